"""All services on one open day."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, get_type_hints

import pytest

from facilitator.domain.day import Day
from facilitator.domain.records import KINDS
from facilitator.services.clock import ClockService
from facilitator.services.conversations import ConversationService, ThreadService
from facilitator.services.event import AttachmentService, DayService, OrganiserService
from facilitator.services.hall import CallService, JoiningService, ProgrammeService, TableService
from facilitator.services.helping import HelperService, HelpingService
from facilitator.services.hosting import HostService
from facilitator.services.importing import ImportService
from facilitator.services.notes import NotesService
from facilitator.services.pasting import PasteService
from facilitator.services.people import InitiativeService, PeopleService
from facilitator.services.phones import OnPhonesService, PhoneService
from facilitator.services.photos import PhotoService
from facilitator.services.plenary import AgreementService, ContributionService, FollowUpService
from facilitator.services.projector import ProjectorService
from facilitator.services.report import SectionService
from facilitator.services.seating import BondService, DoorService, SeatingService, SeatService
from facilitator.services.startcheck import StartCheckService
from facilitator.services.takeaways import TakeawayService
from facilitator.storage.eventfile import EventFile
from facilitator.storage.oplog import Act, read_act, read_ops
from facilitator.storage.projection import differences
from tests.factories import Watch


@dataclass(frozen=True)
class Desk:
    """A day, everything that can be done with it, and the watch of the computer it is done on."""

    file: EventFile
    watch: Watch
    day: DayService
    organisers: OrganiserService
    attachments: AttachmentService
    people: PeopleService
    initiatives: InitiativeService
    tables: TableService
    programme: ProgrammeService
    seats: SeatService
    bonds: BondService
    seating: SeatingService
    door: DoorService
    hosting: HostService
    importing: ImportService
    notes: NotesService
    conversations: ConversationService
    threads: ThreadService
    takeaways: TakeawayService
    contributions: ContributionService
    agreements: AgreementService
    followups: FollowUpService
    sections: SectionService
    pasting: PasteService
    clock: ClockService
    projector: ProjectorService
    joinings: JoiningService
    calls: CallService
    start_check: StartCheckService
    phones: PhoneService
    helping: HelpingService
    helper: HelperService
    on_phones: OnPhonesService
    photos: PhotoService

    def now(self) -> Day:
        return self.file.day()

    def one(self, record: type, key: str) -> Any:
        return self.file.find(KINDS[record], key)

    def texts(self, conversation: str | None) -> list[str]:
        """What prints of a conversation, in order."""
        return [t.wording for t in self.now().brought.get(conversation, ()) if t.stands_alone]


SERVICES: dict[str, type] = {
    name: kind for name, kind in get_type_hints(Desk).items() if kind.__module__.startswith("facilitator.services.")
}
"""Every service, by its name on the desk."""


def all_services(file: EventFile, watch: Watch) -> dict[str, Any]:
    """Every service on a file; those that look at a clock look at this one."""
    return {
        name: service(file, watch) if "now" in inspect.signature(service).parameters else service(file)
        for name, service in SERVICES.items()
    }


@pytest.fixture
def desk(file: EventFile) -> Iterator[Desk]:
    """The small day with all services. Whatever a test did, the tables are what the log amounts to."""
    watch = Watch()
    yield Desk(file, watch, **all_services(file, watch))
    connection = file._writer.connection
    assert not differences(connection, read_ops(connection))


def acts(desk: Desk) -> list[Act]:
    """Everything that was done, oldest first; an act once, however many records it touched."""
    connection = desk.file._writer.connection
    return [read_act(connection, act) for act in dict.fromkeys(op.act for op in read_ops(connection))]
