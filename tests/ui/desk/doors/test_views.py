"""What the page at the door shows."""

from __future__ import annotations

from facilitator.domain.people import PersonKind
from facilitator.intake.people.door import DoorList, GroupCount
from tests.factories import make_conversation, make_day, make_person, make_round, make_seat, make_table
from ui.desk.pages.doors.views import NewLine, State, attending, door_view

DAY = make_day(
    make_round(1, "r1"),
    make_round(2, "r2"),
    make_table(1, "t1"),
    make_table(4, "t4"),
    make_person("Anna de Vries", "anna", group="bewoners", came=True),
    make_person("Bo Visser", "bo", group="bewoners"),
    make_person("Cas Vink", "cas", present=False),
    make_person("Els Jansen", "els", kinds=(PersonKind.HOST,)),
    make_person("Spreker", "spreker", kinds=(PersonKind.SPEAKER,)),
    make_conversation("Eten", "c1", table="t1", hosts=("els",)),
    make_seat("anna", "t4", "r2"),
)


def _view(typed: str):
    return door_view(DAY, DoorList(attending(DAY)), typed, DAY.rounds)


def test_with_nothing_typed_who_has_not_come_stands_on_top():
    assert [(one.key, one.state) for one in _view("").lines] == [
        ("bo", State.EXPECTED),
        ("els", State.EXPECTED),
        ("anna", State.CAME),
        ("cas", State.ABSENT),
    ]


def test_a_table_per_round_and_none_where_there_is_no_seat():
    assert {one.key: one.tables for one in _view("v").lines}["anna"] == (None, 4)
    assert {one.key: one.tables for one in _view("v").lines}["bo"] == ()


def test_a_line_with_an_organisation_is_a_newcomer():
    assert _view("Fatma Yıldız, Buurthuis De Brug, bewoner").new == NewLine(
        "Fatma Yıldız", "Buurthuis De Brug", "bewoner", 1
    )
    assert _view("12x Buurthuis De Brug").new == NewLine("Gast 1 van Buurthuis De Brug", "Buurthuis De Brug", "", 12)
    assert _view("").new is None


def test_counts_are_per_group():
    assert _view("").counts == (GroupCount("bewoners", 1, 1, 0), GroupCount("", 0, 1, 1))
