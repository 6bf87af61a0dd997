"""Slips on paper, 12 on an A4 sheet, and behind them the same as a list in large type to read aloud."""

from __future__ import annotations

from collections.abc import Sequence

from exports.model import Run
from exports.pdf.fonts import BOLD, REGULAR
from exports.pdf.lists import Column, ListLook, draw_list
from exports.pdf.sheets import HEIGHT, WIDTH, Box, Cells, Order, Paper
from exports.pdf.stops import LEAST_NUMBER, Line, Stops, stops_for
from exports.pdf.structure import Node
from exports.pdf.theme import HOUSE, INK, TextStyle
from exports.sheets.slips import Change, Slip
from exports.sheets.words import word
from facilitator.domain.language import Language

TWELVE = Cells(2, 6, WIDTH / 2, HEIGHT / 6)
MOST_ON_A_SLIP = 3
"""Changes on one slip; whoever has more gets more slips."""

_MARGIN, _ABOVE = 23.0, 11.0
_NAME = TextStyle(BOLD, 15, 18, HOUSE)
_NAME_ROOM = 25.0
_TALLEST_LINE = 42.0
_ALOUD = ListLook(TextStyle(REGULAR, 20, 26, INK), TextStyle(BOLD, 13, 17, HOUSE), padding=6)


def draw_slips(paper: Paper, slips: Sequence[Slip], language: Language, *, order: Order = Order.PAGES) -> None:
    """All slips."""
    parts = [
        Slip(slip.name, slip.changes[start : start + MOST_ON_A_SLIP])
        for slip in slips
        for start in range(0, len(slip.changes), MOST_ON_A_SLIP)
    ]
    numbers = [change.table for slip in slips for change in slip.changes]
    stops = stops_for(paper, word(language, "table"), "", numbers, LEAST_NUMBER)

    def draw(one: tuple[Slip, Node], box: Box) -> None:
        _slip(paper, stops, one[1], one[0], language, box)

    paper.cells(TWELVE, [(part, paper.root.add("Sect")) for part in parts], draw, order)


def _slip(paper: Paper, stops: Stops, section: Node, slip: Slip, language: Language, box: Box) -> None:
    inner = box.inside(_MARGIN, _ABOVE)
    name = paper.fitter.fit(slip.name, _NAME, inner.width, _NAME_ROOM)
    paper.write(section.add("H1"), name, inner.x, inner.top)
    room = inner.height - _NAME_ROOM
    height = min(_TALLEST_LINE, room / len(slip.changes))
    top = inner.top - _NAME_ROOM - (room - height * len(slip.changes)) / 3
    for change in slip.changes:
        was = word(language, "was", n=change.was)
        line = Line(change.round, change.table, f"{was} {change.topic}".strip())
        stops.draw(paper, section, line, Box(inner.x, top, inner.width, height))
        top -= height


def draw_list_to_read(paper: Paper, slips: Sequence[Slip], language: Language) -> None:
    """The changes in large type: who goes where, by surname."""
    columns = (Column(word(language, "name"), 0.52), Column(word(language, "change"), 0.48))
    rows = [
        ((Run(slip.name, bold=True),), (Run("\n".join(_said(change, language) for change in slip.changes)),))
        for slip in slips
    ]
    draw_list(paper, word(language, "read-aloud"), "", columns, rows, language, _ALOUD)


def _said(change: Change, language: Language) -> str:
    return f"{change.round}: {word(language, 'table-of', n=change.table)}"
