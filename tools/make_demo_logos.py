"""Draws the logos of the two demo days: python tools/make_demo_logos.py [FOLDER].

Invented organisers need invented logos. Each is a mark of a few plain shapes beside two lines of words, drawn four
times too large and scaled down, on white: it has to read on paper, on the projector and in a dark window alike.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

ROOT = Path(__file__).resolve().parent.parent
FONTS = ROOT / "exports" / "fonts"
SCALE = 4
HEIGHT_PX = 270
MARK_PX = 250
MARGIN_PX = 10
GAP_PX = 38

TEAL, DEEP_TEAL, PALE_TEAL = "#0f5c66", "#0a3f47", "#7fb3b3"
RUST, OCHRE, INK, WHITE = "#b4502b", "#d99a2b", "#23302f", "#ffffff"
SAND = "#f4e3c1"

Point = tuple[float, float]


class Mark:
    """A square to draw in, from 0 to 100 both ways, the middle at 50, 50."""

    def __init__(self) -> None:
        self._unit = MARK_PX * SCALE / 100
        self.image = Image.new("RGB", (MARK_PX * SCALE, MARK_PX * SCALE), WHITE)
        self._draw = ImageDraw.Draw(self.image)

    def polygon(self, points: Iterable[Point], fill: str) -> None:
        self._draw.polygon([(x * self._unit, y * self._unit) for x, y in points], fill=fill)

    def disc(self, centre: Point, radius: float, fill: str) -> None:
        self._draw.ellipse(self._box(centre, radius), fill=fill)

    def arch(self, centre: Point, radius: float, fill: str) -> None:
        """The upper half of a disc."""
        self._draw.pieslice(self._box(centre, radius), 180, 360, fill=fill)

    def bar(self, top_left: Point, bottom_right: Point, fill: str) -> None:
        """A bar with round ends."""
        (left, top), (right, bottom), unit = top_left, bottom_right, self._unit
        box = (left * unit, top * unit, right * unit, bottom * unit)
        self._draw.rounded_rectangle(box, radius=(bottom - top) * unit / 2, fill=fill)

    def within_disc(self, centre: Point, radius: float) -> None:
        """Whatever is outside this disc becomes white."""
        mask = Image.new("L", self.image.size, 0)
        ImageDraw.Draw(mask).ellipse(self._box(centre, radius), fill=255)
        self.image = Image.composite(self.image, Image.new("RGB", self.image.size, WHITE), mask)
        self._draw = ImageDraw.Draw(self.image)

    def _box(self, centre: Point, radius: float) -> tuple[float, float, float, float]:
        (x, y), unit = centre, self._unit
        return (x - radius) * unit, (y - radius) * unit, (x + radius) * unit, (y + radius) * unit


def smooth(start: float, end: float, curve: Callable[[float], float], steps: int = 160) -> list[Point]:
    """Points of `curve` from `start` to `end`."""
    xs = [start + (end - start) * n / steps for n in range(steps + 1)]
    return [(x, curve(x)) for x in xs]


def gables(mark: Mark) -> None:
    """Buurtverband Dalmersluis: four gables side by side at one round table."""
    base = 60.0
    mark.polygon([(1, base), (1, 41), (12, 30), (23, 41), (23, base)], RUST)
    steps = [(26, 36), (30, 36), (30, 28), (34, 28), (34, 20), (41, 20), (41, 28), (45, 28), (45, 36), (49, 36)]
    mark.polygon([(26, base), *steps, (49, base)], TEAL)
    mark.arch((63, 38.5), 11, OCHRE)
    mark.polygon([(52, 38), (52, base), (74, base), (74, 38)], OCHRE)
    mark.polygon([(77, base), (77, 25), (99, 43), (99, base)], DEEP_TEAL)
    for x in (12, 37.5, 63, 88):
        mark.polygon([(x - 3.2, base + 0.5), (x - 3.2, 50), (x + 3.2, 50), (x + 3.2, base + 0.5)], WHITE)
    rim = smooth(1, 99, lambda x: 64.5 + 21 * math.sqrt(max(0.0, 1 - ((x - 50) / 49) ** 2)))
    mark.polygon([(1, 64.5), *rim, (99, 64.5)], RUST)


def ring(mark: Mark) -> None:
    """Kenniskring Kanaalstreek: a ring that the water runs through."""
    mark.disc((50, 50), 49, TEAL)
    mark.disc((50, 50), 35, WHITE)

    def wave(x: float) -> float:
        return 50 - 5.5 * math.sin((x - 50) / 50 * math.pi * 1.5)

    line = smooth(0, 100, wave)
    for top, bottom, colour in ((-19, 19, WHITE), (-14.5, -5.5, PALE_TEAL), (-3.7, 3.7, OCHRE), (5.5, 14.5, TEAL)):
        mark.polygon([*((x, y + top) for x, y in line), *((x, y + bottom) for x, y in reversed(line))], colour)
    mark.within_disc((50, 50), 49)


def bridge(mark: Mark) -> None:
    """Kettlebrough Town Trust: a packhorse bridge, one arch, and the river under it."""
    water = 66.0
    deck = smooth(1, 99, lambda x: 54 - 34 * math.cos((x - 50) / 49 * math.pi / 2) ** 1.6)
    mark.polygon([*deck, (99, water), (1, water)], TEAL)
    mark.arch((50, water), 27, WHITE)
    mark.arch((50, water), 15, OCHRE)
    for top, inset in ((70, 1), (79, 15), (88, 29)):
        mark.bar((inset, top), (100 - inset, top + 5), PALE_TEAL)


def hills(mark: Mark) -> None:
    """Beck & Fell Voluntary Action: two hills, a low sun and a beck coming down between them."""

    def near(x: float) -> float:
        return 52 + 34 * ((x - 96) / 62) ** 2

    mark.polygon([(0, 0), (100, 0), (100, 100), (0, 100)], SAND)
    mark.disc((67, 32), 12.5, OCHRE)
    mark.polygon([*smooth(0, 100, lambda x: 42 + 26 * ((x - 22) / 60) ** 2), (100, 100), (0, 100)], TEAL)
    mark.polygon([*smooth(10, 76, lambda x: near(x) - 0.28 * (76 - x)), (76, 100), (10, 100)], SAND)
    mark.polygon([*smooth(10, 100, near), (100, 100), (10, 100)], RUST)
    mark.within_disc((50, 50), 49)


def logo(draw_mark: Callable[[Mark], None], name: str, second: str, colour: str) -> Image.Image:
    """The mark, then `name` in bold and `second` below it in `colour`."""
    mark = Mark()
    draw_mark(mark)
    bold = ImageFont.truetype(str(FONTS / "TafelSans-Bold.ttf"), 104 * SCALE)
    light = ImageFont.truetype(str(FONTS / "TafelSans-Regular.ttf"), 74 * SCALE)
    left = (MARGIN_PX + MARK_PX + GAP_PX) * SCALE
    words = int(max(bold.getlength(name), light.getlength(second)))
    sheet = Image.new("RGB", (left + words + MARGIN_PX * SCALE, HEIGHT_PX * SCALE), WHITE)
    sheet.paste(mark.image, (MARGIN_PX * SCALE, (HEIGHT_PX - MARK_PX) // 2 * SCALE))
    draw = ImageDraw.Draw(sheet)
    draw.text((left, 130 * SCALE), name, font=bold, fill=INK, anchor="ls")
    draw.text((left, 213 * SCALE), second, font=light, fill=colour, anchor="ls")
    return sheet.resize((round(sheet.width / SCALE), HEIGHT_PX), Image.Resampling.LANCZOS)


LOGOS = {
    "logo-buurtverband.png": (gables, "Buurtverband", "Dalmersluis", RUST),
    "logo-kenniskring.png": (ring, "Kenniskring", "Kanaalstreek", TEAL),
    "logo-town-trust.png": (bridge, "Kettlebrough", "Town Trust", TEAL),
    "logo-beck-and-fell.png": (hills, "Beck & Fell", "Voluntary Action", RUST),
}


def main(folder: Path) -> None:
    for name, parts in LOGOS.items():
        picture = logo(*parts).quantize(96, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
        picture.save(folder / name, optimize=True, dpi=(300, 300))
        print(f"{name}: {picture.width} x {picture.height}, {(folder / name).stat().st_size // 1000} kB")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "facilitator" / "demo")
