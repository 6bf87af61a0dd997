"""Names in the order in which people look for themselves."""

from __future__ import annotations

import pytest

from exports.surnames import first_and_last, letter_of, parts_of, surname_key


@pytest.mark.parametrize(
    ("name", "surname"),
    [
        ("Jan de Vries", "Vries"),
        ("Els Jansen", "Jansen"),
        ("Anna Maria van den Berg", "Berg"),
        ("J.P. in ’t Veld", "Veld"),
        ("Piet van ’s Gravezande", "Gravezande"),
        ("Ayşe Işıkoğlu-Gürbüz", "Işıkoğlu-Gürbüz"),
        ("Wim de Vries-van Dam", "Vries-van Dam"),
        ("Vries, Jan de", "Vries"),
        ("Buurthuis De Brug, gast 3", "Buurthuis De Brug"),
        ("mevr. De Wit", "Wit"),
        ("El Mustafa Kaya", "Kaya"),
        ("Noor Bakker (tolk)", "Bakker"),
        ("Kees Smit jr.", "Smit"),
        ("Noor", "Noor"),
        ("Gast 12", "12"),
        ("محمد علي", "علي"),
        ("Jan van", "van"),
        ("(tolk)", "(tolk)"),
        ("", ""),
    ],
)
def test_the_surname_of(name, surname):
    parts = parts_of(name)
    assert parts.surname == surname
    assert "".join(parts) == name


def test_the_prefix_does_not_count_nor_do_accents_and_capitals():
    names = ["Zoë Zijlstra", "Jan de Vries", "Işıl Çelik", "Ans van Aalst", "bert bakker", "Anna de Vries", "Els Wit"]
    assert sorted(names, key=surname_key) == [
        "Ans van Aalst",
        "bert bakker",
        "Işıl Çelik",
        "Anna de Vries",
        "Jan de Vries",
        "Els Wit",
        "Zoë Zijlstra",
    ]


def test_guests_stand_by_number():
    names = [f"Buurthuis De Brug, gast {n}" for n in (10, 9, 1, 12, 2)]
    assert [name.split()[-1] for name in sorted(names, key=surname_key)] == ["1", "2", "9", "10", "12"]


def test_the_letter_a_name_is_found_under():
    assert [letter_of(name) for name in ("Jan de Vries", "İpek Öz", "Łukasz Ławski", "😀", "")] == [
        "V",
        "O",
        "L",
        "",
        "",
    ]


def test_a_name_in_two_lines_keeps_its_prefix_with_the_surname():
    assert first_and_last("Anna Maria van den Berg (tolk)") == ("Anna Maria", "van den Berg (tolk)")
    assert first_and_last("De Wit") == ("", "De Wit")
    assert first_and_last("An de Wit") == ("An", "de Wit")
    assert first_and_last("Noor") == ("", "Noor")
