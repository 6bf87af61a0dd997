"""The model over frozen rows, and a list that keeps what is chosen."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt

from ui.desk.widgets.records import KeyRole, RecordModel, RowRole
from ui.desk.widgets.reorder import Line


def extend_to(listing, key: str) -> None:
    """Select a row beside those that are selected."""
    listing.selectionModel().select(listing.records.index_of(key), QItemSelectionModel.SelectionFlag.Select)


@pytest.fixture
def model(qtbot, make_lines, qtmodeltester) -> RecordModel:
    """Three rows in a model that Qt's own rules are held against."""
    records = RecordModel()
    qtmodeltester.check(records)
    records.show(make_lines("abc"))
    return records


def test_a_model_of_rows_keeps_qts_rules(qtbot, make_lines, qtmodeltester):
    records = RecordModel()
    records.show(make_lines("abc"))
    qtmodeltester.check(records, force_py=True)


def test_a_row_is_read_by_its_roles():
    records = RecordModel()
    line = Line("t3", "Tafel 3", detail="Buurtbus", spoken="Tafel 3, Buurtbus, 2 punten")
    records.show([line])
    index = records.index(0)

    assert index.data(KeyRole) == "t3"
    assert index.data(RowRole) is line
    assert index.data() == "Tafel 3\nBuurtbus"
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "Tafel 3\nBuurtbus"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Tafel 3, Buurtbus, 2 punten"
    assert index.data(Qt.ItemDataRole.DecorationRole) is None


def test_a_row_that_says_nothing_else_is_read_aloud_as_it_stands():
    records = RecordModel()
    records.show([Line("a", "Opening")])

    assert records.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "Opening"


def test_the_same_keys_touch_only_the_rows_that_differ(model, make_lines, qtbot):
    rows = make_lines("abc")
    rows[1] = replace(rows[1], title="Pauze")
    touched, resets = [], []
    model.dataChanged.connect(lambda first, last: touched.append((first.row(), last.row())))
    model.modelReset.connect(lambda: resets.append(1))

    model.show(rows)

    assert touched == [(1, 1)]
    assert not resets
    assert model.rows == tuple(rows)


@pytest.mark.parametrize("keys", ["acb", "ab", "abcd", ""])
def test_other_keys_or_another_order_reset_the_model_once(model, make_lines, keys):
    resets = []
    model.modelReset.connect(lambda: resets.append(1))

    model.show(make_lines(keys))

    assert resets == [1]


def test_an_unknown_key_has_no_index(model):
    assert not model.index_of("z").isValid()


def test_the_selection_follows_its_row_to_another_place(order_list, make_lines):
    order_list.select("b")

    order_list.show_rows(make_lines("cadeb"))

    assert order_list.current_key() == "b"
    assert order_list.selected_keys() == ("b",)


@pytest.mark.parametrize(("left", "neighbour"), [("abde", "d"), ("ab", "b"), ("e", "e"), ("", "")])
def test_when_the_chosen_row_goes_its_neighbour_is_chosen(order_list, make_lines, left, neighbour):
    order_list.select("c")

    order_list.show_rows(make_lines(left))

    assert order_list.current_key() == neighbour
    assert order_list.selected_keys() == tuple(filter(None, (neighbour,)))


def test_where_nothing_was_chosen_nothing_becomes_chosen(order_list, make_lines):
    order_list.setCurrentIndex(QModelIndex())

    order_list.show_rows(make_lines("edcba"))

    assert order_list.current_key() == ""
    assert order_list.selected_keys() == ()


def test_of_several_selected_rows_those_that_are_left_stay_selected(card_list, make_card):
    card_list.select("a")
    extend_to(card_list, "c")

    card_list.show_rows([make_card(key) for key in "cb"])

    assert card_list.selected_keys() == ("c",)
    assert card_list.current_key() == "c"


def test_selected_keys_come_in_the_order_of_the_list(card_list):
    card_list.select("c")
    extend_to(card_list, "a")

    assert card_list.selected_keys() == ("a", "c")


def test_the_scroll_stays_when_rows_come_and_go(order_list, make_lines):
    letters = "abcdefghijklmnopqrstuvwxyz"
    order_list.show_rows(make_lines(letters))
    order_list.scrollTo(order_list.records.index_of("z"))
    scrolled = order_list.verticalScrollBar().value()

    order_list.show_rows(make_lines("ba" + letters[2:]))

    assert order_list.verticalScrollBar().value() == scrolled > 0


