"""The preparation as a whole: its four parts, and what is still to be done beside them."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTranslator
from PySide6.QtWidgets import QWidget

from facilitator.domain.event import EVENT
from facilitator.domain.hall import ItemKind
from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from facilitator.domain.startcheck import Tried
from facilitator.domain.todo import ToDo, still_to_do
from tests.factories import make_conversation, make_day, make_item, make_person, make_round, make_table
from tests.ui.desk.inspecting import fit_problems, key_problems, name_problems, scrolls_sideways
from ui.desk.pages.prepare.stage import PreparationStage
from ui.desk.pages.prepare.todocard import short_words
from ui.desk.pages.prepare.views import PartName
from ui.desk.places import Place, StageName
from ui.desk.theme.look import dress
from ui.words import TODOS

ALT = Qt.KeyboardModifier.AltModifier


class StageDriver:
    """Speaks the chair's language."""

    def __init__(self, stage, desk, qtbot, settled):
        self.stage, self.desk, self.qtbot, self._settled = stage, desk, qtbot, settled
        self.todo = stage.todo
        self.went = []
        desk.going.connect(self.went.append)
        desk.going.connect(self._follow)

    def _follow(self, place):
        if place.stage is StageName.PREPARATION:
            self.stage.reach(place.spot)

    def settle(self):
        self._settled(self.desk)

    def sentences(self):
        return [line.accessibleName() for line in self.todo.lines()]

    def click(self, widget):
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.settle()

    def type(self, words):
        """Where the keys are, with Enter."""
        field = self.stage.window().focusWidget()
        self.qtbot.keyClicks(field, words)
        self.qtbot.keyClick(field, Qt.Key.Key_Return)
        self.settle()


@pytest.fixture
def on_preparation(on_stage, qtbot, settled):
    return lambda desk: StageDriver(on_stage(desk, PreparationStage), desk, qtbot, settled)


@pytest.fixture
def driver(on_preparation, desk):
    return on_preparation(desk)


@pytest.fixture
def new_day(on_preparation, desk_with):
    return on_preparation(desk_with(make_day(title="")))


@pytest.fixture
def ready(on_preparation, desk_with):
    """A day with nothing left to do."""
    return on_preparation(
        desk_with(
            make_day(
                make_person(key="els"),
                make_table(1, "t1"),
                make_round(1, minutes=25),
                make_item(minutes=10),
                make_item(ItemKind.PLENARY, minutes=30),
                make_conversation(table="t1", hosts=("els",)),
                date=date(2026, 11, 14),
                chairs=("els",),
            )
        )
    )


def test_alt_and_a_number_goes_to_a_part(driver):
    for number, name in enumerate(PartName, 1):
        driver.qtbot.keyClick(driver.stage, Qt.Key(Qt.Key.Key_0 + number), ALT)
        assert driver.stage.now is name
        assert [tab.isChecked() for tab in driver.stage.tabs.values()].index(True) == number - 1


def test_a_tab_shows_its_part_and_gives_it_the_keys(driver):
    driver.click(driver.stage.tabs[PartName.PROGRAMME])
    assert driver.stage.now is PartName.PROGRAMME
    assert driver.stage.spot() == Spot(Kind.ITEM, "r1", "title")


def test_what_is_typed_is_brought_in_when_another_part_is_shown(driver):
    driver.stage.reach(Spot(Kind.EVENT, EVENT, "venue"))
    driver.qtbot.keyClicks(driver.stage.window().focusWidget(), "De Brug")
    driver.qtbot.keyClick(driver.stage, Qt.Key.Key_2, ALT)
    driver.settle()
    assert driver.desk.opened.day.event.venue == "De Brug"


def test_a_part_out_of_sight_shows_the_newest_when_it_comes_in_sight(driver):
    driver.stage.show_part(PartName.PROGRAMME)
    driver.desk.opened.watch(driver.desk.opened.facts.change(EVENT, title="Een andere dag"))
    driver.settle()
    driver.stage.show_part(PartName.DAY)
    assert driver.stage.spot() == Spot(Kind.EVENT, EVENT, "title")
    assert driver.stage.window().focusWidget().text() == "Een andere dag"


