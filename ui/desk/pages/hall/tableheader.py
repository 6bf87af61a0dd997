"""The left edge of the grid: the number of each table, and its name where it has one."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from ui.desk.pages.hall.gridmodel import HallModel
from ui.desk.theme.look import current
from ui.desk.widgets.marks import Marks

NAME_PX = 84


class TableHeader(QHeaderView):
    """Draws the badge of a table. Pressing it chooses the table."""

    def __init__(self, model: HallModel, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._hall = model
        self._look = current()
        self._marks = Marks(self._look)
        self._name = self._look.font(13, 500)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(True)

    def fit(self) -> bool:
        """Room for the names, when there are any and rounds do not need it. True: it is another width now."""
        view = self._hall.view
        without_number = any(row.number is None for row in view.rows)
        named = len(view.columns) == 1 and any(row.name for row in view.rows)
        width = self._look.px(60 if without_number else 46) + (self._look.px(NAME_PX) if named else 0)
        if width == self.minimumWidth():
            return False
        self.setFixedWidth(width)
        return True

    def sectionSizeFromContents(self, _logical: int) -> QSize:  # noqa: N802
        return QSize(self._look.px(46), self._look.px(46))

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:  # noqa: N802
        if logical >= len(self._hall.view.rows):
            return
        row = self._hall.view.rows[logical]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.number is None:
            self._draw_words(painter, rect, self._hall.table_words(row))
        else:
            self._draw_table(painter, rect, str(row.number), row.name)
        painter.setPen(self._look.colour("border"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.restore()

    def _draw_table(self, painter: QPainter, rect: QRect, number: str, name: str) -> None:
        left, gap = rect.left() + self._look.px(8), self._look.px(8)
        self._marks.draw_badge(painter, QPoint(left, rect.center().y()), number)
        left += self._marks.badge_width(number) + gap
        room = QRect(left, rect.top(), rect.right() - left - gap // 2, rect.height())
        if room.width() > self._look.px(30):
            cut = QFontMetrics(self._name).elidedText(name, Qt.TextElideMode.ElideRight, room.width())
            self._draw_words(painter, room, cut)

    def _draw_words(self, painter: QPainter, room: QRect, words: str) -> None:
        painter.setFont(self._name)
        painter.setPen(self._look.colour("text2"))
        how = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
        painter.drawText(room, int(how), words)
