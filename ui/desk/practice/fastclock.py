"""The clock of a practice run: it goes many times as fast as the one on the wall."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from facilitator.domain.clock import seconds_between
from facilitator.domain.day import Day
from facilitator.domain.identity import new_id
from facilitator.domain.steps import Moment
from facilitator.storage import moments

BEFORE_THE_DAY = datetime.timedelta(minutes=5)
YEARS = range(1900, 9000)
"""A date that was mistyped may lie where there is no day before it, or none after it."""


class FastClock:
    """Gives moments that come `pace` times as fast as the real ones, from the moment it was made.

    It has a boot of its own, so that its steps are never told against those of the computer. now: the real clock.
    """

    def __init__(
        self,
        pace: float,
        now: Callable[[], Moment] = moments.now,
        starts: datetime.datetime | None = None,
    ) -> None:
        """starts: what its wall clock shows at first, with its zone; None: what the real one does."""
        self._now = now
        self._since = now()
        self._passed = 0.0  # seconds of its own, until `_since`
        self._pace = _moving(pace)
        self._starts = starts or self._since.wall
        self._boot = f"practice-{new_id()}"

    def __call__(self) -> Moment:
        """This moment, as it is in the practice run."""
        passed = self._passed + seconds_between(self._since, self._now()) * self._pace
        return Moment(self._starts + datetime.timedelta(seconds=passed), passed, self._boot)

    @property
    def pace(self) -> float:
        """How many of its seconds go in a real one."""
        return self._pace

    def change_pace(self, pace: float) -> None:
        """Go faster or slower from now on; what has passed has passed. ValueError for a clock that would not move."""
        pace, real = _moving(pace), self._now()
        self._passed += seconds_between(self._since, real) * self._pace
        self._since, self._pace = real, pace


def _moving(pace: float) -> float:
    if pace <= 0:
        raise ValueError("a clock goes on")
    return pace


def beginning(day: Day, now: Moment) -> datetime.datetime:
    """What the wall clock of a practice run shows at first: a little before the day begins.

    On the date of the day, or today (`now`, the real one); where no time was planned it is as late as it is now.
    """
    first = day.programme[0].starts if day.programme else None
    starts = day.event.starts or first
    if starts is None and day.event.date is None:
        return now.wall
    date = day.event.date if day.event.date and day.event.date.year in YEARS else now.wall.date()
    planned = datetime.datetime.combine(date, starts or now.wall.time(), now.wall.tzinfo)
    return planned - BEFORE_THE_DAY
