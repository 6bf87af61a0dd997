"""From runs of text to lines: cleaning, fallback faces, emphasis, links, and lines that please the eye."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from exports.model import Inline
from exports.pdf.breaking import LONGEST_PIECE, Breaker, Fragment, Ink, Line, Word, line_width
from exports.pdf.fonts import Face, Kind, clean, face, stretches, without_break_marks
from exports.pdf.hyphenation import Hyphenate
from exports.pdf.structure import Node
from exports.pdf.theme import Colour, TextStyle, emphasised, fill_operator

LONGEST_URL = 2_000

_MOST_BALANCED = 4
_STUMP_PART = 0.12
"""A last line shorter than this part of the measure is made longer by setting a short paragraph a bit narrower."""

_NARROWER = (0.97, 0.94, 0.91)
_SHORT_PARAGRAPH = 12
_WEB = re.compile(r"(?:https?://|mailto:|tel:)\S+", re.IGNORECASE)


class Typesetter:
    """Sets runs in lines; collects the signs no face has."""

    def __init__(self, hyphenate: Hyphenate | None, link_colour: Colour) -> None:
        self.unknown: dict[str, None] = {}
        self._hyphenate = hyphenate
        self._link_colour = fill_operator(link_colour)
        self._base_inks: dict[tuple[str, float, Colour], Ink] = {}

    def lines(self, runs: Inline, style: TextStyle, measure: float) -> list[Line]:
        """The lines of a paragraph, none when there is nothing but white space. measure: their width in points."""
        base = self.ink(style)
        words = list(_words(self._fragments(runs, style, base)))
        if not words:
            return []
        hyphenate = self._hyphenate
        lines = Breaker(words, measure, base, hyphenate, style.hyphens).lines()
        if style.hyphens and 1 < len(lines) <= _SHORT_PARAGRAPH and line_width(lines[-1]) < _STUMP_PART * measure:
            for part in _NARROWER:
                tried = Breaker(words, measure * part, base, hyphenate, style.hyphens).lines()
                if len(tried) == len(lines) and line_width(tried[-1]) >= _STUMP_PART * measure:
                    return tried
        return lines

    def balanced(self, runs: Inline, style: TextStyle, measure: float) -> list[Line]:
        """Like `lines`, but a few lines are made about equally long: for headings, which must not end in one word."""
        lines = self.lines(runs, style, measure)
        if not 1 < len(lines) <= _MOST_BALANCED:
            return lines
        ink = self.ink(style)
        longest = max(ink.width(word) for run in runs for word in clean(run.text).split())
        low, high = max(measure / len(lines), longest), measure
        while high - low > style.size:
            middle = (low + high) / 2
            tried = self.lines(runs, style, middle)
            if len(tried) > len(lines):
                low = middle
            else:
                high, lines = middle, tried
        return lines

    def ink(self, style: TextStyle) -> Ink:
        """The ink of plain text in this style."""
        key = (style.face, style.size, style.colour)
        ink = self._base_inks.get(key)
        if ink is None:
            ink = self._base_inks[key] = Ink(face(style.face), style.size, fill_operator(style.colour))
        return ink

    def space(self, style: TextStyle) -> Fragment:
        """A real space in this style, to set two stretches of text apart for those who listen."""
        return Fragment(" ", self.ink(style))

    def fitted(self, text: str, style: TextStyle, width: float) -> tuple[Line, bool]:
        """`text` on one line, cut with an ellipsis when it is too wide, and whether it was cut."""
        ink = self.ink(style)
        text = " ".join(clean(text).split())
        shortened = text[:LONGEST_PIECE]
        line = self._single(shortened, style, ink)
        while shortened and line_width(line) > width:
            shortened = shortened[: min(len(shortened) - 1, int(len(shortened) * max(0.5, width / line_width(line))))]
            line = self._single(shortened.rstrip() + "…", style, ink)
        return line, len(shortened) < len(text)

    def _single(self, text: str, style: TextStyle, ink: Ink) -> Line:
        parts = stretches(text, ink.face)
        inks = ((part, self._ink_of(part.face, part.kind, ink)) for part in parts)
        return [Fragment(part.text, own) for part, own in inks]

    def _ink_of(self, drawn_by: Face, kind: Kind, base: Ink) -> Ink:
        if drawn_by is base.face and kind is Kind.PLAIN:
            return base
        return Ink(drawn_by, base.size, base.colour, kind, base.link, base.url)

    def _fragments(self, runs: Inline, style: TextStyle, base: Ink) -> Iterator[Fragment]:
        """Stretches of all runs, white space still in them."""
        for run in runs:
            text = clean(run.text)
            ink = self._run_ink(run.bold, run.italic, run.href, style, base)
            own: dict[tuple[Face, Kind], Ink] = {(ink.face, Kind.PLAIN): ink}
            for line_number, line in enumerate(text.split("\n")):
                if line_number:
                    yield Fragment("\n", base)
                for part in stretches(line, ink.face) if line else ():
                    if part.kind is Kind.UNKNOWN:
                        self.unknown.update(dict.fromkeys(part.text))
                    key = (part.face, part.kind)
                    if key not in own:
                        own[key] = self._ink_of(part.face, part.kind, ink)
                    yield Fragment(part.text, own[key])

    def _run_ink(self, bold: bool, italic: bool, href: str | None, style: TextStyle, base: Ink) -> Ink:
        url = web_address(href) if href else ""
        if not (bold or italic or url):
            return base
        drawn_by = face(emphasised(style.face, bold, italic))
        if not url:
            return Ink(drawn_by, style.size, base.colour)
        return Ink(drawn_by, style.size, self._link_colour, link=Node("Link"), url=url)


def web_address(href: str) -> str:
    """`href` when it may be clicked, else nothing: addresses people type, not scripts and files."""
    href = "".join(clean(href).split())
    if href.lower().startswith("www."):
        href = f"https://{href}"
    return href if len(href) <= LONGEST_URL and _WEB.fullmatch(href) else ""


def _words(parts: Iterable[Fragment]) -> Iterator[Word]:
    """Words out of stretches that still hold their white space."""
    word: Word | None = None
    breaks = 0
    for text, ink in parts:
        if text == "\n":
            breaks += 1
            if word:
                yield word
                word = None
            continue
        tokens = text.split(" ")
        for index, token in enumerate(tokens):
            if index and word:
                yield word
                word = None
            if without_break_marks(token):
                fragment = Fragment(token, ink)
                if word is None:
                    word = Word([fragment], ink.width(token), breaks)
                    breaks = 0
                else:
                    word.fragments.append(fragment)
                    word.width += ink.width(token)
    if word:
        yield word
