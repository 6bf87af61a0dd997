"""Paints a view for the hall. It has colours of its own: the dark ones of the window, whatever that wears itself."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import assert_never

from PySide6.QtCore import QByteArray, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QRegion, QTextLayout
from PySide6.QtSvg import QSvgRenderer

from exports.qr import qr_code
from ui.desk.theme.icons import drawing
from ui.desk.theme.tokens import TOKENS, Theme
from ui.desk.widgets.qrpaint import paint_code
from ui.desk.widgets.tablemark import paint_mark
from ui.projector.fitting import font_of, metrics_of
from ui.projector.layout import DIGITS_WEIGHT, lay_out
from ui.projector.model import Mark, View
from ui.projector.pieces import Align, Bar, Code, Digit, Fill, Frame, Piece, Sign, TableSign, Words

OVERSHOOT = 0.03
"""Round digits stand out above and below by less than this, in sizes of the font."""
NOT_KEPT_PX = 64
"""From this size on Qt keeps no pictures of the letters: it draws their outlines anew each time."""
_PALETTE = TOKENS[Theme.DARK]


def paint(painter: QPainter, view: View, size: QSize, dirty: QRegion | None = None) -> None:
    """Paint a view over a whole picture of this size, from its corner. dirty: only what stands there is painted."""
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    if dirty is not None:
        painter.setClipRegion(dirty)
    for piece in lay_out(view, size.width(), size.height()):
        if dirty is None or dirty.intersects(area_of(piece)):
            _paint_piece(painter, piece)


def paint_black(painter: QPainter, size: QSize) -> None:
    """Nothing, all over."""
    painter.fillRect(QRect(0, 0, size.width(), size.height()), Qt.GlobalColor.black)


def picture(view: View | None, size: QSize) -> QPixmap:
    """A picture of its own; None: black."""
    made = QPixmap(size)
    with QPainter(made) as painter:
        paint_black(painter, size) if view is None else paint(painter, view, size)
    return made


def difference(before: View, after: View, size: QSize) -> QRegion:
    """Where two views differ: from one second to the next a few digits and the bar."""
    old, new = (lay_out(view, size.width(), size.height()) for view in (before, after))
    region = QRegion()
    for piece in set(old) ^ set(new):
        region += area_of(piece)
    return region


def area_of(piece: Piece) -> QRect:
    """Where a piece is painted, with what stands out of its box."""
    box = piece.box
    out = round(piece.size * OVERSHOOT) + 1 if isinstance(piece, Digit) else 1
    return QRect(box.left - out, box.top - out, box.width + 2 * out, box.height + 2 * out)


@cache
def _colour(name: str) -> QColor:
    return QColor(getattr(_PALETTE, name))


def _paint_piece(painter: QPainter, piece: Piece) -> None:
    match piece:
        case Fill():
            _paint_fill(painter, piece)
        case Frame():
            half = piece.thick / 2
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(_colour(piece.colour), piece.thick, j=Qt.PenJoinStyle.MiterJoin))
            painter.drawRect(QRectF(*piece.box).adjusted(half, half, -half, -half))
        case Words():
            _paint_words(painter, piece)
        case Digit():
            _paint_digit(painter, piece)
        case Bar():
            _paint_bar(painter, piece)
        case Sign():
            _drawing(piece.icon, piece.colour, filled=piece.filled).render(painter, QRectF(*piece.box))
        case TableSign():
            paint_mark(painter, piece.number, QRectF(*piece.box), Theme.DARK)
        case Code():
            paint_code(painter, qr_code(piece.text), QRectF(*piece.box))
        case _:
            assert_never(piece)


def _paint_digit(painter: QPainter, digit: Digit) -> None:
    """On the lower edge of its box; a colon halfway up."""
    metrics = metrics_of(digit.size, DIGITS_WEIGHT, figures=digit.sign.isdigit())
    raised = 0.0 if digit.sign.isdigit() else (metrics.capHeight() - metrics.xHeight()) / 2
    foot = QPointF(digit.box.left, digit.box.bottom - raised)
    painter.translate(foot)
    painter.fillPath(_outline(digit.sign, digit.size), _colour(digit.colour))
    painter.translate(-foot)


@lru_cache(maxsize=64)
def _outline(sign: str, size: int) -> QPainterPath:
    """The shape of a sign of the clock. Kept: Qt draws it a hair different the first time."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addText(0.0, 0.0, font_of(size, DIGITS_WEIGHT, figures=sign.isdigit()), sign)
    return path


