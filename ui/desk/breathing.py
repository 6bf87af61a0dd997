"""A breath in the middle of long work of the window's own thread."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEventLoop


def breathe() -> None:
    """Let clocks tick and pages be painted; what the chair types meanwhile waits for the work to be done.

    Whoever calls this must bear that the day, and even the place asked for, is another one afterwards.
    """
    QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
