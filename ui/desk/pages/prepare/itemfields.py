"""The fields of one programme item."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QSignalBlocker, QSize, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QWidget

from facilitator.domain.day import Day
from facilitator.domain.hall import ItemKind, ProgrammeItem
from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from facilitator.storage.writer import Pending
from ui.desk.desk import Deed, Desk
from ui.desk.pages.prepare.itemmore import FIELDS, MoreFields
from ui.desk.pages.prepare.itemwords import ICONS, from_till, item_name, kind_with_number, kind_words, length_words
from ui.desk.pages.prepare.numberfield import RecordNumber
from ui.desk.pages.prepare.part import labelled
from ui.desk.pages.prepare.views import ItemView, held_by
from ui.desk.theme.look import current
from ui.desk.widgets.combo import Combo
from ui.desk.widgets.fields import LineField, TextField
from ui.desk.widgets.parts import Elided, button, card, column, row

_KINDS = tuple(ItemKind)
LARGEST_ROUND = 99


class ItemFields(QWidget):
    """What can be said about the programme item that is chosen in the list."""

    remove_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._opened = desk.opened
        self._item: ProgrammeItem | None = None
        self._build()

    def _build(self) -> None:
        self.kind = Combo()
        self.kind.setAccessibleName(self.tr("What it is"))
        self.kind.view().setAccessibleName(self.kind.accessibleName())
        for kind in _KINDS:
            self.kind.addItem(current().icon(ICONS[kind], pad=6), kind_words(kind))
        self.kind.setIconSize(QSize(current().px(20) + 6, current().px(20)))
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.kind.setMinimumContentsLength(4)
        self.kind.currentTextChanged.connect(self.kind.setToolTip)
        self.kind.activated.connect(self._choose_kind)
        self.title = LineField(self._desk, self.tr("Title"))
        self.minutes = RecordNumber(self._desk, self.tr("Length in minutes"), self.tr("not known yet"), self.tr(" min"))
        self.number = Combo()
        self.number.setAccessibleName(self.tr("Number of the round"))
        self.number.view().setAccessibleName(self.number.accessibleName())
        self.number.activated.connect(self._choose_number)
        self.elastic = QCheckBox(self.tr("May be shorter"))
        self.elastic.setAccessibleName(self.elastic.text())
        self.elastic.setToolTip(self.tr("When the day runs late, time may be taken from this."))
        self.elastic.clicked.connect(self._choose_elastic)
        self.least = RecordNumber(
            self._desk, self.tr("Not shorter than, in minutes"), self.tr("no limit"), self.tr(" min")
        )
        self.notes = TextField(
            self._desk, self.tr("Notes, for you alone"), self.tr("What you must not forget here"), lines=3, most_lines=7
        )
        self.more = MoreFields(self._desk, self._change)
        self.when = Elided("", "muted")
        self.remove_button = button(
            "", self.remove_asked.emit, icon="trash-2", kind="icon", name=self.tr("Remove item (Delete in the list)")
        )
        self.setLayout(column(self._card(), gap=0))

    def _card(self) -> QFrame:
        heading = row(self.when, self.remove_button)
        heading.setStretch(0, 1)
        self._number_part = QWidget()
        self._number_part.setLayout(labelled(self.tr("Number"), self.number))
        self._least_part = QWidget()
        self._least_part.setLayout(labelled(self.tr("Not shorter than"), self.least))
        what = row(labelled(self.tr("What it is"), self.kind), gap=12)
        what.setStretch(0, 1)
        what.addWidget(self._number_part)
        parts = (
            heading,
            labelled(self.tr("Title"), self.title),
            what,
            labelled(self.tr("Length"), self.minutes),
            column(self.elastic, self._least_part, gap=8),
            labelled(self.tr("Notes, for you alone"), self.notes),
            self.more,
            None,
        )
        return card(column(*parts, gap=10))

    def show_item(self, view: ItemView) -> None:
        """Show an item as it is now."""
        item = view.item
        self._item = item
        self.kind.setCurrentIndex(_KINDS.index(item.kind))
        self.title.setPlaceholderText(kind_with_number(item.kind, item.round))
        self.title.bind(self._spot("title"), item.title, partial(self._change, item.id, "title"))
        self.minutes.bind(item.id, item.minutes, partial(self._change, item.id, "minutes"))
        self.elastic.setChecked(item.elastic)
        self.least.bind(item.id, item.least_minutes, partial(self._change, item.id, "least_minutes"))
        self._least_part.setVisible(item.elastic)
        self.notes.bind(self._spot("notes"), item.notes, partial(self._change, item.id, "notes"))
        self.more.show_item(view)
        self.when.say(self._when(view))
        self._number_part.setVisible(item.kind is ItemKind.ROUND)
        if item.kind is ItemKind.ROUND:
            self._show_numbers(self._opened.day, item)

    def shown(self) -> str:
        """Whose fields these are."""
        return "" if self._item is None else self._item.id

    def field(self, name: str) -> QWidget:
        """The field that holds this of an item, in sight; its title when there is none."""
        if name in FIELDS:
            return self.more.field(name) or self.title
        if name == "least_minutes" and self._least_part.isHidden():
            return self.elastic
        return self._fields().get(name, self.title)

    def field_in_use(self) -> str:
        """Which field of the item has the keys; "" = none."""
        fields = self._fields() | self.more.fields()
        return next((name for name, field in fields.items() if field.hasFocus()), "")

    def _fields(self) -> dict[str, QWidget]:
        return {
            "title": self.title,
            "kind": self.kind,
            "minutes": self.minutes,
            "round": self.number,
            "elastic": self.elastic,
            "least_minutes": self.least,
            "notes": self.notes,
        }

    def _spot(self, name: str) -> Spot:
        return Spot(Kind.ITEM, self.shown(), name)

    def _when(self, view: ItemView) -> str:
        length = None if view.item.minutes is None else length_words(view.item.minutes)
        return " · ".join(filter(None, (from_till(view.starts, view.ends), length)))

    def _show_numbers(self, day: Day, item: ProgrammeItem) -> None:
        """The number of this round, and those that no other round has."""
        taken = {other.round for other in day.rounds if other.id != item.id}
        most = min(LARGEST_ROUND, max((n or 0 for n in taken), default=0) + 1)
        free = [str(n) for n in range(1, max(most, item.round or 1) + 1) if n not in taken]
        if [self.number.itemText(n) for n in range(self.number.count())] != free:
            with QSignalBlocker(self.number):
                self.number.clear()
                self.number.addItems(free)
        self.number.setCurrentText(str(item.round))

    # -- acting ------------------------------------------------------------------------------------------------

    def _change(self, key: str, name: str, value: Any, within: str | None) -> Pending[ProgrammeItem]:
        return self._opened.programme.change(key, within=within, **{name: value})

    @Slot(bool)
    def _choose_elastic(self, on: bool) -> None:
        self._opened.watch(self._change(self.shown(), "elastic", on, None))

    @Slot(int)
    def _choose_number(self, index: int) -> None:
        number = int(self.number.itemText(index))
        if self._item is not None and number != self._item.round:
            self._opened.watch(self._change(self._item.id, "round", number, None))

    @Slot(int)
    def _choose_kind(self, index: int) -> None:
        """A round that people are seated in, or that has topics of its own, does not stop being one unasked."""
        kind, item = _KINDS[index], self._item
        if item is None or kind is item.kind:
            return
        if not held_by(self._opened.day, item).as_round:
            self._make(item.id, kind)
            return
        self.kind.setCurrentIndex(_KINDS.index(item.kind))
        words = self.tr("{name} is then no round any more: its seats go, and its own topics are kept without a table.")
        self._desk.ask(words.format(name=item_name(item)), Deed(self.tr("Do it"), partial(self._make, item.id, kind)))

    def _make(self, key: str, kind: ItemKind) -> None:
        self._opened.watch(self._change(key, "kind", kind, None))
