"""The list of who gets another table: the round, and under it the names with their tables."""

from __future__ import annotations

from functools import lru_cache

from ui.projector.fitting import fit
from ui.projector.model import Group
from ui.projector.namelist import name_pieces
from ui.projector.pieces import Align, Box, Piece, Words

HEADING = 0.068
"""Of the height of the list."""
ABOVE = 1.2
"""The heading with the room under it, in its own heights."""


@lru_cache(maxsize=8)
def change_pieces(group: Group, box: Box, smallest: int) -> tuple[Piece, ...]:
    """A heading and its names, in a box. smallest: of the letters."""
    if not group.heading:
        return name_pieces(group.entries, box, smallest)
    heading = fit(group.heading, 600, box.width, box.height, max(smallest, round(box.height * HEADING)), smallest, 1)
    where = Box(box.left, box.top, box.width, heading.height)
    top = box.top + round(heading.height * ABOVE)
    rest = Box(box.left, top, box.width, max(1, box.bottom - top))
    words = Words(where, heading.lines, heading.size, 600, "text2", Align.LEFT, heading.line_height)
    return (words, *name_pieces(group.entries, rest, smallest))
