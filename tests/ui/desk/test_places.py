"""In which stage a field is found."""

from __future__ import annotations

import pytest

from facilitator.domain.kinds import Kind
from facilitator.domain.onphones import PHONES
from facilitator.domain.spots import Spot
from ui.desk.pages.live.asidestrip import WHO
from ui.desk.pages.live.insertstrip import WHAT
from ui.desk.pages.live.tableline import TYPED_LINE
from ui.desk.pages.live.tablenotes import TYPED_LIVE
from ui.desk.pages.rounds.grid import AIM, TYPED
from ui.desk.places import TYPED_PHOTO, TYPED_PLENARY, Place, StageName, place_of

TYPED_AT_THE_ROUNDS = [
    WHAT,
    WHO,
    TYPED,
    AIM,
    Spot(Kind.TAKEAWAY, TYPED_LIVE, "text", "t1"),
    Spot(Kind.TAKEAWAY, TYPED_PHOTO, "text", "f1"),
    Spot(Kind.PHONES, PHONES, TYPED_LINE, "t1"),
]


@pytest.mark.parametrize("now", [None, *StageName])
@pytest.mark.parametrize("spot", TYPED_AT_THE_ROUNDS)
def test_what_was_typed_at_the_rounds_is_found_there_wherever_the_chair_is(spot, now):
    assert place_of(spot, now) == Place(StageName.ROUNDS, spot)


@pytest.mark.parametrize("now", [None, *StageName])
def test_what_was_typed_in_the_plenary_is_found_there_wherever_the_chair_is(now):
    typed = Spot(Kind.TAKEAWAY, f"{TYPED_PLENARY}c1", "text")
    assert place_of(typed, now) == Place(StageName.PLENARY, typed)


def test_a_point_is_shown_in_the_plenary_to_whoever_is_there():
    point = Spot(Kind.TAKEAWAY, "w1", "text")
    assert place_of(point, StageName.PLENARY).stage is StageName.PLENARY
    assert place_of(point, StageName.REPORT).stage is StageName.ROUNDS


@pytest.mark.parametrize(
    ("spot", "stage"),
    [
        (Spot(Kind.ITEM, "r1", "title"), StageName.PREPARATION),
        (Spot(Kind.CONTRIBUTION, "", "person", "reaction"), StageName.PLENARY),
    ],
)
def test_its_neighbours_are_found_where_they_always_were(spot, stage):
    assert place_of(spot).stage is stage
