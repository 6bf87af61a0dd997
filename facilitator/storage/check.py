"""Is the file whole? Looked at from every side, without the lock and without changing a byte."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TypeVar

from facilitator.domain.fields import Plain
from facilitator.domain.records import CLASSES
from facilitator.errors import FacilitatorError
from facilitator.storage import places, projection, textcopy
from facilitator.storage.opening import lineage_of, looking
from facilitator.storage.oplog import checksum, read_rows, read_steps
from facilitator.storage.projection import Difference
from facilitator.storage.schema import FORMAT
from facilitator.storage.textcopy import Lineage, Relation

T = TypeVar("T")

MOST_NAMED = 100
"""How many seqs, records or messages are named of each kind of damage."""


@dataclass(frozen=True, slots=True)
class CopyReport:
    """How the text copy on this computer stands to the file. ops: that it could give back, None when unreadable."""

    path: Path
    exists: bool
    relation: Relation
    ops: int | None


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What was found. Everything that could not be read any more is named in `unreadable`.

    lineage: file id and epoch, None when the file no longer says. sqlite: what SQLite's own checks say, empty when
    they find nothing. wrong_checksums, missing: places in the log. homeless: ops whose act is not there. differences:
    where the tables are not what the log amounts to (they can be folded anew). pictures: hashes whose bytes changed.
    absent: hashes of pictures that records name, without their bytes. records: how many there are of each kind.
    """

    file: str
    format: int
    lineage: Lineage | None = None
    sqlite: tuple[str, ...] = ()
    ops: int = 0
    acts: int = 0
    wrong_checksums: tuple[int, ...] = ()
    missing: tuple[int, ...] = ()
    homeless: tuple[int, ...] = ()
    differences: tuple[Difference, ...] = ()
    pictures: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    unreadable: tuple[str, ...] = ()
    records: dict[str, int] = field(default_factory=dict)
    copy: CopyReport | None = None

    @property
    def whole(self) -> bool:
        """Whether the file is as it was written. The text copy does not count: it is only a copy."""
        damage = (
            self.sqlite,
            self.wrong_checksums,
            self.missing,
            self.homeless,
            self.differences,
            self.pictures,
            self.absent,
            self.unreadable,
        )
        return self.lineage is not None and not any(damage)

    def to_plain(self) -> dict[str, Plain]:
        """The report as JSON can hold it."""
        return {
            "whole": self.whole,
            "file": self.file,
            "format": self.format,
            "id": self.lineage.file if self.lineage else None,
            "epoch": self.lineage.epoch if self.lineage else None,
            "sqlite": list(self.sqlite),
            "ops": self.ops,
            "acts": self.acts,
            "wrong_checksums": list(self.wrong_checksums),
            "missing": list(self.missing),
            "homeless": list(self.homeless),
            "differences": {str(one.kind): list(one.records) for one in self.differences},
            "pictures": list(self.pictures),
            "absent": list(self.absent),
            "unreadable": list(self.unreadable),
            "records": dict(self.records),
            "copy": None
            if self.copy is None
            else {
                "path": str(self.copy.path),
                "exists": self.copy.exists,
                "relation": str(self.copy.relation),
                "ops": self.copy.ops,
            },
        }


def check_file(path: Path) -> CheckReport:
    """Look at a day from every side. Damage is in the report; it is not an error.

    Fails with `file-missing`, `file-not-ours`, `file-newer`, `file-in-use` or `cannot-read` (file).
    """
    try:
        with looking(path) as connection:
            return _Looking(connection).report(path)
    except FacilitatorError as error:
        if error.code != "file-damaged":
            raise
        return CheckReport(path.name, FORMAT, unreadable=("header",))


