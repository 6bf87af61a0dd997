"""A photo of a sheet, from close by: as wide as there is room for, larger, smaller, turned; it holds one at a time."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QImage,
    QImageReader,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScrollBar, QWidget

from facilitator.storage.eventfile import EventFile
from ui.desk.theme.look import current
from ui.jobs import Job

ZOOM_STEP = 1.25
SMALLEST_ZOOM, LARGEST_ZOOM = 0.3, 6.0
STEP = 48
MARGIN = 8
FOCUS_RING = 2
MOST_DOTS = 4096
"""The longest side of what is kept of a photo: larger ones are read smaller, 64 MB at most."""


def decoded(content: bytes) -> QImage:
    """The picture in some bytes, held as the camera was; an empty one where they are no picture. On the worker."""
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > MOST_DOTS:
        reader.setScaledSize(size.scaled(QSize(MOST_DOTS, MOST_DOTS), Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()


def photo_in(file: EventFile, sha256: str | None, _: Job[QImage]) -> QImage:
    """A photo from an event file, on the worker's thread; an empty one when there is nothing to show."""
    content = file.picture(sha256)
    return QImage() if content is None else decoded(content)


class PhotoSight(QAbstractScrollArea):
    """Shows one photo. Keys: + and - for how large, 0 as wide as the view, R a quarter to the right, the arrows.

    The mouse drags it, the wheel moves it, with Ctrl it makes it larger and smaller.
    """

    turnAsked = Signal()  # noqa: N815 - signals are named as Qt's are

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._upright = self._photo = QImage()
        self._turned = 0
        self._zoom = 1.0
        self._words = ""
        self._held: QPoint | None = None
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # a bar that comes and goes would change the width the photo is fitted to
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.setSingleStep(STEP)
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor)

    # -- what is shown -----------------------------------------------------------------------------------------

    @property
    def zoom(self) -> float:
        """How wide it is, as a share of the view."""
        return self._zoom

    @property
    def photo(self) -> QImage:
        """What is shown now, turned as it is; empty while there is none."""
        return self._photo

    def show_photo(self, photo: QImage, turned: int) -> None:
        """Show a photo from its top, as wide as the view. turned: by so many quarters to the right."""
        self._upright, self._words, self._zoom = photo, "", 1.0
        self._turn_to(turned)
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.setValue(0)

    def say(self, words: str) -> None:
        """There is no photo to show: say why."""
        self._upright = self._photo = QImage()
        self._words = words
        self.setAccessibleDescription(words)
        self._lay_out()

    def turn(self, by: int = 1) -> int:
        """Turn it by so many quarters to the right. Gives how it is turned now, 0 to 3."""
        if not self._upright.isNull():
            self._turn_to(self._turned + by)
        return self._turned

    def _turn_to(self, quarters: int) -> None:
        self._turned = quarters % 4
        turning = QTransform().rotate(90 * self._turned)
        self._photo = self._upright.transformed(turning) if self._turned else self._upright
        self.setAccessibleDescription(self._how_it_stands())
        self._lay_out()

    def _how_it_stands(self) -> str:
        words = (
            self.tr("upright"),
            self.tr("a quarter to the right"),
            self.tr("upside down"),
            self.tr("a quarter to the left"),
        )
        return words[self._turned]

    def zoom_in(self) -> None:
        """Larger."""
        self._zoom_to(self._zoom * ZOOM_STEP)

    def zoom_out(self) -> None:
        """Smaller."""
        self._zoom_to(self._zoom / ZOOM_STEP)

    def fit_width(self) -> None:
        """As wide as the view."""
        self._zoom_to(1.0)

    def move_down(self, steps: int) -> None:
        """Show what is so many steps further down; up below 0."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + steps * STEP)

    def _zoom_to(self, zoom: float, around: QPoint | None = None) -> None:
        """around: what stays under the mouse; None = the middle of the view."""
        if self._photo.isNull():
            return
        point = around or self.viewport().rect().center()
        before = self._place()
        across = (point.x() - before.left()) / max(1, before.width())
        down = (point.y() - before.top()) / max(1, before.height())
        self._zoom = min(max(zoom, SMALLEST_ZOOM), LARGEST_ZOOM)
        self._lay_out()
        after, margin = self._size(), current().px(MARGIN)
        self.horizontalScrollBar().setValue(round(across * after.width() + margin - point.x()))
        self.verticalScrollBar().setValue(round(down * after.height() + margin - point.y()))

    # -- laying out --------------------------------------------------------------------------------------------

    def _size(self) -> QSize:
        """How large it is painted, in pixels of the view."""
        if self._photo.isNull():
            return QSize()
        width = max(1, round((self.viewport().width() - 2 * current().px(MARGIN)) * self._zoom))
        return QSize(width, max(1, round(width * self._photo.height() / self._photo.width())))

    def _place(self) -> QRect:
        """Where it is painted: in the middle of a view that is wider."""
        size, margin, view = self._size(), current().px(MARGIN), self.viewport().size()
        left = max(margin, (view.width() - size.width()) // 2) - self.horizontalScrollBar().value()
        return QRect(QPoint(left, margin - self.verticalScrollBar().value()), size)

    def _lay_out(self) -> None:
        size, view, margins = self._size(), self.viewport().size(), 2 * current().px(MARGIN)
        _reach(self.horizontalScrollBar(), size.width() + margins, view.width())
        _reach(self.verticalScrollBar(), size.height() + margins, view.height())
        hand = Qt.CursorShape.ArrowCursor if self._photo.isNull() else Qt.CursorShape.OpenHandCursor
        self.viewport().setCursor(hand)
        self.viewport().update()

    # -- Qt ----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """The photo, or why there is none; a ring around it while it has the keys."""
        look = current()
        with QPainter(self.viewport()) as painter:
            painter.fillRect(event.rect(), look.colour("sunken"))
            if self._photo.isNull():
                painter.setFont(look.font(15))
                painter.setPen(look.colour("text2"))
                room = self.viewport().rect().adjusted(look.px(24), 0, -look.px(24), 0)
                painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), self._words)
            else:
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
                painter.drawImage(self._place(), self._photo)
            if self.hasFocus():
                painter.setPen(QPen(look.colour("focus"), FOCUS_RING))
                half = FOCUS_RING // 2
                painter.drawRect(self.viewport().rect().adjusted(half, half, -half, -half))

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:  # noqa: N802
        """Another part is in sight."""
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Fit the new width."""
        super().resizeEvent(event)
        self._lay_out()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Draw the ring."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Take the ring away."""
        super().focusOutEvent(event)
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """With Ctrl it makes larger and smaller what is under the mouse."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            step = ZOOM_STEP if event.angleDelta().y() > 0 else 1 / ZOOM_STEP
            self._zoom_to(self._zoom * step, event.position().toPoint())
            event.accept()
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Take it in the hand."""
        if event.button() == Qt.MouseButton.LeftButton and not self._photo.isNull():
            self._held = event.position().toPoint()
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """It goes along with the hand."""
        if self._held is not None:
            now = event.position().toPoint()
            moved, self._held = now - self._held, now
            for bar, by in ((self.horizontalScrollBar(), moved.x()), (self.verticalScrollBar(), moved.y())):
                bar.setValue(bar.value() - by)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:  # noqa: N802
        """Let it go."""
        self._held = None
        self._lay_out()

    def event(self, event: QEvent) -> bool:
        """Its keys are its own while it has them: elsewhere in the window they mean something else."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._answers(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """See the class; what it has no use for is the page's."""
        if not self._answers(event):
            super().keyPressEvent(event)
            return
        match event.key():
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:  # the same key on most keyboards
                self.zoom_in()
            case Qt.Key.Key_Minus:
                self.zoom_out()
            case Qt.Key.Key_0:
                self.fit_width()
            case _:
                self.turnAsked.emit()

    @staticmethod
    def _answers(event: QKeyEvent) -> bool:
        """R alone, the others with Ctrl too, as in the preview of the report."""
        modifiers = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        if event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus, Qt.Key.Key_0):
            return modifiers in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier)
        return event.key() == Qt.Key.Key_R and not modifiers


def _reach(bar: QScrollBar, length: int, seen: int) -> None:
    """Let a bar scroll over so many pixels, of which so many are seen at a time."""
    bar.setPageStep(seen)
    bar.setRange(0, max(0, length - seen))
