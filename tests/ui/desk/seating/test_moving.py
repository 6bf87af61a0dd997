"""What a move costs is what a full recount says it costs, and what stands is not moved."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.seating.counts import count
from facilitator.seating.instance import Block, Instance, Pair, Pin, Plan
from facilitator.seating.musts import Must
from ui.desk.pages.seating.moving import Pricing, Refusal, price

DIFFERENCES = ("repeats", "coincidences", "same_table_twice", "size_off", "role_misses", "musts")


def make_hall(seed: int) -> tuple[Instance, Plan]:
    """A small hall with something of everything, and any plan of it."""
    chance = random.Random(seed)
    people, tables, rounds = chance.randint(2, 14), chance.randint(2, 4), chance.randint(1, 4)
    numbers = range(people)
    pairs = [chance.sample(numbers, 2) for _ in range(chance.randint(0, 3))]
    free = list(numbers)
    chance.shuffle(free)
    companions = [(free.pop(), free[0]) for _ in range(chance.randint(0, 2)) if len(free) > 1]
    instance = Instance(
        present=tuple(tuple(chance.random() < 0.9 for _ in range(rounds)) for _ in numbers),
        chairs=tuple(tuple(chance.randint(0, 6) for _ in range(tables)) for _ in range(rounds)),
        themes=tuple(tuple(chance.randint(-1, 4) for _ in range(tables)) for _ in range(rounds)),
        groups=tuple(chance.randint(-1, 2) for _ in numbers),
        wishes=tuple(tuple(chance.sample(range(5), chance.randint(0, 3))) for _ in numbers),
        barred=tuple(frozenset(chance.sample(range(tables), chance.randint(0, 1))) for _ in numbers),
        apart=tuple(Pair(one, other) for one, other in pairs),
        together=(Block(tuple(chance.sample(numbers, 2))),) if chance.random() < 0.5 else (),
        companions=tuple(companions),
        smallest=chance.randint(0, 3),
    )
    seats = tuple(
        tuple(chance.choice([*range(tables), None]) if there else None for there in row) for row in instance.present
    )
    return instance, Plan(seats)


def moved(plan: Plan, changes: dict[int, int | None], round_: int) -> Plan:
    seats = [list(row) for row in plan.seats]
    for person, table in changes.items():
        seats[person][round_] = table
    return Plan(tuple(map(tuple, seats)))


def differences(instance: Instance, before: Plan, after: Plan) -> dict[str, int]:
    was, now = count(instance, before), count(instance, after)
    found = {name: getattr(now, name) - getattr(was, name) for name in DIFFERENCES}
    return found | {"wishes": now.wishes.value - was.wishes.value, "without": now.wishes.without - was.wishes.without}


def told(told_price: object) -> dict[str, int]:
    return {name: getattr(told_price, name) for name in (*DIFFERENCES, "wishes", "without")}


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 100_000))
def test_the_price_of_any_move_is_what_a_full_recount_says(seed):
    instance, plan = make_hall(seed)
    chance = random.Random(seed + 1)
    pricing = Pricing(instance, plan)
    for _ in range(4):
        person, round_ = chance.randrange(instance.people), chance.randrange(instance.rounds)
        table = chance.randrange(instance.tables)
        if not instance.present[person][round_]:
            continue
        after = moved(plan, dict.fromkeys(pricing.along(person, round_), table), round_)
        assert told(pricing.move(person, round_, table)) == differences(instance, plan, after)


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 100_000))
def test_the_price_of_any_swap_is_what_a_full_recount_says(seed):
    instance, plan = make_hall(seed)
    pricing = Pricing(instance, plan)
    round_ = seed % instance.rounds
    seated = [p for p in range(instance.people) if plan.seats[p][round_] is not None]
    for one, other in pairwise(seated):
        here, there = plan.seats[one][round_], plan.seats[other][round_]
        if here == there:
            continue
        changes = dict.fromkeys(pricing.along(one, round_), there) | dict.fromkeys(pricing.along(other, round_), here)
        assert told(pricing.swap(one, other, round_)) == differences(instance, plan, moved(plan, changes, round_))


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 100_000))
def test_the_price_of_leaving_any_table_is_what_a_full_recount_says(seed):
    instance, plan = make_hall(seed)
    pricing = Pricing(instance, plan)
    round_ = seed % instance.rounds
    for person in range(instance.people):
        if plan.seats[person][round_] is not None:
            after = moved(plan, dict.fromkeys(pricing.leaving(person, round_)), round_)
            assert told(pricing.leave(person, round_)) == differences(instance, plan, after)


def make_plain(**more: object) -> Instance:
    """Four people, two tables of three chairs, two rounds."""
    usual = {"present": ((True, True),) * 4, "chairs": ((3, 3),) * 2}
    return Instance(**{**usual, **more})


PLAIN = Plan(((0, 0), (0, 1), (1, 0), (1, 1)))


def test_who_meets_again_is_named_in_pairs():
    found = price(make_plain(), PLAIN, person=1, round_=1, table=0)
    assert (found.repeats, found.again) == (1, ((1, 0),))
    assert (found.heads, found.chairs) == (3, 3)
    assert not found.is_free


def test_a_broken_must_is_named():
    found = price(make_plain(apart=(Pair(1, 2),)), PLAIN, person=1, round_=1, table=0)
    assert [item.kind for item in found.broken] == [Must.APART]


def test_a_must_that_is_kept_again_is_named_too():
    found = price(make_plain(together=(Block((0, 1)),)), PLAIN, person=1, round_=1, table=0)
    assert [item.kind for item in found.mended] == [Must.SPLIT]
    assert found.repeats == 0  # people who belong together do not meet


def test_an_exchange_can_cost_nothing():
    one_round = Instance(present=((True,),) * 4, chairs=((2, 2),))
    assert Pricing(one_round, Plan(((0,), (0,), (1,), (1,)))).swap(0, 2, 0).is_free


@pytest.mark.parametrize(
    ("instance", "move", "why"),
    [
        (make_plain(held=1), (0, 0, 1), Refusal.HELD),
        (make_plain(pins=(Pin(0, 0, 0),)), (0, 0, 1), Refusal.LOCKED),
        (make_plain(chairs=((3, 0), (3, 3))), (0, 0, 1), Refusal.CLOSED),
        (make_plain(present=((False, True), *[(True, True)] * 3)), (0, 0, 1), Refusal.ABSENT),
        (make_plain(), (0, 0, 0), Refusal.HERE),
        (make_plain(), (0, 0, 1), None),
    ],
)
def test_why_somebody_stays_is_told(instance, move, why):
    assert Pricing(instance, PLAIN).refuses_move(*move) is why


def test_nobody_takes_the_place_of_somebody_whose_seat_is_locked():
    pricing = Pricing(make_plain(pins=(Pin(2, 0, 1),)), PLAIN)
    assert pricing.refuses_swap(0, 2, 0) is Refusal.OTHER_LOCKED
    assert pricing.refuses_swap(0, 3, 0) is None
    assert pricing.refuses_swap(0, 1, 0) is Refusal.HERE


def test_four_hundred_people_are_priced_while_the_mouse_moves():
    """Thirty milliseconds is the figure; ten times that fails on no machine and finds a full recount."""
    import time  # noqa: PLC0415

    people, tables, rounds = 400, 40, 5
    instance = Instance(
        present=((True,) * rounds,) * people,
        chairs=((10,) * tables,) * rounds,
        groups=tuple(n % 4 for n in range(people)),
        wishes=tuple((n % tables, (n + 3) % tables) for n in range(people)),
        barred=(frozenset(),) * people,
        themes=(tuple(range(tables)),) * rounds,
    )
    plan = Plan(tuple(tuple((n // 10 + r * (n % 10)) % tables for r in range(rounds)) for n in range(people)))
    pricing = Pricing(instance, plan)
    pricing.move(0, 1, 7)
    began = time.process_time()
    for table in range(10):
        pricing.move(11, 2, table)
    assert (time.process_time() - began) / 10 < 0.3
