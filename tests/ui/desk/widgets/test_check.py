"""A box to check with words of more than one line."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from ui.desk.widgets.check import Check

WORDS = "Goes on under the entry before it & keeps its heading"


@pytest.fixture
def check(qtbot) -> Check:
    made = Check(WORDS)
    qtbot.addWidget(made)
    made.show()
    return made


def words_of(check: Check) -> str:
    return check.text().replace("\n", " ").replace("&&", "&")


def test_where_there_is_room_the_words_are_one_line(check):
    check.resize(check.sizeHint())
    assert "\n" not in check.text()
    assert words_of(check) == WORDS


def test_where_there_is_none_they_go_on_to_a_next_line_and_it_gets_higher(check):
    narrow = check.sizeHint().width() // 2
    check.resize(narrow, check.heightForWidth(narrow))
    assert check.text().count("\n") >= 1
    assert words_of(check) == WORDS
    assert check.heightForWidth(narrow) > check.sizeHint().height()
    assert check.minimumSizeHint().width() < narrow


def test_wider_again_they_are_one_line_again(check):
    check.resize(check.sizeHint().width() // 2, 100)
    check.resize(check.sizeHint())
    assert "\n" not in check.text()


def test_it_is_heard_as_one_sentence(check):
    check.resize(check.sizeHint().width() // 2, 100)
    assert check.accessibleName() == WORDS


def test_space_checks_it(check, qtbot):
    qtbot.keyClick(check, Qt.Key.Key_Space)
    assert check.isChecked()
