"""Moving on: how people find their table without a list of names."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QWidget

from facilitator.domain.seating import Way
from tests.ui.desk.seating.conftest import hall
from ui.desk.pages.seating.movingon import MovingOnModel, moving_on
from ui.desk.places import StageName


@pytest.mark.parametrize(
    ("tables", "rounds", "lines"),
    [
        ([1, 2, 3], 2, ((1, 2), (2, 3), (3, 1))),
        ([1, 2], 3, ((1, 2, 1), (2, 1, 2))),
        ([4, 7, 9], 3, ((4, 7, 9), (7, 9, 4), (9, 4, 7))),
        ([1, 2], 0, ((), ())),
        ([], 3, ()),
    ],
)
def test_everyone_moves_one_table_up_and_from_the_last_to_the_first(tables, rounds, lines):
    assert moving_on(tables, rounds) == lines


@pytest.mark.parametrize("tables", [2, 5, 30])
def test_in_every_round_all_tables_are_taken_by_one_group(tables):
    numbers = list(range(1, tables + 1))
    assert all(sorted(group) == numbers for group in zip(*moving_on(numbers, 4), strict=True))


@pytest.fixture
def moving(chair_of):
    """Somebody at the page of moving on, in a hall of so many tables and rounds."""
    return lambda tables, rounds: chair_of(hall(0, tables, rounds, way=Way.MOVING))


def shown(page):
    """The lines in the table, as they are read."""
    model = page.lines
    return [
        [model.index(line, place).data() for place in range(model.columnCount())] for line in range(model.rowCount())
    ]


def test_it_shows_who_goes_where_on_this_day(moving):
    page = moving(3, 2).page
    assert shown(page) == [["Table 1", "Table 2"], ["Table 2", "Table 3"], ["Table 3", "Table 1"]]
    assert page.lines.headerData(1, Qt.Orientation.Horizontal) == "Round 2"
    spoken = page.lines.index(2, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Who begins at table 3, in round 2: table 1"
    assert page.table.isVisible()
    assert not page.again.isVisible()


def test_it_follows_the_tables_of_the_day(moving):
    chair = moving(2, 2)
    chair.desk.opened.watch(chair.desk.opened.tables.lay_out(3))
    chair.wait()
    assert len(shown(chair.page)) == 3


def test_more_rounds_than_tables_is_pointed_out(moving):
    assert moving(2, 3).page.again.isVisible()


@pytest.mark.parametrize(("tables", "rounds", "words"), [(1, 2, "two tables"), (0, 0, "two tables"), (3, 0, "a round")])
def test_without_tables_or_rounds_it_says_what_is_missing_and_leads_there(moving, qtbot, tables, rounds, words):
    chair = moving(tables, rounds)
    assert not chair.page.table.isVisible()
    assert words in chair.page.missing.text()
    with qtbot.waitSignal(chair.desk.going) as gone:
        chair.press(chair.page.to_preparation)
    assert gone.args[0].stage is StageName.PREPARATION


def test_the_way_on_has_the_keys_and_leads_to_the_rounds(moving, qtbot):
    chair = moving(3, 2)
    chair.stage.reach(None)
    qtbot.waitUntil(chair.page.to_rounds.hasFocus)
    with qtbot.waitSignal(chair.desk.going) as gone:
        qtbot.keyClick(chair.page.to_rounds, Qt.Key.Key_Space)
    assert gone.args[0].stage is StageName.ROUNDS
    assert chair.stage.spot() is None


def test_the_model_is_a_good_one(qtbot, qtmodeltester):
    parent = QWidget()
    qtbot.addWidget(parent)
    model = MovingOnModel(parent)
    model.show((1, 2, 3), (1, 2))
    qtmodeltester.check(model)
    assert model.data(QModelIndex()) is None
