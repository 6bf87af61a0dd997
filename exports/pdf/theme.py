"""Sizes, spacing and colours of the handout. All lengths are in points unless the name says mm."""

from __future__ import annotations

from dataclasses import dataclass

from exports.pdf.fonts import BOLD, BOLD_ITALIC, ITALIC, REGULAR, SEMI

MM = 72 / 25.4
LEAST_CONTRAST = 4.5
"""WCAG 2.2, success criterion 1.4.3."""

Colour = tuple[int, int, int]


def hex_colour(code: str) -> Colour:
    """A colour from "#0B5563"."""
    number = int(code.lstrip("#"), 16)
    return number >> 16, number >> 8 & 255, number & 255


def luminance(colour: Colour) -> float:
    """Relative luminance, 0..1 (WCAG 2.2, definitions)."""
    red, green, blue = (part / 255 for part in colour)
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in (red, green, blue)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: Colour, other: Colour) -> float:
    """The contrast ratio of two colours, 1..21 (WCAG 2.2, definitions)."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def fill_operator(colour: Colour) -> str:
    """The PDF operator that fills with this colour from here on."""
    return " ".join(f"{part / 255:.4f}".rstrip("0").rstrip(".") for part in colour) + " rg"


WHITE = hex_colour("#FFFFFF")
TINT = hex_colour("#EEF4F5")
RULE = hex_colour("#B9C4CB")
INK = hex_colour("#1B2530")
GREY = hex_colour("#4A5560")
RUST = hex_colour("#A63F17")
HOUSE = hex_colour("#0B5563")

_EMPHASIS = {
    (REGULAR, True, False): BOLD,
    (REGULAR, False, True): ITALIC,
    (REGULAR, True, True): BOLD_ITALIC,
    (ITALIC, True, False): BOLD_ITALIC,
    (ITALIC, True, True): BOLD_ITALIC,
    (BOLD, False, True): BOLD_ITALIC,
    (BOLD, True, True): BOLD_ITALIC,
    (SEMI, True, False): BOLD,
    (SEMI, False, True): BOLD_ITALIC,
    (SEMI, True, True): BOLD_ITALIC,
}


def emphasised(face_name: str, bold: bool, italic: bool) -> str:
    """The face for bold or italic words in text set in `face_name`."""
    return _EMPHASIS.get((face_name, bold, italic), face_name)


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a paragraph is set. before and after: space around it, of which the larger of two neighbours counts."""

    face: str = REGULAR
    size: float = 10.5
    leading: float = 14.9
    colour: Colour = INK
    before: float = 0
    after: float = 0
    hyphens: bool = False

    @property
    def ascent(self) -> float:
        """From the top of a line to its baseline: capitals (0.66 of the size) stand in the middle of the leading."""
        return self.leading / 2 + 0.33 * self.size


@dataclass(frozen=True, slots=True)
class Theme:
    """Everything the handout measures with."""

    page_width: float = 210 * MM
    page_height: float = 297 * MM
    side_margin: float = 22 * MM
    top_margin: float = 20 * MM
    bottom_margin: float = 24 * MM
    indent: float = 38 * MM
    gutter: float = 10
    unheaded: float = 14
    """White above a section or an entry that has no heading."""

    house: Colour = HOUSE

    title: TextStyle = TextStyle(BOLD, 25, 29, HOUSE, after=3)
    subtitle: TextStyle = TextStyle(REGULAR, 14, 19, GREY, after=18)
    section: TextStyle = TextStyle(BOLD, 16, 20, HOUSE, before=18, after=6)
    entry: TextStyle = TextStyle(BOLD, 11.5, 15, INK, before=9, after=1.5)
    plain_entry: TextStyle = TextStyle(REGULAR, 11.5, 15, INK, before=9, after=1.5)
    kind: TextStyle = TextStyle(REGULAR, 8.6, 11, GREY)
    body: TextStyle = TextStyle(after=5, hyphens=True)
    item: TextStyle = TextStyle(after=3, hyphens=True)
    quote: TextStyle = TextStyle(ITALIC, before=8, after=5, hyphens=True)
    quoted: TextStyle = TextStyle(SEMI, 9.4, 13, GREY, after=8)
    head_cell: TextStyle = TextStyle(BOLD, 10, 14, HOUSE)
    cell: TextStyle = TextStyle(REGULAR, 10, 14, INK)
    running: TextStyle = TextStyle(REGULAR, 8.6, 11, GREY)
    wordmark: TextStyle = TextStyle(SEMI, 12, 15, HOUSE)

    @property
    def width(self) -> float:
        """Between the side margins."""
        return self.page_width - 2 * self.side_margin

    @property
    def measure(self) -> float:
        """The width of the text column: 128 mm, about 75 characters."""
        return self.width - self.indent

    @property
    def height(self) -> float:
        """Between the top and bottom margins."""
        return self.page_height - self.top_margin - self.bottom_margin

    def text_colours(self) -> dict[str, tuple[Colour, Colour]]:
        """Name -> (text, paper) for all text the theme sets."""
        names = ("title", "subtitle", "section", "entry", "kind", "body", "item", "quote", "quoted", "cell", "running")
        colours = {name: (getattr(self, name).colour, WHITE) for name in (*names, "wordmark")}
        return colours | {
            "head_cell": (self.head_cell.colour, TINT),
            "link": (self.house, WHITE),
            "bullet": (RUST, WHITE),
        }
