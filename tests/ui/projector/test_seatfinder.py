"""A large hall finds its seats by surname."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.domain.hall import ItemKind
from facilitator.domain.language import Language
from facilitator.domain.people import Consent
from facilitator.domain.projector import SeatsBy, Shows
from tests.factories import make_day, make_item, make_person, make_round, make_seat, make_table
from tests.ui.projector.conftest import Hall, at, go
from ui.projector.layout import lay_out
from ui.projector.model import Entry, Group, Scene
from ui.projector.namelist import name_pieces
from ui.projector.pieces import Box, Fill, TableSign, Words
from ui.projector.seats import BY_NAME_ABOVE, NAMES_ON_A_PAGE, PAGE_S, turned
from ui.projector.words import WORDS

START_S = 10_000
"""By the steady clock, at ten."""


def hall_of(*names: str, seats_by: SeatsBy = SeatsBy.NAME, **event) -> Hall:
    """These people, one at each table, in rounds 1 and 2."""
    people = [make_person(name, f"p{n}") for n, name in enumerate(names)]
    tables = [make_table(n + 1, f"t{n}") for n in range(len(names))]
    seats = [make_seat(f"p{n}", f"t{n}", round_) for n in range(len(names)) for round_ in ("r1", "r2")]
    day = make_day(*people, *tables, *seats, make_round(1, "r1"), make_round(2, "r2"), **event)
    return Hall(replace(day, projectors=(replace(day.projector, seats_by=seats_by, shows=Shows.SEATS),)))


def crowd(count: int, seats_by: SeatsBy = SeatsBy.SIZE) -> Hall:
    """From Aa to Zz."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    names = [f"Jo {letters[n * 26 // count].upper()}{letters[n % 26]}{letters[n // 26 % 26]}" for n in range(count)]
    return hall_of(*names, seats_by=seats_by)


def pages(hall: Hall, count: int) -> list[Group]:
    """The pages in order, as the clock turns them."""
    first = -(START_S // PAGE_S) % count
    return [hall.sees(seconds=PAGE_S * (first + page)).groups[0] for page in range(count)]


def asked(hall: Hall, **changes) -> Hall:
    return Hall(replace(hall.day, projectors=(replace(hall.day.projector, **changes),)))


def test_names_stand_by_surname_with_the_table_and_its_number():
    view = hall_of("Noor de Vries", "Jan Smit", "Zoë Aalbers").sees()
    assert (view.scene, view.heading) == (Scene.SEATS, "Wie zit waar in ronde 1?")
    assert view.groups == (
        Group(
            (
                Entry("Aalbers, Zoë", "Tafel 3", table=3),
                Entry("Smit, Jan", "Tafel 2", table=2),
                Entry("Vries, Noor de", "Tafel 1", table=1),
            ),
            "A – V",
        ),
    )
    assert "Tafel 3" in view.words and "A – V" in view.words


@pytest.mark.parametrize(
    ("name", "listed"),
    [
        ("Jan de Vries", "Vries, Jan de"),
        ("Vries, Jan de", "Vries, Jan de"),
        ("Fatiha", "Fatiha"),
        ("  Jan   Smit ", "Smit, Jan"),
        ("Jan Smit (tolk)", "Smit, Jan (tolk)"),
        ("Gast 12", "Gast 12"),
        ("Nel Öztürk-Bos", "Öztürk-Bos, Nel"),
        ("007", "007"),
    ],
)
def test_a_surname_comes_first_and_what_has_none_stands_as_it_is(name, listed):
    assert hall_of(name).sees().groups[0].entries[0].text == listed


def test_two_people_of_one_name_are_told_apart_by_where_they_come_from():
    hall = hall_of("Jan Smit", "Els Bos", "jan smit", "Jan Smit")
    come_from = {"p0": "Zwembad", "p1": "Gemeente", "p2": "Buurthuis"}
    people = tuple(replace(one, organisation=come_from.get(one.id, "")) for one in hall.day.people)
    entries = Hall(replace(hall.day, people=people)).sees().groups[0].entries
    assert [(one.text, one.table) for one in entries] == [
        ("Bos, Els", 2),
        ("Smit, Jan", 4),
        ("Smit, Jan (Zwembad)", 1),
        ("smit, jan (Buurthuis)", 3),
    ]


def test_guests_without_a_name_stand_in_the_order_of_their_numbers():
    entries = hall_of("Gast 10", "Jan Hof", "Gast 9").sees().groups[0].entries
    assert [one.text for one in entries] == ["Gast 9", "Gast 10", "Hof, Jan"]


def test_capitals_and_accents_make_no_difference():
    entries = hall_of("An Özer", "An Oud", "An ozon", "An Paul").sees().groups[0].entries
    assert [one.text for one in entries] == ["Oud, An", "Özer, An", "ozon, An", "Paul, An"]


@pytest.mark.parametrize(
    ("people", "seats_by", "by_name"),
    [
        (BY_NAME_ABOVE, SeatsBy.SIZE, False),
        (BY_NAME_ABOVE + 1, SeatsBy.SIZE, True),
        (BY_NAME_ABOVE + 1, SeatsBy.TABLE, False),
        (2, SeatsBy.NAME, True),
    ],
)
def test_a_large_hall_looks_by_name_unless_the_chair_chose(people, seats_by, by_name):
    view = crowd(people, seats_by).sees()
    assert any(group.table is not None for group in view.groups) is not by_name


def test_whoever_said_no_is_not_on_the_list():
    hall = hall_of("Jan Smit", "Noor Bos", "Els Vink")
    people = tuple(replace(one, consent=Consent.NO if one.id == "p1" else one.consent) for one in hall.day.people)
    assert [one.text for one in Hall(replace(hall.day, people=people)).sees().groups[0].entries] == [
        "Smit, Jan",
        "Vink, Els",
    ]
    nobody = Hall(replace(hall.day, people=tuple(replace(one, consent=Consent.NO) for one in hall.day.people)))
    assert [group.heading for group in nobody.sees().groups] == ["Tafel 1", "Tafel 2", "Tafel 3"]


# -- pages ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("people", "count"), [(41, 2), (60, 2), (61, 3), (120, 4), (400, 14)])
def test_everybody_is_on_one_page_and_the_pages_are_about_equally_full(people, count):
    shown = pages(crowd(people), count)
    names = [entry.text for group in shown for entry in group.entries]
    assert len(set(names)) == len(names) == people
    assert names == sorted(names)
    lengths = {len(group.entries) for group in shown}
    assert max(lengths) <= NAMES_ON_A_PAGE and max(lengths) - min(lengths) <= 1


def test_the_heading_tells_one_page_from_the_next():
    names = [f"Jo {letter}{letter.lower()}" for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]
    assert [group.heading for group in pages(hall_of(*names * 2), 2)] == ["A – M", "N – Z"]
    split = [*["Jo Aa"] * 25, *["Jo Decker"] * 5, *["Jo Dik"] * 10, *["Jo Zo"] * 20]
    assert [group.heading for group in pages(hall_of(*split), 2)] == ["A – De", "Di – Z"]
    same = ["Jo Jansen"] * 60
    assert [group.heading for group in pages(hall_of(*same), 2)] == ["J – Jan", "Jan – J"]


def test_a_page_of_one_letter_has_one_letter():
    assert hall_of("Jo Aa", "Jo Ab").sees().groups[0].heading == "A"


def test_a_page_stands_twelve_seconds():
    hall = crowd(120)
    start = -(START_S % PAGE_S)
    seen = [hall.sees(seconds=start + second).small for second in range(4 * PAGE_S)]
    assert [seen.count(one) for one in dict.fromkeys(seen)] == [12, 12, 12, 12]
    assert seen[0] != seen[12]


def test_the_chair_turns_a_page_and_the_clock_goes_on_from_there():
    hall = crowd(120)
    before = hall.sees(seconds=5).small
    back = asked(hall, subject=turned(hall.day, 4, -1, at(5)))
    shown = [back.sees(seconds=5 + seconds).small for seconds in (0, PAGE_S - 1, PAGE_S, 2 * PAGE_S)]
    assert shown[0] == shown[1] != before
    assert shown[2] == before
    assert shown[3] not in (shown[0], before)
    on = asked(hall, subject=turned(hall.day, 4, 1, at(5)))
    assert on.sees(seconds=5).small == shown[3]


@pytest.mark.parametrize("subject", [None, "", "c1", "page 99 at 5", "page x at y", "page 1 at 99999999"])
def test_whatever_the_subject_is_a_page_stands_there(subject):
    assert asked(crowd(120), subject=subject).sees().groups


def test_between_rounds_it_is_the_next_one_with_the_letters_on_it():
    hall = crowd(60)
    first, second = hall.day.rounds
    between = replace(hall.day, programme=(first, make_item(ItemKind.CHANGEOVER, "change", minutes=5), second))
    view = asked(Hall(between), shows=Shows.DAY).sees(go("r1", 0), go("change", 1500), seconds=1560)
    assert (view.scene, view.heading) == (Scene.SEATS, "Wisselen: naar de volgende tafel")
    assert len(view.groups) == 1 and " – " in view.groups[0].heading and view.phase


def test_the_words_are_those_of_the_document():
    view = hall_of("Jan Smit", language=Language.EN).sees()
    assert view.heading == WORDS[Language.EN]["seats-of"].format(n=1)
    assert view.groups[0].entries[0].note == "Table 1"


# -- the picture ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [(1920, 1080), (1280, 720), (1024, 768)])
def test_all_names_of_a_page_are_there_large_enough(dressed, size):
    view = crowd(120).sees()
    made = lay_out(view, *size)
    words = [one for one in made if isinstance(one, Words)]
    assert min(one.size for one in words) >= size[1] / 30
    said = [line for one in words for line in one.lines]
    assert [one for one in view.groups[0].entries if one.text not in said] == []
    assert [one.number for one in made if isinstance(one, TableSign)] == [one.table for one in view.groups[0].entries]
    assert view.groups[0].heading in said and view.small[0] in said


def test_long_names_take_fewer_columns(dressed):
    def columns(name: str) -> int:
        made = name_pieces(tuple(Entry(f"{name} {n}", table=n) for n in range(30)), Box(0, 0, 1700, 700), 30)
        return len({one.box.left for one in made if isinstance(one, Fill)})

    assert columns("Bos, Jan") == 3
    assert columns("Hulsebosch-van den Berg, Berend-Jan") == 2


def test_a_name_that_is_too_long_is_cut_at_its_end_and_its_number_stays(dressed):
    entry = Entry("Meervoudig-Persoonlijkheid, Anne-Marie Wilhelmina-Jacoba", table=40)
    words = [one for one in name_pieces((entry,), Box(0, 0, 500, 300), 30) if isinstance(one, Words)]
    assert words[0].lines[0].endswith("…") and entry.text.startswith(words[0].lines[0][:-1].rstrip())
    assert words[1].lines == ("40",)
