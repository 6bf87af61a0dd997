"""The counts and the musts, on plans small enough to count by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.seating.counts import Broken, Meeting, Must, Return, count
from facilitator.seating.instance import Block, Instance, Pair, Pin, Plan, plain_instance
from tests.seating.days import coincidences_by_hand, counted


def plan_of(*places: str) -> Plan:
    """A plan: per person the tables as digits, - = none."""
    return Plan(tuple(tuple(None if place == "-" else int(place) for place in row) for row in places))


def day(people: int, tables: int, rounds: int, chairs: int = 9) -> Instance:
    return replace(plain_instance(people, tables, rounds), chairs=((chairs,) * tables,) * rounds)


def test_who_meets_again_is_named_with_the_rounds():
    counts = counted(day(4, 3, 3), plan_of("012", "012", "120", "201"))
    assert counts.pairs_twice == (Meeting(0, 1, (0, 1, 2)),)
    assert (counts.repeats, counts.coincidences) == (2, 3)
    assert counts.met == (1, 1, 0, 0)
    assert counts.could_meet == (3, 3, 0, 0)


def test_who_comes_back_to_a_theme_is_named():
    instance = replace(day(2, 2, 2), themes=((0, 1), (1, 0)))
    counts = counted(instance, plan_of("01", "00"))
    assert counts.same_theme == (Return(0, 0, (0, 1)),)
    assert counts.same_table_twice == 1


def test_a_table_without_a_theme_is_one_of_its_own():
    instance = replace(day(1, 2, 2), themes=((-1, 0), (-1, 0)))
    assert counted(instance, plan_of("00")).same_table_twice == 1
    assert counted(instance, plan_of("01")).same_table_twice == 0


@pytest.mark.parametrize(
    ("changed", "places", "broken"),
    [
        ({"chairs": ((1, 2),)}, ("0", "0", "1"), Broken(Must.OVER, 0, 0, (0, 1), 1)),
        ({"chairs": ((0, 2),)}, ("0", "1", "1"), Broken(Must.OVER, 0, 0, (0,), 1)),
        ({"barred": (frozenset({1}), frozenset(), frozenset())}, ("1", "0", "0"), Broken(Must.BARRED, 0, 1, (0,))),
        ({"apart": (Pair(0, 2),)}, ("1", "0", "1"), Broken(Must.APART, 0, 1, (0, 2))),
        ({"together": (Block((0, 1, 2)),)}, ("1", "1", "0"), Broken(Must.SPLIT, 0, None, (0, 1, 2))),
        ({"companions": ((2, 0),)}, ("1", "1", "0"), Broken(Must.COMPANION, 0, 1, (2, 0))),
        ({"pins": (Pin(1, 0, 0),)}, ("1", "1", "0"), Broken(Must.PIN, 0, 0, (1,))),
        ({}, ("1", "-", "0"), Broken(Must.UNSEATED, 0, None, (1,))),
        ({"present": ((True,), (False,), (True,))}, ("1", "0", "0"), Broken(Must.ABSENT, 0, 0, (1,))),
    ],
)
def test_each_must_is_counted_once_with_who_and_where(changed, places, broken):
    counts = counted(replace(day(3, 2, 1), **changed), plan_of(*places))
    assert counts.broken == (broken,)
    assert counts.musts == 1


@pytest.mark.parametrize(
    "changed",
    [
        {"apart": (Pair(0, 2, (1,)),)},
        {"together": (Block((0, 1), (1,)),)},
        {"together": (Block((0, 1)),), "present": ((True, True), (False, True), (True, True))},
        {"companions": ((1, 0),), "present": ((True, True), (False, True), (True, True))},
        {"pins": (Pin(1, 0, 1),), "present": ((True, True), (False, True), (True, True))},
    ],
)
def test_a_bond_binds_only_in_its_rounds_and_only_who_is_there(changed):
    instance = replace(day(3, 2, 2), **changed)
    there = instance.present[1][0]
    assert counted(instance, plan_of("10", "00" if there else "-0", "11")).musts == 0


def test_heads_outside_the_even_share():
    counts = counted(day(8, 2, 1), plan_of(*"00000111"))
    assert counts.size_off == 2
    assert counts.off_size == ((0, 0), (0, 1))


def test_a_small_table_fills_up_and_the_others_share_the_rest():
    instance = Instance(present=((True,),) * 11, chairs=((3, 8, 8),))
    assert counted(instance, plan_of(*"00011112222")).size_off == 0
    assert counted(instance, plan_of(*"00111112222")).size_off == 2


def test_the_smallest_table_counts_where_there_are_too_few():
    instance = replace(day(6, 3, 1), smallest=3)
    assert counted(instance, plan_of(*"001122")).size_off == 3


def test_a_group_outside_its_even_share_is_a_miss_a_table():
    instance = replace(day(8, 2, 1), groups=(0, 0, 0, 0, 1, 1, 1, 1))
    assert counted(instance, plan_of(*"00110011")).role_misses == 0
    counts = counted(instance, plan_of(*"00010111"))
    assert counts.off_mix == ((0, 0, 0), (0, 0, 1), (0, 1, 0), (0, 1, 1))


def test_the_share_of_a_group_follows_the_size_of_the_table():
    instance = Instance(present=((True,),) * 12, chairs=((2, 12),), groups=(0,) * 6 + (1,) * 6)
    assert counted(instance, plan_of(*"011111011111")).role_misses == 0


def test_wishes_count_once_and_who_has_none_is_named():
    instance = replace(day(3, 3, 2), wishes=((0, 1), (2,), (1, 0)))
    counts = counted(instance, plan_of("01", "01", "00"))
    assert counts.wishes.value == (5 + 3) + 0 + 3
    assert counts.without_wish == (1,)
    assert counts.wishes.bound == (5 + 3) + 5 + (5 + 3)


def test_companions_and_bound_pairs_do_not_meet():
    instance = replace(day(4, 2, 2), companions=((3, 0),), together=(Block((0, 1)),))
    counts = counted(instance, plan_of("01", "01", "00", "01"))
    assert counts.repeats == 0
    assert counts.met == (1, 1, 2, 0)
    assert counts.could_meet == (1, 1, 2, 0)


def test_held_rounds_count_as_met_but_not_as_broken():
    instance = replace(day(4, 2, 2, chairs=2), held=1, pins=tuple(Pin(p, 0, 0) for p in range(4)))
    counts = counted(instance, plan_of("00", "00", "01", "01"))
    assert (counts.musts, counts.size_off) == (0, 0)
    assert counts.repeats == 2


def test_changed_seats_are_those_of_people_who_had_one():
    before = plan_of("01", "0-", "10").seats
    instance = replace(day(4, 2, 2), before=before, present=((True, True), (True, True), (True, False), (True, True)))
    assert counted(instance, plan_of("00", "01", "1-", "11")).changed == 1


@given(st.data())
def test_coincidences_are_those_of_the_definition(data):
    people, tables, rounds = (data.draw(st.integers(1, most)) for most in (7, 3, 4))
    seat = st.one_of(st.none(), st.integers(0, tables - 1))
    seats = tuple(tuple(data.draw(seat) for _ in range(rounds)) for _ in range(people))
    instance = replace(
        day(people, tables, rounds), present=tuple(tuple(table is not None for table in row) for row in seats)
    )
    assert count(instance, Plan(seats)).coincidences == coincidences_by_hand(instance, Plan(seats))
