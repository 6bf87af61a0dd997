"""A list of names by surname: each with its table on the right, in as many columns as makes them largest."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import Qt

from ui.projector.fitting import LEADING, Fitted, fit, metrics_of
from ui.projector.model import Entry
from ui.projector.pieces import Align, Box, Fill, Piece, TableSign, Words

MOST_COLUMNS = 3
MOST_IN_ONE = 10
"""So many names stand under each other in one column; more take another."""
TALLEST = 0.12
"""Of a line, in heights of the list: a short list is not blown up."""
GUTTER, PAD, ONE_WIDE = 0.035, 0.35, 0.62
"""Between columns and of a single column, in widths of the list; beside the words, in sizes of the font."""
LETTERS = 0.7
"""In heights of a line."""
FEW = 0.05
"""So many of the names may be set smaller, or cut, rather than have all of them small."""
NAME_WEIGHT, NUMBER_WEIGHT = 500, 700
_MEASURED = 100


@dataclass(frozen=True, slots=True)
class _Grid:
    """How a list is set. lines: in a column; high, wide: of one line."""

    columns: int
    lines: int
    high: int
    wide: int
    size: int


@lru_cache(maxsize=16)
def name_pieces(entries: tuple[Entry, ...], box: Box, smallest: int) -> tuple[Piece, ...]:
    """The lines of a list in a box. smallest: of the letters; at that size a name that is too long is cut."""
    if not entries:
        return ()
    digits = max(len(_number(entry)) for entry in entries)
    widest = _widest_but_few([entry.text for entry in entries])
    grids = [_grid(columns, len(entries), digits, widest, box, smallest) for columns in _possible(len(entries))]
    best = max(grids, key=lambda grid: (grid.size, -grid.columns))
    return tuple(_placed(entries, digits, best, box, smallest))


def _possible(count: int) -> Sequence[int]:
    return range(1 if count <= MOST_IN_ONE else 2, min(MOST_COLUMNS, count) + 1) if count > 1 else (1,)


def _widest_but_few(names: Sequence[str]) -> float:
    """How wide names are, in sizes of the font, all but a few."""
    widths = sorted(metrics_of(_MEASURED, NAME_WEIGHT).horizontalAdvance(name) / _MEASURED for name in names)
    return widths[math.ceil(len(widths) * (1 - FEW)) - 1]


def _grid(columns: int, count: int, digits: int, widest: float, box: Box, smallest: int) -> _Grid:
    """In so many columns, with letters as large as the height and the names allow."""
    gutter = round(box.width * GUTTER)
    wide = round(box.width * ONE_WIDE) if columns == 1 else (box.width - gutter * (columns - 1)) // columns
    lines = -(-count // columns)
    high = max(1, min(box.height // lines, round(box.height * TALLEST)))
    by_height = int(min(high / LEADING, high * LETTERS))
    by_width = int(wide / (widest + _beside(digits)))
    return _Grid(columns, lines, high, max(1, wide), min(by_height, by_width))


def _beside(digits: int) -> float:
    """The room for what is not the name: the mark, the number, and between them; in sizes of the font."""
    return 0.95 + 0.68 * digits + 4 * PAD


def _placed(entries: Sequence[Entry], digits: int, grid: _Grid, box: Box, smallest: int) -> Iterator[Piece]:
    gutter = round(box.width * GUTTER)
    for place, entry in enumerate(entries):
        column, line = divmod(place, grid.lines)
        cell = Box(box.left + column * (grid.wide + gutter), box.top + line * grid.high, grid.wide, grid.high)
        if line % 2 == 0:  # leads the eye from a name to its number
            yield Fill(cell, "surface", round(grid.high * 0.15))
        yield from row_pieces(entry, digits, cell, max(smallest, grid.size), smallest)


def row_pieces(entry: Entry, digits: int, cell: Box, size: int, smallest: int) -> Iterator[Piece]:
    """A name, and on the right its table: mark and number. The number is never cut; the name gives way.

    digits: of the longest number of the list, so that all marks stand under each other. size: of the letters.
    """
    pad = round(size * PAD)
    figures = metrics_of(size, NUMBER_WEIGHT)
    room = math.ceil(figures.horizontalAdvance("0" * digits)) + 1
    side = round(size * 0.95)
    place = Box(cell.right - pad - room - pad - side, cell.top + (cell.height - side) // 2, side, side)
    wide = max(1, (place.left if entry.table is not None else cell.right) - pad - cell.left - pad)
    name = _fitted(entry.text, wide, size, smallest)
    top = cell.top + (cell.height - name.line_height) // 2
    where = Box(cell.left + pad, top, wide, name.line_height)
    yield Words(where, name.lines, name.size, NAME_WEIGHT, "text", Align.LEFT, name.line_height)
    if entry.table is not None:
        yield TableSign(place, entry.table)
        high = math.ceil(size * LEADING)
        number = Box(cell.right - pad - room, cell.top + (cell.height - high) // 2, room, high)
        yield Words(number, (_number(entry),), size, NUMBER_WEIGHT, "text", Align.RIGHT, high)


def _fitted(name: str, width: int, size: int, smallest: int) -> Fitted:
    """In one line, as large as `size`; at the smallest cut at its end, and never at a hyphen before it."""
    made = fit(name, NAME_WEIGHT, width, size * 2, size, smallest, 1)
    if not made.cut:
        return made
    whole = metrics_of(smallest, NAME_WEIGHT).elidedText(name, Qt.TextElideMode.ElideRight, width)
    return Fitted(smallest, (whole,), cut=True)


def _number(entry: Entry) -> str:
    return "" if entry.table is None else str(entry.table)
