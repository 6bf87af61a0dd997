"""The blocks a page is made of: paragraphs, headings, list items, quotes, tables, the row of logos.

A block knows how high its slices are and draws some of them; where they go is decided in `flow`.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from exports.pdf.breaking import Line
from exports.pdf.canvas import TaggedCanvas
from exports.pdf.flow import Placed
from exports.pdf.lettering import Lettering
from exports.pdf.pictures import Picture
from exports.pdf.structure import Node
from exports.pdf.theme import RULE, RUST, TINT, TextStyle, Theme, fill_operator

TORN_LINES = 2
"""Lines of a paragraph that stay together at its head and at its foot: no widows, no orphans."""

WHOLE_ROW = 8
"""Rows of a table with more lines than this may be broken over pages."""

CELL_ABOVE, CELL_BELOW = 3.0, 4.0
CELL_LEFT, CELL_RIGHT = 4.0, 6.0


@dataclass(frozen=True, slots=True)
class Sheet:
    """The page being drawn."""

    canvas: TaggedCanvas
    lettering: Lettering
    theme: Theme

    def x(self, offset: float) -> float:
        """Points from the left edge of the paper for `offset` from the margin."""
        return self.theme.side_margin + offset

    def y(self, down: float) -> float:
        """Points from the bottom of the paper for `down` from the top of the text area."""
        return self.theme.page_height - self.theme.top_margin - down

    def bar(self, colour: tuple[int, int, int], x: float, down: float, width: float, height: float) -> None:
        """A filled rectangle whose top left corner is at (x, down); an artifact."""
        self.canvas.paint(
            f"{fill_operator(colour)} {self.x(x):.2f} {self.y(down) - height:.2f} {width:.2f} {height:.2f} re f"
        )


class Block(ABC):
    """One stretch of the page.

    heights: of its slices. before, after: white around it. keep_next: a heading, what follows stays with it.
    clears_note: begins below a note in the left column. note: begins beside its first slice. repeated_head: drawn
    again where it goes on on another page.
    """

    heights: Sequence[float] = ()
    before = 0.0
    after = 0.0
    keep_next = False
    clears_note = False
    note: SideNote | None = None
    repeated_head: Block | None = None

    def units(self) -> Iterator[tuple[int, int]]:
        """Ranges of slices that are not torn, in order."""
        yield 0, len(self.heights)

    @abstractmethod
    def draw(self, sheet: Sheet, placed: Placed) -> None:
        """Draw the slices of `placed`."""


def _paragraph_units(count: int, offset: int = 0) -> Iterator[tuple[int, int]]:
    """The first and the last lines of `count` together, those between one by one."""
    if count < 2 * TORN_LINES:
        yield offset, offset + count
        return
    yield offset, offset + TORN_LINES
    for line in range(TORN_LINES, count - TORN_LINES):
        yield offset + line, offset + line + 1
    yield offset + count - TORN_LINES, offset + count


class Text(Block):
    """A paragraph. x: from the margin."""

    def __init__(self, lines: list[Line], style: TextStyle, node: Node, x: float) -> None:
        self.lines = lines
        self.style = style
        self.node = node
        self.x = x
        self.heights = [style.leading] * len(lines)
        self.before = style.before
        self.after = style.after

    def units(self) -> Iterator[tuple[int, int]]:
        """Two lines at the head and at the foot, the others one by one."""
        return _paragraph_units(len(self.lines))

    def draw(self, sheet: Sheet, placed: Placed) -> None:
        """Write the lines."""
        self._write(sheet, placed, placed.top)

    def _write(self, sheet: Sheet, placed: Placed, top: float) -> None:
        lines = self.lines[placed.start : placed.stop]
        baseline = sheet.y(top + self.style.ascent)
        sheet.lettering.write(self.node, lines, sheet.x(self.x), baseline, self.style.leading)


class Heading(Text):
    """A heading with its bookmark. level counts from 0; section headings have a rule above them over the full width."""

    RULE_WIDTH = 1.1
    RULE_TO_TEXT = 5.0
    keep_next = True
    clears_note = True

    def __init__(
        self, lines: list[Line], style: TextStyle, node: Node, x: float, *, title: str, level: int, ruled: bool = False
    ) -> None:
        super().__init__(lines, style, node, x)
        self.title = title
        self.level = level
        self.ruled = ruled
        if ruled:
            self.heights = [style.leading + self.RULE_TO_TEXT, *self.heights[1:]]

    def units(self) -> Iterator[tuple[int, int]]:
        """Headings stay whole when a page can hold them."""
        yield 0, len(self.lines)

    def draw(self, sheet: Sheet, placed: Placed) -> None:
        """Write the heading, its rule and its bookmark."""
        top = placed.top
        if placed.start == 0:
            sheet.canvas.bookmark(self.title, self.level, sheet.y(top - 4))
            if self.ruled:
                sheet.bar(sheet.theme.house, 0, top, sheet.theme.width, self.RULE_WIDTH)
                top += self.RULE_TO_TEXT
        self._write(sheet, placed, top)


class ItemText(Text):
    """The first paragraph of a list item, with its bullet or number at `label_x`."""

    def __init__(
        self,
        lines: list[Line],
        style: TextStyle,
        node: Node,
        x: float,
        *,
        label: Line,
        label_node: Node,
        label_x: float,
    ) -> None:
        super().__init__(lines, style, node, x)
        self.label = label
        self.label_node = label_node
        self.label_x = label_x

    def draw(self, sheet: Sheet, placed: Placed) -> None:
        """Write the label, then the lines."""
        if placed.start == 0:
            baseline = sheet.y(placed.top + self.style.ascent)
            sheet.lettering.write(self.label_node, [self.label], sheet.x(self.label_x), baseline, self.style.leading)
        super().draw(sheet, placed)


class QuoteText(Text):
    """A paragraph of a quote, with a bar that runs on over the white between its paragraphs."""

    BAR_WIDTH = 2.2
    BAR_TO_TEXT = 12.0

    def __init__(self, lines: list[Line], style: TextStyle, node: Node, x: float, *, goes_on: bool) -> None:
        super().__init__(lines, style, node, x)
        self.goes_on = goes_on
        if goes_on:
            self.before = 0.0

    def draw(self, sheet: Sheet, placed: Placed) -> None:
        """Draw the bar, then write the lines."""
        above = placed.gap if self.goes_on and placed.start == 0 else 0.0
        height = sum(self.heights[placed.start : placed.stop])
        sheet.bar(RUST, self.x - self.BAR_TO_TEXT, placed.top - above, self.BAR_WIDTH, height + above)
        super().draw(sheet, placed)


class SideNote:
    """The kind of an entry, in the left column. drop: from the top of the slice beside it to its own top."""

    def __init__(self, lines: list[Line], style: TextStyle, node: Node, beside: TextStyle) -> None:
        self.lines = lines
        self.style = style
        self.node = node
        self.leading = style.leading
        self.heights = [style.leading] * len(lines)
        self.drop = beside.ascent - style.ascent

    def draw(self, sheet: Sheet, placed: Placed) -> None:
        """Write the lines at the left margin."""
        lines = self.lines[placed.start : placed.stop]
        baseline = sheet.y(placed.top + self.style.ascent)
        sheet.lettering.write(self.node, lines, sheet.x(0), baseline, self.leading)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: its lines and its node."""

    lines: list[Line]
    node: Node


