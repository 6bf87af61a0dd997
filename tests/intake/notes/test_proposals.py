"""What would become of notes: where they go, and what is there already."""

from __future__ import annotations

from facilitator.domain.hall import ItemKind
from facilitator.intake.notes.proposals import AS_TOLD, Standing, guess_place, notes_of, propose
from facilitator.intake.notes.reading import read_notes, read_pasted
from tests.factories import make_conversation, make_day, make_item, make_round, make_table, make_takeaway
from tests.intake.notes.awful import phone, point, unsent

DAY = make_day(
    make_table(1, "t1"),
    make_table(4, "t4"),
    make_round(1, "r1"),
    make_item(ItemKind.BREAK, "pause"),
    make_round(2, "r2"),
    make_conversation("Groen", "c1", table="t1", headline="Groen eerst"),
    make_takeaway("Meer bomen", "point-001", conversation="c1", round="r1", author="host:a"),
    make_takeaway("Banken", "w2", conversation="c1", round="r1", edited="Banken in de zon", edited_from="Banken"),
)


def standings(data: bytes, table: str = AS_TOLD, round_: str = AS_TOLD) -> list[Standing]:
    return [one.standing for one in propose(read_notes(data, "x").lines, DAY, table, round_)]


def test_the_same_words_at_the_same_table_and_round_are_there_already():
    data = b"- meer  BOMEN\n- Banken\n- Banken in de zon\n- Een bel"

    assert standings(data, "t1", "r1") == [Standing.THERE, Standing.THERE, Standing.THERE, Standing.NEW]
    assert standings(data, "t1", "r2") == [Standing.NEW] * 4
    assert standings(data, "t4", "r1") == [Standing.NEW] * 4


def test_what_stands_twice_in_the_notes_is_new_once():
    assert standings(b"- Bel\n- bel", "t1", "r1") == [Standing.NEW, Standing.TWICE]


def test_a_point_of_a_phone_is_known_by_its_identity_wherever_it_went():
    data = phone(table=4, points=[point("point-001", "Meer bomen"), point("point-009", "Een bel")])

    assert standings(data) == [Standing.THERE, Standing.NEW]


def test_a_point_that_the_phone_went_on_with_is_something_new():
    data = phone(
        points=[point("point-001", "Veel meer bomen")], unsent=[unsent("point-001", "op-000001", "Veel meer bomen", 3)]
    )

    assert standings(data) == [Standing.OTHERWISE]


def test_the_headline_of_the_table_is_there_already():
    assert standings(phone(headlines=[{"round": "r1", "headline": "groen eerst"}])) == [Standing.THERE]


def test_the_place_is_guessed_from_headings_or_the_name():
    def guessed(text: str, name: str = "x") -> tuple[str | None, str | None]:
        guess = guess_place(read_pasted(text, name), DAY)
        return guess.table, guess.round

    assert guessed("- Een bel") == (None, None)
    assert guessed("Tafel 4, ronde 2\n- Een bel") == ("t4", "r2")
    assert guessed("Tafel 4\nRonde 1\n- Een bel\nRonde 2\n- Twee") == ("t4", AS_TOLD)
    assert guessed("- Een bel", "Notities_tafel-4 ronde 2.docx") == ("t4", "r2")
    assert guessed("Tafel 9\n- Een bel") == (AS_TOLD, None)


def test_a_line_goes_where_the_notes_say_or_where_the_chair_says():
    notes = read_pasted("Tafel 4, ronde 2\n- Een bel\nTafel 9\n- Twee", "x")

    told = [(one.table and one.table.id, one.round and one.round.id) for one in propose(notes.lines, DAY)]
    chosen = [(one.table and one.table.id, one.round) for one in propose(notes.lines, DAY, "t1", "")]

    assert told == [("t4", "r2"), ("t4", "r2"), (None, "r2"), (None, "r2")]
    assert chosen == [("t1", None)] * 4


def test_a_round_of_another_day_is_no_round():
    (one,) = propose(read_notes(phone(points=[point("point-009", "Bel", round="other")]), "x").lines, DAY)

    assert one.round is None


def test_a_round_of_another_day_is_known_by_its_number_where_the_phone_tells_it():
    told = [{"round": "other", "title": "Ronde 2", "headline": ""}]

    (one,) = propose(
        read_notes(phone(headlines=told, points=[point("point-009", "Bel", round="other")]), "x").lines, DAY
    )

    assert one.round is not None
    assert one.round.id == "r2"


def test_what_is_there_and_wanted_all_the_same_is_wanted_again():
    there, new = propose(read_pasted("- Meer bomen\n- Een bel", "x").lines, DAY, "t1", "r1")

    assert [(note.again, note.table, note.round) for note in notes_of((there, new), {})] == [
        (True, "t1", "r1"),
        (False, "t1", "r1"),
    ]
