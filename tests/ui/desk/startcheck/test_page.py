"""The start check: try, answer, and find it again."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTranslator

from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from facilitator.domain.startcheck import Trial, Tried, trial_id
from tests.factories import make_day
from tests.ui.desk.inspecting import (
    chips_without_words,
    fit_problems,
    name_problems,
    same_names,
    scrolls_sideways,
)
from ui.desk.theme.look import Look, dress, put_on
from ui.desk.theme.tokens import Theme


class CheckDriver:
    """Speaks the chair's language."""

    def __init__(self, page, desk, computer, qtbot, settled):
        self.page, self.desk, self.computer = page, desk, computer
        self.qtbot, self._settled = qtbot, settled

    def row(self, tried):
        return self.page.rows[tried]

    def settle(self):
        self._settled(self.desk)

    def click(self, widget):
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.settle()

    def state(self, tried):
        """The chip of a row: its tone and its words."""
        return self.row(tried).state.property("chip"), self.row(tried).state.text()

    def focus(self):
        return self.page.focusWidget()

    def kept(self):
        return {Tried(trial.id): trial.works for trial in self.desk.opened.day.trials}


@pytest.fixture
def driver(on_check, desk, computer, qtbot, settled):
    return CheckDriver(on_check(desk), desk, computer, qtbot, settled)


@pytest.fixture
def with_trials(on_check, desk_with, computer, qtbot, settled):
    """The page on a day in which something was tried so long ago."""

    def made(said, ago=timedelta()):
        desk = desk_with(make_day())
        for tried, works in said.items():
            at = desk.opened.now().wall - ago
            trial = Trial(trial_id(tried), works, at)
            desk.opened.watch(desk.opened.file.act("tried", "chair", lambda tx, trial=trial: tx.put(trial)))
        settled(desk)
        return CheckDriver(on_check(desk), desk, computer, qtbot, settled)

    return made


# -- trying and answering ------------------------------------------------------------------------------------------


def test_six_things_are_there_and_none_was_tried(driver):
    assert list(driver.page.rows) == list(Tried)
    assert {driver.state(tried) for tried in Tried} == {("plain", "Not tried yet")}
    assert driver.page.count.text() == "0 of 6 tried"
    assert not any(one.helps.isVisible() for one in driver.page.rows.values())


def test_the_test_image_is_shown_and_goes_with_the_answer(driver):
    row = driver.row(Tried.PROJECTOR)
    driver.click(row.attempt)
    assert driver.computer.tried == ["image"]
    driver.click(row.yes)
    assert driver.computer.tried == ["image", "no image"]


def test_the_test_image_goes_when_the_page_does(driver):
    driver.click(driver.row(Tried.PROJECTOR).attempt)
    driver.page.hide()
    assert driver.computer.tried == ["image", "no image"]


def test_the_gong_is_struck_as_often_as_it_is_asked_for(driver):
    for _ in range(2):
        driver.click(driver.row(Tried.GONG).attempt)
    assert driver.computer.tried == ["gong", "gong"]
    assert driver.kept() == {}


@pytest.mark.parametrize("tried", [Tried.NETWORK, Tried.NOTIFICATIONS, Tried.STICK])
def test_what_only_a_person_can_try_has_no_button_for_it(driver, tried):
    assert driver.row(tried).attempt is None


def test_a_yes_is_kept_with_its_time(driver):
    driver.click(driver.row(Tried.GONG).yes)
    assert driver.kept() == {Tried.GONG: True}
    at = driver.desk.opened.day.trials[0].at.strftime("%H:%M")
    assert driver.state(Tried.GONG) == ("ok", f"Works, {at}")
    assert driver.page.count.text() == "1 of 6 tried"


def test_a_no_is_kept_and_says_what_helps(driver):
    row = driver.row(Tried.GONG)
    driver.click(row.no)
    assert driver.kept() == {Tried.GONG: False}
    assert driver.state(Tried.GONG) == ("warn", "Does not work")
    assert row.helps.isVisible() and "sound" in row.helps.text()
    driver.click(row.yes)
    assert driver.kept() == {Tried.GONG: True}
    assert not row.helps.isVisible()


@pytest.mark.parametrize("width", [868, 560])
def test_a_no_moves_no_other_row_and_no_button(driver, width):
    driver.page.resize(width, 582)

    def places(answer):
        """Of the rows and their buttons, once each has been answered so."""
        for one in driver.page.rows.values():
            driver.click(getattr(one, answer))
        driver.page.grab()
        return [(one.geometry(), one.no.mapTo(one, one.no.rect().topLeft())) for one in driver.page.rows.values()]

    assert places("yes") == places("no")
    assert all(one.helps.isVisible() for one in driver.page.rows.values())


def test_a_day_without_a_network_is_no_reason_for_a_warning(driver):
    driver.click(driver.row(Tried.NETWORK).no)
    assert driver.state(Tried.NETWORK) == ("plain", "Is not there")
    assert driver.row(Tried.NETWORK).helps.isVisible()


def test_when_all_is_well_it_is_said(with_trials):
    driver = with_trials(dict.fromkeys(Tried, True))
    assert (driver.page.count.property("chip"), driver.page.count.text()) == ("ok", "6 of 6 tried")
    driver.click(driver.row(Tried.STICK).no)
    assert driver.page.count.property("chip") == "plain"


def test_the_battery_is_read_when_the_page_comes_and_when_it_is_asked_for(driver):
    said = driver.row(Tried.POWER).said
    driver.qtbot.waitUntil(lambda: "76%" in said.text())
    assert said.isVisible()
    driver.computer.full = replace(driver.computer.full, percent=41, charging=False)
    driver.click(driver.row(Tried.POWER).attempt)
    driver.qtbot.waitUntil(lambda: said.text() == "The battery is 41% full, and the charger is not in.")


