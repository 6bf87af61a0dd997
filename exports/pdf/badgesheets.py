"""Badges of 85 x 55 mm, ten on an A4 sheet."""

from __future__ import annotations

from collections.abc import Sequence

from exports.pdf.fonts import BOLD, REGULAR, SEMI
from exports.pdf.sheets import Box, Cells, Order, Paper
from exports.pdf.structure import Node
from exports.pdf.theme import GREY, HOUSE, INK, MM, TextStyle
from exports.sheets.badges import Badge
from exports.sheets.words import word
from exports.surnames import first_and_last
from facilitator.domain.language import Language

TEN = Cells(2, 5, 85 * MM, 55 * MM)

_MARGIN, _ABOVE = 15.0, 13.0
_DAY = TextStyle(REGULAR, 8.5, 11, GREY)
_NAME = TextStyle(BOLD, 32, 34, INK)
_NAME_SMALLEST = 9.0
_NAME_ROOM = 64.0
_ORGANISATION = TextStyle(REGULAR, 12, 14, INK)
_ORGANISATION_ROOM = 28.0
_GROUP = TextStyle(SEMI, 10.5, 13, HOUSE)
_NUMBER = TextStyle(SEMI, 11, 13, INK)
_NUMBER_WIDTH = 48.0


def draw_badges(
    paper: Paper, badges: Sequence[Badge], day_title: str, language: Language, *, order: Order = Order.PAGES
) -> None:
    """All badges."""

    def draw(one: tuple[Badge, Node], box: Box) -> None:
        _badge(paper, one[1], one[0], day_title, language, box)

    paper.cells(TEN, [(badge, paper.root.add("Sect")) for badge in badges], draw, order)


def _badge(paper: Paper, section: Node, badge: Badge, day_title: str, language: Language, box: Box) -> None:
    inner = box.inside(_MARGIN, _ABOVE)
    fit, foot = paper.fitter.fit, inner.top - inner.height
    day = fit(day_title, _DAY, inner.width, _DAY.leading, smallest=_DAY.size)
    with paper.canvas.artifact():
        paper.write(None, day, inner.x, inner.top)
    lines = "\n".join(part for part in first_and_last(badge.name) if part)
    name = fit(lines, _NAME, inner.width, _NAME_ROOM, smallest=_NAME_SMALLEST, balanced="\n" not in lines)
    top = inner.top - _DAY.leading - 4 - (_NAME_ROOM - name.height) / 2
    paper.write(section.add("H1"), name, inner.x, top)
    organisation = fit(badge.organisation, _ORGANISATION, inner.width, _ORGANISATION_ROOM)
    paper.write(section.add("P"), organisation, inner.x, inner.top - _DAY.leading - 8 - _NAME_ROOM)
    group = fit(
        " · ".join(part for part in (badge.part, badge.group) if part),
        _GROUP,
        inner.width - _NUMBER_WIDTH,
        _GROUP.leading,
    )
    paper.write(section.add("P"), group, inner.x, foot + _GROUP.leading)
    number = fit(word(language, "number", n=badge.number), _NUMBER, _NUMBER_WIDTH, _NUMBER.leading)
    paper.write(section.add("P"), number, inner.x + inner.width - number.width, foot + _NUMBER.leading)
