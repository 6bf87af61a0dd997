"""What is shown of a plan, without a window."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.seating.counts import count
from tests import factories as make
from tests.ui.desk.seating.plans import large_plan, of_day, small_plan, without_seat
from ui.desk.pages.seating.planreading import view_of
from ui.desk.pages.seating.planview import NO_GROUP, hits, lit
from ui.desk.pages.seating.shortnames import group_letters, short_names


def view(made=None, **more):
    made = made or small_plan()
    return view_of(made.day, made.planned, made.plan, **more)


def people_at(shown, row, column):
    return [chip.person for chip in shown.rows[row].cells[column].chips]


def chip_of(shown, person, column):
    row, place = shown.find(person, column)
    return shown.rows[row].cells[column].chips[place]


def line_of(shown, person):
    return next(line for line in shown.people if line.person == person)


def test_each_table_holds_its_people_round_by_round():
    shown = view()
    assert people_at(shown, 0, 0) == ["anna", "bram"]
    assert sorted(people_at(shown, 0, 1)) == ["anna", "finn", "zoe"]
    assert [row.number for row in shown.rows] == [1, 2, 3, None]


def test_people_of_one_group_stand_together_and_those_of_none_last():
    chips = view().rows[0].cells[1].chips
    assert [chip.group for chip in chips] == [0, 0, NO_GROUP]


def test_hosts_stand_apart_and_their_chairs_are_not_counted():
    cell = view().rows[0].cells[0]
    assert (cell.hosts, cell.chairs) == (("Hans Host",), 3)


def test_a_topic_for_all_rounds_stands_with_the_table():
    assert [row.topic for row in view().rows[:-1]] == ["Eten", "Groen", "Zorg"]
    assert view().rows[0].cells[0].topic == ""


def test_a_topic_of_one_round_stands_in_its_cell():
    made = small_plan(0, make.make_conversation("Licht", "c4", table="t3", rounds=("r2",)))
    talks = tuple(replace(one, rounds=("r1",)) if one.id == "c3" else one for one in made.day.conversations)
    row = view(of_day(replace(made.day, conversations=talks))).rows[2]
    assert (row.topic, [cell.topic for cell in row.cells]) == ("", ["Zorg", "Licht"])


def test_a_closed_table_says_so():
    made = small_plan()
    tables = tuple(replace(one, closed=("r2",)) if one.id == "t2" else one for one in made.day.tables)
    cells = view(of_day(replace(made.day, tables=tables))).rows[1].cells
    assert [cell.closed for cell in cells] == [False, True]


def test_a_locked_seat_a_locked_table_and_a_locked_round_are_told():
    shown = view(small_plan(anna_1={"locked": True}, bram_1={"locked": True}))
    assert chip_of(shown, "anna", 0).locked and not chip_of(shown, "anna", 1).locked
    assert shown.rows[0].cells[0].locked
    assert not shown.columns[0].locked
    every = {f"{person}_1": {"locked": True} for person in ("anna", "bram", "zoe", "dirk", "els", "finn")}
    assert view(small_plan(**every)).columns[0].locked


def test_what_was_held_is_told():
    shown = view(small_plan(1))
    assert [column.held for column in shown.columns] == [True, False]
    assert chip_of(shown, "anna", 0).held and not chip_of(shown, "anna", 1).held


def test_who_sits_elsewhere_than_on_their_card_has_moved():
    shown = view(small_plan(anna_1={"printed": "t3"}, bram_1={"printed": "t1"}))
    assert chip_of(shown, "anna", 0).moved
    assert not chip_of(shown, "bram", 0).moved


def test_what_moved_can_be_told_from_another_plan():
    made = small_plan()
    seats = list(made.plan.seats)
    seats[0] = (2, 0)
    shown = view(made, before=type(made.plan)(tuple(seats)))
    assert chip_of(shown, "anna", 0).moved and not chip_of(shown, "anna", 1).moved


def test_needs_and_companions_are_marked():
    made = small_plan()
    people = tuple(
        replace(one, needs=("wheelchair", "vegan")) if one.id == "els" else
        replace(one, accompanies="els") if one.id == "finn" else
        replace(one, needs=("vegan",)) if one.id == "dirk" else one
        for one in made.day.people
    )  # fmt: skip
    shown = view(of_day(replace(made.day, people=people)))
    assert [chip_of(shown, who, 0).need for who in ("els", "finn", "dirk")] == [True, False, False]
    assert chip_of(shown, "finn", 0).companion


def test_who_has_no_table_stands_under_all_tables():
    shown = view(without_seat(small_plan(), "bram", "r2"))
    last = shown.rows[-1]
    assert (last.table, last.number) == (None, None)
    assert (people_at(shown, 3, 0), people_at(shown, 3, 1)) == ([], ["bram"])


def test_in_a_plan_in_which_everybody_sits_that_row_is_spare():
    assert [row.is_spare for row in view().rows] == [False, False, False, True]


# -- people --------------------------------------------------------------------------------------------------------


def test_people_stand_by_surname_with_their_tables():
    shown = view()
    assert [line.person for line in shown.people] == ["bram", "zoe", "els", "finn", "dirk", "anna"]
    assert [place.table for place in line_of(shown, "bram").places] == [1, 2]


def test_how_many_new_people_somebody_meets_is_what_the_counts_say():
    made = small_plan()
    counted = count(made.planned.instance, made.plan)
    by_counts, by_itself = view(made, counts=counted), view(made)
    assert {line.person: line.met for line in by_counts.people} == {line.person: line.met for line in by_itself.people}
    anna = made.planned.number_of["anna"]
    assert line_of(by_counts, "anna").could == counted.could_meet[anna]
    assert line_of(by_itself, "anna").could is None


def test_wishes_that_come_true_are_counted():
    made = small_plan()
    people = tuple(replace(one, wishes=("c1", "c3")) if one.id == "anna" else one for one in made.day.people)
    line = line_of(view(of_day(replace(made.day, people=people))), "anna")
    assert (line.heard, line.wishes) == (1, 2)


# -- following and looking for -----------------------------------------------------------------------------------


def test_a_search_finds_beginnings_of_names_without_accents_or_capitals():
    shown = view(search="ZOE ja")
    assert hits(shown) == ("zoe",)
    assert chip_of(shown, "zoe", 0).found and chip_of(shown, "zoe", 1).found
    assert hits(view(search="vri")) == ("anna",)
    assert hits(view(search="ries")) == ()
    assert hits(view(search="  ")) == ()


def test_the_followed_person_is_lit_in_each_round():
    shown = view(follow="anna")
    assert [chip_of(shown, "anna", column).followed for column in (0, 1)] == [True, True]
    assert line_of(shown, "anna").followed
    assert not chip_of(shown, "bram", 0).followed


def test_whom_the_followed_person_meets_again_is_marked_in_the_later_round():
    made = small_plan()
    seats = tuple(replace(s, table="t1") if (s.person, s.round) == ("bram", "r2") else s for s in made.day.seats)
    shown = view(of_day(replace(made.day, seats=seats)), follow="anna")
    assert [chip_of(shown, "bram", column).again for column in (0, 1)] == [False, True]
    assert not chip_of(shown, "zoe", 1).again


def test_a_round_in_between_does_not_make_it_a_first_meeting():
    made = small_plan(0, make.make_round(3, "r3"), *(make.make_seat(who, "t3", "r3") for who in ("anna", "bram")))
    shown = view(made, follow="anna")
    assert [chip_of(shown, "bram", column).again for column in (0, 1, 2)] == [False, False, True]


def test_people_who_belong_together_do_not_meet_again():
    made = small_plan(0, make.make_bond("anna", "bram"))
    seats = tuple(replace(s, table="t1") if (s.person, s.round) == ("bram", "r2") else s for s in made.day.seats)
    shown = view(of_day(replace(made.day, seats=seats)), follow="anna")
    assert not chip_of(shown, "bram", 1).again


def test_lighting_somebody_else_leaves_what_does_not_change_as_it_is():
    shown = view()
    relit = lit(shown, "els", "")
    assert relit.rows[0] is shown.rows[0]
    assert relit.rows[2] is not shown.rows[2]
    assert lit(relit, None, "") == shown
    assert relit == view(follow="els")


# -- names and letters -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("names", "short"),
    [
        (("Anna Kok", "Bram Bos"), ("Anna K.", "Bram B.")),
        (("Anna Kok", "Anna Klein"), ("Anna Ko.", "Anna Kl.")),
        (("Anna de Vries", "Anna van Dam"), ("Anna V.", "Anna D.")),
        (("Anna Kok", "Anna Kok"), ("Anna K.", "Anna K. 2")),
        (("Anna Bo", "Anna Bos"), ("Anna Bo", "Anna Bos")),
        (("Gast", ""), ("Gast", "")),
        ((), ()),
    ],
)
def test_short_names_are_nobody_elses(names, short):
    assert short_names(names) == short


def test_four_hundred_short_names_differ():
    made = large_plan()
    names = [chip.name for row in view(made).rows for chip in row.cells[0].chips]
    assert len(set(names)) == 400


def test_each_group_has_a_letter_of_its_own():
    assert group_letters(("Bewoner", "Bestuurder", "Ambtenaar", "123", "Éénling")) == ("B", "E", "A", "C", "N")
