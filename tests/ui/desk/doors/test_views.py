"""What the page at the door shows."""

from __future__ import annotations

import pytest

from facilitator.domain.people import PersonKind
from facilitator.intake.people.door import DoorList, GroupCount
from tests.factories import make_conversation, make_day, make_person, make_round, make_seat, make_table
from ui.desk.pages.doors.views import NewLine, State, attending, door_view, without_seat

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


@pytest.mark.parametrize(
    ("person", "records", "expected"),
    [
        (make_person("Fien", "fien", came=True), (), True),
        (make_person("Fien", "fien"), (), False),  # who is expected does not walk about yet
        (make_person("Fien", "fien", came=True, misses=("r2",)), (), False),
        (make_person("Fien", "fien", came=True), (make_seat("fien", "t1", "r2"),), False),
        (make_person("Fien", "fien", came=True), (make_seat("fien", "t1", "r1"),), True),
        (make_person("Fien", "fien", came=True, kinds=(PersonKind.SPEAKER,)), (), False),
    ],
)
def test_who_needs_a_seat_has_none_in_a_round_to_come(person, records, expected):
    day = make_day(make_round(1, "r1"), make_round(2, "r2"), make_table(1, "t1"), person, *records)
    assert bool(without_seat(day, day.rounds[1:])) is expected


def test_a_host_needs_a_seat_once_another_took_over():
    kinds = (PersonKind.HOST, PersonKind.PARTICIPANT)
    hall = (make_round(1, "r1"), make_table(1, "t1"), make_person("Els", "els", came=True, kinds=kinds))
    staying = make_day(*hall, make_conversation("Eten", "c1", table="t1", hosts=("els",)))
    former = make_day(*hall, make_conversation("Eten", "c1", table="t1"))
    assert without_seat(staying, staying.rounds) == ()
    assert without_seat(former, former.rounds) == ("els",)
