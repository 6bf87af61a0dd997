"""What the hall and the people show of a day, without a window."""

from __future__ import annotations

import pytest

from facilitator.domain.people import PersonKind
from tests.factories import (
    make_contribution,
    make_conversation,
    make_day,
    make_initiative,
    make_person,
    make_round,
    make_seat,
    make_table,
    make_takeaway,
    small_day,
)
from ui.desk.pages.hall.views import (
    HallView,
    PersonHeld,
    TableHeld,
    hall_view,
    held_by_person,
    held_by_table,
    is_empty,
    next_table_number,
    person_views,
    words_between_commas,
)

ROUNDS = (make_round(1, "r1"), make_round(2, "r2"))


def titles(view: HallView) -> list[list[list[str]]]:
    return [[[talk.title for talk in cell.talks] for cell in row.cells] for row in view.rows]


def test_without_topics_of_their_own_round_there_is_one_column():
    view = hall_view(small_day(), by_round=False)
    assert titles(view) == [[["Eten in de wijk"]], [["Veilig oversteken"]]]


def test_a_topic_for_all_rounds_is_wide_once_there_are_columns_for_rounds():
    view = hall_view(small_day(), by_round=True)
    assert [column.number for column in view.columns] == [None, 1, 2]
    assert [row.wide for row in view.rows] == [True, True]


def test_a_topic_of_two_rounds_stands_in_both():
    talk = make_conversation("Eten", "c1", table="t1", rounds=("r1", "r2"))
    view = hall_view(make_day(make_table(1, "t1"), *ROUNDS, talk), by_round=False)
    assert titles(view) == [[[], ["Eten"], ["Eten"]]]
    assert not view.rows[0].wide


def test_beside_a_topic_of_a_round_the_others_echo_the_one_of_all_rounds():
    talks = (make_conversation("Eten", table="t1"), make_conversation("Groen", table="t1", rounds=("r2",)))
    (row,) = hall_view(make_day(make_table(1, "t1"), *ROUNDS, *talks), by_round=False).rows
    assert [cell.echo for cell in row.cells] == ["", "Eten", ""]


def test_a_topic_of_a_round_that_is_not_there_any_more_is_not_hidden():
    talk = make_conversation("Eten", table="t1", rounds=("gone",))
    assert titles(hall_view(make_day(make_table(1, "t1"), *ROUNDS, talk), by_round=False)) == [[["Eten"], [], []]]


def test_conversations_without_a_table_are_the_last_row_and_their_points_are_lost():
    talk = make_conversation("Eten", "c1", table=None)
    points = (make_takeaway("Een", "w1", conversation="c1"), make_takeaway("Twee", "w2", conversation=None))
    view = hall_view(make_day(make_table(1, "t1"), talk, *points), by_round=False)
    assert [row.number for row in view.rows] == [1, None]
    assert set(view.lost) == {"w1", "w2"}


def test_what_hangs_on_a_table_is_counted():
    day = make_day(*small_day().people, *small_day().tables, *ROUNDS, make_seat("els", "t1", "r1"))
    assert held_by_table(small_day(), "t1") == TableHeld(points=1, topics=1, seats=0)
    assert held_by_table(day, "t1") == TableHeld(points=0, topics=0, seats=1)
    assert not held_by_table(make_day(make_table(1, "t1")), "t1").anything


@pytest.mark.parametrize(
    "more",
    [{"topic": "Eten"}, {"hosts": ("els",)}, {"headline": "Doen"}, {"prose": "Zo was het"}, {"label": "Kop"}],
)
def test_a_conversation_with_anything_in_it_is_not_empty(more):
    talk = make_conversation(**{"topic": "", "key": "c1", **more})
    assert not is_empty(make_day(make_person(key="els"), talk), talk)


def test_a_conversation_with_points_is_not_empty_and_one_with_nothing_is():
    talk = make_conversation("", "c1")
    assert not is_empty(make_day(talk, make_takeaway(conversation="c1")), talk)
    assert is_empty(make_day(talk), talk)


def test_a_new_table_gets_the_number_after_the_highest():
    assert next_table_number(make_day(make_table(2), make_table(7))) == 8
    assert next_table_number(make_day()) == 1


@pytest.mark.parametrize(("typed", "found"), [("zoe", ["Zoë"]), ("BUURT", ["Jan"]), ("", ["Zoë", "Jan"]), ("xyz", [])])
def test_people_are_found_by_name_and_organisation_whatever_the_accents(typed, found):
    day = make_day(make_person("Zoë"), make_person("Jan", organisation="Buurtverband"))
    assert [view.name for view in person_views(day, typed)] == found


def test_who_chairs_the_day_is_shown_as_a_chair():
    day = make_day(make_person("Els", "els", kinds=(PersonKind.HOST,)), chairs=("els",))
    assert person_views(day)[0].kinds == (PersonKind.HOST, PersonKind.CHAIR)


def test_what_hangs_on_a_person_is_told():
    people = (make_person("Els", "els"), make_person("Ada", "ada", accompanies="els"))
    talks = (make_conversation("Eten", table="t3", hosts=("els",)), make_conversation("Groen", reporter="els"))
    said = make_contribution(person="els")
    day = make_day(*people, make_table(3, "t3"), *talks, said, make_initiative(), chairs=("els",))
    assert held_by_person(day, "els") == PersonHeld((0, 3), chairs=True, said=1, companions=("Ada",))
    assert not held_by_person(day, "ada").anything


def test_words_between_commas_are_a_list_without_blanks_or_repeats():
    assert words_between_commas(" rolstoel,  veel   licht ,, rolstoel") == ("rolstoel", "veel licht")
