"""What is still open when a day is about to be closed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from facilitator.domain.day import Day
from facilitator.domain.hall import ItemKind
from facilitator.domain.plenary import ContributionKind
from facilitator.domain.startcheck import Tried, trial_id
from facilitator.domain.text import is_blank


class Open(StrEnum):
    """Something that is not done yet at the end of a day."""

    SILENT_TABLES = "silent-tables"
    """Tables with a topic that brought nothing."""
    UNTYPED_PHOTOS = "untyped-photos"
    """Photos of sheets whose words are not points yet."""
    WITHOUT_TABLE = "without-table"
    """Points that belong to no table."""
    EMPTY_REACTIONS = "empty-reactions"
    """People who spoke, and whose words were not typed."""
    UNOWNED = "unowned"
    """Agreements that nobody's name stands with."""
    NO_COPY = "no-copy"
    """Nobody said that the copy is on the stick."""


@dataclass(frozen=True, slots=True)
class StillOpen:
    """What is open, and how many of it."""

    what: Open
    count: int


def still_open(day: Day) -> tuple[StillOpen, ...]:
    """What is still open, the words of people first; empty when the day can be closed without a second thought."""
    has_rounds = any(item.kind is ItemKind.ROUND for item in day.programme)
    talks = [one for one in day.conversations if one.table is not None and has_rounds]
    brought = {one.conversation for one in day.takeaways if one.stands_alone}
    counts = {
        Open.EMPTY_REACTIONS: sum(
            one.kind is ContributionKind.REACTION and is_blank(one.text) for one in day.contributions
        ),
        Open.UNTYPED_PHOTOS: sum(not one.typed for one in day.photos),
        Open.WITHOUT_TABLE: sum(one.conversation is None and one.stands_alone for one in day.takeaways),
        Open.SILENT_TABLES: sum(one.id not in brought for one in talks),
        Open.UNOWNED: sum(is_blank(one.owner) for one in day.agreements),
        Open.NO_COPY: int(not any(one.id == trial_id(Tried.STICK) and one.works for one in day.trials)),
    }
    return tuple(StillOpen(what, count) for what, count in counts.items() if count)
