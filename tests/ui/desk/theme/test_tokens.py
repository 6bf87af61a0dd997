"""Can everybody read it: the colours against WCAG 2.2, contrast 1.4.3 (text) and 1.4.11 (edges and signs)."""

from __future__ import annotations

import pytest

from ui.desk.theme.tokens import TOKENS, Theme

GROUNDS = ("bg", "surface", "sunken")
STATES = ("ok", "warn", "danger", "accent")
TEXT = [
    *((text, ground) for text in ("text", "text2") for ground in GROUNDS),
    *((state, ground) for state in STATES for ground in (f"{state}_soft", "surface", "bg")),
    *(("text", f"{state}_soft") for state in STATES),
    ("on_accent", "accent"),
    ("surface", "text"),
]
SIGNS = [(sign, ground) for sign in ("star", "edge", "focus") for ground in ("surface", "bg")]


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_measured_as_the_standard_does():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize(("text", "ground"), TEXT)
def test_text_stands_out(theme, text, ground):
    tokens = TOKENS[theme]
    assert contrast(getattr(tokens, text), getattr(tokens, ground)) >= 4.5


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize(("sign", "ground"), SIGNS)
def test_edges_and_signs_stand_out(theme, sign, ground):
    tokens = TOKENS[theme]
    assert contrast(getattr(tokens, sign), getattr(tokens, ground)) >= 3
