"""The search: musts, honesty, determinism, liveliness and odd days."""

from __future__ import annotations

from dataclasses import replace
from time import perf_counter, process_time

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from facilitator.seating.cost import Aims, prices
from facilitator.seating.counts import Must, count
from facilitator.seating.halls import halls
from facilitator.seating.instance import Block, Instance, Pair, Pin, plain_instance
from facilitator.seating.matrices import Matrices
from facilitator.seating.search import Search
from tests.seating.days import counted, has_plan, held, tight_days
from tests.seating.made import instances

QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def recounted(search: Search, instance: Instance, aims: Aims) -> Matrices:
    """The plan at hand, set up from nothing but its seats."""
    return Matrices(instance, halls(instance), prices(aims), [row[:] for row in search._state.at])


@QUICK
@given(tight_days(), st.integers(0, 3))
def test_musts_hold_whenever_some_plan_keeps_them(instance, seed):
    counts = counted(instance, Search(instance, seed=seed).run(200))
    assert (counts.musts == 0) or not has_plan(instance)


@QUICK
@given(tight_days(most_people=5), st.data())
def test_musts_hold_when_a_round_was_held_and_somebody_left(instance, data):
    first = Search(instance).run(50)
    present = list(instance.present)
    gone = data.draw(st.integers(0, instance.people - 1))
    present[gone] = (present[gone][0], *(False for _ in present[gone][1:]))
    later = replace(held(instance, first, 1), present=tuple(present))
    counts = counted(later, Search(later, Aims(change=20), start=first.seats).run(200))
    rest = range(1, instance.rounds)
    to_come = replace(
        later, present=tuple(tuple(row[r] if r in rest else False for r in range(len(row))) for row in present)
    )
    assert (counts.musts == 0) or not has_plan(to_come)


@QUICK
@given(st.one_of(instances(), tight_days(8, 4)), st.integers(0, 3), st.sampled_from([Aims(), Aims(0.5, 2, 1, 20)]))
def test_the_cost_kept_move_by_move_is_the_cost_counted_anew(instance, seed, aims):
    search = Search(instance, aims, seed, start=Search(instance).best.seats if aims.change else None)
    if aims.change:
        instance = replace(instance, before=search.best.seats)
        search = Search(instance, aims, seed, start=instance.before)
    for _ in range(2):
        search.run(1000)
        fresh = recounted(search, instance, aims)
        assert fresh.total == search.cost
        for round_ in range(instance.rounds):
            kept = [row[:-1] for row in search._state.rows[round_]]
            assert kept == [row[:-1] for row in fresh.rows[round_]]
            assert search._state.mix_join[round_][:-1] == fresh.mix_join[round_][:-1]
            assert search._state.size_leave[round_][:-1] == fresh.size_leave[round_][:-1]
    assert search.best_cost <= search.cost


@QUICK
@given(st.one_of(instances(), tight_days(8, 3)))
def test_what_is_searched_is_what_is_counted(instance):
    """The cost, put together from the counts, which know nothing of it."""
    search = Search(instance)
    counts = counted(instance, search.run(100))
    price = prices(Aims())
    fresh = Matrices(instance, halls(instance), price, [
        [-1 if table is None else table for table in search.best.at(r)] for r in range(instance.rounds)
    ])  # fmt: skip
    assert fresh.total == search.best_cost
    if counts.musts or counts.role_misses or counts.same_theme:
        return
    worth = sum(
        price.wish(rank) for person in range(instance.people) for rank in _true_wishes(instance, search, person)
    )
    silent = {who for who, _ in instance.companions}
    without = sum(
        person not in silent and bool(wishes) and not list(_true_wishes(instance, search, person))
        for person, wishes in enumerate(instance.wishes)
        if any(theme in _themes(instance) for theme in wishes)
    )
    cost = price.meeting * counts.coincidences + price.size * counts.size_off + price.unheard * without - worth
    assert cost == search.best_cost


def _themes(instance):
    return {instance.theme(r, table) for r in range(instance.rounds) for table in range(instance.tables)}


def _true_wishes(instance, search, person):
    if person in {who for who, _ in instance.companions}:
        return
    for r, table in enumerate(search.best.seats[person]):
        if table is not None and instance.theme(r, table) in instance.wishes[person]:
            yield instance.wishes[person].index(instance.theme(r, table))


@QUICK
@given(st.one_of(instances(), tight_days(8, 3)), st.integers(0, 9))
def test_the_same_seed_and_tries_make_the_same_plan(instance, seed):
    once, again = Search(instance, seed=seed), Search(instance, seed=seed)
    assert once.run(300) == again.run(300)
    assert (once.iterations, once.best_cost) == (again.iterations, again.best_cost)


