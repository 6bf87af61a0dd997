"""The day that is open in the window: what it holds now, what can be done with it, and what became of that."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from datetime import datetime
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from facilitator.changes import Changed
from facilitator.domain.day import Day
from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from facilitator.domain.steps import Moment
from facilitator.errors import FacilitatorError
from facilitator.services.clock import ClockService
from facilitator.services.conversations import ConversationService, ThreadService
from facilitator.services.event import AttachmentService, DayService, OrganiserService
from facilitator.services.hall import CallService, JoiningService, ProgrammeService, TableService
from facilitator.services.helping import HelpingService
from facilitator.services.hosting import HostService
from facilitator.services.people import InitiativeService, PeopleService
from facilitator.services.phones import OnPhonesService
from facilitator.services.photos import PhotoService
from facilitator.services.plenary import AgreementService, ContributionService, FollowUpService
from facilitator.services.projector import ProjectorService
from facilitator.services.report import SectionService
from facilitator.services.seating import BondService, DoorService, SeatingService, SeatService
from facilitator.services.startcheck import StartCheckService
from facilitator.services.takeaways import TakeawayService
from facilitator.storage import moments
from facilitator.storage.eventfile import Draft
from facilitator.storage.oplog import Act
from facilitator.storage.writer import Pending
from ui.alive import somebody_is_there
from ui.desk.opening import Opening

if TYPE_CHECKING:
    from facilitator.services.importing import ImportService
    from facilitator.services.notes import NotesService
    from facilitator.services.pasting import PasteService

T = TypeVar("T")

Then = Callable[[Any], None]
Refused = Callable[[FacilitatorError], None]


class OpenDay(QObject):
    """An event file, and the day in it as of now.

    The writer's thread reads what changed and hands the new day over; the window's thread never waits for the file.
    `changed` comes before the `then` of the act that caused it, so that whoever acted finds the result in `day`.
    """

    changed = Signal(object)
    """The kinds of record that are different now (frozenset of Kind). `day` is new already."""
    saved = Signal(object)
    """Everything that was asked is on the disk, since this moment (datetime, local)."""
    rested = Signal()
    """Nothing is under way any more, whether all of it could be done or not."""
    waiting = Signal()
    """Something was asked that is not on the disk yet."""
    refused = Signal(object)
    """An act did not happen, and nobody else says so (FacilitatorError)."""
    copy_troubled = Signal(bool)
    """The text copy beside the file cannot be written, or can again."""

    _told = Signal()
    _settled = Signal(object, object)
    _unread: tuple[Changed, ...] = ()  # told by the writer, and not in `_newest` yet

    def __init__(
        self,
        opening: Opening,
        parent: QObject | None = None,
        now: Callable[[], Moment] = moments.now,
        pace: float = 1.0,
    ) -> None:
        """Take over a day that was opened, on whatever thread.

        now: by what clock it is run. pace: how many of its seconds go in one; a practice run has a quick one.
        """
        super().__init__(parent)
        self.now, self.pace = now, pace
        self._watched: dict[Pending[Any], tuple[Then | None, Refused | None]] = {}
        self._told.connect(self._take_over, Qt.ConnectionType.QueuedConnection)
        self._settled.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        self.file, self.day = opening.file, opening.day
        self._newest = self.day
        self._changes: deque[tuple[Day, frozenset[Kind]]] = deque()
        self.drawn: tuple[Day | None, Any] = (None, None)
        """The report as it was last drawn, and of which day: pages come and go, and drawing takes a while."""
        self.made: Path | None = None
        """The PDF of the report that was made last, since the day was opened."""
        self.turned: dict[str, int] = {}
        """How photos of sheets are turned, by their identity: so many quarters to the right."""
        self._closed = False  # what was on its way then still comes, to a page that is gone
        self.also_told: Callable[[tuple[Changed, ...]], None] | None = None
        """Who else is told what changed, on the writer's thread: the page for phones, while it is on."""
        self._ear = opening.ear
        self._ear.told, self._ear.troubled = self._tell, self.copy_troubled.emit
        self._drafts = {_spot_of(draft): draft.text for draft in opening.drafts}
        self.facts = DayService(self.file)
        self.organisers = OrganiserService(self.file)
        self.attachments = AttachmentService(self.file)
        self.programme = ProgrammeService(self.file)
        self.tables = TableService(self.file)
        self.conversations = ConversationService(self.file)
        self.initiatives = InitiativeService(self.file)
        self.people = PeopleService(self.file)
        self.seats = SeatService(self.file)
        self.bonds = BondService(self.file)
        self.seating = SeatingService(self.file)
        self.door = DoorService(self.file)
        self.hosting = HostService(self.file)
        self.takeaways = TakeawayService(self.file, now)
        self.threads = ThreadService(self.file)
        self.contributions = ContributionService(self.file)
        self.agreements = AgreementService(self.file)
        self.followups = FollowUpService(self.file)
        self.sections = SectionService(self.file)
        self.clock = ClockService(self.file, now)
        self.projector = ProjectorService(self.file, now)
        self.on_phones = OnPhonesService(self.file, now)
        self.photos = PhotoService(self.file, now)
        self.joinings = JoiningService(self.file)
        self.calls = CallService(self.file)
        self.helping = HelpingService(self.file)
        self.start_check = StartCheckService(self.file, now)
        if self.day.steps:  # over a restart of the computer its clock is believed up to now, and no longer
            self.watch(self.clock.seen())

    @cached_property
    def pasting(self) -> PasteService:
        """What reads pasted lists is loaded when somebody pastes."""
        from facilitator.services.pasting import PasteService  # noqa: PLC0415

        return PasteService(self.file)

    @cached_property
    def importing(self) -> ImportService:
        """What puts lists of people in is loaded when somebody has one."""
        from facilitator.services.importing import ImportService  # noqa: PLC0415

        return ImportService(self.file)

    @cached_property
    def notes(self) -> NotesService:
        """What puts notes from elsewhere in is loaded when somebody has them."""
        from facilitator.services.notes import NotesService  # noqa: PLC0415

        return NotesService(self.file, self.now)

    @property
    def identity(self) -> str:
        """The identity of the file: stays through a move or another name."""
        return self.file.lineage.file

    # -- acting ------------------------------------------------------------------------------------------------

    def watch(
        self, pending: Pending[T], then: Callable[[T], None] | None = None, refused: Refused | None = None
    ) -> None:
        """Hear on the window's thread how an act ended.

        then: with its result, once it is on the disk and in `day`. refused: what the person can act on; without it the
        window says so. A mistake of ours rises.
        """
        self._watched[pending] = (then, refused)
        self.waiting.emit()
        pending.when_done(partial(self._settled.emit, pending))

    def waits_for(self, pending: Pending[Any]) -> bool:
        """Whether how a watched act ended was not heard yet. Once it is, `day` has what came of it."""
        return pending in self._watched

    def undo(self, then: Callable[[Act], None] | None = None) -> None:
        """Take the chair's newest act back."""
        self.watch(self.file.undo(), then)

    def redo(self, then: Callable[[Act], None] | None = None) -> None:
        """Do again what was taken back last."""
        self.watch(self.file.redo(), then)

    @property
    def at_rest(self) -> bool:
        """Whether everything that was asked is on the disk."""
        return not self._watched

    # -- drafts ------------------------------------------------------------------------------------------------

    def draft(self, spot: Spot) -> str | None:
        """What was being typed in a field that was never left, now or before the app stopped."""
        return self._drafts.get(spot)

    @property
    def drafts(self) -> tuple[Spot, ...]:
        """The fields with something typed in them that is not in the day yet."""
        return tuple(self._drafts)

    def keep_draft(self, spot: Spot, text: str) -> None:
        """Keep what stands in a field that has not been left yet."""
        self._drafts[spot] = text
        self.watch(self.file.keep_draft(spot.kind, _record_of(spot), spot.field, text))

    def drop_draft(self, spot: Spot) -> None:
        """What stood in the field is in the day now, or was thrown away by who typed it."""
        if self._drafts.pop(spot, None) is not None:
            self.watch(self.file.drop_draft(spot.kind, _record_of(spot), spot.field))

    # -- hearing -----------------------------------------------------------------------------------------------

    def _tell(self, changes: tuple[Changed, ...]) -> None:
        """On the writer's thread: read what changed, and hand it over.

        Phones hear it whatever becomes of this reading. What could not be read is read with what comes next.
        """
        if (also_told := self.also_told) is not None:
            also_told(changes)
        self._unread += changes
        self._newest = self.file.reread(self._newest, self._unread)
        self._changes.append((self._newest, frozenset(change.topic for change in self._unread)))
        self._unread = ()
        self._told.emit()

    @Slot()
    def _take_over(self) -> None:
        """What came while the window was busy is taken together: pages then show it once."""
        if self._closed or not self._changes:
            return
        kinds: frozenset[Kind] = frozenset()
        while self._changes:
            self.day, more = self._changes.popleft()
            kinds |= more
        self.changed.emit(kinds)

    @Slot(object, object)
    def _hear(self, pending: Pending[Any], future: Future[Any]) -> None:
        then, refused = self._watched.pop(pending, (None, None))
        if self._closed:
            return
        try:
            self._hear_how(future, then, refused)
        finally:
            if self.at_rest:
                self.rested.emit()

    def _hear_how(self, future: Future[Any], then: Then | None, refused: Refused | None) -> None:
        error = future.exception()
        if error is None:
            if then is not None and somebody_is_there(then):
                then(future.result())
            if self.at_rest:
                self.saved.emit(datetime.now().astimezone())
        elif not isinstance(error, FacilitatorError):
            raise error
        elif refused is not None and somebody_is_there(refused):
            refused(error)
        else:
            self.refused.emit(error)

    def close(self) -> None:
        """Finish what is waiting and leave one plain file. Nobody hears of it any more."""
        self._closed = True
        self._ear.listen_no_more()
        self.file.close()


def _record_of(spot: Spot) -> str:
    """The record of a spot as drafts name it; of something new, what it is new in is part of that name."""
    return f"{spot.record}@{spot.within}" if spot.within else spot.record


def _spot_of(draft: Draft) -> Spot:
    record, _, within = draft.record.partition("@")
    return Spot(Kind(draft.kind), record, draft.field, within)
