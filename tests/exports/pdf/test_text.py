"""Signs, faces, hyphens and lines."""

from __future__ import annotations

import threading
from itertools import pairwise
from typing import Any

import pytest

from exports.model import Notice, Run
from exports.pdf.breaking import Line, line_width
from exports.pdf.fonts import ARABIC, EMOJI, FACES, REGULAR, Kind, clean, face, has_words, shown, stretches
from exports.pdf.hyphenation import hyphenator
from exports.pdf.righttoleft import language_of, visual
from exports.pdf.theme import HOUSE, TextStyle
from exports.pdf.typesetting import Typesetter, web_address
from tests.exports.pdf.samples import LONG_URL, line, make_doc, para, section

BODY = TextStyle(hyphens=True)


def set_lines(text: str, measure: float, style: TextStyle = BODY, language: str = "nl-NL") -> list[str]:
    lines = Typesetter(hyphenator(language), HOUSE).lines((Run(text),), style, measure)
    return [written(one) for one in lines]


def written(one: Line) -> str:
    return "".join(fragment.text for fragment in one)


@pytest.mark.parametrize(
    ("typed", "drawn"),
    [
        ("e\u0301e\u0301n", "één"),
        ("a\tb\x00c\x7f", "a bc"),
        ("a\r\nb\rc\u2028d\x85e", "a\nb\nc\nd\ne"),
        ("👩🏽‍🚒 ❤️", "👩🚒 ❤"),
        ("\ufeffbom\u202e", "bom"),
        ("half\ud83d", "half\ufffd"),
        ("ruim\u3000e", "ruim e"),
    ],
)
def test_text_is_cleaned(typed: str, drawn: str) -> None:
    assert clean(typed) == drawn


@pytest.mark.parametrize(("text", "words"), [("", False), (" \n\t\u00a0", False), ("\u00ad\u200b", False), ("·", True)])
def test_only_what_can_be_seen_counts_as_words(text: str, words: bool) -> None:
    assert has_words(text) is words


def test_each_sign_finds_the_first_face_that_has_it() -> None:
    found = [(part.text, part.face.name, part.kind) for part in stretches("Zoë شكرا 😀漢!", face(REGULAR))]

    assert found == [
        ("Zoë ", REGULAR, Kind.PLAIN),
        ("شكرا", ARABIC, Kind.RIGHT_TO_LEFT),
        (" ", REGULAR, Kind.PLAIN),
        ("😀", EMOJI, Kind.PLAIN),
        ("漢", REGULAR, Kind.UNKNOWN),
        ("!", REGULAR, Kind.PLAIN),
    ]
    assert shown("漢 字", Kind.UNKNOWN) == "□ □"


def test_unknown_signs_are_told_once_each(render: Any) -> None:
    notices: list[Notice] = []

    render(make_doc(section(para("漢字 en 漢")), title="Dag 字語"), notices=notices)

    assert notices == [Notice.of("unknown-signs", signs="字 語 漢", n=3)]


@pytest.mark.parametrize(
    ("typed", "forms"),
    [
        ("شكرا", "ﺍﺮﻜﺷ"),
        ("لا", "ﻻ"),
        ("السلام عليكم", "ﻢﻜﻴﻠﻋ ﻡﻼﺴﻟﺍ"),
        ("الأحد ١٢", "١٢ ﺪﺣﻷﺍ"),
        ("(پژ)", "(ﮋﭘ)"),
        ("שלום", "םולש"),
    ],
)
def test_right_to_left_text_is_joined_and_turned(typed: str, forms: str) -> None:
    assert visual(typed) == forms


def test_scripts_have_their_language() -> None:
    assert [language_of(text) for text in ("مرحبا", "שלום", "ܫܠܡܐ", "ދިވެހި")] == ["ar", "he", "syr", "dv"]


