"""Colours can be read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.pdf.theme import (
    BOLD,
    BOLD_ITALIC,
    ITALIC,
    LEAST_CONTRAST,
    REGULAR,
    SEMI,
    WHITE,
    Theme,
    contrast,
    emphasised,
    hex_colour,
    readable,
    themed,
)

HOUSE_COLOURS = ["#0B5563", "#FFD400", "#00FF00", "#FFFFFF", "#000000", "#8AB4F8"]


@pytest.mark.parametrize("house", HOUSE_COLOURS)
def test_all_text_can_be_read_in_any_house_colour(house: str) -> None:
    colours = themed(hex_colour(house)).text_colours()

    assert {name for name, (ink, paper) in colours.items() if contrast(ink, paper) < LEAST_CONTRAST} == set()


def test_the_colours_of_the_theme_need_no_help() -> None:
    assert themed(Theme().house) == Theme()


def test_contrast_is_that_of_wcag() -> None:
    assert contrast(WHITE, hex_colour("#000000")) == pytest.approx(21)
    assert contrast(hex_colour("#1B2530"), WHITE) == pytest.approx(15.5, abs=0.1)
    assert contrast(hex_colour("#777777"), WHITE) == pytest.approx(4.48, abs=0.01)


@given(st.tuples(*[st.integers(0, 255)] * 3))
def test_any_colour_can_be_made_readable(colour: tuple[int, int, int]) -> None:
    darker = readable(colour, WHITE)

    assert contrast(darker, WHITE) >= LEAST_CONTRAST
    assert all(after <= before for before, after in zip(colour, darker, strict=True))


def test_emphasis_keeps_what_the_style_has() -> None:
    assert emphasised(REGULAR, True, True) == BOLD_ITALIC
    assert emphasised(ITALIC, False, True) == ITALIC
    assert emphasised(BOLD, True, False) == BOLD
    assert emphasised(SEMI, True, False) == BOLD
