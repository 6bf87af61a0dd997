"""Who has a file to himself: a lock of the operating system beside it, which ends with the process, however it ends."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path

from filelock import FileLock


def take(path: Path) -> FileLock:
    """The lock of a file, held. TimeoutError when somebody else holds it, another OSError when it cannot be made.

    A link and the file it leads to have one lock. Where a share knows no locks, filelock falls back on a lock file
    and warns.
    """
    real = path.resolve()
    lock = FileLock(real.with_name(real.name + "-lock"), timeout=0, thread_local=False)
    lock.acquire()
    return lock


def let_go(lock: FileLock) -> None:
    """Let go of a lock and leave nothing behind. Unlinked while held: whoever waits on the old one notices."""
    file = Path(lock.lock_file)
    if sys.platform == "win32":  # an open file cannot be unlinked there
        lock.release()
    with suppress(OSError):
        file.unlink()
    lock.release()
