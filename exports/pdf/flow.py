"""From blocks to pages: where a page ends, what stays together, and how far things stand apart.

A block is a column of slices (lines of text, lines of a table row) and breaks only between slices. No slice is higher
than a page, so every document can be laid out. Drawing comes later: the number of pages is known before the first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from exports.pdf.blocks import Block, SideNote

LINES_AFTER_HEADING = 2
FEW_LINES = 5
"""A last page with fewer lines is pulled back onto the page before it."""

TIGHTER = (0.85, 0.7)
"""What is left of the white space when that is tried, the mildest first."""

LARGEST_REPEATED_HEAD = 1 / 3
"""Of the height of a page: a higher head of a table is not repeated."""

_ROUNDING = 0.01


class Placed(NamedTuple):
    """Slices start..stop of a block on a page. top: from the top of the text area down; gap: the white above."""

    block: Block | SideNote
    start: int
    stop: int
    top: float
    gap: float
    again: bool = False


Page = list[Placed]


class _Part(NamedTuple):
    block: Block
    start: int
    stop: int


def paginate(blocks: Sequence[Block], height: float, check: Callable[[], None] = lambda: None) -> list[Page]:
    """Blocks on pages with a text area of `height` points; at least one page. `check` may raise to stop."""
    pages = _Paginator(height, 1, check).run(blocks)
    if len(pages) > 1 and _lines_on(pages[-1]) < FEW_LINES:
        for white in TIGHTER:
            tighter = _Paginator(height, white, check).run(blocks)
            if len(tighter) < len(pages):
                return tighter
    return pages


def _lines_on(page: Page) -> int:
    return sum(placed.stop - placed.start for placed in page if not placed.again)


class _Paginator:
    def __init__(self, height: float, white: float, check: Callable[[], None]) -> None:
        self._height = height
        self._white = white
        self._check = check
        self._pages: list[Page] = [[]]
        self._used = 0.0
        self._after = 0.0
        self._note: SideNote | None = None
        self._note_from = 0
        self._note_bottom = 0.0

    def run(self, blocks: Iterable[Block]) -> list[Page]:
        for group in _groups(blocks):
            self._check()
            if group[0].start == 0 and group[0].block.clears_note:
                self._finish_note()
            if not self._fits(group, self._used):
                self._make_room(group)
            for part in group:
                self._place(part)
        self._finish_note()
        return self._pages

    def _fits(self, group: Sequence[_Part], used: float) -> bool:
        after = self._after
        for block, start, stop in group:
            if start == 0 and used:
                used += max(after, block.before) * self._white
            used += sum(block.heights[start:stop])
            after = block.after
        return used <= self._height + _ROUNDING

    def _make_room(self, group: Sequence[_Part]) -> None:
        """A new page when the group fits there; else it is broken where it stands."""
        if self._used and self._fits(group, self._head_height(group[0])):
            self._next_page(group[0])

    def _head_height(self, part: _Part) -> float:
        head = part.block.repeated_head
        if head is None or part.start == 0 or sum(head.heights) > LARGEST_REPEATED_HEAD * self._height:
            return 0.0
        return sum(head.heights)

    def _next_page(self, part: _Part) -> None:
        self._pages.append([])
        self._used = self._after = self._note_bottom = 0.0
        self._continue_note()
        head, head_height = part.block.repeated_head, self._head_height(part)
        if head is not None and head_height:
            self._pages[-1].append(Placed(head, 0, len(head.heights), 0.0, 0.0, again=True))
            self._used = head_height

    def _place(self, part: _Part) -> None:
        """Put slices on the page, and on further pages when they are a group no page can hold."""
        block, start, stop = part
        if start == 0 and block.clears_note:  # a heading right below a heading: the note of the first one goes before
            self._finish_note()
        gap = max(self._after, block.before) * self._white if start == 0 and self._used else 0.0
        first, top = start, self._used + gap
        bottom = top
        for index in range(start, stop):
            if bottom + block.heights[index] > self._height + _ROUNDING:
                self._append(block, first, index, top, gap)
                self._next_page(_Part(block, index, stop))
                first, gap = index, 0.0
                top = bottom = self._used
            bottom += block.heights[index]
        self._used = bottom
        self._append(block, first, stop, top, gap)
        self._after = block.after

    def _append(self, block: Block, start: int, stop: int, top: float, gap: float) -> None:
        if start == stop:
            return
        page = self._pages[-1]
        last = page[-1] if page else None
        if last is not None and last.block is block and last.stop == start and not last.again:
            page[-1] = last._replace(stop=stop)
        else:
            page.append(Placed(block, start, stop, top, gap))
        if start == 0 and block.note is not None:
            self._note, self._note_from = block.note, 0
            self._run_note(top + block.note.drop)

    # The note in the left column runs beside the text and goes on on the next page when it is long.

    def _continue_note(self) -> None:
        if self._note is not None:
            self._run_note(0.0)

    def _run_note(self, top: float) -> None:
        note = self._note
        assert note is not None
        lines = int((self._height - top) / note.leading)
        stop = min(len(note.heights), self._note_from + max(lines, 0))
        if stop > self._note_from:
            self._pages[-1].append(Placed(note, self._note_from, stop, top, 0.0))
            self._note_bottom = top + (stop - self._note_from) * note.leading
        self._note_from = stop
        if stop == len(note.heights):
            self._note = None

    def _finish_note(self) -> None:
        """Let what follows begin below the whole note."""
        while self._note is not None:
            self._pages.append([])
            self._used = self._after = 0.0
            self._continue_note()
        self._used = max(self._used, self._note_bottom)
        self._note_bottom = 0.0


def _groups(blocks: Iterable[Block]) -> Iterator[list[_Part]]:
    """What must not be torn: a heading with two lines below it, the first and the last lines of a paragraph."""
    group: list[_Part] = []
    owed = 0
    for block in blocks:
        if block.keep_next and group and not group[-1].block.keep_next:
            yield group
            group = []
        for start, stop in block.units():
            group.append(_Part(block, start, stop))
            if block.keep_next:
                owed = LINES_AFTER_HEADING
                continue
            owed -= stop - start
            if owed <= 0:
                yield group
                group = []
                owed = 0
    if group:
        yield group
