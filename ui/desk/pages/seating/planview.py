"""The plan as the chair sees it: tables by rounds with the people at them, and what each person's day looks like."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Protocol

from exports.surnames import Key, surname_key
from facilitator.domain.day import Day
from facilitator.domain.folding import folded
from facilitator.domain.hall import FACILITIES, Seat
from facilitator.domain.identity import ItemId, PersonId, TableId
from facilitator.domain.language import Language
from facilitator.seating.instance import Plan
from facilitator.seating.ofday import COUNTLESS, Planned
from ui.desk.pages.seating.groupwords import group_words
from ui.desk.pages.seating.newpeople import met_by
from ui.desk.pages.seating.planlight import hits as hits
from ui.desk.pages.seating.planlight import lit as lit
from ui.desk.pages.seating.shortnames import group_letters, short_names

NO_GROUP = -1


class Met(Protocol):
    """What is asked of counts here: per person of the instance how many others they meet, and could at most."""

    @property
    def met(self) -> Sequence[int]:
        """How many different people each one meets."""

    @property
    def could_meet(self) -> Sequence[int]:
        """How many that could be at most."""


@dataclass(frozen=True, slots=True)
class GroupMark:
    """A mixing group and the letter it is known by, which no other group of the day has."""

    letter: str
    name: str
    people: int


@dataclass(frozen=True, slots=True)
class Chip:
    """Somebody at a table in a round.

    name: short, and nobody else's on this day. group: the place of the mixing group in the view, -1 = none. locked: a
    new plan leaves the seat alone. held: the round is over or under way. need: this person needs something of a table.
    moved: another table than in the plan before, or than on the card in their hands. found: what is looked for.
    again: shares a table with the followed person, and did before.
    """

    person: PersonId
    name: str
    full: str
    group: int = NO_GROUP
    locked: bool = False
    held: bool = False
    companion: bool = False
    need: bool = False
    moved: bool = False
    found: bool = False
    followed: bool = False
    again: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A table in a round. chairs: for how many there is place beside the hosts, 0 = nobody counted them. topic: only
    where it is not the row's. closed: nobody is seated here. locked: somebody sits here, and all who do are locked.
    """

    chips: tuple[Chip, ...] = ()
    hosts: tuple[str, ...] = ()
    chairs: int = 0
    topic: str = ""
    closed: bool = False
    locked: bool = False


@dataclass(frozen=True, slots=True)
class TableRow:
    """A table and its rounds; the last row is that of the people without a table: table and number are None.

    topic: what is talked about in all rounds.
    """

    table: TableId | None
    number: int | None
    name: str
    topic: str
    cells: tuple[Cell, ...]

    @property
    def is_spare(self) -> bool:
        """Whether it is that of the people without a table, and there are none."""
        return self.table is None and not any(cell.chips for cell in self.cells)


