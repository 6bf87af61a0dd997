"""`tafelronde serve`: what it tells, for people and for programs, and what it refuses."""

from __future__ import annotations

import json
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from facilitator.domain.helping import Right
from facilitator.services.helping import HelpingService
from facilitator.storage.eventfile import EventFile
from ui import servecommand
from ui.commands import main
from ui.hosts.links import CODE_LENGTH


@pytest.fixture
def day(file: EventFile) -> Path:
    """The small day, closed, in which Els helps with the clock."""
    HelpingService(file).let("els", [Right.TYPING, Right.CLOCK]).result()
    file.close()
    return file.path


@pytest.fixture
def serve(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str]]:
    """Serves, and is told to end as soon as it said where. Gives the exit code and what it said."""
    handlers: list[Any] = []
    tell = servecommand._tell

    def tell_and_end(*given: Any, **more: Any) -> None:
        tell(*given, **more)
        handlers[0]()

    monkeypatch.setattr(signal, "signal", lambda _, handler: handlers.append(handler))
    monkeypatch.setattr(servecommand, "_tell", tell_and_end)

    def start(*words: str) -> tuple[int, str]:
        code = main(["serve", *words, "--port", "0"])
        return code, capsys.readouterr().out

    return start


def test_a_program_reads_the_links_of_tables_and_helpers(serve: Any, day: Path) -> None:
    code, said = serve(str(day), "--json")

    told = json.loads(said)
    assert code == 0
    assert set(told) == {"url", "tables", "helpers"}
    assert [(one["number"], set(one)) for one in told["tables"]] == [(n, {"number", "link", "code"}) for n in (1, 2)]
    (helper,) = told["helpers"]
    assert (helper["name"], helper["rights"], len(helper["code"])) == ("Els Jansen", ["clock", "typing"], CODE_LENGTH)
    assert helper["link"].startswith(f"{told['url']}/h#")


def test_a_person_reads_them_line_by_line(serve: Any, day: Path) -> None:
    _, said = serve(str(day))

    lines = said.splitlines()
    assert len(lines) == 4
    assert lines[1].startswith(("Tafel 1: http://", "Table 1: http://"))
    assert lines[3].startswith("Helper Els Jansen: http://127.0.0.1:")


def test_what_is_no_certificate_is_refused_before_the_day_is_opened(
    day: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "leeg.pem").touch()

    assert main(["serve", str(day), "--certificate", str(tmp_path / "leeg.pem")]) != 0
    assert "leeg.pem" in capsys.readouterr().err
