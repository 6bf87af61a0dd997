"""One round, made ready to be planned and counted: who is there, what is open, who moves as one, what is even."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from facilitator.seating.instance import Instance


@dataclass(frozen=True, slots=True)
class Party:
    """People who take their seats as one. table: where they have to sit, None = anywhere."""

    people: tuple[int, ...]
    table: int | None = None


@dataclass(frozen=True, slots=True)
class Hall:
    """A round.

    there: who is to be seated, by number; nobody when no table is open.
    parties: the same people, each in one party.
    bound: who has to sit with others -> the number of their circle. People of one circle do not count as meeting.
    apart: person -> who must not be at the same table. Both ways.
    level: per table the fair number of heads when everybody is spread evenly over the chairs, 0 = closed.
    least, most: the whole numbers around it, not under the smallest table where the chairs allow that.
    shares: group -> per table (least, most) heads of that group.
    """

    there: tuple[int, ...]
    chairs: tuple[int, ...]
    parties: tuple[Party, ...]
    bound: Mapping[int, int]
    apart: Mapping[int, frozenset[int]]
    level: tuple[Fraction, ...]
    least: tuple[int, ...]
    most: tuple[int, ...]
    shares: Mapping[int, tuple[tuple[int, int], ...]]


def halls(instance: Instance) -> tuple[Hall, ...]:
    """All rounds made ready."""
    return tuple(_hall(instance, round_) for round_ in range(instance.rounds))


def followers(instance: Instance) -> frozenset[int]:
    """Who only accompanies somebody, and counts in no figure."""
    return frozenset(who for who, _ in instance.companions)


def group_of(instance: Instance, person: int) -> int:
    """The mixing group, -1 = none."""
    return instance.groups[person] if instance.groups else -1


def level(heads: int, chairs: Sequence[int]) -> tuple[Fraction, ...]:
    """Per table the fair number of heads: all rise together like water, a full table stays full.

    More heads than chairs: what is left over is spread evenly over the open tables. Closed tables get 0.
    """
    by_room = sorted((room, table) for table, room in enumerate(chairs) if room > 0)
    fair = [Fraction(0)] * len(chairs)
    left = heads
    for number, (room, table) in enumerate(by_room):
        waiting = len(by_room) - number
        if room * waiting > left:
            for _, other in by_room[number:]:
                fair[other] = Fraction(left, waiting)
            return tuple(fair)
        fair[table] = Fraction(room)
        left -= room
    for _, table in by_room:
        fair[table] += Fraction(left, len(by_room))
    return tuple(fair)


def _hall(instance: Instance, round_: int) -> Hall:
    chairs = instance.chairs[round_]
    seated = any(room > 0 for room in chairs)
    there = tuple(person for person in range(instance.people) if seated and instance.present[person][round_])
    circles = _circles(instance, round_, frozenset(there))
    fair = level(len(there), chairs)
    floor = [min(instance.smallest, room) for room in chairs]
    least = tuple(max(math.floor(heads), low) for heads, low in zip(fair, floor, strict=True))
    most = tuple(max(math.ceil(heads), low) for heads, low in zip(fair, least, strict=True))
    return Hall(
        there=there,
        chairs=chairs,
        parties=_parties(instance, round_, there, circles),
        bound={person: number for number, circle in enumerate(circles) for person in circle},
        apart=_apart(instance, round_, frozenset(there)),
        level=fair,
        least=least,
        most=most,
        shares=_shares(instance, there, fair),
    )


def _circles(instance: Instance, round_: int, there: frozenset[int]) -> list[tuple[int, ...]]:
    """Who has to sit together, directly or through others; each of at least two people."""
    bonds = [block.people for block in instance.together if not block.rounds or round_ in block.rounds]
    bonds += list(instance.companions)
    circle: dict[int, set[int]] = {}
    for bond in bonds:
        joined = {person for person in bond if person in there}
        for person in tuple(joined):
            joined |= circle.get(person, set())
        for person in joined:
            circle[person] = joined
    found = {min(people): people for people in circle.values() if len(people) > 1}
    return [tuple(sorted(found[first])) for first in sorted(found)]


def _parties(
    instance: Instance, round_: int, there: tuple[int, ...], circles: list[tuple[int, ...]]
) -> tuple[Party, ...]:
    pinned: dict[int, int] = {}
    for pin in instance.pins:
        if pin.round == round_ and 0 <= pin.table < instance.tables:
            pinned.setdefault(pin.person, pin.table)
    in_circle = {person for circle in circles for person in circle}
    parties = [Party((person,), pinned.get(person)) for person in there if person not in in_circle]
    for circle in circles:
        parties += _split(circle, pinned, instance, round_)
    return tuple(parties)


def _split(circle: tuple[int, ...], pinned: Mapping[int, int], instance: Instance, round_: int) -> Iterable[Party]:
    """A circle is one party, unless its pins contradict or it fits at no table: then as few parties as it takes.

    Companions stay with whom they follow as long as that can be.
    """
    tables = sorted({pinned[person] for person in circle if person in pinned})
    if len(tables) == 1:
        return [Party(circle, tables[0])]
    if len(tables) > 1:
        return _by_pin(circle, pinned, tables, instance)
    room = max(instance.chairs[round_])
    if len(circle) <= room:
        return [Party(circle)]
    leaders = dict(instance.companions)
    ordered = sorted(circle, key=lambda person: (leaders.get(person, person), person))
    return [Party(tuple(ordered[start : start + room])) for start in range(0, len(ordered), room)]


def _by_pin(
    circle: tuple[int, ...], pinned: Mapping[int, int], tables: Sequence[int], instance: Instance
) -> Iterable[Party]:
    leaders = dict(instance.companions)
    sitting: dict[int, list[int]] = {table: [] for table in tables}
    for person in circle:
        place = pinned.get(person, pinned.get(leaders.get(person, person), tables[0]))
        sitting[place].append(person)
    return [Party(tuple(people), table) for table, people in sitting.items() if people]


def _apart(instance: Instance, round_: int, there: frozenset[int]) -> dict[int, frozenset[int]]:
    found: dict[int, set[int]] = {}
    for pair in instance.apart:
        if (not pair.rounds or round_ in pair.rounds) and pair.one in there and pair.other in there:
            if pair.one == pair.other:
                continue
            found.setdefault(pair.one, set()).add(pair.other)
            found.setdefault(pair.other, set()).add(pair.one)
    return {person: frozenset(others) for person, others in found.items()}


def _shares(
    instance: Instance, there: tuple[int, ...], fair: tuple[Fraction, ...]
) -> dict[int, tuple[tuple[int, int], ...]]:
    silent = followers(instance)
    sizes: dict[int, int] = {}
    for person in there:
        if person not in silent and (group := group_of(instance, person)) >= 0:
            sizes[group] = sizes.get(group, 0) + 1
    levels = set(fair)  # few are different
    shares = {group: {heads: _share(size, heads, len(there)) for heads in levels} for group, size in sizes.items()}
    return {group: tuple(by_level[heads] for heads in fair) for group, by_level in shares.items()}


def _share(size: int, heads: Fraction, everybody: int) -> tuple[int, int]:
    part, whole = size * heads.numerator, everybody * heads.denominator
    return part // whole, -(-part // whole)
