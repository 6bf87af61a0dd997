"""Cards for the table hosts: A5, two on an A4 sheet. How it works, how to get there, and lines for when it does not."""

from __future__ import annotations

from collections.abc import Sequence

from exports.pdf.fitting import Fitted
from exports.pdf.fonts import BOLD, REGULAR, SEMI
from exports.pdf.sheets import A4_ACROSS, Box, Cells, Order, Paper
from exports.pdf.structure import Node
from exports.pdf.tabletopics import CARD_TOPICS, draw_topics
from exports.pdf.theme import GREY, HOUSE, INK, MM, TINT, TextStyle, fill_operator
from exports.qr import qr_code
from exports.sheets.tables import HostLink, TableSheet
from exports.sheets.words import word
from facilitator.domain.language import Language

TWO = Cells(2, 1, A4_ACROSS[0] / 2, A4_ACROSS[1], A4_ACROSS)
STEPS = 5

_SIDE, _ABOVE = 12 * MM, 11 * MM
_MARK = 17 * MM
_QR = 40 * MM
"""One side of the dark part of the code; its white border is as wide as `_GAP` or less."""

_GAP = 5 * MM
_LINE = 8 * MM
"""Between two lines to write on."""

_MOST_FOR_TOPICS = 32 * MM
_ROUND_COLUMN = 15 * MM
_PADDING = 8.0
_STEP_LEFT = 15.0

_TITLE = TextStyle(BOLD, 38, 40, INK)
_KIND = TextStyle(SEMI, 10.5, 13, HOUSE)
_SMALL = TextStyle(REGULAR, 10, 13, GREY)
_HEADING = TextStyle(BOLD, 11.5, 16, HOUSE)
_BODY = TextStyle(REGULAR, 10.5, 13.2, INK)
_NUMBER = TextStyle(BOLD, 10.5, 13.2, HOUSE)
_ADDRESS = TextStyle(SEMI, 11, 14, INK)
_CODE = TextStyle(BOLD, 19, 23, INK)
_NO_LIMIT = 1e4


def draw_host_cards(
    paper: Paper, sheets: Sequence[TableSheet], day_title: str, language: Language, *, order: Order = Order.PAGES
) -> None:
    """One card a table."""

    def draw(one: tuple[TableSheet, Node], box: Box) -> None:
        _Card(paper, one[1], one[0], language).draw(day_title, box.inside(_SIDE, _ABOVE))

    paper.cells(TWO, [(sheet, paper.root.add("Sect")) for sheet in sheets], draw, order)


