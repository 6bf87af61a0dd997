"""What depends on how many sit at a table: its size, its mix of groups, and what one head more or less would cost."""

from __future__ import annotations

from collections.abc import Sequence

from facilitator.seating.cost import Prices
from facilitator.seating.halls import Hall, followers, group_of
from facilitator.seating.instance import Instance


class Margins:
    """Head counts and their margins, kept up to date head by head.

    size_join[r][t] and size_leave[r][t] are what one head more or less costs at a table, mix_join[r][t][g] and
    mix_leave[r][t][g] the same for somebody of a group. Each list has one table more than there are, where the
    absent sit, and one group more than there are, for those in none; both cost nothing.
    """

    def __init__(
        self, instance: Instance, halls: Sequence[Hall], prices: Prices, tables: Sequence[Sequence[int]]
    ) -> None:
        self._prices = prices
        self._tables = range(instance.tables)
        names = sorted({group for hall in halls for group in hall.shares})
        self.groups = len(names)
        self.group = _numbers(instance, names)
        self.heads = [[0] * (instance.tables + 1) for _ in halls]
        self._mix = [[[0] * (self.groups + 1) for _ in range(instance.tables + 1)] for _ in halls]
        for heads, mix, places in zip(self.heads, self._mix, tables, strict=True):
            for person, table in enumerate(places):
                if table >= 0:
                    heads[table] += 1
                    mix[table][self.group[person]] += 1
        self._size_costs = self._all_size_costs(halls)
        self._mix_costs = self._all_mix_costs(halls, names)
        self.size_join = [[0] * (instance.tables + 1) for _ in halls]
        self.size_leave = [[0] * (instance.tables + 1) for _ in halls]
        self.mix_join = [[[0] * (self.groups + 1) for _ in range(instance.tables + 1)] for _ in halls]
        self.mix_leave = [[[0] * (self.groups + 1) for _ in range(instance.tables + 1)] for _ in halls]
        for round_ in range(len(halls)):
            for table in self._tables:
                self._set_size(round_, table)
                for group in range(self.groups):
                    self._set_mix(round_, table, group)

    def move(self, round_: int, person: int, here: int, there: int) -> None:
        """One head goes to another table."""
        heads = self.heads[round_]
        heads[here] -= 1
        heads[there] += 1
        self._set_size(round_, here)
        self._set_size(round_, there)
        group = self.group[person]
        if group < self.groups:
            self._mix[round_][here][group] -= 1
            self._mix[round_][there][group] += 1
            self._set_mix(round_, here, group)
            self._set_mix(round_, there, group)

    def cost(self) -> int:
        """What all tables cost, counted anew."""
        return sum(
            self._size_costs[round_][table][heads[table]]
            + sum(
                self._mix_costs[round_][table][group][self._mix[round_][table][group]] for group in range(self.groups)
            )
            for round_, heads in enumerate(self.heads)
            for table in self._tables
        )

    def _set_size(self, round_: int, table: int) -> None:
        heads, costs = self.heads[round_][table], self._size_costs[round_][table]
        self.size_join[round_][table] = costs[heads + 1] - costs[heads]
        self.size_leave[round_][table] = costs[heads - 1] - costs[heads] if heads else 0

    def _set_mix(self, round_: int, table: int, group: int) -> None:
        heads, costs = self._mix[round_][table][group], self._mix_costs[round_][table][group]
        self.mix_join[round_][table][group] = costs[heads + 1] - costs[heads]
        self.mix_leave[round_][table][group] = costs[heads - 1] - costs[heads] if heads else 0

    def _all_size_costs(self, halls: Sequence[Hall]) -> list[list[list[int]]]:
        """Per round, table and number of heads. Tables alike share a list."""
        known: dict[tuple[int, int, int, int], list[int]] = {}
        for hall in halls:
            for shape in zip(hall.least, hall.most, hall.chairs, strict=True):
                key = (*shape, len(hall.there))
                if key not in known:
                    known[key] = [self._size_cost(heads, *shape) for heads in range(len(hall.there) + 2)]
        return [
            [
                *(known[*shape, len(hall.there)] for shape in zip(hall.least, hall.most, hall.chairs, strict=True)),
                [0] * (len(hall.there) + 2),
            ]
            for hall in halls
        ]

    def _size_cost(self, heads: int, least: int, most: int, chairs: int) -> int:
        over = max(0, heads - chairs) * (1 if chairs > 0 else 2)  # rather a chair too few than a closed table
        return self._prices.size * max(0, heads - most, least - heads) + self._prices.must * over

    def _all_mix_costs(self, halls: Sequence[Hall], names: Sequence[int]) -> list[list[list[list[int]]]]:
        """Per round, table, group and number of its heads."""
        known: dict[tuple[int, int, int], list[int]] = {}
        costs = []
        for hall in halls:
            entries = len(hall.there) + 2
            flat = [0] * entries
            by_table = [
                [*(self._mix_cost(hall, table, name, known, flat) for name in names), flat] for table in self._tables
            ]
            costs.append([*by_table, [flat] * (self.groups + 1)])
        return costs

    def _mix_cost(
        self, hall: Hall, table: int, name: int, known: dict[tuple[int, int, int], list[int]], flat: list[int]
    ) -> list[int]:
        if name not in hall.shares:
            return flat
        least, most = hall.shares[name][table]
        key = (least, most, len(flat))
        if key not in known:
            known[key] = [self._prices.mixed * max(0, heads - most, least - heads) for heads in range(len(flat))]
        return known[key]


def _numbers(instance: Instance, names: Sequence[int]) -> list[int]:
    """Per person the group as 0, 1, 2 ...; those in none, and companions, one more."""
    numbers = {group: number for number, group in enumerate(names)}
    silent = followers(instance)
    return [
        len(names) if person in silent else numbers.get(group_of(instance, person), len(names))
        for person in range(instance.people)
    ]
