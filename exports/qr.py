"""QR codes as plain squares, for whoever draws them: the sheets on paper, the window, the projector."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import segno

QUIET_ZONE = 4
"""Modules of white that a code needs on each side to be found (ISO/IEC 18004, 6.3.8)."""

ERROR_CORRECTION = "M"
"""A good seventh of the code may be covered or dirty."""


class Stroke(NamedTuple):
    """Dark modules side by side. row, column: of the first one, 0 at the top left, without the quiet zone."""

    row: int
    column: int
    length: int


@dataclass(frozen=True, slots=True)
class QrCode:
    """A code. rows: from the top, each from the left, True = dark; as many as each is long. quiet: white around it."""

    rows: tuple[tuple[bool, ...], ...]
    quiet: int = QUIET_ZONE

    @property
    def size(self) -> int:
        """Modules along one side, without the quiet zone."""
        return len(self.rows)

    @property
    def whole(self) -> int:
        """Modules along one side with the quiet zone: the room it takes."""
        return self.size + 2 * self.quiet

    def strokes(self) -> Iterator[Stroke]:
        """All dark modules, those that touch in a row taken together: fewer shapes, and no hairlines between them."""
        for number, row in enumerate(self.rows):
            start = None
            for column, dark in enumerate((*row, False)):
                if dark and start is None:
                    start = column
                elif not dark and start is not None:
                    yield Stroke(number, start, column - start)
                    start = None


@lru_cache(maxsize=512)
def qr_code(text: str) -> QrCode:
    """The code that says `text`, of 1 to about 2,300 characters. Fails with ValueError when there is no room for it."""
    made = segno.make_qr(text, error=ERROR_CORRECTION, boost_error=False)
    return QrCode(tuple(tuple(bool(module) for module in row) for row in made.matrix))
