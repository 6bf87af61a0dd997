"""What the computer does while a day runs."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from ui.desk.sounding import Sounding
from ui.power import Battery
from ui.sound.gong import Gong


@dataclass
class QuietPlayer:
    """Remembers what was struck."""

    volume: int
    muted: bool = False
    struck: list[Gong] = field(default_factory=list)
    closed: bool = False

    def strike(self, gong: Gong) -> None:
        self.struck.append(gong)

    def close(self) -> None:
        self.closed = True


@dataclass
class Wakeful:
    held: bool = False
    closed: bool = False

    def hold(self) -> None:
        self.held = True

    def release(self) -> None:
        self.held = False

    def close(self) -> None:
        self.closed = True


@dataclass
class QuietComputer:
    """A computer without loudspeakers, whose battery the test fills."""

    charge: Battery | None = None
    quiet: QuietPlayer = field(default_factory=lambda: QuietPlayer(100))
    wakeful: Wakeful = field(default_factory=Wakeful)

    def player(self, volume: int) -> QuietPlayer:
        self.quiet.volume = volume
        return self.quiet

    def awake(self) -> Wakeful:
        return self.wakeful

    def battery(self) -> Battery | None:
        return self.charge


@pytest.fixture
def computer() -> QuietComputer:
    return QuietComputer()


@pytest.fixture
def sounding(live, computer):
    made = Sounding(live.desk.jobs, 80, computer)
    made.follow(live.desk)
    yield made
    made.close()


def test_the_gong_sounds_at_the_turns_of_the_clock_and_by_hand(live, sounding, computer):
    live.begins("r1")
    live.passes(20 * 60)
    live.passes(5 * 60)
    live.desk.running.strike()
    assert computer.quiet.struck == [Gong.DOUBLE, Gong.SOFT, Gong.FULL, Gong.FULL]
    assert computer.quiet.volume == 80
    sounding.be_loud(0)
    assert computer.quiet.muted


def test_the_gong_sounds_while_another_window_is_in_front(at_the_rounds, sounding, computer, qtbot):
    """Slides, or a mail: the clock strikes, whoever has the keys, and also while its window is out of sight."""
    slides = QWidget()
    qtbot.addWidget(slides)
    with qtbot.waitActive(slides):
        slides.show()
        slides.activateWindow()
    at_the_rounds.begins("r1")
    assert QApplication.activeWindow() is slides
    at_the_rounds.passes(20 * 60)
    at_the_rounds.stage.hide()
    at_the_rounds.passes(5 * 60)
    assert computer.quiet.struck == [Gong.DOUBLE, Gong.SOFT, Gong.FULL]


def test_the_computer_stays_awake_while_anything_is_under_way(live, sounding, computer):
    assert not computer.wakeful.held
    live.begins("r1")
    assert computer.wakeful.held
    live.desk.running.close_the_day()
    live.settles()
    assert not computer.wakeful.held


def test_an_empty_battery_is_told_once(live, sounding, computer, qtbot):
    told = []
    live.desk.telling.connect(told.append)
    computer.charge = Battery(19, charging=False)
    live.begins("r1")
    qtbot.waitUntil(lambda: bool(told))
    sounding._on_battery(computer.charge)
    assert [message.words for message in told] == ["Battery 19%. Plug in the charger."]


def test_when_the_app_closes_nothing_is_held_any_more(live, sounding, computer):
    live.begins("r1")
    live.desk.running.strike()
    sounding.close()
    assert (computer.quiet.closed, computer.wakeful.held, computer.wakeful.closed) == (True, False, True)
