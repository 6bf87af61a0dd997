"""From the document tree to the story: the blocks of the handout and its structure tree, made side by side."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import assert_never

from exports import model
from exports.model import Doc, Entry, Grid, Inline, Items, Logo, Notice, Para, Quote, Run, Section
from exports.pdf.blocks import (
    CELL_LEFT,
    CELL_RIGHT,
    Block,
    Cell,
    Heading,
    ItemText,
    LogoRow,
    Mark,
    QuoteText,
    SideNote,
    TableHead,
    TableRows,
    Text,
)
from exports.pdf.breaking import Line, line_width
from exports.pdf.fonts import BOLD, clean, has_words
from exports.pdf.hyphenation import hyphenator
from exports.pdf.pictures import BrokenPicture, Picture
from exports.pdf.structure import LONGEST_STRING, Node
from exports.pdf.theme import RUST, TextStyle, Theme
from exports.pdf.typesetting import Typesetter

DEEPEST_HEADING = 6
LABEL_GAP = 5.0
LIST_INDENT = 12.0
LEAST_COLUMN = 30.0
LONGEST_TITLE = 500
_BULLETS = ("•", "–")
_SIGNS_SHOWN = 12


def one_line(text: str) -> str:
    """Text for metadata and bookmarks: on one line, not too long."""
    return " ".join(clean(text).split())[:LONGEST_TITLE]


class Story:
    """The blocks of a document and its structure tree, made together so that they cannot differ."""

    def __init__(self, theme: Theme, language: str, check: Callable[[], None]) -> None:
        self._theme = theme
        self.typesetter = Typesetter(hyphenator(language), theme.house)
        self.root = Node("Document", lang=language)
        self.blocks: list[Block] = []
        self._entry_style = theme.entry
        self._check = check
        self._broken_logos: list[str] = []

    def notices(self) -> tuple[Notice, ...]:
        """What a person should know: signs no font has, logos that could not be read."""
        found = [Notice.of("broken-logo", name=name) for name in self._broken_logos]
        unknown = list(self.typesetter.unknown)
        if unknown:
            found.append(Notice.of("unknown-signs", signs=" ".join(unknown[:_SIGNS_SHOWN]), n=len(unknown)))
        return tuple(found)

    def add(self, doc: Doc) -> None:
        """The whole document."""
        if doc.plain_labels:
            self._entry_style = self._theme.plain_entry
        self._add_logos(doc.logos)
        level = 0
        if has_words(doc.title):
            level = 1
            self._heading(doc.title, self._theme.title, self.root, level, x=0)
        if has_words(doc.subtitle):
            self._text((Run(doc.subtitle),), self._theme.subtitle, self.root.add("P"), 0, self._theme.width)
        for section in doc.sections:
            self._add_section(section, level)

    def _add_section(self, section: Section, level: int) -> None:
        parent = self.root
        if has_words(section.heading):
            parent = self.root.add("Sect")
            level += 1
            self._heading(
                section.heading, self._theme.section, parent, level, x=0, ruled=level > 1 or bool(self.blocks)
            )
        first = len(self.blocks)
        self._add_blocks(section.blocks, parent, level)
        if parent is self.root:
            self._set_apart(first)

    def _set_apart(self, first: int) -> None:
        """Give what has no heading of its own white above it, so that it does not read on from what went before."""
        for block in self.blocks[first : first + 1]:
            block.before = max(block.before, self._theme.unheaded)

    def _add_blocks(self, blocks: Sequence[model.Block], parent: Node, level: int) -> None:
        for block in blocks:
            self._check()
            match block:
                case Para():
                    self._text(block.runs, self._theme.body, parent.add("P"))
                case Items():
                    self._add_items(block, parent, 0, self._theme.indent)
                case Quote():
                    self._add_quote(block, parent)
                case Grid():
                    self._add_grid(block, parent)
                case Entry():
                    self._add_entry(block, parent, level)
                case _:
                    assert_never(block)

    def _text(
        self, runs: Inline, style: TextStyle, node: Node, x: float | None = None, measure: float | None = None
    ) -> Text | None:
        """A paragraph in the text column, unless said otherwise; none when there are no words in it."""
        lines = self.typesetter.lines(runs, style, self._theme.measure if measure is None else measure)
        if not lines:
            return None
        text = Text(lines, style, node, self._theme.indent if x is None else x)
        self.blocks.append(text)
        return text

    def _heading(
        self, words: str, style: TextStyle, parent: Node, level: int, *, x: float, ruled: bool = False, kind: str = ""
    ) -> None:
        """A heading; with a kind its node holds both, so that a reader hears them one after the other."""
        node = parent.add(f"H{min(level, DEEPEST_HEADING)}")
        own = node.add("Span") if kind else node
        lines = self.typesetter.balanced((Run(words),), style, self._theme.width - x)
        heading = Heading(lines, style, own, x, title=one_line(words), level=level - 1, ruled=ruled)
        if kind:
            lines[-1].append(self.typesetter.space(style))
            heading.note = self._note(kind, node.add("Span"), style)
        self.blocks.append(heading)

    def _note(self, kind: str, node: Node, beside: TextStyle) -> SideNote:
        style = self._theme.kind
        lines = self.typesetter.lines((Run(kind),), style, self._theme.indent - self._theme.gutter)
        return SideNote(lines, style, node, beside)

    def _add_entry(self, entry: Entry, parent: Node, level: int) -> None:
        section = parent.add("Sect")
        kind = entry.kind if has_words(entry.kind) else ""
        first = len(self.blocks)
        if has_words(entry.label):
            level += 1
            self._heading(entry.label, self._entry_style, section, level, x=self._theme.indent, kind=kind)
            self._add_blocks(entry.blocks, section, level)
            return
        kind_node = section.add("P")
        self._add_blocks(entry.blocks, section, level)
        self._set_apart(first)
        if kind:
            self._beside(first, kind, kind_node)

    def _beside(self, first: int, kind: str, node: Node) -> None:
        """Put a kind without a label beside the first block of its entry, or by itself when there is none."""
        if len(self.blocks) > first and self.blocks[first].note is None:
            block = self.blocks[first]
            block.note = self._note(kind, node, block.style if isinstance(block, Text) else self._theme.body)
            block.clears_note = True
            return
        self._text((Run(kind),), self._theme.kind, node, 0, self._theme.indent - self._theme.gutter)

    def _add_items(self, items: Items, parent: Node, depth: int, x: float) -> None:
        numbering = "Decimal" if items.ordered else "Disc"
        node = parent.add("L", attributes=f"<</O/List/ListNumbering/{numbering}>>")
        style = self._theme.item
        bullet = _BULLETS[min(depth, len(_BULLETS) - 1)]
        numbers = range(items.start, items.start + len(items.items))
        labels = [self._label(f"{number}." if items.ordered else bullet) for number in numbers]
        indent = max([LIST_INDENT, *(line_width(label) + LABEL_GAP for label in labels)])
        for label, item in zip(labels, items.items, strict=True):
            self._check()
            listed = node.add("LI")
            label_node = listed.add("Lbl")
            body = listed.add("LBody")
            plain = len(item.paras) == 1 and item.below is None
            for number, runs in enumerate(item.paras):
                own = body if plain else body.add("P")
                lines = self.typesetter.lines(runs, style, self._theme.width - x - indent)
                if number == 0:
                    block: Text = ItemText(
                        lines or [[]], style, own, x + indent, label=label, label_node=label_node, label_x=x
                    )
                else:
                    block = Text(lines, style, own, x + indent)
                if block.lines:
                    self.blocks.append(block)
            if item.below is not None:
                self._add_items(item.below, body, depth + 1, x + indent)

    def _label(self, words: str) -> Line:
        style = TextStyle(BOLD, self._theme.item.size, self._theme.item.leading, RUST)
        line, _ = self.typesetter.fitted(words, style, self._theme.measure / 4)
        return line

    def _add_quote(self, quote: Quote, parent: Node) -> None:
        node = parent.add("BlockQuote")
        x = self._theme.indent + QuoteText.BAR_TO_TEXT
        measure = self._theme.measure - QuoteText.BAR_TO_TEXT
        said = [(runs, self._theme.quote) for runs in quote.paras] + [((Run(quote.by),), self._theme.quoted)]
        goes_on = False
        for runs, style in said:
            lines = self.typesetter.lines(runs, style, measure)
            if lines:
                self.blocks.append(QuoteText(lines, style, node.add("P"), x, goes_on=goes_on))
                goes_on = True

    def _add_grid(self, grid: Grid, parent: Node) -> None:
        columns = max([len(grid.head), *(len(row) for row in grid.rows)])
        if not columns:
            return
        widths = self._column_widths(grid.shares, columns)
        node = parent.add("Table")
        head: TableHead | None = None
        if grid.head:
            runs = [(Run(words),) for words in grid.head]
            cells = self._cells(runs, node.add("THead") if grid.rows else node, "TH", self._theme.head_cell, widths)
            head = TableHead([cells], self._theme.head_cell, self._theme.indent, widths)
            head.after = 0.0 if grid.rows else self._theme.body.after + 4
            self.blocks.append(head)
        if grid.rows:
            body = node.add("TBody")
            cells_of_rows = [self._cells(row, body, "TD", self._theme.cell, widths) for row in grid.rows]
            rows = TableRows(cells_of_rows, self._theme.cell, self._theme.indent, widths)
            rows.repeated_head = head
            rows.after = self._theme.body.after + 4
            self.blocks.append(rows)

    def _cells(
        self, row: Sequence[Inline], parent: Node, tag: str, style: TextStyle, widths: Sequence[float]
    ) -> list[Cell]:
        """The cells of one row, empty ones added where it is short."""
        self._check()
        node = parent.add("TR")
        attributes = "<</O/Table/Scope/Column>>" if tag == "TH" else ""
        cells = []
        for column, width in enumerate(widths):
            runs = row[column] if column < len(row) else ()
            lines = self.typesetter.lines(runs, style, width - CELL_LEFT - CELL_RIGHT)
            cells.append(Cell(lines, node.add(tag, attributes=attributes)))
        return cells

    def _column_widths(self, shares: Sequence[float], columns: int) -> list[float]:
        """Widths in points that fill the text column; a share that is missing or too small gets the least width."""
        known = [max(share, 0.0) for share in shares[:columns]] + [0.0] * (columns - len(shares))
        if not sum(known):
            known = [1.0] * columns
        least = min(LEAST_COLUMN, self._theme.measure / columns)
        spare = self._theme.measure - least * columns
        return [least + spare * share / sum(known) for share in known]

    def _add_logos(self, logos: Sequence[Logo]) -> None:
        if not logos:
            return
        room = (self._theme.width - self._theme.gutter * (len(logos) - 1)) / len(logos)
        self.blocks.append(LogoRow([self._mark(logo, room) for logo in logos], self._theme.wordmark))

    def _mark(self, logo: Logo, room: float) -> Mark:
        picture = None
        if logo.image is not None:
            try:
                picture = Picture(logo.image)
            except BrokenPicture:
                self._broken_logos.append(logo.words)
        if picture is not None:
            node = self.root.add("Figure", alt=one_line(logo.alt) or one_line(logo.words) or "logo")
            return Mark(node, picture.width_in(room, LogoRow.HEIGHT), picture, [])
        return self._wordmark(logo.words, room)

    def _wordmark(self, words: str, room: float) -> Mark:
        """The words of an organiser instead of a picture, on two lines at most; longer ones are cut to look at only."""
        style = self._theme.wordmark
        node = self.root.add("P")
        lines = self.typesetter.lines((Run(words),), style, room)
        if len(lines) > 2:
            line, _ = self.typesetter.fitted(words, style, room)
            lines = [line]
            span = node.add("Span", actual=" ".join(clean(words).split())[:LONGEST_STRING])
            return Mark(span, room, None, lines)
        return Mark(node, max(map(line_width, lines), default=0.0), None, lines)