class _Looking:
    """One look at a file, in one reading transaction: a file that is in use is seen as of one moment."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        connection.text_factory = lambda raw: raw.decode(errors="replace")  # its checksum will say so
        self._connection = connection
        self._unreadable: list[str] = []

    def report(self, path: Path) -> CheckReport:
        ask = self._connection.execute
        self._try("file", lambda: ask("BEGIN"), None)
        lineage = self._try("meta", lambda: lineage_of(self._connection), None)
        nothing: tuple[int, ...] = ()
        wrong, missing, homeless = self._try("log", self._log, (nothing, nothing, nothing))
        return CheckReport(
            file=path.name,
            format=self._try("header", lambda: int(ask("PRAGMA user_version").fetchone()[0]), 0),
            lineage=lineage,
            sqlite=self._sqlite(),
            ops=self._try("log", lambda: self._count("op"), 0),
            acts=self._try("acts", lambda: self._count("act"), 0),
            wrong_checksums=wrong,
            missing=missing,
            homeless=homeless,
            differences=self._try("tables", self._differences, ()),
            pictures=self._try("pictures", self._pictures, ()),
            absent=self._try("pictures", self._absent, ()),
            records=self._try("tables", self._records, {}),
            copy=None if lineage is None else self._try("copy", lambda: self._copy(lineage), None),
            unreadable=tuple(dict.fromkeys(self._unreadable)),
        )

    def _try(self, part: str, look: Callable[[], T], otherwise: T) -> T:
        """Look at one part; when it cannot be read, remember that and go on with the next."""
        try:
            return look()
        except (sqlite3.Error, ValueError, KeyError, TypeError, OverflowError):
            self._unreadable.append(part)
            return otherwise

    def _records(self) -> dict[str, int]:
        if self._of_another_version():  # a kind that came later has no table in it yet
            state = projection.fold(read_steps(self._connection))
            return {str(kind): len(state.get(kind, {})) for kind in CLASSES}
        return {str(kind): self._try(kind, partial(self._count, kind), 0) for kind in CLASSES}

    def _of_another_version(self) -> bool:
        """Whether another version wrote the tables: opening the file folds them anew."""
        (number,) = self._connection.execute("SELECT value FROM meta WHERE key = 'projection'").fetchone()
        return bool(number != projection.number())

    def _count(self, table: str) -> int:
        return int(self._connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0])

    def _sqlite(self) -> tuple[str, ...]:
        said: list[str] = []
        for ask in ("quick_check", "integrity_check"):
            said += self._try(ask, partial(self._said, f"PRAGMA {ask}({MOST_NAMED})"), [])
        return tuple(dict.fromkeys(said))

    def _said(self, sql: str) -> list[str]:
        return [str(row[0]) for row in self._connection.execute(sql) if row[0] != "ok"]

    def _log(self) -> tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]:
        wrong: list[int] = []
        missing: list[int] = []
        expected = 1
        for row in read_rows(self._connection):
            missing += range(expected, min(row[0], expected + MOST_NAMED))
            expected = row[0] + 1
            if checksum(row[1:-1]) != row[-1]:
                wrong.append(row[0])
        homeless = self._connection.execute("SELECT seq FROM op WHERE act NOT IN (SELECT act FROM act) ORDER BY seq")
        return tuple(wrong[:MOST_NAMED]), tuple(missing[:MOST_NAMED]), tuple(seq for (seq,) in homeless)[:MOST_NAMED]

    def _differences(self) -> tuple[Difference, ...]:
        if self._of_another_version():
            return ()
        return projection.differences(self._connection, read_steps(self._connection))

    def _pictures(self) -> tuple[str, ...]:
        pictures = self._connection.execute("SELECT sha256, bytes FROM blob")
        return tuple(name for name, content in pictures if hashlib.sha256(content).hexdigest() != name)

    def _absent(self) -> tuple[str, ...]:
        if self._of_another_version():
            return ()
        named = "SELECT DISTINCT sha256 FROM attachment WHERE sha256 IS NOT NULL"
        gone = self._connection.execute(f"{named} EXCEPT SELECT sha256 FROM blob ORDER BY sha256")
        return tuple(sha256 for (sha256,) in gone)[:MOST_NAMED]

    def _copy(self, lineage: Lineage) -> CopyReport:
        path = places.safety(lineage.file) / textcopy.NAME
        try:
            relation = textcopy.relation(path, lineage, self._connection)
            ops = sum(1 for _ in textcopy.entries(path)) if path.exists() else 0
        except OSError:
            return CopyReport(path, exists=False, relation=Relation.OUT_OF_REACH, ops=None)
        return CopyReport(path, path.exists(), relation, ops)
