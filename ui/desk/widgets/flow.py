"""Parts beside each other that go on to a next line where there is no more room."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem


class Flow(QLayout):
    """Like words on a page. Hidden parts take no room."""

    def __init__(self, gap: int = 6) -> None:
        super().__init__()
        self._parts: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}  # by width: Qt asks for them time and again while it lays out a page
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(gap)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802
        self._parts.append(item)
        self.invalidate()

    def count(self) -> int:
        return len(self._parts)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        return self._parts[index] if 0 <= index < len(self._parts) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        return self._parts.pop(index) if 0 <= index < len(self._parts) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        if width not in self._heights:
            self._heights[width] = self._arrange(QRect(0, 0, width, 0), place=False)
        return self._heights[width]

    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    def sizeHint(self) -> QSize:  # noqa: N802
        return self.minimumSize()

    def minimumSize(self) -> QSize:  # noqa: N802
        size = QSize()
        for part in self._parts:
            size = size.expandedTo(part.minimumSize())
        return size

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802
        super().setGeometry(rect)
        self._arrange(rect, place=True)

    def _arrange(self, room: QRect, *, place: bool) -> int:
        """Put each part on its place, or only see how high they come together."""
        left, top, line = room.left(), room.top(), 0
        beside: list[tuple[QLayoutItem, QRect]] = []
        for part in self._parts:
            if part.isEmpty():
                continue
            hint = part.sizeHint()
            size = hint.boundedTo(QSize(max(room.width(), 1), hint.height()))
            if left > room.left() and left + size.width() > room.left() + room.width():
                _place_line(beside, line)
                left, top, line = room.left(), top + line + self.spacing(), 0
            if place:
                beside.append((part, QRect(QPoint(left, top), size)))
            left += size.width() + self.spacing()
            line = max(line, size.height())
        _place_line(beside, line)
        return top + line - room.top()


def _place_line(beside: list[tuple[QLayoutItem, QRect]], high: int) -> None:
    """Parts beside each other have their middles on one line, as words of two sizes would."""
    for part, box in beside:
        part.setGeometry(box.translated(0, (high - box.height()) // 2))
    beside.clear()
