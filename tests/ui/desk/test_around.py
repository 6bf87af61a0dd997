"""What lies around the stages is there when it is asked for, and not before."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt

from tests.ui.desk.test_window import TitleStage
from ui.desk.around import Around
from ui.desk.history import HistoryPanel
from ui.desk.lesson import LessonStrip
from ui.desk.palette import Palette
from ui.desk.places import Place, StageName
from ui.desk.window import DayView


@pytest.fixture
def view(desk, qtbot):
    made = DayView(desk, {name: partial(TitleStage, name) for name in StageName})
    qtbot.addWidget(made)
    Around(made, tuple)
    made.resize(1280, 720)
    made.show()
    made.go(Place(StageName.PREPARATION))
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.mark.parametrize(
    ("key", "held", "kind"),
    [
        (Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier, Palette),
        (Qt.Key.Key_F8, Qt.KeyboardModifier.NoModifier, LessonStrip),
        (Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier, HistoryPanel),
    ],
)
def test_it_comes_with_its_keys(view, qtbot, key, held, kind):
    assert view.findChild(kind) is None
    qtbot.keyClick(view.focusWidget(), key, held)
    assert view.findChild(kind).isVisible()


def test_the_history_of_a_text_holds_what_was_just_typed(view, desk, qtbot, settled):
    qtbot.keyClicks(view.stage().title, "!")
    qtbot.keyClick(view.stage().title, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    settled(desk)
    assert desk.opened.day.event.title == view.stage().title.text()
    assert "!" in view.stage().title.text()
    assert view.findChild(HistoryPanel).isVisible()


def test_without_a_text_the_history_asks_for_one(view, qtbot):
    view.entries[StageName.PREPARATION].setFocus()
    qtbot.keyClick(view.focusWidget(), Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    assert view.strip.words.startswith("Put the cursor in a text first.")
    assert view.findChild(HistoryPanel) is None


def _offered(view, qtbot, words):
    """What the search offers to do for these words."""
    palette = view.findChild(Palette)
    palette.field.setText(words)
    return [line.words for line in palette.list.records.rows if line.key.startswith("command")]


def test_each_table_may_have_another_host_when_somebody_asks_for_one(view, desk, qtbot, settled):
    qtbot.keyClick(view.focusWidget(), Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert _offered(view, qtbot, "host 2") == ["Another host for table 2"]
    assert not _offered(view, qtbot, "table 2")
    palette = view.findChild(Palette)
    palette.put_away()
    desk.opened.watch(desk.opened.tables.lay_out(3))
    settled(desk)
    qtbot.keyClick(view.focusWidget(), Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert _offered(view, qtbot, "host table 3") == ["Another host for table 3"]
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert view.now is StageName.ROUNDS
    assert view.stage().reached[-1].field == "host"
