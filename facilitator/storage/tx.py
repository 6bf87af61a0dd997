"""One act while it happens: records are read, put and removed, and the ops follow from the difference."""

from __future__ import annotations

import dataclasses
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeVar

from facilitator.domain.checks import check
from facilitator.domain.day import PARTS, reading_order
from facilitator.domain.fields import fields_of, to_plain
from facilitator.domain.hall import Seat
from facilitator.domain.identity import new_id
from facilitator.domain.records import (
    CLASSES,
    KINDS,
    Kind,
    ids_in,
    key_of,
    pointing_at,
    references,
    target,
    without,
)
from facilitator.domain.text import storable
from facilitator.errors import FacilitatorError
from facilitator.storage import access, projection
from facilitator.storage.oplog import PAYLOAD, Fields, Op
from facilitator.storage.pictures import Picture, write_picture

R = TypeVar("R")
Key = tuple[Kind, str]
Change = tuple[Kind, str, Fields | None, Fields | None]
"""Kind and key of a record, its fields before and after: those that differ, None for not there."""


class Tx:
    """What a service sees of the file inside one act. Lives on the writer's thread, for the length of the act.

    Nothing is written before the act is over, so an act that puts a record twice, or puts it back as it was, leaves
    one op or none.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._before: dict[Key, Any] = {}
        self._after: dict[Key, Any] = {}
        self._bases: dict[Key, int] = {}
        self._signed: dict[Key, str] = {}
        self._changed: list[Change] = []
        self._settled: set[tuple[str, str, str]] = set()

    # -- reading -----------------------------------------------------------------------------------------------

    def find(self, record: type[R], key: str) -> R | None:
        """The record as it is within this act, or None."""
        return self._current((KINDS[record], key))  # type: ignore[no-any-return]

    def get(self, record: type[R], key: str) -> R:
        """The record as it is within this act. Fails with `gone` (kind) when somebody removed it meanwhile."""
        found = self.find(record, key)
        if found is None:
            raise FacilitatorError("gone", kind=KINDS[record])
        return found

    def all(self, record: type[R]) -> list[R]:
        """All records of a kind, in their order, as they are within this act."""
        kind = KINDS[record]
        everything = self._everything(kind)
        return sorted(everything, key=reading_order) if kind in PARTS else everything

    def having(self, record: type[R], **values: str | None) -> list[R]:
        """The records whose fields hold these values, in their order, as they are within this act.

        Quicker than looking through `all`: the others are not read. A field points at something, or is a plain text.
        """
        kind = KINDS[record]
        current = {key_of(one): one for one in projection.read_having(self._connection, kind, values)}
        current |= {key: one for (touched, key), one in self._after.items() if touched is kind}
        here = [one for one in current.values() if one is not None and _holds(one, values)]
        return sorted(here, key=reading_order) if kind in PARTS else here

    def _everything(self, kind: Kind) -> list[Any]:
        stored = projection.read_all(self._connection, kind)
        current = {key_of(one): one for one in stored}
        current |= {key: one for (touched, key), one in self._after.items() if touched is kind}
        return [one for one in current.values() if one is not None]

    def last_rank(self, record: type) -> float:
        """The highest rank in a list that has an order, within this act; 0.0 when it is empty. Costs no reading."""
        kind = KINDS[record]
        here = [one for (touched, _), one in self._after.items() if touched is kind]
        stored = projection.read_last_rank(self._connection, kind)
        return max([stored, *(float(one.rank) for one in here if one is not None)])

    def text_seq(self, takeaway: str) -> int:
        """Which op wrote the text of a takeaway last. KeyError when there is none in the file."""
        return projection.read_text_seq(self._connection, takeaway)

    def _current(self, key: Key) -> Any:
        if key in self._after:
            return self._after[key]
        if key not in self._before:
            self._before[key] = projection.read(self._connection, *key)
        return self._before[key]

    # -- writing -----------------------------------------------------------------------------------------------

    def put(self, record: R, *, base: int | None = None) -> R:
        """Create a record or write its changes. Returns it as it is kept.

        base: the `text_seq` a host's edit saw, written into the op. Fails as `domain.checks.check` says.
        """
        kept: R = _storable(record)
        check(kept)
        key = (KINDS[type(kept)], key_of(kept))
        self._current(key)
        self._after[key] = kept
        if base is not None:
            self._bases[key] = base
        return kept

    def sign(self, record: Any, op: str, *, base: int | None = None) -> None:
        """Give a record's part in this act the identity that a device gave it.

        It is written even when nothing changes: what was sent twice is known by it (`earlier`). base: the `text_seq`
        that the device saw.
        """
        key = (KINDS[type(record)], key_of(record))
        self._after[key] = self._current(key)
        self._signed[key] = op
        if base is not None:
            self._bases[key] = base

    def earlier(self, op: str) -> bool:
        """Whether this op is in the log already."""
        return self._connection.execute("SELECT 1 FROM op WHERE op = ?", (op,)).fetchone() is not None

    def remove(self, record: Any) -> None:
        """Remove a record. Whatever points at it lets go in the same act; what cannot exist without it goes too."""
        kind, key = KINDS[type(record)], key_of(record)
        self._current((kind, key))
        self._after[kind, key] = None
        for other, field in pointing_at(kind):
            for pointing in self._everything(other):
                if key in ids_in(getattr(pointing, field.name)):
                    self._let_go(pointing, field.name, key, required=not (field.optional or field.many))

    def drop(self, record: Any) -> None:
        """Take a record away as if it had never been. Fails later, with `refers-to-gone`, when others point at it."""
        kind, key = KINDS[type(record)], key_of(record)
        self._current((kind, key))
        self._after[kind, key] = None

    def _let_go(self, pointing: Any, name: str, gone: str, *, required: bool) -> None:
        if required:
            self.remove(pointing)
        else:
            self.put(dataclasses.replace(pointing, **{name: without(getattr(pointing, name), gone)}))

    def seat_of(self, session: str) -> str | None:
        """The table at which a device is within this act; None = it never came in at one."""
        return access.seat_of(self._connection, session)

    def reseat(self, session: str, table: str) -> None:
        """A device is at another table from now on: with this act, or not at all when the act fails."""
        access.reseat(self._connection, session, table)

    def put_picture(self, picture: Picture) -> None:
        """Keep the bytes of a picture, once per content."""
        write_picture(self._connection, picture)

    def settle_draft(self, kind: Kind, record: str, field: str) -> None:
        """The draft of a field has become (or turned out to be) what is kept: it goes when the act is written."""
        self._settled.add((kind, record, field))

    # -- what becomes of it ------------------------------------------------------------------------------------

    def ops(self, act: str, at: str, after_seq: int) -> list[Op]:
        """The ops this act amounts to, numbered on from `after_seq`.

        Fails with `refers-to-gone` (kind, field, record) when a record would point at one that is not there; record:
        the one that is gone, or the one that still points at what this act takes away.
        """
        self._check_references()
        self._check_removals()
        self._changed = list(self._changes())
        return [
            Op(
                seq,
                self._signed.get((kind, key)) or new_id(),
                act,
                at,
                kind,
                key,
                self._bases.get((kind, key)),
                PAYLOAD,
                before,
                after,
            )
            for seq, (kind, key, before, after) in enumerate(_with_rounds_together(self._changed), after_seq + 1)
        ]

    def write(self, ops: list[Op], *, typed: bool) -> None:
        """Bring the tables up to date with these ops. typed: in the window, so that they are what drafts became."""
        seqs = {(op.kind, op.record): op.seq for op in ops}
        for kind, key, before, after in self._changed:
            seq = seqs[kind, round_of(key) if kind is Kind.SEAT else key]
            projection.write(self._connection, kind, key, after, seq, new=before is None)
        drafts = set(self._connection.execute("SELECT kind, record, field FROM draft"))
        became = {draft for draft in drafts if typed and self._wrote(*draft)}
        self._connection.executemany(
            "DELETE FROM draft WHERE kind = ? AND record = ? AND field = ?", drafts & (self._settled | became)
        )

    def _wrote(self, kind: str, record: str, name: str) -> bool:
        return any((kind, record) == (one, key) and name in (after or ()) for one, key, _, after in self._changed)

    def _changes(self) -> Iterator[Change]:
        for (kind, key), after in self._after.items():
            before = self._before[kind, key]
            if after == before and (kind, key) not in self._signed:
                continue
            old, new = _payload(before), _payload(after)
            if old is not None and new is not None and kind is not Kind.SEAT:
                names = [name for name in new if old[name] != new[name]]
                old, new = {n: old[n] for n in names}, {n: new[n] for n in names}
            yield kind, key, old, new

    def _check_references(self) -> None:
        for record in self._after.values():
            for field in references(type(record)) if record is not None else ():
                for key in ids_in(getattr(record, field.name)):
                    if not self._exists(field, key):
                        raise FacilitatorError("refers-to-gone", kind=KINDS[type(record)], field=field.name, record=key)

    def _check_removals(self) -> None:
        gone: dict[Kind, set[str]] = {}
        for (kind, key), record in self._after.items():
            if record is None:
                gone.setdefault(kind, set()).add(key)
        for kind, keys in gone.items():
            for other, field in pointing_at(kind):
                for pointing in self._everything(other):
                    if not keys.isdisjoint(ids_in(getattr(pointing, field.name))):
                        raise FacilitatorError("refers-to-gone", kind=other, field=field.name, record=key_of(pointing))

    def _exists(self, field: Any, key: str) -> bool:
        inner = references(field.base)[0] if field.nested else field
        kind = target(inner)
        kinds = list(CLASSES) if kind is None else [kind]
        return any(self._current((one, key)) is not None for one in kinds)


def _holds(record: Any, values: Mapping[str, str | None]) -> bool:
    return all(getattr(record, name) == value for name, value in values.items())


def _payload(record: Any) -> Fields | None:
    if record is None:
        return None
    plain = to_plain(record)
    plain.pop("id", None)
    return plain


def _storable(record: Any) -> Any:
    """The record with every text in it as the file can keep it."""
    changed = {}
    for field in fields_of(type(record)):
        value = getattr(record, field.name)
        kept = _storable_value(value)
        if kept != value:
            changed[field.name] = kept
    return dataclasses.replace(record, **changed) if changed else record


def _storable_value(value: Any) -> Any:
    if type(value) is str:
        return storable(value)
    if isinstance(value, tuple):
        return tuple(_storable_value(one) for one in value)
    return _storable(value) if dataclasses.is_dataclass(value) else value


def _with_rounds_together(changes: Iterable[Change]) -> Iterator[Change]:
    """The seats of one round become one op: a plan for 400 people is a few ops, not thousands."""
    rounds: dict[str, tuple[Fields, Fields]] = {}
    for kind, key, before, after in changes:
        if kind is not Kind.SEAT:
            yield kind, key, before, after
            continue
        round_, person = key.split("/")
        befores, afters = rounds.setdefault(round_, ({}, {}))
        befores[person], afters[person] = _place(before), _place(after)
    for round_, (befores, afters) in rounds.items():
        yield Kind.SEAT, round_, befores, afters


def _place(seat: Fields | None) -> Any:
    return None if seat is None else {name: value for name, value in seat.items() if name not in ("round", "person")}


def round_of(seat: str) -> str:
    """The round in the key of a seat."""
    return seat.split("/", maxsplit=1)[0]


def seats_of(round_: str, places: Fields) -> dict[str, Seat | None]:
    """The seats an op on a round holds, by person: the other way round of `_with_rounds_together`."""
    return {
        person: None if place is None else Seat(round=round_, person=person, **place)  # type: ignore[arg-type]
        for person, place in places.items()
    }
