"""The rounds that seats count in, and how many of them are behind us."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.day import Day
from facilitator.domain.hall import ProgrammeItem
from facilitator.domain.identity import ItemId
from facilitator.domain.steps import Moment
from facilitator.seating.ofday import rounds_now


@dataclass(frozen=True, slots=True)
class Ahead:
    """The rounds that were held or will be, by number. held: so many from the first began, or were passed over."""

    rounds: tuple[ProgrammeItem, ...] = ()
    held: int = 0

    @property
    def coming(self) -> tuple[ItemId, ...]:
        """The rounds that a plan may still change."""
        return tuple(one.id for one in self.rounds[self.held :])


def ahead(day: Day, now: Moment) -> Ahead:
    """The rounds of a day as they are to be planned at this moment."""
    return Ahead(*rounds_now(day, now))
