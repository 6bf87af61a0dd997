"""The fields of one programme item."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QSignalBlocker, QSize, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QWidget

from facilitator.domain.day import Day
from facilitator.domain.hall import ItemKind, ProgrammeItem
from facilitator.domain.identity import ItemId
from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from facilitator.errors import FacilitatorError
from facilitator.storage.writer import Pending
from ui.desk.desk import Deed, Desk
from ui.desk.pages.prepare.itemwords import ICONS, from_till, item_name, kind_with_number, kind_words, length_words
from ui.desk.pages.prepare.minutes import MinutesField
from ui.desk.pages.prepare.part import labelled
from ui.desk.pages.prepare.views import ItemView, held_by
from ui.desk.theme.look import current
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
        self._stepping: str | None = None
        self._sending = 0
        self._build()

    def _build(self) -> None:
        self.kind = QComboBox()
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
        self.minutes = MinutesField(self.tr("Length in minutes"), self.tr("not known yet"), self.tr(" min"))
        self.minutes.chosen.connect(self._choose_minutes)
        self.number = QComboBox()
        self.number.setAccessibleName(self.tr("Number of the round"))
        self.number.view().setAccessibleName(self.number.accessibleName())
        self.number.activated.connect(self._choose_number)
        self.elastic = QCheckBox(self.tr("May be shorter"))
        self.elastic.setAccessibleName(self.elastic.text())
        self.elastic.setToolTip(self.tr("When the day runs late, time may be taken from this."))
        self.elastic.clicked.connect(self._choose_elastic)
        self.notes = TextField(
            self._desk, self.tr("Notes, for you alone"), self.tr("What you must not forget here"), lines=3, most_lines=7
        )
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
        what = row(labelled(self.tr("What it is"), self.kind), gap=12)
        what.setStretch(0, 1)
        what.addWidget(self._number_part)
        parts = (
            heading,
            labelled(self.tr("Title"), self.title),
            what,
            labelled(self.tr("Length"), self.minutes),
            self.elastic,
            labelled(self.tr("Notes, for you alone"), self.notes),
            None,
        )
        return card(column(*parts, gap=10))

    def show_item(self, view: ItemView) -> None:
        """Show an item as it is now."""
        item = view.item
        if self._item is None or self._item.id != item.id:
            self.minutes.finish()
            self._stepping = None
        self._item = item
        self.kind.setCurrentIndex(_KINDS.index(item.kind))
        self.title.setPlaceholderText(kind_with_number(item.kind, item.round))
        self.title.bind(self._spot("title"), item.title, partial(self._change, item.id, "title"))
        if not self._sending:
            self.minutes.show_minutes(item.minutes)
        self.elastic.setChecked(item.elastic)
        self.notes.bind(self._spot("notes"), item.notes, partial(self._change, item.id, "notes"))
        self.when.say(self._when(view))
        self._number_part.setVisible(item.kind is ItemKind.ROUND)
        if item.kind is ItemKind.ROUND:
            self._show_numbers(self._opened.day, item)

    def shown(self) -> str:
        """Whose fields these are."""
        return "" if self._item is None else self._item.id

    def field(self, name: str) -> QWidget:
        """The field that holds this of an item; its title when there is none."""
        fields: dict[str, QWidget] = {
            "kind": self.kind,
            "minutes": self.minutes,
            "round": self.number,
            "elastic": self.elastic,
            "notes": self.notes,
        }
        return fields.get(name, self.title)

    def field_in_use(self) -> str:
        """Which field of the item has the keys; "" = none."""
        names = ("title", "kind", "minutes", "round", "elastic", "notes")
        return next((name for name in names if self.field(name).hasFocus()), "")

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

    @Slot(object)
    def _choose_minutes(self, minutes: int | None) -> None:
        """Stepping through the lengths of one item is one act."""
        pending = self._change(self.shown(), "minutes", minutes, self._stepping)
        self._stepping = self._stepping or pending.act
        self._sending += 1
        self._opened.watch(pending, self._minutes_kept, self._minutes_refused)

    def _minutes_kept(self, _: object) -> None:
        self._sending -= 1
        item = self._opened.day.item.get(ItemId(self.shown()))
        if item is not None and not self._sending:
            self.minutes.show_minutes(item.minutes)

    def _minutes_refused(self, error: FacilitatorError) -> None:
        self._minutes_kept(None)
        self._desk.refuse(error)

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
