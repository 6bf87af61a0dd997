"""A desk to try stages on: a real day in a real file, real jobs, and dialogs that answer at once."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import pytest
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from facilitator.domain.day import Day
from facilitator.domain.language import Language
from facilitator.domain.records import Kind
from facilitator.storage.eventfile import EventFile
from tests.disk import wait_for_no_disk
from tests.factories import fill
from ui.desk.desk import Desk, Message
from ui.desk.opened import OpenDay
from ui.desk.opening import open_at
from ui.desk.stage import Stage
from ui.jobs import Jobs

S = TypeVar("S", bound=Stage)


@dataclass
class AnsweringDialogs:
    """The computer's own dialogs, with the answers thought of beforehand."""

    chosen: Path | None = None
    named: Path | None = None
    shown: list[Path] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def choose_file(self, title: str, kinds: str, folder: Path | None = None) -> Path | None:
        self.asked.append(title)
        return self.chosen

    def name_file(self, title: str, proposal: Path, kinds: str) -> Path | None:
        self.asked.append(title)
        return self.named

    def open_folder(self, folder: Path) -> None:
        self.shown.append(folder)

    def open_file(self, file: Path) -> None:
        self.shown.append(file)


@pytest.fixture
def dialogs() -> AnsweringDialogs:
    return AnsweringDialogs()


@pytest.fixture
def open_desk(
    qapp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, dialogs: AnsweringDialogs
) -> Iterator[Callable[[Path], Desk]]:
    """Open a file on a desk. Closed again, with its thread, when the test is over."""
    wait_for_no_disk(monkeypatch)
    opened: list[Desk] = []

    def on_desk(path: Path) -> Desk:
        desk = Desk(OpenDay(open_at(path)), Jobs(), dialogs, Language.EN)
        opened.append(desk)
        return desk

    yield on_desk
    for desk in opened:
        desk.jobs.close()
        desk.opened.close()
        delete(desk)  # its clock has a timer, which must end on this thread


@pytest.fixture
def desk(open_desk, small_file: Path, tmp_path: Path) -> Desk:
    """The small day of `factories.py` on a desk."""
    return open_desk(Path(shutil.copy(small_file, tmp_path / "day.tafelronde")))


@pytest.fixture
def desk_with(open_desk, tmp_path: Path) -> Callable[[Day], Desk]:
    """Any day of `factories.make_day` on a desk."""

    def made(day: Day) -> Desk:
        path = tmp_path / "made.tafelronde"
        EventFile.create(path, lambda tx: fill(day, tx))
        return open_desk(path)

    return made


@pytest.fixture
def settled(qtbot: QtBot) -> Callable[[Desk], None]:
    """Wait until everything that was asked is on the disk and shown."""

    def wait(desk: Desk) -> None:
        qtbot.waitUntil(lambda: desk.opened.at_rest)

    return wait


@pytest.fixture
def messages() -> Callable[[Desk], list[Message]]:
    """Collect what a desk tells from now on."""

    def collect(desk: Desk) -> list[Message]:
        told: list[Message] = []
        desk.telling.connect(told.append)
        return told

    return collect


@pytest.fixture
def on_stage(qtbot: QtBot) -> Callable[[Desk, type[S]], S]:
    """A stage on a desk, in sight, that follows the day as the window would have it do."""

    def shown(desk: Desk, stage_class: type[S]) -> S:
        stage = stage_class(desk)
        qtbot.addWidget(stage)
        desk.opened.changed.connect(stage.refresh)
        stage.refresh(frozenset(Kind))
        stage.resize(1164, 628)
        stage.show()
        return stage

    return shown
