"""The bytes of pictures, kept in the event file once per content."""

from __future__ import annotations

import sqlite3
from collections.abc import Container, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Picture:
    """The bytes of a picture and what they are. width, height: in pixels, 0 when they could not be read."""

    sha256: str
    mime: str
    width: int
    height: int
    bytes: bytes


def write_picture(connection: sqlite3.Connection, picture: Picture) -> None:
    """Keep a picture; one that is there already is kept as it is."""
    connection.execute(
        "INSERT OR IGNORE INTO blob (sha256, mime, width, height, bytes) VALUES (?,?,?,?,?)",
        (picture.sha256, picture.mime, picture.width, picture.height, picture.bytes),
    )


def read_all_pictures(connection: sqlite3.Connection, without: Container[str]) -> Iterator[Picture]:
    """Every picture but those with these hashes, one at a time."""
    for (sha256,) in connection.execute("SELECT sha256 FROM blob ORDER BY sha256").fetchall():
        if sha256 not in without:
            columns = "sha256, mime, width, height, bytes"
            yield Picture(*connection.execute(f"SELECT {columns} FROM blob WHERE sha256 = ?", (sha256,)).fetchone())


def read_pictures(connection: sqlite3.Connection) -> dict[str, bytes]:
    """The bytes of every picture, by hash."""
    return dict(connection.execute("SELECT sha256, bytes FROM blob"))


def read_picture(connection: sqlite3.Connection, sha256: str) -> bytes | None:
    """The bytes of one picture; None when the file has none of this hash."""
    row = connection.execute("SELECT bytes FROM blob WHERE sha256 = ?", (sha256,)).fetchone()
    return None if row is None else bytes(row[0])
