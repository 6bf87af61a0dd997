"""Typing in what the tables brought."""

from __future__ import annotations

import pytest

from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from tests.factories import make_conversation, make_day, make_round, make_table, make_takeaway
from tests.ui.desk.rounds.conftest import ALT, CTRL, SHIFT, Key
from ui.desk.pages.rounds.grid import AIM, TYPED
from ui.desk.pages.rounds.pointspage import PointsPage


def test_a_table_tab_the_words_and_enter_write_a_point(chair):
    chair.brings("2", "Een bankje bij de halte")

    newest = chair.desk.opened.day.takeaways[-1]
    assert (newest.text, newest.conversation, newest.round) == ("Een bankje bij de halte", "c2", "r1")
    assert (newest.author, newest.cue) == ("chair", "")
    assert chair.reads()[-1] == "Een bankje bij de halte"


def test_after_enter_the_next_digit_replaces_the_table_and_enter_keeps_it(chair):
    chair.brings("2", "eerste")
    chair.brings("1", "tweede")
    chair.presses(Key.Key_Return)
    chair.types("derde")
    chair.presses(Key.Key_Return)
    chair.waits()

    assert chair.brought()["c2"][-1] == "eerste"
    assert chair.brought()["c1"][-2:] == ["tweede", "derde"]


def test_a_letter_at_the_table_number_begins_the_words_for_the_same_table(chair):
    chair.brings("2", "eerste")
    chair.types("nog een")
    chair.presses(Key.Key_Return)
    chair.waits()

    assert chair.brought()["c2"][-2:] == ["eerste", "nog een"]


def test_words_that_begin_with_a_digit_are_words(chair):
    chair.brings("1", "3 bankjes, 2 lampen")

    assert chair.brought()["c1"][-1] == "3 bankjes, 2 lampen"


def test_points_typed_faster_than_the_disk_all_arrive_at_their_own_table(chair):
    for table, words in (("1", "een"), ("2", "twee"), ("1", "drie")):
        chair.types(table)
        chair.presses(Key.Key_Tab)
        chair.types(words)
        chair.presses(Key.Key_Return)
        chair._qtbot.waitUntil(lambda: chair.stage.grid.words.capture.empty)
    chair.waits()

    assert chair.brought()["c1"][-2:] == ["een", "drie"]
    assert chair.brought()["c2"][-1] == "twee"


def test_what_is_typed_while_the_point_before_is_on_its_way_stays_in_the_field(chair):
    chair.types("1")
    chair.presses(Key.Key_Tab)
    chair.types("een")
    chair.presses(Key.Key_Return)
    chair.types("2")
    chair.presses(Key.Key_Tab)
    chair.types("twee")
    chair.waits()

    assert chair.brought()["c1"][-1] == "een"
    assert chair.stage.grid.words.words() == "twee"


def test_the_topic_stands_beside_the_number_at_once(chair):
    chair.types("2")
    assert chair.says() == "Veilig oversteken"

    chair.types("7")
    assert chair.says() == "There is no table 27."


def test_words_for_a_table_that_is_not_there_stay_and_the_number_is_asked_again(chair):
    chair.brings("9", "waar hoort dit?")

    assert chair.where() is chair.stage.grid.pick.number
    assert chair.stage.grid.words.words() == "waar hoort dit?"
    assert len(chair.desk.opened.day.takeaways) == 2

    chair.types("1")
    chair.presses(Key.Key_Tab)
    chair.presses(Key.Key_Return)
    chair.waits()
    assert chair.brought()["c1"][-1] == "waar hoort dit?"


def test_words_without_a_table_number_ask_for_it(chair):
    chair.types("zomaar iets")
    chair.presses(Key.Key_Return)

    assert chair.says() == "Which table? Type its number."
    assert chair.where() is chair.stage.grid.pick.number
    assert chair.stage.grid.words.words() == "zomaar iets"


def test_a_blank_point_is_not_written(chair):
    chair.brings("1", "   ")

    assert len(chair.desk.opened.day.takeaways) == 2
    assert chair.where() is chair.stage.grid.words