def test_the_other_parts_are_built_in_small_steps_when_there_is_time(on_preparation, desk):
    driver = on_preparation(desk)
    steps = 0
    while driver.stage.build_more():
        steps += 1
    assert steps == 3 * (len(PartName) - 1)  # each is built, put in its place, and filled
    assert driver.stage.stack.count() == len(PartName)
    assert driver.stage.now is PartName.DAY


def test_what_was_built_out_of_sight_has_its_room_after_a_picture_was_taken(on_preparation, desk, qtbot):
    stage = on_preparation(desk).stage
    dress(stage)
    while stage.build_more():
        QCoreApplication.processEvents()
        stage.grab()
    stage.show_part(PartName.HALL)
    fields = stage._parts[PartName.HALL].details.talk
    qtbot.waitUntil(lambda: fields.height() >= fields.minimumSizeHint().height())
    assert fields.hosts.height() >= fields.hosts.minimumSizeHint().height()


def test_everything_that_is_still_to_do_stands_there(new_day):
    assert len(new_day.sentences()) == len(still_to_do(new_day.desk.opened.day)) == 5
    assert new_day.todo.heading.text() == "Still to do: 5"


def test_a_tab_says_how_much_there_is_to_do_behind_it(new_day):
    tab = new_day.stage.tabs[PartName.DAY]
    assert (tab.text(), tab.left.text(), tab.left.isVisible()) == ("The day", "3 to do", True)
    assert tab.accessibleName() == "The day, 3 thing(s) to do"
    wide = tab.sizeHint().width()
    new_day.click(new_day.todo.lines()[2])
    new_day.type("Ria de Wit")
    assert tab.left.text() == "2 to do"
    tab.say_left("", "")
    assert (tab.accessibleName(), tab.left.isHidden()) == ("The day", True)
    assert tab.sizeHint().width() < wide


def test_what_is_left_gives_way_to_the_name_of_the_part_where_there_is_no_room(new_day):
    tab = new_day.stage.tabs[PartName.DAY]
    tab.resize(tab.minimumSizeHint())
    assert tab.left.isHidden()
    tab.resize(tab.sizeHint())
    assert tab.left.isVisible()


def test_enter_on_a_tab_shows_its_part(new_day):
    tab = new_day.stage.tabs[PartName.HALL]
    tab.setFocus()
    new_day.qtbot.keyClick(tab, Qt.Key.Key_Return)
    assert new_day.stage.now is PartName.HALL


def test_a_line_leads_to_the_very_field(new_day):
    new_day.click(new_day.todo.lines()[2])
    assert new_day.went == [Place(StageName.PREPARATION, Spot(Kind.EVENT, EVENT, "chairs"))]
    new_day.type("Ria de Wit")
    assert [person.name for person in new_day.desk.opened.day.chairs] == ["Ria de Wit"]
    assert len(new_day.sentences()) == 4


def test_enter_presses_a_line_and_the_way_on(new_day, qtbot):
    for pressed, field in ((new_day.todo.lines()[2], "chairs"), (new_day.todo.next_button, "title")):
        pressed.setFocus()
        qtbot.keyClick(pressed, Qt.Key.Key_Return)
        assert new_day.went[-1] == Place(StageName.PREPARATION, Spot(Kind.EVENT, EVENT, field))


def test_the_way_on_walks_through_what_is_left_to_do(new_day):
    assert new_day.todo.next_button.text() == "Next: title"
    new_day.click(new_day.todo.next_button)
    new_day.type("Omkijken naar elkaar")
    assert new_day.todo.next_button.text() == "Next: date"
    new_day.click(new_day.todo.next_button)
    new_day.type("14-11-2026")
    assert new_day.todo.next_button.text() == "Next: day chair"


def test_lines_that_stay_are_not_made_again(new_day):
    before = new_day.todo.lines()
    new_day.click(before[0])
    new_day.type("Omkijken naar elkaar")
    assert new_day.todo.lines() == before[1:]


def test_the_keys_are_not_lost_with_a_line_that_is_done(new_day):
    new_day.todo.lines()[0].setFocus()
    new_day.desk.opened.watch(new_day.desk.opened.facts.change(EVENT, title="Omkijken"))
    new_day.settle()
    assert new_day.todo.next_button.hasFocus()


def test_when_nothing_is_left_the_way_on_is_to_the_rounds(on_preparation, ready):
    assert ready.sentences() == []
    assert not ready.todo.heading.isVisible()
    ready.click(ready.todo.next_button)
    assert ready.went == [Place(StageName.ROUNDS)]


