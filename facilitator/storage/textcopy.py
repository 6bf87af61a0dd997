"""The text copy: the log once more, as lines of text in a folder of its own, to recover a damaged file from.

First line: whose copy this is (file id and epoch). Then one op a line, with the act it belongs to:
`crc32hex SPACE json`. A last line that was cut off by a crash is ignored. A copy of another file or of an older
epoch is never replayed.
"""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
import sys
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from io import FileIO
from pathlib import Path

from filelock import FileLock

from facilitator.storage import locks
from facilitator.storage.oplog import Act, Row, dump, last_seq, read_act, read_rows
from facilitator.storage.pictures import Picture, read_all_pictures

NAME = "log.jsonl"
PICTURES = "blobs"
"""The folder beside the copy with the pictures of the file, each under its hash: a line of facts, then its bytes."""


@dataclass(frozen=True, slots=True)
class Lineage:
    """Which file a copy belongs to. epoch: raised by an erasure; copies from before it must never come back."""

    file: str
    epoch: int


def sync(file: FileIO) -> None:
    """Make sure that what was written is on the disk itself. macOS needs a call of its own for that."""
    if sys.platform == "darwin":
        import fcntl  # noqa: PLC0415  # not there on Windows

        fcntl.fcntl(file.fileno(), fcntl.F_FULLFSYNC)
    else:
        os.fsync(file.fileno())


def lines_of(rows: Iterable[Row], act: Act) -> Iterator[bytes]:
    """The ops of an act, a line each."""
    deed = {f.name: getattr(act, f.name) for f in fields(Act)}
    for row in rows:
        body = dump({"op": row, "act": deed}).encode()
        yield b"%08x %s\n" % (zlib.crc32(body), body)


def _parse(line: bytes) -> tuple[Row, Act] | None:
    crc, _, body = line.rstrip(b"\n").partition(b" ")
    try:
        if int(crc, 16) != zlib.crc32(body):
            return None
        plain = json.loads(body)
        return tuple(plain["op"]), Act(**plain["act"])
    except (ValueError, KeyError, TypeError):
        return None


