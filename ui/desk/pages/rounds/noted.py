"""Notes from elsewhere, as far as the page of all points knows of them before somebody has any."""

from __future__ import annotations

from PySide6.QtCore import QMimeData

from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from ui.desk.pages.peoplelist.bringing import Brought, file_in

READ_NOTES = Spot(Kind.TAKEAWAY, "", "notes")
"""The panel for notes, as a place to go to."""


def notes_in(mime: QMimeData) -> Brought | None:
    """The first file, else the text; None when there can be no notes in it."""
    if (path := file_in(mime)) is not None:
        return path
    words = mime.text() if mime.hasText() else ""
    return words if words.strip() else None
