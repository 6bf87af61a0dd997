"""Who may come in by the network: the file's secret, links that were withdrawn, and the sessions made with links.

All of it stays in this file: it is in no log, no copy of the log and no JSON of the day. A session is kept as a hash of
its key, so whoever reads the file cannot come in with it.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from facilitator.storage.oplog import now_utc

SECRET, WITHDRAWN = "secret", "withdrawn"
"""What a row of the table is, beside a session, whose `what` is its scope."""


class Scope(StrEnum):
    """What a session may do. One scope a link, with its own routes."""

    TABLE = "table"
    HELPER = "helper"


@dataclass(frozen=True, slots=True)
class Session:
    """A device that came in. key: SHA-256 of what it holds, in hexadecimal.

    record: whom or what it came in for, by its identity: a table, or the person who helps.
    """

    key: str
    scope: Scope
    record: str


@dataclass(frozen=True, slots=True)
class Access:
    """Who may come in. file: the identity of the event file.

    secret: 32 bytes as hexadecimal, None until somebody asked for links. generations: by table or person, how often
    their links were withdrawn. sessions: those that may come in; past: those that may not any more, but whose words
    are there.
    """

    file: str
    secret: str | None
    generations: Counter[str]
    sessions: tuple[Session, ...]
    past: tuple[Session, ...] = ()


def read_access(connection: sqlite3.Connection, file: str) -> Access:
    """What the file knows of it."""
    rows = connection.execute("SELECT key, what, record, revoked FROM access ORDER BY made, key").fetchall()
    scopes = {scope.value for scope in Scope}
    devices = [(Session(key, Scope(what), record), gone) for key, what, record, gone in rows if what in scopes]
    return Access(
        file,
        secret=next((key for key, what, _, _ in rows if what == SECRET), None),
        generations=Counter(record for _, what, record, _ in rows if what == WITHDRAWN),
        sessions=tuple(session for session, gone in devices if gone is None),
        past=tuple(session for session, gone in devices if gone is not None),
    )


def keep_secret(connection: sqlite3.Connection, secret: str) -> None:
    """Give the file a secret, once; one that it has already stays."""
    connection.execute(
        "INSERT INTO access (key, what, made) SELECT ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM access WHERE what = ?)",
        (secret, SECRET, now_utc(), SECRET),
    )


def admit(connection: sqlite3.Connection, session: Session) -> None:
    """Let a device in from now on."""
    connection.execute(
        "INSERT OR IGNORE INTO access (key, what, record, made) VALUES (?, ?, ?, ?)",
        (session.key, session.scope, session.record, now_utc()),
    )


def forget(connection: sqlite3.Connection, key: str) -> None:
    """Let a device in no more. Its key stays: it says of which table the words of that session are."""
    connection.execute("UPDATE access SET revoked = ? WHERE key = ? AND revoked IS NULL", (now_utc(), key))


def seat_of(connection: sqlite3.Connection, key: str) -> str | None:
    """The table of a device, also of one that may not come in any more; None = it never came in at a table."""
    row = connection.execute("SELECT record FROM access WHERE key = ? AND what = ?", (key, Scope.TABLE)).fetchone()
    return None if row is None else str(row[0])


def reseat(connection: sqlite3.Connection, key: str, table: str) -> None:
    """A device is at another table from now on."""
    connection.execute("UPDATE access SET record = ? WHERE key = ? AND what = ?", (table, key, Scope.TABLE))


def withdraw(connection: sqlite3.Connection, record: str, mark: str) -> None:
    """Withdraw the links of a table or of a helper, and let in no more whoever came in by them.

    mark: a fresh identity.
    """
    now = now_utc()
    connection.execute(
        "INSERT INTO access (key, what, record, made) VALUES (?, ?, ?, ?)", (mark, WITHDRAWN, record, now)
    )
    connection.executemany(
        "UPDATE access SET revoked = ? WHERE what = ? AND record = ? AND revoked IS NULL",
        [(now, scope, record) for scope in Scope],
    )