class TableRows(Block):
    """Rows of a table; a slice is one line over all cells of a row. widths: of the columns."""

    def __init__(self, rows: list[list[Cell]], style: TextStyle, x: float, widths: Sequence[float]) -> None:
        self.rows = rows
        self.style = style
        self.x = x
        self.widths = widths
        self.places: list[tuple[int, int]] = []
        self.counts = [max(1, *(len(cell.lines) for cell in row)) for row in rows]
        heights = []
        for number, count in enumerate(self.counts):
            for line in range(count):
                self.places.append((number, line))
                padding = (CELL_ABOVE if line == 0 else 0.0) + (CELL_BELOW if line == count - 1 else 0.0)
                heights.append(style.leading + padding)
        self.heights = heights

    def units(self) -> Iterator[tuple[int, int]]:
        """Whole rows, unless they are long."""
        offset = 0
        for count in self.counts:
            if count <= WHOLE_ROW:
                yield offset, offset + count
            else:
                yield from _paragraph_units(count, offset)
            offset += count

    def draw(self, sheet: Sheet, placed: Placed) -> None:
        """Draw the rows, or parts of rows, with a rule below each row that ends here."""
        top = placed.top
        at = placed.start
        while at < placed.stop:
            number, line = self.places[at]
            stop = min(placed.stop, at + self.counts[number] - line)
            height = sum(self.heights[at:stop])
            self._draw_row(sheet, number, line, stop - at, top, again=placed.again)
            top += height
            if line + stop - at == self.counts[number]:
                self._draw_rule(sheet, top)
            at = stop

    def _draw_row(self, sheet: Sheet, number: int, first: int, count: int, top: float, *, again: bool) -> None:
        baseline = sheet.y(top + (CELL_ABOVE if first == 0 else 0.0) + self.style.ascent)
        x = sheet.x(self.x)
        for cell, width in zip(self.rows[number], self.widths, strict=True):
            lines = cell.lines[first : first + count]
            node = None if again else cell.node
            sheet.lettering.write(node, lines, x + CELL_LEFT, baseline, self.style.leading)
            x += width

    def _draw_rule(self, sheet: Sheet, down: float) -> None:
        sheet.bar(RULE, self.x, down - 0.4, sum(self.widths), 0.4)


