"""From a day to what the planner plans, and from its plan back to seats."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from facilitator.domain.clock import course, rounds_held
from facilitator.domain.conversations import Conversation
from facilitator.domain.day import Day
from facilitator.domain.hall import FACILITIES, ProgrammeItem, Seat, Table
from facilitator.domain.identity import ConversationId, ItemId, PersonId, TableId
from facilitator.domain.people import Person, takes_part
from facilitator.domain.seating import Bond, BondKind
from facilitator.domain.steps import Moment
from facilitator.seating.instance import Block, Instance, Pair, Pin, Plan, Seats

COUNTLESS = 1_000
"""The chairs of a table of which nobody said how many it has: as many as it takes."""

_PARTS_OF_A_HALL = ("people", "tables", "conversations", "bonds", "joinings", "seatings")
"""What of a day, beside its rounds and seats, makes up what the planner sees."""


@dataclass(frozen=True)
class Planned:
    """A day as the planner sees it, and who is who in it.

    people, tables, rounds, groups: what the numbers of the instance stand for. themes: per theme a conversation about
    it. hosting: who stays at a table, by round and table, with a chair of their own.
    """

    instance: Instance
    people: tuple[PersonId, ...]
    tables: tuple[TableId, ...]
    rounds: tuple[ItemId, ...]
    groups: tuple[str, ...]
    themes: tuple[ConversationId, ...]
    hosting: Mapping[tuple[ItemId, TableId], tuple[PersonId, ...]]

    @cached_property
    def number_of(self) -> dict[PersonId, int]:
        """The number of a person in the instance."""
        return {person: number for number, person in enumerate(self.people)}

    @property
    def plan(self) -> Plan:
        """The seats people had when the day was read."""
        before = self.instance.before
        return Plan(before if before is not None else ((None,) * len(self.rounds),) * len(self.people))

    def plan_of(self, seats: Iterable[Seat]) -> Plan:
        """The seats people have now. A seat of somebody who is no longer in the rotation is no part of it."""
        rows: list[list[int | None]] = [[None] * len(self.rounds) for _ in self.people]
        rounds = {key: number for number, key in enumerate(self.rounds)}
        tables = {key: number for number, key in enumerate(self.tables)}
        for seat in seats:
            person, round_ = self.number_of.get(seat.person), rounds.get(seat.round)
            if person is not None and round_ is not None and seat.table in tables:
                rows[person][round_] = tables[seat.table]
        return Plan(tuple(map(tuple, rows)))

    def seats_of(self, plan: Plan) -> tuple[Seat, ...]:
        """The plan as seats of the day, by round and person. Who has no table in a round has no seat."""
        return tuple(
            Seat(round_, person, self.tables[table])
            for number, round_ in enumerate(self.rounds)
            for person, table in zip(self.people, plan.at(number), strict=True)
            if table is not None
        )


def planned(
    day: Day, rounds: Sequence[ProgrammeItem], held: int = 0, earlier: tuple[Day, Planned] | None = None
) -> Planned:
    """A day as the planner sees it.

    rounds: those that are or will be held, in their order. held: how many of them are over or under way; their seats
    stand. Absent people, and hosts, reporters and case owners while they stay at their table, are not in the rotation.
    earlier: a day that was read before this one, and what was read. Where only seats are different the rest of it is
    taken over, its very objects.
    """
    if earlier is not None and _is_same_hall(earlier, day, tuple(one.id for one in rounds), held):
        return _with_seats(earlier[1], day)
    return _with_seats(_Reading(day, tuple(rounds), held).planned(), day)


def _is_same_hall(earlier: tuple[Day, Planned], day: Day, rounds: tuple[ItemId, ...], held: int) -> bool:
    """Whether nothing but seats can be different. What was not read again from the file is the same object."""
    before, read = earlier
    return (read.rounds, read.instance.held) == (rounds, held) and all(
        getattr(before, part) is getattr(day, part) for part in _PARTS_OF_A_HALL
    )


def _with_seats(read: Planned, day: Day) -> Planned:
    """The same hall with the seats of a day."""
    now = read.plan_of(day.seats).seats
    before = now if any(any(seat is not None for seat in row) for row in now) else None
    pins = tuple(_pins(read, day, now))
    return replace(read, instance=replace(read.instance, before=before, pins=pins))


def _pins(read: Planned, day: Day, now: Seats) -> Iterator[Pin]:
    """Seats that stand: what was held or is, and what the chair locked."""
    locked = {(seat.round, seat.person) for seat in day.seats if seat.locked}
    for number, person in enumerate(read.people if locked or read.instance.held else ()):
        for place, round_ in enumerate(read.rounds):
            table = now[number][place]
            if table is not None and (place < read.instance.held or (round_, person) in locked):
                yield Pin(number, place, table)


def rounds_now(day: Day, now: Moment) -> tuple[tuple[ProgrammeItem, ...], int]:
    """The rounds that were held or will be, by number, and how many of them from the first are over or under way."""
    so_far = course(day.steps, now)
    rounds = rounds_held(day.rounds, so_far)
    begun = {stretch.item for stretch in so_far.stretches}
    return rounds, max((number for number, one in enumerate(rounds, 1) if one.id in begun), default=0)


def on_cards(day: Day, read: Planned) -> Seats:
    """The seats as they stand on the cards in people's hands."""
    return read.plan_of(replace(seat, table=seat.printed) for seat in day.seats if seat.printed is not None).seats


