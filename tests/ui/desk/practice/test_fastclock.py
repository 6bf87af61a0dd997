"""The fast clock: many seconds in one, and never a jump."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from itertools import pairwise

import pytest

from facilitator.domain.clock import jump_between, seconds_between
from tests.factories import MIDDAY, Watch, make_day, make_item, make_moment
from ui.desk.practice.fastclock import FastClock, beginning


@pytest.fixture
def real() -> Watch:
    return Watch()


def test_a_minute_goes_by_in_a_second(real):
    clock = FastClock(60, real)
    before = clock()
    real.true += 1
    after = clock()
    assert seconds_between(before, after) == 60
    assert after.wall - before.wall == timedelta(minutes=1)


def test_it_begins_where_it_is_told(real):
    ten = datetime(2026, 11, 14, 9, 55, tzinfo=MIDDAY.tzinfo)
    assert FastClock(60, real, ten)().wall == ten
    assert FastClock(60, real)().wall == MIDDAY


def test_another_pace_does_not_make_it_jump(real):
    clock = FastClock(60, real)
    seen = [clock()]
    for pace in (240, 1, 10, 60):
        real.true += 2
        seen.append(clock())
        clock.change_pace(pace)
        assert clock() == seen[-1]
    assert [seconds_between(*pair) for pair in pairwise(seen)] == [120, 480, 2, 20]


def test_its_wall_clock_and_its_steady_one_go_together(real):
    clock = FastClock(240, real)
    before = clock()
    real.true += 3
    real.put_forward = 7200
    assert jump_between(before, clock()) == 0
    assert seconds_between(before, clock()) == 720


def test_its_steps_never_mix_with_those_of_the_computer_nor_of_another_run(real):
    boots = {real().boot, FastClock(60, real)().boot, FastClock(60, real)().boot}
    assert len(boots) == 3


@pytest.mark.parametrize("pace", [0, -1])
def test_a_clock_that_would_not_move_is_refused(real, pace):
    clock = FastClock(60, real)
    with pytest.raises(ValueError):
        clock.change_pace(pace)
    assert clock.pace == 60


@pytest.mark.parametrize(
    ("event", "first", "begins"),
    [
        ({"date": date(2026, 11, 14), "starts": time(10)}, None, "2026-11-14 09:55"),
        ({"date": date(2026, 11, 14), "starts": time(0)}, None, "2026-11-13 23:55"),
        ({"starts": time(10)}, None, MIDDAY.strftime("%Y-%m-%d 09:55")),
        ({"date": date(2026, 11, 14)}, time(13), "2026-11-14 12:55"),
        ({"date": date(2026, 11, 14)}, None, "2026-11-14 11:55"),
        ({}, None, MIDDAY.strftime("%Y-%m-%d 12:00")),
        ({"date": date(1, 1, 1), "starts": time(0)}, None, (MIDDAY - timedelta(days=1)).strftime("%Y-%m-%d 23:55")),
        ({"date": date(9999, 12, 31), "starts": time(10)}, None, MIDDAY.strftime("%Y-%m-%d 09:55")),
    ],
)
def test_it_begins_five_minutes_before_the_day(event, first, begins):
    day = make_day(make_item(minutes=10, starts=first), **event)
    assert beginning(day, make_moment()).strftime("%Y-%m-%d %H:%M") == begins
