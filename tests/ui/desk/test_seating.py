"""Seating: how people find their table without a list of names."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QLabel, QWidget

from facilitator.domain.records import Kind
from tests.factories import make_day, make_item, make_round, make_table
from ui.desk.pages.seating import MovingOnModel, SeatingStage, moving_on
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


def hall(tables, rounds):
    return make_day(
        *(make_table(number, f"t{number}") for number in range(1, tables + 1)),
        *(make_round(number, f"r{number}") for number in range(1, rounds + 1)),
        make_item(key="pause"),
    )


@pytest.fixture
def seating(desk_with, on_stage):
    """The stage for a hall of so many tables and rounds."""
    return lambda tables, rounds: on_stage(desk_with(hall(tables, rounds)), SeatingStage)


def shown(stage):
    """The lines in the table, as they are read."""
    model = stage.lines
    return [
        [model.index(line, place).data() for place in range(model.columnCount())] for line in range(model.rowCount())
    ]


def test_it_shows_who_goes_where_on_this_day(seating):
    stage = seating(3, 2)

    assert shown(stage) == [["Table 1", "Table 2"], ["Table 2", "Table 3"], ["Table 3", "Table 1"]]
    assert stage.lines.headerData(1, Qt.Orientation.Horizontal) == "Round 2"
    assert stage.lines.index(2, 1).data(Qt.ItemDataRole.AccessibleTextRole) == (
        "Who begins at table 3, in round 2: table 1"
    )
    assert stage.table.isVisible()
    assert not stage.again.isVisible()


def test_it_follows_the_tables_of_the_day(seating, settled):
    stage = seating(2, 2)
    stage.opened.watch(stage.opened.tables.lay_out(3))
    settled(stage.desk)

    assert len(shown(stage)) == 3


def test_more_rounds_than_tables_is_pointed_out(seating):
    assert seating(2, 3).again.isVisible()


@pytest.mark.parametrize(("tables", "rounds", "words"), [(1, 2, "two tables"), (0, 0, "two tables"), (3, 0, "a round")])
def test_without_tables_or_rounds_it_says_what_is_missing_and_leads_there(seating, qtbot, tables, rounds, words):
    stage = seating(tables, rounds)
    assert not stage.table.isVisible()
    assert words in stage.missing.text()

    with qtbot.waitSignal(stage.desk.going) as gone:
        qtbot.mouseClick(stage.to_preparation, Qt.MouseButton.LeftButton)
    assert gone.args[0].stage is StageName.PREPARATION


def test_the_way_on_has_the_keys_and_leads_to_the_rounds(seating, qtbot):
    stage = seating(3, 2)
    stage.activateWindow()
    stage.reach(None)
    qtbot.waitUntil(stage.to_rounds.hasFocus)

    with qtbot.waitSignal(stage.desk.going) as gone:
        qtbot.keyClick(stage.to_rounds, Qt.Key.Key_Space)
    assert gone.args[0].stage is StageName.ROUNDS
    assert stage.spot() is None


def test_it_says_that_there_is_nothing_to_fill_in_and_nothing_looks_like_a_button(seating):
    stage = seating(3, 2)

    said = [words.text() for words in stage.findChildren(QLabel)]
    assert "Two ways that work without names. Pick one yourself; there is nothing to fill in here." in said
    assert not [part for part in stage.findChildren(QWidget) if part.property("card")]


def test_nothing_is_stored(seating):
    stage = seating(3, 2)
    stage.refresh(frozenset(Kind))
    stage.reach(None)

    assert stage.opened.at_rest
    assert stage.opened.file.next_undo() is None


def test_the_model_is_a_good_one(qtbot, qtmodeltester):
    parent = QWidget()
    qtbot.addWidget(parent)
    model = MovingOnModel(parent)
    model.show((1, 2, 3), (1, 2))
    qtmodeltester.check(model)

    assert model.data(QModelIndex()) is None
