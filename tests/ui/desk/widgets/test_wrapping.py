"""Text in lines that fit."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontMetricsF

from ui.desk.widgets.wrapping import Wrapping


@pytest.fixture
def font(qapp) -> QFont:
    made = QFont()
    made.setPixelSize(16)
    return made


def room_for(font: QFont, text: str) -> int:
    """Just wide enough for this text on one line."""
    return int(QFontMetricsF(font).horizontalAdvance(text)) + 6


@pytest.mark.parametrize(
    ("text", "widest", "lines"),
    [
        ("", "een", [""]),
        ("Meer banken", "Meer banken", ["Meer banken"]),
        ("Meer banken op het plein", "Meer banken op", ["Meer banken op", "het plein"]),
        ("Een\n\ntwee", "twee", ["Een", "", "twee"]),
        ("Een  brede   tafel", "Een brede tafel", ["Een brede tafel"]),
        ("Aan tafel\u00a03 dus", "Aan tafel", ["Aan", "tafel\u00a03", "dus"]),
        ("Het wijk-budget", "Het wijk-", ["Het wijk-", "budget"]),
        ("op buurtbudget", "buurtbu", ["op", "buurtbu", "dget"]),
    ],
)
def test_text_breaks_where_it_must(font, text, widest, lines):
    assert Wrapping(font).lines(text, room_for(font, widest)) == lines


def test_even_without_any_room_each_letter_is_there(font):
    assert "".join(Wrapping(font).lines("bus", 1)) == "bus"
