"""Agreements, what's next, threads, and reading back what was said: add, order, edit, remove, undo."""

from __future__ import annotations

import datetime

import pytest

from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from ui.desk.widgets.typing import finish_typing


def said(chair):
    return chair.stage.workplace.said


def test_who_does_what_and_when_by_enter_alone(chair):
    chair.press("Alt+A")
    for words in ("De zaal openen", "Els", "Noor, Buurtverband", "de buurt", "13-11-2026", "met koffie"):
        chair.type(words).press("Enter")
    made = chair.day.agreements[-1]
    assert (made.what, made.owner, made.partners) == ("De zaal openen", "Els", ("Noor", "Buurtverband"))
    assert (made.beneficiary, made.due, made.note) == ("de buurt", "2026-11-13", "met koffie")
    form = chair.stage.workplace.capture.page("agreements")
    assert [line.words() for line in form.fields.values()] == [""] * 6
    assert chair.has_the_keys() is form.fields["what"]
    assert chair.desk.opened.drafts == ()


@pytest.mark.parametrize(
    ("typed", "due"),
    [
        ("voor 1 december", "voor 1 december"),
        ("voor de zomer", "voor de zomer"),
        ("uiterlijk 3 mei", "uiterlijk 3 mei"),
        ("1 december 2027", "2027-12-01"),
    ],
)
def test_when_is_a_date_or_the_words_as_typed(chair, typed, due):
    chair.press("Alt+A").type("De zaal openen").press("Enter", "Enter", "Enter", "Enter").type(typed)
    chair.press("Ctrl+Enter")
    assert chair.day.agreements[-1].due == due


def test_the_card_to_type_in_is_as_high_in_every_tab_and_with_a_date(chair):
    capture = chair.stage.workplace.capture
    heights = set()
    for name in capture.tabs:
        chair.stage.workplace.open_tab(name)
        chair.stage.layout().activate()
        heights.add(capture.height())
    chair.give_keys_to(capture.page("followups").fields["date"]).type("13-11-2026")
    chair.stage.layout().activate()
    assert heights == {capture.height()}


def test_an_agreement_without_words_is_refused_and_stays_in_its_fields(chair, messages):
    told = messages(chair.desk)
    chair.desk.opened.refused.connect(chair.desk.refuse)
    chair.press("Alt+A", "Enter").type("Els").press("Ctrl+Enter")
    assert len(chair.day.agreements) == 1
    assert chair.stage.workplace.capture.page("agreements").fields["owner"].words() == "Els"
    assert [message.tone for message in told] == ["danger"]


def test_a_date_shows_its_weekday_and_what_is_none_is_pointed_out(chair):
    form = chair.stage.workplace.capture.page("followups")
    chair.press("Alt+N").type("13-11-2026")
    assert "13 November 2026" in form.remarks["date"].words()
    assert form.remarks["date"].words().startswith("Friday")
    chair.type("xx").press("Ctrl+Enter")
    assert len(chair.day.followups) == 1
    assert form.remarks["date"].property("role") == "error"
    assert chair.has_the_keys() is form.fields["date"]


def test_what_comes_after_the_day(chair):
    chair.press("Alt+N").type("13 nov 2026").press("Enter").type("Terugkomen").press("Enter").type("De zaal").press(
        "Enter"
    )
    chair.type("https://voorbeeld.example").press("Enter")
    made = chair.day.followups[-1]
    assert (made.date, made.title) == (datetime.date(2026, 11, 13), "Terugkomen")
    assert (made.place, made.link) == ("De zaal", "https://voorbeeld.example")


@pytest.mark.parametrize(
    ("tab", "titles"),
    [("Alt+R", ["Noor Smit"]), ("Alt+A", ["De zaal gaat open"]), ("Alt+N", ["Tweede ontmoeting"])],
)
def test_the_list_of_a_tab_takes_the_place_of_the_points_and_escape_brings_them_back(chair, tab, titles):
    chair.press(tab)
    chair.stage.workplace.capture.list_button.click()
    assert chair.listed() == titles
    assert chair.has_the_keys() is said(chair).lines
    chair.press("Esc")
    assert chair.stage.workplace.points.isVisible()


