"""The document tree as Markdown: CommonMark, with the tables of GitHub.

What a CommonMark reader shows is what was typed, sign by sign. Three things a Markdown file cannot hold: white space
around a paragraph, line breaks in a heading (they become spaces), and control characters other than tab and newline.
"""

from __future__ import annotations

import re
import string
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from itertools import groupby
from typing import assert_never
from urllib.parse import quote

from exports.inline import with_newlines
from exports.model import Block, Doc, Entry, Grid, Inline, Item, Items, Logo, Para, Quote, Run

_DEEPEST_HEADING = 6


def render_markdown(doc: Doc) -> str:
    """The document as one Markdown text with newlines only, ending in one.

    Headings go down one level at a time: a title, a heading or a label that is empty prints nothing and takes no level.
    The organisers print as one line of words above the title.
    """
    writer = _Writer()
    writer.add(_line(_organisers(doc.logos)))
    level = writer.heading(1, doc.title)
    writer.add(_line(doc.subtitle))
    below_title = level
    for section in doc.sections:
        level = max(level, writer.heading(below_title, section.heading))
        writer.blocks(section.blocks, level)
    writer.add(_line(doc.version))
    return writer.text()


def _organisers(logos: tuple[Logo, ...]) -> str:
    return " · ".join(_one_line(logo.words) or _one_line(logo.alt) for logo in logos)


# --- blocks ----------------------------------------------------------------------------------------------------------


class _Writer:
    def __init__(self) -> None:
        self._parts: list[str] = []
        self._list_sign = ""  # of the part written last: a list right after a list needs another sign to stay apart

    def text(self) -> str:
        return "\n\n".join(self._parts) + "\n"

    def add(self, part: str, list_sign: str = "") -> None:
        if part:
            self._parts.append(part)
            self._list_sign = list_sign

    def heading(self, level: int, text: str) -> int:
        """Write a heading, if there is text for one; gives the level for headings below it."""
        words = _inline((Run(_one_line(text)),), _Place.HEADING)
        if not words:
            return level
        self.add(f"{'#' * min(level, _DEEPEST_HEADING)} {words}")
        return level + 1

    def blocks(self, blocks: tuple[Block, ...], level: int) -> None:
        for block in blocks:
            match block:
                case Para(runs):
                    self.add(_paragraph(runs))
                case Items():
                    self._items(block)
                case Quote():
                    self.add(_quote(block))
                case Grid():
                    self.add(_grid(block))
                case Entry():
                    self._entry(block, level)
                case _:
                    assert_never(block)

    def _items(self, items: Items) -> None:
        first, other = (".", ")") if items.ordered else ("-", "*")
        sign = other if self._list_sign == first else first
        self.add(_items(items, sign), sign)

    def _entry(self, entry: Entry, level: int) -> None:
        kind = f"({_one_line(entry.kind)})" if entry.kind.strip() else ""
        if entry.label.strip():
            level = self.heading(level, f"{entry.label.strip()} {kind}")
        else:
            self.add(_paragraph((Run(kind, italic=True),)))
        self.blocks(entry.blocks, level)


def _one_line(text: str) -> str:
    return " ".join(line.strip() for line in with_newlines(text).split("\n")).strip()


def _line(text: str) -> str:
    return _paragraph((Run(text),))


def _paragraph(runs: Inline) -> str:
    return _inline(runs, _Place.PARAGRAPH)


def _paragraphs(paras: tuple[Inline, ...]) -> list[str]:
    return [text for text in map(_paragraph, paras) if text]


def _quote(said: Quote) -> str:
    paras = _paragraphs(said.paras)
    if said.by.strip():
        paras.append(_line(f"— {said.by.strip()}"))
    return "\n".join(f"> {line}".rstrip() for line in "\n\n".join(paras).split("\n")) if paras else ""


def _items(items: Items, sign: str) -> str:
    marks = (f"{items.start + place}{sign} " if items.ordered else f"{sign} " for place in range(len(items.items)))
    between = "\n" if _is_tight(items) else "\n\n"
    return between.join(_item(item, mark) for item, mark in zip(items.items, marks, strict=True))


def _is_tight(items: Items) -> bool:
    return all(map(_needs_no_blank_line, items.items))


def _needs_no_blank_line(item: Item) -> bool:
    """CommonMark lets a list stand right under a line only when it begins with a point that has text, at number 1."""
    if item.below is None or not item.below.items:
        return len(item.paras) <= 1
    starts = any(_paragraphs(item.below.items[0].paras)) and (not item.below.ordered or item.below.start == 1)
    return len(item.paras) <= 1 and starts and _is_tight(item.below)


