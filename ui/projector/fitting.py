"""Words into a room: as large as they fit, over some lines, cut with an ellipsis only when they are at their smallest.

All sizes are pixels of the picture that is painted.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from ui.desk.theme.look import FAMILY, FIGURES

LEADING = 1.22
"""From line to line, in sizes of the font: no less, for then tails and accents would touch."""
STEP = 0.92
"""Each try is so much smaller than the one before."""
KEPT = 4_096
_BALANCING = 7
_MEASURED = 200
"""The size at which words are measured once, for all sizes."""
_SURE = 0.98
"""Other sizes are not exactly in proportion."""
PLAIN = "http://"
"""What a browser takes an address for that is typed without it."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """Words as they fit: the size of the font, and the lines. cut: not all of the words are there."""

    size: int
    lines: tuple[str, ...]
    cut: bool = False

    @property
    def line_height(self) -> int:
        """From one line to the next."""
        return math.ceil(self.size * LEADING)

    @property
    def height(self) -> int:
        """Of all lines."""
        return self.line_height * len(self.lines)


@lru_cache(maxsize=256)
def font_of(size: int, weight: int, *, figures: bool = False) -> QFont:
    """Inter in pixels, whatever text size the window has. figures: all digits equally wide."""
    font = QFont([FIGURES, FAMILY] if figures else [FAMILY])
    font.setPixelSize(max(1, size))
    font.setWeight(QFont.Weight(weight))
    return font


@lru_cache(maxsize=256)
def metrics_of(size: int, weight: int, *, figures: bool = False) -> QFontMetricsF:
    """How wide and high its signs are."""
    return QFontMetricsF(font_of(size, weight, figures=figures))


@lru_cache(maxsize=KEPT)
def fit(
    words: str,
    weight: int,
    width: int,
    height: int,
    largest: int,
    smallest: int,
    most_lines: int,
    *,
    even: bool = False,
) -> Fitted:
    """The largest size, from `largest` down to `smallest`, at which the words fit.

    At the smallest a word that is too long is broken, and what does not fit is cut. even: lines of about the same
    length, for words in the middle. An address stays on one line, rather smaller or without its `http://` than broken.
    """
    if most_lines > 1 and "://" in words and " " not in words:
        for address in (words, words.removeprefix(PLAIN)):
            whole = fit(address, weight, width, height, largest, smallest, 1)
            if not whole.cut:
                return whole
    size = largest
    while size > smallest:
        room = min(most_lines, _room(height, size))
        promising = lines_at_least(words, size, weight, width) <= room
        lines = wrapped(words, size, weight, width, anywhere=False) if promising else None
        if lines is not None and len(lines) <= room:
            return Fitted(size, _evened(words, size, weight, width, lines) if even else lines)
        size = max(smallest, int(size * STEP))
    return _at_its_smallest(words, weight, width, height, smallest, most_lines)


def _at_its_smallest(words: str, weight: int, width: int, height: int, size: int, most_lines: int) -> Fitted:
    lines = wrapped(words, size, weight, width, anywhere=True) or ()
    room = max(1, min(most_lines, _room(height, size)))
    if len(lines) <= room:
        return Fitted(size, lines)
    rest = words if room == 1 else " ".join(lines[room - 1 :])
    last = metrics_of(size, weight).elidedText(rest, Qt.TextElideMode.ElideRight, width)
    return Fitted(size, (*lines[: room - 1], last), cut=True)


def _room(height: int, size: int) -> int:
    """How many lines there is room for."""
    return int(height / math.ceil(size * LEADING))


@lru_cache(maxsize=KEPT)
def _measured(words: str, weight: int) -> float:
    return metrics_of(_MEASURED, weight).horizontalAdvance(words)


def lines_at_least(words: str, size: int, weight: int, width: int) -> int:
    """How many lines words take, or a few less: for that nothing is laid out."""
    return max(1, math.ceil(_measured(words, weight) * size / _MEASURED * _SURE / width))


@lru_cache(maxsize=KEPT)
def wrapped(words: str, size: int, weight: int, width: int, *, anywhere: bool) -> tuple[str, ...] | None:
    """The words over lines of this width. anywhere: a word may be broken; else None when one is too wide."""
    if lines_at_least(words, size, weight, width) == 1 and metrics_of(size, weight).horizontalAdvance(words) <= width:
        return (words,)
    layout = QTextLayout(words, font_of(size, weight))
    option = QTextOption()
    wrap = QTextOption.WrapMode
    option.setWrapMode(wrap.WrapAtWordBoundaryOrAnywhere if anywhere else wrap.WordWrap)
    layout.setTextOption(option)
    lines, whole = [], words.encode("utf-16-le")  # Qt counts in halves of UTF-16
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        if not anywhere and line.naturalTextWidth() > width:
            layout.endLayout()
            return None
        start, length = line.textStart(), line.textLength()
        lines.append(whole[2 * start : 2 * (start + length)].decode("utf-16-le", "replace").strip(" "))
    layout.endLayout()
    return tuple(lines)


def _evened(words: str, size: int, weight: int, width: int, lines: tuple[str, ...]) -> tuple[str, ...]:
    """As many lines, with the last about as long as the others."""
    least, most = width // len(lines), width
    for _ in range(_BALANCING if len(lines) > 1 else 0):
        middle = (least + most) // 2
        tried = wrapped(words, size, weight, middle, anywhere=False)
        if tried is not None and len(tried) == len(lines):
            most, lines = middle, tried
        else:
            least = middle
    return lines
