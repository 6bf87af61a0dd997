"""What is said of a table on the floor plan."""

from __future__ import annotations

from PySide6.QtCore import QObject

from exports.tablemarks import mark_of
from facilitator.domain.hall import FULL
from facilitator.domain.hallmap import Point
from facilitator.domain.language import Language


class FloorWords(QObject):
    """Tables and places in words, in the language of the window."""

    def __init__(self, language: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language

    def plan(self) -> str:
        """What it is called."""
        return self.tr("Floor plan of the hall")

    def front(self) -> str:
        """What stands on top."""
        return self.tr("Front: stage, screen")

    def table(self, number: int) -> str:
        """A table with its shape and colour: "Table 3, triangle, green"."""
        return self.tr("Table {n}, {mark}").format(n=number, mark=mark_of(number).words(self._language))

    def where(self, point: Point) -> str:
        """A place: roughly, and to a hundredth of the hall."""
        words = self.tr("{place}, {across} % from the left, {down} % from the front")
        return words.format(
            place=self._third(point), across=round(100 * point[0] / FULL), down=round(100 * point[1] / FULL)
        )

    def _third(self, point: Point) -> str:
        across, down = (min(2, 3 * part // FULL) for part in point)
        return (
            (self.tr("front left"), self.tr("front, in the middle"), self.tr("front right")),
            (self.tr("left, halfway"), self.tr("middle of the hall"), self.tr("right, halfway")),
            (self.tr("back left"), self.tr("back, in the middle"), self.tr("back right")),
        )[down][across]
