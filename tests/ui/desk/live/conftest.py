"""A live day of which the test holds the clock in its hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from facilitator.domain.day import Day
from facilitator.domain.hall import ItemKind
from facilitator.domain.language import Language
from facilitator.domain.steps import StepKind
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
from ui.desk.opened import OpenDay
from ui.desk.opening import open_at
from ui.desk.pages.rounds.stage import RoundsStage
from ui.jobs import Jobs


def afternoon() -> Day:
    """Opening, two rounds with a changeover, a plenary; two tables with a point at the first."""
    return make_day(
        make_person("Els Jansen", "els"),
        make_person("Noor Smit", "noor"),
        make_item(ItemKind.OPENING, "opening", title="Opening", minutes=10),
        make_round(1, "r1", title="Ronde 1", minutes=25, notes="Loop langs tafel 2."),
        make_item(ItemKind.CHANGEOVER, "change", title="Wisselen", minutes=5),
        make_round(2, "r2", title="Ronde 2", minutes=25),
        make_item(ItemKind.PLENARY, "plenary", title="Plenair", minutes=40),
        make_table(1, "t1", capacity=8),
        make_table(2, "t2", capacity=6),
        make_conversation("Eten in de wijk", "c1", table="t1", hosts=("els",)),
        make_conversation("Veilig oversteken", "c2", table="t2", rounds=("r1",)),
        make_takeaway("Koken met de buren", "w1", conversation="c1", round="r1"),
        starts=MIDDAY.time(),
    )


@dataclass
class LiveDay:
    """Acts on a live day and looks at it, in the words of a chair."""

    desk: Desk
    clock: Watch
    qtbot: QtBot
    stage: RoundsStage | None = None
    told: list[str] = field(default_factory=list)

    def settles(self) -> None:
        self.qtbot.waitUntil(lambda: self.desk.opened.at_rest)

    def passes(self, seconds: float) -> None:
        """So much time goes by, in one go."""
        self.clock.true += seconds
        self.desk.running.tick()
        self.settles()

    def goes(self) -> None:
        self.desk.running.go()
        self.settles()

    def begins(self, item: str) -> None:
        self.desk.running.begin(self.desk.opened.day.item[item])
        self.settles()

    def presses(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self.has_the_keys(), key, modifier)
        self.settles()

    def types(self, words: str) -> None:
        for letter in words:
            self.qtbot.keyClicks(self.has_the_keys(), letter)

    @staticmethod
    def has_the_keys() -> QWidget:
        focus = QApplication.focusWidget()
        assert focus is not None, "the keys are nowhere"
        return focus

    @property
    def kinds(self) -> list[StepKind]:
        return [step.kind for step in self.desk.opened.day.steps]

    @property
    def under_way(self) -> str | None:
        item = self.desk.running.clock.item
        return None if item is None else str(item.id)


@pytest.fixture
def live_day(qapp, tmp_path: Path, monkeypatch, qtbot) -> Iterator[Callable[[Day], LiveDay]]:
    """Any day, live."""
    wait_for_no_disk(monkeypatch)
    opened: list[Desk] = []

    def begin(day: Day) -> LiveDay:
        path = tmp_path / f"live{len(opened)}.tafelronde"
        EventFile.create(path, lambda tx: fill(day, tx))
        clock = Watch()
        desk = Desk(OpenDay(open_at(path), now=clock), Jobs(), None, Language.EN)
        opened.append(desk)
        return LiveDay(desk, clock, qtbot)

    yield begin
    for desk in opened:
        desk.jobs.close()
        desk.opened.close()
        delete(desk)


@pytest.fixture
def live(live_day) -> LiveDay:
    """The afternoon, at the moment it is to begin, with nobody looking."""
    return live_day(afternoon())


@pytest.fixture
def at_the_rounds(live, on_stage, qtbot) -> LiveDay:
    """The afternoon with the stage of the rounds in sight, and the keys where they belong."""
    live.stage = on_stage(live.desk, RoundsStage)
    with qtbot.waitActive(live.stage):
        live.stage.activateWindow()
    live.stage.reach(None)
    return live
