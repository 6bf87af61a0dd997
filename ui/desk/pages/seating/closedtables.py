"""Tables at which nobody is seated in a round."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from facilitator.domain.day import Day
from facilitator.domain.hall import Table
from facilitator.domain.identity import TableId
from facilitator.domain.text import listing
from ui.desk.desk import Desk
from ui.desk.pages.rounds.choicebox import ChoiceBox
from ui.desk.pages.seating.ahead import Ahead
from ui.desk.pages.seating.rows import RemovableRows
from ui.desk.widgets.parts import button, column, label, row

ALL = ""


class ClosedTables(QWidget):
    """Which tables are closed when, and a line to close one more."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._opened = desk.opened
        self._ahead = Ahead()
        self.rows = RemovableRows()
        self.rows.removed.connect(self._open)
        self.which = ChoiceBox(self.tr("Which table"))
        self.when = ChoiceBox(self.tr("Closed in which rounds"))
        self.close_button = button(self.tr("Close"), self.close_table)
        choice = row(self.which, self.when, gap=6)
        choice.setStretch(0, 1)
        choice.setStretch(1, 1)
        self.setLayout(
            column(
                label(self.tr("Tables not used"), "over", of=self.which),
                self.rows,
                choice,
                row(self.close_button, None),
                gap=8,
            )
        )

    def show_day(self, day: Day, rounds: Ahead) -> None:
        """Show the closed tables of the day."""
        self._ahead = rounds
        closed = [table for table in day.tables if any(one in day.item for one in table.closed)]
        self.rows.show_rows([(one.id, self._words(day, one), self.tr("Open it again")) for one in closed])
        tables = [(one.id, self.tr("Table {n}").format(n=one.number)) for one in day.tables]
        self.which.show_options(tables, self.which.key())
        coming = [(one.id, self.tr("Round {n}").format(n=one.round)) for one in rounds.rounds[rounds.held :]]
        self.when.show_options([(ALL, self.tr("All rounds")), *coming], self.when.key() or ALL)

    def stops(self) -> tuple[QWidget, ...]:
        """What Tab comes by, in order."""
        return self.rows, self.which, self.when, self.close_button

    def _words(self, day: Day, table: Table) -> str:
        name = self.tr("Table {n}").format(n=table.number)
        numbers = [str(one.round) for one in self._ahead.rounds if one.id in table.closed]
        if len(numbers) == len(self._ahead.rounds):
            return name
        return self.tr("{table}, round {list}").format(table=name, list=listing(numbers, self.tr("and")))

    @Slot()
    def close_table(self) -> None:
        """Nobody is seated at the chosen table in the chosen rounds: one act."""
        table = self._opened.day.table.get(TableId(str(self.which.key())))
        chosen = str(self.when.key() or ALL)
        if table is not None:
            rounds = self._ahead.coming if chosen == ALL else [one for one in self._ahead.coming if one == chosen]
            both = (*table.closed, *(one for one in rounds if one not in table.closed))
            self._opened.watch(self._opened.seating.close_table(table.id, both))

    @Slot(str)
    def _open(self, key: str) -> None:
        """Open in all rounds that are to come; what was closed in a round that was held stays so."""
        table = self._opened.day.table.get(TableId(key))
        if table is not None:
            held = tuple(one for one in table.closed if one not in self._ahead.coming)
            self._opened.watch(self._opened.seating.close_table(table.id, held))
