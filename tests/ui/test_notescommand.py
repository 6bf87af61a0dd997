"""`tafelronde notes`, as a person types it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from facilitator.storage.eventfile import EventFile
from tests.factories import fill, small_day
from tests.intake.notes.awful import phone, point
from ui.commands import main

NOTES = """Tafel 2 - ronde 1
- Een zebrapad bij de school
- Een nachtbus
"""


@pytest.fixture
def day(tmp_path: Path) -> Path:
    path = tmp_path / "dag.tafelronde"
    EventFile.create(path, lambda tx: fill(small_day(), tx))
    return path


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    path = tmp_path / "notities.txt"
    path.write_text(NOTES, encoding="utf-8")
    return path


def texts(day: Path) -> list[str]:
    with EventFile.open(day) as file:
        return [takeaway.text for takeaway in file.day().takeaways]


def answer(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    capsys.readouterr()
    assert main(arguments) == 0
    return json.loads(capsys.readouterr().out)  # type: ignore[no-any-return]


def complaint(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    capsys.readouterr()
    assert main(arguments) == 1
    told = capsys.readouterr()
    assert told.out == ""
    return told.err


def test_a_look_at_notes_changes_nothing(day, notes, capsys):
    before = day.read_bytes()

    told = answer(["notes", str(day), "--import", str(notes), "--dry-run", "--json"], capsys)

    assert day.read_bytes() == before
    assert told["imported"] is False
    assert told["counts"] == {"new": 1, "there": 1, "twice": 0, "otherwise": 0, "heading": 1}
    assert told["lines"][2] == {"text": "Een nachtbus", "table": 2, "round": 1, "standing": "new"}


def test_notes_are_read_in_once(day, notes, capsys):
    arguments = ["notes", str(day), "--import", str(notes), "--json"]

    first, again = answer(arguments, capsys), answer(arguments, capsys)

    assert (first["counts"]["new"], again["counts"]["new"], again["counts"]["there"]) == (1, 0, 2)
    assert texts(day)[-1] == "Een nachtbus"
    assert len(texts(day)) == 3


def test_table_and_round_can_be_said(day, notes, capsys):
    told = answer(["notes", str(day), "--import", str(notes), "--table", "1", "--round", "2", "--json"], capsys)

    assert {(line["table"], line["round"]) for line in told["lines"]} == {(1, 2)}
    assert told["counts"]["new"] == 2


def test_what_became_of_it_is_told_in_a_sentence(day, notes, capsys, monkeypatch):
    monkeypatch.setenv("TAFELRONDE_LANGUAGE", "nl")
    assert main(["notes", str(day), "--import", str(notes)]) == 0

    assert capsys.readouterr().out in ("Ingelezen: 1. Stond er al: 1.\n", "Read in: 1. There already: 1.\n")


def test_what_is_not_clear_is_asked(day, tmp_path, capsys):
    loose = tmp_path / "los.txt"
    loose.write_text("- Een bel", encoding="utf-8")

    assert "--table" in complaint(["notes", str(day), "--import", str(loose)], capsys)
    assert "9" in complaint(["notes", str(day), "--import", str(loose), "--table", "9"], capsys)
    assert "7" in complaint(["notes", str(day), "--import", str(loose), "--table", "1", "--round", "7"], capsys)
    assert "weg.txt" in complaint(["notes", str(day), "--import", str(tmp_path / "weg.txt")], capsys)
    with pytest.raises(SystemExit) as wrong:
        main(["notes", str(day), "--import", str(loose), "--table", "vier"])
    assert wrong.value.code == 2
    assert len(texts(day)) == 2


def test_notes_of_another_day_need_a_word_more(day, tmp_path, capsys):
    other = tmp_path / "tafel-1.json"
    other.write_bytes(phone(event="other", points=[point("point-001", "Een bel")]))

    assert "--other-day" in complaint(["notes", str(day), "--import", str(other)], capsys)
    assert answer(["notes", str(day), "--import", str(other), "--other-day", "--json"], capsys)["counts"]["new"] == 1
    assert texts(day)[-1] == "Een bel"
