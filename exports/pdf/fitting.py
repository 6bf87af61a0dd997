"""Text that must fit a box on paper: smaller or on more lines, broken at spaces, never cut while there is a way."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from exports.model import Run
from exports.pdf.breaking import Fragment, Ink, Line, line_width
from exports.pdf.fonts import Kind, clean
from exports.pdf.theme import HOUSE, TextStyle
from exports.pdf.typesetting import Typesetter

SMALLEST = 6.0
"""Points below which nobody reads; text that needs less is cut with an ellipsis."""

_STEP = 0.94
_LONGEST = 400
"""Characters of one text that are looked at; no box on a sheet holds more."""

_PIECES = re.compile(r"[\s\-–—/]+")


@dataclass(frozen=True, slots=True)
class Fitted:
    """Lines with the style they fit in. cut: not all of the text is there."""

    lines: list[Line]
    style: TextStyle
    cut: bool = False

    @property
    def height(self) -> float:
        """In points."""
        return len(self.lines) * self.style.leading

    @property
    def width(self) -> float:
        """Of the longest line, in points."""
        return max(map(line_width, self.lines), default=0.0)


class Fitter:
    """Fits texts into boxes. What was fitted once is kept: rounds and topics come back on every card."""

    def __init__(self) -> None:
        self.typesetter = Typesetter(None, HOUSE)
        self._kept: dict[tuple[str, TextStyle, float, float, float, bool], Fitted] = {}

    def fit(
        self,
        text: str,
        style: TextStyle,
        width: float,
        height: float,
        *,
        smallest: float = SMALLEST,
        balanced: bool = False,
    ) -> Fitted:
        """The text in a box of so many points, in `style` or smaller; below `smallest` it is cut.

        A newline in it is kept; all other white space should be single spaces.

        balanced: lines about equally long. Every last line ends with a space: for whoever listens, the next text on
        the sheet is another word.
        """
        key = (text, style, width, height, smallest, balanced)
        found = self._kept.get(key)
        if found is None:
            found = self._kept[key] = self._fit(text, style, width, height, smallest, balanced)
        return found

    def _fit(self, text: str, style: TextStyle, width: float, height: float, smallest: float, balanced: bool) -> Fitted:
        long = len(text) > _LONGEST
        text = text[:_LONGEST]
        lines = [] if balanced else self._lines(text, style, width, balanced)
        if len(lines) == 1 and style.leading <= height and not long:
            return Fitted(_spaced(lines, self.typesetter.ink(style)), style)
        size = max(smallest, self._size_for_words(text, style, width))
        while True:
            tried = _sized(style, size)
            lines = self._lines(text, tried, width, balanced)
            if len(lines) * tried.leading <= height + 0.01 and not long:
                return Fitted(_spaced(lines, self.typesetter.ink(tried)), tried)
            if size <= smallest:
                return self._cut(text, tried, width, height)
            size = max(smallest, size * _STEP)

    def _size_for_words(self, text: str, style: TextStyle, width: float) -> float:
        """The size at which the longest word still fits the width: words are not broken while they can be smaller."""
        words = self.typesetter.lines((Run("\n".join(_PIECES.split(clean(text)))),), style, 1e6)
        longest = max(map(line_width, words), default=0.0)
        hyphen = self.typesetter.ink(style).width("-")
        return style.size if longest + hyphen <= width else style.size * width / (longest + hyphen)

    def _lines(self, text: str, style: TextStyle, width: float, balanced: bool) -> list[Line]:
        set_in_lines = self.typesetter.balanced if balanced else self.typesetter.lines
        return set_in_lines((Run(text),), style, width)

    def _cut(self, text: str, style: TextStyle, width: float, height: float) -> Fitted:
        """As many lines as the box holds, at least one, and an ellipsis."""
        most = max(1, int((height + 0.01) // style.leading))
        shown = text
        while shown:
            shown = shown[: min(len(shown) - 1, int(len(shown) * 0.95))]
            lines = self.typesetter.lines((Run(shown.rstrip() + "…"),), style, width)
            if len(lines) <= most:
                return Fitted(_spaced(lines, self.typesetter.ink(style)), style, cut=True)
        return Fitted([], style, cut=True)


def _sized(style: TextStyle, size: float) -> TextStyle:
    return style if size >= style.size else replace(style, size=size, leading=style.leading * size / style.size)


def _spaced(lines: list[Line], base: Ink) -> list[Line]:
    """The lines with a space at the very end."""
    if not lines or not lines[-1]:
        return lines
    *before, last = lines[-1]
    if last.ink.kind is Kind.PLAIN and " " in last.ink.face.covered:
        return [*lines[:-1], [*before, Fragment(last.text + " ", last.ink)]]
    return [*lines[:-1], [*lines[-1], Fragment(" ", base)]]
