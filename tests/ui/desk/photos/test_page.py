"""Photos of sheets that are typed over, beside the lines."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from facilitator.domain.kinds import Kind
from facilitator.domain.spots import Spot
from tests.ui.desk.photos.conftest import ALT, CTRL, Key, sheet
from ui.desk.pages.photos.sight import MOST_DOTS, PhotoSight, decoded
from ui.desk.pages.photos.views import photos_place
from ui.desk.pages.rounds.stage import RoundsStage
from ui.desk.places import Place, StageName, place_of
from ui.desk.widgets.typing import finish_typing


def test_without_photos_the_page_says_where_they_come_from(typist):
    typist.comes()
    assert typist.page.to_phones.isVisible()
    assert typist.has_the_keys() is typist.page.to_phones
    went = []
    typist.desk.going.connect(went.append)
    typist.clicks(typist.page.to_phones)
    assert [(one.stage, one.spot.kind) for one in went] == [(StageName.ROUNDS, Kind.PHONES)]


def test_the_list_says_of_each_photo_its_table_round_and_whether_it_is_typed(typist):
    first = typist.gets(1, "t1")
    typist.gets(2, "t2", "r2")
    typist.gets(3, None, None)
    typist.desk.opened.watch(typist.desk.opened.photos.say_typed(first))
    typist.waits()
    typist.comes()

    assert typist.listed()[:2] == [("Table 1", "Round 1", "Typed"), ("Table 2", "Round 2", "Not typed yet")]
    assert typist.listed()[2][0] == "No table"
    assert [row.icon for row in typist.page.list.records.rows] == ["check", "image", "image"]
    assert typist.page.left_to_do.text() == "2 photo(s) to type"


def test_a_point_is_typed_from_the_sheet_of_a_table_in_its_round(typist):
    typist.gets(1, "t1")
    typist.comes()
    typist.types("Meer bankjes")
    typist.presses(Key.Key_Return)

    newest = typist.desk.opened.day.takeaways[-1]
    assert (newest.text, newest.conversation, newest.round, newest.author) == ("Meer bankjes", "c1", "r1", "chair")
    assert typist.reads() == ["Al getypt", "Meer bankjes"]
    assert typist.page.typing.words.capture.empty


def test_of_a_sheet_of_nobody_it_is_said_what_comes_first(typist):
    typist.gets(1, None, None)
    typist.comes()
    assert typist.page.typing.empty.text() == "Say first whose sheet this is."

    typist.gets(2, "t2")
    typist.comes("t2")
    assert typist.page.typing.empty.text() == "Nothing typed of this table yet."


def test_a_table_without_a_topic_gets_its_conversation_with_the_first_point(typist):
    typist.gets(1, "t3", "r2")
    typist.comes()
    typist.types("Soep")
    typist.presses(Key.Key_Return)

    day = typist.desk.opened.day
    assert day.conversation[day.takeaways[-1].conversation].table == "t3"
    assert day.takeaways[-1].round == "r2"


def test_ctrl_enter_sends_the_last_line_says_typed_and_goes_to_the_next_photo(typist):
    one, two = typist.gets(1, "t1"), typist.gets(2, "t2")
    typist.comes()
    typist.types("De laatste")
    typist.presses(Key.Key_Return, CTRL)
    typist._qtbot.waitUntil(lambda: typist.shown() == two)

    assert typist.desk.opened.day.takeaways[-1].text == "De laatste"
    assert [(photo.id, photo.typed) for photo in typist.desk.opened.day.photos] == [(one, True), (two, False)]
    typist.types("Van tafel twee")
    typist.presses(Key.Key_Return)
    assert typist.desk.opened.day.takeaways[-1].conversation == "c2"


def test_after_the_last_photo_it_says_that_all_are_typed(typist, messages):
    told = messages(typist.desk)
    typist.gets(1, "t1")
    typist.comes()
    assert typist.page.done_button.text() == "Typed"
    typist.clicks(typist.page.done_button)

    assert [one.words for one in told] == ["All photos have been typed."]
    assert not typist.page.done_button.isVisible()
    typist.clicks(typist.page.again_button)
    assert not typist.desk.opened.day.photos[0].typed


def test_whoever_types_on_is_not_done_with_the_sheet(typist):
    typist.gets(1, "t1")
    typist.gets(2, "t2")
    typist.comes()
    typist.types("een")
    typist._qtbot.keyClick(typist.has_the_keys(), Key.Key_Return)  # on its way
    typist._qtbot.keyClick(typist.has_the_keys(), Key.Key_Return, CTRL)
    typist.types(" en nog iets")
    typist.waits()

    assert not typist.desk.opened.day.photos[0].typed


def test_what_was_not_sent_waits_for_its_own_photo(typist):
    one, two = typist.gets(1, "t1"), typist.gets(2, "t2")
    typist.comes()
    typist.types("half")
    typist.presses(Key.Key_Right, ALT)
    assert (typist.shown(), typist.page.typing.words.words()) == (two, "")
    typist.presses(Key.Key_Left, ALT)
    assert (typist.shown(), typist.page.typing.words.words()) == (one, "half")


def test_the_photo_in_sight_alone_is_held_and_fits_the_width(typist):
    typist.gets(1, "t1")
    two = typist.gets(2, "t2")
    typist.comes()
    typist.sees()
    first = typist.page.sight.photo.size()
    typist.page.list.select(two)
    assert typist.page.sight.photo.isNull()
    typist.sees()

    assert typist.page.sight.photo.size() == first
    assert typist.page.sight.horizontalScrollBar().maximum() == 0
    assert typist.page.sight.verticalScrollBar().maximum() > 0


def test_keys_turn_and_zoom_while_the_typing_goes_on(typist):
    typist.gets(1, "t1")
    typist.comes()
    typist.sees()
    sight, field = typist.page.sight, typist.has_the_keys()
    typist.presses(Key.Key_Plus, CTRL)
    assert sight.zoom == 1.25
    typist.presses(Key.Key_Minus, CTRL)
    typist.presses(Key.Key_R, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert sight.photo.width() > sight.photo.height()
    typist.presses(Key.Key_Plus, CTRL)
    typist.presses(Key.Key_Plus, CTRL)
    typist.presses(Key.Key_Down, ALT)
    assert sight.verticalScrollBar().value() > 0
    typist.presses(Key.Key_W, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert sight.zoom == 1.0
    assert typist.has_the_keys() is field
    assert typist.page.typing.words.words() == ""


def test_the_photo_itself_has_keys_of_one_letter(typist):
    typist.gets(1, "t1")
    typist.comes()
    typist.sees()
    sight = typist.page.sight
    sight.setFocus()
    for key, zoom in ((Key.Key_Plus, 1.25), (Key.Key_0, 1.0), (Key.Key_Minus, 0.8)):
        typist.presses(key)
        assert sight.zoom == pytest.approx(zoom)
    typist.presses(Key.Key_R)
    assert sight.accessibleDescription() == "a quarter to the right"


def test_how_a_photo_is_turned_is_remembered_as_long_as_the_day_is_open(typist):
    one, two = typist.gets(1, "t1"), typist.gets(2, "t2")
    typist.comes()
    typist.sees()
    typist.clicks(typist.page.turn_button)
    typist.page.list.select(two)
    typist.sees()
    assert typist.page.sight.accessibleDescription() == "upright"
    typist.page.list.select(one)
    typist.sees()
    assert typist.page.sight.accessibleDescription() == "a quarter to the right"
    assert typist.desk.opened.turned == {one: 1}


def test_a_photo_of_the_wrong_table_goes_to_the_right_one(typist):
    typist.gets(1, "t1")
    typist.comes()
    typist.clicks(typist.page.move_button)
    typist.types("2")
    typist.presses(Key.Key_Return)

    assert [(photo.owner, photo.round) for photo in typist.desk.opened.day.photos] == [("t2", "r1")]
    assert typist.listed() == [("Table 2", "Round 1", "Not typed yet")]
    assert typist.page.typing.topic.words() == "Verkeer"
    assert typist.has_the_keys() is typist.page.typing.words


def test_a_table_that_is_not_there_is_asked_for_again(typist):
    typist.gets(1, "t1")
    typist.comes()
    typist.clicks(typist.page.move_button)
    typist.types("9")
    typist.presses(Key.Key_Return)
    assert typist.page.whose.isVisible()
    assert typist.desk.opened.day.photos[0].owner == "t1"
    typist.presses(Key.Key_Escape)
    assert not typist.page.whose.isVisible()


def test_a_photo_of_no_table_asks_first_whose_sheet_it_is(typist):
    typist.gets(1, None, None)
    typist.comes()
    assert not typist.page.typing.words.isEnabled()
    assert typist.has_the_keys() is typist.page.whose.pick.number
    typist.types("2")
    typist.presses(Key.Key_Return)
    assert typist.has_the_keys() is typist.page.typing.words
    typist.types("Banken")
    typist.presses(Key.Key_Return)
    assert typist.reads() == ["Banken"]


def test_whoever_leaves_a_photo_of_no_table_as_it_is_has_the_keys_in_the_list(typist):
    typist.gets(1, None, None)
    typist.comes()
    typist.presses(Key.Key_Escape)
    assert not typist.page.whose.isVisible()
    assert typist.has_the_keys() is typist.page.list


def test_a_table_that_goes_at_the_same_moment_keeps_the_question_open(typist, messages):
    key = typist.gets(1, None, None)
    typist.comes()
    opened, told = typist.desk.opened, messages(typist.desk)
    typist.types("2")
    opened.watch(opened.tables.remove("t2"))
    typist.presses(Key.Key_Return)

    assert [one.tone for one in told] == ["danger"]
    assert typist.page.whose.isVisible()
    assert typist.has_the_keys() is typist.page.whose.pick.number
    assert typist.page.whose.pick.says.words() == "There is no table 2."
    typist._qtbot.keyClick(typist.has_the_keys(), Key.Key_1)
    typist.presses(Key.Key_Return)
    assert [(one.id, one.owner) for one in opened.day.photos] == [(key, "t1")]
    assert typist.has_the_keys() is typist.page.typing.words


def test_enter_twice_moves_the_photo_once(typist):
    typist.gets(1, None, None)
    typist.comes()
    typist.types("2")
    before = typist.desk.opened.file.next_undo()
    number = typist.has_the_keys()
    typist._qtbot.keyClick(number, Key.Key_Return)
    typist._qtbot.keyClick(number, Key.Key_Return)
    typist.waits()
    typist.desk.opened.undo()
    typist.waits()
    assert typist.desk.opened.file.next_undo() == before


def test_a_photo_that_is_taken_away_can_come_back(typist, messages):
    told = messages(typist.desk)
    one, two = typist.gets(1, "t1"), typist.gets(2, "t2")
    typist.comes()
    typist.clicks(typist.page.away_button)
    assert typist.shown() == two
    told[-1].deeds[0].do()
    typist.waits()
    assert [photo.id for photo in typist.desk.opened.day.photos] == [one, two]


def test_a_point_beside_the_photo_can_be_taken_back_and_opened(typist):
    typist.gets(1, "t1")
    typist.comes()
    typist.page.typing.points.select("w1")
    typist.page.typing.points.setFocus()
    typist.presses(Key.Key_Return)
    assert typist.stage.stack.currentWidget() is typist.stage.points
    typist.comes()
    typist.page.typing.points.setFocus()
    typist.presses(Key.Key_Delete)
    assert typist.desk.opened.day.takeaway["w1"].removed


def test_bytes_that_are_no_picture_say_so(typist):
    typist.gets(1, "t1")
    typist.desk.opened.watch(typist.desk.opened.attachments.attach("t1", "photo", "x.png", "", b"niets", "broken"))
    typist.waits()
    typist.comes()
    typist.page.list.select("broken")
    said = typist.page.sight.accessibleDescription
    typist._qtbot.waitUntil(lambda: said() == "This photo cannot be shown. The host still has the sheet.")


def test_a_large_photo_is_read_smaller(qapp):
    assert max(decoded(sheet(1, (6000, 40))).width(), 0) == MOST_DOTS


def test_dragging_moves_a_photo_that_is_larger_than_its_place(qtbot):
    sight = PhotoSight("Photo")
    qtbot.addWidget(sight)
    sight.resize(300, 200)
    sight.show_photo(decoded(sheet(1)), 0)
    sight.show()
    port = sight.viewport()
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=QPoint(100, 150))
    qtbot.mouseMove(port, QPoint(100, 90))
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=QPoint(100, 90))
    assert sight.verticalScrollBar().value() == 60


# -- coming to it --------------------------------------------------------------------------------------------------


def test_a_table_leads_to_its_first_photo_that_is_not_typed(typist):
    one, two, three = typist.gets(1, "t2"), typist.gets(2, "t1"), typist.gets(3, "t2")
    typist.desk.opened.watch(typist.desk.opened.photos.say_typed(one))
    typist.waits()
    typist.comes("t2")
    assert typist.shown() == three
    typist.comes("t1")
    assert typist.shown() == two


def test_alt_4_and_the_page_of_all_points_lead_there_and_escape_leads_back(typist, qtbot):
    typist.gets(1, "t1")
    typist.stage.show_points()
    typist.clicks(typist.stage.points.photos_button)
    assert typist.stage.stack.currentWidget() is typist.page
    typist.presses(Key.Key_Escape)
    assert typist.stage.stack.currentWidget() is typist.stage.live
    qtbot.keyClick(typist.stage, Key.Key_4, ALT)
    assert typist.stage.stack.currentWidget() is typist.page


def test_the_place_of_a_photo_leads_back_to_it(typist):
    typist.gets(1, "t1")
    two = typist.gets(2, "t2")
    typist.comes("t2")
    where = typist.stage.spot()
    assert where == photos_place(photo=two)
    typist.stage.show_live()
    typist.stage.reach(Place(StageName.ROUNDS, where).spot)
    assert typist.shown() == two
    typist.stage.reach(Spot(Kind.ATTACHMENT, "gone", "typed"))
    assert typist.shown() == two


@pytest.mark.parametrize("now", [StageName.PREPARATION, StageName.PLENARY])
def test_what_was_typed_from_a_photo_is_found_again_at_that_photo(typist, on_stage, now, qtbot):
    typist.gets(1, "t1")
    two = typist.gets(2, "t2")
    typist.comes("t2")
    typist.types("Half getypt")
    finish_typing(typist.stage)
    typist.waits()
    (spot,) = typist.desk.opened.drafts
    typist.stage.hide()
    typist.stage = on_stage(typist.desk, RoundsStage)  # the window anew, as after a crash
    with qtbot.waitActive(typist.stage):
        typist.stage.activateWindow()

    place = place_of(spot, now)
    assert place.stage is StageName.ROUNDS
    typist.stage.reach(place.spot)
    assert typist.stage.stack.currentWidget() is typist.page
    assert (typist.shown(), typist.page.typing.words.words()) == (two, "Half getypt")
    assert typist.has_the_keys() is typist.page.typing.words


def test_a_photo_that_comes_in_while_somebody_types_moves_nothing(typist):
    one = typist.gets(1, "t1")
    typist.comes()
    typist.types("half")
    typist.gets(2, "t2")
    assert (typist.shown(), typist.page.typing.words.words()) == (one, "half")
    assert len(typist.listed()) == 2
