"""The projector: a whole repaint, and the repaint of a second, beside an empty window of the same size in the same run.

Goals at 1920 x 1080: 16 ms for a view, 2 ms for a second.
"""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import sys
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from machine import describe_machine, milliseconds, once, share
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QRegion
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.projector.views import VIEWS
from ui.desk.theme.look import Look, put_on
from ui.desk.theme.tokens import Theme
from ui.projector import columns, fitting, layout, painting
from ui.projector.painting import difference
from ui.projector.window import ProjectorWindow

SIZE = QSize(1920, 1080)
RUNS, SECONDS = 31, 300
SHOWN = ("title", "talk", "wrap-up", "time-up", "changeover", "table", "threads", "agreements", "seats", "welcome")
"""The last with a title of a hundred signs: large letters are drawn one by one."""
THUMBNAIL = QSize(640, 360)


class Empty(QWidget):
    """Paints one colour."""

    def paintEvent(self, event) -> None:  # noqa: ANN001, N802
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), self.palette().window())


def forget() -> None:
    """As for a view that was never shown before."""
    for cached in (
        layout.lay_out,
        columns.list_pieces,
        fitting.fit,
        fitting.wrapped,
        fitting._measured,
        painting._signs,
    ):
        cached.cache_clear()


def whole(window: ProjectorWindow) -> None:
    """Paint all of it, the picture it keeps too."""
    window._stale = QRegion(window.rect())
    window.repaint()


def first_time(window: ProjectorWindow, name: str) -> float:
    """A view that was never laid out, in milliseconds."""

    def show() -> None:
        window.show_view(VIEWS[name])
        window.repaint()

    times = []
    for _ in range(RUNS):
        window.show_view(VIEWS["nothing"])
        window.repaint()
        forget()
        times.append(once(show))
    return share(times, 50)


def by_qt(window: ProjectorWindow) -> float:
    """What the same view takes where Qt fills each line of large letters as one shape, in milliseconds."""
    ours, painting.NOT_KEPT_PX = painting.NOT_KEPT_PX, sys.maxsize
    try:
        return milliseconds(lambda: whole(window), RUNS)
    finally:
        painting.NOT_KEPT_PX = ours


def seconds(window: ProjectorWindow) -> tuple[list[float], QRect]:
    """How long each second of a round takes, and where the last one was painted."""
    view, times, where = VIEWS["talk"], [], QRect()
    window.show_view(view)
    whole(window)
    for left in range(SECONDS, 0, -1):
        before = view
        view = replace(view, clock=f"{left // 60}:{left % 60:02}", progress=round(left / SECONDS, 4))

        def tick(now=view, was=before) -> None:  # noqa: ANN001
            window._view, window._stale = now, difference(was, now, window.size())
            window.repaint(window._stale)

        times.append(once(tick))
        where = difference(before, view, window.size()).boundingRect()
    return times, where


app = QApplication([])
put_on(app, Look(Theme.LIGHT))
print(describe_machine())
window, empty = ProjectorWindow("Beamer"), Empty()
for one in (window, empty):
    one.resize(SIZE)
    one.show()
QApplication.processEvents()

plain = milliseconds(empty.repaint, RUNS)
print(f"an empty window of {SIZE.width()} x {SIZE.height()}: {plain:.2f} ms")
for name in SHOWN:
    new = first_time(window, name)
    again = milliseconds(lambda: whole(window), RUNS)
    print(
        f"{name}: first {new:.1f} ms, again {again:.1f} ms; ratio {again / plain:.1f}; "
        f"with lines as one shape {by_qt(window):.1f} ms"
    )

times, where = seconds(window)
plain = milliseconds(lambda: empty.repaint(where), SECONDS)
print(
    f"a second of a round: median {share(times, 50):.2f} ms, p95 {share(times, 95):.2f} ms; "
    f"an empty window there: {plain:.2f} ms; ratio {share(times, 50) / plain:.1f}"
)
thumbnail = milliseconds(lambda: window.pixels().scaled(THUMBNAIL), RUNS)
print(f"a thumbnail of its pixels: {thumbnail:.1f} ms")
window.end()
