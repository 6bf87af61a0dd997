"""Days as JSON, read from real files."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from facilitator.intake.dayjson.reading import ReadDay, read_day_file

Reads = Callable[..., ReadDay]


@pytest.fixture
def reads(tmp_path: Path) -> Reads:
    """Reads a day from a file of these bytes, this text, or these top-level keys."""

    def read(content: bytes | str | None = None, **keys: Any) -> ReadDay:
        if content is None:
            content = json.dumps({"format": "tafelronde-day/1", **keys})
        path = tmp_path / "day.json"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return read_day_file(path)

    return read
