"""Making a plan by name: looked at while it is searched, one act once it is there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from facilitator.domain.records import Kind
from facilitator.domain.seating import Way
from tests.factories import make_bond, make_person, make_seat, make_table
from tests.ui.desk.seating.conftest import hall
from ui.desk.pages.seating.costs import CostKind
from ui.desk.pages.seating.planhead import Aim, aim_of
from ui.desk.pages.seating.stage import PageName, SeatingStage
from ui.desk.places import StageName

Key = Qt.Key


def hard_hall():
    """A hall in which a search goes on for as long as it may."""
    people = [make_person(f"Gast {n}", f"g{n}", group=f"groep {n % 3}", wishes=("c1", "c2")) for n in range(1, 41)]
    return hall(8, 6, 4, *people, chairs=9)


def seats_of(chair):
    return {(seat.round, seat.person): seat.table for seat in chair.day.seats}


def names_in(listing):
    return [row.title for row in listing.records.rows]


# -- making it -----------------------------------------------------------------------------------------------------


def test_a_press_puts_a_plan_in_the_day_as_one_act(chair_of):
    chair = chair_of(hall(9, 3, 2))
    chair.makes_a_plan()
    assert len(chair.day.seats) == 18
    assert chair.page.body.settled
    chair.desk.opened.undo()
    chair.wait()
    assert chair.day.seats == ()


def test_the_keys_for_it_work_wherever_the_focus_is(chair_of, qtbot):
    chair = chair_of(hall(9, 3, 2))
    chair.page.body.take_keys()
    qtbot.keyClick(chair.stage, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(chair.day.seats) == 18)


def test_the_button_says_which_keys(chair_of):
    assert (
        chair_of(hall())
        .page.head.make_button.toolTip()
        .endswith(f"({QKeySequence('Ctrl+Return').toString(QKeySequence.SequenceFormat.NativeText)})")
    )


def test_what_it_costs_is_told_in_plain_counts(chair_of, qtbot):
    chair = chair_of(hall(8, 4, 2))
    chair.makes_a_plan()
    qtbot.waitUntil(lambda: bool(chair.page.costs.costs))
    assert chair.page.costs.said() == "Everyone meets at least 2 new people. 0 pairs sit together twice."
    assert not any(part.isVisible() for part in chair.page.costs.buttons.values())  # nobody is behind them


def test_another_press_makes_another_plan(chair_of):
    chair = chair_of(hall(12, 3, 2))
    chair.makes_a_plan()
    first = seats_of(chair)
    assert chair.page.head.make_button.text() == "Another plan"
    chair.makes_a_plan()
    assert seats_of(chair) != first


def test_a_locked_seat_stays(chair_of):
    chair = chair_of(hall(9, 3, 2, make_seat("p5", "t2", "r1", locked=True)))
    chair.makes_a_plan()
    assert seats_of(chair)["r1", "p5"] == "t2"
    assert [seat.person for seat in chair.day.seats if seat.locked] == ["p5"]


def test_while_it_is_searched_nothing_is_in_the_day_and_escape_leaves_it(chair_of, qtbot):
    chair = chair_of(hard_hall())
    chair.press(chair.page.head.make_button)
    qtbot.waitUntil(chair.page.strip.isVisible)
    assert chair.page.strip.keep_button.hasFocus()
    assert not chair.page.body.settled
    qtbot.keyClick(chair.page.strip.keep_button, Key.Key_Escape)
    assert not chair.page.strip.isVisible()
    assert chair.page.head.make_button.hasFocus()
    chair.wait()
    assert chair.day.seats == ()
    assert chair.page.body.settled


def test_what_was_found_can_be_kept_at_any_time(chair_of, qtbot):
    chair = chair_of(hard_hall())
    chair.press(chair.page.head.make_button)
    qtbot.waitUntil(chair.page.strip.isVisible)
    qtbot.keyClick(chair.page.strip.keep_button, Key.Key_Return)
    qtbot.waitUntil(lambda: bool(chair.day.seats))
    assert len(chair.day.seats) == 48 * 4


def test_nobody_changes_seats_in_a_plan_that_is_only_looked_at(chair_of, qtbot):
    chair = chair_of(hard_hall())
    chair.press(chair.page.head.make_button)
    qtbot.waitUntil(lambda: not chair.page.body.settled)
    chair.page.body.move_asked.emit("p1", "r1", "t2")
    chair.page.leave()
    chair.wait()
    assert chair.day.seats == ()


def test_when_the_day_changes_meanwhile_that_day_is_planned(chair_of, qtbot):
    chair = chair_of(hard_hall())
    chair.press(chair.page.head.make_button)
    qtbot.waitUntil(lambda: chair.page._found is not None)
    chair.desk.opened.watch(chair.desk.opened.people.remove("g1"))
    chair.wait()
    assert len(chair.page._searched.people) == 47
    qtbot.waitUntil(lambda: chair.page._found is not None)
    chair.page._keep()
    qtbot.waitUntil(lambda: bool(chair.day.seats))
    assert "g1" not in {seat.person for seat in chair.day.seats}


def test_a_search_goes_on_in_the_page_that_is_built_anew(chair_of, qtbot, on_stage):
    """As by another language or text size."""
    chair = chair_of(hard_hall())
    chair.press(chair.page.head.make_button)
    qtbot.waitUntil(lambda: chair.page._found is not None)
    chair.desk.opened.changed.disconnect(chair.stage.refresh)
    chair.stage = on_stage(chair.desk, SeatingStage)
    qtbot.waitUntil(lambda: chair.page._found is not None)
    chair.page._keep()
    qtbot.waitUntil(lambda: bool(chair.day.seats))
    chair.wait()
    assert on_stage(chair.desk, SeatingStage).page(PageName.PLAN).current.planner.busy is False


def test_the_plan_they_had_already_leaves_the_page_in_order(chair_of):
    chair = chair_of(hall(2, 2, 1, *(make_seat(f"p{n}", f"t{n}", "r1", locked=True) for n in (1, 2))))
    chair.makes_a_plan()
    assert chair.page.body.settled
    assert seats_of(chair) == {("r1", "p1"): "t1", ("r1", "p2"): "t2"}


# -- cards that turn wrong -----------------------------------------------------------------------------------------


def test_it_is_asked_first_when_cards_turn_wrong(chair_of, qtbot):
    printed = [make_seat(f"p{n}", "t1", "r1", printed="t1") for n in range(1, 10)]
    chair = chair_of(hall(9, 3, 2, *printed, make_table(4, "t4", capacity=9)))
    chair.press(chair.page.head.make_button)
    qtbot.waitUntil(lambda: not chair.page.planner.busy)
    assert "Their card will then be wrong." in chair.page.strip.words.text()
    assert chair.page.strip.leave_button.hasFocus()
    assert {seat.table for seat in chair.day.seats} == {"t1"}
    chair.press(chair.page.strip.keep_button)
    chair.wait()
    assert len(chair.day.seats) == 18


# -- what cannot be had --------------------------------------------------------------------------------------------


def test_what_cannot_be_had_is_said_before_anybody_searches(chair_of, qtbot, messages):
    chair = chair_of(hall(9, 3, 2, make_bond("p1", "p2"), make_bond("p1", "p2", kind="apart")))
    told = messages(chair.desk)
    qtbot.waitUntil(chair.page.findings.isVisible)
    assert "Persoon 1 and Persoon 2 belong together" in chair.page.findings.said[0]
    chair.press(chair.page.head.make_button)
    assert not chair.page.planner.busy
    assert (told[-1].asks, told[-1].deeds[0].words) == (True, "Make a plan all the same")
    told[-1].deeds[0].do()
    qtbot.waitUntil(lambda: len(chair.day.seats) == 18)


def test_a_smaller_matter_is_said_and_stops_nobody(chair_of, qtbot):
    chair = chair_of(hall(9, 2, 3))
    qtbot.waitUntil(chair.page.findings.isVisible)
    assert chair.page.findings.said == ("3 rounds, but there are only 2 tables to go round.",)
    chair.press(chair.page.head.make_button)
    assert chair.page.planner.busy
    chair.page.leave()


def test_too_much_to_say_is_counted(chair_of, qtbot):
    chair = chair_of(hall())
    chair.page.findings.show_sentences(tuple(f"Sentence {n}." for n in range(5)))
    assert chair.page.findings.more.text() == "And 2 more."


# -- what matters most ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("aim", list(Aim))
def test_what_matters_most_is_one_choice_of_three(chair_of, aim):
    chair = chair_of(hall(new_people=100))
    assert aim_of(chair.day.seating) is None
    assert not any(tab.isChecked() for tab in chair.page.head.aims.values())
    chair.press(chair.page.head.aims[aim])
    chair.wait()
    assert aim_of(chair.day.seating) is aim
    assert [one for one, tab in chair.page.head.aims.items() if tab.isChecked()] == [aim]


# -- who is behind a count -----------------------------------------------------------------------------------------


@pytest.fixture
def twice(chair_of, qtbot):
    """Two people who share a table twice, and two who meet nobody new."""
    seats = [make_seat(f"p{n}", f"t{(n + 1) // 2}", f"r{round_}") for n in range(1, 5) for round_ in (1, 2)]
    chair = chair_of(hall(4, 2, 2, *seats))
    qtbot.waitUntil(lambda: bool(chair.page.costs.costs))
    return chair


def test_a_count_opens_the_people_behind_it(twice, qtbot):
    page = twice.page
    twice.press(page.costs.buttons[CostKind.TWICE])
    assert names_in(page.behind.list) == ["Persoon 1 and Persoon 2", "Persoon 3 and Persoon 4"]
    assert page.behind.heading.text().startswith("2 pairs sit together twice.")
    assert page.behind.list.hasFocus()


def test_enter_follows_somebody_and_escape_closes_the_list(twice, qtbot):
    page = twice.page
    twice.press(page.costs.buttons[CostKind.TWICE])
    qtbot.keyClick(page.behind.list, Key.Key_Return)
    assert page.body.view.follow == "p1"
    qtbot.keyClick(page.behind.list, Key.Key_Escape)
    assert not page.side.isVisible()
    assert page.costs.buttons[CostKind.TWICE].hasFocus()


def test_the_list_goes_with_the_plan(twice, qtbot):
    page = twice.page
    twice.press(page.costs.buttons[CostKind.TWICE])
    place = twice.desk.opened.seats.place(
        [make_seat("p1", "t2", "r2"), make_seat("p3", "t1", "r2")],
    )
    twice.desk.opened.watch(place)
    twice.wait()
    qtbot.waitUntil(lambda: page.behind.list.records.rowCount() == 0)
    assert page.costs.labels[CostKind.TWICE].text() == "0 pairs sit together twice."


# -- seats by hand -------------------------------------------------------------------------------------------------


def test_what_is_asked_of_single_seats_is_done(twice):
    body = twice.page.body
    body.move_asked.emit("p1", "r2", "t2")
    twice.wait()
    assert seats_of(twice)["r2", "p1"] == "t2"
    body.swap_asked.emit("p2", "p3", "r2")
    twice.wait()
    assert (seats_of(twice)["r2", "p2"], seats_of(twice)["r2", "p3"]) == ("t2", "t1")
    body.lock_asked.emit("r1", None, "t1", True)
    body.lock_asked.emit("r1", "p3", None, True)
    twice.wait()
    assert {(s.round, s.person) for s in twice.day.seats if s.locked} == {("r1", "p1"), ("r1", "p2"), ("r1", "p3")}
    body.stay_asked.emit("p4", "r1")
    twice.wait()
    assert {s.table for s in twice.day.seats if s.person == "p4"} == {"t2"}
    assert all(s.locked for s in twice.day.seats if s.person == "p4")


# -- nothing to plan yet -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("people", "tables", "rounds", "words", "kind"),
    [(0, 0, 0, "tables", Kind.TABLE), (4, 2, 0, "rounds", Kind.ITEM), (0, 2, 2, "names", Kind.PERSON)],
)
def test_what_is_missing_is_one_sentence_and_a_way_there(chair_of, qtbot, people, tables, rounds, words, kind):
    chair = chair_of(hall(people, tables, rounds, way=Way.NAMED))
    empty = chair.page.empty
    assert empty.isVisible()
    assert empty.words.text() == f"A plan needs {words}, and there are none yet."
    chair.stage.reach(None)
    assert empty.go_button.hasFocus()
    with qtbot.waitSignal(chair.desk.going) as gone:
        qtbot.keyClick(empty.go_button, Key.Key_Return)
    assert (gone.args[0].stage, gone.args[0].spot.kind) == (StageName.PREPARATION, kind)


def test_once_it_is_there_the_plan_is(chair_of):
    chair = chair_of(hall(0, 2, 2))
    chair.desk.opened.watch(chair.desk.opened.people.add(make_person("Anna de Vries", "anna")))
    chair.wait()
    assert chair.page.head.isVisible()


def test_in_a_low_window_whoever_is_chosen_comes_in_sight(chair_of, qtbot):
    seats = [make_seat(f"p{n}", f"t{(n - 1) // 3 + 1}", "r1") for n in range(1, 10)]
    chair = chair_of(hall(9, 3, 2, *seats))
    chair.stage.resize(900, 300)
    grid = chair.page.body.grid
    grid.setFocus()
    grid.choose("p8")
    cell = grid.visualRect(grid.currentIndex())
    qtbot.waitUntil(lambda: not grid.viewport().visibleRegion().intersected(cell).isEmpty())
