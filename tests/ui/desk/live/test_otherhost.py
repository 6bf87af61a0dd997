"""Another host while a round runs: beside the clock, and by its name in the search."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from facilitator.domain.hall import ItemKind
from facilitator.domain.people import PersonKind
from tests.factories import (
    MIDDAY,
    make_conversation,
    make_day,
    make_item,
    make_person,
    make_round,
    make_seat,
    make_table,
)
from ui.desk.pages.hosting.views import host_spot
from ui.desk.pages.rounds.stage import RoundsStage

Key = Qt.Key


@pytest.fixture
def round_two(live_day, on_stage, qtbot):
    """A day with a plan by name, in its second round; the panel of table 1 is open."""
    people = [make_person(name, name.lower(), kinds=(PersonKind.PARTICIPANT,), came=True) for name in ("Bea", "Cas")]
    live = live_day(
        make_day(
            make_person("Els Jansen", "els", kinds=(PersonKind.HOST,), came=True),
            make_person("Noor Smit", "noor", kinds=(PersonKind.HOST,), came=True),
            *people,
            make_round(1, "r1", minutes=25),
            make_round(2, "r2", minutes=25),
            make_round(3, "r3", minutes=25),
            make_item(ItemKind.PLENARY, "plenary", minutes=40),
            make_table(1, "t1", capacity=8),
            make_table(2, "t2", capacity=8),
            make_conversation("Eten in de wijk", "c1", table="t1", hosts=("els",)),
            make_conversation("Veilig oversteken", "c2", table="t2", hosts=("noor",)),
            *(make_seat("bea", table, key) for table, key in (("t1", "r1"), ("t2", "r2"), ("t2", "r3"))),
            *(make_seat("cas", "t2", key) for key in ("r1", "r2", "r3")),
            starts=MIDDAY.time(),
        )
    )
    live.begins("r1")
    live.begins("r2")
    live.stage = on_stage(live.desk, RoundsStage)
    with qtbot.waitActive(live.stage):
        live.stage.activateWindow()
    live.stage.live.open_table("t1")
    live.messages = []
    live.desk.telling.connect(live.messages.append)
    return live


def notes(live):
    return live.stage.live.notes


def test_a_name_and_enter_beside_the_clock(round_two):
    notes(round_two).other_host.setFocus()
    round_two.presses(Key.Key_Return)
    assert round_two.has_the_keys() is notes(round_two).host_field.who
    round_two.types("bea")
    round_two.presses(Key.Key_Return)
    day = round_two.desk.opened.day
    assert day.conversation["c1"].hosts == ("bea",)
    assert day.conversation["c1"].hosts_in("r1") == ("els",)
    assert [seat.round for seat in day.seats if seat.person == "bea"] == ["r1"]
    assert day.person["els"].kinds == (PersonKind.HOST,)
    assert not [seat for seat in day.seats if seat.person == "els"]
    assert round_two.messages[-1].words == (
        "Bea is host of table 1 now, from round 2 on. 2 seat(s) at table 2 came free."
    )
    assert notes(round_two).hosts.words() == "Bea"
    assert round_two.has_the_keys() is notes(round_two).words


def test_the_former_host_takes_part_only_when_asked(round_two):
    notes(round_two).ask_host()
    field = notes(round_two).host_field
    assert not field.stays.isChecked()
    assert field.stays.accessibleName() == "1 take(s) part from now on: Els Jansen"
    field.stays.click()
    field.who.setFocus()
    round_two.types("bea")
    round_two.presses(Key.Key_Return)
    day = round_two.desk.opened.day
    assert PersonKind.PARTICIPANT in day.person["els"].kinds
    assert [seat.round for seat in day.seats if seat.person == "els"] == ["r3"]
    round_two.desk.opened.undo()
    round_two.settles()
    assert not [seat for seat in round_two.desk.opened.day.seats if seat.person == "els"]


def test_escape_leaves_the_host_and_the_panel_stays(round_two):
    notes(round_two).ask_host()
    round_two.presses(Key.Key_Escape)
    assert notes(round_two).isVisible()
    assert not notes(round_two).host_field.isVisible()
    assert round_two.has_the_keys() is notes(round_two).words


def test_of_two_hosts_the_chair_chooses_who_makes_way(round_two, qtbot):
    opened = round_two.desk.opened
    opened.watch(opened.conversations.change("c1", hosts=("els", "cas")))
    round_two.settles()
    menu = notes(round_two).other_host.menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    entries = menu.actions()
    assert [one.text() for one in entries] == ["Instead of Els Jansen", "Instead of Cas", "Instead of all of them"]
    entries[1].trigger()
    round_two.types("bea")
    round_two.presses(Key.Key_Return)
    assert opened.day.conversation["c1"].hosts == ("els", "bea")


def test_a_table_without_a_host_is_asked_for_one(round_two):
    opened = round_two.desk.opened
    opened.watch(opened.conversations.change("c1", hosts=()))
    round_two.settles()
    assert notes(round_two).other_host.text() == "Choose a host…"


def test_the_field_goes_with_its_table(round_two):
    notes(round_two).ask_host()
    round_two.stage.live.open_table("t2")
    assert not notes(round_two).host_field.isVisible()


def test_once_the_rounds_are_over_nobody_takes_over(round_two):
    for item in ("r3", "plenary"):
        round_two.begins(item)
    assert notes(round_two).other_host.isHidden()
    notes(round_two).ask_host()
    assert not notes(round_two).host_field.isVisible()


def test_from_the_search_the_keys_are_in_the_name(round_two):
    round_two.stage.show_points()
    round_two.stage.reach(host_spot("t2"))
    assert notes(round_two).table == "t2"
    assert round_two.has_the_keys() is notes(round_two).host_field.who
