"""Clock times follow from the start of the day and the lengths of its parts."""

from __future__ import annotations

from datetime import time
from typing import Any

import pytest

from facilitator.domain.programme import Timed, later, minutes_between, minutes_from, start_times
from tests.factories import make_item


def clock(minutes: list[int | None], starts: time | None) -> list[tuple[str, str]]:
    items = [make_item(minutes=length) for length in minutes]
    timed = start_times(items, starts)
    assert [one.item for one in timed] == items
    return [tuple("-" if t is None else t.isoformat("minutes") for t in (one.starts, one.ends)) for one in timed]


def timed(*items: dict[str, Any], starts: time | None = time(12)) -> list[Timed]:
    return list(start_times([make_item(**item) for item in items], starts))


def test_each_item_begins_when_the_one_before_it_ends() -> None:
    assert clock([15, 25, 5], time(13, 45)) == [("13:45", "14:00"), ("14:00", "14:25"), ("14:25", "14:30")]


def test_after_an_item_without_a_length_nothing_is_known() -> None:
    assert clock([15, None, 20], time(9)) == [("09:00", "09:15"), ("09:15", "-"), ("-", "-")]


def test_without_a_start_there_are_no_times() -> None:
    assert clock([15, 20], None) == [("-", "-"), ("-", "-")]


def test_the_clock_goes_on_past_midnight() -> None:
    assert clock([30, 30], time(23, 45)) == [("23:45", "00:15"), ("00:15", "00:45")]


def test_an_item_of_no_length_takes_no_time() -> None:
    assert clock([0, 10], time(9)) == [("09:00", "09:00"), ("09:00", "09:10")]


@pytest.mark.parametrize(
    ("first", "then", "minutes"), [("13:45", "14:10", 25), ("23:50", "00:10", 20), ("9:00", "9:00", 0)]
)
def test_minutes_between_two_times_lead_from_one_to_the_other(first: str, then: str, minutes: int) -> None:
    earlier, end = (time(*map(int, one.split(":"))) for one in (first, then))

    assert minutes_between(earlier, end) == minutes
    assert later(earlier, minutes) == end


# -- what is fixed -------------------------------------------------------------------------------------------------


def test_an_item_that_is_fixed_begins_then_and_the_time_before_it_is_waiting() -> None:
    _, lunch, after = timed({"minutes": 20}, {"minutes": 30, "starts": time(12, 30)}, {"minutes": 10})

    assert (lunch.starts, lunch.ends, lunch.waits, lunch.late) == (time(12, 30), time(13), 10, 0)
    assert after.starts == time(13)


def test_an_item_that_comes_out_after_its_fixed_start_is_late_and_nothing_is_held_twice() -> None:
    _, lunch = timed({"minutes": 40}, {"minutes": 30, "starts": time(12, 30)})

    assert (lunch.starts, lunch.ends, lunch.waits, lunch.late) == (time(12, 40), time(13, 10), 0, 10)


def test_an_item_that_comes_out_just_in_time_neither_waits_nor_is_late() -> None:
    lunch = timed({"minutes": 30}, {"minutes": 30, "starts": time(12, 30)})[1]

    assert (lunch.waits, lunch.late) == (0, 0)


def test_after_what_is_not_known_the_next_fixed_start_is() -> None:
    unknown, between, lunch, after = timed({}, {"minutes": 5}, {"minutes": 30, "starts": time(14)}, {"minutes": 5})

    assert (unknown.ends, between.starts, lunch.starts, after.starts) == (None, None, time(14), time(14, 30))
    assert (lunch.waits, lunch.late) == (0, 0)


def test_a_fixed_start_gives_times_to_a_day_without_one() -> None:
    first, then = timed({"minutes": 15, "starts": time(9)}, {"minutes": 5}, starts=None)

    assert (first.starts, then.starts) == (time(9), time(9, 15))


def test_an_item_may_end_at_its_fixed_end_or_before_but_not_after_it() -> None:
    ending = {"minutes": 30, "ends": time(12, 30)}
    assert timed(ending)[0].over == timed({**ending, "minutes": 20})[0].over == 0

    late = timed({"minutes": 10}, ending)[1]
    assert (late.ends, late.over, late.late) == (time(12, 40), 10, 0)


def test_an_item_without_a_length_ends_at_its_fixed_end() -> None:
    open_ended, after = timed({"ends": time(12, 45)}, {"minutes": 10})
    assert (open_ended.ends, after.starts, open_ended.over) == (time(12, 45), time(12, 45), 0)

    passed = timed({"minutes": 60}, {"ends": time(12, 45)})[1]
    assert (passed.starts, passed.ends, passed.over) == (time(13), time(13), 15)

    assert timed({}, {"ends": time(15)}, {"minutes": 5})[2].starts == time(15)


def test_what_is_fixed_may_lie_beyond_midnight() -> None:
    at_midnight = {"minutes": 10, "starts": time(0, 15), "ends": time(0, 20)}
    fire, after = timed(at_midnight, {"minutes": 5}, starts=time(23, 50))

    assert (fire.starts, fire.waits, fire.over, after.starts) == (time(0, 15), 25, 5, time(0, 25))


@pytest.mark.parametrize(
    ("one", "other", "minutes"),
    [("12:30", "12:40", 10), ("12:40", "12:30", -10), ("23:50", "00:10", 20), ("00:10", "23:50", -20)],
)
def test_the_minutes_from_one_time_to_another_go_the_short_way_round(one: str, other: str, minutes: int) -> None:
    assert minutes_from(time.fromisoformat(one), time.fromisoformat(other)) == minutes
