"""What stands on the sheets, before anything is drawn."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import fields, replace
from typing import Any

import pytest

from exports.sheets.attendance import Attendance, Attendant, attendance_of
from exports.sheets.badges import Badge, badge_numbers, badges_of
from exports.sheets.cards import Card, Stop, blank_card, cards_of, seats_on_cards
from exports.sheets.routes import Routes
from exports.sheets.slips import Change, Slip, slips_of
from exports.sheets.words import WORDS
from facilitator.domain.conversations import HostsThen
from facilitator.domain.language import Language
from facilitator.domain.people import PersonKind
from tests.exports.sheets.halls import hall
from tests.factories import make_conversation, make_day, make_person, make_round, make_seat, make_table


def _names(cards: Any) -> list[str]:
    return [card.name for card in cards]


def _tables(card: Card) -> list[int | None]:
    return [stop.table for stop in card.stops]


def test_a_card_says_per_round_which_table_and_what_is_talked_about(small):
    jan = next(card for card in cards_of(small) if card.name == "Jan de Vries")
    assert jan == Card(
        "Jan de Vries",
        "Wijkteam",
        "",
        (Stop("Ronde 1", 1, "Onderwerp 1"), Stop("Ronde 2", 2, "Onderwerp 2"), Stop("Ronde 3", 3, "Onderwerp 3")),
    )


def test_cards_go_by_surname(small):
    assert _names(cards_of(small)) == ["Els Bakker", "Noor Smit", "Jan de Vries"]


def test_a_host_stays_at_one_table_all_day(small):
    noor = cards_of(small)[1]
    assert (noor.part, noor.stops) == ("tafelhost", (Stop("De hele dag", 3, "Onderwerp 3"),))


def test_a_host_of_some_rounds_sits_elsewhere_in_the_others(small):
    day = replace(small, conversations=tuple(
        replace(c, rounds=("r1", "r3")) if c.id == "c3" else c for c in small.conversations
    ))  # fmt: skip
    assert _tables(cards_of(day)[1]) == [3, None, 3]


def test_a_round_without_a_seat_has_a_line_to_write_on_and_a_round_that_is_missed_has_none(small):
    assert _tables(cards_of(small)[0]) == [2, None, 9]
    day = replace(small, people=tuple(replace(p, misses=("r2",)) for p in small.people))
    assert _tables(cards_of(day)[0]) == [2, 9]
    assert _tables(cards_of(day)[1]) == [3, 3]


def test_who_is_absent_or_only_speaks_gets_no_card_and_who_has_no_seat_yet_gets_lines():
    day = hall(
        make_person("Wie Weg", "a", present=False),
        make_person("Sia Spreker", "b", kinds=(PersonKind.SPEAKER,)),
        make_person("Niet Nog", "c"),
        make_person("Zit Wel", "d"),
        seats=(("d", "1 2 3"), ("a", "1 2 3")),
    )
    assert [(card.name, _tables(card)) for card in cards_of(day)] == [
        ("Niet Nog", [None, None, None]),
        ("Zit Wel", [1, 2, 3]),
    ]


def test_the_seats_that_stand_on_cards_are_those_of_who_gets_one(small):
    people = tuple(replace(p, present=p.id != "els", misses=("r2",) if p.id == "jan" else ()) for p in small.people)
    seats = seats_on_cards(replace(small, people=people))
    assert [(seat.person, seat.round, seat.table) for seat in seats] == [("jan", "r1", "t1"), ("jan", "r3", "t3")]
    assert seats_on_cards(small) == small.seats


def test_a_day_of_free_choice_has_blank_cards_only():
    day = hall(make_person("Jan de Vries", "jan"))
    assert cards_of(day) == ()
    blank = blank_card(day)
    assert blank is not None
    assert [stop.round for stop in blank.stops] == ["Ronde 1", "Ronde 2", "Ronde 3"]
    assert blank_card(hall(rounds=0)) is None


def test_the_topic_is_of_the_round_then_the_label_then_the_name_of_the_table(small):
    one = replace(small.conversations[0], rounds=("r2",))
    label = replace(small.conversations[1], topic=" ", label="Casus B")
    day = replace(
        small,
        conversations=(one, label, *small.conversations[2:]),
        tables=(replace(small.tables[0], name="Bij het raam"), *small.tables[1:]),
    )
    jan = cards_of(day)[-1]
    assert [stop.topic for stop in jan.stops] == ["Bij het raam", "Casus B", "Onderwerp 3"]


def test_words_follow_the_document_or_the_language_that_is_asked_for(small):
    assert cards_of(small, Language.EN)[1].stops[0].round == "All day"
    english = replace(small, event=replace(small.event, language=Language.EN))
    assert cards_of(english)[0].stops[0].round == "Round 1"


def test_titles_of_rounds_are_kept_and_white_space_is_not(small):
    day = replace(small, programme=(replace(small.programme[0], title=" Kennis\n maken "), *small.programme[1:]))
    assert cards_of(day)[0].stops[0].round == "Kennis maken"


def test_slips_are_for_seats_that_differ_from_the_card_in_somebodys_hands(small):
    def printed(seat: Any) -> Any:
        return replace(seat, printed={"t1": "t1", "t2": "t4", "t9": None}.get(seat.table, seat.table))

    day = replace(small, seats=tuple(printed(seat) for seat in small.seats))
    assert slips_of(day) == (
        Slip("Els Bakker", (Change("Ronde 1", 2, 4, "Onderwerp 2"),)),
        Slip("Jan de Vries", (Change("Ronde 2", 2, 4, "Onderwerp 2"),)),
    )
    assert slips_of(small) == ()
    absent = replace(day, people=tuple(replace(p, present=False) for p in day.people))
    assert slips_of(absent) == ()


def test_badges_keep_their_number_when_people_come_and_stay_away(small):
    before = badge_numbers(small)
    later = replace(
        small, people=(*(replace(p, present=p.id != "jan") for p in small.people), make_person("Aad Aalst", "aad"))
    )
    assert badge_numbers(later) == {**before, "aad": 4}
    assert _names(badges_of(later)) == ["Aad Aalst", "Els Bakker", "Noor Smit"]
    assert badges_of(small)[-1] == Badge("Jan de Vries", 1, "Wijkteam", "bewoner")
    assert badges_of(small)[1].part == "tafelhost"


def test_the_attendance_list_has_everybody_and_the_first_table(small):
    day = replace(small, people=tuple(replace(p, present=p.id != "els") for p in small.people))
    assert attendance_of(day) == Attendance(
        "Ronde 1",
        (
            Attendant("Els Bakker", absent=True),
            Attendant("Noor Smit", table=3, part="tafelhost"),
            Attendant("Jan de Vries", "Wijkteam", "bewoner", 1),
        ),
    )
    assert attendance_of(hall(rounds=0)) == Attendance("", ())


def test_a_guest_nobody_named_is_called_so():
    day = hall(make_person(" ", "a"), seats=(("a", "1 2 3"),))
    assert _names(cards_of(day)) == _names(badges_of(day)) == ["Gast"]


@pytest.mark.parametrize("kind", [Card, Badge, Attendant, Slip])
def test_no_sheet_has_room_for_what_is_private(kind):
    assert not {"email", "remarks", "needs", "consent"} & {field.name for field in fields(kind)}


def test_both_languages_have_the_same_words():
    assert WORDS[Language.NL].keys() == WORDS[Language.EN].keys()
    for key, text in WORDS[Language.NL].items():
        assert text.count("{") == WORDS[Language.EN][key].count("{"), key
        assert len(text.split(". ")[0].split()) <= 15
        assert "!" not in text


def test_what_stands_on_the_sheets_is_known_without_loading_reportlab():
    code = "import sys, exports.sheets.writing, exports.tablemarks; print('reportlab' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_who_was_host_until_somebody_took_over_was_there_then():
    then = (HostsThen("r1", ("els",)),)
    day = make_day(
        make_round(1, "r1"),
        make_round(2, "r2"),
        make_table(1, "t1"),
        make_table(2, "t2"),
        make_person("Els", "els", kinds=("host", "participant")),
        make_person("Noor", "noor"),
        make_conversation("Eten", "c1", table="t1", hosts=("noor",), hosts_then=then),
        make_seat("els", "t2", "r2"),
    )
    routes = Routes(day, Language.NL)
    assert [routes.table("els", round_) for round_ in ("r1", "r2")] == ["t1", "t2"]
    assert [routes.table("noor", round_) for round_ in ("r1", "r2")] == [None, "t1"]
