"""Reading, marking, editing, moving and ordering all points."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QPushButton

from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from tests.factories import make_conversation, make_day, make_round, make_table, make_takeaway, phone_writes
from tests.ui.desk.rounds.conftest import ALT, CTRL, SHIFT, Key


@pytest.fixture
def full(desk_with, chair_at):
    """Two tables with three points and one, and one without a table; the keys in the list, on the first."""
    chair = chair_at(
        desk_with(
            make_day(
                make_table(1, "t1"),
                make_table(2, "t2"),
                make_round(1, "r1"),
                make_round(2, "r2"),
                make_conversation("Eten", "c1", table="t1"),
                make_conversation("Groen", "c2", table="t2"),
                make_takeaway("Soep", "a", conversation="c1", round="r1", cue="Nodig", author="host:1"),
                make_takeaway("Brood", "b", conversation="c1", round="r1"),
                make_takeaway("Kaas", "c", conversation="c1", round="r2"),
                make_takeaway("Bomen", "d", conversation="c2", round="r1"),
                make_takeaway("Los", "e"),
            )
        )
    )
    chair.goes_to("a")
    return chair


# -- looking for points ----------------------------------------------------------------------------------------


def test_all_points_stand_by_table_with_where_they_come_from(full):
    assert full.reads() == ["Soep", "Brood", "Kaas", "Bomen", "Los"]
    assert full.card("a").meta == ("Table 1", "Round 1", "Nodig")
    assert full.card("e").meta == ("No table",)
    assert full.stage.points.count.text() == "5 point(s)"


def test_the_list_narrows_to_a_table_and_a_round(full):
    full.stage.points.table.setFocus()
    full.presses(Key.Key_Down)
    assert full.reads() == ["Soep", "Brood", "Kaas"]

    full.stage.points.round.setFocus()
    full.presses(Key.Key_End)
    full.presses(Key.Key_Up)
    assert full.reads() == ["Kaas"]


def test_tables_are_offered_with_their_number_of_points(full):
    box = full.stage.points.table

    assert [box.itemText(n) for n in range(box.count())] == ["All tables", "Table 1 (3)", "Table 2 (1)", "No table (1)"]


def test_looking_for_words_narrows_while_they_are_typed_and_escape_lets_all_through(full):
    full.presses(Key.Key_F, CTRL)
    full.types("eten ka")
    assert full.reads() == ["Kaas"]

    full.presses(Key.Key_Escape)
    assert len(full.reads()) == 5


def test_down_in_the_search_line_goes_to_what_was_found(full):
    full.presses(Key.Key_F, CTRL)
    full.types("kaas")
    full.presses(Key.Key_Down)

    assert full.where() is full.stage.points.cards
    assert full.stage.points.cards.current_key() == "c"


def test_nothing_found_says_so_and_offers_all_points(full):
    full.presses(Key.Key_F, CTRL)
    full.types("zzz")
    assert full.stage.points.not_found.isVisible()

    full.clicks(full.stage.points.show_all)
    assert len(full.reads()) == 5
    assert full.where() is full.stage.points.cards


def test_merged_and_taken_back_points_come_in_sight_on_demand(full):
    takeaways = full.desk.opened.takeaways
    full.desk.opened.watch(takeaways.merge(["b"], "a"))
    full.desk.opened.watch(takeaways.take_back("c"))
    full.waits()
    assert full.reads() == ["Soep", "Bomen", "Los"]
    assert "merged from 2" in full.card("a").meta

    full.clicks(full.stage.points.also_gone)
    assert full.reads() == ["Soep", "Brood", "Kaas", "Bomen", "Los"]
    assert full.card("b").dimmed
    assert full.card("b").chips == (("plain", "Merged"),)
    assert full.card("c").chips == (("plain", "Taken back"),)


def test_going_to_a_point_the_list_does_not_show_shows_it(full):
    full.presses(Key.Key_F, CTRL)
    full.types("kaas")
    full.goes_to("d")

    assert full.stage.points.cards.current_key() == "d"
    assert full.stage.points.search.text() == ""


# -- marking ---------------------------------------------------------------------------------------------------


def test_s_stars_and_unstars(full):
    full.presses(Key.Key_S)
    full.waits()
    assert full.kept("a").starred
    assert full.card("a").starred

    full.presses(Key.Key_S)
    full.waits()
    assert not full.kept("a").starred


def test_s_stars_all_that_are_chosen_unless_all_have_a_star(full):
    full.presses(Key.Key_S)
    full.waits()
    full.chooses("a", "b", "c")
    full.presses(Key.Key_S)
    full.waits()
    assert [full.kept(key).starred for key in "abc"] == [True, True, True]

    full.presses(Key.Key_S)
    full.waits()
    assert [full.kept(key).starred for key in "abc"] == [False, False, False]


def test_x_leaves_out_of_the_report_and_its_button_then_says_how_to_put_it_back(full):
    full.presses(Key.Key_X)
    full.waits()
    assert full.kept("a").left_out
    assert full.card("a").chips == (("plain", "Left out of the report"),)
    assert full.stage.deeds.buttons["x"].text() == "Put back in report  X"

    full.clicks(full.stage.deeds.buttons["x"])
    full.waits()
    assert not full.kept("a").left_out


def test_each_deed_has_a_key_beside_its_letter(full, qtbot):
    full.presses(Key.Key_X)
    full.waits()
    keys = [button.findChild(QShortcut).key().toString() for button in full.stage.deeds.buttons.values()]
    assert keys == [f"Ctrl+Shift+{letter}" for letter in "SXECVH"]

    full.stage.editor.take_keys()
    full.presses(Key.Key_S, CTRL | SHIFT)
    qtbot.waitUntil(lambda: full.kept("a").starred)


@pytest.mark.parametrize("letter", [Key.Key_S, Key.Key_X])
def test_what_is_done_to_several_points_is_undone_at_once(full, letter):
    full.chooses("a", "b", "c")
    full.presses(letter)
    full.waits()
    assert all(full.kept(key).starred or full.kept(key).left_out for key in "abc")

    full.desk.opened.undo()
    full.waits()
    assert not any(full.kept(key).starred or full.kept(key).left_out for key in "abc")


def test_of_several_chosen_points_only_their_number_is_shown(full):
    full.chooses("a", "b")
    editor = full.stage.editor
    assert editor.several.isVisible()
    assert editor.several.text() == "2 point(s) chosen"
    assert not editor.wording.isVisible()

    full.presses(Key.Key_Down)
    assert not editor.several.isVisible()
    assert editor.wording.words() == "Kaas"


def test_with_several_points_chosen_only_what_works_on_all_is_offered(full):
    full.chooses("a", "b")

    offered = [letter for letter, made in full.stage.deeds.buttons.items() if made.isEnabled()]
    assert offered == ["s", "x", "v"]
    full.presses(Key.Key_E)
    assert full.where() is full.stage.points.cards
    assert full.stage.points.cards.selected_keys() == ("a", "b")


def test_letters_do_nothing_outside_the_list(full):
    full.stage.editor.take_keys("cue")
    full.types("sx")
    full.waits()

    assert not full.kept("a").starred
    assert not full.kept("a").left_out


def test_delete_takes_back_what_is_chosen_and_the_strip_has_the_way_back(full, messages):
    told = messages(full.desk)
    full.chooses("a", "b")
    full.presses(Key.Key_Delete)
    full.waits()
    assert full.reads() == ["Kaas", "Bomen", "Los"]

    told[-1].deeds[0].do()
    full.waits()
    assert full.reads() == ["Soep", "Brood", "Kaas", "Bomen", "Los"]


def test_h_asks_for_the_history_of_the_words(full, qtbot):
    with qtbot.waitSignal(full.desk.history_asked) as asked:
        full.presses(Key.Key_H)

    assert (asked.args[0].record, asked.args[0].field) == ("a", "text")


# -- moving ----------------------------------------------------------------------------------------------------


def test_v_moves_all_that_are_chosen_in_one_act(full):
    full.chooses("a", "b")
    full.presses(Key.Key_V)
    assert full.where() is full.stage.move_bar.pick.number
    full.types("2")
    assert full.stage.move_bar.pick.says.words() == "Groen"
    full.presses(Key.Key_Return)
    full.waits()
    assert full.brought()["c2"] == ["Bomen", "Soep", "Brood"]
    assert full.where() is full.stage.points.cards

    full.desk.opened.undo()
    full.waits()
    assert full.brought()["c1"] == ["Soep", "Brood", "Kaas"]


def test_v_moves_to_another_round_of_the_same_table(full):
    full.presses(Key.Key_V)
    full.stage.move_bar.round.setFocus()
    full.presses(Key.Key_Down)
    full.presses(Key.Key_Return)
    full.waits()

    assert (full.kept("a").conversation, full.kept("a").round) == ("c1", "r2")


def test_a_point_without_a_table_finds_one(full):
    full.goes_to("e")
    full.presses(Key.Key_V)
    full.presses(Key.Key_Return)
    assert full.stage.move_bar.isVisible()

    full.types("1")
    full.clicks(full.stage.move_bar.move_button)
    full.waits()
    assert full.kept("e").conversation == "c1"


def test_escape_leaves_points_where_they_are(full):
    full.presses(Key.Key_V)
    full.types("2")
    full.presses(Key.Key_Escape)

    assert not full.stage.move_bar.isVisible()
    assert full.where() is full.stage.points.cards
    assert full.kept("a").conversation == "c1"


# -- order -----------------------------------------------------------------------------------------------------


def test_alt_with_the_arrows_orders_within_the_table(full):
    full.presses(Key.Key_Down, ALT)
    full.waits()
    assert full.reads()[:3] == ["Brood", "Soep", "Kaas"]

    full.presses(Key.Key_Down, ALT)
    full.waits()
    assert full.brought()["c1"] == ["Brood", "Kaas", "Soep"]
    assert full.stage.points.cards.current_key() == "a"


def test_a_point_does_not_leave_its_table_by_ordering(full):
    full.presses(Key.Key_End)
    full.presses(Key.Key_Up)
    full.presses(Key.Key_Up, ALT)
    full.waits()

    assert full.reads() == ["Soep", "Brood", "Kaas", "Bomen", "Los"]


# -- editing ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("key", [Key.Key_E, Key.Key_Return, Key.Key_F2])
def test_the_wording_lies_over_what_the_table_wrote(full, key):
    full.presses(key)
    full.presses(Key.Key_End, CTRL)
    full.types(" van de dag")
    full.presses(Key.Key_Escape)
    full.waits()

    kept = full.kept("a")
    assert (kept.text, kept.wording) == ("Soep", "Soep van de dag")
    assert full.stage.editor.raw.text() == "Soep"
    assert full.stage.editor.raw_part.isVisible()
    assert full.where() is full.stage.points.cards


def test_enter_is_a_new_paragraph_and_ctrl_enter_goes_back_to_the_list(full):
    full.presses(Key.Key_E)
    full.presses(Key.Key_End, CTRL)
    full.presses(Key.Key_Return)
    full.types("met brood")
    full.presses(Key.Key_Return, CTRL)
    full.waits()

    assert full.kept("a").wording == "Soep\n\nmet brood"
    assert full.where() is full.stage.points.cards


def test_done_brings_the_words_in_and_the_keys_back_to_the_list(full):
    full.presses(Key.Key_E)
    full.presses(Key.Key_End, CTRL)
    full.types(" van de dag")
    full.clicks(full.stage.editor.done)
    full.waits()

    assert full.kept("a").wording == "Soep van de dag"
    assert full.where() is full.stage.points.cards


def test_escape_goes_back_to_the_list_from_any_part_of_the_point(full):
    full.stage.editor.starred.setFocus()
    full.presses(Key.Key_Escape)

    assert full.where() is full.stage.points.cards


def test_one_click_goes_back_to_what_the_table_wrote(full):
    full.presses(Key.Key_E)
    full.types("Warme ")
    full.clicks(full.stage.editor.back_to_raw)
    full.waits()

    assert full.kept("a").edited is None
    assert full.stage.editor.wording.words() == "Soep"
    assert not full.stage.editor.raw_part.isVisible()


def test_going_to_another_point_brings_in_what_was_typed(full):
    full.presses(Key.Key_E)
    full.presses(Key.Key_Home, CTRL)
    full.types("Warme ")
    full.stage.points.show_point("d")
    assert full.stage.editor.wording.words() == "Bomen"

    full.waits()
    assert full.kept("a").wording == "Warme Soep"
    assert full.kept("d").wording == "Bomen"


def test_c_goes_to_the_cue_and_enter_brings_it_in(full):
    full.presses(Key.Key_C)
    full.types("Oplossing")
    full.presses(Key.Key_Return)
    full.waits()

    assert full.kept("a").cue == "Oplossing"
    assert full.where() is full.stage.points.cards


def test_a_usual_cue_is_a_choice_away(full):
    full.presses(Key.Key_C)
    full.presses(Key.Key_Down)
    full.waits()

    assert full.kept("a").cue in ("Centrale vraag", "Voorbeeld", "Conclusie", "Oplossing", "Nodig")
    assert full.kept("a").cue == full.stage.editor.cue_line.text()


def test_star_left_out_and_tags_are_set_beside_the_words(full):
    full.clicks(full.stage.editor.starred)
    full.clicks(full.stage.editor.left_out)
    full.clicks(full.stage.editor.tags[next(iter(full.stage.editor.tags))])
    full.waits()

    kept = full.kept("a")
    assert (kept.starred, kept.left_out, kept.tags) == (True, True, ("need",))


@pytest.mark.parametrize(
    ("answer", "wording"), [("Keep your wording", "Warme soep"), ("Take the table's text", "Soep met brood")]
)
def test_a_text_the_table_changed_after_the_wording_is_pointed_out(full, answer, wording):
    opened = full.desk.opened
    opened.watch(opened.takeaways.reword("a", "Warme soep"))
    full.waits()
    full.hears_of(phone_writes(opened.file, "a", "Soep met brood", opened.file.text_seq("a")))
    full.waits()
    assert full.card("a").chips == (("warn", "Table changed its text"),)

    full.clicks(button_saying(full, answer))
    full.waits()
    assert full.kept("a").wording == full.stage.editor.wording.words() == wording
    assert not full.kept("a").changed_since_edit
    assert not full.stage.editor.news.isVisible()


def test_two_versions_are_chosen_from(full):
    other = versions_of_a(full)
    assert [full.card(key).chips for key in ("a", other)] == [(("warn", "2 versions"),)] * 2

    full.clicks(button_saying(full, "Keep that one"))
    full.waits()
    assert full.kept("a").removed
    assert not full.kept(other).removed


def test_two_versions_can_both_stay(full):
    other = versions_of_a(full)
    full.clicks(button_saying(full, "Keep both"))
    full.waits()

    assert full.kept(other).conflict_of is None
    assert full.reads()[:2] == ["Soep", "Soep van een andere telefoon"]
    assert not full.stage.editor.news.isVisible()


def test_a_merged_point_says_into_which_and_shows_it(full):
    full.desk.opened.watch(full.desk.opened.takeaways.merge(["b"], "a"))
    full.waits()
    full.goes_to("b")
    full.clicks(button_saying(full, "Show that point"))

    assert full.stage.points.cards.current_key() == "a"


def test_a_point_that_was_taken_back_is_kept_after_all(full):
    full.desk.opened.watch(full.desk.opened.takeaways.take_back("b"))
    full.waits()
    full.goes_to("b")
    full.clicks(button_saying(full, "Keep after all"))
    full.waits()

    assert not full.kept("b").removed


def test_a_blank_wording_is_refused_and_stays_in_the_field(full, messages):
    told = messages(full.desk)
    full.presses(Key.Key_E)
    full.presses(Key.Key_A, CTRL)
    full.presses(Key.Key_Delete)
    full.presses(Key.Key_Escape)
    full.waits()

    assert told[-1].tone == "danger"
    assert full.kept("a").wording == "Soep"


def versions_of_a(chair) -> str:
    """Somebody else wrote the same point differently; gives the key of that version."""
    made = phone_writes(chair.desk.opened.file, "a", "Soep van een andere telefoon", base=0, by="host:2")
    chair.hears_of(made)
    chair.goes_to("a")
    return made.id


def button_saying(chair, words):
    return next(
        one for one in chair.stage.editor.news.findChildren(QPushButton) if one.text() == words and one.isVisible()
    )


# -- where the chair is ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("field", ["edited", "cue", ""])
def test_the_chair_is_brought_back_to_where_they_were(full, field):
    full.goes_to("d")
    if field:
        full.stage.editor.take_keys(field)
    before, spot = full.where(), full.stage.spot()
    full.stage.reach(None)
    full.stage.reach(spot)

    assert full.where() is before
    assert full.stage.editor.key == "d"


def test_reaching_a_point_that_is_gone_begins_at_the_table_number(full):
    full.stage.reach(Spot(Kind.TAKEAWAY, "nowhere", "text"))

    assert full.where() is full.stage.grid.pick.number


def test_the_choice_survives_what_others_write(full):
    full.goes_to("c")
    full.desk.opened.watch(full.desk.opened.takeaways.write("c1", "Nieuw", "r1", by="host:1"))
    full.waits()

    assert full.stage.points.cards.current_key() == "c"
    assert full.stage.editor.wording.words() == "Kaas"


def test_a_change_that_does_not_concern_points_leaves_the_list_alone(full, qtbot):
    with qtbot.assertNotEmitted(full.stage.points.cards.records.modelReset):
        full.stage.refresh(frozenset({Kind.ATTACHMENT}))


def test_escape_goes_from_the_words_to_the_list_and_from_the_list_to_typing(full):
    full.presses(Key.Key_E)
    full.presses(Key.Key_Escape)
    assert full.where() is full.stage.points.cards

    full.presses(Key.Key_Escape)
    assert full.where() is full.stage.grid.pick.number


@pytest.mark.parametrize("width", [600, 1000, 1164])
def test_in_any_width_nothing_stands_beside_the_page(full, width, qtbot):
    full.stage.resize(width, 628)

    inside, page = full.stage.page.widget(), full.stage.page
    qtbot.waitUntil(lambda: inside.minimumSizeHint().width() <= page.viewport().width())


def test_the_page_never_goes_sideways(full, qtbot):
    page = full.stage.page
    page.widget().setMinimumWidth(full.stage.width() + 200)
    qtbot.waitUntil(lambda: page.widget().width() > page.viewport().width())
    page.ensureWidgetVisible(full.stage.editor)

    assert page.widget().x() == 0


def test_a_point_too_high_for_a_small_window_scrolls_by_itself_and_leaves_the_page_still(full, qtbot):
    assert full.stage.last_typed.empty.isVisible()  # words that wrap: then Qt asks how high all would like to be
    full.stage.resize(1164, 500)
    qtbot.waitUntil(lambda: full.stage.editor.room.verticalScrollBar().maximum() > 0)

    assert full.stage.page.verticalScrollBar().maximum() == 0


def test_with_little_room_the_words_that_are_edited_are_brought_in_sight(full):
    full.stage.resize(700, 320)
    full.presses(Key.Key_E)

    page = full.stage.page
    top = full.stage.editor.wording.mapTo(page.viewport(), full.stage.editor.wording.rect().topLeft()).y()
    assert 0 <= top < page.viewport().height()
