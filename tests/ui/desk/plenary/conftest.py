"""The plenary as the chair uses it: keys, clicks, and what stands on the screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from facilitator.domain.day import Day
from facilitator.domain.people import PersonKind
from facilitator.domain.report import SectionKind
from tests.factories import (
    make_agreement,
    make_contribution,
    make_conversation,
    make_day,
    make_followup,
    make_initiative,
    make_person,
    make_round,
    make_section,
    make_table,
    make_takeaway,
    make_thread,
)
from ui.desk.desk import Desk
from ui.desk.pages.plenary.stage import PlenaryStage
from ui.desk.widgets.typing import finish_typing

SPECIAL = {
    "Enter": Qt.Key.Key_Return,
    "Esc": Qt.Key.Key_Escape,
    "Tab": Qt.Key.Key_Tab,
    "Up": Qt.Key.Key_Up,
    "Down": Qt.Key.Key_Down,
    "PgDown": Qt.Key.Key_PageDown,
    "PgUp": Qt.Key.Key_PageUp,
    "Delete": Qt.Key.Key_Delete,
    "F2": Qt.Key.Key_F2,
    "F4": Qt.Key.Key_F4,
    "F5": Qt.Key.Key_F5,
}
HELD = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
}


def full_day() -> Day:
    """Three tables, the last without a point, a point without a table, and one of all that can be said."""
    return make_day(
        make_person("Els Jansen", "els"),
        make_person("Noor Smit", "noor", kinds=(PersonKind.RESPONDENT,)),
        make_initiative("De Buurtkeuken", "i1", kind="bewonersinitiatief"),
        make_table(1, "t1"),
        make_table(2, "t2"),
        make_table(3, "t3"),
        make_round(1, "r1", title="Ronde 1"),
        make_round(2, "r2", title="Ronde 2"),
        make_conversation(
            "Eten in de wijk", "c1", table="t1", initiatives=("i1",), hosts=("els",), rounds=("r1", "r2")
        ),
        make_conversation("Veilig oversteken", "c2", table="t2"),
        make_conversation("Stilte", "c3", table="t3"),
        make_takeaway("Meer banken op het plein", "w1", conversation="c1", round="r1", cue="Nodig"),
        make_takeaway("Koken met de buren", "w2", conversation="c1", round="r2"),
        make_takeaway("Een sleutel voor de zaal", "w3", conversation="c1", round="r2"),
        make_takeaway("Een zebrapad bij de school", "w4", conversation="c2", round="r1"),
        make_takeaway("Los van een tafel", "w5"),
        make_contribution("Wij beginnen in mei.\n\nMet soep.", "x1", person="noor"),
        make_agreement("De zaal gaat open", "a1", owner="Els", due="2026-12-01"),
        make_followup("Tweede ontmoeting", "f1"),
        make_thread("Ontmoeten", "th1", takeaways=("w1",)),
        make_section(SectionKind.CONVERSATIONS, "s1"),
        make_section(SectionKind.REACTIONS, "s2"),
        make_section(SectionKind.LESSONS, "s3"),
        make_section(SectionKind.TEXT, "s4", heading="Terugblik"),
    )


@dataclass
class Chair:
    """Speaks the chair's language: presses keys where they go, and reads the screen."""

    stage: PlenaryStage
    desk: Desk
    qtbot: QtBot
    settled: Callable[[Desk], None]

    @property
    def day(self) -> Day:
        return self.desk.opened.day

    def has_the_keys(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None, "nothing has the keys"
        return widget

    def give_keys_to(self, field: QWidget) -> Chair:
        """As a click in a field does, with all its words chosen."""
        field.setFocus()
        field.selectAll()
        return self

    def press(self, *chords: str) -> Chair:
        """Press keys one after another where the focus is: "Ctrl+Down", "Enter", "s"."""
        for chord in chords:
            *held, key = chord.split("+")
            modifiers = Qt.KeyboardModifier.NoModifier
            for name in held:
                modifiers |= HELD[name]
            self.qtbot.keyClick(self.has_the_keys(), SPECIAL.get(key, key), modifiers)
        self.settled(self.desk)
        return self

    def type(self, words: str) -> Chair:
        """Type words where the focus is, without waiting for the disk."""
        self.qtbot.keyClicks(self.has_the_keys(), words)
        return self

    def wait(self) -> Chair:
        self.settled(self.desk)
        return self

    def undo(self) -> Chair:
        """As the window does it: what is being typed counts as the newest."""
        finish_typing(self.stage)
        self.desk.opened.undo()
        return self.wait()

    def cards(self) -> list[str]:
        return [row.words for row in self.stage.workplace.points.cards.records.rows]

    def card(self) -> str:
        return self.stage.workplace.points.cards.current_key()

    def listed(self) -> list[str]:
        return [row.title for row in self.stage.workplace.said.lines.records.rows]

    def topic(self) -> str:
        return self.stage.workplace.points.topic.words()

    def to_the_points(self) -> Chair:
        self.stage.workplace.begin()
        return self

    def choose(self, *keys: str) -> Chair:
        """Choose cards; the last is the current one."""
        cards = self.stage.workplace.points.cards
        cards._choose(keys[-1], keys)
        cards.setFocus()
        return self

    def button(self, words: str) -> Chair:
        """Click a button in sight by what it is called."""
        found = [b for b in self.stage.findChildren(QPushButton) if b.accessibleName() == words and b.isVisible()]
        assert len(found) == 1, f"{len(found)} buttons “{words}”"
        self.qtbot.mouseClick(found[0], Qt.MouseButton.LeftButton)
        return self.wait()

    def from_menu(self, words: str) -> Chair:
        """Choose a line of the menu that is open."""
        menu = self.stage.workplace.points.deeds.choosing
        action = next(a for a in menu.actions() if a.text().split("  ")[-1] == words)
        action.trigger()
        return self.wait()


@pytest.fixture(autouse=True)
def no_popups(monkeypatch: pytest.MonkeyPatch) -> None:
    """Offscreen, a popup takes the keys from its window for good. Menus are read."""
    monkeypatch.setattr(QMenu, "popup", lambda _menu, _place: None)


@pytest.fixture
def chair(desk_with, on_stage, qtbot, settled) -> Chair:
    """A chair in the plenary of the full day, at table 1, with the keys in its points."""
    return _seated(desk_with(full_day()), on_stage, qtbot, settled)


@pytest.fixture
def chair_of(desk_with, on_stage, qtbot, settled) -> Callable[[Day], Chair]:
    """A chair in the plenary of any day."""
    return lambda day: _seated(desk_with(day), on_stage, qtbot, settled)


def _seated(desk: Desk, on_stage, qtbot: QtBot, settled) -> Chair:
    stage = on_stage(desk, PlenaryStage)
    for keys, by in (("F5", 1), ("PgDown", 1), ("F4", -1), ("PgUp", -1)):  # the window's own, in the app
        QShortcut(QKeySequence(keys), stage, partial(stage.turn, by))
    with qtbot.waitActive(stage):
        stage.activateWindow()
    stage.reach(None)
    return Chair(stage, desk, qtbot, settled)
