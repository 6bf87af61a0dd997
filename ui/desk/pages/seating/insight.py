"""With large text the page of the plan is higher than the window: whoever is chosen is brought in sight there too."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QScrollArea

from ui.desk.pages.seating.plangrid import PlanGrid

AROUND_PX = 8


class InSight(QObject):
    """Scrolls the page behind the grid along with what is chosen in it."""

    def __init__(self, area: QScrollArea, grid: PlanGrid) -> None:
        super().__init__(area)
        self._area, self._grid = area, grid
        grid.chosen.connect(self._bring)

    @Slot()
    def _bring(self) -> None:
        """The cell as far as it goes, its upper edge before all else. Only where the keys are: else nobody looks."""
        index, inside = self._grid.currentIndex(), self._area.widget()
        high = self._area.verticalScrollBar().maximum() > 0
        if inside is None or not high or not self._grid.hasFocus() or not index.isValid():
            return
        box, left = self._grid.visualRect(index), self._area.horizontalScrollBar().value()
        box = box.intersected(self._grid.viewport().rect())
        for corner in (box.bottomLeft(), box.topLeft()):
            place = self._grid.viewport().mapTo(inside, corner)
            self._area.ensureVisible(left, place.y(), 0, AROUND_PX)
