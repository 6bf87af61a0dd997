"""The recent days: the newest first, and found again after a move."""

from __future__ import annotations

import datetime
import json
import logging
import os
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from facilitator.storage import recents as module
from facilitator.storage.opening import make_new
from facilitator.storage.recents import MOST_RECENTS, Recent, Recents, identity_of

NOON = datetime.datetime(2027, 3, 12, 12, 0, tzinfo=datetime.UTC)
DATE = datetime.date(2027, 3, 12)


@pytest.fixture(autouse=True)
def own_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home that is nobody's."""
    user = tmp_path / "user"
    user.mkdir()
    monkeypatch.setenv("HOME", str(user))
    monkeypatch.setenv("USERPROFILE", str(user))
    for name in [name for name in os.environ if name.startswith("XDG_")]:
        monkeypatch.delenv(name)
    return user


@pytest.fixture
def recents(tmp_path: Path) -> Recents:
    return Recents(tmp_path / "own" / "recents.json")


def make_file(path: Path, identity: str = "day-one") -> Path:
    """The file of a day, closed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    make_new(path, identity)
    return path


@pytest.fixture
def noted(recents: Recents, tmp_path: Path) -> Callable[[], Recent]:
    """A day that was opened at its place, deep enough to move about."""

    def note() -> Recent:
        path = make_file(tmp_path / "work" / "days" / "buurt.tafelronde")
        recents.note(path, "day-one", "Omkijken naar elkaar", DATE, NOON)
        return recents.all()[0]

    return note


def titles(recents: Recents) -> list[str]:
    return [recent.title for recent in recents.all()]


# -- the list ----------------------------------------------------------------------------------------------------


def test_a_day_that_was_noted_is_remembered_as_it_was(recents: Recents, tmp_path: Path) -> None:
    recents.note(tmp_path / "buurt.tafelronde", "day-one", "Één buurt", DATE, NOON)
    recents.note(tmp_path / "later.tafelronde", "day-two", "", None, NOON)

    assert Recents(tmp_path / "own" / "recents.json").all() == (
        Recent(tmp_path / "later.tafelronde", "day-two", "", None, NOON),
        Recent(tmp_path / "buurt.tafelronde", "day-one", "Één buurt", DATE, NOON),
    )


def test_a_day_is_in_the_list_once_where_it_was_opened_last(recents: Recents, tmp_path: Path) -> None:
    recents.note(tmp_path / "old.tafelronde", "day-one", "Buurt", DATE, NOON)
    recents.note(tmp_path / "two.tafelronde", "day-two", "Stad", DATE, NOON)
    recents.note(tmp_path / "new.tafelronde", "day-one", "Buurt", DATE, NOON)

    assert [recent.path.name for recent in recents.all()] == ["new.tafelronde", "two.tafelronde"]


def test_the_oldest_goes_when_there_are_too_many(recents: Recents, tmp_path: Path) -> None:
    for number in range(MOST_RECENTS + 1):
        recents.note(tmp_path / f"{number}.tafelronde", f"day-{number}", f"Dag {number}", None, NOON)

    assert titles(recents) == [f"Dag {number}" for number in range(MOST_RECENTS, 0, -1)]


def test_a_day_can_be_forgotten_and_keeps_its_file(recents: Recents, noted: Callable[[], Recent]) -> None:
    recent = noted()
    recents.forget("day-one")
    recents.forget("never-there")

    assert recents.all() == ()
    assert recent.path.exists()


@pytest.mark.parametrize("content", ["", "{", "[]", '{"days": 3}', '{"days": null}', "{}"])
def test_a_damaged_list_is_empty_and_can_be_begun_again(recents: Recents, tmp_path: Path, content: str) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "recents.json").write_text(content)
    assert recents.all() == ()

    recents.note(tmp_path / "buurt.tafelronde", "day-one", "Buurt", DATE, NOON)

    assert titles(recents) == ["Buurt"]


@pytest.mark.parametrize("change", [{"date": "yesterday"}, {"opened_at": None}, {"path": 3}])
def test_a_damaged_entry_leaves_the_others(
    recents: Recents, tmp_path: Path, change: dict[str, Any], caplog: pytest.LogCaptureFixture
) -> None:
    for number in (1, 2):
        recents.note(tmp_path / f"{number}.tafelronde", f"day-{number}", f"Dag {number}", DATE, NOON)
    own = tmp_path / "own" / "recents.json"
    plain = json.loads(own.read_text())
    plain["days"][0].update(change)
    plain["days"].append("a day")
    own.write_text(json.dumps(plain))

    assert titles(recents) == ["Dag 1"]
    assert "not understood" in caplog.text


@pytest.mark.skipif(os.name == "nt", reason="no such names there")
def test_a_name_that_is_no_text_is_remembered(recents: Recents, tmp_path: Path) -> None:
    odd = tmp_path / os.fsdecode(b"buurt-\xff.tafelronde")
    recents.note(odd, "day-one", "Buurt", DATE, NOON)

    assert recents.all()[0].path == odd


def test_a_disk_that_cannot_be_written_costs_nothing_but_a_line_in_the_log(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_text("in the way")

    Recents(tmp_path / "file" / "recents.json").note(tmp_path, "day-one", "Buurt", DATE, NOON)

    assert [record.levelno for record in caplog.records][-1] == logging.WARNING


# -- finding again -----------------------------------------------------------------------------------------------


def test_a_day_in_its_place_is_there(recents: Recents, noted: Callable[[], Recent]) -> None:
    recent = noted()

    assert recents.find_again(recent) == recent.path


@pytest.mark.parametrize(
    "to",
    [
        "work/days/another name.tafelronde",
        "work/days/2027/buurt.tafelronde",
        "work/buurt.tafelronde",
        "work/archive/buurt.tafelronde",
        "user/Desktop/buurt.tafelronde",
        "user/Documents/days/new name.tafelronde",
        "user/Downloads/buurt (1).tafelronde",
        "user/buurt.tafelronde",
        "user/days/buurt.tafelronde",
    ],
)
def test_a_day_that_was_moved_or_renamed_is_found(
    recents: Recents, noted: Callable[[], Recent], tmp_path: Path, to: str
) -> None:
    recent = noted()
    make_file(tmp_path / "work" / "days" / "other.tafelronde", "day-two")
    (tmp_path / to).parent.mkdir(parents=True, exist_ok=True)
    recent.path.rename(tmp_path / to)

    assert recents.find_again(recent) == tmp_path / to


def test_a_folder_that_was_renamed_is_found(recents: Recents, noted: Callable[[], Recent], tmp_path: Path) -> None:
    recent = noted()
    (tmp_path / "work" / "days").rename(tmp_path / "work" / "table days")

    assert recents.find_again(recent) == tmp_path / "work" / "table days" / "buurt.tafelronde"


def test_the_folders_of_the_other_days_are_looked_in(
    recents: Recents, noted: Callable[[], Recent], tmp_path: Path
) -> None:
    recent = noted()
    recents.note(tmp_path / "stick" / "far" / "stad.tafelronde", "day-two", "Stad", DATE, NOON)
    (tmp_path / "stick" / "far").mkdir(parents=True)
    moved = recent.path.rename(tmp_path / "stick" / "far" / "moved.tafelronde")

    assert recents.find_again(recent) == moved


def test_of_two_copies_the_one_with_the_old_name_is_taken(
    recents: Recents, noted: Callable[[], Recent], tmp_path: Path, own_user: Path
) -> None:
    recent = noted()
    shutil.copy(recent.path, recent.path.with_name("a copy.tafelronde"))
    (own_user / "Desktop").mkdir()
    moved = recent.path.rename(own_user / "Desktop" / "buurt.tafelronde")

    assert recents.find_again(recent) == moved


def test_of_copies_with_other_names_the_nearest_is_taken(
    recents: Recents, noted: Callable[[], Recent], own_user: Path
) -> None:
    recent = noted()
    shutil.copy(recent.path, own_user / "a copy.tafelronde")
    near = recent.path.rename(recent.path.with_name("renamed.tafelronde"))

    assert recents.find_again(recent) == near


def test_another_day_at_the_old_place_is_not_taken_for_it(
    recents: Recents, noted: Callable[[], Recent], tmp_path: Path
) -> None:
    recent = noted()
    moved = recent.path.rename(tmp_path / "work" / "buurt.tafelronde")
    make_file(recent.path, "day-two")
    assert recents.find_again(recent) == moved

    moved.unlink()
    assert recents.find_again(recent) is None


def test_a_damaged_day_at_the_old_place_counts_as_the_one(recents: Recents, noted: Callable[[], Recent]) -> None:
    recent = noted()
    shutil.copy(recent.path, recent.path.with_name("a copy.tafelronde"))
    recent.path.write_bytes(b"damaged")

    assert recents.find_again(recent) == recent.path


def test_a_day_that_is_nowhere_near_is_not_found(recents: Recents, noted: Callable[[], Recent], tmp_path: Path) -> None:
    recent = noted()
    (tmp_path / "work" / "a" / "b").mkdir(parents=True)
    recent.path.rename(tmp_path / "work" / "a" / "b" / "buurt.tafelronde")

    assert recents.find_again(recent) is None


def test_what_is_no_day_or_hidden_or_out_of_reach_is_passed_over(
    recents: Recents, noted: Callable[[], Recent], tmp_path: Path
) -> None:
    recent = noted()
    folder = recent.path.parent
    (folder / "aaa.tafelronde").write_bytes(b"no day at all")
    (folder / "bbb.tafelronde").mkdir()
    (folder / "ccc.tafelronde").symlink_to(folder / "nowhere")
    shutil.copy(recent.path, folder / ".half-made.tafelronde")
    shutil.copy(recent.path, folder / "day.txt")
    moved = recent.path.rename(folder / "zzz.tafelronde")

    assert recents.find_again(recent) == moved


def test_looking_ends_after_so_many_days(
    recents: Recents, noted: Callable[[], Recent], monkeypatch: pytest.MonkeyPatch
) -> None:
    recent = noted()
    for number in range(3):
        make_file(recent.path.with_name(f"{number}.tafelronde"), f"other-{number}")
    moved = recent.path.rename(recent.path.with_name("z.tafelronde"))

    monkeypatch.setattr(module, "MOST_LOOKED_AT", 3)
    assert recents.find_again(recent) is None
    monkeypatch.setattr(module, "MOST_LOOKED_AT", 4)
    assert recents.find_again(recent) == moved


def test_looking_ends_after_so_many_folders(
    recents: Recents, noted: Callable[[], Recent], monkeypatch: pytest.MonkeyPatch
) -> None:
    recent = noted()
    moved = recent.path.rename(recent.path.parent.parent / "buurt.tafelronde")

    monkeypatch.setattr(module, "MOST_FOLDERS", 1)
    assert recents.find_again(recent) is None
    monkeypatch.setattr(module, "MOST_FOLDERS", 2)
    assert recents.find_again(recent) == moved


def test_looking_changes_nothing(recents: Recents, noted: Callable[[], Recent]) -> None:
    recent = noted()
    folder = recent.path.parent
    moved = recent.path.rename(folder / "moved.tafelronde")
    before = moved.read_bytes()

    recents.find_again(recent)

    assert moved.read_bytes() == before
    assert [file.name for file in folder.iterdir()] == ["moved.tafelronde"]


def test_a_day_that_somebody_has_open_says_who_it_is(tmp_path: Path, desk: Any) -> None:
    assert identity_of(desk.path) == desk.file.lineage.file


def test_a_day_without_an_identity_says_nothing(tmp_path: Path) -> None:
    path = make_file(tmp_path / "buurt.tafelronde")
    connection = sqlite3.connect(path)
    with connection:
        connection.execute("DELETE FROM meta")
    connection.close()

    assert identity_of(path) is None
