"""The clock itself: a ring that empties, and the digits in it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.desk.theme.look import current

THICK_PX, LARGEST_PX, SMALLEST_PX = 12, 252, 44
ROUND_PX, CAPTION_PX = 100, 170
"""With less room (at 100 % text) there are digits alone, as large as they can be."""
DIGITS_OF_RING = 0.27
"""How high the digits are, seen from the width of the ring."""
_FULL = 360 * 16


class Ring(QWidget):
    """Painted anew with every second: it holds nothing but what it shows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._digits, self._caption, self._share, self._tone = "", "", 0.0, "accent"
        self._drawn, self._drawn_for = QPixmap(), (0, 0, 0, "", 0.0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMaximumHeight(current().px(LARGEST_PX + THICK_PX))
        self.setAccessibleName(self.tr("Clock"))

    def show_time(self, digits: str, caption: str, share: float, tone: str) -> None:
        """Show a time. share: of the ring that is left, 0 to 1. tone: accent, warn or danger."""
        wanted = (digits, caption, share, tone)
        if wanted != (self._digits, self._caption, self._share, self._tone):
            self._digits, self._caption, self._share, self._tone = wanted
            self.update()

    @property
    def digits(self) -> str:
        """What it shows."""
        return self._digits

    @property
    def caption(self) -> str:
        """What stands under the digits, where there is room for it."""
        return self._caption

    @property
    def has_caption(self) -> bool:
        """Whether there is room for words under the digits."""
        return self._side() >= current().px(CAPTION_PX)

    def _side(self) -> int:
        """How broad the ring is, in pixels."""
        look = current()
        return min(self.width(), self.height(), look.px(LARGEST_PX)) - look.px(THICK_PX)

    def sizeHint(self) -> QSize:  # noqa: N802
        """As large as it is pleasant to read from a lectern."""
        side = current().px(LARGEST_PX)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """The digits must fit."""
        side = current().px(SMALLEST_PX)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """The ring as it was last drawn, and the digits in it with what they mean."""
        look = current()
        side = self._side()
        ring = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        with QPainter(self) as painter:
            if side < look.px(ROUND_PX):
                self._paint_digits_alone(painter)
                return
            painter.drawPixmap(0, 0, self._ring_now(ring))
            self._paint_words(painter, ring)

    def _paint_digits_alone(self, painter: QPainter) -> None:
        look = current()
        painter.fillRect(self.rect(), look.colour("surface"))
        font = look.font(10, 600, figures=True)
        font.setPixelSize(max(1, int(self.height() * 0.8)))
        painter.setFont(font)
        painter.setPen(look.colour("danger" if self._tone == "danger" else "text"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._digits)

    def _ring_now(self, ring: QRectF) -> QPixmap:
        """It moves by less than a pixel a second: drawn anew when that is to be seen, it costs nothing in between."""
        degrees, ratio = round(self._share * 360 * 2), self.devicePixelRatioF()
        wanted = (self.width(), self.height(), degrees, self._tone, ratio)
        if wanted != self._drawn_for:
            self._drawn_for = wanted
            self._drawn = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
            self._drawn.setDevicePixelRatio(ratio)
            self._draw_ring(ring)
        return self._drawn

    def _draw_ring(self, ring: QRectF) -> None:
        look = current()
        self._drawn.fill(look.colour("surface"))
        with QPainter(self._drawn) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            pen = QPen(look.colour("sunken"), look.px(THICK_PX))
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawEllipse(ring)
            if self._tone == "danger" and not self._share:
                pen.setColor(look.colour(self._tone))  # over its time: broken up, for who sees no colours
                pen.setCapStyle(Qt.PenCapStyle.FlatCap)
                pen.setDashPattern([0.6, 1.2])
                painter.setPen(pen)
                painter.drawEllipse(ring)
            elif self._share > 0:
                pen.setColor(look.colour(self._tone))
                painter.setPen(pen)
                painter.drawArc(ring, 90 * 16, -round(_FULL * self._share))

    def _paint_words(self, painter: QPainter, ring: QRectF) -> None:
        look = current()
        size = ring.width() * DIGITS_OF_RING / look.scale
        font = look.font(round(size), 600, figures=True)
        widest = ring.width() * 0.8
        wide = QFontMetricsF(font).horizontalAdvance(self._digits)
        if wide > widest:
            font.setPixelSize(max(1, int(font.pixelSize() * widest / wide)))
        painter.setFont(font)
        painter.setPen(look.colour("danger" if self._tone == "danger" else "text"))
        painter.drawText(ring.translated(0, -ring.height() * 0.04), Qt.AlignmentFlag.AlignCenter, self._digits)
        if ring.width() < look.px(CAPTION_PX):
            return
        painter.setFont(look.font(13))
        painter.setPen(look.colour("text2"))
        below = QRectF(
            ring.left() + ring.width() * 0.14, ring.center().y() + size * look.scale * 0.56, ring.width() * 0.72, 60
        )
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(below, int(flags), self._caption)
