"""Starts from arithmetic, dealt ones, and packing."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import combinations
from random import Random

import pytest

from facilitator.seating.counts import count
from facilitator.seating.halls import halls
from facilitator.seating.instance import Block, Instance, Pair, Pin, Plan, plain_instance
from facilitator.seating.matrices import Tables
from facilitator.seating.packing import pack
from facilitator.seating.patterns import galois, modular, shifted
from facilitator.seating.seeds import as_seats, deal, start


def repeats(tables: Tables) -> int:
    met = Counter(
        (one, other) for row in tables for one, other in combinations(range(len(row)), 2) if row[one] == row[other]
    )
    return sum(often - 1 for often in met.values())


def returns(tables: Tables) -> int:
    return sum(len(places) - len(set(places)) for places in zip(*tables, strict=True))


@pytest.mark.parametrize(("people", "tables", "rounds"), [(35, 7, 5), (30, 7, 7), (110, 11, 6), (1000, 101, 5)])
def test_a_prime_number_of_tables_needs_no_search(people, tables, rounds):
    for pattern in (modular(people, tables, rounds), galois(people, tables, rounds)):
        assert pattern is not None
        assert (repeats(pattern), returns(pattern)) == (0, 0)


@pytest.mark.parametrize("tables", [4, 8, 9, 16, 25, 27])
def test_a_prime_power_has_a_field(tables):
    pattern = galois((tables - 1) * tables, tables, min(tables, 6))
    assert pattern is not None
    assert (repeats(pattern), returns(pattern)) == (0, 0)


@pytest.mark.parametrize("tables", [1, 6, 10, 12, 15, 100])
def test_other_numbers_have_none(tables):
    assert galois(30, tables, 3) is None


@pytest.mark.parametrize(("people", "tables", "rounds"), [(120, 15, 4), (200, 20, 4), (400, 40, 5), (96, 12, 5)])
def test_shifts_are_found_where_there_is_no_field(people, tables, rounds):
    pattern = shifted(people, tables, rounds, Random(1))
    assert pattern is not None
    assert (repeats(pattern), returns(pattern)) == (0, 0)


def test_shifts_are_not_looked_for_where_they_cannot_be():
    assert shifted(40, 5, 3, Random(1)) is None
    assert shifted(4, 3, 5, Random(1)) is None


@pytest.mark.parametrize("people", [0, 1, 7, 23])
def test_every_table_of_a_pattern_is_even(people):
    for pattern in (modular(people, 7, 4), galois(people, 7, 4)):
        assert pattern is not None
        for row in pattern:
            sizes = Counter(row)
            assert max(sizes.values(), default=0) - min((sizes[table] for table in range(7)), default=0) <= 1


def test_a_start_mixes_the_groups_before_any_search():
    instance = plain_instance(35, 7, 5, (14, 14, 7))
    counts = count(instance, Plan(start(instance, Random(1))))
    assert (counts.repeats, counts.same_table_twice, counts.role_misses, counts.size_off) == (0, 0, 0, 0)


def test_a_start_keeps_pins_and_closed_tables():
    instance = replace(plain_instance(12, 4, 2), chairs=((4, 0, 4, 4),) * 2, pins=(Pin(3, 1, 2),))
    seats = start(instance, Random(1))
    assert seats[3][1] == 2
    assert all(table != 1 for places in seats for table in places)


def test_people_are_dealt_out_evenly_and_parties_stay_whole():
    instance = replace(plain_instance(22, 4, 1), together=(Block((0, 1, 2)),))
    tables = deal(instance, halls(instance)[0], Random(3))
    assert sorted(Counter(tables).values()) == [5, 5, 6, 6]
    assert tables[0] == tables[1] == tables[2]


def test_seats_of_no_rounds():
    assert as_seats(plain_instance(2, 2, 0), []) == ((), ())


def pack_one(instance: Instance, steps: int = 6000) -> list[int] | None:
    return pack(instance, halls(instance)[0], Random(1), steps)


def test_packing_finds_the_only_way():
    instance = Instance(
        present=((True,),) * 6,
        chairs=((3, 2, 1),),
        together=(Block((0, 1, 2)), Block((3, 4))),
        barred=(frozenset(),) * 6,
    )
    assert pack_one(instance) == [0, 0, 0, 1, 1, 2]


def test_packing_says_when_there_is_none():
    chain = tuple(Pair(one, other) for one, other in combinations(range(3), 2))
    instance = replace(plain_instance(4, 2, 1), chairs=((4, 4),), apart=chain)
    assert pack_one(instance) is None


def test_packing_gives_up_in_time():
    """Ten people who all avoid each other at nine tables: no plan, and far too many ways to try."""
    instance = replace(plain_instance(200, 9, 1), apart=tuple(Pair(*pair) for pair in combinations(range(10), 2)))
    assert pack_one(instance, steps=500) is None
