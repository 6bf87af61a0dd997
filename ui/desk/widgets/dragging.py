"""Dragging a row of a list to another place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QListView, QWidget

from ui.desk.theme.look import current
from ui.desk.widgets.records import KeyRole

SCROLL_EVERY_MS = 16


class Drag(QObject):
    """One row under the mouse on its way to another place, with a line where it would land."""

    dropped = Signal(str, str, bool)  # the row, the row it was dropped on, below that one or above

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._pressed_at = QPoint()
        self._key = ""
        self._under_way = False
        self._mouse = QPoint()
        self._line = DropLine(view.viewport())
        self._scrolling = QTimer(self)
        self._scrolling.setInterval(SCROLL_EVERY_MS)
        self._scrolling.timeout.connect(self._scroll)
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if isinstance(event, QMouseEvent):
            return self._on_mouse(event)
        if isinstance(event, QKeyEvent) and self._under_way and event.key() == Qt.Key.Key_Escape:
            event.accept()
            self._finish()
            return True
        if event.type() == QEvent.Type.Hide:
            self._finish()
        return False

    def _on_mouse(self, event: QMouseEvent) -> bool:
        match event.type():
            case QEvent.Type.MouseButtonPress:
                self._press(event)
                return False
            case QEvent.Type.MouseMove if self._key:
                self._move(event.position().toPoint())
                return True  # or the view would select what the mouse passes
            case QEvent.Type.MouseButtonRelease if self._under_way:
                self._release()
                return True
            case QEvent.Type.MouseButtonRelease:
                self._finish()
        return False

    def _press(self, event: QMouseEvent) -> None:
        plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        index = self._view.indexAt(event.position().toPoint())
        self._key = str(index.data(KeyRole)) if plain and index.isValid() else ""
        self._pressed_at = event.position().toPoint()

    def _move(self, mouse: QPoint) -> None:
        self._mouse = mouse
        far = (mouse - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
        if far and not self._under_way:
            self._under_way = True
            self._scrolling.start()
        if self._under_way:
            self._show_line()

    def _release(self) -> None:
        key, (target, below) = self._key, self._target()
        self._finish()
        if target.isValid():
            self.dropped.emit(key, str(target.data(KeyRole)), below)

    def _finish(self) -> None:
        self._key, self._under_way = "", False
        self._scrolling.stop()
        self._line.hide()

    def _target(self) -> tuple[QModelIndex, bool]:
        """The row under the mouse, however far left or right it is, and whether the mouse is in its lower half."""
        area = self._view.viewport().rect()
        height = min(max(self._mouse.y(), area.top()), area.bottom())
        index = self._view.indexAt(QPoint(area.center().x(), height))
        if index.isValid():
            return index, height > self._view.visualRect(index).center().y()
        return self._last_shown(), True

    def _last_shown(self) -> QModelIndex:
        model = self._view.model()
        numbers = range(model.rowCount() - 1, -1, -1)
        return next((model.index(n, 0) for n in numbers if not self._view.isRowHidden(n)), QModelIndex())

    def _show_line(self) -> None:
        target, below = self._target()
        if target.isValid():
            row = self._view.visualRect(target)
            self._line.show_at(row.bottom() + 1 if below else row.top())

    @Slot()
    def _scroll(self) -> None:
        """Near an edge the list comes along, faster towards the edge."""
        area, reach = self._view.viewport().rect(), current().px(40)
        above, below = reach - self._mouse.y(), self._mouse.y() - (area.bottom() - reach)
        if (by := max(below, 0) - max(above, 0)) != 0:
            bar = self._view.verticalScrollBar()
            bar.setValue(bar.value() + min(max(by, -reach), reach) // 3)
            self._show_line()


class DropLine(QWidget):
    """Where the row would land."""

    def __init__(self, viewport: QWidget) -> None:
        super().__init__(viewport)
        self._viewport = viewport
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_at(self, height: int) -> None:
        """Across the list, and within it also above the first row and below the last."""
        thick = max(2, current().px(2))
        area = self._viewport.rect()
        top = min(max(height - thick // 2, 0), area.height() - thick)
        self.setGeometry(0, top, area.width(), thick)
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), current().colour("accent"))
