"""All kinds of record there are, and what points at what."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Iterator
from typing import Any

from facilitator.domain.conversations import Conversation, Takeaway, Thread
from facilitator.domain.event import Attachment, Event, Organiser
from facilitator.domain.fields import Field, fields_of, once_per_class
from facilitator.domain.hall import Call, Headcount, Joining, ProgrammeItem, Seat, Table
from facilitator.domain.helping import Helping
from facilitator.domain.kinds import Kind as Kind
from facilitator.domain.onphones import OnPhones
from facilitator.domain.people import Initiative, Person
from facilitator.domain.plenary import Agreement, Contribution, FollowUp
from facilitator.domain.projector import Projector
from facilitator.domain.report import Section
from facilitator.domain.seating import Bond, Seating
from facilitator.domain.startcheck import Trial
from facilitator.domain.steps import Step

Record = (
    Event
    | Organiser
    | Person
    | Initiative
    | Table
    | ProgrammeItem
    | Conversation
    | Takeaway
    | Thread
    | Contribution
    | Agreement
    | FollowUp
    | Section
    | Attachment
    | Seating
    | Bond
    | Seat
    | Joining
    | Step
    | Projector
    | OnPhones
    | Call
    | Headcount
    | Helping
    | Trial
)


CLASSES: dict[Kind, type] = {
    Kind.EVENT: Event,
    Kind.ORGANISER: Organiser,
    Kind.PERSON: Person,
    Kind.INITIATIVE: Initiative,
    Kind.TABLE: Table,
    Kind.ITEM: ProgrammeItem,
    Kind.CONVERSATION: Conversation,
    Kind.TAKEAWAY: Takeaway,
    Kind.THREAD: Thread,
    Kind.CONTRIBUTION: Contribution,
    Kind.AGREEMENT: Agreement,
    Kind.FOLLOWUP: FollowUp,
    Kind.SECTION: Section,
    Kind.ATTACHMENT: Attachment,
    Kind.SEATING: Seating,
    Kind.BOND: Bond,
    Kind.SEAT: Seat,
    Kind.JOINING: Joining,
    Kind.STEP: Step,
    Kind.PROJECTOR: Projector,
    Kind.PHONES: OnPhones,
    Kind.CALL: Call,
    Kind.HEADCOUNT: Headcount,
    Kind.HELPING: Helping,
    Kind.TRIAL: Trial,
}
KINDS: dict[type, Kind] = {record: kind for kind, record in CLASSES.items()}

_TARGETS: dict[str, Kind] = {
    "OrganiserId": Kind.ORGANISER,
    "PersonId": Kind.PERSON,
    "InitiativeId": Kind.INITIATIVE,
    "TableId": Kind.TABLE,
    "ItemId": Kind.ITEM,
    "ConversationId": Kind.CONVERSATION,
    "TakeawayId": Kind.TAKEAWAY,
    "ThreadId": Kind.THREAD,
    "ContributionId": Kind.CONTRIBUTION,
    "AgreementId": Kind.AGREEMENT,
    "FollowUpId": Kind.FOLLOWUP,
    "SectionId": Kind.SECTION,
    "AttachmentId": Kind.ATTACHMENT,
}
ANY = "AnyId"


def target(field: Field) -> Kind | None:
    """The kind of record a field points at; None for a value, for the record's own id and for a reference to any."""
    return None if field.name == "id" or field.refers is None else _TARGETS.get(field.refers)


@once_per_class
def references(record: type) -> tuple[Field, ...]:
    """The fields of a record class that point at other records, its own id excepted."""
    return tuple(f for f in fields_of(record) if f.name != "id" and (f.refers is not None or _points_inside(f)))


def _points_inside(field: Field) -> bool:
    return field.nested and any(inner.refers for inner in fields_of(field.base))


@functools.cache
def pointing_at(kind: Kind) -> tuple[tuple[Kind, Field], ...]:
    """Which fields of which kinds may point at a record of this kind."""
    return tuple(
        (other, field)
        for other, record in CLASSES.items()
        for field in references(record)
        if field.refers == ANY or _inner_target(field) is kind
    )


def _inner_target(field: Field) -> Kind | None:
    if not field.nested:
        return target(field)
    return next((target(inner) for inner in fields_of(field.base) if inner.refers), None)


def ids_in(value: Any) -> Iterator[str]:
    """The identities a reference field holds, whether it points at none, one or several."""
    match value:
        case None:
            return
        case str():
            yield value
        case tuple():
            for one in value:
                yield from ids_in(one)
        case _:
            for inner in references(type(value)):
                yield from ids_in(getattr(value, inner.name))


def without(value: Any, gone: str) -> Any:
    """The value of a reference field with the reference to `gone` taken out."""
    if isinstance(value, tuple):
        return tuple(one for one in value if gone not in ids_in(one))
    return None if value == gone else value


def key_of(record: Any) -> str:
    """The identity of a record among its kind. A seat has none of its own: round and person make it."""
    if isinstance(record, Seat):
        return seat_key(record.round, record.person)
    return str(record.id)


def seat_key(round_: str, person: str) -> str:
    """The key of the seat of a person in a round. A slash cannot occur in an identity."""
    return f"{round_}/{person}"


def ranked(record: type) -> bool:
    """Whether records of this class have an order of their own, by `rank`."""
    return any(f.name == "rank" for f in dataclasses.fields(record))
