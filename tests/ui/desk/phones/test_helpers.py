"""Helpers in the panel: who may come in with a phone, and with what."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from exports.qr import qr_code
from facilitator.domain.helping import Right, helpers_of
from tests.ui.desk.phones.chairs import Chair
from ui.app import STAGES
from ui.desk.around import Around
from ui.desk.pages.phones.entries import NEW_HELPER, helper_key
from ui.desk.pages.phones.panel import PhonesPanel
from ui.desk.places import StageName
from ui.desk.window import DayView


@pytest.fixture
def on(chair: Chair) -> Chair:
    """The page is on, and the panel follows the day."""
    chair.follows_the_day()
    chair.turns_on()
    return chair


def rights(chair: Chair) -> dict[str, tuple[Right, ...]]:
    return {one.person.name: one.rights for one in helpers_of(chair.desk.opened.day)}


def ticked(chair: Chair) -> tuple[Right, ...]:
    return tuple(right for right, box in chair.panel.code.rights.boxes.items() if box.isChecked())


def add(chair: Chair, qtbot: Any, name: str) -> None:
    chair.panel.list.select(NEW_HELPER)
    chair.panel.new_helper.name.setFocus()
    qtbot.keyClicks(chair.panel.new_helper.name, name)
    qtbot.keyClick(chair.panel.new_helper.name, Qt.Key.Key_Return)


def test_a_helper_is_added_by_name_with_one_key_and_has_a_code(on: Chair, settled: Any, qtbot: Any) -> None:
    add(on, qtbot, "Ada de Wit")
    settled(on.desk)

    link = on.phones.helper_links()[0]
    assert rights(on) == {"Ada de Wit": (Right.PHOTOS, Right.TYPING)}
    assert on.rows() == ["All tables", "Table 1", "Table 2", "Ada de Wit", "Add a helper"]
    assert on.panel.list.current_key() == helper_key(link.person)
    assert on.panel.code.code._code == qr_code(link.link)
    assert on.panel.code.typed.text() == f"Or type: {on.phones.url} and then the code {link.code}"
    assert ticked(on) == (Right.PHOTOS, Right.TYPING)


def test_somebody_who_is_there_is_picked_and_not_made_again(on: Chair, settled: Any, qtbot: Any) -> None:
    before = len(on.desk.opened.day.people)
    add(on, qtbot, "Noor")
    settled(on.desk)

    assert (rights(on), len(on.desk.opened.day.people)) == ({"Noor Smit": (Right.PHOTOS, Right.TYPING)}, before)
    assert [line.detail for line in on.panel.list.records.rows][3] == "Helper: photos, typing"


def test_the_clock_is_given_once_the_chair_has_read_that_notes_go_without_a_lock(on: Chair, settled: Any) -> None:
    asked: list[Any] = []
    on.desk.telling.connect(asked.append)
    on.desk.opened.watch(on.desk.opened.helping.let("els", [Right.TYPING]))
    settled(on.desk)
    on.panel.list.select(helper_key("els"))

    on.panel.code.rights.boxes[Right.CLOCK].click()
    settled(on.desk)
    assert (rights(on)["Els Jansen"], ticked(on)) == ((Right.TYPING,), (Right.TYPING,))
    assert asked[-1].asks and "without a lock" in asked[-1].words

    asked[-1].deeds[0].do()
    settled(on.desk)
    assert ticked(on) == rights(on)["Els Jansen"] == (Right.CLOCK, Right.TYPING)

    count = len(asked)
    on.desk.opened.watch(on.desk.opened.helping.let("noor", [Right.PHOTOS]))
    settled(on.desk)
    on.panel.list.select(helper_key("noor"))
    on.panel.code.rights.boxes[Right.CLOCK].click()
    settled(on.desk)
    assert (rights(on)["Noor Smit"], len(asked)) == ((Right.CLOCK, Right.PHOTOS), count)


def test_the_own_phone_of_the_chair_is_one_press(on: Chair, settled: Any, qtbot: Any) -> None:
    opened = on.desk.opened
    opened.watch(opened.facts.change("event", chairs=("miriam",)))
    settled(on.desk)
    on.phones.notes_may_go = True
    on.panel.list.select(NEW_HELPER)

    on.panel.new_helper.own.click()
    settled(on.desk)

    assert rights(on) == {"Miriam Bos": tuple(Right)}
    assert on.panel.list.current_key() == helper_key("miriam")
    assert on.panel.new_helper.own.isHidden()
    opened.undo()
    settled(on.desk)
    assert rights(on) == {}


def test_without_a_chair_the_own_phone_asks_for_a_name_first(on: Chair, settled: Any, qtbot: Any) -> None:
    on.phones.notes_may_go = True
    on.panel.list.select(NEW_HELPER)
    on.panel.new_helper.own.click()
    assert on.panel.new_helper.asked.text() == "What is your name?"

    add(on, qtbot, "Kim Dekker")
    settled(on.desk)
    assert rights(on) == {"Kim Dekker": tuple(Right)}


def test_a_name_that_is_typed_later_is_not_that_of_the_chair(on: Chair, settled: Any, qtbot: Any) -> None:
    """Whether another row was chosen meanwhile, or the panel left."""
    on.phones.notes_may_go = True
    on.panel.show()
    for name, leave in (("Kim Dekker", lambda: on.panel.list.select("t1")), ("Piet Mol", on.panel.hide)):
        on.panel.list.select(NEW_HELPER)
        on.panel.new_helper.own.click()
        leave()
        on.panel.show()
        on.panel.list.select(NEW_HELPER)
        assert on.panel.new_helper.asked.text() == "Somebody else"
        add(on, qtbot, name)
        settled(on.desk)
        assert rights(on)[name] == (Right.PHOTOS, Right.TYPING)


def test_asked_for_again_the_own_phone_is_that_of_the_one_who_was_named(on: Chair, settled: Any, qtbot: Any) -> None:
    on.phones.notes_may_go = True
    on.panel.list.select(NEW_HELPER)
    on.panel.new_helper.own.click()
    add(on, qtbot, "Kim Dekker")
    settled(on.desk)
    kim = on.phones.helper_links()[0].person
    on.panel.list.select("t1")

    on.panel.show()
    on.phones.ask_own_phone()
    assert (on.panel.list.current_key(), on.panel.letting.for_the_chair) == (helper_key(kim), False)
    on.panel.list.select(NEW_HELPER)
    assert on.panel.new_helper.own.isHidden()

    on.desk.opened.watch(on.desk.opened.helping.let(kim, ()))
    settled(on.desk)
    on.phones.ask_own_phone()
    assert on.panel.new_helper.asked.text() == "What is your name?"


def test_a_name_that_the_chair_did_not_go_on_with_is_asked_anew(on: Chair, settled: Any, qtbot: Any) -> None:
    asked: list[Any] = []
    on.desk.telling.connect(asked.append)
    on.desk.opened.watch(on.desk.opened.helping.let("els", [Right.TYPING]))
    settled(on.desk)
    on.panel.list.select(NEW_HELPER)
    on.panel.new_helper.own.click()
    add(on, qtbot, "Els Jansen")
    assert asked[-1].asks

    on.panel.show()
    on.phones.ask_own_phone()
    assert on.panel.new_helper.asked.text() == "What is your name?"
    assert rights(on) == {"Els Jansen": (Right.TYPING,)}


def test_a_chair_whose_name_was_forgotten_is_not_made_twice(on: Chair, settled: Any, qtbot: Any) -> None:
    """As after the app was closed meanwhile."""
    on.phones.notes_may_go = True
    on.desk.opened.watch(on.desk.opened.helping.let("els", tuple(Right)))
    settled(on.desk)
    before = len(on.desk.opened.day.people)
    on.panel.list.select(NEW_HELPER)
    on.panel.new_helper.own.click()
    add(on, qtbot, "Els Jansen")
    settled(on.desk)

    assert (rights(on), len(on.desk.opened.day.people)) == ({"Els Jansen": tuple(Right)}, before)
    assert on.panel.list.current_key() == helper_key("els")


def test_a_right_that_is_ticked_by_key_leaves_the_keys_where_they_are(on: Chair, settled: Any, qtbot: Any) -> None:
    on.desk.opened.watch(on.desk.opened.helping.let("els", [Right.PHOTOS]))
    settled(on.desk)
    with qtbot.waitActive(on.panel):
        on.panel.show()
        on.panel.activateWindow()
    on.panel.list.select(helper_key("els"))
    box = on.panel.code.rights.boxes[Right.TYPING]
    box.setFocus()

    qtbot.keyClick(box, Qt.Key.Key_Space)
    settled(on.desk)

    assert rights(on)["Els Jansen"] == (Right.PHOTOS, Right.TYPING)
    assert on.panel.focusWidget() is box


def test_whoever_helps_no_more_is_gone_and_undo_brings_them_back(on: Chair, settled: Any) -> None:
    told: list[Any] = []
    opened = on.desk.opened
    opened.watch(opened.helping.let("els", [Right.TYPING]))
    settled(on.desk)
    on.panel.list.select(helper_key("els"))
    on.desk.telling.connect(told.append)

    on.panel.code.remove_button.click()
    settled(on.desk)
    assert (rights(on), told[-1].words) == ({}, "Els Jansen no longer helps.")

    told[-1].deeds[0].do()
    settled(on.desk)
    assert rights(on) == {"Els Jansen": (Right.TYPING,)}


def test_a_helper_who_comes_in_is_counted_and_another_code_lets_them_go(on: Chair, settled: Any, qtbot: Any) -> None:
    asked: list[Any] = []
    on.desk.telling.connect(asked.append)
    on.desk.opened.watch(on.desk.opened.helping.let("els", [Right.TYPING]))
    settled(on.desk)
    on.panel.list.select(helper_key("els"))
    on.helper_scans("els")
    qtbot.waitUntil(lambda: on.panel.code.count.text() == "1 phone(s)")
    assert on.panel.state.text() == "On · 1 phone(s)"
    assert on.panel.list.records.rows[3].spoken == "Els Jansen, Helper: typing, 1 phone(s)"

    before = on.phones.helper_links()
    on.panel.code.withdraw_button.click()
    asked[-1].deeds[0].do()
    qtbot.waitUntil(lambda: on.phones.helper_links() != before and not on.phones.helpers())
    assert on.phones.helper_links()[0].code in on.panel.code.typed.text()


def test_with_the_phone_of_a_helper_there_putting_it_off_is_asked_first(on: Chair, settled: Any) -> None:
    asked: list[Any] = []
    on.desk.telling.connect(asked.append)
    on.desk.opened.watch(on.desk.opened.helping.let("els", [Right.PHOTOS]))
    settled(on.desk)
    on.helper_scans("els")

    on.panel.off_button.click()

    assert (on.phones.is_on, asked[-1].asks) == (True, True)


def test_the_key_for_helpers_leads_to_the_first_or_to_where_one_is_added(on: Chair, settled: Any) -> None:
    on.panel.helper_button.click()
    assert on.panel.list.current_key() == NEW_HELPER

    on.desk.opened.watch(on.desk.opened.helping.let("els", [Right.TYPING]))
    settled(on.desk)
    on.panel.list.select("t1")
    on.panel.helper_button.click()
    assert on.panel.list.current_key() == helper_key("els")


def test_the_own_phone_that_was_asked_for_waits_until_the_page_is_on(chair: Chair, settled: Any) -> None:
    chair.follows_the_day()
    opened = chair.desk.opened
    opened.watch(opened.facts.change("event", chairs=("miriam",)))
    settled(chair.desk)
    chair.phones.notes_may_go = True
    chair.panel.show()
    chair.phones.ask_own_phone()
    chair.turns_on()
    settled(chair.desk)

    assert rights(chair) == {"Miriam Bos": tuple(Right)}
    assert not chair.phones.own_phone_wanted


def test_the_own_phone_can_be_asked_for_from_everywhere(chair: Chair, qtbot: Any) -> None:
    view = DayView(chair.desk, STAGES)
    chair.desk.phones = chair.phones
    qtbot.addWidget(view)
    around = Around(view, tuple)
    assert around._phone_commands() == ()  # as in a practice run

    view.take_phones(chair.phones)
    command = around._phone_commands()[0]
    assert command.words == "My phone as remote control"
    command.do()

    assert view.now is StageName.ROUNDS
    panel = view.findChild(PhonesPanel)
    assert panel is not None and chair.phones.own_phone_wanted  # the page is to be put on first
    chair.desk.phones = None


def test_everything_of_a_helper_is_reached_by_keys_and_has_a_name(on: Chair, settled: Any, qtbot: Any) -> None:
    on.desk.opened.watch(on.desk.opened.helping.let("els", [Right.TYPING]))
    settled(on.desk)
    on.panel.show()
    on.panel.activateWindow()
    qtbot.waitUntil(on.panel.isActiveWindow)
    on.panel.list.select(helper_key("els"))
    on.panel.list.setFocus()

    walked: list[QWidget] = []
    while (field := on.panel.focusWidget()) not in walked:
        walked.append(field)
        qtbot.keyClick(field, Qt.Key.Key_Tab)

    card = on.panel.code
    after_the_list = [on.panel.helper_button, *card.rights.boxes.values(), card.remove_button, card.withdraw_button]
    assert [one for one in walked if one in after_the_list] == after_the_list
    assert all(one.accessibleName() or one.text() for one in walked)  # type: ignore[attr-defined]

    qtbot.keyClick(on.panel.list, Qt.Key.Key_Delete)
    settled(on.desk)
    assert rights(on) == {}
