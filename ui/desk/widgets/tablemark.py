"""The mark of a table on a screen: the shape that goes with its number, in its colour, the same as on paper."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath

from exports.tablemarks import mark_of
from ui.desk.theme.tokens import Theme


def mark_colour(number: int, theme: Theme) -> QColor:
    """The colour of the mark of a table on the grounds of a theme; at least 3:1 against each of them."""
    colour = mark_of(number).colour
    return QColor(colour.on_light if theme is Theme.LIGHT else colour.on_dark)


def paint_mark(painter: QPainter, number: int, box: QRectF, theme: Theme) -> None:
    """Paint the mark of a table in a square, with soft edges. The painter comes back as it was."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width(), box.height())
    painter.fillPath(_path_of(number), mark_colour(number, theme))
    painter.restore()


@lru_cache(maxsize=128)
def _path_of(number: int) -> QPainterPath:
    """The shape in a square of 1 by 1."""
    (left, top), *steps = mark_of(number).outline
    path = QPainterPath(QPointF(left, top))
    for step in steps:
        points = [QPointF(*step[place : place + 2]) for place in range(0, len(step), 2)]
        path.lineTo(points[0]) if len(points) == 1 else path.cubicTo(*points)
    path.closeSubpath()
    return path
