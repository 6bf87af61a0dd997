"""An event file that is open: acts in, records out.

One writer, any number of readers. Closed, it is one plain file; while it is open nobody may open it by hand
(`open()` on it would drop SQLite's locks).
"""

from __future__ import annotations

import dataclasses
import logging
import shutil
import sqlite3
import threading
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self, TypeVar

from filelock import FileLock

from facilitator.changes import Changed
from facilitator.domain.day import Day
from facilitator.domain.identity import new_id
from facilitator.domain.records import Kind
from facilitator.domain.text import storable
from facilitator.errors import FacilitatorError
from facilitator.storage import access, locks, opening, places, projection
from facilitator.storage.access import Access, Session
from facilitator.storage.oplog import Act, Op, insert_act, insert_rows, last_seq, now_utc, read_act, read_ops, row_of
from facilitator.storage.pictures import read_picture, read_pictures
from facilitator.storage.textcopy import TextCopy
from facilitator.storage.tx import Tx
from facilitator.storage.undo import refused, revert, wrote_last
from facilitator.storage.writer import Done, Pending, Trail, Writer

log = logging.getLogger(__name__)

CHAIR = "chair"
IMPORT = "import"
AT_THE_DESK = frozenset({CHAIR, IMPORT})
"""Whose acts the chair can take back: an import is something the chair does."""

T = TypeVar("T")


def _nobody(_: Any) -> None:
    """Who listens when nobody asked to be told."""


@dataclass(frozen=True, slots=True)
class Draft:
    """Typing that is not an act yet: which field of which record, and what stands in it."""

    kind: str
    record: str
    field: str
    text: str
    at: str


