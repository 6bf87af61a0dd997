"""A code beside something else: what it is for above it, and the address in words below."""

from __future__ import annotations

from ui.projector.fitting import fit
from ui.projector.pieces import Align, Box, Code, Piece, Words

SCAN, ADDRESS, GAP = 0.058, 0.042, 0.03
"""Shares of the height of the picture."""


def code_pieces(scan: str, address: str, code: str, box: Box, height: int, smallest: int) -> tuple[Piece, ...]:
    """All three in the middle of a box. height: of the picture. smallest: no words are smaller than this."""
    gap = round(height * GAP)
    above = fit(scan, 600, box.width, box.height // 4, round(height * SCAN), smallest, 3, even=True)
    below = fit(address, 500, box.width, box.height // 6, round(height * ADDRESS), smallest, 2, even=True)
    room = box.height - above.height - below.height - 2 * gap
    side = max(1, min(box.width, room))
    top = box.top + (room - side) // 2
    square = Box(box.left + (box.width - side) // 2, top + above.height + gap, side, side)
    return (
        Words(
            Box(box.left, top, box.width, above.height),
            above.lines,
            above.size,
            600,
            "text",
            Align.MIDDLE,
            above.line_height,
        ),
        Code(square, code),
        Words(
            Box(box.left, square.bottom + gap, box.width, below.height),
            below.lines,
            below.size,
            500,
            "text2",
            Align.MIDDLE,
            below.line_height,
        ),
    )
