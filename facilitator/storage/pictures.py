"""The bytes of pictures, kept in the event file once per content."""

from __future__ import annotations

import sqlite3
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


def read_pictures(connection: sqlite3.Connection) -> dict[str, bytes]:
    """The bytes of every picture, by hash."""
    return dict(connection.execute("SELECT sha256, bytes FROM blob"))
