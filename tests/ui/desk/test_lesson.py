"""A lesson from anywhere, by one key."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from facilitator.domain.plenary import ContributionKind
from ui.desk.lesson import WORDS, LessonStrip
from ui.desk.widgets.parts import column
from ui.desk.widgets.typing import finish_typing


class Driver:
    """The strip under a page with one field, opened by its key."""

    def __init__(self, desk, qtbot, settled):
        self.desk, self.qtbot, self._settled = desk, qtbot, settled
        self.page = QWidget()
        qtbot.addWidget(self.page)
        self.page.resize(1280, 720)
        self.field = QLineEdit()
        self.strip = LessonStrip(desk)
        self.page.setLayout(column(self.field, None, self.strip))
        self.page.show()
        self.page.activateWindow()
        self.field.setFocus()

    def key(self, key):
        self.qtbot.keyClick(self.page.focusWidget(), key)

    def type(self, words):
        self.qtbot.keyClicks(self.page.focusWidget(), words)

    def settle(self):
        self._settled(self.desk)

    def teach(self, who, what):
        """Type a lesson with the keyboard alone, and keep it."""
        self.type(who)
        self.key(Qt.Key.Key_Tab)
        self.type(what)
        self.key(Qt.Key.Key_Return)
        self.settle()

    def lessons(self):
        people = self.desk.opened.day.person
        return [
            (people[one.person].name if one.person else None, one.text)
            for one in self.desk.opened.day.contributions
            if one.kind is ContributionKind.LESSON
        ]


@pytest.fixture
def make_driver(qtbot, settled):
    return lambda desk: Driver(desk, qtbot, settled)


@pytest.fixture
def driver(desk, make_driver):
    return make_driver(desk)


def test_lessons_are_written_one_after_the_other_without_a_mouse(driver):
    driver.strip.toggle()
    driver.teach("els jansen", "Begin met eten.")
    driver.teach("Noor Smit", "Vraag door.")
    assert driver.lessons() == [("Els Jansen", "Begin met eten."), ("Noor Smit", "Vraag door.")]
    assert driver.strip.said.text() == "Kept"
    assert driver.page.focusWidget() is driver.strip.who


def test_a_name_nobody_has_becomes_a_person_first(driver):
    driver.strip.toggle()
    driver.teach("Bo Visser", "Zet stoelen in een kring.")
    assert driver.lessons() == [("Bo Visser", "Zet stoelen in een kring.")]
    assert [person.name for person in driver.desk.opened.day.people].count("Bo Visser") == 1


def test_who_types_straight_on_after_a_new_name_types_the_lesson(driver):
    driver.strip.toggle()
    driver.type("Bo Visser")
    driver.key(Qt.Key.Key_Return)
    driver.type("Zet stoelen in een kring.")
    driver.key(Qt.Key.Key_Return)
    driver.settle()
    assert driver.lessons() == [("Bo Visser", "Zet stoelen in een kring.")]
    assert driver.page.focusWidget() is driver.strip.who


def test_a_lesson_without_a_name_is_kept(driver):
    driver.strip.toggle()
    driver.teach("", "Rust helpt.")
    assert driver.lessons() == [(None, "Rust helpt.")]


def test_a_name_that_was_taken_out_again_is_not_kept_with_it(driver):
    driver.strip.toggle()
    driver.type("Els Jansen")
    driver.key(Qt.Key.Key_Return)
    assert driver.page.focusWidget() is driver.strip.words
    driver.type("Rust helpt.")
    driver.strip.who.setFocus()
    driver.strip.who.selectAll()
    driver.key(Qt.Key.Key_Delete)
    driver.key(Qt.Key.Key_Tab)
    driver.key(Qt.Key.Key_Return)
    driver.settle()
    assert driver.lessons() == [(None, "Rust helpt.")]


def test_without_words_nothing_is_kept_and_nobody_is_made(driver):
    driver.strip.toggle()
    people = len(driver.desk.opened.day.people)
    driver.teach("Bo Visser", "")
    assert driver.lessons() == []
    assert len(driver.desk.opened.day.people) == people


def test_a_sentence_typed_as_a_name_becomes_the_lesson_when_the_chair_says_so(driver, messages):
    asked = messages(driver.desk)
    people = len(driver.desk.opened.day.people)
    driver.strip.toggle()
    driver.type("Luisteren is ook een manier van doen.")
    driver.key(Qt.Key.Key_Return)
    driver.settle()
    assert len(driver.desk.opened.day.people) == people
    asked[-1].deeds[1].do()
    assert driver.page.focusWidget() is driver.strip.words
    driver.key(Qt.Key.Key_Return)
    driver.settle()
    assert driver.lessons() == [(None, "Luisteren is ook een manier van doen.")]
    assert driver.strip.who.words() == ""


def test_escape_gives_the_keys_back(driver):
    taken = []
    QShortcut(QKeySequence("Esc"), driver.page, lambda: taken.append("by the page"))
    driver.strip.toggle()
    assert driver.page.focusWidget() is driver.strip.who
    driver.key(Qt.Key.Key_Tab)
    driver.key(Qt.Key.Key_Escape)
    assert driver.strip.isHidden()
    assert driver.page.focusWidget() is driver.field
    assert taken == []


def test_the_same_key_closes_it_and_gives_the_keys_back(driver):
    driver.strip.toggle()
    driver.strip.toggle()
    assert driver.strip.isHidden()
    assert driver.page.focusWidget() is driver.field


def test_the_same_key_comes_back_to_an_open_strip_from_elsewhere(driver):
    driver.strip.toggle()
    driver.field.setFocus()
    driver.strip.toggle()
    assert driver.strip.isVisible()
    assert driver.page.focusWidget() is driver.strip.who


def test_what_stands_in_it_is_there_after_it_was_closed_and_opened(driver):
    driver.strip.toggle()
    driver.key(Qt.Key.Key_Tab)
    driver.type("Half gety")
    driver.key(Qt.Key.Key_Escape)
    driver.strip.toggle()
    assert driver.strip.words.words() == "Half gety"
    assert driver.lessons() == []


def test_what_stands_in_it_survives_the_app(desk, make_driver, open_desk, settled, tmp_path):
    driver = make_driver(desk)
    driver.strip.toggle()
    driver.type("Bo Vis")
    driver.key(Qt.Key.Key_Tab)
    driver.type("Half gety")
    finish_typing(driver.page)
    settled(desk)
    desk.opened.close()
    again = make_driver(open_desk(shutil.copy(tmp_path / "day.tafelronde", tmp_path / "again.tafelronde")))
    assert again.desk.opened.draft(WORDS) == "Half gety"
    assert (again.strip.who.words(), again.strip.words.words()) == ("Bo Vis", "Half gety")
    again.strip.toggle()
    again.strip.words.setFocus()
    again.key(Qt.Key.Key_Return)
    again.settle()
    assert again.lessons() == [("Bo Vis", "Half gety")]


def test_undo_takes_a_lesson_back(driver):
    driver.strip.toggle()
    driver.teach("Els Jansen", "Begin met eten.")
    driver.desk.opened.undo()
    driver.settle()
    assert driver.lessons() == []


def test_every_button_and_field_has_a_name(driver):
    parts = [*driver.strip.findChildren(QPushButton), driver.strip.who, driver.strip.words]
    assert [part for part in parts if not part.accessibleName()] == []
