"""What the chair decided holds for the next version of the list, and tells nobody's name."""

from __future__ import annotations

import json

from facilitator.intake.people.answers import recalled, remembered
from facilitator.intake.people.guessing import guess_columns
from facilitator.intake.people.proposals import UNDECIDED, Decisions, Deed, propose
from facilitator.intake.people.sheets import read_pasted
from tests.factories import make_day, make_person

FIRST = "Naam;Organisatie;Rol\nJan de Vries;Gemeente;uil\nJ. de Vries;;\nEls Bos;School;\nE. Bos;;\nAli Kaya;;"
NEWER = "Naam;Organisatie;Rol\nNieuw Hier;;uil\nE. Bos;;\nJ. de Vries;;\nAli Kaya;;\nJan de Vries;Gemeente;uil"
DECIDED = Decisions(
    same={3: 2, 5: None, 6: "ali"},  # type: ignore[dict-item]
    left_out=frozenset({4}),
    taken=frozenset({5}),
    kept=frozenset({(6, "role")}),
    groups={"uil": "bewoners"},
)


def test_decisions_are_found_again_on_a_newer_list() -> None:
    first, newer = read_pasted(FIRST)[0], read_pasted(NEWER)[0]
    columns = guess_columns(first)
    kept = json.loads(json.dumps(remembered(first, columns, DECIDED)))

    again = recalled(kept, newer, columns)

    assert again.same == {3: None, 4: 6, 5: "ali"}
    assert (again.left_out, again.taken, again.kept) == (frozenset(), frozenset({3}), frozenset({(5, "role")}))
    assert again.groups == {"uil": "bewoners"}
    assert recalled(kept, first, columns) == DECIDED


def test_nobody_is_named_in_what_is_kept() -> None:
    sheet = read_pasted(FIRST)[0]

    kept = json.dumps(remembered(sheet, guess_columns(sheet), DECIDED)).lower()

    assert "vries" not in kept
    assert "bos" not in kept


def test_a_merge_holds_when_the_list_comes_again() -> None:
    sheet = read_pasted("Naam;Organisatie\nJan de Vries;Gemeente\nJ. de Vries;")[0]
    columns = guess_columns(sheet)
    day = make_day(make_person("Jan de Vries", organisation="Gemeente", group="ambtenaren"))
    kept = remembered(sheet, columns, Decisions(same={3: 2}))

    lines = propose(sheet, columns, day, recalled(kept, sheet, columns)).lines

    assert [line.deed for line in lines] == [Deed.SAME, Deed.DOUBLE]


def test_what_was_kept_otherwise_is_nothing() -> None:
    sheet = read_pasted(FIRST)[0]
    columns = guess_columns(sheet)

    assert recalled({}, sheet, columns) == UNDECIDED
    odd = {"same": [1], "left_out": 3, "kept": ["x", ["a", "b", "c"], [[], 1]], "groups": None, "taken": [["x"], {}]}
    assert recalled(odd, sheet, columns) == UNDECIDED
    marks = remembered(sheet, columns, Decisions(same={3: 2}))["same"]
    assert recalled({"same": {mark: {"row": []} for mark in marks}}, sheet, columns) == UNDECIDED
