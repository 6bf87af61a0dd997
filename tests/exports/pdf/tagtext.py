"""What a screen reader gets from a tagged PDF: its text in the order of the tags.

A reader of its own, on pikepdf alone, so that it cannot share a mistake with the renderer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

import pikepdf

INLINE = frozenset({"Span", "Link", "Reference", "Quote", "Em", "Strong"})
SOFT_HYPHEN = "\u00ad"


class TagText(NamedTuple):
    """The text of one block, or of a part of a block between other blocks, under the tag of that block."""

    tag: str
    text: str


def tag_text(pdf: bytes | Path) -> list[TagText]:
    """(tag, text) in logical order, soft hyphens taken out. Inline tags are part of the block they stand in."""
    with pikepdf.open(BytesIO(pdf) if isinstance(pdf, bytes) else pdf) as opened:
        reader = _Reader(opened)
        return list(reader.blocks())


def words(pdf: bytes | Path, *, without: tuple[str, ...] = ("Lbl",)) -> list[str]:
    """All words in the order of the tags, but for those under the tags in `without`."""
    return [word for block in tag_text(pdf) if block.tag not in without for word in block.text.split()]


@dataclass
class _Reader:
    pdf: pikepdf.Pdf
    _fonts: dict[tuple[int, int], dict[int, str]] = field(default_factory=dict)

    def blocks(self) -> Iterator[TagText]:
        self._marked = {page.obj.objgen: _marked_content(page, self._fonts) for page in self.pdf.pages}
        self._done: list[TagText] = []
        self._tag, self._parts = "", [""]
        self._walk(self.pdf.Root.StructTreeRoot.K, None)
        self._flush()
        return iter(self._done)

    def _flush(self) -> None:
        text = "".join(self._parts).replace(SOFT_HYPHEN, "")
        if text:
            self._done.append(TagText(self._tag, text))
        self._parts = []

    def _walk(self, kid: Any, page: Any) -> None:
        if isinstance(kid, pikepdf.Array):
            for one in kid:
                self._walk(one, page)
        elif isinstance(kid, int):
            self._parts.append(self._marked[page.objgen].get(kid, ""))
        elif kid.get("/Type") == "/MCR":
            self._parts.append(self._marked[kid.Pg.objgen].get(int(kid.MCID), ""))
        elif kid.get("/Type") != "/OBJR":
            self._element(kid, kid.get("/Pg", page))

    def _element(self, element: Any, page: Any) -> None:
        tag = str(element.S).lstrip("/")
        inline = tag in INLINE
        outer = self._tag
        if not inline:
            self._flush()
            self._tag = tag
        if "/ActualText" in element:
            self._parts.append(str(element.ActualText))
        elif "/K" in element:
            self._walk(element.K, page)
        if not inline:
            self._flush()
            self._tag = outer


def _marked_content(page: Any, fonts: dict[tuple[int, int], dict[int, str]]) -> dict[int, str]:
    """MCID -> text on one page."""
    texts: dict[int, str] = {}
    open_marks: list[int | None] = []
    font: dict[int, str] = {}
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "BDC" | "BMC":
                properties = operands[1] if len(operands) > 1 else None
                mcid = properties.get("/MCID") if isinstance(properties, pikepdf.Dictionary) else None
                open_marks.append(None if mcid is None else int(mcid))
            case "EMC":
                open_marks.pop()
            case "Tf":
                font = _unicode_map(page.Resources.Font[str(operands[0])], fonts)
            case "Tj":
                mcid = next((mark for mark in reversed(open_marks) if mark is not None), None)
                if mcid is not None:
                    shown = "".join(font.get(byte, "\ufffd") for byte in bytes(operands[0]))
                    texts[mcid] = texts.get(mcid, "") + shown
    return texts


def _unicode_map(font: Any, known: dict[tuple[int, int], dict[int, str]]) -> dict[int, str]:
    if font.objgen not in known:
        cmap = font.ToUnicode.read_bytes().decode("latin-1")
        known[font.objgen] = {
            int(code, 16): bytes.fromhex(text).decode("utf-16-be")
            for block in re.findall(r"beginbfchar(.*?)endbfchar", cmap, re.DOTALL)
            for code, text in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block)
        }
    return known[font.objgen]
