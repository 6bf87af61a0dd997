"""A code to scan on a screen: black on white in every theme, for that is what phones find soonest."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from exports.qr import QrCode


def paint_code(painter: QPainter, code: QrCode, room: QRectF) -> None:
    """Paint a code with its white border in the middle of a room, as large as fits in whole pixels of the device."""
    scale = painter.deviceTransform().m11()
    module = max(1, int(min(room.width(), room.height()) * scale // code.whole)) / scale
    white = QRectF(0, 0, module * code.whole, module * code.whole)
    white.moveTopLeft((room.center() - white.center()).toPoint().toPointF())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.fillRect(white, QColor("white"))
    for stroke in code.strokes():
        left = white.left() + (stroke.column + code.quiet) * module
        top = white.top() + (stroke.row + code.quiet) * module
        painter.fillRect(QRectF(left, top, stroke.length * module, module), QColor("black"))
    painter.restore()
