"""The disk, as far as tests need not wait for it."""

from __future__ import annotations

import pytest

from facilitator.storage import opening, textcopy


def wait_for_no_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is written is written, only not yet safe from a power cut."""
    monkeypatch.setattr(opening, "SYNCHRONOUS", "OFF")
    monkeypatch.setattr(textcopy, "sync", lambda _: None)
