"""What can be done about a day that runs late, each shown beforehand: shorter items, a round less, a later end.

Nothing here changes the day. A preview says which lengths to change and what to leave out; taking a PLAN step with that
gives exactly the times it shows.
"""

from __future__ import annotations

import datetime
import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

from facilitator.domain.clock import Course, course, length_of, still_to_come
from facilitator.domain.conversations import Conversation
from facilitator.domain.day import Day
from facilitator.domain.drift import (
    SLACK_S,
    Drift,
    Expected,
    behind,
    broken_by,
    drift_from,
    expected_from,
    planned,
)
from facilitator.domain.hall import ItemKind, ProgrammeItem, Table
from facilitator.domain.steps import Moment, Share
from facilitator.domain.unheard import Move, Rounds, Topic, all_placed, topics_without

LEAST_ROUND_MIN = 10
"""A round gets no shorter by itself: with eight people at a table that is a minute each, and two to agree on what the
hall should hear. Less is no conversation; the chair who wants it anyway sets a minimum or types the length."""
PROTECTED = frozenset({ItemKind.PLENARY, ItemKind.REACTIONS, ItemKind.READING})
"""What the tables worked for: it pays for a late day only when the chair marked it as elastic, or types a length."""


class Remedy(StrEnum):
    """What to do about a late day."""

    SHORTER = "shorter"
    """Take a little from everything that may be shorter."""
    ONE = "one"
    """Take it all from one item."""
    DROP = "drop"
    """Leave out a round."""
    LATER = "later"
    """Change nothing, and end later."""


@dataclass(frozen=True)
class Situation:
    """The day as it runs now: all that a preview is worked out from.

    course: how it went so far. planned: the whole programme as written. starts, date: when it was to begin.
    """

    programme: tuple[ProgrammeItem, ...]
    course: Course
    planned: tuple[Expected, ...]
    now: Moment
    starts: datetime.time | None = None
    date: datetime.date | None = None
    conversations: tuple[Conversation, ...] = ()
    tables: tuple[Table, ...] = ()

    @cached_property
    def drift(self) -> Drift:
        """How late it runs."""
        return drift_from(self.programme, self.course, self.planned, self.now, self.starts, self.date)

    @cached_property
    def expected(self) -> tuple[Expected, ...]:
        """When everything begins and ends, if nothing is done."""
        return expected_from(self.programme, self.course, self.now, self.starts)

    @cached_property
    def coming(self) -> tuple[ProgrammeItem, ...]:
        """What is still to come, in order."""
        return still_to_come(self.programme, self.course)

    @cached_property
    def lengths(self) -> dict[str, int]:
        """How long what is still to come may take by now, in seconds; what has no length is not in it."""
        known = ((item.id, length_of(item, self.course)) for item in self.coming)
        return {key: round(length) for key, length in known if length is not None}

    @cached_property
    def granted(self) -> dict[str, int]:
        """The same as it adds up: below nothing where more was taken from an item than it had."""
        shares = self.course.shares
        return {item.id: item.minutes * 60 + shares.get(item.id, 0) for item in self.coming if item.minutes is not None}

    def after(self, shares: Iterable[Share], skipped: Iterable[str]) -> Situation:
        """The same once this was planned: what the clock makes of such a step."""
        given = dict(self.course.shares)
        for share in shares:
            given[share.item] = given.get(share.item, 0) + share.seconds
        course = replace(self.course, shares=given, skipped=self.course.skipped | {*skipped})
        return replace(self, course=course)


def situation(day: Day, now: Moment) -> Situation:
    """How a day runs now."""
    programme, steps, event = day.programme, day.steps, day.event
    plan = planned(programme, steps, now, event.starts)
    so_far = course(steps, now)
    return Situation(programme, so_far, plan, now, event.starts, event.date, day.conversations, day.tables)


