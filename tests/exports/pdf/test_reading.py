"""What a screen reader hears: every word, in order, under the right tag."""

from __future__ import annotations

import io
from typing import Any

import pikepdf
import pypdfium2
import pytest

from exports.model import Doc, Entry, Grid, Item, Items, Logo, Quote, Run, Section
from tests.exports.pdf.samples import (
    BODY,
    LONG_URL,
    expected_words,
    heard,
    line,
    mail,
    make_doc,
    para,
    picture,
    points,
    rich_doc,
    section,
)
from tests.exports.pdf.tagtext import tag_text, words
from tests.exports.pdf.test_conformance import elements, tagged


def visible_text(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as opened:
        return "\n".join(sheet.get_textpage().get_text_range() for sheet in opened)


def outline(pdf: bytes) -> list[tuple[str, int]]:
    with pypdfium2.PdfDocument(pdf) as opened:
        return [(entry.get_title(), entry.level) for entry in opened.get_toc()]


@pytest.mark.parametrize("doc", [rich_doc(), rich_doc("en-GB")], ids=["nl", "en"])
def test_tags_hold_all_words_in_order(doc: Doc, render: Any) -> None:
    assert words(render(doc)) == expected_words(doc)


@pytest.mark.parametrize(
    "text",
    [
        BODY * 30,
        f"({'bewonersinitiatieven), '}" * 60,
        "wet- en regelgeving/out-of-the-box " * 40,
        f"{LONG_URL}, " * 8,
        "dit is\neen regel\n\nen nog een",
        "zorg\u00advuldig gekozen afbreek\u00adstreepjes " * 20,
        "smalle\u202fspatie en vaste\u00a0spatie",
        "\u200bonzichtbaar\u200b\u200b hier",
    ],
    ids=["pages", "punctuation", "slashes", "addresses", "breaks", "soft hyphens", "spaces", "zero width"],
)
def test_line_and_page_ends_neither_join_nor_split_words(text: str, render: Any) -> None:
    assert words(render(make_doc(section(para(text), heading=""), title="", subtitle=""))) == heard(text)


def test_styles_in_the_middle_of_a_word_keep_it_whole(render: Any) -> None:
    runs = [Run("bewoners"), Run("initiatief", bold=True), Run("fase", italic=True), Run(" 😀漢شكرا!", bold=True)]

    spoken = tag_text(render(make_doc(section(para(*runs, *runs)))))

    assert spoken[-1].text == "bewonersinitiatieffase 😀漢شكرا!" * 2


def test_headings_follow_the_outline(render: Any) -> None:
    pdf = render(rich_doc())

    headings = [(tag, text) for tag, text in tag_text(pdf) if tag.startswith("H")]

    assert headings[:4] == [
        ("H1", "Oogst van de dag"),
        ("H2", "Wat lag er op tafel?"),
        ("H3", "Wijktuin De Groene Hoek bewonersinitiatief"),
        ("H3", "Casus Rustpunt Zorggroep Noord en wijkverpleging in het Vechtdal"),
    ]
    assert outline(pdf)[:3] == [("Oogst van de dag", 0), ("Wat lag er op tafel?", 1), ("Wijktuin De Groene Hoek", 2)]


@pytest.mark.parametrize(
    ("doc", "levels"),
    [
        (make_doc(section(Entry("Tafel", "", ()), heading="")), ["H1", "H2"]),
        (make_doc(section(Entry("Tafel", "", ())), title=""), ["H1", "H2"]),
        (make_doc(section(Entry("Tafel", "", ()), heading=""), section(), title=""), ["H1", "H1"]),
        (make_doc(section(Entry("Tafel", "", (Entry("Binnen", "", ()),)))), ["H1", "H2", "H3", "H4"]),
        (make_doc(section(Entry("", "soort", (Entry("Binnen", "", ()),)))), ["H1", "H2", "H3"]),
    ],
    ids=["no section heading", "no title", "neither", "an entry in an entry", "no label"],
)
def test_no_heading_level_is_skipped(doc: Doc, levels: list[str], render: Any) -> None:
    assert [tag for tag, _ in tag_text(render(doc)) if tag.startswith("H")] == levels


def test_seven_levels_deep_stays_a_sixth_heading(render: Any, gate: Any) -> None:
    entry = Entry("Diepst", "", (para("tekst"),))
    for depth in range(6):
        entry = Entry(f"Laag {depth}", "", (entry,))

    pdf = render(make_doc(section(entry)))

    assert [tag for tag, _ in tag_text(pdf) if tag.startswith("H")][-3:] == ["H6", "H6", "H6"]
    assert gate(pdf) == []


def test_label_kind_and_text_are_read_and_drawn_in_this_order(render: Any) -> None:
    pdf = render(make_doc(section(Entry("Wijktuin", "bewonersinitiatief", (para("Veel gedaan."),)))))

    with pikepdf.open(io.BytesIO(pdf)) as opened:
        drawn = opened.pages[0].Contents.read_bytes()
    assert tag_text(pdf)[3:] == [("H3", "Wijktuin bewonersinitiatief"), ("P", "Veel gedaan.")]
    assert drawn.index(b"(Wijktuin)") < drawn.index(b"(bewonersinitiatief)") < drawn.index(b"(Veel gedaan.)")


def test_a_kind_without_a_label_is_read_before_its_text(render: Any) -> None:
    assert tag_text(render(make_doc(section(Entry("", "opmerking", (points("één"),))))))[3:] == [
        ("P", "opmerking"),
        ("Lbl", "•"),
        ("LBody", "één"),
    ]


def test_lists_carry_their_numbers_and_levels(render: Any) -> None:
    below = points("binnen", ordered=True, start=9)
    items = Items((Item((line("buiten"),), below), Item((line("alinea een"), line("alinea twee")))))

    pdf = render(make_doc(section(items)))

    assert tag_text(pdf)[3:] == [
        ("Lbl", "•"),
        ("P", "buiten"),
        ("Lbl", "9."),
        ("LBody", "binnen"),
        ("Lbl", "•"),
        ("P", "alinea een"),
        ("P", "alinea twee"),
    ]
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert tagged(opened, "L").A.ListNumbering == "/Disc"


def test_quotes_and_tables_have_their_own_tags(render: Any) -> None:
    quote = Quote((line("Doe het samen."),), "tafel 3")
    grid = Grid(("Wat", "Wie"), ((line("Bellen"), line("Nadia")), (line("Schrijven"),)), (0.5, 0.5))

    with pikepdf.open(io.BytesIO(render(make_doc(section(quote, grid))))) as pdf:
        tags = [str(element.S) for element in elements(pdf)]
        assert tagged(pdf, "TH").A.Scope == "/Column"

    assert tags[tags.index("/BlockQuote") :] == [
        *("/BlockQuote", "/P", "/P"),
        *("/Table", "/THead", "/TR", "/TH", "/TH"),
        *("/TBody", "/TR", "/TD", "/TD", "/TR", "/TD", "/TD"),
    ]


def test_the_head_of_a_long_table_is_read_once_and_seen_on_each_page(render: Any) -> None:
    rows = tuple((line(f"regel {number}"), line("wie")) for number in range(120))
    pdf = render(make_doc(section(Grid(("Actiepunt", "Trekker"), rows, (0.7, 0.3)))))

    with pypdfium2.PdfDocument(pdf) as opened:
        assert len(opened) >= 3
        assert all("Actiepunt" in sheet.get_textpage().get_text_bounded() for sheet in opened)
    assert words(pdf).count("Actiepunt") == 1


def test_links_are_tagged_clickable_and_say_where_they_go(render: Any) -> None:
    pdf = render(make_doc(section(para("Zie ", Run("het hele verslag", href=LONG_URL), " of ", mail()))))

    with pikepdf.open(io.BytesIO(pdf)) as opened:
        link = opened.pages[0].Annots[0]
        assert str(link.A.URI) == LONG_URL
        assert str(link.Contents) == f"het hele verslag – {LONG_URL}"
        assert tagged(opened, "Link").K[1].Obj.objgen == link.objgen
        assert len(opened.pages[0].Annots) == 2


@pytest.mark.parametrize(
    "href", ["javascript:alert(1)", "file:///etc/passwd", "", " ", "verslag", "https://a b\x00" * 900]
)
def test_what_is_no_address_is_text(href: str, render: Any) -> None:
    pdf = render(make_doc(section(para(Run("klik hier", href=href)))))

    assert tag_text(pdf)[-1] == ("P", "klik hier")
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert "/Annots" not in opened.pages[0]


def test_an_address_over_several_lines_is_one_link(render: Any) -> None:
    pdf = render(make_doc(section(para(Run(f"{LONG_URL}&{LONG_URL[8:]}", href=LONG_URL)))))

    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert len(opened.pages[0].Annots) == 3
        assert [str(element.S) for element in elements(opened)].count("/Link") == 1
    assert tag_text(pdf)[-1].text == f"{LONG_URL}&{LONG_URL[8:]}"


@pytest.mark.parametrize(("language", "expected"), [("nl-NL", "pagina 2 van 3"), ("en-GB", "page 2 of 3")])
def test_running_text_is_on_the_pages_but_not_read(language: str, expected: str, render: Any) -> None:
    doc = make_doc(section(para(BODY * 30)), language=language, version="versie 2")
    pdf = render(doc)

    with pypdfium2.PdfDocument(pdf) as opened:
        first, second, third = (sheet.get_textpage().get_text_bounded() for sheet in opened)
    assert expected in second
    assert "Oogst van de dag · 12 maart · versie 2" in third
    assert "Samenoord" in second
    assert "Samenoord" not in first
    assert words(pdf) == expected_words(doc)


def test_a_long_running_title_ends_in_an_ellipsis(render: Any) -> None:
    text = visible_text(render(make_doc(running_title="Oogst van de thematafels " * 20)))

    assert "…" in text
    assert "pagina 1 van 1" in text


def test_foreign_stretches_say_their_language_and_their_letters(render: Any) -> None:
    pdf = render(make_doc(section(para("Dank: شكرا لكم en 漢字."))))

    with pikepdf.open(io.BytesIO(pdf)) as opened:
        spans = [element for element in elements(opened) if element.S == "/Span"]
        assert [(str(span.ActualText), str(span.get("/Lang", ""))) for span in spans] == [
            ("شكرا لكم", "ar"),
            ("漢字", ""),
        ]


def test_logos_are_figures_and_words_stay_words(render: Any) -> None:
    logos = (Logo("Samenoord", "Het huis van Samenoord", picture()), Logo("Gemeente Zwolle", "Stadswapen"))
    pdf = render(make_doc(logos=logos))

    with pikepdf.open(io.BytesIO(pdf)) as opened:
        figure = tagged(opened, "Figure")
        assert str(figure.Alt) == "Het huis van Samenoord"
        assert [float(edge) for edge in figure.A.BBox][1] > 700
    assert tag_text(pdf)[0] == ("P", "Gemeente Zwolle")


def test_typed_marks_stay_what_was_typed(render: Any) -> None:
    hostile = '<b>vet</b> & <img src="/etc/passwd"/> <para> \\(x) %PDF &amp; <onDraw name="tag"/>'
    doc = make_doc(Section(hostile, (para(hostile),)), title=hostile, running_title=hostile)

    assert words(render(doc)) == expected_words(doc)
