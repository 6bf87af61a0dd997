"""The sentences of what is still to be done: complete, short, and with real plurals."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from facilitator.domain import todo as todos
from facilitator.domain.language import Language
from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from facilitator.domain.todo import ToDo
from ui.words import TODOS, todo_sentence

SPOT = Spot(Kind.TABLE, "t1", "number")


def _given() -> dict[str, set[str]]:
    """Every code the code gives, with the names of its details."""
    calls = [
        node for node in ast.walk(ast.parse(Path(todos.__file__).read_text("utf-8"))) if isinstance(node, ast.Call)
    ]
    of = [call for call in calls if ast.unparse(call.func) == "ToDo.of"]
    return {ast.literal_eval(call.args[0]): {str(keyword.arg) for keyword in call.keywords} for call in of}


@pytest.mark.parametrize("language", Language)
def test_every_code_has_a_sentence_that_can_be_filled(language: Language) -> None:
    given = _given()

    assert {code.removesuffix("-one") for code in TODOS[language]} == given.keys()
    for code, details in given.items():
        for n in (1, 3):
            sentence = todo_sentence(ToDo.of(code, SPOT, **dict.fromkeys(details, n)), language)
            assert "{" not in sentence
            assert len(sentence.split()) <= 15


def test_the_sentences_are_those_of_the_word_list() -> None:
    host = todo_sentence(ToDo.of("table-without-host", SPOT, table=4), Language.NL)
    reading = todo_sentence(ToDo.of("no-reading-time", SPOT), Language.EN)

    assert host == "Tafel 4 heeft nog geen host."
    assert reading == "There is no time to read the points before the plenary."


def test_counts_are_real_plurals() -> None:
    one, more = (todo_sentence(ToDo.of("points-without-table", SPOT, n=n), Language.NL) for n in (1, 2))

    assert one == "1 punt staat onder “Zonder tafel”."
    assert more == "2 punten staan onder “Zonder tafel”."


def test_no_sentence_blames_or_cheers() -> None:
    assert not [s for table in TODOS.values() for s in table.values() if re.search(r"!|moet|must|fout|error", s)]


def test_what_people_typed_is_never_read_as_a_template() -> None:
    assert "{n}" in todo_sentence(ToDo.of("item-without-minutes", SPOT, title="{n}"), Language.NL)
