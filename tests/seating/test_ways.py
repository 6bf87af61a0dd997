"""Plans without a search: whoever wishes is heard in turn, and groups that stay together do."""

from __future__ import annotations

import itertools
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.seating.assignment import cheapest_columns
from facilitator.seating.instance import Block, Instance, Pair, Pin, Plan, plain_instance
from facilitator.seating.ways import free_choice, moving_on, same_groups
from tests.seating.made import instances, is_possible, wishing


def heads(instance: Instance, plan: Plan, round_: int) -> list[int]:
    return [len(people) for people in plan.together(round_, instance.tables)]


def granted(instance: Instance, plan: Plan, person: int) -> int:
    themes = {instance.theme(round_, table) for round_, table in enumerate(plan.seats[person]) if table is not None}
    return len(themes & set(instance.wishes[person]))


def first_round(instance: Instance) -> Plan:
    """Spread evenly in the first round; the others are still to come."""
    rest = (None,) * (instance.rounds - 1)
    return Plan(tuple((person % instance.tables, *rest) for person in range(instance.people)))


def test_everybody_gets_their_wishes_where_there_is_place():
    instance = wishing(plain_instance(12, 4, 3), {person: (person % 4, (person + 1) % 4) for person in range(12)})
    instance = replace(instance, chairs=((4,) * 4,) * 3)
    plan = free_choice(instance)
    assert [granted(instance, plan, person) for person in range(12)] == [2] * 12
    assert all(len(set(places)) == 3 for places in plan.seats)


def test_nobody_has_a_second_wish_while_one_more_could_have_a_first():
    """Eight want table 0 and six places are there in two rounds: six come to it, and the others to 1."""
    instance = wishing(plain_instance(12, 4, 2), dict.fromkeys(range(8), (0, 1)))
    plan = free_choice(instance)
    assert min(granted(instance, plan, person) for person in range(8)) >= 1


def test_the_dearest_wish_is_given_as_often_as_there_are_chairs():
    instance = wishing(plain_instance(12, 4, 2), dict.fromkeys(range(8), (0, 1)))
    plan = free_choice(instance)
    assert sum(0 in places for places in plan.seats) == 6


def test_another_seed_favours_others():
    instance = wishing(plain_instance(12, 4, 1), dict.fromkeys(range(12), (0,)))
    chosen = {
        frozenset(p for p, places in enumerate(free_choice(instance, seed).seats) if places == (0,))
        for seed in range(5)
    }
    assert len(chosen) > 1
    assert free_choice(instance, 3) == free_choice(instance, 3)


def test_who_wishes_nothing_is_spread_evenly():
    instance = plain_instance(22, 4, 3)
    plan = free_choice(instance)
    for round_ in range(3):
        assert sorted(heads(instance, plan, round_)) == [5, 5, 6, 6]


def test_a_couple_comes_together_to_what_one_of_them_wishes():
    instance = wishing(replace(plain_instance(12, 4, 2), together=(Block((0, 5)),)), {5: (2,)})
    plan = free_choice(instance)
    assert plan.seats[0] == plan.seats[5]
    assert 2 in plan.seats[0]


def test_who_cannot_use_a_table_is_not_sent_there_though_they_wish_it():
    instance = wishing(plain_instance(8, 2, 1), dict.fromkeys(range(8), (0,)))
    instance = replace(instance, barred=(frozenset({0}),) + (frozenset(),) * 7)
    assert free_choice(instance).seats[0] == (1,)


def test_who_can_sit_at_one_table_alone_has_it_before_who_wishes_it():
    instance = replace(wishing(plain_instance(2, 2, 1), {0: (0,)}), barred=(frozenset(), frozenset({1})))
    assert free_choice(instance).seats == ((1,), (0,))


def most_heard(instance: Instance) -> int:
    """By trying everything: how many people can have a wish come true."""
    wishing_ = [person for person in range(instance.people) if instance.wishes[person]]
    places = [(r, t) for r in range(instance.rounds) for t in range(instance.tables)]
    best = 0
    for chosen in itertools.product([None, *places], repeat=len(wishing_)):
        right = all(
            place is None or instance.theme(*place) in instance.wishes[person]
            for person, place in zip(wishing_, chosen, strict=True)
        )
        full = any(chosen.count((r, t)) > instance.chairs[r][t] for r, t in places)
        if right and not full:
            best = max(best, sum(place is not None for place in chosen))
    return best


