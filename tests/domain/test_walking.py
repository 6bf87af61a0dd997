"""A walk that took longer than planned is offered for the walks to come."""

from __future__ import annotations

from facilitator.domain.hall import ItemKind
from facilitator.domain.steps import Share, StepKind
from facilitator.domain.walking import Walked, walked
from tests.factories import make_item, make_moment, make_round, make_step

PROGRAMME = (
    make_round(1, "r1", minutes=20),
    make_item(ItemKind.CHANGEOVER, "w1", minutes=3),
    make_round(2, "r2", minutes=20),
    make_item(ItemKind.CHANGEOVER, "w2", minutes=3),
    make_round(3, "r3", minutes=20),
    make_item(ItemKind.CHANGEOVER, "w3", minutes=6),
)


def _after(walk_s: float, *more):
    steps = (
        make_step(StepKind.GO, 0, item="r1"),
        make_step(StepKind.GO, 1200, item="w1"),
        make_step(StepKind.GO, 1200 + walk_s, item="r2"),
        *more,
    )
    return walked(PROGRAMME, steps, make_moment(1300 + walk_s))


def test_a_longer_walk_is_offered_where_the_others_are_shorter():
    assert _after(6 * 60) == Walked(6, (Share("w2", 180),))


def test_what_they_were_given_meanwhile_counts():
    given = make_step(StepKind.PLAN, 1580, shares=(Share("w2", 120),))
    assert _after(6 * 60, given) == Walked(6, (Share("w2", 60),))


def test_a_walk_as_planned_says_nothing():
    assert _after(3 * 60 + 20) is None


def test_a_forgotten_press_is_no_walk():
    assert _after(40 * 60) is None


def test_before_any_walk_there_is_nothing_to_say():
    assert walked(PROGRAMME, (make_step(StepKind.GO, 0, item="r1"),), make_moment(60)) is None
    assert walked(PROGRAMME, (), make_moment()) is None
