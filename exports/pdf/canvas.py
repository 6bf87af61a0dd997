"""A reportlab canvas that writes a tagged PDF: PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2) in one pass.

Safe by default: a line or image drawn outside a node becomes an artifact by itself, text outside a node or an
artifact raises `UntaggedText`, so content that a screen reader misses cannot be shipped unnoticed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC
from functools import cache
from typing import Any, BinaryIO, Literal
from urllib.parse import quote

from reportlab.lib.utils import TimeStamp
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

from exports.pdf.file import FileWriter
from exports.pdf.objects import ConformingCatalog, RawObject, RawStream, TaggedPage, finish_fonts, turn_into
from exports.pdf.structure import (
    AnnotationMark,
    Mark,
    Node,
    References,
    element_bytes,
    parent_tree_bytes,
    pdf_string,
)
from exports.pdf.xmp import PRODUCER, Metadata, srgb_profile, xmp_packet

ARTIFACT = "/Artifact <</Type /Pagination>> BDC"
PAINT_OPERATORS = frozenset({"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "Do", "sh", "EI"})
_URL_SAFE = "!#$%&'()*+,/:;=?@[]~-._"


class UntaggedText(Exception):  # noqa: N818 - it names what was found
    """Text was drawn outside a structure node and outside an artifact."""


class TaggedCanvas(Canvas):
    """Draws pages and writes the structure tree of `root` with them.

    font: the registered TrueType font a page starts with; base-14 fonts must not be used, they are not embedded.
    tagged=False writes the same pages without structure.
    """

    _code: list[str]
    _doc: Any
    _pageNumber: int  # noqa: N815 - reportlab's name

    def __init__(
        self,
        out: BinaryIO,
        *,
        root: Node,
        metadata: Metadata,
        page_size: tuple[float, float],
        font: str,
        tagged: bool = True,
    ) -> None:
        self.tagged = tagged
        self._out = out
        self._root = root
        self._metadata = metadata
        self._content: Node | None = None
        self._artifact = False
        self._in_figure = False
        self._page_nodes: list[Node] = []
        self._parents: list[list[Node] | Node] = []
        self._annotation_names: list[str] = []
        self._bookmarks = 0
        super().__init__(
            out,
            pagesize=page_size,
            pageCompression=1,
            pdfVersion=(1, 7),
            lang=metadata.language,
            initialFontName=font,  # type: ignore[arg-type]  # the stubs say float
        )
        self.setTitle(metadata.title)
        self.setAuthor(metadata.author)
        self.setSubject("")
        self.setCreator(PRODUCER)
        self.setProducer(PRODUCER)
        vars(self._doc).update(_timeStamp=_time_stamp(metadata))
        self._digest = hashlib.md5(repr(metadata).encode(), usedforsecurity=False)

    # What content belongs to

    @contextmanager
    def content(self, node: Node) -> Iterator[None]:
        """Text drawn in here belongs to `node`."""
        before, self._content = self._content, node
        try:
            yield
        finally:
            self._content = before

    @contextmanager
    def artifact(self) -> Iterator[None]:
        """Text drawn in here is decoration: running headers, page numbers, repeated heads (ISO 14289-1, 7.1)."""
        before, self._artifact = self._artifact, True
        try:
            yield
        finally:
            self._artifact = before

    @contextmanager
    def figure(self, node: Node, box: tuple[float, float, float, float]) -> Iterator[None]:
        """Everything drawn in here is the picture `node`; box in points: left, bottom, right, top."""
        corners = " ".join(_number(edge) for edge in box)
        node.attributes = f"<</O/Layout/Placement/Block/BBox[{corners}]>>"
        self.paint(self.mark(node))
        before, self._in_figure = self._in_figure, True
        try:
            yield
        finally:
            self._in_figure = before
            self.paint("EMC" if self.tagged else "")

    def mark(self, node: Node) -> str:
        """The operator that opens marked content of `node` on this page; close it with EMC."""
        if not self.tagged:
            return ""
        mcid = len(self._page_nodes)
        self._page_nodes.append(node)
        node.kids.append(Mark(self._pageNumber - 1, mcid))
        return f"/{node.tag} <</MCID {mcid}>> BDC"

    def text_mark(self, node: Node | None) -> str:
        """The operator to open around text: that of `node`, or an artifact's when there is none."""
        if not self.tagged or self._in_figure:
            return ""
        if node is not None and not self._artifact:
            return self.mark(node)
        if node is None and not self._artifact:
            raise UntaggedText("text outside a structure node and outside an artifact")
        return ARTIFACT

    def paint(self, operators: str) -> None:
        """Add operators to the page as they are."""
        if operators:
            self._code.append(operators)

    def beginText(  # noqa: N802 - reportlab's name
        self,
        x: float = 0,
        y: float = 0,
        direction: Literal["LTR", "RTL"] | None = None,
    ) -> PDFTextObject:
        """A text object in the current node; raises `UntaggedText` outside nodes and artifacts."""
        text = super().beginText(x, y, direction)
        mark = self.text_mark(self._content)
        if mark:
            text._code.append(mark)  # type: ignore[attr-defined]
        return text

    def drawText(self, aTextObject: PDFTextObject) -> None:  # noqa: N802, N803 - reportlab's names
        """Draw a text object made by `beginText`."""
        if self.tagged and not self._in_figure:
            aTextObject._code.append("EMC")  # type: ignore[attr-defined]
        super().drawText(aTextObject)

    def link(self, node: Node, url: str, words: str, box: tuple[float, float, float, float]) -> None:
        """A click area for `url` in the Link `node` (ISO 14289-1, 7.18.5: with Contents and an object reference)."""
        annotation = RawObject(
            b"<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[%b]/Contents%b/A<</S/URI/URI(%b)>>%b>>"
            % (
                " ".join(_number(edge) for edge in box).encode(),
                pdf_string(words if words == url else f"{words} – {url}"),
                _url_bytes(url),
                b"/StructParent %d" % self._claim_parent(node) if self.tagged else b"",
            )
        )
        name = f"link{len(self._annotation_names)}"
        self._annotation_names.append(name)
        self._addAnnotation(annotation, name)  # type: ignore[attr-defined]
        if self.tagged:
            node.kids.append(AnnotationMark(self._pageNumber - 1, name))

    def bookmark(self, title: str, level: int, top: float) -> None:
        """An entry in the bookmarks for this place, `top` points from the foot of the page.

        level counts from 0 and is at most one deeper than that of the entry before.
        """
        key = f"bookmark{self._bookmarks}"
        self._bookmarks += 1
        self.bookmarkHorizontalAbsolute(key, top)
        self.addOutlineEntry(title, key, level)

    def add_object(self, thing: pdfdoc.PDFObject, name: str) -> int:
        """Put an object in the file; gives its number."""
        self._doc.Reference(thing, name)
        return self._object_number(name)

    def add_form(self, name: str, thing: pdfdoc.PDFObject) -> None:
        """Put a picture in the file that `doForm` can draw."""
        self._doc.addForm(name, thing)

    def _claim_parent(self, entry: list[Node] | Node) -> int:
        self._parents.append(entry)
        return len(self._parents) - 1

    # Pages and the file

    def showPage(self) -> None:  # noqa: N802 - reportlab's name
        """End the page; what was painted outside nodes becomes artifacts."""
        if self.tagged:
            self._code[:] = _with_artifacts(self._code)
        super().showPage()
        self._page_nodes = []

    def _setAnnotations(self, page: pdfdoc.PDFPage) -> None:  # noqa: N802 - reportlab's hook for each page
        super()._setAnnotations(page)  # type: ignore[misc]
        stream = page.stream.encode()
        self._digest.update(stream)
        page.Contents = RawStream(stream)
        if self.tagged:
            turn_into(page, TaggedPage, StructParents=self._claim_parent(self._page_nodes), Tabs="/S")

    def save(self) -> None:
        """Write the file; the canvas cannot be used after it."""
        if self._code:
            self.showPage()
        finish_fonts(self._doc)
        first = 0
        elements: list[bytes] = []
        if self.tagged:
            first, elements = self._structure()
            self._write_claims()
        if self._bookmarks:
            self._doc.Outlines.prepare(self._doc, self)
        else:
            self._in_catalog(Outlines=None)
        self._out.write(FileWriter(self._doc, self._digest.digest()).write(first, elements))

    def _structure(self) -> tuple[int, list[bytes]]:
        """The number of the first structure element, and all of them."""
        tree, parents = RawObject(), RawObject()
        tree_number = self.add_object(tree, "StructTreeRoot")
        parents_number = self.add_object(parents, "ParentTree")
        nodes: list[Node] = []
        self._root.collect(nodes)
        first = self._doc.objectcounter + 1
        self._doc.objectcounter += len(nodes)
        for number, node in enumerate(nodes, first):
            node.number = number
        pages = [self._object_number(f"Page{number}") for number in range(1, self._pageNumber)]
        annotations = {name: self._object_number(f"Annot.{name}") for name in self._annotation_names}
        references = References(tree_number, pages, annotations)
        parents.data = parent_tree_bytes(self._parents)
        tree.data = (
            f"<</Type/StructTreeRoot/K {self._root.number} 0 R/ParentTree {parents_number} 0 R"
            f"/ParentTreeNextKey {len(self._parents)}>>"
        ).encode()
        self._in_catalog(StructTreeRoot=tree, MarkInfo=RawObject(b"<</Marked true>>"))
        return first, [element_bytes(node, references) for node in nodes]

    def _write_claims(self) -> None:
        self.setViewerPreference("DisplayDocTitle", "true")
        packet = RawStream(xmp_packet(self._metadata), b"/Type/Metadata/Subtype/XML", compress=0)
        profile = self.add_object(RawObject(_srgb_stream()), "sRGB")
        intents = RawObject(
            b"[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)"
            b"/Info(sRGB IEC61966-2.1)/DestOutputProfile %d 0 R>>]" % profile
        )
        self._in_catalog(Metadata=packet, OutputIntents=intents)

    def _in_catalog(self, **entries: pdfdoc.PDFObject | None) -> None:
        turn_into(self._doc.Catalog, ConformingCatalog, **entries)

    def _object_number(self, name: str) -> int:
        number: int = self._doc.idToObjectNumberAndVersion[name][0]
        return number


