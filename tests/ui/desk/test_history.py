"""The panel with the history of a text, and the way back to earlier words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from facilitator.domain.plenary import ContributionKind
from facilitator.domain.records import Kind
from facilitator.domain.report import SectionKind
from facilitator.domain.spots import Spot
from tests.factories import (
    make_agreement,
    make_contribution,
    make_conversation,
    make_day,
    make_followup,
    make_initiative,
    make_item,
    make_organiser,
    make_person,
    make_section,
    make_table,
    make_takeaway,
    make_thread,
    phone_writes,
)
from ui.desk.history import HistoryPanel
from ui.desk.restoring import can_restore, restore

POINT = Spot(Kind.TAKEAWAY, "w1", "text")


class Driver:
    """The panel over a page with one field, and a desk that asks for histories."""

    def __init__(self, desk, qtbot, settled):
        self.desk, self.qtbot, self._settled = desk, qtbot, settled
        self.page = QWidget()
        qtbot.addWidget(self.page)
        self.page.resize(1280, 720)
        self.field = QLineEdit(self.page)
        self.panel = HistoryPanel(desk, self.page)
        desk.history_asked.connect(self.panel.show_history)
        self.page.show()
        self.page.activateWindow()
        self.field.setFocus()

    def do(self, pending):
        self.desk.opened.watch(pending)
        self._settled(self.desk)

    def settle(self):
        self._settled(self.desk)

    def reword(self, words):
        self.do(self.desk.opened.takeaways.reword("w1", words))

    def ask(self, spot=POINT):
        self.desk.history_asked.emit(spot)

    def lines(self):
        return self.panel.list.records.rows

    def key(self, key):
        self.qtbot.keyClick(self.page.focusWidget(), key)


@pytest.fixture
def driver(desk, qtbot, settled):
    return Driver(desk, qtbot, settled)


def test_it_tells_who_did_what_newest_first(driver):
    phone_writes(driver.desk.opened.file, "w1", "Banken op het plein", 99)
    driver.reword("Bankjes op het plein")
    driver.ask()
    assert driver.panel.about.text() == "Point"
    assert [line.detail for line in driver.lines()] == ["the day chair · point changed", "the day chair · new day"]
    assert [line.chip[1] for line in driver.lines()] == ["now", ""]
    assert all(line.title.startswith("today ") for line in driver.lines())


def test_what_became_different_is_marked_with_a_line_and_counted_in_words(driver):
    driver.reword("Meer bankjes op het oude plein")
    driver.ask()
    assert driver.panel.words.toPlainText() == "Meer banken bankjes op het oude plein"
    html = driver.panel.words.toHtml()
    assert "underline" in html
    assert "line-through" in html
    assert driver.panel.different.text() == "2 word(s) added (underlined) · 1 word(s) gone (struck through)"


def test_signs_of_a_web_page_are_words_like_any(driver):
    driver.reword("a < b & <b>vet</b>")
    driver.ask()
    assert driver.panel.words.toPlainText().endswith("a < b & <b>vet</b>")


def test_earlier_words_are_put_back_as_a_deed_that_can_be_undone(driver, messages):
    told = messages(driver.desk)
    driver.reword("Bankjes")
    driver.ask()
    driver.key(Qt.Key.Key_Down)
    driver.qtbot.mouseClick(driver.panel.back_button, Qt.MouseButton.LeftButton)
    driver.settle()
    assert driver.desk.opened.day.takeaway["w1"].wording == "Meer banken op het plein"
    assert driver.panel.list.current_key() == driver.lines()[0].key
    assert len(driver.lines()) == 3
    told[-1].deeds[0].do()
    driver.settle()
    assert driver.desk.opened.day.takeaway["w1"].wording == "Bankjes"


def test_enter_in_the_list_puts_words_back_too(driver):
    driver.reword("Bankjes")
    driver.ask()
    driver.key(Qt.Key.Key_End)
    driver.key(Qt.Key.Key_Return)
    driver.settle()
    assert driver.desk.opened.day.takeaway["w1"].wording == "Meer banken op het plein"


def test_the_words_that_stand_there_now_are_not_put_back(driver):
    driver.reword("Bankjes")
    driver.ask()
    assert not driver.panel.back_button.isVisible()
    driver.key(Qt.Key.Key_Down)
    assert driver.panel.back_button.isVisible()


def test_words_of_what_is_gone_can_be_read_and_not_put_back(driver):
    driver.do(driver.desk.opened.people.change("jos", name="Jos Vinken"))
    driver.do(driver.desk.opened.people.remove("jos"))
    driver.ask(Spot(Kind.PERSON, "jos", "name"))
    driver.key(Qt.Key.Key_Down)
    assert driver.panel.words.toPlainText()
    assert not driver.panel.back_button.isVisible()


def test_what_is_written_meanwhile_appears(driver):
    driver.ask()
    driver.reword("Bankjes")
    assert len(driver.lines()) == 2


def test_an_undo_is_told_as_one(driver):
    driver.reword("Bankjes")
    driver.desk.opened.undo()
    driver.settle()
    driver.ask()
    assert driver.lines()[0].detail == "the day chair · taken back or done again: point changed"


def test_a_field_without_words_says_so(driver):
    driver.ask(Spot(Kind.CONVERSATION, "c1", "headline"))
    assert driver.panel.empty.isVisible()
    assert not driver.panel.words.isVisible()
    assert not driver.panel.back_button.isVisible()


def test_escape_gives_the_keys_back(driver):
    taken = []
    QShortcut(QKeySequence("Esc"), driver.page, lambda: taken.append("by the page"))
    driver.ask()
    assert driver.page.focusWidget() is driver.panel.list
    driver.key(Qt.Key.Key_Escape)
    assert driver.panel.isHidden()
    assert driver.page.focusWidget() is driver.field
    assert taken == []


def test_it_stands_at_the_right_side_whatever_the_size(driver):
    driver.ask()
    for width in (1440, 1024):
        driver.page.resize(width, 640)
        assert driver.panel.geometry().right() == width - 9
        assert driver.page.rect().contains(driver.panel.geometry())


def test_every_button_has_a_name(driver):
    driver.ask()
    assert [b for b in driver.panel.findChildren(QPushButton) if not b.accessibleName()] == []


DAY = make_day(
    make_organiser("Buurtverband", "o1"),
    make_person("Els Jansen", "els"),
    make_initiative("De Buurtkeuken", "i1"),
    make_table(1, "t1"),
    make_item(key="pause"),
    make_conversation("Eten", "c1", table="t1"),
    make_takeaway("Meer banken", "w1", conversation="c1"),
    make_thread("Ontmoeten", "th1"),
    make_contribution("Wij beginnen.", "x1", kind=ContributionKind.LESSON),
    make_agreement("Een sleutel", "a1"),
    make_followup("Terugblik", "f1"),
    make_section(SectionKind.TEXT, "s1"),
)
WORDS = [
    (Kind.EVENT, "event", "title"),
    (Kind.EVENT, "event", "venue"),
    (Kind.ORGANISER, "o1", "name"),
    (Kind.PERSON, "els", "role"),
    (Kind.INITIATIVE, "i1", "organisations"),
    (Kind.TABLE, "t1", "place"),
    (Kind.ITEM, "pause", "notes"),
    (Kind.CONVERSATION, "c1", "label"),
    (Kind.CONVERSATION, "c1", "prose"),
    (Kind.TAKEAWAY, "w1", "edited"),
    (Kind.TAKEAWAY, "w1", "cue"),
    (Kind.THREAD, "th1", "name"),
    (Kind.CONTRIBUTION, "x1", "text"),
    (Kind.CONTRIBUTION, "x1", "printed_name"),
    (Kind.AGREEMENT, "a1", "partners"),
    (Kind.AGREEMENT, "a1", "due"),
    (Kind.FOLLOWUP, "f1", "place"),
    (Kind.SECTION, "s1", "heading"),
    (Kind.SECTION, "s1", "text"),
]


def test_words_of_every_kind_can_be_put_back(desk_with, settled):
    desk = desk_with(DAY)
    for kind, record, field in WORDS:
        spot = Spot(kind, record, field)
        value = ["Zo", "was het"] if field in ("organisations", "partners") else "Zo was het"
        assert can_restore(spot, desk.opened.day), spot
        desk.opened.watch(restore(desk.opened, spot, value))
        settled(desk)
        now = getattr(desk.opened.file.find(kind, record), field)
        assert now == (tuple(value) if isinstance(value, list) else value), spot


@pytest.mark.parametrize(
    "spot",
    [
        Spot(Kind.TAKEAWAY, "w1", "author"),
        Spot(Kind.CONVERSATION, "c1", "hosts"),
        Spot(Kind.ITEM, "pause", "minutes"),
        Spot(Kind.SEAT, "r1/els", "table"),
        Spot(Kind.PERSON, "nobody", "name"),
    ],
)
def test_what_is_not_words_or_not_there_is_not_put_back(spot):
    assert not can_restore(spot, DAY)
