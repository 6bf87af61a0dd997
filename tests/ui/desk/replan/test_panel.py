"""Planning again: look first, then do it in one press, or leave everything as it is."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from facilitator.seating.replanning import Mode
from tests.factories import make_person
from tests.ui.desk.inspecting import fit_problems, key_problems, name_problems, unheard_checks
from tests.ui.desk.replan.conftest import absent, during, hall, seats_in, unseated

Key = Qt.Key


@pytest.mark.parametrize(("printed", "mode"), [(False, Mode.FEW), (True, Mode.NEWCOMERS)])
def test_few_changes_are_proposed_and_once_cards_are_printed_only_newcomers(panel_on, printed, mode):
    panel = panel_on(hall(printed=printed)).panel
    assert panel.mode is mode
    assert panel.tabs[mode].isChecked()


def test_leaving_changes_nothing(panel_on, qtbot):
    at = panel_on(absent(hall(), "p0", "p3", "p6"))
    before = at.day.seats
    at.presses(at.panel.tabs[Mode.FREELY], Key.Key_Return)
    at.waits()
    assert at.panel.proposal.moves
    at.presses(at.panel.tabs[Mode.FREELY], Key.Key_Escape)
    assert (at.closed, at.day.seats) == (1, before)


def test_undo_is_about_the_proposal_while_it_is_in_sight(panel_on, settled, qtbot):
    at = panel_on(absent(hall(), "p0", "p3", "p6"))
    pressed = []
    shortcut = QShortcut(QKeySequence("Ctrl+Z"), at.window)
    shortcut.activated.connect(lambda: pressed.append(1))
    at.panel.tabs[Mode.FEW].setFocus()
    qtbot.keyClick(at.window.windowHandle(), Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settled(at.desk)
    assert (at.closed, pressed) == (1, [])
    assert at.told[-1].words == "The proposal is put away. The plan is as it was."


def test_after_it_was_done_undo_is_that_of_the_window(panel_on, qtbot):
    at = panel_on(during(hall()), anyway=True)
    at.presses(at.panel.tabs[Mode.FREELY], Key.Key_Return)
    at.waits()
    at.presses(at.panel.do_button, Key.Key_Return)
    pressed = []
    shortcut = QShortcut(QKeySequence("Ctrl+Z"), at.window)
    shortcut.activated.connect(lambda: pressed.append(1))
    qtbot.keyClick(at.window.windowHandle(), Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (at.closed, pressed) == (0, [1])


def test_a_proposal_can_be_done_while_it_is_looked_for_once_it_is_sound(panel_on):
    at = panel_on(absent(hall(), "p0", "p3", "p6"))
    at.panel.choose(Mode.FREELY)
    at.waits()
    found = at.panel.proposal
    at.panel._show_proposal(replace(found, sound=False))
    assert not at.panel.do_button.isEnabled()
    at.panel._show_proposal(replace(found, sound=True))
    assert at.panel.do_button.isEnabled()
    at.panel._end(replace(found, sound=False))  # better it does not get
    assert at.panel.do_button.isEnabled()


def test_what_is_accepted_is_one_act_for_the_rounds_to_come_and_undo_takes_it_back(panel_on, settled):
    at = panel_on(during(hall()), anyway=True)
    before = at.day
    at.presses(at.panel.tabs[Mode.FREELY], Key.Key_Return)
    at.waits()
    wanted = {(s.round, s.person): s.table for s in at.panel.proposal.seats if s.round != "r1"}
    at.presses(at.panel.do_button, Key.Key_Return)
    assert seats_in(at.day, "r2", "r3") == wanted != seats_in(before, "r2", "r3")
    assert seats_in(at.day, "r1") == seats_in(before, "r1")
    at.desk.opened.undo()
    settled(at.desk)
    assert set(at.day.seats) == set(before.seats)


def test_the_question_has_the_numbers_and_says_whose_card_turns_wrong(panel_on):
    at = panel_on(hall(printed=True))
    at.panel.choose(Mode.FREELY)
    at.waits()
    n = at.panel.proposal.moving
    assert n > 1
    assert at.panel.question.text() == f"{n} people get another table. Their card will then be wrong."
    assert all(line.chip == ("warn", "card wrong") for line in at.panel.list.records.rows)


def test_a_newcomer_gets_a_table_and_nobody_moves(panel_on):
    at = panel_on(unseated(hall(printed=True), "p4"))
    assert at.names() == ["Naam 04"]
    assert at.panel.proposal.moving == 0
    assert at.panel.question.text() == "Nobody gets another table. 1 people without a table get one."
    at.presses(at.panel.do_button, Key.Key_Space)
    assert len([seat for seat in at.day.seats if seat.person == "p4"]) == 3


def test_during_a_round_nothing_is_proposed_where_nothing_is_needed(panel_on):
    at = panel_on(during(hall()))
    assert at.panel.proposal is None
    assert at.panel.lacks.text() == "Nothing is needed: each table has enough people and chairs."
    assert not at.panel.do_button.isVisible()
    assert at.panel.focusWidget() is at.panel.anyway_button
    at.presses(at.panel.anyway_button, Key.Key_Return)
    at.waits()
    assert at.panel.do_button.isVisible()


def test_a_table_that_was_closed_is_named_and_its_people_get_another(panel_on):
    day = during(hall())
    tables = tuple(replace(one, closed=("r2", "r3")) if one.id == "t2" else one for one in day.tables)
    day = replace(day, tables=tuple(replace(one, capacity=9) for one in tables))
    at = panel_on(day)
    assert "Round 2, table 2 is closed: 5 people are to sit there." in at.panel.lacks.text()
    at.presses(at.panel.do_button, Key.Key_Return)
    assert "t2" not in seats_in(at.day, "r2", "r3").values()
    assert "t2" in seats_in(at.day, "r1").values()


def test_a_table_with_too_few_people_is_named_with_its_number(panel_on):
    day = absent(
        during(hall()), *[seat.person for seat in hall().seats if (seat.round, seat.table) == ("r2", "t1")][:3]
    )
    at = panel_on(day)
    assert "Round 2, table 1: only 2 people." in at.panel.lacks.text()
    assert at.panel.proposal is not None


def test_a_proposal_for_another_day_is_made_anew(panel_on, settled):
    at = panel_on(hall())
    first = at.panel.proposal
    at.desk.opened.watch(at.desk.opened.door.walk_in([make_person("Nieuw", "new")]))
    settled(at.desk)
    at.waits()
    assert at.panel.proposal is not first
    assert "Nieuw" in at.names()


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (replace(hall(), seats=()), "There are no seats by name yet. Make a plan first."),
        (during(hall(), "r3"), "All rounds were held. There is nothing left to change."),
    ],
)
def test_without_seats_or_rounds_to_come_it_says_so(panel_on, day, words):
    panel = panel_on(day).panel
    assert panel.lacks.text() == words
    assert not panel.do_button.isEnabled()


def test_what_cannot_be_done_any_more_is_said_and_looked_at_again(panel_on, monkeypatch):
    from facilitator.errors import FacilitatorError  # noqa: PLC0415

    at = panel_on(unseated(hall(), "p4"))

    def refuse(*_):
        return at.desk.opened.file.act("plan-made", "chair", _raise(FacilitatorError("bond-of-one")))

    monkeypatch.setattr(at.desk.opened.seats, "make_plan", refuse)
    at.presses(at.panel.do_button, Key.Key_Return)
    at.waits()
    assert at.told[-1].tone == "danger"
    assert at.panel.proposal is not None


def _raise(error):
    def act(_tx):
        raise error

    return act


@pytest.mark.parametrize(
    "day", [hall(printed=True), during(hall()), replace(hall(), seats=())], ids=["plan", "round", "none"]
)
def test_everything_has_a_name_fits_and_is_reached_by_keys(panel_on, day):
    at = panel_on(day)
    window = at.window
    assert name_problems(window) == []
    assert fit_problems(window) == []
    assert unheard_checks(window) == []
    assert key_problems(window, at.panel) == []
