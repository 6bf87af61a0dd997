"""The live day as the chair uses it: GO, the clock, the tables, and what comes in between."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget

from facilitator.domain.clock import Phase
from facilitator.domain.hall import ItemKind
from facilitator.domain.plenary import ContributionKind
from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from facilitator.domain.steps import StepKind
from ui.desk.pages.live.tilegrid import TileRow

Key = Qt.Key


def page(live):
    return live.stage.live


def test_the_stage_opens_with_go_in_the_hand(at_the_rounds):
    go = page(at_the_rounds).clock.go
    assert at_the_rounds.has_the_keys() is go
    assert go.accessibleName() == "Start: Opening"
    at_the_rounds.presses(Key.Key_Space)
    assert at_the_rounds.under_way == "opening"


def test_go_says_the_next_thing_and_asks_in_place(at_the_rounds):
    at_the_rounds.begins("r1")
    go = page(at_the_rounds).clock.go
    assert go.words == "Change tables now"
    at_the_rounds.passes(15 * 60 + 10)
    at_the_rounds.goes()
    assert go.words == "9 minute(s) left. Press again to change tables now."
    assert at_the_rounds.under_way == "r1"


@pytest.mark.parametrize(
    ("item", "words"),
    [
        ("opening", "Start round 1"),
        ("change", "Start round 2"),
        ("r2", "On to the plenary"),
        ("plenary", "Close the day"),
    ],
)
def test_the_button_is_named_after_what_comes(at_the_rounds, item, words):
    at_the_rounds.begins(item)
    assert page(at_the_rounds).clock.go.words == words


@pytest.mark.parametrize(
    ("item", "seconds", "state", "digits"),
    [
        ("r1", 0, "Running", "25:00"),
        ("r1", 21 * 60, "Rounding off", "4:00"),
        ("r1", 24 * 60 + 30, "Last minute", "0:30"),
        ("r1", 27 * 60, "Time is up", "+2:00"),
        ("change", 60, "Changeover", "4:00"),
    ],
)
def test_every_phase_is_a_word(at_the_rounds, item, seconds, state, digits):
    at_the_rounds.begins(item)
    at_the_rounds.passes(seconds)
    card = page(at_the_rounds).clock
    assert (card.state.text(), card.ring.digits) == (state, digits)
    assert state in card.ring.accessibleDescription()


def test_a_round_that_was_dropped_does_not_count(at_the_rounds):
    at_the_rounds.begins("r1")
    card = page(at_the_rounds).clock
    assert card.title.words() == "Round 1 of 2"
    at_the_rounds.desk.opened.watch(at_the_rounds.desk.opened.clock.plan(skipped=["r2"]))
    at_the_rounds.settles()
    assert card.title.words() == "Ronde 1"


def test_the_clock_stops_by_a_small_button_and_go_lets_it_run(at_the_rounds):
    at_the_rounds.begins("r1")
    card = page(at_the_rounds).clock
    card.stop.click()
    at_the_rounds.settles()
    assert (card.state.text(), card.stop.text(), card.go.words) == ("Clock stopped", "Let it run", "Carry on: Ronde 1")
    at_the_rounds.passes(3)
    at_the_rounds.goes()
    assert at_the_rounds.desk.running.clock.running


def test_a_forgotten_beginning_is_offered(at_the_rounds):
    card = page(at_the_rounds).clock
    assert card.forgot.isHidden()
    at_the_rounds.passes(180)
    assert card.forgot.text() == "Began 3 minute(s) ago"
    card.forgot.click()
    at_the_rounds.settles()
    assert at_the_rounds.desk.running.clock.spent == 180
    assert card.forgot.isHidden()


def test_what_is_to_come_stands_with_its_times_and_the_chairs_own_notes(at_the_rounds):
    at_the_rounds.begins("r1")
    ahead = page(at_the_rounds).ahead
    assert [(line.title, line.at.time().isoformat("minutes")) for line in ahead.lines] == [
        ("Wisselen", "12:25"),
        ("Ronde 2", "12:30"),
        ("Plenair", "12:55"),
    ]
    assert ahead.notes.text() == "Loop langs tafel 2."
    at_the_rounds.desk.running.skip()
    at_the_rounds.settles()
    assert [line.skipped for line in ahead.lines] == [True, False, False]
    ahead.findChild(QAbstractButton).click()
    at_the_rounds.settles()
    assert not any(line.skipped for line in ahead.lines)


# -- tables --------------------------------------------------------------------------------------------------------


def test_a_digit_chooses_a_table_enter_opens_it_and_what_is_typed_is_its_point(at_the_rounds):
    at_the_rounds.begins("r1")
    at_the_rounds.presses(Key.Key_2)
    at_the_rounds.presses(Key.Key_Return)
    notes = page(at_the_rounds).notes
    assert notes.isVisible()
    assert notes.topic.words() == "Veilig oversteken"
    at_the_rounds.types("Een zebrapad")
    at_the_rounds.presses(Key.Key_Return)
    kept = at_the_rounds.desk.opened.day.takeaways[-1]
    assert (kept.text, kept.conversation, kept.round) == ("Een zebrapad", "c2", "r1")
    assert [card.text for card in notes.points.records.rows] == ["Een zebrapad"]
    at_the_rounds.presses(Key.Key_Escape)
    assert notes.isHidden()
    at_the_rounds.presses(Key.Key_Escape)
    assert at_the_rounds.has_the_keys() is page(at_the_rounds).clock.go


def test_words_that_were_not_sent_wait_for_their_own_table(at_the_rounds):
    at_the_rounds.begins("r1")
    live = page(at_the_rounds)
    live.open_table("t1")
    at_the_rounds.types("Half")
    live.open_table("t2")
    assert live.notes.words.words() == ""
    live.open_table("t1")
    assert live.notes.words.words() == "Half"


def test_words_stay_while_the_next_round_begins_and_belong_to_theirs(at_the_rounds):
    at_the_rounds.begins("r1")
    live = page(at_the_rounds)
    live.open_table("t1")
    at_the_rounds.types("Half een zin")
    at_the_rounds.begins("r2")
    assert live.notes.words.words() == "Half een zin"
    assert live.notes.number.words() == "Table 1 · still writing in round 1"
    at_the_rounds.presses(Key.Key_Return)
    kept = at_the_rounds.desk.opened.day.takeaways[-1]
    assert (kept.text, kept.round) == ("Half een zin", "r1")
    at_the_rounds.types("Nieuw")
    at_the_rounds.presses(Key.Key_Return)
    assert at_the_rounds.desk.opened.day.takeaways[-1].round == "r2"


def test_what_was_typed_for_a_table_is_found_again_where_it_was(at_the_rounds):
    at_the_rounds.begins("r1")
    page(at_the_rounds).open_table("t2")
    at_the_rounds.types("Half")
    at_the_rounds.stage.show_points()
    (spot,) = at_the_rounds.desk.opened.drafts
    at_the_rounds.stage.reach(spot)
    assert page(at_the_rounds).notes.topic.words() == "Veilig oversteken"
    assert page(at_the_rounds).notes.words.words() == "Half"


def test_a_table_asks_for_help_and_gets_it(at_the_rounds):
    at_the_rounds.begins("r1")
    live = page(at_the_rounds)
    live.open_table("t2")
    live.notes.help.click()
    at_the_rounds.settles()
    at_the_rounds.passes(125)
    assert state_of(live, "t2") == "Help, 2 min"
    assert live.notes.help.text() == "Help was given"
    live.notes.help.click()
    at_the_rounds.settles()
    assert state_of(live, "t2") == "Listening"


def state_of(live, table: str) -> str:
    return next(row.state for row in live.grid.records.rows if isinstance(row, TileRow) and row.key == table)


def test_two_tables_become_one_and_both_keep_what_is_theirs(at_the_rounds):
    at_the_rounds.begins("r1")
    live = page(at_the_rounds)
    before = at_the_rounds.desk.opened.day.conversations
    live.open_table("t2")
    live.notes._joins.aboutToShow.emit()
    (entry,) = live.notes._joins.actions()
    assert entry.text() == "Let table 2 join table 1"
    entry.trigger()
    at_the_rounds.settles()
    assert state_of(live, "t2") == "With table 1"
    assert at_the_rounds.desk.opened.day.conversations == before
    at_the_rounds.desk.opened.undo()
    at_the_rounds.settles()
    assert at_the_rounds.desk.opened.day.joinings == ()


# -- in between ----------------------------------------------------------------------------------------------------


def test_somebody_speaks_in_between_in_four_acts(at_the_rounds):
    at_the_rounds.begins("r1")
    at_the_rounds.passes(300)
    at_the_rounds.presses(Key.Key_F7)
    at_the_rounds.types("Noor Smit")
    at_the_rounds.presses(Key.Key_Return)
    at_the_rounds.presses(Key.Key_Return)
    clock, day = at_the_rounds.desk.running.clock, at_the_rounds.desk.opened.day
    assert (clock.aside.person, clock.aside.seconds, clock.left) == ("noor", 180, 20 * 60)
    assert page(at_the_rounds).clock.title.words() == "Noor Smit"
    waiting = [one for one in day.contributions if one.kind is ContributionKind.REACTION]
    assert [(one.person, one.text) for one in waiting] == [("noor", "")]
    at_the_rounds.passes(100)
    at_the_rounds.goes()
    assert at_the_rounds.desk.running.clock.left == 20 * 60


def test_somebody_new_speaks_after_this_round(at_the_rounds, qtbot):
    at_the_rounds.begins("r1")
    strip = at_the_rounds.stage.aside
    strip.ask()
    at_the_rounds.types("Ada Vos")
    at_the_rounds.presses(Key.Key_Return)
    qtbot.waitUntil(strip.later.isEnabled)
    strip.later.click()
    at_the_rounds.settles()
    day = at_the_rounds.desk.opened.day
    item = at_the_rounds.desk.running.clock.coming
    assert (item.title, item.kind, item.minutes) == ("Ada Vos", ItemKind.REACTIONS, 3)
    assert [day.person[one.person].name for one in day.contributions] == ["Ada Vos"]


def test_something_is_put_in_between(at_the_rounds):
    at_the_rounds.begins("r1")
    at_the_rounds.stage.insert.ask()
    at_the_rounds.types("Mededeling")
    at_the_rounds.presses(Key.Key_Return)
    at_the_rounds.presses(Key.Key_Return)
    assert [item.title for item in at_the_rounds.desk.opened.day.programme][1:4] == [
        "Ronde 1",
        "Mededeling",
        "Wisselen",
    ]
    assert at_the_rounds.desk.running.clock.coming.title == "Mededeling"
    at_the_rounds.desk.opened.undo()
    at_the_rounds.settles()
    assert at_the_rounds.desk.running.clock.coming.title == "Wisselen"


# -- hands that slip -----------------------------------------------------------------------------------------------


def test_space_on_anything_but_go_moves_no_clock(at_the_rounds, monkeypatch):
    """Letters and spaces of somebody who thinks they are in a text."""
    monkeypatch.setattr(QMenu, "exec", lambda *_: None)
    at_the_rounds.begins("r1")
    at_the_rounds.passes(60)
    steps = at_the_rounds.desk.opened.day.steps
    live = page(at_the_rounds)
    live.grid.setFocus()
    for letter in "mag het hele team blijven?":
        at_the_rounds.types(letter)
    live.clock.ring.setFocus()
    assert at_the_rounds.desk.opened.day.steps == steps
    assert [t.text for t in at_the_rounds.desk.opened.day.takeaways] == ["Koken met de buren"]


def test_closing_the_day_names_what_is_open(at_the_rounds):
    told = []
    at_the_rounds.desk.telling.connect(told.append)
    at_the_rounds.begins("plenary")
    at_the_rounds.passes(41 * 60)
    at_the_rounds.goes()
    assert told[-1].words == "Still open: 1 table(s) without points, copy on the stick."
    live = page(at_the_rounds)
    live.close_asked.emit()
    assert told[-1].asks
    told[-1].deeds[0].do()
    at_the_rounds.settles()
    assert at_the_rounds.desk.running.clock.phase is Phase.DONE
    assert live.clock.go.words == "To the report"


def test_the_clock_and_all_points_are_one_key_apart(at_the_rounds):
    stage = at_the_rounds.stage
    assert stage.spot() == Spot(Kind.STEP, "", "")
    at_the_rounds.presses(Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert stage.spot().kind is Kind.TAKEAWAY
    assert not stage.has_go
    at_the_rounds.presses(Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert stage.has_go
    assert at_the_rounds.has_the_keys() is stage.live.clock.go


def test_every_control_of_the_live_page_has_a_name(at_the_rounds):
    at_the_rounds.begins("r1")
    page(at_the_rounds).open_table("t1")
    nameless = [
        control
        for control in at_the_rounds.stage.findChildren(QWidget)
        if control.isVisible() and control.focusPolicy() & Qt.FocusPolicy.TabFocus and not control.accessibleName()
    ]
    assert nameless == []


def test_a_step_back_is_the_clocks_own(at_the_rounds):
    at_the_rounds.begins("r1")
    page(at_the_rounds).clock.back.click()
    at_the_rounds.settles()
    assert at_the_rounds.under_way is None
    assert at_the_rounds.kinds == [StepKind.GO, StepKind.BACK]
