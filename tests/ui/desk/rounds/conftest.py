"""The rounds, worked by a chair who speaks of tables and points."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from facilitator.domain.conversations import Takeaway
from ui.desk.desk import Desk
from ui.desk.pages.rounds.pointspage import PointsPage

Key = Qt.Key
NONE, ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


class Chair:
    """Types and presses keys where the focus is, as a person would."""

    def __init__(self, desk: Desk, stage: PointsPage, qtbot: QtBot) -> None:
        self.desk, self.stage, self._qtbot = desk, stage, qtbot

    # -- acting ----------------------------------------------------------------------------------------------------

    def types(self, words: str) -> None:
        for letter in words:
            self._qtbot.keyClicks(self.where(), letter)

    def presses(self, key: Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        self._qtbot.keyClick(self.where(), key, modifier)

    def clicks(self, button: QAbstractButton) -> None:
        QCoreApplication.sendPostedEvents()  # what came in sight just now is laid out first
        left = QPoint(8, button.height() // 2)  # where the box of a check box is
        self._qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=left)

    def waits(self) -> None:
        self._qtbot.waitUntil(lambda: self.desk.opened.at_rest)

    def hears_of(self, takeaway: Takeaway) -> None:
        """Wait until what a phone wrote is in the window."""
        self._qtbot.waitUntil(lambda: self.desk.opened.day.takeaway.get(takeaway.id) == takeaway)

    def brings(self, table: str, words: str) -> None:
        """What a table brought, from the table number on."""
        self.types(table)
        self.presses(Key.Key_Tab)
        self.types(words)
        self.presses(Key.Key_Return)
        self.waits()

    def goes_to(self, key: str) -> None:
        assert self.stage.points.show_point(key)
        self.stage.points.take_keys()

    def chooses(self, *keys: str) -> None:
        """Several points below each other."""
        self.goes_to(keys[0])
        for _ in keys[1:]:
            self.presses(Key.Key_Down, SHIFT)

    # -- looking ---------------------------------------------------------------------------------------------------

    def where(self) -> QWidget:
        """Who has the keys."""
        focus = QApplication.focusWidget()
        assert focus is not None, "the keys are nowhere"
        return focus

    def reads(self) -> list[str]:
        """The points in the list."""
        return [row.text for row in self.stage.points.cards.records.rows]

    def card(self, key: str):
        return next(row for row in self.stage.points.cards.records.rows if row.key == key)

    def says(self) -> str:
        """What stands beside the table number."""
        return self.stage.grid.pick.says.words()

    def kept(self, key: str) -> Takeaway:
        """A point as it is in the file."""
        return self.desk.opened.file.day().takeaway[key]

    def brought(self) -> dict[str, list[str]]:
        """What is in the file, by conversation."""
        day = self.desk.opened.file.day()
        return {str(key): [one.wording for one in several] for key, several in day.brought.items()}


@pytest.fixture
def chair_at(on_stage, qtbot: QtBot) -> Callable[[Desk], Chair]:
    """The chair at the rounds of a day, with the keys where the work begins."""

    def sit_down(desk: Desk) -> Chair:
        stage = on_stage(desk, PointsPage)
        with qtbot.waitActive(stage):
            stage.activateWindow()
        stage.reach(None)
        return Chair(desk, stage, qtbot)

    return sit_down


@pytest.fixture
def chair(desk: Desk, chair_at) -> Chair:
    """The chair at the rounds of the small day."""
    return chair_at(desk)
