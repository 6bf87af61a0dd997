"""How much one phone, one address and all of them together may ask of the laptop."""

from __future__ import annotations

import math
from collections import OrderedDict
from dataclasses import dataclass, replace
from typing import TypeVar

T = TypeVar("T")

REMEMBERED = 2_000
"""So many addresses or sessions are remembered; who was not heard for longest is forgotten first."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Lengths in bytes, times in seconds, per minute where it says so.

    connections_per_address: a browser opens six for a page, and behind some routers a whole hall is one address.
    photos_ever_per_table: with those that were taken back, while the page is on: the file keeps their bytes, for undo.
    """

    body: int = 64 * 1024
    points_per_table: int = 5_000
    streams_per_session: int = 4
    connections: int = 1_500
    connections_per_address: int = 240
    head_s: float = 10.0
    body_s: float = 20.0
    slow_reader_s: float = 20.0
    changes_per_minute: float = 60.0
    changes_at_once: float = 120.0
    free_tries: int = 5
    tries_per_minute: float = 60.0
    longest_wait_s: float = 60.0
    joins_at_once: float = 60.0
    joins_per_minute: float = 30.0
    joins_by_all: float = 1_200.0
    typing_at_once: float = 10.0
    typing_per_minute: float = 30.0
    photo_body: int = 1_500_000
    photos_in_hand: int = 24_000_000
    photos_in_hand_each: int = 6_000_000
    photos_waiting: int = 60
    photos_waiting_each: int = 15
    photos_at_once: float = 30.0
    photos_per_minute: float = 30.0
    photos_per_table: int = 300
    photos_ever_per_table: int = 600
    reports_at_once: int = 16
    asks_at_once: float = 10.0
    asks_per_minute: float = 6.0
    asks_by_all: float = 600.0


FILES_BESIDE = 200
"""So many files are open beside the connections: of the day, of the window, of what it prints."""


def within_open_files(limits: Limits) -> Limits:
    """As many connections as this process may have files open, having asked for more where it had fewer.

    macOS begins with 256, Linux with 1,024. Without one left the day itself could not be read.
    """
    try:
        import resource  # noqa: PLC0415  # not on Windows, which has no such limit
    except ImportError:
        return limits
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = limits.connections + FILES_BESIDE
    if soft == resource.RLIM_INFINITY or soft >= wanted:
        return limits
    more = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    try:
        resource.setrlimit(resource.RLIMIT_NOFILE, (more, hard))
    except (OSError, ValueError):
        more = soft
    return replace(limits, connections=max(1, min(limits.connections, more - FILES_BESIDE)))


class Bucket:
    """Lets so much through at once, and then so much a minute."""

    def __init__(self, at_once: float, per_minute: float, now_s: float) -> None:
        self._at_once = at_once
        self._per_s = per_minute / 60
        self._left = at_once
        self._seen_s = now_s

    def wait_s(self, now_s: float) -> int:
        """Take one: 0. When there is none: whole seconds until there is."""
        wait_s = self.would_wait_s(now_s)
        if not wait_s:
            self._left -= 1
        return wait_s

    def would_wait_s(self, now_s: float) -> int:
        """The same, and take none."""
        self._left = min(self._at_once, self._left + (now_s - self._seen_s) * self._per_s)
        self._seen_s = now_s
        return 0 if self._left >= 1 else math.ceil((1 - self._left) / self._per_s)


class Changes:
    """How often each session may do something: so often at once, and then so often a minute."""

    def __init__(self, at_once: float, per_minute: float) -> None:
        self._at_once = at_once
        self._per_minute = per_minute
        self._buckets: OrderedDict[str, Bucket] = OrderedDict()

    def wait_s(self, session: str, now_s: float) -> int:
        """Count one: 0, or whole seconds to wait before it may be tried again."""
        bucket = self._buckets.get(session) or Bucket(self._at_once, self._per_minute, now_s)
        _remember(self._buckets, session, bucket)
        return bucket.wait_s(now_s)


class _Visits:
    """How often one address may do something, some times at once and then slowly, and how often all together."""

    def __init__(self, each: Changes, by_all: float, now_s: float) -> None:
        self._each = each
        self._all = Bucket(by_all, by_all, now_s)

    def wait_s(self, address: str, now_s: float) -> int:
        """Count one: 0, or whole seconds to wait before it may be tried again."""
        return self._each.wait_s(address, now_s) or self._all.wait_s(now_s)


class Asks(_Visits):
    """How often somebody may look for a seat."""

    def __init__(self, limits: Limits, now_s: float) -> None:
        super().__init__(Changes(limits.asks_at_once, limits.asks_per_minute), limits.asks_by_all, now_s)


class Joins(_Visits):
    """How often a device may come in anew: each time leaves a session in the file."""

    def __init__(self, limits: Limits, now_s: float) -> None:
        super().__init__(Changes(limits.joins_at_once, limits.joins_per_minute), limits.joins_by_all, now_s)


class Tries:
    """How often a code may be tried: freely at first, then ever more slowly, and so often a minute by all together.

    It is a delay and never a lock: whoever shares an address with somebody who guesses comes in all the same.
    """

    def __init__(self, limits: Limits, now_s: float) -> None:
        self._limits = limits
        self._all = Bucket(limits.tries_per_minute, limits.tries_per_minute, now_s)
        self._wrong: OrderedDict[str, tuple[int, float]] = OrderedDict()

    def wait_s(self, address: str, now_s: float) -> int:
        """Whole seconds until somebody at this address may try; 0: now."""
        _, until_s = self._wrong.get(address, (0, 0.0))
        return math.ceil(until_s - now_s) if until_s > now_s else self._all.would_wait_s(now_s)

    def was_wrong(self, address: str, now_s: float) -> None:
        """That code was none: from the sixth on each costs twice the time of the one before."""
        self._all.wait_s(now_s)
        wrong = self._wrong.get(address, (0, 0.0))[0] + 1
        doublings = wrong - self._limits.free_tries
        wait_s = min(self._limits.longest_wait_s, 2.0 ** min(doublings, 30)) if doublings > 0 else 0.0
        _remember(self._wrong, address, (wrong, now_s + wait_s))

    def was_right(self, address: str) -> None:
        """Whoever found the code has no more to wait. One slip is forgiven, not all: who guesses may have one too."""
        wrong, _ = self._wrong.pop(address, (0, 0.0))
        if wrong > 1:
            _remember(self._wrong, address, (wrong - 1, 0.0))


def _remember(kept: OrderedDict[str, T], key: str, value: T) -> None:
    kept[key] = value
    kept.move_to_end(key)
    while len(kept) > REMEMBERED:
        kept.popitem(last=False)
