"""Notes from elsewhere, as far as the page of all points knows of them before somebody has any."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtWidgets import QLineEdit, QTextEdit, QWidget

from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from ui.desk.pages.peoplelist.bringing import Brought, file_in

READ_NOTES = Spot(Kind.TAKEAWAY, "", "notes")
"""The panel for notes, as a place to go to."""


class NoFiles(QObject):
    """Fields would take a file for words and write down where it lies: they let it through to the page."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        for line in page.findChildren(QLineEdit):
            line.installEventFilter(self)
        for text in page.findChildren(QTextEdit):
            text.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Words that are dragged still go into fields."""
        if event.type() != QEvent.Type.DragEnter or not isinstance(event, QDragEnterEvent):
            return False
        event.ignore()
        return file_in(event.mimeData()) is not None


def notes_in(mime: QMimeData) -> Brought | None:
    """The first file, else the text; None when there can be no notes in it."""
    if (path := file_in(mime)) is not None:
        return path
    words = mime.text() if mime.hasText() else ""
    return words if words.strip() else None
