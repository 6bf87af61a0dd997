"""The plan for the table view of Qt."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.desk.pages.seating.planview import Cell, PlanView, RoundColumn, TableRow
from ui.desk.pages.seating.planwords import PlanWords

Index = QModelIndex | QPersistentModelIndex


class PlanModel(QAbstractTableModel):
    """A row for each table, a column for each round."""

    def __init__(self, words: PlanWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.view = PlanView()
        self._words = words

    def show(self, view: PlanView) -> bool:
        """Show the plan as it is now. True: the tables or rounds are others; else only what differs was touched."""
        before = self.view
        if _shape(before) != _shape(view):
            self.beginResetModel()
            self.view = view
            self.endResetModel()
            return True
        self.view = view
        for number, (old, new) in enumerate(zip(before.rows, view.rows, strict=True)):
            if old is not new:
                self._show_row(number, old, new)
        if before.columns != view.columns:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(view.columns) - 1)
        return False

    def _show_row(self, number: int, old: TableRow, new: TableRow) -> None:
        for column, (was, now) in enumerate(zip(old.cells, new.cells, strict=True)):
            if was is not now and was != now:
                place = self.index(number, column)
                self.dataChanged.emit(place, place)
        if (old.number, old.name, old.topic) != (new.number, new.name, new.topic):
            self.headerDataChanged.emit(Qt.Orientation.Vertical, number, number)

    def row_at(self, index: Index) -> TableRow:
        """The table of a cell."""
        return self.view.rows[index.row()]

    def column_at(self, index: Index) -> RoundColumn:
        """The round of a cell."""
        return self.view.columns[index.column()]

    def cell_at(self, index: Index) -> Cell:
        """What stands in a cell."""
        return self.row_at(index).cells[index.column()]

    # -- as Qt asks --------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's own name and default
        return 0 if parent.isValid() else len(self.view.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's own name and default
        return 0 if parent.isValid() else len(self.view.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        cell = self.cell_at(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return "\n".join(chip.name for chip in cell.chips)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._words.cell_words(self.view, self.row_at(index), self.column_at(index), cell)
        return None

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        across = orientation is Qt.Orientation.Horizontal
        if section >= len(self.view.columns if across else self.view.rows):
            return None  # Qt still asks for what a reset took away
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heading(section, across=across)[0]
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return ", ".join(filter(None, self._heading(section, across=across)))
        return None

    def _heading(self, section: int, *, across: bool) -> tuple[str, str]:
        """What a header is called, and what else is to be known of it."""
        if across:
            column = self.view.columns[section]
            return self._words.round_words(column), self._words.column_state(column)
        row = self.view.rows[section]
        return self._words.table_words(row), row.topic


def _shape(view: PlanView) -> tuple[object, ...]:
    return [row.table for row in view.rows], [column.round for column in view.columns]
