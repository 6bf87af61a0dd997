"""The clock of a day: what is under way and how long it has left, worked out from what was pressed and when.

Nothing counts seconds. There are steps, each with the moment it was taken, and everything shown is arithmetic on them
and on now: after a crash, a night's sleep of the laptop or a pause it is right again by itself.
"""

from __future__ import annotations

import datetime
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from facilitator.domain.hall import ItemKind, ProgrammeItem
from facilitator.domain.steps import Moment, Step, StepKind

WRAP_UP_S = 5 * 60
"""So long before its end an item is being rounded off; of a short one the last third."""
LAST_MINUTE_S = 60
JUMPED_S = 2.0
"""From so much on, the clock of the computer was put forward or back: less is how much two clocks differ anyway."""


def seconds_between(earlier: Moment, later: Moment) -> float:
    """How long it took from one moment to another, in seconds; never less than nothing.

    Within one boot the steady clock decides; over a restart of the computer there is only the wall clock.
    """
    if earlier.boot and earlier.boot == later.boot:
        return max(0.0, later.steady - earlier.steady)
    return max(0.0, (later.wall - earlier.wall).total_seconds())


def jump_between(earlier: Moment, later: Moment) -> float:
    """How far the clock of the computer was put forward meanwhile, in seconds (negative: back); 0.0 for not at all.

    Over a restart nobody can tell: 0.0.
    """
    if not earlier.boot or earlier.boot != later.boot:
        return 0.0
    jump = (later.wall - earlier.wall).total_seconds() - (later.steady - earlier.steady)
    return jump if abs(jump) >= JUMPED_S else 0.0


