"""What the hall really sees: modes, screens that come and go, and the picture of it in the chair's window."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QCloseEvent, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.domain.clock import clock_at
from facilitator.domain.projector import Mode, Shows
from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from facilitator.errors import FacilitatorError
from facilitator.storage.eventfile import EventFile
from tests.disk import wait_for_no_disk
from tests.factories import fill
from tests.ui.projector.conftest import at, go, morning
from tests.ui.projector.screens import BEAMER, LAPTOP, Cables, FakeScreen
from ui.desk.opened import OpenDay
from ui.desk.opening import open_at
from ui.projector import window as window_module
from ui.projector.model import Scene, View
from ui.projector.painting import paint, picture
from ui.projector.screens import Screens
from ui.projector.show import STAND_IN, Show
from ui.projector.window import ProjectorWindow

SMALL_BEAMER = FakeScreen("HDMI-1", BEAMER.place.adjusted(0, 0, -1280, -720))


@dataclass
class Evening:
    """A day that is run, with a beamer on a cable."""

    opened: OpenDay
    show: Show
    window: ProjectorWindow
    cables: Cables
    qtbot: QtBot

    def at(self, seconds: float) -> None:
        now = at(seconds)
        day = self.opened.day
        self.show.tick(clock_at(day.programme, day.steps, now), now)

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: self.opened.at_rest)

    def plug(self, *screens: FakeScreen) -> None:
        self.cables.plugged = list(screens)
        self.show.screens.look()

    @property
    def seen(self) -> View | None:
        return self.show.shown.view

    def image(self) -> QImage:
        return self.window.pixels().toImage()


@pytest.fixture
def run_day(qtbot, dressed, tmp_path: Path, monkeypatch):
    """Run the morning of `conftest.py`: round 1 began at ten."""
    wait_for_no_disk(monkeypatch)
    made: list[Evening] = []

    def run(*plugged: FakeScreen, still: bool = False, path: Path | None = None) -> Evening:
        if path is None:
            path = tmp_path / "morning.tafelronde"
            day = morning()
            EventFile.create(path, lambda tx: (fill(day, tx), tx.put(go("r1", 0))))
        opened, cables = OpenDay(open_at(path), now=lambda: at(60)), Cables(list(plugged))
        window = ProjectorWindow("Beamer")
        screens = Screens(cables.where_the_chair_is, None, cables.listed)
        evening = Evening(opened, Show(opened, screens, window, lambda: still), window, cables, qtbot)
        made.append(evening)
        return evening

    yield run
    for evening in made:
        if evening.opened is not None:
            evening.show.close()
            evening.opened.close()


@pytest.fixture
def evening(run_day) -> Evening:
    return run_day(LAPTOP, SMALL_BEAMER)


# -- the window ----------------------------------------------------------------------------------------------------


def test_it_covers_the_halls_screen_and_never_takes_the_keys(evening):
    window = evening.window
    assert window.isVisible() and window.geometry() == SMALL_BEAMER.place
    assert window.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert window.windowFlags() & Qt.WindowType.FramelessWindowHint
    assert window.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert not window.testAttribute(Qt.WidgetAttribute.WA_QuitOnClose)
    assert QApplication.focusWidget() is not window
    assert window.accessibleName() == "Beamer"


def test_it_shows_what_the_clock_says_in_words_too(evening):
    evening.at(9 * 60 + 28)
    assert evening.seen.clock == "15:32"
    assert "Ronde 1 van 2, 15:32" in evening.window.accessibleDescription()


def test_only_what_is_different_is_painted(evening, qtbot, monkeypatch):
    painted = []

    def noted(painter, view, size, dirty):
        painted.append(sum(one.width() * one.height() for one in dirty))
        paint(painter, view, size, dirty)

    evening.at(101)
    evening.window.repaint()
    monkeypatch.setattr(window_module, "paint", noted)
    evening.at(102)
    qtbot.waitUntil(lambda: bool(painted))
    assert painted[-1] < 0.15 * evening.window.width() * evening.window.height()
    evening.at(102)
    evening.window.repaint()
    assert evening.image() == picture(evening.seen, evening.window.size()).toImage()
    assert len(painted) == 1  # what stands there already is taken from the picture of it, for the thumbnail too


def test_pixels_are_those_of_the_view(evening):
    evening.at(100)
    assert evening.image() == picture(evening.seen, evening.window.size()).toImage()
    evening.at(101)
    assert evening.image() == picture(evening.seen, evening.window.size()).toImage()


def test_closed_by_its_frame_on_the_halls_screen_it_is_free(evening):
    event = QCloseEvent()
    QApplication.sendEvent(evening.window, event)
    assert not event.isAccepted()
    assert evening.show.mode is Mode.FREE and not evening.window.isVisible()
    evening.settle()


# -- the four words ------------------------------------------------------------------------------------------------


def test_frozen_it_keeps_what_it_had(evening):
    evening.at(100)
    before = evening.seen
    evening.show.toggle_frozen()
    evening.at(400)
    assert evening.seen == before and evening.show.view != before
    evening.settle()
    evening.at(401)
    assert evening.seen == before
    evening.show.toggle_frozen()
    assert evening.seen == evening.show.view
    evening.settle()


def test_black_is_black_at_once_and_goes_back_to_what_it_was(evening):
    evening.at(100)
    evening.show.toggle_frozen()
    frozen = evening.seen
    evening.show.toggle_black()
    assert evening.seen is None and evening.show.shown.mode is Mode.BLACK
    black = picture(None, evening.window.size()).toImage()
    assert evening.image() == black
    evening.at(300)
    assert evening.image() == black
    evening.show.toggle_black()
    assert (evening.show.mode, evening.seen) == (Mode.FROZEN, frozen)
    evening.settle()
    assert evening.opened.day.projector.mode is Mode.FROZEN


def test_black_does_not_wait_for_a_disk_that_fails(evening, monkeypatch):
    refused = []
    evening.opened.refused.connect(refused.append)

    def fails(mode, by="chair"):
        def refuse(_tx):
            raise FacilitatorError("disk-full")

        return evening.opened.file.act("projector-mode", by, refuse, undoable=False)

    monkeypatch.setattr(evening.opened.projector, "choose", fails)
    evening.show.toggle_black()
    assert evening.seen is None
    evening.settle()
    evening.at(200)
    assert evening.seen is None and len(refused) == 1


def test_free_hides_it_and_comes_back_where_it_was(evening):
    evening.show.toggle_free()
    assert not evening.window.isVisible()
    assert evening.show.pixmap(QSize(320, 180)).isNull()
    evening.show.toggle_free()
    assert evening.window.isVisible() and evening.window.geometry() == SMALL_BEAMER.place
    evening.settle()


def test_black_over_slides_covers_them(evening):
    evening.show.toggle_free()
    evening.show.toggle_black()
    assert evening.window.isVisible() and evening.seen is None
    evening.show.toggle_black()
    assert evening.show.mode is Mode.FREE and not evening.window.isVisible()
    evening.settle()


def test_each_choice_is_written_down_and_is_there_after_a_crash(evening, run_day, tmp_path):
    evening.show.choose(Mode.BLACK)
    evening.settle()
    copy = Path(shutil.copy(evening.opened.file.path, tmp_path / "copy.tafelronde"))
    evening.opened.close()
    again = run_day(LAPTOP, SMALL_BEAMER, path=evening.opened.file.path)
    assert copy.exists() and again.show.mode is Mode.BLACK and again.seen is None
    again.show.toggle_black()
    assert again.show.mode is Mode.FOLLOWS
    again.settle()


def test_choosing_what_it_does_already_writes_nothing(evening):
    evening.settle()
    evening.show.choose(Mode.FOLLOWS)
    assert evening.opened.at_rest


def test_what_the_chair_shows_follows(evening):
    evening.opened.watch(evening.opened.projector.show(Shows.TABLE, "c1"))
    evening.settle()
    evening.at(120)
    assert (evening.seen.scene, evening.seen.big) == (Scene.TABLE, "Eten in de wijk")


def test_a_draft_is_never_seen(evening):
    evening.opened.keep_draft(Spot(Kind.TAKEAWAY, "w1", "text"), "half getypt")
    evening.opened.keep_draft(Spot(Kind.PROJECTOR, "projector", "message"), "half getypt")
    evening.opened.watch(evening.opened.projector.show(Shows.TABLE, "c1"))
    evening.settle()
    evening.at(120)
    assert "half getypt" not in repr(evening.show.view)


# -- pulse ---------------------------------------------------------------------------------------------------------


def test_it_pulses_at_the_end_of_a_round_and_not_for_who_asked_for_less_motion(run_day):
    lively, calm = run_day(LAPTOP, SMALL_BEAMER), None
    seen = []
    for second in range(6):
        lively.at(25 * 60 + second)
        seen.append(lively.seen.lit)
    assert seen == [False, True] * 3
    lively.show.close()
    lively.opened.close()
    calm = run_day(LAPTOP, SMALL_BEAMER, still=True, path=lively.opened.file.path)
    seen = set()
    for second in range(6):
        calm.at(25 * 60 + second)
        seen.add(calm.seen)
    assert len(seen) == 1
    lively.opened = None


def test_in_a_quick_practice_nothing_pulses(evening):
    evening.opened.pace = 60.0
    seen = set()
    for second in range(6):
        evening.at(25 * 60 + second)
        seen.add(evening.seen)
    assert len(seen) == 1


# -- screens that come and go --------------------------------------------------------------------------------------


def test_a_lost_beamer_hides_it_and_everything_goes_on(evening):
    evening.at(100)
    evening.plug(LAPTOP)
    assert not evening.window.isVisible() and not evening.show.shown.visible
    evening.at(200)
    evening.plug(LAPTOP, SMALL_BEAMER)
    assert evening.window.isVisible() and evening.window.geometry() == SMALL_BEAMER.place
    assert evening.seen.clock == "21:40"
    assert evening.image() == picture(evening.seen, evening.window.size()).toImage()


def test_a_beamer_with_another_resolution_is_filled(evening):
    wider = FakeScreen("HDMI-1", SMALL_BEAMER.place.adjusted(0, 0, 200, 50))
    evening.plug(LAPTOP, wider)
    assert evening.window.geometry() == wider.place


def test_swapping_covers_the_other_screen(evening):
    moved = []
    evening.show.screens.chair_moves.connect(moved.append)
    evening.show.swap()
    assert evening.window.geometry() == LAPTOP.place and moved == [SMALL_BEAMER]


def test_with_one_screen_it_is_a_window_when_asked_for(run_day):
    evening = run_day(LAPTOP)
    assert not evening.window.isVisible()
    evening.show.screens.use_window()
    assert evening.window.isVisible() and evening.show.shown.visible
    assert not evening.window.windowFlags() & Qt.WindowType.FramelessWindowHint
    assert evening.window.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    QApplication.sendEvent(evening.window, QCloseEvent())
    assert not evening.window.isVisible() and evening.show.mode is Mode.FOLLOWS
    evening.show.screens.use_window()
    assert evening.window.isVisible()


def test_a_beamer_that_is_plugged_in_takes_over_once_it_is_chosen(run_day):
    evening = run_day(LAPTOP)
    evening.show.screens.use_window()
    evening.plug(LAPTOP, SMALL_BEAMER)
    evening.show.screens.choose("HDMI-1")
    assert evening.window.geometry() == SMALL_BEAMER.place
    assert evening.window.windowFlags() & Qt.WindowType.FramelessWindowHint


# -- one screen ----------------------------------------------------------------------------------------------------


def test_with_one_screen_the_hall_may_see_it_until_the_chair_says_not(run_day):
    evening = run_day(LAPTOP)
    told = []
    evening.show.hall_may_see_changed.connect(told.append)
    assert evening.show.hall_may_see_this_screen
    evening.show.hall_does_not_see()
    assert not evening.show.hall_may_see_this_screen
    evening.plug(LAPTOP, SMALL_BEAMER)
    evening.plug(LAPTOP)
    assert told == [False]


def test_a_second_screen_answers_too_and_a_loss_asks_again(run_day):
    evening = run_day(LAPTOP)
    told = []
    evening.show.hall_may_see_changed.connect(told.append)
    evening.plug(LAPTOP, SMALL_BEAMER)
    evening.plug(LAPTOP)
    assert told == [False, True]


# -- the thumbnail -------------------------------------------------------------------------------------------------


def test_the_thumbnail_has_the_pixels_of_the_window(evening):
    evening.at(100)
    size = QSize(320, 180)
    small = evening.window.grab().scaled(
        size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    assert evening.show.pixmap(size).toImage() == small.toImage()
    evening.show.toggle_black()
    assert evening.show.pixmap(size).toImage().pixelColor(100, 100).name() == "#000000"
    evening.settle()


def test_without_a_screen_it_is_what_the_hall_would_see(run_day):
    evening = run_day(LAPTOP)
    evening.at(100)
    assert evening.show.pixmap(STAND_IN).toImage() == picture(evening.seen, STAND_IN).toImage()


def test_a_change_is_told_once(evening, qtbot):
    evening.at(100)
    told = []
    evening.show.shown_changed.connect(lambda: told.append(1))
    evening.at(100.2)
    evening.at(101)
    evening.at(101)
    assert len(told) == 2


def test_when_the_day_is_closed_the_window_goes(run_day, qtbot):
    evening = run_day(LAPTOP, SMALL_BEAMER)
    gone = []
    evening.window.destroyed.connect(lambda: gone.append(1))
    evening.show.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert gone == [1]
    evening.opened.close()
    evening.opened = None
