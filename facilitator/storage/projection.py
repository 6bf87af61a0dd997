"""The tables we read: what the log amounts to, one table per kind of record, made from its dataclass.

Nothing but this module writes them. When a record gets a field they are dropped and folded anew; they are never
migrated.
"""

from __future__ import annotations

import dataclasses
import functools
import json
import sqlite3
import zlib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from facilitator.domain.day import PARTS, Day, reading_order
from facilitator.domain.event import Event
from facilitator.domain.fields import Field, Plain, from_plain, restorers
from facilitator.domain.records import CLASSES, Kind, key_of, seat_key
from facilitator.storage.oplog import Fields, Step, dump

FOLDED_AS = 1
"""Raised when the same log would be folded into other values. A change of the tables themselves counts by itself."""

MOST_READ_ONE_BY_ONE = 50
"""Above this many changed records of a kind, reading them all at once is quicker."""

_SQL_TYPES = {int: "INTEGER", bool: "INTEGER", float: "REAL"}


@dataclass(frozen=True, slots=True)
class Column:
    """How one field lies in its table."""

    field: Field
    sql_type: str
    store: Callable[[Any], Any] | None
    load: Callable[[Any], Any] | None


@functools.cache
def columns_of(kind: Kind) -> tuple[Column, ...]:
    """The columns of a kind after `id` and `rev`, one for each field of its record but the id."""
    return tuple(_column(f, restore) for f, restore in restorers(CLASSES[kind]) if f.name != "id")


def _column(f: Field, restore: Callable[[Any], Any]) -> Column:
    if f.many or f.nested:
        return Column(f, "TEXT", dump, _remembered(lambda text: restore(json.loads(text))))
    sql_type = _SQL_TYPES.get(f.base, "TEXT")
    if f.base in (str, int, float):
        return Column(f, sql_type, None, None)
    if f.base is bool:
        return Column(f, sql_type, int, _remembered(bool) if f.optional else bool)
    return Column(f, sql_type, None, _remembered(restore))


