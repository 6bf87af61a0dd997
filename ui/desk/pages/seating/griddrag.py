"""Dragging a chip of the grid over the tables of its round."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Slot
from PySide6.QtWidgets import QAbstractItemView, QApplication

from ui.desk.pages.seating.carrying import Carrying
from ui.desk.pages.seating.gridpaint import GridSpot
from ui.desk.theme.look import current

SCROLL_EVERY_MS = 16
REACH_PX = 36


class GridDrag(QObject):
    """From press to release. Near the upper and lower edge the grid comes along."""

    def __init__(
        self, view: QAbstractItemView, carrying: Carrying, spot_at: Callable[[QPoint], GridSpot | None]
    ) -> None:
        super().__init__(view)
        self._view, self._carrying, self._spot_at = view, carrying, spot_at
        self._pressed: tuple[GridSpot, QPoint] | None = None
        self.is_under_way = False
        self.mouse = QPoint()
        self._scrolling = QTimer(self)
        self._scrolling.setInterval(SCROLL_EVERY_MS)
        self._scrolling.timeout.connect(self._scroll_along)

    def press(self, spot: GridSpot, mouse: QPoint) -> None:
        """The button went down; a chip under it may be dragged from here."""
        self._pressed = (spot, mouse) if spot.place >= 0 else None

    def move(self, mouse: QPoint) -> None:
        """The mouse moved, the button still down."""
        self.mouse = mouse
        if self._pressed is None:
            return
        if not self.is_under_way and not self._begin(*self._pressed):
            return
        self._hold_under_mouse()

    def release(self, mouse: QPoint) -> None:
        """The button came up: whoever was dragged is let go there."""
        if self.is_under_way:
            self.mouse = mouse
            self._hold_under_mouse()
            self._carrying.drop()
            self._carrying.leave()
        self.finish()

    def finish(self) -> None:
        """Nobody is dragged any more."""
        self._pressed, self.is_under_way = None, False
        self._scrolling.stop()
        self._view.viewport().unsetCursor()

    def _begin(self, spot: GridSpot, pressed_at: QPoint) -> bool:
        if (self.mouse - pressed_at).manhattanLength() < QApplication.startDragDistance():
            return False
        if not self._carrying.pick_up(spot):
            self._pressed = None  # it was told why
            return False
        self.is_under_way = True
        self._scrolling.start()
        self._view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        return True

    def _hold_under_mouse(self) -> None:
        spot, carried = self._spot_at(self.mouse), self._carrying.carried
        if carried is None:
            return
        if spot is None or spot.column != carried.column:
            self._carrying.hold_nowhere()
        else:
            self._carrying.hold_over(spot.row, -1 if spot == carried else spot.place)
        self._view.viewport().update()

    @Slot()
    def _scroll_along(self) -> None:
        """Faster towards the edge."""
        area, reach = self._view.viewport().rect(), current().px(REACH_PX)
        above, below = reach - self.mouse.y(), self.mouse.y() - (area.bottom() - reach)
        if (by := max(below, 0) - max(above, 0)) != 0:
            bar = self._view.verticalScrollBar()
            bar.setValue(bar.value() + min(max(by, -reach), reach) // 3)
            self._hold_under_mouse()
