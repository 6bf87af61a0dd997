"""Seats for who came without being on the list, without anybody else moving."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from facilitator.domain.day import Day
from facilitator.domain.hall import ProgrammeItem, Seat
from facilitator.domain.people import Person
from facilitator.seating.ofday import planned
from facilitator.seating.replanning import insert


def seats_for(day: Day, people: Sequence[Person], rounds: Sequence[ProgrammeItem], held: int = 0) -> tuple[Seat, ...]:
    """The best seats for these people in the rounds that are to come; nobody who has a seat gets another.

    people: new, or known and without a seat. rounds, held: as `planned` has them. Where no chair
    is left they sit where there are the fewest too many. () on a day without a plan by name.
    """
    if not day.seats:
        return ()
    new = {person.id for person in people}
    missed = tuple(one.id for one in rounds[:held])
    coming = [replace(one, misses=tuple({*one.misses, *missed})) for one in people]
    known = tuple(one for one in day.people if one.id not in new)
    whole = planned(replace(day, people=(*known, *coming)), rounds, held)
    plan = whole.plan_of(day.seats)
    for person in people:
        if person.id in whole.number_of:
            plan = insert(whole.instance, plan, whole.number_of[person.id])
    return tuple(seat for seat in whole.seats_of(plan) if seat.person in new)
