"""The base tables of an event file and how an older file gets them.

A migration speaks the SQL of its own time and never today's classes. The projection is no part of this: it is
folded anew (`projection.py`).
"""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

APPLICATION_ID = 0x54_52_4E_44  # "TRND", in the header of the file
FORMAT = 1
"""The format this version writes; it is the file's `user_version`. A file with a higher one is refused."""


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the base tables up to `FORMAT`. Does nothing on a file that has them.

    sqlite-utils is imported here only: it takes as long as a whole bare window, and a current file needs none of it.
    """
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version == FORMAT:
        return
    from sqlite_utils import Database, Migrations  # noqa: PLC0415

    steps = Migrations("event")
    steps(name="0001_base_tables")(_base_tables)
    steps.apply(Database(connection))
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {FORMAT}")


def _base_tables(db: Database) -> None:
    db.table("meta").create({"key": str, "value": str}, pk="key", not_null={"value"}, strict=True)
    db.table("act").create(
        {"act": str, "name": str, "args": str, "actor": str, "opening": str, "undoes": str, "undoable": int},
        pk="act",
        not_null={"name", "actor", "opening", "undoable"},
        strict=True,
    )
    op = db.table("op").create(
        {
            "seq": int,
            "op": str,
            "act": str,
            "at": str,
            "kind": str,
            "record": str,
            "base": int,
            "v": int,
            "before": str,
            "after": str,
            "crc": int,
        },
        pk="seq",
        not_null={"op", "act", "at", "kind", "record", "v", "crc"},
        strict=True,
    )
    op.create_index(["op"], unique=True)
    op.create_index(["kind", "record"])
    op.create_index(["act"])
    db.table("draft").create(
        {"kind": str, "record": str, "field": str, "text": str, "at": str},
        pk=("kind", "record", "field"),
        not_null={"text", "at"},
        strict=True,
    )
    db.table("blob").create(
        {"sha256": str, "mime": str, "width": int, "height": int, "bytes": bytes},
        pk="sha256",
        not_null={"mime", "bytes"},
        strict=True,
    )
    db.table("access").create(
        {"key": str, "what": str, "record": str, "made": str, "revoked": str},
        pk="key",
        not_null={"what", "made"},
        strict=True,
    )
