"""How the hall hears of a new plan."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from facilitator.domain.people import Consent
from facilitator.domain.projector import Shows
from facilitator.seating.replanning import Mode
from tests.ui.desk.inspecting import fit_problems, name_problems
from tests.ui.desk.replan.conftest import hall
from ui.projector.changes import read_changes

Key = Qt.Key


@pytest.fixture
def changed(panel_on):
    """After a new plan that changed nearly everything."""

    def done(day=None):
        at = panel_on(day or hall(printed=True))
        at.panel.choose(Mode.FREELY)
        at.waits()
        at.presses(at.panel.do_button, Key.Key_Return)
        assert at.panel.stack.currentWidget() is at.panel.after
        return at

    return done


def test_the_changes_go_to_the_projector_and_their_pages_are_turned(changed):
    at = changed()
    after = at.panel.after
    at.presses(after.project, Key.Key_Return)
    assert at.day.projector.shows is Shows.CHANGES
    assert after.project.isChecked()
    assert at.panel.turn(1)
    at.presses(after.on, Key.Key_Return)
    page = read_changes(at.day.projector.subject).page
    assert page is not None
    at.presses(after.back, Key.Key_Return)
    assert read_changes(at.day.projector.subject).page == page - 1 or page == 0
    at.presses(after.by_itself, Key.Key_Space)
    assert read_changes(at.day.projector.subject).page is None
    at.presses(after.project, Key.Key_Return)
    assert at.day.projector.shows is Shows.DAY
    assert not after.pages.isVisible()


def test_they_are_read_aloud_a_line_at_a_time(changed, qtbot):
    after = changed().panel.after
    after.read.setFocus()
    qtbot.keyClick(after.read, Key.Key_Return)
    assert after.aloud.hasFocus()
    first = after.aloud.words
    qtbot.keyClick(after.aloud, Key.Key_Down)
    assert after.aloud.words != first
    assert after.aloud.accessibleName() == f"2 of {len(after.list.records.rows)}. {after.aloud.words}"
    qtbot.keyClick(after.aloud, Key.Key_Up)
    qtbot.keyClick(after.aloud, Key.Key_Up)
    assert after.aloud.words == first
    qtbot.keyClick(after.aloud, Key.Key_Escape)
    assert after.read.hasFocus()
    assert after.stack.currentWidget() is after.list


def test_who_said_no_is_told_by_the_chair(changed):
    day = hall(printed=True)
    day = replace(day, people=tuple(replace(one, consent=Consent.NO) for one in day.people))
    after = changed(day).panel.after
    assert after.untold.isVisible()
    assert not after.project.isEnabled()


def test_slips_are_made_as_a_pdf(changed, dialogs, tmp_path, qtbot):
    at = changed()
    dialogs.named = tmp_path / "slips.pdf"
    with qtbot.waitSignal(at.desk.telling, timeout=20_000):
        qtbot.keyClick(at.panel.after.slips, Key.Key_Return)
    assert dialogs.named.read_bytes().startswith(b"%PDF")


def test_without_cards_there_are_no_slips(changed):
    assert not changed(hall()).panel.after.slips.isEnabled()


def test_when_it_is_taken_back_a_proposal_stands_there_again(changed, settled):
    at = changed()
    at.desk.opened.undo()
    settled(at.desk)
    at.waits()
    assert at.panel.stack.currentIndex() == 0


def test_done_closes_and_begins_anew_the_next_time(changed):
    at = changed()
    at.presses(at.panel.after.done_button, Key.Key_Return)
    assert (at.closed, at.panel.stack.currentIndex()) == (1, 0)


def test_the_changes_just_made_can_be_told_again(changed):
    at = changed()
    at.presses(at.panel.after.done_button, Key.Key_Return)
    at.panel.begin()
    at.waits()
    at.presses(at.panel.last_button, Key.Key_Return)
    assert at.panel.stack.currentWidget() is at.panel.after
    assert at.panel.after.list.records.rows


def test_everything_has_a_name_and_fits(changed, qtbot):
    at = changed()
    at.presses(at.panel.after.project, Key.Key_Return)
    qtbot.waitUntil(lambda: fit_problems(at.window) == [])  # the row of pages came, and is laid out
    assert name_problems(at.window) == []
    assert fit_problems(at.window) == []
