"""GO and the clock from every stage; the clicker; hands that slip."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QWidget

from facilitator.domain.steps import StepKind
from ui.app import STAGES
from ui.desk.pages.live.gobutton import GoButton
from ui.desk.places import Place, StageName
from ui.desk.window import DayView

Key = Qt.Key
MOVES_THE_CLOCK = {StepKind.GO, StepKind.RUN, StepKind.STOP, StepKind.END, StepKind.ADD, StepKind.BACK, StepKind.PLAN}


@pytest.fixture
def in_window(live, qtbot):
    """The afternoon in the whole window, in the rounds."""
    live.view = DayView(live.desk, STAGES)
    qtbot.addWidget(live.view)
    live.view.resize(1440, 900)
    live.view.show()
    with qtbot.waitActive(live.view):
        live.view.activateWindow()
    live.view.go(Place(StageName.ROUNDS))
    return live


@pytest.mark.parametrize("stage", list(StageName))
def test_f5_goes_from_every_stage(in_window, qtbot, stage):
    in_window.view.show_stage(stage)
    if stage is StageName.PLENARY:  # there it walks along the tables first
        for _ in range(4):
            qtbot.keyClick(in_window.view, Key.Key_F5)
        return
    qtbot.keyClick(in_window.view, Key.Key_F5)
    in_window.settles()
    if stage is not StageName.ROUNDS:  # nobody expects a day to begin there
        assert in_window.under_way is None
        qtbot.waitUntil(partial(waited, in_window.desk.running._asking_timer))
        qtbot.keyClick(in_window.view, Key.Key_F5)
        in_window.settles()
    assert in_window.under_way == "opening"


def test_shift_f5_goes_in_the_plenary_too(in_window, qtbot):
    in_window.view.show_stage(StageName.PLENARY)
    qtbot.keyClick(in_window.view, Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    in_window.settles()
    assert in_window.under_way == "opening"


def test_there_is_one_go_in_sight(in_window):
    large = in_window.view.findChild(GoButton)
    for stage in StageName:
        in_window.view.show_stage(stage)
        assert [large.isVisible(), in_window.view.clock.go.isVisible()].count(True) == 1, stage
    in_window.view.show_stage(StageName.ROUNDS)
    in_window.view.stage().show_points()
    assert in_window.view.clock.go.isVisible()


def test_the_clock_is_in_sight_in_every_stage(in_window):
    in_window.begins("r1")
    in_window.passes(60)
    for stage in StageName:
        in_window.view.show_stage(stage)
        if stage is StageName.ROUNDS:
            assert in_window.view.stage().live.clock.ring.isVisible()
        else:
            assert (in_window.view.clock.time.text(), in_window.view.clock.time.isVisible()) == ("24:00", True)


def test_a_list_turns_its_own_pages_where_nobody_stands_with_a_clicker(in_window, qtbot):
    in_window.view.show_stage(StageName.PREPARATION)
    in_window.view.stage().show_part("people")
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_PageDown)
    in_window.settles()
    assert in_window.kinds == []


def test_the_clicker_runs_a_whole_day(in_window, qtbot):
    """Page Down and nothing else, from the opening to the end."""
    seen = []
    for _ in range(40):
        in_window.passes(30 * 60)
        qtbot.keyClick(in_window.has_the_keys(), Key.Key_PageDown)
        in_window.settles()
        if in_window.under_way not in seen:
            seen.append(in_window.under_way)
        if in_window.desk.running.clock.phase == "done":
            break
        asking = in_window.desk.running._asking_timer
        if asking.isActive():
            qtbot.waitUntil(partial(waited, asking))
    assert seen == ["opening", "r1", "change", "r2", "plenary", None]
    assert in_window.view.now is StageName.PLENARY


def waited(asking: QTimer) -> bool:
    """As long as a hand takes for a second press."""
    return asking.remainingTime() < 2_650


def test_on_to_the_plenary_leads_to_where_the_tables_are_walked(in_window):
    in_window.begins("r2")
    assert in_window.view.now is StageName.ROUNDS
    in_window.begins("plenary")
    assert in_window.view.now is StageName.PLENARY


@pytest.mark.parametrize("stage", list(StageName))
def test_space_moves_the_clock_only_on_go(in_window, qtbot, stage):
    """Whatever has the keys, a space that slips is no press on GO, nor on anything else that moves the clock."""
    in_window.begins("r1")
    in_window.passes(60)
    in_window.view.show_stage(stage)
    moving = {in_window.view.clock.go, *in_window.view.findChildren(GoButton)}
    if stage is StageName.ROUNDS:  # these are pressed on purpose, and say so
        card = in_window.view.stage().live.clock
        moving |= {card.stop, card.back, card.more, *card.minutes}
    before = in_window.kinds
    for control in in_window.view.stage().findChildren(QWidget):
        if not control.isVisible() or not control.isEnabled() or control in moving:
            continue
        if not control.focusPolicy() & Qt.FocusPolicy.TabFocus or opens_something(control):
            continue
        control.setFocus()
        qtbot.keyClick(control, Key.Key_Space)
    in_window.settles()
    assert [kind for kind in in_window.kinds[len(before) :] if kind in MOVES_THE_CLOCK] == []


def opens_something(control: QWidget) -> bool:
    """Menus and lists of choices would take the keys for good offscreen; a way elsewhere leaves the stage."""
    if isinstance(control, QComboBox):
        return True
    return isinstance(control, QAbstractButton) and not control.isCheckable()


@pytest.mark.parametrize("stage", list(StageName))
def test_a_sentence_typed_anywhere_moves_no_clock(in_window, qtbot, stage):
    in_window.begins("r1")
    in_window.passes(60)
    in_window.view.show_stage(stage)
    before = in_window.kinds
    for letter in "mag het hele team blijven?":
        qtbot.keyClicks(in_window.has_the_keys(), letter)
        in_window.settles()
    assert not in_window.desk.running.is_asking
    assert [kind for kind in in_window.kinds[len(before) :] if kind in MOVES_THE_CLOCK] == []


def test_what_is_under_way_is_told_in_a_sentence(in_window):
    clock = in_window.view.clock
    assert clock.words() == ""
    in_window.begins("r1")
    in_window.passes(60)
    assert clock.words() == "Round 1 of 2 is running: 24:00 left."
    in_window.passes(25 * 60)
    assert clock.words() == "Round 1 of 2 is over its time: +1:00."
    told = []
    in_window.desk.telling.connect(told.append)
    in_window.clock.put_forward = -300
    in_window.passes(1)
    assert told[-1].words == "The clock of this laptop went 5 minute(s) back. Ours runs on as it was."


def test_a_forgotten_press_is_reminded_of_each_minute_for_a_while(in_window):
    told = []
    in_window.desk.telling.connect(told.append)
    for _ in range(4):
        in_window.passes(30)
    assert [message.words for message in told] == [
        "The day was to start 1 minute(s) ago. Press GO when it has begun.",
        "The day was to start 2 minute(s) ago. Press GO when it has begun.",
    ]
    in_window.passes(3_000)
    assert len(told) == 2
