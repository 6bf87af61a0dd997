"""What was being typed around the clock when the app stopped: its field comes up with the words and the keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.ui.desk.live.test_presence import SomePhones
from ui.desk.pages.live.livepage import LivePage
from ui.desk.pages.rounds.stage import RoundsStage
from ui.desk.places import StageName, place_of
from ui.desk.widgets.typing import finish_typing

Key = Qt.Key


@pytest.fixture
def comes_back(at_the_rounds, on_stage):
    """The window anew, as after a crash, and the chair goes to what they typed."""

    def go(now: StageName = StageName.PREPARATION) -> RoundsStage:
        live = at_the_rounds
        finish_typing(live.stage)
        live.settles()
        (spot,) = live.desk.opened.drafts
        live.stage.hide()
        live.stage = on_stage(live.desk, RoundsStage)
        with live.qtbot.waitActive(live.stage):
            live.stage.activateWindow()
        place = place_of(spot, now)
        assert place.stage is StageName.ROUNDS
        live.stage.reach(place.spot)
        return live.stage

    return go


@pytest.fixture
def live_page(at_the_rounds) -> LivePage:
    return at_the_rounds.stage.live


def test_half_an_item_that_comes_in_between(at_the_rounds, comes_back):
    at_the_rounds.stage.insert.ask()
    at_the_rounds.types("Medede")
    stage = comes_back()
    assert (stage.insert.isVisible(), stage.insert.what.words()) == (True, "Medede")
    assert at_the_rounds.has_the_keys() is stage.insert.what
    assert stage.stack.currentWidget() is stage.live


def test_half_the_name_of_who_speaks_in_between(at_the_rounds, comes_back):
    at_the_rounds.begins("r1")
    at_the_rounds.stage.aside.ask()
    at_the_rounds.types("Noo")
    stage = comes_back(StageName.PLENARY)
    assert (stage.aside.isVisible(), stage.aside.who.words()) == (True, "Noo")
    assert at_the_rounds.has_the_keys() is stage.aside.who
    assert stage.stack.currentWidget() is stage.live


def test_half_a_line_to_one_table(at_the_rounds, comes_back, live_page):
    at_the_rounds.desk.phones = SomePhones()
    live_page.open_table("t2")
    live_page.notes.line.ask()
    at_the_rounds.types("Kom ev")
    at_the_rounds.presses(Key.Key_Escape)  # the field is away, its words wait
    notes = comes_back().live.notes
    assert (notes.isVisible(), notes.table) == (True, "t2")
    assert (notes.line.words.isVisible(), notes.line.words.words()) == (True, "Kom ev")
    assert at_the_rounds.has_the_keys() is notes.line.words


def test_a_line_that_waits_comes_up_where_its_table_stands_open_without_it(at_the_rounds, live_page):
    live_page.open_table("t2")
    live_page.notes.line.ask()
    at_the_rounds.types("Kom ev")
    at_the_rounds.presses(Key.Key_Escape)
    (spot,) = at_the_rounds.desk.opened.drafts
    at_the_rounds.stage.reach(spot)
    assert (live_page.notes.line.words.isVisible(), live_page.notes.line.words.words()) == (True, "Kom ev")
    assert at_the_rounds.has_the_keys() is live_page.notes.line.words


def test_a_line_to_a_table_that_is_gone_asks_nothing_of_another(at_the_rounds, live_page):
    live_page.open_table("t2")
    live_page.notes.line.ask()
    at_the_rounds.types("Kom ev")
    at_the_rounds.presses(Key.Key_Escape)
    (spot,) = at_the_rounds.desk.opened.drafts
    at_the_rounds.desk.opened.watch(at_the_rounds.desk.opened.tables.remove("t2"))
    at_the_rounds.settles()
    live_page.open_table("t1")
    at_the_rounds.stage.reach(spot)
    assert not live_page.notes.line.words.isVisible()


def test_a_point_of_a_table_while_something_else_stands_in_the_place_of_the_tables(at_the_rounds, live_page):
    at_the_rounds.begins("r1")
    live_page.open_table("t2")
    at_the_rounds.types("Half")
    finish_typing(at_the_rounds.stage)
    at_the_rounds.settles()
    spot, *_ = at_the_rounds.desk.opened.drafts  # beside the words: in which round they were begun
    live_page.show_times()
    at_the_rounds.stage.reach(spot)
    assert (live_page.notes.words.isVisible(), live_page.notes.words.words()) == (True, "Half")
    assert at_the_rounds.has_the_keys() is live_page.notes.words
