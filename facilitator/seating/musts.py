"""The musts a plan does not keep, one by one, with who and where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from facilitator.seating.instance import Instance, Plan


class Must(StrEnum):
    """What a plan has to keep to."""

    OVER = "over"
    """More people than chairs; at a closed table anybody."""
    BARRED = "barred"
    APART = "apart"
    SPLIT = "split"
    COMPANION = "companion"
    PIN = "pin"
    UNSEATED = "unseated"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Broken:
    """A must that is not kept. table: None where there is none to name. heads: how many people are too many (OVER),
    else 1."""

    kind: Must
    round: int
    table: int | None
    people: tuple[int, ...]
    heads: int = 1


def broken_musts(instance: Instance, plan: Plan, round_: int) -> Iterator[Broken]:
    """Everything that is broken in a round: chairs, seats, then bonds and pins."""
    at = plan.at(round_)
    heads = Counter(table for person, table in enumerate(at) if instance.present[person][round_])
    for table, chairs in enumerate(instance.chairs[round_]):
        if heads[table] > chairs:
            people = tuple(p for p, place in enumerate(at) if place == table and instance.present[p][round_])
            yield Broken(Must.OVER, round_, table, people, heads[table] - chairs)
    for person, seat in enumerate(at):
        if not instance.present[person][round_]:
            if seat is not None:
                yield Broken(Must.ABSENT, round_, seat, (person,))
        elif seat is None:
            yield Broken(Must.UNSEATED, round_, None, (person,))
        elif instance.barred and seat in instance.barred[person]:
            yield Broken(Must.BARRED, round_, seat, (person,))
    yield from _bonds(instance, at, round_)


def _bonds(instance: Instance, at: Sequence[int | None], round_: int) -> Iterator[Broken]:
    for pair in instance.apart:
        applies = pair.one != pair.other and (not pair.rounds or round_ in pair.rounds)
        if applies and len(_places(instance, at, round_, (pair.one, pair.other), seated=True)) == 1:
            yield Broken(Must.APART, round_, at[pair.one], (pair.one, pair.other))
    for block in instance.together:
        applies = not block.rounds or round_ in block.rounds
        if applies and len(_places(instance, at, round_, block.people)) > 1:
            yield Broken(Must.SPLIT, round_, None, block.people)
    for pair_of in instance.companions:
        if len(_places(instance, at, round_, pair_of)) > 1:
            yield Broken(Must.COMPANION, round_, at[pair_of[1]], pair_of)
    for pin in instance.pins:
        if pin.round == round_ and instance.present[pin.person][round_] and at[pin.person] != pin.table:
            yield Broken(Must.PIN, round_, pin.table, (pin.person,))


def _places(
    instance: Instance, at: Sequence[int | None], round_: int, people: Sequence[int], seated: bool = False
) -> set[int | None]:
    """The tables of those of them who are there. seated: nothing unless all of them have a seat."""
    there = [person for person in people if instance.present[person][round_]]
    places = {at[person] for person in there}
    if seated and (len(there) < len(people) or None in places):
        return set()
    return places
