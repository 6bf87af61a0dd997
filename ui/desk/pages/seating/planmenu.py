"""What can be done with a seat, a table and a round, by menu and by letters."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from ui.desk.pages.seating.gridpaint import GridSpot
from ui.desk.pages.seating.planview import Chip, PlanView
from ui.desk.pages.seating.planwords import PlanWords

KEYS = {
    "pick-up": "F2",
    "lock": "Ctrl+Shift+L",
    "table": "Ctrl+Shift+T",
    "round": "Ctrl+Shift+R",
    "stay": "Ctrl+Shift+B",
    "take-out": "Del",
}
"""Shown beside the words; the grid itself hears them."""


LETTERS = {Qt.Key.Key_L: "lock", Qt.Key.Key_B: "stay", Qt.Key.Key_T: "table", Qt.Key.Key_R: "round"}
"""What a letter does with the chosen seat; with Ctrl+Shift too, and L with Ctrl."""


def deed_of(event: QKeyEvent) -> str:
    """What keys ask for; "" = nothing of ours."""
    modifiers, both = event.modifiers(), Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    deed = LETTERS.get(Qt.Key(event.key()), "")
    only_lock = modifiers == Qt.KeyboardModifier.ControlModifier and deed == "lock"
    return deed if not modifiers or modifiers == both or only_lock else ""


class PlanMenu(QMenu):
    """Made anew each time it opens: each line says what pressing it does now."""

    lock_asked = Signal(str, object, object, bool)
    """See `PlanGrid`."""
    stay_asked = Signal(str, str)
    pick_up_asked = Signal()
    take_out_asked = Signal()
    same_asked = Signal(str, str)
    new_asked = Signal(str)

    def __init__(self, words: PlanWords, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self._view = PlanView()
        self._like: QMenu | None = None
        self.triggered.connect(self._do_line)

    # -- opening -----------------------------------------------------------------------------------------------

    def open_for(self, spot: GridSpot, view: PlanView, at: QPoint) -> None:
        """What can be done with a chip, its table and its round; of a cell without one, with these two."""
        self._begin(view)
        chip = _chip(view, spot)
        if chip is not None:
            self._line(self.tr("Pick up, to seat elsewhere"), "pick-up", spot, not chip.held)
            words = self.tr("Unlock this seat") if chip.locked else self.tr("Lock this seat")
            self._line(words, "lock", spot, not chip.held)
            self._line(self.tr("Stays here"), "stay", spot, self._can_stay(spot))
            self._line(self.tr("No seat in this round"), "take-out", spot, not chip.held and self._can_stay(spot))
            self.addSeparator()
        self._table_line(spot)
        self._round_lines(spot)
        self._open(at)

    def open_for_table(self, row: int, view: PlanView, at: QPoint) -> None:
        """Lock a table, round by round."""
        self._begin(view)
        for column in range(len(view.columns)):
            self._table_line(GridSpot(row, column), keys=False)
        self._open(at)

    def open_for_round(self, column: int, view: PlanView, at: QPoint) -> None:
        """Lock a whole round, or have other people sit together in it."""
        self._begin(view)
        self._round_lines(GridSpot(0, column))
        self._open(at)

    def _begin(self, view: PlanView) -> None:
        self._view = view
        self.clear()
        if self._like is not None:
            self._like.deleteLater()
            self._like = None

    def _open(self, at: QPoint) -> None:
        if not self.isEmpty():
            self.popup(at)

    def _table_line(self, spot: GridSpot, *, keys: bool = True) -> None:
        row, column = self._view.rows[spot.row], self._view.columns[spot.column]
        if row.table is None:
            return
        cell = row.cells[spot.column]
        words = self.tr("{table}, {round}: unlock") if cell.locked else self.tr("{table}, {round}: lock")
        filled = words.format(table=self._words.table_words(row), round=self._words.round_words(column))
        self._line(filled, "table", spot, bool(cell.chips) and not column.held, keys=keys)

    def _round_lines(self, spot: GridSpot) -> None:
        self._round_line(spot)
        column = self._view.columns[spot.column]
        others = [one for one in self._view.columns if one.seated and one.round != column.round]
        name = self._words.round_words(column)
        words = self.tr("{round}: same groups as").format(round=name)
        like = self._like = QMenu(words.replace("&", "&&"), self)
        for other in others:
            line = like.addAction(self._words.round_words(other).replace("&", "&&"))
            line.setData(("same", (column.round, other.round)))
        like.setEnabled(bool(others) and not column.held)
        self.addMenu(like)
        self._line(self.tr("{round}: all new").format(round=name), "new", spot, bool(others) and not column.held)

    def _round_line(self, spot: GridSpot) -> None:
        column = self._view.columns[spot.column]
        words = self.tr("{round}: unlock all seats") if column.locked else self.tr("{round}: lock all seats")
        self._line(words.format(round=self._words.round_words(column)), "round", spot, not column.held)

    def _line(self, words: str, deed: str, spot: GridSpot, possible: bool, *, keys: bool = True) -> None:
        line = self.addAction(words.replace("&", "&&"))
        if keys and deed in KEYS:
            shown = QKeySequence(KEYS[deed]).toString(QKeySequence.SequenceFormat.NativeText)
            line.setText(f"{line.text()}\t{shown}")  # as words: a shortcut would be heard twice
        line.setData((deed, spot))
        line.setEnabled(possible)

    @Slot(QAction)
    def _do_line(self, line: QAction) -> None:
        deed, spot = line.data()
        if deed == "pick-up":
            self.pick_up_asked.emit()
        elif deed == "take-out":
            self.take_out_asked.emit()
        elif deed == "same":
            self.same_asked.emit(*spot)
        elif deed == "new":
            self.new_asked.emit(self._view.columns[spot.column].round)
        else:
            self.do(deed, spot, self._view)

    # -- doing -------------------------------------------------------------------------------------------------

    def do(self, deed: str, spot: GridSpot, view: PlanView) -> None:
        """Ask for it: `lock`, `table`, `round` or `stay`. What cannot be done there is not asked."""
        self._view = view
        column, row = view.columns[spot.column], view.rows[spot.row]
        chip, cell = _chip(view, spot), row.cells[spot.column]
        if column.held:
            return
        match deed:
            case "lock" if chip is not None and row.table is not None:
                self.lock_asked.emit(column.round, chip.person, None, not chip.locked)
            case "table" if row.table is not None and cell.chips:
                self.lock_asked.emit(column.round, None, row.table, not cell.locked)
            case "round":
                self.lock_asked.emit(column.round, None, None, not column.locked)
            case "stay" if chip is not None and self._can_stay(spot):
                self.stay_asked.emit(chip.person, column.round)

    def _can_stay(self, spot: GridSpot) -> bool:
        row = self._view.rows[spot.row]
        return row.table is not None


def _chip(view: PlanView, spot: GridSpot) -> Chip | None:
    chips = view.rows[spot.row].cells[spot.column].chips
    return chips[spot.place] if 0 <= spot.place < len(chips) else None
