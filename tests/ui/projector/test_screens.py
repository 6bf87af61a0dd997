"""Which screen is the hall's, whatever is plugged in, taken out or swapped."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from tests.ui.projector.screens import BEAMER, LAPTOP, THIRD, Cables, FakeScreen
from ui.projector.screens import Screens, move_to


@dataclass
class Desk:
    """The chair, the cables, and what was said of the screens."""

    cables: Cables
    screens: Screens
    said: list[tuple[str, str]] = field(default_factory=list)

    def plug(self, *screens: FakeScreen) -> Desk:
        self.cables.plugged = list(screens)
        self.screens.look()
        return self

    @property
    def hall(self) -> str | None:
        return None if self.screens.hall is None else self.screens.hall.name()


@pytest.fixture
def set_up(qapp):
    def made(*plugged: FakeScreen, remembered: str | None = None) -> Desk:
        cables = Cables(list(plugged))
        desk = Desk(cables, Screens(cables.where_the_chair_is, remembered, cables.listed))
        for name in ("lost", "back", "chosen"):
            getattr(desk.screens, name).connect(lambda key, name=name: desk.said.append((name, key)))
        return desk

    return made


@pytest.mark.parametrize("plugged", [(LAPTOP, BEAMER), (BEAMER, LAPTOP)])
def test_of_two_screens_the_hall_has_the_one_without_the_chair(set_up, plugged):
    assert set_up(*plugged).hall == "HDMI-1"


def test_with_one_screen_the_hall_has_none(set_up):
    desk = set_up(LAPTOP)
    assert (desk.hall, desk.screens.alone, desk.screens.undecided) == (None, True, False)


def test_two_screens_that_show_the_same_are_one(set_up):
    mirrored = FakeScreen("HDMI-1", LAPTOP.place)
    desk = set_up(LAPTOP, mirrored)
    assert (desk.hall, desk.screens.alone) == (None, True)


def test_a_second_screen_that_is_plugged_in_is_the_halls(set_up):
    desk = set_up(LAPTOP).plug(LAPTOP, BEAMER)
    assert (desk.hall, desk.screens.alone, desk.said) == ("HDMI-1", False, [])


def test_of_three_screens_none_is_guessed(set_up):
    desk = set_up(LAPTOP, BEAMER, THIRD)
    assert (desk.hall, desk.screens.undecided) == (None, True)
    desk.screens.choose("DP-2")
    assert (desk.hall, desk.screens.undecided, desk.said) == ("DP-2", False, [("chosen", "DP-2")])


def test_the_screen_of_another_day_is_remembered(set_up):
    assert set_up(LAPTOP, BEAMER, THIRD, remembered="HDMI-1").hall == "HDMI-1"


def test_a_remembered_screen_that_is_not_here_is_no_loss(set_up):
    desk = set_up(LAPTOP, THIRD, remembered="HDMI-1")
    assert (desk.hall, desk.screens.missing) == ("DP-2", None)


def test_a_remembered_screen_that_the_chair_works_on_is_not_covered(set_up):
    assert set_up(LAPTOP, BEAMER, remembered="eDP-1").hall == "HDMI-1"


def test_a_screen_that_is_lost_is_waited_for_and_not_replaced(set_up):
    desk = set_up(LAPTOP, BEAMER).plug(LAPTOP)
    assert (desk.hall, desk.screens.missing, desk.said) == (None, "HDMI-1", [("lost", "HDMI-1")])
    desk.plug(LAPTOP, THIRD)
    assert desk.hall is None
    desk.plug(LAPTOP, THIRD, BEAMER)
    assert (desk.hall, desk.screens.missing) == ("HDMI-1", None)
    assert desk.said == [("lost", "HDMI-1"), ("back", "HDMI-1")]


def test_after_a_loss_the_chair_may_choose_another(set_up):
    desk = set_up(LAPTOP, BEAMER).plug(LAPTOP, THIRD)
    desk.screens.choose("DP-2")
    assert (desk.hall, desk.screens.missing) == ("DP-2", None)
    desk.plug(LAPTOP, THIRD, BEAMER)
    assert desk.hall == "DP-2"


def test_choosing_what_is_not_there_changes_nothing(set_up):
    desk = set_up(LAPTOP, BEAMER)
    desk.screens.choose("gone")
    assert (desk.hall, desk.said) == ("HDMI-1", [])


def test_swapping_moves_the_chair_to_the_halls_screen_and_back(set_up):
    desk = set_up(LAPTOP, BEAMER)
    moved = []
    desk.screens.chair_moves.connect(moved.append)
    desk.screens.swap()
    assert (desk.hall, moved) == ("eDP-1", [BEAMER])
    desk.screens.look()  # the window is still on its way
    assert desk.hall == "eDP-1"
    desk.cables.chairs = BEAMER
    desk.screens.look()
    desk.screens.swap()
    assert (desk.hall, moved) == ("HDMI-1", [BEAMER, LAPTOP])
    assert desk.said == [("chosen", "eDP-1"), ("chosen", "HDMI-1")]


def test_choosing_the_chairs_own_screen_swaps(set_up):
    desk = set_up(LAPTOP, BEAMER)
    desk.screens.choose("eDP-1")
    assert desk.hall == "eDP-1"


def test_with_one_screen_there_is_nothing_to_swap(set_up):
    desk = set_up(LAPTOP)
    desk.screens.swap()
    assert (desk.hall, desk.said) == (None, [])


def test_a_chair_who_drags_the_window_to_the_halls_screen_is_not_covered(set_up):
    desk = set_up(LAPTOP, BEAMER)
    desk.cables.chairs = BEAMER
    desk.screens.look()
    assert (desk.hall, desk.screens.missing) == (None, None)
    desk.cables.chairs = LAPTOP
    desk.screens.look()
    assert desk.hall == "HDMI-1"


def test_another_resolution_is_news(set_up, qtbot):
    desk = set_up(LAPTOP, BEAMER)
    with qtbot.waitSignal(desk.screens.changed):
        desk.plug(LAPTOP, FakeScreen("HDMI-1", QRect(1440, 0, 1024, 768)))
    assert desk.screens.hall.geometry().width() == 1024


def test_the_same_screens_are_no_news(set_up, qtbot):
    desk = set_up(LAPTOP, BEAMER)
    with qtbot.assertNotEmitted(desk.screens.changed):
        desk.screens.look()


def test_screens_of_the_same_name_are_told_apart(set_up):
    twins = [FakeScreen("DELL", QRect(1440 + 1000 * n, 0, 1000, 800)) for n in range(2)]
    desk = set_up(LAPTOP, *twins)
    assert [offer.key for offer in desk.screens.offers()] == ["DELL", "DELL #2"]
    desk.screens.choose("DELL #2")
    assert desk.screens.hall is twins[1]


def test_offers_leave_the_chairs_own_screen_out(set_up):
    offers = set_up(LAPTOP, BEAMER).screens.offers()
    assert [(offer.key, offer.width, offer.height, offer.hall) for offer in offers] == [("HDMI-1", 1920, 1080, True)]


def test_the_chairs_window_lands_in_the_middle_of_the_other_screen(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    move_to(window, THIRD)
    assert THIRD.place.contains(window.geometry())
    assert window.size().width() == 800
    move_to(window, FakeScreen("small", QRect(0, 0, 640, 480)))
    assert (window.width(), window.height()) == (640, 480)


IN_A_PROCESS_OF_ITS_OWN = """
import sys
from PySide6.QtWidgets import QApplication, QWidget
from ui.projector.screens import Screens
from ui.projector.window import ProjectorWindow
app = QApplication([])
print(sorted(screen.name() for screen in app.screens()))
chair = QWidget()
laptop = next(screen for screen in app.screens() if screen.name() == "LAPTOP")
chair.setScreen(laptop)
chair.setGeometry(laptop.geometry().adjusted(50, 50, -50, -50))
chair.show()
screens = Screens(chair.screen)
print(screens.hall.name(), screens.alone)
window = ProjectorWindow("Beamer")
window.cover(screens.hall)
print(window.screen().name(), window.geometry() == screens.hall.geometry(), window.isFullScreen())
print(chair.isVisible(), window.focusPolicy().name)
window.end()
"""


def test_real_screens_of_different_sharpness(tmp_path):
    """Qt lists them in an order of its own; each has its own number of pixels to a point."""
    screens = [
        {
            "name": "LAPTOP",
            "x": 0,
            "y": 0,
            "width": 1440,
            "height": 900,
            "logicalDpi": 96,
            "logicalBaseDpi": 96,
            "dpr": 1.25,
        },
        {
            "name": "BEAMER",
            "x": 1440,
            "y": 0,
            "width": 1280,
            "height": 720,
            "logicalDpi": 96,
            "logicalBaseDpi": 96,
            "dpr": 1,
        },
    ]
    file = tmp_path / "screens.json"
    file.write_text(json.dumps({"screens": screens}), encoding="utf-8")
    environment = os.environ | {"QT_QPA_PLATFORM": f"offscreen:configfile={file}"}
    command = [sys.executable, "-c", IN_A_PROCESS_OF_ITS_OWN]
    ran = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.splitlines() == [
        "['BEAMER', 'LAPTOP']",
        "BEAMER False",
        "BEAMER True True",
        "True NoFocus",
    ]
