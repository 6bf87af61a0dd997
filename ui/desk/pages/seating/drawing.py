"""The plan of a day that is read and drawn again and again: only what is different costs anything."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from facilitator.domain.day import Day
from facilitator.domain.language import Language
from facilitator.seating.counts import Counts
from facilitator.seating.instance import Plan
from facilitator.seating.ofday import Planned, planned
from ui.desk.pages.seating.ahead import Ahead
from ui.desk.pages.seating.planreading import Drawn, draw
from ui.desk.pages.seating.searching import Found
from ui.desk.pages.seating.shown import Shown, shown_of


class Drawing:
    """What was read and drawn last. A page has one, and asks it for the plan of each new day."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._read: tuple[Day, Planned] | None = None
        self._expected: tuple[Planned, Found] | None = None
        self.drawn: Drawn | None = None

    def read(self, day: Day, rounds: Ahead) -> Planned:
        """The day as the planner sees it."""
        read = planned(day, rounds.rounds, rounds.held, self._read)
        self._read = day, read
        return read

    def draw(self, day: Day, read: Planned) -> Drawn:
        """The plan of the day."""
        ahead, self._expected = self._drawn_ahead(read), None
        self.drawn = ahead or draw(day, read, read.plan, self._language, earlier=self.drawn)
        return self.drawn

    def show(self, day: Day, read: Planned) -> Callable[[Plan, Counts | None], Shown]:
        """What the worker is to make of a plan that is not in the day yet."""
        return partial(shown_of, day, read, self._language, self.drawn)

    def expect(self, read: Planned, found: Found) -> None:
        """This plan is about to come into the day: what the worker has drawn of it is what will be shown."""
        self._expected = read, found

    def _drawn_ahead(self, read: Planned) -> Drawn | None:
        if self._expected is None:
            return None
        before, found = self._expected
        shown: Shown | None = found.shown
        if shown is None or found.plan != read.plan:
            return None
        same = replace(read.instance, before=before.instance.before) == before.instance
        alike = (read.people, read.tables) == (before.people, before.tables)
        return replace(shown.drawn, people=read.people) if same and alike else None
