"""The page at the door, by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from facilitator.domain.people import PersonKind
from facilitator.domain.records import Kind
from tests.factories import make_conversation, make_day, make_person, make_round, make_seat, make_table
from ui.desk.pages.doors.page import DoorPage

HALL = (
    make_round(1, "r1"),
    make_round(2, "r2"),
    make_table(1, "t1", capacity=4),
    make_table(2, "t2", capacity=4),
    make_person("Anna de Vries", "anna", group="bewoners"),
    make_person("Bo Visser", "bo"),
)
SEATS = tuple(
    make_seat(person, table, round_)
    for person, places in (("anna", ("t1", "t2")), ("bo", ("t2", "t1")))
    for round_, table in zip(("r1", "r2"), places, strict=True)
)


@pytest.fixture
def door(desk_with, qtbot, settled):
    """The page on a day with a plan; `keys` types into its field."""

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
            self.told: list[str] = []
            self.desk.telling.connect(lambda message: self.told.append(message.words))

        @property
        def day(self):
            return self.desk.opened.day

        def types(self, words: str, key: Qt.Key = Qt.Key.Key_Return, with_: Qt.KeyboardModifier | None = None) -> None:
            self.page.field.insert(words)  # QTest has no keys for letters beyond Latin-1
            qtbot.keyClick(self.page.field, key, with_ or Qt.KeyboardModifier.NoModifier)
            settled(self.desk)

        def presses(self, key: Qt.Key) -> None:
            qtbot.keyClick(self.page.focusWidget(), key)
            settled(self.desk)

    return Door


def test_first_letters_and_enter_tick_somebody_off(door):
    at = door(*SEATS)
    at.types("vri")
    assert at.day.person["anna"].came
    assert at.told == ["Anna de Vries is here. Table 1, 2."]
    assert at.page.field.text() == ""


def test_space_in_the_list_ticks_off_and_takes_back(door):
    at = door()
    at.presses(Qt.Key.Key_Down)
    key = at.page.list.current_key()
    at.presses(Qt.Key.Key_Space)
    assert at.day.person[key].came
    at.page.list.select(key)
    at.presses(Qt.Key.Key_Space)
    assert not at.day.person[key].present


def test_delete_marks_absent(door):
    at = door()
    at.presses(Qt.Key.Key_Down)
    at.page.list.select("bo")
    at.presses(Qt.Key.Key_Delete)
    assert not at.day.person["bo"].present
    assert at.told == ["Bo Visser is not there."]


def test_a_walk_in_in_one_line_gets_a_seat_in_each_round(door):
    at = door(*SEATS)
    at.types("Fatma Yıldız, Buurthuis De Brug, bewoner")
    came = at.day.people[-1]
    assert (came.name, came.organisation, came.role) == ("Fatma Yıldız", "Buurthuis De Brug", "bewoner")
    assert came.came
    assert sorted(seat.round for seat in at.day.seats if seat.person == came.id) == ["r1", "r2"]
    assert at.told[0].startswith("Fatma Yıldız is added. Table ")


def test_whoever_is_called_like_somebody_else_is_added_with_control(door):
    at = door()
    at.types("Anna", Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [one.name for one in at.day.people] == ["Anna de Vries", "Bo Visser", "Anna"]
    assert not at.day.person["anna"].came


def test_twelve_guests_are_added_in_one_step_and_taken_back_in_one(door, settled):
    at = door()
    at.types("12x Buurthuis De Brug")
    assert len(at.day.people) == 14
    at.desk.opened.watch(at.desk.opened.file.undo())
    settled(at.desk)
    assert len(at.day.people) == 2


def test_what_was_done_is_taken_back_by_the_day_and_not_by_the_field(door):
    at = door()
    at.types("anna")
    assert not at.page.field.isUndoAvailable()


def test_a_host_who_came_is_not_without_a_seat(door):
    host = make_person("Els Jansen", "els", kinds=(PersonKind.HOST,), came=True)
    at = door(host, make_conversation("Eten", "c1", table="t1", hosts=("els",)), *SEATS)
    assert not at.page.changed.isVisible()


def test_guests_can_be_kept_together_in_as_few_groups_as_tables_allow(door, settled):
    at = door()
    messages = []
    at.desk.telling.connect(messages.append)
    at.types("6x Buurthuis De Brug")
    messages[-1].deeds[0].do()
    settled(at.desk)
    assert sorted(len(bond.people) for bond in at.day.bonds) == [3, 3]


def test_somebody_absent_who_comes_after_all_gets_a_seat(door):
    away = make_person("Cas Vink", "cas", present=False)
    at = door(away, *SEATS)
    at.types("cas")
    assert at.day.person["cas"].present
    assert sum(seat.person == "cas" for seat in at.day.seats) == 2


def test_the_rest_is_absent_after_a_question(door, settled):
    at = door()
    at.types("anna")
    messages = []
    at.desk.telling.connect(messages.append)
    at.page.rest.click()
    assert messages[-1].asks
    messages[-1].deeds[0].do()
    settled(at.desk)
    assert not at.day.person["bo"].present
    assert at.day.person["anna"].present


def test_the_seats_of_who_stayed_away_come_free_and_the_plan_can_be_looked_at_again(door, qtbot):
    at = door(*SEATS)
    at.page.list.select("bo")
    at.page.list.setFocus()
    at.presses(Qt.Key.Key_Delete)
    assert {seat.person for seat in at.day.seats} == {"anna"}
    with qtbot.waitSignal(at.page.replan_asked):
        at.page.replan.click()


def test_without_a_plan_there_is_nothing_to_look_at_again(door):
    assert not door().page.replan.isVisible()


def test_nobody_of_that_name_is_said_and_nothing_is_added_by_an_empty_enter(door):
    at = door()
    at.types("")
    assert len(at.day.people) == 2
    assert not at.page.nothing.isVisible()


def test_what_is_counted_has_words_for_a_screen_reader(door):
    at = door()
    at.types("anna")
    assert at.page.counts.accessibleName() == "1 here, 1 to come, 0 absent"


def test_each_who_comes_in_changes_figures_and_makes_no_widgets(door):
    at = door(*SEATS)
    before = at.page.counts.findChildren(QLabel)
    at.types("Anna")
    assert at.page.counts.accessibleName() == "1 here, 1 to come, 0 absent"
    assert at.page.counts.findChildren(QLabel) == before


def test_a_group_that_goes_takes_its_line_along(door, settled):
    at = door(*SEATS)

    def shown():
        return [part.text() for part in at.page.counts.findChildren(QLabel) if not part.isHidden()]

    two = shown()
    at.desk.opened.watch(at.desk.opened.people.change("bo", group="bewoners"))
    settled(at.desk)
    assert shown() == ["", "here", "to come", "absent", "residents", "0", "2", "0", "total", "0", "2", "0"]
    at.desk.opened.undo()
    settled(at.desk)
    assert shown() == two
