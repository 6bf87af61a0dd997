"""Table signs: A4 across, folded in the middle to a tent. Both sides say the same; the tags say it once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from exports.pdf.breaking import Fragment
from exports.pdf.fonts import BOLD, REGULAR, SEMI
from exports.pdf.sheets import Box, Paper
from exports.pdf.structure import Node
from exports.pdf.tabletopics import SIGN_TOPICS, draw_topics
from exports.pdf.theme import GREY, HOUSE, INK, MM, TextStyle
from exports.qr import qr_code
from exports.sheets.tables import HostLink, TableSheet
from exports.sheets.words import word
from facilitator.domain.language import Language

_SIDE, _ABOVE = 15 * MM, 11 * MM
_HEAD, _HEAD_ALONE = 47 * MM, 54 * MM
"""The height of mark and number, beside a QR code and without."""

_NAME_WIDTH = 36 * MM
"""The least that is kept beside the number for what the table is called."""

_GAP = 6 * MM
_LINK_WIDTH = 62 * MM
_QR = 49 * MM
"""One side of the dark part of the code; white comes around it."""

_CAPITALS = 0.66
_WORD = TextStyle(REGULAR, 26, 30, GREY)
_NAME = TextStyle(SEMI, 24, 28, INK)
_MARK_WORDS = TextStyle(REGULAR, 14, 18, GREY)
_CAPTION = TextStyle(SEMI, 12.5, 16, HOUSE)
_ADDRESS = TextStyle(SEMI, 13, 17, INK)
_CODE_WORD = TextStyle(REGULAR, 13, 17, GREY)
_CODE = TextStyle(BOLD, 24, 26, INK)


@dataclass(frozen=True, slots=True)
class _Plan:
    """What all signs of one file share, in points. number: the size of the figures. link: room kept for a QR code."""

    head: float
    number: float
    link: float


def draw_signs(paper: Paper, sheets: Sequence[TableSheet], language: Language) -> None:
    """One page a table."""
    plan = _plan(paper, sheets, language)
    for sheet in sheets:
        section = paper.root.add("Sect")
        width, height = paper.page_size
        half = Box(0, height / 2, width, height / 2).inside(_SIDE, _ABOVE)
        with paper.upside_down():
            _side(paper, plan, None, sheet, language, half)
        paper.rule(0, height / 2, width)
        _side(paper, plan, section, sheet, language, half)
        paper.next_page()


def _plan(paper: Paper, sheets: Sequence[TableSheet], language: Language) -> _Plan:
    """Figures as high as the mark, or smaller where numbers are long: on all signs alike."""
    link = _LINK_WIDTH + _GAP if any(sheet.link for sheet in sheets) else 0.0
    head = _HEAD if link else _HEAD_ALONE
    setter = paper.fitter.typesetter
    before = head + _GAP + setter.ink(_WORD).width(f"{word(language, 'table')} ")
    room = paper.page_size[0] - 2 * _SIDE - link - before - _GAP - _NAME_WIDTH
    widest = max((setter.ink(_figures(100)).width(str(sheet.number)) for sheet in sheets), default=1.0)
    return _Plan(head, min(head / _CAPITALS, 100 * room / widest), link)


def _side(paper: Paper, plan: _Plan, section: Node | None, sheet: TableSheet, language: Language, box: Box) -> None:
    """One side of the tent. section: None = the side that is not read."""
    width = box.width - plan.link
    _head(paper, plan, section, sheet, language, Box(box.x, box.top, width, plan.head))
    taken = plan.head + _GAP
    below = Box(box.x, box.top - taken, width, box.height - taken)
    draw_topics(paper, section, [topic for topic in sheet.topics if topic.text], SIGN_TOPICS, below)
    if sheet.link is not None:
        corner = Box(box.x + box.width - _LINK_WIDTH, box.top, _LINK_WIDTH, box.height)
        _link(paper, section, sheet.number, sheet.link, language, corner)


def _head(paper: Paper, plan: _Plan, section: Node | None, sheet: TableSheet, language: Language, box: Box) -> None:
    """The mark, "tafel 7" and beside it what the table is called, on one foot."""
    setter, foot = paper.fitter.typesetter, box.top - box.height
    paper.mark(sheet.number, box.x, box.top, box.height)
    before = Fragment(f"{word(language, 'table')} ", setter.ink(_WORD))
    number = Fragment(f"{sheet.number} ", setter.ink(_figures(plan.number)))
    x = box.x + box.height + _GAP
    paper.lettering.write(_part(section, "H1"), [[before, number]], x, foot, 0)
    x += setter.ink(_WORD).width(before.text) + setter.ink(_figures(plan.number)).width(str(sheet.number)) + _GAP
    room = box.x + box.width - x
    mark = paper.fitter.fit(sheet.mark, _MARK_WORDS, room, 2 * _MARK_WORDS.leading)
    top = foot + mark.height - 0.25 * _MARK_WORDS.size
    if sheet.name:
        name = paper.fitter.fit(sheet.name, _NAME, room, box.height - mark.height)
        paper.write(_part(section, "P"), name, x, top + name.height)
    paper.write(_part(section, "P"), mark, x, top)


def _link(paper: Paper, section: Node | None, number: int, link: HostLink, language: Language, box: Box) -> None:
    """What the host does, the QR code, and the same to be typed."""
    fit = paper.fitter.fit
    caption = fit(word(language, "host-scan"), _CAPTION, box.width, _CAPTION.leading)
    top = paper.write(_part(section, "P"), caption, box.x, box.top)
    code = qr_code(link.url)
    side = _QR * code.whole / code.size
    alt = word(language, "qr-alt", n=number, address=link.address, code=link.code)
    node = section.add("Figure", alt=alt) if section else None
    # Its white border hangs out, so that the squares stand in line with the words.
    paper.qr(node, code, box.x - (side - _QR) / 2, top, side)
    top -= side
    address = fit(link.address, _ADDRESS, box.width, _ADDRESS.leading)
    top = paper.write(_part(section, "P"), address, box.x, top)
    setter = paper.fitter.typesetter
    typed = fit(link.code, _CODE, box.width * 0.7, _CODE.leading)
    words = [
        Fragment(f"{word(language, 'code')} ", setter.ink(_CODE_WORD)),
        Fragment(f"{link.code} ", setter.ink(typed.style)),
    ]
    paper.lettering.write(_part(section, "P"), [words], box.x, top - typed.style.ascent, 0)


def _part(section: Node | None, tag: str) -> Node | None:
    return section.add(tag) if section else None


def _figures(size: float) -> TextStyle:
    return TextStyle(BOLD, size, size, INK)