def test_a_computer_that_says_nothing_of_its_battery_is_told_of(driver):
    driver.computer.full = None
    driver.click(driver.row(Tried.POWER).attempt)
    driver.qtbot.waitUntil(lambda: "says nothing" in driver.row(Tried.POWER).said.text())


def test_an_answer_is_no_act_to_undo(driver):
    driver.click(driver.row(Tried.GONG).yes)
    assert driver.desk.opened.file.next_undo() is None


# -- finding it again ----------------------------------------------------------------------------------------------


def test_what_was_said_is_there_again_after_the_day_was_opened_anew(on_check, open_desk, driver, settled, tmp_path):
    driver.click(driver.row(Tried.GONG).no)
    driver.click(driver.row(Tried.PROJECTOR).yes)
    driver.desk.opened.close()
    page = on_check(open_desk(tmp_path / "day.tafelronde"))
    assert page.rows[Tried.GONG].state.text() == "Does not work"
    assert page.rows[Tried.GONG].helps.isVisible()
    assert page.rows[Tried.PROJECTOR].state.text().startswith("Works, ")
    assert page.focusWidget() is page.rows[Tried.NETWORK].yes


def test_what_worked_yesterday_tells_its_day_and_asks_to_be_tried_again(with_trials):
    driver = with_trials({Tried.PROJECTOR: True}, ago=timedelta(days=2))
    tone, words = driver.state(Tried.PROJECTOR)
    day = driver.desk.opened.now().wall - timedelta(days=2)
    assert tone == "plain"
    assert words.startswith("Works, ") and str(day.day) in words and ":" not in words
    assert driver.focus() is driver.row(Tried.PROJECTOR).attempt


# -- going somewhere -----------------------------------------------------------------------------------------------


def test_the_keys_are_at_the_first_thing_that_was_not_answered(with_trials):
    driver = with_trials({Tried.PROJECTOR: True, Tried.GONG: False, Tried.NETWORK: True})
    assert driver.focus() is driver.row(Tried.POWER).attempt
    driver.qtbot.waitUntil(lambda: not driver.row(Tried.POWER).no.visibleRegion().isEmpty())


def test_with_nothing_left_to_try_the_keys_are_at_the_way_back(with_trials):
    driver = with_trials(dict.fromkeys(Tried, True))
    assert driver.focus() is driver.page.back


def test_a_row_can_be_reached_and_is_where_the_chair_is_then(driver):
    for tried in Tried:
        spot = Spot(Kind.TRIAL, trial_id(tried), "works")
        driver.page.reach(spot)
        driver.qtbot.waitUntil(driver.row(tried).first().hasFocus)
        assert driver.page.spot() == spot
        driver.qtbot.waitUntil(lambda tried=tried: not driver.row(tried).no.visibleRegion().isEmpty())


def test_an_answer_leaves_the_keys_where_they_are(driver):
    yes = driver.row(Tried.GONG).yes
    yes.setFocus()
    driver.qtbot.keyClick(yes, Qt.Key.Key_Return)
    driver.settle()
    assert driver.kept() == {Tried.GONG: True}
    assert driver.focus() is yes


def test_escape_and_the_button_lead_back(driver):
    with driver.qtbot.waitSignal(driver.page.left):
        driver.qtbot.keyClick(driver.row(Tried.GONG).yes, Qt.Key.Key_Escape)
    with driver.qtbot.waitSignal(driver.page.left):
        driver.click(driver.page.back)


# -- for everybody -------------------------------------------------------------------------------------------------


@pytest.fixture
def dutch(qapp):
    translator = QTranslator()
    assert translator.load(str(Path(__file__).parents[4] / "ui" / "translations" / "nl.qm"))
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


@pytest.fixture
def at_text_size(qapp, on_check, desk, computer, qtbot, settled):
    """The page at a text size, with something answered and the battery read."""

    def made(scale):
        put_on(qapp, Look(Theme.LIGHT, scale))
        driver = CheckDriver(on_check(desk), desk, computer, qtbot, settled)
        dress(driver.page)
        for tried in Tried:
            driver.desk.opened.watch(driver.desk.opened.start_check.say(tried, works=tried is Tried.PROJECTOR))
        driver.settle()
        qtbot.waitUntil(lambda: "76" in driver.row(Tried.POWER).said.text())
        for _ in range(8):
            QCoreApplication.sendPostedEvents()
        return driver.page

    yield made
    put_on(qapp, Look(Theme.LIGHT))


def test_every_answer_is_heard_with_its_question(driver):
    names = [one.accessibleName() for row in driver.page.rows.values() for one in (row.yes, row.no)]
    assert len(set(names)) == 12
    assert driver.row(Tried.GONG).no.accessibleName() == "Did you hear the gong? No"


@pytest.mark.parametrize("scale", [1.0, 1.25, 2.0])
def test_nothing_is_cut_or_stands_over_another_in_english(at_text_size, scale):
    page = at_text_size(scale)
    assert name_problems(page) + same_names(page) + chips_without_words(page) == []
    assert fit_problems(page) + scrolls_sideways(page) == []


@pytest.mark.parametrize("scale", [1.0, 1.25, 2.0])
def test_nothing_is_cut_or_stands_over_another_in_dutch(dutch, at_text_size, scale):
    page = at_text_size(scale)
    assert page.rows[Tried.GONG].state.text() == "Werkt niet"
    assert fit_problems(page) + scrolls_sideways(page) == []
