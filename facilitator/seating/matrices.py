"""A plan while it is searched: what each person would cost at each table, kept exact move by move."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from facilitator.seating.cost import Prices
from facilitator.seating.halls import Hall, followers
from facilitator.seating.instance import Instance
from facilitator.seating.margins import Margins

Tables = list[list[int]]
"""Per round, per person the table, -1 = none."""


class Matrices:
    """The plan and its cost.

    rows[r][p][t] is everything person p costs at table t in round r given where all others sit: meetings in other
    rounds with those who are there now, themes already seen, wishes (the first one that comes true counts more),
    barred tables, people to stay apart from, a changed seat. Each row has one entry more than there are tables:
    whoever is absent sits at table -1, so that no loop has to ask. What depends on how many sit at a table stands in
    the margins.
    """

    def __init__(self, instance: Instance, halls: Sequence[Hall], prices: Prices, tables: Tables) -> None:
        self.instance = instance
        self.halls = halls
        self.prices = prices
        self.at = tables
        self._rounds = range(instance.rounds)
        self._silent = followers(instance)
        self._odd = frozenset(person for hall in halls for person in hall.bound)
        self._again = _theme_again(instance)
        self.wished = _wished(instance, self._silent)
        self.margins = Margins(instance, halls, prices, tables)
        self.group, self.groups = self.margins.group, self.margins.groups
        self.heads = self.margins.heads
        self.size_join, self.size_leave = self.margins.size_join, self.margins.size_leave
        self.mix_join, self.mix_leave = self.margins.mix_join, self.margins.mix_leave
        self.members = self._seated()
        self.met = self._meetings()
        self._heard = [
            sum(self.at[round_][person] in self.wished[round_][person] for round_ in self._rounds)
            for person in range(instance.people)
        ]
        self.rows = [[self._row(round_, person) for person in range(instance.people)] for round_ in self._rounds]
        self._add_companies()
        self.total = self._recount()

    # what a move would cost

    def swap_delta(self, round_: int, one: int, other: int) -> int:
        """What it costs that two people of different parties and tables change places."""
        at, rows = self.at[round_], self.rows[round_]
        here, there = at[one], at[other]
        row, other_row = rows[one], rows[other]
        delta = row[there] - row[here] + other_row[here] - other_row[there]
        enemies = self.halls[round_].apart.get(one)
        if self.met[one][other] or enemies:
            delta -= self._parting(round_, one, other)
        group, other_group = self.group[one], self.group[other]
        if group != other_group:
            join, leave = self.mix_join[round_], self.mix_leave[round_]
            delta += leave[here][group] + join[here][other_group] + leave[there][other_group] + join[there][group]
        return delta

    def _parting(self, round_: int, one: int, other: int) -> int:
        """What both rows hold for joining the other, who leaves at the same moment."""
        if not self._strangers(round_, one, other):
            return 0
        enemies = self.halls[round_].apart.get(one, ())
        return 2 * (self.prices.meeting * self.met[one][other] + self.prices.must * (other in enemies))

    def unheard(self) -> list[int]:
        """Who wished for something that can be, and gets none of it."""
        return [
            person
            for person, heard in enumerate(self._heard)
            if not heard and any(self.wished[round_][person] for round_ in self._rounds)
        ]

    def shift_delta(self, round_: int, person: int, there: int) -> int:
        """What it costs that one person goes to another table."""
        here = self.at[round_][person]
        row, group = self.rows[round_][person], self.group[person]
        return (
            row[there]
            - row[here]
            + self.mix_leave[round_][here][group]
            + self.mix_join[round_][there][group]
            + self.size_leave[round_][here]
            + self.size_join[round_][there]
        )

    # moves; the caller adds the delta to `total`

    def shift(self, round_: int, person: int, there: int) -> None:
        """One person goes to another table."""
        here = self.at[round_][person]
        if person not in self._silent:
            if person in self._odd:
                self._move_company_of_bound(round_, person, here, there)
            else:
                self._move_company(round_, person, here, there)
            theme = self.prices.theme
            rows = self.rows
            for other_round, table in self._again[round_][here]:
                rows[other_round][person][table] -= theme
            for other_round, table in self._again[round_][there]:
                rows[other_round][person][table] += theme
            wished = self.wished[round_][person]
            if wished and (step := (there in wished) - (here in wished)):
                self._hear(round_, person, step)
        if enemies := self.halls[round_].apart.get(person):
            self._move_enemy(round_, person, enemies, here, there)
        self.margins.move(round_, person, here, there)
        self.at[round_][person] = there

    def _move_company(self, round_: int, person: int, here: int, there: int) -> None:
        price = self.prices.meeting
        at, rows, members = self.at, self.rows, self.members
        leaving, joining = members[round_][here], members[round_][there]
        leaving.discard(person)
        met, mine = self.met, self.met[person]
        for other in leaving:
            mine[other] -= 1
            met[other][person] -= 1
        for other in joining:
            mine[other] += 1
            met[other][person] += 1
        now = rows[round_]
        for other_round in self._rounds:
            if other_round == round_:
                continue
            then, then_rows = at[other_round], rows[other_round]
            table, row = then[person], then_rows[person]
            for other in leaving:
                row[then[other]] -= price
                then_rows[other][table] -= price
            for other in joining:
                row[then[other]] += price
                then_rows[other][table] += price
            for other in members[other_round][table]:
                if other != person:
                    row = now[other]
                    row[here] -= price
                    row[there] += price
        joining.add(person)

    def _move_company_of_bound(self, round_: int, person: int, here: int, there: int) -> None:
        """The same for somebody who is bound to others in some round: those do not count as meeting in it."""
        price = self.prices.meeting
        at, rows, members, met = self.at, self.rows, self.members, self.met
        strangers = self._strangers
        members[round_][here].discard(person)
        for sign, table in ((-1, here), (1, there)):
            for other in members[round_][table]:
                if not strangers(round_, person, other):
                    continue
                met[person][other] += sign
                met[other][person] += sign
                for other_round in self._rounds:
                    if other_round != round_ and strangers(other_round, person, other):
                        rows[other_round][person][at[other_round][other]] += sign * price
                        rows[other_round][other][at[other_round][person]] += sign * price
        for other_round in self._rounds:
            if other_round == round_:
                continue
            for other in members[other_round][at[other_round][person]]:
                if other != person and strangers(round_, person, other) and strangers(other_round, person, other):
                    rows[round_][other][here] -= price
                    rows[round_][other][there] += price
        members[round_][there].add(person)

    def _strangers(self, round_: int, one: int, other: int) -> bool:
        bound = self.halls[round_].bound
        return one not in bound or bound[one] != bound.get(other)

    def _move_enemy(self, round_: int, person: int, enemies: Iterable[int], here: int, there: int) -> None:
        must, rows = self.prices.must, self.rows[round_]
        for other in enemies:
            if self._strangers(round_, person, other):
                rows[other][here] -= must
                rows[other][there] += must

    def _hear(self, round_: int, person: int, step: int) -> None:
        """A wish comes true or no longer does: in the other rounds the first wish may now be worth less or more."""
        before = self._heard[person]
        self._heard[person] = before + step
        for other_round in self._rounds:
            wished = self.wished[other_round][person]
            if other_round == round_ or not wished:
                continue
            without = before - (self.at[other_round][person] in wished)
            if (without == 0) != (without + step == 0):
                change = self.prices.unheard if without == 0 else -self.prices.unheard
                row = self.rows[other_round][person]
                for table in wished:
                    row[table] += change

    # the first time

    def _seated(self) -> list[list[set[int]]]:
        members: list[list[set[int]]] = [[set() for _ in range(self.instance.tables + 1)] for _ in self._rounds]
        for round_ in self._rounds:
            for person, table in enumerate(self.at[round_]):
                if table >= 0 and person not in self._silent:
                    members[round_][table].add(person)
        return members

    def _meetings(self) -> list[list[int]] | list[bytearray]:
        people = self.instance.people
        met: list[list[int]] | list[bytearray]
        if self.instance.rounds < 256:  # a byte a pair: 2,000 people take 4 MB
            met = [bytearray(people) for _ in range(people)]
        else:
            met = [[0] * people for _ in range(people)]
        for round_ in self._rounds:
            for company in self.members[round_]:
                for one in company:
                    mine = met[one]
                    for other in company:
                        mine[other] += 1
                    mine[one] -= 1
        for person in self._odd - self._silent:
            for round_ in self._rounds:
                for other in self.members[round_][self.at[round_][person]]:
                    if other != person and not self._strangers(round_, person, other):
                        met[person][other] -= 1
        return met

    def _row(self, round_: int, person: int) -> list[int]:
        """What does not depend on others: wishes, barred tables, a changed seat, themes seen in other rounds."""
        row = [0] * (self.instance.tables + 1)
        if self.instance.barred:
            for table in self.instance.barred[person]:
                if 0 <= table < self.instance.tables:
                    row[table] += self.prices.must
        before = self.instance.before
        if self.prices.change and before is not None and person < len(before):
            was = before[person][round_]
            if was is not None:
                row = [cost + self.prices.change for cost in row]
                row[was] -= self.prices.change
        if person in self._silent:
            return row
        wished = self.wished[round_][person]
        first = self._heard[person] == (self.at[round_][person] in wished)
        for table, rank in wished.items():
            row[table] -= self.prices.wish(rank) + (self.prices.unheard if first else 0)
        for other_round in self._rounds:
            here = self.at[other_round][person]
            if other_round != round_ and here >= 0:
                for again, table in self._again[other_round][here]:
                    if again == round_:
                        row[table] += self.prices.theme
        return row

    def _add_companies(self) -> None:
        price, odd = self.prices.meeting, self._odd
        for other_round in self._rounds:
            for company in self.members[other_round]:
                for person in company:
                    for round_ in self._rounds:
                        if round_ == other_round:
                            continue
                        row, at = self.rows[round_][person], self.at[round_]
                        if person in odd:
                            for other in company:
                                if (
                                    other != person
                                    and self._strangers(round_, person, other)
                                    and self._strangers(other_round, person, other)
                                ):
                                    row[at[other]] += price
                            continue
                        for other in company:
                            row[at[other]] += price
                        row[at[person]] -= price
        for round_, hall in enumerate(self.halls):
            for person, enemies in hall.apart.items():
                for other in enemies:
                    if self._strangers(round_, person, other):
                        self.rows[round_][person][self.at[round_][other]] += self.prices.must

    def _recount(self) -> int:
        """The cost of it all from nothing but the seats: half of what people cost each other, all of the rest."""
        cost = self.prices.unheard * len(self.unheard())
        cost += self.margins.cost() + self.prices.meeting * _coincidences(self.met)
        for round_, hall in enumerate(self.halls):
            cost += sum(self._alone(round_, person) for person in hall.there)
            cost += self.prices.must * sum(
                self.at[round_][person] == self.at[round_][other] and self._strangers(round_, person, other)
                for person, enemies in hall.apart.items()
                for other in enemies
                if person < other
            )
        return cost

    def _alone(self, round_: int, person: int) -> int:
        """What somebody costs at their table whoever else is there; a theme seen before at the second visit."""
        table, cost = self.at[round_][person], 0
        if table < 0:
            return 0
        if self.instance.barred and table in self.instance.barred[person]:
            cost += self.prices.must
        before = self.instance.before
        if before is not None and person < len(before) and before[person][round_] not in (None, table):
            cost += self.prices.change
        if person in self._silent:
            return cost
        if table in self.wished[round_][person]:
            cost -= self.prices.wish(self.wished[round_][person][table])
        return cost + self.prices.theme * sum(
            self.at[earlier][person] == seen for earlier, seen in self._again[round_][table] if earlier < round_
        )


def _coincidences(met: list[list[int]] | list[bytearray]) -> int:
    """Pairs of rounds in which the same two people meet."""
    both_ways = 0
    for mine in met:
        more = mine.translate(None, b"\0\1") if isinstance(mine, bytearray) else mine
        both_ways += sum(m * (m - 1) // 2 for m in more)
    return both_ways // 2


def _theme_again(instance: Instance) -> list[list[tuple[tuple[int, int], ...]]]:
    """Per round, per table: the (round, table) of the same theme in other rounds. The last table is the absent's."""
    where: dict[int, list[tuple[int, int]]] = {}
    for round_ in range(instance.rounds):
        for table in range(instance.tables):
            where.setdefault(instance.theme(round_, table), []).append((round_, table))
    return [
        [
            *(
                tuple(place for place in where[instance.theme(round_, table)] if place[0] != round_)
                for table in range(instance.tables)
            ),
            (),
        ]
        for round_ in range(instance.rounds)
    ]


def _wished(instance: Instance, silent: frozenset[int]) -> list[list[dict[int, int]]]:
    """Per round, per person: table -> the rank of the wish that comes true there."""
    if not instance.wishes:
        return [[{}] * instance.people for _ in range(instance.rounds)]
    found: list[list[dict[int, int]]] = []
    for round_ in range(instance.rounds):
        tables: dict[int, list[int]] = {}
        for table in range(instance.tables):
            tables.setdefault(instance.theme(round_, table), []).append(table)
        found.append(
            [
                {}
                if person in silent
                else {
                    table: rank for rank, theme in reversed(list(enumerate(wishes))) for table in tables.get(theme, ())
                }
                for person, wishes in enumerate(instance.wishes)
            ]
        )
    return found
