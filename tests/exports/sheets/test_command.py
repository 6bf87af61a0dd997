"""`tafelronde export FILE --to OUT.pdf --what cards|slips|badges|attendance|signs|host-cards`."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from exports.sheets.writing import What
from facilitator.domain.day import Day
from facilitator.storage.eventfile import EventFile
from tests.exports.pdf.tagtext import words
from tests.exports.sheets.halls import hall
from tests.factories import fill, make_person
from ui.commands import SHEETS, main
from ui.hosts.links import table_links


@pytest.fixture
def dutch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "nl_NL.UTF-8")


@pytest.fixture
def stored(tmp_path: Path) -> Any:
    """A day as a file."""

    def store(day: Day) -> str:
        path = tmp_path / "dag.tafelronde"
        EventFile.create(path, lambda tx: fill(day, tx), "new-day")
        return str(path)

    return store


@pytest.mark.parametrize("what", SHEETS)
def test_each_sheet_is_made(what, small, stored, tmp_path, capsys):
    day = replace(small, seats=tuple(replace(seat, printed="t7") for seat in small.seats))
    out = tmp_path / "blad.pdf"
    assert main(["export", stored(day), "--to", str(out), "--what", what]) == 0
    assert capsys.readouterr().out.strip() == str(out)
    assert out.read_bytes().startswith(b"%PDF-1.7")
    assert ("Onderwerp" if what in {"signs", "host-cards"} else "Vries") in words(out)


def test_the_language_of_the_sheets_can_be_asked_for(small, stored, tmp_path):
    out = tmp_path / "blad.pdf"
    assert main(["export", stored(small), "--to", str(out), "--what", "cards", "--language", "en"]) == 0
    assert {"Round", "table"} <= set(words(out))


@pytest.mark.parametrize(
    ("what", "sentence"),
    [
        ("slips", "niets af te drukken"),
        ("cards", "nog geen ronde"),
        ("badges", "nog niemand"),
        ("attendance", "nog niemand"),
        ("signs", "nog geen tafels"),
        ("host-cards", "nog geen tafels"),
    ],
)
def test_nothing_to_print_is_said_in_a_sentence(what, sentence, small, stored, tmp_path, capsys, dutch):
    out = tmp_path / "blad.pdf"
    out.write_bytes(b"oud")
    day = small if what == "slips" else hall(rounds=0, tables=0)
    assert main(["export", stored(day), "--to", str(out), "--what", what]) == 1
    said = capsys.readouterr()
    assert (said.out, said.err.count("\n")) == ("", 1)
    assert sentence in said.err
    assert out.read_bytes() == b"oud"


def test_sheets_are_pdf_only(small, stored, tmp_path, capsys, dutch):
    assert main(["export", stored(small), "--to", str(tmp_path / "blad.json"), "--what", "cards"]) == 1
    assert ".json" in capsys.readouterr().err
    assert not (tmp_path / "blad.json").exists()


def test_a_sheet_never_takes_the_place_of_its_day(small, stored, capsys):
    file = stored(small)
    before = Path(file).read_bytes()
    assert main(["export", file, "--to", file, "--what", "badges"]) == 1
    assert Path(file).read_bytes() == before


def test_the_command_knows_every_kind_of_sheet():
    assert set(SHEETS) == set(What)


@pytest.mark.parametrize(("what", "status"), [("badges", 1), ("attendance", 0)])
def test_who_stays_away_has_no_badge_and_is_on_the_list(what, status, stored, tmp_path):
    day = stored(hall(make_person("Wie Weg", "a", present=False)))
    assert main(["export", day, "--to", str(tmp_path / "blad.pdf"), "--what", what]) == status


ADDRESS = "http://192.168.1.20:8765"


@pytest.fixture
def printed(stored, tmp_path):
    """Signs of a day of three tables: the file, and a way to print them once more."""
    file = stored(hall(tables=3))

    def make(*more: str) -> list[str]:
        out = tmp_path / "blad.pdf"
        assert main(["export", file, "--to", str(out), "--what", "signs", *more]) == 0
        return words(out)

    return file, make


def test_an_address_puts_the_links_of_the_server_on_the_signs(printed):
    file, make = printed
    text = make("--address", ADDRESS + "/")
    with EventFile.open(Path(file)) as opened:
        links = table_links(opened.access(), opened.day().tables, ADDRESS)
    assert [word for word in text if word in {link.code for link in links}] == [link.code for link in links]
    assert text.count(ADDRESS) == 3


def test_without_an_address_there_is_no_code_and_the_day_keeps_no_secret(printed):
    file, make = printed
    before = Path(file).read_bytes()
    assert "code" not in make()
    assert Path(file).read_bytes() == before


def test_signs_are_printed_again_the_same_while_the_day_is_open_elsewhere(printed):
    file, make = printed
    first = make("--address", ADDRESS)
    with EventFile.open(Path(file)):
        assert make("--address", ADDRESS) == first


@pytest.mark.parametrize(
    "odd", ["192.168.1.20", "ftp://a", "http://", "http://a/j", "http://a:99999", "http://a@b", ""]
)
def test_what_is_no_address_is_wrong_usage(odd, stored, tmp_path, capsys, dutch):
    out = tmp_path / "blad.pdf"
    with pytest.raises(SystemExit) as left:
        main(["export", stored(hall(tables=1)), "--to", str(out), "--what", "signs", "--address", odd])
    assert left.value.code == 2
    assert "is geen adres" in capsys.readouterr().err
    assert not out.exists()