@pytest.mark.parametrize(("key", "modifier"), [(Key.Key_Right, ALT), (Key.Key_PageDown, CTRL)])
def test_the_round_changes_by_keys_and_the_words_move_along(chair, key, modifier):
    chair.types("1")
    chair.presses(Key.Key_Tab)
    chair.types("half getypt")
    chair.presses(key, modifier)
    assert chair.stage.grid.words.words() == "half getypt"

    chair.presses(Key.Key_Return)
    chair.waits()
    assert chair.desk.opened.day.takeaways[-1].round == "r2"


def test_another_table_keeps_the_words_too(chair):
    chair.types("1")
    chair.presses(Key.Key_Tab)
    chair.types("toch van tafel twee")
    chair.presses(Key.Key_Backtab)
    chair.types("2")
    chair.presses(Key.Key_Tab)
    chair.presses(Key.Key_Return)
    chair.waits()

    assert chair.brought()["c2"][-1] == "toch van tafel twee"
    assert chair.desk.opened.drafts == ()


def test_a_round_button_chooses_and_no_round_is_a_choice(chair):
    chair.clicks(chair.stage.grid.rounds.buttons[None])
    chair.stage.reach(None)
    chair.brings("1", "zonder ronde")

    assert chair.desk.opened.day.takeaways[-1].round is None


def test_the_round_last_used_is_there_when_the_stage_is_built_anew(chair, on_stage):
    chair.presses(Key.Key_Right, ALT)
    chair.brings("1", "in ronde twee")

    assert on_stage(chair.desk, PointsPage).grid.rounds.chosen == "r2"


def test_the_round_chosen_without_typing_comes_back_with_the_spot(chair, on_stage):
    chair.presses(Key.Key_Right, ALT)

    anew = on_stage(chair.desk, PointsPage)
    anew.reach(chair.stage.spot())
    assert anew.grid.rounds.chosen == "r2"


def test_what_was_typed_and_never_sent_comes_back_with_its_table_and_round(chair, on_stage):
    chair.presses(Key.Key_Right, ALT)
    chair.types("2")
    chair.presses(Key.Key_Tab)
    chair.types("half")
    chair.stage.grid.words.capture.finish()
    chair.waits()

    assert chair.desk.opened.draft(TYPED) == "half"
    anew = on_stage(chair.desk, PointsPage)
    assert (anew.grid.words.words(), anew.grid.pick.number.text(), anew.grid.rounds.chosen) == ("half", "2", "r2")
    assert anew.grid.pick.says.words() == "Veilig oversteken"


def test_a_table_and_round_of_unsent_words_outlive_the_stage_as_often_as_it_is_built(chair, on_stage):
    chair.presses(Key.Key_Right, ALT)
    chair.types("2")
    chair.presses(Key.Key_Tab)
    chair.types("half")
    chair.stage.grid.words.capture.finish()
    for _ in ("another language", "another theme"):
        anew = on_stage(chair.desk, PointsPage)

    assert (anew.grid.words.words(), anew.grid.pick.number.text(), anew.grid.rounds.chosen) == ("half", "2", "r2")


def test_once_written_nothing_waits_any_more(chair):
    chair.brings("1", "klaar")

    assert chair.desk.opened.draft(TYPED) is None
    assert chair.desk.opened.draft(AIM) is None


def test_a_cue_goes_along_and_is_gone_for_the_next_point(chair):
    chair.types("1")
    chair.presses(Key.Key_Tab)
    chair.types("De brug is te smal")
    chair.presses(Key.Key_Tab)
    assert chair.where() is chair.stage.grid.cue
    chair.types("Conclusie")
    chair.presses(Key.Key_Return)
    chair.waits()

    assert chair.desk.opened.day.takeaways[-1].cue == "Conclusie"
    assert chair.stage.grid.cue_line.text() == ""


