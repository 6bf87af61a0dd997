"""Breaking a text into lines, quickly: a list of a thousand cards is measured before its first one is seen.

Qt would shape each text anew to learn how high it is. Words come back all day, so we keep how wide each of them is; and
since what is drawn are these very lines, nothing can be cut off that was measured as fitting.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from PySide6.QtGui import QFont, QFontMetricsF

_SLACK_PX = 2
"""For what shaping a whole line adds to the sum of its words."""


class Wrapping:
    """Lines of text in one font."""

    def __init__(self, font: QFont) -> None:
        self._metrics = QFontMetricsF(font)
        self._space = self._metrics.horizontalAdvance(" ")
        self._widths: dict[str, float] = {}

    def lines(self, text: str, room: int) -> list[str]:
        """The lines of the text in so many pixels. Words break at a hyphen; one too long for a line breaks anywhere."""
        usable = max(room - _SLACK_PX, 0)
        return [line for paragraph in text.split("\n") for line in self._fill(paragraph, usable)]

    def _fill(self, paragraph: str, room: float) -> list[str]:
        lines: list[str] = []
        line: list[str] = []
        used, widths, space = 0.0, self._widths, self._space
        for word in filter(None, paragraph.replace("\t", " ").split(" ")):  # a no-break space holds
            rest = word
            while (width := widths.get(rest) or self._width(rest)) + used > room:
                head = self._head(rest, room - used, alone=not line) if "-" in rest or not line else ""
                lines.append(" ".join([*line, head] if head else line))
                line, used, rest = [], 0.0, rest[len(head) :]
            line.append(rest)
            used += width + space
        return [*lines, " ".join(line)]

    def _width(self, word: str) -> float:
        self._widths[word] = width = self._metrics.horizontalAdvance(word)
        return width

    def _head(self, word: str, room: float, *, alone: bool) -> str:
        """What of a word still goes on the line: up to a hyphen, or, alone on its line, as many letters as fit."""
        ends = [place + 1 for place, letter in enumerate(word[:-1]) if letter == "-"]
        head = self._longest(word, ends, room)
        if head or not alone:
            return head
        return self._longest(word, range(1, len(word)), room) or word[0]

    def _longest(self, word: str, ends: Sequence[int], room: float) -> str:
        fitting = takewhile(lambda end: self._metrics.horizontalAdvance(word[:end]) <= room, ends)
        return word[: max(fitting, default=0)]
