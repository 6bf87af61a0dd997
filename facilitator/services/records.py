"""What can be done with a record of any kind: add, change, put elsewhere in the order, remove."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, ClassVar, Generic, TypeVar, cast

from facilitator.domain.records import KINDS, key_of, ranked
from facilitator.storage.eventfile import CHAIR, EventFile
from facilitator.storage.tx import Tx
from facilitator.storage.writer import Pending

R = TypeVar("R")

SMALLEST_GAP = 1e-6
"""Between two ranks: below it a list is numbered anew, so that there is always room between two neighbours."""


class KeepingService(Generic[R]):
    """What can be done with a record of every kind: change it.

    Acts are named after the kind: `person-added`, `person-changed`, `person-moved`, `person-removed`. Each deed
    returns at once; its Pending fails with `gone` (kind) when the record is not there any more, with `refers-to-gone`
    when what it points at is not, or as `domain.checks` says.
    """

    record: ClassVar[type]
    guarded: ClassVar[frozenset[str]] = frozenset({"id"})
    """Fields that `change` may not touch: they make the record what it is, or have a deed of their own."""

    def __init__(self, file: EventFile) -> None:
        self._file = file

    def change(self, key: str, by: str = CHAIR, within: str | None = None, **fields: Any) -> Pending[R]:
        """Change some fields of a record. within: the act of the typing this goes on with (see `EventFile.act`)."""
        if guarded := self.guarded & fields.keys():
            raise TypeError(f"not by change(): {', '.join(sorted(guarded))}")
        return self._act("changed", by, lambda tx: self._put(tx, replace(self._get(tx, key), **fields)), within)  # type: ignore[type-var]

    def _act(self, deed: str, by: str, fn: Any, within: str | None = None) -> Pending[Any]:
        return self._file.act(f"{KINDS[self.record]}-{deed}", by, fn, within=within)

    def _get(self, tx: Tx, key: str) -> R:
        return cast(R, tx.get(self.record, key))

    def _put(self, tx: Tx, record: R) -> R:
        """Where a subject adds the rules of its own."""
        return tx.put(record)

    def _put_last(self, tx: Tx, record: R) -> R:
        return self._put(tx, at_end(tx, record))


class OrderedService(KeepingService[R]):
    """The same for kinds with an order of their own."""

    def move(self, key: str, before: str | None, by: str = CHAIR) -> Pending[R]:
        """Put a record before another of its list; None = at the end. Fails with `gone` when either is not there."""
        return self._act("moved", by, lambda tx: move_before(tx, self._get(tx, key), before))


class RecordService(KeepingService[R]):
    """The same for kinds that people add and remove: what is arranged, not what they said at the tables."""

    def add(self, record: R, by: str = CHAIR) -> Pending[R]:
        """Add a record, at the end of its list."""
        return self._act("added", by, lambda tx: self._put_last(tx, record))

    def remove(self, key: str, by: str = CHAIR) -> Pending[None]:
        """Remove a record. What pointed at it stays, and points at nothing."""
        return self._act("removed", by, lambda tx: self._take_out(tx, self._get(tx, key)))

    def _take_out(self, tx: Tx, record: R) -> None:
        """Where a subject says what else becomes different without the record."""
        tx.remove(record)


class ListService(RecordService[R], OrderedService[R]):
    """All of it: change, add, move, remove."""


def at_end(tx: Tx, record: R) -> R:
    """The record with a rank after all others of its kind; as it is when its kind has no order of its own."""
    if not ranked(type(record)):
        return record
    ranked_record: Any = record
    return replace(ranked_record, rank=tx.last_rank(type(record)) + 1.0)  # type: ignore[no-any-return]


def move_before(tx: Tx, record: R, before: str | None) -> R:
    """Give a record a rank just before another of its list, or at the end (None). Fails with `gone` (kind)."""
    others = _others(tx, record)
    if before is None:
        return _put_at(tx, record, others, len(others))
    neighbour = tx.get(type(record), before)
    return record if neighbour == record else _put_at(tx, record, others, others.index(neighbour))


def put_behind(tx: Tx, record: R, after: R) -> R:
    """Put a new record just behind another of its list."""
    others = _others(tx, record)
    return _put_at(tx, record, others, others.index(after) + 1)


def _others(tx: Tx, record: R) -> list[R]:
    return [one for one in tx.all(type(record)) if key_of(one) != key_of(record)]


def _put_at(tx: Tx, record: R, others: list[R], place: int) -> R:
    """Put a record at a place among the others of its list.

    One op; only where no room is left between two neighbours the list is numbered anew, in the same act.
    """
    moving, neighbours = cast(Any, record), cast(list[Any], others)
    low = neighbours[place - 1].rank if place else neighbours[0].rank - 2.0 if neighbours else 0.0
    high = neighbours[place].rank if place < len(neighbours) else low + 2.0
    if high - low >= 2 * SMALLEST_GAP:
        return cast(R, tx.put(replace(moving, rank=(low + high) / 2)))
    for number, one in enumerate([*neighbours[:place], moving, *neighbours[place:]], 1):
        tx.put(replace(one, rank=float(number)))
    return tx.get(type(record), moving.id)
