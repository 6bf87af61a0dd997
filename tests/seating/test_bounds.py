"""The bounds: the known figures, and never above a plan that exists."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator.seating.bounds import Bound, change_bound, lower_bound, split, wish_bound
from facilitator.seating.counts import Must
from facilitator.seating.instance import Block, Instance, Plan, plain_instance
from facilitator.seating.search import Search
from tests.seating.days import counted, every_plan_of_a_round, held, tight_days
from tests.seating.made import instances

QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@pytest.mark.parametrize(
    ("shape", "bound", "returning"),
    [
        ((40, 5, 3), Bound(40, 60), Bound(30, 45)),
        ((60, 8, 3), Bound(8, 12), Bound(0, 0)),
        ((120, 15, 4), Bound(0, 0), Bound(0, 0)),
        ((1000, 100, 5), Bound(0, 0), Bound(0, 0)),
        ((10, 1, 3), Bound(90, 135), Bound(90, 135)),
        ((4, 2, 4), Bound(6, 12), Bound(2, 2)),
        ((3, 5, 2), Bound(0, 0), Bound(0, 0)),
        ((0, 3, 3), Bound(0, 0), Bound(0, 0)),
    ],
)
def test_known_figures(shape, bound, returning):
    assert lower_bound(plain_instance(*shape), returning=True) == returning
    if shape[1] > 1:
        assert lower_bound(plain_instance(*shape)) == bound


@given(st.integers(0, 7), st.integers(1, 4))
def test_split_is_the_fewest_pairs_left_together(people, tables):
    fewest = min(
        sum(one == other for one, other in combinations(places, 2)) for places in product(range(tables), repeat=people)
    )
    assert split(people, tables) == fewest


@QUICK
@given(st.one_of(instances(), tight_days(7, 4)), st.data())
def test_no_plan_at_all_is_below_the_bounds(instance, data):
    seats = tuple(
        tuple(data.draw(st.integers(0, instance.tables - 1)) if here else None for here in present)
        for present in instance.present
    )
    counts = counted(instance, Plan(seats))
    assert counts.bound_repeats <= counts.repeats
    assert counts.bound_coincidences <= counts.coincidences
    assert counts.wishes.value <= counts.wishes.bound


@QUICK
@given(st.one_of(instances(), tight_days(7, 4)), st.integers(0, 2))
def test_no_plan_found_is_below_the_bounds(instance, rounds_held):
    first = Search(instance).run(60)
    later = held(instance, first, min(rounds_held, instance.rounds))
    counts = counted(later, Search(later).run(150))
    assert counts.bound_repeats <= counts.repeats
    assert counts.bound_coincidences <= counts.coincidences
    assert counts.wishes.value <= counts.wishes.bound


@settings(QUICK, max_examples=25)
@given(tight_days(4, 1), st.data())
def test_the_change_bound_is_below_every_even_plan(instance, data):
    seat = st.one_of(st.none(), st.integers(0, instance.tables - 1))
    instance = replace(instance, before=tuple((data.draw(seat),) for _ in range(instance.people)))
    for plan in every_plan_of_a_round(instance):
        counts = counted(instance, plan)
        if counts.size_off == 0 and not any(item.kind in (Must.OVER, Must.BARRED) for item in counts.broken):
            assert change_bound(instance) <= counts.changed


def test_the_wish_bound_is_reached_where_chairs_are_what_is_short():
    instance = replace(plain_instance(12, 3, 2), wishes=((0, 1),) * 12)
    assert wish_bound(instance) == 8 * 5 + 8 * 3


def test_a_wish_for_what_is_not_there_or_cannot_be_used_is_not_in_the_bound():
    instance = replace(plain_instance(2, 2, 1), wishes=((7,), (0,)), barred=(frozenset(), frozenset({0})))
    assert wish_bound(instance) == 0


def test_nobody_wishes_for_more_rounds_than_they_stay():
    instance = replace(
        plain_instance(2, 3, 3), wishes=((0, 1, 2), (0, 1, 2)), present=((True, False, False), (True, True, True))
    )
    assert wish_bound(instance) == 5 + 10


def test_bound_pairs_and_companions_are_left_out():
    glued = replace(plain_instance(8, 2, 3), together=(Block(tuple(range(8))),))
    assert lower_bound(glued) == Bound(0, 0)
    followed = Instance(present=((True,) * 3,) * 4, chairs=((2, 2),) * 3, companions=((1, 0), (3, 2)))
    assert lower_bound(followed, returning=True) == Bound(0, 0)


def test_between_held_rounds_the_exact_number_counts():
    instance = plain_instance(20, 4, 3)
    worst = Plan(tuple((person // 5,) * 3 for person in range(20)))
    assert lower_bound(held(instance, worst, 2)).coincidences >= 40
