"""What is said and agreed in the plenary."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum

from facilitator.domain.event import Attribution
from facilitator.domain.identity import AgreementId, AnyId, ContributionId, FollowUpId, PersonId


class ContributionKind(StrEnum):
    """What a person gave the hall."""

    REACTION = "reaction"
    REFLECTION = "reflection"
    LESSON = "lesson"
    QUOTATION = "quotation"


@dataclass(frozen=True, slots=True)
class Contribution:
    """A reaction, closing word, lesson or quotation of a person.

    text: paragraphs with a blank line between them. printed_name: None = the person's name, "" = print no name
    ("Van Noor" is printed_name "Noor"). agreed: the speaker saw the quotation and agrees. intentions: exact
    passages of the text that are a plan; the follow-up lists them too, from this one source.
    """

    id: ContributionId
    kind: ContributionKind
    person: PersonId | None = None
    printed_name: str | None = None
    text: str = ""
    agreed: bool = False
    intentions: tuple[str, ...] = ()
    attribution: Attribution | None = None
    rank: float = 0.0


@dataclass(frozen=True, slots=True)
class Agreement:
    """Who does what, and when. owner: a person, role or organisation in free words; may be empty, which is pointed out.

    due: an ISO date, or free words ("vóór de zomer"). source: the takeaway or contribution it came from.
    """

    id: AgreementId
    what: str
    owner: str = ""
    partners: tuple[str, ...] = ()
    beneficiary: str = ""
    due: str = ""
    note: str = ""
    source: AnyId | None = None
    rank: float = 0.0


@dataclass(frozen=True, slots=True)
class FollowUp:
    """Something that comes after the day. The weekday is computed, never typed."""

    id: FollowUpId
    date: datetime.date | None = None
    title: str = ""
    place: str = ""
    link: str = ""
    rank: float = 0.0
