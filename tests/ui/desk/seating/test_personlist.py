"""The plan person by person."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from facilitator.seating.counts import count
from tests.ui.desk.inspecting import fit_problems, name_problems
from tests.ui.desk.seating.plans import large_plan, small_plan
from ui.desk.pages.seating.personmodel import Column, Order
from ui.desk.pages.seating.planpane import PlanPane

KEY = Qt.Key


@pytest.fixture
def pane(qtbot) -> PlanPane:
    window = PlanPane()
    qtbot.addWidget(window)
    window.resize(1100, 560)
    made = small_plan(anna_2={"locked": True})
    window.show_plan(made.day, made.planned, made.plan, count(made.planned.instance, made.plan))
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.mouseClick(window.to_people, Qt.MouseButton.LeftButton)
    window.list.setFocus()
    return window


def names(pane: PlanPane) -> list[str]:
    return [line.name for line in pane.list.people.lines]


def said(pane: PlanPane, person: str, column: Column | int) -> str:
    model = pane.list.people
    index = model.index(model.row_of(person), model.columns.index(column))
    return index.data(Qt.ItemDataRole.AccessibleTextRole)


def stand_on(pane: PlanPane, person: str, column: Column | int) -> None:
    model = pane.list.people
    pane.list.setCurrentIndex(model.index(model.row_of(person), model.columns.index(column)))


def test_people_stand_by_surname(pane):
    assert names(pane) == ["Bram Bakker", "Zoë Jansen", "Els Kok", "Finn Meijer", "Dirk Smit", "Anna de Vries"]


@pytest.mark.parametrize(
    ("order", "first"), [(Order.GROUP, "Zoë Jansen"), (Order.NEW_PEOPLE, "Els Kok"), (Order.NAME, "Bram Bakker")]
)
def test_they_can_be_sorted_by_something_else(pane, order, first):
    pane.order.setCurrentIndex(pane.order.findData(order))
    assert names(pane)[0] == first


def test_the_search_leaves_those_who_were_found(pane, qtbot):
    pane.search.setFocus()
    qtbot.keyClicks(pane.search, "zoe")
    assert names(pane) == ["Zoë Jansen"]
    qtbot.keyClick(pane.search, KEY.Key_Escape)
    assert len(names(pane)) == 6


def test_from_the_search_down_and_enter_follow_somebody(pane, qtbot):
    pane.search.setFocus()
    qtbot.keyClicks(pane.search, "an")
    qtbot.keyClick(pane.search, KEY.Key_Down)
    assert pane.list.hasFocus()
    stand_on(pane, "anna", Column.NAME)
    qtbot.keyClick(pane.list, KEY.Key_Return)
    assert pane.view.follow == "anna"
    assert pane.line.words().startswith("Anna de Vries. Round 1: table 1, Round 2: table 1. Meets 3 people of ")


def test_a_reader_hears_the_day_of_a_person(pane):
    assert said(pane, "els", Column.NAME) == (
        "Els Kok, Buurthuis; Els Kok. Round 1: table 3, Round 2: table 3. Meets 1 people of 1 possible."
    )
    assert said(pane, "anna", 1) == "Anna de Vries, Round 2, table 1, locked"
    assert said(pane, "anna", Column.GROUP) == "Anna de Vries, Bewoner"


def test_wishes_have_no_column_where_nobody_wishes(pane):
    assert Column.WISHES not in pane.list.people.columns


def test_l_locks_the_seat_the_keys_stand_on(pane, qtbot):
    stand_on(pane, "anna", 0)
    with qtbot.waitSignal(pane.lock_asked) as asked:
        QTest.keyClick(pane.list, KEY.Key_L)
    assert asked.args == ["r1", "anna", None, True]
    stand_on(pane, "anna", 1)
    with qtbot.waitSignal(pane.lock_asked) as asked:
        QTest.keyClick(pane.list, KEY.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == ["r2", "anna", None, False]


def test_b_lets_somebody_stay(pane, qtbot):
    stand_on(pane, "bram", 0)
    with qtbot.waitSignal(pane.stay_asked) as asked:
        QTest.keyClick(pane.list, KEY.Key_B)
    assert asked.args == ["bram", "r1"]


def test_f2_takes_somebody_up_in_the_grid(pane):
    stand_on(pane, "bram", 1)
    QTest.keyClick(pane.list, KEY.Key_F2)
    assert pane.grid.isVisible()
    assert pane.grid.hasFocus()
    assert pane.grid.chip().person == "bram"
    assert pane.grid.carrying.is_under_way


def test_letters_look_for_nobody(pane):
    stand_on(pane, "bram", 0)
    QTest.keyClick(pane.list, KEY.Key_Z)
    assert pane.list.line().person == "bram"


def test_who_is_chosen_stays_chosen_when_the_order_changes(pane):
    stand_on(pane, "dirk", 1)
    pane.order.setCurrentIndex(pane.order.findData(Order.GROUP))
    assert pane.list.line().person == "dirk"


def test_everything_has_a_name_and_fits(pane):
    assert name_problems(pane) == []
    assert fit_problems(pane) == []


def test_four_hundred_people_are_listed(pane, qtmodeltester):
    made = large_plan()
    pane.show_plan(made.day, made.planned, made.plan)
    assert len(names(pane)) == 400
    qtmodeltester.check(pane.list.people)


def test_delete_leaves_somebody_without_a_table_in_that_round(pane, qtbot):
    stand_on(pane, "bram", 1)
    with qtbot.waitSignal(pane.leave_asked) as asked:
        QTest.keyClick(pane.list, KEY.Key_Delete)
    assert asked.args == ["bram", "r2"]


def test_delete_in_the_list_says_why_somebody_stays(pane, qtbot):
    stand_on(pane, "anna", 1)
    with qtbot.assertNotEmitted(pane.leave_asked):
        QTest.keyClick(pane.list, KEY.Key_Delete)
    assert pane.line.words() == "Anna de Vries is locked here. L unlocks the seat."
