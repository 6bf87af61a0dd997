"""What a screen reader says of its own accord: the outcome of a deed that shows only in the picture."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str) -> None:
    """Have the text read aloud once the reader has finished its sentence. Where no reader runs nothing happens."""
    QAccessible.updateAccessibility(announcement(widget, text))


def announcement(widget: QWidget, text: str) -> QAccessibleAnnouncementEvent:
    """The event a reader gets."""
    event = QAccessibleAnnouncementEvent(widget, text)
    event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
    return event
