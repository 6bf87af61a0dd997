"""Finding by a few words: order, accents, capitals, beginnings and one typo do not matter."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.day import Day
from facilitator.domain.hall import ItemKind
from facilitator.domain.plenary import ContributionKind
from facilitator.domain.records import Kind
from facilitator.domain.report import SectionKind
from facilitator.domain.search import SearchIndex, find, one_edit_apart
from facilitator.domain.spots import Spot
from tests.factories import (
    make_agreement,
    make_contribution,
    make_conversation,
    make_day,
    make_followup,
    make_initiative,
    make_item,
    make_person,
    make_round,
    make_section,
    make_table,
    make_takeaway,
)


@pytest.fixture(scope="module")
def day() -> Day:
    return make_day(
        make_table(3, "t3", name="De Ketel", place="bij het raam"),
        make_table(13, "t13"),
        make_conversation("Wie betaalt de begeleiding?", "c1", table="t3", label="De Tweede Versnelling"),
        make_conversation("", "c2", label="Casus groen"),
        make_person("Zoë Jansen", "zoe", role="wethouder", organisation="gemeente Dalmersluis"),
        make_person("Els Janssen", "els"),
        make_initiative("De Buurtkeuken", "i1", kind="bewonersinitiatief", organisations=("Welzijn Sluis",)),
        make_round(2, "r2", title="Tweede ronde"),
        make_item(ItemKind.BREAK, "soep", title="Soep", notes="De soep staat buiten"),
        make_takeaway("Meer bankjes op het plein", "w1", conversation="c1", round="r2"),
        make_takeaway("Een zebra bij de school", "w2", edited="Een veilige oversteek", edited_from="Een zebra"),
        make_takeaway("Ingetrokken punt", "w3", removed=True),
        make_contribution("Ik leerde wachten.", "x1", kind=ContributionKind.LESSON, person="zoe"),
        make_agreement("Een sleutel voor de zaal", "a1", owner="de wethouder", partners=("Bibliotheek",)),
        make_followup("Rekenavond", "f1", place="De Sleutelkast", date=date(2026, 12, 8)),
        make_section(SectionKind.TEXT, "s1", heading="Terugblik", text="Het regende de hele dag."),
    )


def keys(day: Day, query: str) -> list[str]:
    return [hit.spot.record for hit in find(day, query)]


@pytest.mark.parametrize(
    ("query", "kind", "record", "field"),
    [
        ("ketel", Kind.TABLE, "t3", "name"),
        ("tafel 13", Kind.TABLE, "t13", "number"),
        ("begeleiding", Kind.CONVERSATION, "c1", "topic"),
        ("versnelling", Kind.CONVERSATION, "c1", "label"),
        ("casus", Kind.CONVERSATION, "c2", "label"),
        ("zoe", Kind.PERSON, "zoe", "name"),
        ("gemeente", Kind.PERSON, "zoe", "organisation"),
        ("buurtkeuken", Kind.INITIATIVE, "i1", "name"),
        ("welzijn", Kind.INITIATIVE, "i1", "organisations"),
        ("bankjes", Kind.TAKEAWAY, "w1", "text"),
        ("oversteek", Kind.TAKEAWAY, "w2", "edited"),
        ("zebra", Kind.TAKEAWAY, "w2", "text"),
        ("wachten", Kind.CONTRIBUTION, "x1", "text"),
        ("sleutel zaal", Kind.AGREEMENT, "a1", "what"),
        ("bibliotheek", Kind.AGREEMENT, "a1", "partners"),
        ("rekenavond", Kind.FOLLOWUP, "f1", "title"),
        ("terugblik", Kind.SECTION, "s1", "heading"),
        ("regende", Kind.SECTION, "s1", "text"),
        ("tweede ronde", Kind.ITEM, "r2", "title"),
        ("buiten", Kind.ITEM, "soep", "notes"),
    ],
)
def test_everything_that_has_words_is_found_with_the_field_they_stand_in(
    day: Day, query: str, kind: Kind, record: str, field: str
) -> None:
    assert find(day, query)[0].spot == Spot(kind, record, field)


@pytest.mark.parametrize("query", ["ZOË", "jansen zoë", "wethouder zoe", "Zo jan", "  zoe,  jansen! "])
def test_order_accents_capitals_and_signs_do_not_matter(day: Day, query: str) -> None:
    assert keys(day, query)[0] == "zoe"


def test_all_words_must_be_there(day: Day) -> None:
    assert keys(day, "zoe bankjes") == []
    assert keys(day, "meer plein") == ["w1"]


def test_a_whole_word_comes_before_a_beginning_and_a_beginning_before_a_part() -> None:
    found = make_day(
        make_takeaway("Buurttuin", "part"), make_takeaway("Tuinen", "beginning"), make_takeaway("Een tuin", "whole")
    )

    assert keys(found, "tuin") == ["whole", "beginning", "part"]


def test_one_typo_is_forgiven_and_comes_last(day: Day) -> None:
    assert keys(day, "janssen") == ["els", "zoe"]
    assert keys(day, "bnakjes") == ["w1"]
    assert keys(day, "bankjse plien") == ["w1"]
    assert keys(day, "bnakejs") == []


def test_in_short_words_another_letter_is_another_word() -> None:
    assert keys(make_day(make_takeaway("Een bus")), "bis") == []
    assert len(keys(make_day(make_takeaway("Een buis")), "bius")) == 1


def test_what_a_record_is_called_counts_for_more_than_the_rest() -> None:
    found = make_day(make_person("Ans Bos", "role", role="molenaar"), make_person("Jos Molenaar", "name"))

    assert keys(found, "molenaar") == ["name", "role"]


def test_a_hit_says_what_it_is_and_what_tells_it_from_others(day: Day) -> None:
    (point,) = find(day, "bankjes")
    assert point.text == "Meer bankjes op het plein"
    assert dict(point.context) == {"table": 3, "topic": "Wie betaalt de begeleiding?", "round": 2}

    (person,) = find(day, "zoe jansen wethouder")
    assert (person.text, dict(person.context)) == (
        "Zoë Jansen",
        {"role": "wethouder", "organisation": "gemeente Dalmersluis"},
    )
    assert dict(find(day, "wachten")[0].context) == {"kind": "lesson", "person": "Zoë Jansen"}
    assert dict(find(day, "rekenavond")[0].context) == {"place": "De Sleutelkast", "date": "2026-12-08"}
    assert (find(day, "casus")[0].text, find(day, "zebra")[0].text) == ("Casus groen", "Een veilige oversteek")


def test_a_point_that_was_taken_back_is_not_found(day: Day) -> None:
    assert keys(day, "ingetrokken") == []


@pytest.mark.parametrize("nothing", ["", " ", "?!", "bestaatniet"])
def test_a_question_without_an_answer_finds_nothing(day: Day, nothing: str) -> None:
    assert find(day, nothing) == ()


def test_no_more_hits_than_asked_for_and_the_best_of_them() -> None:
    index = SearchIndex(make_day(*(make_takeaway("Buurttuin") for _ in range(30)), make_takeaway("Tuin", "best")))

    assert len(index.find("tuin")) == 20
    assert [hit.spot.record for hit in index.find("tuin", limit=1)] == ["best"]


WORDS = st.text(st.sampled_from("abc"), min_size=1, max_size=6)


@given(WORDS, WORDS)
def test_one_edit_apart_is_the_distance_of_damerau_and_levenshtein(a: str, b: str) -> None:
    if a != b:
        assert one_edit_apart(a, b) is (b in edits(a))


def edits(word: str) -> set[str]:
    """Every word that one edit makes: the definition, spelled out."""
    split = [(word[:n], word[n:]) for n in range(len(word) + 1)]
    return {
        *(head + tail[1:] for head, tail in split if tail),
        *(head + letter + tail for head, tail in split for letter in "abc"),
        *(head + letter + tail[1:] for head, tail in split if tail for letter in "abc"),
        *(head + tail[1] + tail[0] + tail[2:] for head, tail in split if len(tail) > 1),
    }


@given(st.lists(st.text(max_size=12), max_size=4), st.text(max_size=8))
def test_any_question_to_any_words_has_an_answer(texts: list[Any], query: str) -> None:
    found = find(make_day(*(make_takeaway(text) for text in texts)), query)

    assert len(found) <= len(texts)
