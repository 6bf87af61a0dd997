"""`tafelronde people`, as a person types it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from facilitator.storage.eventfile import EventFile
from tests.intake.people.lists import ods
from ui.commands import main

LIST = """Naam;Organisatie;Functie;E-mail;Dieet;X
Ali Kaya;School;docent;ali@x.nl;geheim dieet;1
A. Kaya;;;;;
;;;jo@x.nl;;
"""


@pytest.fixture
def day(tmp_path: Path) -> Path:
    (tmp_path / "dag.json").write_text('{"format": "tafelronde-day/1", "event": {"title": "Dag"}}', encoding="utf-8")
    path = tmp_path / "dag.tafelronde"
    assert main(["new", str(path), "--from", str(tmp_path / "dag.json")]) == 0
    return path


@pytest.fixture
def people(tmp_path: Path) -> Path:
    path = tmp_path / "mensen.csv"
    path.write_text(LIST, encoding="utf-8")
    return path


def names(day: Path) -> list[str]:
    with EventFile.open(day) as file:
        return [person.name for person in file.day().people]


def answer(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    capsys.readouterr()
    assert main(arguments) == 0
    written = capsys.readouterr().out
    assert "@" not in written
    assert "geheim" not in written
    return json.loads(written)  # type: ignore[no-any-return]


def test_a_look_at_a_list_changes_nothing(day, people, capsys):
    before = day.read_bytes()

    told = answer(["people", str(day), "--import", str(people), "--dry-run", "--json"], capsys)

    assert day.read_bytes() == before
    assert told["imported"] is False
    assert told["counts"]["add"] == 2
    assert told["counts"]["refuse"] == 1
    assert [one["field"] for one in told["columns"]] == ["name", "organisation", "role", "email", "remarks", None]
    assert told["perhaps"] == [{"row": 3, "may_be": [2]}]
    assert told["problems"] == [{"row": 4, "problem": "no-name"}]
    assert told["roles"] == [{"role": "docent", "count": 1, "group": "professionals"}]


def test_a_list_is_imported_once(day, people, capsys):
    first = answer(["people", str(day), "--import", str(people), "--json"], capsys)
    again = answer(["people", str(day), "--import", str(people), "--json"], capsys)

    assert (first["counts"]["add"], again["counts"]["add"], again["counts"]["same"]) == (2, 0, 2)
    assert names(day) == ["Ali Kaya", "A. Kaya"]


@pytest.mark.parametrize(
    ("language", "first", "again"),
    [
        ("nl_NL", "Klaar. Nieuw: 2.", "Deze lijst verandert niets."),
        ("en_GB", "Done. New: 2.", "This list changes nothing."),
    ],
)
def test_it_tells_in_words_what_it_did(day, people, language, first, again, monkeypatch, capsys):
    monkeypatch.setenv("LC_ALL", language)
    capsys.readouterr()

    assert main(["people", str(day), "--import", str(people)]) == 0
    assert capsys.readouterr().out.startswith(first)
    assert main(["people", str(day), "--import", str(people)]) == 0
    assert capsys.readouterr().out.startswith(again)


def test_the_other_sheets_of_a_workbook_are_named(day, tmp_path, capsys):
    path = tmp_path / "mensen.ods"
    path.write_bytes(ods({"Uitleg": [["Vul de lijst in"]], "Mensen": [["Naam"], ["Ali Kaya"], ["Jo Vos"]]}))

    told = answer(["people", str(day), "--import", str(path), "--dry-run", "--json"], capsys)

    assert (told["sheet"], told["other_sheets"]) == ("Mensen", ["Uitleg"])


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (None, "is er niet"),
        (b"\x89PNG\r\n\x1a\n", "is een plaatje"),
        (b"12;13\n14;15\n", "niemand"),
        (b"Bedrag;Datum\n12;2026-11-14\n14;2026-11-15\n", "geen kolom met namen"),
    ],
)
def test_what_is_no_list_gets_one_sentence(day, content, words, tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("LC_ALL", "nl_NL")
    path = tmp_path / "lijst.csv"
    if content is not None:
        path.write_bytes(content)
    before = day.read_bytes()
    capsys.readouterr()

    assert main(["people", str(day), "--import", str(path)]) == 1

    said = capsys.readouterr()
    assert words in said.err
    assert (said.err.count("\n"), said.out) == (1, "")
    assert day.read_bytes() == before


def test_without_a_list_it_is_used_wrongly(day):
    with pytest.raises(SystemExit) as left:
        main(["people", str(day)])
    assert left.value.code == 2