def test_the_best_plan_never_gets_worse():
    instance = replace(plain_instance(30, 6, 4, (12, 10, 8)), wishes=tuple((p % 5, p % 3) for p in range(30)))
    search = Search(instance)
    costs = []
    for _ in range(20):
        search.run(200)
        costs.append(search.best_cost)
    assert costs == sorted(costs, reverse=True)
    assert costs[-1] < costs[0]


# odd days


def none_broken(instance: Instance, tries: int = 400) -> None:
    counts = counted(instance, Search(instance).run(tries))
    assert counts.musts == 0


def test_nobody_comes():
    search = Search(plain_instance(0, 5, 3))
    assert search.best.seats == ()
    assert search.settled
    assert counted(plain_instance(0, 5, 3), search.step(0.01)).musts == 0


@pytest.mark.parametrize("instance", [Instance(present=((),), chairs=()), Instance(present=((True,),), chairs=((),))])
def test_no_rounds_or_no_tables(instance):
    search = Search(instance)
    assert search.settled
    assert count(instance, search.best).musts == instance.rounds


def test_one_person_goes_round_the_tables():
    counts = counted(plain_instance(1, 4, 3), Search(plain_instance(1, 4, 3)).run(100))
    assert (counts.same_table_twice, counts.repeats, counts.met) == (0, 0, (0,))


def test_one_round_needs_no_search():
    search = Search(plain_instance(40, 5, 1))
    assert search.settled
    assert counted(plain_instance(40, 5, 1), search.best).musts == 0


def test_fewer_people_than_tables():
    counts = counted(plain_instance(3, 8, 3), Search(plain_instance(3, 8, 3)).run(200))
    assert (counts.musts, counts.repeats, counts.same_table_twice, counts.size_off) == (0, 0, 0, 0)


def test_one_large_table_among_small_ones():
    instance = Instance(present=((True,) * 3,) * 60, chairs=((20, 8, 8, 8, 8, 8),) * 3)
    counts = counted(instance, Search(instance).run(300))
    assert (counts.musts, counts.same_table_twice, counts.size_off) == (0, 0, 0)


def test_a_group_of_two_does_not_sit_at_one_table():
    instance = plain_instance(40, 5, 3, (38, 2))
    counts = counted(instance, Search(instance).run(500))
    assert counts.role_misses == 0


def test_more_people_than_chairs_are_counted_and_spread():
    instance = Instance(present=((True,),) * 20, chairs=((4, 4, 0, 4),))
    plan = Search(instance).run(100)
    counts = counted(instance, plan)
    assert counts.musts == 8
    assert {item.kind for item in counts.broken} == {Must.OVER}
    assert [len(people) for people in plan.together(0, 4)] in ([7, 7, 0, 6], [7, 6, 0, 7], [6, 7, 0, 7])


def test_no_table_is_open():
    instance = Instance(present=((True, True),) * 3, chairs=((0, 0), (2, 2)))
    plan = Search(instance).run(50)
    assert plan.at(0) == (None, None, None)
    assert [item.kind for item in counted(instance, plan).broken] == [Must.UNSEATED] * 3


def test_more_rounds_than_tables_spread_the_returns():
    instance = plain_instance(12, 3, 6)
    counts = counted(instance, Search(instance).run(800))
    assert counts.musts == 0
    assert counts.same_table_twice == 12 * 3
    assert all(len(again.rounds) == 2 for again in counts.same_theme)


def test_all_keep_together_and_fit_nowhere():
    instance = replace(plain_instance(20, 4, 2), together=(Block(tuple(range(20))),))
    counts = counted(instance, Search(instance).run(100))
    assert [item.kind for item in counts.broken] == [Must.SPLIT, Must.SPLIT]
    assert counts.repeats == 0


def test_all_keep_together_at_one_table():
    instance = Instance(present=((True,) * 2,) * 6, chairs=((6, 6),) * 2, together=(Block(tuple(range(6))),))
    plan = Search(instance).run(100)
    counts = counted(instance, plan)
    assert (counts.musts, counts.same_table_twice) == (0, 0)


def test_contradictions_are_counted_and_nothing_else_breaks():
    instance = replace(
        plain_instance(12, 3, 2),
        apart=(Pair(0, 1),),
        together=(Block((0, 1)),),
        pins=(Pin(2, 0, 0), Pin(2, 0, 1)),
        barred=(*(frozenset[int](),) * 3, frozenset({0, 1, 2}), *(frozenset[int](),) * 8),
    )
    kinds = [item.kind for item in counted(instance, Search(instance).run(300)).broken]
    assert sorted(kinds) == sorted([Must.APART] * 2 + [Must.PIN] + [Must.BARRED] * 2)


