"""What every test may ask for."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of the app's own for each test, so that no test meets another's text copies."""
    home = tmp_path / "home"
    monkeypatch.setenv("TAFELRONDE_HOME", str(home))
    return home
