"""What a new plan comes to, for the chair: worked out without a window."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.seating.counts import count
from facilitator.seating.instance import Plan
from facilitator.seating.ofday import planned
from facilitator.seating.replanning import Mode, NeedKind, replan
from tests.factories import make_moment
from tests.ui.desk.replan.conftest import PEOPLE, absent, during, hall, unseated
from ui.desk.pages.replan.proposals import Step, proposal_of
from ui.desk.pages.replan.replanner import Line, Order, look
from ui.desk.pages.replan.situation import ahead, lacks_of, usual_mode

NOW = make_moment(60)


def reading(day):
    rounds = ahead(day, NOW)
    return planned(day, rounds.rounds, rounds.held), rounds


def proposed(day, changes):
    """The proposal in which these people sit elsewhere: {(person, round from 0): table from 0}."""
    read, rounds = reading(day)
    rows = [list(row) for row in read.plan_of(day.seats).seats]
    for (person, round_), table in changes.items():
        rows[read.number_of[person]][round_] = table
    return proposal_of(day, read, rounds, Plan(tuple(map(tuple, rows))), None, None)


class Whoever:
    """Somebody who has it done, and is never in a hurry."""

    def cancelled(self) -> bool:
        return False

    def tell(self, done: int, total: int) -> None:
        """Nobody listens."""


def test_a_move_says_from_where_to_where_in_which_round():
    proposal = proposed(hall(), {("p0", 0): 2, ("p0", 2): 1})
    (move,) = proposal.moves
    assert (move.name, move.steps, move.new) == ("Naam 00", (Step(1, 1, 3), Step(3, 1, 2)), False)
    assert (proposal.moving, proposal.newcomers, proposal.wrong) == (1, 0, 0)


def test_a_card_turns_wrong_by_what_changes_now():
    day = hall(printed=True)
    moved_before = replace(
        day, seats=tuple(replace(s, table="t3") if (s.person, s.round) == ("p1", "r1") else s for s in day.seats)
    )
    assert proposed(moved_before, {("p0", 1): 2}).wrong == 1
    assert [m.person for m in proposed(moved_before, {("p0", 1): 2}).moves] == ["p0"]
    back = {("p1", 0): 0}
    assert proposed(moved_before, back).moving == 1
    assert proposed(moved_before, back).wrong == 0


def test_a_held_round_is_no_part_of_a_proposal():
    proposal = proposed(during(hall(), "r1"), {("p0", 0): 2, ("p0", 1): 2})
    assert [step.round for move in proposal.moves for step in move.steps] == [2]


def test_who_had_no_seat_is_a_newcomer():
    proposal = proposed(unseated(hall(printed=True), "p4"), {("p4", 0): 0, ("p4", 1): 1, ("p4", 2): 2})
    assert (proposal.moving, proposal.newcomers, proposal.wrong) == (0, 1, 0)


def test_lacks_are_tables_with_too_few_people_or_chairs_and_people_without_a_table():
    first = [seat.person for seat in hall().seats if (seat.round, seat.table) == ("r2", "t1")]
    day = absent(unseated(during(hall()), first[0]), *first[1:3])
    read, rounds = reading(day)
    lacks = lacks_of(day, read, rounds)
    assert (NeedKind.FEW_PEOPLE, 2, 1, 2) in {(one.kind, one.round, one.table, one.people) for one in lacks.tables}
    assert lacks.without == 1
    assert all(one.now == (one.round == 1) for one in lacks.tables)


def test_cards_in_hands_make_newcomers_the_usual_choice():
    assert usual_mode(hall()) is Mode.FEW
    assert usual_mode(hall(printed=True)) is Mode.NEWCOMERS


def test_during_a_round_nothing_is_looked_for_where_nothing_lacks():
    day, line = during(hall()), Line()
    assert look(Order(day, ahead(day, NOW), Mode.FEW, if_needed=True), line, Whoever()) is None
    assert not line.lacks


@settings(deadline=None, max_examples=25)
@given(st.sets(st.integers(0, PEOPLE - 1), max_size=6), st.sampled_from(["", "r1", "r2"]), st.sampled_from(list(Mode)))
def test_what_was_held_never_changes_and_the_numbers_agree(away, begun, mode):
    day = absent(hall(printed=True), *(f"p{n}" for n in away))
    day = during(day, begun) if begun else day
    read, rounds = reading(day)
    search = replan(read.instance, mode, seed=1)
    search.run(200)
    proposal = proposal_of(day, read, rounds, search.best, count(read.instance, search.best), None)
    held = {one.id for one in rounds.rounds[: rounds.held]}
    assert held.isdisjoint(proposal.coming)
    was = {(seat.round, seat.person): seat.table for seat in day.seats if day.person[seat.person].present}
    for seat in proposal.seats:
        if seat.round in held:
            assert was[seat.round, seat.person] == seat.table
    assert proposal.moving + proposal.newcomers == len(proposal.moves)
    assert proposal.wrong <= proposal.moving
    changed = {s.person for s in proposal.seats if was.get((s.round, s.person)) != s.table}
    assert changed == {move.person for move in proposal.moves}


def test_meetings_again_are_those_that_could_be_helped():
    day = unseated(hall(), "p4")
    line = Line()
    proposal = look(Order(day, ahead(day, NOW), Mode.FEW, if_needed=False, seconds=0.05), line, Whoever())
    read, _ = reading(day)
    after = count(read.instance, Plan(read.plan_of(proposal.seats).seats))
    assert proposal.after.again == after.coincidences - after.bound_coincidences
    assert proposal.before.again == max(0, line.before.coincidences - after.bound_coincidences)
