"""What the hall is shown: what the chair asked of the projector. What that looks like is another matter."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from facilitator.domain.steps import Moment

PROJECTOR = "projector"
FINDER = "finder"
"""As the subject of `Shows.JOIN`: where participants look up their tables."""
REPORT = "report"
"""As the subject of `Shows.JOIN`: where everybody finds the report, while it is handed out."""


class Mode(StrEnum):
    """What the projector does."""

    FOLLOWS = "follows"
    FROZEN = "frozen"
    BLACK = "black"
    FREE = "free"
    """It is not ours: slides are shown."""


class Shows(StrEnum):
    """What the chair chose to show. DAY: what the clock asks for, from welcome to thanks."""

    DAY = "day"
    WELCOME = "welcome"
    SEATS = "seats"
    """Who sits where. `subject`, as in DAY: the page the chair turned to, as `ui.projector.seats` writes it."""
    TABLE = "table"
    """What one table brings to the plenary: `subject` is its conversation."""
    REACTION = "reaction"
    """Who reacts, by name and role: `subject` is the contribution."""
    CHANGES = "changes"
    """Who gets another table: `subject` is what was changed, as `ui.projector.changes` writes it."""
    MAP = "map"
    """Where the tables stand; no names."""
    JOIN = "join"
    """The code with which table hosts come to their page, while that is on. `subject`: `FINDER` = the seat finder's,
    `REPORT` = the report's."""
    AGREEMENTS = "agreements"
    THREADS = "threads"
    THANKS = "thanks"


class SeatsBy(StrEnum):
    """How the hall finds its seats."""

    SIZE = "size"
    """By name in a large hall, else by table."""
    TABLE = "table"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Projector:
    """What the projector was asked to do; there is one in a day.

    subject: what the view is about, by the text of its identity; it may be gone. message: one line over the view, ""
    for none, with the placeholders {next}, {time} and {table} as typed. said: when; seconds: how long it stands, 0 =
    until it is taken away. counts_up: past the end of a round the hall sees the time going up, beside the words.
    seats_by: in which order the seats are listed.
    """

    id: str = PROJECTOR
    mode: Mode = Mode.FOLLOWS
    shows: Shows = Shows.DAY
    subject: str | None = None
    message: str = ""
    said: Moment | None = None
    seconds: int = 0
    counts_up: bool = False
    seats_by: SeatsBy = SeatsBy.SIZE
