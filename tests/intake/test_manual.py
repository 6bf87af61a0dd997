"""The manual's page on the JSON of a day keeps up with the format."""

from __future__ import annotations

import re
from enum import Enum
from pathlib import Path

import pytest

from exports.tokens import TOKENS
from facilitator.domain.event import Event, Organiser, Use
from facilitator.domain.records import CLASSES
from facilitator.intake.dayjson.layout import FORMAT, LISTS, extra_keys, keys_of

MANUAL = Path(__file__).parents[2] / "docs" / "manual"
PAGES = {"nl": MANUAL / "nl" / "dag-als-json.md", "en": MANUAL / "en" / "day-as-json.md"}
RECORDS = {"event": Event, "organisers": Organiser, **{key: CLASSES[kind] for key, kind in LISTS.items()}}


def _row(page: str, name: str) -> str:
    return next(line for line in page.splitlines() if line.startswith(f"| `{name}`"))


@pytest.mark.parametrize("language", PAGES)
@pytest.mark.parametrize("name", RECORDS)
def test_every_key_and_every_choice_is_on_the_page_and_nothing_else(language, name):
    page = PAGES[language].read_text(encoding="utf-8")
    row = _row(page, name)
    fields = keys_of(RECORDS[name])
    inner = {"takeaway", "text", "round"} if name == "conversations" else set()
    keys = set(re.findall(r"`(\w+)`", row.split("|")[2]))
    assert keys - inner == {field.name for field in fields} | extra_keys(RECORDS[name])
    for field in fields:
        if issubclass(field.base, Enum) and field.base is not Use:
            assert all(str(choice.value) in page for choice in field.base), field.name


@pytest.mark.parametrize("language", PAGES)
def test_the_page_names_the_format_and_its_tokens(language):
    page = PAGES[language].read_text(encoding="utf-8")
    assert FORMAT in page
    tokens = set(re.findall(r"\{(\w+)\}", page))
    assert tokens <= TOKENS.keys()
    assert {TOKENS[token] for token in tokens} == set(TOKENS.values())
