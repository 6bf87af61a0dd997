"""The dialogs of the computer itself: files and folders."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

# What Qt has for dialogs is loaded when one is asked for: the window is there before.


class NativeDialogs:
    """Asks for files the way the computer always does."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._folder = Path.home()

    def choose_file(self, title: str, kinds: str, folder: Path | None = None) -> Path | None:
        """A file to read, or None."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415

        chosen, _ = QFileDialog.getOpenFileName(self._window, title, str(folder or self._folder), kinds)
        return self._remembered(chosen)

    def name_file(self, title: str, proposal: Path, kinds: str) -> Path | None:
        """A file to write, or None. A name without an ending gets that of the kind that was chosen."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415

        named, kind = QFileDialog.getSaveFileName(self._window, title, str(proposal), kinds)
        path = self._remembered(named)
        if path is not None and not path.suffix:
            return path.with_suffix(_first_ending(kind))
        return path

    def open_folder(self, folder: Path) -> None:
        """Show a folder in the computer's own file manager."""
        _open(folder)

    def open_file(self, file: Path) -> None:
        """Open a file with the program the computer has for it."""
        _open(file)

    def _remembered(self, chosen: str) -> Path | None:
        if not chosen:
            return None
        path = Path(chosen)
        self._folder = path.parent
        return path


def _open(path: Path) -> None:
    from PySide6.QtCore import QUrl  # noqa: PLC0415
    from PySide6.QtGui import QDesktopServices  # noqa: PLC0415

    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def _first_ending(kind: str) -> str:
    """`Words (*.pdf *.md)` -> `.pdf`."""
    return kind.partition("*")[2].partition(" ")[0].rstrip(")")
