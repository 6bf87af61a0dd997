"""The private points of reportlab 5.1 we lean on. One fails after an upgrade? Read what changed before you mend it."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import Any

import pikepdf
import pytest
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from exports.pdf.canvas import TaggedCanvas, UntaggedText
from exports.pdf.fonts import EMOJI, REGULAR, face
from exports.pdf.objects import FinishedStream, RawObject, RawStream, to_unicode_map
from exports.pdf.structure import Node
from exports.pdf.xmp import Metadata


def make_canvas(tagged: bool = True) -> tuple[TaggedCanvas, io.BytesIO]:
    face(REGULAR)
    out = io.BytesIO()
    metadata = Metadata("Titel", "Iemand", "nl-NL", datetime(2027, 3, 12, tzinfo=UTC))
    canvas = TaggedCanvas(
        out, root=Node("Document"), metadata=metadata, page_size=(200, 200), font=REGULAR, tagged=tagged
    )
    return canvas, out


def page_operators(out: io.BytesIO) -> str:
    with pikepdf.open(out) as pdf:
        return str(pdf.pages[0].Contents.read_bytes(), "latin-1")


def test_the_canvas_collects_operators_in_code() -> None:
    canvas = Canvas(io.BytesIO())
    canvas.line(1, 2, 3, 4)

    assert canvas._code[-1].startswith("n 1 2 m 3 4 l S")


def test_a_page_passes_set_annotations_with_its_stream() -> None:
    pages: list[Any] = []

    class Watched(Canvas):
        def _setAnnotations(self, page: Any) -> None:  # noqa: N802 - reportlab's name
            super()._setAnnotations(page)
            pages.append(page)

    canvas = Watched(io.BytesIO())
    canvas.line(1, 2, 3, 4)
    canvas.showPage()

    assert "1 2 m 3 4 l S" in pages[0].stream
    assert pages[0].Contents is None


def test_pages_and_catalogue_write_the_keys_they_list() -> None:
    assert "Annots" in pdfdoc.PDFPage.__NoDefault__
    assert "Metadata" in pdfdoc.PDFCatalog.__NoDefault__
    canvas, out = make_canvas()
    canvas.rect(1, 1, 5, 5)
    canvas.save()

    with pikepdf.open(out) as pdf:
        assert pdf.pages[0].StructParents == 0
        assert pdf.pages[0].Tabs == "/S"
        assert pdf.Root.OutputIntents[0].DestOutputProfile.N == 3


def test_streams_end_without_a_line_end_unless_finished() -> None:
    document = pdfdoc.PDFDocument()

    assert pdfdoc.PDFStream(content=b"abc").format(document).endswith(b"abcendstream\n")
    assert FinishedStream(content=b"abc").format(document).endswith(b"abc\r\nendstream\n")


def test_raw_objects_are_written_as_they_are_under_a_known_number() -> None:
    canvas, out = make_canvas()
    number = canvas.add_object(RawObject(b"<</Mine true>>"), "Mine")
    canvas.add_object(RawStream(b"data", b"/Mine 1", compress=0), "Stream")
    canvas.rect(1, 1, 5, 5)
    canvas.save()

    with pikepdf.open(out) as pdf:
        assert pdf.get_object(number, 0).Mine is True
        assert pdf.get_object(number + 1, 0).read_bytes() == b"data"


def test_the_time_stamp_of_the_document_sets_both_dates() -> None:
    canvas, out = make_canvas()
    canvas.rect(1, 1, 5, 5)
    canvas.save()

    with pikepdf.open(out) as pdf:
        assert pdf.docinfo.CreationDate == pdf.docinfo.ModDate == "D:20270312000000+00'00'"


def test_fonts_wait_in_delayed_fonts_with_subsets_per_document() -> None:
    canvas, out = make_canvas()
    with canvas.content(canvas._root.add("P")):
        canvas.drawString(10, 10, "één 😀")
    document: Any = canvas._doc
    font = face(REGULAR).font

    assert document.delayedFonts == [font]
    assert ord("é") in font.state[document].subsets[0]
    canvas.save()
    with pikepdf.open(out) as pdf:
        assert b"<00E9>" in next(iter(pdf.pages[0].Resources.Font.values())).ToUnicode.read_bytes()


def test_ascii_keeps_its_codes_in_the_first_subset() -> None:
    printable = "".join(map(chr, range(32, 127)))
    document = pdfdoc.PDFDocument()

    assert face(REGULAR).font.splitString(f"é{printable}", document)[0][1][1:] == printable.encode()


def test_the_map_to_unicode_skips_unused_codes_and_knows_high_signs() -> None:
    lines = to_unicode_map("Naam", [0, 0x1F600, *range(65, 190)]).splitlines()

    assert "<01> <D83DDE00>" in lines
    assert not any(entry.startswith("<00> <") and entry != "<00> <FF>" for entry in lines if "codespace" not in entry)
    assert [entry for entry in lines if entry.endswith("beginbfchar")] == ["100 beginbfchar", "26 beginbfchar"]


def test_shared_widths_at_the_end_of_a_font_are_embedded_unscaled() -> None:
    glyphs = face(EMOJI).font.face
    glyph = glyphs.charToGlyph[0x1F600]

    assert glyphs.hmetrics[glyph][0] * 1000 / glyphs.unitsPerEm == pytest.approx(glyphs.charWidths[0x1F600], abs=0.5)


def test_annotations_are_found_by_their_name() -> None:
    canvas, out = make_canvas()
    node = canvas._root.add("P").add("Link")
    with canvas.content(node):
        canvas.drawString(10, 10, "klik")
    canvas.link(node, "https://a.nl/é(1)", "klik", (10, 8, 30, 20))
    canvas.save()

    with pikepdf.open(out) as pdf:
        assert str(pdf.pages[0].Annots[0].A.URI) == "https://a.nl/%C3%A9%281%29"


def test_text_outside_a_node_raises() -> None:
    canvas, _ = make_canvas()

    with pytest.raises(UntaggedText):
        canvas.drawString(10, 10, "vergeten")


def test_text_in_a_node_or_an_artifact_is_marked_within_the_text_object() -> None:
    canvas, out = make_canvas()
    with canvas.content(canvas._root.add("P")):
        canvas.drawString(10, 10, "tekst")
    with canvas.artifact():
        canvas.drawString(10, 20, "versiering")
    canvas.save()

    lines = [entry for entry in page_operators(out).splitlines() if entry.startswith("BT")]
    assert "/P <</MCID 0>> BDC" in lines[0]
    assert "/Artifact <</Type /Pagination>> BDC" in lines[1]
    assert all(entry.endswith("EMC ET") for entry in lines)


def test_lines_and_shapes_become_artifacts_by_themselves() -> None:
    canvas, out = make_canvas()
    canvas.line(1, 2, 3, 4)
    path = canvas.beginPath()
    path.moveTo(1, 1)
    path.lineTo(5, 5)
    canvas.drawPath(path, stroke=1, fill=0)
    canvas.save()

    operators = page_operators(out)
    assert operators.count("/Artifact BMC") == operators.count("EMC") == 2


def test_without_tags_nothing_is_marked_and_nothing_raises() -> None:
    canvas, out = make_canvas(tagged=False)
    canvas.drawString(10, 10, "vrij")
    canvas.line(1, 2, 3, 4)
    canvas.save()

    assert "BDC" not in page_operators(out)
    assert "BMC" not in page_operators(out)