@pytest.mark.parametrize(
    ("language", "word", "parts"),
    [
        ("nl-NL", "verantwoordelijkheid", "ver-ant-woor-de-lijk-heid"),
        ("nl-NL", "(bewonersinitiatief),", "(bewo-ners-ini-ti-a-tief),"),
        ("nl-NL", "coöperatieve", "coö-pe-ra-tieve"),
        ("nl-NL", "Samenoordstichting", "Samenoordstichting"),
        ("nl-NL", "kort", "kort"),
        ("nl-NL", "geïnteresseerden", "geïn-te-res-seer-den"),
        ("en-GB", "responsibility", "respons-ib-il-ity"),
    ],
)
def test_words_break_where_the_spelling_stays(language: str, word: str, parts: str) -> None:
    hyphenate = hyphenator(language)
    assert hyphenate is not None
    points = [0, *hyphenate(word), len(word)]

    assert "-".join(word[start:stop] for start, stop in pairwise(points)) == parts


def test_a_language_without_patterns_is_not_hyphenated() -> None:
    assert hyphenator("fy-NL") is None


def test_lines_end_with_a_space_or_a_soft_hyphen() -> None:
    lines = set_lines("De verantwoordelijkheidsverdeling tussen bewonersorganisaties en gemeente", 150)

    assert len(lines) > 2
    assert all(one.endswith((" ", "\u00ad")) for one in lines[:-1])
    assert any(one.endswith("\u00ad") for one in lines)
    assert not lines[-1].endswith(" ")


def test_headings_are_not_hyphenated() -> None:
    lines = set_lines("De verantwoordelijkheidsverdeling tussen bewonersorganisaties", 190, TextStyle())

    assert not any(one.endswith("\u00ad") for one in lines)


def test_long_addresses_break_at_their_joints_without_a_sign() -> None:
    lines = set_lines(LONG_URL, 200)

    assert "".join(lines) == LONG_URL
    assert all(one[-1] in "/?&=-." for one in lines[:-1])


def test_a_short_address_moves_on_as_a_whole() -> None:
    lines = set_lines("Schrijf voor die tijd en liefst nog eerder naar oogst@samenoord.example hoor", 260)

    assert lines[1].startswith("oogst@samenoord.example")


def test_soft_hyphens_of_the_writer_show_at_line_ends_only() -> None:
    lines = set_lines("zorg\u00advuldig " * 12, 120, TextStyle())

    assert all("\u00ad" not in one[:-1] for one in lines)
    assert any(one.endswith("\u00ad") for one in lines)


def test_typed_line_breaks_stay() -> None:
    assert set_lines("een\ntwee\n\nvier\n", 300) == ["een ", "twee ", "", "vier"]


def test_headings_of_two_lines_are_balanced() -> None:
    typesetter = Typesetter(None, HOUSE)
    style = TextStyle(size=25, leading=29)

    first, second = typesetter.balanced(line("Oogst van de dag: wonen en zorgen in de buurt"), style, 470)

    assert line_width(second) > 0.6 * line_width(first)


def test_no_line_is_wider_than_the_measure() -> None:
    for measure in (20.0, 55.5, 128.0):
        lines = Typesetter(hyphenator("nl"), HOUSE).lines((Run(f"Wie? {LONG_URL} {'m' * 90} 😀漢شكرا"),), BODY, measure)
        assert all(line_width(one) <= measure + 0.02 for one in lines)


@pytest.mark.parametrize(
    ("href", "address"),
    [
        ("https://a.nl/b c", "https://a.nl/bc"),
        ("www.a.nl", "https://www.a.nl"),
        ("MAILTO:x@y.nl", "MAILTO:x@y.nl"),
        ("data:text/html,x", ""),
        ("a.nl", ""),
    ],
)
def test_only_addresses_people_type_become_links(href: str, address: str) -> None:
    assert web_address(href) == address


def test_faces_may_be_loaded_from_any_thread() -> None:
    loaded: list[object] = []
    threads = [threading.Thread(target=lambda: loaded.append([face(name) for name in FACES])) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert loaded == [loaded[0]] * 4