# -- what a preview shows ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Line:
    """An item still to come, before and after; lengths in seconds.

    planned_s: as written; length_s: by now; new_s: in this preview, None = left out, or without a length. own: whether
    the chair set the new length. begins, ends: then.
    """

    item: ProgrammeItem
    planned_s: int | None
    length_s: int | None
    new_s: int | None
    own: bool = False
    skipped: bool = False
    begins: datetime.datetime | None = None
    ends: datetime.datetime | None = None


@dataclass(frozen=True, slots=True)
class Preview:
    """What a remedy would do. shares, skipped: to be given to the clock as one plan.

    won_s: what goes out of the programme, in seconds; negative when the chair's own lengths put more in. drift: how the
    day runs then: the new end, what remains, and what is tied to a time and breaks. expected: all times then. lines:
    what is still to come. topics: what is not heard without the round.
    """

    kind: Remedy
    shares: tuple[Share, ...]
    skipped: tuple[str, ...]
    won_s: int
    drift: Drift
    expected: tuple[Expected, ...]
    lines: tuple[Line, ...]
    topics: tuple[Topic, ...] = ()

    @property
    def changes(self) -> bool:
        """Whether there is anything to do at all."""
        return bool(self.shares or self.skipped)

    @property
    def rounds(self) -> tuple[Line, ...]:
        """The rounds still to come: how long people talk, before and after."""
        return tuple(line for line in self.lines if line.item.kind is ItemKind.ROUND)

    @property
    def unheard(self) -> tuple[Conversation, ...]:
        """The conversations that are not held at all then."""
        return tuple(topic.conversation for topic in self.topics if topic.move is None)

    @property
    def moves(self) -> tuple[Move, ...]:
        """Where conversations go instead."""
        return tuple(topic.move for topic in self.topics if topic.move is not None)

    @property
    def left_s(self) -> float:
        """What could not be caught up, in seconds: of the end, or of what is tied to a time, whichever is worse."""
        return late_s(self.drift)


def late_s(drift: Drift) -> float:
    """How much there is to catch up, in seconds: until the end, or until what is tied to a time."""
    return max(0.0, drift.behind_s or 0.0, *(one.late_s for one in drift.broken))


def whole_minutes(seconds: float) -> int:
    """The nearest number of minutes: 6:29 late is 6 minutes late, and so much is caught up.

    Halves go up, as `clock.to_the_minute` has it: a time and how late it is never differ by a minute.
    """
    return math.floor(seconds / 60 + 0.5)


# -- the four remedies ---------------------------------------------------------------------------------------------


def shorter(now: Situation, own: Mapping[str, int] | None = None) -> Preview:
    """Take a little from all that is elastic, in proportion to how much each could give.

    own: new lengths in seconds that the chair set, by item; the others make up for the rest. Where the chair marked
    nothing in the whole programme, the rounds are what may be shorter. What is tied to a time is seen to first, from
    what stands before it: what stands before a wait wins nothing for what comes after.
    """
    return _shortened(now, Remedy.SHORTER, _gives_by_itself(now), own)


def one_shorter(now: Situation, item: str, own: Mapping[str, int] | None = None) -> Preview:
    """Take exactly what is needed from one item, as far as it goes."""
    return _shortened(now, Remedy.ONE, {item}, own)


def without_round(
    now: Situation, round_: str, moves: Iterable[Move] = (), own: Mapping[str, int] | None = None
) -> Preview:
    """Leave out a round, and the changeover that leads to it; where none does, the one behind it.

    moves: where the chair wants the topics of that round instead; what is not possible (any more) is left out.
    """
    skipped = _with_changeover(now.coming, round_)
    topics = topics_without(_rounds(now, skipped), now.conversations, now.tables, tuple(moves))
    return _previewed(now, Remedy.DROP, now.lengths, own, skipped, topics)


def moves_for_all(now: Situation, round_: str, moves: Iterable[Move] = ()) -> tuple[Move, ...]:
    """A place for each topic that a round takes along, as far as there are any. moves: what the chair chose already."""
    rounds = _rounds(now, _with_changeover(now.coming, round_))
    return all_placed(rounds, now.conversations, now.tables, tuple(moves))


