"""Long work off the window's thread: one worker, one job at a time, and of each kind the newest wins.

Every PDFium call is made here, since PDFium must be called from one thread only. No process is started: nothing forks.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from functools import partial
from queue import SimpleQueue
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ui.alive import somebody_is_there

T = TypeVar("T")

PAINTED_WITHIN_MS = 60
"""So long work keeps out of the way of a window that shows something else."""
LONGEST_WAIT_S = 0.5
"""And never longer than this, whatever the window is at."""

PATIENCE_OF_WINDOW_S = 0.000_5
"""How long the worker may keep Python to itself while the window wants it. With Python's own 5 ms each of the thousands
of calls that build a page could wait that long: the window stood still for a second while a long report was drawn.
"""


class Job(Generic[T]):
    """One piece of work that was asked for, and who wants to hear of it. Made by `Jobs.start`.

    The work gets it too: long work asks `cancelled` now and then, and says with `tell` how far it is.
    """

    def __init__(
        self,
        kind: str,
        work: Callable[[Job[T]], T],
        done: Callable[[T], None],
        failed: Callable[[BaseException], None],
        progress: Callable[[int, int], None] | None,
        told: Callable[[Job[Any]], None],
        way: threading.Event,
    ) -> None:
        self.kind = kind
        self._work: Callable[[Job[T]], T] | None = work
        self._done = done
        self._failed = failed
        self._progress = progress
        self._told = told
        self._way = way
        self._outcome: Callable[[], None] | None = None
        self._how_far = (0, 0)
        self._telling = False
        self._cancelled = False

    def cancelled(self) -> bool:
        """Whether nobody waits for it any more. Asked by the work, which waits here while the window is busy."""
        self._way.wait(LONGEST_WAIT_S)
        return self._cancelled

    def cancel(self) -> None:
        """Nobody waits for it any more: neither result nor failure is delivered, and what has not begun never does."""
        self._cancelled = True
        self._work = None  # lets go of the values it was to work with, however long it would have stood in line

    def tell(self, done: int, total: int) -> None:
        """Say how far the work is. The window hears the newest when it comes to it, never a heap of old ones."""
        self._how_far = (done, total)
        if self._progress is not None and not self._telling and not self._cancelled:
            self._telling = True
            self._told(self)

    def do(self) -> None:
        """Do the work, on the worker's thread."""
        work, self._work = self._work, None
        if work is None:
            return
        try:
            self._outcome = partial(self._done, work(self))
        except BaseException as error:  # noqa: BLE001  # it rises again where it is delivered
            self._outcome = partial(self._failed, error)

    def deliver_progress(self) -> None:
        """Let whoever wants to know hear how far it is, on the window's thread."""
        self._telling = False
        if self._progress is not None and not self._cancelled and somebody_is_there(self._progress):
            self._progress(*self._how_far)

    def deliver(self) -> None:
        """Hand over the result or the failure, on the window's thread, unless it was cancelled meanwhile."""
        outcome, self._outcome = self._outcome, None
        if outcome is not None and not self._cancelled and somebody_is_there(outcome):
            outcome()


class Jobs(QObject):
    """The one worker of the window. Made, used and closed on the window's thread."""

    _told = Signal(object)
    _ended = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        sys.setswitchinterval(PATIENCE_OF_WINDOW_S)
        self._line: SimpleQueue[Job[Any] | None] = SimpleQueue()
        self._newest: dict[str, Job[Any]] = {}
        self._worker: threading.Thread | None = None
        self._closed = False
        self._way = threading.Event()
        self._way.set()
        self._way_timer = QTimer(self, singleShot=True, interval=PAINTED_WITHIN_MS)
        self._way_timer.timeout.connect(self._go_on)
        self._told.connect(self._deliver_progress)
        self._ended.connect(self._deliver)

    def start(
        self,
        kind: str,
        work: Callable[[Job[T]], T],
        done: Callable[[T], None],
        failed: Callable[[BaseException], None],
        progress: Callable[[int, int], None] | None = None,
    ) -> Job[T]:
        """Have `work` done by the worker, after what stands in line; a job of the same kind is cancelled for it.

        work: gets values with it (a partial), never widgets or connections. done, failed and progress are called on
        the window's thread; failed gets every exception, also a mistake of ours, which the caller raises again.
        After `close` the job is cancelled from the start.
        """
        job = Job(kind, work, done, failed, progress, self._told.emit, self._way)
        if self._closed:
            job.cancel()
            return job
        if (older := self._newest.get(kind)) is not None:
            older.cancel()
        self._newest[kind] = job
        self._line.put(job)
        self._see_to_it()
        return job

    def make_way(self) -> None:
        """The window is about to show something else: long work waits until that is painted."""
        self._way.clear()
        self._way_timer.start()

    @Slot()
    def _go_on(self) -> None:
        self._way.set()

    def close(self) -> None:
        """Cancel everything and wait until the worker is gone. Closing twice is harmless."""
        self._closed = True
        for job in self._newest.values():
            job.cancel()
        self._newest.clear()
        self._way.set()
        if self._worker is not None:
            self._line.put(None)
            self._worker.join()
            self._worker = None

    def _see_to_it(self) -> None:
        """Make sure that somebody works through the line. Tests that want to choose the moment do it themselves."""
        if self._worker is None:
            self._worker = threading.Thread(target=self._work_through_line, name="jobs", daemon=True)
            self._worker.start()

    def _work_through_line(self) -> None:
        while (job := self._line.get()) is not None:
            self._work_on(job)
            del job  # or it would be kept, with all its values, until the next one comes

    def _work_on(self, job: Job[Any]) -> None:
        job.do()
        self._ended.emit(job)

    @Slot(object)
    def _deliver_progress(self, job: Job[Any]) -> None:
        job.deliver_progress()

    @Slot(object)
    def _deliver(self, job: Job[Any]) -> None:
        if self._newest.get(job.kind) is job:
            del self._newest[job.kind]
        job.deliver()
