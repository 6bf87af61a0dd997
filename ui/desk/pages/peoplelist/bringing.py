"""What is dropped or pasted, as far as a list can be in it: a file, or several lines of text."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData

FEWEST_LINES = 2
"""One line is a name that somebody pastes into a field."""

Brought = Path | str


def list_in(mime: QMimeData) -> Brought | None:
    """The first file, else the text when it has several lines; None when there is no list in it."""
    if (path := file_in(mime)) is not None:
        return path
    words = mime.text() if mime.hasText() else ""
    return words if len(words.strip().splitlines()) >= FEWEST_LINES else None


def file_in(mime: QMimeData) -> Path | None:
    """The first file on this computer."""
    return next((Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()), None)
