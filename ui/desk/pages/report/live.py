"""The preview that follows what is typed: drawn by the worker shortly after the last change, the newest wins."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from facilitator.domain.day import Day
from facilitator.storage.eventfile import EventFile
from ui.desk.desk import Desk
from ui.desk.preview import Preview, draw_preview
from ui.jobs import Job

REST_MS = 400
"""From the last change to the beginning of the drawing: whoever types on is not drawn at every word."""
SEEN_MS = 30
KIND = "report-preview"


class Pictures:
    """The bytes of the logos of a day, read from the file when they are others than last time. For the worker alone."""

    def __init__(self, file: EventFile) -> None:
        self._file = file
        self._wanted: frozenset[str] | None = None
        self._bytes: dict[str, bytes] = {}

    def of(self, day: Day) -> dict[str, bytes]:
        """The bytes by hash."""
        logos = (day.logo_of(organiser) for organiser in day.organisers)
        wanted = frozenset(logo.sha256 for logo in logos if logo is not None and logo.sha256 is not None)
        if wanted != self._wanted:
            self._bytes = {key: content for key, content in self._file.pictures().items() if key in wanted}
            self._wanted = wanted
        return self._bytes


def draw(day: Day, pictures: Pictures, job: Job[Preview]) -> Preview:
    """The report of a day, on the worker's thread."""
    return draw_preview(day, pictures.of(day), None, job)


class LivePreview(QObject):
    """Has the report drawn again when the day is different, as long as somebody looks."""

    drawn = Signal(object)
    """A newer Preview."""
    failed = Signal()
    """It could not be drawn: a mistake of ours, which rises after this."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.pictures = Pictures(desk.opened.file)
        self._watched = False
        self._stale = True
        self._timer = QTimer(self, singleShot=True, interval=REST_MS)
        self._timer.timeout.connect(self._start)

    def day_changed(self) -> None:
        """The day is different."""
        self._stale = True
        if self._watched:
            self._timer.start(REST_MS)

    def watch(self, on: bool) -> None:
        """Whether somebody looks. What changed meanwhile is drawn at once."""
        self._watched = on
        if not on:
            self._timer.stop()
        elif self._stale:
            self._show_or_draw()

    def _show_or_draw(self) -> None:
        """A page that was built anew, in another language or theme, shows what the page before it had drawn."""
        day, preview = self._desk.opened.drawn
        if day is self._desk.opened.day:
            self._stale = False
            self.drawn.emit(preview)
        else:
            self._timer.start(SEEN_MS)  # once the stage itself is painted

    @Slot()
    def _start(self) -> None:
        self._timer.stop()
        self._stale = False
        day = self._desk.opened.day
        self._desk.jobs.start(KIND, partial(draw, day, self.pictures), partial(self._done, day), self._fail)

    def _done(self, day: Day, preview: Preview) -> None:
        self._desk.opened.drawn = (day, preview)
        self.drawn.emit(preview)

    def _fail(self, error: BaseException) -> None:
        self._stale = True
        self.failed.emit()
        raise error