def test_time_to_read_is_asked_for_in_the_programme(on_preparation, desk_with, messages):
    day = make_day(make_round(1, minutes=25), make_item(ItemKind.PLENARY, "plenary", minutes=30))
    driver = on_preparation(desk_with(day))
    told = messages(driver.desk)
    line = next(line for line in driver.todo.lines() if "time to read" in line.accessibleName())
    driver.click(line)
    assert driver.stage.now is PartName.PROGRAMME
    assert told[-1].asks


def test_a_paste_panel_has_the_only_main_deed(driver):
    driver.stage.show_part(PartName.PROGRAMME)
    part = driver.stage.stack.currentWidget()
    part.open_paste()
    assert not driver.todo.next_button.isVisible()
    driver.stage.show_part(PartName.DAY)
    assert driver.todo.next_button.isVisible()
    driver.stage.reach(Spot(Kind.ITEM, "r2", "minutes"))
    assert driver.todo.next_button.isVisible()
    assert driver.stage.spot() == Spot(Kind.ITEM, "r2", "minutes")


def test_a_field_that_is_not_there_any_more_brings_the_chair_to_its_part(driver):
    driver.stage.reach(Spot(Kind.ITEM, "gone", "minutes"))
    assert driver.stage.now is PartName.PROGRAMME


@pytest.mark.parametrize("name", [PartName.DAY, PartName.PROGRAMME])
def test_whatever_can_have_the_keys_has_a_name_for_who_cannot_see_it(driver, name):
    driver.stage.show_part(name)
    part = driver.stage.stack.currentWidget()
    nameless = [
        widget
        for widget in part.findChildren(QWidget)
        if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus and not widget.accessibleName() and widget.isVisible()
    ]
    assert nameless == []


@pytest.mark.parametrize("code", TODOS["en"])
def test_the_button_has_words_for_everything_there_is_to_do(code, qapp):
    todo = ToDo.of(code.removesuffix("-one"), Spot(Kind.EVENT, EVENT, "title"), table=3)
    assert short_words(todo) != "the next thing"


def test_in_dutch_the_stage_is_dutch(on_preparation, desk_with, qapp):
    translator = QTranslator()
    assert translator.load(str(Path(__file__).parents[4] / "ui" / "translations" / "nl.qm"))
    QCoreApplication.installTranslator(translator)
    try:
        driver = on_preparation(desk_with(make_day(title="")))
        for name in PartName:
            driver.stage.show_part(name)
    finally:
        QCoreApplication.removeTranslator(translator)
    assert driver.todo.heading.text() == "Nog te doen: 5"
    assert driver.todo.next_button.text() == "Verder: titel"
    assert driver.stage.tabs[PartName.PEOPLE].text() == "Mensen"


# -- the start check -----------------------------------------------------------------------------------------------


class Computer:
    """Nothing is tried for real."""

    def try_projector(self):
        pass

    def end_projector(self):
        pass

    def strike_gong(self):
        pass

    def battery(self):
        return None


@pytest.fixture
def checking(on_stage, desk, qtbot, settled):
    """A stage that has something to try the computer with."""
    stage = on_stage(desk, partial(PreparationStage, trying=Computer()))
    return StageDriver(stage, desk, qtbot, settled)


def test_without_anything_to_try_there_is_no_start_check(driver):
    assert not driver.stage.check_tab.isVisible()
    driver.stage.open_start_check()
    driver.stage.reach(Spot(Kind.TRIAL, "gong", "works"))
    assert not driver.stage.checking
    assert driver.stage.spot() == Spot(Kind.EVENT, EVENT, "title")


def test_the_start_check_takes_the_place_of_the_parts_and_leads_back(checking):
    stage = checking.stage
    stage.show_part(PartName.PROGRAMME)
    checking.click(stage.check_tab.tab)
    assert stage.checking and stage.spot() == Spot(Kind.TRIAL, "projector", "works")
    assert stage.check_tab.tab.isChecked() and not any(tab.isChecked() for tab in stage.tabs.values())
    checking.click(stage.stack.currentWidget().back)
    assert not stage.checking and stage.now is PartName.PROGRAMME
    assert stage.tabs[PartName.PROGRAMME].isChecked() and not stage.check_tab.tab.isChecked()
    assert stage.spot() == Spot(Kind.ITEM, "r1", "title")


