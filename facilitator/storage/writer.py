"""The one thread that writes. Acts that wait together are committed together, and acknowledged after that."""

from __future__ import annotations

import logging
import queue
import sqlite3
import threading
from collections.abc import Callable, Generator
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from facilitator.changes import Changed
from facilitator.domain.records import Kind
from facilitator.errors import FacilitatorError
from facilitator.storage.oplog import Act, Row
from facilitator.storage.textcopy import TextCopy, lines_of

log = logging.getLogger(__name__)

LARGEST_GROUP = 256
IDLE_S = 1.0

DISK_ERRORS = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_CORRUPT,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_NOMEM,
        sqlite3.SQLITE_NOTADB,
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_PROTOCOL,
        sqlite3.SQLITE_READONLY,
    }
)
"""What SQLite says when the place fails, not the act."""

T = TypeVar("T")
F = TypeVar("F")


class Pending(Generic[T]):
    """The promise that an act will be on the disk. The command line waits, the server awaits, a page never waits."""

    def __init__(self, act: str = "") -> None:
        self.act = act
        self._future: Future[T] = Future()
        self._future.set_running_or_notify_cancel()  # who stops awaiting an act does not stop the act

    def result(self, timeout_s: float | None = None) -> T:
        """Wait until the act is on the disk. Raises what the act raised."""
        return self._future.result(timeout_s)

    def done(self) -> bool:
        """Whether it is known how the act ended."""
        return self._future.done()

    def when_done(self, tell: Callable[[Future[T]], None]) -> None:
        """Have `tell` called when it is known, on the writer's thread, or here and now if it is known already."""
        self._future.add_done_callback(tell)

    def __await__(self) -> Generator[Any, None, T]:
        import asyncio  # noqa: PLC0415  # only the server awaits

        return asyncio.wrap_future(self._future).__await__()

    def settle(self, value: T) -> None:
        """The act is on the disk."""
        self._future.set_result(value)

    def fail(self, error: BaseException) -> None:
        """The act did not happen."""
        self._future.set_exception(error)


@dataclass(frozen=True, slots=True)
class Trail:
    """The chair's acts in this opening of the file that can be taken back, and those taken back; newest last."""

    undo: tuple[str, ...] = ()
    redo: tuple[str, ...] = ()

    def after(self, act: str) -> Trail:
        """After a deed that can be undone, or one more step of the newest: there is nothing left to redo."""
        return Trail((*self.undo, act) if self.undo[-1:] != (act,) else self.undo)

    def after_undo(self, act: str | None) -> Trail:
        """After the newest was taken back by `act`; None: it could not be, and is passed over."""
        return Trail(self.undo[:-1], self.redo if act is None else (*self.redo, act))

    def after_redo(self, act: str | None) -> Trail:
        """After what was taken back last was done again by `act`; None: it could not be, and is passed over."""
        return Trail(self.undo if act is None else (*self.undo, act), self.redo[:-1])


@dataclass(slots=True)
class Done:
    """What a job did inside the transaction, to be told when the transaction is on the disk.

    trail: how the trail looks after it, None when it stays as it was. error: the job wants to fail although what it
    did stands.
    """

    value: Any = None
    rows: list[Row] = field(default_factory=list)
    act: Act | None = None
    changes: list[Changed] = field(default_factory=list)
    trail: Trail | None = None
    error: FacilitatorError | None = None


Job = Callable[[Trail], Done]
"""One deed, on the writer's thread and in a savepoint of its own; it gets the trail as the deeds before it left it."""


@dataclass(frozen=True, slots=True)
class _Order:
    job: Job
    pending: Pending[Any]


