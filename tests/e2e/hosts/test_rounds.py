"""The day goes on and the phone stays with its host: rounds, the last minutes, help, a message, another table."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import expect

from facilitator.domain.hall import Table
from facilitator.storage.eventfile import CHAIR
from tests.e2e.hosts.phones import Phone, Room

pytestmark = pytest.mark.slow


def test_the_phone_stays_at_its_round_until_the_host_taps_on(phone: Phone, room: Room) -> None:
    phone.joins(room).writes("In ronde één")
    phone.field.fill("Begonnen in ronde één")
    room.clock.go("r2").result()
    expect(phone.notices).to_contain_text("Je schrijft nog bij ronde 1.")
    expect(phone.field).to_have_value("Begonnen in ronde één")
    phone.page.locator("#add").click()
    phone.all_arrived()
    assert {(one.text, one.round) for one in room.points()} == {
        ("In ronde één", "r1"),
        ("Begonnen in ronde één", "r1"),
    }
    phone.page.get_by_role("button", name="Naar ronde 2").click()
    expect(phone.notices).to_be_empty()
    phone.sees()
    phone.writes("In ronde twee")
    phone.all_arrived()
    assert room.points()[-1].round == "r2"


def test_a_go_that_is_taken_back_changes_nothing(phone: Phone, room: Room) -> None:
    phone.joins(room)
    phone.field.fill("Nog bezig")
    room.clock.go("r2").result()
    expect(phone.notices).to_contain_text("Je schrijft nog bij ronde 1.")
    room.clock.back().result()
    expect(phone.notices).to_be_empty()
    expect(phone.field).to_have_value("Nog bezig")
    expect(phone.page.locator("#rounds [aria-current=true]")).to_have_text("Ronde 1")


def test_an_older_round_can_be_looked_at_and_changed_and_keeps_its_own_draft(phone: Phone, room: Room) -> None:
    phone.joins(room).writes("Licht")
    room.clock.go("r2").result()
    phone.page.get_by_role("button", name="Naar ronde 2").click()
    phone.in_round("Ronde 2")
    phone.field.fill("Half af in ronde twee")
    phone.page.get_by_role("button", name="Ronde 1", exact=True).click()
    phone.in_round("Ronde 1")
    expect(phone.field).to_have_value("")
    phone.changes("Licht", "Meer licht")
    phone.all_arrived()
    assert [(one.text, one.round) for one in room.points()] == [("Meer licht", "r1")]
    phone.page.get_by_role("button", name="Ronde 2", exact=True).click()
    expect(phone.field).to_have_value("Half af in ronde twee")


def test_the_round_stays_after_a_reload(phone: Phone, room: Room) -> None:
    phone.joins(room).writes("Licht")
    phone.all_arrived()
    room.clock.go("r2").result()
    expect(phone.notices).to_contain_text("Je schrijft nog bij ronde 1.")
    phone.page.reload()
    expect(phone.notices).to_contain_text("Je schrijft nog bij ronde 1.")


def test_the_clock_counts_on_by_itself_and_says_what_it_is(phone: Phone, room: Room) -> None:
    phone.joins(room)
    clock, phase = phone.page.locator("#clock-time"), phone.page.locator("#clock-phase")
    expect(phase).to_have_text("In gesprek")
    expect(clock).to_have_text(re.compile(r"19:\d\d"))
    expect(clock).not_to_have_text(clock.inner_text())
    room.clock.stop().result()
    expect(phase).to_have_text("Klok staat stil")
    room.clock.run().result()
    room.clock.earlier(16 * 60).result()
    expect(phase).to_have_text("Afronden")
    room.clock.earlier(10 * 60).result()
    expect(phase).to_have_text("De tijd is om")
    expect(clock).to_have_text(re.compile(r"\+6:\d\d"))


def test_the_last_minutes_ask_for_the_headline_and_the_top_three(phones: Callable[[], Phone], room: Room) -> None:
    one, other = phones().joins(room), phones().joins(room)
    one.writes("A", "B", "C", "D")
    room.clock.earlier(16 * 60).result()
    expect(one.notices).to_contain_text("Laatste minuten: wat moet de zaal horen?")
    one.page.get_by_role("button", name="Invullen").click()
    headline = one.page.get_by_label("Wat moet de zaal horen? Eén zin.")
    expect(headline).to_be_focused()
    one.page.keyboard.type("Licht is het begin")
    one.page.keyboard.press("Enter")
    for text in ("D", "A", "B"):
        one.page.get_by_role("checkbox", name=text, exact=True).check()
    expect(one.page.get_by_role("checkbox", name="C", exact=True)).to_be_disabled()
    expect(one.page.locator("#harvest-state")).to_contain_text("Aangekomen om")
    one.all_arrived()
    day = room.file.day()
    assert {one.text for one in day.takeaways if one.host_pick} == {"A", "B", "D"}
    assert day.conversation["c7"].headline == "Licht is het begin"
    other.page.locator("#harvest summary").click()
    expect(other.page.get_by_label("Wat moet de zaal horen? Eén zin.")).to_have_value("Licht is het begin")
    expect(other.page.get_by_role("checkbox", name="D", exact=True)).to_be_checked()


def test_a_sentence_that_is_too_long_stays_when_the_page_is_closed(phones: Callable[[], Phone], room: Room) -> None:
    phone = phones().joins(room)
    phone.writes("A", "B", "C")
    phone.page.locator("#harvest summary").click()
    field = phone.page.get_by_label("Wat moet de zaal horen? Eén zin.")
    long = "Meer licht op het plein. " * 13
    field.fill(long)
    expect(phone.page.locator("#harvest-state")).to_contain_text("Houd het op 300 tekens")
    phone.holds(long, drawer="kv")
    phone.page.reload()
    expect(field).to_have_value(long)
    phone.page.locator("#harvest summary").click()
    expect(phone.page.locator("#harvest-state")).to_contain_text("Houd het op 300 tekens")
    field.fill("Meer licht op het plein")
    phone.page.keyboard.press("Enter")
    expect(phone.page.locator("#harvest-state")).to_contain_text("Aangekomen om")
    phone.page.reload()
    expect(field).to_have_value("Meer licht op het plein")
    assert room.file.day().conversation["c7"].headline == "Meer licht op het plein"


def test_a_tick_without_a_network_leaves_the_others_sentence(phones: Callable[[], Phone], room: Room) -> None:
    one, other = phones().joins(room), phones().joins(room)
    one.writes("A", "B", "C")
    other.sees("A", "B", "C")
    for phone in (one, other):
        phone.page.locator("#harvest summary").click()
    one.context.set_offline(True)
    one.page.get_by_role("checkbox", name="A", exact=True).check()
    expect(one.page.locator("#harvest-state")).to_have_text("Op deze telefoon")
    other.page.get_by_label("Wat moet de zaal horen? Eén zin.").fill("Licht is het begin")
    expect(other.page.locator("#harvest-state")).to_contain_text("Aangekomen om")
    one.context.set_offline(False)
    one.all_arrived()
    expect(one.page.get_by_label("Wat moet de zaal horen? Eén zin.")).to_have_value("Licht is het begin")
    day = room.file.day()
    assert day.conversation["c7"].headline == "Licht is het begin"
    assert [one.text for one in day.takeaways if one.host_pick] == ["A"]


def test_help_is_asked_for_seen_and_no_longer_needed(phones: Callable[[], Phone], room: Room) -> None:
    one, other = phones().joins(room), phones().joins(room)
    one.page.get_by_role("button", name="Hulp").click()
    one.page.get_by_role("button", name="Stoel tekort").click()
    expect(one.page.locator("#help-said")).to_have_text("Stoelen gevraagd. Er komt iemand.")
    (call,) = room.file.day().calls
    assert (call.table, call.kind.value, call.answered) == ("t7", "chair", None)
    other.page.get_by_role("button", name="Hulp").click()
    other.page.get_by_role("button", name="Niet meer nodig").click()
    expect(one.page.get_by_role("button", name="Kom even langs")).to_be_visible()


def test_a_message_of_the_chair_never_covers_the_field(phone: Phone, room: Room) -> None:
    phone.joins(room)
    phone.field.fill("Ik typ nog")
    room.phones.tell("Er is soep in de foyer. " * 20).result()
    expect(phone.notices).to_contain_text("Van de dagvoorzitter: Er is soep in de foyer.")
    banner, field = phone.notices.bounding_box(), phone.field.bounding_box()
    assert banner is not None
    assert field is not None
    assert banner["y"] + banner["height"] <= field["y"]
    assert field["y"] + field["height"] <= 740
    expect(phone.field).to_have_value("Ik typ nog")
    phone.page.get_by_role("button", name="Gelezen").click()
    expect(phone.notices).to_be_empty()
    phone.page.reload()
    expect(phone.field).to_have_value("Ik typ nog")
    expect(phone.notices).to_be_empty()


def test_cues_are_offered_when_the_chair_wants_them(phone: Phone, room: Room) -> None:
    phone.joins(room)
    expect(phone.page.locator("#kinds")).to_be_hidden()
    room.phones.offer_cues().result()
    cue = phone.page.get_by_role("button", name="oplossing", exact=True)
    cue.click()
    expect(cue).to_have_attribute("aria-pressed", "true")
    phone.writes("Een lantaarn bij de hoek")
    expect(cue).to_have_attribute("aria-pressed", "false")
    phone.all_arrived()
    expect(phone.card("Een lantaarn bij de hoek").locator(".kind")).to_have_text("oplossing")
    (point,) = room.points()
    assert point.cue
    phone.changes("Een lantaarn bij de hoek", "Twee lantaarns bij de hoek")
    phone.all_arrived()
    assert room.points()[0].cue == point.cue


def test_leaving_is_asked_about_only_while_something_waits(phone: Phone, room: Room) -> None:
    phone.joins(room).writes("Licht")
    phone.all_arrived()
    phone.page.reload()
    expect(phone.card("Licht")).to_be_visible()
    assert phone.asked == []
    phone.context.set_offline(True)
    phone.writes("Bankjes")
    phone.page.route("**/api/items/*", lambda route: route.abort())
    phone.context.set_offline(False)
    phone.page.reload()
    assert phone.asked == ["beforeunload"]


def test_points_of_another_day_stay_on_the_phone(phone: Phone, room: Room) -> None:
    phone.joins(room)
    phone.page.route("**/api/items/*", lambda route: route.fulfill(status=409, json={"error": "other-day"}))
    phone.writes("Van vandaag")
    expect(phone.status).to_contain_text("1 punt")
    phone.holds("Van vandaag")
    phone.page.unroute("**/api/items/*")
    phone.all_arrived()
    assert room.texts() == ["Van vandaag"]


def test_a_session_that_is_gone_is_begun_anew_by_itself(phone: Phone, room: Room) -> None:
    phone.joins(room)
    phone.context.clear_cookies()
    phone.writes("Zonder koekje")
    phone.all_arrived()
    assert room.texts() == ["Zonder koekje"]


def test_another_code_scanned_in_the_same_tab_leads_there(phone: Phone, room: Room) -> None:
    phone.page.goto(f"{room.url}/j")
    phone.page.evaluate("link => { location.hash = link; }", room.link(7).partition("#")[2])
    expect(phone.page.locator("#table-name")).to_have_text("Tafel 7")
    phone.page.evaluate("link => { location.hash = link; }", room.link(1).partition("#")[2])
    expect(phone.page.locator("#table-name")).to_have_text("Tafel 1")
    phone.writes("Soep")
    phone.all_arrived()
    assert [one.conversation for one in room.points()] == ["c1"]
    phone.page.evaluate("location.hash = 'A'.repeat(22)")
    expect(phone.page.locator("#join-said")).to_contain_text("Deze QR-code geldt niet meer.")
    phone.writes("Nog steeds aan tafel één")
    phone.all_arrived()


def test_links_that_are_withdrawn_ask_for_a_new_scan_and_keep_the_points(phone: Phone, room: Room) -> None:
    phone.joins(room)
    room.file.withdraw_links("t7").result()
    room.server.let_in_again()
    phone.writes("Blijft hier")
    expect(phone.notices).to_contain_text("Deze telefoon is zijn tafel kwijt. Je punten staan er nog.")
    code = next(one.code for one in room.server.links() if one.number == 7)
    phone.page.get_by_role("button", name="Code typen").click()
    expect(phone.page.get_by_label("Code van je tafel")).to_be_focused()
    phone.page.keyboard.type(code)
    phone.page.keyboard.press("Enter")
    phone.all_arrived()
    assert room.texts() == ["Blijft hier"]


def test_the_notes_can_be_given_as_a_file_and_as_text(phone: Phone, room: Room, tmp_path: Path) -> None:
    phone.joins(room).writes("Licht", "Bankjes")
    phone.all_arrived()
    phone.context.set_offline(True)
    phone.writes("Zonder netwerk")
    phone.field.fill("Half af")
    phone.page.get_by_text("Meer", exact=True).click()
    with phone.page.expect_download() as download:
        phone.page.get_by_role("button", name="Bewaar mijn punten").click()
    assert download.value.suggested_filename == "tafel-7.json"
    download.value.save_as(tmp_path / "notes.json")
    notes = json.loads((tmp_path / "notes.json").read_text("utf-8"))
    assert [one["body"]["text"] for one in notes["unsent"]] == ["Zonder netwerk"]
    assert [one["text"] for one in notes["points"]] == ["Licht", "Bankjes", "Zonder netwerk"]
    assert (notes["table"], notes["draft"]["text"]) == (7, "Half af")
    phone.page.get_by_role("button", name="Toon als tekst").click()
    text = phone.page.locator("#as-text-field").input_value()
    for word in ("- Licht", "- Bankjes", "- Zonder netwerk (nog op deze telefoon)", "Half af"):
        assert word in text


def test_a_new_name_of_the_table_reaches_the_phone(phone: Phone, room: Room) -> None:
    phone.joins(room)
    room.file.act("edit", CHAIR, lambda tx: tx.put(replace(tx.get(Table, "t7"), name="Serre"))).result()
    expect(phone.page.locator("#table-more")).to_have_text("Serre")