def test_a_tab_leads_out_of_the_start_check_as_well(checking):
    checking.stage.open_start_check()
    checking.qtbot.keyClick(checking.stage, Qt.Key.Key_1, ALT)
    assert not checking.stage.checking
    assert checking.stage.spot() == Spot(Kind.EVENT, EVENT, "title")


def test_pressed_once_more_the_way_to_the_start_check_stays_marked(checking):
    for _ in range(2):
        checking.click(checking.stage.check_tab.tab)
        assert checking.stage.checking and checking.stage.check_tab.tab.isChecked()


def test_who_comes_back_to_the_stage_comes_back_to_the_start_check(checking):
    checking.stage.reach(Spot(Kind.TRIAL, "power", "works"))
    assert checking.stage.spot() == Spot(Kind.TRIAL, "power", "works")
    checking.stage.reach(None)
    assert checking.stage.checking
    checking.stage.reach(Spot(Kind.EVENT, EVENT, "venue"))
    assert checking.stage.spot() == Spot(Kind.EVENT, EVENT, "venue")


def test_what_is_typed_is_brought_in_when_the_start_check_is_shown(checking):
    checking.stage.reach(Spot(Kind.EVENT, EVENT, "venue"))
    checking.qtbot.keyClicks(checking.stage.window().focusWidget(), "De Brug")
    checking.stage.open_start_check()
    checking.settle()
    assert checking.desk.opened.day.event.venue == "De Brug"


def test_the_way_to_the_start_check_says_how_much_was_tried(checking):
    tab = checking.stage.check_tab.tab
    assert (tab.left.text(), tab.accessibleName()) == ("", "Start check")
    checking.stage.open_start_check()
    for tried, works in ((Tried.GONG, False), (Tried.STICK, True)):
        checking.desk.opened.watch(checking.desk.opened.start_check.say(tried, works))
    checking.settle()
    assert (tab.left.text(), tab.accessibleName()) == ("2 of 6", "Start check, 2 of 6 tried")
    assert checking.stage.stack.currentWidget().count.text() == "2 of 6 tried"


def test_the_start_check_can_be_gone_through_by_keys_alone(checking):
    stage = checking.stage
    dress(stage)
    stage.open_start_check()
    checking.qtbot.waitUntil(stage.isActiveWindow)
    while stage.build_more():
        pass
    for _ in range(8):
        QCoreApplication.sendPostedEvents()
    assert key_problems(stage, stage.stack.currentWidget()) == []


def test_behind_the_start_check_come_what_is_to_do_and_the_way_to_it(checking):
    stage = checking.stage
    stage.open_start_check()
    checking.qtbot.waitUntil(stage.isActiveWindow)
    stage.stack.currentWidget().rows[Tried.STICK].no.setFocus()
    checking.qtbot.keyClick(stage.focusWidget(), Qt.Key.Key_Tab)
    assert stage.todo.isAncestorOf(stage.focusWidget())
    stage.todo.next_button.setFocus()
    checking.qtbot.keyClick(stage.focusWidget(), Qt.Key.Key_Tab)
    assert stage.focusWidget() is stage.check_tab.tab


def test_the_fields_of_an_item_can_be_gone_through_by_keys_alone(checking):
    stage = checking.stage
    dress(stage)
    checking.desk.opened.watch(checking.desk.opened.programme.change("r1", elastic=True, starts_itself=True))
    checking.settle()
    stage.show_part(PartName.PROGRAMME)
    checking.qtbot.waitUntil(stage.isActiveWindow)
    for _ in range(8):
        QCoreApplication.sendPostedEvents()
    part = stage.stack.currentWidget()
    assert part.fields.more.last.isVisible()
    assert key_problems(stage, part) == []
    assert name_problems(stage) + fit_problems(stage) + scrolls_sideways(stage) == []


def test_a_refresh_of_a_full_day_touches_only_what_changed(driver):
    driver.stage.show_part(PartName.PROGRAMME)
    rows = driver.stage.stack.currentWidget().list.records.rows
    driver.stage.refresh({Kind.TAKEAWAY})
    assert driver.stage.stack.currentWidget().list.records.rows is rows
