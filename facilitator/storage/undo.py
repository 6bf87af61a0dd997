"""Taking an act back: all of it or nothing, and never over somebody else's later words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import Any

from facilitator.domain.fields import from_plain, to_plain
from facilitator.domain.hall import Seat
from facilitator.domain.records import CLASSES, Kind, seat_key
from facilitator.errors import FacilitatorError
from facilitator.storage.oplog import Act, Fields, Op, read_act, read_ops
from facilitator.storage.tx import Tx, round_of, seats_of


def revert(tx: Tx, connection: sqlite3.Connection, act: Act) -> None:
    """Put every field this act changed back as it was.

    Fails with `undo-overtaken` (act, by, what) when a field no longer holds what the act wrote: somebody changed it
    since, and it is said who did what.
    """
    for op in _squashed(read_ops(connection, "WHERE act = ?", (act.act,))):
        reverted = _revert_seats(tx, op) if op.kind == Kind.SEAT else _revert_record(tx, op)
        if not reverted:
            raise overtaken(connection, act, op.record, op.after)


def overtaken(connection: sqlite3.Connection, act: Act, record: str, wrote: Fields | None = None) -> FacilitatorError:
    """The error that says why an act cannot be taken back: whose later act stands in its way on this record.

    wrote: the fields it has to do with, None for all. by and what are empty when nobody can be named.
    """
    op = _stood_in_the_way(connection, act, record, wrote)
    later = None if op is None else read_act(connection, op.act)
    return FacilitatorError(
        "undo-overtaken", act=act.name, by=later.actor if later else "", what=later.name if later else ""
    )


def refused(connection: sqlite3.Connection, act: Act, error: FacilitatorError) -> FacilitatorError:
    """The same, when the records would no longer fit together: `error` says on which one it fails."""
    record = str(error.details.get("record", ""))
    return overtaken(connection, act, round_of(record))


def wrote_last(connection: sqlite3.Connection, act: str, ops: Iterable[Op]) -> bool:
    """Whether nobody has touched the records of these ops since that act did."""
    newest = "SELECT act FROM op WHERE kind = ? AND record = ? ORDER BY seq DESC LIMIT 1"
    return all(connection.execute(newest, (op.kind, op.record)).fetchone() == (act,) for op in ops)


def _stood_in_the_way(connection: sqlite3.Connection, act: Act, record: str, wrote: Fields | None) -> Op | None:
    mine = "SELECT max(seq) FROM op WHERE act = ? AND record = ?"
    first = "SELECT min(seq) FROM op WHERE act = ?"
    after = f"record = ? AND act != ? AND seq > coalesce(({mine}), ({first}))"
    later = read_ops(connection, f"WHERE {after}", (record, act.act, act.act, record, act.act))
    touching = [op for op in later if wrote is None or op.after is None or not wrote.keys().isdisjoint(op.after)]
    return touching[-1] if touching else None


def _squashed(ops: Iterable[Op]) -> list[Op]:
    """One op a record: typing that was saved in several steps of one act is taken back in one."""
    merged: dict[tuple[str, str], Op] = {}
    for op in ops:
        known = merged.get((op.kind, op.record))
        if known is None:
            merged[op.kind, op.record] = op
            continue
        before = None if known.before is None else {**(op.before or {}), **known.before}
        after = None if op.after is None else {**(known.after or {}), **op.after}
        merged[op.kind, op.record] = Op(op.seq, op.op, op.act, op.at, op.kind, op.record, None, op.v, before, after)
    return list(merged.values())


def _revert_record(tx: Tx, op: Op) -> bool:
    record = CLASSES[Kind(op.kind)]
    current: Any = tx.find(record, op.record)
    if op.after is None:
        if current is None and op.before is not None:
            tx.put(from_plain(record, {"id": op.record, **op.before}))
            return True
        return op.before is None and current is None
    if current is None or not _holds(to_plain(current), op.after):
        return False
    if op.before is None:
        tx.drop(current)
    else:
        tx.put(from_plain(record, {**to_plain(current), **op.before}))
    return True


def _revert_seats(tx: Tx, op: Op) -> bool:
    befores, afters = seats_of(op.record, op.before or {}), seats_of(op.record, op.after or {})
    if any(tx.find(Seat, seat_key(op.record, person)) != seat for person, seat in afters.items()):
        return False
    for person, seat in befores.items():
        if seat is not None:
            tx.put(seat)
        elif (now := afters[person]) is not None:
            tx.drop(now)
    return True


def _holds(current: Fields, after: Fields) -> bool:
    return all(current.get(name) == value for name, value in after.items())
