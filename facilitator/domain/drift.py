"""How late the day runs: when everything still to come begins and ends, set against the programme as written.

As everything about the clock it is arithmetic on the programme, the steps and now. What can be done about it is in
`catchup.py`.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from facilitator.domain.clock import Course, counting, course, length_of, seconds_between, still_to_come
from facilitator.domain.hall import ProgrammeItem
from facilitator.domain.steps import Moment, Step, StepKind

SLACK_S = 60
"""So much early or late is on time: nobody in a hall can steer by less, and a figure that jumps between 0 and 1 only
takes the chair's eye off the room. (OnlyT keeps still below a quarter of that, but it times single speeches.)"""
NOBODY_BEGAN_S = 2 * 3600
"""A day that nobody began so long after its start is not being run: the programme is only being looked at."""


@dataclass(frozen=True, slots=True)
class Expected:
    """When an item is expected to begin and end, as the wall clock shows it; None where nobody can know.

    length_s: how long it may take by now, in seconds; None when it has no length. waiting_s: for how long nothing is
    under way before it, because it is tied to a time that has not come yet.
    """

    item: ProgrammeItem
    begins: datetime.datetime | None
    ends: datetime.datetime | None
    length_s: float | None
    waiting_s: float = 0.0


def expected(
    programme: Sequence[ProgrammeItem], steps: Iterable[Step], now: Moment, starts: datetime.time | None = None
) -> tuple[Expected, ...]:
    """What is under way and everything still to come, in order; nothing once the day is over.

    starts: when the day begins, as far as nobody pressed GO yet and that time is still ahead. What is under way begins
    in the past; over its time, it ends now. A clock that stands still is taken to go on now, after whoever speaks in
    between has had their time. For the rest see `laid_out`; what was taken out of the programme while it was under way
    has no length.
    """
    return expected_from(programme, course(steps, now), now, starts)


def expected_from(
    programme: Sequence[ProgrammeItem], so_far: Course, now: Moment, starts: datetime.time | None = None
) -> tuple[Expected, ...]:
    """The same of a course that was worked out already."""
    current = so_far.under_way
    told: list[Expected] = []
    at, sure = now.wall, True
    if current is not None:
        item = next((one for one in programme if one.id == current.item), None)
        ends = None if item is None else _end_of(item, so_far, now)
        at, sure = ends or now.wall, ends is not None
        if item is not None:
            began = now.wall - datetime.timedelta(seconds=current.spent + current.still)
            told.append(Expected(item, began, ends, length_of(item, so_far)))
    elif starts is not None:
        at = max(now.wall, nearest(starts, now.wall))
    lengths = ((item, length_of(item, so_far)) for item in still_to_come(programme, so_far))
    return (*told, *laid_out(lengths, at, sure=sure))


def _end_of(item: ProgrammeItem, so_far: Course, now: Moment) -> datetime.datetime | None:
    """When what is under way ends, whoever speaks in between included."""
    length, current = length_of(item, so_far), so_far.under_way
    if current is None:
        return None
    if length is None:
        return _tied_end(item, now.wall)
    speaks = 0.0 if so_far.aside is None else max(0.0, so_far.aside.left)
    return now.wall + datetime.timedelta(seconds=speaks + max(0.0, length - current.spent))


def laid_out(
    lengths: Iterable[tuple[ProgrammeItem, float | None]], at: datetime.datetime | None, *, sure: bool = True
) -> tuple[Expected, ...]:
    """Items with their lengths in seconds, one after the other.

    What is tied to a time never begins before it; the wait counts. Without a length an item lasts until the end it is
    tied to; without that either, nothing behind it is known until the next that is tied to a time. at: when the first
    can begin, or, when that is not sure, from when on; None = nobody knows anything.
    """
    told: list[Expected] = []
    for item, length in lengths:
        begins, waiting = (at if sure else None), 0.0
        if at is not None and item.starts is not None:
            begins = max(at, nearest(item.starts, at))
            waiting = (begins - at).total_seconds() if sure else 0.0
        ends = begins and (_tied_end(item, begins) if length is None else begins + datetime.timedelta(seconds=length))
        told.append(Expected(item, begins, ends, length, waiting))
        sure = ends is not None
        if at is not None:
            at = ends or (begins or at) + datetime.timedelta(seconds=length or 0.0)
    return tuple(told)


def _tied_end(item: ProgrammeItem, begins: datetime.datetime) -> datetime.datetime | None:
    return None if item.ends is None else max(begins, nearest(item.ends, begins))


