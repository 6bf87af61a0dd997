"""How the rounds call tables, rounds and points, said in one place."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from facilitator.domain.conversations import Tag
from ui.desk.pages.rounds.views import NO_ROUND, NO_TABLE, Point
from ui.desk.widgets.cards import Card


def table_words(number: int) -> str:
    """A table by its number; the points that have none are kept "without a table"."""
    if number == NO_TABLE:
        return QCoreApplication.translate("Rounds", "No table")
    return QCoreApplication.translate("Rounds", "Table {n}").format(n=number)


def round_words(number: int) -> str:
    """A round by its number."""
    if number == NO_ROUND:
        return QCoreApplication.translate("Rounds", "No round")
    return QCoreApplication.translate("Rounds", "Round {n}").format(n=number)


def place_words(point: Point) -> tuple[str, ...]:
    """Where a point comes from: table and round. A conversation at no table is called by its topic."""
    table = point.topic if point.table == NO_TABLE and point.topic else table_words(point.table)
    return (table, round_words(point.round)) if point.round != NO_ROUND else (table,)


def tag_words() -> dict[Tag, str]:
    """What a point can be, when somebody says so."""
    return {
        Tag.NEED: QCoreApplication.translate("Rounds", "need"),
        Tag.OBSTACLE: QCoreApplication.translate("Rounds", "obstacle"),
        Tag.SOLUTION: QCoreApplication.translate("Rounds", "solution"),
        Tag.IDEA: QCoreApplication.translate("Rounds", "idea"),
        Tag.INTENTION: QCoreApplication.translate("Rounds", "intention"),
    }


def card_of(point: Point) -> Card:
    """A point as a card: its words, where they come from, and its states in words."""
    meta = [*place_words(point)]
    if point.cue.strip():
        meta.append(point.cue.strip())
    if point.sources:
        words = QCoreApplication.translate("Rounds", "merged from {n}")
        meta.append(words.format(n=point.sources + 1))
    chips = tuple(_chips(point))
    star = (QCoreApplication.translate("Rounds", "starred"),) if point.starred else ()
    spoken = ", ".join((point.text, *meta, *star, *(words for _kind, words in chips)))
    gone = point.left_out or not point.stands_alone
    return Card(point.key, point.text, tuple(meta), point.starred, chips, dimmed=gone, spoken=spoken)


def _chips(point: Point) -> list[tuple[str, str]]:
    chips = []
    if point.left_out:
        chips.append(("plain", QCoreApplication.translate("Rounds", "Left out of the report")))
    if point.versions:
        chips.append(("warn", QCoreApplication.translate("Rounds", "{n} versions").format(n=point.versions)))
    if point.changed:
        chips.append(("warn", QCoreApplication.translate("Rounds", "Table changed its text")))
    if point.merged:
        chips.append(("plain", QCoreApplication.translate("Rounds", "Merged")))
    if point.removed:
        chips.append(("plain", QCoreApplication.translate("Rounds", "Taken back")))
    return chips
