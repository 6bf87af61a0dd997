"""The files pass the machine checks of PDF/UA-1 and PDF/A-2a, and the gate would notice if they did not."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from typing import Any

import pikepdf
import pytest

from exports.model import Doc, Logo
from tests.exports.pdf.samples import make_doc, para, picture, points, rich_doc, section

Gate = Callable[[bytes], list[str]]


@pytest.mark.parametrize(
    "doc",
    [
        pytest.param(rich_doc(), id="rich"),
        pytest.param(rich_doc("en-GB"), id="english"),
        pytest.param(make_doc(), id="no sections"),
        pytest.param(Doc("", "", "", "", "", ()), id="empty"),
        pytest.param(make_doc(section(heading="")), id="an empty section"),
        pytest.param(make_doc(section(points("één", "twee"))), id="a list"),
        pytest.param(
            make_doc(logos=tuple(Logo("L", "Logo", picture("JPEG", mode)) for mode in ("RGB", "L", "CMYK"))),
            id="three kinds of JPEG",
        ),
    ],
)
def test_documents_pass_both_profiles(doc: Doc, render: Any, gate: Gate) -> None:
    assert gate(render(doc)) == []


def elements(pdf: pikepdf.Pdf) -> Iterator[Any]:
    """All structure elements."""

    def below(kid: Any) -> Iterator[Any]:
        if isinstance(kid, pikepdf.Array):
            for one in kid:
                yield from below(one)
        elif isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            if "/K" in kid:
                yield from below(kid.K)

    yield from below(pdf.Root.StructTreeRoot.K)


def tagged(pdf: pikepdf.Pdf, tag: str) -> Any:
    return next(element for element in elements(pdf) if f"/{tag}" == element.S)


def annotation(pdf: pikepdf.Pdf) -> Any:
    return next(one for sheet in pdf.pages for one in sheet.obj.get("/Annots", []))


def untag_first_text(pdf: pikepdf.Pdf) -> None:
    contents = pdf.pages[0].Contents
    data = contents.read_bytes()
    start = data.index(b"/H1 <</MCID")
    stop = data.index(b" BDC", start) + 4
    contents.write(data[:start] + data[stop:].replace(b"EMC", b"", 1))


def drop_claim(pdf: pikepdf.Pdf) -> None:
    data = pdf.Root.Metadata.read_bytes()
    pdf.Root.Metadata.write(data.replace(b"<pdfuaid:part>1</pdfuaid:part>", b""))


FAULTS: dict[str, Callable[[pikepdf.Pdf], None]] = {
    "a picture without alternative": lambda pdf: tagged(pdf, "Figure").__delitem__("/Alt"),
    "no language": lambda pdf: pdf.Root.__delitem__("/Lang"),
    "a skipped heading level": lambda pdf: tagged(pdf, "H2").__setitem__("/S", pikepdf.Name.H4),
    "the file name as title": lambda pdf: pdf.Root.ViewerPreferences.__delitem__("/DisplayDocTitle"),
    "a link that says nothing": lambda pdf: annotation(pdf).__delitem__("/Contents"),
    "no tab order": lambda pdf: pdf.pages[0].obj.__delitem__("/Tabs"),
    "a heading cell without scope": lambda pdf: tagged(pdf, "TH").__delitem__("/A"),
    "a paragraph as child of a list": lambda pdf: tagged(pdf, "LI").__setitem__("/S", pikepdf.Name.P),
    "text outside the tags": untag_first_text,
    "no way back from the page": lambda pdf: pdf.Root.StructTreeRoot.__delitem__("/ParentTree"),
    "not marked": lambda pdf: pdf.Root.__delitem__("/MarkInfo"),
    "no claim": drop_claim,
    "no colours agreed": lambda pdf: pdf.Root.__delitem__("/OutputIntents"),
    "a font left out": lambda pdf: [
        font.FontDescriptor.__delitem__("/FontFile2") for font in pdf.pages[0].Resources.Font.values()
    ].clear(),
    "no way to Unicode": lambda pdf: [
        font.__delitem__("/ToUnicode") for font in pdf.pages[0].Resources.Font.values()
    ].clear(),
}


@pytest.fixture(scope="module")
def rich_pdf() -> bytes:
    from exports.pdf import render_pdf  # noqa: PLC0415 - a module-wide fixture cannot use `render`

    buffer = io.BytesIO()
    render_pdf(rich_doc(), buffer)
    return buffer.getvalue()


@pytest.mark.parametrize("fault", FAULTS)
def test_the_gate_notices(fault: str, rich_pdf: bytes, gate: Gate) -> None:
    with pikepdf.open(io.BytesIO(rich_pdf)) as pdf:
        FAULTS[fault](pdf)
        spoilt = io.BytesIO()
        pdf.save(spoilt)

    assert gate(spoilt.getvalue())


def test_every_font_is_embedded_with_a_map_to_unicode(rich_pdf: bytes) -> None:
    with pikepdf.open(io.BytesIO(rich_pdf)) as pdf:
        fonts = [font for sheet in pdf.pages for font in sheet.Resources.Font.values()]

    with pikepdf.open(io.BytesIO(rich_pdf)) as pdf:
        fonts = [font for sheet in pdf.pages for font in sheet.Resources.Font.values()]
        assert len(fonts) > 4
        assert all("/FontFile2" in font.FontDescriptor and "/ToUnicode" in font for font in fonts)


def test_metadata_come_from_the_document(render: Any) -> None:
    with pikepdf.open(io.BytesIO(render(make_doc(title="Wonen & <zorgen>")))) as pdf, pdf.open_metadata() as xmp:
        assert xmp["dc:title"] == "Wonen & <zorgen>" == str(pdf.docinfo.Title)
        assert xmp["dc:creator"] == ["Stichting Samenoord"]
        assert xmp["xmp:CreateDate"] == "2027-03-12T17:30:00+00:00"
        assert pdf.docinfo.CreationDate == "D:20270312173000+00'00'"
        assert (xmp["pdfuaid:part"], xmp["pdfaid:part"], xmp["pdfaid:conformance"]) == ("1", "2", "A")


@pytest.mark.parametrize(
    ("facts", "title"),
    [
        ({"title": "", "running_title": "Oogst"}, "Oogst"),
        ({"title": " ", "running_title": ""}, "Verslag"),
        ({"title": "", "running_title": "", "language": "en-GB"}, "Report"),
    ],
)
def test_a_document_without_title_still_has_one_in_its_metadata(facts: Any, title: str, render: Any) -> None:
    with pikepdf.open(io.BytesIO(render(make_doc(section(para("tekst")), **facts)))) as pdf:
        assert str(pdf.docinfo.Title) == title