def test_a_chosen_row_in_sight_stays_in_sight(order_list, make_lines):
    letters = "abcdefghijklmnopqrstuvwxyz"
    order_list.show_rows(make_lines(letters))
    order_list.select("a")

    order_list.show_rows(make_lines(letters[1:] + "a"))

    assert order_list.viewport().rect().contains(order_list.visualRect(order_list.currentIndex()))


def test_a_chosen_row_in_sight_stays_in_sight_in_a_list_that_gets_lower(order_list, make_lines, qtbot):
    order_list.resize(300, 400)
    order_list.show_rows(make_lines("abcdefghijklmnopqrstuvwxyz"))
    seen = order_list.visualRect(order_list.records.index_of("a")).height()
    lowest = order_list.records.rows[order_list.viewport().height() // seen - 1].key
    order_list.setCurrentIndex(order_list.records.index_of(lowest))
    order_list.resize(300, 250)
    assert order_list.viewport().rect().contains(order_list.visualRect(order_list.currentIndex()))


def test_a_chosen_row_out_of_sight_moves_nothing_in_a_list_that_gets_lower(order_list, make_lines):
    order_list.resize(300, 400)
    order_list.show_rows(make_lines("abcdefghijklmnopqrstuvwxyz"))
    order_list.select("z")
    order_list.scrollToTop()
    order_list.resize(300, 250)
    assert order_list.verticalScrollBar().value() == 0


def test_a_page_hears_of_another_choice_and_not_of_the_same(order_list, make_lines):
    heard = []
    order_list.currentKeyChanged.connect(heard.append)

    order_list.select("b")
    order_list.show_rows(make_lines("bacde"))
    order_list.show_rows(make_lines("acde"))

    assert heard == ["b", "a"]


def test_a_page_hears_when_the_selection_is_another(card_list, make_card):
    card_list.select("b")
    heard = []
    card_list.selectedKeysChanged.connect(lambda: heard.append(card_list.selected_keys()))

    extend_to(card_list, "c")
    card_list.show_rows([make_card(key) for key in "cba"])
    card_list.show_rows([])

    assert heard == [("b", "c"), ("c", "b"), ()]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2])
def test_enter_and_f2_ask_to_edit_the_current_row(order_list, qtbot, key):
    order_list.select("b")
    with qtbot.waitSignal(order_list.editAsked) as asked:
        qtbot.keyClick(order_list, key)
    assert asked.args == ["b"]


def test_a_double_click_asks_to_edit_the_row_under_it(order_list, qtbot):
    spot = order_list.visualRect(order_list.records.index_of("c")).center()
    qtbot.mouseClick(order_list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    with qtbot.waitSignal(order_list.editAsked) as asked:
        qtbot.mouseDClick(order_list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert asked.args == ["c"]


def test_delete_asks_to_remove_the_current_row(order_list, qtbot):
    order_list.select("b")
    with qtbot.waitSignal(order_list.removeAsked) as asked:
        qtbot.keyClick(order_list, Qt.Key.Key_Delete)
    assert asked.args == ["b"]


def test_without_a_row_nothing_is_asked(order_list, qtbot):
    order_list.show_rows([])

    with qtbot.assertNotEmitted(order_list.editAsked), qtbot.assertNotEmitted(order_list.removeAsked):
        qtbot.keyClick(order_list, Qt.Key.Key_Return)
        qtbot.keyClick(order_list, Qt.Key.Key_Delete)


def test_a_letter_is_told_and_looks_for_no_row(order_list, qtbot):
    order_list.show_rows([Line("a", "Appel"), Line("s", "Soep")])
    order_list.select("a")

    with qtbot.waitSignal(order_list.letterPressed) as told:
        qtbot.keyClick(order_list, Qt.Key.Key_S)

    assert told.args == ["s"]
    assert order_list.current_key() == "a"


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier])
def test_a_letter_with_a_modifier_is_not_the_lists(order_list, qtbot, modifier):
    with qtbot.assertNotEmitted(order_list.letterPressed):
        qtbot.keyClick(order_list, Qt.Key.Key_S, modifier)


def test_space_does_nothing(card_list, qtbot):
    card_list.select("a")

    qtbot.keyClick(card_list, Qt.Key.Key_Space)

    assert card_list.selected_keys() == ("a",)


def test_the_keys_move_through_the_list(order_list, qtbot):
    order_list.select("b")
    seen = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_Up, Qt.Key.Key_Home):
        qtbot.keyClick(order_list, key)
        seen.append(order_list.current_key())
    assert seen == ["c", "e", "d", "a"]


def test_a_list_has_the_name_a_screen_reader_says(order_list):
    assert order_list.accessibleName() == "Programma"
