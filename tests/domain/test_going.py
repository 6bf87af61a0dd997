"""The one large button, and what comes by itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from facilitator.domain.clock import Clock, Phase, clock_at
from facilitator.domain.going import Deed, Press, Stroke, begins_itself, next_press, stroke_between
from facilitator.domain.hall import ItemKind
from facilitator.domain.steps import Moment, Step, StepKind
from tests.factories import make_item, make_round

OPENING = make_item(ItemKind.OPENING, "opening", minutes=10)
ROUND = make_round(1, "r1", minutes=25)
CHANGE = make_item(ItemKind.CHANGEOVER, "change", minutes=3)
PROGRAMME = (OPENING, ROUND, CHANGE)


def at(seconds: float) -> Moment:
    return Moment(datetime(2026, 11, 14, 12, tzinfo=UTC) + timedelta(seconds=seconds), seconds, "b1")


def clock(item: str, seconds: float, *more: StepKind) -> Clock:
    """The clock so long after an item began; more: what was pressed just then."""
    steps = [Step("s", StepKind.GO, at(0), item), *(Step("s", kind, at(seconds)) for kind in more)]
    return clock_at(PROGRAMME, steps, at(seconds))


def test_go_begins_the_day():
    assert next_press(clock_at(PROGRAMME, (), at(0))) == Press(Deed.BEGIN, OPENING)


def test_without_a_programme_there_is_nothing_to_go_to():
    assert next_press(clock_at((), (), at(0))).deed is Deed.NOTHING


@pytest.mark.parametrize(("left", "asks"), [(61, True), (60, False), (-30, False)])
def test_with_more_than_a_minute_left_go_asks_first(left, asks):
    assert next_press(clock("r1", 25 * 60 - left)) == Press(Deed.BEGIN, CHANGE, asks)


def test_after_a_changeover_nobody_waits_for_a_second_press():
    """They all sit: the round begins, whatever the clock says."""
    early = clock("change", 30)
    assert not next_press(replace(early, coming=ROUND)).asks


def test_a_clock_that_stands_still_goes_on_first():
    assert next_press(clock("r1", 60, StepKind.STOP)) == Press(Deed.RUN, ROUND)


def test_after_the_last_item_go_closes_the_day_and_then_does_nothing():
    assert next_press(clock("change", 170)) == Press(Deed.END, CHANGE, asks=True)
    assert next_press(clock("change", 170, StepKind.END)).deed is Deed.NOTHING


def test_only_what_says_so_begins_by_itself():
    up = clock("r1", 25 * 60)
    assert begins_itself(up) is None
    itself = replace(CHANGE, starts_itself=True)
    assert begins_itself(replace(up, coming=itself)) == itself
    assert begins_itself(replace(up, coming=itself, left=0.1)) is None
    assert begins_itself(replace(up, coming=itself, running=False)) is None


@pytest.mark.parametrize(
    ("item", "before", "after", "signal"),
    [
        ("r1", 20 * 60 - 1, 20 * 60, Stroke.SOFT),
        ("r1", 24 * 60 - 1, 24 * 60, None),
        ("r1", 25 * 60 - 1, 25 * 60, Stroke.FULL),
        ("r1", 25 * 60, 25 * 60 + 1, None),
        ("r1", 25 * 60 - 1, 26 * 60, None),  # the laptop slept over it
        ("r1", 24 * 60, 25 * 60 + 2, Stroke.FULL),
        ("change", 179, 180, Stroke.FULL),
        ("opening", 10 * 60 - 1, 10 * 60, None),  # somebody speaks
        ("opening", 4, 5, None),
    ],
)
def test_the_gong_sounds_at_the_turns_of_the_clock(item, before, after, signal):
    assert stroke_between(clock(item, before), clock(item, after)) is signal


def test_a_round_begins_with_two_strokes_and_one_that_is_cut_short_ends_with_one():
    assert stroke_between(clock("opening", 600), clock("r1", 0)) is Stroke.DOUBLE
    assert stroke_between(clock("r1", 600), clock("change", 0)) is Stroke.FULL
    assert stroke_between(clock("r1", 25 * 60), clock("change", 0)) is None  # it sounded when the time was up
    assert stroke_between(clock("opening", 600), clock("r1", 90)) is None


def test_a_clock_that_stands_still_makes_no_sound():
    still = replace(clock("r1", 20 * 60), running=False)
    assert stroke_between(clock("r1", 20 * 60 - 1), still) is None
    assert still.phase is Phase.WRAP_UP
