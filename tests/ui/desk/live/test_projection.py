"""The projector in the chair's window: who leads it, which keys, and what is said of it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from facilitator.domain.hall import ItemKind, ProgrammeItem
from facilitator.domain.projector import Mode, Shows
from tests.ui.desk.live.conftest import LiveDay
from tests.ui.projector.screens import BEAMER, LAPTOP, Cables
from ui.app import STAGES
from ui.desk.places import Place, StageName
from ui.desk.projection import Projection
from ui.desk.window import DayView
from ui.projector import show as shows
from ui.projector.screens import Screens
from ui.projector.view import derive

Key = Qt.Key


class Evening:
    """A live day in its window, with a beamer on a cable."""

    def __init__(self, live: LiveDay, view: DayView, projection: Projection, cables: Cables) -> None:
        self.live, self.view, self.projection, self.cables = live, view, projection, cables
        self.told: list[str] = []
        live.desk.telling.connect(self._hear)

    def _hear(self, message: object) -> None:
        self.told.append(getattr(message, "words", ""))

    @property
    def shows(self) -> tuple[Shows, str | None]:
        projector = self.live.desk.opened.day.projector
        return projector.shows, projector.subject

    def presses(self, key: Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.live.presses(key, modifier)

    def plugs(self, *screens: object) -> None:
        self.cables.plugged = list(screens)
        self.projection.screens.look()


@pytest.fixture
def remembered() -> list[str]:
    return []


@pytest.fixture
def evening(live, qtbot, remembered) -> Iterator[Evening]:
    cables = Cables([LAPTOP, BEAMER])
    view = DayView(live.desk, STAGES)
    qtbot.addWidget(view)
    view.resize(1440, 900)
    view.show()
    screens = Screens(cables.where_the_chair_is, None, cables.listed)
    projection = Projection(live.desk.opened, view, None, remembered.append, screens)
    projection.follow(live.desk)
    with qtbot.waitActive(view):  # offscreen, any window that comes takes the keys
        view.activateWindow()
    view.go(Place(StageName.ROUNDS))
    yield Evening(live, view, projection, cables)
    projection.close()


def test_it_stands_on_the_beamer_and_in_small_beside_the_tables(evening):
    assert evening.projection.window.isVisible()
    assert evening.view.projector.button.accessibleName() == "Projector: follows you"
    thumbnail = evening.view.stage().live.thumbnail
    thumbnail.click()
    assert evening.view.stage().live.body.currentIndex() > 0
    evening.presses(Key.Key_Escape)
    assert evening.view.stage().live.body.currentIndex() == 0


@pytest.mark.parametrize(
    ("key", "modifier", "mode"),
    [
        (Key.Key_Period, Qt.KeyboardModifier.NoModifier, Mode.BLACK),
        (Key.Key_F10, Qt.KeyboardModifier.NoModifier, Mode.BLACK),
        (Key.Key_F9, Qt.KeyboardModifier.ControlModifier, Mode.FROZEN),
        (Key.Key_F10, Qt.KeyboardModifier.ControlModifier, Mode.FREE),
    ],
)
def test_each_word_of_it_has_a_key_that_takes_it_back_too(evening, key, modifier, mode):
    evening.presses(key, modifier)
    assert evening.projection.show.shown.mode is mode
    evening.presses(key, modifier)
    assert evening.projection.show.shown.mode is Mode.FOLLOWS


def test_a_full_stop_in_a_sentence_is_a_full_stop(evening):
    evening.live.begins("r1")
    evening.view.stage().live.open_table("t1")
    evening.live.types("Meer banken. En soep.")
    assert evening.projection.show.shown.mode is Mode.FOLLOWS
    assert evening.view.stage().live.notes.words.words() == "Meer banken. En soep."


def test_a_full_stop_where_nobody_holds_a_clicker_makes_nothing_black(evening):
    evening.view.go(Place(StageName.SEATING))
    evening.presses(Key.Key_Period)
    assert evening.projection.show.shown.mode is Mode.FOLLOWS
    evening.presses(Key.Key_F10)
    assert evening.projection.show.shown.mode is Mode.BLACK


def test_in_the_plenary_the_hall_follows_the_chair_along_the_tables(evening):
    evening.live.begins("plenary")
    assert evening.shows == (Shows.TABLE, "c1")
    evening.presses(Key.Key_F5)
    assert evening.shows == (Shows.TABLE, "c2")
    assert "Veilig oversteken" in " ".join(evening.projection.show.view.words)


def test_after_the_tables_had_their_turn_none_comes_back(evening):
    evening.live.begins("plenary")
    closing = ProgrammeItem("closing", ItemKind.CLOSING, "Afspraken", 10)
    evening.live.desk.opened.watch(evening.live.desk.opened.programme.insert(closing, None))
    evening.live.settles()
    evening.live.begins("closing")
    assert evening.shows in ((Shows.AGREEMENTS, None), (Shows.DAY, None))


def test_before_the_plenary_the_tables_are_walked_unseen(evening):
    evening.live.begins("r1")
    evening.view.show_stage(StageName.PLENARY)
    evening.presses(Key.Key_F5)
    assert evening.shows == (Shows.DAY, None)
    evening.presses(Key.Key_F6)  # unless the chair says so
    assert evening.shows == (Shows.TABLE, "c2")


def test_what_was_shown_by_hand_goes_when_something_else_begins(evening):
    evening.live.begins("plenary")
    evening.view.show_stage(StageName.ROUNDS)
    evening.live.begins("r2")
    assert evening.shows == (Shows.DAY, None)


def test_a_cable_that_comes_out_is_told_and_in_again_too(evening):
    evening.plugs(LAPTOP)
    assert not evening.projection.window.isVisible()
    assert evening.told[-1].startswith("The projector is gone.")
    evening.plugs(LAPTOP, BEAMER)
    assert evening.projection.window.isVisible()
    assert evening.told[-1] == "The projector is back."


def test_with_one_screen_what_is_private_hides_until_the_chair_answers(evening):
    evening.live.begins("r1")
    live = evening.view.stage().live
    evening.plugs(LAPTOP)
    assert live.one_screen.isVisible()
    assert live.ahead.notes.text() == ""
    assert live.drift.words() == ""
    assert all("Els Jansen" not in row.spoken for row in live.grid.records.rows)
    live.one_screen.cannot.click()
    assert not live.one_screen.isVisible()
    assert live.ahead.notes.text() == "Loop langs tafel 2."
    assert any("Els Jansen" in row.spoken for row in live.grid.records.rows)


def test_a_screen_that_is_chosen_is_remembered(evening, remembered):
    evening.projection.screens.choose(BEAMER.name())
    assert remembered == [BEAMER.name()]


def test_a_small_clock_stands_on_top_and_goes_again(evening):
    evening.live.begins("r1")
    before = len(QGuiApplication.topLevelWindows())
    evening.presses(Key.Key_F11)
    mini = evening.projection._mini
    assert (mini.isVisible(), mini.words[0]) == (True, "25:00")
    evening.live.passes(60)
    assert mini.words[0] == "24:00"
    evening.presses(Key.Key_F11)
    assert not mini.isVisible()
    assert len(QGuiApplication.topLevelWindows()) <= before + 1


def test_another_look_of_the_window_keeps_the_projector(evening, live, qtbot):
    """Theme and language build the page anew; the hall sees nothing of that."""
    from ui.desk.desk import Desk  # noqa: PLC0415

    shown = evening.projection.show.shown
    again = DayView(Desk(live.desk.opened, live.desk.jobs, None, live.desk.language), STAGES)
    again.desk.setParent(again)
    qtbot.addWidget(again)
    again.resize(1280, 720)
    again.show()
    evening.projection.follow(again.desk)
    again.go(Place(StageName.ROUNDS))
    assert again.projector is not None
    assert again.stage().live.thumbnail.isVisible()
    assert evening.projection.show.shown == shown


def test_one_press_is_worked_out_once_for_the_hall(evening, monkeypatch):
    """It is told as a gong, as a second that is shown, and as a day that changed."""
    made = []
    monkeypatch.setattr(shows, "derive", lambda *much: made.append(much) or derive(*much))
    evening.live.begins("r1")
    days = [day for day, *_ in made]
    assert len(days) == len({(id(day), id(clock)) for day, clock, *_ in made})
    assert evening.projection.show.shown.view.phase == "Gong"


def test_a_gong_by_hand_is_seen_in_the_hall_and_goes_by_itself(evening, qtbot):
    evening.live.begins("r1")
    show = evening.projection.show
    qtbot.waitUntil(lambda: show.shown.view.phase != "Gong", timeout=5_000)  # the one the round began with
    evening.presses(Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    assert show.shown.view.phase == "Gong"
    show._gong.setInterval(1)
    qtbot.waitUntil(lambda: show.shown.view.phase == "In gesprek")