@dataclass(frozen=True, slots=True)
class RoundColumn:
    """A round. title: as the chair called it, maybe nothing. held: over or under way. locked: every seat in it is.

    seated: somebody has a seat in it.
    """

    round: ItemId
    number: int
    title: str
    held: bool
    locked: bool
    seated: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody sits in a round."""

    table: int
    locked: bool = False
    held: bool = False
    moved: bool = False


@dataclass(frozen=True, slots=True)
class PersonLine:
    """Somebody's day. places: per round, None = no table. met: how many different people. could: how many at most,
    None = not known. wishes, heard: how many there are, and how many come true. there: per round, whether they come.
    """

    person: PersonId
    name: str
    organisation: str
    group: int
    places: tuple[Place | None, ...]
    there: tuple[bool, ...]
    met: int
    could: int | None
    wishes: int
    heard: int
    found: bool = False
    followed: bool = False
    order: Key = field(default=(), compare=False, repr=False)
    sought: tuple[str, ...] = field(default=(), compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class PlanView:
    """Everything that is shown of a plan. mates: who shares a table with whom whatever the plan is."""

    columns: tuple[RoundColumn, ...] = ()
    rows: tuple[TableRow, ...] = ()
    groups: tuple[GroupMark, ...] = ()
    people: tuple[PersonLine, ...] = ()
    follow: PersonId | None = None
    search: str = ""
    mates: Mapping[PersonId, frozenset[PersonId]] = field(default_factory=dict, compare=False, repr=False)

    def find(self, person: PersonId, column: int) -> tuple[int, int] | None:
        """The row and the place in its cell at which somebody sits in a round; None = nowhere."""
        for number, row in enumerate(self.rows):
            for place, chip in enumerate(row.cells[column].chips):
                if chip.person == person:
                    return number, place
        return None


def view_of(
    day: Day,
    planned: Planned,
    plan: Plan,
    counts: Met | None = None,
    before: Plan | None = None,
    follow: PersonId | None = None,
    search: str = "",
    language: Language = Language.NL,
) -> PlanView:
    """The plan of a day.

    before: what moved is told from this plan; None = from the cards that people have in their hands. follow: whose day
    is lit. search: beginnings of names; capitals and accents do not count. language: what our own groups are called in.
    """
    return lit(_Reading(day, planned, plan, before, language).view(counts), follow, search)


# -- reading a day -------------------------------------------------------------------------------------------------


class _Reading:
    """One reading of a plan."""

    def __init__(self, day: Day, planned: Planned, plan: Plan, before: Plan | None, language: Language) -> None:
        self.day, self.planned, self.seats = day, planned, plan.seats
        self.instance = planned.instance
        self.before = before
        self.held = self.instance.held
        self.groups = tuple(group_words(group, language) for group in planned.groups)
        self.kept: dict[tuple[ItemId, PersonId], Seat] = {(seat.round, seat.person): seat for seat in day.seats}
        self.companions = {who for who, _ in self.instance.companions}
        self.names = short_names(tuple(day.person[person].name for person in planned.people))
        self.numbers = [day.table[table].number for table in planned.tables]
        self.topics = {number: day.conversation[key].topic for number, key in enumerate(planned.themes)}
        self.chips = [self._chips(person) for person in range(len(self.seats))]

    def view(self, counts: Met | None) -> PlanView:
        at_table = self._at_tables()
        rows = [self._row(number, at_table) for number in range(len(self.planned.tables))]
        rows.append(self._without_table(at_table))
        met = counts.met if counts is not None else met_by(self.instance, self.seats)
        lines = (self._line(n, met[n], counts.could_meet[n] if counts else None) for n in range(len(self.seats)))
        return PlanView(
            columns=tuple(self._column(number, round_, at_table) for number, round_ in enumerate(self.planned.rounds)),
            rows=tuple(rows),
            groups=self._groups(),
            people=tuple(sorted(lines, key=lambda line: (line.order, line.person))),
            mates=self._mates(),
        )

    def _at_tables(self) -> list[list[list[Chip]]]:
        """Per round, per table the chips in the order of the list; the last table is that of nobody's seat."""
        tables = len(self.planned.tables)
        sitting: list[list[list[Chip]]] = [[[] for _ in range(tables + 1)] for _ in self.planned.rounds]
        for person, row in enumerate(self.seats):
            for round_, table in enumerate(row):
                if table is not None:
                    sitting[round_][table].append(self.chips[person][round_])
                elif self.instance.present[person][round_]:
                    sitting[round_][tables].append(self.chips[person][round_])
        for tables_of_round in sitting:
            for chips in tables_of_round:
                chips.sort(key=_by_group)
        return sitting

    def _chips(self, number: int) -> list[Chip]:
        """Somebody's chip in each round. There are thousands: what is the same in all rounds is looked up once."""
        key = self.planned.people[number]
        person, name, group = self.day.person[key], self.names[number], self._group(number)
        companion, need = number in self.companions, any(need in FACILITIES for need in person.needs)
        chips = []
        for round_, table in enumerate(self.seats[number]):
            seat = self.kept.get((self.planned.rounds[round_], key))
            here = self.planned.tables[table] if table is not None else None
            locked = seat is not None and seat.locked and seat.table == here
            moved = here is not None and self._has_moved(number, round_, seat, here)
            chips.append(
                Chip(key, name, person.name, group, locked, round_ < self.held, companion, need=need, moved=moved)
            )
        return chips

    def _group(self, number: int) -> int:
        return self.instance.groups[number] if self.instance.groups else NO_GROUP

    def _has_moved(self, number: int, round_: int, seat: Seat | None, here: TableId) -> bool:
        if self.before is None:
            return seat is not None and seat.printed not in (None, here)
        before = self.before.seats[number][round_] if number < len(self.before.seats) else None
        return before is not None and self.planned.tables[before] != here

    def _row(self, number: int, at_table: list[list[list[Chip]]]) -> TableRow:
        table = self.day.table[self.planned.tables[number]]
        topics = [self._topic(round_, number) for round_ in range(len(self.planned.rounds))]
        shared = topics[0] if len(set(topics)) == 1 else ""
        return TableRow(
            table=table.id,
            number=table.number,
            name=table.name,
            topic=shared,
            cells=tuple(
                self._cell(round_, number, chips[number], "" if shared else topics[round_])
                for round_, chips in enumerate(at_table)
            ),
        )

    def _topic(self, round_: int, table: int) -> str:
        theme = self.instance.theme(round_, table) if self.instance.themes else -1
        return self.topics.get(theme, "")

    def _cell(self, round_: int, table: int, chips: list[Chip], topic: str) -> Cell:
        chairs = self.instance.chairs[round_][table]
        staying = self.planned.hosting.get((self.planned.rounds[round_], self.planned.tables[table]), ())
        return Cell(
            chips=tuple(chips),
            hosts=tuple(self.day.person[host].name for host in staying if host in self.day.person),
            chairs=chairs if chairs < COUNTLESS else 0,
            topic=topic,
            closed=chairs == 0,
            locked=bool(chips) and all(chip.locked for chip in chips),
        )

    def _without_table(self, at_table: list[list[list[Chip]]]) -> TableRow:
        cells = tuple(Cell(chips=tuple(chips[-1])) for chips in at_table)
        return TableRow(table=None, number=None, name="", topic="", cells=cells)

    def _column(self, number: int, round_: ItemId, at_table: list[list[list[Chip]]]) -> RoundColumn:
        item = self.day.item[round_]
        seated = [chip for chips in at_table[number][:-1] for chip in chips]
        locked = bool(seated) and all(chip.locked for chip in seated)
        return RoundColumn(round_, item.round or number + 1, item.title, number < self.held, locked, bool(seated))

    def _groups(self) -> tuple[GroupMark, ...]:
        sizes = Counter(self.instance.groups)
        letters = group_letters(self.groups)
        return tuple(
            GroupMark(letter, name, sizes[number])
            for number, (letter, name) in enumerate(zip(letters, self.groups, strict=True))
        )

    def _line(self, number: int, met: int, could: int | None) -> PersonLine:
        person = self.day.person[self.planned.people[number]]
        wishes = self.instance.wishes[number] if self.instance.wishes else ()
        return PersonLine(
            person=person.id,
            name=person.name,
            organisation=person.organisation,
            group=self._group(number),
            places=tuple(self._place(number, round_) for round_ in range(len(self.planned.rounds))),
            there=self.instance.present[number],
            met=met,
            could=could,
            wishes=len(wishes),
            heard=len(self._themes(number) & set(wishes)) if wishes else 0,
            order=_order(person.name),
            sought=_sought(person.name),
        )

    def _themes(self, number: int) -> set[int]:
        """What somebody comes to hear about."""
        row = enumerate(self.seats[number])
        return {self.instance.theme(round_, table) for round_, table in row if table is not None}

    def _place(self, number: int, round_: int) -> Place | None:
        table = self.seats[number][round_]
        if table is None:
            return None
        chip = self.chips[number][round_]
        return Place(self.numbers[table], chip.locked, chip.held, chip.moved)

    def _mates(self) -> dict[PersonId, frozenset[PersonId]]:
        bonds = [*(block.people for block in self.instance.together), *self.instance.companions]
        mates: dict[PersonId, frozenset[PersonId]] = {}
        for bond in bonds:
            people = frozenset(self.planned.people[person] for person in bond)
            for person in people:
                mates[person] = mates.get(person, frozenset()) | people
        return mates


@lru_cache(maxsize=2048)
def _order(name: str) -> Key:
    """The plan is shown anew at every change; the names seldom are others."""
    return surname_key(name)


@lru_cache(maxsize=2048)
def _sought(name: str) -> tuple[str, ...]:
    return tuple(folded(name).split())


def _by_group(chip: Chip) -> tuple[bool, int]:
    """Groups together, whoever is in none behind them; within a group the order of the list stays."""
    return chip.group == NO_GROUP, chip.group
