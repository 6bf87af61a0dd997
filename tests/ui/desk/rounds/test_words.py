"""The rounds in Dutch: nothing of the language of the code is left on the screen."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QTextEdit, QWidget

from tests.ui.desk.rounds.conftest import Key

TRANSLATIONS = Path(__file__).parents[4] / "ui" / "translations"


@pytest.fixture
def in_dutch(qapp):
    translator = QTranslator()
    assert translator.load(str(TRANSLATIONS / "nl.qm"))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def said(widget: QWidget) -> set[str]:
    """Everything a page says, to the eye and to a screen reader."""
    words = {one.accessibleName() for one in widget.findChildren(QWidget)}
    words |= {one.toolTip() for one in widget.findChildren(QWidget)}
    for kind in (QLabel, QAbstractButton):
        words |= {one.text() for one in widget.findChildren(kind)}
    for kind in (QLineEdit, QTextEdit):
        words |= {one.placeholderText() for one in widget.findChildren(kind)}
    for box in widget.findChildren(QComboBox):
        words |= {box.itemText(number) for number in range(box.count())}
    return words


def english_of(subject: str) -> set[str]:
    """The words of the code that are different in Dutch."""
    messages = ElementTree.parse(TRANSLATIONS / f"{subject}_nl.ts").iter("message")
    pairs = {(one.findtext("source"), one.findtext("translation")) for one in messages}
    return {source for source, dutch in pairs if source != dutch}


@pytest.mark.usefixtures("in_dutch")
def test_a_dutch_chair_sees_dutch(desk, chair_at):
    chair = chair_at(desk)
    desk.opened.watch(desk.opened.takeaways.take_back("w2"))
    chair.waits()
    chair.goes_to("w1")
    chair.presses(Key.Key_V)
    chair.goes_to("w2")

    words = said(chair.stage)
    assert words & english_of("rounds") == set()
    assert {"Tafel 1 (1)", "Schrijf op", "Niet in het verslag  X", "Toch bewaren"} <= words
    assert chair.stage.points.count.text() == "2 punten"
