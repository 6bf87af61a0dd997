"""Route cards on paper: 8 on an A4 sheet, or 4 where the day has many rounds or its words do not fit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from exports.pdf.fitting import Fitted
from exports.pdf.fonts import BOLD, REGULAR
from exports.pdf.sheets import HEIGHT, WIDTH, Box, Cells, Order, Paper
from exports.pdf.stops import LEAST_NUMBER, MOST_NUMBER, Line, Stops, stops_for
from exports.pdf.structure import Node
from exports.pdf.theme import GREY, HOUSE, INK, TextStyle
from exports.sheets.cards import Card, Stop
from exports.sheets.words import word
from facilitator.domain.language import Language

EIGHT = Cells(2, 4, WIDTH / 2, HEIGHT / 4)
FOUR = Cells(2, 2, WIDTH / 2, HEIGHT / 2)
MOST_ROUNDS_ON_EIGHT = 4

_MARGIN, _ABOVE = 20.0, 15.0
_NAME = TextStyle(BOLD, 20, 23, HOUSE)
_BELOW_NAME = TextStyle(REGULAR, 10.5, 13, GREY)
_NAME_SMALLEST, _SMALLEST = 9.0, 6.5
_NAME_ROOM, _ORGANISATION_ROOM = 26.0, 20.0
_TALLEST_LINE = 64.0
_HEAD_ON_FOUR = 1.6
"""How much higher the head of a card is there than on a card of eight."""

_CAPTION = TextStyle(REGULAR, 9, 11, GREY)


@dataclass(frozen=True, slots=True)
class _Plan:
    """How the cards of one file are drawn: the same for all, so that they look alike. line: the height of one line."""

    cells: Cells
    head: float
    scale: float
    line: float
    stops: Stops


def draw_cards(
    paper: Paper,
    cards: Sequence[Card],
    language: Language,
    *,
    blank: Card | None = None,
    order: Order = Order.PAGES,
) -> None:
    """All cards, and a page of blank ones behind them for who comes in later."""
    every = [*cards, *([blank] if blank else [])]
    *plans, plan = _plans(paper, every, language)
    plan = next((one for one in plans if _all_fits(paper, one, every)), plan)

    def draw(one: tuple[Card, Node], box: Box) -> None:
        _card(paper, plan, one[1], one[0], language, box)

    # The tags are made first, so that they are read by surname whatever order the paper is cut in.
    paper.cells(plan.cells, [(card, paper.root.add("Sect")) for card in cards], draw, order)
    if blank:
        paper.cells(plan.cells, [(blank, paper.root.add("Sect")) for _ in range(plan.cells.per_page)], draw)


def _plans(paper: Paper, cards: Sequence[Card], language: Language) -> list[_Plan]:
    """The ways to draw them, the one with the least paper first."""
    rounds = max((len(card.stops) for card in cards), default=1)
    numbers = [stop.table for card in cards for stop in card.stops if stop.table is not None]
    plans = []
    for cells, scale in ((EIGHT, 1.0), (FOUR, _HEAD_ON_FOUR)):
        head = (_NAME_ROOM + _ORGANISATION_ROOM) * scale + 4
        line = min(_TALLEST_LINE, (cells.height - 2 * _ABOVE - head) / max(1, rounds))
        size = max(LEAST_NUMBER, min(MOST_NUMBER, 0.88 * line))
        stops = stops_for(paper, word(language, "table"), word(language, "write-here"), numbers, size)
        plans.append(_Plan(cells, head, scale, line, stops))
    return plans if rounds <= MOST_ROUNDS_ON_EIGHT else plans[1:]


def _all_fits(paper: Paper, plan: _Plan, cards: Sequence[Card]) -> bool:
    """Whether every card shows all of its text at a size that can be read."""
    width = plan.cells.width - 2 * _MARGIN
    lines = {_line(stop) for card in cards for stop in card.stops}
    if any(plan.stops.fitted_note(paper, line, width, plan.line).cut for line in lines):
        return False
    return not any(part.cut for card in cards for part in _head(paper, plan, card))


def _head(paper: Paper, plan: _Plan, card: Card) -> tuple[Fitted, Fitted]:
    width, fit = plan.cells.width - 2 * _MARGIN, paper.fitter.fit
    below = " · ".join(part for part in (card.part, card.organisation) if part)
    return (
        fit(card.name, _NAME, width, _NAME_ROOM * plan.scale, smallest=_NAME_SMALLEST),
        fit(below, _BELOW_NAME, width, _ORGANISATION_ROOM * plan.scale, smallest=_SMALLEST),
    )


def _line(stop: Stop) -> Line:
    return Line(stop.round, stop.table, stop.topic)


def _card(paper: Paper, plan: _Plan, section: Node, card: Card, language: Language, box: Box) -> None:
    inner = box.inside(_MARGIN, _ABOVE)
    if card.name:
        name, below = _head(paper, plan, card)
        top = paper.write(section.add("H1"), name, inner.x, inner.top)
        paper.write(section.add("P"), below, inner.x, top - 1)
    else:
        _name_to_write(paper, section, language, inner)
    top = inner.top - plan.head
    for stop in card.stops:
        plan.stops.draw(paper, section, _line(stop), Box(inner.x, top, inner.width, plan.line))
        top -= plan.line


def _name_to_write(paper: Paper, section: Node, language: Language, inner: Box) -> None:
    caption = paper.fitter.fit(word(language, "name"), _CAPTION, inner.width, _CAPTION.leading)
    paper.rule(inner.x, inner.top - 24, inner.width, INK, 0.6)
    paper.write(section.add("H1"), caption, inner.x, inner.top - 26)
