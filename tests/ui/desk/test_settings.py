"""The settings of this computer: kept whole, and never in the way when they are damaged."""

from __future__ import annotations

import json
import logging
from pathlib import Path
from typing import Any

import pytest

from facilitator.domain.language import Language
from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from ui.desk.places import Place, StageName
from ui.desk.settings import MOST_DAYS, Placement, Settings, ThemeChoice, read, settings_file, write

CHOSEN = Settings(
    language=Language.NL,
    theme=ThemeChoice.DARK,
    text_percent=125,
    window=Placement(-1200, 40, 1280, 720, maximized=True),
    places={
        "day-one": Place(StageName.PLENARY, Spot(Kind.AGREEMENT, "a1", "what")),
        "day-two": Place(StageName.REPORT),
        "day-three": Place(StageName.PREPARATION, Spot(Kind.CONVERSATION, "", "topic", within="t1")),
    },
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


def test_what_was_written_is_read(path: Path) -> None:
    write(path, CHOSEN)

    assert read(path) == CHOSEN


def test_nothing_chosen_yet_is_as_the_computer_does(path: Path) -> None:
    assert read(path) == Settings()
    assert (Settings().language, Settings().theme, Settings().text_percent) == (None, "system", 100)


def test_they_live_in_the_folder_of_the_app_which_is_made_when_needed(own_home: Path) -> None:
    write(settings_file(), CHOSEN)

    assert read(own_home / "settings.json") == CHOSEN
    assert [file.name for file in own_home.iterdir()] == ["settings.json"]


@pytest.mark.parametrize("content", [b"", b"{", b"[1, 2]", b"\xff\xfe\x00", b"null", b"[" * 100_000])
def test_a_damaged_file_is_as_no_file_and_is_noted(
    path: Path, content: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    path.write_bytes(content)

    assert read(path) == Settings()
    assert "settings.json" in caplog.text


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("language", "fy"),
        ("language", ["nl"]),
        ("theme", "pink"),
        ("text_percent", 89),
        ("text_percent", 201),
        ("text_percent", "125"),
        ("text_percent", True),
        ("text_percent", 1.5),
        ("window", {"x": 1, "y": 2, "width": 0, "height": 4}),
        ("window", {"x": 1, "y": 2, "width": 800}),
        ("window", [1, 2, 3, 4]),
        ("places", ["report"]),
        ("places", {"day": "report"}),
        ("places", {"day": {"stage": "lunch"}}),
        ("places", {"day": {"stage": "report", "spot": {"kind": "napkin", "record": "", "field": ""}}}),
        ("places", {"day": {"stage": "report", "spot": "title"}}),
    ],
)
def test_one_setting_that_is_not_understood_leaves_the_others(
    path: Path, name: str, value: Any, caplog: pytest.LogCaptureFixture
) -> None:
    write(path, CHOSEN)
    path.write_text(json.dumps({**json.loads(path.read_text()), name: value}))

    settings = read(path)

    for setting in ("language", "theme", "text_percent", "window", "places"):
        expected = Settings() if setting == name else CHOSEN
        assert getattr(settings, setting) == getattr(expected, setting)
    assert name in caplog.text


def test_what_another_version_added_is_not_kept(path: Path) -> None:
    path.write_text('{"theme": "light", "sound": "gong"}')

    write(path, read(path))

    assert "sound" not in path.read_text()
    assert read(path).theme is ThemeChoice.LIGHT


def test_a_disk_that_cannot_be_written_costs_nothing_but_a_line_in_the_log(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_text("in the way")

    write(tmp_path / "file" / "settings.json", CHOSEN)

    assert [record.levelno for record in caplog.records] == [logging.WARNING]


def test_a_failed_write_leaves_the_old_settings_and_no_litter(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(path, CHOSEN)

    def refuse(*_: object) -> None:
        raise PermissionError("held by another program")

    monkeypatch.setattr(Path, "replace", refuse)
    write(path, Settings())

    assert read(path) == CHOSEN
    assert list(path.parent.glob("*settings*")) == [path]


def test_where_the_chair_was_last_comes_in_the_place_of_where_they_were_before() -> None:
    settings = Settings().left_at("a", Place(StageName.ROUNDS)).left_at("b", Place(StageName.REPORT))
    settings = settings.left_at("a", Place(StageName.PLENARY))

    assert settings.places == {"b": Place(StageName.REPORT), "a": Place(StageName.PLENARY)}
    assert list(settings.places) == ["b", "a"]


def test_days_that_were_left_long_ago_are_forgotten() -> None:
    settings = Settings()
    for number in range(MOST_DAYS + 2):
        settings = settings.left_at(f"day {number}", Place(StageName.ROUNDS))

    assert len(settings.places) == MOST_DAYS
    assert "day 1" not in settings.places
    assert f"day {MOST_DAYS + 1}" in settings.places