class Writer:
    """Takes jobs from any thread and does them in their order, at most `LARGEST_GROUP` a commit.

    tell: gets the changes of a group, once, after its commit. trouble: gets True when the text copy cannot be
    written and False when it has caught up; acts are acknowledged all the same. trail: as it is on the disk; any
    thread may look.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        copy: TextCopy,
        tell: Callable[[tuple[Changed, ...]], None],
        trouble: Callable[[bool], None],
    ) -> None:
        self.connection = connection
        self.trail = Trail()
        self._copy = copy
        self._copy_behind = False
        self._tell = tell
        self._trouble = trouble
        self._orders: queue.SimpleQueue[_Order | None] = queue.SimpleQueue()
        self._gate = threading.Lock()
        self._stopping = False
        self._catch_up()
        self._thread = threading.Thread(target=self._run, name="event-writer", daemon=True)
        self._thread.start()

    def submit(self, job: Job, pending: Pending[T]) -> Pending[T]:
        """Have a job done. Returns at once; after `stop` the job fails with `file-closed`."""
        with self._gate:
            if not self._stopping:
                self._orders.put(_Order(job, pending))
                return pending
        pending.fail(FacilitatorError("file-closed"))
        return pending

    def stop(self) -> None:
        """Do what is waiting, then end the thread."""
        with self._gate:
            self._stopping = True
            self._orders.put(None)
        self._thread.join()
        self._copy.close()

    # -- the thread --------------------------------------------------------------------------------------------

    def _run(self) -> None:
        running = True
        while running:
            group, running = self._next_group()
            try:
                self._do(group)
            except BaseException as error:  # noqa: BLE001  # the thread lives on: there are more acts to save
                self._fail(group, error)
        if self._copy_behind:
            self._catch_up()

    def _next_group(self) -> tuple[list[_Order], bool]:
        try:
            order = self._orders.get(timeout=IDLE_S)
        except queue.Empty:
            self._rest()
            order = self._orders.get()
        group: list[_Order] = []
        while order is not None:
            group.append(order)
            if len(group) == LARGEST_GROUP:
                return group, True
            try:
                order = self._orders.get_nowait()
            except queue.Empty:
                return group, True
        return group, False

    def _rest(self) -> None:
        """Tidy up while nobody acts: little is then left to do at closing, or to lose with a stick pulled out."""
        try:
            self.connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
        except sqlite3.Error as error:
            log.warning("the file could not be tidied: %s", error)
        if self._copy_behind:
            self._catch_up()

    def _do(self, group: list[_Order]) -> None:
        if not group:
            return
        trail, outcomes = self.trail, []
        self.connection.execute("BEGIN IMMEDIATE")
        for order in group:
            outcome = self._in_savepoint(order.job, trail)
            if isinstance(outcome, Done) and outcome.trail is not None:
                trail = outcome.trail
            outcomes.append(outcome)
        self.connection.execute("COMMIT")
        self.trail = trail
        done = [outcome for outcome in outcomes if isinstance(outcome, Done)]
        self._write_copy(done)
        changes = tuple(change for one in done for change in one.changes)
        if changes:  # told before anybody hears that their act is done: they find it in the day they look at
            _call(self._tell, changes)
        self._acknowledge(group, outcomes)

    def _in_savepoint(self, job: Job, trail: Trail) -> Done | BaseException:
        """Do one job; a failure of its own undoes it alone. A failure of the disk is the whole group's."""
        self.connection.execute("SAVEPOINT act")
        try:
            outcome: Done | BaseException = job(trail)
        except BaseException as error:  # ours or theirs: it goes to who asked for the act
            if isinstance(error, sqlite3.Error) and getattr(error, "sqlite_errorcode", 0) & 0xFF in DISK_ERRORS:
                raise
            self.connection.execute("ROLLBACK TO act")
            outcome = error
        self.connection.execute("RELEASE act")
        return outcome

    def _fail(self, group: list[_Order], error: BaseException) -> None:
        """The group could not be saved: nothing of it stands, and everybody in it hears so."""
        disk = isinstance(error, sqlite3.Error)
        log.warning("a group of %s acts could not be saved: %s", len(group), error, exc_info=None if disk else error)
        if self.connection.in_transaction:  # after SQLITE_FULL there may be none
            with suppress(sqlite3.Error):
                self.connection.execute("ROLLBACK")
        for order in group:
            if not order.pending.done():
                order.pending.fail(FacilitatorError("cannot-save") if disk else error)

    @staticmethod
    def _acknowledge(group: list[_Order], outcomes: list[Done | BaseException]) -> None:
        for order, outcome in zip(group, outcomes, strict=True):
            if isinstance(outcome, BaseException):
                order.pending.fail(outcome)
            elif outcome.error is not None:
                order.pending.fail(outcome.error)
            else:
                order.pending.settle(outcome.value)

    # -- the text copy -----------------------------------------------------------------------------------------

    def _write_copy(self, done: list[Done]) -> None:
        lines = [line for one in done if one.act and one.rows for line in lines_of(one.rows, one.act)]
        if not lines:
            return
        if self._copy_behind:
            self._catch_up()
            return
        try:
            if any(row[4] == Kind.ATTACHMENT for one in done for row in one.rows):
                self._copy.keep_pictures(self.connection)
            self._copy.append(lines)
        except OSError as error:
            self._fall_behind(error)

    def _catch_up(self) -> None:
        try:
            self._copy.catch_up(self.connection)
        except (OSError, sqlite3.Error, LookupError, ValueError) as error:  # even a damaged log stops no work
            self._fall_behind(error)
            return
        if self._copy_behind:
            self._copy_behind = False
            _call(self._trouble, False)

    def _fall_behind(self, error: Exception) -> None:
        if not self._copy_behind:
            log.warning("the text copy cannot be written: %s", error)
            self._copy_behind = True
            _call(self._trouble, True)


def _call(listener: Callable[[F], None], fact: F) -> None:
    """Tell somebody something. Whatever goes wrong with them, the writer goes on."""
    try:
        listener(fact)
    except Exception:
        log.exception("who was told about the file failed")
