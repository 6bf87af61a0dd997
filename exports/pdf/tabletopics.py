"""The topics of one table on paper: one large, or one a line behind its round."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from exports.pdf.fonts import REGULAR, SEMI
from exports.pdf.sheets import Box, Paper
from exports.pdf.structure import Node
from exports.pdf.theme import GREY, INK, TextStyle
from exports.sheets.tables import Topic

_GAP = 8.0
_WIDEST_ROUND = 0.3
"""The most of a line that its round takes."""


@dataclass(frozen=True, slots=True)
class TopicLook:
    """How topics are set. alone: of one topic for the whole day. in_column: lines before there are two columns."""

    alone: TextStyle
    text: TextStyle
    round: TextStyle
    in_column: int


SIGN_TOPICS = TopicLook(
    TextStyle(SEMI, 44, 48, INK), TextStyle(SEMI, 24, 27, INK), TextStyle(REGULAR, 15, 18, GREY), in_column=4
)
CARD_TOPICS = TopicLook(
    TextStyle(SEMI, 16, 19, INK), TextStyle(SEMI, 12, 14.5, INK), TextStyle(REGULAR, 10.5, 13, GREY), in_column=99
)


def draw_topics(paper: Paper, section: Node | None, topics: Sequence[Topic], look: TopicLook, box: Box) -> None:
    """The topics from the top of a box. A round without one gets a line to write it on. section: None = decoration."""
    if len(topics) == 1 and not topics[0].round:
        fitted = paper.fitter.fit(topics[0].text, look.alone, box.width, box.height)
        paper.write(section.add("P") if section else None, fitted, box.x, box.top)
    elif topics:
        columns = -(-len(topics) // look.in_column)
        rows = -(-len(topics) // columns)
        width = (box.width - (columns - 1) * 2 * _GAP) / columns
        for column in range(columns):
            place = Box(box.x + column * (width + 2 * _GAP), box.top, width, box.height)
            _column(paper, section, topics[column * rows : (column + 1) * rows], rows, look, place)


def _column(paper: Paper, section: Node | None, topics: Sequence[Topic], rows: int, look: TopicLook, box: Box) -> None:
    fit = paper.fitter.fit
    height = min(box.height / rows, 1.5 * look.text.leading)
    rounds = [fit(topic.round, look.round, _WIDEST_ROUND * box.width, height) for topic in topics]
    left = max((label.width for label in rounds), default=0.0) + _GAP
    for row, (topic, label) in enumerate(zip(topics, rounds, strict=True)):
        middle = box.top - (row + 0.5) * height
        node = section.add("P") if section else None
        paper.write(node, label, box.x, middle + label.height / 2)
        if topic.text:
            text = fit(topic.text, look.text, box.width - left, height)
            paper.write(node, text, box.x + left, middle + text.height / 2)
        else:
            paper.rule(box.x + left, middle - 0.3 * look.text.size, box.width - left, GREY, 0.6)