def hosts_of(day: Day, rounds: Iterable[ProgrammeItem]) -> dict[tuple[ItemId, TableId], tuple[PersonId, ...]]:
    """Who stays at each table in each round: its hosts and whoever writes for it, in the order they are named in."""
    staying: dict[tuple[ItemId, TableId], tuple[PersonId, ...]] = {}
    for round_ in rounds:
        for conversation in _held_in(day, round_.id):
            if conversation.table is not None:
                both = (*conversation.hosts_in(round_.id), *([conversation.reporter] if conversation.reporter else ()))
                here = (round_.id, conversation.table)
                there = [p for p in both if p in day.person and day.person[p].present]
                staying[here] = tuple(dict.fromkeys((*staying.get(here, ()), *there)))
    return staying


def _held_in(day: Day, round_: ItemId) -> Iterator[Conversation]:
    return (one for one in day.conversations if not one.rounds or round_ in one.rounds)


class _Reading:
    """One reading of a day."""

    def __init__(self, day: Day, rounds: tuple[ProgrammeItem, ...], held: int) -> None:
        self.day, self.held = day, held
        self.rounds = tuple(one.id for one in rounds)
        self.tables = day.tables
        self.hosting = hosts_of(day, rounds)
        self.busy = {(round_, person) for (round_, _), people in self.hosting.items() for person in people}
        self.people = tuple(
            person
            for person in day.people
            if takes_part(person) and person.present and any(self._is_there(person, one) for one in self.rounds)
        )
        self.number = {person.id: number for number, person in enumerate(self.people)}
        self.themes = self._themes()

    def planned(self) -> Planned:
        """With nobody seated yet."""
        groups = tuple(dict.fromkeys(person.group for person in self.people if person.group))
        bare = Instance(
            present=tuple(tuple(self._is_there(p, one) for one in self.rounds) for p in self.people),
            chairs=tuple(tuple(self._chairs(one, table) for table in self.tables) for one in self.rounds),
            themes=tuple(tuple(self._theme(one, table) for table in self.tables) for one in self.rounds),
            groups=tuple(groups.index(p.group) if p.group else -1 for p in self.people),
            wishes=tuple(self._wishes(p) for p in self.people),
            barred=tuple(self._barred(p) for p in self.people),
            apart=tuple(self._apart()),
            together=tuple(self._together()),
            companions=tuple(
                (self.number[p.id], self.number[p.accompanies])
                for p in self.people
                if p.accompanies is not None and p.accompanies in self.number
            ),
            held=self.held,
            smallest=self.day.seating.smallest,
        )
        tables = tuple(table.id for table in self.tables)
        people = tuple(person.id for person in self.people)
        named = tuple(key for key, _ in sorted(self._first_of_theme().items(), key=lambda one: one[1]))
        return Planned(bare, people, tables, self.rounds, groups, named, self.hosting)

    def _is_there(self, person: Person, round_: ItemId) -> bool:
        return round_ not in person.misses and (round_, person.id) not in self.busy

    # -- tables ------------------------------------------------------------------------------------------------

    def _chairs(self, round_: ItemId, table: Table) -> int:
        """For how many there is place beside those who stay there; 0 where nobody is seated."""
        if not self._is_open(round_, table):
            return 0
        if not table.capacity:
            return COUNTLESS
        return max(0, table.capacity - len(self.hosting.get((round_, table.id), ())))

    def _is_open(self, round_: ItemId, table: Table) -> bool:
        """Not where the chair closed it, where it joined another, or where there is no topic while others have one."""
        joined = any(one.round == round_ and one.table == table.id for one in self.day.joinings)
        topics = {one.table for one in _held_in(self.day, round_) if one.table is not None}
        return round_ not in table.closed and not joined and (not topics or table.id in topics)

    # -- themes ------------------------------------------------------------------------------------------------

    def _themes(self) -> dict[ConversationId, int]:
        """Per conversation its theme. Two with the same topic are one theme: nobody needs to hear it twice."""
        by_topic: dict[str, int] = {}
        themes: dict[ConversationId, int] = {}
        for one in self.day.conversations:
            topic = " ".join(one.topic.casefold().split()) or f"\0{one.id}"
            themes[one.id] = by_topic.setdefault(topic, len(by_topic))
        return themes

    def _first_of_theme(self) -> dict[ConversationId, int]:
        first: dict[int, ConversationId] = {}
        for key, theme in self.themes.items():
            first.setdefault(theme, key)
        return {key: theme for theme, key in first.items()}

    def _theme(self, round_: ItemId, table: Table) -> int:
        here = (one for one in _held_in(self.day, round_) if one.table == table.id)
        first = next(here, None)
        return -1 if first is None else self.themes[first.id]

    # -- people ------------------------------------------------------------------------------------------------

    def _wishes(self, person: Person) -> tuple[int, ...]:
        return tuple(dict.fromkeys(self.themes[one] for one in person.wishes if one in self.themes))

    def _barred(self, person: Person) -> frozenset[int]:
        needs = {need for need in person.needs if need in FACILITIES}
        if not needs:
            return frozenset()  # most people: no table needs to be looked at
        return frozenset(n for n, table in enumerate(self.tables) if not needs <= set(table.offers))

    def _bonds(self, kind: BondKind) -> Iterator[tuple[tuple[int, ...], tuple[int, ...]]]:
        """Who is bound, and in which rounds; () = in all."""
        for bond in self.day.bonds:
            people = tuple(dict.fromkeys(self.number[p] for p in bond.people if p in self.number))
            if bond.kind is kind and len(people) > 1 and self._counts(bond):
                yield people, () if bond.round is None else (self.rounds.index(bond.round),)

    def _counts(self, bond: Bond) -> bool:
        return bond.round is None or bond.round in self.rounds

    def _together(self) -> Iterator[Block]:
        return (Block(people, rounds) for people, rounds in self._bonds(BondKind.TOGETHER))

    def _apart(self) -> Iterator[Pair]:
        for people, rounds in self._bonds(BondKind.APART):
            for place, one in enumerate(people):
                yield from (Pair(one, other, rounds) for other in people[place + 1 :])
