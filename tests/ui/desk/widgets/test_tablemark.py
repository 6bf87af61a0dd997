"""The mark of a table as it is painted: another shape for each neighbour, also in grey, and clear on every ground."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from exports.pdf.theme import contrast, hex_colour
from exports.tablemarks import COLOURS, mark_of
from ui.desk.theme.tokens import TOKENS, Theme
from ui.desk.widgets.tablemark import mark_colour, paint_mark

SIDE = 18
TABLES = range(1, 41)
GROUNDS = ("surface", "bg", "sunken", "accent_soft")
"""What a mark stands on: a tile, the page, a line of a list, and what is chosen."""


def painted(number: int, theme: Theme = Theme.LIGHT) -> QImage:
    image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    image.fill(QColor(TOKENS[theme].surface))
    with QPainter(image) as painter:
        paint_mark(painter, number, QRectF(0, 0, SIDE, SIDE), theme)
    return image


def shadow(number: int) -> tuple[bool, ...]:
    """Where its ink is, whatever the colour: as on a grey printer."""
    image = painted(number)
    dots = ((x, y) for y in range(SIDE) for x in range(SIDE))
    return tuple(image.pixelColor(x, y).lightness() < 190 for x, y in dots)


def test_neighbours_are_told_apart_without_colour():
    shadows = {number: shadow(number) for number in range(1, 42)}
    for number in TABLES:
        apart = sum(one != other for one, other in zip(shadows[number], shadows[number + 1], strict=True))
        assert apart > 0.12 * SIDE * SIDE, number


def test_the_same_shape_has_the_same_pixels_but_for_its_colour():
    apart = sum(one != other for one, other in zip(shadow(3), shadow(13), strict=True))
    assert apart < 0.05 * SIDE * SIDE
    assert painted(3) != painted(13)


@pytest.mark.parametrize("theme", Theme)
def test_it_is_painted_in_the_colour_of_the_theme(theme):
    image = painted(4, theme)
    assert image.pixelColor(SIDE // 2, SIDE // 2) == mark_colour(4, theme)
    assert mark_colour(4, theme) == QColor(
        mark_of(4).colour.on_light if theme is Theme.LIGHT else mark_of(4).colour.on_dark
    )


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize("ground", GROUNDS)
def test_every_colour_stands_out_three_to_one(theme, ground):
    behind = hex_colour(getattr(TOKENS[theme], ground))
    for number in range(1, len(COLOURS) + 1):
        assert contrast(hex_colour(mark_colour(number, theme).name()), behind) >= 3, mark_of(number).colour.name


def test_the_painter_comes_back_as_it_was():
    image = painted(1)
    with QPainter(image) as painter:
        before = painter.transform()
        paint_mark(painter, 2, QRectF(4, 4, 8, 8), Theme.DARK)
        assert painter.transform() == before