def end_later(now: Situation) -> Preview:
    """Change nothing."""
    return _previewed(now, Remedy.LATER, now.lengths, None)


def can_give(now: Situation) -> tuple[ProgrammeItem, ...]:
    """What could be made shorter by itself, in order: what is protected only where it is elastic."""
    may = [item for item in now.coming if item.elastic or item.kind not in PROTECTED]
    return tuple(item for item in may if _room(item, now.lengths.get(item.id)) > 0)


def best_to_shorten(now: Situation) -> ProgrammeItem | None:
    """The one item after which the least is late: of what gives by itself, else of the rest; None when none can."""
    able, by_itself = can_give(now), _gives_by_itself(now)
    left = {item.id: one_shorter(now, item.id).left_s for item in able}
    helps = [item for item in able if item.id in by_itself and left[item.id] < late_s(now.drift)]
    return min(helps or able, key=lambda item: left[item.id], default=None)


def _gives_by_itself(now: Situation) -> frozenset[str]:
    """What is elastic; where the chair marked nothing in the whole programme, the rounds."""
    marked = any(item.elastic for item in now.programme)
    return frozenset(item.id for item in now.coming if item.elastic or (not marked and item.kind is ItemKind.ROUND))


def can_be_dropped(now: Situation) -> tuple[ProgrammeItem, ...]:
    """The rounds still to come, in order."""
    return tuple(item for item in now.coming if item.kind is ItemKind.ROUND)


def least_of(item: ProgrammeItem) -> int | None:
    """How short an item gets by itself, in seconds; None without a length.

    What the chair set; else half of what was planned, and a round no less than `LEAST_ROUND_MIN`.
    """
    if item.minutes is None:
        return None
    least = item.least_minutes
    if least is None:
        half = (item.minutes + 1) // 2
        least = max(half, LEAST_ROUND_MIN) if item.kind is ItemKind.ROUND else half
    return min(least, item.minutes) * 60


def _room(item: ProgrammeItem, length: int | None) -> int:
    least = least_of(item)
    return 0 if least is None or length is None else max(0, length - least)


def _with_changeover(coming: Sequence[ProgrammeItem], round_: str) -> tuple[str, ...]:
    place = next((n for n, item in enumerate(coming) if item.id == round_), None)
    if place is None:
        return ()
    before, behind_it = coming[max(0, place - 1) : place], coming[place + 1 : place + 2]
    changeover = next((item for item in (*before, *behind_it) if item.kind is ItemKind.CHANGEOVER), None)
    return tuple(item.id for item in coming if item.id == round_ or item is changeover)


def _rounds(now: Situation, skipped: Collection[str]) -> Rounds:
    """What becomes of the rounds when these are left out."""
    went = {stretch.item for stretch in now.course.stretches}
    coming = [item.id for item in can_be_dropped(now)]
    there = [item.id for item in now.programme if item.kind is ItemKind.ROUND and item.id in {*went, *coming}]
    left = [key for key in there if key in went or key not in skipped]
    return Rounds(tuple(there), tuple(left), tuple(key for key in coming if key not in skipped))


# -- working one out -----------------------------------------------------------------------------------------------


def _previewed(
    now: Situation,
    kind: Remedy,
    lengths: Mapping[str, int],
    own: Mapping[str, int] | None,
    skipped: tuple[str, ...] = (),
    topics: tuple[Topic, ...] = (),
) -> Preview:
    own = _known(now, own)
    lengths = {**lengths, **own}
    shares = tuple(share for share in _shares(now, lengths) if share.item not in skipped)
    after = now.after(shares, skipped)
    won = sum(now.lengths.values()) - sum(after.lengths.values())
    times = {one.item.id: one for one in after.expected}
    lines = tuple(_line(now, item, after, times.get(item.id), item.id in own) for item in now.coming)
    return Preview(kind, shares, skipped, won, after.drift, after.expected, lines, topics)