def nearest(time: datetime.time, to: datetime.datetime) -> datetime.datetime:
    """The moment nearest to another at which the wall clock shows a time: the same day, or over midnight."""
    there = datetime.datetime.combine(to, time, to.tzinfo)
    return there + datetime.timedelta(days=round((to - there) / datetime.timedelta(days=1)))


# -- against the programme as written ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Broken:
    """An item that will begin after the time it is tied to, or end after it.

    at_end: which of the two. tied: that time. late_s: by how much, in seconds, `SLACK_S` and up.
    """

    item: ProgrammeItem
    at_end: bool
    tied: datetime.datetime
    late_s: float


@dataclass(frozen=True, slots=True)
class Drift:
    """How a day runs.

    behind_s: how late in seconds, negative = early, 0.0 = less than `SLACK_S` either way, None = nobody can tell.
    ends, planned_end: when the last item ends by now, and as written; None = not known. broken: what is tied to a time
    that cannot be kept.
    """

    behind_s: float | None = None
    ends: datetime.datetime | None = None
    planned_end: datetime.datetime | None = None
    broken: tuple[Broken, ...] = ()


def drift(
    programme: Sequence[ProgrammeItem],
    steps: Iterable[Step],
    now: Moment,
    starts: datetime.time | None,
    date: datetime.date | None = None,
) -> Drift:
    """How late the day runs. Less than a minute (`SLACK_S`) is on time, for the day and for what is tied to a time.

    starts, date: when the day was to begin; without a start the first GO was the start. It is measured at the end of
    the day: what a wait swallows before then is no delay. Where the end is not known, at the last item of which both
    the plan and the course are. Nothing is told of a day that is over, or that nobody runs: before the first GO it is
    another date, or more than `NOBODY_BEGAN_S` past the start.
    """
    steps = tuple(steps)
    return drift_from(programme, course(steps, now), planned(programme, steps, now, starts), now, starts, date)


def drift_from(
    programme: Sequence[ProgrammeItem],
    so_far: Course,
    plan: Sequence[Expected],
    now: Moment,
    starts: datetime.time | None,
    date: datetime.date | None = None,
) -> Drift:
    """The same of a course and a plan that were worked out already."""
    if so_far.over or (not so_far.stretches and not _runs_today(now, starts, date)):
        return Drift()
    coming = expected_from(programme, so_far, now, starts)
    ends = coming[-1].ends if coming else None
    planned_end = plan[-1].ends if plan else None
    broken = tuple(broken_by(coming, begun=so_far.under_way is not None))
    return Drift(behind(coming, plan), ends, planned_end, broken)


def planned(
    programme: Sequence[ProgrammeItem], steps: Iterable[Step], now: Moment, starts: datetime.time | None
) -> tuple[Expected, ...]:
    """The programme as written, whatever was skipped, shortened or added since, and without what came in since."""
    steps = tuple(steps)
    if starts is None:
        at = next((one.began for one in held(steps, now)), None)
    else:
        at = nearest(starts, next((one.at.wall for one in counting(steps) if one.kind is StepKind.GO), now.wall))
    return laid_out(
        ((item, None if item.minutes is None else item.minutes * 60.0) for item in programme if not item.unplanned), at
    )


def broken_by(coming: Sequence[Expected], *, begun: bool) -> Iterable[Broken]:
    """What cannot keep its time. begun: whether the first of them is under way; how that began is past."""
    for number, one in enumerate(coming):
        if one.item.starts is not None and one.begins is not None and not (begun and number == 0):
            tied = nearest(one.item.starts, one.begins)
            yield from _late(one.item, False, tied, one.begins)
        if one.item.ends is not None and one.ends is not None:
            yield from _late(one.item, True, nearest(one.item.ends, one.ends), one.ends)


def _late(item: ProgrammeItem, at_end: bool, tied: datetime.datetime, really: datetime.datetime) -> Iterable[Broken]:
    late = (really - tied).total_seconds()
    if late >= SLACK_S:
        yield Broken(item, at_end, tied, late)


def _runs_today(now: Moment, starts: datetime.time | None, date: datetime.date | None) -> bool:
    if date is not None and date != now.wall.date():
        return False
    return starts is None or (now.wall - nearest(starts, now.wall)).total_seconds() <= NOBODY_BEGAN_S


