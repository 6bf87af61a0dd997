"""Who met whom: each meeting once, and the sums agree."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.seating.counts import count
from facilitator.seating.instance import Block, Instance, Plan, plain_instance
from facilitator.seating.meetings import MeetingMap, map_of, meeting_map
from facilitator.seating.ofday import planned
from facilitator.seating.search import Search
from tests.factories import make_day, make_person, make_round, make_seat, make_table
from tests.seating.made import instances


def total(map_: MeetingMap) -> int:
    size = len(map_.matrix)
    return sum(map_.matrix[one][other] for one in range(size) for other in range(one, size))


@settings(deadline=None, max_examples=60)
@given(instances(), st.integers(0, 5))
def test_the_matrix_holds_each_meeting_once_and_everybody_is_on_the_circle_once(instance: Instance, upto: int):
    plan = Search(instance).best
    map_ = map_of(instance, plan, upto)
    assert total(map_) == len(map_.pairings) == len({(one.one, one.other) for one in map_.pairings})
    assert sum(map_.met) == 2 * len(map_.pairings)
    assert sum(arc.length for arc in map_.arcs) == len(map_.order) == len(set(map_.order))
    assert [arc.start for arc in map_.arcs] == [sum(a.length for a in map_.arcs[:n]) for n in range(len(map_.arcs))]
    assert all(map_.met[person] <= map_.possible[person] for person in range(instance.people))
    even = sum(map_.even[one][other] for one in range(len(map_.arcs)) for other in range(one, len(map_.arcs)))
    assert even == pytest.approx(total(map_))
    assert all(sum(1 for _ in some) == map_.met[person] for person, some in map_.others.items())


@settings(deadline=None, max_examples=60)
@given(instances())
def test_over_the_whole_day_it_counts_as_the_recount_does(instance: Instance):
    plan = Search(instance).best
    map_, counts = map_of(instance, plan), count(instance, plan)
    assert map_.met == counts.met
    assert map_.possible == counts.could_meet
    assert sum(one.times - 1 for one in map_.pairings) == counts.repeats


def test_who_met_whom_and_how_often():
    instance = plain_instance(4, 2, 2, [2, 2])
    plan = Plan(((0, 0), (0, 1), (1, 0), (1, 1)))
    map_ = map_of(instance, plan)
    assert [(one.one, one.other, one.times) for one in map_.pairings] == [(0, 1, 1), (0, 2, 1), (1, 3, 1), (2, 3, 1)]
    assert map_.matrix == ((1, 2), (2, 1))
    assert map_.even[0][1] == pytest.approx(4 * 4 / 6)
    assert map_.share(0, 1) == pytest.approx(0.75)
    assert map_.average_between(0, 1) == 1.0
    assert map_.average == (2.0, 2.0)
    assert [one.times for one in map_of(instance, Plan(((0, 0), (0, 0), (1, 1), (1, 1)))).pairings] == [2, 2]


def test_up_to_a_round_only_what_was_held_counts():
    instance = plain_instance(4, 2, 2)
    plan = Plan(((0, 0), (0, 1), (1, 0), (1, 1)))
    assert len(map_of(instance, plan, 1).pairings) == 2
    assert map_of(instance, plan, 0).pairings == ()
    assert map_of(instance, plan, 0).average == (0.0, 0.0)


def test_who_belongs_together_does_not_count_as_meeting_nor_as_possible():
    instance = replace(plain_instance(4, 2, 1, [2, 2]), together=(Block((0, 1)),))
    map_ = map_of(instance, Plan(((0,), (0,), (1,), (1,))))
    assert [(one.one, one.other) for one in map_.pairings] == [(2, 3)]
    assert map_.even[0][0] == 0.0
    assert map_.share(0, 0) is None


def test_of_a_day():
    people = [make_person(f"P{n}", f"p{n}", group="a" if n % 2 else "") for n in range(4)]
    seats = [make_seat(f"p{n}", "t1", "r1") for n in range(4)]
    day = make_day(make_round(1, "r1"), make_table(1, "t1", capacity=4), *people, *seats)
    read = planned(day, day.rounds)
    map_ = meeting_map(read, read.plan_of(day.seats))
    assert [arc.group for arc in map_.arcs] == [0, -1]
    assert {(one.one, one.other) for one in map_.pairings} == set(combinations(range(4), 2))
