"""Seating begins with one question, and whoever does not answer it misses nothing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from shiboken6 import delete

from facilitator.domain.records import Kind, seat_key
from facilitator.domain.seating import Way
from facilitator.domain.spots import Spot
from facilitator.domain.todo import still_to_do
from tests.factories import make_seat
from tests.ui.desk.seating.conftest import hall
from ui.desk.pages.seating.freepage import FreePage
from ui.desk.pages.seating.movingon import MovingPage
from ui.desk.pages.seating.planpage import PlanPage
from ui.desk.pages.seating.question import QuestionPage
from ui.desk.pages.seating.stage import PageName, SeatingStage, page_words


def test_nobody_chose_yet_so_the_question_stands_alone(chair_of, qtbot):
    chair = chair_of(hall(way=None))
    assert isinstance(chair.page, QuestionPage)
    assert not chair.ways.bar.isVisible()
    chair.stage.reach(None)
    qtbot.waitUntil(chair.page.buttons[Way.FREE].hasFocus)
    assert chair.desk.opened.file.next_undo() is None  # looking stores nothing


@pytest.mark.parametrize(("way", "page"), [(Way.FREE, FreePage), (Way.MOVING, MovingPage), (Way.NAMED, PlanPage)])
def test_an_answer_opens_its_page_and_is_kept_in_the_day(chair_of, way, page):
    chair = chair_of(hall(way=None))
    chair.chooses(way)
    assert chair.day.seating.way is way
    assert chair.ways.stack.currentWidget() is chair.page
    assert isinstance(chair.page, page)
    assert chair.ways.bar.buttons[way].isChecked()


def test_it_can_be_answered_differently_at_any_time_and_taken_back(chair_of):
    chair = chair_of(hall(way=Way.FREE))
    chair.chooses(Way.MOVING)
    assert isinstance(chair.page, MovingPage)
    chair.desk.opened.undo()
    chair.wait()
    assert isinstance(chair.page, FreePage)


def test_what_is_in_sight_first_is_made_in_steps_before_the_day_is_shown_in_it(chair_of):
    chair = chair_of(hall(way=Way.NAMED))
    stage = SeatingStage(chair.desk)
    steps = 0
    while stage.build_first():
        steps += 1
    assert steps > 3  # the ways, their place, the page of the answer, its place
    assert isinstance(stage.page(PageName.PLAN).current, PlanPage)
    stage.refresh(set(Kind))
    assert stage.page(PageName.PLAN).stack.currentWidget() is stage.page(PageName.PLAN).current
    delete(stage)


def test_the_same_answer_again_is_no_act(chair_of):
    chair = chair_of(hall(way=Way.FREE))
    chair.chooses(Way.FREE)
    assert chair.ways.bar.buttons[Way.FREE].isChecked()
    assert chair.desk.opened.file.next_undo() is None


def test_without_people_nothing_about_seats_is_missing(chair_of):
    with_way, without = hall(people=0, way=Way.NAMED), hall(people=0, way=None)
    assert still_to_do(with_way) == still_to_do(without)
    assert not [todo for todo in still_to_do(without) if todo.spot.kind in (Kind.SEAT, Kind.SEATING, Kind.BOND)]


def test_each_page_has_a_tab_and_a_key(chair_of, qtbot):
    chair = chair_of(hall(way=Way.MOVING))
    for key, name in ((Qt.Key.Key_2, PageName.DOOR), (Qt.Key.Key_3, PageName.MEETINGS), (Qt.Key.Key_1, PageName.PLAN)):
        qtbot.keyClick(chair.stage, key, Qt.KeyboardModifier.AltModifier)
        assert chair.stage.now is name
        assert [one for one, tab in chair.stage.tabs.items() if tab.isChecked()] == [name]
    qtbot.waitUntil(chair.page.to_rounds.hasFocus)


def test_the_question_stands_beside_the_tabs_once_it_is_answered_and_on_its_page_alone(chair_of):
    chair = chair_of(hall(way=Way.MOVING))
    bar = chair.stage.page(PageName.PLAN).bar
    assert bar.isVisible()
    chair.stage.show_page(PageName.DOOR)
    assert not bar.isVisible()


def test_the_door_leads_to_planning_again_and_back(chair_of, qtbot):
    chair = chair_of(hall(way=Way.NAMED))
    chair.stage.show_page(PageName.DOOR)
    chair.stage.page(PageName.DOOR).replan_asked.emit()
    assert chair.stage.stack.currentWidget() is chair.stage.replan
    chair.stage.replan.closed.emit()
    assert chair.stage.stack.currentWidget() is chair.stage.page(PageName.DOOR)


def test_a_tab_leaves_planning_again(chair_of):
    chair = chair_of(hall(way=Way.NAMED))
    chair.stage.show_replan()
    chair.stage.show_page(PageName.PLAN)
    assert chair.stage.stack.currentWidget() is chair.stage.page(PageName.PLAN)
    assert not chair.stage.turn(1)


def test_every_page_has_a_name():
    assert len({page_words(name) for name in PageName}) == len(PageName)


def test_a_place_that_is_not_there_leads_to_where_work_begins(chair_of, qtbot):
    chair = chair_of(hall(way=Way.NAMED))
    chair.stage.reach(Spot(Kind.SEAT, "", "table", "nobody"))
    qtbot.waitUntil(chair.page.head.make_button.hasFocus)
    assert chair.stage.spot() is None


def test_a_seat_leads_to_who_has_it(chair_of):
    chair = chair_of(hall(9, 3, 2, make_seat("p4", "t1", "r2")))
    chair.stage.reach(Spot(Kind.SEAT, seat_key("r2", "p4"), "table"))
    assert chair.stage.spot() == Spot(Kind.SEAT, "", "table", "p4")


def test_somebody_is_reached_and_is_where_the_chair_is_then(chair_of):
    chair = chair_of(hall(way=Way.NAMED))
    spot = Spot(Kind.SEAT, "", "table", "p3")
    chair.stage.reach(spot)
    assert chair.stage.spot() == spot


@pytest.mark.parametrize("name", [PageName.DOOR, PageName.MEETINGS])
def test_a_page_without_records_is_a_place_of_its_own(chair_of, on_stage, name):
    """Another text size or language builds the stage anew: the chair stays where they were."""
    chair = chair_of(hall(way=Way.NAMED))
    chair.stage.show_page(name)
    spot = chair.stage.spot()
    anew = on_stage(chair.desk, SeatingStage)
    anew.reach(spot)
    assert anew.now is name
