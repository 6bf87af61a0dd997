"""The floor plan: where the tables stand, whatever was said of their places."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.checks import check
from facilitator.domain.hall import FULL, Table
from facilitator.domain.hallmap import (
    STEP,
    Placed,
    columns_for,
    hall_map,
    is_placed,
    joined_in,
    largest,
    middle_of,
    nearest_free,
    neighbour,
    not_open,
    snapped,
    stepped,
)
from facilitator.errors import FacilitatorError
from tests.factories import make_conversation, make_day, make_joining, make_round, make_table

PLACES = st.none() | st.integers(0, FULL)
POINTS = st.tuples(st.integers(0, FULL), st.integers(0, FULL))
RIGHT, LEFT, BACK, FRONT = (1, 0), (-1, 0), (0, 1), (0, -1)


@st.composite
def halls(draw: st.DrawFn) -> list[Table]:
    numbers = draw(st.lists(st.integers(1, 99), max_size=45, unique=True))
    near = st.sampled_from([None, 0, 475, 500, 510, FULL]) | PLACES
    return [make_table(number, f"t{number}", across=draw(near), down=draw(near)) for number in numbers]


def rows(count: int) -> tuple[Placed, ...]:
    return hall_map([make_table(number, f"t{number}") for number in range(1, count + 1)])


@given(halls())
def test_every_table_has_a_place_of_its_own_inside_the_hall(tables):
    places = hall_map(tables)
    assert [one.number for one in places] == sorted(table.number for table in tables)
    assert all(0 <= part <= FULL for one in places for part in one.point)
    assert len({one.point for one in places}) == len(tables)


@given(halls())
def test_where_somebody_put_a_table_it_stands(tables):
    put = [table for table in tables if table.across is not None and table.down is not None]
    alone = [table for table in put if sum((one.across, one.down) == (table.across, table.down) for one in put) == 1]
    places = {one.table: one for one in hall_map(tables)}
    stands = [table for table in alone if places[table.id].point == (table.across, table.down)]
    crowded = len(alone) - len(stands)
    assert crowded <= len(put) - len(alone)  # only for two that were put on one spot somebody else may give way
    assert {one.table for one in places.values() if one.chosen} == {table.id for table in put}
    assert is_placed(tables) == bool(put)


@pytest.mark.parametrize(
    ("count", "columns"), [(1, 1), (2, 2), (5, 3), (8, 4), (12, 4), (16, 6), (20, 5), (30, 8), (40, 8)]
)
def test_without_a_word_they_stand_in_rows_by_number_from_the_front(count, columns):
    assert columns_for(count) == columns
    points = [one.point for one in rows(count)]
    assert points == sorted(points, key=lambda point: (point[1], point[0]))
    assert len({x for x, _ in points}) == columns


@given(st.integers(2, 40), st.data())
def test_a_table_that_comes_later_stands_in_nobodys_way(count, data):
    placed = [
        make_table(one.number, one.table, across=one.across, down=one.down)
        for one in rows(count)
        if data.draw(st.booleans())
    ]
    new = make_table(99, "new")
    *_, last = hall_map([*placed, new])
    columns = columns_for(len(placed) + 1)
    near = [one for one in placed if abs(one.across - last.across) < FULL / columns / 4]
    assert all(abs(one.down - last.down) > FULL / 40 for one in near)


def test_one_that_is_in_the_way_of_a_row_leaves_the_rest_where_it_was():
    tables = [make_table(number, f"t{number}") for number in range(1, 9)]
    before = {one.table: one.point for one in hall_map(tables)}
    tables[0] = make_table(1, "t1", across=before["t5"][0], down=before["t5"][1])
    after = {one.table: one.point for one in hall_map(tables)}
    assert len(set(after.values())) == 8
    assert after["t1"] == before["t5"]


# -- by hand -------------------------------------------------------------------------------------------------------


@given(POINTS, st.sampled_from([RIGHT, LEFT, BACK, FRONT]), st.lists(POINTS, max_size=30))
def test_a_step_goes_one_way_to_a_free_place_or_stays(place, way, others):
    found = stepped(place, *way, others)
    along = (found[0] - place[0]) * way[0] + (found[1] - place[1]) * way[1]
    aside = (found[0] - place[0]) * way[1], (found[1] - place[1]) * way[0]
    assert along >= 0 and aside == (0, 0)
    assert found == place or found not in others
    assert all(0 <= part <= FULL for part in found)


def test_a_step_goes_over_the_table_that_stands_there():
    assert stepped((500, 500), *RIGHT, []) == (525, 500)
    assert stepped((500, 500), *RIGHT, [(525, 500)]) == (550, 500)
    assert stepped((FULL, 500), *RIGHT, []) == (FULL, 500)
    assert stepped((167, 500), *LEFT, []) == (150, 500)


@given(POINTS, st.lists(POINTS, max_size=40))
def test_the_nearest_free_place_is_free_and_inside(place, taken):
    found = nearest_free(place, taken)
    assert found not in taken
    assert found == place or place in taken
    assert all(0 <= part <= FULL for part in found)


def test_what_is_dragged_keeps_to_the_grid_and_the_hall():
    assert snapped(-80, 1200) == (0, FULL)
    assert snapped(512, 513) == (500, 525)
    assert all(part % STEP == 0 for part in snapped(333.3, 777.7))


def test_the_arrows_go_from_table_to_table():
    places = rows(8)  # 1 2 3 4 before 5 6 7 8
    assert neighbour(places, "t1", *RIGHT) == "t2"
    assert neighbour(places, "t2", *BACK) == "t6"
    assert neighbour(places, "t7", *FRONT) == "t3"
    assert neighbour(places, "t1", *LEFT) is None
    assert neighbour(places, "away", *LEFT) is None


@given(halls())
def test_the_arrows_reach_a_table_where_one_is_further_on(tables):
    places = hall_map(tables)
    for one in places:
        assert (neighbour(places, one.table, *RIGHT) is None) == all(other.across <= one.across for other in places)


# -- how large -----------------------------------------------------------------------------------------------------


@given(halls().filter(lambda tables: len(tables) > 1), st.sampled_from([(16.0, 9.0), (8.0, 9.0)]))
def test_as_large_as_they_are_they_stand_free_of_each_other(tables, room):
    points = [one.point for one in hall_map(tables)]
    unit = largest(points, *room, 2.0, 1.0)
    middles = [middle_of(point, *room, 2 * unit, unit) for point in points]
    for (x1, y1), (x2, y2) in itertools.combinations(middles, 2):
        assert abs(x1 - x2) >= 2 * unit - 1e-6 or abs(y1 - y2) >= unit - 1e-6
    assert all(unit <= x <= room[0] - unit + 1e-6 and unit / 2 <= y <= room[1] - unit / 2 + 1e-6 for x, y in middles)


def test_very_many_tables_are_as_large_as_in_rows():
    assert largest([one.point for one in rows(200)], 1600, 900, 1, 1) == pytest.approx(900 / 11)


# -- in a round ----------------------------------------------------------------------------------------------------


def test_nobody_goes_to_a_table_that_is_closed_joined_or_without_a_topic():
    day = make_day(
        make_round(1, "r1"),
        make_round(2, "r2"),
        *(make_table(number, f"t{number}", closed=("r1",) if number == 2 else ()) for number in range(1, 6)),
        *(make_conversation("Eten", f"c{number}", table=f"t{number}") for number in (1, 2, 3)),
        make_conversation("Groen", "c4", table="t4", rounds=("r2",)),
        make_joining("t3", "t1", "r1"),
    )
    assert not_open(day, "r1") == {"t2", "t3", "t4", "t5"}
    assert not_open(day, "r2") == {"t5"}
    assert not_open(day, None) == frozenset()
    assert joined_in(day, "r1") == ((3, 1),)
    assert joined_in(day, "r2") == ()


def test_without_any_topic_all_tables_are_open():
    assert not_open(make_day(make_round(1, "r1"), make_table(1), make_table(2)), "r1") == frozenset()


@pytest.mark.parametrize("wrong", [{"across": -1}, {"across": FULL + 1}, {"down": -25}, {"down": 5000}])
def test_a_place_outside_the_hall_is_refused(wrong):
    with pytest.raises(FacilitatorError, match="wrong-number"):
        check(make_table(1, **wrong))
    check(make_table(1, across=0, down=FULL))
