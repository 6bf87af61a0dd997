"""What is said to a screen reader."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel

from ui.desk.widgets.announce import announce, announcement


def test_an_announcement_holds_the_text_and_interrupts_nobody(qtbot):
    label = QLabel()
    qtbot.addWidget(label)

    event = announcement(label, "Plaats 3 van 7")

    assert event.message() == "Plaats 3 van 7"
    assert event.politeness() == QAccessible.AnnouncementPoliteness.Polite
    assert event.object() is label


def test_announcing_hands_the_announcement_to_qt(qtbot, monkeypatch: pytest.MonkeyPatch):
    label, told = QLabel(), []
    qtbot.addWidget(label)
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: told.append(event.message()))

    announce(label, "Plaats 3 van 7")

    assert told == ["Plaats 3 van 7"]


def test_announcing_is_harmless_without_a_screen_reader(qtbot):
    label = QLabel()
    qtbot.addWidget(label)

    announce(label, "Plaats 3 van 7")

    assert not QAccessible.isActive()
