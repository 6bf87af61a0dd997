"""What the clock of the chair shows."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

import pytest

from facilitator.domain.clock import clock_at, digits
from facilitator.domain.hall import ItemKind
from facilitator.domain.steps import Moment, Step, StepKind
from tests.factories import make_item, make_round
from ui.desk.pages.live.face import Counts, Face, NewEnd, end_with, face_of, minutes_past

NOON = datetime(2026, 11, 14, 12, tzinfo=UTC)
PROGRAMME = (make_item(ItemKind.OPENING, "opening", minutes=10), make_round(1, "r1", minutes=25), make_round(2, "r2"))


def at(seconds: float) -> Moment:
    return Moment(NOON + timedelta(seconds=seconds), seconds, "b1")


def face(seconds: float, *steps: Step, starts: time | None = None) -> Face:
    now = at(seconds)
    return face_of(clock_at(PROGRAMME, steps, now), now, starts)


def begun(item: str, at_second: float = 0) -> Step:
    return Step("s", StepKind.GO, at(at_second), item)


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [(0, "0:00"), (0.2, "0:01"), (59.5, "1:00"), (1500, "25:00"), (1499.2, "25:00"), (3600, "1:00:00"), (-3, "0:00")],
)
def test_what_is_left_is_rounded_up(seconds, shown):
    assert digits(seconds) == shown


def test_a_round_counts_down_to_its_end():
    assert face(300, begun("r1")) == Face(Counts.LEFT, "20:00", 0.8, time(12, 25), 25)


def test_over_its_time_it_counts_up():
    shown = face(25 * 60 + 130.9, begun("r1"))
    assert (shown.counts, shown.digits, shown.share) == (Counts.OVER, "+2:10", 0.0)


def test_without_a_length_it_tells_how_long_it_has_been():
    assert face(90, begun("r2")).digits == "1:30"


def test_whoever_speaks_in_between_has_a_time_of_their_own():
    aside = Step("s", StepKind.ASIDE, at(60), seconds=120)
    assert face(90, begun("r1"), aside).digits == "1:30"
    assert face(190, begun("r1"), aside).digits == "+0:10"


@pytest.mark.parametrize(
    ("starts", "counts", "shown"),
    [
        (time(12, 10), Counts.TO_BEGIN, "10:00"),
        (time(11, 57), Counts.PAST_BEGIN, "+3:00"),
        (time(18, 0), Counts.LENGTH, "10:00"),
        (time(8, 0), Counts.LENGTH, "10:00"),
        (None, Counts.LENGTH, "10:00"),
    ],
)
def test_before_the_day_it_counts_to_the_beginning_and_past_it(starts, counts, shown):
    told = face(0, starts=starts)
    assert (told.counts, told.digits) == (counts, shown)


def test_a_forgotten_beginning_is_told_in_whole_minutes():
    ready = clock_at(PROGRAMME, (), at(0))
    assert minutes_past(ready, at(0), time(11, 57)) == 3
    assert minutes_past(ready, at(0), time(12, 3)) is None
    assert minutes_past(ready, at(10), time(12, 0)) is None


def test_when_the_day_is_over_there_is_nothing_to_count():
    assert face(90, begun("r1"), Step("s", StepKind.END, at(60))).counts is Counts.NOTHING


@pytest.mark.parametrize(
    ("minutes", "seconds", "more", "until", "day"),
    [
        (5, 60, (), time(12, 15), None),  # behind it is a round without a length: nobody knows
        (-1, 60, (), time(12, 9), None),
        (1, 11 * 60, (), time(12, 11), None),  # over its time: that is where its end comes to be
        (2, 40, (Step("s", StepKind.ASIDE, at(30), seconds=180),), time(12, 6), None),  # who speaks in between
        (5, 90, (Step("s", StepKind.STOP, at(30)),), time(12, 16), None),  # taken to go on now
    ],
)
def test_the_new_end_is_known_before_minutes_are_given(minutes, seconds, more, until, day):
    assert end_with(minutes, PROGRAMME, [begun("opening"), *more], at(seconds)) == NewEnd(minutes, until, day)


def test_the_new_end_of_the_day_is_told_where_it_is_known():
    told = end_with(5, PROGRAMME[:2], [begun("opening")], at(60))
    assert told == NewEnd(5, time(12, 15), time(12, 40))
    assert end_with(5, PROGRAMME[:2], [begun("r1")], at(60)) == NewEnd(5, time(12, 30))  # the last is the day's


def test_without_an_end_there_is_no_new_one():
    assert end_with(5, PROGRAMME, [], at(0)) is None
    assert end_with(5, PROGRAMME, [begun("r2")], at(60)) is None