class Phase(StrEnum):
    """How far along what is under way is: what colour, words and sounds go by."""

    READY = "ready"
    TALK = "talk"
    WRAP_UP = "wrap-up"
    LAST_MINUTE = "last-minute"
    TIME_UP = "time-up"
    CHANGEOVER = "changeover"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A time in which one item was under way, in seconds.

    spent: while the clock ran. still: while it stood still. added: what was given to it by hand, beyond its length.
    still_last: what of `still` is at its very end, with nothing run since.
    """

    item: str
    spent: float = 0.0
    still: float = 0.0
    added: int = 0
    still_last: float = field(default=0.0, compare=False)


@dataclass(frozen=True, slots=True)
class Aside:
    """Somebody who speaks in between, and for how long; all in seconds. left: negative when it takes longer."""

    person: str | None
    seconds: int
    spent: float

    @property
    def left(self) -> float:
        """What is left of the time that was given, in seconds."""
        return self.seconds - self.spent


@dataclass(frozen=True, slots=True)
class Course:
    """How a day went so far.

    stretches: what was under way one after the other, the last until now. running: False while the clock stands still.
    shares: seconds that an item was given, by item. skipped: what will not be held. why: the chair's reason for
    stopping the clock, as long as it stands still; "" for none.
    """

    stretches: tuple[Stretch, ...] = ()
    running: bool = False
    over: bool = False
    aside: Aside | None = None
    shares: Mapping[str, int] = field(default_factory=dict)
    skipped: frozenset[str] = frozenset()
    why: str = ""

    @property
    def under_way(self) -> Stretch | None:
        """The stretch that is not over yet."""
        return self.stretches[-1] if self.stretches and not self.over else None


@dataclass(frozen=True, slots=True)
class Clock:
    """What the clock shows at one moment.

    item: what is under way; None before the first and after the last. coming: what the next GO begins; None when there
    is nothing left. running: False while it stands still. spent: seconds of `item` so far. length: how long it may take
    by now, in seconds; None when it has no length. left: seconds until its end, negative when it is over time. why: the
    chair's reason for stopping it; "" for none.
    """

    phase: Phase
    item: ProgrammeItem | None
    coming: ProgrammeItem | None
    running: bool
    spent: float
    length: float | None
    left: float | None
    aside: Aside | None = None
    why: str = ""


def counting(steps: Iterable[Step]) -> tuple[Step, ...]:
    """The steps that count. A step back takes the newest that somebody took away, as if it had never been taken."""
    kept: list[Step] = []
    for step in steps:
        if step.kind is not StepKind.BACK:
            kept.append(step)
            continue
        newest = next((n for n, one in reversed([*enumerate(kept)]) if one.kind is not StepKind.SEEN), None)
        if newest is not None:
            del kept[newest]
    return tuple(kept)


def taken_by_back(steps: Iterable[Step]) -> tuple[Step, ...]:
    """What one press back takes away, newest first; nothing when there is nothing.

    It is one step; only an item that was begun and said to have begun earlier in one press goes back in one.
    """
    kept = [step for step in counting(steps) if step.kind is not StepKind.SEEN]
    newest = tuple(reversed(kept[-2:]))
    if len(newest) == 2 and newest[0].kind is StepKind.EARLIER:
        later, begun = newest
        return newest if begun.kind is StepKind.GO and begun.at == later.at else newest[:1]
    return newest[:1]


def before_back(steps: Iterable[Step]) -> tuple[Step, ...]:
    """The steps that would count after one press back."""
    steps = tuple(steps)
    gone = {id(step) for step in taken_by_back(steps)}
    return tuple(step for step in counting(steps) if id(step) not in gone)


def course(steps: Iterable[Step], now: Moment) -> Course:
    """How the day went until now.

    Every second from the first GO to now, or to the end of the day, is in exactly one stretch. What had begun earlier
    than was said takes its seconds from the end of the stretch before it, where the clock stood still just before from
    that, as far as there are any; the first one takes them from before the day.
    """
    so_far, since = Course(), now
    for step in counting(steps):
        so_far = _taken(_passed(so_far, seconds_between(since, step.at)), step)
        since = step.at
    return _passed(so_far, seconds_between(since, now))


def _passed(so_far: Course, seconds: float) -> Course:
    """The same, so many seconds later."""
    current = so_far.under_way
    if current is None or not seconds:
        return so_far
    if so_far.running:
        return _with_last(so_far, replace(current, spent=current.spent + seconds, still_last=0.0))
    aside = so_far.aside and replace(so_far.aside, spent=so_far.aside.spent + seconds)
    longer = replace(current, still=current.still + seconds, still_last=current.still_last + seconds)
    return replace(_with_last(so_far, longer), aside=aside)


def _with_last(so_far: Course, last: Stretch) -> Course:
    return replace(so_far, stretches=(*so_far.stretches[:-1], last))


def _taken(so_far: Course, step: Step) -> Course:
    """The same after a step, at that moment."""
    current = so_far.under_way
    match step.kind:
        case StepKind.GO if step.item is not None:
            begun, skipped = (*so_far.stretches, Stretch(step.item)), so_far.skipped - {step.item}
            return replace(so_far, stretches=begun, running=True, over=False, aside=None, skipped=skipped, why="")
        case StepKind.END:
            return replace(so_far, running=False, over=True, aside=None, why="")
        case StepKind.STOP:
            return replace(so_far, running=False, aside=None, why=step.reason)
        case StepKind.RUN:
            return replace(so_far, running=current is not None, aside=None, why="")
        case StepKind.ASIDE if current is not None:
            return replace(so_far, running=False, aside=Aside(step.person, step.seconds, 0.0), why="")
        case StepKind.ADD if so_far.aside is not None:
            speaks = max(0, so_far.aside.seconds + step.seconds)
            return replace(so_far, aside=replace(so_far.aside, seconds=speaks))
        case StepKind.ADD if current is not None:
            return _with_last(so_far, replace(current, added=current.added + step.seconds))
        case StepKind.EARLIER if current is not None:
            return _begun_earlier(so_far, current, float(step.seconds))
        case StepKind.PLAN:
            shares = dict(so_far.shares)
            for share in step.shares:
                shares[share.item] = shares.get(share.item, 0) + share.seconds
            return replace(so_far, shares=shares, skipped=so_far.skipped | {*step.skipped})
        case StepKind.KEEP if step.item is not None:
            return replace(so_far, skipped=so_far.skipped - {step.item})
        case _:
            return so_far


def _begun_earlier(so_far: Course, current: Stretch, seconds: float) -> Course:
    *before, _ = so_far.stretches
    if before:
        last = before[-1]
        stood = min(seconds, last.still_last)
        ran = min(seconds - stood, last.spent)
        still, still_last = last.still - stood, last.still_last - stood
        before[-1] = replace(last, spent=last.spent - ran, still=still, still_last=still_last)
        seconds = stood + ran
    return replace(so_far, stretches=(*before, replace(current, spent=current.spent + seconds)))


def clock_at(programme: Sequence[ProgrammeItem], steps: Iterable[Step], now: Moment) -> Clock:
    """What the clock shows. An item that was taken out of the programme while it was under way has no length."""
    so_far = course(steps, now)
    coming = coming_after(programme, so_far)
    current = so_far.under_way
    if current is None:
        phase = Phase.DONE if so_far.over else Phase.READY
        return Clock(phase, None, coming, running=False, spent=0.0, length=None, left=None)
    item = next((one for one in programme if one.id == current.item), None)
    length = None if item is None else length_of(item, so_far)
    left = None if length is None else length - current.spent
    if item is not None and left is not None and item.kind is ItemKind.BREAK and coming is not None and coming.starts:
        waiting = max(0.0, seconds_until(coming.starts, now) - left)
        length, left = (length or 0.0) + waiting, left + waiting
    phase = _phase(item, length, left)
    return Clock(phase, item, coming, so_far.running, current.spent, length, left, so_far.aside, so_far.why)


def length_of(item: ProgrammeItem, so_far: Course) -> float | None:
    """How long an item may take by now, in seconds, never less than nothing; None when it has no length.

    What was given by hand to one that is under way counts; to one that was under way before, it does not count again.
    """
    if item.minutes is None:
        return None
    current = so_far.under_way
    added = current.added if current is not None and current.item == item.id else 0
    return max(0.0, item.minutes * 60.0 + so_far.shares.get(item.id, 0) + added)


def coming_after(programme: Sequence[ProgrammeItem], so_far: Course) -> ProgrammeItem | None:
    """What comes next: what stands behind, or, where that cannot be said, the first that has not been yet."""
    if so_far.over:
        return None
    return next(iter(still_to_come(programme, so_far)), None)


def still_to_come(programme: Sequence[ProgrammeItem], so_far: Course) -> tuple[ProgrammeItem, ...]:
    """What will be held after what is under way, in order. What is skipped is not among it."""
    current = so_far.under_way
    held = [item for item in programme if item.id not in so_far.skipped]
    if current is None:
        return tuple(held) if not so_far.over else ()
    ids: list[str] = [item.id for item in programme]
    if current.item in ids:
        behind = set(ids[ids.index(current.item) + 1 :])
    else:
        behind = set(ids) - {stretch.item for stretch in so_far.stretches}
    return tuple(item for item in held if item.id in behind)


def rounds_held(rounds: Iterable[ProgrammeItem], so_far: Course) -> tuple[ProgrammeItem, ...]:
    """The rounds that were held or will be: all but those that are left out. Seats count in these alone.

    One that is held after all is among them again, with the seats it had: nobody took those away.
    """
    went = {stretch.item for stretch in so_far.stretches}
    return tuple(one for one in rounds if one.id in went or one.id not in so_far.skipped)


def round_of(rounds: Iterable[ProgrammeItem], steps: Iterable[Step]) -> ProgrammeItem | None:
    """The round that people sit in: what is under way, or the last that was until the next one begins."""
    known: dict[str, ProgrammeItem] = {one.id: one for one in rounds}
    begun = (step.item for step in reversed(counting(steps)) if step.kind is StepKind.GO)
    return next((known[key] for key in begun if key in known), None)


def to_the_minute(at: datetime.datetime) -> datetime.datetime:
    """The nearest whole minute: how every time that follows from the clock is told, to the chair and to the hall."""
    return (at + datetime.timedelta(seconds=30)).replace(second=0, microsecond=0)


def seconds_until(time: datetime.time, now: Moment) -> float:
    """How long until the wall clock shows a time, in seconds; negative when it was so less than twelve hours ago."""
    there = datetime.datetime.combine(now.wall, time, now.wall.tzinfo)
    return ((there - now.wall).total_seconds() + 12 * 3600) % (24 * 3600) - 12 * 3600


def _phase(item: ProgrammeItem | None, length: float | None, left: float | None) -> Phase:
    if left is not None and left <= 0:
        return Phase.TIME_UP
    if item is not None and item.kind is ItemKind.CHANGEOVER:
        return Phase.CHANGEOVER
    if item is None or length is None or left is None:
        return Phase.TALK
    if left <= _last_s(item, length):
        return Phase.LAST_MINUTE
    return Phase.WRAP_UP if left <= _wrap_up_s(item, length) else Phase.TALK


def _last_s(item: ProgrammeItem, length: float) -> float:
    return min(LAST_MINUTE_S, length / 3) if item.last_seconds is None else item.last_seconds


def _wrap_up_s(item: ProgrammeItem, length: float) -> float:
    return min(WRAP_UP_S, length / 3) if item.wrap_up_minutes is None else item.wrap_up_minutes * 60


def digits(seconds: float) -> str:
    """Seconds as one reads a clock: 5:03, 25:00, 1:05:00. Rounded up, never below nothing: 0:00 is really the end."""
    hours, rest = divmod(max(0, math.ceil(seconds)), 3600)
    minutes, last = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{last:02}" if hours else f"{minutes}:{last:02}"
