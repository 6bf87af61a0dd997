"""A proposal to the chair: who gets another table, whose card turns wrong, and what it is good for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.domain.day import Day
from facilitator.domain.hall import Seat
from facilitator.domain.identity import ItemId, PersonId
from facilitator.seating.counts import Counts
from facilitator.seating.instance import Plan
from facilitator.seating.ofday import Planned, on_cards
from facilitator.seating.replanning import wrong_cards
from ui.desk.pages.replan.situation import Ahead


@dataclass(frozen=True, slots=True)
class Step:
    """One seat of somebody. round: its number. was, now: numbers of tables; was: None = had no seat."""

    round: int
    was: int | None
    now: int


@dataclass(frozen=True, slots=True)
class Move:
    """Somebody whose seats change. new: they only get seats they had not. card: the card in their hands turns wrong."""

    person: PersonId
    name: str
    steps: tuple[Step, ...]
    new: bool
    card: bool


@dataclass(frozen=True, slots=True)
class Outlook:
    """What a plan comes to. again: times that two meet again and need not, None = not counted yet. least, most: people
    at a table in the rounds to come, beside its hosts; 0 = nobody sits anywhere.
    """

    again: int | None
    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """A plan for the rounds to come beside the one there is. moves: by name, who gets another table first.

    sound: it keeps what has to be, and its tables are even. The first one that is looked at may not be.
    """

    moves: tuple[Move, ...]
    before: Outlook
    after: Outlook
    seats: tuple[Seat, ...]
    coming: tuple[ItemId, ...]
    sound: bool = False

    @property
    def moving(self) -> int:
        """How many people get another table than they had."""
        return sum(not move.new for move in self.moves)

    @property
    def newcomers(self) -> int:
        """How many had no seat and get one."""
        return sum(move.new for move in self.moves)

    @property
    def wrong(self) -> int:
        """How many cards turn wrong."""
        return sum(move.card for move in self.moves)


def proposal_of(
    day: Day, read: Planned, rounds: Ahead, plan: Plan, counts: Counts | None, before: Counts | None
) -> Proposal:
    """A plan as a proposal. counts: of the plan; before: of the seats as they are; None where not counted yet."""
    old = read.plan_of(day.seats)
    wrong = frozenset(wrong_cards(on_cards(day, read), old.seats, plan.seats))
    numbers = [day.table[table].number for table in read.tables]
    moves = []
    for person, (was, now) in enumerate(zip(old.seats, plan.seats, strict=True)):
        steps = tuple(_steps(was, now, rounds, numbers))
        if steps:
            key = read.people[person]
            new = all(step.was is None for step in steps)
            moves.append(Move(key, day.person[key].name, steps, new, person in wrong))
    return Proposal(
        tuple(sorted(moves, key=lambda move: (move.new, move.name.casefold()))),
        _outlook(read, old, before, counts),
        _outlook(read, plan, counts, counts),
        read.seats_of(plan),
        rounds.coming,
        counts is not None and not counts.musts and not counts.size_off,
    )


def _steps(was: Sequence[int | None], now: Sequence[int | None], rounds: Ahead, numbers: Sequence[int]) -> list[Step]:
    return [
        Step(rounds.number(place), None if old is None else numbers[old], numbers[new])
        for place, (old, new) in enumerate(zip(was, now, strict=True))
        if place >= rounds.held and new is not None and new != old
    ]


def _outlook(read: Planned, plan: Plan, counts: Counts | None, bound: Counts | None) -> Outlook:
    """bound: the counts with what cannot be helped; those of seats that lack something know of no bound."""
    instance = read.instance
    heads = [
        len(people)
        for round_ in range(instance.held, instance.rounds)
        for people, chairs in zip(plan.together(round_, instance.tables), instance.chairs[round_], strict=True)
        if people or chairs
    ]
    again = None if counts is None or bound is None else max(0, counts.coincidences - bound.bound_coincidences)
    return Outlook(again, min(heads, default=0), max(heads, default=0))