class TextCopy:
    """The copy of one file, for appending. Not thread-safe: whoever writes the file has it to himself.

    After an OSError of any method, `catch_up` is the one to call next.
    """

    def __init__(self, folder: Path, lineage: Lineage) -> None:
        self.path = folder / NAME
        self.lineage = lineage
        self._lock: FileLock | None = None
        self._file: FileIO | None = None

    def take(self) -> None:
        """Have the copy to oneself. OSError when its folder cannot be used, or when a second file with the same
        identity (a copy that somebody dragged) is open and writes here."""
        if self._lock is None:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._lock = locks.take(self.path)

    def catch_up(self, connection: sqlite3.Connection) -> None:
        """Write what the log has and the copy lacks. What does not belong to this log is put aside first."""
        self._let_go_of_file()
        self.take()
        self.path.parent.mkdir(parents=True, exist_ok=True)
        if relation(self.path, self.lineage, connection) in MISFITS:
            set_aside(self.path)
        if self.path.exists():
            cut_broken_end(self.path)
        self._file = FileIO(self.path, "a")  # unbuffered: what could not be written must not come back later
        if self._file.tell() == 0:
            self._write(dump({"tafelronde-log": 1, **asdict(self.lineage)}).encode() + b"\n")
        self.keep_pictures(connection)
        last = last_entry(self.path)
        self.append(lines_after(connection, last[0][0] if last else 0))

    def keep_pictures(self, connection: sqlite3.Connection) -> None:
        """Lay every picture of the file that is not here yet beside the copy: text alone would not bring them back."""
        folder = self.path.parent / PICTURES
        there = {file.name for file in folder.iterdir()} if folder.is_dir() else set()
        for picture in read_all_pictures(connection, without=there):
            folder.mkdir(exist_ok=True)
            half_made = folder / f".{picture.sha256}"
            with half_made.open("wb", buffering=0) as file:
                facts = {"mime": picture.mime, "width": picture.width, "height": picture.height}
                file.write(dump(facts).encode() + b"\n" + picture.bytes)
                sync(file)
            half_made.replace(folder / picture.sha256)

    def append(self, lines: Iterable[bytes]) -> None:
        """Write lines and wait until they are on the disk. OSError when that cannot be."""
        written = b"".join(lines)
        if written:
            self._write(written)

    def _write(self, written: bytes) -> None:
        if self._file is None or os.fstat(self._file.fileno()).st_nlink == 0:
            raise FileNotFoundError(self.path)  # somebody threw it away while we had it open
        left = memoryview(written)
        while left:
            left = left[self._file.write(left) :]
        sync(self._file)

    def _let_go_of_file(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None

    def close(self) -> None:
        """Let go of the file."""
        self._let_go_of_file()
        if self._lock is not None:
            locks.let_go(self._lock)
            self._lock = None


def lineage_of(path: Path) -> Lineage | None:
    """Whose copy a file is; None when it is not a copy at all."""
    with path.open("rb") as file:
        try:
            head = json.loads(file.readline())
            return Lineage(head["file"], head["epoch"]) if head.get("tafelronde-log") == 1 else None
        except (ValueError, KeyError, AttributeError):
            return None


def entries(path: Path) -> Iterator[tuple[Row, Act]]:
    """The ops of a copy in order, up to the first line that is not whole."""
    with path.open("rb") as file:
        file.readline()
        for line in file:
            entry = _parse(line)
            if entry is None:
                return
            yield entry


def kept_pictures(path: Path) -> Iterator[Picture]:
    """The pictures beside a copy that are still what their name says."""
    folder = path.parent / PICTURES
    for file in sorted(folder.iterdir()) if folder.is_dir() else ():
        facts, _, content = file.read_bytes().partition(b"\n")
        if hashlib.sha256(content).hexdigest() == file.name:
            yield Picture(file.name, bytes=content, **json.loads(facts))


def last_entry(path: Path) -> tuple[Row, Act] | None:
    """The last whole op of a copy, read from its end; None when there is none."""
    lines = _last_lines(path)
    return next((entry for line in reversed(lines) if (entry := _parse(line)) is not None), None)


def _last_lines(path: Path) -> list[bytes]:
    """Enough whole lines from the end of the file to hold the last op, however long its line is."""
    size = path.stat().st_size
    span = 1 << 16
    with path.open("rb") as file:
        while True:
            file.seek(max(0, size - span))
            lines = file.read().split(b"\n")[1:]
            if span >= size or any(_parse(line) for line in lines):
                return lines
            span *= 4


class Relation(StrEnum):
    """How a text copy stands to the log of its file."""

    NONE = "none"
    SAME = "same"
    BEHIND = "behind"
    AHEAD = "ahead"
    APART = "apart"
    FOREIGN = "foreign"
    OUT_OF_REACH = "out-of-reach"


MISFITS = frozenset({Relation.AHEAD, Relation.APART, Relation.FOREIGN})
"""The copies to which this log cannot be added."""


def relation(path: Path, lineage: Lineage, connection: sqlite3.Connection) -> Relation:
    """Compare a copy with the log of the file it should belong to.

    AHEAD: the log is the beginning of the copy, so the rest can be replayed. APART: each has ops the other lacks.
    FOREIGN: of another file or epoch.
    """
    if not path.exists():
        return Relation.NONE
    if lineage_of(path) != lineage:
        return Relation.FOREIGN
    last = last_entry(path)
    log_end = last_seq(connection)
    if last is None:
        return Relation.BEHIND if log_end else Relation.SAME
    row = last[0]
    if row[0] <= log_end:
        if _op_at(connection, row[0]) != row[1]:
            return Relation.APART
        return Relation.SAME if row[0] == log_end else Relation.BEHIND
    if log_end == 0:
        return Relation.AHEAD
    there = next((copied for copied, _ in entries(path) if copied[0] == log_end), None)
    return Relation.AHEAD if there is not None and there[1] == _op_at(connection, log_end) else Relation.APART


def _op_at(connection: sqlite3.Connection, seq: int) -> str | None:
    row = connection.execute("SELECT op FROM op WHERE seq = ?", (seq,)).fetchone()
    return None if row is None else str(row[0])


def lines_after(connection: sqlite3.Connection, seq: int) -> Iterator[bytes]:
    """The log after a place, as lines."""
    acts: dict[str, Act] = {}
    for row in read_rows(connection, "WHERE seq > ?", (seq,)):
        act = acts.get(row[2]) or acts.setdefault(row[2], read_act(connection, row[2]))
        yield from lines_of((row,), act)


def cut_broken_end(path: Path) -> None:
    """Take what a crash left unfinished off the end of a copy, so that new lines start on a line of their own."""
    end = _last_lines(path)
    if end[-1:] == [b""] and (len(end) == 1 or _parse(end[-2]) is not None):
        return
    whole = 0
    with path.open("rb") as file:
        for number, line in enumerate(file):
            if not line.endswith(b"\n") or (number > 0 and _parse(line) is None):
                break
            whole += len(line)
    with path.open("r+b") as file:
        file.truncate(whole)


def set_aside(path: Path) -> Path:
    """Move a copy that cannot be used out of the way, keeping it. Returns its new name."""
    number = 1
    while (aside := path.with_name(f"log-apart-{number}.jsonl")).exists():
        number += 1
    path.rename(aside)
    return aside
