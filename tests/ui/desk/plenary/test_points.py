"""The points of a table: star, leave out, order, merge, edit, move."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from facilitator.domain.identity import TakeawayId
from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from tests.factories import make_conversation, make_day, make_table, make_takeaway


def of(chair, key: str):
    return chair.day.takeaway[TakeawayId(key)]


def test_the_stage_opens_at_the_first_table_with_the_keys_in_its_points(chair):
    assert chair.topic() == "Eten in de wijk"
    assert chair.cards() == ["Meer banken op het plein", "Koken met de buren", "Een sleutel voor de zaal"]
    assert chair.has_the_keys() is chair.stage.workplace.points.cards
    assert chair.card() == "w1"


def test_s_stars_and_takes_the_star_off_again(chair):
    assert of(chair.press("s"), "w1").starred
    assert not of(chair.press("s"), "w1").starred


def test_the_button_does_what_the_letter_does_and_says_what_it_will_do(chair):
    chair.button("Star")
    assert of(chair, "w1").starred
    chair.button("No star")
    assert not of(chair, "w1").starred


def test_several_chosen_points_get_a_star_together(chair):
    chair.choose("w1", "w2").press("s")
    assert [t.starred for t in chair.day.takeaways] == [True, True, False, False, False]


def test_x_leaves_out_and_puts_back_and_delete_never_removes(chair):
    chair.press("x")
    assert of(chair, "w1").left_out
    assert chair.stage.workplace.points.cards.records.rows[0].chips == (("plain", "Left out of the report"),)
    assert not of(chair.press("x"), "w1").left_out
    assert of(chair.press("Delete"), "w1").left_out


def test_leaving_out_is_told_and_can_be_undone_at_once(chair, messages):
    told = messages(chair.desk)
    chair.press("x")
    assert (told[-1].words, told[-1].deeds[0].words) == ("Not in the report: “Meer banken op het plein”", "Undo")
    told[-1].deeds[0].do()
    assert not of(chair.wait(), "w1").left_out


def test_putting_back_needs_no_message(chair, messages):
    chair.press("x")
    told = messages(chair.desk)
    chair.press("x")
    assert told == []


@pytest.mark.parametrize("letter", ["s", "x"])
def test_several_points_are_marked_in_one_act(chair, letter):
    before = chair.day.takeaways
    chair.choose("w1", "w2").press(letter)
    assert chair.day.takeaways != before
    chair.undo()
    assert chair.day.takeaways == before


def test_the_question_says_which_point_merges_and_the_point_stays_marked(chair):
    def marked():
        rows = chair.stage.workplace.points.cards.records.rows
        return [row.key for row in rows if ("accent", "Being merged") in row.chips]

    chair.press("m", "Down")
    asked = "Merge “Meer banken op het plein” with which point? The wording of the point you choose stays."
    assert chair.stage.workplace.points.merging_words.text() == asked
    assert marked() == ["w1"]
    chair.press("Esc")
    assert marked() == []


def test_a_point_that_was_left_out_is_in_the_report_again_by_a_merge(chair):
    chair.press("Down", "x", "Up", "m", "Down", "Enter")
    assert not of(chair, "w2").left_out
    assert chair.stage.workplace.points.cards.records.rows[0].chips == ()


def test_ctrl_keys_do_the_same_from_a_text(chair):
    chair.press("Alt+P", "Ctrl+Shift+S")
    assert of(chair, "w1").starred


def test_alt_with_the_arrows_changes_the_order_within_the_table(chair):
    chair.press("Alt+Down")
    assert [row.key for row in chair.stage.workplace.points.cards.records.rows] == ["w2", "w1", "w3"]
    chair.undo()
    assert [row.key for row in chair.stage.workplace.points.cards.records.rows] == ["w1", "w2", "w3"]


def test_m_merges_several_chosen_points_into_the_current_one_and_l_takes_them_apart(chair):
    chair.choose("w2", "w1").press("m")
    assert of(chair, "w2").merged_into == "w1"
    assert chair.cards() == ["Meer banken op het plein", "Een sleutel voor de zaal"]
    assert "merged from 2" in chair.stage.workplace.points.cards.records.rows[0].meta
    chair.press("l")
    assert of(chair, "w2").merged_into is None


def test_m_with_one_point_asks_with_which_and_enter_merges(chair):
    chair.press("m")
    assert chair.stage.workplace.points.merging.isVisible()
    chair.press("Down", "Enter")
    assert of(chair, "w1").merged_into == "w2"
    assert not chair.stage.workplace.points.merging.isVisible()


def test_escape_leaves_the_points_apart(chair):
    chair.press("m", "Down", "Esc", "Up")
    assert not chair.stage.workplace.points.merging.isVisible()
    assert all(t.merged_into is None for t in chair.day.takeaways)


def test_a_point_of_another_table_can_be_merged_with(chair):
    chair.press("m", "Ctrl+Down", "Enter")
    assert of(chair, "w1").merged_into == "w4"
    assert "also heard at table 1" in chair.stage.workplace.points.cards.records.rows[0].meta


def test_a_point_merged_with_itself_stays_as_it_is(chair):
    chair.press("m", "Enter")
    assert of(chair, "w1").merged_into is None


def test_enter_edits_in_place_beside_what_the_table_wrote(chair):
    chair.press("Enter")
    wording = chair.stage.workplace.editing.wording
    assert chair.has_the_keys() is wording.words
    chair.press("Ctrl+a")
    chair.type("Tien banken").press("Enter")
    assert of(chair, "w1").edited == "Tien banken"
    assert of(chair, "w1").text == "Meer banken op het plein"
    assert chair.has_the_keys() is chair.stage.workplace.points.cards
    chair.press("e")
    assert wording.raw.text() == "Meer banken op het plein"


def test_escape_brings_in_what_was_typed_too(chair):
    chair.press("F2", "Ctrl+a")
    chair.type("Tien banken").press("Esc")
    assert of(chair, "w1").wording == "Tien banken"


def test_back_to_the_table_s_words(chair):
    chair.press("e", "Ctrl+a")
    chair.type("Tien banken").press("Enter", "e")
    chair.button("Back to the table’s words")
    assert of(chair, "w1").edited is None
    assert chair.stage.workplace.editing.wording.words.words() == "Meer banken op het plein"


def test_sources_of_a_merged_point_stand_beside_its_wording(chair):
    chair.press("m", "Ctrl+Down", "Enter", "e")
    assert "Table 1: Meer banken op het plein" in chair.stage.workplace.editing.wording.raw.text()


def test_going_to_another_table_keeps_what_was_being_edited(chair):
    chair.press("e", "Ctrl+a")
    chair.type("Tien banken").press("Ctrl+Down")
    assert of(chair, "w1").wording == "Tien banken"
    assert chair.has_the_keys() is chair.stage.workplace.points.cards


def test_v_moves_to_another_table_in_the_round_it_was_of(chair):
    chair.press("v")
    chair.from_menu("Table 2 · Veilig oversteken")
    assert (of(chair, "w1").conversation, of(chair, "w1").round) == ("c2", "r1")
    assert chair.card() == "w2"


def test_a_makes_an_agreement_at_once_and_asks_who(chair):
    chair.press("a").type("De gemeente").press("Enter")
    made = chair.day.agreements[-1]
    assert (made.what, made.owner, made.source) == ("Meer banken op het plein", "De gemeente", "w1")


def test_h_asks_for_the_history(chair, qtbot):
    with qtbot.waitSignal(chair.desk.history_asked) as asked:
        chair.press("h")
    assert asked.args == [Spot(Kind.TAKEAWAY, "w1", "text")]


def test_t_puts_points_in_a_thread_and_takes_them_out(chair):
    chair.choose("w2").press("t")
    chair.from_menu("Ontmoeten")
    assert chair.day.threads[0].takeaways == ("w1", "w2")
    chair.press("t")
    chair.from_menu("Ontmoeten")
    assert chair.day.threads[0].takeaways == ("w1",)


def test_a_new_thread_is_named_in_place(chair):
    chair.choose("w2", "w3").press("t")
    chair.from_menu("New common thread …")
    chair.type("Sleutels").press("Enter")
    assert (chair.day.threads[-1].name, chair.day.threads[-1].takeaways) == ("Sleutels", ("w2", "w3"))
    assert chair.has_the_keys() is chair.stage.workplace.points.cards


def test_two_versions_are_both_shown_and_one_is_kept(chair_of):
    day = make_day(
        make_table(1, "t1"),
        make_conversation(key="c1", table="t1"),
        make_takeaway("Negen banken", "w1", conversation="c1"),
        make_takeaway("Tien banken", "w2", conversation="c1", conflict_of="w1"),
    )
    chair = chair_of(day)
    assert "Tien banken" in chair.stage.workplace.points._versions_words.words()
    chair.button("Keep that one")
    assert chair.cards() == ["Tien banken"]
    chair.undo()
    chair.button("Keep both")
    assert chair.cards() == ["Negen banken", "Tien banken"]
    assert not chair.stage.workplace.points._versions.isVisible()


def test_the_headline_is_typed_above_the_points(chair):
    chair.stage.reach(Spot(Kind.CONVERSATION, "c2", "headline"))
    chair.type("Wie remt er voor kinderen?").press("Enter")
    assert chair.day.conversation["c2"].headline == "Wie remt er voor kinderen?"


def test_a_click_on_a_star_stars_that_point(chair, qtbot):
    cards = chair.stage.workplace.points.cards
    qtbot.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=cards.star_rect("w2").center())
    assert of(chair.wait(), "w2").starred
