"""A host joins, writes, changes and takes back: what is on the phone is on the laptop, and the host sees it."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.e2e.hosts.phones import AT_ARRIVAL, IN_FIREFOX, Phone, Room

pytestmark = pytest.mark.slow


def test_a_scanned_link_leads_to_the_table_and_leaves_the_address(phone: Phone, room: Room) -> None:
    phone.joins(room)
    expect(phone.page.locator("#table-name")).to_have_text("Tafel 7")
    expect(phone.page.locator("#topic")).to_have_text("Wie zorgt er voor het plein?")
    expect(phone.page).to_have_url(f"{room.url}/j")
    phone.page.reload()
    expect(phone.page.locator("#table-name")).to_have_text("Tafel 7")


def test_a_typed_code_leads_to_the_table(phone: Phone, room: Room) -> None:
    phone.page.goto(room.url)
    code = phone.page.get_by_label("Code van je tafel")
    code.fill("abc")
    phone.page.get_by_role("button", name="Naar mijn tafel").click()
    expect(phone.page.get_by_role("alert").first).to_have_text("De code heeft zes tekens.")
    code.fill("222222")
    code.press("Enter")
    expect(phone.page.get_by_role("alert").first).to_contain_text("Deze code klopt niet.")
    code.fill(f" {room.code()[:3].lower()} {room.code()[3:].lower()}")
    code.press("Enter")
    expect(phone.page.locator("#table-name")).to_have_text("Tafel 7")


def test_a_link_that_was_withdrawn_says_so_and_leaves_the_code(phone: Phone, room: Room) -> None:
    phone.page.goto(f"{room.url}/j#{'A' * 22}")
    expect(phone.page.locator("#join-said")).to_contain_text("Deze QR-code geldt niet meer.")
    phone.page.get_by_label("Code van je tafel").fill(room.code(1))
    phone.page.keyboard.press("Enter")
    expect(phone.page.locator("#table-name")).to_have_text("Tafel 1")


def test_a_point_arrives_and_says_when(phone: Phone, room: Room) -> None:
    phone.joins(room).writes("Het plein is donker")
    expect(phone.card("Het plein is donker").locator(".state")).to_have_text(re.compile(r"Aangekomen om \d\d:\d\d"))
    phone.all_arrived()
    (point,) = room.points()
    assert (point.text, point.round, point.conversation) == ("Het plein is donker", "r1", "c7")
    assert phone.kept() == []


def test_enter_is_a_new_line_and_ctrl_enter_adds(phone: Phone, room: Room) -> None:
    phone.joins(room)
    phone.field.click()
    phone.page.keyboard.type("Eén")
    phone.page.keyboard.press("Enter")
    phone.page.keyboard.type("twee")
    phone.page.keyboard.press("Control+Enter")
    phone.all_arrived()
    assert room.texts() == ["Eén\ntwee"]


def test_a_point_is_changed_moved_taken_back_and_put_back(phone: Phone, room: Room) -> None:
    phone.joins(room).writes("Licht", "Bankjes", "Bomen")
    phone.changes("Bankjes", "Meer bankjes")
    phone.opens("Bomen")
    phone.page.get_by_role("button", name="Omhoog").click()
    phone.page.get_by_role("button", name="Omhoog").click()
    phone.page.get_by_role("button", name="Laat zo").click()
    phone.sees("Bomen", "Licht", "Meer bankjes")
    phone.all_arrived()
    assert room.texts() == ["Bomen", "Licht", "Meer bankjes"]
    phone.opens("Licht")
    phone.page.get_by_role("button", name="Neem terug").click()
    expect(phone.page.get_by_role("button", name="Terugzetten")).to_be_focused()
    phone.all_arrived()
    assert room.texts() == ["Bomen", "Meer bankjes"]
    phone.page.get_by_role("button", name="Terugzetten").click()
    phone.all_arrived()
    assert sorted(room.texts()) == ["Bomen", "Licht", "Meer bankjes"]


def test_two_hosts_of_a_table_see_each_other_and_no_other_table(phones: Callable[[], Phone], room: Room) -> None:
    one, other, elsewhere = phones().joins(room), phones().joins(room), phones().joins(room, 1)
    one.writes("Het plein is donker")
    other.sees("Het plein is donker")
    other.writes("Er zijn geen bankjes")
    one.sees("Het plein is donker", "Er zijn geen bankjes")
    elsewhere.writes("Soep")
    elsewhere.all_arrived()
    elsewhere.sees("Soep")


@pytest.mark.skipif(IN_FIREFOX, reason="two windows: Firefox gives the keys to one of them")
def test_what_comes_in_moves_nothing_under_the_hands(phones: Callable[[], Phone], room: Room) -> None:
    one, other = phones().joins(room), phones().joins(room)
    one.writes("Licht", "Bankjes")
    field = one.opens("Bankjes")
    field.press("Home")
    one.page.keyboard.type("Meer ")
    other.sees("Licht", "Bankjes")
    other.writes("Bomen")
    other.changes("Licht", "Licht op het plein")
    expect(one.card("Licht op het plein")).to_be_visible()
    expect(field).to_be_focused()
    assert field.evaluate("field => [field.value, field.selectionStart]") == ["Meer Bankjes", 5]
    one.page.keyboard.press("Control+Enter")
    one.sees("Licht op het plein", "Meer Bankjes", "Bomen")


def test_two_versions_stand_side_by_side_until_a_host_chooses(phones: Callable[[], Phone], room: Room) -> None:
    one, other = phones().joins(room), phones().joins(room)
    one.writes("Licht")
    other.sees("Licht")
    one.context.set_offline(True)
    one.changes("Licht", "Meer licht")
    other.changes("Licht", "Licht op het plein")
    other.all_arrived()
    one.context.set_offline(False)
    for phone in (one, other):
        expect(phone.page.locator(".pair")).to_contain_text("Er zijn twee versies van dit punt.")
        expect(phone.page.locator(".pair .words")).to_have_text(["Licht op het plein", "Meer licht"])
    assert sorted(room.texts()) == ["Licht op het plein", "Meer licht"]
    one.card("Meer licht").get_by_role("button", name="Bewaar alleen deze").click()
    expect(other.page.locator(".pair")).to_have_count(0)
    one.all_arrived()
    assert room.texts() == ["Meer licht"]


def test_both_versions_may_stay(phones: Callable[[], Phone], room: Room) -> None:
    one, other = phones().joins(room), phones().joins(room)
    one.writes("Licht")
    other.sees("Licht")
    one.context.set_offline(True)
    one.changes("Licht", "Meer licht")
    one.changes("Meer licht", "Nog meer licht")
    other.changes("Licht", "Licht op het plein")
    other.all_arrived()
    one.context.set_offline(False)
    one.page.get_by_role("button", name="Bewaar allebei").click()
    expect(one.page.locator(".pair")).to_have_count(0)
    assert sorted(room.texts()) == ["Licht op het plein", "Nog meer licht"]
    one.page.reload()
    one.sees("Licht op het plein", "Nog meer licht")
    expect(one.page.locator(".pair")).to_have_count(0)


@pytest.mark.parametrize(("deed", "left"), [("Neem terug", []), ("Bewaar", ["Nog meer licht"])])
def test_a_deed_at_the_instant_of_the_answer_goes_on_from_it(
    phone: Phone, room: Room, deed: str, left: list[str]
) -> None:
    phone.context.add_init_script(AT_ARRIVAL)
    phone.joins(room).writes("Licht")
    phone.all_arrived()
    phone.page.route("**/api/items/*", lambda route: route.abort())
    phone.changes("Licht", "Meer licht")
    phone.opens("Meer licht").fill("Nog meer licht")
    phone.will_click(deed)
    phone.page.unroute("**/api/items/*")
    phone.all_arrived()
    expect(phone.page.locator(".pair")).to_have_count(0)
    assert room.texts() == left


def test_the_words_of_another_tab_that_were_not_seen_are_not_taken_back(
    contexts: Callable[..., BrowserContext], room: Room
) -> None:
    context = contexts()
    context.add_init_script("delete window.BroadcastChannel;")  # a tab that sleeps hears nothing
    one, other = Phone(context).joins(room), Phone(context).joins(room)
    one.writes("Licht")
    one.all_arrived()
    other.sees("Licht")
    context.route("**/api/items/*", lambda route: route.abort())
    other.changes("Licht", "Licht op het plein")
    other.holds("Licht op het plein")
    one.opens("Licht")
    one.page.get_by_role("button", name="Neem terug").click()
    expect(one.page.get_by_role("button", name="Terugzetten")).to_be_visible()
    context.unroute("**/api/items/*")
    one.all_arrived()  # also of the other: one outbox for both
    assert room.texts() == ["Licht op het plein"]


def test_what_was_kept_from_a_taking_back_is_not_written_over_by_putting_back(
    phones: Callable[[], Phone], room: Room
) -> None:
    phone, other = phones().joins(room), phones().joins(room)
    phone.writes("Licht")
    other.sees("Licht")
    phone.context.set_offline(True)
    phone.opens("Licht")
    phone.page.get_by_role("button", name="Neem terug").click()
    phone.page.get_by_role("button", name="Terugzetten").click()
    expect(phone.card("Licht").get_by_role("button", name="Pas aan: Licht")).to_be_visible()
    other.changes("Licht", "Licht op het plein")
    other.all_arrived()
    phone.context.set_offline(False)
    phone.all_arrived()
    assert sorted(room.texts()) == ["Licht", "Licht op het plein"]


HOSTILE = [
    "<img src=x onerror='window.hurt=1'>",
    "<script>window.hurt=1</script>",
    '"><svg onload=window.hurt=1>',
    "javascript:window.hurt=1 {{7*7}} ${window.hurt=1} &lt;b&gt;",
]


def test_hostile_words_are_words(phones: Callable[[], Phone], room: Room) -> None:
    one, other = phones().joins(room), phones().joins(room)
    one.writes(*HOSTILE)
    other.sees(*HOSTILE)
    other.page.get_by_text("Meer", exact=True).click()
    other.page.get_by_role("button", name="Toon als tekst").click()
    expect(other.page.locator("#as-text-field")).to_have_value(re.compile(re.escape(HOSTILE[0])))
    for phone in (one, other):
        assert phone.page.evaluate("'hurt' in window") is False
        assert phone.page.locator("#points img, #points script, #points svg[onload]").count() == 0


def test_a_point_that_is_too_long_stays_in_the_field(phone: Phone, room: Room) -> None:
    phone.joins(room)
    phone.field.fill("x" * 4_003)
    phone.page.locator("#add").click()
    expect(phone.page.locator("#write-said")).to_have_text("Dit is 3 tekens te lang. Maak er twee punten van.")
    expect(phone.field).to_have_value("x" * 4_003)
    assert room.texts() == []
