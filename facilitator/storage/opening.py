"""Before the first act: whose file it is, whether it is whole, and how its text copy stands to it."""

from __future__ import annotations

import logging
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock

from facilitator.domain.identity import new_id
from facilitator.errors import FacilitatorError
from facilitator.storage import locks, projection, textcopy
from facilitator.storage.oplog import LaterVersionError, Row, checksum, insert_act, insert_rows, last_seq, read_steps
from facilitator.storage.pictures import write_picture
from facilitator.storage.schema import APPLICATION_ID, FORMAT, migrate
from facilitator.storage.textcopy import Lineage, Relation, TextCopy

log = logging.getLogger(__name__)

OLDEST_SQLITE = (3, 37)
"""The first with STRICT tables."""

SYNCHRONOUS = "FULL"
"""An act is on the disk when it is acknowledged. Tests that pull no plug say OFF."""


@dataclass(frozen=True, slots=True)
class Met:
    """How the text copy was found. replayed: ops that only the copy had. aside: a copy that did not fit."""

    relation: Relation
    replayed: int = 0
    aside: Path | None = None


def refuse_old_sqlite() -> None:
    """Fail with `sqlite-too-old` (version) below `OLDEST_SQLITE`."""
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        raise FacilitatorError("sqlite-too-old", version=sqlite3.sqlite_version)


def locked(path: Path) -> FileLock:
    """The lock of an event file, held. Fails with `file-in-use` or `cannot-write-here` (file)."""
    try:
        return locks.take(path)
    except TimeoutError as error:
        raise FacilitatorError("file-in-use", file=path.name) from error
    except OSError as error:
        raise FacilitatorError("cannot-write-here", file=path.name) from error


_SAID = {
    sqlite3.SQLITE_NOTADB: "file-not-ours",
    sqlite3.SQLITE_BUSY: "file-in-use",
    sqlite3.SQLITE_LOCKED: "file-in-use",
}
_PLACE = frozenset(
    {
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_READONLY,
    }
)


def explained(error: sqlite3.Error, path: Path, *, place: str = "cannot-write-here") -> FacilitatorError:
    """What a person can do about an error of SQLite's; `place`: the code when it is not the file but where it lies."""
    if isinstance(error, sqlite3.ProgrammingError | sqlite3.InterfaceError):
        raise error  # a bug of ours
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
    return FacilitatorError(place if code in _PLACE else _SAID.get(code, "file-damaged"), file=path.name)


def require_ours(path: Path) -> None:
    """Look whether a file is a day of ours that this version understands, without writing a byte.

    Looks through SQLite alone: opening the file by hand would drop the locks of a connection in this process.
    Fails with `file-missing`, `file-not-ours`, `file-newer`, `file-damaged`, `file-in-use` or `cannot-read` (file).
    """
    with looking(path):
        pass


def connect_writing(path: Path) -> sqlite3.Connection:
    """The one connection that writes. Handed to the writer's thread, so it is not bound to this one."""
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False, timeout=5)
    try:
        connection.execute(f"PRAGMA synchronous = {SYNCHRONOUS}")
        connection.execute("PRAGMA journal_mode = WAL")
        if sys.platform == "darwin":
            connection.execute("PRAGMA fullfsync = ON")
        connection.execute("BEGIN IMMEDIATE")  # asks now whether the file can be written, not at the first act
        connection.execute("ROLLBACK")
    except BaseException:
        connection.close()
        raise
    return connection


def connect_reading(path: Path, how: str = "mode=ro") -> sqlite3.Connection:
    """A connection that can only read; never checkpoints. Closed by the event file, so not bound to its thread."""
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?{how}", uri=True, isolation_level=None, check_same_thread=False, timeout=5
    )
    connection.execute("PRAGMA query_only = 1")
    connection.execute("PRAGMA wal_autocheckpoint = 0")
    return connection