def _with_artifacts(code: list[str]) -> list[str]:
    """The operators of a page with /Artifact around what paints outside marked content.

    A path and the operator that paints it can be two entries: they go into one artifact.
    """
    result: list[str] = []
    inside = False
    for entry in code:
        if entry.startswith("/") and entry.endswith(" BDC"):
            inside = True
        elif entry == "EMC":
            inside = False
        elif not inside and not entry.startswith("BT"):
            operator = entry.rpartition(" ")[2]
            if operator in PAINT_OPERATORS:
                path = f"{result.pop()} " if entry in PAINT_OPERATORS and result else ""
                result.append(f"/Artifact BMC {path}{entry} EMC")
                continue
        result.append(entry)
    return result


@cache
def _srgb_stream() -> bytes:
    return RawStream(srgb_profile(), b"/N 3").data


def _time_stamp(metadata: Metadata) -> TimeStamp:
    """reportlab's moment of creation, set to the one we were given, in UTC."""
    moment = metadata.created.astimezone(UTC)
    stamp = TimeStamp(invariant=True)
    parts = tuple(moment.timetuple())
    vars(stamp).update(t=moment.timestamp(), lt=parts, YMDhms=parts[:6])
    return stamp


def _url_bytes(url: str) -> bytes:
    """The address in ASCII, ready for a PDF string (RFC 3986: other signs percent-encoded)."""
    return quote(url, safe=_URL_SAFE).replace("\\", "%5C").replace("(", "%28").replace(")", "%29").encode()


def _number(value: float) -> str:
    return f"{value:.2f}"