def _item(item: Item, mark: str) -> str:
    body = "\n\n".join(_paragraphs(item.paras))
    if item.below is not None and item.below.items:
        gap = "\n" if _needs_no_blank_line(item) else "\n\n"
        body += (gap if body else "") + _items(item.below, "." if item.below.ordered else "-")
    first, *lines = body.split("\n")
    return "\n".join([(mark + first).rstrip(), *(" " * len(mark) + line if line else "" for line in lines)])


def _grid(grid: Grid) -> str:
    width = max([len(grid.head), *(len(row) for row in grid.rows)])
    if not width:
        return ""
    head = tuple((Run(text),) for text in grid.head)
    lines = [_row(head, width), "|" + " --- |" * width, *(_row(row, width) for row in grid.rows)]
    return "\n".join(lines)


def _row(cells: tuple[Inline, ...], width: int) -> str:
    texts = [_inline(cell, _Place.CELL) for cell in cells] + [""] * (width - len(cells))
    return "| " + " | ".join(texts) + " |"


# --- inline text -----------------------------------------------------------------------------------------------------


class _Place(Enum):
    """Where inline text stands: it decides what a line break becomes and whether a line could begin a block."""

    PARAGRAPH = auto()
    HEADING = auto()
    CELL = auto()


_LINE_BREAK = {_Place.PARAGRAPH: "\\\n", _Place.HEADING: " ", _Place.CELL: "<br>"}
_ALWAYS_ESCAPED = {sign: f"\\{sign}" for sign in "\\`*_[]<~|"}
_ENTITY_START = re.compile(r"&(?=#?[0-9A-Za-z]+;)")
_BLOCK_START = re.compile(r"^(?:[#>+=-]|:(?=-)|[0-9]{1,9}[.)](?=\s|$))", re.MULTILINE)
_AUTOLINK = re.compile(r"https?://[^\s<>|\\`\x00-\x20\x7f]+", re.IGNORECASE)
_NOT_IN_TARGET = re.compile(r"[\x00-\x20\x7f<>`\\]|\s")
_ESCAPED_IN_TARGET = re.compile(r"[()|]|&(?=#?[0-9A-Za-z]+;)")
_BESIDE_MARK = string.punctuation + "\t\n"


@dataclass(frozen=True, slots=True)
class _Span:
    """Characters `start` up to `end` of a text, in one style."""

    start: int
    end: int
    bold: bool
    italic: bool
    href: str | None

    @property
    def mark_length(self) -> int:
        return 2 * self.bold + self.italic


@dataclass(frozen=True, slots=True)
class _Mark:
    """Bold or italic from `start` up to `end`, between two signs; `first` and `last` are what they touch inside."""

    start: int
    end: int
    sign: str
    first: str
    last: str


def _inline(runs: Inline, place: _Place) -> str:
    """One string per character in `cells`, so that marks, links and escapes see both what was typed and what prints."""
    text, spans = _flat(runs)
    cells = _escaped(text, place)
    links = _links(spans)
    within = [link for link in links if _one_style(link)]  # these stand inside the marks, the others around them
    around = [link for link in links if not _one_style(link)]
    for link in within:
        _wrap(cells, link, text)
    marks = _marks(text, cells, spans, around)
    for mark in marks:
        cells[mark.start] = mark.sign + cells[mark.start]
        cells[mark.end - 1] += mark.sign
    for link in around:
        _wrap(cells, link)
    _keep_marks_working(text, cells, marks)
    _keep_links_from_being_pictures(cells, links)
    return "".join(cells)


def _flat(runs: Inline) -> tuple[str, list[_Span]]:
    """The text without white space around it, and its spans."""
    typed = [(with_newlines(run.text), run) for run in runs]
    whole = "".join(text for text, _ in typed)
    text = whole.strip()
    at = len(whole.lstrip()) - len(whole)  # below 0: the white space in front
    spans = []
    for part, run in typed:
        start, end = max(at, 0), min(at + len(part), len(text))
        if start < end:
            spans.append(_Span(start, end, run.bold, run.italic, run.href or None))
        at += len(part)
    return text, spans


def _escaped(text: str, place: _Place) -> list[str]:
    cells = [_ALWAYS_ESCAPED.get(char, char) for char in text]
    for entity in _ENTITY_START.finditer(text):
        cells[entity.start()] = "\\&"
    if place is _Place.PARAGRAPH:
        for sign in _BLOCK_START.finditer(text):
            cells[sign.end() - 1] = "\\" + text[sign.end() - 1]
        for at in _line_edges(text):
            cells[at] = _entity(text[at])
    if place is _Place.HEADING and text.endswith("#"):
        cells[-1] = "\\#"
    return [_LINE_BREAK[place] if cell == "\n" else cell for cell in cells]


