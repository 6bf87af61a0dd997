"""The day as a whole: its facts, its organisers and their logos."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Literal

from facilitator.domain.event import EVENT, Attachment, Event, Organiser, Use, logo_id
from facilitator.domain.identity import AnyId, AttachmentId, OrganiserId, SectionId, new_id
from facilitator.domain.people import Consent, Person
from facilitator.domain.report import Section, SectionKind
from facilitator.services.pictures import picture_of
from facilitator.services.records import KeepingService, ListService, at_end
from facilitator.storage.eventfile import CHAIR
from facilitator.storage.tx import Tx
from facilitator.storage.writer import Pending

USUAL_SECTIONS = (
    SectionKind.CONVERSATIONS,
    SectionKind.THREADS,
    SectionKind.REACTIONS,
    SectionKind.REFLECTIONS,
    SectionKind.LESSONS,
    SectionKind.QUOTATIONS,
    SectionKind.AGREEMENTS,
    SectionKind.FOLLOWUPS,
)
"""What the report of a new day consists of. A section without words prints nothing, its heading neither."""


def start(event: Event) -> Callable[[Tx], None]:
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

    def choose_chairs(self, people: Iterable[str], by: str = CHAIR) -> Pending[Event]:
        """Say who chairs the day, in the order they are named in."""
        return self.change(EVENT, by, chairs=tuple(dict.fromkeys(people)))

    def _put(self, tx: Tx, record: Event) -> Event:
        """A chair speaks in public: whoever becomes one and was not asked may be named from now on."""
        for key in set(record.chairs) - set(self._get(tx, EVENT).chairs):
            person = tx.get(Person, key)
            if person.consent is Consent.UNKNOWN:
                tx.put(replace(person, consent=Consent.YES))
        return tx.put(record)


class OrganiserService(ListService[Organiser]):
    """Who organises the day. An organiser's logo comes and goes with the organiser."""

    record = Organiser

    def set_logo(self, organiser: str, file: str, alt: str, content: bytes, by: str = CHAIR) -> Pending[Attachment]:
        """Give an organiser a logo, or another one. alt: "" = the organiser's name.

        Fails with `picture-too-large` (file, megabytes).
        """
        picture = picture_of(Use.LOGO, file, content)

        def put(tx: Tx) -> Attachment:
            owner = self._get(tx, organiser)
            tx.put_picture(picture)
            key = logo_id(owner.id)
            return tx.put(Attachment(key, AnyId(owner.id), Use.LOGO, file, alt or owner.name, picture.sha256))

        return self._act("changed", by, put)

    def remove_logo(self, organiser: str, by: str = CHAIR) -> Pending[None]:
        """Let an organiser do without a logo: the name prints in words. Fails with `gone` when there is none."""
        key = logo_id(OrganiserId(organiser))
        return self._act("changed", by, lambda tx: tx.remove(tx.get(Attachment, key)))

    def _take_out(self, tx: Tx, record: Organiser) -> None:
        logo = tx.find(Attachment, logo_id(record.id))
        if logo is not None:
            tx.remove(logo)
        tx.remove(record)


class AttachmentService(ListService[Attachment]):
    """Posters and photos of tables and conversations. Logos: see `OrganiserService.set_logo`."""

    record = Attachment
    guarded = frozenset({"id", "use", "sha256"})

    def attach(
        self,
        owner: str,
        use: Literal[Use.POSTER, Use.PHOTO],
        file: str,
        alt: str,
        content: bytes,
        key: str | None = None,
        by: str = CHAIR,
    ) -> Pending[Attachment]:
        """Keep a picture with a table or a conversation. Fails with `picture-too-large` (file, megabytes)."""
        picture = picture_of(use, file, content)

        def put(tx: Tx) -> Attachment:
            tx.put_picture(picture)
            attachment = Attachment(AttachmentId(key or new_id()), AnyId(owner), use, file, alt, picture.sha256)
            return self._put_last(tx, attachment)

        return self._act("added", by, put)

    def _put(self, tx: Tx, record: Attachment) -> Attachment:
        if record.use is Use.LOGO:
            raise TypeError("a logo comes by OrganiserService.set_logo()")
        return tx.put(record)
