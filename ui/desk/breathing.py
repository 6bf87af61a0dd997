"""A breath in the middle of long work of the window's own thread."""

from __future__ import annotations

import sys
from importlib import import_module

from PySide6.QtCore import QCoreApplication, QEventLoop


def breathe() -> None:
    """Let clocks tick and pages be painted; what the chair types meanwhile waits for the work to be done.

    Whoever calls this must bear that the day, and even the place asked for, is another one afterwards.
    """
    QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)


def load_next(modules: tuple[str, ...]) -> bool:
    """Load the first of these that is not there yet. Whether there was one.

    For who is quicker than our loading ahead: what a page needs most comes before the page itself, so that no step is
    long.
    """
    missing = next((module for module in modules if module not in sys.modules), None)
    if missing is None:
        return False
    import_module(missing)
    return True
