"""A code that a phone scans from the screen, with the address in words under it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from exports.qr import QrCode, qr_code
from ui.desk.theme.look import current
from ui.desk.widgets.qrpaint import paint_code

SMALLEST_PX, LARGEST_PX = 140, 420


class CodeView(QWidget):
    """A code, as large as there is room for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code: QrCode | None = None
        self._says = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(current().px(SMALLEST_PX), current().px(SMALLEST_PX))

    def show_code(self, text: str, name: str) -> None:
        """Show the code that says `text`; "" for none. name: for who does not see it."""
        self.setAccessibleName(name)
        if text == self._says:
            return  # points come in all the time, and a code takes a while to work out
        self._says = text
        self._code = qr_code(text) if text else None
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """No larger than need be: it grows with the room there is."""
        return self.minimumSize()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """No larger than a hand can hold a phone to."""
        if self._code is None:
            return
        side = min(self.width(), self.height(), current().px(LARGEST_PX))
        room = QRectF(0, 0, side, side)
        room.moveCenter(QRectF(self.rect()).center())
        with QPainter(self) as painter:
            paint_code(painter, self._code, room)
