"""What one view of the projector is made of: plain words and figures. Nothing else reaches the painter."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Any

STAR = "★"
"""The bullet of a point that the room shall hear; painted as a shape."""

PAST = "+"
"""Before the digits of a clock that counts up, past the end."""

MOST_SIGNS = 600
"""Of one text: nobody reads more from a chair in the hall."""

_STEERING = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_SPACE = re.compile(r"[^\S\u00a0\u202f]+")  # no-break spaces stay what they are


class Scene(StrEnum):
    """What kind of view it is."""

    TITLE = "title"
    """The title of the day: where there is nothing else to show."""
    WELCOME = "welcome"
    COUNTDOWN = "countdown"
    SEATS = "seats"
    CHANGES = "changes"
    """Who gets another table."""
    MAP = "map"
    JOIN = "join"
    """How phones come to the page for table hosts."""
    """Where the tables stand."""
    ROUND = "round"
    CHANGEOVER = "changeover"
    BREAK = "break"
    ITEM = "item"
    """A part of the programme that people listen to: its name, and until when."""
    ASIDE = "aside"
    TABLE = "table"
    REACTION = "reaction"
    AGREEMENTS = "agreements"
    THREADS = "threads"
    THANKS = "thanks"


class Tone(StrEnum):
    """What it feels like, and the colour of it: the name of a token."""

    CALM = "text2"
    ACCENT = "accent"
    OK = "ok"
    WARN = "warn"
    DANGER = "danger"


class Mark(StrEnum):
    """The shape that goes with a phase, beside its colour and its word."""

    NONE = ""
    TALK = "talk"
    WRAP_UP = "wrap-up"
    LAST_MINUTE = "last-minute"
    TIME_UP = "time-up"
    CHANGEOVER = "changeover"
    BREAK = "break"
    STILL = "still"
    ASIDE = "aside"


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a list. note: what stands below it, smaller. bullet: `STAR`, a number, or nothing.

    table: a number that stands on the right with the mark of that table, and says the note.
    """

    text: str
    note: str = ""
    bullet: str = ""
    table: int | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Lines that belong together, under a heading or without one. table: the heading names it, and has its mark."""

    entries: tuple[Entry, ...] = ()
    heading: str = ""
    table: int | None = None


@dataclass(frozen=True, slots=True)
class PlanTable:
    """A table on the floor plan, where `hallmap.py` puts it. open: people may go there in this round."""

    number: int
    across: int
    down: int
    open: bool = True


@dataclass(frozen=True, slots=True)
class HallPlan:
    """The floor plan. front: the word for what is on the wall on top."""

    tables: tuple[PlanTable, ...]
    front: str


@dataclass(frozen=True, slots=True)
class View:
    """Everything the hall sees, decided. Words are one line each, however long; empty is not shown.

    over: the title of the day, small, on top. heading, big, lead, small: from top to bottom, of which `big` is the
    largest. clock: digits that go down ("15:32"), or past the end go up ("+1:20"). progress: the share of the time that
    is left, 0 to 1; None for no bar. phase: its word, with `tone` and `mark`. pulse: asks for eyes; lit: the bright
    half of that, a second on and a second off. message: one line at a place of its own. table: the number of the one
    that the heading names; it has the mark of that table. plan: where the tables stand, beside the words or alone.
    code: what a phone reads that scans the picture.
    """

    scene: Scene
    over: str = ""
    heading: str = ""
    big: str = ""
    lead: str = ""
    small: tuple[str, ...] = ()
    clock: str = ""
    progress: float | None = None
    phase: str = ""
    tone: Tone = Tone.CALM
    mark: Mark = Mark.NONE
    pulse: bool = False
    lit: bool = False
    groups: tuple[Group, ...] = ()
    message: str = ""
    table: int | None = None
    plan: HallPlan | None = None
    code: str = ""

    @property
    def words(self) -> tuple[str, ...]:
        """All that can be read, from top to bottom, for whoever does not see it."""
        listed = tuple(
            words
            for group in self.groups
            for words in (group.heading, *(one for entry in group.entries for one in (entry.text, entry.note)))
        )
        head = (self.over, self.phase, self.heading, self.clock, self.big, self.lead)
        front = "" if self.plan is None else self.plan.front
        return tuple(words for words in (*head, *listed, *self.small, front, self.message) if words)


def without_pulse(view: View) -> View:
    """The same, standing still: for who asked for less motion."""
    return replace(view, lit=False) if view.lit else view


def in_one_line(view: View) -> View:
    """The same with every text in one line and not endless, without the signs that only steer a printer."""
    return replace(view, **{field.name: _evened(getattr(view, field.name)) for field in fields(view)})


def _evened(value: Any) -> Any:
    match value:
        case StrEnum():
            return value
        case str():
            return _one_line(value)
        case tuple():
            return tuple(_evened(one) for one in value)
        case Entry():
            return replace(value, text=_one_line(value.text), note=_one_line(value.note))
        case Group():
            return replace(value, entries=_evened(value.entries), heading=_one_line(value.heading))
    return value


def _one_line(text: str) -> str:
    if not text.isprintable() or "  " in text:
        text = _SPACE.sub(" ", _STEERING.sub("", text)).strip()
    return text if len(text) <= MOST_SIGNS else text[: MOST_SIGNS - 1].rstrip() + "…"