def test_delete_removes_and_the_strip_offers_to_undo_it(chair, messages):
    told = messages(chair.desk)
    chair.stage.workplace.show_list("reactions")
    chair.press("Delete")
    assert chair.day.contributions == ()
    assert (told[-1].words, [deed.words for deed in told[-1].deeds]) == ("Reaction removed.", ["Undo"])
    told[-1].deeds[0].do()
    chair.wait()
    assert [c.id for c in chair.day.contributions] == ["x1"]


def test_the_offer_to_undo_never_undoes_something_else(chair, messages):
    told = messages(chair.desk)
    chair.stage.workplace.show_list("agreements")
    chair.press("Delete")
    offer = told[-1].deeds[0]
    chair.desk.opened.watch(chair.desk.opened.takeaways.star("w1"))
    chair.wait()
    offer.do()
    chair.wait()
    assert chair.day.takeaways[0].starred
    assert chair.day.agreements == ()
    assert told[-1].words.startswith("Something else was done since")


def test_alt_with_the_arrows_changes_the_order(chair):
    chair.press("Alt+A").type("Tweede").press("Ctrl+Enter")
    chair.stage.workplace.show_list("agreements")
    chair.press("Alt+Down")
    assert chair.listed() == ["Tweede", "De zaal gaat open"]


def test_an_agreement_is_edited_in_place(chair):
    chair.stage.workplace.show_list("agreements")
    chair.press("Enter")
    field = chair.stage.workplace.editing.forms[Kind.AGREEMENT].fields["what"]
    assert chair.has_the_keys() is field
    chair.give_keys_to(field).type("De zaal blijft open").press("Enter")
    assert chair.day.agreements[0].what == "De zaal blijft open"
    assert chair.has_the_keys() is said(chair).lines


def test_a_date_that_is_none_stays_in_its_field_when_edited(chair, messages):
    told = messages(chair.desk)
    chair.stage.reach(Spot(Kind.FOLLOWUP, "f1", "date"))
    field = chair.stage.workplace.editing.forms[Kind.FOLLOWUP].fields["date"]
    chair.type("ooit").press("Enter")
    assert field.words() == "ooit"
    assert chair.day.followups[0].date is None
    chair.press("Tab")
    assert told[-1].tone == "danger"


def test_a_thread_gets_another_name(chair):
    chair.button("Common threads").press("e")
    field = chair.stage.workplace.editing.forms[Kind.THREAD].fields["name"]
    chair.give_keys_to(field).type("Elkaar zien").press("Enter")
    assert chair.day.threads[0].name == "Elkaar zien"


def test_e_opens_what_was_said_in_its_tab(chair):
    chair.stage.workplace.show_list("reactions")
    chair.press("e").type(" En brood.")
    finish_typing(chair.stage)
    assert chair.wait().day.contributions[0].text == "Wij beginnen in mei.\n\nMet soep. En brood."


def test_p_gives_the_words_to_somebody_else(chair):
    chair.stage.workplace.show_list("reactions")
    chair.press("p")
    chair.give_keys_to(chair.stage.workplace.capture.page("reactions").speaker).type("Els Jansen").press("Enter")
    assert [(c.id, c.person) for c in chair.day.contributions] == [("x1", "els")]


def test_h_asks_for_the_history_of_what_was_said(chair, qtbot):
    chair.stage.workplace.show_list("reactions")
    with qtbot.waitSignal(chair.desk.history_asked) as asked:
        chair.press("h")
    assert asked.args == [Spot(Kind.CONTRIBUTION, "x1", "text")]


def test_an_empty_list_says_what_comes_there(chair):
    chair.stage.workplace.show_list("lessons")
    assert said(chair).empty.text() == "No lessons yet. What will you take home yourself?"
    assert said(chair).empty.isVisible()
