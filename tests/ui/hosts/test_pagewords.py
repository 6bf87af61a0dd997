"""The words of the phones' pages that the window has too: one word for one thing."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

import ui
from facilitator.domain.language import Language
from ui.hosts.cues import CUES

UI = Path(ui.__file__).parent


def on_phones(script: str, word: str) -> list[str]:
    """What a word is in each language of a page, Dutch first."""
    return re.findall(rf'\b{word}: "([^"]*)"', (UI / "hosts" / "page" / script).read_text(encoding="utf-8"))


def in_window(subject: str, words: str) -> str | None:
    """The Dutch of words of the window."""
    told = ElementTree.parse(UI / "translations" / f"{subject}_nl.ts").iter("message")
    return next(one.findtext("translation") for one in told if one.findtext("source") == words)


def test_what_a_host_calls_a_point_is_what_the_chair_reads() -> None:
    for at, language in enumerate((Language.NL, Language.EN)):
        picked = {kind: on_phones("page.js", kind)[at] for kind in CUES[language]}
        assert picked == {kind: word.lower() for kind, word in CUES[language].items()}


@pytest.mark.parametrize("script", ["page.js", "helperwords.js"])
def test_the_end_of_the_day_is_called_the_same_everywhere(script: str) -> None:
    over = "The day is over"
    assert on_phones(script, "done") == [in_window("live", over), over]
    assert in_window("projecting", over) == in_window("live", over)
