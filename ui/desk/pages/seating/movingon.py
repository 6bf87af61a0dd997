"""Moving on: after each round everybody goes one table up. No names are needed for it."""

from __future__ import annotations

from collections.abc import Sequence, Set

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Slot
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from facilitator.domain.records import Kind
from ui.desk.desk import Desk
from ui.desk.places import Place, StageName
from ui.desk.theme.look import current
from ui.desk.widgets.parts import button, column, label, row, scrolling

Index = QModelIndex | QPersistentModelIndex


def moving_on(tables: Sequence[int], rounds: int) -> tuple[tuple[int, ...], ...]:
    """Where people sit in each round when everyone moves one table up, a line for each table to begin at.

    tables: their numbers, in the order people walk them; after the last comes the first again.
    """
    count = len(tables)
    return tuple(tuple(tables[(start + step) % count] for step in range(rounds)) for start in range(count))


class MovingOnModel(QAbstractTableModel):
    """What moving on means for the tables and rounds of this day: a line per table, a column per round."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._tables: tuple[int, ...] = ()
        self._rounds: tuple[int, ...] = ()
        self._lines: tuple[tuple[int, ...], ...] = ()

    def show(self, tables: tuple[int, ...], rounds: tuple[int, ...]) -> None:
        """Show it for tables and rounds with these numbers."""
        if (tables, rounds) != (self._tables, self._rounds):
            self.beginResetModel()
            self._tables, self._rounds = tables, rounds
            self._lines = moving_on(tables, len(rounds))
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's own name and default
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802
        return 0 if parent.isValid() else len(self._rounds)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.tr("Table {n}").format(n=self._lines[index.row()][index.column()])
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(index.row(), index.column())
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignCenter
        return None

    def _spoken(self, line: int, place: int) -> str:
        words = self.tr("Who begins at table {start}, in round {round}: table {n}")
        return words.format(start=self._tables[line], round=self._rounds[place], n=self._lines[line][place])

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return self.tr("Round {n}").format(n=self._rounds[section])


class MovingPage(QWidget):
    """What moving on comes down to on this day. There is nothing to fill in."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.opened = desk, desk.opened
        self._build()

    def _build(self) -> None:
        self.lines = MovingOnModel(self)
        self.table = self._table()
        self.again = label("", "muted", wrap=True)
        self.missing = label("", "muted", wrap=True)
        self.to_preparation = button(self.tr("To the preparation"), self._go_to_preparation)
        self.to_rounds = button(self.tr("To the rounds"), self._go_to_rounds, kind="primary", icon="arrow-right")
        words = self.tr("After each round everyone moves one table up. From the last table people go to the first.")
        hosts = self.tr("Hosts stay at their own table in all rounds.")
        page = QWidget()
        page.setLayout(
            column(
                label(self.tr("Moving on"), "h2"),
                label(words, wrap=True),
                label(hosts, "muted", wrap=True),
                self.missing,
                row(self.to_preparation, None),
                self.table,
                self.again,
                None,
                gap=10,
            )
        )
        self.setLayout(column(scrolling(page), row(None, self.to_rounds), gap=12))

    def _table(self) -> QTableView:
        made = QTableView()
        made.setModel(self.lines)
        made.setAccessibleName(self.tr("Moving on, table by table"))
        made.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        made.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        made.setTabKeyNavigation(False)
        made.setCornerButtonEnabled(False)
        made.setShowGrid(False)
        made.horizontalHeader().setSectionsClickable(False)
        made.verticalHeader().hide()
        made.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        made.verticalHeader().setDefaultSectionSize(current().px(34))
        made.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return made

    def refresh(self, kinds: Set[Kind]) -> None:
        """Show what moving on means for the tables and rounds there are now."""
        if kinds.isdisjoint({Kind.TABLE, Kind.ITEM}):
            return
        day = self.opened.day
        tables = tuple(table.number for table in day.tables)
        rounds = tuple(item.round or 0 for item in day.rounds)
        self.lines.show(tables, rounds)
        possible = len(tables) > 1 and bool(rounds)
        self.table.setVisible(possible)
        self._fit_table()
        for part in (self.missing, self.to_preparation):
            part.setVisible(not possible)
        self.missing.setText(self._what_is_missing(len(tables)))
        self.again.setVisible(possible and len(rounds) > len(tables))
        self.again.setText(self.tr("There are more rounds than tables: people come back at a table they had before."))

    def _fit_table(self) -> None:
        """All its lines are in sight: the page scrolls, not the table in it."""
        lines = self.lines.rowCount() * self.table.verticalHeader().defaultSectionSize()
        self.table.setFixedHeight(self.table.horizontalHeader().sizeHint().height() + lines + 4)

    def _what_is_missing(self, tables: int) -> str:
        if tables < 2:
            return self.tr("As soon as there are two tables or more, you see here who goes where.")
        return self.tr("As soon as there is a round in the programme, you see here who goes where.")

    def take_keys(self) -> None:
        """There is nothing to fill in: the keys go to the way on."""
        self.to_rounds.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _go_to_rounds(self) -> None:
        self.desk.go(Place(StageName.ROUNDS))

    @Slot()
    def _go_to_preparation(self) -> None:
        self.desk.go(Place(StageName.PREPARATION))
