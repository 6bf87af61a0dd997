"""Drawing and checking for the tests of the PDF."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import UTC, datetime

import page
import pytest

from exports.model import Doc, Notice
from exports.pdf import render_pdf

CREATED = datetime(2027, 3, 12, 17, 30, tzinfo=UTC)

Render = Callable[..., bytes]


@pytest.fixture
def render() -> Render:
    """Draw a document with a fixed moment of creation; gives the bytes."""

    def draw(doc: Doc, *, notices: list[Notice] | None = None, tagged: bool = True) -> bytes:
        buffer = io.BytesIO()
        found = render_pdf(doc, buffer, created=CREATED, tagged=tagged)
        if notices is not None:
            notices.extend(found)
        return buffer.getvalue()

    return draw


@pytest.fixture
def gate() -> Callable[[bytes], list[str]]:
    """What PDF/UA-1 and PDF/A-2a have against a file; nothing when it may ship."""

    def check(pdf: bytes) -> list[str]:
        return [
            f"{profile}: {failure}"
            for profile in ("ua1", "2a")
            for failure in page.validate_pdf_bytes(pdf, profile=profile).failures
        ]

    return check
