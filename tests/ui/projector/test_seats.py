"""Who sits where, for a hall that looks for its chairs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.domain.clock import clock_at
from facilitator.domain.hall import Joining
from facilitator.domain.projector import Projector, SeatsBy, Shows
from tests.factories import make_day, make_person, make_round, make_seat, make_table
from tests.ui.projector.conftest import Hall, at, go
from ui.projector.layout import lay_out
from ui.projector.model import Entry, Group, Scene
from ui.projector.pieces import TableSign, Words
from ui.projector.view import derive

ROUND = (go("r1", 0),)


def seated(hall: Hall, *seats, joinings=()) -> Hall:
    return Hall(replace(hall.day, seats=seats, joinings=joinings))


def test_names_stand_by_their_table_and_whoever_said_no_has_none(hall):
    seats = [make_seat("noor", "t1", "r1"), make_seat("miriam", "t2", "r1"), make_seat("jos", "t2", "r1")]
    view = seated(hall, *seats).sees_chosen(Shows.SEATS)
    assert view.heading == "Wie zit waar in ronde 1?"
    assert view.groups == (
        Group((Entry("Noor Smit"),), "Tafel 1", 1),
        Group((Entry("Jos Vink"), Entry("Een deelnemer")), "Tafel 2", 2),
    )


def test_seats_are_those_of_the_round_that_comes(hall):
    there = seated(hall, make_seat("noor", "t1", "r1"), make_seat("noor", "t2", "r2"))
    view = there.sees(*ROUND, go("change", 1500), seconds=1560)
    assert (view.scene, view.heading) == (Scene.SEATS, "Wisselen: naar de volgende tafel")
    assert view.groups == (Group((Entry("Noor Smit"),), "Tafel 2", 2),)
    assert view.phase == "Wisselen"


def test_a_table_that_joined_another_has_its_people_there(hall):
    seats = [make_seat("noor", "t1", "r1"), make_seat("jos", "t2", "r1")]
    view = seated(hall, *seats, joinings=(Joining("j1", "r1", "t2", "t1"),)).sees_chosen(Shows.SEATS)
    assert view.groups == (Group((Entry("Jos Vink"), Entry("Noor Smit")), "Tafel 1", 1),)


def test_each_heading_has_the_mark_of_its_table_in_front(hall, dressed):
    seats = [make_seat("noor", "t1", "r1"), make_seat("jos", "t2", "r1")]
    made = lay_out(seated(hall, *seats).sees_chosen(Shows.SEATS), 1280, 720)
    signs = {piece.number: piece.box for piece in made if isinstance(piece, TableSign)}
    words = {piece.lines[0]: piece for piece in made if isinstance(piece, Words)}
    for number in (1, 2):
        heading = words[f"Tafel {number}"]
        assert signs[number].right < heading.box.left and heading.box.top < signs[number].top < heading.box.bottom
        assert heading.colour == "text"


@pytest.mark.parametrize("lead", ["Eén tafel.", "Eén tafel, elke week, in de zaal van de buurt. " * 6])
def test_a_table_of_the_plenary_has_it_too_however_much_it_brought(hall, dressed, lead):
    view = replace(hall.sees_chosen(Shows.TABLE, "c1"), lead=lead)
    view = replace(view, groups=(Group(view.groups[0].entries * (1 if len(lead) < 20 else 9)),))
    made = lay_out(view, 1280, 720)
    (sign,) = [piece for piece in made if isinstance(piece, TableSign)]
    heading = next(piece for piece in made if isinstance(piece, Words) and piece.lines[0].startswith("Tafel 1"))
    assert sign.number == 1 and sign.box.right < heading.box.left
    assert (heading.lines[0] == "Tafel 1") is (len(lead) < 20)


def test_who_is_not_there_has_no_line(hall):
    away = replace(hall.day, people=tuple(replace(one, present=one.id == "jos") for one in hall.day.people))
    there = seated(Hall(away), make_seat("noor", "t1", "r1"), make_seat("jos", "t2", "r1"))
    assert [group.heading for group in there.sees_chosen(Shows.SEATS).groups] == ["Tafel 2"]


def test_who_is_not_there_in_a_round_has_no_line_in_it(hall):
    later = replace(hall.day, people=tuple(replace(one, misses=("r1",)) for one in hall.day.people if one.id == "jos"))
    there = seated(Hall(later), make_seat("jos", "t1", "r1"), make_seat("jos", "t2", "r2"))
    assert there.sees_chosen(Shows.SEATS).groups == ()
    assert there.sees(*ROUND, go("change", 1500), seconds=1560).groups[0].heading == "Tafel 2"


def test_a_table_of_the_plenary_has_its_mark_too(hall):
    assert hall.sees_chosen(Shows.TABLE, "c2").table == 2
    assert hall.sees_chosen(Shows.TABLE, "without-table").table is None


def test_many_tables_come_a_page_at_a_time(hall_of):
    people = [make_person(f"Naam {n:03}", f"p{n}") for n in range(240)]
    tables = [make_table(n, f"t{n}") for n in range(1, 31)]
    seats = [make_seat(f"p{n}", f"t{n % 30 + 1}", "r1") for n in range(240)]
    hall = hall_of(make_day(*people, *tables, *seats, make_round(1, "r1")))
    seen = []
    for page in range(5):
        view = hall.sees(seconds=12 * page, shows=Shows.SEATS, seats_by=SeatsBy.TABLE)
        assert view.small == (f"{(page + 10_000 // 12) % 5 + 1} van 5",)
        seen += [entry.text for group in view.groups for entry in group.entries]
    assert sorted(seen) == [f"Naam {n:03}" for n in range(240)]


def test_in_a_quick_practice_a_page_stands_as_long_as_on_the_day(hall):
    seats = [make_seat(person, "t1", "r1") for person in ("noor", "jos")]
    people = tuple(make_person(f"Naam {n}", f"p{n}") for n in range(200))
    crowd = replace(hall.day, people=(*hall.day.people, *people))
    day = replace(crowd, seats=(*seats, *(make_seat(one.id, f"t{n % 2 + 1}", "r1") for n, one in enumerate(people))))
    day = replace(day, projectors=(Projector(shows=Shows.SEATS),))
    views = {derive(day, clock_at(day.programme, (), at(n)), at(n), pace=60.0).small for n in range(100, 340, 20)}
    assert len(views) == 1