@contextmanager
def looking(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection to a file that proved to be ours, without its lock and without writing a byte.

    Fails as `require_ours`; errors of SQLite in the body are let through.
    """
    refuse_old_sqlite()
    if not path.is_file():
        raise FacilitatorError("file-missing", file=path.name)
    try:
        connection, application, version = _first_look(path)
    except sqlite3.Error as error:
        raise explained(error, path, place="cannot-read") from error
    with closing(connection):
        if application != APPLICATION_ID:
            raise FacilitatorError("file-not-ours", file=path.name)
        if version > FORMAT:
            raise FacilitatorError("file-newer", file=path.name)
        yield connection


def _first_look(path: Path) -> tuple[sqlite3.Connection, int, int]:
    """A connection and the two numbers of the header.

    A file that was dragged to a read-only place while it was open calls itself WAL and has no log beside it: it
    opens only as one that nobody will change.
    """
    try:
        return _looked_at(connect_reading(path))
    except sqlite3.OperationalError as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF not in _PLACE or path.with_name(path.name + "-wal").exists():
            raise
        return _looked_at(connect_reading(path, "immutable=1"))


def _looked_at(connection: sqlite3.Connection) -> tuple[sqlite3.Connection, int, int]:
    try:
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (version,) = connection.execute("PRAGMA user_version").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection, application, version


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """A file that is only looked at, without its lock: to export from it. Fails as `require_ours`."""
    with looking(path) as connection:
        try:
            yield connection
        except LaterVersionError as error:
            raise FacilitatorError("file-newer", file=path.name) from error
        except sqlite3.Error as error:
            raise explained(error, path, place="cannot-read") from error


def new_identity() -> str:
    """What a new file calls itself, whatever its name and wherever it goes."""
    return new_id() + new_id()


def make_new(path: Path, identity: str) -> None:
    """An event file with nothing in it yet."""
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        migrate(connection)
        connection.execute("BEGIN")
        meta = {"file": identity, "epoch": "1", "projection": projection.number()}
        connection.executemany("INSERT INTO meta (key, value) VALUES (?, ?)", meta.items())
        projection.create_tables(connection)
        connection.execute("COMMIT")
    finally:
        connection.close()


def make_ready(path: Path, connection: sqlite3.Connection) -> Lineage:
    """Check that the file is whole, and fold its tables anew where this version's would look different.

    Fails with `file-damaged`, or `file-newer` when an op in it is of a later version (file).
    """
    (said,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if said != "ok":
        raise FacilitatorError("file-damaged", file=path.name)
    migrate(connection)
    try:
        lineage = lineage_of(connection)
        if meta_of(connection)["projection"] != projection.number():
            _refold(connection)
    except LaterVersionError as error:
        raise FacilitatorError("file-newer", file=path.name) from error
    except (KeyError, ValueError) as error:
        raise FacilitatorError("file-damaged", file=path.name) from error
    return lineage


def _refold(connection: sqlite3.Connection) -> None:
    with _transaction(connection):
        projection.rebuild(connection, read_steps(connection))
        connection.execute("UPDATE meta SET value = ? WHERE key = 'projection'", (projection.number(),))


@contextmanager
def _transaction(connection: sqlite3.Connection) -> Iterator[None]:
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def meta_of(connection: sqlite3.Connection) -> dict[str, str]:
    """What the file says of itself: `file` (its identity), `epoch`, `projection`."""
    return dict(connection.execute("SELECT key, value FROM meta"))


def lineage_of(connection: sqlite3.Connection) -> Lineage:
    """Which file it is, and since which erasure. KeyError when it does not say."""
    meta = meta_of(connection)
    return Lineage(meta["file"], int(meta["epoch"]))


def meet_copy(connection: sqlite3.Connection, copy: TextCopy) -> Met:
    """Bring log and text copy together before anything is written.

    A copy that lacks ops gets them later, from the writer. A log that is the beginning of its copy gets the rest: the
    file was put back from an older place. A copy that went its own way, or belongs to another file or epoch, is put
    aside, never replayed.
    """
    try:
        copy.take()
        found = textcopy.relation(copy.path, copy.lineage, connection)
        replayed = _replay(connection, copy.path) if found is Relation.AHEAD else 0
        left = textcopy.relation(copy.path, copy.lineage, connection) if replayed else found
        aside = textcopy.set_aside(copy.path) if left in textcopy.MISFITS else None
    except OSError as error:
        log.warning("the text copy is out of reach: %s", error)
        return Met(Relation.OUT_OF_REACH)
    if found in textcopy.MISFITS:
        log.warning("the text copy was %s: %s ops came back, put aside: %s", found, replayed, aside is not None)
    return Met(found, replayed, aside)


def _replay(connection: sqlite3.Connection, path: Path) -> int:
    """Take over what only the copy has, as far as it follows on without a gap. How many ops; 0 when it cannot be."""
    end = last_seq(connection)
    rows: list[Row] = []
    try:
        with _transaction(connection):
            for row, act in textcopy.entries(path):
                if row[0] <= end:
                    continue
                if row[0] != end + len(rows) + 1 or row[-1] != checksum(row[1:-1]):
                    break
                insert_act(connection, act)
                rows.append(row)
            insert_rows(connection, rows)
            for picture in textcopy.kept_pictures(path):
                write_picture(connection, picture)
            projection.rebuild(connection, read_steps(connection))
    except LaterVersionError as error:
        log.warning("the text copy was written by a later version: %s", error)
        return 0
    return len(rows)


def move_into_place(made: Path, path: Path) -> None:
    """Give a finished file its name, unless a file of that name came meanwhile. Fails with `file-exists` (file)."""
    try:
        if sys.platform == "win32":
            made.rename(path)
        else:
            path.hardlink_to(made)
    except FileExistsError as error:
        raise FacilitatorError("file-exists", file=path.name) from error
    except OSError:  # a stick with a file system that knows no links
        made.rename(path)
