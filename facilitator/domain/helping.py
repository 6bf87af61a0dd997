"""Who helps the chair from a phone of their own, and with what."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from facilitator.domain.identity import PersonId

if TYPE_CHECKING:
    from facilitator.domain.day import Day
    from facilitator.domain.people import Person

HELPER = "helper:"
"""How the author of what came from a helper begins; the rest names the session."""


class Right(StrEnum):
    """What a helper may do. The chair ticks them, one by one."""

    CLOCK = "clock"
    """See the clock and the chair's own notes with it, press GO, and answer calls for help."""
    PHOTOS = "photos"
    """Take photos of the sheets of any table."""
    TYPING = "typing"
    """Type points for any table, and see the photos of the sheets to type them from."""


@dataclass(frozen=True, slots=True)
class Helping:
    """A person who helps; the chair's own phone is one too. id: that of the person. rights: in the order of `Right`."""

    id: PersonId
    rights: tuple[Right, ...] = ()


@dataclass(frozen=True, slots=True)
class Helper:
    """Somebody who may come in as a helper, with at least one right."""

    person: Person
    rights: tuple[Right, ...]


def helpers_of(day: Day) -> tuple[Helper, ...]:
    """Who helps, in the order of the people. Whoever was removed helps no more, also when nobody said so."""
    rights = {one.id: one.rights for one in day.helpings if one.rights}
    return tuple(Helper(person, rights[person.id]) for person in day.people if person.id in rights)


def in_order(rights: Iterable[Right]) -> tuple[Right, ...]:
    """Rights as they are kept: each once, in the order of `Right`."""
    ticked = frozenset(rights)
    return tuple(right for right in Right if right in ticked)
