"""The people of the day and the initiatives they bring."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from facilitator.domain.identity import ConversationId, InitiativeId, ItemId, PersonId


class PersonKind(StrEnum):
    """What a person does on the day; several at once."""

    PARTICIPANT = "participant"
    HOST = "host"
    REPORTER = "reporter"
    SPEAKER = "speaker"
    RESPONDENT = "respondent"
    CASE_OWNER = "case-owner"
    CHAIR = "chair"
    HELPER = "helper"


class Consent(StrEnum):
    """Whether a person may be named in what we hand out. Whoever has not said yes appears by role."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


PUBLIC_KINDS = frozenset({PersonKind.CHAIR, PersonKind.SPEAKER, PersonKind.RESPONDENT})
"""Who speaks to the hall speaks in public: their consent starts at yes."""


@dataclass(frozen=True, slots=True)
class Person:
    """Anyone at the day.

    role: in the person's own words ("voorzitter Omkijken"). group: mixing group for the seating. needs: what a table
    must offer. accompanies: whom this interpreter or companion stays with. present: expected, or there. came: ticked
    off at the door. wishes: the conversations this person wants to sit at, the dearest first. misses: the rounds this
    person is not there. email, remarks: for the chair's eyes alone, never in an output.
    """

    id: PersonId
    name: str
    role: str = ""
    organisation: str = ""
    kinds: tuple[PersonKind, ...] = ()
    group: str = ""
    needs: tuple[str, ...] = ()
    accompanies: PersonId | None = None
    present: bool = True
    came: bool = False
    consent: Consent = Consent.UNKNOWN
    wishes: tuple[ConversationId, ...] = ()
    misses: tuple[ItemId, ...] = ()
    email: str = ""
    remarks: str = ""
    rank: float = 0.0


def starting_consent(kinds: Iterable[PersonKind]) -> Consent:
    """The consent a person starts with who has not been asked."""
    return Consent.YES if PUBLIC_KINDS & set(kinds) else Consent.UNKNOWN


@dataclass(frozen=True, slots=True)
class Initiative:
    """Who brings a case: a residents' initiative, a cooperative, a social enterprise."""

    id: InitiativeId
    name: str
    kind: str = ""
    organisations: tuple[str, ...] = ()
    rank: float = 0.0


def takes_part(person: Person) -> bool:
    """Whether somebody moves from table to table, in the rounds in which no table is theirs."""
    return not person.kinds or PersonKind.PARTICIPANT in person.kinds
