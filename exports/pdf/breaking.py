"""Lines out of words: where they are broken, and the space or soft hyphen each line ends with.

A reader of the tags hears the lines as one text, so a line that ends between words ends with a real space, and one
that ends within a word with a soft hyphen, or with nothing where the spelling has its own sign.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from exports.pdf.fonts import BREAK_HERE, SOFT_HYPHEN, Face, Kind, shown, without_break_marks
from exports.pdf.hyphenation import Hyphenate
from exports.pdf.structure import Node

LONGEST_PIECE = 1_000
"""Characters on one line at most, also when they have no width: PDF strings are limited."""

_HYPHENS_IN_A_ROW = 2
_RAGGED_PART = 0.06
"""A line that is full but for this part of the measure is left as it is: no hyphen for so little."""

_ADDRESS = re.compile(r"://|^www\.|\w@\w")
_AFTER_IN_ADDRESS = re.compile(r"[/?&=\-.@#_:,;+%~]+(?=[^/?&=\-.@#_:,;+%~])")
_AFTER_IN_WORD = re.compile(r"(?<=\w\w)[/\-–—]+(?=\w\w)")
_AFTER_NO_BREAK_SPACE = re.compile("(?<=\u00a0)(?!\u00a0)(?!$)")
_MOST_GLUED = 2
"""No-break spaces a word may hold. Whole sentences of them come along when text is pasted from a web page."""

_LONGEST_HYPHENATED = 60


class Ink:
    """How a stretch of text looks and what it means. Two stretches of one run in one face share their ink."""

    __slots__ = ("colour", "face", "kind", "link", "size", "url")

    def __init__(
        self, drawn_by: Face, size: float, colour: str, kind: Kind = Kind.PLAIN, link: Node | None = None, url: str = ""
    ) -> None:
        self.face = drawn_by
        self.size = size
        self.colour = colour
        self.kind = kind
        self.link = link
        self.url = url

    def width(self, text: str) -> float:
        """The width of `text` in points."""
        return self.face.width(text if self.kind is Kind.PLAIN else shown(text, self.kind)) * self.size / 1000

    def advances(self, text: str) -> list[float]:
        """The width of each character; for right-to-left text a good guess, its letters change when they join."""
        drawn = shown(text, self.kind) if self.kind is Kind.UNKNOWN else text
        return [width * self.size / 1000 for width in self.face.advances(drawn)]


class Fragment(NamedTuple):
    """Text in one ink, in logical order."""

    text: str
    ink: Ink

    @property
    def extent(self) -> float:
        """Its width in points, without a space at the end."""
        return sum(self.ink.face.advances(shown(self.text.rstrip(" "), self.ink.kind))) * self.ink.size / 1000


Line = list[Fragment]


def line_width(line: Line) -> float:
    """The width of a line in points."""
    return sum(fragment.extent for fragment in line)


@dataclass(slots=True)
class Word:
    """What stands between spaces. lines_before: line breaks that were typed before it."""

    fragments: list[Fragment]
    width: float
    lines_before: int

    @property
    def text(self) -> str:
        """The letters of the word."""
        return "".join(fragment.text for fragment in self.fragments)


class _Cut(NamedTuple):
    """Where a word is broken, and what ends the line there: nothing or a soft hyphen."""

    offset: int
    mark: str


class Breaker:
    """Fills lines from the left, one word after the other; a word that does not fit is broken where it may be."""

    def __init__(
        self, words: list[Word], measure: float, base: Ink, hyphenate: Hyphenate | None, hyphens: bool
    ) -> None:
        self._words = words
        self._measure = measure + 0.01
        self._base = base
        self._hyphenate = hyphenate
        self._hyphens = hyphens
        self._space = base.width(" ")
        self._lines: list[Line] = []
        self._hyphened = 0
        self._start = (0, 0)

    def lines(self) -> list[Line]:
        """All lines of the paragraph."""
        measure, space = self._measure, self._space
        used = 0.0
        for index, word in enumerate(self._words):
            for _ in range(word.lines_before if index else 0):
                self._close(index, 0, " ")
                used = 0.0
            wanted = used + (space if used else 0.0) + word.width
            used = wanted if wanted <= measure else self._break(index, used)
        self._close(len(self._words), 0, "")
        return self._lines

    def _break(self, index: int, used: float) -> float:
        """Deal with a word that does not fit behind `used` points; gives what its last part takes of a new line."""
        word = self._words[index]
        cuts = _Cuts(word, self._hyphenate)
        offset = 0
        if used:
            room = self._measure - used - self._space
            hyphens = cuts.typed or self._may_hyphenate(index, room)
            cut = cuts.best(0, room, hyphens) if self._may_break(cuts) else None
            if cut is None:
                self._close(index, 0, " ")
            else:
                self._close(index, cut.offset, cut.mark)
                offset = cut.offset
        while cuts.width(offset) > self._measure:
            cut = cuts.best(offset, self._measure, True) or cuts.anywhere(offset, self._measure)
            self._close(index, cut.offset, cut.mark)
            offset = cut.offset
        return cuts.width(offset)

    def _may_break(self, cuts: _Cuts) -> bool:
        """Addresses that fit half a line move on as a whole."""
        return not cuts.is_address or cuts.width(0) > self._measure / 2

    def _may_hyphenate(self, index: int, room: float) -> bool:
        """Not the last word, not for a little room, not line after line."""
        return (
            self._hyphens
            and room > _RAGGED_PART * self._measure
            and self._hyphened < _HYPHENS_IN_A_ROW
            and index < len(self._words) - 1
        )

    def _close(self, index: int, offset: int, mark: str) -> None:
        """End the line before `offset` in word `index`."""
        self._lines.append(self._assemble(self._start, (index, offset), mark))
        self._hyphened = self._hyphened + 1 if mark == SOFT_HYPHEN else 0
        self._start = (index, offset)

    def _assemble(self, start: tuple[int, int], stop: tuple[int, int], mark: str) -> Line:
        texts: list[list[str]] = []
        inks: list[Ink] = []
        for text, ink in self._parts(start, stop, mark):
            if inks and inks[-1] is ink:
                texts[-1].append(text)
            else:
                texts.append([text])
                inks.append(ink)
        line: Line = []
        for parts, ink in zip(texts, inks, strict=True):
            line.append(Fragment("".join(parts), ink))
        return line

    def _parts(self, start: tuple[int, int], stop: tuple[int, int], mark: str) -> Iterator[tuple[str, Ink]]:
        """Text and ink from word to word, spaces between them, and the mark at the end."""
        before: Ink | None = None
        last = stop[0] + 1 if stop[1] else stop[0]
        for index in range(start[0], last):
            word = self._words[index]
            fragments: Iterable[Fragment] = word.fragments
            from_offset = start[1] if index == start[0] else 0
            to_offset = stop[1] if index == stop[0] else 0
            if from_offset or to_offset:
                fragments = _slice(word.fragments, from_offset, to_offset or None)
            if before is not None:
                yield " ", self._ink_for(" ", before, word.fragments[0].ink)
            for text, ink in fragments:
                yield without_break_marks(text), ink
                before = ink
        if mark and before is not None:
            yield mark, self._ink_for(mark, before, before, at_end=True)

    def _ink_for(self, sign: str, before: Ink, after: Ink, *, at_end: bool = False) -> Ink:
        """The ink of a space or hyphen. It stays in a link that goes on behind it, else a reader meets it too late."""
        turned = before.kind is Kind.RIGHT_TO_LEFT and not at_end
        if before is after and (before.kind is Kind.PLAIN or turned) and sign in before.face.covered:
            return before
        link = before.link if before.link is after.link else None
        for ink in (before, after):
            if ink.link is link and ink.kind is Kind.PLAIN and sign in ink.face.covered:
                return ink
        if link is None:
            return self._base
        return Ink(self._base.face, before.size, before.colour, link=link, url=before.url)


def _slice(fragments: list[Fragment], start: int, stop: int | None) -> Iterator[Fragment]:
    for text, ink in fragments:
        part = text[max(start, 0) : None if stop is None else max(stop, 0)]
        if part:
            yield Fragment(part, ink)
        start -= len(text)
        stop = None if stop is None else stop - len(text)


class _Cuts:
    """Where one word may be broken."""

    def __init__(self, word: Word, hyphenate: Hyphenate | None) -> None:
        self._text = text = word.text
        self._ends = [0.0]
        for fragment in word.fragments:
            for width in fragment.ink.advances(fragment.text):
                self._ends.append(self._ends[-1] + width)
        base = word.fragments[0].ink
        self._hyphen_width = base.width("-")
        self.is_address = bool(_ADDRESS.search(text))
        self._free = _free_points(text, self.is_address)
        self._typed = [match.end() for match in re.finditer(SOFT_HYPHEN, text)]
        self.typed = bool(self._typed)
        self._hyphenate = hyphenate

    @cached_property
    def _soft(self) -> list[int]:
        """Where a hyphen may stand: where it was typed, else where the dictionary has one; looked up when asked for."""
        if self._hyphenate is None or self.typed or self.is_address or len(self._text) > _LONGEST_HYPHENATED:
            return self._typed
        return list(self._hyphenate(self._text))

    def width(self, offset: int) -> float:
        """What is left from `offset` on."""
        return self._ends[-1] - self._ends[offset]

    def best(self, offset: int, room: float, hyphens: bool) -> _Cut | None:
        """The last allowed point after `offset` that leaves at most `room` before it."""
        reach = self._reach(offset, room)
        free = _last(self._free, offset, reach)
        soft = _last(self._soft, offset, self._reach(offset, room - self._hyphen_width)) if hyphens else None
        if free is None and soft is None:
            return None
        if soft is None or (free is not None and free >= soft):
            return _Cut(free or 0, "")
        return _Cut(soft, SOFT_HYPHEN)

    def anywhere(self, offset: int, room: float) -> _Cut:
        """A cut in the middle of a word that has no better point: as much as fits, at least one character."""
        return _Cut(max(self._reach(offset, room), offset + 1), "")

    def _reach(self, offset: int, room: float) -> int:
        last = min(len(self._ends), offset + LONGEST_PIECE)
        return bisect_right(self._ends, self._ends[offset] + room, offset, last) - 1


def _last(points: list[int], offset: int, reach: int) -> int | None:
    """The last of ascending `points` in offset < point <= reach."""
    index = bisect_right(points, reach) - 1
    return points[index] if index >= 0 and points[index] > offset else None


def _free_points(text: str, is_address: bool) -> list[int]:
    """Where a word breaks without a hyphen: after / ? & = - . in addresses, after a slash or a hyphen elsewhere.

    Also between words that no-break spaces glue into a chain: it would leave half a line empty.
    """
    pattern = _AFTER_IN_ADDRESS if is_address else _AFTER_IN_WORD
    points = [match.end() for match in pattern.finditer(text)]
    if text.count("\u00a0") > _MOST_GLUED:
        points = sorted({*points, *(match.end() for match in _AFTER_NO_BREAK_SPACE.finditer(text))})
    if BREAK_HERE in text:
        points = sorted({*points, *(match.end() for match in re.finditer(BREAK_HERE, text))})
    return points
