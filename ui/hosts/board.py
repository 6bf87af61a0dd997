"""What the phones of each place have been told, so that a phone that was away hears only what it missed.

A place is a table, or a helper.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]
Filling = Callable[[str, Any], Any]
"""Puts into a part, by its name, what counts on by itself, as of now."""
_MILLISECONDS = 1000


@dataclass(slots=True)
class _Told:
    """One place. Each part and point stands with the mark at which it became what it is.

    listed: whether it has points that are told one by one.
    """

    listed: bool = False
    about: dict[str, tuple[Any, int]] = field(default_factory=dict)
    points: dict[str, tuple[Json, int]] = field(default_factory=dict)
    gone: dict[str, int] = field(default_factory=dict)
    order: tuple[tuple[str, ...], int] = ((), 0)
    newest: int = 0


class Board:
    """The views of all places, with marks that only grow. A phone gives back the last mark it was told: its cursor.

    The marks begin at the time of day, so that those of an earlier run of the laptop are not taken for ours.
    """

    def __init__(self, begins: float | None = None) -> None:
        self._first = self._mark = int((time.time() if begins is None else begins) * _MILLISECONDS)
        self._places: dict[str, _Told] = {}

    def show(
        self, place: str, about: Json, points: Mapping[Any, Json] | None = None, jumped: Set[str] = frozenset()
    ) -> bool:
        """A place is like this now. Whether anything is different.

        about: the parts that are told whole. points: those that are told one by one, in order; None = there are none
        of that kind. jumped: parts to tell even when they are as they were, for what counts on by itself in them went
        elsewhere.
        """
        mark = self._mark + 1
        told = self._places.setdefault(place, _Told())
        changed = _take_over(told.about, about, mark)
        for part in jumped & about.keys():
            told.about[part] = about[part], mark
            changed = True
        for part in told.about.keys() - about.keys():  # the rights of a helper are among the parts: they tell it
            del told.about[part]
        if points is not None:
            changed |= _show_points(told, points, mark)
        if changed:
            self._mark = told.newest = mark
        return changed

    @property
    def mark(self) -> int:
        """The newest mark of all places."""
        return self._mark

    def has_news(self, place: str, cursor: int) -> bool:
        """Whether whoever was told until this cursor missed something."""
        return not self._first <= cursor <= self._mark or self._places[place].newest > cursor

    def since(self, place: str, cursor: int, fill: Filling) -> Json:
        """What is different at a place since a cursor; everything for a cursor that is not ours."""
        told = self._places[place]
        since = cursor if self._first <= cursor <= self._mark else 0
        news: Json = {"cursor": self._mark}
        news |= {part: fill(part, value) for part, (value, mark) in told.about.items() if mark > since}
        return news | _points_since(told, since) if told.listed else news

    def whole(self, place: str, fill: Filling) -> Json:
        """Everything of a place, its points in order."""
        told = self._places[place]
        about = {part: fill(part, value) for part, (value, _) in told.about.items()}
        points = {"items": [told.points[key][0] for key in told.order[0]]} if told.listed else {}
        return {"cursor": self._mark, **about, **points}

    def anew(self, place: str) -> None:
        """Tell everything of a place again: a phone has come there that was told of another one."""
        self._mark += 1
        told, mark = self._places[place], self._mark
        told.about = {part: (value, mark) for part, (value, _) in told.about.items()}
        told.points = {key: (value, mark) for key, (value, _) in told.points.items()}
        told.order = told.order[0], mark
        told.newest = mark

    def holds(self, place: str, ids: Set[str]) -> bool:
        """Whether any of these points is this place's, as its phones were told."""
        return not self._places[place].points.keys().isdisjoint(ids)

    def count(self, place: str) -> int:
        """How many points a place has."""
        return len(self._places[place].points)


def _show_points(told: _Told, points: Mapping[Any, Json], mark: int) -> bool:
    told.listed = True
    changed = _take_over(told.points, points, mark)
    for key in told.points.keys() - points.keys():
        del told.points[key]
        told.gone[key] = mark
        changed = True
    for key in told.gone.keys() & points.keys():
        del told.gone[key]
    order = tuple(points)
    if order != told.order[0]:
        told.order = order, mark
        changed = True
    return changed


def _points_since(told: _Told, since: int) -> Json:
    news: Json = {}
    items = [value for value, mark in told.points.values() if mark > since]
    gone = [key for key, mark in told.gone.items() if mark > since]
    if items or not since:
        news["items"] = items
    if gone and since:
        news["gone"] = gone
    if told.order[1] > since:
        news["order"] = list(told.order[0])
    return news


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
