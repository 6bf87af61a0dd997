"""The hall: tables, the programme of the day, and who sits where."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from facilitator.domain.identity import ItemId, PersonId, TableId


@dataclass(frozen=True, slots=True)
class Table:
    """A table in the hall. capacity: chairs, the host's included; 0 = not known. offers: `wheelchair`, `quiet` ..."""

    id: TableId
    number: int
    name: str = ""
    place: str = ""
    capacity: int = 0
    offers: tuple[str, ...] = ()


class ItemKind(StrEnum):
    """What a part of the programme is."""

    OPENING = "opening"
    TALK = "talk"
    ROUND = "round"
    CHANGEOVER = "changeover"
    BREAK = "break"
    READING = "reading"
    PLENARY = "plenary"
    REACTIONS = "reactions"
    CLOSING = "closing"


@dataclass(frozen=True, slots=True)
class ProgrammeItem:
    """A part of the programme. Lengths are kept, start times follow from them.

    minutes: planned length, None = not planned yet. elastic: may become shorter when the day runs late.
    round: its number, 1 and up, for a round only. notes: for the chair's eyes alone, never in an output.
    """

    id: ItemId
    kind: ItemKind
    title: str = ""
    minutes: int | None = None
    elastic: bool = False
    round: int | None = None
    notes: str = ""
    rank: float = 0.0


@dataclass(frozen=True, slots=True)
class Seat:
    """One person at one table in one round. locked: "blijft hier zitten", a new plan leaves it alone."""

    round: ItemId
    person: PersonId
    table: TableId
    locked: bool = False
