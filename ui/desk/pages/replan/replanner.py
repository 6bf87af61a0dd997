"""The search for a new plan while the day is on, by the one worker of the window."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from facilitator.domain.day import Day
from facilitator.seating.cost import Aims
from facilitator.seating.counts import Counts, count
from facilitator.seating.instance import Plan
from facilitator.seating.ofday import Planned, planned
from facilitator.seating.replanning import Mode, replan
from ui.desk.pages.replan.proposals import Proposal, proposal_of
from ui.desk.pages.replan.situation import Ahead, Lacks, lacks_of
from ui.desk.pages.seating.searching import Found, Relay, Reporting, Searching, Task, search, seconds_for
from ui.jobs import Job, Jobs

SEARCH = "replan-search"
SECONDS = {Mode.NEWCOMERS: 1.0, Mode.FEW: 3.0}
"""Where few people may move there is little to look for; freely it is a search like any other."""
AS_USUAL = 100
"""Per cent: how the weights of a day are written."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked. if_needed: only where the seats as they are lack something, during a round."""

    day: Day
    rounds: Ahead
    mode: Mode
    if_needed: bool
    seed: int = 0
    seconds: float | None = None

    @property
    def aims(self) -> Aims:
        """As the chair weighed them when the plan was made."""
        weighed = self.day.seating
        return Aims(weighed.new_people / AS_USUAL, weighed.mixed / AS_USUAL, weighed.wishes / AS_USUAL)


@dataclass
class Line(Relay):
    """What worker and window tell each other, with what is known of the seats as they are."""

    lacks: Lacks | None = None
    before: Counts | None = None
    proposal: Proposal | None = None


class _Counting:
    """A search that first counts the plan there is: after its own first plan was shown."""

    def __init__(self, running: Searching, line: Line, read: Planned, old: Plan) -> None:
        self._running, self._line, self._read, self._old = running, line, read, old

    @property
    def best(self) -> Plan:
        return self._running.best

    @property
    def settled(self) -> bool:
        return self._running.settled

    def step(self, seconds: float) -> Plan:
        if self._line.before is None:
            self._line.before = count(self._read.instance, self._old)
        return self._running.step(seconds)


class _Proposing:
    """Has each better plan made a proposal of, before the window hears of it."""

    def __init__(self, job: Reporting, line: Line, order: Order, read: Planned) -> None:
        self._job, self._line, self._order, self._read = job, line, order, read
        self._made_of: Found | None = None

    def cancelled(self) -> bool:
        return self._job.cancelled()

    def tell(self, done: int, total: int) -> None:
        newest = self._line.newest
        if newest is not None and newest is not self._made_of:
            self._made_of = newest
            self._line.proposal = self.of(newest)
        self._job.tell(done, total)

    def of(self, found: Found) -> Proposal:
        """A plan as a proposal."""
        order, line = self._order, self._line
        return proposal_of(order.day, self._read, order.rounds, found.plan, found.counts, line.before)


def look(order: Order, line: Line, job: Reporting) -> Proposal | None:
    """Look what is lacking, and search where something is to be proposed; None: there is nothing to propose."""
    read = planned(order.day, order.rounds.rounds, order.rounds.held)
    line.lacks = lacks_of(order.day, read, order.rounds)
    if not order.rounds.coming or not read.people or (order.if_needed and not line.lacks):
        return None
    old = read.plan_of(order.day.seats)

    def begin(task: Task) -> Searching:
        return _Counting(replan(task.instance, order.mode, task.aims, task.seed), line, read, old)

    usual = SECONDS.get(order.mode, seconds_for(len(read.people)))
    seconds = usual if order.seconds is None else order.seconds
    telling = _Proposing(job, line, order, read)
    found = search(Task(read.instance, order.aims, order.seed, seconds), line, telling, make=begin)
    if line.before is None:
        line.before = count(read.instance, old)
    return telling.of(found)


class Replanner(QObject):
    """Has the worker look for a new plan. A new question takes the place of the one before."""

    looked = Signal(object)
    """What the seats as they are lack (Lacks)."""
    proposed = Signal(object)
    """A proposal (Proposal), while the search goes on."""
    ended = Signal(object)
    """The last proposal; None = there is nothing to propose."""

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._job: Job[Proposal | None] | None = None
        self._line = Line()
        self._shown: Proposal | None = None
        self._told_lacks = False
        self._taken = QTimer(self, singleShot=True, interval=0)
        self._taken.timeout.connect(self._say_it_is_shown)

    @property
    def busy(self) -> bool:
        """Whether somebody is looking."""
        return self._job is not None

    def start(self, order: Order) -> None:
        """Look for a new plan; a search that is under way is left."""
        self.leave()
        self._line, self._shown, self._told_lacks = Line(), None, False
        self._job = self._jobs.start(SEARCH, partial(look, order, self._line), self._end, self._fail, self._hear)

    def leave(self) -> None:
        """Stop looking. Nothing is told of it any more."""
        self._line.let_go()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    # -- hearing -----------------------------------------------------------------------------------------------

    def _hear(self, _done: int, _total: int) -> None:
        self._tell_lacks()
        newest = self._line.proposal
        if newest is not None and newest is not self._shown:
            self._shown = newest
            self.proposed.emit(newest)
        self._taken.start()  # after what the proposal had Qt paint

    @Slot()
    def _say_it_is_shown(self) -> None:
        self._line.taken.set()

    def _tell_lacks(self) -> None:
        if not self._told_lacks and self._line.lacks is not None:
            self._told_lacks = True
            self.looked.emit(self._line.lacks)

    def _end(self, proposal: Proposal | None) -> None:
        self._job = None
        self._tell_lacks()
        self.ended.emit(proposal)

    def _fail(self, error: BaseException) -> None:
        self._job = None
        raise error
