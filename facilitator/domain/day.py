"""The whole day at one moment: all records in their order, and the ways to look them up."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from facilitator.domain.conversations import Conversation, Takeaway, Thread
from facilitator.domain.event import Attachment, Event, Organiser, Use
from facilitator.domain.hall import Call, Headcount, ItemKind, Joining, ProgrammeItem, Seat, Table
from facilitator.domain.helping import Helping
from facilitator.domain.identity import AnyId, ConversationId, InitiativeId, ItemId, PersonId, TableId, TakeawayId
from facilitator.domain.onphones import PHONES, OnPhones
from facilitator.domain.people import Initiative, Person
from facilitator.domain.plenary import Agreement, Contribution, FollowUp
from facilitator.domain.projector import PROJECTOR, Projector
from facilitator.domain.records import Kind
from facilitator.domain.report import Section
from facilitator.domain.seating import SEATING, Bond, Seating
from facilitator.domain.startcheck import Trial
from facilitator.domain.steps import Step


@dataclass(frozen=True)
class Day:
    """Everything that is recorded, as it was at one moment. Each tuple is in the order the chair sees."""

    event: Event
    organisers: tuple[Organiser, ...] = ()
    people: tuple[Person, ...] = ()
    initiatives: tuple[Initiative, ...] = ()
    tables: tuple[Table, ...] = ()
    programme: tuple[ProgrammeItem, ...] = ()
    conversations: tuple[Conversation, ...] = ()
    takeaways: tuple[Takeaway, ...] = ()
    threads: tuple[Thread, ...] = ()
    contributions: tuple[Contribution, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    followups: tuple[FollowUp, ...] = ()
    sections: tuple[Section, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    seatings: tuple[Seating, ...] = ()
    bonds: tuple[Bond, ...] = ()
    seats: tuple[Seat, ...] = ()
    joinings: tuple[Joining, ...] = ()
    steps: tuple[Step, ...] = ()
    projectors: tuple[Projector, ...] = ()
    phones: tuple[OnPhones, ...] = ()
    calls: tuple[Call, ...] = ()
    headcounts: tuple[Headcount, ...] = ()
    helpings: tuple[Helping, ...] = ()
    trials: tuple[Trial, ...] = ()

    @property
    def projector(self) -> Projector:
        """What the projector was asked to do; there is one."""
        return self.projectors[0] if self.projectors else Projector(PROJECTOR)

    @property
    def seating(self) -> Seating:
        """How people find their table; there is one."""
        return self.seatings[0] if self.seatings else Seating(SEATING)

    @property
    def on_phones(self) -> OnPhones:
        """What the chair asked of the phones."""
        return self.phones[0] if self.phones else OnPhones(PHONES)

    @cached_property
    def person(self) -> dict[PersonId, Person]:
        """People by identity."""
        return {p.id: p for p in self.people}

    @cached_property
    def initiative(self) -> dict[InitiativeId, Initiative]:
        """Initiatives by identity."""
        return {i.id: i for i in self.initiatives}

    @cached_property
    def table(self) -> dict[TableId, Table]:
        """Tables by identity."""
        return {t.id: t for t in self.tables}

    @cached_property
    def item(self) -> dict[ItemId, ProgrammeItem]:
        """Programme items by identity."""
        return {i.id: i for i in self.programme}

    @cached_property
    def conversation(self) -> dict[ConversationId, Conversation]:
        """Conversations by identity."""
        return {c.id: c for c in self.conversations}

    @cached_property
    def takeaway(self) -> dict[TakeawayId, Takeaway]:
        """Takeaways by identity."""
        return {t.id: t for t in self.takeaways}

    @cached_property
    def brought(self) -> dict[ConversationId | None, tuple[Takeaway, ...]]:
        """What each conversation brought out, in order; under None what is kept without a table."""
        grouped: dict[ConversationId | None, list[Takeaway]] = {}
        for takeaway in self.takeaways:
            grouped.setdefault(takeaway.conversation, []).append(takeaway)
        return {key: tuple(several) for key, several in grouped.items()}

    @cached_property
    def rounds(self) -> tuple[ProgrammeItem, ...]:
        """The rounds of the programme, by number."""
        return tuple(sorted((i for i in self.programme if i.kind is ItemKind.ROUND), key=lambda i: i.round or 0))

    @cached_property
    def chairs(self) -> tuple[Person, ...]:
        """The day chairs, in the order they are named in."""
        return tuple(self.person[p] for p in self.event.chairs if p in self.person)

    @cached_property
    def photos(self) -> tuple[Attachment, ...]:
        """The photos of sheets, in the order they came in."""
        return tuple(a for a in self.attachments if a.use is Use.PHOTO)

    def logo_of(self, organiser: Organiser) -> Attachment | None:
        """The logo of an organiser, if one was chosen."""
        return self._logos.get(AnyId(organiser.id))

    @cached_property
    def _logos(self) -> dict[AnyId, Attachment]:
        return {a.owner: a for a in self.attachments if a.use is Use.LOGO and a.owner is not None}


PARTS: dict[Kind, str] = {
    Kind.ORGANISER: "organisers",
    Kind.PERSON: "people",
    Kind.INITIATIVE: "initiatives",
    Kind.TABLE: "tables",
    Kind.ITEM: "programme",
    Kind.CONVERSATION: "conversations",
    Kind.TAKEAWAY: "takeaways",
    Kind.THREAD: "threads",
    Kind.CONTRIBUTION: "contributions",
    Kind.AGREEMENT: "agreements",
    Kind.FOLLOWUP: "followups",
    Kind.SECTION: "sections",
    Kind.ATTACHMENT: "attachments",
    Kind.SEATING: "seatings",
    Kind.BOND: "bonds",
    Kind.SEAT: "seats",
    Kind.JOINING: "joinings",
    Kind.STEP: "steps",
    Kind.PROJECTOR: "projectors",
    Kind.PHONES: "phones",
    Kind.CALL: "calls",
    Kind.HEADCOUNT: "headcounts",
    Kind.HELPING: "helpings",
    Kind.TRIAL: "trials",
}
"""Which part of a day holds which kind; the event itself stands apart."""


def reading_order(record: Any) -> tuple[Any, ...]:
    """The sort key of the records of one kind: tables by number, all else by rank."""
    if isinstance(record, Table):
        return (record.number, record.id)
    if isinstance(record, Seat):
        return (record.round, record.table, record.person)
    if isinstance(record, Call):
        return (record.asked, record.id)
    if isinstance(record, Joining | Projector | OnPhones | Headcount | Helping | Trial | Seating | Bond):
        return (record.id,)
    return (record.rank, record.id)
