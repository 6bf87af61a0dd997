"""What the clock of the chair shows, as words and figures: decided here, painted elsewhere."""

from __future__ import annotations

import datetime
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from facilitator.domain.clock import Clock, Phase, clock_at, digits, seconds_until, to_the_minute
from facilitator.domain.drift import expected
from facilitator.domain.hall import ProgrammeItem
from facilitator.domain.identity import StepId
from facilitator.domain.steps import Moment, Step, StepKind

SOON_S = 60 * 60
"""So long before the day begins, its clock counts down to that."""
FORGOTTEN_S = 2 * 60 * 60
"""So long after a planned beginning, the chair may have forgotten to press."""


class Counts(StrEnum):
    """What the digits count."""

    LEFT = "left"
    OVER = "over"
    SPENT = "spent"
    TO_BEGIN = "to-begin"
    PAST_BEGIN = "past-begin"
    LENGTH = "length"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Face:
    """The face of the clock. digits: "15:32", "+2:10". share: of the ring that is left, 0 to 1.

    until: when what is under way ends, or when the day was to begin; local time. minutes: the length, in whole minutes.
    """

    counts: Counts
    digits: str
    share: float
    until: datetime.time | None = None
    minutes: int | None = None


def face_of(clock: Clock, now: Moment, starts: datetime.time | None) -> Face:
    """What the clock shows. starts: when the day is planned to begin, local time."""
    if clock.aside is not None:
        return _counting_down(clock.aside.left, clock.aside.seconds, now)
    if clock.phase is Phase.READY:
        return _before_the_day(clock, now, starts)
    if clock.phase is Phase.DONE:
        return Face(Counts.NOTHING, "", 0.0)
    if clock.left is None or clock.length is None:
        return Face(Counts.SPENT, digits(math.floor(clock.spent)), 1.0)
    return _counting_down(clock.left, clock.length, now)


def _counting_down(left: float, length: float, now: Moment) -> Face:
    until = to_the_minute(now.wall + datetime.timedelta(seconds=left)).time()
    minutes = round(length / 60)
    if left <= 0:
        return Face(Counts.OVER, f"+{digits(math.floor(-left))}", 0.0, until, minutes)
    return Face(Counts.LEFT, digits(left), min(1.0, left / length) if length else 0.0, until, minutes)


def _before_the_day(clock: Clock, now: Moment, starts: datetime.time | None) -> Face:
    minutes = None if clock.coming is None else clock.coming.minutes
    if clock.coming is not None and clock.coming.starts is not None:
        starts = clock.coming.starts
    if clock.coming is not None and starts is not None:
        to_go = seconds_until(starts, now)
        if 0 < to_go <= SOON_S:
            return Face(Counts.TO_BEGIN, digits(to_go), to_go / SOON_S, starts, minutes)
        if -FORGOTTEN_S <= to_go <= 0:
            return Face(Counts.PAST_BEGIN, f"+{digits(math.floor(-to_go))}", 0.0, starts, minutes)
    if minutes is None:
        return Face(Counts.NOTHING, "", 1.0)
    return Face(Counts.LENGTH, digits(minutes * 60), 1.0, None, minutes)


@dataclass(frozen=True, slots=True)
class NewEnd:
    """What some minutes more or less would make of it, told before they are given. Local times, to the minute.

    until: when what is under way would end, or whoever speaks in between; day: when the last item would, None where
    nobody knows or where that is the same.
    """

    minutes: int
    until: datetime.time
    day: datetime.time | None = None


def end_with(minutes: int, programme: Sequence[ProgrammeItem], steps: Iterable[Step], now: Moment) -> NewEnd | None:
    """The end after a press on a button of minutes; None where there is no end to move."""
    pressed = (*steps, Step(StepId(""), StepKind.ADD, now, seconds=minutes * 60))
    clock = clock_at(programme, pressed, now)
    left = clock.left if clock.aside is None else clock.aside.left
    if clock.item is None or left is None:
        return None
    until = to_the_minute(now.wall + datetime.timedelta(seconds=left)).time()
    coming = expected(programme, pressed, now)
    last = coming[-1].ends if coming and coming[-1].item != clock.item else None
    return NewEnd(minutes, until, None if last is None else to_the_minute(last).time())


def minutes_past(clock: Clock, now: Moment, starts: datetime.time | None) -> int | None:
    """How many whole minutes ago the day was to begin, when nobody pressed yet; None when that is not so."""
    face = face_of(clock, now, starts)
    if face.counts is not Counts.PAST_BEGIN or face.until is None:
        return None
    return round(-seconds_until(face.until, now) / 60) or None
