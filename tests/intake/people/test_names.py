"""Names: turned the right way round, and recognised in another dress."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.intake.people.names import as_said, full_name, may_be_same, name_key, parts_of, split_mail

NAMES = st.text(alphabet="abcdeijkJDVéıØß'’.-, vanderVAN", max_size=30)


@given(NAMES | st.text(max_size=30))
def test_the_key_of_a_key_is_that_key(name: str) -> None:
    assert name_key(name_key(name)) == name_key(name)


@given(NAMES | st.text(max_size=30))
def test_capitals_and_white_space_make_no_other_person(name: str) -> None:
    assert name_key(f"  {name.lower()} ") == name_key(name.lower())
    if name.isascii():
        assert name_key(name.upper()) == name_key(name)


@given(NAMES, NAMES)
def test_being_perhaps_the_same_goes_both_ways(one: str, other: str) -> None:
    assert may_be_same(one, other) == may_be_same(other, one)


@given(st.text(max_size=60))
def test_any_text_can_be_looked_at(text: str) -> None:
    parts_of(text)
    as_said(text)
    words, mail = split_mail(text)
    assert "@" in mail or words == text or not mail


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dhr. J. van den Berg", "j v.d. berg"),
        ("Berg, Jan van den", "Jan van der Berg"),
        ("JAN DE VRIES", "Jan de Vries"),
        ("Zoë Ünal", "Zoe Unal"),
        ("Anne-Marie Bos", "Anne Marie Bos"),
        ("Prof. dr. Els Bos", "Els Bos"),
        ("Fatma Yıldız", "fatma yildiz"),
    ],
)
def test_one_name_in_two_dresses(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("J. de Vries", "Jan de Vries", True),
        ("J.P. de Vries", "Jan de Vries", True),
        ("Jan Vries", "Jan de Vries", True),
        ("Els Bos", "Els Bos-de Boer", True),
        ("Jan Jansen", "Jan Janssen", True),
        ("Erik Dijk", "Eric Dyk", True),
        ("Jan-Willem Bos", "Jan Bos", True),
        ("P. de Vries", "Jan de Vries", False),
        ("Jan de Vries", "Jan de Boer", False),
        ("Jan", "Jan de Vries", False),
        ("Els de Boer", "Els de Vries", False),
    ],
)
def test_who_may_be_whom(one: str, other: str, same: bool) -> None:
    assert may_be_same(one, other) is same


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Vries, Jan de", "Jan de Vries"),
        ("de Vries, Jan", "Jan de Vries"),
        ("Vries, de, Jan", "Jan de Vries"),
        ("Els Bos, MSc", "Els Bos, MSc"),
        ("Els Bos", "Els Bos"),
        ("Bos,", "Bos,"),
    ],
)
def test_a_name_is_turned_the_way_it_is_said(written: str, said: str) -> None:
    assert as_said(written) == said


def test_a_name_from_its_parts() -> None:
    assert full_name("Jan", "de", "Vries", "J.") == "Jan de Vries"
    assert full_name("", "", "Vries, de", "J.") == "J. de Vries"
    assert full_name("Jan", "de", "de Vries") == "Jan de Vries"