def _line_edges(text: str) -> Iterator[int]:
    """The places of white space at either end of a line: there a reader would drop it, or see code in it."""
    start = 0
    for line in text.split("\n"):
        first = len(line) - len(line.lstrip())
        last = max(first, len(line.rstrip()))
        yield from range(start, start + first)
        yield from range(start + last, start + len(line))
        start += len(line) + 1


def _entity(char: str) -> str:
    return char if ord(char) < ord(" ") and char != "\t" else f"&#{ord(char)};"


def _links(spans: list[_Span]) -> list[list[_Span]]:
    groups = (list(group) for _, group in groupby(spans, key=lambda span: span.href))
    return [group for group in groups if group[0].href is not None]


def _one_style(link: list[_Span]) -> bool:
    return len({span.mark_length for span in link}) == 1


def _wrap(cells: list[str], link: list[_Span], text: str = "") -> None:
    """Make a link of these spans, in the short form <…> when the words of `text` are the address itself."""
    start, end, href = link[0].start, link[-1].end, link[0].href or ""
    if text[start:end] == href and _AUTOLINK.fullmatch(href):
        cells[start:end] = [f"<{href}>", *[""] * (end - start - 1)]
        return
    cells[start] = "[" + cells[start]
    cells[end - 1] += f"]({_target(href)})"


def _target(href: str) -> str:
    href = _NOT_IN_TARGET.sub(lambda found: quote(found[0]), href)
    return _ESCAPED_IN_TARGET.sub(lambda found: "\\" + found[0], href)


def _marks(text: str, cells: list[str], spans: list[_Span], around: list[list[_Span]]) -> list[_Mark]:
    """Where bold and italic go. Neighbours take turns with `*` and `_`: two runs of stars would melt together."""
    link_of = {span.start: number for number, link in enumerate(around) for span in link}
    marks: list[_Mark] = []
    for (inside, *_), group in groupby(spans, key=lambda span: (link_of.get(span.start), span.bold, span.italic)):
        parts = list(group)
        start, end = _without_outer_space(text, parts, links_count=inside is None)
        if parts[0].mark_length and start < end:
            touches = bool(marks) and marks[-1].end == start and marks[-1].sign.startswith("*")
            sign = ("_" if touches else "*") * parts[0].mark_length
            marks.append(_Mark(start, end, sign, cells[start][:1], cells[end - 1][-1:]))
    return marks


def _without_outer_space(text: str, parts: list[_Span], links_count: bool) -> tuple[int, int]:
    """From where to where a mark goes: white space at its edges stays outside, unless it is in the words of a link."""
    start, end = parts[0].start, parts[-1].end
    linked = [span for span in parts if span.href is not None and links_count]
    words = text[start:end]
    first, last = start + len(words) - len(words.lstrip()), start + len(words.rstrip())
    if linked:
        return min(first, linked[0].start), max(last, linked[-1].end)
    return first, max(first, last)


def _keep_marks_working(text: str, cells: list[str], marks: list[_Mark]) -> None:
    """A mark between a word and a sign, or a `_` beside a word, would print as typed: write that letter as a number."""
    for mark in marks:
        before, after = mark.start - 1, mark.end
        touched = cells[mark.start].startswith(mark.sign) and before >= 0 and _blocks_mark(cells[before][-1:])
        if touched and _needs_room(mark.sign, mark.first):
            cells[before] = cells[before][:-1] + _entity(text[before])
        touched = cells[after - 1].endswith(mark.sign) and after < len(cells) and _blocks_mark(cells[after][:1])
        if touched and _needs_room(mark.sign, mark.last):
            cells[after] = _entity(text[after]) + cells[after][1:]


def _blocks_mark(outside: str) -> bool:
    """Neither white space, as CommonMark counts it, nor an ASCII sign: other signs count in some versions only."""
    return outside not in _BESIDE_MARK and unicodedata.category(outside) != "Zs"


def _needs_room(sign: str, inside: str) -> bool:
    return sign.startswith("_") or not inside.isalnum()


def _keep_links_from_being_pictures(cells: list[str], links: list[list[_Span]]) -> None:
    for start in (link[0].start for link in links):
        if start and cells[start].startswith("[") and cells[start - 1].endswith("!"):
            cells[start - 1] = cells[start - 1][:-1] + "\\!"
