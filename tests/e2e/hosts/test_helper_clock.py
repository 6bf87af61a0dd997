"""The chair's phone on stage: the clock, the notes, calls for help, and GO held for a second."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from functools import partial

import pytest
from playwright.sync_api import Route, expect

from facilitator.domain.hall import CallKind
from facilitator.domain.helping import Right
from facilitator.domain.language import Language
from tests.e2e.hosts.helping import HelperPhone, HelpRoom
from tests.e2e.hosts.phones import IN_FIREFOX

pytestmark = pytest.mark.slow

Rooms = Callable[..., HelpRoom]
Helpers = Callable[..., HelperPhone]


def said(phone: HelperPhone, words: str) -> None:
    """Wait until this stands under the large button."""
    expect(phone.page.locator("#go-said")).to_have_text(words)


def labelled(phone: HelperPhone, words: str) -> None:
    """Wait until the large button says this, and can be pressed."""
    expect(phone.page.locator("#go-words")).to_have_text(words)
    expect(phone.go).to_be_enabled()


def stands_still(phone: HelperPhone, room: HelpRoom) -> None:
    """Come in, and let no time pass on this phone but what is given to it."""
    began = datetime.datetime(2026, 11, 14, 12, 0, 0)
    phone.page.clock.install(time=began)
    phone.comes_in(room)
    labelled(phone, "Start ronde 1")
    phone.page.clock.pause_at(began + datetime.timedelta(seconds=16))


def test_a_helper_comes_in_by_link_and_by_code(helped: Rooms, helpers: Helpers) -> None:
    room, scanned, typed = helped(), helpers(), helpers()
    scanned.comes_in(room)
    assert "#" not in scanned.page.url
    typed.page.goto(f"{room.url}/h")
    typed.page.get_by_label("Jouw code").fill("222222")
    typed.page.keyboard.press("Enter")
    expect(typed.page.locator("#join-said")).to_have_text("Deze code klopt niet. Vraag de dagvoorzitter om jouw code.")
    typed.page.get_by_label("Jouw code").fill(room.typed_in.lower())
    typed.page.keyboard.press("Enter")
    for phone in (scanned, typed):
        expect(phone.parts).to_have_text(["Klok", "Foto’s", "Typen"])
        expect(phone.page.locator("#helper-name")).to_have_text("Ada de Wit")
    scanned.page.reload()
    expect(scanned.parts).to_have_count(3)


def test_the_clock_shows_what_is_on_what_comes_and_the_notes(helped: Rooms, helpers: Helpers) -> None:
    room = helped()
    phone = helpers().comes_in(room)
    expect(phone.page.locator("#chip-words")).to_have_text("Nog niet begonnen")
    expect(phone.page.locator("#notes")).to_be_hidden()
    expect(phone.page.locator("#coming .what")).to_have_text(["Ronde 1", "Wisselen", "Ronde 2", "Plenair"])
    room.clock.go("r1").result()
    expect(phone.page.locator("#clock-title")).to_have_text("Ronde 1")
    expect(phone.page.locator("#chip-words")).to_have_text("Loopt")
    expect(phone.page.locator("#notes-text")).to_have_text("Noem de sponsor.")
    expect(phone.page.locator("#coming .what")).to_have_text(["Wisselen", "Ronde 2", "Plenair"])
    room.clock.earlier(16 * 60).result()
    expect(phone.page.locator("#chip-words")).to_have_text("Afronden")
    expect(phone.page.locator("#clock-spoken")).to_have_text("Ronde 1, Afronden, nog 3 minuten")


def test_go_held_for_a_second_begins_what_it_says(helped: Rooms, helpers: Helpers) -> None:
    room = helped()
    phone = helpers().comes_in(room)
    labelled(phone, "Start ronde 1")
    phone.holds_go()
    expect(phone.go).to_have_attribute("data-state", "holding")
    labelled(phone, "Nu wisselen")
    phone.lets_go()
    said(phone, "Gelukt.")
    assert room.on_now() == "r1"
    for words in ("Start ronde 2", "Naar het plenair"):
        phone.holds_go()
        labelled(phone, words)
        phone.lets_go()
    assert room.on_now() == "r2"


def test_go_let_go_of_sooner_does_nothing(helped: Rooms, helpers: Helpers) -> None:
    room = helped()
    phone = helpers()
    asked: list[str] = []
    phone.page.on("request", lambda request: asked.append(request.url) if request.url.endswith("/go") else None)
    stands_still(phone, room)
    mouse, keys = phone.page.mouse, phone.page.keyboard
    ways: list[tuple[Callable[[], None], Callable[[], None]]] = [
        (mouse.down, mouse.up),
        *((partial(keys.down, key), partial(keys.up, key)) for key in ("Enter", "Space")),
    ]
    for down, up in ways:
        phone.go.hover()
        phone.go.focus()
        down()
        phone.page.clock.run_for(950)
        expect(phone.go).to_have_attribute("data-state", "holding")
        up()
        expect(phone.go).to_have_attribute("data-state", "idle")
        phone.page.clock.run_for(1000)
        expect(phone.go).to_have_attribute("data-state", "idle")
    assert (asked, room.on_now()) == ([], None)


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_go_is_held_with_a_key_too(helped: Rooms, helpers: Helpers, key: str) -> None:
    room = helped()
    phone = helpers().comes_in(room)
    labelled(phone, "Start ronde 1")
    phone.go.focus()
    phone.page.keyboard.down(key)
    labelled(phone, "Nu wisselen")
    phone.page.keyboard.up(key)
    assert room.on_now() == "r1"
    expect(phone.go).to_have_attribute("data-state", "idle")


def test_who_cannot_hold_presses_twice(helped: Rooms, helpers: Helpers) -> None:
    room = helped()
    phone = helpers().comes_in(room)
    labelled(phone, "Start ronde 1")
    phone.go.evaluate("(button) => button.click()")  # as a screen reader does
    labelled(phone, "Druk nog eens: Start ronde 1")
    assert room.on_now() is None
    phone.go.press("Escape")
    labelled(phone, "Start ronde 1")
    phone.page.get_by_label("Twee keer drukken in plaats van vasthouden").check()
    expect(phone.page.locator("#go-how")).to_have_text("Druk twee keer.")
    phone.go.evaluate("(button) => { button.click(); button.click(); }")  # at once: a trembling hand
    labelled(phone, "Druk nog eens: Start ronde 1")
    phone.go.click(delay=500)
    labelled(phone, "Nu wisselen")
    assert room.on_now() == "r1"
    phone.page.reload()
    expect(phone.page.get_by_label("Twee keer drukken in plaats van vasthouden")).to_be_checked()


@pytest.mark.skipif(IN_FIREFOX, reason="Firefox is not told that nothing should move")
def test_a_counting_word_stands_for_the_ring_where_nothing_should_move(helped: Rooms, helpers: Helpers) -> None:
    phone = helpers(reduced_motion="reduce")
    stands_still(phone, helped())
    phone.holds_go()
    expect(phone.page.locator("#go-how")).to_have_text("Vasthouden… 3")
    phone.page.clock.run_for(700)
    expect(phone.page.locator("#go-how")).to_have_text("Vasthouden… 1")
    expect(phone.page.locator(".go-ring")).to_be_hidden()
    phone.lets_go()
    expect(phone.page.locator("#go-how")).to_have_text("Houd 1 seconde vast.")


def test_a_go_that_comes_too_late_is_told_so(helped: Rooms, helpers: Helpers) -> None:
    room = helped()
    phone = helpers().comes_in(room)
    labelled(phone, "Start ronde 1")

    def goes_first(route: Route) -> None:
        room.clock.go("r1").result()
        route.continue_()

    phone.page.route("**/api/helper/go", goes_first)
    phone.holds_go()
    said(phone, "De laptop is al verder.")
    phone.lets_go()
    labelled(phone, "Nu wisselen")
    assert room.on_now() == "r1"


def test_what_the_button_does_may_not_change_under_the_finger(helped: Rooms, helpers: Helpers) -> None:
    room = helped()
    phone = helpers()
    stands_still(phone, room)
    phone.holds_go()
    phone.page.clock.run_for(500)
    room.clock.go("r1").result()
    labelled(phone, "Nu wisselen")
    expect(phone.go).to_have_attribute("data-state", "idle")
    phone.page.clock.run_for(2000)
    phone.lets_go()
    assert room.on_now() == "r1"


def test_without_a_network_the_button_is_out_of_use_and_says_why(helped: Rooms, helpers: Helpers) -> None:
    room = helped()
    phone = helpers().comes_in(room)
    labelled(phone, "Start ronde 1")
    phone.context.set_offline(True)
    expect(phone.go).to_be_disabled()
    expect(phone.page.locator("#go-how")).to_have_text("Geen verbinding. Dit kan alleen als de laptop meeluistert.")
    phone.holds_go()
    phone.lets_go()
    expect(phone.go).to_have_attribute("data-state", "idle")
    phone.context.set_offline(False)
    labelled(phone, "Start ronde 1")
    assert room.on_now() is None


def test_a_go_without_an_answer_is_not_sent_again(helped: Rooms, helpers: Helpers) -> None:
    room = helped()
    phone = helpers().comes_in(room)
    labelled(phone, "Start ronde 1")
    sent: list[str] = []

    def vanishes(route: Route) -> None:
        sent.append(route.request.url)
        route.abort()

    phone.page.route("**/api/helper/go", vanishes)
    phone.holds_go()
    said(phone, "De laptop gaf geen antwoord. Kijk op de klok of het gelukt is.")
    phone.lets_go()
    labelled(phone, "Start ronde 1")
    assert (len(sent), room.on_now()) == (1, None)


def test_the_last_item_is_closed_at_the_laptop(helped: Rooms, helpers: Helpers) -> None:
    room = helped()
    room.clock.go("p1").result()
    phone = helpers().comes_in(room)
    expect(phone.page.locator("#go-words")).to_have_text("Dag afsluiten")
    expect(phone.go).to_be_disabled()
    expect(phone.page.locator("#go-how")).to_have_text("De dag afsluiten doe je op de laptop.")


def test_a_clock_that_stands_still_is_let_run(helped: Rooms, helpers: Helpers) -> None:
    room = helped()
    room.clock.go("r1").result()
    room.clock.stop().result()
    phone = helpers().comes_in(room)
    expect(phone.page.locator("#chip-words")).to_have_text("Klok staat stil")
    labelled(phone, "Verder met: Ronde 1")
    phone.holds_go()
    labelled(phone, "Nu wisselen")
    phone.lets_go()
    expect(phone.page.locator("#chip-words")).to_have_text("Loopt")


def test_a_call_for_help_is_answered_and_stays_until_it_was_given(helped: Rooms, helpers: Helpers) -> None:
    room = helped()
    phone, other = helpers().comes_in(room), helpers().comes_in(room)
    room.calls_for_help("t7", CallKind.CHAIR)
    card = phone.page.locator(".call")
    expect(card).to_contain_text("Tafel 7")
    expect(card).to_contain_text("Stoel tekort")
    expect(card).to_contain_text("zojuist")
    phone.page.get_by_role("button", name="Ik ga naar tafel 7").click()
    expect(card).to_contain_text("Jij gaat naar tafel 7")
    expect(other.page.locator(".call")).to_have_count(0)
    (call,) = room.file.day().calls
    assert call.answered is not None
    phone.page.reload()
    expect(card).to_contain_text("Jij gaat naar tafel 7")
    phone.page.get_by_role("button", name="Geholpen").click()
    expect(card).to_have_count(0)


def test_the_small_buttons_are_a_clicker(helped: Rooms, helpers: Helpers) -> None:
    room = helped()
    phone = helpers().comes_in(room)
    for name in ("Volgende", "Zwart", "Terug"):
        with phone.page.expect_response("**/api/helper/press"):
            phone.page.get_by_role("button", name=name).click()
    assert room.clicks == ["on", "black", "back"]
    phone.context.set_offline(True)
    phone.page.get_by_role("button", name="Volgende").click(force=True)
    said(phone, "Geen verbinding met de laptop.")
    phone.context.set_offline(False)
    labelled(phone, "Start ronde 1")
    assert room.clicks == ["on", "black", "back"]


def test_one_right_is_no_tabs_and_rights_come_and_go(helped: Rooms, helpers: Helpers) -> None:
    room = helped(Right.CLOCK)
    phone = helpers().comes_in(room)
    expect(phone.go).to_be_visible()
    expect(phone.page.locator("#tabs")).to_be_hidden()
    room.let([Right.CLOCK, Right.TYPING])
    expect(phone.parts).to_have_text(["Klok", "Typen"])
    room.let([Right.TYPING])
    expect(phone.words).to_be_visible()
    expect(phone.go).to_be_hidden()
    expect(phone.page.locator("#tabs")).to_be_hidden()


def test_who_helps_no_more_is_asked_for_a_code(helped: Rooms, helpers: Helpers) -> None:
    room = helped()
    phone = helpers().comes_in(room)
    room.let([])
    expect(phone.page.locator("#join")).to_be_visible()
    expect(phone.go).to_be_disabled()
    expect(phone.page.locator("#go-how")).to_have_text("Deze telefoon is zijn code kwijt.")
    room.let([Right.CLOCK])
    phone.page.get_by_label("Jouw code").fill(room.typed_in)
    phone.page.keyboard.press("Enter")
    labelled(phone, "Start ronde 1")


def test_the_day_decides_the_language_and_the_helper_may_choose_another(helped: Rooms, helpers: Helpers) -> None:
    room = helped(language=Language.EN)
    phone = helpers().comes_in(room)
    labelled(phone, "Start round 1")
    expect(phone.parts).to_have_text(["Clock", "Photos", "Typing"])
    assert phone.page.locator("html").get_attribute("lang") == "en"
    phone.page.get_by_role("button", name="Nederlands").click()
    labelled(phone, "Start ronde 1")
    phone.page.reload()
    labelled(phone, "Start ronde 1")
