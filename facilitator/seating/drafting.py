"""A plan that is being put together seat by seat: who can sit where, and what it costs them to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from facilitator.seating.bonds import bonds_in
from facilitator.seating.cost import MEETING, MIXED, SIZE, THEME, UNHEARD, wish_value
from facilitator.seating.halls import followers, group_of, halls
from facilitator.seating.instance import Instance, Plan, Seats


class Draft:
    """Seats, with who sits at each table. Begins with the pins, and with the seats of a plan that can still be had."""

    def __init__(self, instance: Instance, seats: Seats = ()) -> None:
        self.instance = instance
        self.seats: list[list[int | None]] = [[None] * instance.rounds for _ in range(instance.people)]
        self.sitting: list[list[set[int]]] = [[set() for _ in range(instance.tables)] for _ in range(instance.rounds)]
        self._groups: list[list[Counter[int]]] = [
            [Counter() for _ in range(instance.tables)] for _ in range(instance.rounds)
        ]
        self._companions = followers(instance)
        self.pinned = {(pin.person, pin.round): pin.table for pin in instance.pins}
        self._halls = halls(instance)
        self._bonds = [{person: people for people in bonds_in(hall) for person in people} for hall in self._halls]
        for (person, round_), table in self.pinned.items():
            if instance.present[person][round_]:
                self.seat((person,), round_, table)
        for person, places in enumerate(seats):
            for round_, place in enumerate(places):
                self._take_over(person, round_, place)

    @property
    def plan(self) -> Plan:
        """The plan as it is now."""
        return Plan(tuple(map(tuple, self.seats)))

    def seat(self, people: Iterable[int], round_: int, table: int) -> None:
        """Give people a seat; they leave the one they had in that round."""
        for person in people:
            self.leave(person, round_)
            self.seats[person][round_] = table
            self.sitting[round_][table].add(person)
            self._groups[round_][table][self._mixing_group(person)] += 1

    def leave(self, person: int, round_: int) -> None:
        """Take somebody's seat back."""
        table = self.seats[person][round_]
        if table is not None:
            self.sitting[round_][table].discard(person)
            self._groups[round_][table][self._mixing_group(person)] -= 1
            self.seats[person][round_] = None

    def unseated(self, round_: int) -> list[tuple[int, ...]]:
        """Who is there without a seat, those who belong together as one; the hardest to place first."""
        found: dict[tuple[int, ...], None] = {}
        for person, places in enumerate(self.seats):
            if self.instance.present[person][round_] and places[round_] is None:
                found[tuple(one for one in self.bond(person, round_) if self.seats[one][round_] is None)] = None
        return sorted(found, key=lambda people: (-len(people), -len(self.barred(people))))

    def bond(self, person: int, round_: int) -> tuple[int, ...]:
        """Everybody who shares this person's table in that round, whatever the plan is; at least themselves."""
        return self._bonds[round_].get(person, (person,))

    def is_seated(self, person: int, round_: int) -> bool:
        """Whether somebody has a seat in a round."""
        return self.seats[person][round_] is not None

    def is_entangled(self, person: int) -> bool:
        """Whether where somebody sits says where another can, in some round."""
        return any(person in bonds for bonds in self._bonds) or any(person in hall.apart for hall in self._halls)

    def granted(self, person: int, all_themes: bool = False) -> set[int]:
        """The themes somebody comes to that they wished for. all_themes: the others too."""
        been = self._been(person, -1)
        return been if all_themes or not self.instance.wishes else been & set(self.instance.wishes[person])

    def barred(self, people: Iterable[int]) -> frozenset[int]:
        """The tables that one of them cannot use."""
        barred = self.instance.barred
        return frozenset().union(*(barred[person] for person in people)) if barred else frozenset()

    def room(self, round_: int, table: int) -> int:
        """How many chairs are free there; below 0 = too few."""
        return self.instance.chairs[round_][table] - len(self.sitting[round_][table])

    def usable(self, people: Sequence[int], round_: int) -> list[int]:
        """The tables they can sit at in a round, were there chairs: open, not barred, with nobody they avoid."""
        barred = self.barred(people)
        avoided = set().union(*(self._halls[round_].apart.get(person, ()) for person in people))
        others = {one for person in people for one in self.bond(person, round_)}.difference(people)
        with_them = {self.seats[one][round_] for one in others} - {None}
        return [
            table
            for table, chairs in enumerate(self.instance.chairs[round_])
            if chairs
            and table not in barred
            and not avoided & self.sitting[round_][table]
            and (not with_them or table in with_them)
        ]

    def can_stay(self, person: int, round_: int, beside: set[int]) -> bool:
        """Whether somebody can keep a seat beside these people: not barred, with all who belong there, none they avoid.

        False where they have no seat in that round.
        """
        table = self.seats[person][round_]
        return (
            table not in (None, *self.barred((person,)))
            and not beside & self._halls[round_].apart.get(person, frozenset())
            and all(self.seats[one][round_] == table for one in self.bond(person, round_))
        )

    def place(self, people: tuple[int, ...], round_: int) -> bool:
        """Give people the best seats there are, moving one other person where that takes it. Whether they have one."""
        usable = [table for table in self.usable(people, round_) if self.room(round_, table) >= len(people)]
        if not usable:
            return self._make_room(people, round_)
        costs = self.costs(people, round_)
        self.seat(people, round_, min(usable, key=lambda table: (costs[table], table)))
        return True

    def place_all(self, rounds: Iterable[int]) -> None:
        """Give everybody without a seat one. Who cannot have one stays without: no chair is taken that is not there."""
        for round_ in rounds:
            for people in self.unseated(round_):
                if not self.place(people, round_):
                    continue
                for person in people:
                    self._spare_a_theme(person, round_)

    def costs(self, people: Sequence[int], round_: int) -> list[int]:
        """Per table what it costs to seat them there: people and themes met before, tables filled or mixed unevenly."""
        costs = [0] * self.instance.tables
        for person in people:
            for one, often in self._met(person, round_).items():
                if (there := self.seats[one][round_]) is not None:
                    costs[there] += MEETING * often
            been, group = self._been(person, round_), self._mixing_group(person)
            for table in range(self.instance.tables):
                theme = self.instance.theme(round_, table)
                costs[table] += THEME * (theme in been) - self._wish(person, theme, been)
                if group >= 0:
                    costs[table] += MIXED * self._groups[round_][table][group]
        most = self._halls[round_].most
        for table, sitting in enumerate(self.sitting[round_]):
            heads = len(sitting) + len(people)
            costs[table] += SIZE * max(0, heads - most[table]) + heads
        return costs

    def _spare_a_theme(self, person: int, round_: int) -> None:
        """Let somebody who would come to a theme again change places with one whom it costs nothing."""
        been, here = self._been(person, round_), self.seats[person][round_]
        if here is None or self.instance.theme(round_, here) not in been or not self._can_go(person, round_):
            return
        for table in self.usable((person,), round_):
            theme = self.instance.theme(round_, table)
            if theme in been:
                continue
            for other in sorted(self.sitting[round_][table]):
                wished = self.instance.wishes and theme in self.instance.wishes[other]
                again = self.instance.theme(round_, here) in self._been(other, round_)
                if not wished and not again and self._can_go(other, round_) and here not in self.barred((other,)):
                    self.seat((other,), round_, here)
                    self.seat((person,), round_, table)
                    return

    def _can_go(self, person: int, round_: int) -> bool:
        """Whether somebody's seat is theirs alone to change."""
        return (
            round_ >= self.instance.held
            and (person, round_) not in self.pinned
            and len(self.bond(person, round_)) == 1
            and person not in self._halls[round_].apart
        )

    def _take_over(self, person: int, round_: int, table: int | None) -> None:
        there = self.instance.present[person][round_] and (person, round_) not in self.pinned
        if table is not None and there and self.instance.chairs[round_][table]:
            self.seat((person,), round_, table)

    def _met(self, person: int, but: int) -> Counter[int]:
        met: Counter[int] = Counter()
        if person in self._companions:
            return met
        for round_, table in enumerate(self.seats[person]):
            if table is not None and round_ != but:
                met.update(self.sitting[round_][table] - self._companions)
        return met

    def _been(self, person: int, but: int) -> set[int]:
        return {
            self.instance.theme(round_, table)
            for round_, table in enumerate(self.seats[person])
            if table is not None and round_ != but
        }

    def _wish(self, person: int, theme: int, been: set[int]) -> int:
        wishes = self.instance.wishes[person] if self.instance.wishes else ()
        if theme not in wishes or theme in been:
            return 0
        return wish_value(wishes.index(theme)) + (0 if been & set(wishes) else UNHEARD)

    def _mixing_group(self, person: int) -> int:
        return -1 if person in self._companions else group_of(self.instance, person)

    def _make_room(self, people: tuple[int, ...], round_: int) -> bool:
        """Let one person who is bound to nobody move over, so that these can sit down."""
        for table in self.usable(people, round_):
            if self.room(round_, table) < len(people) - 1:
                continue
            for other in sorted(self.sitting[round_][table]):
                if not self._can_go(other, round_):
                    continue
                to = [one for one in self.usable((other,), round_) if one != table and self.room(round_, one) > 0]
                if to:
                    costs = self.costs((other,), round_)
                    self.seat((other,), round_, min(to, key=lambda one: costs[one]))
                    self.seat(people, round_, table)
                    return True
        return False
