"""The live day as the chair uses it: GO, the clock, the tables, and what comes in between."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from facilitator.domain.clock import Phase
from facilitator.domain.hall import ItemKind
from facilitator.domain.plenary import ContributionKind
from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from facilitator.domain.steps import StepKind
from tests.factories import make_day, make_item, make_round, make_table
from ui.desk.desk import Message
from ui.desk.pages.live.insertstrip import WHAT
from ui.desk.pages.live.tilewords import TileRow
from ui.desk.pages.live.whystrip import WHY
from ui.desk.pages.rounds.stage import RoundsStage
from ui.desk.widgets.typing import finish_typing

Key = Qt.Key


def page(live):
    return live.stage.live


@contextmanager
def full_disk(live) -> Iterator[list[Message]]:
    """Nothing can be saved for a while. Gives what the chair is told meanwhile."""
    told: list[Message] = []
    connection = live.desk.opened.file._writer.connection
    live.desk.telling.connect(told.append)
    live.settles()
    connection.execute("PRAGMA query_only = 1")
    yield told
    live.settles()
    connection.execute("PRAGMA query_only = 0")
    live.desk.telling.disconnect(told.append)


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


def test_an_open_table_is_a_place_to_come_back_to(at_the_rounds):
    live = page(at_the_rounds)
    assert live.spot() is None

    live.open_table("t1")
    spot = live.spot()
    assert (spot.kind, spot.within) == (Kind.TAKEAWAY, "t1")

    live.close_table()
    at_the_rounds.stage.reach(spot)
    assert (live.notes.isHidden(), live.notes.table) == (False, "t1")


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
    assert (ahead.notes.text(), ahead.more.isVisible()) == ("Loop langs tafel 2.", False)
    at_the_rounds.desk.running.skip("change")
    at_the_rounds.settles()
    assert [line.skipped for line in ahead.lines] == [True, False, False]
    ahead._views[0].keep.click()
    at_the_rounds.settles()
    assert not any(line.skipped for line in ahead.lines)


def test_long_notes_end_in_an_ellipsis_and_are_all_there_when_asked_for(at_the_rounds):
    long = " ".join(["Loop langs tafel 2, en vraag of er nog stoelen nodig zijn."] * 4)
    at_the_rounds.desk.opened.watch(at_the_rounds.desk.opened.programme.change("r1", notes=long))
    at_the_rounds.begins("r1")
    ahead = page(at_the_rounds).ahead
    shown = ahead.notes.text()
    assert (shown.count("\n"), shown[-1], long.startswith(shown.split("\n")[0])) == (1, "…", True)
    assert ahead.more.accessibleName() == "All of my notes"
    ahead.more.click()
    assert ahead.notes.text().replace("\n", "") == long
    ahead.more.click()
    assert ahead.notes.text() == shown
    at_the_rounds.begins("r2")
    assert ahead.more.isHidden()


def test_every_time_is_rounded_in_one_way(at_the_rounds):
    """The list, the line of the drift and the ring, forty seconds late."""
    at_the_rounds.passes(5 * 60 + 40)
    at_the_rounds.begins("r1")
    live = page(at_the_rounds)
    last = live.ahead.lines[-1].at.time().isoformat("minutes")
    assert (last, live.clock.ring.caption) == ("13:01", "of 25 min · until 12:31")
    assert live.drift.words().endswith("Ends at 13:41.")


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


@pytest.fixture
def many_tables(live_day, on_stage, qtbot):
    """A dozen tables in a first round, with the keys on GO."""
    live = live_day(make_day(make_round(1, "r1"), *(make_table(number, f"t{number}") for number in range(1, 13))))
    live.stage = on_stage(live.desk, RoundsStage)
    with qtbot.waitActive(live.stage):
        live.stage.activateWindow()
    live.stage.reach(None)
    live.begins("r1")
    page(live)._digits_timer.setInterval(600_000)  # nobody is that slow, however busy the computer of the test
    return live


def test_two_digits_in_a_row_are_one_number(many_tables):
    many_tables.presses(Key.Key_1)
    many_tables.presses(Key.Key_2)
    assert page(many_tables).grid.current_key() == "t12"


def test_a_digit_long_after_another_is_a_number_of_its_own(many_tables, qtbot):
    timer = page(many_tables)._digits_timer
    timer.setInterval(1)
    many_tables.presses(Key.Key_1)
    qtbot.waitUntil(lambda: not timer.isActive())
    many_tables.presses(Key.Key_2)
    assert page(many_tables).grid.current_key() == "t2"


def test_after_a_table_was_opened_the_next_digit_is_a_number_of_its_own(many_tables):
    many_tables.presses(Key.Key_1)
    many_tables.presses(Key.Key_Return)
    many_tables.types("Een zebrapad")
    many_tables.presses(Key.Key_Return)
    many_tables.presses(Key.Key_Escape)
    many_tables.presses(Key.Key_Escape)
    many_tables.presses(Key.Key_2)
    many_tables.presses(Key.Key_Return)
    assert (page(many_tables).notes.table, page(many_tables).notes.isVisible()) == ("t2", True)


@pytest.mark.parametrize("between", [Key.Key_Escape, Key.Key_Return])
def test_after_escape_or_enter_the_next_digit_is_a_number_of_its_own(many_tables, between):
    live = page(many_tables)
    many_tables.presses(Key.Key_1)
    live.clock.ring.setFocus()  # Enter does nothing here
    many_tables.presses(between)
    many_tables.presses(Key.Key_2)
    assert live.grid.current_key() == "t2"


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


def test_words_belong_to_their_round_also_when_another_table_was_looked_at(at_the_rounds):
    at_the_rounds.begins("r1")
    live = page(at_the_rounds)
    live.open_table("t2")
    at_the_rounds.types("Half een zin")
    live.open_table("t1")
    at_the_rounds.begins("r2")
    assert live.notes.number.words() == "Table 1"
    live.open_table("t2")
    assert live.notes.number.words() == "Table 2 · still writing in round 1"
    at_the_rounds.presses(Key.Key_Return)
    kept = at_the_rounds.desk.opened.day.takeaways[-1]
    assert (kept.text, kept.round, kept.conversation) == ("Half een zin", "r1", "c2")
    assert live.notes.number.words() == "Table 2"
    assert not at_the_rounds.desk.opened.drafts
    live.open_table("t1")
    at_the_rounds.types("Nieuw")
    at_the_rounds.presses(Key.Key_Return)
    assert at_the_rounds.desk.opened.day.takeaways[-1].round == "r2"


def test_words_belong_to_their_round_also_when_the_app_stopped_meanwhile(at_the_rounds, on_stage):
    at_the_rounds.begins("r1")
    page(at_the_rounds).open_table("t2")
    at_the_rounds.types("Half een zin")
    finish_typing(at_the_rounds.stage)
    at_the_rounds.begins("r2")
    kept_on_disk = {draft.field: draft.text for draft in at_the_rounds.desk.opened.file.drafts()}
    assert kept_on_disk == {"text": "Half een zin", "round": "r1"}
    stage = on_stage(at_the_rounds.desk, RoundsStage)
    again = stage.live
    again.open_table("t2")
    assert again.notes.number.words() == "Table 2 · still writing in round 1"
    again.notes.send()
    at_the_rounds.settles()
    assert at_the_rounds.desk.opened.day.takeaways[-1].round == "r1"


def test_a_field_that_was_emptied_belongs_to_no_round(at_the_rounds):
    at_the_rounds.begins("r1")
    live = page(at_the_rounds)
    live.open_table("t2")
    at_the_rounds.types("x")
    at_the_rounds.presses(Key.Key_Backspace)
    live.open_table("t1")
    at_the_rounds.begins("r2")
    live.open_table("t2")
    at_the_rounds.types("Nieuw")
    at_the_rounds.presses(Key.Key_Return)
    assert at_the_rounds.desk.opened.day.takeaways[-1].round == "r2"


def test_words_of_a_round_that_is_gone_go_to_the_one_under_way(at_the_rounds):
    at_the_rounds.begins("r1")
    live = page(at_the_rounds)
    live.open_table("t1")
    at_the_rounds.types("Half een zin")
    live.open_table("t2")
    at_the_rounds.begins("r2")
    at_the_rounds.desk.opened.watch(at_the_rounds.desk.opened.programme.remove("r1"))
    at_the_rounds.settles()
    live.open_table("t1")
    assert live.notes.number.words() == "Table 1"
    at_the_rounds.presses(Key.Key_Return)
    assert at_the_rounds.desk.opened.day.takeaways[-1].round == "r2"


def test_what_was_typed_for_a_table_is_found_again_where_it_was(at_the_rounds):
    at_the_rounds.begins("r1")
    page(at_the_rounds).open_table("t2")
    at_the_rounds.types("Half")
    at_the_rounds.stage.show_points()
    for spot in at_the_rounds.desk.opened.drafts:  # its words and its round: each leads there
        at_the_rounds.stage.show_points()
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


def test_once_the_day_is_done_no_table_asks_for_help(at_the_rounds):
    at_the_rounds.begins("plenary")
    live = page(at_the_rounds)
    live.open_table("t2")
    live.notes.help.click()
    at_the_rounds.settles()
    assert state_of(live, "t2").startswith("Help") and live.notes.help.isVisible()
    at_the_rounds.desk.opened.watch(at_the_rounds.desk.opened.clock.end())
    at_the_rounds.settles()
    at_the_rounds.passes(1)
    assert at_the_rounds.desk.running.clock.phase is Phase.DONE
    assert not state_of(live, "t2").startswith("Help")
    assert not live.notes.help.isVisible()
    calls = at_the_rounds.desk.opened.day.calls
    live.notes.help.click()
    at_the_rounds.settles()
    assert at_the_rounds.desk.opened.day.calls == calls


def test_a_table_that_asks_for_help_is_told_of_while_a_panel_covers_the_tiles(at_the_rounds):
    at_the_rounds.begins("r1")
    live = page(at_the_rounds)
    live.open_table("t2")
    live.notes.help.click()
    at_the_rounds.settles()
    assert live.heading.calling.isHidden()  # its tile says so
    live.catch_up()
    assert (live.heading.calling.isVisible(), live.heading.calling.text()) == (True, "Asks for help: table 2")
    live.show_tables()
    assert live.heading.calling.isHidden()


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
    strip = at_the_rounds.stage.insert
    strip.ask()
    at_the_rounds.types("Mededeling")
    at_the_rounds.presses(Key.Key_Return)
    assert strip.isVisible() and strip.minutes.hasFocus()  # one Enter: the next one is not for GO
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


@pytest.mark.parametrize("moves_on", ["change", "r2"])
def test_the_menu_leaves_out_what_it_named_or_nothing(at_the_rounds, messages, moves_on):
    at_the_rounds.begins("r1")
    card, told = page(at_the_rounds).clock, messages(at_the_rounds.desk)
    card.more.menu().aboutToShow.emit()
    assert card.skip.text() == "Leave out: Wisselen"
    at_the_rounds.begins(moves_on)  # a helper pressed GO on a phone while the menu was open
    card.skip.trigger()
    at_the_rounds.settles()
    assert StepKind.PLAN not in at_the_rounds.kinds
    assert [one.words for one in told] == [
        "The clock has moved on meanwhile. See what the large button does now.",
    ]

    card.more.menu().aboutToShow.emit()
    coming = at_the_rounds.desk.running.clock.coming
    card.skip.trigger()
    at_the_rounds.settles()
    assert at_the_rounds.desk.opened.day.steps[-1].skipped == (coming.id,)


def test_the_menu_leaves_nothing_out_once_something_else_came_in_between(at_the_rounds, messages):
    at_the_rounds.begins("r1")
    card, told = page(at_the_rounds).clock, messages(at_the_rounds.desk)
    card.more.menu().aboutToShow.emit()
    between = make_item(ItemKind.TALK, "between", title="Mededeling", minutes=5)
    at_the_rounds.desk.opened.watch(at_the_rounds.desk.opened.programme.insert(between, "change"))
    at_the_rounds.settles()
    card.skip.trigger()
    at_the_rounds.settles()
    assert (at_the_rounds.kinds, len(told)) == ([StepKind.GO], 1)


def test_what_is_put_in_between_goes_before_the_item_that_the_button_names(at_the_rounds):
    at_the_rounds.begins("r1")
    strip = at_the_rounds.stage.insert
    strip.ask()
    assert strip.put.accessibleName() == "Put in before: Wisselen"
    at_the_rounds.types("Mededeling")
    at_the_rounds.begins("change")
    assert strip.put.accessibleName() == "Put in before: Ronde 2"
    strip.put.click()
    at_the_rounds.settles()
    titles = [item.title for item in at_the_rounds.desk.opened.day.programme]
    assert titles[2:5] == ["Wisselen", "Mededeling", "Ronde 2"]


def test_the_button_names_what_comes_next_also_when_the_plan_changes_and_at_the_end(at_the_rounds):
    at_the_rounds.begins("r1")
    strip = at_the_rounds.stage.insert
    strip.ask()
    at_the_rounds.desk.opened.watch(at_the_rounds.desk.opened.clock.plan(skipped=["change"]))
    at_the_rounds.settles()
    assert strip.put.accessibleName() == "Put in before: Ronde 2"
    at_the_rounds.desk.opened.watch(at_the_rounds.desk.opened.programme.change("r2", title="Tweede ronde"))
    at_the_rounds.settles()
    assert strip.put.accessibleName() == "Put in before: Tweede ronde"
    at_the_rounds.begins("plenary")
    assert strip.put.accessibleName() == "Put in at the end"
    at_the_rounds.types("Mededeling")
    strip.put.click()
    at_the_rounds.settles()
    assert at_the_rounds.desk.opened.day.programme[-1].title == "Mededeling"


def test_what_could_not_be_put_in_between_stays_to_be_put_in_again(at_the_rounds):
    at_the_rounds.begins("r1")
    strip = at_the_rounds.stage.insert
    strip.ask()
    at_the_rounds.types("Mededeling")
    at_the_rounds.presses(Key.Key_Return)
    with full_disk(at_the_rounds) as told:
        at_the_rounds.presses(Key.Key_Return)
    assert (strip.isVisible(), strip.what.words()) == (True, "Mededeling")
    assert WHAT in at_the_rounds.desk.opened.drafts
    assert told[-1].words.startswith("Saving does not work now.")
    at_the_rounds.presses(Key.Key_Return)
    assert [item.title for item in at_the_rounds.desk.opened.day.programme].count("Mededeling") == 1
    assert (strip.isVisible(), strip.what.words()) == (False, "")
    assert not at_the_rounds.desk.opened.drafts


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
    at_the_rounds.begins("opening")
    at_the_rounds.begins("plenary")
    page(at_the_rounds).clock.back.click()
    at_the_rounds.settles()
    assert at_the_rounds.under_way == "opening"
    assert at_the_rounds.kinds == [StepKind.GO, StepKind.GO, StepKind.BACK]


def test_a_step_back_to_an_earlier_round_asks_first_in_place(at_the_rounds, qtbot):
    for item in ("r1", "change", "r2"):
        at_the_rounds.begins(item)
    card, back = page(at_the_rounds).clock, at_the_rounds.desk.running._back_timer
    card.back.click()
    at_the_rounds.settles()
    assert at_the_rounds.under_way == "r2"
    assert (card.asks_back.text(), card.asks_back.isVisible()) == ("Back to round 1? Press again.", True)
    card.back.click()  # the same trembling press
    assert at_the_rounds.under_way == "r2"
    qtbot.waitUntil(lambda: back.remainingTime() < 2_600)
    card.back.click()
    at_the_rounds.settles()
    assert (at_the_rounds.under_way, card.asks_back.isVisible()) == ("change", False)
    assert at_the_rounds.desk.running.round_under_way.id == "r1"
    assert [one.text for one in at_the_rounds.desk.opened.day.takeaways] == ["Koken met de buren"]


def test_the_question_before_a_step_back_goes_away(at_the_rounds, qtbot):
    at_the_rounds.begins("r1")
    card, back = page(at_the_rounds).clock, at_the_rounds.desk.running._back_timer
    back.setInterval(1)
    card.back.click()
    assert card.asks_back.text() == "Back to before round 1? Press again."
    qtbot.waitUntil(lambda: not at_the_rounds.desk.running.is_asking_back)
    assert (at_the_rounds.under_way, card.asks_back.isVisible(), card.minutes[0].isVisible()) == ("r1", False, True)


# -- minutes -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "minutes"), [(Key.Key_Minus, -1), (Key.Key_Plus, 1), (Key.Key_Equal, 1), (Key.Key_5, 5)]
)
def test_minutes_have_keys(at_the_rounds, key, minutes):
    at_the_rounds.begins("r1")
    held = Qt.KeyboardModifier.AltModifier if key is Key.Key_5 else Qt.KeyboardModifier.ControlModifier
    at_the_rounds.presses(key, held)
    assert at_the_rounds.desk.running.clock.left == (25 + minutes) * 60


def test_each_button_of_minutes_gives_what_it_says_and_leaves_the_keys_on_go(at_the_rounds, qtbot):
    at_the_rounds.begins("r1")
    card = page(at_the_rounds).clock
    assert [one.text() for one in card.minutes] == ["−1", "+1", "+2", "+5"]
    for one in card.minutes:
        qtbot.mouseClick(one, Qt.MouseButton.LeftButton)
        at_the_rounds.settles()
    assert at_the_rounds.desk.running.clock.left == (25 + 7) * 60
    assert at_the_rounds.has_the_keys() is card.go


def test_the_new_end_is_told_before_the_press(at_the_rounds, qtbot):
    at_the_rounds.begins("r1")
    card = page(at_the_rounds).clock
    five = card.minutes[-1]
    before = card.ring.caption
    five.setFocus(Qt.FocusReason.TabFocusReason)
    assert card.ring.caption == "+5: until 12:30\nDay until 13:40"
    assert five.accessibleDescription() == "+5: until 12:30, Day until 13:40"
    assert five.toolTip() == "5 minute(s) more (Alt+5)\n+5: until 12:30, Day until 13:40"
    card.go.setFocus()
    assert card.ring.caption == before == "of 25 min · until 12:25"
    QApplication.sendEvent(card.minutes[0], QEnterEvent(QPointF(), QPointF(), QPointF()))
    assert card.ring.caption == "−1: until 12:24\nDay until 13:34"
    QApplication.sendEvent(card.minutes[0], QEvent(QEvent.Type.Leave))
    assert card.ring.caption == before


def test_where_the_clock_is_small_the_new_end_stands_in_the_title(at_the_rounds, qtbot):
    at_the_rounds.begins("r1")
    card = page(at_the_rounds).clock
    card.ring.setFixedHeight(60)
    qtbot.waitUntil(lambda: not card.ring.has_caption)
    card.minutes[1].setFocus()
    assert (card.title.words(), "Round 1 of 2" in card.ring.accessibleDescription()) == ("+1: until 12:26", True)
    card.go.setFocus()
    assert card.title.words() == "Round 1 of 2"


def test_minutes_go_to_whoever_speaks_in_between_and_the_keys_to_go(at_the_rounds):
    at_the_rounds.begins("r1")
    live = page(at_the_rounds)
    live.open_table("t1")
    at_the_rounds.presses(Key.Key_F7)
    at_the_rounds.types("Noor Smit")
    at_the_rounds.presses(Key.Key_Return)
    at_the_rounds.presses(Key.Key_Return)
    assert at_the_rounds.has_the_keys() is live.clock.go
    live.clock.minutes[-1].click()
    at_the_rounds.presses(Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    clock = at_the_rounds.desk.running.clock
    assert (clock.aside.seconds, clock.left) == ((3 + 5 - 1) * 60, 25 * 60)
    assert live.clock.ring.digits == "7:00"


# -- why the clock stands still ------------------------------------------------------------------------------------


def stopped(live):
    live.begins("r1")
    live.passes(60)
    page(live).clock.stop.click()
    live.settles()
    return page(live).why


def test_after_a_stop_a_usual_reason_is_a_tab_and_enter_away(at_the_rounds, qtbot):
    why = stopped(at_the_rounds)
    assert why.isVisible()
    assert at_the_rounds.has_the_keys() is page(at_the_rounds).clock.go  # it took no keys
    page(at_the_rounds).clock.stop.setFocus()
    at_the_rounds.presses(Key.Key_Tab)
    assert at_the_rounds.has_the_keys() is why.usual[0]
    at_the_rounds.presses(Key.Key_Return)
    (stop,) = [one for one in at_the_rounds.desk.opened.day.steps if one.kind is StepKind.STOP]
    assert stop.reason == "Fire alarm"
    assert why.isHidden()
    assert at_the_rounds.has_the_keys() is page(at_the_rounds).clock.go
    assert page(at_the_rounds).clock.ring.caption == "of 25 min · stands still: Fire alarm"


def test_another_reason_is_typed(at_the_rounds):
    why = stopped(at_the_rounds)
    why.usual[1].setFocus()
    at_the_rounds.types("wethouder te laat")
    at_the_rounds.presses(Key.Key_Return)
    assert [one.reason for one in at_the_rounds.desk.opened.day.steps][-1] == "wethouder te laat"
    assert at_the_rounds.kinds == [StepKind.GO, StepKind.STOP]


def test_nobody_has_to_say_why_and_go_goes_on_as_always(at_the_rounds):
    why = stopped(at_the_rounds)
    at_the_rounds.passes(3)
    at_the_rounds.goes()
    assert (at_the_rounds.desk.running.clock.running, why.isHidden()) == (True, True)
    assert [one.reason for one in at_the_rounds.desk.opened.day.steps] == ["", "", ""]


def test_what_was_typed_and_not_sent_is_the_reason_when_it_goes_on(at_the_rounds):
    why = stopped(at_the_rounds)
    why.words.setFocus()
    at_the_rounds.types("lift kapot")
    at_the_rounds.passes(3)
    at_the_rounds.goes()
    assert [one.reason for one in at_the_rounds.desk.opened.day.steps] == ["", "lift kapot", ""]
    assert not at_the_rounds.desk.opened.drafts


def test_a_reason_that_was_being_typed_stands_there_again(at_the_rounds, on_stage):
    why = stopped(at_the_rounds)
    why.words.setFocus()
    at_the_rounds.types("lift")
    finish_typing(at_the_rounds.stage)
    at_the_rounds.settles()
    stage = on_stage(at_the_rounds.desk, RoundsStage)
    again = stage.live.why
    assert (again.isVisible(), again.words.words()) == (True, "lift")


def test_escape_leaves_a_stop_without_a_reason(at_the_rounds):
    why = stopped(at_the_rounds)
    why.words.setFocus()
    at_the_rounds.presses(Key.Key_Escape)
    assert why.isHidden()
    assert at_the_rounds.has_the_keys() is page(at_the_rounds).clock.go
    assert not at_the_rounds.desk.running.clock.running


def test_a_reason_that_could_not_be_kept_stays_to_be_sent_again(at_the_rounds):
    why = stopped(at_the_rounds)
    why.words.setFocus()
    at_the_rounds.types("lift kapot")
    with full_disk(at_the_rounds) as told:
        at_the_rounds.presses(Key.Key_Return)
    assert (why.isVisible(), why.words.words(), at_the_rounds.has_the_keys()) == (True, "lift kapot", why.words)
    assert WHY in at_the_rounds.desk.opened.drafts
    assert told[-1].words.startswith("Saving does not work now.")
    at_the_rounds.presses(Key.Key_Return)
    assert at_the_rounds.desk.opened.day.steps[-1].reason == "lift kapot"
    assert (why.isHidden(), why.words.words(), at_the_rounds.desk.opened.drafts) == (True, "", ())
    assert at_the_rounds.has_the_keys() is page(at_the_rounds).clock.go


def test_a_reason_refused_while_the_clock_goes_on_stays_and_is_not_sent_each_second(at_the_rounds):
    why = stopped(at_the_rounds)
    (stop,) = [one for one in at_the_rounds.desk.opened.day.steps if one.kind is StepKind.STOP]
    at_the_rounds.passes(3)
    at_the_rounds.goes()
    why.ask(stop.id)  # asked late: the clock runs already
    why.words.setFocus()
    at_the_rounds.types("lift kapot")
    with full_disk(at_the_rounds) as told:
        for _ in range(3):
            at_the_rounds.passes(1)
    assert at_the_rounds.desk.running.clock.running
    assert (why.isVisible(), why.words.words(), len(told)) == (True, "lift kapot", 1)
    at_the_rounds.presses(Key.Key_Return)
    assert [one.reason for one in at_the_rounds.desk.opened.day.steps] == ["", "lift kapot", ""]
    assert why.isHidden()


def test_a_reason_that_was_refused_is_kept_when_the_app_comes_back(at_the_rounds, on_stage):
    why = stopped(at_the_rounds)
    why.words.setFocus()
    at_the_rounds.types("lift kapot")
    finish_typing(at_the_rounds.stage)
    why.hide()  # the app stops now; with the clock running again, nobody sent the words
    at_the_rounds.passes(3)
    at_the_rounds.goes()
    stage = on_stage(at_the_rounds.desk, RoundsStage)
    at_the_rounds.passes(1)
    assert stage.live.why.isHidden()
    assert [one.reason for one in at_the_rounds.desk.opened.day.steps] == ["", "lift kapot", ""]
    assert not at_the_rounds.desk.opened.drafts


def test_whoever_took_the_keys_elsewhere_meanwhile_keeps_them(at_the_rounds, qtbot):
    why = stopped(at_the_rounds)
    page(at_the_rounds).open_table("t1")
    why.words.setFocus()
    at_the_rounds.types("lift kapot")
    qtbot.keyClick(why.words, Key.Key_Return)
    page(at_the_rounds).notes.take_keys()  # before it is on the disk
    at_the_rounds.settles()
    assert (at_the_rounds.desk.opened.day.steps[-1].reason, why.isHidden()) == ("lift kapot", True)
    assert at_the_rounds.has_the_keys() is page(at_the_rounds).notes.words


def test_escape_right_after_enter_takes_no_reason_back(at_the_rounds, qtbot):
    why = stopped(at_the_rounds)
    why.words.setFocus()
    at_the_rounds.types("lift kapot")
    qtbot.keyClick(why.words, Key.Key_Return)
    at_the_rounds.presses(Key.Key_Escape)
    assert (at_the_rounds.desk.opened.day.steps[-1].reason, why.isHidden()) == ("lift kapot", True)
    assert at_the_rounds.has_the_keys() is page(at_the_rounds).clock.go


def test_words_for_one_stop_are_not_the_reason_of_the_next(at_the_rounds):
    why = stopped(at_the_rounds)
    (stop,) = [one for one in at_the_rounds.desk.opened.day.steps if one.kind is StepKind.STOP]
    at_the_rounds.passes(3)
    at_the_rounds.goes()
    why.ask(stop.id)
    why.words.setFocus()
    at_the_rounds.types("lift kapot")
    with full_disk(at_the_rounds):
        at_the_rounds.passes(1)
    page(at_the_rounds).clock.stop.click()
    at_the_rounds.settles()
    assert [one.reason for one in at_the_rounds.desk.opened.day.steps] == ["", "lift kapot", "", ""]
    assert (why.isVisible(), why.words.words()) == (True, "")


def test_a_usual_reason_that_could_not_be_kept_can_be_given_again(at_the_rounds):
    why = stopped(at_the_rounds)
    with full_disk(at_the_rounds):
        why.usual[0].click()
        at_the_rounds.settles()
    assert why.isVisible()
    why.usual[0].click()
    at_the_rounds.settles()
    assert (at_the_rounds.desk.opened.day.steps[-1].reason, why.isHidden()) == ("Fire alarm", True)
