"""From a day to what is planned, and back."""

from __future__ import annotations

from typing import Any

from facilitator.domain.day import Day
from facilitator.domain.hall import Seat
from facilitator.domain.people import PersonKind
from facilitator.domain.seating import BondKind
from facilitator.domain.steps import StepKind
from facilitator.seating.instance import Block, Pair, Pin
from facilitator.seating.ofday import COUNTLESS, Planned, planned, rounds_now
from tests.factories import (
    make_bond,
    make_conversation,
    make_day,
    make_joining,
    make_moment,
    make_person,
    make_round,
    make_seat,
    make_step,
    make_table,
)

HALL = (
    make_table(1, "t1", capacity=8, offers=("wheelchair",)),
    make_table(2, "t2", capacity=6),
    make_table(3, "t3"),
    make_round(1, "r1"),
    make_round(2, "r2"),
    make_conversation("Eten", "c1", table="t1", hosts=("els",)),
    make_conversation("Lopen", "c2", table="t2", rounds=("r1",)),
    make_conversation(" eten ", "c3", table="t2", rounds=("r2",)),
    make_person("Els", "els", kinds=(PersonKind.HOST,)),
)


def _planned(*more: Any, held: int = 0) -> Planned:
    day = _day(*more)
    return planned(day, day.rounds, held)


def _day(*more: Any) -> Day:
    return make_day(*HALL, make_person("Jos", "jos"), make_person("Noor", "noor", group="bewoners"), *more)


def test_who_stays_at_a_table_is_not_in_the_rotation_and_has_a_chair_there():
    one = _planned()
    assert one.people == ("jos", "noor")
    assert one.hosting["r1", "t1"] == ("els",)
    assert [row[0] for row in one.instance.chairs] == [7, 7]


def test_a_table_without_a_topic_is_closed_while_others_have_one():
    assert [row[2] for row in _planned().instance.chairs] == [0, 0]


def test_without_any_topic_all_tables_are_open_and_nobody_counted_their_chairs():
    day = make_day(make_table(1, "t1"), make_round(1, "r1"), *(make_person(f"P{n}", f"p{n}") for n in range(12)))
    assert planned(day, day.rounds).instance.chairs == ((COUNTLESS,),)


def test_the_chair_closes_a_table_and_one_that_joined_another_is_closed():
    one = _planned(make_table(4, "t4", capacity=8, closed=("r1",)), make_conversation("Wonen", "c4", table="t4"))
    assert [row[3] for row in one.instance.chairs] == [0, 8]
    joined = _planned(make_joining("t2", "t1", "r1"))
    assert [row[1] for row in joined.instance.chairs] == [0, 6]


def test_one_topic_in_two_places_is_one_theme():
    one = _planned()
    assert one.instance.themes == ((0, 1, -1), (0, 0, -1))
    assert one.themes == ("c1", "c2")


def test_a_host_who_also_takes_part_moves_in_the_rounds_that_are_free():
    host = make_person("Bo", "bo", kinds=(PersonKind.HOST, PersonKind.PARTICIPANT))
    one = _planned(host, make_conversation("Wonen", "c4", table="t3", rounds=("r1",), hosts=("bo",)))
    assert one.instance.present[one.number_of["bo"]] == (False, True)


def test_absent_people_and_missed_rounds():
    away = make_person("Bo", "bo", present=False)
    late = make_person("Cas", "cas", misses=("r1",))
    one = _planned(away, late)
    assert "bo" not in one.people
    assert one.instance.present[one.number_of["cas"]] == (False, True)


def test_wishes_needs_companions_and_groups():
    guest = make_person("Bo", "bo", needs=("wheelchair", "zonder vlees"), wishes=("c3", "c2", "c1"))
    aide = make_person("Cas", "cas", accompanies="bo")
    one = _planned(guest, aide)
    bo, cas = one.number_of["bo"], one.number_of["cas"]
    assert one.instance.barred[bo] == {1, 2}
    assert one.instance.wishes[bo] == (0, 1)
    assert one.instance.companions == ((cas, bo),)
    assert one.groups == ("bewoners",)
    assert one.instance.groups == (-1, 0, -1, -1)


def test_bonds_and_one_that_binds_nobody_any_more():
    one = _planned(
        make_bond("jos", "noor"),
        make_bond("jos", "noor", kind=BondKind.APART, round="r2"),
        make_bond("jos", "els"),
    )
    assert one.instance.together == (Block((0, 1)),)
    assert one.instance.apart == (Pair(0, 1, (1,)),)


def test_what_was_held_and_what_is_locked_stands():
    seats = (make_seat("jos", "t1", "r1"), make_seat("noor", "t2", "r2", locked=True), make_seat("jos", "t2", "r2"))
    one = _planned(*seats, held=1)
    assert set(one.instance.pins) == {Pin(0, 0, 0), Pin(1, 1, 1)}
    assert one.instance.before == ((0, 1), (None, 1))


def test_seats_come_back_from_a_plan():
    seats = (Seat("r1", "jos", "t1"), Seat("r1", "noor", "t2"), Seat("r2", "jos", "t2"))
    one = _planned(*seats)
    assert one.seats_of(one.plan_of(seats)) == seats


def test_a_day_without_seats_has_no_plan_before():
    assert _planned().instance.before is None


def test_a_round_that_began_is_held_and_one_that_is_left_out_is_none():
    assert [held for _, held in (rounds_now(_day(), make_moment()),)] == [0]
    begun = _day(make_step(StepKind.GO, 0, item="r1"), make_step(StepKind.PLAN, 10, skipped=("r2",)))
    rounds, held = rounds_now(begun, make_moment(60))
    assert ([one.id for one in rounds], held) == (["r1"], 1)
