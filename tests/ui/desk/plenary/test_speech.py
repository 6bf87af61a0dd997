"""What people say in the plenary: no letter is lost, whatever the chair does in between."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from facilitator.domain.people import PersonKind
from facilitator.domain.plenary import ContributionKind
from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from facilitator.errors import FacilitatorError
from facilitator.storage.writer import Pending
from ui.desk.widgets.typing import finish_typing


def told(chair, kind: ContributionKind = ContributionKind.REACTION) -> list[tuple[str, str]]:
    """Who said what, in order; "" = nobody in particular."""
    people = chair.day.person
    return [(people[c.person].name if c.person else "", c.text) for c in chair.day.contributions if c.kind is kind]


@pytest.fixture
def empty_handed(chair):
    """A chair at the reactions, where nobody has said a thing."""
    chair.desk.opened.watch(chair.desk.opened.contributions.remove("x1"))
    chair.wait()
    return chair.press("Alt+R")


def speech(chair, kind: ContributionKind = ContributionKind.REACTION):
    return chair.stage.workplace.capture.speech(kind)


def test_a_name_tab_and_three_paragraphs(empty_handed):
    chair = empty_handed.type("Noor Smit").press("Tab")
    chair.type("Een.").press("Enter").type("Twee.").press("Enter").type("Drie.")
    finish_typing(chair.stage)
    assert told(chair.wait()) == [("Noor Smit", "Een.\n\nTwee.\n\nDrie.")]


@pytest.mark.parametrize("key", ["Enter", "Tab"])
def test_an_unknown_name_becomes_a_person(empty_handed, key):
    chair = empty_handed.type("Karel Bos").press(key)
    person = next(p for p in chair.day.people if p.name == "Karel Bos")
    assert person.kinds == (PersonKind.RESPONDENT,)
    chair.type("Dank.")
    finish_typing(chair.stage)
    assert told(chair.wait()) == [("Karel Bos", "Dank.")]


def straight_on(chair, name: str, words: str) -> None:
    """As one types who does not look: the words come before the name is on the disk."""
    chair.type(name)
    chair.qtbot.keyClick(chair.has_the_keys(), Qt.Key.Key_Return)
    chair.type(words)
    finish_typing(chair.stage)
    chair.wait()


def test_who_types_straight_on_after_a_new_name_types_the_words(empty_handed):
    straight_on(empty_handed, "Karel Bos", "Dank.")
    assert told(empty_handed) == [("Karel Bos", "Dank.")]
    assert speech(empty_handed).speaker.words() == "Karel Bos"


def test_somebody_new_never_goes_on_in_the_words_of_who_spoke_before(chair):
    chair.press("Alt+R").type("Els Jansen").press("Enter").type("Van Els.")
    chair.give_keys_to(speech(chair).speaker)
    straight_on(chair, "Karel Bos", "Van Karel.")
    assert told(chair)[1:] == [("Els Jansen", "Van Els."), ("Karel Bos", "Van Karel.")]


def test_words_for_another_go_to_somebody_new_at_once(empty_handed):
    chair = empty_handed.press("Tab").type("Zonder naam.").wait()
    chair.give_keys_to(speech(chair).speaker)
    straight_on(chair, "Karel Bos", " En meer.")
    assert told(chair) == [("Karel Bos", "Zonder naam. En meer.")]


def test_a_new_name_finds_its_words_when_the_chair_went_on_elsewhere(chair):
    chair.press("Alt+R").type("Karel Bos")
    chair.qtbot.keyClick(chair.has_the_keys(), Qt.Key.Key_Return)
    chair.type("Dank.")
    chair.stage.reach(Spot(Kind.CONTRIBUTION, "x1", "text"))
    chair.wait()
    assert told(chair) == [("Noor Smit", "Wij beginnen in mei.\n\nMet soep."), ("Karel Bos", "Dank.")]
    assert speech(chair).speaker.words() == "Noor Smit"


def test_the_first_letter_makes_the_reaction(empty_handed):
    chair = empty_handed.type("Noor Smit").press("Tab").type("E").wait()
    assert told(chair) == [("Noor Smit", "E")]


def test_typing_is_one_act_however_often_it_was_saved(empty_handed):
    chair = empty_handed.type("Noor Smit").press("Tab").type("Een")
    finish_typing(chair.stage)
    chair.wait().type(" en twee")
    chair.undo()
    assert told(chair) == []
    assert speech(chair).words.words() == ""


def test_after_an_undo_the_next_letter_makes_it_again(empty_handed):
    chair = empty_handed.type("Noor Smit").press("Tab").type("Een").undo()
    chair.type("Toch")
    finish_typing(chair.stage)
    assert told(chair.wait()) == [("Noor Smit", "Toch")]


def test_words_without_a_name_are_kept_and_given_to_who_is_named_next(empty_handed):
    chair = empty_handed.press("Tab").type("Zonder naam.").wait()
    finish_typing(chair.stage)
    assert told(chair.wait()) == [("", "Zonder naam.")]
    chair.give_keys_to(speech(chair).speaker)
    chair.type("Els Jansen").press("Enter")
    assert told(chair) == [("Els Jansen", "Zonder naam.")]
    assert chair.has_the_keys() is speech(chair).words


def test_another_name_goes_on_with_what_that_person_said(chair):
    chair.press("Alt+R").type("Els Jansen").press("Enter").type("Van Els.")
    chair.give_keys_to(speech(chair).speaker)
    chair.type("Noor Smit").press("Enter")
    assert speech(chair).words.words() == "Wij beginnen in mei.\n\nMet soep."
    assert told(chair) == [("Noor Smit", "Wij beginnen in mei.\n\nMet soep."), ("Els Jansen", "Van Els.")]


def test_another_one_of_the_same_person_stands_apart(chair):
    chair.press("Alt+R").type("Noor Smit").press("Enter").button("New reaction").type("Nog iets.")
    finish_typing(chair.stage)
    assert told(chair.wait())[-1] == ("Noor Smit", "Nog iets.")
    assert len(told(chair)) == 2


@pytest.mark.parametrize(
    "leave",
    [
        lambda chair: chair.press("Alt+A"),
        lambda chair: chair.press("Alt+L"),
        lambda chair: chair.press("Ctrl+Down"),
        lambda chair: chair.press("Ctrl+Down", "Ctrl+Down", "Ctrl+Down"),
        lambda chair: chair.button("New reaction"),
        lambda chair: chair.stage.reach(Spot(Kind.CONTRIBUTION, "x1", "text")),
        lambda chair: chair.stage.reach(Spot(Kind.AGREEMENT, "a1", "what")),
        lambda chair: chair.stage.workplace.show_list("threads"),
        lambda chair: finish_typing(chair.stage),
    ],
    ids=["tab", "other speech", "table", "past the last table", "another", "reach", "agreement", "list", "stage"],
)
def test_no_letter_is_lost_on_leaving(chair, leave):
    chair.press("Alt+R").type("Els Jansen").press("Enter").type("Alles wat ik zeg.")
    leave(chair)
    finish_typing(chair.stage)
    assert ("Els Jansen", "Alles wat ik zeg.") in told(chair.wait())


def test_letters_typed_while_the_disk_is_busy_all_arrive(empty_handed):
    chair = empty_handed.type("Noor Smit").press("Tab")
    for word in ("a", "b", "c", "d", "e"):
        chair.type(word)
        finish_typing(chair.stage)
    assert told(chair.wait()) == [("Noor Smit", "abcde")]


def test_switching_tabs_and_people_at_once_mixes_nothing_up(chair):
    for _ in range(3):
        chair.press("Alt+R")
        chair.give_keys_to(speech(chair).speaker)
        chair.type("Els Jansen").press("Enter").type("r")
        chair.press("Alt+W")
        closing = speech(chair, ContributionKind.REFLECTION)
        chair.give_keys_to(closing.speaker)
        chair.type("Noor Smit").press("Enter").type("s")
    finish_typing(chair.stage)
    chair.wait()
    assert told(chair)[-1] == ("Els Jansen", "rrr")
    assert told(chair, ContributionKind.REFLECTION) == [("Noor Smit", "sss")]


def test_what_was_said_is_in_the_file(empty_handed):
    chair = empty_handed.type("Noor Smit").press("Tab").type("Op papier.")
    finish_typing(chair.stage)
    chair.wait()
    assert [c.text for c in chair.desk.opened.file.day().contributions] == ["Op papier."]


def test_a_refused_first_letter_stays_in_its_field_and_is_written_later(empty_handed, monkeypatch):
    chair = empty_handed.type("Noor Smit").press("Tab")
    refusal = Pending()
    refusal.fail(FacilitatorError("cannot-save"))
    with monkeypatch.context() as patch:
        patch.setattr(chair.desk.opened.contributions, "add", lambda _: refusal)
        chair.type("E").wait()
        assert told(chair) == []
    chair.type("en")
    finish_typing(chair.stage)
    assert told(chair.wait()) == [("Noor Smit", "Een")]


def test_after_a_new_name_was_refused_another_name_is_for_its_own_words(chair, monkeypatch):
    refusal = Pending()
    refusal.fail(FacilitatorError("cannot-save"))
    chair.press("Alt+R")
    with monkeypatch.context() as patch:
        patch.setattr(chair.desk.opened.people, "add", lambda _: refusal)
        straight_on(chair, "Karel Bos", "Zonder naam.")
    chair.stage.reach(Spot(Kind.CONTRIBUTION, "x1", "text"))
    chair.give_keys_to(speech(chair).speaker)
    chair.type("Els Jansen").press("Enter")
    assert ("", "Zonder naam.") in told(chair)
    assert ("Noor Smit", "Wij beginnen in mei.\n\nMet soep.") in told(chair)


def test_a_lesson_is_learnt_from_anyone(chair):
    chair.press("Alt+L", "Shift+Tab").type("Bram de Wit").press("Enter").type("Eerst een dinsdag.")
    finish_typing(chair.stage)
    assert told(chair.wait(), ContributionKind.LESSON) == [("Bram de Wit", "Eerst een dinsdag.")]
    assert chair.day.people[-1].kinds == (PersonKind.PARTICIPANT,)


def test_a_lesson_begins_with_its_words(chair):
    chair.press("Alt+L").type("Luister eerst.")
    finish_typing(chair.stage)
    assert told(chair.wait(), ContributionKind.LESSON) == [("", "Luister eerst.")]
    assert all(person.name != "Luister eerst." for person in chair.day.people)


@pytest.mark.parametrize("key", ["Enter", "Tab"])
def test_a_sentence_in_the_name_goes_to_the_words_when_it_is_no_name(empty_handed, messages, key):
    asked = messages(empty_handed.desk)
    chair = empty_handed.type("Wij beginnen morgen met vijf buren.").press(key)
    people = len(chair.day.people)
    assert asked[-1].words == "Is this a name? “Wij beginnen morgen met vijf buren.”"
    asked[-1].deeds[1].do()
    finish_typing(chair.stage)
    assert told(chair.wait()) == [("", "Wij beginnen morgen met vijf buren.")]
    assert len(chair.day.people) == people
    assert chair.has_the_keys() is speech(chair).words


def test_back_at_the_name_by_keyboard_another_takes_its_place(empty_handed):
    chair = empty_handed.type("Noor Smit").press("Tab").type("Dank.").press("Shift+Tab")
    assert speech(chair).speaker.selectedText() == "Noor Smit"
    chair.type("Els Jansen")
    assert speech(chair).speaker.words() == "Els Jansen"


def test_it_says_quietly_that_the_words_are_kept(empty_handed):
    chair = empty_handed.type("Noor Smit").press("Tab").type("Dank.")
    assert speech(chair).kept.text() == ""
    finish_typing(chair.stage)
    chair.wait()
    assert speech(chair).kept.text() == "Kept"
    chair.button("New reaction")
    assert speech(chair).kept.text() == ""


def test_a_quotation_knows_whether_its_speaker_agrees(chair, qtbot):
    chair.press("Alt+Q").type("Els Jansen").press("Enter").type("Doen!")
    chair.wait()
    speech(chair, ContributionKind.QUOTATION).agreed.click()
    chair.wait()
    assert chair.day.contributions[-1].agreed


def test_a_passage_is_marked_as_an_intention_and_unmarked(chair):
    chair.stage.reach(Spot(Kind.CONTRIBUTION, "x1", "text"))
    words = speech(chair).words
    for expected in (("Wij beginnen in mei.\n\nMet soep.",), ()):
        words.selectAll()
        chair.button("Intention")
        assert chair.day.contributions[0].intentions == expected
        assert bool(words.extraSelections()) == bool(expected)


def test_nothing_selected_is_no_intention(chair, messages):
    said = messages(chair.desk)
    chair.stage.reach(Spot(Kind.CONTRIBUTION, "x1", "text"))
    chair.button("Intention")
    assert chair.day.contributions[0].intentions == ()
    assert said[-1].words == "Select the words first that are an intention."


def test_an_emptied_name_takes_the_name_off(chair):
    chair.stage.reach(Spot(Kind.CONTRIBUTION, "x1", "text"))
    field = speech(chair).speaker
    chair.give_keys_to(field)
    chair.press("Delete", "Enter")
    assert chair.day.contributions[0].person is None
    assert chair.day.contributions[0].text == "Wij beginnen in mei.\n\nMet soep."


def test_what_the_chair_types_is_not_changed_by_a_refresh(chair):
    chair.press("Alt+R").type("Els Jansen").press("Enter").type("Half een zi")
    chair.desk.opened.watch(chair.desk.opened.takeaways.star("w1"))
    chair.wait()
    assert speech(chair).words.words() == "Half een zi"
    assert chair.has_the_keys() is speech(chair).words


def test_the_open_words_are_where_the_chair_is(chair):
    chair.stage.reach(Spot(Kind.CONTRIBUTION, "x1", "text"))
    assert chair.stage.spot() == Spot(Kind.CONTRIBUTION, "x1", "text")


# -- how the name prints -------------------------------------------------------------------------------------------


def printed_as(chair) -> list[str | None]:
    return [c.printed_name for c in chair.day.contributions if c.kind is ContributionKind.LESSON]


@pytest.fixture
def learning(chair):
    """A chair who has typed a lesson of Noor Smit."""
    return chair.press("Alt+L", "Shift+Tab").type("Noor Smit").press("Enter").type("Luisteren kost tijd").wait()


def test_a_name_can_print_another_way(learning):
    printed = speech(learning, ContributionKind.LESSON).printed
    learning.give_keys_to(printed).type("Noor").press("Tab")
    assert printed_as(learning) == ["Noor"]
    assert told(learning, ContributionKind.LESSON)[0][0] == "Noor Smit"
    assert printed.text() == "Noor"


def test_emptied_the_name_prints_as_it_is_again(learning):
    printed = speech(learning, ContributionKind.LESSON).printed
    learning.give_keys_to(printed).type("Noor").press("Tab")
    learning.give_keys_to(printed).press("Delete", "Tab")
    assert printed_as(learning) == [None]


def test_how_a_name_prints_belongs_to_the_words_of_that_one_person(learning):
    lesson = speech(learning, ContributionKind.LESSON)
    learning.give_keys_to(lesson.printed).type("Noor").press("Tab")
    learning.give_keys_to(lesson.speaker).type("Els Jansen").press("Enter")
    assert (lesson.printed.text(), lesson.printed.isEnabled()) == ("", False)
    learning.type("D").wait()
    assert lesson.printed.isEnabled()
    assert printed_as(learning) == ["Noor", None]