def test_cues_are_offered_in_the_language_of_the_document(chair):
    offered = [chair.stage.grid.cue.itemText(n) for n in range(chair.stage.grid.cue.count())]

    assert offered == ["Centrale vraag", "Voorbeeld", "Conclusie", "Oplossing", "Nodig"]


def test_shift_enter_is_a_new_paragraph(chair):
    chair.types("1")
    chair.presses(Key.Key_Tab)
    chair.types("boven")
    chair.presses(Key.Key_Return, SHIFT)
    chair.types("onder")
    chair.presses(Key.Key_Return)
    chair.waits()

    assert chair.brought()["c1"][-1] == "boven\n\nonder"


def bare_hall(*more):
    return make_day(make_table(7, "t7"), make_round(1, "r1"), make_round(2, "r2"), *more)


def test_the_first_point_of_a_table_without_a_topic_begins_its_conversation(desk_with, chair_at):
    chair = chair_at(desk_with(bare_hall()))
    chair.types("7")
    assert chair.says() == "Table 7 has no topic yet. The first point begins its conversation."
    chair.presses(Key.Key_Tab)
    chair.types("eerste")
    chair.presses(Key.Key_Return)
    chair.waits()
    chair.brings("7", "tweede")

    (conversation,) = chair.desk.opened.day.conversations
    assert (conversation.table, conversation.rounds) == ("t7", ())
    assert chair.brought()[conversation.id] == ["eerste", "tweede"]


def test_a_conversation_that_began_with_a_point_goes_with_it_at_one_undo(desk_with, chair_at):
    chair = chair_at(desk_with(bare_hall()))
    chair.brings("7", "eerste")
    chair.desk.opened.undo()
    chair.waits()

    assert chair.desk.opened.day.conversations == ()
    assert chair.brought() == {}


def test_a_table_with_a_topic_in_another_round_gets_one_for_this_round_alone(desk_with, chair_at):
    chair = chair_at(desk_with(bare_hall(make_conversation("Groen", "green", table="t7", rounds=("r1",)))))
    chair.presses(Key.Key_Right, ALT)
    chair.brings("7", "nieuw in ronde twee")

    _, begun = chair.desk.opened.day.conversations
    assert (begun.table, begun.rounds) == ("t7", ("r2",))
    assert chair.brought()[begun.id] == ["nieuw in ronde twee"]


def test_several_conversations_at_a_table_ask_which_one(desk_with, chair_at):
    groen, bus = make_conversation("Groen", "green", table="t7"), make_conversation("De bus", "bus", table="t7")
    chair = chair_at(desk_with(bare_hall(groen, bus)))
    chair.types("7")
    choice = chair.stage.grid.pick.choice
    assert choice.isVisible()
    chair.presses(Key.Key_Tab)
    chair.types("stopt bij de kerk")
    for _ in range(3):
        chair.presses(Key.Key_Tab)
    assert chair.where() is choice
    chair.presses(Key.Key_Down)
    chair.stage.grid.words.setFocus()
    chair.presses(Key.Key_Return)
    chair.waits()

    assert chair.brought() == {"bus": ["stopt bij de kerk"]}


def test_many_rounds_are_shown_by_number_and_spoken_in_words(desk_with, chair_at):
    rounds = [make_round(number, f"r{number}") for number in range(1, 8)]
    chair = chair_at(desk_with(make_day(make_table(1), *rounds)))

    button = chair.stage.grid.rounds.buttons["r3"]
    assert (button.text(), button.accessibleName()) == ("3", "Round 3")


def test_a_round_that_is_removed_makes_way(chair, settled):
    chair.presses(Key.Key_Right, ALT)
    chair.desk.opened.watch(chair.desk.opened.programme.remove("r2"))
    settled(chair.desk)

    assert list(chair.stage.grid.rounds.buttons) == ["r1", None]
    assert chair.stage.grid.rounds.chosen is None


