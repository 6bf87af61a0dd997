"""What few programme items need: times that are fixed, a start by itself, other moments to round off."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time
from functools import partial
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from facilitator.domain.checks import LONGEST_LAST_S
from facilitator.domain.hall import ItemKind, ProgrammeItem
from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from facilitator.storage.writer import Pending
from ui.desk.desk import Desk
from ui.desk.pages.prepare.datefield import Times
from ui.desk.pages.prepare.numberfield import RecordNumber
from ui.desk.pages.prepare.part import labelled
from ui.desk.pages.prepare.readfield import ReadField
from ui.desk.pages.prepare.reading import written_time
from ui.desk.pages.prepare.views import ItemView, usual_last_seconds, usual_wrap_up_minutes
from ui.desk.theme.look import current
from ui.desk.widgets.announce import announce
from ui.desk.widgets.parts import button, column, label, row

FIELDS = ("starts", "ends", "starts_itself", "wrap_up_minutes", "last_seconds")
_TYPED = ("starts", "ends")

Change = Callable[[str, str, Any, str | None], Pending[ProgrammeItem]]
"""Puts a value into a field of an item: its key, the field, the value, and the act it goes on with."""


class MoreFields(QWidget):
    """Folded away until somebody unfolds it, and then open for every item; for one that uses it, it opens by itself."""

    def __init__(self, desk: Desk, change: Change) -> None:
        super().__init__()
        self._desk = desk
        self._change = change
        self._wanted = False
        self._shown = ""
        self._used = False
        self._build()
        self.head.clicked.connect(self._remember)
        self.head.toggled.connect(self._fold)

    def _build(self) -> None:
        words = self.tr("More")
        self.head = button(
            words, icon="chevron-right", kind="link", name=self.tr("More: fixed times, and when to round off")
        )
        self.head.setCheckable(True)
        self.starts = self._time_field(self.tr("Starts at a fixed time"))
        self.ends = self._time_field(self.tr("Ends at a fixed time"))
        self.problem, self.late = label("", "error", wrap=True), label("", "error", wrap=True)
        self.itself = QCheckBox(self.tr("Starts by itself"))
        self.itself.setAccessibleName(self.tr("Starts by itself, when the time before it is up"))
        self.itself.clicked.connect(self._choose_itself)
        self.wrap_up = RecordNumber(
            self._desk, self.tr("Rounding off, minutes before the end"), "", self.tr(" min"), step=1
        )
        self.last = RecordNumber(
            self._desk, self.tr("Last seconds, before the end"), "", self.tr(" s"), step=10, most=LONGEST_LAST_S
        )
        self.wrap_up.setToolTip(self.tr("From then on the clock says that it is time to round off."))
        self.last.setToolTip(self.tr("From then on the clock says that it is nearly over."))
        self.content = QWidget()
        self.content.setLayout(self._contents())
        self.content.hide()
        self.setLayout(column(row(self.head, None), self.content, gap=6))

    def _time_field(self, name: str) -> ReadField[time]:
        problem = self.tr("This is not a time. Type it like this: 13:00.")
        made: ReadField[time] = ReadField(self._desk, name, self.tr("not fixed"), Times(), problem)
        made.problem_told.connect(self._tell_problem)
        return made

    def _contents(self) -> QVBoxLayout:
        both = row(labelled(self.tr("Fixed start"), self.starts), labelled(self.tr("Fixed end"), self.ends), gap=12)
        for place in range(2):
            both.setStretch(place, 1)
        under = label(self.tr("As soon as the time before it is up."), "small", wrap=True)
        under.setContentsMargins(current().px(32), 0, 0, 0)
        self._signals = QWidget()
        self._signals.setLayout(
            column(
                labelled(self.tr("Rounding off, before the end"), self.wrap_up),
                labelled(self.tr("Last seconds, before the end"), self.last),
                gap=10,
            )
        )
        itself = column(self.itself, under, gap=0)
        for quiet in (self.problem, self.late):
            quiet.hide()
        return column(both, self.problem, self.late, itself, self._signals, gap=10)

    # -- showing -----------------------------------------------------------------------------------------------

    def show_item(self, view: ItemView) -> None:
        """Show an item as it is now."""
        item = view.item
        change = partial(self._change, item.id)
        for name, field in (("starts", self.starts), ("ends", self.ends)):
            field.bind_value(Spot(Kind.ITEM, item.id, name), getattr(item, name), partial(change, name))
        self.itself.setChecked(item.starts_itself)
        usual, seconds = usual_wrap_up_minutes(item.minutes), usual_last_seconds(item.minutes)
        self.wrap_up.stand_for(usual, self.tr("usual: {n} min").format(n=usual))
        self.last.stand_for(seconds, self.tr("usual: {n} s").format(n=seconds))
        self.wrap_up.bind(item.id, item.wrap_up_minutes, partial(change, "wrap_up_minutes"))
        self.last.bind(item.id, item.last_seconds, partial(change, "last_seconds"))
        self._signals.setVisible(item.kind is not ItemKind.CHANGEOVER)
        self._say_late(view)
        self._open_where_it_is_used(item)

    def _say_late(self, view: ItemView) -> None:
        told = []
        if view.late:
            told.append((self.tr("Fixed at {fixed}, but comes out at {comes}."), view.item.starts, view.starts))
        if view.over > view.late:
            told.append((self.tr("Its end is fixed at {fixed}, but it ends at {comes}."), view.item.ends, view.ends))
        sentences = (words.format(fixed=written_time(fixed), comes=written_time(at)) for words, fixed, at in told)
        self.late.setText(" ".join(sentences))
        self.late.setVisible(bool(told))

    def _open_where_it_is_used(self, item: ProgrammeItem) -> None:
        """Another item, or one that is used from now on: open where there is something to see. Else as it was left."""
        used = self._is_used(item)
        if item.id != self._shown:
            self.head.setChecked(used or self._wanted)
        elif used and not self._used:
            self.head.setChecked(True)
        self._shown, self._used = item.id, used

    def _is_used(self, item: ProgrammeItem) -> bool:
        """Whether one of these fields says something, or has words in it that were never brought in."""
        said = item.starts_itself or any(
            getattr(item, name) is not None for name in ("starts", "ends", "wrap_up_minutes", "last_seconds")
        )
        return said or any(self._desk.opened.draft(Spot(Kind.ITEM, item.id, name)) is not None for name in _TYPED)

    def field(self, name: str) -> QWidget | None:
        """The field that holds this of an item, in sight. None: it is not one of these, or this item has it not."""
        if name not in FIELDS:
            return None
        self.head.setChecked(True)
        found = self.fields()[name]
        return None if found.parentWidget() is self._signals and self._signals.isHidden() else found

    def fields(self) -> dict[str, QWidget]:
        """The fields by what they hold of an item."""
        return dict(zip(FIELDS, (self.starts, self.ends, self.itself, self.wrap_up, self.last), strict=True))

    # -- acting ------------------------------------------------------------------------------------------------

    @Slot(bool)
    def _remember(self, on: bool) -> None:
        """Only what somebody does to it by hand holds for the next item too."""
        self._wanted = on

    @Slot(bool)
    def _fold(self, on: bool) -> None:
        self.content.setVisible(on)
        self.head.setIcon(current().icon("chevron-down" if on else "chevron-right", "text2", pad=6))

    @Slot(bool)
    def _choose_itself(self, on: bool) -> None:
        self._desk.opened.watch(self._change(self._shown, "starts_itself", on, None))

    @Slot(str)
    def _tell_problem(self, problem: str) -> None:
        """In words under the fields: a red edge alone would say it in colour."""
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        if problem:
            announce(self, problem)
