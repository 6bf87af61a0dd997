"""A practice run of which the test holds the real clock in its hand."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from facilitator.domain.day import Day
from facilitator.domain.hall import ItemKind
from facilitator.domain.language import Language
from facilitator.storage.eventfile import EventFile
from tests.disk import wait_for_no_disk
from tests.factories import (
    MIDDAY,
    Watch,
    fill,
    make_conversation,
    make_day,
    make_item,
    make_person,
    make_round,
    make_table,
    make_takeaway,
)
from ui.desk.desk import Desk
from ui.desk.practice.copying import copy_of
from ui.desk.practice.practice import Practice
from ui.jobs import Jobs

TABLES = 5


def whole_day(*more, **event) -> Day:
    """Opening, two rounds with a changeover, a plenary and a closing; five tables that each have a topic."""
    return make_day(
        make_item(ItemKind.OPENING, "opening", minutes=10),
        make_round(1, "r1", minutes=25),
        make_item(ItemKind.CHANGEOVER, "change", minutes=5),
        make_round(2, "r2", minutes=25),
        make_item(ItemKind.PLENARY, "plenary", minutes=40),
        make_item(ItemKind.CLOSING, "closing", minutes=10),
        *(make_table(number, f"t{number}", capacity=8) for number in range(1, TABLES + 1)),
        *(make_conversation(f"Onderwerp {n}", f"c{n}", table=f"t{n}") for n in range(1, TABLES + 1)),
        *more,
        **{"starts": MIDDAY.time(), **event},
    )


def people_and_points() -> tuple:
    """What a day has that was held before."""
    return (
        make_person("Els Jansen", "els"),
        make_takeaway("Van de echte dag", "w1", conversation="c1", round="r1"),
    )


def everything_in(*folders: Path) -> dict[Path, str]:
    """Each file there is, and what is in it."""
    files = (file for folder in folders for file in folder.rglob("*") if file.is_file())
    return {file: hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


@dataclass
class Run:
    """Acts in a practice run, and looks at it."""

    practice: Practice
    desk: Desk
    real: Watch
    qtbot: QtBot
    view: QWidget = field(default_factory=QWidget)

    def settles(self) -> None:
        self.qtbot.waitUntil(lambda: self.opened.at_rest)

    def passes(self, seconds: float, look_every: float = 0.5) -> None:
        """So many real seconds go by, and the clock is looked at now and then."""
        until = self.real.true + seconds
        while self.real.true < until:
            self.real.true = min(until, self.real.true + look_every)
            self.desk.running.tick()
        self.settles()

    def begins(self, item: str) -> None:
        self.desk.running.begin(self.opened.day.item[item])
        self.settles()

    def holds(self, item: str, look_every: float = 0.5) -> None:
        """Begin an item, and let all its time go by."""
        self.begins(item)
        self.passes(self.desk.running.clock.left / self.opened.pace, look_every)

    @property
    def opened(self):
        return self.practice.opened

    def written(self, round_: str) -> list:
        return [one for one in self.opened.day.takeaways if one.round == round_]


@pytest.fixture
def day_at(tmp_path: Path, monkeypatch) -> Callable[[Day], Path]:
    """The file of a day, closed."""
    wait_for_no_disk(monkeypatch)

    def made(day: Day) -> Path:
        path = tmp_path / "echte-dag.tafelronde"
        EventFile.create(path, lambda tx: fill(day, tx))
        return path

    return made


@pytest.fixture
def practise(qapp, qtbot: QtBot, monkeypatch) -> Iterator[Callable[[Path], Run]]:
    """Practise with a day; ended, if it was not, when the test is over."""
    wait_for_no_disk(monkeypatch)
    runs: list[Run] = []

    def begin(path: Path) -> Run:
        real = Watch()
        practice = Practice(copy_of(path), now=real)
        desk = Desk(practice.opened, Jobs(), None, Language.EN)
        run = Run(practice, desk, real, qtbot)
        run.view.setLayout(QVBoxLayout())
        qtbot.addWidget(run.view)
        practice.join(desk.running, run.view)
        runs.append(run)
        return run

    yield begin
    for run in runs:
        run.desk.jobs.close()
        run.practice.stop()
        delete(run.desk)
        delete(run.practice)


@pytest.fixture
def run(practise, day_at) -> Run:
    """The whole day, just begun to be practised."""
    return practise(day_at(whole_day()))
