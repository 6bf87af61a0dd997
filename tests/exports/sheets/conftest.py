"""A day with people, tables, rounds and seats, and its sheets as bytes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import page
import pytest

from exports.model import Notice
from exports.sheets.writing import What, write_sheets
from facilitator.domain.day import Day
from facilitator.domain.people import PersonKind
from tests.exports.sheets.halls import hall
from tests.factories import make_person

CREATED = datetime(2027, 3, 12, 17, 30, tzinfo=UTC)

Print = Callable[..., bytes]


@pytest.fixture
def small() -> Day:
    """Three people, one of whom hosts table 3."""
    day = hall(
        make_person("Jan de Vries", "jan", organisation="Wijkteam", group="bewoner"),
        make_person("Els Bakker", "els", email="els@voorbeeld.nl", remarks="doof aan één oor", needs=("hearing loop",)),
        make_person("Noor Smit", "noor", kinds=(PersonKind.HOST,)),
        seats=(("jan", "1 2 3"), ("els", "2 - 9")),
    )
    hosted = tuple(replace(c, hosts=("noor",)) if c.id == "c3" else c for c in day.conversations)
    return replace(day, conversations=hosted)  # type: ignore[arg-type]


@pytest.fixture
def print_sheets(tmp_path: Path) -> Print:
    """Draw sheets with a fixed moment of creation; gives the bytes."""

    def draw(day: Day, what: str, *, notices: list[Notice] | None = None, **more: Any) -> bytes:
        path = tmp_path / f"{what}.pdf"
        found = write_sheets(day, What(what), path, created=CREATED, **more)
        if notices is not None:
            notices.extend(found)
        return path.read_bytes()

    return draw


@pytest.fixture
def gate() -> Callable[[bytes], list[str]]:
    """What PDF/UA-1 and PDF/A-2a have against a file; nothing when it may be printed."""

    def check(pdf: bytes) -> list[str]:
        return [
            f"{profile}: {failure}"
            for profile in ("ua1", "2a")
            for failure in page.validate_pdf_bytes(pdf, profile=profile).failures
        ]

    return check
