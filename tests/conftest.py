"""What every test may ask for."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.storage.eventfile import EventFile
from tests.disk import wait_for_no_disk
from tests.factories import fill, small_day


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of the app's own for each test, so that no test meets another's text copies."""
    home = tmp_path / "home"
    monkeypatch.setenv("TAFELRONDE_HOME", str(home))
    monkeypatch.delenv("TAFELRONDE_COMMAND", raising=False)  # run.py sets it, for the tests too
    return home


@pytest.fixture(scope="session")
def small_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small day of `factories.py`, closed. Made once; tests work on copies."""
    folder = tmp_path_factory.mktemp("small")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TAFELRONDE_HOME", str(folder / "home"))
        EventFile.create(folder / "day.tafelronde", lambda tx: fill(small_day(), tx))
    return folder / "day.tafelronde"


@pytest.fixture
def file(small_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[EventFile]:
    """A copy of the small day, open, with the real writer."""
    wait_for_no_disk(monkeypatch)
    with EventFile.open(Path(shutil.copy(small_file, tmp_path / "day.tafelronde"))) as opened:
        yield opened
