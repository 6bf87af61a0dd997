"""The report: ordered sections over the records of the day."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum

from facilitator.domain.identity import ContributionId, PersonId, SectionId


class SectionKind(StrEnum):
    """Where a section draws its words from."""

    CONVERSATIONS = "conversations"
    REACTION = "reaction"
    REACTIONS = "reactions"
    REFLECTIONS = "reflections"
    LESSONS = "lessons"
    QUOTATIONS = "quotations"
    THREADS = "threads"
    TEXT = "text"
    AGREEMENTS = "agreements"
    FOLLOWUPS = "followups"
    THANKS = "thanks"


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the report.

    heading, lead: None = the default of its kind in the document's language, "" = print nothing. text: plain text
    with blank lines, lists of two levels and the marks of `exports/inline.py`. person, contribution: whose reaction.
    people, tail: whom to thank, and what follows ("en vele anderen"). date, place, organiser: of an addendum, a
    later talk that the report also tells.
    """

    id: SectionId
    kind: SectionKind
    heading: str | None = None
    lead: str | None = None
    text: str = ""
    person: PersonId | None = None
    contribution: ContributionId | None = None
    people: tuple[PersonId, ...] = ()
    tail: str = ""
    date: datetime.date | None = None
    place: str = ""
    organiser: str = ""
    shown: bool = True
    rank: float = 0.0