def _paint_fill(painter: QPainter, fill: Fill) -> None:
    if not fill.radius:
        painter.fillRect(QRect(*fill.box), _colour(fill.colour))
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_colour(fill.colour))
    painter.drawRoundedRect(QRectF(*fill.box), fill.radius, fill.radius)


def _paint_words(painter: QPainter, words: Words) -> None:
    metrics = metrics_of(words.size, words.weight)
    painter.setPen(_colour(words.colour))
    painter.setFont(font_of(words.size, words.weight))
    above = (words.line_height - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent()
    large = words.size * painter.deviceTransform().m11() >= NOT_KEPT_PX
    for number, line in enumerate(words.lines):
        room = words.box.width - metrics.horizontalAdvance(line)
        shift = {Align.LEFT: 0.0, Align.MIDDLE: room / 2, Align.RIGHT: room}[words.align]
        foot = QPointF(words.box.left + shift, words.box.top + number * words.line_height + above)
        signs = _signs(line, words.size, words.weight) if large else None
        if signs is None:
            painter.drawText(foot, line)
        else:
            _paint_signs(painter, signs, foot, _colour(words.colour))


def _paint_signs(
    painter: QPainter, signs: tuple[tuple[QPointF, QPainterPath], ...], foot: QPointF, colour: QColor
) -> None:
    painter.translate(foot)
    for place, outline in signs:
        painter.translate(place)
        painter.fillPath(outline, colour)
        painter.translate(-place)
    painter.translate(-foot)


@lru_cache(maxsize=64)
def _signs(line: str, size: int, weight: int) -> tuple[tuple[QPointF, QPainterPath], ...] | None:
    """The shapes of a line, each with its place; None where a sign has no shape, as pictures have none.

    Qt fills a line of large letters as one shape, and that takes the longer the more of them there are: five times as
    long as letter by letter.
    """
    layout = QTextLayout(line, font_of(size, weight))
    layout.beginLayout()
    first = layout.createLine()
    layout.endLayout()
    signs = []
    for run in layout.glyphRuns():
        font = run.rawFont()
        for sign, place in zip(run.glyphIndexes(), run.positions(), strict=True):
            outline = font.pathForGlyph(sign)
            outline.setFillRule(Qt.FillRule.WindingFill)  # where strokes cross there is no hole
            if outline.isEmpty() and not font.boundingRect(sign).isEmpty():
                return None
            if not outline.isEmpty():
                signs.append((place - QPointF(0.0, first.ascent()), outline))
    return tuple(signs)


@cache
def _drawing(icon: str, colour: str, *, filled: bool) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(drawing(icon, _colour(colour).name(), filled=filled)))


def _paint_bar(painter: QPainter, bar: Bar) -> None:
    """A track, and what is left of it: whole, in blocks, in stripes, or hollow."""
    box, radius = QRectF(*bar.box), bar.box.height / 2
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_colour("sunken"))
    painter.drawRoundedRect(box, radius, radius)
    left = QRectF(box.left(), box.top(), max(box.height(), box.width() * bar.share), box.height())
    shape = QPainterPath()
    shape.addRoundedRect(left, radius, radius)
    colour = _colour(bar.colour)
    if bar.mark is Mark.STILL:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, max(1.0, box.height() / 6)))
        inset = painter.pen().widthF() / 2
        painter.drawRoundedRect(left.adjusted(inset, inset, -inset, -inset), radius, radius)
        return
    painter.fillPath(_patterned(shape, bar), colour)


def _patterned(shape: QPainterPath, bar: Bar) -> QPainterPath:
    """Cut into blocks while it is rounded off, and into stripes in the last minute: the shape tells it too."""
    high = bar.box.height
    if bar.mark not in (Mark.WRAP_UP, Mark.LAST_MINUTE):
        return shape
    slant = high if bar.mark is Mark.LAST_MINUTE else 0
    step, gap = (2 * high, 0.6 * high) if slant else (4 * high, 0.4 * high)
    cuts = QPainterPath()
    left = float(bar.box.left) + step - gap
    while left < bar.box.right + high:
        top, bottom = bar.box.top, bar.box.bottom
        cuts.moveTo(left + slant, top)
        cuts.lineTo(left + slant + gap, top)
        cuts.lineTo(left + gap, bottom)
        cuts.lineTo(left, bottom)
        cuts.closeSubpath()
        left += step
    return shape.subtracted(cuts)
