"""A plan that is in people's hands: what was held stands, few seats change, and nobody who need not move does."""

from __future__ import annotations

import random
import time
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.seating.bounds import change_bound
from facilitator.seating.counts import count
from facilitator.seating.instance import Block, Instance, Pair, Pin, Plan, plain_instance
from facilitator.seating.replanning import (
    Mode,
    Need,
    NeedKind,
    close_table,
    drop_round,
    hold,
    insert,
    moved,
    needed,
    replan,
    stays,
    wrong_cards,
)
from facilitator.seating.search import Search
from facilitator.seating.ways import all_new, moving_on
from tests.seating.made import instances, is_possible

TRIES = 400


def planned(instance: Instance, tries: int = TRIES) -> Plan:
    return Search(instance, seed=1).run(tries)


def without(instance: Instance, *people: int, from_round: int = 0) -> Instance:
    """These people are there no more, from a round on."""
    present = tuple(
        tuple(here and not (person in people and round_ >= from_round) for round_, here in enumerate(row))
        for person, row in enumerate(instance.present)
    )
    return replace(instance, present=present)


def with_more(instance: Instance, people: int, from_round: int = 0) -> Instance:
    """More people come, at the end of the list."""
    here = tuple(round_ >= from_round for round_ in range(instance.rounds))
    return replace(
        instance,
        present=(*instance.present, *((here,) * people)),
        groups=(*instance.groups, *((-1,) * people)),
        wishes=(*instance.wishes, *(((),) * people)),
        barred=(*instance.barred, *((frozenset[int](),) * people)),
    )


def roomy(people: int, tables: int, rounds: int, chairs: int) -> Instance:
    return replace(plain_instance(people, tables, rounds), chairs=((chairs,) * tables,) * rounds)


DAY = roomy(24, 4, 3, 8)
PLAN = planned(DAY)


def after_the_first_round(leave: int = 0, come: int = 0) -> Instance:
    """One round is over; so many leave, and so many come."""
    day = hold(with_more(without(DAY, *range(leave), from_round=1), come, from_round=1), PLAN.seats, 1)
    assert day.before is not None
    return day


def test_held_rounds_stay_in_every_mode():
    for mode in Mode:
        plan = replan(after_the_first_round(leave=5, come=2), mode).run(TRIES)
        assert plan.at(0)[:24] == PLAN.at(0)


def test_a_newcomer_gets_a_seat_and_nobody_moves():
    day = after_the_first_round(come=3)
    plan = replan(day, Mode.NEWCOMERS).run(TRIES)
    assert moved(PLAN.seats, plan.seats) == ()
    assert all(None not in places[1:] for places in plan.seats)
    assert count(day, plan).musts == 0


@pytest.mark.parametrize("mode", Mode)
def test_who_comes_in_while_a_round_is_under_way_stays_where_they_sat_down(mode):
    day = hold(with_more(DAY, 6), PLAN.seats, 1)
    sat_down = replan(day, Mode.NEWCOMERS).best.at(0)
    assert None not in sat_down
    assert replan(day, mode, seed=3).run(TRIES).at(0) == sat_down


def test_few_changes_when_nobody_came_or_left_is_no_change():
    assert moved(PLAN.seats, replan(after_the_first_round()).run(TRIES).seats) == ()


def test_few_seats_change_when_a_table_is_left_by_many():
    """All of a table in round 2 leave: there have to come others, and few more than that move."""
    day = hold(without(DAY, *PLAN.together(1, 4)[0], from_round=1), PLAN.seats, 1)
    plan = replan(day).run(6 * TRIES)
    counts = count(day, plan)
    assert (counts.musts, counts.size_off) == (0, 0)
    least = change_bound(day)
    assert 0 < least <= len(moved(PLAN.seats, plan.seats)) <= least + 2


def test_freely_moves_more_and_repeats_no_more():
    day = after_the_first_round(leave=5, come=2)
    few, free = replan(day).run(6 * TRIES), replan(day, Mode.FREELY).run(6 * TRIES)
    assert len(moved(PLAN.seats, few.seats)) < len(moved(PLAN.seats, free.seats))
    assert count(day, free).coincidences <= count(day, few).coincidences


def test_a_closed_table_moves_those_who_sat_there_and_nobody_else():
    day = close_table(after_the_first_round(), 2, from_round=1)
    plan = replan(day, Mode.NEWCOMERS).run(TRIES)
    assert {one.was for one in moved(PLAN.seats, plan.seats)} == {2}
    assert count(day, plan).musts == 0


def test_a_table_with_fewer_chairs_loses_as_many_people_as_it_must():
    day = hold(DAY, PLAN.seats, 1)
    day = replace(day, chairs=(day.chairs[0], (4, 8, 8, 8), day.chairs[2]))
    plan = replan(day, Mode.NEWCOMERS).run(TRIES)
    changes = moved(PLAN.seats, plan.seats)
    assert [(one.round, one.was) for one in changes] == [(1, 0)] * 2
    assert count(day, plan).musts == 0


