"""Where things live on this computer."""

from __future__ import annotations

import itertools
import os
import re
from pathlib import Path

import platformdirs

from facilitator.errors import FacilitatorError

SUFFIX = ".tafelronde"
LONGEST_NAME = 80
"""Of a file we name after what people typed; with a folder before it still short enough for every system."""

_NO_FILE_NAME = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?$")


def home() -> Path:
    """The app's own folder: local to this computer, in no folder that a cloud service copies.

    `TAFELRONDE_HOME` puts it elsewhere (tests, a computer without a home of one's own).
    """
    chosen = os.environ.get("TAFELRONDE_HOME")
    return Path(chosen) if chosen else Path(platformdirs.user_data_dir("tafelronde", appauthor=False, roaming=False))


def days() -> Path:
    """Where a new day goes when nobody says where. Not "Documents": Windows and macOS sync that by default."""
    return home() / "days"


def safety(file_id: str) -> Path:
    """What is kept beside a day for safety, by the identity of the file: a rename or a move cannot part the two."""
    return home() / "safety" / file_id


def log_file() -> Path:
    """Where mistakes of ours are written down: ids and counts, no names and no notes."""
    return home() / "log" / "tafelronde.log"


def file_name(words: str, otherwise: str) -> str:
    """Words that people typed, such as a title, as the name of a file on any system, without its ending.

    otherwise: the name when nothing of the words can be used.
    """
    name = " ".join(_NO_FILE_NAME.sub(" ", words).split())[:LONGEST_NAME].strip(" .")
    return otherwise if not name or _RESERVED.match(name) else name


def own_place(name: str) -> Path:
    """A free place in the app's own folder for a day of this name. Fails with `cannot-write-here` (file)."""
    folder = days()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FacilitatorError("cannot-write-here", file=f"{name}{SUFFIX}") from error
    names = (name if n == 1 else f"{name} {n}" for n in itertools.count(1))
    return next(path for each in names if not (path := folder / f"{each}{SUFFIX}").exists())
