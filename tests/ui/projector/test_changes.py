"""Who gets another table, for a hall that has to hear of it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor

from exports.tablemarks import mark_of
from facilitator.domain.people import Consent
from facilitator.domain.projector import Shows
from tests.factories import make_day, make_person, make_round, make_seat, make_table
from tests.ui.projector.conftest import Hall, at
from ui.projector.changes import (
    NAMES_ON_A_PAGE,
    PAGE_S,
    SeatChanges,
    by_themselves,
    changed_in,
    changes_between,
    pages_of,
    read_changes,
    turned,
)
from ui.projector.layout import lay_out
from ui.projector.model import Entry, Group, Scene
from ui.projector.painting import picture
from ui.projector.pieces import TableSign, Words

SIZES = ((1280, 720), (1024, 768), (640, 360))


def crowd(count: int, *, consent: Consent = Consent.UNKNOWN, name: str = "Naam {n:03}") -> tuple[Hall, SeatChanges]:
    """So many people who sat at table 1 in round 2 and now sit at tables 2 to 13."""
    people = [make_person(name.format(n=n), f"p{n}", consent=consent) for n in range(count)]
    tables = [make_table(n, f"t{n}") for n in range(1, 14)]
    seats = [make_seat(f"p{n}", f"t{n % 12 + 2}", "r2") for n in range(count)]
    day = make_day(make_round(1, "r1"), make_round(2, "r2"), *people, *tables, *seats)
    return Hall(day), SeatChanges({("r2", f"p{n}"): 1 for n in range(count)})


def sees(hall: Hall, changes: SeatChanges, seconds: float = 0.0):
    return hall.sees(shows=Shows.CHANGES, subject=changes.written(), seconds=seconds)


def test_a_name_stands_with_its_new_table():
    view = sees(*crowd(2))
    assert view.scene is Scene.CHANGES
    assert view.heading == "Deze mensen krijgen een andere tafel"
    assert view.groups == (
        Group((Entry("Naam 000", "Tafel 2", table=2), Entry("Naam 001", "Tafel 3", table=3)), "Ronde 2"),
    )
    assert "Tafel 3" in view.words


def test_twenty_names_a_page_and_every_name_once():
    hall, changes = crowd(50)
    seen = []
    for page in range(3):
        view = sees(hall, changes, page * PAGE_S)
        names = [entry.text for entry in view.groups[0].entries]
        assert len(names) <= NAMES_ON_A_PAGE
        seen += names
    assert sorted(seen) == [f"Naam {n:03}" for n in range(50)]


def test_it_begins_with_the_first_page():
    hall, changes = crowd(50)
    shown = by_themselves(changes, at(37))
    assert [sees(hall, shown, 37 + seconds).small for seconds in (0, 14, 15, 30, 45)] == [
        ("1 van 3",),
        ("1 van 3",),
        ("2 van 3",),
        ("3 van 3",),
        ("1 van 3",),
    ]


def test_the_chair_turns_the_pages_and_then_they_stand():
    hall, changes = crowd(50)
    mine = turned(replace(changes, page=2), 3, 1, at(0))
    assert mine.page == 0
    assert sees(hall, mine).small == sees(hall, mine, 100).small == ("1 van 3",)
    assert turned(mine, 3, -1, at(0)).page == 2


def test_who_said_no_is_not_named_and_not_counted():
    hall, changes = crowd(3)
    people = tuple(replace(one, consent=Consent.NO) if one.id == "p1" else one for one in hall.day.people)
    view = sees(Hall(replace(hall.day, people=people)), changes)
    assert [entry.text for entry in view.groups[0].entries] == ["Naam 000", "Naam 002"]
    assert "Naam 001" not in " ".join(view.words)


def test_when_nobody_may_be_named_the_hall_sees_the_title():
    hall, changes = crowd(3, consent=Consent.NO)
    assert sees(hall, changes).scene is Scene.TITLE


def test_what_was_taken_back_is_not_shown_any_more():
    hall, changes = crowd(3)
    seats = tuple(replace(seat, table="t1") if seat.person == "p0" else seat for seat in hall.day.seats)
    back = replace(hall.day, seats=seats)
    assert [one.name for one in changed_in(back, changes)] == ["Naam 001", "Naam 002"]


def test_who_left_is_not_shown():
    hall, changes = crowd(2)
    people = tuple(replace(one, present=one.id != "p0") for one in hall.day.people)
    assert [one.name for one in changed_in(replace(hall.day, people=people), changes)] == ["Naam 001"]


@pytest.mark.parametrize("subject", [None, "", "c1", "[]", "{}", '{"page":1,"before":3}', '{"page":"x","before":{}}'])
def test_anything_else_gives_way_to_the_title(subject, hall):
    assert read_changes(subject) is None
    assert hall.sees(shows=Shows.CHANGES, subject=subject).scene is Scene.TITLE


def test_what_is_written_reads_back():
    changes = SeatChanges({("r2", "p1"): 4, ("r3", "p1"): None}, 2, 1_234)
    assert read_changes(changes.written()) == changes


def test_what_seats_would_change_is_worked_out_from_the_day():
    hall, _ = crowd(3)
    wanted = [make_seat("p0", "t2", "r2"), make_seat("p1", "t9", "r2"), make_seat("p2", "t1", "r1")]
    changes = changes_between(hall.day, wanted, {"r1", "r2"})
    assert changes.before == {("r2", "p1"): 3, ("r1", "p2"): None}
    assert changes_between(hall.day, wanted, {"r1"}).before == {("r1", "p2"): None}


def test_rounds_do_not_share_a_page():
    hall, changes = crowd(2)
    more = replace(hall.day, seats=(*hall.day.seats, make_seat("p0", "t5", "r1")))
    both = SeatChanges({**changes.before, ("r1", "p0"): 1})
    assert [[one.round for one in page] for page in pages_of(changed_in(more, both))] == [[1], [2, 2]]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    ("count", "name"), [(1, "Jos"), (8, "Naam {n}"), (20, "Naam {n}"), (50, "Berend-Jan Hulsebosch-van der Meulen {n}")]
)
def test_everything_stands_in_the_picture_and_nothing_on_something_else(dressed, size, count, name):
    view = sees(*crowd(count, name=name))
    pieces = [one for one in lay_out(view, *size) if isinstance(one, Words | TableSign)]
    for one in pieces:
        assert 0 <= one.box.left <= one.box.right <= size[0]
        assert 0 <= one.box.top <= one.box.bottom <= size[1]
    signs = [one for one in pieces if isinstance(one, TableSign)]
    names = [one for one in pieces if isinstance(one, Words) and one.weight == 500 and one.colour == "text"]
    assert len(signs) == len(names) == len(view.groups[0].entries)
    for one in names:
        assert all(
            one.box.right <= sign.box.left or sign.box.right <= one.box.left or _apart(one, sign) for sign in signs
        )


def _apart(one, other) -> bool:
    return one.box.bottom <= other.box.top or other.box.bottom <= one.box.top


def test_the_page_never_stands_on_the_heading(dressed):
    view = sees(*crowd(50))
    pieces = [one for one in lay_out(view, 1024, 768) if isinstance(one, Words)]
    heading = next(one for one in pieces if view.heading in one.lines)
    assert view.small[0] in [line for one in pieces for line in one.lines]
    assert heading.size >= 768 / 30


def test_a_table_has_the_mark_it_has_on_paper(dressed):
    view = sees(*crowd(2))
    sign = next(one for one in lay_out(view, 1280, 720) if isinstance(one, TableSign))
    image = picture(view, QSize(1280, 720)).toImage()
    middle = (sign.box.left + sign.box.width // 4, sign.box.top + sign.box.height // 2)
    assert image.pixelColor(*middle) == QColor(mark_of(sign.number).colour.on_dark)
