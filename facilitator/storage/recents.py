"""The days that were open lately on this computer, found again when somebody moved or renamed a file."""

from __future__ import annotations

import datetime
import logging
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

import platformdirs

from facilitator.errors import FacilitatorError
from facilitator.storage.places import SUFFIX
from facilitator.storage.small_json import read_small_json, write_small_json

log = logging.getLogger(__name__)

MOST_RECENTS = 12
MOST_FOLDERS, MOST_LOOKED_AT = 400, 500
"""Where looking for a day that is gone from its place ends: so many folders, and so many days in them."""


@dataclass(frozen=True, slots=True)
class Recent:
    """A day that was open, as it was then. identity: what its file calls itself, wherever it goes."""

    path: Path
    identity: str
    title: str
    date: datetime.date | None
    opened_at: datetime.datetime


class Recents:
    """The recent days, in a file of their own at `path`. Damaged entries are left out."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def all(self) -> tuple[Recent, ...]:
        """All of them, newest first."""
        entries = read_small_json(self._path).get("days")
        read = (_recent(plain) for plain in entries) if isinstance(entries, list) else ()
        return tuple(recent for recent in read if recent is not None)

    def note(
        self,
        file_path: Path,
        identity: str,
        title: str,
        date: datetime.date | None,
        opened_at: datetime.datetime,
    ) -> None:
        """Put a day first. A day is in it once, where it was opened last; the oldest goes when there are too many."""
        newest = Recent(file_path.absolute(), identity, title, date, opened_at)
        self._write([newest, *self._without(identity)][:MOST_RECENTS])

    def forget(self, identity: str) -> None:
        """Take a day off the list. Its file is not touched."""
        self._write(self._without(identity))

    def _without(self, identity: str) -> list[Recent]:
        return [recent for recent in self.all() if recent.identity != identity]

    def _write(self, recents: list[Recent]) -> None:
        write_small_json(self._path, {"days": [_plain(recent) for recent in recents]})

    def find_again(self, recent: Recent) -> Path | None:
        """Where the file of a day is now: where it was, or in a folder near by; None when it is in none of them.

        A copy has the same identity: one that has the old name comes first, then the nearest. A file at the old place
        that will not say who it is counts as the one. Reads from the disk, so it is work for a worker.
        """
        if recent.path.is_file() and identity_of(recent.path) in (recent.identity, None):
            return recent.path
        folders = islice(dict.fromkeys(self._folders_near(recent)), MOST_FOLDERS)
        days = islice(_days_in(folders), MOST_LOOKED_AT)
        by_name = sorted(days, key=lambda day: day.name != recent.path.name)
        return next((day for day in by_name if identity_of(day) == recent.identity), None)

    def _folders_near(self, recent: Recent) -> Iterator[Path]:
        """Where people leave files, the likeliest first."""
        folder = recent.path.parent
        usual = tuple(_usual_folders())
        yield from (folder, folder.parent)
        yield from (other.path.parent for other in self.all())
        yield from usual
        for near in (folder, folder.parent, *usual):
            yield from _subfolders(near)


def identity_of(path: Path) -> str | None:
    """What the file of a day calls itself; None when it is none of ours, or will not say now. Never writes."""
    import sqlite3  # noqa: PLC0415  # the list itself is shown at the start, without these two

    from facilitator.storage import opening  # noqa: PLC0415

    try:
        with opening.looking(path) as connection:
            return opening.lineage_of(connection).file
    except (FacilitatorError, sqlite3.Error, OSError, KeyError, ValueError) as error:
        log.info("a day does not say who it is: %s", type(error).__name__)
        return None


def _usual_folders() -> Iterator[Path]:
    """Home and the folders in it that people use, under the names they have on this computer."""
    for where in ("desktop", "documents", "downloads"):
        yield Path(getattr(platformdirs, f"user_{where}_dir")())
    with suppress(RuntimeError):  # a computer without a home
        yield Path.home()


def _days_in(folders: Iterable[Path]) -> Iterator[Path]:
    for folder in folders:
        yield from (Path(entry.path) for entry in _entries(folder) if _looks_like_a_day(entry))


def _looks_like_a_day(entry: os.DirEntry[str]) -> bool:
    return entry.name.endswith(SUFFIX) and not entry.name.startswith(".")


def _subfolders(folder: Path) -> Iterator[Path]:
    for entry in _entries(folder):
        with suppress(OSError):
            if not entry.name.startswith(".") and entry.is_dir():
                yield Path(entry.path)


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    """What is in a folder, by name; nothing when it is gone or closed to us."""
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except (OSError, ValueError):  # ValueError: no such name can be on this computer
        return []


def _plain(recent: Recent) -> dict[str, Any]:
    return {
        "path": str(recent.path),
        "identity": recent.identity,
        "title": recent.title,
        "date": recent.date.isoformat() if recent.date else None,
        "opened_at": recent.opened_at.isoformat(),
    }


def _recent(plain: Any) -> Recent | None:
    try:
        date = plain["date"]
        return Recent(
            path=Path(plain["path"]),
            identity=str(plain["identity"]),
            title=str(plain["title"]),
            date=None if date is None else datetime.date.fromisoformat(date),
            opened_at=datetime.datetime.fromisoformat(plain["opened_at"]),
        )
    except (KeyError, TypeError, ValueError):
        log.warning("a recent day is not understood")
        return None
