"""What a practice run that ended with a crash left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from facilitator.storage import locks, places
from facilitator.storage.recents import Recents
from tests.ui.desk.practice.conftest import everything_in, people_and_points, whole_day
from ui.desk import settings as kept
from ui.desk.places import Place, StageName
from ui.desk.practice.copying import copy_of, throw_away
from ui.desk.practice.leftovers import folder_of_all, remove_leftovers
from ui.desk.settings import Settings

CRASH = """
import sys, time
from pathlib import Path
from ui.desk.practice.copying import copy_of
made = copy_of(Path(sys.argv[1]))
made.opening.file.act("noted", "chair", lambda tx: None).result()
print(made.opening.file.lineage.file, flush=True)
time.sleep(60)
"""


def crash_of_a_practice_run(path: Path) -> str:
    """Practise in a process that is killed. Returns what the copy called itself."""
    with subprocess.Popen([sys.executable, "-c", CRASH, str(path)], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        identity = process.stdout.readline().strip()
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
    assert identity
    return identity


@pytest.mark.skipif(sys.platform == "win32", reason="nothing is killed like this there")
def test_what_a_crash_left_is_removed_at_the_next_start(day_at, tmp_path):
    path = day_at(whole_day(*people_and_points()))
    kept.write(kept.settings_file(), Settings())
    Recents(places.home() / "recents.json").note(path, "echt", "Echt", None, datetime.now(UTC))
    before = everything_in(tmp_path)
    identity = crash_of_a_practice_run(path)
    _note_everywhere(identity, path)
    assert places.safety(identity).is_dir()
    remove_leftovers()
    after = everything_in(tmp_path)
    assert {file: what for file, what in after.items() if file.suffix != ".json"} == {
        file: what for file, what in before.items() if file.suffix != ".json"
    }
    assert after.keys() == before.keys()
    assert identity not in (places.home() / "recents.json").read_text() + kept.settings_file().read_text()
    assert [recent.identity for recent in Recents(places.home() / "recents.json").all()] == ["echt"]
    assert not folder_of_all().exists()


def _note_everywhere(identity: str, path: Path) -> None:
    """As a window might that knows no better."""
    settings = replace(Settings(), places={identity: Place(StageName.ROUNDS), "echt": Place(StageName.PLENARY)})
    kept.write(kept.settings_file(), settings)
    Recents(places.home() / "recents.json").note(path, identity, "Oefening", None, datetime.now(UTC))


def test_a_run_that_goes_on_elsewhere_is_left_alone(day_at):
    made = copy_of(day_at(whole_day()))
    remove_leftovers()
    assert made.opening.file.path.is_file()
    throw_away(made)


def test_a_copy_that_cannot_be_read_any_more_is_removed_too(day_at):
    made = copy_of(day_at(whole_day()))
    made.opening.file.close()
    locks.let_go(made.lock)
    made.opening.file.path.write_bytes(b"stuk")
    remove_leftovers()
    assert not folder_of_all().exists()


def test_a_lock_without_a_folder_is_removed(own_home):
    folder_of_all().mkdir(parents=True)
    (folder_of_all() / "abc-lock").touch()
    remove_leftovers()
    assert not folder_of_all().exists()


def test_with_nothing_left_behind_nothing_is_touched(own_home):
    remove_leftovers()
    assert not own_home.exists()
