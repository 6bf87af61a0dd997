"""What can be done with a record of any kind: add, change, put elsewhere in the order, remove."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, ClassVar, Generic, TypeVar, cast

from facilitator.domain.records import KINDS, ranked
from facilitator.storage.eventfile import CHAIR, EventFile
from facilitator.storage.tx import Tx
from facilitator.storage.writer import Pending

R = TypeVar("R")

SMALLEST_GAP = 1e-6
"""Between two ranks: below it a list is numbered anew, so that there is always room between two neighbours."""


class KeepingService(Generic[R]):
    """The deeds that are the same for every kind of record. Nothing is removed here: see `RecordService`.

    Acts are named after the kind: `person-added`, `person-changed`, `person-moved`, `person-removed`. Each returns
    at once; its Pending fails with `gone` (kind) when the record is not there any more, or as `domain.checks` says.
    """

    record: ClassVar[type]

    def __init__(self, file: EventFile) -> None:
        self._file = file

    def add(self, record: R, by: str = CHAIR) -> Pending[R]:
        """Add a record at the end of its list."""
        return self._act("added", by, lambda tx: self._put_last(tx, record))

    def change(self, key: str, by: str = CHAIR, within: str | None = None, **fields: Any) -> Pending[R]:
        """Change some fields of a record. within: the act of the typing this goes on with (see `EventFile.act`)."""
        return self._act("changed", by, lambda tx: self._put(tx, replace(self._get(tx, key), **fields)), within)  # type: ignore[type-var]

    def move(self, key: str, before: str | None, by: str = CHAIR) -> Pending[R]:
        """Put a record before another of its list; None = at the end."""
        return self._act("moved", by, lambda tx: move_before(tx, self._get(tx, key), before))

    def _act(self, deed: str, by: str, fn: Any, within: str | None = None) -> Pending[Any]:
        return self._file.act(f"{KINDS[self.record]}-{deed}", by, fn, within=within)

    def _get(self, tx: Tx, key: str) -> R:
        return cast(R, tx.get(self.record, key))

    def _put(self, tx: Tx, record: R) -> R:
        """Where a subject adds the rules of its own."""
        return tx.put(record)

    def _put_last(self, tx: Tx, record: R) -> R:
        return self._put(tx, at_end(tx, record))


class RecordService(KeepingService[R]):
    """The same for kinds that may also be removed: what is arranged, not what people said at the tables."""

    def remove(self, key: str, by: str = CHAIR) -> Pending[None]:
        """Remove a record. What pointed at it stays, and points at nothing."""
        return self._act("removed", by, lambda tx: tx.remove(self._get(tx, key)))


def at_end(tx: Tx, record: R) -> R:
    """The record with a rank after all others of its kind; as it is when its kind has no order of its own."""
    if not ranked(type(record)):
        return record
    ranks = [one.rank for one in _siblings(tx, record)]
    moving: Any = record
    return replace(moving, rank=max(ranks, default=0.0) + 1.0)  # type: ignore[no-any-return]


def move_before(tx: Tx, record: R, before: str | None) -> R:
    """Give a record a rank just before another of its list, or at the end (None).

    A move is one op; only where no room is left between two neighbours the list is numbered anew, in the same act.
    """
    moving: Any = record
    others = [one for one in _siblings(tx, record) if one.id != moving.id]
    place = next((n for n, one in enumerate(others) if one.id == before), len(others))
    low = others[place - 1].rank if place else others[0].rank - 2.0 if others else 0.0
    high = others[place].rank if place < len(others) else low + 2.0
    if high - low < 2 * SMALLEST_GAP:
        for number, one in enumerate([*others[:place], moving, *others[place:]], 1):
            tx.put(replace(one, rank=float(number)))
        return tx.get(type(record), moving.id)
    return tx.put(replace(moving, rank=(low + high) / 2))  # type: ignore[no-any-return]


def _siblings(tx: Tx, record: object) -> list[Any]:
    return tx.all(type(record))