class TableHead(TableRows):
    """The heading row of a table; on later pages it is drawn again as an artifact."""

    keep_next = True
    before = 8.0

    def units(self) -> Iterator[tuple[int, int]]:
        """The row as a whole."""
        yield 0, len(self.heights)

    def draw(self, sheet: Sheet, placed: Placed) -> None:
        """Draw the row on a tint."""
        height = sum(self.heights[placed.start : placed.stop])
        sheet.bar(TINT, self.x, placed.top, sum(self.widths), height)
        if placed.again:
            with sheet.canvas.artifact():
                super().draw(sheet, placed)
        else:
            super().draw(sheet, placed)

    def _draw_rule(self, sheet: Sheet, down: float) -> None:
        sheet.bar(sheet.theme.house, self.x, down - 1, sum(self.widths), 1)


@dataclass(frozen=True, slots=True)
class Mark:
    """A logo as it stands in the row: a picture, or words when there is none. width in points."""

    node: Node
    width: float
    picture: Picture | None
    lines: list[Line]


class LogoRow(Block):
    """The marks of the organisers, equally high, spread from margin to margin."""

    HEIGHT = 30.0
    after = 18.0

    def __init__(self, marks: Sequence[Mark], words: TextStyle) -> None:
        self.marks = marks
        self.words = words
        self.heights = [self.HEIGHT]

    def draw(self, sheet: Sheet, placed: Placed) -> None:
        """Draw the marks: the first at the left margin, the last at the right one."""
        spare = sheet.theme.width - sum(mark.width for mark in self.marks)
        gap = spare / (len(self.marks) - 1) if len(self.marks) > 1 else 0.0
        x = sheet.x(0)
        for mark in self.marks:
            self._draw_mark(sheet, mark, x, placed.top)
            x += mark.width + gap

    def _draw_mark(self, sheet: Sheet, mark: Mark, x: float, top: float) -> None:
        if mark.picture is None:
            above = (self.HEIGHT - len(mark.lines) * self.words.leading) / 2
            baseline = sheet.y(top + above + self.words.ascent)
            sheet.lettering.write(mark.node, mark.lines, x, baseline, self.words.leading)
            return
        height = mark.picture.height_at(mark.width)
        bottom = sheet.y(top + self.HEIGHT - (self.HEIGHT - height) / 2)
        with sheet.canvas.figure(mark.node, (x, bottom, x + mark.width, bottom + height)):
            mark.picture.draw(sheet.canvas, x, bottom, mark.width, height)
