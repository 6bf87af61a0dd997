"""A programme or a list of tables that was pasted, after the chair looked at it: one act each."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from facilitator.domain.conversations import Conversation, Takeaway
from facilitator.domain.event import EVENT, Event
from facilitator.domain.folding import folded
from facilitator.domain.hall import ItemKind, ProgrammeItem, Seat, Table
from facilitator.domain.identity import ConversationId, InitiativeId, ItemId, PersonId, TableId, new_id
from facilitator.domain.people import Initiative, Person, PersonKind
from facilitator.domain.text import is_blank
from facilitator.errors import FacilitatorError
from facilitator.services.hall import numbered
from facilitator.services.records import at_end
from facilitator.storage.eventfile import CHAIR, EventFile
from facilitator.storage.tx import Tx
from facilitator.storage.writer import Pending

Named = TypeVar("Named", Person, Initiative)


@dataclass(frozen=True, slots=True)
class PlannedItem:
    """A programme item as it was read. round: None on a round = the next number."""

    kind: ItemKind
    title: str = ""
    minutes: int | None = None
    round: int | None = None
    notes: str = ""


@dataclass(frozen=True, slots=True)
class TableRow:
    """A table and what is talked about there, as it was read. Empty = nothing was said about it.

    kind: what prints in brackets behind the label of the entry ("bewonersinitiatief"). The label itself follows from
    the initiative, else from the topic, so a list has no column for it. A kind beside a new initiative becomes the
    initiative's own, which prints by itself and holds for all its tables; otherwise it is the entry's qualifier.
    rounds: their numbers; none = all.
    """

    number: int
    name: str = ""
    topic: str = ""
    kind: str = ""
    initiative: str = ""
    hosts: tuple[str, ...] = ()
    rounds: tuple[int, ...] = ()

    @property
    def tells_a_conversation(self) -> bool:
        """Whether there is more than a table in it."""
        return bool(self.topic or self.kind or self.initiative or self.hosts)


class PasteService:
    """What becomes of pasted lists. Each list is one act, undone as one."""

    def __init__(self, file: EventFile) -> None:
        self._file = file

    def put_programme(
        self,
        items: Iterable[PlannedItem],
        starts: datetime.time | None = None,
        replace: bool = False,
        by: str = CHAIR,
    ) -> Pending[list[ProgrammeItem]]:
        """Add items to the programme, or (replace) let them take the place of what is there.

        starts: of the first item; becomes the start of the day unless other items come before it. With `replace` an
        item that is there already (the same round, or the same kind and title) takes the new title, place and length
        and keeps everything else. One that is not among the new ones goes, unless it holds something: a round in
        which something was said, is talked about or has people seated, or notes of the chair. That comes last.
        Without `replace` a round number in use fails with `round-taken` (round).
        """
        planned = tuple(items)

        def put(tx: Tx) -> list[ProgrammeItem]:
            there = tx.all(ProgrammeItem)
            kept = _put_in_place(tx, planned, there) if replace else _put_behind(tx, planned)
            if starts is not None and (replace or not there):
                tx.put(dataclasses.replace(tx.get(Event, EVENT), starts=starts))
            return kept

        return self._file.act("programme-pasted", by, put, n=len(planned))

    def put_tables(self, rows: Iterable[TableRow], by: str = CHAIR) -> Pending[list[Table]]:
        """Add tables with their conversations and hosts.

        A table that is there gets one more conversation, or its empty one is filled; one on the same topic gets what
        it lacks. Words that are there stay. A host with the name of somebody who is there is that person. Fails with
        `round-missing` (round).
        """
        wanted = tuple(rows)

        def put(tx: Tx) -> list[Table]:
            hall = _Hall(tx)
            return [hall.put_row(row) for row in wanted]

        return self._file.act("tables-pasted", by, put, n=len({row.number for row in wanted}))


# -- the programme -------------------------------------------------------------------------------------------------


def _put_behind(tx: Tx, planned: Sequence[PlannedItem]) -> list[ProgrammeItem]:
    programme = tx.all(ProgrammeItem)
    for one in planned:
        programme.append(tx.put(numbered(at_end(tx, _new_item(one)), programme)))
    return programme


def _new_item(planned: PlannedItem) -> ProgrammeItem:
    return ProgrammeItem(
        ItemId(new_id()), planned.kind, planned.title, planned.minutes, round=planned.round, notes=planned.notes
    )


def _put_in_place(tx: Tx, planned: Sequence[PlannedItem], there: list[ProgrammeItem]) -> list[ProgrammeItem]:
    """The planned items in their order, as those that are there where they are the same; then whatever must stay."""
    left = list(there)
    items = []
    for one in planned:
        same = next((item for item in left if _is(item, one)), None)
        if same is not None:
            left.remove(same)
        items.append(_new_item(one) if same is None else _brought_up_to_date(same, one))
    holding = _holding(tx)
    staying = [item for item in left if item.id in holding or not is_blank(item.notes)]
    for item in left:
        if item not in staying:
            tx.remove(item)
    programme = [*items, *staying]
    for place, item in enumerate(programme):
        programme[place] = tx.put(dataclasses.replace(numbered(item, programme), rank=place + 1.0))
    return programme


def _is(item: ProgrammeItem, planned: PlannedItem) -> bool:
    if item.kind is not planned.kind:
        return False
    if planned.round is not None:
        return item.round == planned.round
    return folded(item.title) == folded(planned.title)


def _brought_up_to_date(item: ProgrammeItem, planned: PlannedItem) -> ProgrammeItem:
    return dataclasses.replace(
        item,
        title=planned.title or item.title,
        minutes=item.minutes if planned.minutes is None else planned.minutes,
        notes=item.notes or planned.notes,
    )


def _holding(tx: Tx) -> set[str | None]:
    """The rounds in which something was said, is talked about or has people seated: they are not for replacing."""
    return (
        {takeaway.round for takeaway in tx.all(Takeaway)}
        | {round_ for conversation in tx.all(Conversation) for round_ in conversation.rounds}
        | {seat.round for seat in tx.all(Seat)}
    )


# -- the tables ----------------------------------------------------------------------------------------------------


class _Hall:
    """The hall while a list goes into it, looked up by what people call things."""

    def __init__(self, tx: Tx) -> None:
        self._tx = tx
        self._tables = {table.number: table for table in tx.all(Table)}
        self._rounds = {item.round: item.id for item in tx.all(ProgrammeItem) if item.kind is ItemKind.ROUND}
        self._people = _by_name(tx.all(Person))
        self._initiatives = _by_name(tx.all(Initiative))
        self._conversations = {one.id: one for one in tx.all(Conversation)}
        self._brought = {takeaway.conversation for takeaway in tx.all(Takeaway)}

    def put_row(self, row: TableRow) -> Table:
        table = self._table(row)
        if row.tells_a_conversation:
            rounds = tuple(self._round(number) for number in row.rounds)
            same = self._same_or_empty(table.id, row, rounds)
            if same is None:
                same = at_end(self._tx, Conversation(ConversationId(new_id()), table.id))
            self._conversations[same.id] = self._tx.put(self._filled(same, row, rounds))
        return table

    def _table(self, row: TableRow) -> Table:
        table = self._tables.get(row.number) or Table(TableId(new_id()), row.number)
        self._tables[row.number] = self._tx.put(dataclasses.replace(table, name=table.name or row.name))
        return self._tables[row.number]

    def _round(self, number: int) -> ItemId:
        if number not in self._rounds:
            raise FacilitatorError("round-missing", round=number)
        return self._rounds[number]

    def _same_or_empty(self, table: TableId, row: TableRow, rounds: tuple[ItemId, ...]) -> Conversation | None:
        """The conversation at a table that a row is about: on its topic, or else one without a word."""
        here = [one for one in self._conversations.values() if one.table == table]
        if row.topic:
            on_topic = (one for one in here if folded(one.topic) == folded(row.topic))
            same = next((one for one in on_topic if not rounds or one.rounds == rounds), None)
            if same is not None:
                return same
        empty = (one for one in here if self._is_empty(one))
        return next((one for one in empty if one.rounds == rounds or self._may_change_rounds(one)), None)

    @staticmethod
    def _is_empty(conversation: Conversation) -> bool:
        """Whether nobody has said yet what it is about. Its hosts may be known."""
        words = (conversation.topic, conversation.label or "", conversation.qualifier or "", conversation.prose or "")
        return not conversation.initiatives and all(map(is_blank, (*words, conversation.headline)))

    def _may_change_rounds(self, conversation: Conversation) -> bool:
        return not conversation.rounds and conversation.id not in self._brought

    def _filled(self, now: Conversation, row: TableRow, rounds: tuple[ItemId, ...]) -> Conversation:
        """A conversation with what a row adds to it."""
        brought_by = [self._initiative(row)] if row.initiative else []
        prints_by_itself = any(folded(one.kind) == folded(row.kind) for one in brought_by)
        says_more = bool(row.kind) and now.qualifier is None and not prints_by_itself
        return dataclasses.replace(
            now,
            rounds=rounds or now.rounds,
            topic=now.topic or row.topic,
            qualifier=row.kind if says_more else now.qualifier,
            initiatives=tuple(dict.fromkeys((*now.initiatives, *(one.id for one in brought_by)))),
            hosts=tuple(dict.fromkeys((*now.hosts, *(self._host(name).id for name in row.hosts)))),
        )

    def _initiative(self, row: TableRow) -> Initiative:
        known = self._initiatives.get(folded(row.initiative))
        if known is None or not known.kind:
            fresh = known or at_end(self._tx, Initiative(InitiativeId(new_id()), row.initiative))
            known = self._tx.put(dataclasses.replace(fresh, kind=row.kind))
        self._initiatives[folded(row.initiative)] = known
        return known

    def _host(self, name: str) -> Person:
        known = self._people.get(folded(name)) or at_end(self._tx, Person(PersonId(new_id()), name))
        kinds = tuple(dict.fromkeys((*known.kinds, PersonKind.HOST)))
        self._people[folded(name)] = self._tx.put(dataclasses.replace(known, kinds=kinds))
        return self._people[folded(name)]


def _by_name(records: Iterable[Named]) -> dict[str, Named]:
    """Records by their folded name; of two with one name the first."""
    named: dict[str, Named] = {}
    for record in records:
        named.setdefault(folded(record.name), record)
    return named
