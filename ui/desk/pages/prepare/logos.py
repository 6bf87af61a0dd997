"""The logos of the organisers: reading a picture that was chosen, and showing the ones that are in the day.

Files are read and pictures are decoded by the one worker, never on the window's thread.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QLabel

from facilitator.domain.event import Use
from facilitator.errors import FacilitatorError
from facilitator.services.pictures import LARGEST_MEGABYTES, picture_of
from facilitator.storage.eventfile import EventFile
from ui.desk.desk import Desk
from ui.desk.theme.look import current
from ui.jobs import Job

THUMBNAIL = QSize(120, 76)
SUFFIXES = ("png", "jpg", "jpeg", "gif", "webp", "bmp")


@dataclass(frozen=True, slots=True)
class Logo:
    """The bytes of a logo, and a small picture of it; None when the bytes are no picture."""

    content: bytes
    thumbnail: QImage | None


# -- on the worker's thread --------------------------------------------------------------------------------------


def read_logo(path: Path, _: Job[bytes | None]) -> bytes | None:
    """The bytes of a picture somebody chose; None when they are no picture.

    Fails with `cannot-read` (file) or `picture-too-large` (file, megabytes).
    """
    most = LARGEST_MEGABYTES[Use.LOGO]
    try:
        if path.stat().st_size > most * 1_000_000:
            raise FacilitatorError("picture-too-large", file=path.name, megabytes=most)
        content = path.read_bytes()
    except OSError as error:
        raise FacilitatorError("cannot-read", file=path.name) from error
    return content if picture_of(Use.LOGO, path.name, content).width else None


def load_logos(file: EventFile, wanted: frozenset[str], size: QSize, _: Job[dict[str, Logo]]) -> dict[str, Logo]:
    """The logos with these hashes that are in the file."""
    read = ((key, file.picture(key)) for key in wanted)
    return {key: Logo(content, thumbnail(content, size)) for key, content in read if content is not None}


def thumbnail(content: bytes, size: QSize) -> QImage | None:
    """A picture that fits in the size, its proportions kept; a small one is not made larger."""
    image = QImage.fromData(QByteArray(content))
    if image.isNull():
        return None
    if image.width() <= size.width() and image.height() <= size.height():
        return image
    return image.scaled(size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)


# -- on the window's thread --------------------------------------------------------------------------------------


class LogoStore(QObject):
    """The logos of the day, read when they are first needed and kept by their hash."""

    arrived = Signal()
    """Logos that were asked for are here."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._logos: dict[str, Logo] = {}
        self._wanted: frozenset[str] = frozenset()

    def want(self, hashes: Iterable[str]) -> None:
        """See to it that these are read."""
        missing = frozenset(hashes) - self._logos.keys()
        if missing and missing != self._wanted:
            self._wanted = missing
            size = THUMBNAIL * 2 * current().scale
            self._desk.jobs.start(
                "logos", partial(load_logos, self._desk.opened.file, missing, size), self._take, self._fail
            )

    def get(self, sha256: str | None) -> Logo | None:
        """A logo; None while it is not read, or when it is not in the file."""
        return None if sha256 is None else self._logos.get(sha256)

    def _take(self, logos: Mapping[str, Logo]) -> None:
        self._wanted = frozenset()
        self._logos |= logos
        if logos:
            self.arrived.emit()

    def _fail(self, error: BaseException) -> None:
        self._wanted = frozenset()
        if not isinstance(error, FacilitatorError):
            raise error
        self._desk.refuse(error)


class LogoBox(QLabel):
    """Shows a logo, on white as it prints, and takes a picture file that is dropped on it."""

    dropped = Signal(object)
    """A picture file somebody let go of here (Path)."""

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFixedSize(current().px(THUMBNAIL.width() + 16), current().px(THUMBNAIL.height() + 12))
        self.setWordWrap(True)
        self.setContentsMargins(8, 4, 8, 4)
        self.setProperty("role", "small")

    def show_logo(self, logo: Logo | None, words: str) -> None:
        """Show a logo, or these words where there is none to be seen."""
        self.setAccessibleName(words)
        if logo is None or logo.thumbnail is None:
            self.setText(words)
            return
        size = THUMBNAIL * current().scale
        picture = QPixmap.fromImage(logo.thumbnail)
        picture.setDevicePixelRatio(max(1.0, picture.width() / size.width(), picture.height() / size.height()))
        self.setPixmap(picture)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """A logo stands on paper, in every theme."""
        there = not self.pixmap().isNull()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(current().colour("edge" if there else "border"))
            painter.setBrush(QColor("white") if there else current().colour("sunken"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        super().paintEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """A picture file may be dropped here."""
        if _picture_in(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Tell which file it is."""
        path = _picture_in(event)
        if path is not None:
            event.acceptProposedAction()
            self.dropped.emit(path)


def _picture_in(event: Any) -> Path | None:
    files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return next((file for file in files if file.suffix.lower().removeprefix(".") in SUFFIXES), None)
