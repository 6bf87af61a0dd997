"""The small clock on top of the slides."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from facilitator.domain.clock import clock_at
from facilitator.domain.steps import StepKind
from tests.ui.projector.conftest import at, go, morning, step
from ui.desk.pages.projecting.miniclock import MiniClock

DAY = morning()


@pytest.fixture
def mini(qtbot) -> MiniClock:
    made = MiniClock()
    qtbot.addWidget(made)
    return made


def told(mini, *steps, seconds):
    day = replace(DAY, steps=steps)
    mini.tick(clock_at(day.programme, day.steps, at(seconds)))
    return mini.words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (60, ("24:00", "Round 1", "Next: Changeover")),
        (22 * 60, ("3:00", "Rounding off", "Next: Changeover")),
        (24 * 60 + 30, ("0:30", "Last minute", "Next: Changeover")),
        (25 * 60 + 65, ("+1:05", "Time is up", "Next: Changeover")),
    ],
)
def test_it_tells_what_is_left_the_phase_and_what_comes(mini, seconds, words):
    assert told(mini, go("r1", 0), seconds=seconds) == words
    assert mini.accessibleName() == ", ".join(words)


def test_somebody_who_speaks_in_between_has_a_time_of_their_own(mini):
    aside = step(StepKind.ASIDE, 60, seconds=120, person="noor")
    assert told(mini, go("r1", 0), aside, seconds=90)[:2] == ("1:30", "In between")


def test_a_clock_that_stands_still_says_so(mini):
    assert told(mini, go("r1", 0), step(StepKind.STOP, 60), seconds=90)[:2] == ("24:00", "Clock stopped")


def test_before_and_after_the_day(mini):
    assert told(mini, seconds=-60) == ("–", "Not started", "Next: Samen beginnen")
    assert told(mini, go("r1", 0), step(StepKind.END, 9), seconds=10) == ("–", "The day is over", "")


def test_it_stays_on_top_and_never_takes_the_keys(mini, qtbot):
    flags = mini.windowFlags()
    for flag in ("WindowStaysOnTopHint", "FramelessWindowHint", "WindowDoesNotAcceptFocus"):
        assert flags & getattr(Qt.WindowType, flag)
    chair = QWidget()
    qtbot.addWidget(chair)
    chair.show()
    mini.show_on(chair)
    assert chair.screen().availableGeometry().contains(mini.geometry())
    assert not mini.isActiveWindow() and mini.focusWidget() is None


def test_it_is_dragged(mini, qtbot, monkeypatch):
    mini.move(100, 100)
    mini.show()
    monkeypatch.setattr(mini, "windowHandle", lambda: None)
    qtbot.mousePress(mini, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    qtbot.mouseMove(mini, QPoint(40, 30))
    qtbot.mouseRelease(mini, Qt.MouseButton.LeftButton)
    assert mini.pos() == QPoint(130, 120)


def test_its_cross_takes_it_away(mini, qtbot):
    mini.show()
    with qtbot.waitSignal(mini.dismissed):
        qtbot.mouseClick(mini.cross, Qt.MouseButton.LeftButton)
    assert not mini.isVisible()
    assert mini.cross.accessibleName() == "Close the small clock"


def test_it_is_painted_anew_only_when_it_says_something_else(mini, monkeypatch):
    updates = []
    monkeypatch.setattr(mini, "update", lambda: updates.append(1))
    told(mini, go("r1", 0), seconds=60.1)
    told(mini, go("r1", 0), seconds=60.9)
    told(mini, go("r1", 0), seconds=61.1)
    assert len(updates) == 2
