"""At which tables somebody is typing just now. Not kept: it is gone when the laptop is off."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

TYPING_S = 8.0
"""So long after a key was pressed a table is shown as typing."""
TOLD_S = 1.0
"""Whoever shows it is told at most so often."""


class TypingNow:
    """On the server's loop. told: called when a table begins or stops; not for each key."""

    def __init__(self, loop: asyncio.AbstractEventLoop, told: Callable[[], None]) -> None:
        self._loop = loop
        self._told = told
        self._last_s: dict[str, float] = {}
        self._shown: frozenset[str] = frozenset()
        self._told_s = float("-inf")
        self._waiting: asyncio.TimerHandle | None = None

    def heard(self, table: str) -> None:
        """Somebody types at a table, now."""
        self._last_s[table] = self._loop.time()
        self._look()

    def since(self) -> dict[str, float]:
        """Seconds since somebody typed, by table, of those that are typing. From any thread."""
        now_s = self._loop.time()
        return {table: now_s - last_s for table, last_s in dict(self._last_s).items() if now_s - last_s < TYPING_S}

    def close(self) -> None:
        """Nobody has to hear any more."""
        if self._waiting is not None:
            self._waiting.cancel()

    def _look(self) -> None:
        """Tell who begins and who stopped, and come back when the next one may stop."""
        self.close()
        now_s, tables = self._loop.time(), frozenset(self.since())
        for table in self._last_s.keys() - tables:
            del self._last_s[table]
        too_soon_s = self._told_s + TOLD_S - now_s
        if tables != self._shown and too_soon_s <= 0:
            self._shown, self._told_s = tables, now_s
            self._told()
        next_s = too_soon_s if tables != self._shown else self._first_to_stop_s(now_s)
        self._waiting = None if next_s is None else self._loop.call_later(next_s, self._look)

    def _first_to_stop_s(self, now_s: float) -> float | None:
        return min((last_s + TYPING_S - now_s for last_s in self._last_s.values()), default=None)
