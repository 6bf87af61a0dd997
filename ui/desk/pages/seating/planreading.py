"""Reading a plan: what is shown of it, made from a day. What is as it was in the plan before stays the same object."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from exports.surnames import Key, surname_key
from facilitator.domain.day import Day
from facilitator.domain.folding import folded
from facilitator.domain.hall import FACILITIES, Seat
from facilitator.domain.identity import ItemId, PersonId, TableId
from facilitator.domain.language import Language
from facilitator.seating.instance import Plan, Seats
from facilitator.seating.ofday import COUNTLESS, Planned
from ui.desk.pages.seating.groupwords import group_words
from ui.desk.pages.seating.newpeople import met_by
from ui.desk.pages.seating.planview import (
    NO_GROUP,
    Cell,
    Chip,
    GroupMark,
    Met,
    PersonLine,
    Place,
    PlanView,
    RoundColumn,
    TableRow,
    lit,
)
from ui.desk.pages.seating.shortnames import group_letters, short_names


@dataclass(frozen=True, slots=True)
class Drawn:
    """A plan as it was read, and what the next reading of it may take over.

    people, seats, kept, chips, lines: by the numbers of the instance; kept: per round the seat in the day. lines and
    chips are not lit.
    """

    view: PlanView
    people: tuple[PersonId, ...] = ()
    seats: Seats = ()
    kept: tuple[tuple[Seat | None, ...], ...] = ()
    names: tuple[str, ...] = ()
    chips: tuple[tuple[Chip, ...], ...] = ()
    lines: tuple[PersonLine, ...] = ()


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
    return lit(_Reading(day, planned, plan, before, language).drawn(counts).view, follow, search)


def draw(
    day: Day,
    planned: Planned,
    plan: Plan,
    language: Language,
    counts: Met | None = None,
    earlier: Drawn | None = None,
) -> Drawn:
    """The plan of a day, nobody lit in it, with what the next reading may take over.

    earlier: what was drawn before. Of the same hall (`planned` with its own `earlier`) only people who sit elsewhere,
    or whose seat is otherwise another, are read; without counts it says how many they could meet.
    """
    return _Reading(day, planned, plan, None, language, earlier).drawn(counts)


def counted(drawn: Drawn, counts: Met) -> Drawn:
    """The same plan, once it was counted how many everybody meets."""
    lines = tuple(
        line if (line.met, line.could) == (met, could) else replace(line, met=met, could=could)
        for line, met, could in zip(drawn.lines, counts.met, counts.could_meet, strict=True)
    )
    return replace(drawn, lines=lines, view=replace(drawn.view, people=_in_order(lines)))


def _in_order(lines: Iterable[PersonLine]) -> tuple[PersonLine, ...]:
    return tuple(sorted(lines, key=lambda line: (line.order, line.person)))


class _Reading:
    """One reading of a plan."""

    def __init__(
        self,
        day: Day,
        planned: Planned,
        plan: Plan,
        before: Plan | None,
        language: Language,
        earlier: Drawn | None = None,
    ) -> None:
        self.day, self.planned, self.seats = day, planned, plan.seats
        self.instance = planned.instance
        self.before = before
        self.held = self.instance.held
        self.groups = tuple(group_words(group, language) for group in planned.groups)
        self.companions = {who for who, _ in self.instance.companions}
        self.numbers = [day.table[table].number for table in planned.tables]
        self.topics = {number: day.conversation[key].topic for number, key in enumerate(planned.themes)}
        same_hall = earlier is not None and earlier.people is planned.people
        self.earlier = earlier if same_hall else None
        self.kept = self._kept()
        self.names = self.earlier.names if self.earlier is not None else self._names()
        self.same = frozenset(number for number in range(len(self.seats)) if self._is_as_it_was(number))
        self.chips = [self._chips(person) for person in range(len(self.seats))]

    def _names(self) -> tuple[str, ...]:
        return tuple(short_names(tuple(self.day.person[person].name for person in self.planned.people)))

    def _kept(self) -> tuple[tuple[Seat | None, ...], ...]:
        """Per person, per round the seat in the day."""
        rounds = {key: number for number, key in enumerate(self.planned.rounds)}
        kept: list[list[Seat | None]] = [[None] * len(rounds) for _ in self.planned.people]
        for seat in self.day.seats:
            number, round_ = self.planned.number_of.get(seat.person), rounds.get(seat.round)
            if number is not None and round_ is not None:
                kept[number][round_] = seat
        return tuple(map(tuple, kept))

    def _is_as_it_was(self, number: int) -> bool:
        before = self.earlier
        return before is not None and (before.seats[number], before.kept[number]) == (
            self.seats[number],
            self.kept[number],
        )

    def drawn(self, counts: Met | None) -> Drawn:
        at_table = self._at_tables()
        rows = [self._row(number, at_table) for number in range(len(self.planned.tables))]
        rows.append(self._without_table(at_table))
        lines = self._lines(counts)
        view = PlanView(
            columns=tuple(self._column(number, round_, at_table) for number, round_ in enumerate(self.planned.rounds)),
            rows=tuple(rows),
            groups=self._groups(),
            people=_in_order(lines),
            mates=self._mates(),
        )
        chips = tuple(map(tuple, self.chips))
        return Drawn(view, self.planned.people, self.seats, self.kept, self.names, chips, lines)

    def _lines(self, counts: Met | None) -> tuple[PersonLine, ...]:
        met = counts.met if counts is not None else met_by(self.instance, self.seats)
        could: Sequence[int | None] = [None] * len(self.seats)
        if counts is not None:
            could = counts.could_meet
        elif self.earlier is not None and any(met):
            could = [one.could for one in self.earlier.lines]  # it hangs on the sizes of the tables
        return tuple(self._line(number, met[number], could[number]) for number in range(len(self.seats)))

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

    def _chips(self, number: int) -> Sequence[Chip]:
        """Somebody's chip in each round. There are thousands: what is the same in all rounds is looked up once."""
        if self.earlier is not None and number in self.same:
            return self.earlier.chips[number]
        key = self.planned.people[number]
        person, name, group = self.day.person[key], self.names[number], self._group(number)
        companion, need = number in self.companions, any(need in FACILITIES for need in person.needs)
        chips = []
        for round_, table in enumerate(self.seats[number]):
            seat = self.kept[number][round_]
            here = self.planned.tables[table] if table is not None else None
            locked = seat is not None and seat.locked and seat.table == here
            moved = here is not None and self._has_moved(number, round_, seat, here)
            held = round_ < self.held
            chip = Chip(key, name, person.name, group, locked, held, companion, need=need, moved=moved)
            was = self.earlier.chips[number][round_] if self.earlier is not None else None
            chips.append(was if chip == was and was is not None else chip)
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
        if self.earlier is not None and number in self.same:
            before = self.earlier.lines[number]
            return before if (before.met, before.could) == (met, could) else replace(before, met=met, could=could)
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
