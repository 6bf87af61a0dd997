"""What people typed becomes the document tree: marks, links, paragraphs and lists.

Two rules hold everywhere. What does not parse prints exactly as typed; and every reader here takes time in proportion
to the length of the text, whatever is in it. Line ends of any system become newlines.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby

from exports.model import Block, Inline, Item, Items, Para, Run

# --- marks and links -------------------------------------------------------------------------------------------------

_URL_START = r"(?<!\w)https?://(?=\w)"
_BARE_URL = re.compile(_URL_START, re.IGNORECASE)
_SIGNS = re.compile(
    rf"""(?P<leading>^[ \t]*(?:\\(?=[-•])|[0-9]{{1,3}}\\(?=[.)])))
    |(?P<escape>\\[*\[\]\\])
    |(?P<stars>\*+)
    |(?P<bracket>[\[\]])
    |(?P<url>{_URL_START})""",
    re.IGNORECASE | re.MULTILINE | re.VERBOSE,
)
_LINK_TARGET = re.compile(r"(?:https?://|mailto:)\w", re.IGNORECASE)
_NEVER_IN_URL = r"\s\x00-\x20\x7f<>\"“”„«»\\"
_URL_TURNS = re.compile(rf"[()\[\]{_NEVER_IN_URL}]")
_TARGET_TURNS = re.compile(r"[()\s\x00-\x20\x7f<>\\]")
_PARTNER = {"(": ")", "[": "]"}
_NOT_AT_URL_END = ".,;:!?*'’‘…(["

_LONGEST_MARK = 3  # ***both***
_OPENED_BY = {1: (1, 3), 2: (2, 3), 3: (1, 2, 3)}  # stars left in a closing mark: stars an opening one may have
_NO_MARK_BEFORE = ")]},;:!?.”"
_NO_MARK_AFTER = "([{„"


def inline(text: str) -> Inline:
    r"""Text of the chair with its marks: `**bold**`, `*italic*`, `***both***`, `[words](https://…)`, bare URLs.

    A mark counts only at the edge of a word: `5*3`, `a*b*c`, `(*)` and a lone `**` stay as typed. Of two pairs that
    cross, the one closed first counts. `\` takes the meaning from `*`, `[`, `]` and `\`, and at the start of a line
    from the `-` or `1.` that would begin a list; before anything else it is a backslash. Links go to http, https and
    mailto only. Empty text gives no runs.
    """
    return _MarkReader(with_newlines(text)).runs()


def plain_inline(text: str) -> Inline:
    """Words of a table or a speaker, as typed: no marks, only bare URLs become links."""
    text = with_newlines(text)
    pieces, at = [], 0
    while url := _BARE_URL.search(text, at):
        end = _url_end(text, url.start())
        pieces += [_Piece(text[at : url.start()]), _link(text[url.start() : end])]
        at = end
    return _runs([*pieces, _Piece(text[at:])])


def with_newlines(text: str) -> str:
    """The text with line ends of any system made newlines."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


@dataclass(slots=True)
class _Piece:
    """A stretch of text while it is being read; a run of stars is a piece of its own.

    `bold` and `italic` count the pairs that open (above 0) or close (below 0) here.
    """

    text: str
    href: str | None = None
    bold: int = 0
    italic: int = 0
    opens: bool = False
    closes: bool = False


def _link(url: str) -> _Piece:
    return _Piece(url, href=url)


class _MarkReader:
    def __init__(self, text: str) -> None:
        self._text = text
        self._pieces: list[_Piece] = []
        self._stars: list[int] = []  # places in _pieces that still want a partner
        self._brackets: list[int] = []  # places in _pieces of each "[" that is open
        self._targets = _targets(text)

    def runs(self) -> Inline:
        at = 0
        while sign := _SIGNS.search(self._text, at):
            self._add(self._text[at : sign.start()])
            at = self._read(sign)
        self._add(self._text[at:])
        _pair(self._pieces, self._stars)
        return _runs(self._pieces)

    def _add(self, text: str) -> None:
        if text:
            self._pieces.append(_Piece(text))

    def _read(self, sign: re.Match[str]) -> int:
        """Take in one sign; gives the place to read on from."""
        match sign.lastgroup:
            case "leading":
                self._add(sign[0][:-1])
            case "escape":
                self._add(sign[0][1:])
            case "stars":
                self._read_stars(sign)
            case "url":
                end = _url_end(self._text, sign.start())
                self._pieces.append(_link(self._text[sign.start() : end]))
                return end
            case _:
                return self._read_bracket(sign)
        return sign.end()

    def _read_stars(self, sign: re.Match[str]) -> None:
        before = self._text[sign.start() - 1] if sign.start() else ""
        after = self._text[sign.end() : sign.end() + 1]
        piece = _Piece(sign[0])
        if len(piece.text) <= _LONGEST_MARK and before != after:
            piece.opens = bool(after.strip()) and after not in _NO_MARK_BEFORE and not _in_word(before)
            piece.closes = bool(before.strip()) and before not in _NO_MARK_AFTER and not _in_word(after)
            self._stars.append(len(self._pieces))
        self._pieces.append(piece)

    def _read_bracket(self, sign: re.Match[str]) -> int:
        if sign[0] == "[":
            self._brackets.append(len(self._pieces))
        elif self._brackets:
            opened = self._brackets.pop()
            end = self._targets.get(sign.end())
            if end is not None and self._make_link(opened, self._text[sign.end() + 1 : end]):
                return end + 1
        self._add(sign[0])
        return sign.end()

    def _make_link(self, opened: int, target: str) -> bool:
        words = self._pieces[opened + 1 :]
        if not any(piece.text.strip() for piece in words):
            return False
        inside = bisect(self._stars, opened)
        _pair(self._pieces, self._stars[inside:])
        del self._stars[inside:]
        for piece in words:
            piece.href = target
        self._pieces[opened].text = ""
        self._brackets.clear()  # a link holds no other link
        return True


def _in_word(char: str) -> bool:
    """Whether a mark beside this character stands inside a word. Accents may be characters of their own."""
    return char.isalnum() or char == "_" or (char != "" and unicodedata.category(char).startswith("M"))


def _targets(text: str) -> dict[int, int]:
    """Each "(" that begins the target of a link, with the ")" that ends it. Brackets inside a target are in pairs."""
    found: dict[int, int] = {}
    if "](" not in text:
        return found
    opened: list[int] = []
    for turn in _TARGET_TURNS.finditer(text):
        if turn[0] == "(":
            opened.append(turn.start())
        elif turn[0] != ")":
            opened.clear()
        elif opened and _LINK_TARGET.match(text, opened[-1] + 1):
            found[opened.pop()] = turn.start()
        elif opened:
            opened.pop()
    return found


def _url_end(text: str, start: int) -> int:
    """Where a bare URL stops: before a bracket it did not open, and before the signs that end a sentence."""
    end = len(text)
    awaited: list[str] = []
    for turn in _URL_TURNS.finditer(text, start):
        if turn[0] in _PARTNER:
            awaited.append(_PARTNER[turn[0]])
        elif not awaited or awaited.pop() != turn[0]:
            end = turn.start()
            break
    return start + len(text[start:end].rstrip(_NOT_AT_URL_END))


def _pair(pieces: list[_Piece], stars: list[int]) -> None:
    """Find the partners among the runs of stars at the places `stars`. What finds none stays text."""
    opened: list[_Piece] = []
    waiting = [0] * (_LONGEST_MARK + 1)  # how many of `opened` have so many stars left: spares a search in vain
    for piece in (pieces[place] for place in stars):
        if piece.closes and _close(piece, opened, waiting):
            continue
        if piece.opens:
            opened.append(piece)
            waiting[len(piece.text)] += 1


def _close(piece: _Piece, opened: list[_Piece], waiting: list[int]) -> bool:
    """Close what this run of stars can close, the nearest first; whether that was anything."""
    closed = False
    while piece.text and any(waiting[length] for length in _OPENED_BY[len(piece.text)]):
        partner = opened.pop()
        waiting[len(partner.text)] -= 1
        if len(partner.text) not in _OPENED_BY[len(piece.text)]:
            continue
        _join(partner, piece)
        closed = True
        if partner.text:
            opened.append(partner)
            waiting[len(partner.text)] += 1
    return closed


def _join(first: _Piece, last: _Piece) -> None:
    used = min(len(first.text), len(last.text))
    for piece, step in ((first, 1), (last, -1)):
        piece.text = piece.text[used:]
        piece.bold += step * (used >= 2)
        piece.italic += step * (used != 2)


def _runs(pieces: list[_Piece]) -> Inline:
    """The pieces in their final style; neighbours in one style are one run."""
    runs: list[Run] = []
    styled = ((style, piece.text) for style, piece in _styled(pieces) if piece.text)
    for (bold, italic, href), group in groupby(styled, key=lambda pair: pair[0]):
        runs.append(Run("".join(text for _, text in group), bold, italic, href))
    return tuple(runs)


def _styled(pieces: list[_Piece]) -> Iterator[tuple[tuple[bool, bool, str | None], _Piece]]:
    """Each piece with its style. Stars left over stand outside the pair they belong to."""
    bold = italic = 0
    for piece in pieces:
        bold, italic = bold + min(piece.bold, 0), italic + min(piece.italic, 0)
        yield (bold > 0, italic > 0, piece.href), piece
        bold, italic = bold + max(piece.bold, 0), italic + max(piece.italic, 0)


# --- paragraphs and lists --------------------------------------------------------------------------------------------

_POINT_SIGN = re.compile(r"(?:[-*•]|(?P<number>0|[1-9][0-9]{0,2})[.)])(?=\s)")
_STARTS_BELOW = 100  # "1986. Een jaar" begins a sentence, not a list
_SECOND_LEVEL = 2  # spaces
_TAB = 4


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of a text, split at blank lines; a newline within one stays. White space around each goes."""
    lines = groupby(with_newlines(text).split("\n"), key=lambda line: bool(line.strip()))
    return tuple("\n".join(group).strip() for filled, group in lines if filled)


def blocks(text: str) -> tuple[Block, ...]:
    """Section text as paragraphs and lists of two levels; deeper points join the second level.

    A list begins at the start of a paragraph, under a line that ends in ":", or under another point, with `-`, `*`, `•`
    or a number below 100. A point goes to the second level when it is indented by 2 spaces or a tab, and further than
    the point above it. Blank lines between points keep one list; an indented paragraph after one belongs to the last
    point. Numbers that do not count on begin a new list, so what prints is what was typed; on the second level, where
    there is room for one list only, points of several kinds become bullets that keep their numbers as text.
    White space around a line goes.
    """
    reader = _BlockReader()
    for line in with_newlines(text).split("\n"):
        reader.read(line)
    return reader.finished()


@dataclass(frozen=True, slots=True)
class _Point:
    """A point while it is being read. `number` is None for a bullet, `indent` counts spaces."""

    sign: str
    number: int | None
    indent: int
    paras: list[list[str]]
    below: list[_Point] = field(default_factory=list)


class _BlockReader:
    def __init__(self) -> None:
        self._done: list[Block] = []
        self._para: list[str] = []
        self._points: list[_Point] = []  # of the list being read, first level
        self._latest: _Point | None = None  # of that list, either level
        self._after_blank = True

    def read(self, line: str) -> None:
        words = line.strip()
        if not words:
            self._end_para()
        elif (point := self._point(line)) is not None:
            self._end_para()
            self._add_point(point)
        elif self._latest is not None and (not self._after_blank or self._is_further_in(line)):
            if self._after_blank:
                self._latest.paras.append([])
            self._latest.paras[-1].append(words)
        else:
            self._end_list()
            self._para.append(words)
        self._after_blank = not words

    def finished(self) -> tuple[Block, ...]:
        self._end_para()
        self._end_list()
        return tuple(self._done)

    def _point(self, line: str) -> _Point | None:
        """The point this line begins, or None."""
        words = line.strip()
        sign = _POINT_SIGN.match(words)
        if sign is None or not (self._points or not self._para or self._para[-1].endswith(":")):
            return None
        number = int(sign["number"]) if sign["number"] else None
        counts_on = bool(self._points) and self._points[-1].number == (number or 0) - 1
        if number is not None and number >= _STARTS_BELOW and not counts_on:
            return None
        return _Point(sign[0], number, _indent(line), [[words[sign.end() :].lstrip()]])

    def _add_point(self, point: _Point) -> None:
        above = self._points[-1] if self._points else None
        second_level = above is not None and point.indent >= _SECOND_LEVEL and point.indent > above.indent
        (above.below if above is not None and second_level else self._points).append(point)
        self._latest = point

    def _is_further_in(self, line: str) -> bool:
        return _indent(line) >= _SECOND_LEVEL and _indent(line) > self._points[-1].indent

    def _end_para(self) -> None:
        if self._para:
            self._done.append(Para(inline("\n".join(self._para))))
            self._para = []

    def _end_list(self) -> None:
        self._done += [_items(group) for group in _counting_on(self._points)]
        self._points, self._latest = [], None


def _indent(line: str) -> int:
    line = line.expandtabs(_TAB)
    return len(line) - len(line.lstrip())


def _counting_on(points: list[_Point]) -> list[list[_Point]]:
    """The points as lists that count on: bullets, 3 4 5, or 1 1 1 as some people number."""
    lists: list[list[_Point]] = []
    for point in points:
        if lists and point.number in _next_numbers(lists[-1]):
            lists[-1].append(point)
        else:
            lists.append([point])
    return lists


def _next_numbers(points: list[_Point]) -> tuple[int | None, ...]:
    first, last = points[0].number, points[-1].number
    if first is None:
        return (None,)
    counted = first + len(points)
    return (first, counted) if last == first else (counted,)


def _items(points: list[_Point]) -> Items:
    items = tuple(_item(point, point.paras) for point in points)
    number = points[0].number
    return Items(items) if number is None else Items(items, ordered=True, start=number)


def _item(point: _Point, paras: list[list[str]]) -> Item:
    return Item(tuple(inline("\n".join(lines)) for lines in paras), _below(point.below))


def _below(points: list[_Point]) -> Items | None:
    match _counting_on(points):
        case []:
            return None
        case [only]:
            return _items(only)
        case _:
            return Items(tuple(_item(point, _with_number(point)) for point in points))


def _with_number(point: _Point) -> list[list[str]]:
    if point.number is None:
        return point.paras
    (first, *lines), *paras = point.paras
    return [[f"{point.sign} {first}", *lines], *paras]
