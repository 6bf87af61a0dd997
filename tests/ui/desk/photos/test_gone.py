"""A photo that goes while somebody types from it: nothing typed is lost, and none of it goes to another table."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QKeySequence, QShortcut

from tests.ui.desk.photos.conftest import CTRL, Key, Typist
from ui.desk.desk import Message
from ui.desk.pages.photos.typing import spot_of


def said(told: list[Message]) -> list[str]:
    return [one.words for one in told]


def newest(typist: Typist) -> tuple[str, str | None, str | None]:
    point = typist.desk.opened.day.takeaways[-1]
    return point.text, point.conversation, point.round


def host_takes(typist: Typist, photo: str) -> None:
    opened = typist.desk.opened
    opened.watch(opened.photos.take_back(photo, by="phone:here"))
    typist.waits()
    typist.waits()  # and what the page did about it


@pytest.fixture
def two(typist: Typist) -> tuple[str, str]:
    """A photo of table 1, in sight, and one of table 2."""
    photos = typist.gets(1, "t1"), typist.gets(2, "t2")
    typist.comes()
    return photos


def test_what_was_typed_becomes_a_point_of_the_table_of_the_photo(typist, two, messages):
    told = messages(typist.desk)
    typist.types("Meer banken in")
    host_takes(typist, two[0])

    assert newest(typist) == ("Meer banken in", "c1", "r1")
    assert said(told) == ["The photo was taken away. What you typed is at table 1."]
    assert (typist.shown(), typist.page.typing.words.words()) == (two[1], "")
    assert typist.desk.opened.drafts == ()
    told[0].deeds[0].do()
    assert typist.stage.stack.currentWidget() is typist.stage.points


def test_the_rest_of_the_sentence_does_nothing_to_the_next_photo(typist, two):
    blacks = []
    QShortcut(QKeySequence("."), typist.stage, lambda: blacks.append(1))
    typist.types("Meer banken in")
    host_takes(typist, two[0])
    points = typist.desk.opened.day.takeaways
    typist.types(" het park.")
    for key in (Key.Key_Backspace, Key.Key_Delete, Key.Key_Return):
        typist.presses(key)
    typist.presses(Key.Key_Return, CTRL)
    typist.types("Nog een zin")

    assert typist.has_the_keys() is typist.page.list
    assert typist.page.typing.words.capture.empty
    assert typist.desk.opened.day.takeaways == points
    assert [(one.id, one.typed) for one in typist.desk.opened.day.photos] == [(two[1], False)]
    assert not blacks
    typist.presses(Key.Key_Escape)
    typist.types("Van tafel twee")
    typist.presses(Key.Key_Return)
    assert newest(typist) == ("Van tafel twee", "c2", "r1")


@pytest.mark.parametrize("key", [Key.Key_Down, Key.Key_Home])
def test_an_arrow_gives_the_list_its_own_keys_again(typist, two, key):
    typist.types("Meer")
    host_takes(typist, two[0])
    typist.presses(Key.Key_Return)
    assert typist.has_the_keys() is typist.page.list
    typist.presses(key)
    typist.presses(Key.Key_Return)
    assert typist.has_the_keys() is typist.page.typing.words


def test_between_two_sentences_the_keys_leave_the_field_too(typist, two, messages):
    told = messages(typist.desk)
    host_takes(typist, two[0])
    assert said(told) == ["The photo was taken away."]
    typist.types("Nog een zin")
    assert typist.page.typing.words.capture.empty
    assert typist.shown() == two[1]


def test_whoever_is_not_typing_keeps_the_keys(typist, two, messages):
    told = messages(typist.desk)
    typist.page.sight.setFocus()
    host_takes(typist, two[0])
    assert typist.has_the_keys() is typist.page.sight
    assert said(told) == []


def test_after_the_last_photo_the_keys_rest_on_the_empty_page(typist):
    one = typist.gets(1, "t1")
    typist.comes()
    typist.types("Meer banken in")
    host_takes(typist, one)
    typist.types(" het park")
    typist.presses(Key.Key_Return)

    assert typist.has_the_keys() is typist.page.no_photos
    assert newest(typist) == ("Meer banken in", "c1", "r1")
    typist.presses(Key.Key_Escape)
    assert typist.stage.stack.currentWidget() is typist.stage.live


def test_what_waited_for_a_photo_out_of_sight_becomes_a_point_too(typist, two, messages):
    typist.types("half")
    typist.page.list.select(two[1])
    typist.types("van twee")
    told = messages(typist.desk)
    host_takes(typist, two[0])

    assert newest(typist) == ("half", "c1", "r1")
    assert said(told) == ["The photo was taken away. What you typed is at table 1."]
    assert typist.has_the_keys() is typist.page.typing.words
    assert typist.page.typing.words.words() == "van twee"


def test_while_the_chair_is_elsewhere_the_words_become_a_point_at_once(typist, two, messages):
    typist.types("half")
    typist.stage.show_live()
    keys, told = typist.has_the_keys(), messages(typist.desk)
    host_takes(typist, two[0])

    assert newest(typist) == ("half", "c1", "r1")
    assert said(told) == ["The photo was taken away. What you typed is at table 1."]
    assert typist.has_the_keys() is keys
    typist.comes()
    assert (typist.shown(), typist.page.typing.words.words()) == (two[1], "")
    assert len(told) == 1


def test_what_was_typed_from_a_photo_of_no_table_is_a_point_of_no_table(typist, two, messages):
    typist.types("Meer banken in")
    opened = typist.desk.opened
    opened.watch(opened.tables.remove("t1"))
    typist.waits()
    assert typist.page.typing.words.words() == "Meer banken in"
    told = messages(typist.desk)
    host_takes(typist, two[0])

    assert newest(typist) == ("Meer banken in", None, "r1")
    assert said(told) == ["The photo was taken away. What you typed is with the points without a table."]


def test_what_was_typed_before_the_app_stopped_is_a_point_of_no_table(typist, messages):
    typist.comes()
    told = messages(typist.desk)
    typist.desk.opened.keep_draft(spot_of("gone"), "van gisteren")
    typist.waits()
    typist.comes()
    typist.waits()
    assert newest(typist) == ("van gisteren", None, None)
    assert said(told) == ["The photo was taken away. What you typed is with the points without a table."]


def test_a_point_that_was_on_its_way_comes_once_and_what_was_typed_behind_it_as_well(typist, two):
    opened = typist.desk.opened
    typist.types("een")
    opened.watch(opened.photos.take_back(two[0], by="phone:here"))
    typist._qtbot.keyClick(typist.has_the_keys(), Key.Key_Return)
    typist._qtbot.keyClick(typist.page.typing.words, Key.Key_Space)
    typist._qtbot.keyClicks(typist.page.typing.words, "twee")
    assert typist.page.typing.words.capture.sending
    typist.waits()
    typist.waits()

    assert [one.text for one in opened.day.takeaways[1:]] == ["een", "twee"]
    assert (typist.shown(), typist.page.typing.words.words()) == (two[1], "")
    assert opened.drafts == ()


def test_a_table_number_under_way_leads_to_no_other_photo_either(typist, two, messages):
    typist.clicks(typist.page.move_button)
    told = messages(typist.desk)
    host_takes(typist, two[0])
    typist.types("2")
    typist.presses(Key.Key_Return)

    assert said(told) == ["The photo was taken away."]
    assert typist.has_the_keys() is typist.page.list
    assert [one.owner for one in typist.desk.opened.day.photos] == ["t2"]


def test_words_whose_round_went_at_the_same_moment_are_a_point_of_no_table(typist, two):
    typist.types("Meer banken in")
    photo = replace(typist.page._photos[0], round="i1")
    typist.page.gone.save(two[0], photo)
    typist.waits()
    assert newest(typist) == ("Meer banken in", None, None)


# -- taking it away here, and back ---------------------------------------------------------------------------------


def test_taking_the_photo_away_here_keeps_the_words_and_can_be_undone(typist, two, messages):
    typist.types("Meer banken in")
    told = messages(typist.desk)
    typist.clicks(typist.page.away_button)
    assert newest(typist) == ("Meer banken in", "c1", "r1")
    assert said(told)[-1] == "The photo is taken away. Its points stay."
    assert typist.has_the_keys() is typist.page.typing.words
    told[-1].deeds[0].do()
    typist.waits()

    assert [one.id for one in typist.desk.opened.day.photos] == list(two)
    typist.page.list.select(two[0])
    assert typist.reads() == ["Al getypt", "Meer banken in"]
    assert typist.page.typing.words.words() == ""


def test_a_photo_that_undo_takes_away_and_that_comes_again_has_its_words_beside_it(typist, messages):
    opened = typist.desk.opened
    two = typist.gets(2, "t2")
    opened.watch(opened.attachments.attach("t1", "photo", "x.png", "", b"niets", "mine"))
    typist.waits()
    typist.comes("t1")
    typist.types("Meer banken in")
    told = messages(typist.desk)
    opened.undo()
    typist.waits()
    typist.waits()

    assert (typist.shown(), newest(typist)) == (two, ("Meer banken in", "c1", None))
    assert said(told) == ["The photo was taken away. What you typed is at table 1."]
    opened.watch(opened.attachments.attach("t1", "photo", "x.png", "", b"niets", "mine"))
    typist.waits()
    typist.page.list.select("mine")
    assert typist.reads() == ["Al getypt", "Meer banken in"]
    assert typist.page.typing.words.words() == ""
