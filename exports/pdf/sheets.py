"""The small engine for what is printed for the hall: pages of equal cells to cut, or a flowing list, all tagged.

One `Paper` is one PDF/UA-1 and PDF/A-2a file of A4 pages. Lengths are in points, y counts up from the foot of the page.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from exports.model import Notice
from exports.pdf import Cancelled
from exports.pdf.canvas import TaggedCanvas
from exports.pdf.fitting import Fitted, Fitter
from exports.pdf.fonts import REGULAR, face
from exports.pdf.lettering import Lettering
from exports.pdf.story import one_line
from exports.pdf.structure import Node
from exports.pdf.theme import MM, RULE, Colour, fill_operator, hex_colour
from exports.pdf.xmp import Metadata
from exports.tablemarks import Mark, Shape, mark_of

if TYPE_CHECKING:
    from exports.qr import QrCode

WIDTH, HEIGHT = 210 * MM, 297 * MM
A4, A4_ACROSS = (WIDTH, HEIGHT), (HEIGHT, WIDTH)
_SIGNS_SHOWN = 12
_HAIRLINE = 0.4

Thing = TypeVar("Thing")


class Order(Enum):
    """How things go over the pages.

    PAGES: one page after the other. STACKS: so that the whole stack of paper can be cut at once, and the piles put on
    each other are in order.
    """

    PAGES = 0
    STACKS = 1


class Box(NamedTuple):
    """A place on the page by its top left corner."""

    x: float
    top: float
    width: float
    height: float

    def inside(self, across: float, down: float) -> Box:
        """What is left within a margin at the sides, and one above and below."""
        return Box(self.x + across, self.top - down, self.width - 2 * across, self.height - 2 * down)


@dataclass(frozen=True, slots=True)
class Cells:
    """A page of equal cells, in the middle of the paper. page: its width and height."""

    columns: int
    rows: int
    width: float
    height: float
    page: tuple[float, float] = A4

    @property
    def per_page(self) -> int:
        """How many fit on a page."""
        return self.columns * self.rows

    @property
    def left(self) -> float:
        """The left edge of the first column."""
        return (self.page[0] - self.columns * self.width) / 2

    @property
    def top(self) -> float:
        """The top edge of the first row."""
        return (self.page[1] + self.rows * self.height) / 2

    def box(self, place: int) -> Box:
        """The cell at a place, 0 and up, row by row."""
        row, column = divmod(place, self.columns)
        return Box(self.left + column * self.width, self.top - row * self.height, self.width, self.height)


def pages_of(things: Sequence[Thing], per_page: int, order: Order = Order.PAGES) -> list[list[tuple[int, Thing]]]:
    """(place, thing) page by page."""
    pages = -(-len(things) // per_page)
    result: list[list[tuple[int, Thing]]] = [[] for _ in range(pages)]
    for index, thing in enumerate(things):
        place, page = divmod(index, pages) if order is Order.STACKS else reversed(divmod(index, per_page))
        result[page].append((place, thing))
    return result


class Paper:
    """The file being drawn."""

    def __init__(
        self,
        title: str,
        language: str,
        *,
        author: str = "",
        page_size: tuple[float, float] = A4,
        created: datetime | None = None,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> None:
        """language: BCP 47 tag. created: None = now. cancelled is asked before each page: then `Cancelled` is raised.

        progress(pages, pages) is told each page that is done; how many come after it is not known.
        """
        self.root = Node("Document", lang=language)
        self.fitter = Fitter()
        self.page_size = page_size
        self.pages = 0
        self._progress = progress
        self._cancelled = cancelled
        self._out = io.BytesIO()
        moment = (created or datetime.now(UTC)).astimezone(UTC)
        self.canvas = TaggedCanvas(
            self._out,
            root=self.root,
            metadata=Metadata(one_line(title), one_line(author), language, moment),
            page_size=page_size,
            font=face(REGULAR).name,
        )
        self.lettering = Lettering(self.canvas)

    def write(self, node: Node | None, fitted: Fitted, x: float, top: float) -> float:
        """Write fitted text with its top left corner there; gives where it ends. None = it is no part of the text."""
        if fitted.lines:
            style = fitted.style
            self.lettering.write(node, fitted.lines, x, top - style.ascent, style.leading)
        return top - fitted.height

    def mark(self, number: int, x: float, top: float, size: float) -> None:
        """The mark of a table in a square. Its number says the same to who does not see it, so it is decoration."""
        mark = mark_of(number)
        self.canvas.paint(
            f"/Artifact BMC q {fill_operator(mark_colour(mark))} {size:.2f} 0 0 {-size:.2f} {x:.2f} {top:.2f} cm "
            f"{_path(mark.shape)} f Q EMC"
        )

    @contextmanager
    def upside_down(self) -> Iterator[None]:
        """What is drawn in here stands on its head, turned about the middle of the page, and is read by nobody.

        For paper that is folded: its other side says the same once more.
        """
        width, height = self.page_size
        self.canvas.paint(f"q -1 0 0 -1 {width:.2f} {height:.2f} cm")
        with self.canvas.artifact():
            yield
        self.canvas.paint("Q")

    def qr(self, node: Node | None, code: QrCode, x: float, top: float, size: float) -> None:
        """A QR code with its white border in a square, as the picture `node`; None = it is no part of the text."""
        module = size / code.whole
        left, high = x + code.quiet * module, top - code.quiet * module
        squares = " ".join(f"{stroke.column} {stroke.row} {stroke.length} 1 re" for stroke in code.strokes())
        drawn = f"q 0 g {module:.5f} 0 0 {-module:.5f} {left:.3f} {high:.3f} cm {squares} f Q"
        if node is None:
            self.canvas.paint(f"/Artifact BMC {drawn} EMC")
            return
        with self.canvas.figure(node, (x, top - size, x + size, top)):
            self.canvas.paint(drawn)

    def rule(self, x: float, y: float, width: float, colour: Colour = RULE, thick: float = _HAIRLINE) -> None:
        """A thin line from left to right; decoration."""
        self.canvas.paint(f"{fill_operator(colour)} {x:.2f} {y:.2f} {width:.2f} {thick:.2f} re f")

    def cells(
        self, cells: Cells, things: Sequence[Thing], draw: Callable[[Thing, Box], None], order: Order = Order.PAGES
    ) -> None:
        """Draw each thing in a cell of its own, with lines to cut along."""
        for page in pages_of(things, cells.per_page, order):
            self._cut_lines(cells)
            for place, thing in page:
                draw(thing, cells.box(place))
            self.next_page()

    def next_page(self) -> None:
        """End the page."""
        if self._cancelled is not None and self._cancelled():
            raise Cancelled
        self.canvas.showPage()
        self.pages += 1
        if self._progress is not None:
            self._progress(self.pages, self.pages)

    def finish(self) -> bytes:
        """The whole file; nothing can be drawn after it."""
        self.canvas.save()
        return self._out.getvalue()

    def notices(self) -> tuple[Notice, ...]:
        """What a person should know: signs no font has."""
        unknown = list(self.fitter.typesetter.unknown)
        if not unknown:
            return ()
        return (Notice.of("unknown-signs", signs=" ".join(unknown[:_SIGNS_SHOWN]), n=len(unknown)),)

    def _cut_lines(self, cells: Cells) -> None:
        """Lines all over the page: a knife follows them from edge to edge."""
        self.canvas.paint(" ".join((fill_operator(RULE), *_grid(cells), "f")))


def _grid(cells: Cells) -> Iterator[str]:
    for column in range(cells.columns + 1):
        x = cells.left + column * cells.width
        if 1 < x < cells.page[0] - 1:
            yield f"{x - _HAIRLINE / 2:.2f} 0 {_HAIRLINE} {cells.page[1]:.2f} re"
    for row in range(cells.rows + 1):
        y = cells.top - row * cells.height
        if 1 < y < cells.page[1] - 1:
            yield f"0 {y - _HAIRLINE / 2:.2f} {cells.page[0]:.2f} {_HAIRLINE} re"


@cache
def mark_colour(mark: Mark) -> Colour:
    """The colour of a mark on white paper."""
    return hex_colour(mark.colour.on_light)


@cache
def _path(shape: Shape) -> str:
    """The outline of a shape as PDF operators, in its unit square."""
    outline = next(mark_of(number).outline for number in range(10) if mark_of(number).shape is shape)
    (x, y), *more = outline
    steps = [f"{x:g} {y:g} m"]
    steps += [" ".join(f"{value:g}" for value in step) + (" l" if len(step) == 2 else " c") for step in more]
    return " ".join((*steps, "h"))
