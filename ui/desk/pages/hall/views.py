"""What the hall and the people show of a day, worked out without a window."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from facilitator.domain.conversations import Conversation
from facilitator.domain.day import Day
from facilitator.domain.folding import folded
from facilitator.domain.hall import ProgrammeItem, Table
from facilitator.domain.identity import AnyId, ItemId, TableId, TakeawayId
from facilitator.domain.people import Initiative, Person, PersonKind
from facilitator.domain.text import is_blank

ALL_ROUNDS = ""
"""The key of the column for what is talked about in every round."""
NO_TABLE = ""
"""The key of the row for conversations that lost their table."""


# -- the hall ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Talk:
    """A table conversation as it stands in the grid. title: what it is called; "" = nothing says what it is about."""

    key: str
    title: str
    hosts: tuple[str, ...]
    points: int


@dataclass(frozen=True, slots=True)
class Cell:
    """A table in a round, or in all of them. echo: what the table talks about in every round, this one included."""

    talks: tuple[Talk, ...] = ()
    echo: str = ""


@dataclass(frozen=True, slots=True)
class HallRow:
    """A table. number: None = the row of conversations without one. wide: one topic for all rounds, and no others."""

    key: str
    number: int | None
    name: str
    cells: tuple[Cell, ...]
    wide: bool = False

    @property
    def most_talks(self) -> int:
        """How many conversations the fullest cell holds."""
        return max((len(cell.talks) for cell in self.cells), default=0)


@dataclass(frozen=True, slots=True)
class HallColumn:
    """A round, or all of them (`ALL_ROUNDS`, number None)."""

    key: str
    number: int | None = None
    title: str = ""


@dataclass(frozen=True, slots=True)
class HallView:
    """Tables by rounds. lost: the points that stand under "No table", in order."""

    columns: tuple[HallColumn, ...]
    rows: tuple[HallRow, ...]
    lost: tuple[TakeawayId, ...]

    def place_of(self, talk: str) -> tuple[str, str] | None:
        """The row and column in which a conversation is found first."""
        for row in self.rows:
            for column, cell in zip(self.columns, row.cells, strict=True):
                if any(one.key == talk for one in cell.talks):
                    return row.key, column.key
        return None


def has_topics_by_round(day: Day) -> bool:
    """Whether some conversation is not for all rounds."""
    return any(conversation.rounds for conversation in day.conversations)


def hall_view(day: Day, *, by_round: bool) -> HallView:
    """The hall of a day. by_round: a column for each round; they come by themselves once a topic has rounds."""
    columns = [HallColumn(ALL_ROUNDS)]
    if by_round or has_topics_by_round(day):
        columns += [HallColumn(item.id, item.round, item.title) for item in day.rounds]
    at_table: dict[TableId | None, list[Conversation]] = {}
    for conversation in day.conversations:
        at_table.setdefault(conversation.table, []).append(conversation)
    rows = [_row(day, table, columns, at_table.get(table.id, [])) for table in day.tables]
    if None in at_table:
        rows.append(_row(day, None, columns, at_table[None]))
    return HallView(tuple(columns), tuple(rows), _lost(day, at_table.get(None, [])))


def _row(day: Day, table: Table | None, columns: list[HallColumn], conversations: list[Conversation]) -> HallRow:
    rounds = {column.key for column in columns[1:]}
    for_all = [one for one in conversations if rounds.isdisjoint(one.rounds)]
    echo = " · ".join(filter(None, (called(day, one) for one in for_all)))
    cells = [Cell(tuple(_talk(day, one) for one in for_all))]
    for column in columns[1:]:
        own = tuple(_talk(day, one) for one in conversations if column.key in one.rounds)
        cells.append(Cell(own, "" if own else echo))
    wide = bool(for_all) and len(for_all) == len(conversations) and len(columns) > 1
    if table is None:
        return HallRow(NO_TABLE, None, "", tuple(cells), wide)
    return HallRow(table.id, table.number, table.name, tuple(cells), wide)


def _talk(day: Day, conversation: Conversation) -> Talk:
    hosts = tuple(day.person[key].name for key in conversation.hosts if key in day.person)
    return Talk(conversation.id, called(day, conversation), hosts, points_of(day, conversation))


def called(day: Day, conversation: Conversation) -> str:
    """What a conversation is called: its topic, else its label, else who brings it."""
    names = [day.initiative[key].name for key in conversation.initiatives if key in day.initiative]
    return conversation.topic.strip() or (conversation.label or "").strip() or ", ".join(names)


def points_of(day: Day, conversation: Conversation) -> int:
    """How many points a conversation brought."""
    return sum(one.stands_alone for one in day.brought.get(conversation.id, ()))


def _lost(day: Day, without_table: Iterable[Conversation]) -> tuple[TakeawayId, ...]:
    places = [None, *(one.id for one in without_table)]
    return tuple(one.id for place in places for one in day.brought.get(place, ()) if one.stands_alone)


@dataclass(frozen=True, slots=True)
class TableHeld:
    """What hangs on a table: points of its conversations, the topics themselves, and seats."""

    points: int
    topics: int
    seats: int

    @property
    def anything(self) -> bool:
        """Whether removing the table is worth a question."""
        return bool(self.points or self.topics or self.seats)


def held_by_table(day: Day, table: str) -> TableHeld:
    """What becomes homeless when a table goes."""
    here = [one for one in day.conversations if one.table == table]
    points = sum(points_of(day, one) for one in here)
    return TableHeld(points, len(here), sum(seat.table == table for seat in day.seats))


def is_empty(day: Day, conversation: Conversation) -> bool:
    """Whether nobody has said a word in or about a conversation: then it may go unasked."""
    words = (conversation.topic, conversation.label, conversation.qualifier, conversation.headline, conversation.prose)
    people = (*conversation.initiatives, *conversation.hosts, *filter(None, (conversation.reporter,)))
    pictures = any(one.owner == AnyId(conversation.id) for one in day.attachments)
    said = people or pictures or day.brought.get(conversation.id)
    return not said and all(is_blank(one or "") for one in words)


def next_table_number(day: Day) -> int:
    """The number a table gets that is added."""
    return max((table.number for table in day.tables), default=0) + 1


def rounds_without(day: Day, conversation: Conversation, round_: str) -> tuple[ItemId, ...]:
    """The rounds of a conversation that is no longer for all of them: the one in view, else the first."""
    chosen = [item.id for item in day.rounds if item.id == round_] or [item.id for item in day.rounds[:1]]
    return conversation.rounds or tuple(chosen)


def round_name(item: ProgrammeItem) -> str:
    """The number of a round, as it stands on a small button."""
    return str(item.round or "–")


# -- the people ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class PersonView:
    """Somebody in the list. kinds: what they do on the day, chairing included."""

    key: str
    name: str
    detail: str
    kinds: tuple[PersonKind, ...]
    present: bool


def person_views(day: Day, words: str = "") -> tuple[PersonView, ...]:
    """The people whom these words fit; all of them when there are none. Capitals and accents do not matter."""
    parts = folded(words).split()
    return tuple(_person(day, one) for one in day.people if _fits(parts, one.name, one.role, one.organisation))


def _person(day: Day, person: Person) -> PersonView:
    kinds = set(person.kinds) | ({PersonKind.CHAIR} if person.id in day.event.chairs else set())
    detail = ", ".join(filter(None, (person.role, person.organisation)))
    return PersonView(person.id, person.name, detail, tuple(k for k in PersonKind if k in kinds), person.present)


def initiative_views(day: Day, words: str = "") -> tuple[Initiative, ...]:
    """The initiatives whom these words fit, in their order."""
    parts = folded(words).split()
    return tuple(one for one in day.initiatives if _fits(parts, one.name, one.kind, *one.organisations))


def _fits(parts: list[str], *texts: str) -> bool:
    if not parts:
        return True
    said = folded(" ".join(texts))
    return all(part in said for part in parts)


@dataclass(frozen=True, slots=True)
class PersonHeld:
    """What hangs on a person. tables: where they are host or note-taker, 0 = at no table. companions: by name."""

    tables: tuple[int, ...]
    chairs: bool
    said: int
    companions: tuple[str, ...]

    @property
    def anything(self) -> bool:
        """Whether removing the person is worth a question."""
        return bool(self.tables or self.chairs or self.said or self.companions)


def held_by_person(day: Day, person: str) -> PersonHeld:
    """What would miss somebody."""
    theirs = [one for one in day.conversations if person in one.hosts or person == one.reporter]
    numbers = sorted({day.table[one.table].number if one.table else 0 for one in theirs})
    return PersonHeld(
        tuple(numbers),
        person in day.event.chairs,
        sum(one.person == person for one in day.contributions),
        tuple(one.name for one in day.people if one.accompanies == person),
    )


def company_of(day: Day, person: Person) -> tuple[tuple[str, str], ...]:
    """Who comes with whom, as far as it is about this person: pairs of names, the companion last."""
    pairs = [(day.person[person.accompanies].name, person.name)] if person.accompanies in day.person else []
    return (*pairs, *((person.name, one.name) for one in day.people if one.accompanies == person.id))


def brought_by(day: Day, initiative: str) -> int:
    """How many conversations an initiative brings."""
    return sum(initiative in one.initiatives for one in day.conversations)


def words_between_commas(words: str) -> tuple[str, ...]:
    """What somebody typed as a list, each thing once."""
    return tuple(dict.fromkeys(part for one in words.split(",") if (part := " ".join(one.split()))))
