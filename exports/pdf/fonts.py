"""The faces we embed, and which of them can draw a character.

Loaded once per process at first use; afterwards only read, so a worker thread may use them.
"""

from __future__ import annotations

import re
import threading
import unicodedata
from collections.abc import Iterator
from enum import Enum
from functools import cache
from importlib.resources import files
from itertools import groupby
from typing import NamedTuple

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont, TTFontFace

from exports.pdf.righttoleft import is_right_to_left, visual

REGULAR = "TafelSans-Regular"
BOLD = "TafelSans-Bold"
SEMI = "TafelSans-Semi"
ITALIC = "TafelSans-Italic"
BOLD_ITALIC = "TafelSans-BoldItalic"
ARABIC = "NotoSansArabic-Regular"
EMOJI = "TafelEmoji-Regular"
FACES = (REGULAR, BOLD, SEMI, ITALIC, BOLD_ITALIC, ARABIC, EMOJI)

UNKNOWN_SIGN = "□"
SOFT_HYPHEN = "\u00ad"
BREAK_HERE = "\u200b"

_MOST_WIDTHS = 50_000
_LINE_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_SPACES = re.compile("[\t\u1680\u205f\u3000]")
# Control characters, marks of direction, joiners and variants of emoji, skin tones, noncharacters.
_DROPPED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u200d-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\U0001f3fb-\U0001f3ff\U000e0000-\U000e01ef]"
)
_SURROGATES = re.compile("[\ud800-\udfff]")
_lock = threading.Lock()


def clean(text: str) -> str:
    """Text as we draw it: composed (NFC), newlines for all line breaks, spaces for tabs, no control characters."""
    if text.isascii() and text.isprintable():
        return text
    text = _SPACES.sub(" ", _LINE_BREAKS.sub("\n", text))
    return unicodedata.normalize("NFC", _SURROGATES.sub("\ufffd", _DROPPED.sub("", text)))


def without_break_marks(text: str) -> str:
    """`text` without the soft hyphens and break marks that were typed: they show at the end of a line only."""
    return text if text.isascii() else text.replace(SOFT_HYPHEN, "").replace(BREAK_HERE, "")


def has_words(text: str) -> bool:
    """Whether anything of `text` can be seen."""
    return bool(without_break_marks(clean(text)).strip())


class Face:
    """One loaded font: what it covers and how wide its text is."""

    def __init__(self, name: str) -> None:
        self.name = name
        path = files("exports") / "fonts" / f"{name}.ttf"
        self.font = TTFont(name, str(path))
        pdfmetrics.registerFont(self.font)
        glyphs = self.font.face
        _mend_metrics(glyphs)
        self.covered: frozenset[str] = frozenset(chr(code) for code in glyphs.charToGlyph if code)
        self._advances: dict[int, float] = glyphs.charWidths | {ord(SOFT_HYPHEN): 0, ord(BREAK_HERE): 0}
        self._default: float = glyphs.defaultWidth
        self._widths: dict[str, float] = {}

    def width(self, text: str) -> float:
        """The width of `text` in thousandths of the font size."""
        known = self._widths.get(text)
        if known is None:
            known = sum(self.advances(text))
            if len(self._widths) >= _MOST_WIDTHS:
                self._widths.clear()
            self._widths[text] = known
        return known

    def advances(self, text: str) -> list[float]:
        """The width of each character in thousandths of the font size."""
        get, default = self._advances.get, self._default
        return [get(code, default) for code in map(ord, text)]


def _mend_metrics(glyphs: TTFontFace) -> None:
    """Undo a slip of reportlab 5.1: it scales the shared width at the end of hmtx to 1000 units, then embeds it."""
    glyphs.seek_table("hhea", 34)
    full = glyphs.read_ushort()
    width = glyphs.hmetrics[full - 1][0]
    glyphs.hmetrics[full:] = [(width, bearing) for _, bearing in glyphs.hmetrics[full:]]


@cache
def _load(name: str) -> Face:
    return Face(name)


def face(name: str) -> Face:
    """The face with this name, loaded when first asked for."""
    with _lock:
        return _load(name)


class Kind(Enum):
    """How a stretch of text is drawn: as it is, turned around, or as signs we have no picture of."""

    PLAIN = 0
    RIGHT_TO_LEFT = 1
    UNKNOWN = 2


class Stretch(NamedTuple):
    """Text that one face can draw, in logical order."""

    text: str
    face: Face
    kind: Kind


def shown(text: str, kind: Kind) -> str:
    """The characters to draw for `text`."""
    if kind is Kind.RIGHT_TO_LEFT:
        return visual(text)
    if kind is Kind.UNKNOWN:
        return "".join(" " if sign == " " else UNKNOWN_SIGN for sign in text)
    return text


def stretches(text: str, main: Face) -> list[Stretch]:
    """Cut cleaned text into stretches by the chain main face, regular, Arabic, emoji, unknown.

    White space takes the main face. Characters of right-to-left scripts stand apart even when unknown.
    """
    if main.covered.issuperset(text):
        return [Stretch(text, main, Kind.PLAIN)]
    return list(_grouped(text, main))


def _grouped(text: str, main: Face) -> Iterator[Stretch]:
    def place(character: str) -> tuple[Face, Kind]:
        return _place(character, main)

    for (drawn_by, kind), characters in groupby(text, key=place):
        yield Stretch("".join(characters), drawn_by, kind)


def _goes_along(character: str) -> bool:
    """Marks above and below Arabic letters and Arabic digits, which stand among them."""
    return unicodedata.bidirectional(character) in {"NSM", "AN"}


@cache
def _place(character: str, main: Face) -> tuple[Face, Kind]:
    for candidate in (main, face(REGULAR), face(ARABIC), face(EMOJI)):
        if character in candidate.covered:
            turned = is_right_to_left(character) or (candidate.name == ARABIC and _goes_along(character))
            return candidate, Kind.RIGHT_TO_LEFT if turned else Kind.PLAIN
    return main, Kind.UNKNOWN
