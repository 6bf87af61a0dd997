"""PDF objects as reportlab 5.1 does not write them. Each private point of reportlab they lean on has its own test."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from typing import Any

from reportlab.pdfbase import pdfdoc


class RawObject(pdfdoc.PDFObject):
    """An indirect object whose bytes we write ourselves."""

    __RefOnly__ = 1

    def __init__(self, data: bytes = b"") -> None:
        self.data = data

    def format(self, document: object) -> bytes:
        """The bytes, as they are."""
        return self.data


class RawStream(RawObject):
    """A stream object. `keys` are further entries of its dictionary.

    reportlab's own streams miss the end of line before `endstream` that ISO 19005-2, 6.1.7.1 asks for. It is CR LF:
    a lone LF behind data that end in CR would be read as one end of line, and the length would not match.
    """

    def __init__(self, data: bytes, keys: bytes = b"", *, compress: int = 6) -> None:
        """compress: the effort of zlib, 1 (fast) to 9; 0 leaves the data as they are."""
        if compress:
            data = zlib.compress(data, compress)
            keys += b"/Filter/FlateDecode"
        super().__init__(b"<<%b/Length %d>>\nstream\n%b\r\nendstream\n" % (keys, len(data), data))


class FinishedStream(pdfdoc.PDFStream):
    """reportlab's stream with an end of line before `endstream`; existing streams are turned into this class."""

    def format(self, document: object) -> bytes:
        """The stream as reportlab writes it, mended."""
        return bytes(super().format(document)).removesuffix(b"endstream\n") + b"\r\nendstream\n"


class TaggedPage(pdfdoc.PDFPage):
    """A page that knows its keys of the structure tree (ISO 14289-1, 7.18.3 for Tabs)."""

    __NoDefault__ = [*pdfdoc.PDFPage.__NoDefault__, "StructParents", "Tabs"]  # noqa: RUF012 - reportlab's own way


class ConformingCatalog(pdfdoc.PDFCatalog):
    """A catalogue with room for the output intent."""

    __NoDefault__ = [*pdfdoc.PDFCatalog.__NoDefault__, "OutputIntents"]  # noqa: RUF012 - reportlab's own way


def turn_into(thing: pdfdoc.PDFObject, kind: type[pdfdoc.PDFObject], **entries: object) -> None:
    """Make an object reportlab created one of our kind, and set entries of its dictionary."""
    object.__setattr__(thing, "__class__", kind)
    vars(thing).update(entries)


def to_unicode_map(name: str, codes: Sequence[int]) -> str:
    """The map from bytes to characters of one subset of a font.

    Unlike reportlab's it skips unused bytes (ISO 14289-1, 7.21.7 forbids U+0000), writes signs above U+FFFF as pairs,
    and keeps to 100 lines a block (ISO 32000-1, 9.10.3).
    """
    lines = [f"<{byte:02X}> <{chr(code).encode('utf-16-be').hex().upper()}>" for byte, code in enumerate(codes) if code]
    blocks = [lines[start : start + 100] for start in range(0, len(lines), 100)]
    body = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        f"/CIDSystemInfo << /Registry ({name}) /Ordering ({name}) /Supplement 0 >> def\n"
        f"/CMapName /{name} def\n/CMapType 2 def\n"
        f"1 begincodespacerange <00> <FF> endcodespacerange\n{body}\n"
        "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
    )


def finish_fonts(document: Any) -> None:
    """Write the fonts of a reportlab `document` now, with our map to Unicode and conforming streams."""
    for font in document.delayedFonts:
        subsets = [list(codes) for codes in font.state[document].subsets]
        font.addObjects(document)
        internal = document.fontMapping[font.fontName].removeprefix("/")
        for number, codes in enumerate(subsets):
            dictionary = document.idToObject[f"{internal}+{number}"]
            unicode_map = document.idToObject[dictionary.ToUnicode.name]
            unicode_map.content = to_unicode_map(dictionary.BaseFont, codes)
    document.delayedFonts.clear()
    for thing in document.idToObject.values():
        if type(thing) is pdfdoc.PDFStream:
            turn_into(thing, FinishedStream)
