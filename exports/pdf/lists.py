"""A list that flows over pages of a `Paper`: a tagged table whose head comes back on every page."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace

from exports.model import Inline, Run
from exports.pdf.breaking import Line
from exports.pdf.fonts import BOLD, REGULAR
from exports.pdf.sheets import HEIGHT, WIDTH, Paper
from exports.pdf.structure import Node
from exports.pdf.theme import GREY, HOUSE, INK, MM, TINT, TextStyle, fill_operator
from exports.sheets.words import word
from facilitator.domain.language import Language

SIDE, ABOVE, BELOW = 18 * MM, 15 * MM, 17 * MM
MOST_LINES = 8
"""Lines of one cell at most; what is longer ends in an ellipsis."""

_LONGEST = 600
_CELL_SIDE = 4.0
_COLUMN_HEAD = "<</O/Table/Scope/Column>>"
_TITLE = TextStyle(BOLD, 22, 26, HOUSE)
_BELOW_TITLE = TextStyle(REGULAR, 11, 15, GREY)
_RUNNING = TextStyle(REGULAR, 8.6, 11, GREY)
_LETTER = TextStyle(BOLD, 15, 17, HOUSE)


@dataclass(frozen=True, slots=True)
class Column:
    """One column. share: of the width; all shares add up to 1. size: of its cells in points, 0 = as the others."""

    head: str
    share: float
    size: float = 0.0


@dataclass(frozen=True, slots=True)
class ListLook:
    """How a list is set. padding: above and below the text of a row, in points."""

    cell: TextStyle
    head: TextStyle
    padding: float


AT_THE_DOOR = ListLook(TextStyle(REGULAR, 10.5, 13, INK), TextStyle(BOLD, 10, 13, HOUSE), 3.2)


@dataclass(frozen=True, slots=True)
class _Row:
    cells: Sequence[list[Line]]
    styles: Sequence[TextStyle]
    height: float


def draw_list(
    paper: Paper,
    title: str,
    below: str,
    columns: Sequence[Column],
    rows: Sequence[Sequence[Inline]],
    language: Language,
    look: ListLook = AT_THE_DOOR,
    letters: Sequence[str] = (),
) -> None:
    """A heading, a line below it, and the table. letters: for each row what it is found under; in the margin."""
    _List(paper, columns, language, look).draw(title, below, rows, letters)


class _List:
    """The drawing of one list."""

    def __init__(self, paper: Paper, columns: Sequence[Column], language: Language, look: ListLook) -> None:
        self.paper = paper
        self.look = look
        self.language = language
        self.columns = columns
        self.width = WIDTH - 2 * SIDE
        self.widths = [column.share * self.width for column in columns]

    def draw(self, title: str, below: str, rows: Sequence[Sequence[Inline]], letters: Sequence[str]) -> None:
        """Everything, page by page. Without rows there is a heading and no table."""
        section = self.paper.root.add("Sect")
        top = self._title(section, title, below)
        if not rows:
            self.paper.next_page()
            return
        table = section.add("Table")
        heads = [(Run(column.head, bold=True),) for column in self.columns]
        head = self._row(heads, [self.look.head] * len(self.columns))
        styles = self._styles()
        pages = self._pages([self._row(row, styles) for row in rows], top, head.height)
        body: Node | None = None
        done = 0
        for number, page in enumerate(pages, 1):
            top = self._head(table if number == 1 else None, head, top if number == 1 else HEIGHT - ABOVE)
            body = body or table.add("TBody")
            for row in page:
                self._letter(letters, done, row is page[0], top)
                top = self._cells(body.add("TR"), "TD", row, top)
                self.paper.rule(SIDE, top, self.width)
                done += 1
            self._foot(title, number, len(pages))
            self.paper.next_page()

    def _title(self, section: Node, title: str, below: str) -> float:
        """The heading and the line below it; gives where they end."""
        fit = self.paper.fitter.fit
        heading = fit(title, _TITLE, self.width, 2 * _TITLE.leading)
        line = fit(below, _BELOW_TITLE, self.width, 2 * _BELOW_TITLE.leading)
        top = self.paper.write(section.add("H1"), heading, SIDE, HEIGHT - ABOVE)
        return self.paper.write(section.add("P"), line, SIDE, top) - 8

    def _styles(self) -> list[TextStyle]:
        cell = self.look.cell
        return [replace(cell, size=column.size) if column.size else cell for column in self.columns]

    def _row(self, cells: Sequence[Inline], styles: Sequence[TextStyle]) -> _Row:
        """The lines of each cell."""
        set_in_lines = [
            self._lines(cell, style, width - 2 * _CELL_SIDE)
            for cell, style, width in zip(cells, styles, self.widths, strict=True)
        ]
        most = max(1, *(len(lines) for lines in set_in_lines))
        return _Row(set_in_lines, styles, most * styles[0].leading + 2 * self.look.padding)

    def _lines(self, cell: Inline, style: TextStyle, width: float) -> list[Line]:
        setter = self.paper.fitter.typesetter
        short = tuple(Run(_shortened(run.text), run.bold, run.italic) for run in cell)
        lines = setter.lines(short, style, width)
        if len(lines) > MOST_LINES:
            lines = [*lines[: MOST_LINES - 1], setter.fitted("…", style, width)[0]]
        return lines

    def _pages(self, rows: Sequence[_Row], top: float, head: float) -> list[list[_Row]]:
        """Rows page by page; on the first their head begins at `top`."""
        pages: list[list[_Row]] = [[]]
        left = top - head - BELOW
        for row in rows:
            if row.height > left and pages[-1]:
                pages.append([])
                left = HEIGHT - ABOVE - BELOW - head
            pages[-1].append(row)
            left -= row.height
        return pages

    def _head(self, table: Node | None, head: _Row, top: float) -> float:
        """The head of the columns: told once, on later pages decoration."""
        self.paper.canvas.paint(
            f"{fill_operator(TINT)} {SIDE:.2f} {top - head.height:.2f} {self.width:.2f} {head.height:.2f} re f"
        )
        row = table.add("THead").add("TR") if table else None
        with self.paper.canvas.artifact() if row is None else nullcontext():
            top = self._cells(row, "TH", head, top)
        self.paper.rule(SIDE, top, self.width, HOUSE, 1.0)
        return top

    def _cells(self, row: Node | None, tag: str, cells: _Row, top: float) -> float:
        x = SIDE + _CELL_SIDE
        for lines, style, width in zip(cells.cells, cells.styles, self.widths, strict=True):
            node = row.add(tag, attributes=_COLUMN_HEAD if tag == "TH" else "") if row else None
            if lines:
                self.paper.lettering.write(node, lines, x, top - self.look.padding - style.ascent, style.leading)
            x += width
        return top - cells.height

    def _letter(self, letters: Sequence[str], row: int, first_on_page: bool, top: float) -> None:
        """A letter in the margin where it begins, and again on the next page: to find a name standing at a door."""
        letter = letters[row] if letters else ""
        if letter and (first_on_page or letter != letters[row - 1]):
            fitted = self.paper.fitter.fit(letter, _LETTER, SIDE, _LETTER.leading)
            shift = (self.look.cell.leading + 2 * self.look.padding - _LETTER.leading) / 2
            with self.paper.canvas.artifact():
                self.paper.write(None, fitted, SIDE - 24, top - shift)

    def _foot(self, title: str, number: int, total: int) -> None:
        fit = self.paper.fitter.fit
        right = fit(word(self.language, "page-of", x=number, y=total), _RUNNING, self.width, _RUNNING.leading)
        left = fit(title, _RUNNING, self.width - right.width - 12, _RUNNING.leading, smallest=_RUNNING.size)
        with self.paper.canvas.artifact():
            self.paper.write(None, left, SIDE, BELOW - 16)
            self.paper.write(None, right, SIDE + self.width - right.width, BELOW - 16)


def _shortened(text: str) -> str:
    """Text for a cell, not without end."""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
