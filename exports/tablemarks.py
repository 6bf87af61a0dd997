"""The mark of a table: a shape and a colour that go with its number, the same on paper, tile and projector.

The shape goes by the last digit of the number, so it can be learnt at a glance: 3, 13 and 23 are triangles. The colour
then differs between those. Without colour the number and the shape still tell tables that stand side by side apart.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from facilitator.domain.language import Language

Outline = tuple[tuple[float, ...], ...]
"""A closed outline in a unit square, (0, 0) top left. The first entry is where it starts; then each entry is a straight
line to two numbers (x, y), or a cubic curve of six: two control points and its end."""


class Shape(StrEnum):
    """The shapes, in the order of the last digit of the number, 0 to 9."""

    PLUS = "plus"
    CIRCLE = "circle"
    MOON = "moon"
    TRIANGLE = "triangle"
    SQUARE = "square"
    STAR = "star"
    HEART = "heart"
    HOURGLASS = "hourglass"
    CLOVER = "clover"
    DIAMOND = "diamond"


@dataclass(frozen=True, slots=True)
class Colour:
    """A colour with its name. on_light, on_dark: "#RRGGBB", at least 3:1 against a white and a nearly black ground."""

    name: str
    on_light: str
    on_dark: str


COLOURS = (
    Colour("blue", "#1F5FBF", "#7FB2FF"),
    Colour("orange", "#B85404", "#FFB057"),
    Colour("green", "#1E7A3C", "#7BD59A"),
    Colour("pink", "#C2257A", "#FF93C9"),
    Colour("grey", "#3F454D", "#C9CED6"),
    Colour("red", "#A81E16", "#FF8A80"),
    Colour("turquoise", "#0A7480", "#5CD0DB"),
    Colour("purple", "#5E35A8", "#C2A3F7"),
)

_DECADES_APART = 11
"""The colour moves on by 1 from table to table and by 11 from ten to ten: 3, 13, 23 and 33 all differ."""

_WORDS: dict[Language, dict[str, str]] = {
    Language.NL: {
        "plus": "plus",
        "circle": "cirkel",
        "moon": "maan",
        "triangle": "driehoek",
        "square": "vierkant",
        "star": "ster",
        "heart": "hart",
        "hourglass": "zandloper",
        "clover": "klaver",
        "diamond": "ruit",
        "blue": "blauw",
        "orange": "oranje",
        "green": "groen",
        "pink": "roze",
        "grey": "grijs",
        "red": "rood",
        "turquoise": "turquoise",
        "purple": "paars",
    },
    Language.EN: {name: name for name in (*Shape, *(colour.name for colour in COLOURS))},
}


@dataclass(frozen=True, slots=True)
class Mark:
    """The mark of the table with this number."""

    number: int
    shape: Shape
    colour: Colour

    @property
    def outline(self) -> Outline:
        """What to fill with the colour."""
        return _OUTLINES[self.shape]

    def words(self, language: Language) -> str:
        """The mark for whoever does not see it: "driehoek, blauw"."""
        return f"{_WORDS[language][self.shape]}, {_WORDS[language][self.colour.name]}"

    @property
    def svg_path(self) -> str:
        """The outline as the `d` of an SVG path in a view box of 0 0 1 1."""
        (x, y), *more = self.outline
        steps = [f"M{x:g} {y:g}"]
        steps += [("L" if len(step) == 2 else "C") + " ".join(f"{value:.4g}" for value in step) for step in more]
        return "".join((*steps, "Z"))


@cache
def mark_of(number: int) -> Mark:
    """The mark that goes with a table number; the same for ever. Shape and colour together repeat after 80 numbers."""
    tens, digit = divmod(abs(number), 10)
    return Mark(number, tuple(Shape)[digit], COLOURS[(tens * _DECADES_APART + digit) % len(COLOURS)])


def _turned(count: int, radii: tuple[float, ...], middle: tuple[float, float] = (0.5, 0.5)) -> Outline:
    """Corners around a middle, the first one on top; the radii take turns."""
    steps = count * len(radii)
    return tuple(
        (
            round(middle[0] + radii[step % len(radii)] * math.sin(2 * math.pi * step / steps), 4),
            round(middle[1] - radii[step % len(radii)] * math.cos(2 * math.pi * step / steps), 4),
        )
        for step in range(steps)
    )


def _arc(middle: tuple[float, float], radius: float, start: float, end: float) -> list[tuple[float, ...]]:
    """An arc as curves of at most a quarter, from angle to angle in degrees, 0 to the right and 90 down."""
    pieces = max(1, math.ceil(abs(end - start) / 90 - 1e-9))
    step = math.radians((end - start) / pieces)
    pull = 4 / 3 * math.tan(step / 4) * radius
    curves: list[tuple[float, ...]] = []
    for piece in range(pieces):
        one = math.radians(start) + piece * step
        other = one + step
        x1, y1 = middle[0] + radius * math.cos(one), middle[1] + radius * math.sin(one)
        x2, y2 = middle[0] + radius * math.cos(other), middle[1] + radius * math.sin(other)
        curve = (
            x1 - pull * math.sin(one),
            y1 + pull * math.cos(one),
            x2 + pull * math.sin(other),
            y2 - pull * math.cos(other),
            x2,
            y2,
        )
        curves.append(tuple(round(value, 4) for value in curve))
    return curves


def _circle() -> Outline:
    return ((0.94, 0.5), *_arc((0.5, 0.5), 0.44, 0, 360))


def _moon() -> Outline:
    """A crescent open to the right: the outer arc the long way round, back along the bite that is taken out."""
    middle, radius, bite, bitten = (0.52, 0.5), 0.47, (0.74, 0.5), 0.36
    apart = bite[0] - middle[0]
    across = (apart**2 + radius**2 - bitten**2) / (2 * apart)
    tip = math.degrees(math.acos(across / radius))
    inner = math.degrees(math.acos((across - apart) / bitten))
    x, y = middle[0] + across, middle[1] + math.sqrt(radius**2 - across**2)
    return ((round(x, 4), round(y, 4)), *_arc(middle, radius, tip, 360 - tip), *_arc(bite, bitten, 360 - inner, inner))


def _clover() -> Outline:
    """Four leaves in the quarters, each from where it meets the one before it to where it meets the next."""
    off, radius = 0.22, 0.23
    beyond = math.degrees(math.asin(math.sqrt(radius**2 - off**2) / radius))
    leaves = ((1, -1), (1, 1), (-1, 1), (-1, -1))
    outline: list[tuple[float, ...]] = [(0.5, round(0.5 - off - math.sqrt(radius**2 - off**2), 4))]
    for quarter, (right, down) in enumerate(leaves):
        start = 180 + beyond + 90 * quarter
        outline += _arc((0.5 + right * off, 0.5 + down * off), radius, start, start + 270 - 2 * beyond)
    return tuple(outline)


def _heart() -> Outline:
    return (
        (0.5, 0.95),
        (0.36, 0.82, 0.03, 0.62, 0.03, 0.34),
        (0.03, 0.18, 0.15, 0.07, 0.28, 0.07),
        (0.38, 0.07, 0.46, 0.13, 0.5, 0.22),
        (0.54, 0.13, 0.62, 0.07, 0.72, 0.07),
        (0.85, 0.07, 0.97, 0.18, 0.97, 0.34),
        (0.97, 0.62, 0.64, 0.82, 0.5, 0.95),
    )


def _plus() -> Outline:
    low, near, far, high = 0.05, 0.34, 0.66, 0.95
    return (
        (near, low),
        (far, low),
        (far, near),
        (high, near),
        (high, far),
        (far, far),
        (far, high),
        (near, high),
        (near, far),
        (low, far),
        (low, near),
        (near, near),
    )


_OUTLINES: dict[Shape, Outline] = {
    Shape.PLUS: _plus(),
    Shape.CIRCLE: _circle(),
    Shape.MOON: _moon(),
    Shape.TRIANGLE: ((0.5, 0.06), (0.98, 0.92), (0.02, 0.92)),
    Shape.SQUARE: ((0.1, 0.1), (0.9, 0.1), (0.9, 0.9), (0.1, 0.9)),
    Shape.STAR: _turned(5, (0.52, 0.22), (0.5, 0.53)),
    Shape.HEART: _heart(),
    Shape.HOURGLASS: ((0.1, 0.05), (0.9, 0.05), (0.58, 0.5), (0.9, 0.95), (0.1, 0.95), (0.42, 0.5)),
    Shape.CLOVER: _clover(),
    Shape.DIAMOND: ((0.5, 0.0), (0.92, 0.5), (0.5, 1.0), (0.08, 0.5)),
}