@settings(max_examples=25, deadline=None)
@given(st.lists(st.lists(st.integers(0, 2), unique=True, max_size=2).map(tuple), min_size=4, max_size=4))
def test_as_many_people_are_heard_as_can_be(wishes):
    instance = replace(wishing(plain_instance(4, 3, 2), dict(enumerate(wishes))), chairs=((1, 1, 2), (1, 1, 2)))
    plan = free_choice(instance)
    assert sum(granted(instance, plan, person) > 0 for person in range(4)) == most_heard(instance)


@settings(max_examples=60, deadline=None)
@given(instances())
def test_a_free_choice_can_be_sat_down_to(instance):
    assert is_possible(instance, free_choice(instance))


def test_groups_stay_together_at_another_table():
    instance = plain_instance(20, 4, 3)
    plan = same_groups(instance, first_round(instance), 0, [1, 2])
    for round_ in (1, 2):
        assert {frozenset(people) for people in plan.together(round_, 4)} == {
            frozenset(people) for people in plan.together(0, 4)
        }
    assert all(len(set(places)) == 3 for places in plan.seats)


def test_a_group_with_a_wheelchair_goes_where_it_fits_for_all_of_it():
    instance = plain_instance(8, 4, 2)
    instance = replace(instance, barred=(frozenset({1, 3}),) + (frozenset(),) * 7)
    plan = same_groups(instance, first_round(instance), 0, [1])
    assert plan.seats[0][1] == plan.seats[4][1] == 2


def test_who_came_late_joins_a_group_and_who_left_is_missed():
    instance = plain_instance(9, 3, 2)
    instance = replace(instance, present=((True, True),) * 7 + ((False, True), (True, False)))
    before = Plan((*first_round(instance).seats[:7], (None, None), (2, None)))
    plan = same_groups(instance, before, 0, [1])
    assert plan.seats[7][1] is not None
    assert plan.seats[8] == (2, None)
    assert sorted(heads(instance, plan, 1)) == [2, 3, 3]


def test_a_held_round_is_not_planned_anew():
    instance = plain_instance(6, 3, 3)
    before = Plan(tuple((p % 3, (p + 1) % 3, None) for p in range(6)))
    pins = tuple(Pin(p, r, before.seats[p][r]) for p in range(6) for r in range(2))
    held = replace(instance, held=2, pins=pins)
    plan = same_groups(held, before, 0, [1, 2])
    assert [places[:2] for places in plan.seats] == [places[:2] for places in before.seats]


def test_groups_move_one_table_on():
    instance = plain_instance(12, 4, 4)
    plan = moving_on(instance, first_round(instance).seats)
    assert all(places == tuple((places[0] + round_) % 4 for round_ in range(4)) for places in plan.seats)


def test_they_pass_a_table_that_is_closed():
    instance = plain_instance(6, 3, 2)
    instance = replace(instance, chairs=((2, 2, 2, 0), (3, 3, 0, 3)))
    plan = moving_on(instance, first_round(plain_instance(6, 3, 2)).seats)
    assert set(plan.seats) == {(0, 1), (1, 3), (2, 0)}


def test_a_larger_group_at_a_smaller_table_lets_somebody_sit_elsewhere():
    instance = replace(plain_instance(8, 3, 2), chairs=((3, 3, 3), (2, 3, 3)))
    plan = moving_on(instance, first_round(instance).seats)
    assert heads(instance, plan, 1) == [2, 3, 3]


@settings(max_examples=60, deadline=None)
@given(instances())
def test_moving_on_can_be_sat_down_to(instance):
    assert is_possible(instance, moving_on(instance, ((None,) * instance.rounds,) * instance.people))


def test_people_who_avoid_one_another_are_kept_apart_even_when_groups_move():
    instance = replace(plain_instance(6, 3, 2), apart=(Pair(0, 3, rounds=(1,)),))
    plan = moving_on(instance, first_round(instance).seats)
    assert plan.seats[0][1] != plan.seats[3][1]


@settings(max_examples=50, deadline=None)
@given(st.lists(st.lists(st.integers(0, 20), min_size=4, max_size=4), max_size=4))
def test_the_cheapest_columns_are_the_cheapest(costs):
    chosen = cheapest_columns(costs)
    assert len(set(chosen)) == len(costs)
    least = min(
        sum(row[column] for row, column in zip(costs, columns, strict=True))
        for columns in itertools.permutations(range(4), len(costs))
    )
    assert sum(row[column] for row, column in zip(costs, chosen, strict=True)) == least