def test_who_may_no_longer_meet_are_parted_by_one_move():
    one, other = PLAN.together(1, 4)[0][:2]
    day = replace(hold(DAY, PLAN.seats, 1), apart=(Pair(one, other, rounds=(1,)),))
    plan = replan(day, Mode.NEWCOMERS).run(TRIES)
    assert len({change.person for change in moved(PLAN.seats, plan.seats)} - {one, other}) == 0
    assert count(day, plan).musts == 0


def test_the_first_plan_of_a_re_plan_stands_at_once():
    search = replan(after_the_first_round(leave=3, come=4))
    assert count(after_the_first_round(leave=3, come=4), search.best).musts == 0


@settings(max_examples=40, deadline=None)
@given(instances(), st.data())
def test_held_rounds_never_change(instance, data):
    before = planned(instance, 50)
    held = data.draw(st.integers(0, instance.rounds))
    leaves = data.draw(st.sets(st.integers(0, instance.people - 1), max_size=3))
    day = hold(without(instance, *leaves, from_round=held), before.seats, held)
    mode = data.draw(st.sampled_from(Mode))
    after = replan(day, mode).run(60)
    assert [row[:held] for row in after.seats] == [row[:held] for row in before.seats]


@settings(max_examples=40, deadline=None)
@given(instances(), st.data())
def test_newcomers_move_nobody(instance, data):
    before = planned(instance, 50)
    more = data.draw(st.integers(0, 3))
    day = with_more(instance, more)
    day = replace(day, chairs=tuple(tuple(seats + 1 for seats in row) for row in day.chairs), before=before.seats)
    day = hold(day, before.seats, 0)
    broken = count(instance, before).musts
    after = replan(day, Mode.NEWCOMERS).run(60)
    if not broken:
        assert moved(before.seats, after.seats) == ()
    assert all(
        (after.seats[p][r] is not None) == day.present[p][r] for p in range(day.people) for r in range(day.rounds)
    )


@settings(max_examples=40, deadline=None)
@given(instances(), st.data())
def test_few_never_change_less_than_has_to_change(instance, data):
    before = planned(instance, 50)
    leaves = data.draw(st.sets(st.integers(0, instance.people - 1), max_size=4))
    day = hold(without(instance, *leaves), before.seats, 0)
    after = replan(day).run(100)
    counts = count(day, after)
    if counts.musts == 0 and counts.size_off == 0:
        assert len(moved(before.seats, after.seats)) >= change_bound(day)


@settings(max_examples=60, deadline=None)
@given(instances())
def test_one_more_sits_down_and_nobody_moves(instance):
    before = planned(instance, 50)
    day = replace(with_more(instance, 1), chairs=tuple(tuple(seats + 1 for seats in row) for row in instance.chairs))
    after = insert(day, before, day.people - 1)
    assert after.seats[:-1] == before.seats
    assert None not in after.seats[-1]
    assert is_possible(day, after) or not is_possible(instance, before)
    assert after.seats[-1][0] in range(day.tables)


def test_one_more_sits_with_people_they_have_not_met_where_there_is_place():
    day = with_more(DAY, 1)
    after = insert(day, PLAN, 24)
    seats = after.seats[24]
    assert len(set(seats)) == 3
    counts = count(day, after)
    assert counts.musts == 0
    assert counts.coincidences == counts.bound_coincidences


def test_one_more_misses_what_was_held_before_they_came():
    day = with_more(hold(DAY, PLAN.seats, 1), 1, from_round=1)
    assert insert(day, PLAN, 24).seats[24][0] is None


def test_one_more_with_a_companion_gets_two_chairs():
    day = replace(with_more(DAY, 2), companions=((25, 24),))
    after = insert(day, PLAN, 24)
    assert after.seats[24] == after.seats[25]
    assert after.seats[:24] == PLAN.seats


def test_who_belongs_with_somebody_comes_to_their_table():
    day = replace(with_more(DAY, 1), together=(Block((3, 24)),))
    assert insert(day, PLAN, 24).seats[24] == PLAN.seats[3]


def test_a_full_hall_seats_one_too_many_rather_than_nobody():
    day = plain_instance(8, 2, 2)
    after = insert(with_more(day, 1), moving_on(day, ((None, None),) * 8), 8)
    assert None not in after.seats[8]
    assert count(with_more(day, 1), after).musts == 2


def test_a_walk_in_of_a_large_hall_is_seated_at_once():
    day = roomy(400, 40, 5, 12)
    plan = moving_on(day, ((None,) * 5,) * 400)
    begun = time.process_time()
    insert(with_more(day, 1), plan, 400)
    assert time.process_time() - begun < 0.25  # 0.03 s on a quiet machine


