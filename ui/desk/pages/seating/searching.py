"""A search for a plan as the worker does it: slices with a rest between them, so that the window never stalls."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Protocol

from facilitator.seating.cost import Aims
from facilitator.seating.counts import Counts, count
from facilitator.seating.instance import Instance, Plan
from facilitator.seating.search import Search

SLICE_S, REST_S = 0.005, 0.001
SHOWN_EVERY_S = 0.2
"""Better plans are shown at most so often."""
COUNTING_SHARE = 4
"""Between two counts there is at least so many times the search a count took: it is not what we are here for."""
TAKEN_WITHIN_S = 0.25
"""So long the search waits until the window has shown a plan: two at once are slower than one after the other."""
USUAL_S, LARGE_S = 5.0, 8.0
LARGE = 300
"""People from whom on it is worth to search longer."""


def seconds_for(people: int) -> float:
    """How long to search when nobody stops it."""
    return LARGE_S if people >= LARGE else USUAL_S


@dataclass(frozen=True, slots=True)
class Task:
    """What is to be searched. seconds: how long at most. show: what the worker is to make of a plan to be shown."""

    instance: Instance
    aims: Aims
    seed: int
    seconds: float
    show: Callable[[Plan, Counts | None], Any] | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """The best plan so far. counts: None where it was not counted yet. shown: what the task has shown of it."""

    plan: Plan
    counts: Counts | None
    shown: Any = None


@dataclass
class Relay:
    """What the worker and the window tell each other while a search is under way."""

    newest: Found | None = None
    stop: bool = False
    """Set by the window: it is good enough."""
    taken: threading.Event = field(default_factory=threading.Event)
    """Set by the window: what was told is shown."""

    def let_go(self) -> None:
        """The window waits for nothing any more."""
        self.stop = True
        self.taken.set()


@dataclass
class Leash:
    """Holds the search under way, so that it ends when the page that asked for it goes."""

    relay: Relay = field(default_factory=Relay)

    def let_go(self) -> None:
        """Nobody waits for it any more. No method of a widget: those are gone by then."""
        self.relay.let_go()


class Searching(Protocol):
    """A search that can be asked for a little more (`facilitator.seating.search.Search`)."""

    @property
    def best(self) -> Plan: ...
    @property
    def settled(self) -> bool: ...
    def step(self, seconds: float) -> Plan: ...


class Reporting(Protocol):
    """Who has it done (`ui.jobs.Job`)."""

    def cancelled(self) -> bool: ...
    def tell(self, done: int, total: int) -> None: ...


def begin(task: Task) -> Searching:
    """A search with its first complete plan."""
    return Search(task.instance, task.aims, task.seed)


def search(
    task: Task,
    relay: Relay,
    job: Reporting,
    *,
    make: Callable[[Task], Searching] = begin,
    clock: Callable[[], float] = time.perf_counter,
    rest: Callable[[float], None] = time.sleep,
) -> Found:
    """Search until nothing is to be gained, the time is up, or the window says so. The best plan, counted.

    The window hears of the first plan at once, soon of its counts, and of better ones as they come.
    """
    return _Run(task, relay, job, clock, rest).run(make)


class _Run:
    def __init__(
        self, task: Task, relay: Relay, job: Reporting, clock: Callable[[], float], rest: Callable[[float], None]
    ) -> None:
        self.task, self.relay, self.job, self.clock, self.rest = task, relay, job, clock, rest
        self.began = clock()
        self.next_at = 0.0

    def run(self, make: Callable[[Task], Searching]) -> Found:
        running = make(self.task)
        self.relay.newest = self._found(running.best, None)
        self._tell()
        while self._goes_on(running):
            running.step(SLICE_S)
            self.rest(REST_S)
            if self.clock() - self.began >= self.next_at:
                self._show_better(running.best)
        return self._counted(running.best)

    def _goes_on(self, running: Searching) -> bool:
        if self.job.cancelled() or self.relay.stop or running.settled:
            return False
        return self.clock() - self.began < self.task.seconds

    def _show_better(self, plan: Plan) -> None:
        before, started = self.relay.newest, self.clock()
        if before is None or before.plan != plan or before.counts is None:
            self.relay.newest = self._counted(plan)
        took = self.clock() - started
        self.next_at = self.clock() - self.began + max(SHOWN_EVERY_S, took * COUNTING_SHARE)
        self._tell()

    def _counted(self, plan: Plan) -> Found:
        newest = self.relay.newest
        if newest is not None and newest.plan == plan and newest.counts is not None:
            return newest
        return self._found(plan, count(self.task.instance, plan))

    def _found(self, plan: Plan, counts: Counts | None) -> Found:
        return Found(plan, counts, self.task.show(plan, counts) if self.task.show is not None else None)

    def _tell(self) -> None:
        """Say how far it is, in milliseconds, and let the window show it first."""
        self.relay.taken.clear()
        self.job.tell(min(int((self.clock() - self.began) * 1000), self.total), self.total)
        if not self.relay.stop:
            self.relay.taken.wait(TAKEN_WITHIN_S)

    @property
    def total(self) -> int:
        return int(self.task.seconds * 1000)
