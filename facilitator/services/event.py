"""The day as a whole: its facts, its organisers and their logos."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from facilitator.domain.event import EVENT, Attachment, Event, Organiser, Use, logo_id
from facilitator.domain.identity import AnyId, OrganiserId, SectionId, new_id
from facilitator.domain.people import Consent, Person
from facilitator.domain.report import Section, SectionKind
from facilitator.services.pictures import picture_of
from facilitator.services.records import KeepingService, RecordService, at_end
from facilitator.storage.eventfile import CHAIR
from facilitator.storage.tx import Tx
from facilitator.storage.writer import Pending

USUAL_SECTIONS = (
    SectionKind.CONVERSATIONS,
    SectionKind.THREADS,
    SectionKind.REACTIONS,
    SectionKind.REFLECTIONS,
    SectionKind.LESSONS,
    SectionKind.AGREEMENTS,
    SectionKind.FOLLOWUPS,
)
"""What the report of a new day consists of. A section without words prints nothing, its heading neither."""


def start(event: Event) -> Any:
    """The first act of a new day: the event itself and the usual sections of its report."""

    def fill(tx: Tx) -> None:
        tx.put(event)
        put_usual_sections(tx)

    return fill


def put_usual_sections(tx: Tx) -> None:
    """Give a day the usual sections."""
    for kind in USUAL_SECTIONS:
        tx.put(at_end(tx, Section(SectionId(new_id()), kind)))


class DayService(KeepingService[Event]):
    """The facts of the day. `change(EVENT, title=...)` changes them."""

    record = Event

    def choose_chairs(self, people: tuple[str, ...], by: str = CHAIR) -> Pending[Event]:
        """Say who chairs the day. A chair speaks in public: whoever was not asked may be named from now on."""

        def put(tx: Tx) -> Event:
            for key in people:
                person = tx.get(Person, key)
                if person.consent is Consent.UNKNOWN:
                    tx.put(replace(person, consent=Consent.YES))
            return tx.put(replace(tx.get(Event, EVENT), chairs=people))  # type: ignore[arg-type]

        return self._act("changed", by, put)


class OrganiserService(RecordService[Organiser]):
    """Who organises the day."""

    record = Organiser

    def set_logo(self, organiser: str, file: str, alt: str, content: bytes, by: str = CHAIR) -> Pending[Attachment]:
        """Give an organiser a logo, or another one. Fails with `picture-too-large` (file, megabytes)."""
        picture = picture_of(Use.LOGO, file, content)

        def put(tx: Tx) -> Attachment:
            owner = tx.get(Organiser, organiser)
            tx.put_picture(picture)
            return tx.put(
                Attachment(
                    logo_id(OrganiserId(owner.id)), AnyId(owner.id), Use.LOGO, file, alt or owner.name, picture.sha256
                )
            )

        return self._act("changed", by, put)


class AttachmentService(RecordService[Attachment]):
    """Posters and photos of tables and conversations."""

    record = Attachment

    def attach(
        self, owner: str, use: Use, file: str, alt: str, content: bytes, key: str | None = None, by: str = CHAIR
    ) -> Pending[Attachment]:
        """Keep a picture with a table or a conversation. Fails with `picture-too-large` (file, megabytes)."""
        picture = picture_of(use, file, content)

        def put(tx: Tx) -> Attachment:
            tx.put_picture(picture)
            attachment = Attachment(key or new_id(), AnyId(owner), use, file, alt, picture.sha256)  # type: ignore[arg-type]
            return self._put_last(tx, attachment)

        return self._act("added", by, put)
