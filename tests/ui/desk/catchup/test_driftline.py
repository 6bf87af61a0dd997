"""The line under the clock: short, and only for whoever may see it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest
from PySide6.QtCore import Qt

from facilitator.domain.drift import Broken, Drift
from tests.factories import make_item
from tests.ui.desk.inspecting import name_problems
from ui.desk.pages.catchup.driftline import DriftLine

END = datetime(2026, 11, 14, 16, 36)
LATE = Drift(360.0, END, END)
ALDERMAN = make_item(key="alderman", title="De wethouder", ends=time(15, 30))
LEAVES = Broken(ALDERMAN, True, datetime(2026, 11, 14, 15, 30), 240.0)


@pytest.fixture
def line(qtbot):
    made = DriftLine()
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    ("drift", "words", "asks"),
    [
        (LATE, "6 minute(s) behind. Ends at 16:36.", True),
        (replace(LATE, behind_s=0.0), "On time. Ends at 16:36.", False),
        (replace(LATE, behind_s=-120.0), "2 minute(s) ahead. Ends at 16:36.", False),
        (replace(LATE, behind_s=-101 * 60.0), "1 hour(s) 41 minute(s) ahead. Ends at 16:36.", False),
        (replace(LATE, behind_s=7_200.0), "2 hour(s) behind. Ends at 16:36.", True),
        (replace(LATE, ends=END + timedelta(seconds=40)), "6 minute(s) behind. Ends at 16:37.", True),
        (replace(LATE, behind_s=None), "Ends at 16:36.", False),
        (replace(LATE, ends=None), "6 minute(s) behind.", True),
        (
            replace(LATE, behind_s=0.0, broken=(LEAVES,)),
            "On time. Ends at 16:36. De wethouder (fixed end 15:30) runs over by 4 minute(s).",
            True,
        ),
        (
            replace(LATE, broken=(replace(LEAVES, at_end=False),)),
            "6 minute(s) behind. Ends at 16:36. De wethouder (fixed time 15:30) begins 4 minute(s) late.",
            True,
        ),
    ],
)
def test_it_says_how_late_it_is_and_asks_only_where_there_is_something_to_do(line, drift, words, asks):
    line.show_drift(drift, private=False)
    assert line.words() == words
    assert line.catch_up.isVisibleTo(line) is asks


def test_where_the_hall_may_see_the_screen_it_says_nothing(line):
    line.show_drift(LATE, private=False)
    line.show_drift(LATE, private=True)
    assert (line.words(), line.isHidden()) == ("", True)
    line.show_drift(LATE, private=False)
    assert line.words()


@pytest.mark.parametrize("nothing", [None, Drift()])
def test_where_nothing_is_known_it_says_nothing(line, nothing):
    line.show_drift(nothing, private=False)
    assert line.isHidden()


def test_the_button_leads_to_the_ways_to_catch_up(line, qtbot):
    line.show_drift(LATE, private=False)
    with qtbot.waitSignal(line.catch_up_asked):
        qtbot.keyClick(line.catch_up, Qt.Key.Key_Return)
    assert name_problems(line) == []
