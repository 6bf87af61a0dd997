"""Taking tables and topics out of the hall: what is asked first, and what is kept."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from facilitator.domain.conversations import Conversation
from facilitator.domain.hall import Table
from ui.desk.desk import Deed, Desk
from ui.desk.pages.hall.views import TableHeld, called, held_by_table, is_empty, points_of


class Removing(QObject):
    """Nothing with words in it goes unasked, and no point goes at all."""

    removed = Signal()
    """Something went: the keys belong with its neighbour."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._opened = desk.opened

    def ask_for_talk(self, talk: Conversation) -> None:
        """Remove a conversation; one with something in it only after a question."""
        if is_empty(self._opened.day, talk):
            self._remove_talk(talk.id)
        else:
            self._desk.ask(self._talk_words(talk), Deed(self.tr("Remove"), partial(self._remove_talk, talk.id)))

    def _talk_words(self, talk: Conversation) -> str:
        day = self._opened.day
        name = called(day, talk)
        told = [self.tr("Remove “{topic}”?").format(topic=name) if name else self.tr("Remove this topic?")]
        if points := points_of(day, talk):
            told.append(self.tr("Its %n point(s) are kept under “No table”.", "", points))
        if talk.headline.strip():
            told.append(self.tr("Its headline is kept there as a point."))
        if talk.prose:
            told.append(self.tr("Your own text for the report goes with it."))
        return " ".join(told)

    def ask_for_table(self, table: Table) -> None:
        """Remove a table; one with something on it only after a question."""
        held = held_by_table(self._opened.day, table.id)
        if held.anything:
            words = self._table_words(table.number, held)
            self._desk.ask(words, Deed(self.tr("Remove"), partial(self._remove_table, table.id)))
        else:
            self._remove_table(table.id)

    def _table_words(self, number: int, held: TableHeld) -> str:
        told = [self.tr("Remove table {n}?").format(n=number)]
        if held.points:
            told.append(self.tr("Its %n point(s) are kept under “No table”.", "", held.points))
        elif held.topics:
            told.append(self.tr("Its %n topic(s) are kept under “No table”.", "", held.topics))
        if held.seats:
            told.append(self.tr("%n seat(s) at this table go.", "", held.seats))
        return " ".join(told)

    def _remove_talk(self, key: str) -> None:
        self._opened.watch(self._opened.conversations.remove(key), self._tell)

    def _remove_table(self, key: str) -> None:
        self._opened.watch(self._opened.tables.remove(key), self._tell)

    def _tell(self, _: object) -> None:
        self.removed.emit()
