"""What was decided about the rows of a list, per day and shape of list, for when a newer version of it comes.

Rows are known by a hash: no name and no address is kept outside the day.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from facilitator.storage.small_json import read_small_json, write_small_json

MOST_LISTS = 40


class ListAnswers:
    """The decisions, in a file of their own at `path`. Damaged ones are left out."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def answers_of(self, day: str, shape: str) -> Mapping[str, Any]:
        """What was decided about such a list in this day; nothing when nobody ever did."""
        return next((one["answers"] for one in self._all() if (one["day"], one["shape"]) == (day, shape)), {})

    def note(self, day: str, shape: str, answers: Mapping[str, Any]) -> None:
        """Remember the decisions; those that were not used for longest go when there are too many."""
        others = [one for one in self._all() if (one["day"], one["shape"]) != (day, shape)]
        newest = [{"day": day, "shape": shape, "answers": dict(answers)}, *others][:MOST_LISTS]
        write_small_json(self._path, {"lists": newest})

    def _all(self) -> list[dict[str, Any]]:
        entries = read_small_json(self._path).get("lists")
        return [one for one in entries if _is_whole(one)] if isinstance(entries, list) else []


def _is_whole(one: Any) -> bool:
    if not isinstance(one, dict):
        return False
    return all(isinstance(one.get(key), str) for key in ("day", "shape")) and isinstance(one.get("answers"), dict)
