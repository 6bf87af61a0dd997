"""What the hall sees, small: the pixels of the projector itself."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from facilitator.domain.projector import Mode
from ui.desk.pages.projecting.words import ICONS, ProjectorWords
from ui.desk.theme.look import current
from ui.projector.show import Show

WIDE, HIGH = 16, 9
SMALLEST_PX = 144
_LINE, _FOCUS_LINE = 1, 2


class Thumbnail(QAbstractButton):
    """A live picture in 16:9, and a button. Its name tells what the hall sees, for who does not see it."""

    def __init__(self, show: Show, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._show = show
        self._words = ProjectorWords(self)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        show.shown_changed.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show what the hall sees now."""
        words = self._words.seen(self._show.shown)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """As a beamer has it."""
        return width * HIGH // WIDE

    def sizeHint(self) -> QSize:  # noqa: N802
        """Small, but the digits can be read."""
        wide = current().px(2 * SMALLEST_PX)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Smaller than this it says nothing."""
        wide = current().px(SMALLEST_PX)
        return QSize(wide, self.heightForWidth(wide))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Its height follows its width, whatever the layout thinks."""
        super().resizeEvent(event)
        high = self.heightForWidth(self.width())
        if high != self.height():
            self.setFixedHeight(high)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """The pixels; or, while it is free for slides, that it is."""
        look = current()
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(Qt.GlobalColor.black))
            if self._show.shown.mode is Mode.FREE:
                self._paint_free(painter)
            else:
                self._paint_pixels(painter)
            thick = _FOCUS_LINE if self.hasFocus() else _LINE
            pen = QPen(look.colour("focus" if self.hasFocus() else "edge"), thick)
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            painter.setPen(pen)
            within = thick // 2
            painter.drawRect(self.rect().adjusted(within, within, -1, -1))

    def _paint_pixels(self, painter: QPainter) -> None:
        ratio = self.devicePixelRatioF()
        pixels = self._show.pixmap(self.size() * ratio)
        pixels.setDevicePixelRatio(ratio)
        size = pixels.deviceIndependentSize().toSize()
        painter.drawPixmap((self.width() - size.width()) // 2, (self.height() - size.height()) // 2, pixels)

    def _paint_free(self, painter: QPainter) -> None:
        look = current()
        painter.fillRect(self.rect(), look.colour("sunken"))
        icon = look.pixmap(ICONS[Mode.FREE], "text2", 28)
        side = look.px(28)
        middle = QRect((self.width() - side) // 2, self.height() // 2 - side, side, side)
        painter.drawPixmap(middle, icon)
        painter.setPen(look.colour("text2"))
        painter.setFont(look.font(14, 500))
        below = self.rect().adjusted(4, self.height() // 2 + 4, -4, -4)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(below, int(flags), self._words.choice(Mode.FREE))
