"""The pieces a picture for the hall is made of, each at its place: what `layout.py` makes and `painting.py` paints.

They compare by what they show, so that two pictures tell where they differ. Places and sizes are whole pixels; colours
are names of tokens.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import NamedTuple

from ui.projector.model import Mark


class Box(NamedTuple):
    """A place in the picture."""

    left: int
    top: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """Just past its right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> int:
        """Just past its bottom edge."""
        return self.top + self.height


class Align(Enum):
    """Where words stand in their box."""

    LEFT = auto()
    MIDDLE = auto()
    RIGHT = auto()


@dataclass(frozen=True, slots=True)
class Fill:
    """A plane of one colour. radius: of its corners."""

    box: Box
    colour: str
    radius: int = 0


@dataclass(frozen=True, slots=True)
class Frame:
    """A line round the picture, inside its edge."""

    box: Box
    colour: str
    thick: int


@dataclass(frozen=True, slots=True)
class Words:
    """Lines under each other, each `line_height` from the next."""

    box: Box
    lines: tuple[str, ...]
    size: int
    weight: int
    colour: str
    align: Align
    line_height: int


@dataclass(frozen=True, slots=True)
class Digit:
    """One sign of the clock. Its box is as high as the digit, and as wide as all digits are."""

    box: Box
    sign: str
    size: int
    colour: str


@dataclass(frozen=True, slots=True)
class Bar:
    """How much is left. share: 0 to 1. mark: each phase has a pattern of its own."""

    box: Box
    share: float
    colour: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class Sign:
    """An icon. filled: its inside too."""

    box: Box
    icon: str
    colour: str
    filled: bool = False


@dataclass(frozen=True, slots=True)
class TableSign:
    """The shape of a table in its colour, the same as on paper."""

    box: Box
    number: int


@dataclass(frozen=True, slots=True)
class Code:
    """A code to scan, black on white with its white border, as large as fits in the middle of its box."""

    box: Box
    text: str


Piece = Fill | Frame | Words | Digit | Bar | Sign | TableSign | Code