def test_the_first_rounds_of_a_day_come_with_the_one_it_begins_with(desk_with, on_stage, settled):
    desk = desk_with(make_day(make_table(7, "t7")))
    stage = on_stage(desk, PointsPage)
    assert stage.grid.rounds.chosen is None
    for number in (1, 2):
        desk.opened.watch(desk.opened.programme.add(make_round(number, f"r{number}")))
    settled(desk)

    assert stage.grid.rounds.chosen == "r1"
    stage.grid.rounds.choose(None)
    desk.opened.watch(desk.opened.programme.add(make_round(3, "r3")))
    settled(desk)
    assert stage.grid.rounds.chosen is None


def test_number_cue_and_button_stay_where_they_are_while_the_words_grow(chair, qtbot):
    grid = chair.stage.grid
    still = (grid.pick.number, grid.cue, grid.write_button)
    tops, height, one_line = [part.y() for part in still], grid.height(), grid.words.height()
    assert len({*tops, grid.words.y()}) == 1

    grid.words.put_words("boven\nonder")
    assert (grid.words.height(), grid.height()) == (one_line, height)
    grid.words.put_words("een\ntwee\ndrie\nvier")
    qtbot.waitUntil(lambda: grid.height() > height)
    assert [part.y() for part in still] == tops


def test_a_table_that_is_not_there_is_said_as_a_problem(chair):
    says = chair.stage.grid.pick.says
    chair.types("9")
    assert says.property("role") == "error"

    chair.presses(Key.Key_Backspace)
    chair.types("2")
    assert says.property("role") == "muted"


# -- typed last ------------------------------------------------------------------------------------------------


def test_what_was_typed_last_stands_there_newest_first(chair):
    for words in ("een", "twee", "drie", "vier"):
        chair.brings("1", words)

    assert [row.words.words() for row in chair.stage.last_typed.rows] == ["vier", "drie", "twee"]
    assert chair.stage.last_typed.rows[0].where.words() == "Table 1 · Round 1"


def test_a_slip_is_taken_back_and_can_be_kept_after_all(chair, messages):
    told = messages(chair.desk)
    chair.brings("1", "vergissing")
    key = chair.desk.opened.day.takeaways[-1].id

    chair.clicks(chair.stage.last_typed.rows[0].back_button)
    chair.waits()
    assert chair.kept(key).removed
    assert "vergissing" not in chair.reads()
    assert chair.where() is chair.stage.grid.pick.number

    told[-1].deeds[0].do()
    chair.waits()
    assert not chair.kept(key).removed


def test_the_pencil_goes_to_the_wording_of_that_point(chair):
    chair.brings("1", "bijna goed")
    chair.clicks(chair.stage.last_typed.rows[0].edit_button)

    assert chair.where() is chair.stage.editor.wording
    assert chair.stage.editor.wording.words() == "bijna goed"


def test_undo_takes_the_typed_point_out_again(chair):
    chair.brings("1", "weg ermee")
    chair.desk.opened.undo()
    chair.waits()

    assert "weg ermee" not in chair.reads()


# -- without tables --------------------------------------------------------------------------------------------


def test_a_day_without_tables_shows_the_way_to_them(desk_with, chair_at, qtbot):
    chair = chair_at(desk_with(make_day()))

    assert chair.where() is chair.stage.to_preparation
    with qtbot.waitSignal(chair.desk.going) as gone:
        chair.clicks(chair.stage.to_preparation)
    assert gone.args[0].stage == "preparation"


def test_points_without_tables_can_still_be_read(desk_with, chair_at):
    chair = chair_at(desk_with(make_day(make_takeaway("bewaard", "w1"))))

    assert chair.reads() == ["bewaard"]
    assert chair.stage.points.isVisible()


def test_tables_without_points_say_what_to_type(desk_with, chair_at):
    chair = chair_at(desk_with(bare_hall()))

    assert chair.stage.points.nothing.isVisible()
    assert chair.stage.points.nothing.text().startswith("No points yet. Type the number of a table")


def test_a_spot_of_something_new_leads_to_the_grid(chair):
    chair.goes_to("w1")
    chair.stage.reach(Spot(Kind.TAKEAWAY, "", "text"))

    assert chair.where() is chair.stage.grid.pick.number
