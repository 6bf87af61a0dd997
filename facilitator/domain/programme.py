"""When the parts of the day begin and end: lengths are kept, clock times follow from them."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from facilitator.domain.hall import ProgrammeItem

MINUTES_A_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Timed:
    """A programme item with its planned clock times; None where they do not follow from what was filled in."""

    item: ProgrammeItem
    starts: datetime.time | None
    ends: datetime.time | None


def start_times(programme: Iterable[ProgrammeItem], starts: datetime.time | None) -> tuple[Timed, ...]:
    """The items of a programme, in their order, with the times that follow from the start of the day.

    After an item without a length nothing is known. Past midnight the clock goes on at 00:00.
    """
    timed = []
    for item in programme:
        ends = None if starts is None or item.minutes is None else later(starts, item.minutes)
        timed.append(Timed(item, starts, ends))
        starts = ends
    return tuple(timed)


def later(time: datetime.time, minutes: int) -> datetime.time:
    """The clock so many minutes later."""
    hour, minute = divmod((time.hour * 60 + time.minute + minutes) % MINUTES_A_DAY, 60)
    return datetime.time(hour, minute)


def minutes_between(earlier: datetime.time, time: datetime.time) -> int:
    """How many minutes the clock takes from one time to another, over midnight if need be: 0 to 1439."""
    return ((time.hour - earlier.hour) * 60 + time.minute - earlier.minute) % MINUTES_A_DAY
