"""The window on the hall's screen. It shows what it is given, and never takes the keys from the chair."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent, QPixmap, QRegion, QScreen
from PySide6.QtWidgets import QWidget

from ui.projector.model import View
from ui.projector.painting import difference, paint, paint_black
from ui.projector.screens import ScreenLike

WINDOW_SIZE = QSize(960, 540)
SMALLEST_WINDOW = QSize(320, 180)
_ALWAYS = Qt.WindowType.Window | Qt.WindowType.WindowDoesNotAcceptFocus


class ProjectorWindow(QWidget):
    """Frameless and full on the hall's screen, or a window that can be moved."""

    dismissed = Signal()
    """Somebody closed it by its frame."""

    def __init__(self, name: str) -> None:
        """name: what the window is called, in the language of the chair."""
        super().__init__(None, _ALWAYS | Qt.WindowType.FramelessWindowHint)
        self.setWindowTitle(name)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for attribute in (
            Qt.WidgetAttribute.WA_ShowWithoutActivating,
            Qt.WidgetAttribute.WA_OpaquePaintEvent,
            Qt.WidgetAttribute.WA_NoSystemBackground,
        ):
            self.setAttribute(attribute)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setMinimumSize(SMALLEST_WINDOW)
        self._view: View | None = None
        self._picture = QPixmap()
        self._stale = QRegion()  # where the picture is not that of the view any more
        self._over = False

    # -- what it shows -----------------------------------------------------------------------------------------

    @property
    def view(self) -> View | None:
        """What it shows; None: it is black."""
        return self._view

    def show_view(self, view: View | None) -> None:
        """Show this; None: black. Only what is different is painted."""
        before, self._view = self._view, view
        if before == view:
            return
        self.setAccessibleDescription("" if view is None else ", ".join(view.words))
        if before is None or view is None or not self.isVisible():
            self._stale = QRegion(self.rect())
            self.update()
        else:
            other = difference(before, view, self.size())
            self._stale += other
            self.update(other)

    def pixels(self) -> QPixmap:
        """What stands on it, pixel by pixel."""
        self._bring_up_to_date()
        return self._picture

    def _bring_up_to_date(self) -> None:
        """Paint what is different in the picture: the hall and the chair's small one both have it from there."""
        ratio = self.devicePixelRatioF()
        size = self.size() * ratio
        if self._picture.size() != size or self._picture.devicePixelRatio() != ratio:
            self._picture = QPixmap(size)
            self._picture.setDevicePixelRatio(ratio)
            self._stale = QRegion(self.rect())
        if self._stale.isEmpty():
            return
        whole = not ratio.is_integer()  # a part of a pixel cannot be painted
        stale, self._stale = QRegion(self.rect()) if whole else self._stale, QRegion()
        with QPainter(self._picture) as painter:
            if self._view is None:
                paint_black(painter, self.size())
            else:
                paint(painter, self._view, self.size(), stale)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """The view, or nothing."""
        self._bring_up_to_date()
        with QPainter(self) as painter:
            painter.setClipRegion(event.region())
            painter.drawPixmap(0, 0, self._picture)

    # -- where it stands ---------------------------------------------------------------------------------------

    def cover(self, screen: ScreenLike) -> None:
        """Fill a screen, without a frame and without a mouse pointer."""
        self._be(_ALWAYS | Qt.WindowType.FramelessWindowHint)
        self.setCursor(Qt.CursorShape.BlankCursor)
        if isinstance(screen, QScreen):
            self.setScreen(screen)
        self.setGeometry(screen.geometry())
        if isinstance(screen, QScreen):
            self.setWindowState(Qt.WindowState.WindowFullScreen)  # `showFullScreen` would ask for the keys too
        self.show()
        self.raise_()

    def stand_free(self) -> None:
        """Be a window that can be moved, and dragged to whatever screen."""
        self._be(_ALWAYS)
        self.unsetCursor()
        self.resize(WINDOW_SIZE)
        self.show()

    def _be(self, kind: Qt.WindowType) -> None:
        """Change frames. It is hidden meanwhile: Qt makes another window of it."""
        if self.windowFlags() & Qt.WindowType.FramelessWindowHint != kind & Qt.WindowType.FramelessWindowHint:
            self.hide()
            self.setWindowState(Qt.WindowState.WindowNoState)
            self.setWindowFlags(kind)

    # -- going -------------------------------------------------------------------------------------------------

    def end(self) -> None:
        """The day is closed: this goes too."""
        self._over = True
        self.close()
        self.deleteLater()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Closed by its frame it stays, and says so: whoever shows the day decides."""
        if self._over:
            super().closeEvent(event)
            return
        event.ignore()
        self.dismissed.emit()
