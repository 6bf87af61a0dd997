"""What was done with the clock of a day, step by step: the only thing about it that is kept."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum

from facilitator.domain.identity import StepId


@dataclass(frozen=True, slots=True)
class Moment:
    """When something happened, by two clocks.

    wall: the computer's own, with its zone; somebody may set it. steady: seconds that go on through sleep and that
    nobody can set, from a start that holds for one boot. boot: which boot; "" where the computer does not say.
    """

    wall: datetime.datetime
    steady: float
    boot: str


class StepKind(StrEnum):
    """What can be done with the clock."""

    GO = "go"
    """An item begins; what was under way ends."""
    STOP = "stop"
    """The clock stands still: what is under way keeps what it has left."""
    ASIDE = "aside"
    """Somebody speaks in between: the clock stands still, and `seconds` are given to `person`."""
    RUN = "run"
    """The clock goes on."""
    ADD = "add"
    """What is under way gets longer by `seconds`, or shorter; while somebody speaks in between, that person does."""
    EARLIER = "earlier"
    """What is under way had begun `seconds` before it was said."""
    PLAN = "plan"
    """What is still to come gets longer or shorter by `shares`, and `skipped` will not be held."""
    KEEP = "keep"
    """`item` will be held after all."""
    END = "end"
    """The day is over."""
    BACK = "back"
    """The newest step that counts does not count any more."""
    SEEN = "seen"
    """The day was opened, and nothing was done: over a restart the wall clock is believed up to here, and no longer."""


@dataclass(frozen=True, slots=True)
class Share:
    """What one item of the programme is given, in seconds; less than nothing: what is taken from it."""

    item: str
    seconds: int


@dataclass(frozen=True, slots=True)
class Step:
    """Something that was done with the clock.

    Which fields say something depends on the kind: see `StepKind`. Items and people are named by the text of their
    identity, not by a reference: what was pressed stays as it was when they are removed. reason: why the clock was
    stopped, in the chair's words; "" where nobody said so.
    """

    id: StepId
    kind: StepKind
    at: Moment
    item: str | None = None
    seconds: int = 0
    person: str | None = None
    shares: tuple[Share, ...] = ()
    skipped: tuple[str, ...] = ()
    reason: str = ""
    rank: float = 0.0
