"""A code that a phone scans from the screen, with the address in words under it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from exports.qr import QrCode, qr_code
from ui.desk.theme.look import current

SMALLEST_PX, LARGEST_PX = 180, 420


class CodeView(QWidget):
    """Black on white in every theme: that is what phones find soonest."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code: QrCode | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(current().px(SMALLEST_PX), current().px(SMALLEST_PX))

    def show_code(self, text: str, name: str) -> None:
        """Show the code that says `text`; "" for none. name: for who does not see it."""
        self._code = qr_code(text) if text else None
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """As large as is of any use."""
        return QSize(current().px(LARGEST_PX), current().px(LARGEST_PX))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """In whole pixels, so that no module is wider than another."""
        if self._code is None:
            return
        painter = QPainter(self)
        paint_code(painter, self._code, QRectF(self.rect()))
        painter.end()


def paint_code(painter: QPainter, code: QrCode, room: QRectF) -> None:
    """Paint a code with its white border as large as fits in whole pixels of the device, in the middle of the room."""
    ratio = painter.device().devicePixelRatioF() if painter.device() is not None else 1.0
    side = min(room.width(), room.height(), current().px(LARGEST_PX))
    module = max(1, int(side * ratio // code.whole)) / ratio
    white = QRectF(0, 0, module * code.whole, module * code.whole)
    white.moveCenter(room.center().toPoint().toPointF())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillRect(white, QColor("white"))
    for stroke in code.strokes():
        left = white.left() + (stroke.column + code.quiet) * module
        top = white.top() + (stroke.row + code.quiet) * module
        painter.fillRect(QRectF(left, top, stroke.length * module, module), QColor("black"))