def _shares(now: Situation, lengths: Mapping[str, int]) -> tuple[Share, ...]:
    """What has to be given to each to get these lengths."""
    changed = (key for key, before in now.lengths.items() if lengths[key] != before)
    return tuple(Share(key, lengths[key] - now.granted[key]) for key in changed)


def _line(now: Situation, item: ProgrammeItem, after: Situation, then: Expected | None, own: bool) -> Line:
    planned = None if item.minutes is None else item.minutes * 60
    length, new = now.lengths.get(item.id), after.lengths.get(item.id)
    if then is None:
        return Line(item, planned, length, None, skipped=True)
    return Line(item, planned, length, new, own, begins=then.begins, ends=then.ends)


def _known(now: Situation, own: Mapping[str, int] | None) -> dict[str, int]:
    """The chair's own lengths of what is still to come and has one."""
    return {key: max(0, seconds) for key, seconds in (own or {}).items() if key in now.lengths}


def _shortened(now: Situation, kind: Remedy, may: Collection[str], own: Mapping[str, int] | None) -> Preview:
    own = _known(now, own)
    lengths = _Shortening(now, frozenset(may) - own.keys(), {**now.lengths, **own}).done()
    return _previewed(now, kind, lengths, own)


class _Shortening:
    """Goes through what is to come, and wherever something has to be on time takes from what stands before it."""

    def __init__(self, now: Situation, may: Collection[str], lengths: dict[str, int]) -> None:
        self._now, self._may, self._lengths = now, may, lengths
        self._givers: list[ProgrammeItem] = []

    def done(self) -> dict[str, int]:
        """All lengths then, in seconds."""
        if self._now.drift == Drift():
            return self._lengths  # nobody runs this day now
        known = True
        for item in self._now.coming:
            if item.starts is not None:
                self._keep(item, at_end=False)
                self._givers.clear()  # it waits for its time: what stood before it wins nothing for what comes after
                known = True
            has_length = item.id in self._lengths
            if known and has_length and item.id in self._may:
                self._givers.append(item)
            if item.ends is not None:
                self._keep(item, at_end=True)
            if not has_length and item.ends is not None:
                self._givers.clear()  # it lasts until its time, whatever stood before it
            known = known and (has_length or item.ends is not None)
        self._catch_up(behind(self._times(), self._now.planned) or 0.0)
        return self._lengths

    def _times(self) -> tuple[Expected, ...]:
        after = self._now.after(_shares(self._now, self._lengths), ())
        under_way = len(after.expected) - len(self._now.coming)
        return after.expected[under_way:]

    def _keep(self, item: ProgrammeItem, *, at_end: bool) -> None:
        for broken in broken_by(self._times(), begun=False):
            if broken.item == item and broken.at_end is at_end:
                self._catch_up(broken.late_s)

    def _catch_up(self, late: float) -> None:
        need = 0 if late < SLACK_S else whole_minutes(late) * 60
        rooms: dict[str, int] = {item.id: _room(item, self._lengths[item.id]) for item in self._givers}
        for key, seconds in shared_out(need, rooms).items():
            self._lengths[key] -= seconds


def shared_out(need: int, rooms: Mapping[str, int]) -> dict[str, int]:
    """What each gives of a need, in proportion to its room; all in seconds, in whole minutes as far as that goes."""
    total = sum(rooms.values())
    if need >= total:
        return dict(rooms)
    exact = {key: need * room / total for key, room in rooms.items()}
    given = {key: int(seconds // 60) * 60 for key, seconds in exact.items()}
    nearest_first = sorted(rooms, key=lambda key: given[key] - exact[key])
    for least in (60, 0):  # whole minutes first; then also what is less than one
        for key in nearest_first:
            more = min(60, rooms[key] - given[key], need - sum(given.values()))
            given[key] += more if more >= least else 0
    return given
