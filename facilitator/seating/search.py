"""The search for a plan: a first one at once, better ones as long as it is given time."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp
from random import Random
from time import perf_counter

from facilitator.seating.bounds import lower_bound, wish_bound
from facilitator.seating.cost import SCALE, Aims, prices
from facilitator.seating.halls import halls
from facilitator.seating.instance import Instance, Plan, Seats
from facilitator.seating.matrices import Matrices, Tables
from facilitator.seating.mending import adopted, complete_plan, open_tables, singles
from facilitator.seating.pacing import (
    CANDIDATES,
    COLD,
    CONFLICTS,
    FIRST_CYCLE,
    FOR_THE_UNHEARD,
    HOT,
    KICK_AFTER,
    LISTEN_EVERY,
    LONGEST_CYCLE,
    MILD,
    MILD_UNTIL,
    MOVE_ALONE,
    PATIENCE,
    SMALL,
    SMALL_CONFLICTS,
    SMALL_HALL,
    TOWARDS_WISH,
    UNGLUE_FOR,
    UNGLUED_AFTER,
)
from facilitator.seating.seeds import as_seats, deal, first_tables


class Search:
    """Looks for the cheapest plan of an instance. `best` is complete from the beginning and never gets worse.

    aims: what matters more. seed: the same seed and number of iterations give the same plan. start: a plan to begin
    with; who has no seat in it gets one, and the search stays near it.
    """

    def __init__(self, instance: Instance, aims: Aims = Aims(), seed: int = 0, start: Seats | None = None) -> None:  # noqa: B008 - frozen
        self._instance = instance
        self._prices = prices(aims)
        self._rng = Random(seed)  # noqa: S311 - no secret: the same seed has to give the same plan
        self._halls = halls(instance)
        tables = (
            first_tables(instance, self._halls, self._rng) if start is None else adopted(instance, self._halls, start)
        )
        self._state = complete_plan(instance, self._halls, self._prices, tables, self._rng)
        self._pools = [singles(hall) for hall in self._halls]
        self._free = [frozenset(pool) for pool in self._pools]
        self._parties = [
            [party.people for party in hall.parties if party.table is None and len(party.people) > 1]
            for hall in self._halls
        ]
        self._open = [open_tables(hall) for hall in self._halls]
        self._seats: list[tuple[int, tuple[int, ...]]] = [
            (round_, (person,))
            for round_, pool in enumerate(self._pools)
            for person in pool
            if len(self._open[round_]) > 1
        ]
        self._seats += [
            (round_, people)
            for round_, parties in enumerate(self._parties)
            for people in parties
            if len(self._open[round_]) > 1
        ]
        self._floor = self._least_cost()
        self._by_conflict = self._only_meetings()
        self._warm = start is not None
        self._tabu: dict[tuple[int, int, int], int] = {}
        self._cycle_start = 0
        small = len(self._seats) <= SMALL_HALL
        self._cycle = FIRST_CYCLE[0 if small else 1] * max(1, len(self._seats))
        self._hot, self._mild = HOT if small else MILD
        self._towards_wish = 0.0 if small else TOWARDS_WISH
        self._hottest = self._mild if self._warm else self._hot
        self._gained_at = self._kicked_at = 0
        self._kicks = self._listen_at = 0
        self._unheard: list[tuple[int, tuple[int, ...]]] = []
        self._done = False
        self._plan: Plan | None = None
        self.iterations = 0
        self._keep()
        if self._by_conflict and start is None and self._best_cost <= self._floor:
            self._unglue()
            self.iterations = self._gained_at = self._kicked_at = 0

    @property
    def cost(self) -> int:
        """What the plan at hand costs, in weights times SCALE. Lower is better; wishes make it negative."""
        return self._state.total

    @property
    def best_cost(self) -> int:
        """What the best plan so far costs."""
        return self._best_cost

    @property
    def best(self) -> Plan:
        """The best plan so far. Complete: everybody who is there has a seat, if there is a table at all."""
        if self._plan is None:
            self._plan = Plan(as_seats(self._instance, self._best))
        return self._plan

    @property
    def settled(self) -> bool:
        """No better plan is possible, or none was found for long: the caller may stop."""
        return self._done or not self._seats or self._best_cost <= self._floor

    def step(self, seconds: float) -> Plan:
        """Search for about so long, a few milliseconds or more. The best plan so far."""
        until = perf_counter() + seconds
        while not self.settled and perf_counter() < until:
            self._advance(16)
        return self.best

    def run(self, iterations: int) -> Plan:
        """Search for so many tries, whatever time it takes: the same on every machine. The best plan so far."""
        until = self.iterations + iterations
        while not self.settled and self.iterations < until:
            self._advance(min(64, until - self.iterations))
        return self.best

    # what there is to gain

    def _least_cost(self) -> int:
        """What no plan costs less than; in a large hall with wishes, which never gets there, not looked for."""
        instance = self._instance
        asked = any(instance.wishes)
        if asked and instance.people > SMALL:
            return -(1 << 60)
        bound = self._prices.meeting * lower_bound(instance).coincidences
        most = wish_bound(instance)
        return bound - (round(most * self._prices.wishes) + instance.people * instance.rounds if asked else 0)

    def _only_meetings(self) -> bool:
        """Nothing is left to be weighed but meetings: everybody moves alone, tables are even."""
        return (
            not any(self._instance.wishes)
            and self._state.groups == 0
            and not self._prices.change
            and not any(self._parties)
            and not any(
                self._state.size_leave[round_][table] < 0 or self._state.size_join[round_][table] < 0
                for round_, tables in enumerate(self._open)
                for table in tables
            )
        )

    # the search itself

    def _keep(self) -> None:
        self._best_cost = self._state.total
        self._best: Tables = [row[:] for row in self._state.at]
        self._gained_at = self.iterations
        self._plan = None

    def _advance(self, iterations: int) -> None:
        if self._by_conflict:
            for _ in range(iterations):
                self._exchange_conflict()
                if self._best_cost <= self._floor:
                    return
        else:
            self._cool()
            if self.iterations >= self._listen_at and self._towards_wish:
                self._listen_at = self.iterations + LISTEN_EVERY
                self._unheard = self._who_is_unheard()
            self._anneal(iterations)

    def _cool(self) -> None:
        """Where this cycle stands; at its end a longer one begins at the best plan, or anew in a small hall."""
        if self.iterations - self._cycle_start >= self._cycle:
            longest = LONGEST_CYCLE * len(self._seats)
            if self._cycle >= longest and self.iterations - self._gained_at > 2 * longest:
                self._done = True
            anew = self._cycle >= longest and len(self._seats) <= SMALL_HALL and not self._warm
            self._begin_at(None if anew else self._best)
            self._cycle_start = self.iterations
            self._cycle = min(2 * self._cycle, longest)
            longer = max(1.0, self._cycle / len(self._seats) / MILD_UNTIL)
            self._hottest = self._hot if anew else min(self._hot, self._mild * longer**0.5)
        part = (self.iterations - self._cycle_start) / self._cycle
        self._temperature = SCALE * self._hottest * (COLD / self._hottest) ** part

    def _begin_at(self, tables: Sequence[Sequence[int]] | None) -> None:
        instance, halls_ = self._instance, self._halls
        if tables is None:
            dealt = [deal(instance, hall, self._rng) for hall in halls_]
            self._state = complete_plan(instance, halls_, self._prices, dealt, self._rng)
        elif self._state.total != self._best_cost:
            self._state = Matrices(instance, halls_, self._prices, [list(row) for row in tables])
        self._tabu.clear()
        for pool in self._pools:
            self._rng.shuffle(pool)

    def _anneal(self, iterations: int) -> None:
        """Best of some exchanges of one person, taken if it gains or, the hotter the more often, if it does not."""
        random, state, tabu = self._rng.random, self._state, self._tabu
        seats, pools, heat = self._seats, self._pools, self._temperature
        rows, at, met, group, wished = state.rows, state.at, state.met, state.group, state.wished
        twice, towards_wish = 2 * self._prices.meeting, self._towards_wish
        number = len(seats)
        for _ in range(iterations):
            self.iterations += 1
            now = self.iterations
            unheard = self._unheard if random() < FOR_THE_UNHEARD else None
            round_, people = unheard[int(random() * len(unheard))] if unheard else seats[int(random() * number)]
            if len(people) > 1:
                self._move_party(round_, people)
                continue
            person = people[0]
            here_at, here_rows = at[round_], rows[round_]
            here, row, mine, kind = here_at[person], here_rows[person], met[person], group[person]
            joins, leaves = state.mix_join[round_], state.mix_leave[round_]
            join_here, leaving = joins[here], leaves[here][kind]
            candidates: Sequence[int] = pools[round_]
            if wished[round_][person] and (unheard or random() < towards_wish):
                candidates = self._at_wished(round_, person)
            elif len(candidates) > CANDIDATES:
                candidates = _some(candidates, int(random() * len(candidates)))
            least, best = 1 << 60, -1
            for other in candidates:
                there = here_at[other]
                if there == here:
                    continue
                theirs = here_rows[other]
                delta = row[there] + theirs[here] - theirs[there] - twice * mine[other]
                its_kind = group[other]
                if its_kind != kind:
                    delta += leaving + join_here[its_kind] + leaves[there][its_kind] + joins[there][kind]
                if delta < least and tabu.get((round_, person, other), 0) <= now:
                    least, best = delta, other
            if random() < MOVE_ALONE and (goal := self._best_table(round_, person, least)) >= 0:
                self._try_shift(round_, person, goal)
                continue
            if best < 0:
                continue
            delta = state.swap_delta(round_, person, best)
            if delta <= 0 or random() < exp(-delta / heat):
                there = here_at[best]
                state.shift(round_, person, there)
                state.shift(round_, best, here)
                until = now + int(random() * number * 0.3)
                tabu[round_, person, best] = tabu[round_, best, person] = until
                self._moved(delta)
        self._tidy(iterations)

    def _tidy(self, iterations: int) -> None:
        """What is no longer tabu is forgotten, and the pools are shuffled once in some tries a seat."""
        if len(self._tabu) > 20_000:
            self._tabu = {key: until for key, until in self._tabu.items() if until > self.iterations}
        if self.iterations % (4 * len(self._seats) + 1) < iterations:
            for pool in self._pools:
                self._rng.shuffle(pool)

    def _who_is_unheard(self) -> list[tuple[int, tuple[int, ...]]]:
        """The seats of those for whom no wish comes true."""
        state = self._state
        waiting = set(state.unheard())
        return [
            (round_, people)
            for round_, people in self._seats
            if any(person in waiting and state.wished[round_][person] for person in people)
        ]

    def _at_wished(self, round_: int, person: int) -> Sequence[int]:
        """Who could give up a chair at a table somebody wishes for."""
        tables = tuple(self._state.wished[round_][person])
        there = self._state.members[round_][tables[int(self._rng.random() * len(tables))]]
        return [other for other in there if other in self._free[round_]]

    def _best_table(self, round_: int, person: int, least: int) -> int:
        """Where somebody goes without exchange for less than that, -1 = nowhere."""
        state = self._state
        row, kind, here = state.rows[round_][person], state.group[person], state.at[round_][person]
        joins, size_join = state.mix_join[round_], state.size_join[round_]
        least -= state.mix_leave[round_][here][kind] + state.size_leave[round_][here]
        goal = -1
        for table in self._open[round_]:
            delta = row[table] + joins[table][kind] + size_join[table]
            if delta < least and table != here:
                least, goal = delta, table
        return goal

    def _try_shift(self, round_: int, person: int, table: int) -> None:
        delta = self._state.shift_delta(round_, person, table)
        if delta <= 0 or self._rng.random() < exp(-delta / self._temperature):
            self._state.shift(round_, person, table)
            self._moved(delta)

    def _moved(self, delta: int) -> None:
        self._state.total += delta
        if self._state.total < self._best_cost:
            self._keep()

    def _move_party(self, round_: int, people: tuple[int, ...]) -> None:
        """A party goes elsewhere, perhaps in exchange for another one; singles go back as far as that gains."""
        random, state = self._rng.random, self._state
        here = state.at[round_][people[0]]
        others = self._parties[round_]
        other: tuple[int, ...] = others[int(random() * len(others))] if random() < 0.4 else ()
        there = state.at[round_][other[0]] if other else self._goal_of_party(round_, people)
        if there == here:
            return
        journal: list[tuple[int, int]] = []
        delta = sum(self._go(round_, person, there, journal) for person in people)
        delta += sum(self._go(round_, person, here, journal) for person in other)
        source, goal = (there, here) if len(people) >= len(other) else (here, there)
        for _ in range(max(len(people), len(other))):
            back = [person for person in self._pools[round_] if state.at[round_][person] == source]
            moves = [(state.shift_delta(round_, person, goal), person) for person in back]
            if not moves or min(moves)[0] >= 0:
                break
            delta += self._go(round_, min(moves)[1], goal, journal)
        if delta <= 0 or random() < exp(-delta / self._temperature):
            self._moved(delta)
            return
        for person, table in reversed(journal):
            state.shift(round_, person, table)

    def _goal_of_party(self, round_: int, people: tuple[int, ...]) -> int:
        """A table one of them wishes for, or any."""
        random = self._rng.random
        tables = tuple(self._state.wished[round_][people[int(random() * len(people))]])
        if not tables or random() >= self._towards_wish:
            tables = tuple(self._open[round_])
        return tables[int(random() * len(tables))]

    def _go(self, round_: int, person: int, table: int, journal: list[tuple[int, int]]) -> int:
        journal.append((person, self._state.at[round_][person]))
        delta = self._state.shift_delta(round_, person, table)
        self._state.shift(round_, person, table)
        return delta

    def _exchange_conflict(self) -> None:
        """The best exchange of all for some of those who meet somebody again; it may not be undone for a while."""
        self.iterations += 1
        now, rng, state, tabu = self.iterations, self._rng, self._state, self._tabu
        twice, spare = 2 * self._prices.meeting, self._best_cost - state.total
        least, found = 1 << 60, list[tuple[int, int, int]]()
        for round_, (person,) in self._conflicts():
            at, rows = state.at[round_], state.rows[round_]
            row, mine, here = rows[person], state.met[person], at[person]
            base = row[here]
            for other in self._pools[round_]:
                there = at[other]
                if there == here:
                    continue
                theirs = rows[other]
                delta = row[there] + theirs[here] - theirs[there] - twice * mine[other] - base
                if delta <= least:
                    if tabu.get((round_, person, other), 0) > now and delta >= spare:
                        continue
                    if delta < least:
                        least, found = delta, []
                    found.append((round_, person, other))
        if found:
            round_, person, other = found[int(rng.random() * len(found))]
            self._exchange(round_, person, other)
            tabu[round_, person, other] = tabu[round_, other, person] = now + 4 + int(rng.random() * 16)
        if now - max(self._kicked_at, self._gained_at) > min(3000, KICK_AFTER * len(self._seats)):
            self._kick()

    def _unglue(self) -> None:
        """Of plans that all are at the bound, one in which fewer pairs sit together more than twice.

        Arithmetic makes few pairs travel together all day where others would make more pairs meet twice: it costs the
        same, and people feel the first.
        """
        fewest = self._glued()
        for _ in range(UNGLUED_AFTER):
            if not fewest:
                return
            self._begin_at(None)
            until = self.iterations + UNGLUE_FOR
            while self._state.total > self._best_cost and self.iterations < until:
                self._exchange_conflict()
            if self._state.total == self._best_cost and (glued := self._glued()) < fewest:
                fewest = glued
                self._keep()

    def _glued(self) -> int:
        """How many pairs sit together more than twice."""
        return sum(times > 2 for row in self._state.met for times in row) // 2

    def _exchange(self, round_: int, person: int, other: int) -> None:
        state = self._state
        delta = state.swap_delta(round_, person, other)
        here, there = state.at[round_][person], state.at[round_][other]
        state.shift(round_, person, there)
        state.shift(round_, other, here)
        self._moved(delta)

    def _conflicts(self) -> Sequence[tuple[int, tuple[int, ...]]]:
        rows, at, rng = self._state.rows, self._state.at, self._rng
        if len(self._pools[0]) <= SMALL:
            found = [seat for seat in self._seats if rows[seat[0]][seat[1][0]][at[seat[0]][seat[1][0]]] > 0]
            return found if len(found) <= SMALL_CONFLICTS else rng.sample(found, SMALL_CONFLICTS)
        some: list[tuple[int, tuple[int, ...]]] = []
        for _ in range(100 * CONFLICTS):
            round_, people = self._seats[int(rng.random() * len(self._seats))]
            if rows[round_][people[0]][at[round_][people[0]]] > 0:
                some.append((round_, people))
                if len(some) == CONFLICTS:
                    break
        return some

    def _kick(self) -> None:
        rng = self._rng
        self._kicked_at = self.iterations
        self._kicks += 1
        if self._kicks % 2:
            self._begin_at(None)
            return
        self._tabu.clear()
        for _ in range(max(2, self._instance.people // 8)):
            round_, (person,) = self._seats[int(rng.random() * len(self._seats))]
            other = self._pools[round_][int(rng.random() * len(self._pools[round_]))]
            if self._state.at[round_][person] != self._state.at[round_][other]:
                self._exchange(round_, person, other)
        looks = len(self._pools[0]) * (SMALL_CONFLICTS if len(self._pools[0]) <= SMALL else CONFLICTS)
        if (self.iterations - self._gained_at) * looks > PATIENCE:
            self._done = True


def _some(pool: Sequence[int], first: int) -> Sequence[int]:
    """As many as are looked at, from one place on; the pool is shuffled now and then."""
    chosen = pool[first : first + CANDIDATES]
    return chosen if len(chosen) == CANDIDATES else [*chosen, *pool[: CANDIDATES - len(chosen)]]