class EventFile:
    """A day that is open for work.

    told: called with what changed, once per commit, on the writer's thread. troubled: called with True when the text
    copy cannot be written, with False when it has caught up.
    """

    def __init__(
        self,
        path: Path,
        connection: sqlite3.Connection,
        lock: FileLock,
        copy: TextCopy,
        told: Callable[[tuple[Changed, ...]], None],
        troubled: Callable[[bool], None],
    ) -> None:
        self.path = path
        self.opening = new_id()
        self.lineage = copy.lineage
        self.met = opening.meet_copy(connection, copy)
        self._lock = lock
        self._readers: dict[threading.Thread, sqlite3.Connection] = {}
        self._gate = threading.Lock()
        self._closed = False
        self._writer = Writer(connection, copy, told, troubled)

    @classmethod
    def create(cls, path: Path, fill: Callable[[Tx], None], actor: str = CHAIR) -> None:
        """Make a new day at `path`, filled by one first act. The file appears whole or not at all.

        Fails with `file-exists` (file), `folder-missing` (folder), `cannot-write-here` (file), or what `fill` raises.
        """
        opening.refuse_old_sqlite()
        if path.exists():
            raise FacilitatorError("file-exists", file=path.name)
        if not path.parent.is_dir():
            raise FacilitatorError("folder-missing", folder=str(path.parent))
        half_made = path.with_name(f".{new_id()}{path.suffix}")
        identity = opening.new_identity()
        try:
            opening.make_new(half_made, identity)
            with cls.open(half_made) as file:
                file.act("new-day", actor, fill, undoable=False).result()
            opening.move_into_place(half_made, path)
        except BaseException as error:
            shutil.rmtree(places.safety(identity), ignore_errors=True)
            if isinstance(error, OSError | sqlite3.OperationalError):
                raise FacilitatorError("cannot-write-here", file=path.name) from error
            raise
        finally:
            half_made.unlink(missing_ok=True)

    @classmethod
    def open(
        cls,
        path: Path,
        told: Callable[[tuple[Changed, ...]], None] = _nobody,
        troubled: Callable[[bool], None] = _nobody,
    ) -> EventFile:
        """Open a day for work.

        Fails with `file-missing`, `file-in-use`, `file-not-ours`, `file-newer`, `file-damaged`, `cannot-read` (file),
        or `cannot-write-here` (file) on a stick or share that cannot be written.
        """
        opening.require_ours(path)
        with ExitStack() as if_it_fails:
            lock = opening.locked(path)
            if_it_fails.callback(locks.let_go, lock)
            try:
                connection = opening.connect_writing(path)
                if_it_fails.callback(connection.close)
                lineage = opening.make_ready(path, connection)
                copy = TextCopy(places.safety(lineage.file), lineage)
                if_it_fails.callback(copy.close)
                file = cls(path, connection, lock, copy, told, troubled)
            except sqlite3.Error as error:
                raise opening.explained(error, path) from error
            if_it_fails.pop_all()
            return file

    # -- acting ------------------------------------------------------------------------------------------------

    def act(
        self,
        name: str,
        actor: str,
        fn: Callable[[Tx], T],
        /,
        *,
        undoable: bool = True,
        within: str | None = None,
        **args: str | int,
    ) -> Pending[T]:
        """Have one deed done, on the writer's thread. Returns at once.

        name: of the act, for undo and history; args fill in its sentence. within: `Pending.act` of the first step of
        the act that this one goes on with (typing in one field that is saved in steps). It becomes an act of its own
        when something came between: another act of the chair, an undo, or somebody else on the same record.
        """
        pending: Pending[T] = Pending(new_id())
        kept = {key: storable(value) if isinstance(value, str) else value for key, value in args.items()}
        act = Act(pending.act, name, kept, actor, self.opening, undoable=undoable and actor in AT_THE_DESK)
        return self._writer.submit(lambda trail: self._perform(trail, act, fn, within), pending)

    def undo(self) -> Pending[Act]:
        """Take the chair's newest act back. The result is that act.

        Fails with `nothing-to-undo`, or with `undo-overtaken` (act, by, what): then that act is passed over, and the
        next undo takes the one before it.
        """
        return self._writer.submit(self._undo, Pending(new_id()))

    def redo(self) -> Pending[Act]:
        """Do again what the last undo took back. Fails with `nothing-to-redo` or `undo-overtaken`."""
        return self._writer.submit(self._redo, Pending(new_id()))

    def next_undo(self) -> Act | None:
        """The act that an undo would take back now, for the words on the button."""
        return self._newest(self._writer.trail.undo)

    def next_redo(self) -> Act | None:
        """The act that a redo would do again now."""
        return self._newest(self._writer.trail.redo)

    def _newest(self, acts: tuple[str, ...]) -> Act | None:
        return read_act(self._reader(), acts[-1]) if acts else None

    # -- on the writer's thread --------------------------------------------------------------------------------

    def _perform(self, trail: Trail, act: Act, fn: Callable[[Tx], T], within: str | None) -> Done:
        connection = self._writer.connection
        tx = Tx(connection)
        value = fn(tx)
        ops = tx.ops(act.act, now_utc(), last_seq(connection))
        if within is not None and act.undoable and trail.undo[-1:] == (within,) and wrote_last(connection, within, ops):
            act = dataclasses.replace(act, act=within)
            ops = [dataclasses.replace(op, act=within) for op in ops]
        done = self._write(act, tx, ops, value)
        if ops and act.undoable:
            done.trail = trail.after(act.act)
        return done

    def _write(self, act: Act, tx: Tx, ops: list[Op], value: Any) -> Done:
        connection = self._writer.connection
        rows = [row_of(op) for op in ops]
        if ops:
            insert_act(connection, act)
            insert_rows(connection, rows)
        tx.write(ops, typed=act.actor in AT_THE_DESK and act.undoes is None)
        ids: dict[str, set[str]] = {}
        for op in ops:
            ids.setdefault(op.kind, set()).add(op.record)
        changes = [Changed(Kind(kind), frozenset(records), act.actor) for kind, records in ids.items()]
        return Done(value, rows, act, changes)

    def _undo(self, trail: Trail) -> Done:
        if not trail.undo:
            raise FacilitatorError("nothing-to-undo")
        done = self._take_back(trail.undo[-1])
        done.trail = trail.after_undo(done.act.act if done.act else None)
        return done

    def _redo(self, trail: Trail) -> Done:
        if not trail.redo:
            raise FacilitatorError("nothing-to-redo")
        done = self._take_back(trail.redo[-1])
        done.trail = trail.after_redo(done.act.act if done.act else None)
        return done

    def _take_back(self, act: str) -> Done:
        """Take an act back, all of it, or say in the outcome why not. A redo takes back the undo."""
        connection = self._writer.connection
        target = read_act(connection, act)
        reverting = Act(new_id(), target.name, target.args, CHAIR, self.opening, undoes=act)
        tx = Tx(connection)
        try:
            revert(tx, connection, target)
            ops = tx.ops(reverting.act, now_utc(), last_seq(connection))
        except FacilitatorError as error:
            return Done(error=refused(connection, target, error) if error.code == "refers-to-gone" else error)
        return self._write(reverting, tx, ops, target)

    # -- drafts ------------------------------------------------------------------------------------------------

    def keep_draft(self, kind: Kind, record: str, field: str, text: str) -> Pending[None]:
        """Keep what stands in a field that has not been left yet. It is in no output and on no screen but this one."""
        return self._write_draft(
            "INSERT OR REPLACE INTO draft (kind, record, field, text, at) VALUES (?,?,?,?,?)",
            (kind, record, field, storable(text), now_utc()),
        )

    def drop_draft(self, kind: Kind, record: str, field: str) -> Pending[None]:
        """Forget a draft that its writer threw away."""
        return self._write_draft("DELETE FROM draft WHERE kind = ? AND record = ? AND field = ?", (kind, record, field))

    def _write_draft(self, sql: str, values: tuple[str, ...]) -> Pending[None]:
        def write(_: Trail) -> Done:
            self._writer.connection.execute(sql, values)
            return Done()

        return self._writer.submit(write, Pending())

    def drafts(self) -> tuple[Draft, ...]:
        """What was being typed, oldest first: offered where it was typed when the file is opened again."""
        rows = self._reader().execute(
            "SELECT kind, record, field, text, at FROM draft ORDER BY at, kind, record, field"
        )
        return tuple(Draft(*row) for row in rows)

    # -- who comes in by the network ---------------------------------------------------------------------------

    def access(self) -> Access:
        """Who may come in, as of now."""
        return access.read_access(self._reader(), self.lineage.file)

    def keep_secret(self, secret: str) -> Pending[None]:
        """Give the file the secret its links are made from, 32 bytes as hexadecimal; one that it has already stays."""
        return self._change_access(lambda connection: access.keep_secret(connection, secret))

    def admit(self, session: Session) -> Pending[None]:
        """Let a device in from now on."""
        return self._change_access(lambda connection: access.admit(connection, session))

    def forget(self, session: str) -> Pending[None]:
        """Let a device in no more, by the key of its session."""
        return self._change_access(lambda connection: access.forget(connection, session))

    def withdraw_links(self, table: str) -> Pending[None]:
        """The links of a table lead nowhere any more, and its devices have to come in anew."""
        return self._change_access(lambda connection: access.withdraw(connection, table, new_id()))

    def _change_access(self, change: Callable[[sqlite3.Connection], None]) -> Pending[None]:
        def write(_: Trail) -> Done:
            change(self._writer.connection)
            return Done()

        return self._writer.submit(write, Pending())

    # -- reading -----------------------------------------------------------------------------------------------

    def day(self) -> Day:
        """The whole day as of now."""
        return projection.read_day(self._reader())

    def reread(self, day: Day, changes: Iterable[Changed]) -> Day:
        """A day read earlier, with what these changes are about as it is now."""
        stale: dict[Kind, set[str]] = {}
        for change in changes:
            stale.setdefault(change.topic, set()).update(change.ids)
        return projection.reread(self._reader(), day, stale)

    def find(self, kind: Kind, key: str) -> Any | None:
        """One record as of now, or None."""
        return projection.read(self._reader(), kind, key)

    def text_seq(self, takeaway: str) -> int:
        """Which op wrote the text of a takeaway last: a host's page sends it along with an edit. KeyError: gone."""
        return projection.read_text_seq(self._reader(), takeaway)

    def op(self, op: str) -> Op | None:
        """An op by its identity: what became of what a device sent. None: it has not arrived."""
        return next(read_ops(self._reader(), "WHERE op = ?", (op,)), None)

    def deed_of(self, op: Op) -> str:
        """What the act is called that an op is part of."""
        return read_act(self._reader(), op.act).name

    def last_seq(self) -> int:
        """The place of the newest op; 0 in an empty log."""
        return last_seq(self._reader())

    def text_seqs(self) -> dict[str, int]:
        """Which op wrote the text of each takeaway last."""
        return projection.read_text_seqs(self._reader())

    def made_at(self, kind: Kind, record: str) -> int:
        """Which op made a record, the newest of several; 0 when none did."""
        ops = read_ops(self._reader(), "WHERE kind = ? AND record = ? AND before IS NULL", (kind, record))
        return max((op.seq for op in ops), default=0)

    def picture(self, sha256: str | None) -> bytes | None:
        """The bytes of one picture; None where they are missing."""
        return None if sha256 is None else read_picture(self._reader(), sha256)

    def pictures(self) -> dict[str, bytes]:
        """The bytes of every picture, by hash. Photos are tens of megabytes: see `picture` for some."""
        return read_pictures(self._reader())

    def history(self, kind: Kind, record: str) -> tuple[tuple[Act, dict[str, Any], str], ...]:
        """Who did what to a record, oldest first: the act, the fields it wrote and when."""
        reader = self._reader()
        ops = read_ops(reader, "WHERE kind = ? AND record = ?", (kind, record))
        return tuple((read_act(reader, op.act), dict(op.after or {}), op.at) for op in ops)

    def _reader(self) -> sqlite3.Connection:
        """The reading connection of this thread. Those of threads that have ended are let go of."""
        thread = threading.current_thread()
        connection = self._readers.get(thread)
        if connection is None:
            with self._gate:
                if self._closed:
                    raise FacilitatorError("file-closed")
                for ended in [one for one in self._readers if not one.is_alive()]:
                    self._readers.pop(ended).close()
                connection = self._readers[thread] = opening.connect_reading(self.path)
        return connection

    # -- closing -----------------------------------------------------------------------------------------------

    def close(self) -> None:
        """Finish what is waiting and leave one plain file. Closing twice is harmless.

        Whatever is asked of the file after this fails with `file-closed`.
        """
        with self._gate:
            if self._closed:
                return
            self._closed = True
        connection = self._writer.connection
        with ExitStack() as at_last:
            at_last.callback(locks.let_go, self._lock)
            at_last.callback(connection.close)
            self._writer.stop()
            readers, self._readers = self._readers, {}
            for reader in readers.values():
                reader.close()
            try:
                connection.execute("PRAGMA journal_mode = DELETE")
            except sqlite3.Error as error:  # another program reads it, or the disk is full: the next closing tidies up
                log.warning("closed, but not as one file: %s", error)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
