"""People who go together, who is left without a table, and whole rounds: each is one act."""

from __future__ import annotations

import pytest

from tests.factories import make_bond, make_seat
from tests.ui.desk.seating.conftest import hall


def seats_in(chair, round_):
    return {seat.person: seat.table for seat in chair.day.seats if seat.round == round_}


def together(chair, round_):
    """Who shares a table in a round."""
    seats = seats_in(chair, round_)
    return {frozenset(p for p, table in seats.items() if table == one) for one in seats.values()}


def row_by_row(people=12, tables=3, rounds=2, **more):
    """In round 1 by fours in the order of the list; in round 2 each next person at the next table."""
    first = [make_seat(f"p{n}", f"t{(n - 1) * tables // people + 1}", "r1", **more) for n in range(1, people + 1)]
    second = [make_seat(f"p{n}", f"t{(n - 1) % tables + 1}", "r2", **more) for n in range(1, people + 1)]
    return hall(people, tables, rounds, *first, *second)


def asks(chair, told, qtbot, ask, *rounds):
    """Have a whole round done otherwise, and see what it would cost; nothing is done yet."""
    before, heard = chair.day.seats, len(told)
    ask.emit(*rounds)
    qtbot.waitUntil(lambda: len(told) > heard)
    assert told[-1].asks
    assert chair.day.seats == before
    return told[-1].words


def agrees(chair, told):
    """Says yes to what was asked last."""
    told[-1].deeds[0].do()
    chair.wait()


def undone(chair):
    chair.desk.opened.undo()
    chair.wait()


# -- who goes together ---------------------------------------------------------------------------------------------


def test_who_is_bound_moves_along_in_one_act(chair_of):
    seats = [make_seat(f"p{n}", "t1", "r1") for n in (1, 2, 3)]
    chair = chair_of(hall(3, 3, 1, *seats, make_bond("p1", "p2"), chairs=4))
    chair.page.body.move_asked.emit("p2", "r1", "t3")
    chair.wait()
    assert seats_in(chair, "r1") == {"p1": "t3", "p2": "t3", "p3": "t1"}
    undone(chair)
    assert set(seats_in(chair, "r1").values()) == {"t1"}


def test_who_is_bound_changes_places_along(chair_of):
    seats = [make_seat(f"p{n}", "t1" if n < 3 else "t2", "r1") for n in (1, 2, 3)]
    chair = chair_of(hall(3, 2, 1, *seats, make_bond("p1", "p2"), chairs=4))
    chair.page.body.swap_asked.emit("p3", "p1", "r1")
    chair.wait()
    assert seats_in(chair, "r1") == {"p1": "t2", "p2": "t2", "p3": "t1"}


def test_who_has_no_table_any_more_leaves_the_others_where_they_are(chair_of):
    chair = chair_of(row_by_row())
    chair.page.body.leave_asked.emit("p1", "r2")
    chair.wait()
    assert "p1" not in seats_in(chair, "r2")
    assert (len(seats_in(chair, "r2")), seats_in(chair, "r1")["p1"]) == (11, "t1")
    undone(chair)
    assert seats_in(chair, "r2")["p1"] == "t1"


def test_who_accompanies_somebody_has_no_table_either(chair_of):
    day = hall(3, 2, 1, *(make_seat(f"p{n}", "t1", "r1") for n in (1, 2, 3)), chairs=4)
    chair = chair_of(day)
    chair.desk.opened.watch(chair.desk.opened.people.change("p2", accompanies="p1"))
    chair.wait()
    chair.page.body.leave_asked.emit("p1", "r1")
    chair.wait()
    assert seats_in(chair, "r1") == {"p3": "t1"}


# -- whole rounds --------------------------------------------------------------------------------------------------


def test_the_groups_of_another_round_come_again_as_one_act(chair_of, messages, qtbot):
    chair = chair_of(row_by_row())
    told = messages(chair.desk)
    words = asks(chair, told, qtbot, chair.page.body.same_asked, "r2", "r1")
    assert words.startswith("Ronde 2: the same groups as Ronde 1?")
    assert words.endswith("more pairs sit together twice.")
    agrees(chair, told)
    assert together(chair, "r2") == together(chair, "r1")
    assert seats_in(chair, "r1")["p1"] != seats_in(chair, "r2")["p1"]
    assert (told[-1].words, told[-1].asks) == ("Ronde 2: the same groups as Ronde 1.", False)
    undone(chair)
    assert together(chair, "r2") != together(chair, "r1")


def test_all_new_parts_who_met(chair_of, messages, qtbot):
    seats = [make_seat(f"p{n}", f"t{(n + 1) // 2}", round_) for n in range(1, 7) for round_ in ("r1", "r2")]
    chair = chair_of(hall(6, 3, 2, *seats))
    told = messages(chair.desk)
    words = asks(chair, told, qtbot, chair.page.body.new_asked, "r2")
    assert words.startswith("Ronde 2: all new?")
    assert words.endswith("3 fewer pairs sit together twice.")
    agrees(chair, told)
    assert not any(len(one & other) > 1 for one in together(chair, "r1") for other in together(chair, "r2"))
    assert told[-1].words == "Ronde 2: all new."


def test_a_locked_seat_stays_where_it_is(chair_of, messages, qtbot):
    chair = chair_of(row_by_row())
    chair.desk.opened.watch(chair.desk.opened.seats.lock("r2", "p1"))
    chair.wait()
    told = messages(chair.desk)
    asks(chair, told, qtbot, chair.page.body.same_asked, "r2", "r1")
    agrees(chair, told)
    assert seats_in(chair, "r2")["p1"] == "t1"


@pytest.mark.parametrize(
    ("change", "words"),
    [("lock", "All seats in Ronde 2 are locked. Unlock the round first."),
     ("held", "Ronde 2 is over or under way: its seats stay.")],
)  # fmt: skip
def test_what_stands_is_said_in_one_sentence(chair_of, messages, change, words):
    day = row_by_row(locked=change == "lock")
    chair = chair_of(day)
    if change == "held":
        chair.desk.opened.watch(chair.desk.opened.clock.go("r2"))
        chair.wait()
    told = messages(chair.desk)
    chair.page.body.new_asked.emit("r2")
    assert told[-1].words == words


def test_it_is_said_first_how_many_cards_turn_wrong(chair_of, messages, qtbot):
    day = row_by_row()
    chair = chair_of(day)
    chair.desk.opened.watch(chair.desk.opened.seats.print_cards(chair.day.seats))
    chair.wait()
    told = messages(chair.desk)
    words = asks(chair, told, qtbot, chair.page.body.same_asked, "r2", "r1")
    assert "Their card will then be wrong." in words
    agrees(chair, told)
    assert together(chair, "r2") == together(chair, "r1")


def test_the_same_groups_again_change_nothing(chair_of, messages, qtbot):
    chair = chair_of(hall(4, 2, 2, *(make_seat(f"p{n}", f"t{(n + 1) // 2}", "r1") for n in range(1, 5))))
    told = messages(chair.desk)
    asks(chair, told, qtbot, chair.page.body.same_asked, "r2", "r1")
    agrees(chair, told)
    chair.page.body.same_asked.emit("r2", "r1")
    qtbot.waitUntil(lambda: len(told) > 2)
    assert told[-1].words == "Ronde 2 has these groups already. Nothing changes."


def test_while_a_plan_is_looked_for_it_says_so(chair_of):
    chair = chair_of(row_by_row())
    body = chair.page.body
    body.show_view(body.view, *body.shown, settled=False)
    body.grid.same_asked.emit("r2", "r1")
    assert body.line.words() == "A plan is being looked for. Keep it or leave it first."
