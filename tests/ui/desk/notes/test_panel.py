"""Notes from elsewhere, read in by a chair at the page of all points."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QComboBox, QListView, QPlainTextEdit

from facilitator.domain.records import Kind
from tests.intake.notes.awful import phone, point
from tests.ui.desk.rounds.conftest import CTRL, Chair, Key
from ui.desk.pages.rounds.noted import READ_NOTES
from ui.desk.pages.rounds.stage import RoundsStage

TEXT = "Tafel 2, ronde 1\n- Een zebrapad bij de school\n- Een nachtbus\n- Een bel die iedereen hoort"
ON, OFF = "circle-check", "circle"


class Reader:
    """A chair with notes."""

    def __init__(self, chair: Chair, messages, qtbot) -> None:
        self.chair, self.page, self.qtbot = chair, chair.stage, qtbot
        self.told = messages(chair.desk)
        self.page.read_notes()
        self.panel = self.page.notes

    def brings(self, what) -> None:
        self.panel.bring(what)
        self.qtbot.waitUntil(lambda: self.panel.stack.currentWidget() is self.panel.preview)

    def rows(self) -> list[tuple[str, str]]:
        return [(row.icon, row.title) for row in self.panel.preview.notes.records.rows]

    def chips(self) -> list[str]:
        return [row.chip[1] for row in self.panel.preview.notes.records.rows]

    def goes_to(self, place: int) -> None:
        self.panel.preview.notes.setFocus()
        self.panel.preview.notes.select(str(place))

    def presses(self, *keys: Key) -> None:
        for key in keys:
            self.chair.presses(key)


@pytest.fixture
def reader(chair, messages, qtbot) -> Reader:
    return Reader(chair, messages, qtbot)


def test_notes_are_looked_at_and_put_in_with_enter(reader):
    reader.brings(TEXT)
    assert reader.rows() == [
        (OFF, "Tafel 2, ronde 1"),
        (OFF, "Een zebrapad bij de school"),
        (ON, "Een nachtbus"),
        (ON, "Een bel die iedereen hoort"),
    ]
    assert reader.chips() == ["Heading", "There already", "", ""]
    assert reader.panel.put_button.text() == "Read in 2 point(s)"

    reader.presses(Key.Key_Return)
    reader.chair.waits()

    assert reader.chair.brought()["c2"] == ["Een zebrapad bij de school", "Een nachtbus", "Een bel die iedereen hoort"]
    assert reader.told[-1].words == "2 point(s) read in at table 2, round 1. 1 was/were there already."
    assert reader.page.page.isVisible()
    assert not reader.panel.isVisible()


def test_the_strip_undoes_all_of_it(reader):
    reader.brings(TEXT)
    reader.presses(Key.Key_Return)
    reader.chair.waits()

    reader.told[-1].deeds[0].do()
    reader.chair.waits()

    assert reader.chair.brought()["c2"] == ["Een zebrapad bij de school"]


def test_reading_the_same_in_again_offers_nothing(reader):
    reader.brings(TEXT)
    reader.presses(Key.Key_Return)
    reader.chair.waits()

    reader.page.read_notes()
    reader.brings(TEXT)

    assert reader.chips() == ["Heading", "There already", "There already", "There already"]
    assert not reader.panel.put_button.isEnabled()
    assert reader.panel.summary.words() == "4 line(s) · 3 there already"


def test_space_turns_a_tick_and_what_is_there_can_come_again(reader):
    reader.brings(TEXT)
    reader.goes_to(1)
    reader.presses(Key.Key_Space, Key.Key_Down, Key.Key_Space, Key.Key_Return)
    reader.chair.waits()

    assert reader.chair.brought()["c2"] == ["Een zebrapad bij de school"] * 2 + ["Een bel die iedereen hoort"]


def test_a_line_is_joined_to_the_one_above_and_split_at_the_cursor(reader):
    reader.brings(TEXT)
    reader.goes_to(3)
    reader.presses(Key.Key_Backspace)
    assert reader.rows()[2:] == [(ON, "Een nachtbus Een bel die iedereen hoort")]

    reader.presses(Key.Key_F2)
    assert reader.chair.where() is reader.panel.preview.line
    for _ in "Een nachtbus":
        reader.presses(Key.Key_Right)
    reader.presses(Key.Key_Return)
    assert reader.rows()[2:] == [(ON, "Een nachtbus"), (ON, "Een bel die iedereen hoort")]

    reader.presses(Key.Key_Escape)
    assert reader.chair.where() is reader.panel.preview.notes


def test_where_nobody_says_which_table_it_is_asked_first(reader):
    reader.brings("- Een bel\n- Een bus")
    assert not reader.panel.put_button.isEnabled()
    assert reader.chair.where() is reader.panel.preview.table
    reader.goes_to(0)
    reader.presses(Key.Key_Return)
    assert reader.chair.where() is reader.panel.preview.table

    reader.presses(Key.Key_Down)
    assert reader.panel.preview.table.currentText() == "1 · Eten in de wijk"
    reader.panel.preview.round.setFocus()
    reader.presses(Key.Key_End)
    reader.goes_to(0)
    reader.presses(Key.Key_Return)
    reader.chair.waits()

    assert reader.chair.brought()["c1"][1:] == ["Een bel", "Een bus"]
    assert reader.told[-1].words == "2 point(s) read in at table 1."


def test_notes_of_several_tables_go_where_they_say(reader):
    reader.brings("Tafel 1: een bel\nTafel 2: een bus")
    assert reader.panel.preview.table.currentText() == "As in the notes"

    reader.presses(Key.Key_Return)
    reader.chair.waits()

    assert (reader.chair.brought()["c1"][1:], reader.chair.brought()["c2"][1:]) == (["een bel"], ["een bus"])


def test_notes_of_another_day_are_asked_about_not_refused(reader, tmp_path):
    file = tmp_path / "tafel-1.json"
    file.write_bytes(phone(event="other", points=[point("point-001", "Een bel")]))
    reader.brings(file)
    assert reader.panel.preview.other_day.isVisible()
    assert not reader.panel.put_button.isEnabled()
    assert reader.chair.where() is reader.panel.preview.agree

    reader.presses(Key.Key_Space)

    assert reader.panel.put_button.isEnabled()


def test_a_point_of_a_phone_stays_whole(reader, tmp_path):
    file = tmp_path / "tafel-1.json"
    identity = reader.chair.desk.opened.identity
    file.write_bytes(phone(event=identity, points=[point("point-001", "Een bel"), point("point-002", "Een bus")]))
    reader.brings(file)

    reader.goes_to(1)
    reader.presses(Key.Key_Backspace)

    assert len(reader.rows()) == 2
    assert not reader.panel.preview.join_button.isEnabled()


def test_what_cannot_be_read_is_said_in_place(reader, tmp_path, qtbot):
    file = tmp_path / "foto.docx"
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + b"0" * 100)

    reader.panel.bring(file)

    qtbot.waitUntil(reader.panel.trouble.isVisible)
    assert "foto.docx" in reader.panel.trouble.text()
    assert reader.panel.stack.currentWidget() is reader.panel.start


def test_leaving_keeps_the_notes_for_later(reader):
    reader.brings(TEXT)
    reader.presses(Key.Key_Escape)
    assert reader.page.page.isVisible()

    reader.page.read_notes()

    assert len(reader.rows()) == 4
    assert reader.page.spot() == READ_NOTES


def test_the_place_of_the_notes_can_be_gone_to_and_left(reader):
    reader.page.reach(None)
    assert not reader.panel.isVisible()
    assert reader.chair.where() is reader.page.grid.pick.number

    reader.page.reach(READ_NOTES)
    assert reader.panel.isVisible()
    assert reader.chair.where() is reader.panel.start.choose_button


def test_a_file_is_chosen_by_a_button(reader, dialogs, tmp_path, qtbot):
    file = tmp_path / "notities.txt"
    file.write_text(TEXT, encoding="utf-8")
    dialogs.chosen = file

    reader.presses(Key.Key_Return)

    qtbot.waitUntil(lambda: len(reader.rows()) == 4)
    assert reader.panel.source.words() == "notities.txt"


def test_text_is_pasted_onto_the_page_but_never_out_of_a_field(reader, qtbot):
    reader.panel.leave()
    QGuiApplication.clipboard().setText(TEXT)
    reader.page.grid.words.setFocus()
    reader.chair.presses(Key.Key_V, CTRL)
    assert not reader.panel.isVisible()

    reader.page.points.cards.setFocus()
    reader.chair.presses(Key.Key_V, CTRL)

    qtbot.waitUntil(lambda: len(reader.rows()) == 4)
    assert reader.panel.isVisible()


def test_a_file_is_dropped_onto_the_page(reader, tmp_path, qtbot):
    reader.panel.leave()
    file = tmp_path / "notities.txt"
    file.write_text(TEXT, encoding="utf-8")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier

    reader.page.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, mime, button, keys))

    qtbot.waitUntil(lambda: len(reader.rows()) == 4)


def test_a_field_lets_a_file_through_to_the_page(reader, tmp_path):
    reader.panel.leave()
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "notities.txt"))])
    button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for field in (reader.page.grid.words.viewport(), reader.page.grid.pick.number):
        entering = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, mime, button, keys)
        QCoreApplication.sendEvent(field, entering)
        assert entering.position().toPoint() == field.mapTo(reader.page, QPoint(9, 9))  # as the page got it


def test_what_becomes_of_the_notes_follows_the_day(reader):
    reader.brings(TEXT)
    opened = reader.chair.desk.opened
    opened.watch(opened.takeaways.write("c2", "een NACHTBUS", "r1"))
    reader.chair.waits()
    assert reader.chips()[2] == "There already"

    opened.watch(opened.tables.remove("t2"))
    reader.chair.waits()

    assert reader.panel.preview.table.currentText() == "Choose a table"
    assert not reader.panel.put_button.isEnabled()


def test_everything_has_a_name_for_a_reader(reader):
    reader.brings(TEXT)

    for kind in (QAbstractButton, QComboBox, QListView, QPlainTextEdit):
        for part in reader.panel.preview.findChildren(kind):
            assert part.accessibleName(), part
    spoken = reader.panel.preview.notes.records.rows[1].spoken
    assert spoken == "not ticked, Een zebrapad bij de school, Table 2 · Round 1, There already"
    reader.panel.refresh({Kind.PERSON})


def test_the_stage_leads_to_the_notes(desk, on_stage):
    stage = on_stage(desk, RoundsStage)

    stage.reach(READ_NOTES)

    assert stage.points.notes.isVisible()
    assert stage.spot() == READ_NOTES
