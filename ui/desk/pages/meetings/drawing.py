"""The picture of who met whom: a circle of people, an arc for each group, a thin line for each meeting."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPainterPath, QPen, QPixmap

from facilitator.seating.meetings import Arc, MeetingMap
from ui.desk.pages.seating.chips import group_colour
from ui.desk.theme.look import Look

GAP = 0.012
"""Between two arcs, in turns of the circle."""
RING_PX, LABEL_PX, TEXT_PX = 12, 24, 14
MOST_POINTS = 54
"""From so many people on neighbours of one group share a point for the pale lines: more of them nobody tells apart,
and Qt takes long. The lines of somebody who is chosen end at themselves."""
IN_ONE_STROKE = 40
"""Pale lines that are drawn as one: crossings between strokes get darker, and that shows where many meet."""
FAINT, STRONG = 0.10, 0.55
"""How much a pale line covers, for the fewest meetings along it and the most."""
LEVELS = 4
PULL = 0.22
"""How far a line stays from the middle of the circle: 1 = a straight line."""


@dataclass(frozen=True, slots=True)
class Circle:
    """Where everybody stands, in a square of `side` pixels. angles: in turns from the top, by place in the order."""

    side: float
    radius: float
    angles: tuple[float, ...]

    def at(self, angle: float, inward: float = 0.0) -> QPointF:
        """A point on the circle, so many pixels inward."""
        turn, radius = angle * 2 * math.pi, self.radius - inward
        return QPointF(self.side / 2 + radius * math.sin(turn), self.side / 2 - radius * math.cos(turn))

    def place_at(self, spot: QPointF) -> int | None:
        """Who stands nearest to a spot near the ring; None = it is not near it."""
        dx, dy = spot.x() - self.side / 2, spot.y() - self.side / 2
        if not self.angles or abs(math.hypot(dx, dy) - self.radius) > self.side * 0.06:
            return None
        angle = math.atan2(dx, -dy) / (2 * math.pi) % 1.0
        return min(range(len(self.angles)), key=lambda place: abs((self.angles[place] - angle + 0.5) % 1.0 - 0.5))


def circle_of(map_: MeetingMap, look: Look, side: float) -> Circle:
    """Everybody at equal distances, with a gap between groups."""
    gaps = len(map_.arcs) if len(map_.arcs) > 1 else 0
    each = (1.0 - gaps * GAP) / max(1, len(map_.order))
    angles = [
        (arc.start + place + 0.5) * each + (number + 0.5) * GAP * (gaps > 0)
        for number, arc in enumerate(map_.arcs)
        for place in range(arc.length)
    ]
    return Circle(side, side / 2 - look.px(LABEL_PX), tuple(angles))


class MapPainter:
    """Paints one map in one look, in a square."""

    def __init__(self, map_: MeetingMap, labels: Sequence[str], look: Look, side: float, scale: float = 1.0) -> None:
        """labels: of the arcs. scale: of letters and lines, for a picture that is larger than on the screen."""
        self._map, self._labels, self._look, self._scale = map_, labels, look, scale
        self.circle = circle_of(map_, look, side / scale)
        self._place = {person: place for place, person in enumerate(map_.order)}
        self._arc = {p: n for n, arc in enumerate(map_.arcs) for p in map_.order[arc.start : arc.start + arc.length]}

    def pale(self, ratio: float, *, lit: bool) -> QPixmap:
        """All lines, arcs and labels. lit: somebody is chosen, so that the others step back."""
        side = round(self.circle.side * self._scale * ratio)
        made = QPixmap(QSize(max(1, side), max(1, side)))
        made.fill(self._look.colour("surface"))
        with QPainter(made) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.scale(self._scale * ratio, self._scale * ratio)
            self._lines(painter, 0.3 if lit else 1.0, self._scale * ratio)
            self._ring(painter)
        made.setDevicePixelRatio(ratio)
        return made

    def image(self, description: str) -> QImage:
        """A picture of its own without anybody's lines lit, with its description in it."""
        image = self.pale(1.0, lit=False).toImage()
        image.setText("Description", description)
        return image

    def draw_lit(self, painter: QPainter, person: int) -> None:
        """The lines of one person over the pale ones, thicker where two met again, and a dot at each end."""
        if person not in self._place:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        here = self._end(person)
        for other, times in self._map.others[person]:
            colour = self._colour(self._arc[other])
            painter.setPen(QPen(colour, 1.4 if times == 1 else 3.0, c=Qt.PenCapStyle.RoundCap))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(_curve(here, self._end(other), self._middle))
            self._dot(painter, self._end(other), 3.0, colour)
        self._dot(painter, here, 6.0, self._look.colour("text"))

    # -- lines -------------------------------------------------------------------------------------------------

    @property
    def _middle(self) -> QPointF:
        return QPointF(self.circle.side / 2, self.circle.side / 2)

    def _end(self, person: int) -> QPointF:
        return self.circle.at(self.circle.angles[self._place[person]], self._look.px(RING_PX))

    def _points(self, ratio: float) -> dict[int, int]:
        """Person -> the number of the point their pale lines end at; where there is room one for each."""
        size = -(-len(self._map.order) // round(MOST_POINTS / max(1.0, ratio) ** 0.5))
        points: dict[int, int] = {}
        for arc in self._map.arcs:
            people = self._map.order[arc.start : arc.start + arc.length]
            points |= {person: (arc.start + place // size * size) for place, person in enumerate(people)}
        return points

    def _lines(self, painter: QPainter, cover: float, ratio: float) -> None:
        """Bundles of lines, the faint ones first."""
        points = self._points(ratio)
        mean: dict[int, list[float]] = {}
        for person, point in points.items():
            mean.setdefault(point, []).append(self.circle.angles[self._place[person]])
        ends = {
            point: self.circle.at(sum(angles) / len(angles), self._look.px(RING_PX)) for point, angles in mean.items()
        }
        bundles: Counter[tuple[int, int]] = Counter()
        for pairing in self._map.pairings:
            bundles[points[pairing.one], points[pairing.other]] += 1
        most = max(bundles.values(), default=1)
        classes: dict[tuple[int, int, int], list[tuple[int, int]]] = {}
        for (one, other), weight in bundles.items():
            level = min(LEVELS - 1, weight * LEVELS // (most + 1))
            between = sorted((self._arc[self._map.order[one]], self._arc[self._map.order[other]]))
            classes.setdefault((level, between[0], between[1]), []).append((one, other))
        thin = min(1.0, (500 / max(1, len(bundles))) ** 0.5)
        for (level, arc, other_arc), lines in sorted(classes.items()):
            colour = _blend(self._colour(arc), self._colour(other_arc))
            share = FAINT + (STRONG - FAINT) * level / (LEVELS - 1) if most > 1 else (FAINT + STRONG) / 2
            colour.setAlphaF(max(0.03, share * cover * thin))
            pen = QPen(colour, 1.0)
            pen.setCosmetic(True)  # a pixel of the screen: wider ones take Qt twenty times as long
            painter.setPen(pen)
            for path in self._strokes(lines, ends):
                painter.drawPath(path)

    def _strokes(self, lines: Sequence[tuple[int, int]], ends: dict[int, QPointF]) -> Iterator[QPainterPath]:
        for start in range(0, len(lines), IN_ONE_STROKE):
            path = QPainterPath()
            for one, other in lines[start : start + IN_ONE_STROKE]:
                path.addPath(_curve(ends[one], ends[other], self._middle))
            yield path

    # -- the ring ----------------------------------------------------------------------------------------------

    def _colour(self, arc: int) -> QColor:
        return QColor(group_colour(self._look, self._map.arcs[arc].group))

    def _ring(self, painter: QPainter) -> None:
        for number, arc in enumerate(self._map.arcs):
            self._arc_of(painter, arc, self._colour(number))
            self._label(painter, arc, self._labels[number])

    def _ends_of(self, arc: Arc) -> tuple[float, float]:
        """Where an arc begins and ends, in turns."""
        angles = self.circle.angles[arc.start : arc.start + arc.length]
        half = (angles[1] - angles[0]) / 2 if len(angles) > 1 else 0.5 / max(1, len(self.circle.angles)) * (1 - GAP)
        return angles[0] - half, angles[-1] + half

    def _arc_of(self, painter: QPainter, arc: Arc, colour: QColor) -> None:
        start, end = self._ends_of(arc)
        ring = self._look.px(RING_PX) - 4
        inset = self.circle.side / 2 - self.circle.radius + ring / 2
        box = QRectF(inset, inset, self.circle.side - 2 * inset, self.circle.side - 2 * inset)
        painter.setPen(QPen(colour, ring, c=Qt.PenCapStyle.FlatCap))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawArc(box, round((0.25 - start) * 5760), round((start - end) * 5760))

    def _label(self, painter: QPainter, arc: Arc, words: str) -> None:
        """Along the arc, letter by letter; on the lower half from the other side, so that nothing is upside down."""
        start, end = self._ends_of(arc)
        middle = (start + end) / 2
        below = 0.25 < middle % 1.0 < 0.75
        font = self._look.font(TEXT_PX, 600)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        metrics = QFontMetricsF(font)
        radius = self.circle.radius + (metrics.ascent() + 3 if below else metrics.descent() + 2)
        room = (end - start) * 2 * math.pi * radius - 4
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        if len(words.strip("…")) < 2:
            return
        painter.setFont(font)
        painter.setPen(self._look.colour("text"))
        wide = metrics.horizontalAdvance(words)
        sign = -1 if below else 1
        done = 0.0
        for letter in words:
            own = metrics.horizontalAdvance(letter)
            angle = middle + sign * (done + own / 2 - wide / 2) / (2 * math.pi * radius)
            painter.save()
            painter.translate(self.circle.at(angle, self.circle.radius - radius))
            painter.rotate(angle * 360 + (180 if below else 0))
            painter.drawText(QPointF(-own / 2, 0), letter)
            painter.restore()
            done += own

    def _dot(self, painter: QPainter, where: QPointF, radius: float, colour: QColor) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(where, radius, radius)


def _curve(one: QPointF, other: QPointF, middle: QPointF) -> QPainterPath:
    """Towards the middle, the more so the farther apart they stand."""
    apart = math.hypot(one.x() - other.x(), one.y() - other.y()) / (2 * max(1.0, middle.x()))
    pull = 1 - (1 - PULL) * min(1.0, 1.7 * apart)
    path = QPainterPath(one)
    path.quadTo(middle + ((one + other) / 2 - middle) * pull, other)
    return path


def _blend(one: QColor, other: QColor) -> QColor:
    parts = zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)  # type: ignore[index]
    return QColor(*((a + b) // 2 for a, b in parts))
