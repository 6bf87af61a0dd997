"""A choice that a rolling wheel leaves alone."""

from __future__ import annotations

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox


class Combo(QComboBox):
    """A page that is scrolled must not change the day: the wheel is for the page. Keys and the list choose."""

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Let it through to whatever scrolls."""
        event.ignore()
