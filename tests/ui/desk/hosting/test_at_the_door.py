"""Another host at the door: a line, a button, a name and Enter."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from facilitator.domain.language import Language
from facilitator.domain.people import PersonKind
from facilitator.domain.records import Kind
from tests.factories import make_conversation, make_day, make_person, make_round, make_seat, make_table
from ui.desk.pages.doors.page import DoorPage
from ui.words import error_sentence

HOST = (PersonKind.HOST,)
HALL = (
    make_round(1, "r1"),
    make_round(2, "r2"),
    *(make_table(number, f"t{number}", capacity=4) for number in (1, 2, 3, 4)),
    make_person("Anna de Wit", "anna", kinds=HOST),
    make_person("Bo Visser", "bo", kinds=HOST, present=False),
    make_person("Cas Vink", "cas", kinds=HOST, came=True),
    make_person("Bea Smit", "bea"),
    make_conversation("Eten", "c1", table="t1", hosts=("anna",)),
    make_conversation("Spelen", "c2", table="t2", hosts=("bo",)),
    make_conversation("Wonen", "c3", table="t3", hosts=("cas",)),
    make_seat("bea", "t1", "r1"),
    make_seat("bea", "t3", "r2"),
)


@pytest.fixture
def door(desk_with, qtbot, settled):
    """The page at the door of a day of which one host is absent and one not there yet."""

    class Door:
        def __init__(self, *records) -> None:
            self.desk = desk_with(make_day(*HALL, *records))
            self.page = DoorPage(self.desk)
            qtbot.addWidget(self.page)
            self.desk.opened.changed.connect(self.page.refresh)
            self.page.refresh(frozenset(Kind))
            self.page.resize(1164, 560)
            self.page.show()
            self.page.activateWindow()
            qtbot.waitUntil(self.page.isActiveWindow)
            self.page.reach(None)
            self.told = []
            self.desk.telling.connect(self.told.append)
            self.refused = []
            self.desk.opened.refused.connect(self.refused.append)

        @property
        def day(self):
            return self.desk.opened.day

        @property
        def other(self):
            return self.page.hosts.other

        def lines(self) -> list[str]:
            return [one.words.words() for one in self.page.hosts.lines if one.isVisible()]

        def opens(self, number: int) -> None:
            self.page.hosts.lines[number].change.setFocus()
            qtbot.keyClick(self.page.hosts.lines[number].change, Qt.Key.Key_Return)

        def types(self, words: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
            assert self.other.who.hasFocus()
            qtbot.keyClicks(self.other.who, words)
            qtbot.keyClick(self.other.who, key)
            settled(self.desk)

    return Door


def test_hosts_who_are_not_there_are_named_the_most_urgent_first(door):
    assert door().lines() == ["Host of table 2 is not there: Bo Visser", "Host of table 1 is not here yet: Anna de Wit"]


def test_a_name_and_enter_and_the_line_goes(door):
    at = door()
    at.opens(0)
    at.types("bea")
    assert at.day.conversation["c2"].hosts == ("bea",)
    assert at.lines() == ["Host of table 1 is not here yet: Anna de Wit"]
    assert at.told[-1].words == "Bea Smit is host of table 2 now. 2 seat(s) at table 1 and 3 came free."
    assert not at.day.seats
    assert at.other.isHidden()


def test_one_press_takes_all_of_it_back(door, settled):
    at = door()
    before = at.day
    at.opens(0)
    at.types("bea")
    at.told[-1].deeds[0].do()
    settled(at.desk)
    assert (at.day.conversations, at.day.seats, at.day.people) == (before.conversations, before.seats, before.people)
    assert len(at.lines()) == 2


def test_somebody_nobody_knew_is_host_in_one_step(door, settled):
    at = door()
    at.opens(0)
    at.types("Fatma Yilmaz")
    new = at.day.people[-1]
    assert (new.name, new.came, new.kinds) == ("Fatma Yilmaz", True, HOST)
    assert at.day.conversation["c2"].hosts == (new.id,)
    assert at.told[-1].words == "Fatma Yilmaz is host of table 2 now."
    at.desk.opened.undo()
    settled(at.desk)
    assert new.id not in at.day.person


def test_a_host_of_another_table_is_refused_in_a_sentence(door):
    at = door()
    at.opens(0)
    at.types("cas")
    said = [error_sentence(error, Language.EN) for error in at.refused]
    assert said == ["Cas Vink already stays at table 3, as host or note-taker. Choose somebody else."]
    assert at.day.conversation["c2"].hosts == ("bo",)
    assert not at.other.isHidden()


def test_escape_leaves_the_host_and_the_line_has_its_button_again(door, qtbot):
    at = door()
    at.opens(0)
    assert not at.page.hosts.lines[0].change.isVisible()
    qtbot.keyClick(at.other.who, Qt.Key.Key_Escape)
    assert at.other.isHidden()
    assert at.page.hosts.lines[0].change.isVisible()
    assert at.day.conversation["c2"].hosts == ("bo",)


def test_the_field_stands_behind_its_own_line_and_goes_when_the_host_comes_after_all(door, settled):
    at = door()
    at.opens(1)
    assert at.other.y() > at.page.hosts.lines[1].y()
    at.desk.opened.watch(at.desk.opened.door.tick(["anna"], True))
    settled(at.desk)
    assert at.other.isHidden()
    assert at.lines() == ["Host of table 2 is not there: Bo Visser"]


def test_everybody_there_is_no_line_at_all(door, settled):
    at = door()
    at.desk.opened.watch(at.desk.opened.door.tick(["anna", "bo"], True))
    settled(at.desk)
    assert not at.page.hosts.isVisible()


def test_more_than_fit_are_counted(door):
    others = [make_person(f"Host {n}", f"h{n}", kinds=HOST) for n in (1, 2, 3)]
    talks = [make_conversation(key=f"c{one.id}", table="t4", hosts=(one.id,)) for one in others]
    at = door(*others, *talks)
    assert len(at.lines()) == 3
    assert at.page.hosts.more.text() == "2 more host(s) not here."


def test_who_only_did_not_come_is_not_offered_as_a_participant(door):
    at = door()
    at.opens(0)
    assert at.other.stays.isHidden()


def test_a_screen_reader_hears_which_table_and_in_whose_place(door):
    at = door()
    assert at.page.hosts.lines[0].change.accessibleName() == "Another host for table 2, instead of Bo Visser"
    at.opens(0)
    assert at.other.who.accessibleName() == "Host of table 2, instead of Bo Visser"


def test_tab_goes_from_the_line_into_its_field_and_on_to_the_next_line(door, qtbot):
    at = door()
    at.opens(0)
    lines = at.page.hosts.lines
    assert at.other.who.hasFocus()
    went = []
    for _ in range(2):
        qtbot.keyClick(at.page.focusWidget(), Qt.Key.Key_Tab)
        went.append(at.page.focusWidget())
    assert went == [at.other.shut, lines[1].change]
