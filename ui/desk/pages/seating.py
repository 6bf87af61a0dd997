"""Seating: how people find their table, without a list of names."""

from __future__ import annotations

from collections.abc import Sequence, Set

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Slot
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLayout, QTableView, QWidget

from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from ui.desk.desk import Desk
from ui.desk.places import Place, StageName
from ui.desk.stage import Stage
from ui.desk.theme.look import current
from ui.desk.widgets.parts import button, column, label, line, row, scrolling

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


class SeatingStage(Stage):
    """Two ways that need no names, and what they come down to on this day. Nothing is chosen or kept here."""

    name = StageName.SEATING

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._build()

    def _build(self) -> None:
        heading = label(self.tr("How do people find their table?"), "h1")
        self.to_rounds = button(self.tr("To the rounds"), self._go_to_rounds, kind="primary", icon="arrow-right")
        ways_words = self.tr("Two ways that work without names. Pick one yourself; there is nothing to fill in here.")
        hosts = self.tr("Either way, hosts stay at their own table in all rounds.")
        later = self.tr("Seating people by name comes in a later version. You need nothing for it now.")
        ways = row(self._build_free(), self._build_moving(), gap=16)
        ways.setStretch(0, 2)
        ways.setStretch(1, 3)
        page = QWidget()
        inside = column(
            heading,
            label(ways_words, wrap=True),
            4,
            ways,
            4,
            label(hosts, wrap=True),
            label(later, "muted", wrap=True),
            None,
            gap=12,
        )
        page.setLayout(inside)
        self.page = scrolling(page)
        self.setLayout(column(self.page, row(None, self.to_rounds), gap=12))

    def _build_free(self) -> QWidget:
        return _told(
            label(self.tr("Free choice"), "h2"),
            label(self.tr("In each round people choose the table with the topic they like."), wrap=True),
            label(
                self.tr("Say where each topic is before the round begins. Is a table full? Then the next choice."),
                wrap=True,
            ),
        )

    def _build_moving(self) -> QWidget:
        self.lines = MovingOnModel(self)
        self.table = QTableView()
        self.table.setModel(self.lines)
        self.table.setAccessibleName(self.tr("Moving on, table by table"))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.setCornerButtonEnabled(False)
        self.table.setShowGrid(False)
        self.table.horizontalHeader().setSectionsClickable(False)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.verticalHeader().setDefaultSectionSize(current().px(34))
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.again = label("", "muted", wrap=True)
        self.missing = label("", "muted", wrap=True)
        self.to_preparation = button(self.tr("To the preparation"), self._go_to_preparation)
        return _told(
            label(self.tr("Moving on"), "h2"),
            label(
                self.tr("After each round everyone moves one table up. From the last table people go to the first."),
                wrap=True,
            ),
            self.missing,
            row(self.to_preparation, None),
            self.table,
            self.again,
        )

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

    def reach(self, spot: Spot | None) -> None:
        """There is nothing to fill in: the keys go to the way on."""
        self.to_rounds.setFocus(Qt.FocusReason.OtherFocusReason)

    def spot(self) -> Spot | None:
        """Nowhere in particular."""
        return None

    @Slot()
    def _go_to_rounds(self) -> None:
        self.desk.go(Place(StageName.ROUNDS))

    @Slot()
    def _go_to_preparation(self) -> None:
        self.desk.go(Place(StageName.PREPARATION))


def _told(*parts: QWidget | QLayout) -> QWidget:
    """Something to read, under a thin line. No card: that would look like one of two things to press."""
    made = QWidget()
    made.setLayout(column(line(), *parts, None, gap=10))
    return made
