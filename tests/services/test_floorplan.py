"""Putting tables on the floor plan: one act each, with a name in the history, and one undo."""

from __future__ import annotations

import pytest

from facilitator.domain.hallmap import hall_map
from facilitator.domain.language import Language
from facilitator.errors import FacilitatorError
from tests.factories import make_table
from tests.services.conftest import Desk, acts
from ui.words import act_words


@pytest.fixture
def hall(desk: Desk) -> Desk:
    """The small day with six tables, in rows."""
    for number in range(3, 7):
        desk.tables.add(make_table(number, f"t{number}")).result()
    return desk


def places(desk: Desk) -> dict[str, tuple[int | None, int | None]]:
    return {table.id: (table.across, table.down) for table in desk.now().tables}


def seen(desk: Desk) -> dict[str, tuple[int, int]]:
    return {one.table: one.point for one in hall_map(desk.now().tables)}


def newest(desk: Desk, language: Language) -> str:
    return act_words(acts(desk)[-1].name, acts(desk)[-1].args, language)


def test_one_table_moves_and_the_others_stay_where_they_were_seen(hall):
    before, count = seen(hall), len(acts(hall))
    moved = hall.tables.place("t2", 800, 950).result()
    assert (moved.across, moved.down) == (800, 950)
    assert seen(hall) == before | {"t2": (800, 950)}
    assert places(hall) == seen(hall)
    assert len(acts(hall)) == count + 1
    assert newest(hall, Language.NL) == "tafel verzet op de plattegrond"
    assert newest(hall, Language.EN) == "table moved on the floor plan"
    hall.file.undo().result()
    assert set(places(hall).values()) == {(None, None)}
    hall.file.redo().result()
    assert seen(hall)["t2"] == (800, 950)


def test_a_second_move_is_undone_alone(hall):
    hall.tables.place("t2", 800, 950).result()
    hall.tables.place("t3", 100, 950).result()
    hall.file.undo().result()
    assert seen(hall)["t2"] == (800, 950)
    assert places(hall)["t3"] == seen(hall)["t3"]


def test_where_a_table_stands_another_comes_beside_it(hall):
    hall.tables.place("t1", 500, 500).result()
    beside = hall.tables.place("t2", 500, 500).result()
    assert (beside.across, beside.down) != (500, 500)
    assert max(abs((beside.across or 0) - 500), abs((beside.down or 0) - 500)) == 25


def test_they_stand_like_this_and_back_in_rows(hall):
    rows = seen(hall)
    hall.tables.keep_places().result()
    assert places(hall) == rows
    assert newest(hall, Language.NL) == "tafels vastgezet op de plattegrond"
    hall.tables.place("t1", 1000, 1000).result()
    hall.tables.line_up().result()
    assert set(places(hall).values()) == {(None, None)}
    assert newest(hall, Language.EN) == "tables in rows again"
    hall.file.undo().result()
    assert seen(hall) == rows | {"t1": (1000, 1000)}


@pytest.mark.parametrize(("table", "across", "code"), [("t9", 500, "gone"), ("t1", 5_000, "ok"), ("t1", -3, "ok")])
def test_a_table_that_is_gone_is_refused_and_a_place_outside_comes_inside(hall, table, across, code):
    if code == "gone":
        with pytest.raises(FacilitatorError, match="gone"):
            hall.tables.place(table, across, 500).result()
        assert set(places(hall).values()) == {(None, None)}
    else:
        assert 0 <= hall.tables.place(table, across, 500).result().across <= 1000


def test_tables_keep_their_place_in_the_file(hall, tmp_path):
    hall.tables.place("t4", 25, 75).result()
    assert hall.file.day().table["t4"].across == 25
    assert [name for name, after in places(hall).items() if after == (25, 75)] == ["t4"]
