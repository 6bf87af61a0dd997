"""Which files open, which are refused, and that a refused one keeps every byte."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path

import pytest

from facilitator.domain.people import Person
from facilitator.errors import FacilitatorError
from facilitator.storage import opening, places, projection
from facilitator.storage.check import check_file
from facilitator.storage.eventfile import EventFile
from facilitator.storage.looking import read_whole
from facilitator.storage.schema import FORMAT


def newer(path, template):
    shutil.copy(template, path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {FORMAT + 1}")


def foreign(path, _):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE op (seq INTEGER PRIMARY KEY)")


def truncated(path, template):
    path.write_bytes(template.read_bytes()[: 5 * 4096 + 100])


REFUSED = [
    ("file-not-ours", lambda path, _: path.write_text("Beste mensen,\nhier is het verslag.\n" * 100)),
    ("file-not-ours", lambda path, _: path.write_bytes(b"")),
    ("file-not-ours", lambda path, _: path.write_bytes(b"PK\x03\x04" + bytes(5000))),
    ("file-not-ours", foreign),
    ("file-newer", newer),
    ("file-damaged", truncated),
    ("file-missing", lambda path, _: None),
    ("file-missing", lambda path, _: path.mkdir()),
]
NAMES = ["text", "empty", "zip", "another-database", "newer", "truncated", "missing", "folder"]


@pytest.mark.parametrize(("code", "make"), REFUSED, ids=NAMES)
def test_what_is_not_a_day_is_refused_and_keeps_every_byte(tmp_path, template, code, make):
    folder = tmp_path / "days"
    folder.mkdir()
    path = folder / "day.tafelronde"
    make(path, template)
    before = path.read_bytes() if path.is_file() else None
    for look in (EventFile.open, read_whole):
        with pytest.raises(FacilitatorError) as error:
            look(path)
        assert (error.value.code, error.value.details["file"]) == (code, "day.tafelronde")
    assert (path.read_bytes() if path.is_file() else None) == before
    assert [one.name for one in folder.iterdir()] == ([path.name] if path.exists() else [])


def test_a_day_that_is_open_is_not_opened_twice(desk, opened):
    with pytest.raises(FacilitatorError, match="file-in-use"):
        EventFile.open(desk.path)
    link = desk.path.with_name("link.tafelronde")
    link.symlink_to(desk.path)
    with pytest.raises(FacilitatorError, match="file-in-use"):
        EventFile.open(link)
    desk.put(Person("vera", "Vera"))
    desk.file.close()
    assert opened(link).one(Person, "vera").name == "Vera"


HOLD = """
import sys
from pathlib import Path
from facilitator.storage.eventfile import EventFile
file = EventFile.open(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.readline()
"""


def test_a_day_that_another_process_has_open_is_refused_and_opens_when_that_one_is_gone(path, opened):
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        assert holder.stdout.readline() == "open\n"
        with pytest.raises(FacilitatorError, match="file-in-use"):
            EventFile.open(path)
        assert check_file(path).whole
    finally:
        holder.kill()
        holder.communicate()
    assert len(opened(path).file.day().people) == 3


def test_looking_at_a_day_that_is_open_sees_what_is_acknowledged_and_disturbs_nothing(desk):
    desk.put(Person("vera", "Vera"))
    day, _ = read_whole(desk.path)
    assert day.people == desk.file.day().people
    with pytest.raises(FacilitatorError, match="file-in-use"):
        EventFile.open(desk.path)
    desk.put(Person("bas", "Bas"))


def crashed_copy(desk, folder):
    """What is on the disk when the plug is pulled now: the file and what lies beside it."""
    folder.mkdir()
    for one in desk.path.parent.glob("day.tafelronde*"):
        if not one.name.endswith("-lock"):
            shutil.copy(one, folder)
    return folder / desk.path.name


def test_a_crashed_file_is_read_and_opened_with_all_that_was_acknowledged(desk, opened, tmp_path):
    desk.put(Person("vera", "Vera"))
    crashed = crashed_copy(desk, tmp_path / "crashed")
    before = {one.name: one.read_bytes() for one in crashed.parent.iterdir() if not one.name.endswith("-shm")}
    assert read_whole(crashed)[0].people[0].name == "Vera"
    assert check_file(crashed).whole
    assert {name: (crashed.parent / name).read_bytes() for name in before} == before
    desk.file.close()
    desk = opened(crashed)
    assert desk.one(Person, "vera").name == "Vera"
    desk.file.close()
    assert [one.name for one in crashed.parent.iterdir()] == ["day.tafelronde"]


LOOK = """
import os, sys
from pathlib import Path
import encodings.idna
from facilitator.storage import check, eventfile, looking
if os.getuid() == 0:
    os.setuid(65534)
path = Path(sys.argv[1])
print(len(looking.read_whole(path)[0].people), check.check_file(path).whole)
try:
    eventfile.EventFile.open(path)
except Exception as error:
    print(error.code)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="folders are not read-only there")
