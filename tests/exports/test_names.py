"""Names inside what people typed: found where they are, not where they only seem to be."""

from __future__ import annotations

import unicodedata

import pytest

from exports.names import found_names, gives_away


@pytest.mark.parametrize(
    ("text", "name", "found"),
    [
        ("Dat zei Bram Kok.", "Bram Kok", True),
        ("DAT ZEI BRAM KOK", "Bram Kok", True),
        ("Dat zei Bram\n Kok", "Bram Kok", True),
        (unicodedata.normalize("NFD", "Zoë Bär sprak"), "Zoë Bär", True),
        ("Bram Kokkelmans sprak", "Bram Kok", False),
        ("Roos sprak", "Roos", True),
        ("een roos in het bos", "Roos", False),
        ("Rooster", "Roos", False),
    ],
)
def test_a_name_is_found_as_whole_words(text, name, found):
    assert found_names(text, [name, name]) == ([name] if found else [])


@pytest.mark.parametrize(
    ("text", "tells"),
    [("moeder van Bram", True), ("mevrouw De Wit", False), ("de familie Kok", True), ("kok in het buurthuis", False)],
)
def test_a_part_of_a_name_gives_somebody_away(text, tells):
    assert gives_away(text, "Bram de Kok") is tells
