"""What made-up tables do in a round."""

from __future__ import annotations

from collections import Counter
from itertools import islice

import pytest

from facilitator.demo.practice import made_up
from facilitator.domain.language import Language
from ui.desk.practice.script import FEWEST, HOSTS_LISTEN_UNTIL, MOST, ROUNDING_OFF_FROM, points_without_end, script_of

TABLES = [f"t{number}" for number in range(1, 9)]
ROUNDS = [(seed, number) for seed in range(8) for number in (1, 2, 3)]


def written(script):
    return [turn for turn in script if turn.asks is None]


@pytest.mark.parametrize(("seed", "number"), ROUNDS)
def test_one_table_is_silent_and_the_others_bring_two_to_five_points(seed, number):
    brought = Counter(turn.table for turn in written(script_of(TABLES, number, seed)))
    assert len(brought) == len(TABLES) - 1
    assert all(FEWEST <= many <= MOST for many in brought.values())


@pytest.mark.parametrize(("seed", "number"), ROUNDS)
def test_hosts_listen_first_and_write_most_when_the_round_is_rounded_off(seed, number):
    at = [turn.at for turn in written(script_of(TABLES, number, seed))]
    assert min(at) >= HOSTS_LISTEN_UNTIL
    assert max(at) < 1
    assert sum(one >= ROUNDING_OFF_FROM for one in at) > len(at) / 2


@pytest.mark.parametrize(("seed", "number"), ROUNDS)
def test_one_table_that_talks_asks_for_help(seed, number):
    script = script_of(TABLES, number, seed)
    (asking,) = [turn for turn in script if turn.asks is not None]
    assert asking.table in {turn.table for turn in written(script)}


def test_it_is_told_in_its_order_and_the_same_again():
    script = script_of(TABLES, 1, seed=3)
    assert list(script) == sorted(script, key=lambda turn: turn.at)
    assert script == script_of(TABLES, 1, seed=3)
    assert script != script_of(TABLES, 2, seed=3)
    assert script != script_of(TABLES, 1, seed=4)


def test_an_only_table_talks_and_no_table_does_nothing():
    assert written(script_of(["t1"], 1, seed=0))
    assert script_of([], 1, seed=0) == ()


def test_every_point_is_used_before_one_comes_again():
    points = points_without_end(Language.NL, seed=5)
    many = len(made_up(Language.NL).points)
    first = list(islice(points, many))
    assert len(set(first)) == many
    assert list(islice(points, many)) == first
    assert list(islice(points_without_end(Language.NL, seed=6), many)) != first
