"""Whole rounds seated otherwise, asked for by words from any stage."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt

from facilitator.domain.seating import Way
from tests.factories import make_seat
from tests.ui.desk.seating.conftest import hall
from tests.ui.desk.test_window import TitleStage
from ui.desk.around import Around
from ui.desk.finding import fitting
from ui.desk.pages.seating.roundcommands import round_commands
from ui.desk.pages.seating.stage import PageName, SeatingStage
from ui.desk.palette import Palette
from ui.desk.places import Place, StageName
from ui.desk.window import DayView

SEATS = [make_seat(f"p{n}", f"t{(n + 1) // 2}", round_) for n in range(1, 7) for round_ in ("r1", "r2")]


@pytest.fixture
def view_of(desk_with, qtbot):
    def made(day):
        make = {name: partial(TitleStage, name) for name in StageName} | {StageName.SEATING: SeatingStage}
        view = DayView(desk_with(day), make)
        qtbot.addWidget(view)
        Around(view, tuple)
        view.resize(1280, 720)
        view.show()
        view.go(Place(StageName.PREPARATION))
        view.activateWindow()
        qtbot.waitUntil(view.isActiveWindow)
        return view

    return made


def words_of(commands):
    return [one.words for one in commands]


def test_each_round_to_come_can_be_all_new_or_like_another(view_of):
    commands = round_commands(view_of(hall(6, 3, 2, *SEATS)))
    assert words_of(commands) == [
        "Seating: Ronde 1 all new",
        "Seating: Ronde 1 with the same groups as Ronde 2",
        "Seating: Ronde 2 all new",
        "Seating: Ronde 2 with the same groups as Ronde 1",
    ]
    assert words_of(fitting(commands, "new 2")) == ["Seating: Ronde 2 all new"]
    assert fitting(commands, "seating") == ()  # they would stand before everything else


@pytest.mark.parametrize("day", [hall(6, 3, 2), hall(6, 3, 2, *SEATS, way=Way.FREE)])
def test_without_seats_by_name_there_is_nothing_to_ask(view_of, day):
    assert round_commands(view_of(day)) == ()


def test_asked_by_a_few_words_the_price_is_said_in_sight_of_the_plan(view_of, qtbot, settled):
    view = view_of(hall(6, 3, 2, *SEATS))
    before = view.desk.opened.day.seats
    qtbot.keyClick(view.focusWidget(), Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = view.findChild(Palette)
    qtbot.keyClicks(palette.field, "new 2")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: view.strip.words.startswith("Ronde 2: all new?"))
    assert (view.now, view.stage().now) == (StageName.SEATING, PageName.PLAN)
    assert view.desk.opened.day.seats == before
    qtbot.keyClick(view.focusWidget(), Qt.Key.Key_Return)
    settled(view.desk)
    assert view.desk.opened.day.seats != before
