"""Colours can be read."""

from __future__ import annotations

import pytest

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
)


def test_all_text_can_be_read_on_its_paper() -> None:
    colours = Theme().text_colours()

    assert {name for name, (ink, paper) in colours.items() if contrast(ink, paper) < LEAST_CONTRAST} == set()


def test_contrast_is_that_of_wcag() -> None:
    assert contrast(WHITE, hex_colour("#000000")) == pytest.approx(21)
    assert contrast(hex_colour("#1B2530"), WHITE) == pytest.approx(15.5, abs=0.1)
    assert contrast(hex_colour("#777777"), WHITE) == pytest.approx(4.48, abs=0.01)


def test_emphasis_keeps_what_the_style_has() -> None:
    assert emphasised(REGULAR, True, True) == BOLD_ITALIC
    assert emphasised(ITALIC, False, True) == ITALIC
    assert emphasised(BOLD, True, False) == BOLD
    assert emphasised(SEMI, True, False) == BOLD
