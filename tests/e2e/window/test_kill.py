"""The app is killed in the middle of a sentence: at most the last second is missing, and the day goes on there."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from facilitator.demo import DAYS
from facilitator.domain.records import Kind
from facilitator.intake.dayjson.reading import read_day_file
from facilitator.storage.eventfile import IMPORT, EventFile
from ui.desk import settings as kept
from ui.desk.places import StageName

pytestmark = [pytest.mark.slow, pytest.mark.window]

START = "import sys; from ui.app import main; from pathlib import Path; sys.exit(main(Path(sys.argv[1])))"
SENTENCE = "de buurt wil graag dat het plein ook in de winter open blijft voor iedereen die langs komt "
A_KEY_S = 0.05
MOST_LOST_S = 1.0


def xdotool(*arguments: str) -> str:
    done = subprocess.run(["xdotool", *arguments], check=True, capture_output=True, text=True, timeout=60)
    return done.stdout.strip()


def wait_for_window(process: subprocess.Popen[bytes]) -> str:
    found = xdotool("search", "--sync", "--onlyvisible", "--pid", str(process.pid), "--name", "Tafelronde")
    number = found.splitlines()[-1]
    xdotool("windowfocus", "--sync", number)
    return number


@pytest.fixture
def day(tmp_path: Path) -> Path:
    path = tmp_path / "dag.tafelronde"
    EventFile.create(path, read_day_file(DAYS["voorbeelddag"]).fill, IMPORT)
    return path


def typed_drafts(path: Path) -> list[str]:
    with EventFile.open(path) as file:
        return [draft.text for draft in file.drafts() if draft.kind == Kind.TAKEAWAY]


def test_a_kill_in_the_middle_of_a_sentence_costs_at_most_a_second(day, tmp_path):
    app = subprocess.Popen([sys.executable, "-c", START, str(day)], cwd=Path(__file__).parents[3], env=dict(os.environ))
    try:
        wait_for_window(app)
        xdotool("key", "--delay", "100", "ctrl+3", "alt+2", "2", "Tab")
        begun = time.monotonic()
        xdotool("type", "--delay", str(int(A_KEY_S * 1000)), "--", SENTENCE)
        took = time.monotonic() - begun
    finally:
        app.send_signal(signal.SIGKILL)
        app.wait()
    kept_words = max(typed_drafts(day), key=len, default="")
    assert SENTENCE.startswith(kept_words)
    assert len(SENTENCE) - len(kept_words) <= MOST_LOST_S * len(SENTENCE) / took
    settings = kept.read(kept.settings_file())
    assert settings.left_open == day


def test_after_a_kill_the_app_opens_where_it_was(day):
    app = subprocess.Popen([sys.executable, "-c", START, str(day)], cwd=Path(__file__).parents[3], env=dict(os.environ))
    try:
        wait_for_window(app)
        xdotool("key", "--delay", "100", "ctrl+4")
        until = time.monotonic() + 10
        while StageName.PLENARY not in [place.stage for place in kept.read(kept.settings_file()).places.values()]:
            assert time.monotonic() < until
    finally:
        app.send_signal(signal.SIGKILL)
        app.wait()
    assert kept.read(kept.settings_file()).left_open == day
