"""Seats for one round that break no must, by trying and taking back: exact where a round is small."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

from facilitator.seating.halls import Hall, Party
from facilitator.seating.instance import Instance

STEPS = 6_000
"""How many placings are tried for a round. All there are for some ten parties, a few seconds' patience for more."""

SMALL = 60
"""Up to this many parties the one with the fewest tables left goes first, which costs a look at all of them."""


def pack(instance: Instance, hall: Hall, rng: Random, steps: int = STEPS) -> list[int] | None:
    """Per person the table in this round, -1 = absent, with every must kept that pins leave open.

    None when there is no such plan, or none was found within the steps.
    """
    search = _Packing(instance, hall, rng, steps)
    return search.tables if search.place_pins() and search.place_rest() else None


@dataclass(slots=True)
class _Packing:
    instance: Instance
    hall: Hall
    rng: Random
    steps: int
    tables: list[int] = field(init=False)
    room: list[int] = field(init=False)
    _waiting: list[Party] = field(init=False)

    def __post_init__(self) -> None:
        self.tables = [-1] * self.instance.people
        self.room = list(self.hall.chairs)
        self._waiting = []

    def place_pins(self) -> bool:
        """What is pinned stands, even where it breaks a must; the others do not add to that."""
        for party in self.hall.parties:
            if party.table is None:
                self._waiting.append(party)
            else:
                self._sit(party, party.table)
        self.room = [max(0, room) for room in self.room]
        if sum(len(party.people) for party in self._waiting) > sum(self.room):
            return False
        self.rng.shuffle(self._waiting)
        options = {party: len(self._tables_for(party)) for party in self._waiting}
        self._waiting.sort(key=lambda party: (options[party], -len(party.people)))
        return True

    def place_rest(self) -> bool:
        """Depth first, without recursion: a hall has more parties than Python has stack."""
        waiting = self._waiting
        trail: list[tuple[Party, list[int]]] = []
        while len(trail) < len(waiting):
            self.steps -= 1
            if self.steps < 0:
                return False
            self._next_first(len(trail))
            party = waiting[len(trail)]
            options = self._tables_for(party)
            while not options:
                if not trail:
                    return False
                party, options = trail.pop()
                self._rise(party)
            self._sit(party, options.pop())
            trail.append((party, options))
        return True

    def _next_first(self, start: int) -> None:
        waiting = self._waiting
        if len(waiting) > SMALL or start + 1 >= len(waiting):
            return
        best = min(
            range(start, len(waiting)),
            key=lambda number: (len(self._tables_for(waiting[number])), -len(waiting[number].people)),
        )
        waiting[start], waiting[best] = waiting[best], waiting[start]

    def _tables_for(self, party: Party) -> list[int]:
        """Where it can sit now, the best last: where most chairs are left of what is fair."""
        size, people, hall = len(party.people), party.people, self.hall
        fits = [table for table, room in enumerate(self.room) if room >= size]
        if self.instance.barred:
            fits = [table for table in fits if not any(table in self.instance.barred[person] for person in people)]
        enemies = {other for person in people for other in hall.apart.get(person, ()) if other not in people}
        taken = {self.tables[other] for other in enemies}
        fits = [table for table in fits if table not in taken]
        used: Sequence[int] = hall.chairs
        return sorted(fits, key=lambda table: float(hall.level[table]) - used[table] + self.room[table])

    def _sit(self, party: Party, table: int) -> None:
        self.room[table] -= len(party.people)
        for person in party.people:
            self.tables[person] = table

    def _rise(self, party: Party) -> None:
        self.room[self.tables[party.people[0]]] += len(party.people)
        for person in party.people:
            self.tables[person] = -1