def test_nothing_is_needed_where_every_table_has_people_and_chairs():
    assert needed(DAY, PLAN) == ()


def test_a_table_that_runs_dry_and_one_that_is_too_full():
    sitting = (0,) * 9 + (1,) * 3 + (2,) * 6 + (3,) * 6
    plan = Plan(tuple((table, table) for table in sitting))
    day = replace(roomy(24, 4, 2, 8), companions=((23, 22), (21, 20), (19, 18)))
    found = needed(replace(day, held=2), plan)
    assert found == (
        Need(NeedKind.TOO_FEW_CHAIRS, 1, 0, 9),
        Need(NeedKind.FEW_PEOPLE, 1, 1, 3),
        Need(NeedKind.FEW_PEOPLE, 1, 3, 3),
    )


def test_a_small_table_that_is_full_needs_nothing():
    day = replace(plain_instance(9, 2, 1), chairs=((3, 6),))
    assert needed(day, Plan(((0,),) * 3 + ((1,),) * 6)) == ()


@pytest.mark.parametrize("instance", [plain_instance(3, 2, 1), plain_instance(5, 1, 1), plain_instance(0, 2, 1)])
def test_nothing_is_needed_where_nothing_can_be_done(instance):
    assert needed(instance, planned(instance, 10)) == ()


def test_who_moves_and_whose_card_is_wrong():
    before = ((0, 1), (1, 0), (0, None), (1, 1))
    after = ((0, 1), (1, 1), (0, 0), (1, None), (0, 0))
    assert [(one.person, one.round, one.was, one.now) for one in moved(before, after)] == [(1, 1, 0, 1)]
    assert wrong_cards(before, before, after) == (1, 2)
    assert wrong_cards((), before, after) == ()


def test_only_a_card_that_was_right_turns_wrong():
    printed = ((0, 0), (0, 0), (0, None))
    before = ((0, 0), (1, 0), (0, 1))
    assert wrong_cards(printed, before, ((0, 1), (0, 0), (0, 1))) == (0,)
    assert wrong_cards(printed, before, ((0, 0), (2, 0), (0, 0))) == ()  # both were wrong about that round before


def test_somebody_stays_at_a_table_for_the_rest_of_the_day():
    day = stays(hold(DAY, PLAN.seats, 1), 5, 3, from_round=1)
    plan = replan(day).run(TRIES)
    assert plan.seats[5][1:] == (3, 3)


def test_a_round_that_is_dropped_leaves_the_others_as_they_are():
    day = replace(
        hold(DAY, PLAN.seats, 1),
        together=(Block((0, 1), rounds=(1,)), Block((2, 3), rounds=(1, 2)), Block((4, 5))),
        apart=(Pair(6, 7, rounds=(2,)), Pair(8, 9, rounds=(1,))),
    )
    day = replace(day, pins=(*day.pins, Pin(9, 2, 1)))
    shorter = drop_round(day, 1)
    assert shorter.rounds == 2
    assert shorter.together == (Block((2, 3), rounds=(1,)), Block((4, 5)))
    assert shorter.apart == (Pair(6, 7, rounds=(1,)),)
    assert Pin(9, 1, 1) in shorter.pins
    assert shorter.before is not None
    assert [row[1] for row in shorter.before] == [row[2] for row in PLAN.seats]
    assert {len(row) for row in shorter.present} == {2}


def test_all_new_keeps_the_rounds_before_it():
    groups = moving_on(DAY, ((None,) * 3,) * 24)
    plan = all_new(DAY, groups, (1, 2), seed=2).run(6 * TRIES)
    assert plan.at(0) == groups.at(0)
    assert count(DAY, plan).repeats < count(DAY, groups).repeats


def test_all_new_in_one_round_leaves_the_others_and_what_is_locked():
    groups = moving_on(DAY, ((None,) * 3,) * 24)
    seats = tuple((*row[:2], None) if person == 3 else row for person, row in enumerate(groups.seats))
    day = replace(DAY, pins=(Pin(5, 1, groups.seats[5][1]),))
    plan = all_new(day, Plan(seats), (1,), seed=2).run(2 * TRIES)
    assert [(row[0], row[2]) for row in plan.seats] == [(row[0], row[2]) for row in seats]
    assert plan.seats[5][1] == groups.seats[5][1]
    assert plan.at(1) != groups.at(1)
    assert count(day, plan).repeats < count(day, Plan(seats)).repeats


def test_the_same_seed_gives_the_same_re_plan():
    day = after_the_first_round(leave=random.Random(3).randint(2, 6), come=2)
    assert replan(day, seed=4).run(200) == replan(day, seed=4).run(200)
