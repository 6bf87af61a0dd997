"""Which tables have phones in sight, where somebody types, and which phones are gone. No Qt."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from facilitator.domain.clock import seconds_between
from facilitator.domain.steps import Moment

GONE_AFTER_S = 20
"""A phone that comes back sooner was never away: screens go dark, and networks hiccup."""


@dataclass(frozen=True, slots=True)
class Presence:
    """The phones of the tables while their page is on, by table. connected: how many are there, none left out as 0.

    typing: where somebody presses keys now. gone: since when none is there any more, local time.
    """

    connected: Mapping[str, int] = field(default_factory=dict)
    typing: frozenset[str] = frozenset()
    gone: Mapping[str, datetime.time] = field(default_factory=dict)


class Watcher:
    """Sees phones come and go, and remembers when the last of a table went."""

    def __init__(self) -> None:
        self._there: frozenset[str] = frozenset()
        self._went: dict[str, Moment] = {}

    def see(self, connected: Mapping[str, int], typing: Iterable[str], now: Moment) -> Presence:
        """What is to be seen now."""
        there = frozenset(table for table, count in connected.items() if count)
        for table in self._there - there:
            self._went[table] = now
        for table in there:
            self._went.pop(table, None)
        self._there = there
        gone = {
            table: went.wall.time() for table, went in self._went.items() if seconds_between(went, now) >= GONE_AFTER_S
        }
        return Presence({table: connected[table] for table in there}, frozenset(typing), gone)

    def forget(self) -> None:
        """The page is off: nobody is missed."""
        self._there, self._went = frozenset(), {}
