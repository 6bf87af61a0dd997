"""The small marks on rows and cards: chip, badge, grip, and the ring of the focus."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from ui.desk.theme.look import Look
from ui.desk.theme.tokens import Theme

CHIP_COLOURS = {
    "ok": ("ok", "ok_soft"),
    "warn": ("warn", "warn_soft"),
    "accent": ("accent", "accent_soft"),
    "danger": ("danger", "danger_soft"),
    "plain": ("text2", "sunken"),
}
"""What a chip of each kind is written in and stands on."""


class Marks:
    """Draws and measures them in one look."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._chip_font = look.font(13, 600)
        self._badge_font = look.font(15, 600, figures=True)
        self.chip_height = max(look.px(22), QFontMetrics(self._chip_font).height() + look.px(4))
        self._badge_height = look.px(30)

    def chip_width(self, words: str) -> int:
        return QFontMetrics(self._chip_font).horizontalAdvance(words) + self._look.px(24) + 1

    def draw_chip(self, painter: QPainter, rect: QRect, kind: str, words: str) -> None:
        ink, ground = CHIP_COLOURS[kind]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour(ground))
        radius = min(self._look.px(10), rect.height() // 2)
        painter.drawRoundedRect(rect, radius, radius)
        painter.setPen(self._look.colour(ink))
        painter.setFont(self._chip_font)
        if rect.width() < self.chip_width(words):
            room = rect.width() - self._look.px(24)
            words = QFontMetrics(self._chip_font).elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words)

    def badge_width(self, words: str) -> int:
        wide = QFontMetrics(self._badge_font).horizontalAdvance(words) + self._look.px(12)
        return max(self._badge_height, wide)

    def draw_badge(self, painter: QPainter, left_middle: QPoint, words: str, ground: str = "accent_soft") -> None:
        rect = QRect(
            left_middle.x(), left_middle.y() - self._badge_height // 2, self.badge_width(words), self._badge_height
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour(ground))
        radius = self._look.px(6)
        painter.drawRoundedRect(rect, radius, radius)
        painter.setPen(self._look.colour("accent"))
        painter.setFont(self._badge_font)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words)

    def draw_grip(self, painter: QPainter, middle: QPoint) -> None:
        size = self._look.px(20)
        place = QRect(middle.x() - size // 2, middle.y() - size // 2, size, size)
        painter.drawPixmap(place, self._look.pixmap("grip-vertical", "edge", 20))

    def draw_chosen(self, painter: QPainter, rect: QRect) -> None:
        """The ground of a chosen line. High contrast has no ground to speak of: there it gets an edge."""
        contrast = self._look.theme is Theme.CONTRAST
        painter.setPen(QPen(self._look.colour("accent"), 1) if contrast else Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("accent_soft"))
        radius = self._look.px(8)
        painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), radius, radius)

    def draw_focus(self, painter: QPainter, rect: QRect, radius: int) -> None:
        """A ring of 2 px along the inside of the rectangle."""
        painter.setPen(QPen(self._look.colour("focus"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        round_px = self._look.px(radius)
        painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), round_px, round_px)
