"""Words on their way from the keys to the disk: nothing that was typed is ever lost."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QWidget

from facilitator.domain.identity import new_id
from facilitator.domain.plenary import Contribution, ContributionKind
from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from ui.desk.widgets.fields import CaptureField, CaptureLine, LineField, TextField
from ui.desk.widgets.parts import column
from ui.desk.widgets.typing import finish_typing, has_unsaved

TITLE = Spot(Kind.EVENT, "event", "title")
VENUE = Spot(Kind.EVENT, "event", "venue")
ORGANISER = Spot(Kind.ORGANISER, "o1", "name")
NEW = Spot(Kind.TAKEAWAY, "new:c1", "text")


def write_event(desk, name):
    def write(words, within):
        return desk.opened.facts.change("event", within=within, **{name: words})

    return write


def write_organiser(desk, words, within):
    return desk.opened.organisers.change("o1", within=within, name=words)


def write_contribution(desk, key, words, within):
    return desk.opened.contributions.write(key, words, within=within)


@pytest.fixture
def line(desk, qtbot):
    field = LineField(desk, "Title")
    qtbot.addWidget(field)
    field.bind(TITLE, desk.opened.day.event.title, write_event(desk, "title"))

    def refresh(_kinds):
        if field.typing.spot == TITLE:
            field.typing.show_words(desk.opened.day.event.title)

    desk.opened.changed.connect(refresh)
    field.show()
    return field


@pytest.fixture
def text(desk, qtbot):
    field = TextField(desk, "Reaction")
    qtbot.addWidget(field)
    field.resize(400, 60)
    field.show()
    return field


def test_enter_brings_a_line_in(desk, line, qtbot, settled):
    line.selectAll()
    qtbot.keyClicks(line, "Een andere dag")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    settled(desk)
    assert desk.opened.day.event.title == "Een andere dag"


def test_typing_is_a_draft_within_a_second(desk, line, qtbot):
    qtbot.keyClicks(line, "!")
    qtbot.waitUntil(lambda: bool(desk.opened.file.drafts()), timeout=1_000)
    assert [draft.text for draft in desk.opened.file.drafts()] == [line.text()]
    assert desk.opened.day.event.title != line.text()


def test_leaving_the_field_brings_the_words_in_and_drops_the_draft(desk, line, qtbot, settled):
    other = QWidget()
    qtbot.addWidget(other)
    qtbot.keyClicks(line, "!")
    qtbot.waitUntil(lambda: bool(desk.opened.file.drafts()))
    line.typing.left()
    settled(desk)
    assert desk.opened.day.event.title == line.text()
    assert desk.opened.file.drafts() == ()


def test_what_is_typed_in_one_go_is_one_act(desk, line, qtbot, settled):
    before = desk.opened.day.event.title
    for letter in "abc":
        qtbot.keyClicks(line, letter)
        line.typing.finish()
        settled(desk)
    desk.opened.undo()
    settled(desk)
    assert desk.opened.day.event.title == before


def test_after_leaving_the_next_words_are_another_act(desk, line, qtbot, settled):
    qtbot.keyClicks(line, "a")
    line.typing.left()
    settled(desk)
    between = desk.opened.day.event.title
    qtbot.keyClicks(line, "b")
    line.typing.left()
    settled(desk)
    desk.opened.undo()
    settled(desk)
    assert desk.opened.day.event.title == between


def test_words_taken_back_at_once_leave_the_field(desk, line, qtbot, settled):
    before = line.text()
    qtbot.keyClicks(line, "x")
    line.typing.finish()
    desk.opened.undo()
    settled(desk)
    assert line.text() == desk.opened.day.event.title == before


def test_a_newer_text_does_not_touch_what_is_being_typed(desk, line, qtbot, settled):
    qtbot.keyClicks(line, "x")
    typed = line.text()
    desk.opened.watch(desk.opened.facts.change("event", title="Van iemand anders"))
    settled(desk)
    assert line.text() == typed


def test_a_newer_text_shows_in_a_field_at_rest(desk, line, settled):
    desk.opened.watch(desk.opened.facts.change("event", title="Van iemand anders"))
    settled(desk)
    assert line.text() == "Van iemand anders"


def test_another_record_in_the_field_brings_the_words_of_the_first_in(desk, line, qtbot, settled):
    line.selectAll()
    qtbot.keyClicks(line, "Nieuw")
    line.bind(VENUE, "", write_event(desk, "venue"))
    settled(desk)
    assert (desk.opened.day.event.title, desk.opened.day.event.venue, line.text()) == ("Nieuw", "", "")


def test_words_that_cannot_be_kept_stay_in_the_field_with_the_reason(desk, qtbot, settled, messages):
    told = messages(desk)
    field = LineField(desk, "Name")
    qtbot.addWidget(field)
    field.bind(ORGANISER, "Buurtverband", partial(write_organiser, desk))
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Space)
    field.typing.left()
    settled(desk)
    assert field.text() == " "
    assert field.property("problem") == "true"
    assert field.toolTip() == told[-1].words
    assert has_unsaved(field)


def test_refused_words_are_a_draft_when_the_field_has_moved_on(desk, qtbot, settled):
    field = LineField(desk, "Name")
    qtbot.addWidget(field)
    field.bind(ORGANISER, "Buurtverband", partial(write_organiser, desk))
    field.selectAll()
    qtbot.keyClicks(field, "  ")
    field.bind(TITLE, desk.opened.day.event.title, write_event(desk, "title"))
    settled(desk)
    assert desk.opened.draft(ORGANISER) == "  "


def test_a_draft_from_before_stands_in_the_field_and_comes_in(desk, line, settled):
    desk.opened.keep_draft(VENUE, "Het Dorpshuis")
    line.bind(VENUE, "", write_event(desk, "venue"))
    assert line.text() == "Het Dorpshuis"
    line.typing.left()
    settled(desk)
    assert desk.opened.day.event.venue == "Het Dorpshuis"
    assert desk.opened.drafts == ()


def test_ctrl_z_is_the_fields_while_it_has_something_to_take_back(desk, line, qtbot):
    before = line.text()
    qtbot.keyClicks(line, "x")
    qtbot.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert line.text() == before


def test_whoever_is_brought_to_a_field_goes_on_where_its_words_end(desk, qtbot):
    page, line, text = QWidget(), LineField(desk, "Title"), TextField(desk, "Reaction")
    qtbot.addWidget(page)
    page.setLayout(column(line, text))
    line.put_words("een")
    text.put_words("een\n\ntwee")
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    text.setFocus(Qt.FocusReason.OtherFocusReason)
    line.setFocus(Qt.FocusReason.OtherFocusReason)
    assert (line.cursorPosition(), text.textCursor().position()) == (len("een"), len("een\ntwee"))


def test_enter_is_a_new_paragraph(desk, text, qtbot):
    text.put_words("")
    for paragraph in ("een", "twee"):
        qtbot.keyClicks(text, paragraph)
        qtbot.keyClick(text, Qt.Key.Key_Return)
    qtbot.keyClick(text, Qt.Key.Key_Return)
    qtbot.keyClicks(text, "drie")
    assert text.words() == "een\n\ntwee\n\ndrie"


@pytest.mark.parametrize("words", ["", "een", "een\n\ntwee", "een\ntwee\n\ndrie", "a  b\u00a0c", "<b>vet</b> & co"])
def test_words_come_out_as_they_went_in(text, words):
    text.put_words(words)
    assert text.words() == words


def test_the_field_grows_with_its_words_up_to_its_limit(text):
    text.put_words("")
    empty = text.height()
    text.put_words("\n\n".join(["alinea"] * 5))
    five = text.height()
    text.put_words("\n\n".join(["alinea"] * 80))
    assert empty < five < text.height() < 80 * text.fontMetrics().lineSpacing()


def test_what_is_pasted_comes_in_as_words_alone(text):
    pasted = QMimeData()
    pasted.setHtml("<h1>Kop</h1>")
    pasted.setText("een\r\n\r\ntwee\r\ndrie")
    text.put_words("")
    text.insertFromMimeData(pasted)
    assert text.words() == "een\n\ntwee\ndrie"


@pytest.fixture
def capture(desk, qtbot):
    field = CaptureField(desk, "New point")
    qtbot.addWidget(field)
    field.resize(400, 60)
    field.show()
    field.capture.bind(NEW)
    return field


def write_point(desk):
    return partial(desk.opened.takeaways.write, "c1")


def test_what_was_sent_leaves_the_field_when_it_is_on_the_disk(desk, capture, qtbot, settled):
    qtbot.keyClicks(capture, "Een bel")
    capture.capture.send(write_point(desk))
    assert capture.words() == "Een bel"
    settled(desk)
    assert capture.words() == ""
    assert desk.opened.day.brought["c1"][-1].text == "Een bel"
    assert desk.opened.drafts == ()


def test_what_is_typed_meanwhile_stays(desk, capture, qtbot, settled):
    qtbot.keyClicks(capture, "Een bel")
    capture.capture.send(write_point(desk))
    qtbot.keyClicks(capture, "En een bank")
    settled(desk)
    assert capture.words() == "En een bank"


def test_what_is_typed_meanwhile_waits_where_it_was_typed_when_the_field_goes_elsewhere(desk, capture, qtbot, settled):
    qtbot.keyClicks(capture, "Een bel")
    capture.capture.send(write_point(desk))
    qtbot.keyClicks(capture, "En een bank")
    capture.capture.bind(Spot(Kind.TAKEAWAY, "new:c2", "text"))
    settled(desk)
    assert desk.opened.day.brought["c1"][-1].text == "Een bel"
    assert desk.opened.draft(NEW) == "En een bank"
    capture.capture.bind(NEW)
    assert capture.words() == "En een bank"


def test_sending_twice_sends_once(desk, capture, qtbot, settled):
    before = len(desk.opened.day.takeaways)
    qtbot.keyClicks(capture, "Een bel")
    capture.capture.send(write_point(desk))
    capture.capture.send(write_point(desk))
    settled(desk)
    assert len(desk.opened.day.takeaways) == before + 1


def test_nothing_typed_sends_nothing(desk, capture, qtbot, settled):
    before = desk.opened.day
    qtbot.keyClicks(capture, "   ")
    capture.capture.send(write_point(desk))
    settled(desk)
    assert desk.opened.day is before


def test_refused_words_stay_to_be_sent_again(desk, capture, qtbot, settled, messages):
    told = messages(desk)
    qtbot.keyClicks(capture, "Een bel")
    capture.capture.send(partial(desk.opened.takeaways.write, "gone"))
    settled(desk)
    assert capture.words() == "Een bel"
    assert told[-1].tone == "danger"
    capture.capture.send(write_point(desk))
    settled(desk)
    assert desk.opened.day.brought["c1"][-1].text == "Een bel"


def test_what_stood_in_the_field_waits_where_it_was_typed(desk, capture, qtbot, settled):
    qtbot.keyClicks(capture, "Half")
    capture.capture.bind(Spot(Kind.TAKEAWAY, "new:c2", "text"))
    assert capture.words() == ""
    capture.capture.bind(NEW)
    assert capture.words() == "Half"


def test_a_page_that_goes_brings_everything_in(desk, qtbot, settled):
    page = QWidget()
    qtbot.addWidget(page)
    line, new = LineField(desk, "Title"), CaptureLine(desk, "New point")
    page.setLayout(column(line, new))
    line.bind(TITLE, desk.opened.day.event.title, write_event(desk, "title"))
    new.capture.bind(NEW)
    line.selectAll()
    qtbot.keyClicks(line, "Anders")
    qtbot.keyClicks(new, "Half")
    finish_typing(page)
    settled(desk)
    assert desk.opened.day.event.title == "Anders"
    assert [draft.text for draft in desk.opened.file.drafts()] == ["Half"]


def test_paragraphs_typed_in_a_reaction_are_in_the_day(desk, text, qtbot, settled):
    key = new_id()
    desk.opened.watch(desk.opened.contributions.add(Contribution(key, ContributionKind.REACTION)))
    settled(desk)
    text.bind(Spot(Kind.CONTRIBUTION, key, "text"), "", partial(write_contribution, desk, key))
    qtbot.keyClicks(text, "Een.")
    text.typing.left()
    settled(desk)
    assert desk.opened.day.contributions[-1].text == "Een."
