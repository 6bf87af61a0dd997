"""Seats, what binds people, and the door."""

from __future__ import annotations

import pytest

from facilitator.domain.hall import Seat
from facilitator.domain.seating import BondKind, Way
from facilitator.errors import FacilitatorError
from tests.factories import make_person, make_seat


def test_a_plan_takes_the_place_of_what_was_there_in_its_rounds(desk):
    desk.seats.place(
        [make_seat("jos", "t1", "r1"), make_seat("miriam", "t1", "r1"), make_seat("jos", "t1", "r2")]
    ).result()
    desk.seats.make_plan([make_seat("jos", "t2", "r1"), make_seat("jos", "t2", "r2")], ["r1"]).result()
    assert desk.now().seats == (Seat("r1", "jos", "t2"), Seat("r2", "jos", "t1"))


def test_a_seat_that_stays_in_a_new_plan_stays_locked(desk):
    desk.seats.place([make_seat("jos", "t1", "r1", locked=True), make_seat("miriam", "t1", "r1", locked=True)]).result()
    desk.seats.make_plan([make_seat("jos", "t1", "r1"), make_seat("miriam", "t2", "r1")], ["r1"]).result()
    assert {seat.person: seat.locked for seat in desk.now().seats} == {"jos": True, "miriam": False}


def test_what_stands_on_a_card_stays_on_it_whatever_the_plan_becomes(desk):
    desk.seats.place([make_seat("jos", "t1", "r1"), make_seat("miriam", "t1", "r1")]).result()
    desk.seats.print_cards([make_seat("jos", "t1", "r1")]).result()
    desk.seats.make_plan([make_seat("jos", "t2", "r1"), make_seat("miriam", "t2", "r1")], ["r1"]).result()
    assert {seat.person: (seat.table, seat.printed) for seat in desk.now().seats} == {
        "jos": ("t2", "t1"),
        "miriam": ("t2", None),
    }


def test_that_cards_were_printed_is_not_undone_and_stands_in_the_way_of_undoing_the_plan(desk):
    desk.seats.place([make_seat("jos", "t1", "r1")]).result()
    desk.seats.print_cards([make_seat("jos", "t1", "r1")]).result()
    assert desk.file.next_undo().name == "people-seated"
    with pytest.raises(FacilitatorError) as refused:
        desk.file.undo().result()
    assert refused.value.code == "undo-overtaken"
    assert desk.now().seats == (Seat("r1", "jos", "t1", printed="t1"),)


def test_a_table_of_a_round_is_locked_and_let_go(desk):
    desk.seats.place([make_seat("jos", "t1", "r1"), make_seat("miriam", "t2", "r1")]).result()
    assert desk.seats.lock_all(["r1"], "t1").result() == 1
    assert [seat.person for seat in desk.now().seats if seat.locked] == ["jos"]
    assert desk.seats.lock_all(["r1"], None, on=False).result() == 2
    assert not any(seat.locked for seat in desk.now().seats)


def test_a_bond_takes_two(desk):
    with pytest.raises(FacilitatorError) as refused:
        desk.bonds.bind(BondKind.TOGETHER, ["jos", "jos"]).result()
    assert refused.value.code == "bond-of-one"


def test_who_leaves_has_no_seat_in_the_rounds_that_are_missed(desk):
    desk.seats.place([make_seat("jos", "t1", "r1"), make_seat("jos", "t2", "r2")]).result()
    desk.door.leave("jos", ["r2"]).result()
    assert desk.now().seats == (Seat("r1", "jos", "t1"),)
    assert desk.now().person["jos"].misses == ("r2",)


def test_the_rest_that_did_not_come_is_absent_and_hosts_are_not_the_rest(desk):
    desk.people.change("noor", kinds=("host",)).result()
    desk.door.tick(["els"], present=True).result()
    assert desk.door.rest_is_absent().result() == 2
    assert {person.id for person in desk.now().people if person.present} == {"els", "noor"}


def test_a_walk_in_comes_with_a_seat_in_one_step(desk):
    desk.door.walk_in([make_person("Raf Jonker", "raf")], [make_seat("raf", "t1", "r1")]).result()
    assert desk.now().people[-1].id == "raf"
    desk.file.undo().result()
    assert "raf" not in desk.now().person
    assert not desk.now().seats


def test_seats_of_who_is_not_there_come_free_in_the_rounds_to_come_alone(desk):
    desk.seats.place([make_seat("jos", "t1", "r1"), make_seat("jos", "t2", "r2")]).result()
    desk.door.tick(["jos"], present=False, coming=["r2"]).result()
    assert desk.now().seats == (Seat("r1", "jos", "t1"),)
    desk.file.undo().result()
    assert len(desk.now().seats) == 2
    desk.door.tick(["els"], present=True).result()
    desk.door.rest_is_absent(["r1", "r2"]).result()
    assert desk.now().seats == ()


def test_what_is_chosen_of_the_seating_leaves_the_rest(desk):
    desk.seating.choose(way=Way.NAMED).result()
    desk.seating.choose(turnout=85).result()
    assert (desk.now().seating.way, desk.now().seating.turnout) == (Way.NAMED, 85)
