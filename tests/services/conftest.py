"""All services on one open day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, get_type_hints

import pytest

from facilitator.domain.day import Day
from facilitator.domain.records import KINDS
from facilitator.services.conversations import ConversationService, ThreadService
from facilitator.services.event import AttachmentService, DayService, OrganiserService
from facilitator.services.hall import ProgrammeService, SeatService, TableService
from facilitator.services.pasting import PasteService
from facilitator.services.people import InitiativeService, PeopleService
from facilitator.services.plenary import AgreementService, ContributionService, FollowUpService
from facilitator.services.report import SectionService
from facilitator.services.takeaways import TakeawayService
from facilitator.storage.eventfile import EventFile
from facilitator.storage.oplog import read_ops
from facilitator.storage.projection import differences


@dataclass(frozen=True)
class Desk:
    """A day and everything that can be done with it."""

    file: EventFile
    day: DayService
    organisers: OrganiserService
    attachments: AttachmentService
    people: PeopleService
    initiatives: InitiativeService
    tables: TableService
    programme: ProgrammeService
    seats: SeatService
    conversations: ConversationService
    threads: ThreadService
    takeaways: TakeawayService
    contributions: ContributionService
    agreements: AgreementService
    followups: FollowUpService
    sections: SectionService
    pasting: PasteService

    def now(self) -> Day:
        return self.file.day()

    def one(self, record: type, key: str) -> Any:
        return self.file.find(KINDS[record], key)

    def texts(self, conversation: str | None) -> list[str]:
        """What prints of a conversation, in order."""
        return [t.wording for t in self.now().brought.get(conversation, ()) if t.stands_alone]


SERVICES: dict[str, type] = {name: kind for name, kind in get_type_hints(Desk).items() if name != "file"}
"""Every service, by its name on the desk."""


@pytest.fixture
def desk(file: EventFile) -> Iterator[Desk]:
    """The small day with all services. Whatever a test did, the tables are what the log amounts to."""
    yield Desk(file, **{name: service(file) for name, service in SERVICES.items()})
    connection = file._writer.connection
    assert not differences(connection, read_ops(connection))
