"""Escape in something that was opened over a page."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent


def claims_escape(event: QEvent) -> bool:
    """Keep Escape where the keys are, whatever shortcut the page behind has for it. Whether this event asked that."""
    asks = event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
    if not asks or event.key() != Qt.Key.Key_Escape:  # type: ignore[attr-defined]
        return False
    event.accept()
    return True
