"""A small clock that stays on top while slides are shown: the time that is left, the phase, and what comes next."""

from __future__ import annotations

import math

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from facilitator.domain.clock import Clock, Phase, digits
from ui.desk.pages.prepare.itemwords import item_name
from ui.desk.theme.look import current, dress
from ui.desk.widgets.parts import button
from ui.projector.screens import screen_of

SIZE_PX = (236, 96)
MARGIN_PX, FROM_CORNER_PX = 14, 24
_TONES = {Phase.WRAP_UP: "warn", Phase.LAST_MINUTE: "danger", Phase.TIME_UP: "danger"}


class MiniClock(QWidget):
    """Frameless, moved by dragging it anywhere. It never takes the keys, and forgets where it stood."""

    dismissed = Signal()
    """Its cross was pressed, or it was closed by the computer; it is hidden by then."""

    def __init__(self) -> None:
        kind = Qt.WindowType
        super().__init__(
            None,
            kind.Tool | kind.FramelessWindowHint | kind.WindowStaysOnTopHint | kind.WindowDoesNotAcceptFocus,
        )
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWindowTitle(self.tr("Clock"))
        dress(self)
        self.setCursor(Qt.CursorShape.SizeAllCursor)
        look = current()
        self.setFixedSize(look.px(SIZE_PX[0]), look.px(SIZE_PX[1]))
        self._digits, self._state, self._next, self._tone = "", "", "", "text"
        self._dragged_from: QPoint | None = None
        self.cross = button("", self.close, icon="x", kind="icon", name=self.tr("Close the small clock"))
        self.cross.setParent(self)
        self.cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.cross.setCursor(Qt.CursorShape.ArrowCursor)
        self.cross.setFixedSize(look.px(28), look.px(28))
        self.cross.move(self.width() - self.cross.width() - 4, 4)

    # -- what it shows -----------------------------------------------------------------------------------------

    @property
    def words(self) -> tuple[str, str, str]:
        """The digits, the phase, and what comes next."""
        return self._digits, self._state, self._next

    def tick(self, clock: Clock) -> None:
        """Show this clock."""
        coming = "" if clock.coming is None else self.tr("Next: {item}").format(item=item_name(clock.coming))
        shown = (self._digits_of(clock), self._state_of(clock), coming)
        tone = _TONES.get(clock.phase, "text") if clock.running else "text2"
        if (shown, tone) != (self.words, self._tone):
            (self._digits, self._state, self._next), self._tone = shown, tone
            self.setAccessibleName(", ".join(part for part in shown if part))
            self.update()

    def _digits_of(self, clock: Clock) -> str:
        """What is left; over time with a plus, for the chair alone sees it."""
        left = clock.left if clock.aside is None else clock.aside.left
        if left is None:
            return "–"
        return digits(left) if left > 0 else f"+{digits(math.floor(-left))}"

    def _state_of(self, clock: Clock) -> str:
        if clock.aside is not None:
            return self.tr("In between")
        if clock.item is not None and not clock.running:
            return self.tr("Clock stopped")
        name = "" if clock.item is None else item_name(clock.item)
        return {
            Phase.READY: self.tr("Not started"),
            Phase.WRAP_UP: self.tr("Rounding off"),
            Phase.LAST_MINUTE: self.tr("Last minute"),
            Phase.TIME_UP: self.tr("Time is up"),
            Phase.DONE: self.tr("The day is over"),
        }.get(clock.phase, name)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Digits, with the phase beside and what comes next below."""
        look = current()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.rect(), look.colour("surface"))
            painter.setPen(QPen(look.colour(self._tone if self._tone != "text" else "edge"), 2))
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
            margin, wide = look.px(MARGIN_PX), self.width() - 2 * look.px(MARGIN_PX)
            self._write(painter, QRectF(margin, look.px(8), wide, look.px(46)), self._digits, 38, 600, self._tone)
            room = wide - look.px(8)
            self._write(painter, QRectF(margin, look.px(52), room, look.px(18)), self._state, 13, 600, self._tone)
            self._write(painter, QRectF(margin, look.px(70), room, look.px(18)), self._next, 13, 400, "text2")

    def _write(self, painter: QPainter, where: QRectF, words: str, size: int, weight: int, colour: str) -> None:
        look = current()
        font = look.font(size, weight, figures=size > 20)
        painter.setFont(font)
        painter.setPen(look.colour(colour))
        shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, where.width())
        painter.drawText(where, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)

    # -- where it stands ---------------------------------------------------------------------------------------

    def show_on(self, window: QWidget) -> None:
        """Come up in the corner of the screen that a window is on."""
        screen = screen_of(window)
        if screen is None:  # the cable of the only one was just pulled
            return
        area, gap = screen.availableGeometry(), current().px(FROM_CORNER_PX)
        self.move(area.right() - self.width() - gap, area.top() + gap)
        self.show()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Taken hold of. Where the system moves windows itself, it does."""
        handle = self.windowHandle()
        if handle is None or not handle.startSystemMove():
            self._dragged_from = event.globalPosition().toPoint() - self.pos()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Dragged."""
        if self._dragged_from is not None:
            self.move(event.globalPosition().toPoint() - self._dragged_from)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:  # noqa: N802
        """Let go."""
        self._dragged_from = None

    def sizeHint(self) -> QSize:  # noqa: N802
        """It has one size."""
        return self.size()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Gone, and said so."""
        super().closeEvent(event)
        self.dismissed.emit()
