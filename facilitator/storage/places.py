"""Where things live on this computer."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

SUFFIX = ".tafelronde"


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
