"""The picture of who met whom in the window: the pale lines are kept, those of the chosen person painted over them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.seating.meetings import MeetingMap
from ui.desk.pages.meetings.drawing import MapPainter
from ui.desk.theme.look import current

SAVED_PX, SAVED_SCALE = 1600, 3.2


class MeetingPicture(QWidget):
    """Shows a map; a click on the ring chooses whoever stands there. The list beside it does the same by keys."""

    picked = Signal(int)
    """Somebody was pointed at, by number; -1 = nobody any more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._map: MeetingMap | None = None
        self._labels: tuple[str, ...] = ()
        self._painter: MapPainter | None = None
        self._kept: dict[bool, QPixmap] = {}
        self._kept_for: tuple[int, float] = (0, 0.0)
        self.person: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(current().px(230), current().px(230))

    def sizeHint(self) -> QSize:  # noqa: N802
        """As large as it may."""
        return QSize(current().px(520), current().px(520))

    def show_map(self, map_: MeetingMap, labels: Sequence[str], described: str) -> None:
        """Show a map. labels: of its arcs. described: the picture in words."""
        self._map, self._labels = map_, tuple(labels)
        self._painter = None
        self.setAccessibleName(described)
        self.update()

    def light(self, person: int | None) -> None:
        """Light the lines of somebody, None = of nobody."""
        if person != self.person:
            self.person = person
            self.update()

    def image(self, described: str) -> QImage | None:
        """The picture to be kept, on a ground of its own; None while there is none."""
        if self._map is None:
            return None
        return MapPainter(self._map, self._labels, current(), SAVED_PX, SAVED_SCALE).image(described)

    @property
    def _side(self) -> int:
        return min(self.width(), self.height())

    def _corner(self) -> QPointF:
        return QPointF((self.width() - self._side) // 2, (self.height() - self._side) // 2)

    def _painting(self) -> MapPainter | None:
        here = (self._side, self.devicePixelRatioF())
        if self._map is not None and (self._painter is None or self._kept_for != here):
            self._painter = MapPainter(self._map, self._labels, current(), self._side)
            self._kept, self._kept_for = {}, here
        return self._painter

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """The pale picture from what is kept, and the lines of the one who is chosen."""
        painting = self._painting()
        if painting is None or self._map is None:
            return
        lit = self.person is not None and self.person in self._map.others
        if lit not in self._kept:
            self._kept[lit] = painting.pale(self.devicePixelRatioF(), lit=lit)
        with QPainter(self) as painter:
            painter.drawPixmap(self._corner(), self._kept[lit])
            if lit and self.person is not None:
                painter.translate(self._corner())
                painting.draw_lit(painter, self.person)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Whoever stands nearest; in the middle nobody."""
        painting = self._painting()
        if painting is None or self._map is None or event.button() is not Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        place = painting.circle.place_at(event.position() - self._corner())
        self.picked.emit(-1 if place is None else self._map.order[place])
