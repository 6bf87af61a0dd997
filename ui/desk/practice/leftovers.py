"""What practice runs leave on the disk while they go on, and how it is removed, also after a crash.

Looked at at every start of the app, so it loads nothing until there is something to remove.
"""

from __future__ import annotations

import logging
import shutil
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from facilitator.storage import places
from facilitator.storage.recents import Recents, identity_of
from ui.desk import settings as kept

log = logging.getLogger(__name__)

LOCK = "-lock"


def folder_of_all() -> Path:
    """Where the copies lie that somebody practises on. Nothing else does."""
    return places.home() / "practice"


def remove_leftovers() -> None:
    """Remove what a practice run left behind that ended with a crash. One that goes on in another window stays.

    Call it before the settings are read: the chair's place in the copy may be among them.
    """
    if not folder_of_all().is_dir():
        return
    from facilitator.storage import locks  # noqa: PLC0415

    entries = {entry.name.removesuffix(LOCK) for entry in folder_of_all().iterdir()}
    for folder in (folder_of_all() / name for name in sorted(entries)):
        try:
            lock = locks.take(folder)
        except OSError as error:  # TimeoutError: it is in use
            log.info("a practice run stays: %s", type(error).__name__)
            continue
        remove(folder)
        locks.let_go(lock)
    with suppress(OSError):
        folder_of_all().rmdir()


def remove(folder: Path, *identities: str) -> None:
    """Remove a copy, and what was kept of it elsewhere. identities: what it calls itself; else the file is asked."""
    found = () if identities or not folder.is_dir() else map(identity_of, folder.glob(f"*{places.SUFFIX}"))
    for identity in (*identities, *found):
        if identity is not None and identity.isalnum():
            shutil.rmtree(places.safety(identity), ignore_errors=True)
            _forget(identity)
    shutil.rmtree(folder, ignore_errors=True)


def _forget(identity: str) -> None:
    """Take a copy off the list of recent days, and forget where the chair was in it."""
    recents = Recents(places.home() / "recents.json")
    if any(recent.identity == identity for recent in recents.all()):
        recents.forget(identity)
    settings = kept.read(kept.settings_file())
    if identity in settings.places:
        others = {file: place for file, place in settings.places.items() if file != identity}
        kept.write(kept.settings_file(), replace(settings, places=others))
