"""What each table's phones have been told, so that a phone that was away hears only what it missed."""

from __future__ import annotations

import json
import time
from collections.abc import Set
from dataclasses import dataclass, field
from typing import Any

from ui.hosts.tableview import Json, TableView, with_passing

_MILLISECONDS = 1000


@dataclass(slots=True)
class _Told:
    """One table. Each part and point stands with the mark at which it became what it is."""

    about: dict[str, tuple[Any, int]] = field(default_factory=dict)
    points: dict[str, tuple[Json, int]] = field(default_factory=dict)
    gone: dict[str, int] = field(default_factory=dict)
    order: tuple[tuple[str, ...], int] = ((), 0)
    newest: int = 0


class Board:
    """The views of all tables, with marks that only grow. A phone gives back the last mark it was told: its cursor.

    The marks begin at the time of day, so that those of an earlier run of the laptop are not taken for ours.
    """

    def __init__(self, begins: float | None = None) -> None:
        self._first = self._mark = int((time.time() if begins is None else begins) * _MILLISECONDS)
        self._tables: dict[str, _Told] = {}

    def show(self, table: str, view: TableView, jumped: Set[str] = frozenset()) -> bool:
        """A table is like this now. Whether anything is different.

        jumped: parts to tell even when they are as they were, for what counts on by itself in them went elsewhere.
        """
        mark = self._mark + 1
        told = self._tables.setdefault(table, _Told())
        changed = _take_over(told.about, view.about, mark)
        for part in jumped:
            told.about[part] = view.about[part], mark
            changed = True
        changed |= _take_over(told.points, view.points, mark)
        for key in told.points.keys() - view.points.keys():
            del told.points[key]
            told.gone[key] = mark
            changed = True
        for key in told.gone.keys() & view.points.keys():
            del told.gone[key]
        order = tuple(view.points)
        if order != told.order[0]:
            told.order = order, mark
            changed = True
        if changed:
            self._mark = told.newest = mark
        return changed

    @property
    def mark(self) -> int:
        """The newest mark of all tables."""
        return self._mark

    def has_news(self, table: str, cursor: int) -> bool:
        """Whether whoever was told until this cursor missed something."""
        return not self._first <= cursor <= self._mark or self._tables[table].newest > cursor

    def since(self, table: str, cursor: int, counts: Json) -> Json:
        """What is different at a table since a cursor; everything for a cursor that is not ours.

        counts: what counts on by itself, as of now (see `tableview.passing`).
        """
        told = self._tables[table]
        since = cursor if self._first <= cursor <= self._mark else 0
        news: Json = {"cursor": self._mark}
        news |= {part: with_passing(part, value, counts) for part, (value, mark) in told.about.items() if mark > since}
        items = [value for value, mark in told.points.values() if mark > since]
        gone = [key for key, mark in told.gone.items() if mark > since]
        if items or not since:
            news["items"] = items
        if gone and since:
            news["gone"] = gone
        if told.order[1] > since:
            news["order"] = list(told.order[0])
        return news

    def whole(self, table: str, counts: Json) -> Json:
        """Everything of a table, its points in order."""
        told = self._tables[table]
        about = {part: with_passing(part, value, counts) for part, (value, _) in told.about.items()}
        items = [told.points[key][0] for key in told.order[0]]
        return {"cursor": self._mark, **about, "items": items}

    def holds(self, table: str, ids: Set[str]) -> bool:
        """Whether any of these points is this table's, as its phones were told."""
        return not self._tables[table].points.keys().isdisjoint(ids)

    def count(self, table: str) -> int:
        """How many points a table has."""
        return len(self._tables[table].points)


def _take_over(told: dict[str, tuple[Any, int]], now: Any, mark: int) -> bool:
    changed = False
    for key, value in now.items():
        known = told.get(key)
        if known is None or known[0] != value:
            told[key] = value, mark
            changed = True
    return changed


def encoded(value: Any) -> bytes:
    """As it goes over the network: UTF-8, the shortest way."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
