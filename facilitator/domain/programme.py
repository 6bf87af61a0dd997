"""When the parts of the day begin and end: lengths are kept, clock times follow from them."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from facilitator.domain.hall import ProgrammeItem

MINUTES_A_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Timed:
    """A programme item with its planned clock times; None where they do not follow from what was filled in.

    waits: minutes between what stands before it and its fixed start. late, over: how many minutes after its fixed start
    it comes out, and after its fixed end.
    """

    item: ProgrammeItem
    starts: datetime.time | None
    ends: datetime.time | None
    waits: int = 0
    late: int = 0
    over: int = 0


def start_times(programme: Iterable[ProgrammeItem], starts: datetime.time | None) -> tuple[Timed, ...]:
    """The items of a programme, in their order, with the times that follow from the start of the day.

    An item that is fixed begins at its own time, and never before what stands before it is over: then it is late. A
    fixed end is the latest one; it is also the end of an item without a length. After an item without either nothing is
    known until the next that is fixed. Past midnight the clock goes on at 00:00.
    """
    timed = []
    for item in programme:
        one = _timed(item, starts)
        timed.append(one)
        starts = one.ends
    return tuple(timed)


def _timed(item: ProgrammeItem, free: datetime.time | None) -> Timed:
    """An item with its times. free: when it could begin; None = nobody knows."""
    gap = 0 if free is None or item.starts is None else minutes_from(free, item.starts)
    starts = item.starts if free is None or gap > 0 else free
    ends = None if starts is None or item.minutes is None else later(starts, item.minutes)
    if ends is None and item.minutes is None:
        ends = _end_by_itself(item, starts)
    over = 0 if ends is None or item.ends is None else max(0, minutes_from(item.ends, ends))
    return Timed(item, starts, ends, max(0, gap), max(0, -gap), over)


def _end_by_itself(item: ProgrammeItem, starts: datetime.time | None) -> datetime.time | None:
    """When an item without a length ends: at its fixed end, or at once where that is past."""
    if starts is None or item.ends is None:
        return item.ends
    return item.ends if minutes_from(starts, item.ends) > 0 else starts


def later(time: datetime.time, minutes: int) -> datetime.time:
    """The clock so many minutes later."""
    hour, minute = divmod((time.hour * 60 + time.minute + minutes) % MINUTES_A_DAY, 60)
    return datetime.time(hour, minute)


def minutes_between(earlier: datetime.time, time: datetime.time) -> int:
    """How many minutes the clock takes from one time to another, over midnight if need be: 0 to 1439."""
    return ((time.hour - earlier.hour) * 60 + time.minute - earlier.minute) % MINUTES_A_DAY


def minutes_from(one: datetime.time, other: datetime.time) -> int:
    """How many minutes one time is before another, negative when it is after it: the shorter way round the clock."""
    half = MINUTES_A_DAY // 2
    return (minutes_between(one, other) + half) % MINUTES_A_DAY - half
