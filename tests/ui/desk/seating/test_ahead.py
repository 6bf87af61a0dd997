"""The rounds that seats count in."""

from __future__ import annotations

from facilitator.domain.steps import StepKind
from facilitator.seating.ofday import rounds_now
from tests.factories import make_moment, make_step
from tests.ui.desk.seating.conftest import hall
from ui.desk.pages.seating.ahead import ahead


def keys(found):
    return [one.id for one in found.rounds], found.held, list(found.coming)


def test_before_the_day_all_rounds_are_to_come():
    assert keys(ahead(hall(rounds=3), make_moment())) == (["r1", "r2", "r3"], 0, ["r1", "r2", "r3"])


def test_a_round_that_began_stands():
    day = hall(9, 3, 3, make_step(StepKind.GO, item="r1"))
    assert keys(ahead(day, make_moment(60))) == (["r1", "r2", "r3"], 1, ["r2", "r3"])


def test_a_round_that_was_passed_over_is_behind_us():
    """The clock, the door and planning again say the same: people are not sent to a round that is not coming."""
    day = hall(9, 3, 3, make_step(StepKind.GO, item="r2"))
    assert keys(ahead(day, make_moment(60))) == (["r1", "r2", "r3"], 2, ["r3"])
    assert (ahead(day, make_moment(60)).rounds, 2) == rounds_now(day, make_moment(60))


def test_a_round_that_is_left_out_counts_no_more():
    day = hall(9, 3, 3, make_step(StepKind.PLAN, skipped=("r2",)))
    assert keys(ahead(day, make_moment(60)))[0] == ["r1", "r3"]