def behind(coming: Sequence[Expected], plan: Sequence[Expected]) -> float | None:
    """How late a course is against the plan, in seconds, as `drift` tells it."""
    pairs = [(coming[-1].ends, plan[-1].ends)] if coming and plan else []
    written = {one.item.id: one for one in plan}
    for one in reversed(coming):
        plan_of_it = written.get(one.item.id)
        if plan_of_it is not None:  # what came in since has none
            pairs += [(one.ends, plan_of_it.ends), (one.begins, plan_of_it.begins)]
    for really, then in pairs:
        if really is not None and then is not None:
            late = (really - then).total_seconds()
            return late if abs(late) >= SLACK_S else 0.0
    return None


# -- afterwards ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Held:
    """A time in which one item was under way. ended: None = it still is. spent, still: seconds the clock ran, and
    stood still."""

    item: str
    began: datetime.datetime
    ended: datetime.datetime | None
    spent: float
    still: float


def held(steps: Iterable[Step], now: Moment) -> tuple[Held, ...]:
    """What was under way one after the other, and from when till when.

    The times follow from now and the seconds in between, so that they are right also where the wall clock was not.
    """
    steps = counting(steps)
    ends = _endings(steps, now)
    told: list[Held] = []
    following: datetime.datetime | None = None
    for stretch, ended in zip(reversed(course(steps, now).stretches), reversed(ends), strict=True):
        until = ended or following
        began = (until or now.wall) - datetime.timedelta(seconds=stretch.spent + stretch.still)
        told.append(Held(stretch.item, began, until, stretch.spent, stretch.still))
        following = began
    return tuple(reversed(told))


def _endings(steps: Sequence[Step], now: Moment) -> list[datetime.datetime | None]:
    """For each item that was begun, when the day was ended in it; None = it went on to the next, or still goes on."""
    ends: list[datetime.datetime | None] = []
    for number, step in enumerate(steps):
        if step.kind is StepKind.GO and step.item is not None:
            ends.append(None)
        elif step.kind is StepKind.END and ends and ends[-1] is None:
            moments = [*(one.at for one in steps[number:]), now]
            ago = sum(seconds_between(*pair) for pair in pairwise(moments))
            ends[-1] = now.wall - datetime.timedelta(seconds=ago)
    return ends


@dataclass(frozen=True, slots=True)
class ItemTimes:
    """An item as planned and as it went, for the chair alone.

    planned_s: as written; None = it had no length. real_s: how long the clock ran in it; None = it was not held (yet).
    still_s: how long the clock stood still meanwhile; reasons: why, where the chair said so, in order. began, ended:
    ended is None while it is under way.
    """

    item: ProgrammeItem
    planned_s: float | None
    real_s: float | None = None
    still_s: float = 0.0
    began: datetime.datetime | None = None
    ended: datetime.datetime | None = None
    reasons: tuple[str, ...] = ()

    @property
    def longer_s(self) -> float | None:
        """By how much it took longer than planned; negative = shorter; None where there is nothing to compare."""
        return None if self.planned_s is None or self.real_s is None else self.real_s - self.planned_s


def report_of_times(programme: Sequence[ProgrammeItem], steps: Iterable[Step], now: Moment) -> tuple[ItemTimes, ...]:
    """Each item of the programme, in order. One that was begun again is told as one, from first to last."""
    steps = tuple(steps)
    went, reasons = held(steps, now), _reasons(steps)
    return tuple(
        _times_of(item, [one for one in went if one.item == item.id], reasons.get(item.id, ())) for item in programme
    )


def _reasons(steps: Iterable[Step]) -> dict[str, tuple[str, ...]]:
    """Why the clock was stopped, by what was under way; each reason once."""
    told: dict[str, tuple[str, ...]] = {}
    under_way: str | None = None
    for step in counting(steps):
        if step.kind is StepKind.GO:
            under_way = step.item
        elif step.kind is StepKind.STOP and step.reason and under_way is not None:
            so_far = told.get(under_way, ())
            told[under_way] = so_far if step.reason in so_far else (*so_far, step.reason)
    return told


def _times_of(item: ProgrammeItem, went: Sequence[Held], reasons: tuple[str, ...]) -> ItemTimes:
    planned_s = None if item.minutes is None else item.minutes * 60.0
    if not went:
        return ItemTimes(item, planned_s)
    real, still = (sum(one.spent for one in went), sum(one.still for one in went))
    return ItemTimes(item, planned_s, real, still, went[0].began, went[-1].ended, reasons)
