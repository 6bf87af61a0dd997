"""Tables, the programme, and who sits where."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import replace

from facilitator.domain.conversations import Conversation
from facilitator.domain.hall import Call, CallKind, ItemKind, Joining, ProgrammeItem, Table
from facilitator.domain.hallmap import Placed, hall_map, nearest_free
from facilitator.domain.identity import CallId, ItemId, JoiningId, TableId, new_id
from facilitator.errors import FacilitatorError
from facilitator.services.records import ListService, RecordService, move_before
from facilitator.storage.eventfile import CHAIR, EventFile
from facilitator.storage.tx import Tx
from facilitator.storage.writer import Pending


class TableService(RecordService[Table]):
    """The tables of the hall, in the order of their numbers.

    Two tables with one number fail with `table-number-taken` (number). What was said at a table that is removed
    stays, with its conversation; its seats go, its pictures are kept without a table.
    """

    record = Table

    def lay_out(self, count: int, by: str = CHAIR) -> Pending[list[Table]]:
        """See to it that there are tables 1 to `count`; those that are there stay as they are."""

        def put_missing(tx: Tx) -> list[Table]:
            there = {table.number for table in tx.all(Table)}
            missing = (number for number in range(1, count + 1) if number not in there)
            return [tx.put(Table(TableId(new_id()), number)) for number in missing]

        return self._file.act("tables-laid-out", by, put_missing, n=count)

    def place(self, table: str, across: int, down: int, by: str = CHAIR) -> Pending[Table]:
        """Put a table somewhere on the floor plan; the others stay where they are seen, also those in rows.

        across, down: thousandths of the hall, 0 to 1000; where another stands already, it comes beside that one. Fails
        with `gone` (kind).
        """

        def put(tx: Tx) -> Table:
            moved = tx.get(Table, table)
            others = tuple(one for one in hall_map(tx.all(Table)) if one.table != moved.id)
            free = nearest_free((across, down), [one.point for one in others])
            _put_places(tx, others)
            return tx.put(replace(moved, across=free[0], down=free[1]))

        return self._file.act("table-placed", by, put)

    def keep_places(self, by: str = CHAIR) -> Pending[None]:
        """Say that all tables stand where the floor plan has them, also those in rows."""
        return self._file.act("tables-placed", by, lambda tx: _put_places(tx, hall_map(tx.all(Table))))

    def line_up(self, by: str = CHAIR) -> Pending[None]:
        """Forget all places on the floor plan: the tables stand in rows again."""

        def put_back(tx: Tx) -> None:
            for table in tx.all(Table):
                tx.put(replace(table, across=None, down=None))

        return self._file.act("tables-in-rows", by, put_back)

    def _put(self, tx: Tx, record: Table) -> Table:
        if any(other.number == record.number and other.id != record.id for other in tx.all(Table)):
            raise FacilitatorError("table-number-taken", number=record.number)
        return tx.put(record)


def _put_places(tx: Tx, places: Iterable[Placed]) -> None:
    for one in places:
        tx.put(replace(tx.get(Table, one.table), across=one.across, down=one.down))


class ProgrammeService(ListService[ProgrammeItem]):
    """The parts of the day. Rounds without a number get the next one; one number twice fails with `round-taken`.

    A round that is removed, or becomes something else, takes its seats along. What was said in it stays. A
    conversation of that round alone stays too, at no table: with no round left it would be held in all of them.
    """

    record = ProgrammeItem

    def _put(self, tx: Tx, record: ProgrammeItem) -> ProgrammeItem:
        earlier = tx.find(ProgrammeItem, record.id)
        if earlier is not None and earlier.kind is ItemKind.ROUND and record.kind is not ItemKind.ROUND:
            self._take_out(tx, earlier)
            record = replace(record, round=None)
        return tx.put(numbered(record, tx.all(ProgrammeItem)))

    def insert(self, item: ProgrammeItem, before: str | None, by: str = CHAIR) -> Pending[ProgrammeItem]:
        """Add an item before another one; None = at the end."""
        return self._act("added", by, lambda tx: move_before(tx, self._put_last(tx, item), before))

    def _take_out(self, tx: Tx, record: ProgrammeItem) -> None:
        for conversation in tx.all(Conversation):
            if conversation.rounds == (record.id,):
                tx.put(replace(conversation, table=None))
        tx.remove(record)


def numbered(item: ProgrammeItem, programme: Iterable[ProgrammeItem]) -> ProgrammeItem:
    """The item with the number of its round filled in. Fails with `round-taken` (round)."""
    if item.kind is not ItemKind.ROUND:
        return item
    taken = {other.round for other in programme if other.kind is ItemKind.ROUND and other.id != item.id}
    if item.round is None:
        number = max((n for n in taken if n is not None), default=0) + 1
        return replace(item, round=number)
    if item.round in taken:
        raise FacilitatorError("round-taken", round=item.round)
    return item


def require_rounds(tx: Tx, items: Iterable[str | None]) -> None:
    """Fail with `not-a-round` when one of these programme items is something else, with `gone` when it is not there."""
    for item in items:
        if item is not None and tx.get(ProgrammeItem, item).kind is not ItemKind.ROUND:
            raise FacilitatorError("not-a-round")


class JoiningService:
    """Which tables sit together in a round. Topics, names and points stay apart."""

    def __init__(self, file: EventFile) -> None:
        self._file = file

    def join(self, round_: str, table: str, into: str, by: str = CHAIR) -> Pending[Joining]:
        """Let a table join another in a round; whoever joined it comes along, and a table joins one other at most.

        Fails with `not-a-round`, with `gone` (kind), with `joins-itself` when both are the same table in the end.
        """

        def put(tx: Tx) -> Joining:
            require_rounds(tx, [round_])
            tx.get(Table, table)
            here = {one.table: one for one in tx.all(Joining) if one.round == round_}
            host = here[TableId(into)].into if into in here else tx.get(Table, into).id
            if host == table:
                raise FacilitatorError("joins-itself")
            for one in here.values():
                if one.into == table:
                    tx.put(replace(one, into=host))
            fresh = Joining(JoiningId(new_id()), ItemId(round_), TableId(table), host)
            return tx.put(replace(here.get(TableId(table), fresh), into=host))

        return self._file.act("tables-joined", by, put)

    def part(self, joining: str, by: str = CHAIR) -> Pending[None]:
        """Let a table sit by itself again. Fails with `gone` (kind) when it does already."""
        return self._file.act("tables-parted", by, lambda tx: tx.remove(tx.get(Joining, joining)))


class CallService:
    """Tables that ask for help. Undo leaves it alone: who waits at a table waits on."""

    def __init__(self, file: EventFile) -> None:
        self._file = file

    def ask(self, table: str, kind: CallKind, at: datetime.datetime, by: str = CHAIR) -> Pending[Call]:
        """A table asks for help. One that asked already keeps its place in the queue. at: when, with its zone.

        Fails with `gone` (kind) when the table is not there any more.
        """

        def put(tx: Tx) -> Call:
            tx.get(Table, table)
            for call in tx.all(Call):
                if call.table == table and call.answered is None:
                    return tx.put(replace(call, kind=kind))
            return tx.put(Call(CallId(new_id()), TableId(table), kind, at))

        return self._file.act("help-asked", by, put, undoable=False)

    def answer(self, table: str, at: datetime.datetime, by: str = CHAIR) -> Pending[None]:
        """Somebody went there. at: when, with its zone. Nothing happens when it asks for nobody."""

        def put(tx: Tx) -> None:
            for call in tx.all(Call):
                if call.table == table and call.answered is None:
                    tx.put(replace(call, answered=at))

        return self._file.act("help-given", by, put, undoable=False)
