"""Capitals, accents and white space make no other word."""

from __future__ import annotations

import pytest

from facilitator.domain.folding import folded


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("  Zoë \n JANSEN ", "zoe jansen"),
        ("Ångström Łódź Ørsted", "angstrom lodz orsted"),
        ("Straße IJsselœver", "strasse ijsseloever"),
        ("dia’s in café\u00a0Bœuf", "dia's in cafe boeuf"),
        ("ﬁets", "fiets"),
        ("", ""),
    ],
)
def test_words_are_recognised_however_they_are_written(text: str, plain: str) -> None:
    assert folded(text) == plain
