"""The columns of lists: remembered by shape, and nothing else."""

from __future__ import annotations

import json
import logging
from pathlib import Path
from typing import Any

import pytest

from facilitator.storage.listshapes import MOST_SHAPES, ListShapes


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "own" / "listshapes.json"


def test_what_was_chosen_is_there_the_next_time(path: Path) -> None:
    ListShapes(path).note("a1", ["name", None, "email"])

    assert ListShapes(path).columns_of("a1") == ("name", None, "email")
    assert ListShapes(path).columns_of("b2") is None


def test_the_newest_choice_counts(path: Path) -> None:
    shapes = ListShapes(path)
    shapes.note("a1", ["name"])
    shapes.note("a1", ["role"])

    assert shapes.columns_of("a1") == ("role",)


def test_what_was_not_used_for_longest_goes(path: Path) -> None:
    shapes = ListShapes(path)
    for n in range(MOST_SHAPES + 1):
        shapes.note(f"s{n}", ["name"])

    assert shapes.columns_of("s0") is None
    assert shapes.columns_of("s1") == ("name",)


@pytest.mark.parametrize(
    "plain",
    [
        {"shapes": [{"shape": "a1"}]},
        {"shapes": ["a1"]},
        {"shapes": [{"shape": "a1", "columns": [1]}]},
        {"shapes": [{"shape": ["a1"], "columns": ["name"]}]},
        {"shapes": {"a1": ["name"]}},
    ],
)
def test_what_is_damaged_is_left_out(path: Path, plain: Any, caplog: pytest.LogCaptureFixture) -> None:
    path.parent.mkdir()
    path.write_text(json.dumps(plain))
    with caplog.at_level(logging.ERROR):
        assert ListShapes(path).columns_of("a1") is None
    ListShapes(path).note("a1", ["name"])
    assert ListShapes(path).columns_of("a1") == ("name",)


def test_a_folder_that_cannot_be_written_is_no_mishap(tmp_path: Path) -> None:
    (tmp_path / "own").write_text("a file where a folder should be")
    shapes = ListShapes(tmp_path / "own" / "listshapes.json")
    shapes.note("a1", ["name"])

    assert shapes.columns_of("a1") is None
