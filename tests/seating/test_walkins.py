"""Who comes without being on the list gets a seat, and nobody moves for it."""

from __future__ import annotations

from facilitator.seating.walkins import seats_for
from tests.factories import make_day, make_person, make_round, make_seat, make_table

ROUNDS = (make_round(1, "r1"), make_round(2, "r2"))
TABLES = (make_table(1, "t1", capacity=3), make_table(2, "t2", capacity=3))
PEOPLE = [make_person(f"P{n}", f"p{n}") for n in range(4)]
SEATS = [
    make_seat(f"p{person}", table, round_)
    for round_, places in (("r1", ("t1", "t1", "t2", "t2")), ("r2", ("t1", "t2", "t2", "t1")))
    for person, table in enumerate(places)
]
NEW = make_person("Raf", "raf")


def test_a_walk_in_gets_a_seat_in_every_round():
    seats = seats_for(make_day(*ROUNDS, *TABLES, *PEOPLE, *SEATS), [NEW], ROUNDS)
    assert [(seat.person, seat.round) for seat in seats] == [("raf", "r1"), ("raf", "r2")]
    assert len({seat.table for seat in seats}) == 2


def test_rounds_that_were_held_are_over_for_who_comes_late():
    seats = seats_for(make_day(*ROUNDS, *TABLES, *PEOPLE, *SEATS), [NEW], ROUNDS, held=1)
    assert [seat.round for seat in seats] == ["r2"]


def test_without_a_plan_nobody_needs_a_seat():
    assert seats_for(make_day(*ROUNDS, *TABLES, *PEOPLE), [NEW], ROUNDS) == ()


def test_somebody_who_was_there_already_and_has_no_seat_gets_one():
    known = make_day(*ROUNDS, *TABLES, *PEOPLE, *(seat for seat in SEATS if seat.person != "p3"))
    assert {seat.person for seat in seats_for(known, [PEOPLE[3]], ROUNDS)} == {"p3"}
