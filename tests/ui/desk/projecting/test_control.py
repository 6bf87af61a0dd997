"""The control in the top bar: what the projector does in an icon and in words, and what else it may do."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from facilitator.domain.projector import Mode
from tests.ui.desk.projecting.conftest import SMALL_BEAMER
from tests.ui.projector.screens import LAPTOP, THIRD
from ui.desk.pages.projecting.control import ProjectorControl
from ui.desk.theme.look import dress


@pytest.fixture
def control(lectern, qtbot) -> ProjectorControl:
    made = ProjectorControl(lectern.show)
    qtbot.addWidget(made)
    dress(made)
    made.show()
    return made


def offered(control: ProjectorControl) -> list[tuple[str, bool]]:
    control.menu.fill()
    return [(a.text().split("\t")[0], a.isChecked()) for a in control.menu.actions() if not a.isSeparator()]


def choose(control: ProjectorControl, words: str) -> None:
    control.menu.fill()
    next(a for a in control.menu.actions() if a.text().split("\t")[0] == words).trigger()


@pytest.mark.parametrize(
    ("mode", "wide", "narrow", "chip"),
    [
        (Mode.FOLLOWS, "Projector: follows you", "Follows", ""),
        (Mode.FROZEN, "Projector:", "", "frozen"),
        (Mode.BLACK, "Projector:", "", "black"),
        (Mode.FREE, "Projector: free for slides", "Free", ""),
    ],
)
def test_each_word_stands_there_wide_and_narrow(lectern, control, mode, wide, narrow, chip):
    lectern.show.choose(mode)
    assert (control.button.text(), control.chip.text(), control.chip.isVisible()) == (wide, chip, bool(chip))
    assert not control.button.icon().isNull()
    control.be_narrow(True)
    assert (control.button.text(), control.chip.text()) == (narrow, chip)
    assert control.button.accessibleName().startswith("Projector: ")
    control.be_narrow(False)
    assert control.button.text() == wide


def test_each_word_has_an_icon_of_its_own(lectern, control):
    pictures = set()
    for mode in Mode:
        lectern.show.choose(mode)
        pictures.add(bytes(control.button.icon().pixmap(26, 20).toImage().constBits()))
    assert len(pictures) == 4


def test_narrow_it_is_narrow(lectern, control):
    control.be_narrow(True)
    for mode in Mode:
        lectern.show.choose(mode)
        assert control.sizeHint().width() <= 150


def test_the_menu_offers_the_four_words_swapping_and_the_screens(control):
    assert offered(control) == [
        ("Follows you", True),
        ("Frozen", False),
        ("Black", False),
        ("Free for slides", False),
        ("Swap screens", False),
        ("HDMI-1 · 640 × 360", True),
        ("In a window of its own", False),
    ]


def test_a_word_that_is_chosen_is_done(lectern, control):
    choose(control, "Black")
    assert lectern.show.shown.mode is Mode.BLACK
    assert ("Black", True) in offered(control)
    lectern.settle()
    assert lectern.asked.mode is Mode.BLACK


def test_screens_are_chosen_and_swapped(lectern, control):
    lectern.plug(LAPTOP, SMALL_BEAMER, THIRD)
    choose(control, "DP-2 · 1280 × 720")
    assert lectern.show.screens.hall is THIRD
    choose(control, "Swap screens")
    assert lectern.show.screens.hall is LAPTOP


def test_without_a_screen_for_the_hall_there_is_a_window(lectern, control):
    lectern.plug(LAPTOP)
    assert "HDMI-1 · 640 × 360" not in dict(offered(control))
    assert not control.menu.swapping.isEnabled()
    choose(control, "In a window of its own")
    assert lectern.show.shown.visible
    choose(control, "In a window of its own")
    assert not lectern.show.shown.visible


def test_a_lost_beamer_is_said_and_goes_by_itself(lectern, control):
    lectern.plug(LAPTOP)
    assert (control.chip.text(), control.chip.property("chip")) == ("gone", "danger")
    assert "Plug the cable back in" in control.button.toolTip()
    lectern.plug(LAPTOP, SMALL_BEAMER)
    assert control.chip.text() == ""


def test_of_several_screens_the_chair_is_asked_to_choose_one(lectern_of, qtbot):
    lectern = lectern_of(LAPTOP, SMALL_BEAMER, THIRD)
    control = ProjectorControl(lectern.show)
    qtbot.addWidget(control)
    assert (control.chip.text(), control.button.accessibleName()) == ("choose a screen", "Projector: choose a screen")
    choose(control, "DP-2 · 1280 × 720")
    assert control.chip.text() == ""


def test_it_opens_by_keys(lectern, control, qtbot, monkeypatch):
    opened = []
    monkeypatch.setattr(control.menu, "popup", opened.append)
    qtbot.keyClick(control.button, Qt.Key.Key_Return)
    qtbot.keyClick(control.button, Qt.Key.Key_Space)
    assert len(opened) == 2
    assert control.menu.activeAction().text() == "Follows you"


def test_the_keys_are_told_and_not_bound(control):
    control.menu.fill()
    told = {a.text().split("\t")[1] for a in control.menu.actions() if "\t" in a.text()}
    assert told == {"Ctrl+F9", "F10", "Ctrl+F10", "F9"}
    assert all(a.shortcut().isEmpty() for a in control.menu.actions())
