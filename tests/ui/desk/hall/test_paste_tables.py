"""A list of tables that is pasted: looked at first, then one act."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.factories import make_day, make_round, make_table, small_day
from ui.desk.pages.hall.pastetables import PasteTables

LIST = "1; Eten in de wijk; bewonersinitiatief; Noor Smit\n2; Vervoer\n3; Een warm huis; ; Ada Prins, Jos Vink"


@pytest.fixture
def panel_on(qtbot):
    def shown(desk):
        panel = PasteTables(desk)
        qtbot.addWidget(panel)
        panel.resize(850, 560)
        panel.show()
        panel.desk, panel.opened, panel.closes = desk, desk.opened, []
        panel.closed.connect(lambda: panel.closes.append(True))
        return panel

    return shown


@pytest.fixture
def panel(desk_with, panel_on):
    return panel_on(desk_with(make_day(make_table(1, "t1"), make_round(1, "r1"))))


def lines(panel):
    return [(row.badge, row.title, row.detail) for row in panel.preview.records.rows]


def test_what_becomes_of_the_text_is_seen_before_anything_is_done(panel):
    panel.put_text(LIST)
    assert lines(panel) == [
        ("1", "Eten in de wijk", "bewonersinitiatief · Noor Smit"),
        ("2", "Vervoer", ""),
        ("3", "Een warm huis", "Ada Prins, Jos Vink"),
    ]
    assert panel.found.text() == "Everything was read."
    assert len(panel.opened.day.tables) == 1


def test_the_list_goes_in_as_one_act_and_comes_out_as_one(panel, qtbot, settled):
    panel.put_text(LIST)
    qtbot.mouseClick(panel.put_button, Qt.MouseButton.LeftButton)
    settled(panel.desk)
    day = panel.opened.day
    assert [table.number for table in day.tables] == [1, 2, 3]
    assert [one.topic for one in day.conversations] == ["Eten in de wijk", "Vervoer", "Een warm huis"]
    assert panel.closes == [True]
    assert panel.is_blank()
    panel.opened.undo()
    settled(panel.desk)
    assert [table.number for table in panel.opened.day.tables] == [1]
    assert panel.opened.day.conversations == ()


def test_a_round_that_is_not_there_stops_the_list_and_says_so(panel, settled):
    panel.put_text("tafel;onderwerp;ronde\n4;Vervoer;1\n5;Groen;2")
    assert lines(panel)[2] == ("5", "Groen", "that round is not in the programme · round 2")
    assert panel.found.text() == "A round is not in the programme. Change the line, or add the round first."
    assert not panel.put_button.isEnabled()
    panel.opened.watch(panel.opened.programme.add(make_round(2)))
    settled(panel.desk)
    panel.refresh()
    assert panel.put_button.isEnabled()


def test_nothing_that_makes_sense_leaves_nothing_to_press(panel):
    assert not panel.put_button.isEnabled()
    panel.put_text("5000; te ver")
    assert not panel.put_button.isEnabled()
    assert panel.preview.records.rows[0].detail == "a table number is from 1 to 999"


def test_too_long_a_list_says_how_many_lines_fit(panel):
    panel.put_text("\n".join(f"{n}; Onderwerp" for n in range(1, 402)))
    assert "401" in panel.found.text()
    assert not panel.put_button.isEnabled()


def test_escape_goes_back_and_keeps_what_was_pasted(panel, qtbot):
    panel.put_text(LIST)
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert panel.closes == [True]
    assert not panel.is_blank()


def test_topics_that_are_there_stay(desk_with, panel_on, qtbot, settled):
    panel = panel_on(desk_with(small_day()))
    panel.put_text("1; Iets anders")
    qtbot.mouseClick(panel.put_button, Qt.MouseButton.LeftButton)
    settled(panel.desk)
    topics = [one.topic for one in panel.opened.day.conversations if one.table == "t1"]
    assert topics == ["Eten in de wijk", "Iets anders"]
