"""The floor plan by name: Ctrl+K puts it up."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt

from facilitator.domain.projector import Shows
from tests.ui.desk.test_window import TitleStage
from ui.desk.around import Around
from ui.desk.palette import Palette
from ui.desk.places import Place, StageName
from ui.desk.window import DayView


def test_the_floor_plan_is_put_up_from_the_search(desk, qtbot, settled):
    view = DayView(desk, {name: partial(TitleStage, name) for name in StageName})
    qtbot.addWidget(view)
    Around(view, tuple)
    view.show()
    view.go(Place(StageName.PREPARATION))
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    qtbot.keyClick(view.focusWidget(), Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = view.findChild(Palette)
    qtbot.keyClicks(palette.field, "floor plan")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    settled(desk)
    assert desk.opened.day.projector.shows is Shows.MAP
