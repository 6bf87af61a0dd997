"""Reading from the log how the words of a field came to be."""

from __future__ import annotations

import pytest

from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from facilitator.storage.oplog import Act
from ui.desk import versions as versions_module
from ui.desk.versions import Mark, Piece, compare, versions, with_words, word_count

POINT = Spot(Kind.TAKEAWAY, "w1", "text")
TITLE = Spot(Kind.EVENT, "event", "title")


def step(act, **fields):
    return Act(act, "event-changed", {}, "chair", "opening"), fields, f"2026-11-14T13:45:0{act}Z"


def words(history, spot=TITLE):
    return [(version.act.act, version.before, version.words) for version in versions(history, spot)]


def test_the_newest_version_comes_first_with_what_stood_there_before():
    history = [step("1", title="Wonen", venue=""), step("2", title="Samen wonen")]
    assert words(history) == [("2", "Wonen", "Samen wonen"), ("1", "", "Wonen")]


def test_acts_that_left_the_words_alone_are_no_versions():
    assert words([step("1", title="Wonen"), step("2", venue="De Schuur"), step("3", title="Wonen")]) == [
        ("1", "", "Wonen")
    ]


def test_typing_that_was_saved_in_steps_is_one_version():
    history = [step("1", title="Wonen"), step("2", title="Samen"), step("2", title="Samen wonen")]
    assert words(history) == [("2", "Wonen", "Samen wonen"), ("1", "", "Wonen")]


def test_steps_that_end_where_they_began_are_no_version():
    assert words([step("1", title="Wonen"), step("2", title="W"), step("2", title="Wonen")]) == [("1", "", "Wonen")]


def test_of_a_point_the_chairs_wording_counts_over_the_tables_text():
    history = [
        step("1", text="meer banken", edited=None),
        step("2", edited="Meer banken op het plein"),
        step("3", text="meer banken, echt"),
        step("4", edited=None),
    ]
    assert words(history, POINT) == [
        ("4", "Meer banken op het plein", "meer banken, echt"),
        ("2", "meer banken", "Meer banken op het plein"),
        ("1", "", "meer banken"),
    ]


def test_several_words_in_one_field_are_read_as_a_list():
    spot = Spot(Kind.AGREEMENT, "a1", "partners")
    history = [step("1", partners=[]), step("2", partners=["Welzijn", "de school"])]
    assert words(history, spot) == [("2", "", "Welzijn, de school")]


@pytest.mark.parametrize(
    ("spot", "field"),
    [
        (Spot(Kind.PERSON, "els", "role"), "role"),
        (Spot(Kind.PERSON, "els", ""), "name"),
        (Spot(Kind.CONVERSATION, "c1", "hosts"), "topic"),
        (Spot(Kind.TAKEAWAY, "w1", "starred"), "text"),
        (Spot(Kind.SEAT, "r1/els", "table"), ""),
    ],
)
def test_a_field_without_words_stands_for_the_words_its_record_is_known_by(spot, field):
    assert with_words(spot).field == field


def test_what_came_and_what_went_is_told_word_for_word():
    pieces = compare("Meer banken op het plein", "Meer bankjes op het oude plein")
    assert pieces == (
        Piece(Mark.SAME, "Meer "),
        Piece(Mark.GONE, "banken "),
        Piece(Mark.ADDED, "bankjes "),
        Piece(Mark.SAME, "op het "),
        Piece(Mark.ADDED, "oude "),
        Piece(Mark.SAME, "plein"),
    )
    assert (word_count(pieces, Mark.ADDED), word_count(pieces, Mark.GONE)) == (2, 1)


def test_a_text_that_is_quite_different_is_told_in_one_piece():
    pieces = compare("Meer banken op het plein", "Vrijdag koffie in de school")
    assert [piece.mark for piece in pieces] == [Mark.GONE, Mark.ADDED]


@pytest.mark.parametrize("text", ["", "  begint met wit", "twee\n\nalinea's  ", "a — b"])
def test_a_text_without_changes_comes_out_as_it_was(text):
    assert "".join(piece.words for piece in compare(text, text)) == text


def test_two_very_long_texts_are_told_as_a_whole(monkeypatch):
    monkeypatch.setattr(versions_module, "MOST_COMPARED", 3)
    assert compare("een twee", "een drie") == (Piece(Mark.GONE, "een twee"), Piece(Mark.ADDED, "een drie"))
