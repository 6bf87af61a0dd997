"""Instances as JSON: nothing is lost on the way, and what is wrong is refused with the place where it is."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.language import Language
from facilitator.errors import FacilitatorError
from facilitator.seating.asjson import KEYS, read_instance, write_instance, write_plan
from facilitator.seating.counts import count
from facilitator.seating.instance import Block, Pair, Pin, plain_instance
from facilitator.seating.search import Search
from tests.seating.made import instances
from ui.words import error_sentence

SIZES = {"people": 4, "tables": 2, "rounds": 3}

FULL = replace(
    plain_instance(6, 3, 2, [2, 2]),
    present=((True, False),) * 6,
    themes=((0, 1, -1), (2, 1, 0)),
    wishes=((2, 0), (), (1,), (), (), (0, 1, 2)),
    barred=(frozenset({2}),) + (frozenset(),) * 5,
    apart=(Pair(0, 1), Pair(2, 3, rounds=(1,))),
    together=(Block((3, 4, 5)), Block((0, 2), rounds=(0,))),
    companions=((5, 4),),
    pins=(Pin(0, 0, 1),),
    held=1,
    before=((0, None),) * 6,
    smallest=2,
)


def refusal(plain: Any) -> FacilitatorError:
    with pytest.raises(FacilitatorError) as caught:
        read_instance(plain)
    return caught.value


def test_everything_comes_back():
    assert read_instance(json.loads(json.dumps(write_instance(FULL)))) == FULL


@settings(max_examples=60, deadline=None)
@given(instances())
def test_any_instance_comes_back(instance):
    assert read_instance(json.loads(json.dumps(write_instance(instance)))) == instance


def test_sizes_alone_are_a_plain_day():
    assert read_instance(SIZES) == plain_instance(4, 2, 3)


def test_short_ways_to_write_it():
    instance = read_instance(
        {**SIZES, "chairs": 3, "themes": [5, -1], "apart": [[0, 1]], "together": [[1, 2, 3]], "companions": [[3, 2]]}
    )
    assert instance.chairs == ((3, 3),) * 3
    assert instance.themes == ((5, -1),) * 3
    assert instance.apart == (Pair(0, 1),)
    assert instance.together == (Block((1, 2, 3)),)
    assert instance.companions == ((3, 2),)
    assert read_instance({**SIZES, "chairs": [2, 4]}).chairs == ((2, 4),) * 3


def test_a_plan_with_what_it_costs():
    instance = plain_instance(6, 3, 2, [3])
    plan = Search(instance).run(100)
    plain = write_plan(plan, count(instance, plan), 0.12345)
    assert list(plain) == [
        *("seats", "repeats", "coincidences", "bound_repeats", "bound_coincidences", "same_table_twice"),
        *("musts", "size_off", "role_misses", "wishes", "changed", "cpu_s"),
    ]
    assert plain["seats"] == [list(places) for places in plan.seats]
    assert plain["wishes"] == {"value": 0, "bound": 0, "without": 0}
    assert plain["cpu_s"] == 0.123


@pytest.mark.parametrize(
    ("plain", "code", "where"),
    [
        ([], "day-wrong-value", "JSON"),
        (None, "day-wrong-value", "JSON"),
        ({"people": 4, "tables": 2}, "day-missing-key", "JSON"),
        ({**SIZES, "chaires": 8}, "day-unknown-key", "JSON"),
        ({**SIZES, "people": "4"}, "day-wrong-value", "people"),
        ({**SIZES, "people": 4.0}, "day-wrong-value", "people"),
        ({**SIZES, "people": True}, "day-wrong-value", "people"),
        ({**SIZES, "people": -1}, "plan-wrong-number", "people"),
        ({**SIZES, "people": 10**40}, "plan-wrong-number", "people"),
        ({**SIZES, "held": 4}, "plan-wrong-number", "held"),
        ({**SIZES, "present": [[1, 1, 1]] * 3}, "plan-wrong-length", "present"),
        ({**SIZES, "present": [[1, 1]] * 4}, "plan-wrong-length", "present 0"),
        ({**SIZES, "present": [[1, 1, 2]] * 4}, "plan-wrong-number", "present 0 2"),
        ({**SIZES, "chairs": [8, 8, 8]}, "plan-wrong-length", "chairs"),
        ({**SIZES, "chairs": [[8, 8], [8, 8]]}, "plan-wrong-length", "chairs"),
        ({**SIZES, "chairs": [8, -1]}, "plan-wrong-number", "chairs 1"),
        ({**SIZES, "chairs": "8"}, "day-wrong-value", "chairs"),
        ({**SIZES, "themes": [[0, None]] * 3}, "day-wrong-value", "themes 0 1"),
        ({**SIZES, "groups": [0, 0, 0]}, "plan-wrong-length", "groups"),
        ({**SIZES, "groups": [0, 0, 0, 10**9]}, "plan-wrong-number", "groups 3"),
        ({**SIZES, "wishes": [[], [], [], [1, 1]]}, "plan-twice", "wishes 3"),
        ({**SIZES, "barred": [[2], [], [], []]}, "plan-wrong-number", "barred 0 0"),
        ({**SIZES, "apart": [[1, 1]]}, "plan-twice", "apart 0"),
        ({**SIZES, "apart": [[1, 2, 3]]}, "plan-wrong-length", "apart 0"),
        ({**SIZES, "apart": [{"people": [0, 1], "rounds": [3]}]}, "plan-wrong-number", "apart 0 rounds 0"),
        ({**SIZES, "apart": [{"persons": [0, 1]}]}, "day-unknown-key", "apart 0"),
        ({**SIZES, "together": [{"rounds": [0]}, 3]}, "day-wrong-value", "together 1"),
        ({**SIZES, "companions": [[0, 1], [0, 2]]}, "plan-twice", "companions"),
        ({**SIZES, "companions": [[0, 4]]}, "plan-wrong-number", "companions 0 1"),
        ({**SIZES, "pins": [[0, 0]]}, "plan-wrong-length", "pins 0"),
        ({**SIZES, "pins": [[0, 3, 0]]}, "plan-wrong-number", "pins 0 1"),
        ({**SIZES, "before": [[0, 0, 0]]}, "plan-wrong-length", "before"),
        ({**SIZES, "before": [[0, 0, 2]] * 4}, "plan-wrong-number", "before 0 2"),
        ({**SIZES, "before": {}}, "day-wrong-value", "before"),
    ],
)
def test_what_is_wrong_is_refused_with_its_place(plain, code, where):
    error = refusal(plain)
    assert (error.code, error.details["where"]) == (code, where)
    for language in Language:
        assert "{" not in error_sentence(error, language)


def test_another_format_and_too_much_are_refused():
    assert refusal({**SIZES, "format": "tafelronde-day/1"}).code == "plan-wrong-format"
    assert refusal({**SIZES, "format": ["a\nb" * 100]}).code == "plan-wrong-format"
    error = refusal({"people": 3000, "tables": 500, "rounds": 50})
    assert error.code == "plan-too-large"
    assert "3000" in error_sentence(error, Language.NL)


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(["people", "rounds", "x"]), inner),
    max_leaves=12,
)


@settings(max_examples=200, deadline=None)
@given(st.dictionaries(st.sampled_from(sorted(KEYS)), anything, max_size=6), st.booleans())
def test_hostile_json_is_refused_in_one_sentence_or_read(plain, with_sizes):
    try:
        instance = read_instance(plain | SIZES if with_sizes else plain)
    except FacilitatorError as error:
        for language in Language:
            assert "\n" not in error_sentence(error, language)
    else:
        assert read_instance(write_instance(instance)) == instance
