"""The sheet with all keys, held against the keys there really are."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QPushButton, QWidget
from pytestqt.modeltest import ModelTester

from ui.app import STAGES
from ui.desk.pages.plenary.stage import PlenaryStage
from ui.desk.pages.rounds.stage import RoundsStage
from ui.desk.places import StageName
from ui.desk.shortcuts import Group, KeysModel, Shortcut, ShortcutSheet, groups
from ui.desk.window import DayView

IN_LISTS_AND_FIELDS = {"Return", "F2", "Del", "Alt+Up", "Alt+Down", "Alt+Home", "Alt+End", "Ctrl+V", "Ctrl+B", "Ctrl+I"}
IN_LISTS_AND_FIELDS |= {"Ctrl+Shift+L", "Ctrl+Shift+O", "Ctrl+Shift+N", "Ctrl+]", "Ctrl+[", "Ctrl++", "Ctrl+-"}
IN_LISTS_AND_FIELDS |= {"Space", "Backspace"}
"""Keys that widgets answer to by themselves, so that no shortcut of Qt stands for them."""


def bound_in(page):
    """What presses something on a page, as Qt knows it."""
    sequences = [shortcut.key() for shortcut in page.findChildren(QShortcut)]
    sequences += [one.shortcut() for kind in (QAbstractButton, QAction) for one in page.findChildren(kind)]
    named = {sequence.toString() for sequence in sequences if not sequence.isEmpty()}
    return {keys.replace("Enter", "Return") for keys in named}  # the large one, and the one beside the digits


def told(*stages):
    """What the sheet says that works in these stages."""
    shortcuts = [one for group in groups() if group.stage in stages for one in group.shortcuts]
    return {QKeySequence(keys).toString() for one in shortcuts for keys in one.keys}


def whole(stage, qtbot):
    """A stage with all its pages built."""
    qtbot.addWidget(stage)
    if isinstance(stage, PlenaryStage):
        for tab in stage.workplace.capture.tabs:
            stage.workplace.capture.show_tab(tab)
    elif isinstance(stage, RoundsStage):
        assert stage.points.notes is not None
        assert stage.photos is not None
    return stage


@pytest.mark.parametrize("name", list(StageName))
def test_every_key_of_a_stage_is_on_the_sheet(desk, qtbot, name):
    assert bound_in(whole(STAGES[name](desk), qtbot)) - told("", name) == set()


def test_every_key_around_the_stages_is_on_the_sheet(desk, qtbot):
    view = DayView(desk, STAGES)
    qtbot.addWidget(view)
    assert bound_in(view) - told("") == set()


@pytest.mark.parametrize("name", ["rounds", "plenary", "report"])
def test_the_sheet_promises_no_key_a_stage_does_not_have(desk, qtbot, name):
    stage = whole(STAGES[StageName(name)](desk), qtbot)
    combined = {keys for keys in told(name) if "+" in keys or len(keys) > 1}
    assert combined - IN_LISTS_AND_FIELDS - bound_in(stage) == set()


def test_keys_are_shown_as_this_computer_names_them():
    assert Shortcut(("Ctrl+Y", "Ctrl+Shift+Z"), "Redo").shown == "Ctrl+Y, Ctrl+Shift+Z"
    assert Shortcut(("Ctrl+Return",), "Add").shown == "Ctrl+Enter"
    assert Shortcut(("Alt+1", "Alt+2", "Alt+3"), "Parts", span=True).shown == "Alt+1 … Alt+3"


def test_the_table_reads_as_words_and_keys(qtbot, qtmodeltester: ModelTester):
    model = KeysModel((Group("", "Everywhere", (Shortcut(("F1",), "These keys"),)),))
    qtmodeltester.check(model)
    heading, line = (model.index(number, 0) for number in range(2))
    assert (heading.data(), line.data(), line.siblingAtColumn(1).data()) == ("Everywhere", "These keys", "F1")
    assert line.data(Qt.ItemDataRole.AccessibleTextRole) == "These keys: F1"


@pytest.fixture
def sheet(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1280, 720)
    made = ShortcutSheet(window)  # closed, it deletes itself
    made.show()
    yield made


def test_the_sheet_stays_within_a_small_window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1024, 640)
    sheet = ShortcutSheet(window)
    assert (sheet.width(), sheet.height()) == (984, 600)


def test_all_groups_are_on_the_sheet_once(sheet):
    rows = [row for table in sheet.tables for row in table.model().rows]
    assert [row for row in rows if isinstance(row, Group)] == list(groups())
    assert len(rows) == sum(len(group.shortcuts) + 1 for group in groups())
    assert all(table.accessibleName() for table in sheet.tables)


def test_the_sheet_can_be_copied_to_be_printed(sheet, qtbot):
    copy = next(b for b in sheet.findChildren(QPushButton) if b.text() == "Copy as text")
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "Everywhere"
    assert "  Ctrl+K\tSearch, or give a command" in lines


def test_escape_closes_it_and_it_holds_nothing_up(sheet, qtbot):
    assert not sheet.isModal()
    with qtbot.waitSignal(sheet.destroyed):
        qtbot.keyClick(sheet, Qt.Key.Key_Escape)