def _remembered(load: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """The same few values come back in row after row: no tags, one kind, the same consent."""
    return functools.lru_cache(maxsize=512)(lambda stored: None if stored is None else load(stored))


@functools.cache
def number() -> str:
    """What these tables look like, in short: opening a file with another number folds it anew."""
    return f"{FOLDED_AS}-{zlib.crc32(' '.join(sql for kind in CLASSES for sql in _create_sql(kind)).encode()):08x}"


def create_tables(connection: sqlite3.Connection) -> None:
    """Drop the tables of every kind and make them empty."""
    for kind in CLASSES:
        connection.execute(f'DROP TABLE IF EXISTS "{kind}"')
        for sql in _create_sql(kind):
            connection.execute(sql)


def _create_sql(kind: Kind) -> Iterator[str]:
    columns = "".join(
        f', "{c.field.name}" {c.sql_type}{"" if c.field.optional else " NOT NULL"}' for c in columns_of(kind)
    )
    text_seq = ", text_seq INTEGER NOT NULL" if kind is Kind.TAKEAWAY else ""
    yield f'CREATE TABLE "{kind}" (id TEXT PRIMARY KEY, rev INTEGER NOT NULL{text_seq}{columns}) STRICT'
    if kind is Kind.TAKEAWAY:  # each new point is put behind the last of thousands
        yield f'CREATE INDEX "{kind}_rank" ON "{kind}" ("rank")'


@dataclass(slots=True)
class Folded:
    """What the log says of one record. rev: the op that touched it last. text_seq: the one that wrote its text."""

    fields: Fields
    rev: int
    text_seq: int


State = dict[str, dict[str, Folded]]


def fold(steps: Iterable[Step]) -> State:
    """What the log amounts to: per kind, per record, its fields. Pure: the same log gives the same state."""
    state: State = {}
    for op in steps:
        records = state.setdefault(op.kind, {})
        if op.kind == Kind.SEAT:
            _fold_seats(records, op)
        elif op.after is None:
            records.pop(op.record, None)
        else:
            known = records.get(op.record)
            if known is None:
                known = records[op.record] = Folded({}, op.seq, op.seq)
            known.fields.update(op.after)
            known.rev = op.seq
            if "text" in op.after:
                known.text_seq = op.seq
    return state


def _fold_seats(records: dict[str, Folded], op: Step) -> None:
    """The seats of a round are one record of the log with a field per person: a whole plan is one op a round."""
    for person, place in (op.after or {}).items():
        key = seat_key(op.record, person)
        if place is None:
            records.pop(key, None)
        else:
            assert isinstance(place, dict)
            records[key] = Folded({"round": op.record, "person": person, **place}, op.seq, op.seq)


def rebuild(connection: sqlite3.Connection, steps: Iterable[Step]) -> None:
    """Make all tables anew from the log, inside the caller's transaction."""
    state = fold(steps)  # all of it first: a table cannot be dropped while the log is being read
    create_tables(connection)
    for kind, records in state.items():
        if kind in CLASSES:
            _insert_all(connection, Kind(kind), records)


def _insert_all(connection: sqlite3.Connection, kind: Kind, records: dict[str, Folded]) -> None:
    rows = ((key, *_stored(kind, known)) for key, known in records.items())
    connection.executemany(_insert_sql(kind), rows)


def _stored(kind: Kind, known: Folded) -> Iterator[Any]:
    yield known.rev
    if kind is Kind.TAKEAWAY:
        yield known.text_seq
    for column in columns_of(kind):
        plain: Any = _value(known, column.field)
        yield column.store(plain) if column.store and plain is not None else plain


@functools.cache
def _insert_sql(kind: Kind) -> str:
    names = [c.field.name for c in columns_of(kind)]
    head = ["id", "rev", *(["text_seq"] if kind is Kind.TAKEAWAY else [])]
    quoted = ", ".join([*head, *(f'"{name}"' for name in names)])
    marks = ", ".join("?" * (len(head) + len(names)))
    return f'INSERT OR REPLACE INTO "{kind}" ({quoted}) VALUES ({marks})'


def _value(known: Folded, f: Field) -> Plain:
    return known.fields[f.name] if f.name in known.fields else f.plain_default  # noqa: SIM401  # it may have none


def write(connection: sqlite3.Connection, kind: Kind, key: str, changed: Fields | None, seq: int, *, new: bool) -> None:
    """Bring one row up to date with what an op did to it: created, changed or (None) removed."""
    if changed is None:
        connection.execute(f'DELETE FROM "{kind}" WHERE id = ?', (key,))
    elif new:
        connection.execute(_insert_sql(kind), (key, *_stored(kind, Folded(changed, seq, seq))))
    else:
        _update(connection, kind, key, changed, seq)


def _update(connection: sqlite3.Connection, kind: Kind, key: str, changed: Fields, seq: int) -> None:
    sets, values = ["rev = ?"], [seq]
    if kind is Kind.TAKEAWAY and "text" in changed:
        sets.append("text_seq = ?")
        values.append(seq)
    for column in columns_of(kind):
        if column.field.name in changed:
            plain: Any = changed[column.field.name]
            sets.append(f'"{column.field.name}" = ?')
            values.append(column.store(plain) if column.store and plain is not None else plain)
    connection.execute(f'UPDATE "{kind}" SET {", ".join(sets)} WHERE id = ?', (*values, key))


@functools.cache
def _select_sql(kind: Kind) -> str:
    names = "".join(f', "{c.field.name}"' for c in columns_of(kind))
    return f'SELECT id{names} FROM "{kind}"'


def _records(kind: Kind, rows: list[tuple[Any, ...]]) -> list[Any]:
    """The records of rows, made column by column: twice as fast as row by row."""
    if not rows:
        return []
    ids, *stored = zip(*rows, strict=True)
    loaded = [map(c.load, values) if c.load else values for c, values in zip(columns_of(kind), stored, strict=True)]
    return list(map(CLASSES[kind], *loaded) if kind is Kind.SEAT else map(CLASSES[kind], ids, *loaded))


def read(connection: sqlite3.Connection, kind: Kind, key: str) -> Any | None:
    """One record, or None."""
    found = _records(kind, connection.execute(f"{_select_sql(kind)} WHERE id = ?", (key,)).fetchall())
    return found[0] if found else None


def read_all(connection: sqlite3.Connection, kind: Kind) -> list[Any]:
    """All records of a kind, in no order."""
    return _records(kind, connection.execute(_select_sql(kind)).fetchall())


def read_having(connection: sqlite3.Connection, kind: Kind, values: Mapping[str, str | None]) -> list[Any]:
    """The records of a kind whose columns hold these values, in no order."""
    where = " AND ".join(f'"{name}" IS ?' for name in values)
    return _records(kind, connection.execute(f"{_select_sql(kind)} WHERE {where}", tuple(values.values())).fetchall())


def read_last_rank(connection: sqlite3.Connection, kind: Kind) -> float:
    """The highest rank of a kind that has an order; 0.0 when there is none."""
    (rank,) = connection.execute(f'SELECT coalesce(max("rank"), 0.0) FROM "{kind}"').fetchone()
    return float(rank)


def read_text_seq(connection: sqlite3.Connection, takeaway: str) -> int:
    """Which op wrote the text of a takeaway last: what a host's edit is compared with. KeyError when it is gone."""
    row = connection.execute(f'SELECT text_seq FROM "{Kind.TAKEAWAY}" WHERE id = ?', (takeaway,)).fetchone()
    if row is None:
        raise KeyError(takeaway)
    return int(row[0])


def read_text_seqs(connection: sqlite3.Connection) -> dict[str, int]:
    """The same of every takeaway."""
    return dict(connection.execute(f'SELECT id, text_seq FROM "{Kind.TAKEAWAY}"'))


def read_day(connection: sqlite3.Connection) -> Day:
    """Everything, as of one moment."""
    connection.execute("BEGIN")
    try:
        parts = {part: tuple(sorted(read_all(connection, kind), key=reading_order)) for kind, part in PARTS.items()}
        event = read(connection, Kind.EVENT, Event().id) or Event()
    finally:
        connection.execute("ROLLBACK")
    return Day(event=event, **parts)


def reread(connection: sqlite3.Connection, day: Day, stale: Mapping[Kind, Collection[str]]) -> Day:
    """The day with some of its records read again: what was added is in, what was removed is out.

    A page that shows 1,000 takeaways has the new day after one of them changed in a twentieth of the time.
    """
    fresh: dict[str, Any] = {}
    connection.execute("BEGIN")
    try:
        for kind, keys in stale.items():
            if kind is Kind.EVENT:
                fresh["event"] = read(connection, kind, Event().id) or Event()
            else:
                fresh[PARTS[kind]] = _part_again(connection, kind, getattr(day, PARTS[kind]), keys)
    finally:
        connection.execute("ROLLBACK")
    return dataclasses.replace(day, **fresh)


def _part_again(
    connection: sqlite3.Connection, kind: Kind, part: tuple[Any, ...], keys: Collection[str]
) -> tuple[Any, ...]:
    if kind is Kind.SEAT or len(keys) > MOST_READ_ONE_BY_ONE:  # the log keeps seats by round
        return tuple(sorted(read_all(connection, kind), key=reading_order))
    known = {key_of(record): record for record in part}
    for key in keys:
        record = read(connection, kind, key)
        if record is None:
            known.pop(key, None)
        else:
            known[key] = record
    return tuple(sorted(known.values(), key=reading_order))


@dataclass(frozen=True, slots=True)
class Difference:
    """Records the log and the tables disagree on, by kind."""

    kind: Kind
    records: tuple[str, ...]


def differences(connection: sqlite3.Connection, steps: Iterable[Step]) -> tuple[Difference, ...]:
    """Where the tables are not what the log amounts to, revisions included. Reads only."""
    state = fold(steps)
    found = []
    for kind in CLASSES:
        meant = {key: _meant(kind, key, known) for key, known in state.get(kind, {}).items()}
        seen = _seen(connection, kind)
        wrong = sorted(key for key in meant.keys() | seen.keys() if meant.get(key) != seen.get(key))
        if wrong:
            found.append(Difference(kind, tuple(wrong)))
    return tuple(found)


def _meant(kind: Kind, key: str, known: Folded) -> tuple[Any, ...]:
    plain = known.fields if kind is Kind.SEAT else {"id": key, **known.fields}
    text_seq = (known.text_seq,) if kind is Kind.TAKEAWAY else ()
    return (from_plain(CLASSES[kind], plain), known.rev, *text_seq)


def _seen(connection: sqlite3.Connection, kind: Kind) -> dict[str, tuple[Any, ...]]:
    text_seq = ", text_seq" if kind is Kind.TAKEAWAY else ""
    revisions = {row[0]: row[1:] for row in connection.execute(f'SELECT id, rev{text_seq} FROM "{kind}"')}
    return {key: (record, *revisions[key]) for record in read_all(connection, kind) for key in [key_of(record)]}
