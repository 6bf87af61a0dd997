"""What people call the kinds of programme items and what was not right about a pasted line; and lengths in words."""

from __future__ import annotations

from datetime import time

from PySide6.QtCore import QCoreApplication, QObject

from facilitator.domain.hall import ItemKind, ProgrammeItem
from facilitator.intake.pasted.lines import Problem
from ui.desk.pages.prepare.reading import written_time
from ui.desk.pages.prepare.views import ItemView

ICONS: dict[ItemKind, str] = {
    ItemKind.OPENING: "house",
    ItemKind.TALK: "message-square-quote",
    ItemKind.ROUND: "users",
    ItemKind.CHANGEOVER: "shuffle",
    ItemKind.BREAK: "clock",
    ItemKind.READING: "book-open",
    ItemKind.PLENARY: "presentation",
    ItemKind.REACTIONS: "quote",
    ItemKind.CLOSING: "circle-check",
}


def kind_words(kind: ItemKind) -> str:
    """What people call a kind of programme item."""
    words = {
        ItemKind.OPENING: QCoreApplication.translate("ItemWords", "Opening"),
        ItemKind.TALK: QCoreApplication.translate("ItemWords", "Talk"),
        ItemKind.ROUND: QCoreApplication.translate("ItemWords", "Round"),
        ItemKind.CHANGEOVER: QCoreApplication.translate("ItemWords", "Changeover"),
        ItemKind.BREAK: QCoreApplication.translate("ItemWords", "Break"),
        ItemKind.READING: QCoreApplication.translate("ItemWords", "Reading time"),
        ItemKind.PLENARY: QCoreApplication.translate("ItemWords", "Plenary"),
        ItemKind.REACTIONS: QCoreApplication.translate("ItemWords", "Reactions"),
        ItemKind.CLOSING: QCoreApplication.translate("ItemWords", "Closing"),
    }
    return words[kind]


def kind_with_number(kind: ItemKind, number: int | None) -> str:
    """The kind, and of a round which one: "Round 2"."""
    if number is None:
        return kind_words(kind)
    return QCoreApplication.translate("ItemWords", "Round {n}").format(n=number)


def item_name(item: ProgrammeItem) -> str:
    """What to call an item: its title, or else what it is."""
    return item.title.strip() or kind_with_number(item.kind, item.round)


class _Lengths(QObject):
    """Lengths in words. A QObject: the extractor of words sees a plural nowhere else."""

    def minutes(self, n: int) -> str:
        return self.tr("%n minute(s)", "", n)

    def hours(self, n: int) -> str:
        return self.tr("%n hour(s)", "", n)


def length_words(minutes: int) -> str:
    """A length as one says it: "25 minutes", "1 hour", "3 hours 35"."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return _Lengths().minutes(minutes)
    return f"{_Lengths().hours(hours)} {rest:02}" if rest else _Lengths().hours(hours)


def from_till(starts: time | None, ends: time | None) -> str:
    """From when till when, as far as it is known."""
    return " – ".join(written_time(at) for at in (starts, ends) if at is not None)


def about_its_time(view: ItemView) -> list[str]:
    """What there is to say about the time of an item beside its length: what is fixed first, for a line is cut."""
    item, told = view.item, []
    if item.starts is not None:
        words = QCoreApplication.translate("ItemWords", "fixed at {time}")
        if view.waits:
            words = QCoreApplication.translate("ItemWords", "fixed at {time} ({n} min of waiting)")
        told.append(words.format(time=written_time(item.starts), n=view.waits))
    if item.ends is not None:
        words = QCoreApplication.translate("ItemWords", "end fixed at {time}")
        told.append(words.format(time=written_time(item.ends)))
    if item.starts_itself:
        told.append(QCoreApplication.translate("ItemWords", "starts by itself"))
    if item.elastic:
        words = QCoreApplication.translate("ItemWords", "may be shorter")
        if item.least_minutes is not None:
            words = QCoreApplication.translate("ItemWords", "may be shorter, not under {n} min")
        told.append(words.format(n=item.least_minutes))
    return told


def problem_words(problem: Problem) -> str:
    """What is not right about a pasted line."""
    words = {
        Problem.HEADING: QCoreApplication.translate("ItemWords", "Heading, is passed over"),
        Problem.TOO_LONG: QCoreApplication.translate("ItemWords", "Too long for one line, is passed over"),
        Problem.NO_TIME: QCoreApplication.translate("ItemWords", "No time, is passed over"),
        Problem.NO_TITLE: QCoreApplication.translate("ItemWords", "No title, is passed over"),
        Problem.NOT_A_TIME: QCoreApplication.translate("ItemWords", "This time does not exist, is passed over"),
        Problem.GOES_BACK: QCoreApplication.translate("ItemWords", "Earlier than the line before it"),
        Problem.GAP: QCoreApplication.translate("ItemWords", "There is time left before this"),
        Problem.OVERLAP: QCoreApplication.translate("ItemWords", "Begins before the last one ends"),
        Problem.LENGTH_DIFFERS: QCoreApplication.translate("ItemWords", "Times and length do not agree"),
        Problem.LONGER_THAN_A_DAY: QCoreApplication.translate("ItemWords", "Longer than a day"),
        Problem.ROUND_TWICE: QCoreApplication.translate("ItemWords", "Round is there twice, gets another number"),
    }
    return words.get(problem, QCoreApplication.translate("ItemWords", "Look at this line"))
