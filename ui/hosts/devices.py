"""The devices that came in: what each is known by, where it belongs, and which of them listen."""

from __future__ import annotations

import asyncio
import hashlib
from dataclasses import dataclass

from facilitator.domain.helping import HELPER
from facilitator.services.phones import PHONE
from facilitator.storage.access import Scope, Session

AUTHOR_LENGTH = 16
"""So much of the hash of a session's key names whoever wrote with it."""


@dataclass(eq=False, slots=True)
class Stream:
    """A phone that listens. task: what writes to it."""

    session: Session
    task: asyncio.Task[None]


def key_of(held: str) -> str:
    """The key of a session, by what its device holds."""
    return hashlib.sha256(held.encode("utf-8", "replace")).hexdigest()


def author_of(session: Session) -> str:
    """What stands as the author with what a session wrote."""
    return f"{HELPER if session.scope is Scope.HELPER else PHONE}{session.key[:AUTHOR_LENGTH]}"


def place_of(session: Session) -> str:
    """Where a session is on the board: its table, or the helper whose it is."""
    return place_of_helper(session.record) if session.scope is Scope.HELPER else session.record


def place_of_helper(person: str) -> str:
    """The same of a helper. A colon cannot occur in the identity of a table."""
    return f"{HELPER}{person}"
