"""Other seats in one round: the groups of another round again, or as many new people as can be. Done by the worker."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from facilitator.domain.day import Day
from facilitator.domain.hall import Seat
from facilitator.domain.identity import ItemId
from facilitator.seating.counts import Counts, count
from facilitator.seating.instance import Plan
from facilitator.seating.ofday import Planned, on_cards
from facilitator.seating.replanning import wrong_cards
from facilitator.seating.ways import all_new, same_groups
from ui.desk.pages.seating.searching import REST_S, SLICE_S, Found, Reporting

LONGEST_S = 2.0
"""One round is soon as good as it gets; nobody is asked to wait for more."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked of one round. round, like: by place; like: the round whose groups come again, None = all new.

    read, plan: the day and its seats as they were when it was asked. seed: another one gives another plan. show: what
    the worker is to make of the plan to be shown.
    """

    day: Day
    read: Planned
    plan: Plan
    round: int
    like: int | None = None
    seed: int = 0
    show: Callable[[Plan, Counts | None], Any] | None = None


@dataclass(frozen=True, slots=True)
class Made:
    """What came of it. seats: of that round alone.

    moved: so many people sit elsewhere in it than before. apart: so many could not go with their group: locked, no
    chair, or not to share a table. twice: so many more pairs sit together twice than before; less than 0 = fewer.
    wrong: so many cards in people's hands turn wrong. found: the whole plan as it is then.
    """

    seats: tuple[Seat, ...]
    moved: int
    apart: int
    twice: int
    wrong: int
    found: Found


def make_round(
    order: Order,
    job: Reporting,
    clock: Callable[[], float] = time.perf_counter,
    rest: Callable[[float], None] = time.sleep,
) -> Made:
    """Find the seats."""
    instance, plan, round_ = order.read.instance, order.plan, order.round
    if order.like is None:
        search, until = all_new(instance, plan, (round_,), order.seed), clock() + LONGEST_S
        while not (search.settled or job.cancelled() or clock() > until):
            search.step(SLICE_S)
            rest(REST_S)
        found = search.best
    else:
        found = same_groups(instance, plan, order.like, (round_,))
    seats = tuple(
        (*row[:round_], new[round_], *row[round_ + 1 :]) for row, new in zip(plan.seats, found.seats, strict=True)
    )
    after = Plan(seats)
    item: ItemId = order.read.rounds[round_]
    before, counts = count(instance, plan), count(instance, after)
    return Made(
        tuple(seat for seat in order.read.seats_of(after) if seat.round == item),
        sum(was != now for was, now in zip(plan.at(round_), after.at(round_), strict=True)),
        0 if order.like is None else _apart(order, after),
        len(counts.pairs_twice) - len(before.pairs_twice),
        len(wrong_cards(on_cards(order.day, order.read), plan.seats, after.seats)),
        Found(after, counts, order.show(after, counts) if order.show is not None and not job.cancelled() else None),
    )


def _apart(order: Order, after: Plan) -> int:
    """Of each group that comes again, who does not sit where most of it does."""
    assert order.like is not None
    left = 0
    for people in order.plan.together(order.like, order.read.instance.tables):
        tables = [after.seats[one][order.round] for one in people if order.read.instance.present[one][order.round]]
        left += len(tables) - max(map(tables.count, tables), default=0)
    return left
