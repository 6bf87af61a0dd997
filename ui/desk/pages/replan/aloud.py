"""A list to read aloud from the laptop: one line at a time in large letters, the next one below it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.desk.theme.look import current
from ui.desk.widgets.announce import announce

LARGE_PX, SMALL_PX, COUNT_PX = 40, 20, 15
STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Space: 1,
    Qt.Key.Key_PageDown: 1,
    Qt.Key.Key_Return: 1,
    Qt.Key.Key_Enter: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageUp: -1,
}


class AloudList(QWidget):
    """Down goes on, Up goes back, Home and End go to the ends; Escape is left to who shows it."""

    turned = Signal(int)
    """Another line stands there, from 0."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[tuple[str, str], ...] = ()
        self._over = ""
        self.place = 0
        look = current()
        self._large, self._small, self._count = look.font(LARGE_PX, 600), look.font(SMALL_PX), look.font(COUNT_PX, 500)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Room for three lines."""
        look = current()
        return QSize(look.px(480), look.px(LARGE_PX * 5))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """A large line and a small one on each side."""
        look = current()
        return QSize(look.px(240), look.px(LARGE_PX * 4))

    def show_lines(self, lines: Sequence[tuple[str, str]], over: str) -> None:
        """Show these from the first one: (name, what is said of it). over: stands above, "{n}" and "{total}" in it."""
        self._lines, self._over, self.place = tuple(lines), over, 0
        self._say()

    @property
    def words(self) -> str:
        """The line that is to be read now."""
        return ": ".join(self._lines[self.place]) if self._lines else ""

    def step(self, by: int) -> None:
        """Go on, or back."""
        self.go_to(self.place + by)

    def go_to(self, place: int) -> None:
        """Go to a line, from 0; past an end it stays there."""
        place = max(0, min(place, len(self._lines) - 1))
        if place != self.place:
            self.place = place
            self._say()
            announce(self, self.words)
            self.turned.emit(place)

    def _say(self) -> None:
        self.setAccessibleName(f"{self._counted()}. {self.words}".strip(". "))
        self.update()

    def _counted(self) -> str:
        return self._over.format(n=self.place + 1, total=len(self._lines)) if self._lines else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """One line on or back."""
        key = Qt.Key(event.key())
        if key in STEPS:
            self.step(STEPS[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.go_to(0 if key == Qt.Key.Key_Home else len(self._lines) - 1)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A click goes on, too."""
        self.setFocus()
        self.step(1)
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """The line before, the line now, the line after."""
        look, pad = current(), current().px(16)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(look.colour("focus") if self.hasFocus() else look.colour("border"))
            painter.setBrush(look.colour("sunken"))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), 8, 8)
            if not self._lines:
                return
            inside = self.rect().adjusted(pad, pad, -pad, -pad)
            painter.setPen(look.colour("text2"))
            self._line(
                painter, self._count, self._counted(), QRect(inside.topLeft(), QSize(inside.width(), look.px(24)))
            )
            small, middle = look.px(SMALL_PX * 1.6), inside.center().y()
            name, said = self._lines[self.place]
            tall = QFontMetrics(self._large).height()
            self._beside(painter, self.place - 1, QRect(inside.left(), middle - tall - small, inside.width(), small))
            self._beside(painter, self.place + 1, QRect(inside.left(), middle + tall, inside.width(), small))
            painter.setPen(look.colour("text"))
            self._line(painter, self._large, name, QRect(inside.left(), middle - tall, inside.width(), tall))
            painter.setPen(look.colour("accent"))
            self._line(painter, self._large, said, QRect(inside.left(), middle, inside.width(), tall))

    def _beside(self, painter: QPainter, place: int, box: QRect) -> None:
        if 0 <= place < len(self._lines):
            painter.setPen(current().colour("text2"))
            self._line(painter, self._small, ": ".join(self._lines[place]), box)

    def _line(self, painter: QPainter, font: QFont, words: str, box: QRect) -> None:
        """In one line; smaller before it is cut."""
        fitted = QFont(font)
        while QFontMetrics(fitted).horizontalAdvance(words) > box.width() and fitted.pixelSize() > current().px(18):
            fitted.setPixelSize(fitted.pixelSize() - 2)
        painter.setFont(fitted)
        cut = QFontMetrics(fitted).elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)
