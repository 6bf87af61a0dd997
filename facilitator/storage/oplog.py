"""The log: what one deed of a person changed, field by field, in an order that never changes.

An op holds only the fields that changed: `after` their new values (None: the record was removed), `before` what they
were (None: the record was created). Ops are never rewritten; an older payload is lifted when it is read.
"""

from __future__ import annotations

import datetime
import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from facilitator.domain.fields import Plain

PAYLOAD = 1
"""The version of what we write in `before` and `after`."""

Fields = dict[str, Plain]


@dataclass(frozen=True, slots=True)
class Act:
    """One deed of a person, the unit of undo.

    name: its sentence is in `ui/words.py`, filled in with args. opening: of the file, since the app was started.
    undoes: the act this one takes back.
    """

    act: str
    name: str
    args: dict[str, str | int]
    actor: str
    opening: str
    undoes: str | None = None
    undoable: bool = True


@dataclass(frozen=True, slots=True)
class Op:
    """One record's part in an act. seq: its place in the log, 1 and up. base: the `text_seq` a host's edit saw."""

    seq: int
    op: str
    act: str
    at: str
    kind: str
    record: str
    base: int | None
    v: int
    before: Fields | None
    after: Fields | None


def now_utc() -> str:
    """This moment, as `utc` writes it."""
    return utc(datetime.datetime.now(datetime.UTC))


def utc(moment: datetime.datetime) -> str:
    """A moment with its zone as UTC, ISO 8601 with milliseconds: `2026-11-14T13:45:00.123Z`."""
    return moment.astimezone(datetime.UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


_encoder = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def dump(value: Any) -> str:
    """A payload as text, the shortest way, readable for a person who opens the file."""
    return _encoder.encode(value)


def load(text: str | None) -> Any:
    """A payload from its text; None stays None."""
    return None if text is None else json.loads(text)


_COLUMNS = "seq, op, act, at, kind, record, base, v, before, after, crc"
Row = tuple[int, str, str, str, str, str, int | None, int, str | None, str | None, int]


def row_of(op: Op) -> Row:
    """An op as the columns of its table, checksum included."""
    before = None if op.before is None else dump(op.before)
    after = None if op.after is None else dump(op.after)
    columns = (op.op, op.act, op.at, op.kind, op.record, op.base, op.v, before, after)
    return (op.seq, *columns, checksum(columns))


def checksum(columns: Iterable[str | int | None]) -> int:
    """CRC-32 over all columns of an op but its seq and the checksum itself.

    SQLite's own checks say "ok" when bytes inside a text changed; this one does not.
    """
    return zlib.crc32("\x1f".join("\x00" if one is None else str(one) for one in columns).encode())


def op_from(row: Row) -> Op:
    """An op from the columns of its table, with its payload lifted to today's version."""
    seq, op, act, at, kind, record, base, v, before, after, _crc = row
    return Op(seq, op, act, at, kind, record, base, v, lift(kind, v, load(before)), lift(kind, v, load(after)))


class LaterVersionError(ValueError):
    """A payload that only a later version of the app can read."""


def lift(_kind: str, v: int, payload: Fields | None) -> Fields | None:
    """A payload of version `v` as we write it today. The log itself stays as it was written.

    There is one version so far. A step to a next one is a function of its own in this module, tried on a stored file
    of each older version.
    """
    if v != PAYLOAD:
        raise LaterVersionError(f"payload version {v} is not ours")
    return payload


def read_ops(connection: sqlite3.Connection, where: str = "", values: tuple[Any, ...] = ()) -> Iterator[Op]:
    """The ops of the log in their order; `where` is SQL of ours."""
    return (op_from(row) for row in read_rows(connection, where, values))


class Step(NamedTuple):
    """What folding needs of an op."""

    seq: int
    kind: str
    record: str
    after: Fields | None


def read_steps(connection: sqlite3.Connection) -> Iterator[Step]:
    """The log to be folded: half the work of `read_ops`, for it looks at nothing that was before."""
    rows = connection.execute("SELECT seq, kind, record, v, after FROM op ORDER BY seq")
    return (Step(seq, kind, record, lift(kind, v, load(after))) for seq, kind, record, v, after in rows)


def read_rows(connection: sqlite3.Connection, where: str = "", values: tuple[Any, ...] = ()) -> Iterator[Row]:
    """The rows of the log in their order, as they are stored."""
    return connection.execute(f"SELECT {_COLUMNS} FROM op {where} ORDER BY seq", values)


def insert_rows(connection: sqlite3.Connection, rows: Iterable[Row]) -> None:
    """Append rows to the log."""
    connection.executemany(f"INSERT INTO op ({_COLUMNS}) VALUES (?,?,?,?,?,?,?,?,?,?,?)", rows)


def insert_act(connection: sqlite3.Connection, act: Act) -> None:
    """Write down an act before its ops. One that is there already stays as it is."""
    connection.execute(
        "INSERT OR IGNORE INTO act (act, name, args, actor, opening, undoes, undoable) VALUES (?,?,?,?,?,?,?)",
        (act.act, act.name, dump(act.args), act.actor, act.opening, act.undoes, int(act.undoable)),
    )


def read_act(connection: sqlite3.Connection, act: str) -> Act:
    """An act by its identity. KeyError when the log does not know it."""
    row = connection.execute(
        "SELECT act, name, args, actor, opening, undoes, undoable FROM act WHERE act = ?", (act,)
    ).fetchone()
    if row is None:
        raise KeyError(act)
    return Act(row[0], row[1], load(row[2]) or {}, row[3], row[4], row[5], bool(row[6]))


def last_seq(connection: sqlite3.Connection) -> int:
    """The place of the newest op; 0 in an empty log."""
    (seq,) = connection.execute("SELECT coalesce(max(seq), 0) FROM op").fetchone()
    return int(seq)
