"""A table is known by its number, its colour and its shape."""

from __future__ import annotations

import pytest

from exports.pdf.theme import contrast, hex_colour
from exports.tablemarks import COLOURS, Shape, mark_of
from facilitator.domain.language import Language

TABLES = range(1, 41)
BEAMER = hex_colour("#14171A")


def test_forty_tables_have_forty_marks():
    assert len({(mark_of(n).shape, mark_of(n).colour) for n in TABLES}) == 40


@pytest.mark.parametrize("apart", [1, 2, 3, 5, 9])
def test_tables_near_each_other_differ_in_shape_so_also_in_grey(apart):
    assert not [n for n in TABLES if mark_of(n).shape is mark_of(n + apart).shape]


@pytest.mark.parametrize("apart", [1, 2, 10, 20, 30])
def test_tables_side_by_side_and_tables_of_one_shape_differ_in_colour(apart):
    assert not [n for n in TABLES if mark_of(n).colour == mark_of(n + apart).colour]


def test_the_last_digit_tells_the_shape():
    assert {mark_of(n).shape for n in (3, 13, 23, 33, 103)} == {Shape.TRIANGLE}
    assert len({mark_of(n).shape for n in range(10)}) == 10


@pytest.mark.parametrize("colour", COLOURS, ids=lambda colour: colour.name)
def test_a_colour_stands_out_on_paper_and_on_the_projector(colour):
    assert contrast(hex_colour(colour.on_light), (255, 255, 255)) >= 4.5
    assert contrast(hex_colour(colour.on_light), hex_colour("#F6F5F2")) >= 3
    assert contrast(hex_colour(colour.on_dark), BEAMER) >= 4.5


@pytest.mark.parametrize("shape", Shape)
def test_an_outline_stays_in_its_square_and_fills_a_good_part_of_it(shape):
    outline = next(mark_of(n).outline for n in range(10) if mark_of(n).shape is shape)
    ends = [step[-2:] for step in outline]
    assert {len(step) for step in outline} <= {2, 6}
    assert all(-0.001 <= value <= 1.001 for end in ends for value in end)
    around = zip(ends, [*ends[1:], ends[0]], strict=True)
    assert abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in around)) / 2 > 0.1
    assert max(y for _, y in ends) - min(y for _, y in ends) > 0.6


def test_a_mark_has_words_and_a_path_for_the_web():
    assert mark_of(3).words(Language.NL) == "driehoek, roze"
    assert mark_of(3).words(Language.EN) == "triangle, pink"
    assert mark_of(3).svg_path == "M0.5 0.06L0.98 0.92L0.02 0.92Z"
    assert all(mark_of(n).words(language) for n in TABLES for language in Language)
