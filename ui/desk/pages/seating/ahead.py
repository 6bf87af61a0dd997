"""The rounds that seats count in, and how many of them are behind us."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.clock import course, rounds_held
from facilitator.domain.day import Day
from facilitator.domain.hall import ProgrammeItem
from facilitator.domain.identity import ItemId
from facilitator.domain.steps import Moment


@dataclass(frozen=True, slots=True)
class Ahead:
    """The rounds that were held or will be; those that began stand first. held: how many began."""

    rounds: tuple[ProgrammeItem, ...] = ()
    held: int = 0

    @property
    def coming(self) -> tuple[ItemId, ...]:
        """The rounds that a plan may still change."""
        return tuple(one.id for one in self.rounds[self.held :])


def ahead(day: Day, now: Moment) -> Ahead:
    """The rounds of a day as they are to be planned at this moment."""
    so_far = course(day.steps, now)
    went = {stretch.item for stretch in so_far.stretches}
    rounds = rounds_held(day.rounds, so_far)
    began = tuple(one for one in rounds if one.id in went)
    return Ahead((*began, *(one for one in rounds if one.id not in went)), len(began))
