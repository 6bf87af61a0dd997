"""The clock of a day: what is under way and how long it has left, worked out from what was pressed and when.

Nothing counts seconds. There are steps, each with the moment it was taken, and everything shown is arithmetic on them
and on now: after a crash, a night's sleep of the laptop or a pause it is right again by itself.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from facilitator.domain.hall import ItemKind, ProgrammeItem
from facilitator.domain.identity import ItemId

WRAP_UP_S = 5 * 60
"""So long before its end an item is being rounded off; of a short one the last third."""
LAST_MINUTE_S = 60
JUMPED_S = 2.0
"""From so much on, the clock of the computer was put forward or back: less is how much two clocks differ anyway."""


@dataclass(frozen=True, slots=True)
class Moment:
    """When something happened, by two clocks.

    wall: the computer's own, with its zone; somebody may set it. steady: seconds that go on through sleep and that
    nobody can set, from a start that holds for one boot. boot: which boot; "" where the computer does not say.
    """

    wall: datetime.datetime
    steady: float
    boot: str


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


class StepKind(StrEnum):
    """What can be done with the clock."""

    GO = "go"
    """An item begins; what was under way ends."""
    STOP = "stop"
    """The clock stands still: what is under way keeps what it has left."""
    RUN = "run"
    """The clock goes on."""
    ADD = "add"
    """What is under way gets longer by `seconds`, or shorter."""
    EARLIER = "earlier"
    """What is under way had begun `seconds` before it was said."""
    END = "end"
    """The day is over."""
    BACK = "back"
    """The newest step that counts does not count any more."""
    SEEN = "seen"
    """The day was opened, and nothing was done: over a restart the wall clock is believed up to here, and no longer."""


@dataclass(frozen=True, slots=True)
class Step:
    """Something that was done with the clock. item: of GO. seconds: of ADD and EARLIER."""

    kind: StepKind
    at: Moment
    item: ItemId | None = None
    seconds: int = 0


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

    spent: while the clock ran. still: while it stood still. added: what was given to it beyond its planned length.
    """

    item: ItemId
    spent: float = 0.0
    still: float = 0.0
    added: int = 0


@dataclass(frozen=True, slots=True)
class Clock:
    """What the clock shows at one moment.

    item: what is under way; None before the first and after the last. coming: what the next GO begins; None when there
    is nothing left. running: False while it stands still. spent: seconds of `item` so far. left: seconds until its end,
    negative when it is over time; None when it has no length.
    """

    phase: Phase
    item: ProgrammeItem | None
    coming: ProgrammeItem | None
    running: bool
    spent: float
    left: float | None


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


def stretches(steps: Iterable[Step], now: Moment) -> tuple[tuple[Stretch, ...], bool, bool]:
    """What was under way one after the other, the last until now; whether the clock runs; whether the day is over.

    Every second from the first GO to now, or to the end of the day, is in exactly one stretch. What had begun earlier
    than was said takes its seconds from the stretch before it, as far as there are any; the first one takes them from
    before the day.
    """
    done: list[Stretch] = []
    current: Stretch | None = None
    since = now
    running = over = False
    for step in counting(steps):
        if current is not None:
            current = _later(current, seconds_between(since, step.at), running=running)
        since = step.at
        match step.kind:
            case StepKind.GO if step.item is not None:
                done += [current] if current is not None else []
                current, running, over = Stretch(step.item), True, False
            case StepKind.END:
                done += [current] if current is not None else []
                current, running, over = None, False, True
            case StepKind.STOP | StepKind.RUN:
                running = current is not None and step.kind is StepKind.RUN
            case StepKind.ADD if current is not None:
                current = replace(current, added=current.added + step.seconds)
            case StepKind.EARLIER if current is not None:
                taken = min(float(step.seconds), done[-1].spent) if done else float(step.seconds)
                if done:
                    done[-1] = replace(done[-1], spent=done[-1].spent - taken)
                current = replace(current, spent=current.spent + taken)
    if current is not None:
        done.append(_later(current, seconds_between(since, now), running=running))
    return tuple(done), running, over


def _later(stretch: Stretch, seconds: float, *, running: bool) -> Stretch:
    if running:
        return replace(stretch, spent=stretch.spent + seconds)
    return replace(stretch, still=stretch.still + seconds)


def clock_at(programme: Sequence[ProgrammeItem], steps: Iterable[Step], now: Moment) -> Clock:
    """What the clock shows. An item that was taken out of the programme while it was under way has no length."""
    told, running, over = stretches(steps, now)
    if over or not told:
        coming = None if over else next(iter(programme), None)
        return Clock(Phase.DONE if over else Phase.READY, None, coming, running=False, spent=0.0, left=None)
    stretch = told[-1]
    item = next((one for one in programme if one.id == stretch.item), None)
    length = None if item is None or item.minutes is None else item.minutes * 60 + stretch.added
    left = None if length is None else length - stretch.spent
    coming = _after(programme, item, {one.item for one in told})
    return Clock(_phase(item, length, left), item, coming, running=running, spent=stretch.spent, left=left)


def _after(programme: Sequence[ProgrammeItem], item: ProgrammeItem | None, begun: set[ItemId]) -> ProgrammeItem | None:
    """What comes next: what stands behind, or, where that cannot be said, the first that has not been yet."""
    if item is None:
        return next((one for one in programme if one.id not in begun), None)
    place = programme.index(item) + 1
    return programme[place] if place < len(programme) else None


def _phase(item: ProgrammeItem | None, length: float | None, left: float | None) -> Phase:
    if left is not None and left <= 0:
        return Phase.TIME_UP
    if item is not None and item.kind is ItemKind.CHANGEOVER:
        return Phase.CHANGEOVER
    if length is None or left is None:
        return Phase.TALK
    if left <= min(LAST_MINUTE_S, length / 3):
        return Phase.LAST_MINUTE
    return Phase.WRAP_UP if left <= min(WRAP_UP_S, length / 3) else Phase.TALK


def seconds_to_go(programme: Sequence[ProgrammeItem], clock: Clock) -> float | None:
    """How long the day still takes when everything takes its length; None where a length is missing.

    What is over time takes no more: it ends when the chair says so.
    """
    if clock.phase is Phase.DONE:
        return 0.0
    if clock.item is not None and clock.left is None:
        return None
    following = () if clock.coming is None else programme[programme.index(clock.coming) :]
    if any(item.minutes is None for item in following):
        return None
    return max(0.0, clock.left or 0.0) + sum(60.0 * (item.minutes or 0) for item in following)


@dataclass(frozen=True, slots=True)
class Took:
    """An item with how long it really took, in seconds; stood still: how long the clock stood still meanwhile."""

    item: ProgrammeItem
    spent: float
    still: float


def planned_and_real(programme: Sequence[ProgrammeItem], steps: Iterable[Step], now: Moment) -> tuple[Took, ...]:
    """Each item that was under way, in the order of the programme. One that was begun again is told as one."""
    told, _, _ = stretches(steps, now)
    return tuple(
        Took(
            item,
            sum(stretch.spent for stretch in told if stretch.item == item.id),
            sum(stretch.still for stretch in told if stretch.item == item.id),
        )
        for item in programme
        if any(stretch.item == item.id for stretch in told)
    )
