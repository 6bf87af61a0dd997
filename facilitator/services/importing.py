"""People from a list, after the chair looked at them: one act, whatever their number."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from facilitator.domain.checks import in_a_circle
from facilitator.domain.identity import PersonId, new_id
from facilitator.domain.people import Person, PersonKind
from facilitator.errors import FacilitatorError
from facilitator.storage.eventfile import IMPORT, EventFile
from facilitator.storage.tx import Tx
from facilitator.storage.writer import Pending

_NEW = (PersonKind.PARTICIPANT,)
IMPORTED_FIELDS = frozenset(
    ("name", "role", "organisation", "group", "needs", "accompanies", "present", "consent", "wishes", "email")
) | {"remarks"}
"""What a list may tell about somebody."""


@dataclass(frozen=True, slots=True)
class PersonRow:
    """Somebody on a list.

    known: who this is in the day; None = somebody new. key: by what other rows mean this one: the id of who is known,
    else a name of its own within the list. told: the fields to write, and nothing else is touched; its `accompanies`
    is a key or the id of anybody in the day.
    """

    key: str
    known: PersonId | None
    told: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did: who came, and who is different now. Both in the order of the list."""

    added: tuple[PersonId, ...]
    changed: tuple[PersonId, ...]


class ImportService:
    """Brings a list of people into the day."""

    def __init__(self, file: EventFile) -> None:
        self._file = file

    def put_people(self, rows: Iterable[PersonRow], by: str = IMPORT) -> Pending[Imported]:
        """Put a list into the day: new people behind those who are there, the fields told of who is known.

        Nobody is removed. A list that tells nothing new leaves no act. Fails with `gone` (kind) when somebody known was
        removed meanwhile, and with `accompanies-itself` (name).
        """
        wanted = tuple(rows)
        return self._file.act("people-imported", by, lambda tx: _put(tx, wanted), n=len(wanted))


def _put(tx: Tx, rows: Sequence[PersonRow]) -> Imported:
    ids = {row.key: row.known or PersonId(new_id()) for row in rows}
    rank = tx.last_rank(Person)
    added, changed = [], []
    for row in rows:
        if unknown := row.told.keys() - IMPORTED_FIELDS:
            raise TypeError(f"no list tells {', '.join(sorted(unknown))}")
        told = dict(row.told)
        if told.get("accompanies") is not None:
            told["accompanies"] = ids.get(told["accompanies"], told["accompanies"])
        if row.known is None:
            rank += 1.0
            added.append(tx.put(replace(Person(ids[row.key], "", kinds=_NEW, rank=rank), **told)).id)
        else:
            now = tx.get(Person, row.known)
            if tx.put(replace(now, **told)) != now:
                changed.append(now.id)
    _refuse_circles(tx)
    return Imported(tuple(added), tuple(changed))


def _refuse_circles(tx: Tx) -> None:
    people = {person.id: person for person in tx.all(Person)}
    if (first := in_a_circle({key: person.accompanies for key, person in people.items()})) is not None:
        raise FacilitatorError("accompanies-itself", name=people[PersonId(first)].name)
