"""Reading in notes, asked for by name."""

from __future__ import annotations

from functools import partial

from tests.ui.desk.test_window import TitleStage
from ui.desk.around import Around
from ui.desk.places import StageName
from ui.desk.window import DayView


def test_ctrl_k_knows_it_by_name(desk, qtbot):
    view = DayView(desk, {name: partial(TitleStage, name) for name in StageName})
    qtbot.addWidget(view)
    around = Around(view, tuple)

    command = next(one for one in around._commands() if one.words == "Read in notes")
    command.do()

    assert view.now is StageName.ROUNDS
