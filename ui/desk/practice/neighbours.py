"""Plays the tables in a practice run: they listen, write, and ask for help, by the clock of the day."""

from __future__ import annotations

import logging
from itertools import islice
from typing import Any

from PySide6.QtCore import QObject, Slot
from shiboken6 import isValid

from facilitator.domain.clock import Clock
from facilitator.domain.conversations import Takeaway
from facilitator.domain.hall import ItemKind, ProgrammeItem
from facilitator.domain.identity import ItemId, TableId
from facilitator.errors import FacilitatorError
from facilitator.storage.writer import Pending
from ui.desk.pages.rounds.views import held_at
from ui.desk.practice.script import Turn, points_without_end, script_of
from ui.desk.running import Running

log = logging.getLogger(__name__)

MOST_AT_ONCE = 3
"""Of what is due at one look at the clock: at a high pace the rest waits for the next look, and the window goes on."""
USUAL_ROUND_S = 20 * 60
"""A round without a length is played as if it had this one."""


class Neighbours(QObject):
    """Whoever sits at the tables. They act through the services, as a host's page would, and nothing waits for them.

    Their only clock is the one of the day: they act when it was looked at, so they are silent while it stands still.
    """

    def __init__(self, running: Running, seed: int = 0, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._seed = seed
        self._points = points_without_end(running.opened.day.event.language, seed)
        self._scripts: dict[ItemId, tuple[Turn, ...]] = {}
        self._done: dict[ItemId, int] = {}
        """How much of its script was played, by round: one that is held again goes on where it was."""
        self._round: ProgrammeItem | None = None
        self._reached = 0.0
        self._first: Pending[Takeaway] | None = None
        """The newest first point of a table without a topic; until it is in the day, a second makes a second topic."""
        self._running: Running | None = None
        self.follow(running)

    def follow(self, running: Running) -> None:
        """Act by this look at the clock from now on: another window shows the same day."""
        self.stop()
        self._running = running
        running.ticked.connect(self._act)

    def stop(self) -> None:
        """Do nothing more."""
        if self._running is not None and isValid(self._running):
            self._running.ticked.disconnect(self._act)
        self._running = None

    @Slot()
    def _act(self) -> None:
        if self._running is None:
            return
        self._look_up(self._running.clock)
        if self._round is None:
            return
        round_, done = self._round, self._done[self._round.id]
        due = (turn for turn in self._scripts[round_.id][done:] if turn.at <= self._reached)
        for turn in islice(due, MOST_AT_ONCE):
            if self._first is not None and self._running.opened.waits_for(self._first):
                return
            self._done[round_.id] += 1
            self._take(turn, round_)

    def _look_up(self, clock: Clock) -> None:
        """Which round is held, and how far it is. After its end the tables finish what they were at."""
        if clock.item is None or clock.item.kind is not ItemKind.ROUND:
            return
        self._round = clock.item
        self._reached = clock.spent / (clock.length or USUAL_ROUND_S)
        if self._round.id not in self._scripts:
            assert self._running is not None
            tables = [table.id for table in self._running.opened.day.tables]
            self._scripts[self._round.id] = script_of(tables, self._round.round or 0, self._seed)
            self._done[self._round.id] = 0

    def _take(self, turn: Turn, round_: ProgrammeItem) -> None:
        assert self._running is not None
        opened = self._running.opened
        table = opened.day.table.get(turn.table)
        if table is None or self._sits_elsewhere(table.id, round_.id):
            return
        host = f"host:{table.number}"
        if turn.asks is not None:
            held = self._running.clock.item
            if held is None or held.id != round_.id:  # whoever got up from the table needs no help at it any more
                return
            self._watch(opened.calls.ask(table.id, turn.asks, self._running.now.wall, by=host))
            return
        point = next(self._points)
        talk = next(iter(held_at(opened.day, table.id, round_.id)), None)
        if talk is None:
            self._first = opened.takeaways.write_at_table(table.id, point.text, round_.id, point.cue, by=host)
            self._watch(self._first)
        else:
            self._watch(opened.takeaways.write(talk.id, point.text, round_.id, point.cue, by=host))

    def _sits_elsewhere(self, table: TableId, round_: ItemId) -> bool:
        assert self._running is not None
        return any(one.table == table and one.round == round_ for one in self._running.opened.day.joinings)

    def _watch(self, pending: Pending[Any]) -> None:
        assert self._running is not None
        self._running.opened.watch(pending, refused=self._let_be)

    def _let_be(self, error: FacilitatorError) -> None:
        """The chair took the table or the round away meanwhile: nobody needs to hear of it."""
        log.info("a made-up act was refused: %s", error.code)
