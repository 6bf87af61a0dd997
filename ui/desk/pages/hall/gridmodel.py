"""The tables by rounds, for the view of Qt."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.desk.pages.hall.views import ALL_ROUNDS, NO_TABLE, Cell, HallColumn, HallRow, HallView, Talk

Index = QModelIndex | QPersistentModelIndex

CellRole = Qt.ItemDataRole.UserRole + 1
_NOTHING = HallView((HallColumn(ALL_ROUNDS),), (), ())


class HallModel(QAbstractTableModel):
    """A row for each table, a column for all rounds and for each of them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.view = _NOTHING

    def show(self, view: HallView) -> None:
        """Show the hall as it is now. The same rows and columns touch only the cells that differ."""
        before = self.view
        if _shape(before) != _shape(view):
            self.beginResetModel()
            self.view = view
            self.endResetModel()
            return
        self.view = view
        for number, (old, new) in enumerate(zip(before.rows, view.rows, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(number, 0), self.index(number, len(view.columns) - 1))
                self.headerDataChanged.emit(Qt.Orientation.Vertical, number, number)
        if before.columns != view.columns:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(view.columns) - 1)

    # -- looking up --------------------------------------------------------------------------------------------

    def row_at(self, index: Index) -> HallRow:
        """The table of a cell."""
        return self.view.rows[index.row()]

    def column_at(self, index: Index) -> HallColumn:
        """The round of a cell."""
        return self.view.columns[index.column()]

    def cell_at(self, index: Index) -> Cell:
        """What stands in a cell."""
        return self.row_at(index).cells[index.column()]

    def index_of(self, row: str, column: str) -> QModelIndex:
        """The cell of a table in a round; of a topic for all rounds where it stands across; invalid where none."""
        rows = [one.key for one in self.view.rows]
        columns = [one.key for one in self.view.columns]
        if row not in rows:
            return QModelIndex()
        place = columns.index(column) if column in columns else 0
        return self.index(rows.index(row), 0 if self.view.rows[rows.index(row)].wide else place)

    # -- as Qt asks --------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's own name and default
        return 0 if parent.isValid() else len(self.view.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's own name and default
        return 0 if parent.isValid() else len(self.view.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self.row_at(index).key != NO_TABLE or self.cell_at(index).talks:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        cell = self.cell_at(index)
        match role:
            case _ if role == CellRole:
                return cell
            case Qt.ItemDataRole.DisplayRole:
                return "\n".join(talk.title for talk in cell.talks)
            case Qt.ItemDataRole.ToolTipRole:
                return "\n".join(_in_a_line(talk) for talk in cell.talks) or cell.echo
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(index, cell)
        return None

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if orientation is Qt.Orientation.Horizontal:
            return self.round_words(self.view.columns[section])
        return self.table_words(self.view.rows[section])

    # -- in words ----------------------------------------------------------------------------------------------

    def round_words(self, column: HallColumn) -> str:
        """What a column is called."""
        if column.key == ALL_ROUNDS:
            return self.tr("All rounds") if len(self.view.columns) > 1 else self.tr("Topic")
        return self.tr("Round {n}").format(n=column.number)

    def table_words(self, row: HallRow) -> str:
        """What a row is called."""
        if row.number is None:
            return self.tr("No table")
        words = self.tr("Table {n}").format(n=row.number)
        return f"{words}, {row.name}" if row.name else words

    def _spoken(self, index: Index, cell: Cell) -> str:
        where = [self.table_words(self.row_at(index))]
        if len(self.view.columns) > 1:
            where.append(self.round_words(self.column_at(index)))
        said = [self._talk_spoken(talk) for talk in cell.talks]
        if not said:
            said = [self.tr("the same: {topic}").format(topic=cell.echo) if cell.echo else self.tr("no topic yet")]
        return f"{', '.join(where)}: {'; '.join(said)}"

    def _talk_spoken(self, talk: Talk) -> str:
        points = self.tr("%n point(s)", "", talk.points) if talk.points else ""
        return ", ".join(filter(None, (talk.title or self.tr("no topic yet"), *talk.hosts, points)))


def _in_a_line(talk: Talk) -> str:
    return " · ".join(filter(None, (talk.title, ", ".join(talk.hosts))))


def _shape(view: HallView) -> tuple[object, ...]:
    return [row.key for row in view.rows], [column.key for column in view.columns]
