"""What people type is kept as typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.identity import new_id
from facilitator.domain.text import is_blank, listing, storable


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", ""),
        ("één\u00a0ding…", "één\u00a0ding…"),
        ("een\r\ntwee\rdrie\n", "een\ntwee\ndrie\n"),
        ("\x00\x07\x1b[31m", "\x00\x07\x1b[31m"),
        ("half \ud83d", "half \ufffd"),
        ("half \ude00 om", "half \ufffd om"),
        ("heel \ud83d\ude00", "heel \U0001f600"),
        ("\ufeffbom\u2028", "\ufeffbom\u2028"),
    ],
)
def test_only_line_ends_and_halves_of_signs_are_touched(typed: str, kept: str) -> None:
    assert storable(typed) == kept


@given(st.text(st.characters(codec=None)))
def test_any_text_becomes_storable_and_stays_so(typed: str) -> None:
    kept = storable(typed)

    assert kept.encode().decode() == storable(kept) == kept


@pytest.mark.parametrize(("text", "blank"), [("", True), (" \n\t\u00a0", True), ("-", False), (" a ", False)])
def test_white_space_alone_is_blank(text: str, blank: bool) -> None:
    assert is_blank(text) is blank


@pytest.mark.parametrize(
    ("words", "line"),
    [((), ""), (("Els",), "Els"), (("Els", "Jos"), "Els en Jos"), (["Els", "Jos", "Raf"], "Els, Jos en Raf")],
)
def test_a_list_of_words_reads_as_one_line(words: tuple[str, ...] | list[str], line: str) -> None:
    assert listing(words, "en") == line


def test_identities_are_short_plain_and_all_different() -> None:
    made = {new_id() for _ in range(1000)}

    assert len(made) == 1000
    assert all(len(key) == 12 and key.isalnum() and key.islower() | key.isdigit() for key in made)