class _Card:
    """The drawing of one card, from top to bottom."""

    def __init__(self, paper: Paper, section: Node, sheet: TableSheet, language: Language) -> None:
        self.paper = paper
        self.section = section
        self.sheet = sheet
        self.language = language

    def draw(self, day_title: str, box: Box) -> None:
        foot = box.top - box.height
        top = self._head(day_title, box)
        top = self._topics(Box(box.x, top, box.width, _MOST_FOR_TOPICS))
        link = self.sheet.link
        if link is None:
            top = self._steps("paper-step", box.x, top, box.width)
        else:
            left = box.width - _QR - _GAP
            lines = self._network(box.x, self._steps("step", box.x, top, left), left)
            top = min(lines, self._link(link, Box(box.x + left + _GAP, top, _QR, top - foot)))
            top = self._trouble(Box(box.x, top - _GAP / 2, box.width, top - foot))
        self._lines(Box(box.x, top - _GAP, box.width, top - _GAP - foot))

    def _head(self, day_title: str, box: Box) -> float:
        """The mark and number of the table; on the right whose card it is. Gives where it ends."""
        paper, sheet = self.paper, self.sheet
        paper.mark(sheet.number, box.x, box.top, _MARK)
        x = box.x + _MARK + _GAP
        title = self._fitted(word(self.language, "table-head", n=sheet.number), _TITLE, 0.45 * box.width, _MARK)
        paper.write(self.section.add("H1"), title, x, box.top - (_MARK - title.height) / 2)
        x += title.width + _GAP
        width = box.x + box.width - x
        top = self._say(word(self.language, "host-card"), _KIND, x, box.top, width)
        top = self._say(" · ".join(part for part in (sheet.name, sheet.mark) if part), _SMALL, x, top, width)
        day = self._fitted(day_title, _SMALL, width, 2 * _SMALL.leading)
        with paper.canvas.artifact():
            paper.write(None, day, x, top)
        top = box.top - _MARK - _GAP / 2
        paper.rule(box.x, top, box.width)
        return top - _GAP

    def _topics(self, box: Box) -> float:
        """What is talked about, if anybody said. Gives where it ends."""
        topics = self.sheet.topics
        if not topics:
            return box.top
        alone = len(topics) == 1 and not topics[0].round
        top = self._say(word(self.language, "topic" if alone else "topics"), _HEADING, box.x, box.top, box.width, "H2")
        if alone:
            fitted = self._fitted(topics[0].text, CARD_TOPICS.alone, box.width, 3 * CARD_TOPICS.alone.leading)
            height = fitted.height
        else:
            height = min(_MOST_FOR_TOPICS, 1.5 * CARD_TOPICS.text.leading * len(topics))
        draw_topics(self.paper, self.section, topics, CARD_TOPICS, Box(box.x, top, box.width, height))
        return top - height - _GAP

    def _steps(self, key: str, x: float, top: float, width: float) -> float:
        """How it works, as a numbered list. Gives where it ends."""
        top = self._say(word(self.language, "how"), _HEADING, x, top, width, "H2")
        steps = self.section.add("L", attributes="<</O/List/ListNumbering/Decimal>>")
        for number in range(1, STEPS + 1):
            item = steps.add("LI")
            label = self._fitted(f"{number}.", _NUMBER, _STEP_LEFT, _NUMBER.leading)
            self.paper.write(item.add("Lbl"), label, x, top)
            said = self._fitted(word(self.language, f"{key}-{number}"), _BODY, width - _STEP_LEFT)
            top = self.paper.write(item.add("LBody"), said, x + _STEP_LEFT, top) - 3
        return top

    def _link(self, link: HostLink, box: Box) -> float:
        """The QR code and the same to be typed. Gives where it ends."""
        code = qr_code(link.url)
        border = code.quiet * _QR / code.size
        alt = word(self.language, "qr-alt", n=self.sheet.number, address=link.address, code=link.code)
        self.paper.qr(self.section.add("Figure", alt=alt), code, box.x - border, box.top + border, _QR + 2 * border)
        top = self._say(word(self.language, "or-type"), _SMALL, box.x, box.top - _QR - border, box.width)
        top = self._say(link.address, _ADDRESS, box.x, top, box.width)
        return self._say(link.code, _CODE, box.x, top, box.width)

    def _network(self, x: float, top: float, width: float) -> float:
        """Lines for the name of the network and its password: they are told in the hall. Gives where they end."""
        captions = [self._fitted(word(self.language, key), _BODY, width) for key in ("wifi", "password")]
        left = max(caption.width for caption in captions) + 6
        for caption in captions:
            top -= 6
            self.paper.write(self.section.add("P"), caption, x, top)
            top -= _BODY.leading
            self.paper.rule(x + left, top + 2, width - left, GREY, 0.6)
        return top

    def _trouble(self, box: Box) -> float:
        """What to do without a network, on a tint. Gives where it ends."""
        width = box.width - 2 * _PADDING
        head = self._fitted(word(self.language, "no-internet"), _HEADING, width)
        texts = [self._fitted(word(self.language, key), _BODY, width) for key in ("no-internet-why", "no-network")]
        height = head.height + sum(text.height for text in texts) + 2 * _PADDING
        self.paper.canvas.paint(
            f"{fill_operator(TINT)} {box.x:.2f} {box.top - height:.2f} {box.width:.2f} {height:.2f} re f"
        )
        top = self.paper.write(self.section.add("H2"), head, box.x + _PADDING, box.top - _PADDING)
        for text in texts:
            top = self.paper.write(self.section.add("P"), text, box.x + _PADDING, top)
        return top - _PADDING

    def _lines(self, box: Box) -> None:
        """Lines to write on, as many as there is room for: a short one for the round, a long one for the point."""
        top, foot = box.top, box.top - box.height
        if box.height < _HEADING.leading + _SMALL.leading + _LINE:
            return
        if self.sheet.link is not None:
            top = self._say(word(self.language, "on-paper"), _HEADING, box.x, top, box.width, "H2")
        else:
            top -= _SMALL.leading / 2
        rest = box.x + _ROUND_COLUMN
        for key, x in (("paper-round", box.x), ("paper-point", rest)):
            self._say(word(self.language, key), _SMALL, x, top, box.width)
        y = top - _LINE - _SMALL.leading / 2
        while y >= foot - 1:
            self.paper.rule(box.x, y, _ROUND_COLUMN - 8, GREY, 0.5)
            self.paper.rule(rest, y, box.width - _ROUND_COLUMN, GREY, 0.5)
            y -= _LINE

    def _say(self, text: str, style: TextStyle, x: float, top: float, width: float, tag: str = "P") -> float:
        return self.paper.write(self.section.add(tag), self._fitted(text, style, width, style.leading), x, top)

    def _fitted(self, text: str, style: TextStyle, width: float, height: float = _NO_LIMIT) -> Fitted:
        return self.paper.fitter.fit(text, style, width, height)