def test_wishes_that_all_want_one_table():
    instance = replace(plain_instance(30, 5, 3), wishes=((0,),) * 30)
    counts = counted(instance, Search(instance).run(600))
    assert (counts.musts, counts.same_table_twice) == (0, 0)
    assert counts.wishes.value == counts.wishes.bound == 18 * 5


def test_a_block_for_one_round_parts_in_the_others():
    instance = replace(plain_instance(24, 4, 3), together=(Block((0, 1, 2, 3, 4), (1,)),))
    plan = Search(instance).run(600)
    assert len({plan.seats[person][1] for person in range(5)}) == 1
    assert len({plan.seats[person][0] for person in range(5)}) > 1
    none_broken(instance)


def test_a_companion_follows_and_takes_a_chair():
    instance = replace(plain_instance(13, 4, 3, (6, 6)), companions=((12, 0),), wishes=((1,),) * 13)
    plan = Search(instance).run(500)
    counts = counted(instance, plan)
    assert plan.seats[12] == plan.seats[0]
    assert counts.met[12] == counts.could_meet[12] == 0
    assert counts.musts == counts.size_off == 0


def test_themes_move_to_other_tables():
    """Two tables a theme, and other ones in each round: nobody hears of a theme twice."""
    themes = ((0, 0, 1, 1, 2, 2), (2, 1, 0, 2, 1, 0), (1, 2, 2, 0, 0, 1))
    instance = replace(plain_instance(36, 6, 3), themes=themes)
    plan = Search(instance).run(800)
    for places in plan.seats:
        assert len({themes[r][table] for r, table in enumerate(places) if table is not None}) == 3
    assert counted(instance, plan).same_table_twice == 0


def test_a_closed_table_and_people_who_come_late_or_leave():
    present = tuple((p % 7 > 0, True, p % 5 > 0) for p in range(40))
    instance = Instance(present=present, chairs=((9,) * 5, (0, 11, 11, 11, 11), (9,) * 5))
    plan = Search(instance).run(600)
    counts = counted(instance, plan)
    assert (counts.musts, counts.size_off, counts.same_table_twice) == (0, 0, 0)
    assert 0 not in plan.at(1)


def test_pins_and_held_rounds_stand():
    instance = plain_instance(30, 5, 3)
    first = Search(instance).run(100)
    later = replace(held(instance, first, 1), pins=(*held(instance, first, 1).pins, Pin(4, 2, 3)))
    plan = Search(later, Aims(change=20), start=first.seats).run(300)
    assert plan.at(0) == first.at(0)
    assert plan.seats[4][2] == 3


def test_newcomers_find_a_seat_in_a_plan_that_stands():
    instance = plain_instance(30, 6, 3)
    before = Search(instance).run(50).seats
    larger = replace(plain_instance(33, 6, 3), before=before)
    search = Search(larger, Aims(change=20), start=before)
    assert all(None not in places for places in search.best.seats)
    assert counted(larger, search.run(200)).changed <= 3


def test_two_thousand_people():
    instance = plain_instance(2000, 200, 3)
    search = Search(instance)
    counts = count(instance, search.run(20))
    assert (counts.musts, counts.same_table_twice, counts.size_off, counts.repeats) == (0, 0, 0, 0)


@pytest.mark.slow
def test_the_first_plan_is_there_at_once_and_a_slice_is_short():
    """Figures of the goals (0.2 s, 8 ms) with room for a slow machine under load: CPU time, best of three."""
    groups = (180, 120, 72, 28)
    instance = replace(
        plain_instance(400, 40, 5, groups),
        wishes=tuple((p % 40, (p * 7) % 40, (p * 11) % 40) for p in range(400)),
    )
    first, slices = [], []
    for _ in range(3):
        begun = process_time()
        search = Search(instance)
        first.append(process_time() - begun)
        for _ in range(20):
            begun = perf_counter()
            search.step(0.005)
            slices.append(perf_counter() - begun)
    assert min(first) < 0.4
    assert sorted(slices)[len(slices) // 4] < 0.012


@example(("8-4-9", 8, 4, 9))
@given(st.just(("5-3-6", 5, 3, 6)))
@settings(max_examples=1, deadline=None)
def test_golfers(golf):
    _, tables, size, rounds = golf
    themes = tuple(tuple(range(r * tables, (r + 1) * tables)) for r in range(rounds))
    instance = replace(plain_instance(tables * size, tables, rounds), themes=themes)
    counts = counted(instance, Search(instance, seed=1).run(3000))
    assert counts.repeats == counts.bound_repeats == 0
