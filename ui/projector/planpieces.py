"""The floor plan as pieces: the hall with its front on top, and each table with its mark and number."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import NamedTuple

from facilitator.domain.hallmap import largest, middle_of
from ui.projector.fitting import fit, metrics_of
from ui.projector.model import HallPlan, PlanTable
from ui.projector.pieces import Align, Box, Fill, Piece, TableSign, Words

WEIGHT = 700
LARGEST = 3.4
"""In smallest letters: a few tables are not as large as a wall."""
MARK, PAD, BETWEEN, APART = 0.95, 0.24, 0.16, 0.3
"""In sizes of the number: its mark, the room around both, between them, and between tables."""
FRONT_WIDE = 0.34
"""Of the width of the hall."""


class _Shape(NamedTuple):
    """How a table is drawn, in sizes of its number. beside: the number is on the right of the mark, else below it."""

    wide: float
    high: float
    beside: bool


@lru_cache(maxsize=8)
def plan_pieces(plan: HallPlan, box: Box, smallest: int) -> tuple[Piece, ...]:
    """The plan in a box. smallest: of the letters."""
    line, corner = max(1, smallest // 12), smallest // 2
    floor = Box(box.left + line, box.top + line, box.width - 2 * line, box.height - 2 * line)
    if min(floor.width, floor.height) < 4 * smallest:
        return ()
    front = _front(plan, box, smallest)
    room = _room(floor, front[0].box.bottom, smallest)
    shape, unit = _largest(plan, room, smallest)
    tables = (piece for table in plan.tables for piece in _table(table, room, shape, unit, smallest))
    return (Fill(box, "border", corner), Fill(floor, "bg", max(1, corner - line)), *front, *tables)


def _front(plan: HallPlan, box: Box, smallest: int) -> tuple[Piece, ...]:
    """What everybody knows the hall by: the screen, against the wall on top."""
    high = round(smallest * 1.5)
    words = fit(plan.front, 600, box.width, high, round(smallest * 1.1), smallest, 1)
    inside = metrics_of(words.size, 600).horizontalAdvance(words.lines[0]) + 2 * smallest
    wide = min(box.width, max(round(box.width * FRONT_WIDE), math.ceil(inside)))
    left = box.left + (box.width - wide) // 2
    place = Box(left, box.top + (high - words.line_height) // 2, wide, words.line_height)
    return (
        Fill(Box(left, box.top, wide, high), "accent_soft"),
        Words(place, words.lines, words.size, 600, "accent", Align.MIDDLE, words.line_height),
    )


def _room(floor: Box, top: int, smallest: int) -> Box:
    """Where tables stand: below the front, not against the walls."""
    air = smallest // 2
    return Box(floor.left + air, top + air, floor.width - 2 * air, floor.bottom - top - 2 * air)


def _largest(plan: HallPlan, room: Box, smallest: int) -> tuple[_Shape, int]:
    """The way of drawing tables that makes their numbers largest, and how large: readable whatever stands close."""
    digits = max(len(str(table.number)) for table in plan.tables) * _digit()
    shapes = (
        _Shape(MARK + BETWEEN + digits + 2 * PAD, 1 + 2 * PAD, beside=True),
        _Shape(max(MARK, digits) + 2 * PAD, MARK + 1 + 2 * PAD, beside=False),
    )
    points = [(table.across, table.down) for table in plan.tables]
    units = [largest(points, room.width, room.height, one.wide + APART, one.high + APART) for one in shapes]
    unit, shape = max(zip(units, shapes, strict=True))
    return shape, max(smallest, min(int(unit), round(smallest * LARGEST)))


def _digit() -> float:
    return metrics_of(1000, WEIGHT).horizontalAdvance("0") / 1000


def _table(table: PlanTable, room: Box, shape: _Shape, unit: int, smallest: int) -> tuple[Piece, ...]:
    """A table that is open: a plane, its mark and its number. One where nobody goes is hollow and has its number."""
    wide, high = round(shape.wide * unit), round(shape.high * unit)
    x, y = middle_of((table.across, table.down), room.width, room.height, wide, high)
    box = Box(room.left + round(x - wide / 2), room.top + round(y - high / 2), wide, high)
    corner, pad, mark = round(unit * 0.3), round(PAD * unit), round(MARK * unit)
    if not table.open:
        line = max(1, unit // 16)
        inner = Box(box.left + line, box.top + line, wide - 2 * line, high - 2 * line)
        size = max(smallest, round(unit * 0.8))
        number = Box(box.left, box.top + (high - size) // 2, wide, size)
        hollow = (Fill(box, "edge", corner), Fill(inner, "bg", max(1, corner - line)))
        return (*hollow, _number(table, number, size, "text2", Align.MIDDLE))
    if shape.beside:
        sign = Box(box.left + pad, box.top + (high - mark) // 2, mark, mark)
        left = sign.right + round(BETWEEN * unit)
        number, align = Box(left, box.top + (high - unit) // 2, box.right - left, unit), Align.LEFT
    else:
        sign = Box(box.left + (wide - mark) // 2, box.top + pad, mark, mark)
        number, align = Box(box.left, sign.bottom, wide, unit), Align.MIDDLE
    return (Fill(box, "sunken", corner), TableSign(sign, table.number), _number(table, number, unit, "text", align))


def _number(table: PlanTable, box: Box, size: int, colour: str, align: Align) -> Words:
    return Words(box, (str(table.number),), size, WEIGHT, colour, align, box.height)
