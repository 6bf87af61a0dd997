"""What was decided about a list is there when a newer one comes."""

from __future__ import annotations

import json

import pytest

from facilitator.storage.listanswers import MOST_LISTS, ListAnswers


@pytest.fixture
def answers(tmp_path):
    return ListAnswers(tmp_path / "listanswers.json")


def test_answers_are_kept_per_day_and_shape(answers):
    answers.note("day", "shape", {"left_out": ["a"]})
    assert answers.answers_of("day", "shape") == {"left_out": ["a"]}
    assert answers.answers_of("other", "shape") == {}
    assert answers.answers_of("day", "other") == {}


def test_the_newest_answer_counts_and_the_oldest_list_goes(answers):
    for number in range(MOST_LISTS + 1):
        answers.note("day", str(number), {"n": number})
    answers.note("day", "5", {"n": "again"})
    assert answers.answers_of("day", "0") == {}
    assert answers.answers_of("day", "5") == {"n": "again"}


@pytest.mark.parametrize("kept", ["", "[]", json.dumps({"lists": [1, {"day": "d", "shape": "s", "answers": []}]})])
def test_what_is_damaged_is_nothing(answers, tmp_path, kept):
    (tmp_path / "listanswers.json").write_text(kept, encoding="utf-8")
    assert answers.answers_of("d", "s") == {}
