"""What a plan goes by: factors, who belongs together, tables that are not used."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from facilitator.domain.seating import BondKind
from facilitator.domain.steps import StepKind
from tests.factories import make_bond, make_step, make_table
from tests.ui.desk.seating.conftest import hall
from ui.desk.pages.seating.planhead import Aim

Key = Qt.Key


@pytest.fixture
def more_of(chair_of):
    """Somebody with the panel open."""

    def made(day):
        chair = chair_of(day)
        chair.press(chair.page.head.more_button)
        return chair, chair.page.more

    return made


def test_it_opens_with_the_keys_at_the_first_factor_and_escape_closes_it(more_of, qtbot):
    chair, more = more_of(hall())
    slider = more.factors.sliders[Aim.NEW_PEOPLE].slider
    assert slider.hasFocus()
    qtbot.keyClick(slider, Key.Key_Escape)
    assert not chair.page.side.isVisible()
    assert not chair.page.head.more_button.isChecked()
    assert chair.page.head.more_button.hasFocus()


def test_a_factor_is_stepped_by_keys(more_of, qtbot):
    chair, more = more_of(hall(mixed=100))
    slider = more.factors.sliders[Aim.MIXED]
    chair.press(slider.slider, Key.Key_Right)
    chair.wait()
    assert chair.day.seating.mixed == 110
    assert slider.value.text() == "110 %"
    chair.desk.opened.undo()
    chair.wait()
    assert slider.slider.value() == 100


def test_for_fewer_people_tables_are_advised_to_be_closed(more_of, qtbot):
    chair, more = more_of(hall(20, 5, 2, turnout=50, smallest=3))
    assert more.factors.advice.text() == "10 people expected. Without table 4 and 5 every table has at least 3."
    chair.press(more.factors.close_button)
    chair.wait()
    assert {table.number: len(table.closed) for table in chair.day.tables} == {1: 0, 2: 0, 3: 0, 4: 2, 5: 2}
    assert not more.factors.close_button.isVisible()
    assert more.factors.advice.text() == "10 people expected."


def test_how_many_come_and_the_least_at_a_table_are_typed(more_of, qtbot):
    chair, more = more_of(hall(20, 5, 2))
    for field, number in ((more.factors.turnout, "85"), (more.factors.smallest, "3")):
        field.setFocus()
        field.selectAll()
        qtbot.keyClicks(field, number)
        qtbot.keyClick(field, Key.Key_Return)
    chair.wait()
    assert (chair.day.seating.turnout, chair.day.seating.smallest) == (85, 3)


# -- together and apart --------------------------------------------------------------------------------------------


def types_names(chair, bonds, *names):
    for name in names:
        bonds.field.setFocus()
        chair.qtbot.keyClicks(bonds.field, name)
        chair.qtbot.keyClick(bonds.field, Key.Key_Return)


@pytest.mark.parametrize(("kind", "words"), [(BondKind.TOGETHER, "Together"), (BondKind.APART, "Apart")])
def test_names_are_entered_and_then_bound(more_of, kind, words):
    chair, more = more_of(hall(5, 3, 2))
    bonds = more.bonds
    types_names(chair, bonds, "Persoon 2")
    assert not bonds.together.isEnabled()
    types_names(chair, bonds, "Persoon 4")
    chair.press(bonds.together if kind is BondKind.TOGETHER else bonds.apart)
    chair.wait()
    assert [(bond.kind, bond.people) for bond in chair.day.bonds] == [(kind, ("p2", "p4"))]
    assert bonds.rows.words() == [f"{words}: Persoon 2 and Persoon 4"]
    assert bonds.chosen == ()
    assert bonds.field.hasFocus()


def test_a_bond_can_hold_for_one_round_and_go_again(more_of):
    chair, more = more_of(hall(5, 3, 2, make_bond("p1", "p2", key="b1", round="r2")))
    assert more.bonds.rows.words() == ["Together: Persoon 1 and Persoon 2 (round 2)"]
    chair.press(more.bonds.rows.buttons["b1"])
    chair.wait()
    assert chair.day.bonds == ()
    assert not more.bonds.rows.isVisible()


def test_who_is_taken_out_is_not_bound(more_of, qtbot):
    chair, more = more_of(hall(5, 3, 2))
    types_names(chair, more.bonds, "Persoon 2", "Persoon 3", "Persoon 4")
    more.bonds._take_out("p3")
    more.bonds.bind(BondKind.TOGETHER)
    chair.wait()
    assert chair.day.bonds[0].people == ("p2", "p4")


def test_who_is_removed_from_the_day_is_chosen_no_more(more_of):
    chair, more = more_of(hall(5, 3, 2))
    types_names(chair, more.bonds, "Persoon 2", "Persoon 3")
    chair.desk.opened.watch(chair.desk.opened.people.remove("p2"))
    chair.wait()
    assert more.bonds.chosen == ("p3",)


# -- tables that are not used --------------------------------------------------------------------------------------


def test_a_table_is_closed_for_one_round_and_opened_again(more_of):
    chair, more = more_of(hall(9, 3, 2))
    tables = more.tables
    tables.which.setCurrentIndex(1)
    tables.when.setCurrentIndex(2)
    chair.press(tables.close_button)
    chair.wait()
    assert chair.day.table["t2"].closed == ("r2",)
    assert tables.rows.words() == ["Table 2, round 2"]
    chair.press(tables.rows.buttons["t2"])
    chair.wait()
    assert chair.day.table["t2"].closed == ()


def test_what_was_closed_in_a_round_that_is_over_stays_so(more_of):
    day = hall(9, 3, 3, make_table(4, "t4", capacity=4, closed=("r1", "r2")), make_step(StepKind.GO, item="r1"))
    chair, more = more_of(day)
    chair.press(more.tables.rows.buttons["t4"])
    chair.wait()
    assert chair.day.table["t4"].closed == ("r1",)
