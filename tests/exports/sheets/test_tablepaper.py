"""Table signs and host cards as PDF: what is read, both sides of the tent, QR codes that are whole, valid files."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import pikepdf
import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from exports.pdf.theme import MM
from exports.qr import QrCode, qr_code
from exports.sheets.tables import HostLink
from facilitator.domain.day import Day
from facilitator.domain.language import Language
from tests.exports.pdf.tagtext import tag_text
from tests.exports.sheets.halls import hall
from tests.factories import make_conversation, make_day, make_round, make_table

TABLE_SHEETS = ["signs", "host-cards"]
ADDRESS = "http://192.168.178.21:8765"
LONG = (
    "Hoe zorgen we ervoor dat ouderen langer zelfstandig thuis kunnen wonen, ook met "
    "meervoudigeverantwoordelijkheidsverdeling in de jeugdhulpverlening?"
)
HOSTILE = "<b>&amp; %s {x} \\(a) </script> \x07\u202e 漢字 👩\u200d👧 שלום محمد " + "w" * 900
DOTS_A_MODULE = 5


def links(day: Day) -> list[HostLink]:
    return [
        HostLink(table.id, f"{ADDRESS}/j#Xr4-_kZ9Qm2bT7yWc1u{n:03}", ADDRESS, f"ABC{n:03}")
        for n, table in enumerate(day.tables, 1)
    ]


def talked(*topics: str, number: int = 7, **table: Any) -> Day:
    """A day with one table that has these topics, one a round."""
    talks = [make_conversation(text, f"c{n}", table="t", rounds=(f"r{n}",)) for n, text in enumerate(topics, 1)]
    rounds = [make_round(n, f"r{n}") for n in range(1, len(topics) + 1)]
    return make_day(make_table(number, "t", **table), *rounds, *talks)


@dataclass(frozen=True)
class Figure:
    """A picture in the tags. box: left, bottom, right, top in points."""

    alt: str
    box: tuple[float, float, float, float]
    page: int


def figures(pdf: bytes) -> list[Figure]:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        pages = {page.obj.objgen: number for number, page in enumerate(opened.pages)}

        def found(node: Any) -> Iterator[Figure]:
            if isinstance(node, pikepdf.Array):
                for one in node:
                    yield from found(one)
            elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
                if node.S == "/Figure":
                    box = tuple(float(edge) for edge in node.A.BBox)
                    yield Figure(str(node.Alt), box, pages[node.Pg.objgen])
                yield from found(node.get("/K"))

        return list(found(opened.Root.StructTreeRoot.K))


def modules(pdf: bytes, figure: Figure, code: QrCode, *, turned: bool = False) -> list[list[bool]]:
    """What is dark on paper, module by module, white border included, in the middle of each."""
    left, _, right, top = figure.box
    with pypdfium2.PdfDocument(pdf) as opened:
        page = opened[figure.page]
        scale = DOTS_A_MODULE * code.whole / (right - left)
        picture = page.render(scale=scale).to_pil().convert("L")
        height = page.get_height()
    if turned:
        picture = picture.transpose(Image.Transpose.ROTATE_180)

    def dark(row: int, column: int) -> bool:
        x, y = left * scale + (column + 0.5) * DOTS_A_MODULE, (height - top) * scale + (row + 0.5) * DOTS_A_MODULE
        return picture.getpixel((int(x), int(y))) < 128

    return [[dark(row, column) for column in range(code.whole)] for row in range(code.whole)]


def with_border(code: QrCode) -> list[list[bool]]:
    side = [False] * code.quiet
    middle = [side + list(row) + side for row in code.rows]
    white = [[False] * code.whole for _ in range(code.quiet)]
    return white + middle + white


@pytest.mark.parametrize("what", TABLE_SHEETS)
@pytest.mark.parametrize("linked", [True, False])
@pytest.mark.parametrize("language", Language)
def test_every_sheet_of_a_table_passes_both_profiles(what, linked, language, print_sheets, gate):
    day = hall(tables=3, language=language)
    assert gate(print_sheets(day, what, links=links(day) if linked else ())) == []


@pytest.mark.parametrize("what", TABLE_SHEETS)
def test_hostile_words_pass_and_the_signs_nobody_can_draw_are_told(what, print_sheets, gate):
    day = talked(HOSTILE, LONG, "", name=HOSTILE, number=112)
    day = replace(day, event=replace(day.event, title=HOSTILE), programme=tuple(
        replace(item, title=HOSTILE) for item in day.programme
    ))  # fmt: skip
    notices: list[Any] = []
    assert gate(print_sheets(day, what, links=links(day), notices=notices)) == []
    assert [notice.code for notice in notices] == ["unknown-signs"]


@given(
    texts=st.lists(st.text(max_size=120), min_size=1, max_size=13),
    number=st.integers(0, 99_999),
    name=st.text(max_size=60),
)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_people_type_comes_out_as_a_valid_file(texts, number, name, print_sheets, gate):
    day = talked(*texts, number=number, name=name)
    for what in TABLE_SHEETS:
        assert gate(print_sheets(day, what, links=links(day))) == []


def test_a_sign_is_read_once_and_says_all_of_it(print_sheets):
    day = talked("Eten met de buren", number=30, name="Bij het raam")
    blocks = [(tag, text.strip()) for tag, text in tag_text(print_sheets(day, "signs", links=links(day)))]
    assert blocks == [
        ("H1", "tafel 30"),
        ("P", "Bij het raam"),
        ("P", "plus, oranje"),
        ("P", "Eten met de buren"),
        ("P", "Tafelhost: scan en typ mee"),
        ("P", ADDRESS),
        ("P", "code ABC001"),
    ]


def test_a_sign_without_a_link_is_a_plain_table_sign(print_sheets):
    pdf = print_sheets(talked("", number=3), "signs")
    assert [text.strip() for _, text in tag_text(pdf)] == ["tafel 3", "driehoek, roze"]
    assert figures(pdf) == []


def test_both_sides_of_the_tent_say_the_same(print_sheets):
    day = talked("Eten met de buren", "Zorg zonder loket", number=30)
    with pypdfium2.PdfDocument(print_sheets(day, "signs", links=links(day))) as opened:
        page = opened[0]
        assert (page.get_width() / MM, page.get_height() / MM) == (pytest.approx(297), pytest.approx(210))
        picture = page.render(scale=1).to_pil().convert("L")
        seen = page.get_textpage().get_text_range()
    for words in ("Eten met de buren", "Zorg zonder loket", ADDRESS, "ABC001"):
        assert seen.count(words) == 2
    upper, lower = (picture.crop((0, top, picture.width, top + 290)) for top in (0, picture.height - 290))
    turned = upper.transpose(Image.Transpose.ROTATE_180)
    differing = sum(abs(one - other) > 64 for one, other in zip(turned.tobytes(), lower.tobytes(), strict=True))
    assert differing < 0.005 * picture.width * 290
    assert min(lower.tobytes()) < 60


@pytest.mark.parametrize("what", TABLE_SHEETS)
def test_the_qr_code_on_paper_is_that_of_the_link_with_its_white_border(what, print_sheets):
    day = hall(tables=3)
    pdf = print_sheets(day, what, links=links(day))
    found = figures(pdf)
    assert len(found) == 3
    for figure, link in zip(found, links(day), strict=True):
        code = qr_code(link.url)
        assert modules(pdf, figure, code) == with_border(code)
        if what == "signs":
            assert modules(pdf, figure, code, turned=True) == with_border(code)


@pytest.mark.parametrize(("what", "least"), [("signs", 45), ("host-cards", 38)])
def test_a_qr_code_is_large_enough_for_a_phone_at_arms_length(what, least, print_sheets):
    day = hall(tables=1)
    (figure,) = figures(print_sheets(day, what, links=links(day)))
    code = qr_code(links(day)[0].url)
    assert (figure.box[2] - figure.box[0]) * code.size / code.whole / MM >= least


@pytest.mark.parametrize(
    ("language", "alt"),
    [
        (Language.NL, f"QR-code voor de tafelhost van tafel 2: {ADDRESS}, code ABC002"),
        (Language.EN, f"QR code for the host of table 2: {ADDRESS}, code ABC002"),
    ],
)
@pytest.mark.parametrize("what", TABLE_SHEETS)
def test_who_does_not_see_the_qr_code_hears_address_and_code(what, language, alt, print_sheets):
    day = hall(tables=3)
    assert figures(print_sheets(day, what, links=links(day), language=language))[1].alt == alt


def test_the_card_of_a_host_says_how_in_five_steps_and_what_to_do_without_a_network(print_sheets):
    day = talked("Eten met de buren", "Zorg zonder loket")
    blocks = [(tag, text.strip()) for tag, text in tag_text(print_sheets(day, "host-cards", links=links(day)))]
    assert blocks[:6] == [
        ("H1", "Tafel 7"),
        ("P", "Kaart voor de tafelhost"),
        ("P", "zandloper, paars"),
        ("H2", "Onderwerpen"),
        ("P", "Ronde 1 Eten met de buren"),
        ("P", "Ronde 2 Zorg zonder loket"),
    ]
    assert [text for tag, text in blocks if tag == "Lbl"] == ["1.", "2.", "3.", "4.", "5."]
    heads = [text for tag, text in blocks if tag == "H2"]
    assert heads[1:] == ["Zo werkt het", "Geen internet? Blijf op dit netwerk.", "Lukt de telefoon niet? Schrijf hier."]
    assert {ADDRESS, "ABC001", "Wifi", "Wachtwoord"} <= {text for _, text in blocks}
    assert any("5 minuten" in text for _, text in blocks)


def test_without_a_link_the_card_is_for_paper(print_sheets):
    text = " ".join(text for _, text in tag_text(print_sheets(talked("Eten"), "host-cards")))
    assert "Eén punt per regel" in text
    assert "Scan" not in text
    assert "telefoon" not in text


@pytest.mark.parametrize("topics", [0, 1, 3, 6])
@pytest.mark.parametrize("language", Language)
def test_a_card_keeps_lines_to_write_on_below_its_topics(topics, language, print_sheets):
    day = talked(*(f"{n} {LONG[:60]}" for n in range(topics)))
    pdf = print_sheets(day, "host-cards", links=links(day), language=language)
    assert {"punt", "point"} & {text.strip() for _, text in tag_text(pdf)}


@pytest.mark.parametrize("what", TABLE_SHEETS)
@pytest.mark.parametrize("topics", [1, 6, 13])
@pytest.mark.parametrize("language", Language)
def test_nothing_runs_off_the_paper(what, topics, language, print_sheets):
    day = talked(*[LONG] * topics, number=88_888, name=LONG)
    for linked in (links(day), []):
        with pypdfium2.PdfDocument(print_sheets(day, what, links=linked, language=language)) as opened:
            picture = opened[0].render(scale=1).to_pil().convert("L")
        margin = int(9 * MM)
        width, height = picture.size
        below = picture.crop((0, height - margin, width // 2 - 5, height))
        right = picture.crop((width - margin, 0, width, height // 2 - 5))
        assert min(below.tobytes()) == min(right.tobytes()) == 255


def test_long_topics_on_a_sign_are_all_there(print_sheets):
    for day in (talked(LONG), talked(LONG, "Eten", LONG[::-1])):
        read = " ".join(text.strip() for _, text in tag_text(print_sheets(day, "signs", links=links(day))))
        assert LONG in " ".join(read.split())


def test_two_cards_go_on_a_page_and_one_sign(print_sheets):
    day = hall(tables=5)
    for what, wanted in (("signs", 5), ("host-cards", 3)):
        with pikepdf.open(io.BytesIO(print_sheets(day, what))) as opened:
            assert len(opened.pages) == wanted


@pytest.mark.parametrize("what", TABLE_SHEETS)
def test_the_same_links_give_the_same_bytes(what, print_sheets):
    day = hall(tables=2)
    assert print_sheets(day, what, links=links(day)) == print_sheets(day, what, links=links(day))
