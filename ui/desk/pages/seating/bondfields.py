"""Who always shares a table, and who never does."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from facilitator.domain.day import Day
from facilitator.domain.identity import BondId
from facilitator.domain.people import takes_part
from facilitator.domain.seating import Bond, BondKind
from facilitator.domain.text import listing
from ui.desk.desk import Desk
from ui.desk.pages.rounds.choicebox import ChoiceBox
from ui.desk.pages.seating.rows import RemovableRows
from ui.desk.widgets.flow import Flow
from ui.desk.widgets.parts import button, column, label
from ui.desk.widgets.people import known_people
from ui.desk.widgets.pickedchip import PickedChip
from ui.desk.widgets.suggestions import Names, Suggestions

ALL_DAY = ""
FEWEST = 2


class NameField(QLineEdit):
    """A field in which somebody of the day is looked up. Enter picks the first whom the letters fit."""

    picked = Signal(str)

    def __init__(self, name: str, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.names = Names()
        self.suggestions = Suggestions(self, self.tr("Names that fit"))
        self.suggestions.chosen.connect(self._take)
        self.textEdited.connect(self._offer)
        self.returnPressed.connect(self._enter)

    @Slot()
    def _offer(self) -> None:
        words = self.text().strip()
        self.suggestions.show_rows(self.names.like(words) if words else [], first=True)

    @Slot()
    def _enter(self) -> None:
        if fitting := self.names.like(self.text().strip(), 1):
            self._take(fitting[0].key)

    @Slot(str)
    def _take(self, key: str) -> None:
        self.suggestions.hide()
        self.clear()
        self.picked.emit(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape forgets the letters first."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class BondFields(QWidget):
    """The bonds there are, and a field to make one more: names first, then what binds them."""

    laid_out = Signal()
    """There are other parts now: Tab has come to know them last."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._opened = desk.opened
        self._day: Day = desk.opened.day
        self.chosen: tuple[str, ...] = ()
        self._build()

    def _build(self) -> None:
        self.rows = RemovableRows()
        self.rows.removed.connect(self._remove)
        self.rows.laid_out.connect(self.laid_out)
        self.field = NameField(self.tr("Who belongs together, or apart"), self.tr("name, Enter"))
        self.field.picked.connect(self._pick)
        self._flow = Flow()
        self._chips = QWidget()
        self._chips.setLayout(self._flow)
        self._chips.hide()
        self._made: list[PickedChip] = []
        self.when = ChoiceBox(self.tr("In which rounds"))
        self.together = button(self.tr("Always together"), partial(self.bind, BondKind.TOGETHER))
        self.apart = button(self.tr("Never together"), partial(self.bind, BondKind.APART))
        deeds = Flow(gap=6)
        for part in (self.together, self.apart):
            part.setEnabled(False)
            deeds.addWidget(part)
        self.setLayout(
            column(
                label(self.tr("Together and apart"), "over", of=self.field),
                self.rows,
                self._chips,
                self.field,
                self.when,
                deeds,
                gap=8,
            )
        )

    def show_day(self, day: Day) -> None:
        """Show the bonds of the day, and who can be bound."""
        self._day = day
        self.rows.show_rows([(one.id, self._words(one), self.tr("Take away")) for one in day.bonds])
        self.field.names = Names(
            [one for one in known_people(filter(takes_part, day.people)) if one.key not in self.chosen]
        )
        options = [(one.id, self.tr("Only in round {n}").format(n=one.round)) for one in day.rounds]
        self.when.show_options([(ALL_DAY, self.tr("All day")), *options], self.when.key() or ALL_DAY)
        there = tuple(one for one in self.chosen if one in day.person)
        if there != self.chosen:
            self._choose(there)

    def stops(self) -> tuple[QWidget, ...]:
        """What Tab comes by, in order."""
        return self.rows, self._chips, self.field, self.when, self.together, self.apart

    def _words(self, bond: Bond) -> str:
        names = [self._day.person[key].name for key in bond.people if key in self._day.person]
        words = self.tr("Together: {names}") if bond.kind is BondKind.TOGETHER else self.tr("Apart: {names}")
        told = words.format(names=listing(names, self.tr("and")))
        if bond.round is not None and bond.round in self._day.item:
            told = self.tr("{bond} (round {n})").format(bond=told, n=self._day.item[bond.round].round)
        return told

    # -- acting ------------------------------------------------------------------------------------------------

    @Slot(str)
    def _pick(self, key: str) -> None:
        if key not in self.chosen:
            self._choose((*self.chosen, key))

    def _take_out(self, key: str) -> None:
        self._choose(tuple(one for one in self.chosen if one != key))
        self.field.setFocus()

    def _choose(self, keys: tuple[str, ...]) -> None:
        self.chosen = keys
        while self._flow.takeAt(0) is not None:
            pass
        for old in self._made:
            old.hide()
            old.deleteLater()
        self._made = [self._chip(key) for key in keys]
        self._chips.setVisible(bool(keys))
        self.laid_out.emit()
        for part in (self.together, self.apart):
            part.setEnabled(len(keys) >= FEWEST)
        known = known_people(filter(takes_part, self._day.people))
        self.field.names = Names([one for one in known if one.key not in keys])

    def _chip(self, key: str) -> PickedChip:
        chip = PickedChip(self._day.person[key].name)  # type: ignore[index]
        chip.setParent(self._chips)
        chip.clicked.connect(partial(self._take_out, key))
        self._flow.addWidget(chip)
        chip.show()
        return chip

    def bind(self, kind: BondKind) -> None:
        """Bind the people whose names were entered: one act."""
        if len(self.chosen) >= FEWEST:
            bound = self._opened.bonds.bind(kind, self.chosen, str(self.when.key() or "") or None)
            self._opened.watch(bound)
            self._choose(())
            self.field.setFocus()

    @Slot(str)
    def _remove(self, key: str) -> None:
        self._opened.watch(self._opened.bonds.remove(BondId(key)))
