"""The question while there is one screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from tests.ui.desk.projecting.conftest import SMALL_BEAMER
from tests.ui.projector.screens import LAPTOP
from ui.desk.pages.projecting.onescreen import OneScreenStrip
from ui.desk.widgets.parts import column


@pytest.fixture
def strip_of(qtbot):
    kept: list[QWidget] = []

    def made(lectern, platform="linux") -> OneScreenStrip:
        page = QWidget()
        kept.append(page)
        qtbot.addWidget(page)
        strip = OneScreenStrip(lectern.show, platform)
        page.setLayout(column(strip))
        page.show()
        return strip

    return made


def test_with_one_screen_it_asks(lectern_of, strip_of):
    strip = strip_of(lectern_of(LAPTOP))
    assert strip.isVisible()
    assert strip.words.text() == "Careful: the hall may be seeing this screen."


def test_with_two_screens_it_does_not(lectern, strip_of):
    assert not strip_of(lectern).isVisible()


def test_the_answer_takes_it_away_for_good(lectern_of, strip_of, qtbot):
    lectern = lectern_of(LAPTOP)
    strip = strip_of(lectern)
    qtbot.mouseClick(strip.cannot, Qt.MouseButton.LeftButton)
    assert not strip.isVisible() and not lectern.show.hall_may_see_this_screen
    lectern.plug(LAPTOP, SMALL_BEAMER)
    lectern.plug(LAPTOP)
    assert not strip.isVisible()


def test_a_second_screen_takes_it_away(lectern_of, strip_of):
    lectern = lectern_of(LAPTOP)
    strip = strip_of(lectern)
    lectern.plug(LAPTOP, SMALL_BEAMER)
    assert not strip.isVisible()
    lectern.plug(LAPTOP)
    assert strip.isVisible()


@pytest.mark.parametrize(
    ("platform", "words"), [("win32", "Windows key and P"), ("darwin", "System Settings"), ("linux", "Displays")]
)
def test_it_says_how_on_this_computer(lectern_of, strip_of, qtbot, platform, words):
    strip = strip_of(lectern_of(LAPTOP), platform)
    assert not strip.steps.isVisible()
    qtbot.mouseClick(strip.how, Qt.MouseButton.LeftButton)
    assert strip.steps.isVisible() and words in strip.steps.text()
    qtbot.mouseClick(strip.how, Qt.MouseButton.LeftButton)
    assert not strip.steps.isVisible()
