"""Somebody, or something, that was picked: a chip that is pressed to take it out again."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ui.desk.theme.look import current
from ui.desk.theme.tokens import Theme
from ui.desk.widgets.marks import Marks

LONGEST_PX = 240


class PickedChip(QAbstractButton):
    """Somebody who was picked. Pressing it takes them out again."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._look = current()
        self._marks = Marks(self._look)
        self.setFont(self._look.font(14, 500))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.say(name)

    def say(self, name: str) -> None:
        """Whose chip it is."""
        self.setText(name)
        words = QCoreApplication.translate("People", "{name}, take out").format(name=name)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802
        words = QFontMetrics(self._look.font(14, 500)).horizontalAdvance(self.text())
        around = self._look.px(44)
        return QSize(min(words + around, self._look.px(LONGEST_PX)), self._look.px(32))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(self._look.px(60), self._look.px(32))

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            bare = self._look.theme is Theme.CONTRAST or self.underMouse()
            painter.setPen(self._look.colour("accent") if bare else Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colour("accent_soft"))
            radius = self._look.px(8)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
            if self.hasFocus():
                self._marks.draw_focus(painter, self.rect(), 8)
            self._draw_words(painter)

    def _draw_words(self, painter: QPainter) -> None:
        side, left = self._look.px(16), self._look.px(12)
        room = self.rect().adjusted(left, 0, -side - self._look.px(14), 0)
        font = self._look.font(14, 500)
        painter.setFont(font)
        painter.setPen(self._look.colour("text"))
        words = QFontMetrics(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        cross = self._look.pixmap("x", "text2", 16)
        painter.drawPixmap(self.width() - side - self._look.px(8), (self.height() - side) // 2, side, side, cross)
