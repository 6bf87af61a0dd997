"""The document tree: what a report says and in which order, before anybody draws it.

`compose` makes it from a day, every renderer (PDF, Markdown, later DOCX and HTML) draws from it and from nothing else.
All text in it is plain text as people typed it, never markup: a renderer escapes what its format needs.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one style. A newline in `text` is a line break that was typed."""

    text: str
    bold: bool = False
    italic: bool = False
    href: str | None = None


Inline = tuple[Run, ...]


def plain(inline: Inline) -> str:
    """The bare text of an inline sequence."""
    return "".join(run.text for run in inline)


@dataclass(frozen=True, slots=True)
class Para:
    """One paragraph."""

    runs: Inline


@dataclass(frozen=True, slots=True)
class Item:
    """One point of a list: its paragraphs (at least one) and, at most, one list below it."""

    paras: tuple[Inline, ...]
    below: Items | None = None


@dataclass(frozen=True, slots=True)
class Items:
    """A list of points; `ordered` numbers them from `start`. Two levels deep at most."""

    items: tuple[Item, ...]
    ordered: bool = False
    start: int = 1


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody's literal words, with who said them (may be empty)."""

    paras: tuple[Inline, ...]
    by: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with a heading row. `shares` are the widths of the columns as parts of the whole (they add up to 1)."""

    head: tuple[str, ...]
    rows: tuple[tuple[Inline, ...], ...]
    shares: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """What one conversation brought, or what one person said: a small heading, its kind, its text.

    `label` may be empty: then no heading prints, only the blocks. `kind` ("bewonersinitiatief") stands in the
    left column of the PDF, between brackets elsewhere.
    """

    label: str
    kind: str
    blocks: tuple[Block, ...]


Block = Para | Items | Quote | Grid | Entry


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the report. `heading` may be empty: then the blocks follow what went before."""

    heading: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Logo:
    """A mark of an organiser in the head of the first page.

    `image` holds the bytes of a PNG or JPEG, or None: then `words` print instead. `alt` is never empty.
    """

    words: str
    alt: str
    image: bytes | None = None


@dataclass(frozen=True, slots=True)
class Doc:
    """A whole document, ready to be drawn.

    language: BCP 47 tag of the document ("nl-NL", "en-GB"). author: for the metadata and the running header from
    page 2. running_title: bottom left of every page. version: empty, or the line that tells a later version apart.
    plain_labels: the labels of entries are set in the weight of the text.
    """

    title: str
    subtitle: str
    language: str
    author: str
    running_title: str
    sections: tuple[Section, ...]
    logos: tuple[Logo, ...] = ()
    version: str = ""
    plain_labels: bool = False


@dataclass(frozen=True, slots=True)
class Notice:
    """Something a person should know about an output that did come out. `code` has its sentence in ui/words.py."""

    code: str
    details: tuple[tuple[str, str | int], ...] = ()

    @staticmethod
    def of(code: str, **details: str | int) -> Notice:
        """A notice with its details in the order given."""
        return Notice(code, tuple(details.items()))
