"""The command line, as a person types it."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from facilitator.demo import DAYS
from facilitator.domain.language import Language
from facilitator.errors import FacilitatorError
from facilitator.services.takeaways import TakeawayService
from facilitator.storage.eventfile import EventFile
from facilitator.storage.schema import APPLICATION_ID, FORMAT
from ui import app, commands
from ui.commands import main
from ui.words import error_sentence

DAY = {"format": "tafelronde-day/1", "event": {"title": "Dag"}, "takeaways": [{"text": "Een punt"}]}


@pytest.fixture
def dutch(monkeypatch):
    monkeypatch.setenv("LC_ALL", "nl_NL.UTF-8")


@pytest.fixture
def english(monkeypatch):
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")


@pytest.fixture
def source(tmp_path) -> Path:
    path = tmp_path / "dag.json"
    path.write_text(json.dumps(DAY), encoding="utf-8")
    return path


@pytest.fixture
def day(tmp_path, source) -> Path:
    path = tmp_path / "dag.tafelronde"
    assert main(["new", str(path), "--from", str(source)]) == 0
    return path


def test_a_day_is_made_checked_and_written_out(tmp_path, day, capsys, dutch):
    assert main(["check", str(day)]) == 0
    assert "is heel" in capsys.readouterr().out
    for name in ("verslag.pdf", "verslag.md", "dag2.json"):
        assert main(["export", str(day), "--to", str(tmp_path / name)]) == 0
        assert capsys.readouterr().out.strip() == str(tmp_path / name)
    assert (tmp_path / "verslag.pdf").read_bytes().startswith(b"%PDF-1.7")
    assert "Een punt" in (tmp_path / "verslag.md").read_text(encoding="utf-8")
    assert json.loads((tmp_path / "dag2.json").read_text(encoding="utf-8"))["takeaways"][0]["text"] == "Een punt"


def test_a_day_without_a_name_goes_to_the_own_folder(own_home, source, capsys):
    assert main(["new", "--from", str(source)]) == 0
    assert main(["new", "--from", str(source)]) == 0
    first, second = (Path(line) for line in capsys.readouterr().out.split("\n")[:2])
    assert first == own_home / "days" / "dag.tafelronde"
    assert second == own_home / "days" / "dag 2.tafelronde"


def test_check_answers_in_json(day, capsys):
    capsys.readouterr()
    assert main(["check", str(day), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["whole"] is True


def test_the_demo_makes_both_days_and_keeps_what_somebody_changed_in_one(tmp_path, capsys):
    out = tmp_path / "out"
    assert main(["demo", "--to", str(out)]) == 0
    made = {Path(line).name for line in capsys.readouterr().out.split("\n") if line}
    assert made == {f"{name}{suffix}" for name in DAYS for suffix in (".tafelronde", ".pdf", ".md", ".json")}

    with EventFile.open(out / "voorbeelddag.tafelronde") as file:
        TakeawayService(file).write(None, "Dit schreef ik er zelf bij").result()
    assert main(["demo", "--to", str(out)]) == 0
    assert "Dit schreef ik er zelf bij" in (out / "voorbeelddag.md").read_text(encoding="utf-8")


def _foreign() -> bytes:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE TABLE recept (naam TEXT)")
        return connection.serialize()


def _newer() -> bytes:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {FORMAT + 1}")
        connection.execute("CREATE TABLE meta (iets TEXT)")
        return connection.serialize()


SENTENCES = [
    ("recepten.tafelronde", _foreign(), "is geen dag van Tafelronde", "is not a Tafelronde day"),
    ("nieuwer.tafelronde", _newer(), "gemaakt met een nieuwere Tafelronde", "made with a newer Tafelronde"),
    ("nope.tafelronde", None, "is er niet", "is not there"),
    ("tekst.tafelronde", b"gewoon wat tekst\n" * 300, "is geen dag van Tafelronde", "is not a Tafelronde day"),
    ("leeg.tafelronde", b"", "is geen dag van Tafelronde", "is not a Tafelronde day"),
]


@pytest.mark.parametrize(("name", "content", "nl", "en"), SENTENCES)
@pytest.mark.parametrize("command", ["check", "export"])
def test_a_file_that_is_no_day_gets_one_sentence(command, name, content, nl, en, tmp_path, capsys, monkeypatch):
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    arguments = [command, str(path)] + (["--to", str(tmp_path / "x.pdf")] if command == "export" else [])
    for language, words in (("nl_NL", nl), ("en_GB", en)):
        monkeypatch.setenv("LC_ALL", language)
        assert main(arguments) == 1
        said = capsys.readouterr()
        assert words in said.err
        assert said.err.count("\n") == 1
        assert said.out == ""
    assert not (tmp_path / "x.pdf").exists()
    assert content is None or path.read_bytes() == content


@pytest.mark.parametrize(("language", "words"), [(Language.NL, "is al open"), (Language.EN, "is open already")])
def test_a_day_that_is_open_elsewhere_gets_its_sentence(day, language, words):
    with EventFile.open(day), pytest.raises(FacilitatorError) as refused:
        EventFile.open(day)
    assert words in error_sentence(refused.value, language)


def test_a_day_that_is_open_can_be_written_out_all_the_same(day, tmp_path):
    with EventFile.open(day) as file:
        TakeawayService(file).write(None, "Nog een punt").result()
        assert main(["export", str(day), "--to", str(tmp_path / "x.md")]) == 0
        assert main(["check", str(day)]) == 0
    assert "Nog een punt" in (tmp_path / "x.md").read_text(encoding="utf-8")


def test_a_day_that_is_there_is_not_written_over(day, source, capsys, dutch):
    before = day.read_bytes()
    assert main(["new", str(day), "--from", str(source)]) == 1
    assert "bestaat al" in capsys.readouterr().err
    assert day.read_bytes() == before


def test_a_wrong_day_leaves_nothing_behind(tmp_path, capsys, english):
    source = tmp_path / "dag.json"
    source.write_text(json.dumps({**DAY, "takeaways": [{"text": "x", "table": 3}]}), encoding="utf-8")
    assert main(["new", str(tmp_path / "dag.tafelronde"), "--from", str(source)]) == 1
    assert "takeaways 1" in (said := capsys.readouterr().err)
    assert "“table”" in said
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".tafelronde"] == []


def test_a_logo_that_is_not_there_is_a_notice(tmp_path, source, capsys, dutch):
    source.write_text(
        json.dumps({**DAY, "event": {"organisers": [{"name": "Raad", "logo": "weg.png"}]}}), encoding="utf-8"
    )
    assert main(["new", str(tmp_path / "d.tafelronde"), "--from", str(source)]) == 0
    assert "“weg.png” ligt er niet bij" in capsys.readouterr().err


def test_pictures_beside_the_json_never_take_the_place_of_another_file(tmp_path, source, capsys):
    (tmp_path / "logo.png").write_bytes(b"het echte logo")
    organiser = {"name": "Raad", "logo": "logo.png"}
    source.write_text(json.dumps({**DAY, "event": {"organisers": [organiser]}}), encoding="utf-8")
    assert main(["new", str(tmp_path / "d.tafelronde"), "--from", str(source)]) == 0
    out = tmp_path / "out"
    out.mkdir()
    (out / "logo.png").write_bytes(b"iets van iemand anders")
    for name in ("dag.json", "logo-2.png"):
        assert main(["export", str(tmp_path / "d.tafelronde"), "--to", str((out / name).with_suffix(".json"))]) == 0
    assert (out / "logo.png").read_bytes() == b"iets van iemand anders"
    assert (out / "logo-2.png").read_bytes() == b"het echte logo"
    assert json.loads((out / "dag.json").read_text(encoding="utf-8"))["event"]["organisers"][0]["logo"] == "logo-2.png"


def test_a_format_we_do_not_make_says_which_we_do(day, tmp_path, capsys, dutch):
    capsys.readouterr()
    assert main(["export", str(day), "--to", str(tmp_path / "x.odt")]) == 1
    assert capsys.readouterr().err.strip() == (
        "Tafelronde maakt geen “.odt”. Laat de naam eindigen op een van deze: .pdf, .md, .json."
    )


def test_a_folder_that_is_not_there_gets_a_sentence(day, tmp_path, capsys, dutch):
    assert main(["export", str(day), "--to", str(tmp_path / "niet" / "x.pdf")]) == 1
    assert "is er niet" in capsys.readouterr().err


def test_the_document_can_be_asked_for_in_the_other_language(day, tmp_path):
    assert main(["export", str(day), "--to", str(tmp_path / "x.md"), "--language", "en"]) == 0
    assert "No table" in (tmp_path / "x.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("arguments", [["export"], ["bestaatniet"], ["new", "--onzin"], ["check"]])
def test_wrong_usage_has_status_2_and_one_sentence(arguments, capsys, dutch):
    with pytest.raises(SystemExit) as left:
        main(arguments)
    assert left.value.code == 2
    assert capsys.readouterr().err.startswith("Zo werkt dit niet: ")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["export"], "er ontbreekt nog iets (FILE, --to)"),
        (["nieuw"], "“nieuw” is hier geen keuze"),
        (["export", "a", "--to"], "na --to hoort nog iets"),
        (["export", "a", "--to", "b.pdf", "--language", "de"], "“de” is hier geen keuze"),
        (["export", "a", "b c", "--to", "d.pdf"], "Tafelronde kent “b c” niet"),
        (["check", "a", "--json=3"], "Tafelronde kent “3” niet"),
    ],
)
def test_wrong_usage_is_told_in_the_own_language(arguments, said, capsys, dutch):
    with pytest.raises(SystemExit):
        main(arguments)
    assert f"Zo werkt dit niet: {said}." in capsys.readouterr().err


def test_the_command_to_type_is_the_one_that_works_here(monkeypatch, capsys, dutch):
    monkeypatch.setenv("TAFELRONDE_COMMAND", "python3 run.py")
    with pytest.raises(SystemExit):
        main(["export"])
    assert capsys.readouterr().err.strip().endswith("python3 run.py export --help")


@pytest.mark.parametrize("name", ["dag.json", "dag.pdf"])
def test_a_document_never_takes_the_place_of_its_own_day(name, tmp_path, source, capsys, dutch):
    path = tmp_path / "map" / name
    path.parent.mkdir()
    assert main(["new", str(path), "--from", str(source)]) == 0
    before = path.read_bytes()
    capsys.readouterr()
    assert main(["export", str(path), "--to", str(path.parent / ".." / "map" / name)]) == 1
    assert "Er is niets overschreven" in capsys.readouterr().err
    assert path.read_bytes() == before


@pytest.mark.parametrize("arguments", [[], ["dag.tafelronde"], ["er-is-er-geen.tafelronde"]])
def test_nothing_or_a_day_alone_opens_the_window(day, monkeypatch, arguments):
    opened = []
    monkeypatch.setattr(app, "main", lambda path: opened.append(path) or 0)
    monkeypatch.chdir(day.parent)
    assert main(arguments) == 0
    assert opened == ([Path(arguments[0])] if arguments else [None])


def test_a_wrong_word_is_no_day(capsys, dutch):
    with pytest.raises(SystemExit) as left:
        main(["exporteer"])
    assert left.value.code == 2


def test_help_is_in_the_language_of_the_computer(capsys, dutch):
    with pytest.raises(SystemExit) as left:
        main(["export", "--help"])
    assert left.value.code == 0
    assert "Zo werkt het: tafelronde export" in capsys.readouterr().out


def test_a_mistake_of_ours_is_one_sentence_and_a_line_in_the_log(own_home, monkeypatch, capsys, dutch):
    monkeypatch.setattr(commands, "main", lambda: 1 // 0)
    with pytest.raises(SystemExit) as left:
        commands.run()
    assert left.value.code == 1
    said = capsys.readouterr().err
    assert said.startswith("Er ging iets mis.")
    assert "Traceback" not in said
    assert "ZeroDivisionError" in (own_home / "log" / "tafelronde.log").read_text(encoding="utf-8")


def test_a_log_that_grew_large_is_put_aside(own_home, monkeypatch, capsys, dutch):
    file = own_home / "log" / "tafelronde.log"
    file.parent.mkdir(parents=True)
    file.write_bytes(b"x" * (commands.LARGEST_LOG_BYTES + 1))
    monkeypatch.setattr(commands, "main", lambda: 0)
    with pytest.raises(SystemExit):
        commands.run()
    assert file.stat().st_size == 0
    assert file.with_name(f"{file.name}.1").stat().st_size == commands.LARGEST_LOG_BYTES + 1


def test_a_mistake_of_ours_is_a_sentence_even_where_no_log_can_be_written(own_home, monkeypatch, capsys, dutch):
    own_home.write_text("in de weg", encoding="utf-8")
    monkeypatch.setattr(commands, "main", lambda: 1 // 0)
    with pytest.raises(SystemExit):
        commands.run()
    assert capsys.readouterr().err == "Er ging iets mis. Wat was opgeslagen, is veilig.\n"


def test_an_own_folder_that_cannot_be_made_gets_a_sentence(own_home, source, capsys, dutch):
    own_home.write_text("in de weg", encoding="utf-8")
    assert main(["new", "--from", str(source)]) == 1
    assert capsys.readouterr().err.startswith("“dag.tafelronde” is hier niet te bewaren.")


def test_the_command_line_loads_no_window_and_no_renderer():
    code = "import sys, ui.commands; sys.exit(any(m in sys.modules for m in ('PySide6', 'reportlab', 'sqlite_utils')))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
