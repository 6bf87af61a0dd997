"""The hall: tables, the programme of the day, and who sits where."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum

from facilitator.domain.identity import CallId, HeadcountId, ItemId, JoiningId, PersonId, TableId

FACILITIES = ("wheelchair", "hearing loop", "interpreter", "quiet")
"""What a table can offer and a person can need: a step-free place, a hearing loop, sight of the interpreter, quiet.

Other needs, in words of their own (a meal without meat), ask nothing of a table.
"""

FULL = 1000
"""The whole width of the hall on the floor plan, and its whole depth."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table in the hall. capacity: chairs, the host's included; 0 = not known.

    offers: of `FACILITIES`, or other words. closed: the rounds in which nobody is seated here. across, down: where it
    stands on the floor plan, in thousandths of the hall's width from the left and of its depth from the front; None =
    nobody said. See `hallmap.py`.
    """

    id: TableId
    number: int
    name: str = ""
    place: str = ""
    capacity: int = 0
    offers: tuple[str, ...] = ()
    closed: tuple[ItemId, ...] = ()
    across: int | None = None
    down: int | None = None


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

    minutes: planned length, None = not planned yet. elastic: may become shorter when the day runs late, but not shorter
    than `least_minutes`. starts, ends: of what is tied to the clock (lunch is served, the alderman leaves), local time,
    to the minute; None = follows from the lengths. starts_itself: begins when the time of what stands before it is up,
    without anybody pressing. wrap_up_minutes, last_seconds: so long before its end it is being rounded off, and nearly
    over; None = as usual (see `clock.py`). unplanned: it came in while the day was run. round: its number, 1 and up,
    for a round only. notes: for the chair's eyes alone, never in an output.
    """

    id: ItemId
    kind: ItemKind
    title: str = ""
    minutes: int | None = None
    elastic: bool = False
    least_minutes: int | None = None
    starts: datetime.time | None = None
    ends: datetime.time | None = None
    starts_itself: bool = False
    wrap_up_minutes: int | None = None
    last_seconds: int | None = None
    unplanned: bool = False
    round: int | None = None
    notes: str = ""
    rank: float = 0.0


@dataclass(frozen=True, slots=True)
class Seat:
    """One person at one table in one round. locked: "blijft hier zitten", a new plan leaves it alone.

    printed: the table that stands on the card in this person's hands; None = on no card.
    """

    round: ItemId
    person: PersonId
    table: TableId
    locked: bool = False
    printed: TableId | None = None


@dataclass(frozen=True, slots=True)
class Joining:
    """In one round the people of a table sit with another one. Topic, name and points of both stay their own."""

    id: JoiningId
    round: ItemId
    table: TableId
    into: TableId


class CallKind(StrEnum):
    """What a table asks for."""

    CHAIR = "chair"
    COME = "come"


@dataclass(frozen=True, slots=True)
class Call:
    """A table asks for help. asked, answered: when, with its zone; answered: None = nobody came yet."""

    id: CallId
    table: TableId
    kind: CallKind
    asked: datetime.datetime
    answered: datetime.datetime | None = None


@dataclass(frozen=True, slots=True)
class Headcount:
    """How many people sit at a table in a round, the host included, as the host counted them."""

    id: HeadcountId
    table: TableId
    round: ItemId
    people: int
