"""What no plan can be better than: repeats, wishes and changes that are forced by the sizes alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from heapq import heapify, heapreplace
from itertools import combinations

from facilitator.seating.cost import wish_value
from facilitator.seating.halls import Hall, followers, halls
from facilitator.seating.instance import Instance


@dataclass(frozen=True, slots=True)
class Bound:
    """No plan has fewer. repeats: meetings that are not the first of a pair. coincidences: pairs of rounds in which
    the same two people meet; at least as many as repeats, more when somebody is met three times."""

    repeats: int
    coincidences: int


def lower_bound(instance: Instance, returning: bool = False) -> Bound:
    """How often people have to meet again, however cleverly they are seated.

    It holds for every plan that keeps to the chairs and in which nobody comes back to a theme; with returning=True
    also for plans in which people do. Not counted, here or in a plan: companions, and pairs that have to sit
    together in a round, in that round.

    Proof, table-limited. Take rounds r and s, and the n people of one table in s who were there in r too. In r they
    sat at k tables or fewer: all that were open, less those with the theme of this table, since nobody comes back
    to it. Spread over k tables at least split(n, k) of their pairs shared a table in r: with n = bk + e, 0 <= e < k,
    that is e pairs of (b+1) choose 2 and k-e of b choose 2, because b choose 2 is convex in b. So r and s have at
    least the sum of split(n_t, k_t) over the tables t of s in common, where the n_t add up to the people who are
    there in both rounds and n_t is no more than the chairs of t. That sum is least when people are added one by one
    where the next one costs least, split being convex in n. The same with r and s exchanged; the larger counts.
    Pairs that have to sit together in r or in s are no coincidence: at most so many of the sum drop out. Each
    coincidence belongs to one pair of rounds, so the sums over all pairs of rounds add up: the first bound on
    coincidences. A meeting in s is a repeat if the pair met in any earlier round, so round s has at least the
    largest of its sums with an earlier round as repeats, and they add up over s: the first bound on repeats.

    Proof, people-limited. In all rounds together at least M pairs meet (convexity again: table sizes as level as
    the chairs allow), and only N pairs are ever there in the same round without being bound. Each pair has one
    first meeting, so at least M - N are repeats; and m_1 + ... + m_N = M makes the sum of m_i choose 2 least when
    the m_i differ by one at most: e pairs of (b+1) choose 2 and N-e of b choose 2 with M = bN + e.

    Rounds that were held have the meetings they had: between them the exact number counts.
    """
    rounds = [_Round.of(instance, number, hall) for number, hall in enumerate(halls(instance))]
    common = {
        (first, later): _shared(instance, rounds[first], rounds[later], returning)
        for first, later in combinations(range(instance.rounds), 2)
    }
    by_table = sum(max((common[first, later] for first in range(later)), default=0) for later in range(instance.rounds))
    meetings, pairs = sum(row.least_pairs() for row in rounds), _free_pairs(rounds)
    return Bound(
        repeats=max(by_table, meetings - pairs, 0),
        coincidences=max(sum(common.values()), split(meetings, pairs) if pairs else 0),
    )


def split(people: int, tables: int) -> int:
    """The fewest pairs that stay together when people are spread over tables."""
    each, more = divmod(people, tables)
    return more * (each + 1) * each // 2 + (tables - more) * each * (each - 1) // 2


def wish_bound(instance: Instance) -> int:
    """No plan that keeps to the chairs makes wishes come true for more than this, in the weights of cost.WISHES.

    It is the best assignment of people to wished themes in which a person has one seat a round they are there, and a
    theme so many seats as its tables have chairs in all rounds. That maximum equals the minimum, over a price per
    theme, of (price x seats of the theme, summed) + (per person the best wishes less their prices, one a round):
    any prices give a bound. Prices are whole numbers up to the value of a first wish; they are lowered or raised
    one theme at a time until nothing is gained, which is exact when nobody has more wishes than rounds, and close
    otherwise. Wishes that came true in rounds that were held count as they are.
    """
    if not any(instance.wishes):
        return 0
    rounds = halls(instance)
    held = range(min(instance.held, instance.rounds))
    silent = followers(instance)
    pinned = {(pin.person, pin.round): pin.table for pin in instance.pins}
    tables = [_open_by_theme(instance, r) for r in range(instance.rounds)]
    gained, asking = 0, []
    for person, wishes in enumerate(instance.wishes):
        if person in silent:
            continue
        there = [r for r in range(instance.rounds) if person in rounds[r].bound or instance.present[person][r]]
        had = {instance.theme(r, pinned[person, r]) for r in held if r in there and (person, r) in pinned}
        ranked = {theme: wish_value(rank) for rank, theme in reversed(list(enumerate(wishes)))}
        gained += sum(value for theme, value in ranked.items() if theme in had)
        left = {theme: value for theme, value in ranked.items() if theme not in had}
        asking.append((sum(r not in held for r in there), _reachable(instance, person, there, left, tables)))
    seats: Counter[int] = Counter()
    for r in range(len(held), instance.rounds):
        for table, chairs in enumerate(instance.chairs[r]):
            seats[instance.theme(r, table)] += chairs
    return gained + _dual(asking, seats)


def change_bound(instance: Instance) -> int:
    """The fewest seats that change when every table of the rounds to come is to keep its even share.

    Per round: people who have a seat at a table more than it may have, or than there are left with. Table sizes are
    chosen as kindly as the even share allows. 0 when there is no plan before.
    """
    before = instance.before
    if before is None:
        return 0
    fewest = 0
    for round_, hall in enumerate(halls(instance)):
        if round_ < instance.held:
            continue
        staying = [0] * instance.tables
        closed = 0
        for person in hall.there:
            table = before[person][round_] if person < len(before) else None
            if table is None:
                continue
            if instance.barred and table in instance.barred[person]:
                closed += 1
            else:
                staying[table] += 1
        fewest += closed + _forced(staying, hall)
    return fewest


def _forced(staying: Sequence[int], hall: Hall) -> int:
    """Leavers at the kindest even sizes: those over the most a table may have, and those who are too many in all."""
    over = sum(max(0, stay - most) for stay, most in zip(staying, hall.most, strict=True))
    sizes = [max(least, min(stay, most)) for stay, least, most in zip(staying, hall.least, hall.most, strict=True)]
    return over + max(0, sum(sizes) - len(hall.there))


@dataclass(frozen=True, slots=True)
class _Round:
    """What the bound needs of a round."""

    number: int
    there: frozenset[int]
    chairs: tuple[int, ...]
    bound: Mapping[int, int]
    sitting: tuple[frozenset[int], ...] | None
    """In a round that was held: who sat where."""

    @classmethod
    def of(cls, instance: Instance, number: int, hall: Hall) -> _Round:
        there = frozenset(hall.there) - followers(instance)
        sitting: list[set[int]] = [set() for _ in hall.chairs]
        for pin in instance.pins:
            if pin.round == number and pin.person in there:
                sitting[pin.table].add(pin.person)
        known = number < instance.held and sum(map(len, sitting)) == len(there)
        return cls(
            number, there, hall.chairs, hall.bound, tuple(frozenset(people) for people in sitting) if known else None
        )

    def bound_pairs(self, among: frozenset[int]) -> set[tuple[int, int]]:
        """Pairs that have to sit together."""
        circles: dict[int, list[int]] = {}
        for person in sorted(among):
            if person in self.bound:
                circles.setdefault(self.bound[person], []).append(person)
        return {pair for circle in circles.values() for pair in combinations(circle, 2)}

    def met(self) -> set[tuple[int, int]]:
        """The pairs of a round that was held."""
        tables = self.sitting or ()
        return {pair for people in tables for pair in combinations(sorted(people), 2)} - self.bound_pairs(self.there)

    def least_pairs(self) -> int:
        """How many pairs meet in it at least."""
        if self.sitting is not None:
            return len(self.met())
        costs: list[Callable[[int], int]] = [_in_a_row] * len(self.chairs)
        return max(0, _level_cost(len(self.there), self.chairs, costs) - len(self.bound_pairs(self.there)))


def _in_a_row(heads: int) -> int:
    return heads


def _shared(instance: Instance, first: _Round, later: _Round, returning: bool) -> int:
    """The fewest pairs that meet in both rounds."""
    if first.sitting is not None and later.sitting is not None:
        return len(first.met() & later.met())
    both = first.there & later.there
    dropped = len(first.bound_pairs(both) | later.bound_pairs(both))
    least = max(
        _one_way(instance, first, later, both, returning),
        _one_way(instance, later, first, both, returning),
    )
    return max(0, least - dropped)


def _one_way(instance: Instance, spread: _Round, tables: _Round, both: frozenset[int], returning: bool) -> int:
    """People of each of these tables, spread over the tables of the other round."""
    opened = [table for table, chairs in enumerate(spread.chairs) if chairs > 0]
    themes = [instance.theme(spread.number, table) for table in opened]
    widths = []
    for table in range(len(tables.chairs)):
        theme = instance.theme(tables.number, table)
        widths.append(len(opened) if returning else sum(other != theme for other in themes))
    if tables.sitting is not None:
        groups = [len(people & both) for people in tables.sitting]
        return sum(split(heads, width) for heads, width in zip(groups, widths, strict=True) if width)
    costs = [_next_costs(width) for width in widths]
    return _level_cost(len(both), tables.chairs, costs)


def _next_costs(width: int) -> Callable[[int], int]:
    """How many pairs one more makes at the emptiest of so many tables, after so many people. 0 tables: as many as
    there are, for then they cannot have been there without coming back."""
    return lambda heads: heads // width if width else heads


def _level_cost(people: int, chairs: Sequence[int], costs: Sequence[Callable[[int], int]]) -> int:
    """The least sum when people are put at tables one by one where the next one costs least; convex costs."""
    room = [(costs[table](0), table, 1) for table, free in enumerate(chairs) if free > 0]
    if not room or people > sum(chairs):
        return 0
    heapify(room)
    total = 0
    for _ in range(people):
        cost, table, heads = room[0]
        total += cost
        following = costs[table](heads) if heads < chairs[table] else 1 << 60
        heapreplace(room, (following, table, heads + 1))
    return total


def _free_pairs(rounds: Sequence[_Round]) -> int:
    """Pairs that are there in the same round at least once without having to sit together in it."""
    days: Counter[int] = Counter()
    everybody = frozenset[int]().union(*(row.there for row in rounds))
    day = {person: sum(1 << row.number for row in rounds if person in row.there) for person in everybody}
    days.update(day.values())
    pairs = sum(
        size * (size - 1) // 2 if one == other else size * days[other]
        for one, size in days.items()
        for other in days
        if one <= other and one & other
    )
    bound = Counter(pair for row in rounds for pair in row.bound_pairs(row.there))
    return pairs - sum((day[one] & day[other]).bit_count() == often for (one, other), often in bound.items())


def _open_by_theme(instance: Instance, round_: int) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for table, chairs in enumerate(instance.chairs[round_]):
        if chairs > 0:
            found.setdefault(instance.theme(round_, table), []).append(table)
    return found


def _reachable(
    instance: Instance,
    person: int,
    there: Sequence[int],
    ranked: Mapping[int, int],
    tables: Sequence[Mapping[int, Sequence[int]]],
) -> dict[int, int]:
    """The wishes of somebody for themes at a table they can use in a round to come."""
    barred = instance.barred[person] if instance.barred else frozenset()
    return {
        theme: value
        for theme, value in ranked.items()
        if any(table not in barred for r in there if r >= instance.held for table in tables[r].get(theme, ()))
    }


def _dual(asking: Sequence[tuple[int, Mapping[int, int]]], seats: Mapping[int, int]) -> int:
    """The least bound found over whole prices per theme, one theme at a time."""
    wanting: dict[int, list[int]] = {}
    for number, (_, wishes) in enumerate(asking):
        for theme in wishes:
            wanting.setdefault(theme, []).append(number)
    price = dict.fromkeys(wanting, 0)

    def worth(number: int) -> int:
        most, wishes = asking[number]
        left = sorted((value - price[theme] for theme, value in wishes.items() if value > price[theme]), reverse=True)
        return sum(left[:most])

    def tried(theme: int, cost: int) -> int:
        price[theme] = cost
        return cost * seats[theme] + sum(worth(number) for number in wanting[theme])

    better = True
    while better:
        better = False
        for theme in wanting:
            now = price[theme]
            costs = {cost: tried(theme, cost) for cost in range(max(map(wish_value, range(4))) + 1)}
            best = min(costs, key=lambda cost: (costs[cost], cost != now))
            price[theme] = best
            better = better or costs[best] < costs[now]
    return sum(price[theme] * seats[theme] for theme in price) + sum(map(worth, range(len(asking))))
