"""The one search for a plan that may be under way: begun, shown as it gets better, kept or left."""

from __future__ import annotations

import time
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from facilitator.domain.day import Day
from facilitator.domain.language import Language
from facilitator.seating.counts import Counts, count
from facilitator.seating.findings import Finding, cannot
from facilitator.seating.instance import Plan
from facilitator.seating.ofday import Planned
from ui.desk.pages.seating.costs import Cost, costs_of
from ui.desk.pages.seating.findingslist import sentences
from ui.desk.pages.seating.planreading import Drawn, counted
from ui.desk.pages.seating.searching import Found, Leash, Relay, Reporting, Task, search
from ui.jobs import Job, Jobs

SEARCH, LOOK = "seating-search", "seating-look"
PAINTED_AFTER_MS = 15
"""So long the search waits for what is shown to be painted: some platforms do that a few milliseconds later."""


@dataclass(frozen=True, slots=True)
class Looked:
    """What can be said of the seats of a day. findings: what cannot be had; said: that in words. counts: None while
    nobody has a seat. costs: the same, with the people behind each. drawn: the plan with what was counted in it.
    """

    findings: tuple[Finding, ...]
    counts: Counts | None
    said: tuple[str, ...] = ()
    costs: tuple[Cost, ...] = ()
    drawn: Drawn | None = None


def look_at(day: Day, read: Planned, drawn: Drawn, language: Language, job: Reporting) -> tuple[Day, Planned, Looked]:
    """Look at the seats of a day, with the worker, once they are painted: two at once are slower than one by one."""
    time.sleep(PAINTED_AFTER_MS / 1_000)
    if job.cancelled():
        return day, read, Looked((), None)  # nobody hears of it
    counts = count(read.instance, read.plan) if is_begun(read.plan) else None
    findings = cannot(read.instance)
    said = sentences(day, read, findings, language)
    if counts is None:
        return day, read, Looked(findings, None, said, drawn=drawn)
    return day, read, Looked(findings, counts, said, costs_of(day, read, counts), counted(drawn, counts))


def is_begun(plan: Plan) -> bool:
    """Whether anybody has a seat in it."""
    return any(table is not None for row in plan.seats for table in row)


class Planner(QObject):
    """Has the worker of the window search. A new search takes the place of the one before."""

    improved = Signal(object)
    """A better plan (Found), while the search goes on."""
    told = Signal(int, int)
    """How far it is: milliseconds of so many."""
    ended = Signal(object)
    """The plan it came to (Found): its time was up, nothing was to be gained, or it was kept."""
    looked = Signal(object, object, object)
    """What there is to say of the seats of a day: of which (Day), who is who (Planned), and what (Looked)."""

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._job: Job[Found] | None = None
        self._leash = Leash()
        self.destroyed.connect(self._leash.let_go)
        self._shown: Found | None = None
        self._taken = QTimer(self, singleShot=True, interval=PAINTED_AFTER_MS)
        self._taken.timeout.connect(self._say_it_is_shown)

    @property
    def busy(self) -> bool:
        """Whether a search is under way."""
        return self._job is not None

    def start(self, task: Task) -> None:
        """Search for a plan; one that is under way is left."""
        self.leave()
        self._leash.relay, self._shown = Relay(), None
        work = partial(search, task, self._leash.relay)
        self._job = self._jobs.start(SEARCH, work, self._end, self._fail, self._hear)

    def keep(self) -> None:
        """What was found is good enough: `ended` follows."""
        self._leash.relay.stop = True
        self._leash.relay.taken.set()

    def leave(self) -> None:
        """Stop searching. Nothing is told of it any more."""
        self._leash.relay.let_go()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def look(self, day: Day, read: Planned, drawn: Drawn, language: Language) -> None:
        """Find out what can be said of the seats of a day; of two questions the newest is answered."""
        self._jobs.start(LOOK, partial(look_at, day, read, drawn, language), self._tell_looked, self._fail)

    # -- hearing -----------------------------------------------------------------------------------------------

    def _hear(self, done: int, total: int) -> None:
        newest = self._leash.relay.newest
        if newest is not None and newest is not self._shown:
            self._shown = newest
            self.improved.emit(newest)
        self.told.emit(done, total)
        self._taken.start()

    @Slot()
    def _say_it_is_shown(self) -> None:
        self._leash.relay.taken.set()

    def _end(self, found: Found) -> None:
        self._job = None
        self.ended.emit(found)

    def _tell_looked(self, seen: tuple[Day, Planned, Looked]) -> None:
        self.looked.emit(*seen)

    def _fail(self, error: BaseException) -> None:
        self._job = None
        raise error
