"""The programme: seen with its times, added to, changed, put in order, removed from."""

from __future__ import annotations

from datetime import time

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel

from facilitator.domain.event import EVENT
from facilitator.domain.hall import ItemKind
from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from tests.factories import (
    make_conversation,
    make_day,
    make_item,
    make_person,
    make_round,
    make_seat,
    make_table,
    make_takeaway,
)
from ui.desk.pages.prepare.programme import ProgrammePart

ALT = Qt.KeyboardModifier.AltModifier


class ProgrammeDriver:
    """Speaks the chair's language."""

    def __init__(self, part, desk, qtbot, settled, told):
        self.part, self.desk, self.qtbot, self._settled, self.told = part, desk, qtbot, settled, told
        self.list, self.fields = part.list, part.fields

    @property
    def day(self):
        return self.desk.opened.day

    def settle(self):
        self._settled(self.desk)

    def rows(self):
        """Time and title of each line, as it is shown."""
        return [(row.badge, row.title) for row in self.list.records.rows]

    def keys(self):
        return [item.id for item in self.day.programme]

    def item(self, key):
        return self.day.item[key]

    def choose(self, key):
        self.list.setFocus()
        self.list.select(key)

    def press(self, widget, key, modifier=Qt.KeyboardModifier.NoModifier):
        self.qtbot.keyClick(widget, key, modifier)
        self.settle()

    def click(self, widget):
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.settle()

    def type(self, field, words):
        """Over what stands there, with Enter."""
        field.setFocus()
        field.selectAll()
        self.qtbot.keyClicks(field, words)
        self.press(field, Qt.Key.Key_Return)

    def wipe(self, field):
        """Nothing any more, with Enter."""
        field.setFocus()
        field.selectAll()
        self.qtbot.keyClick(field, Qt.Key.Key_Delete)
        self.press(field, Qt.Key.Key_Return)

    def add(self, kind):
        """Ctrl+N, down to the kind, Enter."""
        self.qtbot.keyClick(self.list, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
        assert self.part.menu.isVisible()
        for _ in range(list(ItemKind).index(kind)):
            self.qtbot.keyClick(self.part.menu, Qt.Key.Key_Down)
        self.press(self.part.menu, Qt.Key.Key_Return)

    def undo(self):
        self.desk.opened.undo()
        self.settle()


@pytest.fixture
def on_programme(on_part, qtbot, settled, messages):
    return lambda desk: ProgrammeDriver(on_part(desk, ProgrammePart), desk, qtbot, settled, messages(desk))


@pytest.fixture
def afternoon(on_programme, desk_with):
    """13:00 opening, 13:15 round 1, 13:40 plenary."""
    return on_programme(
        desk_with(
            make_day(
                make_item(ItemKind.OPENING, "open", title="Welkom", minutes=15),
                make_round(1, "r1", minutes=25),
                make_item(ItemKind.PLENARY, "plenary", title="Langs de tafels", minutes=40),
                starts=time(13),
            )
        )
    )


@pytest.fixture
def empty(on_programme, desk_with):
    return on_programme(desk_with(make_day()))


def test_each_item_stands_there_with_its_time(afternoon):
    assert afternoon.rows() == [("13:00", "Welkom"), ("13:15", "Round 1"), ("13:40", "Langs de tafels")]
    assert afternoon.part.totals.words().startswith("13:00 – 14:20")


def test_times_move_along_with_the_start_of_the_day(afternoon):
    afternoon.desk.opened.watch(afternoon.desk.opened.facts.change(EVENT, starts=time(10, 30)))
    afternoon.settle()
    assert [badge for badge, _ in afternoon.rows()] == ["10:30", "10:45", "11:10"]


def test_the_fields_follow_the_item_that_is_chosen(afternoon):
    afternoon.press(afternoon.list, Qt.Key.Key_Down)
    assert afternoon.fields.minutes.value() == 25
    assert afternoon.fields.number.isVisible() and afternoon.fields.number.currentText() == "1"
    afternoon.press(afternoon.list, Qt.Key.Key_Down)
    assert afternoon.fields.title.text() == "Langs de tafels"
    assert not afternoon.fields.number.isVisible()


def test_a_title_typed_is_the_title_of_the_item(afternoon):
    afternoon.press(afternoon.list, Qt.Key.Key_Return)
    assert afternoon.fields.title.hasFocus()
    afternoon.type(afternoon.fields.title, "Opening met muziek")
    assert afternoon.item("open").title == "Opening met muziek"
    assert afternoon.rows()[0] == ("13:00", "Opening met muziek")


def test_notes_are_kept_with_the_item_they_were_typed_for(afternoon):
    afternoon.choose("open")
    afternoon.qtbot.keyClicks(afternoon.fields.notes, "Microfoon testen")
    afternoon.choose("plenary")
    afternoon.qtbot.keyClicks(afternoon.fields.notes, "Eerst tafel 4")
    afternoon.choose("r1")
    afternoon.settle()
    assert [item.notes for item in afternoon.day.programme] == ["Microfoon testen", "", "Eerst tafel 4"]


def test_a_length_is_typed(afternoon):
    afternoon.choose("r1")
    afternoon.type(afternoon.fields.minutes, "30")
    assert afternoon.item("r1").minutes == 30
    assert afternoon.rows()[2][0] == "13:45"


def test_stepping_through_lengths_is_one_act(afternoon):
    afternoon.choose("r1")
    for _ in range(3):
        afternoon.press(afternoon.fields.minutes, Qt.Key.Key_Up)
    assert afternoon.item("r1").minutes == 40
    afternoon.undo()
    assert afternoon.item("r1").minutes == 25
    assert afternoon.fields.minutes.value() == 25


def test_below_nothing_a_length_is_not_known(afternoon):
    afternoon.choose("r1")
    afternoon.type(afternoon.fields.minutes, "3")
    afternoon.press(afternoon.fields.minutes, Qt.Key.Key_Down)
    assert afternoon.item("r1").minutes == 0
    afternoon.press(afternoon.fields.minutes, Qt.Key.Key_Down)
    assert afternoon.item("r1").minutes is None
    assert [badge for badge, _ in afternoon.rows()] == ["13:00", "13:15", "–"]
    assert afternoon.list.records.rows[1].chip[0] == "warn"
    afternoon.press(afternoon.fields.minutes, Qt.Key.Key_Up)
    assert afternoon.item("r1").minutes == 5


def test_the_wheel_changes_no_length_unless_the_field_has_the_keys(afternoon):
    afternoon.choose("r1")
    turned = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(afternoon.fields.minutes, turned)
    assert afternoon.fields.minutes.value() == 25


def test_a_length_being_typed_goes_to_its_own_item(afternoon):
    afternoon.choose("r1")
    afternoon.fields.minutes.setFocus()
    afternoon.fields.minutes.selectAll()
    afternoon.qtbot.keyClicks(afternoon.fields.minutes, "20")
    afternoon.list.select("open")
    afternoon.settle()
    assert [item.minutes for item in afternoon.day.programme] == [15, 20, 40]
    assert afternoon.fields.minutes.value() == 15


def test_a_length_that_is_not_known_stays_so_when_another_item_is_chosen_or_enter_pressed(afternoon):
    afternoon.desk.opened.watch(afternoon.desk.opened.programme.change("r1", minutes=None))
    afternoon.settle()
    afternoon.choose("r1")
    afternoon.fields.minutes.setFocus()
    afternoon.press(afternoon.fields.minutes, Qt.Key.Key_Return)
    afternoon.choose("open")
    afternoon.settle()
    assert afternoon.item("r1").minutes is None


def test_a_length_that_is_wiped_out_is_not_known(afternoon):
    for leave in (afternoon.list.setFocus, lambda: afternoon.choose("open")):
        afternoon.choose("r1")
        afternoon.type(afternoon.fields.minutes, "30")
        afternoon.fields.minutes.selectAll()
        afternoon.qtbot.keyClick(afternoon.fields.minutes, Qt.Key.Key_Delete)
        leave()
        afternoon.settle()
        assert afternoon.item("r1").minutes is None
    afternoon.choose("r1")
    afternoon.type(afternoon.fields.minutes, "30")
    afternoon.wipe(afternoon.fields.minutes)
    assert afternoon.item("r1").minutes is None
    assert afternoon.fields.minutes.text() == "not known yet"


def test_a_digit_takes_the_place_of_the_words_for_no_length(afternoon):
    afternoon.desk.opened.watch(afternoon.desk.opened.programme.change("r1", minutes=None))
    afternoon.settle()
    afternoon.choose("r1")
    afternoon.fields.minutes.setFocus()
    afternoon.fields.minutes.lineEdit().end(False)
    afternoon.qtbot.keyClicks(afternoon.fields.minutes, "35")
    afternoon.press(afternoon.fields.minutes, Qt.Key.Key_Return)
    assert afternoon.item("r1").minutes == 35


def test_an_item_may_be_made_shorter(afternoon):
    afternoon.choose("open")
    assert not afternoon.fields.least.isVisible()
    afternoon.press(afternoon.fields.elastic, Qt.Key.Key_Space)
    assert afternoon.item("open").elastic
    assert afternoon.fields.least.isVisible()
    assert afternoon.list.records.rows[0].detail == "Opening · 15 minute(s) · may be shorter"


def test_but_not_shorter_than_so_many_minutes(afternoon):
    afternoon.choose("r1")
    afternoon.press(afternoon.fields.elastic, Qt.Key.Key_Space)
    assert afternoon.fields.least.text() == "no limit"
    afternoon.type(afternoon.fields.least, "15")
    assert afternoon.item("r1").least_minutes == 15
    assert afternoon.list.records.rows[1].detail == "25 minute(s) · may be shorter, not under 15 min"
    afternoon.press(afternoon.fields.elastic, Qt.Key.Key_Space)
    assert afternoon.list.records.rows[1].detail == "25 minute(s)"
    afternoon.press(afternoon.fields.elastic, Qt.Key.Key_Space)
    assert afternoon.fields.least.value() == 15


# -- more ----------------------------------------------------------------------------------------------------------


def test_what_few_items_need_is_folded_away_until_it_is_asked_for_and_then_stays(afternoon):
    more = afternoon.fields.more
    afternoon.choose("open")
    assert not more.content.isVisible()
    more.head.setFocus()
    afternoon.press(more.head, Qt.Key.Key_Return)
    assert more.content.isVisible()
    afternoon.choose("plenary")
    assert more.content.isVisible()
    more.head.setFocus()
    afternoon.press(more.head, Qt.Key.Key_Space)
    afternoon.choose("open")
    assert not more.content.isVisible()


def test_it_opens_by_itself_for_an_item_that_uses_it_and_for_no_other(afternoon):
    afternoon.desk.opened.watch(afternoon.desk.opened.programme.change("r1", last_seconds=30))
    afternoon.settle()
    afternoon.choose("r1")
    assert afternoon.fields.more.content.isVisible()
    afternoon.choose("plenary")
    assert not afternoon.fields.more.content.isVisible()


def test_it_stays_folded_by_hand_while_its_item_is_typed_in(afternoon):
    afternoon.desk.opened.watch(afternoon.desk.opened.programme.change("r1", starts=time(14)))
    afternoon.settle()
    afternoon.choose("r1")
    afternoon.click(afternoon.fields.more.head)
    afternoon.type(afternoon.fields.title, "Ronde een")
    assert not afternoon.fields.more.content.isVisible()


def test_it_opens_when_the_item_in_sight_begins_to_use_it(afternoon):
    afternoon.choose("r1")
    afternoon.desk.opened.watch(afternoon.desk.opened.programme.change("r1", starts_itself=True))
    afternoon.settle()
    assert afternoon.fields.more.content.isVisible()
    assert afternoon.fields.more.itself.isChecked()


@pytest.mark.parametrize("typed", ["14.15", "14u15", "14:15", "2:15 pm"])
def test_a_fixed_start_is_typed_in_any_usual_way(afternoon, typed):
    afternoon.part.reach(Spot(Kind.ITEM, "r1", "starts"))
    afternoon.type(afternoon.fields.more.starts, typed)
    assert afternoon.item("r1").starts == time(14, 15)
    assert afternoon.fields.more.starts.text() == "14:15"


def test_what_is_no_time_stays_in_its_field_and_is_said_in_words(afternoon):
    more = afternoon.fields.more
    afternoon.part.reach(Spot(Kind.ITEM, "r1", "ends"))
    afternoon.type(more.ends, "kwart over 2")
    assert afternoon.item("r1").ends is None
    assert more.ends.text() == "kwart over 2"
    assert more.problem.isVisible() and "Type it like this" in more.problem.text()
    afternoon.choose("open")
    assert not more.content.isVisible()
    afternoon.choose("r1")
    assert more.content.isVisible() and more.ends.text() == "kwart over 2"


def test_an_item_waits_for_its_fixed_start(afternoon):
    afternoon.part.reach(Spot(Kind.ITEM, "r1", "starts"))
    afternoon.type(afternoon.fields.more.starts, "13:30")
    assert [badge for badge, _ in afternoon.rows()] == ["13:00", "13:30", "13:55"]
    assert "fixed at 13:30 (15 min of waiting)" in afternoon.list.records.rows[1].detail
    assert afternoon.part.totals.words() == "13:00 – 14:35 · 1 hour(s) 20 · 15 min of waiting"
    assert not afternoon.fields.more.late.isVisible()
    afternoon.wipe(afternoon.fields.more.starts)
    assert afternoon.item("r1").starts is None


def test_an_item_that_comes_out_after_its_fixed_start_says_so_where_it_stands(afternoon):
    afternoon.part.reach(Spot(Kind.ITEM, "r1", "starts"))
    afternoon.type(afternoon.fields.more.starts, "13:05")
    row = afternoon.list.records.rows[1]
    assert row.chip == ("warn", "10 min too late")
    assert row.badge == "13:15" and "fixed at 13:05" in row.detail and "10 min too late" in row.spoken
    assert afternoon.fields.more.late.text() == "Fixed at 13:05, but comes out at 13:15."
    afternoon.undo()
    assert afternoon.list.records.rows[1].chip == ("", "")
    assert not afternoon.fields.more.late.isVisible()


def test_an_item_that_ends_after_its_fixed_end_says_so_too(afternoon):
    afternoon.part.reach(Spot(Kind.ITEM, "r1", "ends"))
    afternoon.type(afternoon.fields.more.ends, "13:35")
    row = afternoon.list.records.rows[1]
    assert (row.chip, row.detail) == (("warn", "5 min too late"), "25 minute(s) · end fixed at 13:35")
    assert afternoon.fields.more.late.text() == "Its end is fixed at 13:35, but it ends at 13:40."


def test_an_item_starts_by_itself_when_the_chair_says_so(afternoon):
    afternoon.part.reach(Spot(Kind.ITEM, "plenary", "starts_itself"))
    afternoon.press(afternoon.fields.more.itself, Qt.Key.Key_Space)
    assert afternoon.item("plenary").starts_itself
    assert afternoon.list.records.rows[2].detail.endswith("starts by itself")
    afternoon.undo()
    assert not afternoon.item("plenary").starts_itself


def test_rounding_off_is_as_usual_until_another_moment_is_chosen(afternoon):
    more = afternoon.fields.more
    afternoon.part.reach(Spot(Kind.ITEM, "r1", "wrap_up_minutes"))
    assert (more.wrap_up.text(), more.last.text()) == ("usual: 5 min", "usual: 60 s")
    afternoon.press(more.wrap_up, Qt.Key.Key_Up)
    assert afternoon.item("r1").wrap_up_minutes == 6
    for _ in range(2):
        afternoon.press(more.wrap_up, Qt.Key.Key_Down)
    assert afternoon.item("r1").wrap_up_minutes == 4
    afternoon.undo()
    assert afternoon.item("r1").wrap_up_minutes is None
    afternoon.press(more.wrap_up, Qt.Key.Key_Down)
    assert afternoon.item("r1").wrap_up_minutes == 4
    afternoon.type(more.last, "90")
    assert afternoon.item("r1").last_seconds == 90


def test_what_is_usual_for_a_short_item_is_less(on_programme, desk_with):
    driver = on_programme(desk_with(make_day(make_item(ItemKind.READING, "read", minutes=2))))
    driver.part.reach(Spot(Kind.ITEM, "read", "last_seconds"))
    assert (driver.fields.more.wrap_up.text(), driver.fields.more.last.text()) == ("usual: 1 min", "usual: 40 s")


def test_nobody_rounds_off_a_changeover(afternoon):
    afternoon.part.reach(Spot(Kind.ITEM, "r1", "wrap_up_minutes"))
    afternoon.desk.opened.watch(afternoon.desk.opened.programme.change("r1", kind=ItemKind.CHANGEOVER))
    afternoon.settle()
    assert not afternoon.fields.more.wrap_up.isVisible()
    assert afternoon.fields.more.starts.isVisible()


# -- adding --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ItemKind)
def test_an_item_is_added_behind_the_one_that_is_chosen(afternoon, kind):
    afternoon.choose("open")
    afternoon.add(kind)
    new = afternoon.day.programme[1]
    assert (new.kind, new.minutes is not None) == (kind, True)
    assert afternoon.list.current_key() == new.id
    assert afternoon.part.focusWidget() is afternoon.fields.title


def test_a_new_round_gets_its_number_by_itself(afternoon):
    afternoon.choose("r1")
    afternoon.add(ItemKind.ROUND)
    assert afternoon.day.programme[2].round == 2
    assert afternoon.rows()[2] == ("13:40", "Round 2")


def test_adding_is_one_act(afternoon):
    afternoon.choose("open")
    afternoon.add(ItemKind.BREAK)
    afternoon.undo()
    assert afternoon.keys() == ["open", "r1", "plenary"]
    assert afternoon.desk.opened.file.next_undo() is None


def test_the_button_opens_the_same_menu(afternoon):
    afternoon.click(afternoon.part.add_button)
    assert afternoon.part.menu.isVisible()
    afternoon.part.menu.close()


def test_a_programme_without_a_round_asks_for_an_item(on_programme, desk_with):
    driver = on_programme(desk_with(make_day(make_item(key="pause"))))
    assert driver.part.reach(Spot(Kind.ITEM, "", "title"))
    assert driver.part.menu.isVisible()
    driver.part.menu.close()


def test_time_to_read_is_offered_where_it_is_missing(afternoon):
    assert afternoon.part.reach(Spot(Kind.ITEM, "", "minutes", within="plenary"))
    asked = afternoon.told[-1]
    assert asked.asks and "read the points" in asked.words
    assert asked.deeds[0].words == "Add 10 minute(s)"
    asked.deeds[0].do()
    afternoon.settle()
    assert [item.kind for item in afternoon.day.programme][2:] == [ItemKind.READING, ItemKind.PLENARY]
    assert afternoon.day.programme[2].minutes == 10
    afternoon.undo()
    assert afternoon.keys() == ["open", "r1", "plenary"]
    assert afternoon.desk.opened.file.next_undo() is None


# -- order ---------------------------------------------------------------------------------------------------------


def test_items_change_places_with_alt_and_the_arrows(afternoon):
    afternoon.choose("plenary")
    afternoon.press(afternoon.list, Qt.Key.Key_Up, ALT)
    assert afternoon.keys() == ["open", "plenary", "r1"]
    assert afternoon.list.current_key() == "plenary"
    assert afternoon.rows()[1] == ("13:15", "Langs de tafels")
    afternoon.press(afternoon.list, Qt.Key.Key_End, ALT)
    assert afternoon.keys() == ["open", "r1", "plenary"]
    afternoon.undo()
    assert afternoon.keys() == ["open", "plenary", "r1"]


# -- removing ------------------------------------------------------------------------------------------------------


def test_an_empty_item_goes_at_once_and_its_neighbour_is_chosen(afternoon):
    afternoon.choose("r1")
    afternoon.press(afternoon.list, Qt.Key.Key_Delete)
    assert afternoon.keys() == ["open", "plenary"]
    assert afternoon.list.current_key() == "plenary"
    assert afternoon.list.hasFocus()
    assert afternoon.told == []


def test_the_button_removes_the_item_that_is_chosen(afternoon):
    afternoon.choose("open")
    afternoon.click(afternoon.fields.remove_button)
    assert afternoon.keys() == ["r1", "plenary"]


@pytest.fixture
def full_round(on_programme, desk_with):
    """A round with two points, a topic of its own, and somebody seated."""
    return on_programme(
        desk_with(
            make_day(
                make_person(key="els"),
                make_table(1, "t1"),
                make_round(1, "r1", notes="Tafel 3 eerst"),
                make_item(key="pause"),
                make_conversation(key="c1", table="t1", rounds=("r1",)),
                make_takeaway(key="w1", conversation="c1", round="r1"),
                make_takeaway(key="w2", conversation="c1", round="r1"),
                make_seat("els", "t1", "r1"),
            )
        )
    )


def test_removing_a_round_with_something_in_it_asks_and_says_what_is_kept(full_round):
    full_round.choose("r1")
    full_round.press(full_round.list, Qt.Key.Key_Delete)
    asked = full_round.told[-1]
    assert asked.asks
    for words in ("Round 1", "2 point", "1 topic", "1 seat", "notes"):
        assert words in asked.words
    assert full_round.keys() == ["r1", "pause"]
    asked.deeds[0].do()
    full_round.settle()
    assert full_round.keys() == ["pause"]
    assert [takeaway.round for takeaway in full_round.day.takeaways] == [None, None]
    assert full_round.day.conversations[0].table is None
    full_round.undo()
    assert full_round.day.seats[0].round == "r1"


def test_a_round_with_seats_does_not_stop_being_one_unasked(full_round):
    full_round.choose("r1")
    full_round.fields.kind.setFocus()
    full_round.press(full_round.fields.kind, Qt.Key.Key_Up)
    asked = full_round.told[-1]
    assert asked.asks
    assert full_round.item("r1").kind is ItemKind.ROUND
    assert full_round.fields.kind.currentText() == "Round"
    asked.deeds[0].do()
    full_round.settle()
    assert full_round.item("r1").kind is ItemKind.TALK
    assert full_round.day.seats == ()


def test_an_empty_round_becomes_something_else_at_once_and_back(afternoon):
    afternoon.choose("r1")
    afternoon.fields.kind.setFocus()
    afternoon.press(afternoon.fields.kind, Qt.Key.Key_Down)
    assert afternoon.item("r1").kind is ItemKind.CHANGEOVER
    assert afternoon.item("r1").round is None
    afternoon.press(afternoon.fields.kind, Qt.Key.Key_Up)
    assert (afternoon.item("r1").kind, afternoon.item("r1").round) == (ItemKind.ROUND, 1)


def test_a_round_takes_a_number_that_is_free(on_programme, desk_with):
    driver = on_programme(desk_with(make_day(make_round(1, "r1"), make_round(3, "r3"))))
    driver.choose("r3")
    assert [driver.fields.number.itemText(n) for n in range(driver.fields.number.count())] == ["2", "3"]
    driver.fields.number.setFocus()
    driver.press(driver.fields.number, Qt.Key.Key_Up)
    assert driver.item("r3").round == 2


# -- nothing yet ---------------------------------------------------------------------------------------------------


def test_an_empty_programme_offers_usual_ones(empty):
    assert empty.part.empty.isVisible()
    assert not empty.part.page.isVisible()


@pytest.mark.parametrize(("button", "rounds"), [("two_button", 2), ("three_button", 3)])
def test_a_usual_programme_is_put_in_as_one_act(empty, button, rounds):
    empty.click(getattr(empty.part.empty, button))
    assert len(empty.day.rounds) == rounds
    assert empty.day.event.starts == time(13)
    assert empty.part.page.isVisible()
    assert empty.list.hasFocus()
    empty.undo()
    assert empty.day.programme == ()
    assert empty.day.event.starts is None
    assert empty.part.empty.isVisible()


def test_a_usual_programme_begins_when_the_day_does(on_programme, desk_with):
    driver = on_programme(desk_with(make_day(starts=time(9, 30))))
    driver.click(driver.part.empty.two_button)
    assert driver.rows()[0][0] == "09:30"


@pytest.mark.parametrize(
    ("starts", "words", "times"),
    [
        (None, "Afternoon with 2 rounds", "13:00 – 15:40 · "),
        (time(9, 30), "Morning with 2 rounds", "09:30 – 12:10 · "),
        (time(12, 0), "Afternoon with 2 rounds", "12:00 – 14:40 · "),
        (time(19, 30), "Evening with 2 rounds", "19:30 – 22:10 · "),
    ],
)
def test_a_usual_programme_says_when_it_would_be(on_programme, desk_with, starts, words, times):
    offer = on_programme(desk_with(make_day(starts=starts))).part.empty
    assert (offer.two_button.text(), offer.two_button.accessibleName()) == (words, words)
    assert any(made.text().startswith(times) for made in offer.findChildren(QLabel))


def test_another_start_is_seen_by_the_usual_programmes(empty):
    offer = empty.part.empty
    opened = empty.part.opened
    opened.watch(opened.facts.change("event", starts=time(10, 0)))
    empty.settle()
    assert any(made.text().startswith("10:00 – 12:40") for made in offer.findChildren(QLabel))
    assert offer.three_button.text() == "Morning with 3 rounds"


def test_removing_the_last_item_brings_the_usual_programmes_back(on_programme, desk_with):
    driver = on_programme(desk_with(make_day(make_item(key="pause"))))
    driver.choose("pause")
    driver.press(driver.list, Qt.Key.Key_Delete)
    assert driver.part.empty.two_button.hasFocus()


# -- going somewhere -----------------------------------------------------------------------------------------------


FIELDS = ["title", "kind", "minutes", "round", "elastic", "least_minutes", "notes", "starts", "ends"]
FIELDS += ["starts_itself", "wrap_up_minutes", "last_seconds"]


@pytest.mark.parametrize("name", FIELDS)
def test_each_field_of_an_item_can_be_reached_and_is_where_the_chair_is_then(afternoon, name):
    afternoon.desk.opened.watch(afternoon.desk.opened.programme.change("r1", elastic=True))
    afternoon.settle()
    spot = Spot(Kind.ITEM, "r1", name)
    assert afternoon.part.reach(spot)
    assert afternoon.part.spot() == spot
    assert afternoon.fields.field(name).hasFocus()
    assert afternoon.fields.field(name).isVisible()


def test_a_field_an_item_has_not_leads_to_the_one_it_hangs_on(on_programme, desk_with):
    driver = on_programme(desk_with(make_day(make_item(ItemKind.CHANGEOVER, "walk", minutes=5))))
    driver.part.reach(Spot(Kind.ITEM, "walk", "least_minutes"))
    assert driver.part.focusWidget() is driver.fields.elastic
    driver.part.reach(Spot(Kind.ITEM, "walk", "wrap_up_minutes"))
    assert driver.part.focusWidget() is driver.fields.title


def test_an_item_that_is_gone_brings_the_chair_to_the_list(afternoon):
    assert afternoon.part.reach(Spot(Kind.ITEM, "gone", "minutes"))
    assert afternoon.list.hasFocus()


def test_a_field_of_another_part_is_not_found_here(afternoon):
    assert not afternoon.part.reach(Spot(Kind.TABLE, "t1", "name"))


def test_selection_and_keys_survive_what_others_change(afternoon):
    afternoon.choose("plenary")
    afternoon.fields.title.setFocus()
    afternoon.desk.opened.watch(afternoon.desk.opened.programme.change("open", title="Inloop"))
    afternoon.settle()
    assert afternoon.list.current_key() == "plenary"
    assert afternoon.fields.title.hasFocus()
    assert afternoon.rows()[0] == ("13:00", "Inloop")


# -- pasting -------------------------------------------------------------------------------------------------------

PASTED = "13:00 Opening\n13:20 Ronde 1\n13:45 Wisselen\n13:50 Ronde 2\nZomaar een zin\n14:15 Plenair (30 min)"


def preview(driver):
    return [(row.badge, row.title, row.detail) for row in driver.part.paste.preview.records.rows]


def test_pasted_lines_are_shown_before_anything_is_done(empty):
    empty.click(empty.part.empty.paste_button)
    assert empty.part.paste.text.hasFocus()
    assert not empty.part.paste.put_button.isEnabled()
    empty.part.paste.put_text(PASTED)
    assert [row[:2] for row in preview(empty)] == [
        ("13:00", "Opening"),
        ("13:20", "Ronde 1"),
        ("13:45", "Wisselen"),
        ("13:50", "Ronde 2"),
        ("", "Zomaar een zin"),
        ("14:15", "Plenair"),
    ]
    assert preview(empty)[4][2] == "No time, is passed over"
    assert empty.day.programme == ()


def test_pasted_items_are_put_in_as_one_act(empty):
    empty.part.open_paste()
    empty.part.paste.put_text(PASTED)
    empty.click(empty.part.paste.put_button)
    assert [item.kind for item in empty.day.programme] == [
        ItemKind.OPENING,
        ItemKind.ROUND,
        ItemKind.CHANGEOVER,
        ItemKind.ROUND,
        ItemKind.PLENARY,
    ]
    assert empty.rows()[-1] == ("14:15", "Plenair")
    assert empty.list.hasFocus()
    empty.undo()
    assert empty.day.programme == ()


def test_what_is_pasted_over_an_item_leaves_its_fixed_time_as_it_is(afternoon):
    afternoon.desk.opened.watch(afternoon.desk.opened.programme.change("r1", starts=time(13, 30)))
    afternoon.part.open_paste()
    afternoon.part.paste.put_text("13:00 Welkom\n13:20 Ronde 1\n13:45 Plenair (30 min)")
    afternoon.click(afternoon.part.paste.put_button)
    assert afternoon.item("r1").starts == time(13, 30)
    assert [badge for badge, _ in afternoon.rows()] == ["13:00", "13:30", "13:55"]


def test_several_lines_on_the_clipboard_open_the_panel_filled(afternoon):
    QGuiApplication.clipboard().setText(PASTED)
    afternoon.choose("open")
    afternoon.press(afternoon.list, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert afternoon.part.paste.isVisible()
    assert len(preview(afternoon)) == 6


def test_one_line_on_the_clipboard_is_nothing_for_a_list(afternoon):
    QGuiApplication.clipboard().setText("13:00 Opening")
    afternoon.choose("open")
    afternoon.press(afternoon.list, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert not afternoon.part.paste.isVisible()


def test_pasted_items_take_the_place_of_what_is_there(afternoon):
    afternoon.part.open_paste()
    afternoon.part.paste.put_text("13:00 Opening\n13:20 Ronde 1\n13:45 Plenair: langs de tafels")
    afternoon.click(afternoon.part.paste.put_button)
    assert [title for _, title in afternoon.rows()] == ["Opening", "Ronde 1", "Plenair: langs de tafels"]
    assert afternoon.item("r1").title == "Ronde 1"


def test_pasted_items_are_added_to_what_is_there(afternoon):
    afternoon.part.open_paste()
    afternoon.part.paste.put_text("15:00 Borrel\n16:00 Einde")
    afternoon.click(afternoon.part.paste.add_choice)
    afternoon.click(afternoon.part.paste.put_button)
    assert [title for _, title in afternoon.rows()][3:] == ["Borrel", "Einde"]
    assert afternoon.day.event.starts == time(13)


def test_the_choice_to_replace_is_only_there_when_there_is_something(empty, on_programme):
    empty.part.open_paste()
    assert not empty.part.paste.replace_choice.isVisible()


def test_a_round_that_is_there_already_is_refused_and_the_text_stays(afternoon):
    afternoon.part.open_paste()
    afternoon.part.paste.put_text("15:00 Ronde 1\n15:25 Einde")
    afternoon.click(afternoon.part.paste.add_choice)
    refused = []
    afternoon.desk.opened.refused.connect(refused.append)
    afternoon.click(afternoon.part.paste.put_button)
    assert [error.code for error in refused] == ["round-taken"]
    assert afternoon.part.paste.isVisible()
    assert afternoon.part.paste.text.toPlainText().startswith("15:00")


def test_too_much_is_refused_in_a_sentence(empty):
    empty.part.open_paste()
    empty.part.paste.put_text("\n".join(f"{n} min praten" for n in range(401)))
    assert "401" in empty.part.paste.found.text()
    assert not empty.part.paste.put_button.isEnabled()


def test_escape_leaves_everything_as_it_is_and_keeps_the_text(afternoon):
    afternoon.part.open_paste()
    afternoon.part.paste.put_text(PASTED)
    with afternoon.qtbot.waitSignal(afternoon.part.leading) as leading:
        afternoon.press(afternoon.part.paste.text, Qt.Key.Key_Escape)
    assert leading.args == [False]
    assert afternoon.keys() == ["open", "r1", "plenary"]
    afternoon.part.open_paste()
    assert afternoon.part.paste.text.toPlainText() == PASTED


def test_a_field_that_is_asked_for_comes_before_the_panel_and_its_text_waits(afternoon):
    afternoon.part.open_paste()
    afternoon.part.paste.put_text(PASTED)
    assert afternoon.part.reach(Spot(Kind.ITEM, "r1", "minutes"))
    assert afternoon.fields.minutes.hasFocus()
    afternoon.part.open_paste()
    assert len(preview(afternoon)) == 6


def test_coming_back_to_the_part_comes_back_to_the_panel(afternoon):
    afternoon.part.open_paste()
    afternoon.list.setFocus()
    assert afternoon.part.reach(None)
    assert afternoon.part.paste.text.hasFocus()


def test_the_panel_has_the_main_deed_while_it_is_there(afternoon):
    with afternoon.qtbot.waitSignal(afternoon.part.leading) as leading:
        afternoon.part.open_paste()
    assert leading.args == [True]
