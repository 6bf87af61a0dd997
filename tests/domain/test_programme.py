"""Clock times follow from the start of the day and the lengths of its parts."""

from __future__ import annotations

from datetime import time

import pytest

from facilitator.domain.programme import later, minutes_between, start_times
from tests.factories import make_item


def clock(minutes: list[int | None], starts: time | None) -> list[tuple[str, str]]:
    items = [make_item(minutes=length) for length in minutes]
    timed = start_times(items, starts)
    assert [one.item for one in timed] == items
    return [tuple("-" if t is None else t.isoformat("minutes") for t in (one.starts, one.ends)) for one in timed]


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
