"""Where the day is when somebody wants to plan again: what is behind us, what is missing, what may be proposed."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.clock import clock_at
from facilitator.domain.day import Day
from facilitator.domain.hall import ItemKind, ProgrammeItem
from facilitator.domain.identity import ItemId
from facilitator.domain.steps import Moment
from facilitator.seating.ofday import Planned, rounds_now
from facilitator.seating.replanning import Mode, NeedKind, needed


@dataclass(frozen=True, slots=True)
class Ahead:
    """The rounds a new plan is about. rounds: those held or to be held. held: so many of them from the first began.

    under_way: a round is being held at this moment, and people are to be left in peace.
    """

    rounds: tuple[ProgrammeItem, ...]
    held: int
    under_way: bool

    @property
    def coming(self) -> tuple[ItemId, ...]:
        """The rounds that may still change."""
        return tuple(one.id for one in self.rounds[self.held :])

    def number(self, place: int) -> int:
        """What a round is called by, from 1."""
        return self.rounds[place].round or place + 1


@dataclass(frozen=True, slots=True)
class Lack:
    """A table that needs something in a round. table, round: their numbers. now: that round is under way."""

    kind: NeedKind
    round: int
    table: int
    people: int
    chairs: int
    now: bool

    @property
    def closed(self) -> bool:
        """Nobody is to sit there at all."""
        return not self.chairs


@dataclass(frozen=True, slots=True)
class Lacks:
    """What the seats as they are lack. without: people who are there in a round to come and have no seat in it."""

    tables: tuple[Lack, ...] = ()
    without: int = 0

    def __bool__(self) -> bool:
        return bool(self.tables or self.without)


def ahead(day: Day, now: Moment) -> Ahead:
    """The rounds as they are to be planned at this moment."""
    rounds, held = rounds_now(day, now)
    item = clock_at(day.programme, day.steps, now).item
    return Ahead(rounds, held, item is not None and item.kind is ItemKind.ROUND)


def usual_mode(day: Day) -> Mode:
    """What may change when nobody says: once there are cards in people's hands only who has no seat gets one."""
    return Mode.NEWCOMERS if any(seat.printed for seat in day.seats) else Mode.FEW


def lacks_of(day: Day, read: Planned, rounds: Ahead) -> Lacks:
    """What the seats of a day lack in the round under way and those to come."""
    instance, plan = read.instance, read.plan_of(day.seats)
    tables = tuple(
        Lack(
            one.kind,
            rounds.number(one.round),
            day.table[read.tables[one.table]].number,
            one.people,
            instance.chairs[one.round][one.table],
            now=rounds.under_way and one.round < instance.held,
        )
        for one in needed(instance, plan)
        if one.round >= instance.held or rounds.under_way
    )
    without = sum(
        any(there[place] and seats[place] is None for place in range(instance.held, instance.rounds))
        for there, seats in zip(instance.present, plan.seats, strict=True)
    )
    return Lacks(tables, without)
