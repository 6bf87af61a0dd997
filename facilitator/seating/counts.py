"""What a plan is worth in plain counts, with the people behind each: a recount from nothing but the seats."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from facilitator.seating.bounds import lower_bound, wish_bound
from facilitator.seating.cost import wish_value
from facilitator.seating.halls import Hall, followers, group_of, halls
from facilitator.seating.instance import Instance, Plan
from facilitator.seating.musts import Broken as Broken
from facilitator.seating.musts import Must as Must
from facilitator.seating.musts import broken_musts

_LOOSENS = (Must.OVER, Must.UNSEATED, Must.PIN)
"""Whoever breaks these may well get below the bounds."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """Two people who share a table more than once. rounds: when."""

    one: int
    other: int
    rounds: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Return:
    """Somebody who comes to one theme more than once."""

    person: int
    theme: int
    rounds: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Wishes:
    """value: what came true, in the weights of cost.WISHES. bound: no plan has more. without: how many people who
    wished for something see nothing of it. heard, asked: so many wishes came true, of so many."""

    value: int
    bound: int
    without: int
    heard: int = 0
    asked: int = 0


@dataclass(frozen=True, slots=True)
class Counts:
    """All that can be said of a plan.

    Meetings, themes and wishes are counted over the whole day. Musts, sizes and mixing in the rounds to come: what
    was held cannot be changed. Companions, and pairs in a round in which they have to sit together, do not count as
    meeting.
    musts: broken ones; each head too many at a table is one.
    size_off: heads by which tables miss their even share, or the smallest table.
    role_misses: (table, group) with a number of that group outside its even share, per round.
    changed: seats of people who had one in the plan before, and are still there.
    met: per person how many different people; could_meet: the most there could have been at tables of these sizes.
    """

    repeats: int
    coincidences: int
    bound_repeats: int
    bound_coincidences: int
    same_table_twice: int
    musts: int
    size_off: int
    role_misses: int
    wishes: Wishes
    changed: int
    pairs_twice: tuple[Meeting, ...]
    same_theme: tuple[Return, ...]
    broken: tuple[Broken, ...]
    without_wish: tuple[int, ...]
    met: tuple[int, ...]
    could_meet: tuple[int, ...]
    off_size: tuple[tuple[int, int], ...]
    off_mix: tuple[tuple[int, int, int], ...]


def count(instance: Instance, plan: Plan) -> Counts:
    """Everything about a plan, from nothing but its seats.

    The bounds are those for a plan of this kind: less is forced when somebody comes back to a theme, and nothing is
    when somebody has no chair or is not where a pin wants them.
    """
    rounds = halls(instance)
    sitting = [_sitting(plan, hall, number) for number, hall in enumerate(rounds)]
    silent = followers(instance)
    meetings = _meetings(rounds, sitting, silent)
    twice = tuple(Meeting(*pair, tuple(when)) for pair, when in sorted(meetings.items()) if len(when) > 1)
    returns = tuple(_returns(instance, plan, silent))
    all_broken = [item for number in range(len(rounds)) for item in broken_musts(instance, plan, number)]
    broken = tuple(item for item in all_broken if item.round >= instance.held)
    to_come = list(enumerate(zip(rounds, sitting, strict=True)))[instance.held :]
    off_mix = tuple(
        (number, table, group)
        for number, (hall, tables) in to_come
        for table, people in enumerate(tables)
        for group in sorted(hall.shares)
        if not hall.shares[group][table][0] <= _mixed(people, group, instance, silent) <= hall.shares[group][table][1]
    )
    sizes = [
        (number, table, off)
        for number, (hall, tables) in to_come
        for table, people in enumerate(tables)
        if (off := max(0, len(people) - hall.most[table], hall.least[table] - len(people)))
    ]
    loose = any(item.kind in _LOOSENS for item in all_broken)
    bound = lower_bound(instance, returning=bool(returns))
    most_wishes = wish_bound(instance)
    values, without, heard, asked = _wish_values(instance, plan, silent)
    return Counts(
        repeats=sum(len(meeting.rounds) - 1 for meeting in twice),
        coincidences=sum(len(meeting.rounds) * (len(meeting.rounds) - 1) // 2 for meeting in twice),
        bound_repeats=0 if loose else bound.repeats,
        bound_coincidences=0 if loose else bound.coincidences,
        same_table_twice=sum(len(again.rounds) - 1 for again in returns),
        musts=sum(item.heads for item in broken),
        size_off=sum(off for _, _, off in sizes),
        role_misses=len(off_mix),
        wishes=Wishes(values, max(values, most_wishes) if all_broken else most_wishes, len(without), heard, asked),
        changed=_changed(instance, plan),
        pairs_twice=twice,
        same_theme=returns,
        broken=broken,
        without_wish=without,
        met=_different(instance, meetings),
        could_meet=_could_meet(instance, rounds, sitting, silent),
        off_size=tuple((number, table) for number, table, _ in sizes),
        off_mix=off_mix,
    )


def _sitting(plan: Plan, hall: Hall, round_: int) -> list[list[int]]:
    """Per table who of those who are there sits at it."""
    tables: list[list[int]] = [[] for _ in hall.chairs]
    for person in hall.there:
        if (table := plan.seats[person][round_]) is not None:
            tables[table].append(person)
    return tables


def _strangers(hall: Hall, one: int, other: int) -> bool:
    return one not in hall.bound or hall.bound[one] != hall.bound.get(other)


def _meetings(
    rounds: Sequence[Hall], sitting: Sequence[list[list[int]]], silent: frozenset[int]
) -> dict[tuple[int, int], list[int]]:
    """Pair -> the rounds in which they meet."""
    found: dict[tuple[int, int], list[int]] = {}
    for number, (hall, tables) in enumerate(zip(rounds, sitting, strict=True)):
        for people in tables:
            for one, other in combinations([person for person in people if person not in silent], 2):
                if _strangers(hall, one, other):
                    found.setdefault((one, other), []).append(number)
    return found


def _returns(instance: Instance, plan: Plan, silent: frozenset[int]) -> Iterator[Return]:
    for person in range(instance.people):
        if person in silent:
            continue
        seen: dict[int, list[int]] = {}
        for round_, table in enumerate(plan.seats[person]):
            if table is not None and instance.present[person][round_]:
                seen.setdefault(instance.theme(round_, table), []).append(round_)
        yield from (Return(person, theme, tuple(when)) for theme, when in seen.items() if len(when) > 1)


def _mixed(people: Sequence[int], group: int, instance: Instance, silent: frozenset[int]) -> int:
    return sum(person not in silent and group_of(instance, person) == group for person in people)


def _wish_values(instance: Instance, plan: Plan, silent: frozenset[int]) -> tuple[int, tuple[int, ...], int, int]:
    """What came true, each wish once; who saw nothing of theirs; how many came true, of how many."""
    value, without, heard, asked = 0, [], 0, 0
    for person, wishes in enumerate(instance.wishes):
        if person in silent or not wishes or not any(instance.present[person]):
            continue
        seen = {
            instance.theme(round_, table)
            for round_, table in enumerate(plan.seats[person])
            if table is not None and instance.present[person][round_]
        }
        ranks = {theme: rank for rank, theme in reversed(list(enumerate(wishes)))}
        true = [wish_value(rank) for theme, rank in ranks.items() if theme in seen]
        value += sum(true)
        heard, asked = heard + len(true), asked + len(ranks)
        if not true:
            without.append(person)
    return value, tuple(without), heard, asked


def _changed(instance: Instance, plan: Plan) -> int:
    if instance.before is None:
        return 0
    return sum(
        was[round_] is not None and instance.present[person][round_] and was[round_] != plan.seats[person][round_]
        for person, was in enumerate(instance.before[: instance.people])
        for round_ in range(instance.held, min(instance.rounds, len(was)))
    )


def _different(instance: Instance, meetings: Mapping[tuple[int, int], object]) -> tuple[int, ...]:
    """Per person how many others they met."""
    met = Counter(person for pair in meetings for person in pair)
    return tuple(met[person] for person in range(instance.people))


def _could_meet(
    instance: Instance, rounds: Sequence[Hall], sitting: Sequence[list[list[int]]], silent: frozenset[int]
) -> tuple[int, ...]:
    """Per person the others at their tables, if these were all different: never more than there are."""
    company = [0] * instance.people
    for hall, tables in zip(rounds, sitting, strict=True):
        for people in tables:
            meeting = [person for person in people if person not in silent]
            circles = Counter(hall.bound[person] for person in meeting if person in hall.bound)
            for person in meeting:
                with_them = circles[hall.bound[person]] if person in hall.bound else 1
                company[person] += len(meeting) - with_them
    return tuple(min(own, others) for own, others in zip(company, _others(instance, rounds, silent), strict=True))


def _others(instance: Instance, rounds: Sequence[Hall], silent: frozenset[int]) -> list[int]:
    """Per person how many they could meet at all: who is there when they are, and not bound to them each time."""
    masks = [0] * instance.people
    together: Counter[tuple[int, int]] = Counter()
    for number, hall in enumerate(rounds):
        circles: dict[int, list[int]] = {}
        for person in hall.there:
            if person not in silent:
                masks[person] |= 1 << number
                if person in hall.bound:
                    circles.setdefault(hall.bound[person], []).append(person)
        together.update(pair for circle in circles.values() for pair in combinations(circle, 2))
    days = Counter(masks)
    per_day = {mine: sum(number for other, number in days.items() if mine & other) - 1 for mine in days if mine}
    others = [per_day.get(mine, 0) for mine in masks]
    for (one, other), often in together.items():
        if (masks[one] & masks[other]).bit_count() == often:
            others[one] -= 1
            others[other] -= 1
    return others
