"""Looking into a day without opening it for work: no lock, not a byte changed."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from facilitator.domain.day import Day
from facilitator.storage import opening, projection
from facilitator.storage.oplog import read_steps
from facilitator.storage.pictures import read_pictures


def read_whole(path: Path) -> tuple[Day, dict[str, bytes]]:
    """The day in a file and the bytes of its pictures, by hash. Fails as `opening.reading`.

    The tables of a file that another version wrote last may look different: they are folded anew, in memory.
    """
    with opening.reading(path) as connection:
        pictures = read_pictures(connection)
        if opening.meta_of(connection).get("projection") == projection.number():
            return projection.read_day(connection), pictures
        with closing(sqlite3.connect(":memory:", isolation_level=None)) as folded:
            projection.rebuild(folded, read_steps(connection))
            return projection.read_day(folded), pictures
