"""One line of a card or slip: the round, the mark and number of the table, and what is said beside it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from exports.pdf.breaking import Fragment
from exports.pdf.fitting import Fitted
from exports.pdf.fonts import BOLD, REGULAR, SEMI
from exports.pdf.sheets import Box, Paper
from exports.pdf.structure import Node
from exports.pdf.theme import GREY, INK, TextStyle

LEAST_NUMBER, MOST_NUMBER = 28.0, 36.0
SMALLEST_NOTE = 6.5

_LABEL = TextStyle(SEMI, 11, 13, INK)
_TABLE = TextStyle(REGULAR, 10.5, 13, GREY)
_NOTE = TextStyle(REGULAR, 10.5, 13, INK)
_HINT = TextStyle(REGULAR, 9, 11, GREY)
_LABEL_WIDTH = 47.0
_GAP = 7.0
_CAPITALS = 0.66
"""Height of figures and capitals as a part of the size."""

_LINE_TO_WRITE_ON = 56.0
_MARK = 0.8
"""The size of a mark as a part of that of the figures."""

_USUAL_DIGITS = 2


@dataclass(frozen=True, slots=True)
class Line:
    """What one line says. table: None = a line to write it on. note: beside the number."""

    label: str
    table: int | None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Stops:
    """How the lines of all cards in one file are drawn, so that their columns agree.

    word: "tafel". hint: stands beside a line to write on. number: the size of the figures in points. note_left: where
    the notes begin, in points from the left of the line.
    """

    word: str
    hint: str
    number: float
    note_left: float

    def fitted_note(self, paper: Paper, line: Line, width: float, height: float) -> Fitted:
        """The note in the room it has; `cut` tells that it needs a larger card."""
        note, style = (line.note, _NOTE) if line.table is not None else (self.hint, _HINT)
        return paper.fitter.fit(note, style, width - self.note_left, height, smallest=SMALLEST_NOTE)

    def draw(self, paper: Paper, parent: Node, line: Line, box: Box) -> None:
        """One line, in the middle of its box."""
        node = parent.add("P")
        middle = box.top - box.height / 2
        label = paper.fitter.fit(line.label, _LABEL, _LABEL_WIDTH, box.height)
        paper.write(node, label, box.x, middle + label.height / 2)
        baseline = middle - _CAPITALS / 2 * self.number
        x = box.x + _LABEL_WIDTH + _GAP
        if line.table is None:
            self._line_to_write_on(paper, node, x, middle)
        else:
            size = _MARK * self.number
            paper.mark(line.table, x, middle + size / 2, size)
            setter = paper.fitter.typesetter
            words = [
                Fragment(f"{self.word} ", setter.ink(_TABLE)),
                Fragment(f"{line.table} ", setter.ink(_figures(self.number))),
            ]
            paper.lettering.write(node, [words], x + size + _GAP, baseline, 0)
        note = self.fitted_note(paper, line, box.width, box.height)
        paper.write(node, note, box.x + self.note_left, middle + note.height / 2)

    def _line_to_write_on(self, paper: Paper, node: Node, x: float, middle: float) -> None:
        word = paper.fitter.fit(self.word, _TABLE, _LINE_TO_WRITE_ON, _TABLE.leading)
        baseline = middle - _CAPITALS / 2 * _TABLE.size
        paper.write(node, word, x, baseline + word.style.ascent)
        start = x + word.width + _GAP
        paper.rule(start, baseline - 2, max(20.0, _LINE_TO_WRITE_ON + x - start + 20), GREY, 0.6)


def stops_for(paper: Paper, word: str, hint: str, numbers: Iterable[int], size: float) -> Stops:
    """The lines of a file that holds these table numbers, their figures in `size`; notes begin behind the widest."""
    digits = max((len(str(number)) for number in numbers), default=_USUAL_DIGITS)
    setter = paper.fitter.typesetter
    figures = setter.ink(_figures(size)).width("0" * max(_USUAL_DIGITS, digits))
    left = _LABEL_WIDTH + _GAP + _MARK * size + _GAP + setter.ink(_TABLE).width(f"{word} ") + figures + 1.4 * _GAP
    return Stops(word, hint, size, left)


@cache
def _figures(size: float) -> TextStyle:
    return TextStyle(BOLD, size, size, INK)
