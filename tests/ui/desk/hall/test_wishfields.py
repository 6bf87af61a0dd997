"""What a plan by name asks of a person, filled in."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from facilitator.domain.hall import Seat
from tests.factories import make_conversation, make_day, make_person, make_round, make_seat, make_table
from ui.desk.pages.hall.people import PeoplePart

DAY = (
    make_round(1, "r1"),
    make_round(2, "r2"),
    make_conversation("Eten", "c1"),
    make_conversation("Lopen", "c2"),
    make_person("Jos", "jos", wishes=("c2",)),
)
SEATED = (make_table(1, "t1"), make_seat("jos", "t1", "r1"), make_seat("jos", "t1", "r2"))


@pytest.fixture
def fields(desk_with, on_part, settled):
    def made(*more):
        desk = desk_with(make_day(*DAY, *more))
        part = on_part(desk, PeoplePart)
        part.people.list.select("jos")
        return desk, part.people.fields, lambda: settled(desk)

    return made


def test_wishes_stand_in_their_order(fields):
    _, shown, _ = fields()
    assert [box.currentText() for box in shown.wishes.boxes] == ["Lopen", "no wish", "no wish"]


def test_a_wish_is_chosen_by_keys_and_one_topic_is_wished_for_once(fields, qtbot):
    desk, shown, settle = fields()
    box = shown.wishes.boxes[1]
    box.setFocus()
    for topic, wishes in (("Eten", ("c2", "c1")), ("Lopen", ("c2",))):
        qtbot.keyClick(box, Qt.Key.Key_Down if topic == "Eten" else Qt.Key.Key_End)
        settle()
        assert desk.opened.day.person["jos"].wishes == wishes


def test_who_misses_a_round_has_no_seat_in_it(fields, qtbot):
    desk, shown, settle = fields(*SEATED)
    box = shown.missed.boxes["r2"]
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().center())
    settle()
    assert desk.opened.day.person["jos"].misses == ("r2",)
    assert desk.opened.day.seats == (Seat("r1", "jos", "t1"),)
    assert box.isChecked()


def test_what_is_for_the_chair_alone_is_typed_as_ever(fields, qtbot):
    desk, shown, settle = fields()
    field = shown.lines["remarks"]
    field.setFocus()
    qtbot.keyClicks(field, "geen vlees")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settle()
    assert desk.opened.day.person["jos"].remarks == "geen vlees"
