"""Who met whom, up to a round: as a circle of people with lines between them, and how well the groups mixed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from facilitator.seating.halls import Hall, followers, group_of, halls
from facilitator.seating.instance import Instance, Plan
from facilitator.seating.ofday import Planned

NO_GROUP = -1


@dataclass(frozen=True, slots=True)
class Arc:
    """A mixing group on the circle. group: its number, -1 = people in none. start: where in `order` it begins."""

    group: int
    start: int
    length: int


@dataclass(frozen=True, slots=True)
class Pairing:
    """Two people who met. one < other, by their numbers in the instance. times: in how many rounds."""

    one: int
    other: int
    times: int


@dataclass(frozen=True)
class MeetingMap:
    """Who met whom.

    order: the people around the circle, by group. pairings: each pair that met, once. matrix: per arc and arc how many
    of the pairings are between them; both ways the same, on the diagonal those within a group. even: what that would be
    if the same number of people had met without regard to groups. met: per person how many others they met; possible:
    the most that could have been at tables of these sizes.
    """

    order: tuple[int, ...]
    arcs: tuple[Arc, ...]
    pairings: tuple[Pairing, ...]
    matrix: tuple[tuple[int, ...], ...]
    even: tuple[tuple[float, ...], ...]
    met: tuple[int, ...]
    possible: tuple[int, ...]

    @cached_property
    def others(self) -> Mapping[int, tuple[tuple[int, int], ...]]:
        """Per person whom they met, and how often: most often first, then by number."""
        found: dict[int, list[tuple[int, int]]] = {person: [] for person in self.order}
        for pairing in self.pairings:
            found[pairing.one].append((pairing.other, pairing.times))
            found[pairing.other].append((pairing.one, pairing.times))
        return {person: tuple(sorted(some, key=lambda one: (-one[1], one[0]))) for person, some in found.items()}

    @property
    def average(self) -> tuple[float, float]:
        """How many others somebody met on average, and how many that could have been; of who could meet anybody."""
        could = [person for person in self.order if self.possible[person]]
        if not could:
            return 0.0, 0.0
        met, possible = (sum(row[person] for person in could) / len(could) for row in (self.met, self.possible))
        return met, possible

    def share(self, one: int, other: int) -> float | None:
        """The pairings between two arcs against an even mix: 1 = as even as can be; None where none could be."""
        even = self.even[one][other]
        return self.matrix[one][other] / even if even else None

    def average_between(self, one: int, other: int) -> float:
        """How many people of another arc (or of their own) somebody of an arc met on average."""
        met = self.matrix[one][other] * (2 if one == other else 1)
        return met / self.arcs[one].length


def meeting_map(planned: Planned, plan: Plan, upto_round: int | None = None) -> MeetingMap:
    """Who met whom in the first so many rounds of a plan; None = in all of them.

    Companions, and pairs in a round in which they have to sit together, do not count as meeting.
    """
    return map_of(planned.instance, plan, upto_round)


def map_of(instance: Instance, plan: Plan, upto_round: int | None = None) -> MeetingMap:
    """The same for an instance."""
    count = instance.rounds if upto_round is None else max(0, min(upto_round, instance.rounds))
    rounds = halls(instance)[:count]
    silent = followers(instance)
    order = tuple(
        sorted(
            (p for p in range(instance.people) if p not in silent and any(instance.present[p][:count])),
            key=lambda person: (group_of(instance, person) == NO_GROUP, group_of(instance, person), person),
        )
    )
    arcs = tuple(_arcs(instance, order))
    place = {arc.group: number for number, arc in enumerate(arcs)}
    arc_of = {person: place[group_of(instance, person)] for person in order}
    meetings = Counter(_meetings(instance, plan, rounds, silent))
    pairings = tuple(Pairing(one, other, times) for (one, other), times in sorted(meetings.items()))
    matrix = _matrix(Counter(_ordered(arc_of[one.one], arc_of[one.other]) for one in pairings), len(arcs))
    could = _matrix(_could_meet(instance, rounds, order, arc_of), len(arcs))
    met = Counter(person for pair in meetings for person in pair)
    return MeetingMap(
        order,
        arcs,
        pairings,
        matrix,
        _even(could, len(pairings)),
        tuple(met[person] for person in range(instance.people)),
        _possible(instance, plan, rounds, order),
    )


def _arcs(instance: Instance, order: tuple[int, ...]) -> Iterator[Arc]:
    start = 0
    for place, person in enumerate(order):
        after = order[place + 1] if place + 1 < len(order) else None
        if after is None or group_of(instance, after) != group_of(instance, person):
            yield Arc(group_of(instance, person), start, place + 1 - start)
            start = place + 1


def _ordered(one: int, other: int) -> tuple[int, int]:
    return (one, other) if one <= other else (other, one)


def _sitting(instance: Instance, plan: Plan, round_: int) -> list[list[int]]:
    """Per table who of those who are there sits at it."""
    return [
        [person for person in people if instance.present[person][round_]]
        for people in plan.together(round_, instance.tables)
    ]


def _meetings(
    instance: Instance, plan: Plan, rounds: tuple[Hall, ...], silent: frozenset[int]
) -> Iterator[tuple[int, int]]:
    """Each pair in each round in which they meet."""
    for round_, hall in enumerate(rounds):
        for people in _sitting(instance, plan, round_):
            for one, other in combinations([person for person in people if person not in silent], 2):
                if one not in hall.bound or hall.bound[one] != hall.bound.get(other):
                    yield one, other


def _could_meet(
    instance: Instance, rounds: tuple[Hall, ...], order: tuple[int, ...], arc_of: Mapping[int, int]
) -> Counter[tuple[int, int]]:
    """Per two arcs how many pairs were there in one round at least, and not bound to each other in each of these."""
    masks = {person: sum(1 << r for r in range(len(rounds)) if instance.present[person][r]) for person in order}
    days = Counter((arc_of[person], masks[person]) for person in order)
    found: Counter[tuple[int, int]] = Counter()
    for ((arc, mask), heads), ((other_arc, other_mask), more) in combinations(days.items(), 2):
        if mask & other_mask:
            found[_ordered(arc, other_arc)] += heads * more
    for (arc, _), heads in days.items():
        found[arc, arc] += heads * (heads - 1) // 2
    for (one, other), often in _bound(rounds, arc_of).items():
        if (masks[one] & masks[other]).bit_count() == often:
            found[_ordered(arc_of[one], arc_of[other])] -= 1
    return found


def _bound(rounds: tuple[Hall, ...], arc_of: Mapping[int, int]) -> Counter[tuple[int, int]]:
    """Pairs that have to sit together, and in how many rounds."""
    found: Counter[tuple[int, int]] = Counter()
    for hall in rounds:
        circles: dict[int, list[int]] = {}
        for person in hall.there:
            if person in arc_of and person in hall.bound:
                circles.setdefault(hall.bound[person], []).append(person)
        found.update(_ordered(*pair) for circle in circles.values() for pair in combinations(circle, 2))
    return found


def _matrix(counted: Counter[tuple[int, int]], arcs: int) -> tuple[tuple[int, ...], ...]:
    return tuple(tuple(counted[_ordered(one, other)] for other in range(arcs)) for one in range(arcs))


def _even(could: tuple[tuple[int, ...], ...], met: int) -> tuple[tuple[float, ...], ...]:
    pairs = sum(could[one][other] for one in range(len(could)) for other in range(one, len(could)))
    return tuple(tuple(met * cell / pairs if pairs else 0.0 for cell in row) for row in could)


def _possible(instance: Instance, plan: Plan, rounds: tuple[Hall, ...], order: tuple[int, ...]) -> tuple[int, ...]:
    """Per person the company at their tables, if that were new each time: never more than there are to meet."""
    there = frozenset(order)
    company = [0] * instance.people
    for round_, hall in enumerate(rounds):
        for people in _sitting(instance, plan, round_):
            meeting = [person for person in people if person in there]
            circles = Counter(hall.bound[person] for person in meeting if person in hall.bound)
            for person in meeting:
                company[person] += len(meeting) - (circles[hall.bound[person]] if person in hall.bound else 1)
    arc_of = dict.fromkeys(order, 0)
    masks = {person: sum(1 << r for r in range(len(rounds)) if instance.present[person][r]) for person in order}
    days = Counter(masks.values())
    others = {mask: sum(heads for other, heads in days.items() if mask & other) - 1 for mask in days}
    most = {person: others[masks[person]] for person in order}
    for (one, other), often in _bound(rounds, arc_of).items():
        if (masks[one] & masks[other]).bit_count() == often:
            most[one] -= 1
            most[other] -= 1
    return tuple(min(company[person], most.get(person, 0)) for person in range(instance.people))
