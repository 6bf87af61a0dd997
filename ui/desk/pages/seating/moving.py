"""What it costs to seat somebody elsewhere, told before it is done; and why it cannot be done at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from facilitator.seating.cost import wish_value
from facilitator.seating.halls import followers, group_of, halls
from facilitator.seating.instance import Instance, Plan
from facilitator.seating.musts import Broken, Must, broken_musts


class Refusal(StrEnum):
    """Why somebody cannot be seated there."""

    HELD = "held"
    """The round is over or under way."""
    LOCKED = "locked"
    BOUND_LOCKED = "bound-locked"
    """Somebody who goes where they go is locked."""
    NO_ROOM = "no-room"
    """Not for all who go together."""
    OTHER_LOCKED = "other-locked"
    """The seat of whom they would change places with."""
    CLOSED = "closed"
    ABSENT = "absent"
    """They are not there in this round, or have a table of their own."""
    HERE = "here"
    """They sit there already."""


@dataclass(frozen=True, slots=True)
class Price:
    """What is different afterwards. All differences: more is worse but for `wishes`; people, tables by number.

    table: None = they have none any more in this round. along: who goes with the one who was asked for. heads, chairs:
    at the new table afterwards. musts: of all kinds, each head too many is one. broken, mended: which
    are not kept any more, and which are kept again, but for tables that are too full. again: pairs who share a table
    once more because of it.
    """

    round: int
    table: int | None
    heads: int
    chairs: int
    repeats: int
    coincidences: int
    same_table_twice: int
    size_off: int
    role_misses: int
    wishes: int
    without: int
    musts: int
    again: tuple[tuple[int, int], ...] = ()
    broken: tuple[Broken, ...] = ()
    mended: tuple[Broken, ...] = ()
    along: tuple[int, ...] = ()

    @property
    def is_free(self) -> bool:
        """Whether nothing gets worse."""
        worse = (self.repeats, self.coincidences, self.same_table_twice, self.size_off, self.role_misses, self.without)
        return max(*worse, self.musts) <= 0 and not self.broken and self.wishes >= 0


def price(instance: Instance, plan: Plan, person: int, round_: int, table: int) -> Price:
    """What it costs that one person goes to another table in a round."""
    return Pricing(instance, plan).move(person, round_, table)


class Pricing:
    """A plan made ready to be asked many times: while somebody drags a chip over the tables."""

    def __init__(self, instance: Instance, plan: Plan) -> None:
        self.instance, self.plan = instance, plan
        self.halls = halls(instance)
        self.silent = followers(instance)
        self.there = [frozenset(hall.there) for hall in self.halls]
        self._pinned = {(pin.person, pin.round) for pin in instance.pins}
        self.sitting = [self._seated(round_) for round_ in range(instance.rounds)]
        self._broken: dict[int, Counter[Broken]] = {}

    def _seated(self, round_: int) -> list[set[int]]:
        sitting: list[set[int]] = [set() for _ in range(self.instance.tables)]
        for person in self.there[round_]:
            if (table := self.plan.seats[person][round_]) is not None:
                sitting[table].add(person)
        return sitting

    # -- whether it can be done --------------------------------------------------------------------------------

    def stays(self, person: int, round_: int) -> Refusal | None:
        """Why somebody cannot leave their seat in a round; None = they can."""
        if round_ < self.instance.held:
            return Refusal.HELD
        if not self.instance.present[person][round_]:
            return Refusal.ABSENT
        if (person, round_) in self._pinned and self.plan.seats[person][round_] is not None:
            return Refusal.LOCKED
        return None

    def along(self, person: int, round_: int) -> tuple[int, ...]:
        """Who goes to another table when this person does: themselves first, then who is bound to them and sits there.

        Who sits apart from them already is not sent after them.
        """
        bound, seats = self.halls[round_].bound, self.plan.seats
        circle, here = bound.get(person), seats[person][round_]
        if circle is None:
            return (person,)
        others = (one for one, other in bound.items() if other == circle and one != person)
        return (person, *sorted(one for one in others if seats[one][round_] == here))

    def leaving(self, person: int, round_: int) -> tuple[int, ...]:
        """Who has no table any more when this person has none: themselves, and who only accompanies them there."""
        with_them = {who for who, whom in self.instance.companions if whom == person}
        return (person, *(one for one in self.along(person, round_)[1:] if one in with_them))

    def _bound_stay(self, people: tuple[int, ...], round_: int) -> Refusal | None:
        """Why people cannot leave their seats together; the first is the one who was asked for."""
        if (why := self.stays(people[0], round_)) is not None:
            return why
        return Refusal.BOUND_LOCKED if any(self.stays(one, round_) for one in people[1:]) else None

    def refuses_move(self, person: int, round_: int, table: int) -> Refusal | None:
        """Why somebody cannot go to a table with who goes along; None = they can, whatever it costs.

        One person may make a table too full: the price says so. People who go together may not.
        """
        going = self.along(person, round_)
        if (why := self._bound_stay(going, round_)) is not None:
            return why
        if self.plan.seats[person][round_] == table:
            return Refusal.HERE
        chairs = self.instance.chairs[round_][table]
        if not chairs:
            return Refusal.CLOSED
        full = len(going) > 1 and len(self.sitting[round_][table]) + len(going) > chairs
        return Refusal.NO_ROOM if full else None

    def refuses_leaving(self, person: int, round_: int) -> Refusal | None:
        """Why somebody cannot be left without a table in a round; None = they can."""
        if (why := self._bound_stay(self.leaving(person, round_), round_)) is not None:
            return why
        return Refusal.HERE if self.plan.seats[person][round_] is None else None

    def refuses_swap(self, one: int, other: int, round_: int) -> Refusal | None:
        """Why two people cannot change places, each with who goes along; None = they can.

        Who has no seat takes the place of nobody.
        """
        going, coming = self.along(one, round_), self.along(other, round_)
        if (why := self._bound_stay(going, round_)) is not None:
            return why
        if (why := self._bound_stay(coming, round_)) is not None:
            return Refusal.OTHER_LOCKED if why in (Refusal.LOCKED, Refusal.BOUND_LOCKED) else why
        here, there = self.plan.seats[one][round_], self.plan.seats[other][round_]
        if here is None or there is None:
            return Refusal.ABSENT
        if here == there:
            return Refusal.HERE
        more, sitting, chairs = len(going) - len(coming), self.sitting[round_], self.instance.chairs[round_]
        full = (more > 0 and len(sitting[there]) + more > chairs[there]) or (
            more < 0 and len(sitting[here]) - more > chairs[here]
        )
        return Refusal.NO_ROOM if full else None

    # -- what it costs -----------------------------------------------------------------------------------------

    def move(self, person: int, round_: int, table: int) -> Price:
        """What it costs that somebody goes to another table in a round, with who goes along."""
        return self._price(round_, table, dict.fromkeys(self.along(person, round_), table))

    def leave(self, person: int, round_: int) -> Price:
        """What it costs that somebody has no table any more in a round."""
        return self._price(round_, None, dict.fromkeys(self.leaving(person, round_)))

    def swap(self, one: int, other: int, round_: int) -> Price:
        """What it costs that two people who both have a table change places, each with who goes along."""
        return self._price(round_, self.plan.seats[other][round_], self.swapped(one, other, round_))

    def swapped(self, one: int, other: int, round_: int) -> Mapping[int, int | None]:
        """Who sits where once two people changed places, each with who goes along. The one who was asked for first."""
        seats = self.plan.seats
        here, there = seats[one][round_], seats[other][round_]
        if here is None or there is None:
            raise ValueError("both have to sit somewhere")
        return {
            **dict.fromkeys(self.along(one, round_), there),
            **dict.fromkeys(self.along(other, round_), here),
        }

    def _price(self, round_: int, target: int | None, moves: Mapping[int, int | None]) -> Price:
        before, after = _Seats(self, round_, moves, moved=False), _Seats(self, round_, moves, moved=True)
        was, now = before.figures(), after.figures()
        broken_before = self._broken_in(round_)
        broken_after = Counter(broken_musts(self.instance, after.plan(), round_))
        heads = sum(item.heads * times for item, times in broken_after.items())
        heads -= sum(item.heads * times for item, times in broken_before.items())
        return Price(
            round=round_,
            table=target,
            heads=0 if target is None else len(after.company(target)),
            chairs=0 if target is None else self.instance.chairs[round_][target],
            repeats=now.repeats - was.repeats,
            coincidences=now.coincidences - was.coincidences,
            same_table_twice=now.themes - was.themes,
            size_off=now.size_off - was.size_off,
            role_misses=now.role_misses - was.role_misses,
            wishes=now.wishes - was.wishes,
            without=now.without - was.without,
            musts=heads,
            again=after.meeting_again(),
            broken=tuple(item for item in broken_after - broken_before if item.kind is not Must.OVER),
            mended=tuple(item for item in broken_before - broken_after if item.kind is not Must.OVER),
            along=tuple(one for one, place in moves.items() if place == target)[1:],
        )

    def _broken_in(self, round_: int) -> Counter[Broken]:
        if round_ not in self._broken:
            self._broken[round_] = Counter(broken_musts(self.instance, self.plan, round_))
        return self._broken[round_]

    def strangers(self, round_: int, one: int, other: int) -> bool:
        """Whether two people who share a table in a round count as meeting there."""
        bound = self.halls[round_].bound
        if one in self.silent or other in self.silent:
            return False
        return one not in bound or bound[one] != bound.get(other)

    def elsewhere(self, round_: int, one: int, other: int) -> int:
        """In how many other rounds two people meet."""
        mine, theirs = self.plan.seats[one], self.plan.seats[other]
        return sum(
            mine[number] is not None
            and mine[number] == theirs[number]
            and one in self.there[number]
            and other in self.there[number]
            and self.strangers(number, one, other)
            for number in range(self.instance.rounds)
            if number != round_
        )


@dataclass(frozen=True, slots=True)
class _Figures:
    """The part of the counts that a move can change."""

    repeats: int
    coincidences: int
    themes: int
    size_off: int
    role_misses: int
    wishes: int
    without: int


class _Seats:
    """The tables and people a move touches, before or after it."""

    def __init__(self, pricing: Pricing, round_: int, moves: Mapping[int, int | None], *, moved: bool) -> None:
        self._pricing, self._instance, self._round = pricing, pricing.instance, round_
        self._moves = moves if moved else {}
        seats = pricing.plan.seats
        self._at = {person: moves[person] if moved else seats[person][round_] for person in moves}
        touched = {seats[person][round_] for person in moves} | set(moves.values())
        self._there = pricing.there[round_]
        self._tables = sorted(table for table in touched if table is not None)

    def plan(self) -> Plan:
        """The whole plan as it is then."""
        seats = list(self._pricing.plan.seats)
        for person, table in self._moves.items():
            row = list(seats[person])
            row[self._round] = table
            seats[person] = tuple(row)
        return Plan(tuple(seats))

    def company(self, table: int) -> set[int]:
        """Who sits at a table."""
        stays = self._pricing.sitting[self._round][table] - self._at.keys()
        return stays | {person for person, place in self._at.items() if place == table and person in self._there}

    def figures(self) -> _Figures:
        again = [self._elsewhere(one, other) for one, other in self._pairs()]
        seen = [self._seen(person) for person in self._at if person not in self._pricing.silent]
        wishes = [self._wishes(person) for person in self._at if person not in self._pricing.silent]
        return _Figures(
            repeats=sum(times > 0 for times in again),
            coincidences=sum(again),
            themes=sum(times - 1 for counted in seen for times in counted.values()),
            size_off=sum(self._size_off(table) for table in self._tables),
            role_misses=sum(self._role_misses(table) for table in self._tables),
            wishes=sum(value for value, _ in wishes),
            without=sum(without for _, without in wishes),
        )

    def meeting_again(self) -> tuple[tuple[int, int], ...]:
        """The pairs at the touched tables who meet in another round too."""
        return tuple((one, other) for one, other in self._pairs() if self._elsewhere(one, other))

    def _elsewhere(self, one: int, other: int) -> int:
        return self._pricing.elsewhere(self._round, one, other)

    def _pairs(self) -> Iterator[tuple[int, int]]:
        """Whom the people who move meet in this round. Two who change places never sit together."""
        for person, table in self._at.items():
            if table is None or person not in self._there:
                continue
            for other in sorted(self.company(table) - self._at.keys()):
                if self._pricing.strangers(self._round, person, other):
                    yield person, other

    def _seen(self, person: int) -> Counter[int]:
        """The themes somebody comes to on the day."""
        row, present = self._pricing.plan.seats[person], self._instance.present[person]
        places = (self._at[person] if number == self._round else table for number, table in enumerate(row))
        return Counter(
            self._instance.theme(number, table)
            for number, table in enumerate(places)
            if table is not None and present[number]
        )

    def _wishes(self, person: int) -> tuple[int, bool]:
        """What comes true of somebody's wishes, and whether nothing does of the wishes there are."""
        wishes = self._instance.wishes[person] if self._instance.wishes else ()
        if not wishes:
            return 0, False
        seen = self._seen(person)
        ranks = {theme: rank for rank, theme in reversed(list(enumerate(wishes)))}
        values = [wish_value(rank) for theme, rank in ranks.items() if theme in seen]
        return sum(values), not values

    def _size_off(self, table: int) -> int:
        hall, heads = self._pricing.halls[self._round], len(self.company(table))
        return max(0, heads - hall.most[table], hall.least[table] - heads)

    def _role_misses(self, table: int) -> int:
        hall = self._pricing.halls[self._round]
        heads = Counter(
            group_of(self._instance, person) for person in self.company(table) if person not in self._pricing.silent
        )
        return sum(not share[table][0] <= heads[group] <= share[table][1] for group, share in hall.shares.items())
