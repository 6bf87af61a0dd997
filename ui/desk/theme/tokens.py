"""The colours of the window, one table for the three themes. A test holds them to the contrast of WCAG 2.2."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Theme(StrEnum):
    """What the window looks like as a whole."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


@dataclass(frozen=True, slots=True)
class Tokens:
    """One colour per role, as "#RRGGBB". A `_soft` is the background to the state of that name."""

    bg: str
    surface: str
    sunken: str
    border: str  # decoration only: never the sole cue
    edge: str  # of controls
    text: str
    text2: str
    accent: str
    on_accent: str
    accent_soft: str
    ok: str
    ok_soft: str
    warn: str
    warn_soft: str
    danger: str
    danger_soft: str
    star: str
    focus: str


TOKENS: Mapping[Theme, Tokens] = {
    Theme.LIGHT: Tokens(
        bg="#F6F5F2",
        surface="#FFFFFF",
        sunken="#EDEAE4",
        border="#DAD6CD",
        edge="#857F72",
        text="#1D1B18",
        text2="#57534A",
        accent="#0B5F6B",
        on_accent="#FFFFFF",
        accent_soft="#DFEFF0",
        ok="#1E6B3A",
        ok_soft="#E2F2E7",
        warn="#8A4B00",
        warn_soft="#FDEFD6",
        danger="#A3261B",
        danger_soft="#FCE7E4",
        star="#9A6700",
        focus="#0B5F6B",
    ),
    Theme.DARK: Tokens(
        bg="#14171A",
        surface="#1D2125",
        sunken="#262B30",
        border="#373D44",
        edge="#7F8893",
        text="#F1EFEB",
        text2="#B5BAC1",
        accent="#5CC4CF",
        on_accent="#06262A",
        accent_soft="#113C42",
        ok="#7BD59A",
        ok_soft="#14361F",
        warn="#F2B45C",
        warn_soft="#3C2A0C",
        danger="#FF8F84",
        danger_soft="#43191A",
        star="#F2C14E",
        focus="#8FE3EC",
    ),
    Theme.CONTRAST: Tokens(
        bg="#000000",
        surface="#000000",
        sunken="#000000",
        border="#FFFFFF",
        edge="#FFFFFF",
        text="#FFFFFF",
        text2="#FFFFFF",
        accent="#FFE24A",
        on_accent="#000000",
        accent_soft="#1F1B00",
        ok="#6CF09A",
        ok_soft="#000000",
        warn="#FFC24A",
        warn_soft="#000000",
        danger="#FF9A90",
        danger_soft="#000000",
        star="#FFE24A",
        focus="#FFE24A",
    ),
}
