"""Text in lines: no word lost, none changed, and none moved."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.intake.notes.headings import mention_in
from facilitator.intake.notes.lines import NoteLine, can_join, can_split, joined, split
from facilitator.intake.notes.splitting import lines_of_text
from tests.intake.notes.awful import LONG

WORDS = st.text("abcdeéEZ,.!?'-()", min_size=1, max_size=12).filter(
    lambda word: any(map(str.isalpha, word)) and not re.fullmatch(r"\(?[a-z]\)", word)
)
"""Any but "a)" and the like, which mark an item."""
LINES = st.builds(
    lambda indent, mark, words: f"{' ' * indent}{mark}{' '.join(words)}",
    st.integers(0, 6),
    st.sampled_from(["", "- ", "* ", "• ", "1. ", "12) ", "– ", "- [ ] ", "+ ", "# ", "Tafel 4: ", "Ronde 2 - ", "> "]),
    st.lists(WORDS, min_size=0, max_size=14),
)
TEXTS = st.lists(st.one_of(LINES, st.just(""), st.just("---")), max_size=14)
ENDS = st.sampled_from(["\n", "\r\n", "\r", "\u2028"])


def letters(text: str) -> list[str]:
    """The words of a text, in order, without the signs around them."""
    return re.findall(r"[^\W\d_]+", text)


@given(TEXTS, ENDS)
def test_no_word_is_lost_changed_or_moved(written, end):
    text = end.join(written)

    kept = "\n".join(line.text for line in lines_of_text(text))

    assert letters(kept) == letters(text)


@given(TEXTS)
def test_lines_are_never_blank_and_reading_them_again_gives_the_same(written):
    first = lines_of_text("\n".join(written))

    assert all(line.text.strip() == line.text != "" for line in first)


@given(st.lists(WORDS, min_size=2, max_size=8), st.data())
def test_splitting_and_joining_give_the_line_back(words, data):
    lines = (NoteLine(" ".join(words)),)
    spaces = [place for place, sign in enumerate(lines[0].text) if sign == " "]
    cursor = data.draw(st.sampled_from(spaces))

    assert can_split(lines, 0, cursor)
    two = split(lines, 0, cursor)
    assert len(two) == 2
    assert can_join(two, 1)
    assert joined(two, 1) == lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Bomen\nBanken", ["Bomen", "Banken"]),
        ("bomen\nbanken", ["bomen", "banken"]),
        (f"{LONG}\ndie tijd heeft", [f"{LONG} die tijd heeft"]),
        (f"{LONG}.\nEn dan nog dit", [f"{LONG}.", "En dan nog dit"]),
        ("- Bomen\n  en struiken\n- Banken", ["Bomen en struiken", "Banken"]),
        ("- Bomen\nlos", ["Bomen", "los"]),
        ("-meer groen\n-5 graden", ["meer groen", "-5 graden"]),
        ("1. Een\n   a) twee\n   b) drie", ["Een", "twee", "drie"]),
    ],
)
def test_lines_are_put_together_only_where_it_is_clear(text, lines):
    assert [line.text for line in lines_of_text(text)] == lines


def test_headings_hold_for_what_stands_below_them():
    lines = lines_of_text("Tafel 4 – ronde 2\n- Bomen\n\nRonde 3: Wie doet wat?\n- Banken\nTafel 5\nEen bel")

    points = [(line.text, line.table, line.round) for line in lines if not line.heading]
    assert points == [("Bomen", 4, 2), ("Banken", 4, 3), ("Een bel", 5, 3)]


def test_notes_copied_as_text_from_a_phone_read_as_they_were():
    text = "Tafel 7 · Buurtdag\n\nRonde 1: Wie doet wat?\nGroen eerst\n- Bomen\n- Banken (nog op deze telefoon)"

    points = [(line.text, line.table, line.round) for line in lines_of_text(text) if not line.heading]

    assert points == [("Groen eerst", 7, 1), ("Bomen", 7, 1), ("Banken", 7, 1)]


@pytest.mark.parametrize(
    ("line", "table", "round_"),
    [
        ("Tafel 4", 4, None),
        ("TAFEL 12 / RONDE 3", 12, 3),
        ("## Ronde 2", None, 2),
        ("2e ronde, tafel 7", 7, 2),
        ("Table no. 3, 1st round:", 3, 1),
        ("[Tafel 4]", 4, None),
    ],
)
def test_places_are_known_by_their_words(line, table, round_):
    found = mention_in(line)

    assert found is not None
    assert (found.table, found.round, found.rest) == (table, round_, "")


@pytest.mark.parametrize("line", ["Tafelgesprek 4", "De tafel 4", "Tafel 4 was leeg", "Tafel 4.5", "Ronde tafels", ""])
def test_other_words_are_no_places(line):
    assert mention_in(line) is None
