"""The small parts of a page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QWidget

from ui.desk.widgets.flow import Flow
from ui.desk.widgets.parts import Elided, button, chip, set_chip


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_and_space_press_a_button(qtbot, key):
    pressed = []
    made = button("Doen", lambda: pressed.append(key))
    qtbot.addWidget(made)
    made.show()
    qtbot.keyClick(made, key)
    assert pressed == [key]


def test_a_button_without_words_says_its_name(qtbot):
    made = button("", icon="x", name="Weghalen")
    qtbot.addWidget(made)
    assert (made.accessibleName(), made.toolTip()) == ("Weghalen", "Weghalen")


def test_an_ampersand_is_a_letter(qtbot):
    made = button("Els & Noor")
    qtbot.addWidget(made)
    assert made.text() == "Els && Noor"
    assert made.accessibleName() == "Els & Noor"


def test_words_that_do_not_fit_end_in_an_ellipsis_and_are_in_the_tooltip(qtbot):
    made = Elided("Een heel lang onderwerp over de buurt en alles wat daar bij hoort")
    qtbot.addWidget(made)
    made.show()
    made.resize(120, 20)
    assert made.text().endswith("…")
    assert made.toolTip() == made.words() == made.accessibleName()
    made.resize(2_000, 20)
    assert (made.text(), made.toolTip()) == (made.words(), "")


def test_a_chip_without_words_is_not_there(qtbot):
    made = chip("Concept")
    qtbot.addWidget(made)
    set_chip(made, "", "plain")
    assert made.isHidden()


def test_a_tab_has_room_for_its_words_when_it_is_chosen(qtbot):
    tab = button("Meest nieuwe mensen", kind="tab")
    qtbot.addWidget(tab)
    plain, bold = tab.font(), QFont(tab.font())
    bold.setWeight(QFont.Weight.DemiBold)
    wider = QFontMetrics(bold).horizontalAdvance(tab.text()) - QFontMetrics(plain).horizontalAdvance(tab.text())
    other = button("Meest nieuwe mensen")
    other.setProperty("kind", "tab")
    other.setFont(plain)
    qtbot.addWidget(other)
    assert tab.sizeHint().width() == other.sizeHint().width() + max(0, wider)


def test_parts_of_two_heights_have_their_middles_on_one_line(qtbot):
    whole, flow = QWidget(), Flow()
    whole.setLayout(flow)
    qtbot.addWidget(whole)
    low, high = QWidget(), QWidget()
    for part, height in ((low, 20), (high, 40)):
        part.setFixedSize(50, height)
        flow.addWidget(part)
    whole.resize(200, 40)
    whole.show()
    assert low.geometry().center().y() == high.geometry().center().y()