@pytest.mark.parametrize("wal", [False, True], ids=["closed", "dragged-while-open"])
def test_a_day_on_a_read_only_place_can_be_read_but_not_opened(template, wal):
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "stick"
        place.mkdir()
        path = Path(shutil.copy(template, place / "day.tafelronde"))
        if wal:
            header = bytearray(path.read_bytes())
            header[18:20] = b"\x02\x02"
            path.write_bytes(header)
        path.chmod(0o444)
        for one in (Path(folder), place):
            one.chmod(0o555)
        look = subprocess.run(
            [sys.executable, "-c", LOOK, path],
            capture_output=True,
            text=True,
            check=True,
            env=os.environ | {"TAFELRONDE_HOME": folder},
        )
        for one in (Path(folder), place):
            one.chmod(0o755)
    assert look.stdout.splitlines() == ["3 True", "cannot-write-here"]


def test_garbage_in_the_middle_is_refused_and_nothing_is_written(path):
    content = bytearray(path.read_bytes())
    content[8 * 4096 : 12 * 4096] = b"\xa5" * 4 * 4096
    path.write_bytes(content)
    with pytest.raises(FacilitatorError, match="file-damaged"):
        EventFile.open(path)
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_tables_of_another_version_are_folded_anew(path, opened):
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE meta SET value = '0-0' WHERE key = 'projection'")
        connection.execute("DROP TABLE person")
    assert len(read_whole(path)[0].people) == 3
    desk = opened(path)
    assert len(desk.file.day().people) == 3
    assert desk.sound()
    assert opening.meta_of(desk.writer)["projection"] == projection.number()


def test_an_op_of_a_later_version_is_refused_when_it_must_be_understood(path):
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE meta SET value = '0-0' WHERE key = 'projection'")
        connection.execute("UPDATE op SET v = 2 WHERE seq = 3")
    for look in (EventFile.open, read_whole):
        with pytest.raises(FacilitatorError, match="file-newer"):
            look(path)


def test_an_old_sqlite_is_refused_by_its_version(path, monkeypatch):
    monkeypatch.setattr(opening.sqlite3, "sqlite_version_info", (3, 36, 0))
    monkeypatch.setattr(opening.sqlite3, "sqlite_version", "3.36.0")
    for deed in (EventFile.open, read_whole, lambda one: EventFile.create(one, lambda _: None)):
        with pytest.raises(FacilitatorError) as error:
            deed(path)
        assert (error.value.code, error.value.details) == ("sqlite-too-old", {"version": "3.36.0"})


def test_a_new_day_does_not_take_the_place_of_a_file(path):
    before = path.read_bytes()
    with pytest.raises(FacilitatorError, match="file-exists"):
        EventFile.create(path, lambda _: None)
    assert path.read_bytes() == before
    with pytest.raises(FacilitatorError, match="folder-missing"):
        EventFile.create(path.parent / "nowhere" / "day.tafelronde", lambda _: None)


def test_a_name_with_signs_that_mean_something_in_an_address_opens(path, opened):
    odd = path.rename(path.with_name("dag 100% #2 ? é.tafelronde"))
    assert len(opened(odd).file.day().people) == 3
    assert check_file(odd).file == odd.name


def test_days_and_safety_live_in_the_apps_own_local_folder(own_home, monkeypatch):
    assert places.days() == own_home / "days"
    assert places.safety("abc") == own_home / "safety" / "abc"
    monkeypatch.delenv("TAFELRONDE_HOME")
    monkeypatch.setenv("HOME", "/home/els")
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    assert "Documents" not in places.days().parts
    assert places.home().parts[-1] == "tafelronde"
