"""A day on disk for each test: a copy of one file that is made once, with the real writer and no waiting for disks."""

from __future__ import annotations

import shutil
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from facilitator.changes import Changed
from facilitator.domain.conversations import Conversation, Takeaway
from facilitator.domain.event import Event
from facilitator.domain.hall import ItemKind, ProgrammeItem, Table
from facilitator.domain.people import Person
from facilitator.domain.records import KINDS
from facilitator.errors import FacilitatorError
from facilitator.storage import opening, textcopy
from facilitator.storage.eventfile import EventFile
from facilitator.storage.oplog import Act, Op, read_ops, read_steps
from facilitator.storage.projection import differences
from facilitator.storage.tx import Tx
from facilitator.storage.writer import Pending


def small_day(tx: Tx) -> None:
    """Two tables with a conversation each, two rounds, three people and one point."""
    tx.put(Event(title="Omkijken naar elkaar"))
    for number in (1, 2):
        tx.put(Table(f"t{number}", number, capacity=8))
        tx.put(ProgrammeItem(f"r{number}", ItemKind.ROUND, f"Ronde {number}", round=number, rank=number))
        tx.put(Conversation(f"c{number}", table=f"t{number}", topic=f"Onderwerp {number}", rank=number))
    for rank, name in enumerate(("Els", "Noor", "Miriam"), 1):
        tx.put(Person(name.lower(), name, rank=rank))
    tx.put(Takeaway("point", "Meer banken op het plein", conversation="c1", author="host:1", rank=1.0))


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small day as a closed file."""
    folder = tmp_path_factory.mktemp("template")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TAFELRONDE_HOME", str(folder / "home"))
        EventFile.create(folder / "day.tafelronde", small_day)
    return folder / "day.tafelronde"


@pytest.fixture
def path(template: Path, tmp_path: Path) -> Path:
    """A closed copy of the small day, in a folder of its own."""
    folder = tmp_path / "days"
    folder.mkdir()
    return Path(shutil.copy(template, folder / "day.tafelronde"))


class Desk:
    """An open day and who acts on it. Each deed is one act, and is waited for."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.told: list[tuple[Changed, ...]] = []
        self.troubled: list[bool] = []
        self.file = EventFile.open(path, self.told.append, self.troubled.append)

    @property
    def writer(self) -> sqlite3.Connection:
        """The connection that writes, for what only a test may do."""
        return self.file._writer.connection

    def put(self, *records: Any, actor: str = "chair", name: str = "put", **how: Any) -> str:
        """Put records; gives the act."""
        pending = self.file.act(name, actor, lambda tx: [tx.put(record) for record in records], **how)
        pending.result(30)
        return pending.act

    def edit(self, record: type, key: str, /, actor: str = "chair", name: str = "edit", **how: Any) -> str:
        """Change fields of a record; gives the act."""
        within = how.pop("within", None)
        pending = self.file.act(name, actor, lambda tx: tx.put(replace(tx.get(record, key), **how)), within=within)
        pending.result(30)
        return pending.act

    def remove(self, record: type, key: str, actor: str = "chair", name: str = "remove") -> None:
        """Remove a record."""
        self.file.act(name, actor, lambda tx: tx.remove(tx.get(record, key))).result(30)

    def undo(self) -> str:
        """Take back; gives the name of what was taken back, or of the error and who is in the way."""
        return self._said(self.file.undo())

    def redo(self) -> str:
        """Do again; gives the same as undo."""
        return self._said(self.file.redo())

    @staticmethod
    def _said(pending: Pending[Act]) -> str:
        try:
            return pending.result(30).name
        except FacilitatorError as error:
            return " ".join([error.code, *(str(error.details[key]) for key in ("by", "what") if key in error.details)])

    def one(self, record: type, key: str) -> Any:
        """A record as it is now."""
        return self.file.find(KINDS[record], key)

    def ops(self, where: str = "") -> list[Op]:
        """The log."""
        return list(read_ops(self.writer, where))

    def sound(self) -> bool:
        """Whether the tables are what the log amounts to."""
        return not differences(self.writer, read_steps(self.writer))

    @contextmanager
    def held(self) -> Iterator[None]:
        """The writer stands still: what is asked of it meanwhile waits together, and is one group."""
        busy, go = threading.Event(), threading.Event()

        def wait(_: Tx) -> None:
            busy.set()
            assert go.wait(30)

        waiting = self.file.act("wait", "system", wait)
        assert busy.wait(30)
        try:
            yield
        finally:
            go.set()
            waiting.result(30)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Path], Desk]]:
    """Opens days, and closes them after the test. Nobody waits for the disk."""
    monkeypatch.setattr(textcopy, "sync", lambda _: None)
    monkeypatch.setattr(opening, "SYNCHRONOUS", "OFF")
    desks: list[Desk] = []

    def make(path: Path) -> Desk:
        desks.append(Desk(path))
        return desks[-1]

    yield make
    for desk in desks:
        desk.file.close()


@pytest.fixture
def desk(path: Path, opened: Callable[[Path], Desk]) -> Desk:
    """The small day, open."""
    return opened(path)


@pytest.fixture(autouse=True)
def no_writer_left() -> Iterator[None]:
    """A test closes what it opens."""
    yield
    assert not [thread for thread in threading.enumerate() if thread.name == "event-writer"]
