"""What a screen reader says of its own accord: the outcome of a deed that shows only in the picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # what Qt has for readers takes longer to load than a page of ours; the start page seldom speaks
    from PySide6.QtGui import QAccessibleAnnouncementEvent
    from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str) -> None:
    """Have the text read aloud once the reader has finished its sentence. Where no reader runs nothing happens."""
    from PySide6.QtGui import QAccessible  # noqa: PLC0415

    QAccessible.updateAccessibility(announcement(widget, text))


def announcement(widget: QWidget, text: str) -> QAccessibleAnnouncementEvent:
    """The event a reader gets."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # noqa: PLC0415

    event = QAccessibleAnnouncementEvent(widget, text)
    event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
    return event
