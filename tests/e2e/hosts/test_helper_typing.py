"""Typing what tables wrote: by number, from a photo, without a network, and never twice."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Route, expect

from facilitator.domain.helping import Right
from facilitator.services.hall import TableService
from facilitator.services.helping import HelpingService
from facilitator.storage.eventfile import EventFile
from tests.e2e.hosts.helping import HelperPhone, HelpRoom, helped_day, take_picture
from tests.e2e.hosts.phones import AT_ARRIVAL, NAME, Laptop, on_disk

pytestmark = pytest.mark.slow

Rooms = Callable[..., HelpRoom]
Helpers = Callable[..., HelperPhone]


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    return take_picture(tmp_path / "vel.jpg")


def lies(room: HelpRoom) -> list[tuple[str, str | None, str | None]]:
    """Each point with the conversation and the round it stands in."""
    return [(one.text, one.conversation, one.round) for one in room.points()]


def test_table_number_tab_words_enter(helped: Rooms, helpers: Helpers) -> None:
    room = helped()
    room.clock.go("r1").result()
    phone = helpers(viewport={"width": 1280, "height": 720}).comes_in(room, "Typen")
    phone.types(7, "Meer bankjes")
    phone.page.keyboard.press("Tab")  # the same table again
    phone.page.keyboard.type("Wie veegt er?")
    phone.page.keyboard.press("Shift+Enter")
    phone.page.keyboard.type("En wanneer?")
    phone.page.keyboard.press("Enter")
    phone.types(2, "Minder brommers")
    expect(phone.page.locator("#points .words")).to_have_text(
        ["Minder brommers", "Wie veegt er?\nEn wanneer?", "Meer bankjes"]
    )
    expect(phone.state_of("Meer bankjes")).to_contain_text("Tafel 7, Ronde 1 · Aangekomen om")
    phone.all_arrived()
    assert lies(room) == [
        ("Meer bankjes", "c7", "r1"),
        ("Wie veegt er?\nEn wanneer?", "c7", "r1"),
        ("Minder brommers", "c2", "r1"),
    ]


def test_a_number_that_is_no_table_is_told_so(helped: Rooms, helpers: Helpers) -> None:
    room = helped()
    phone = helpers().comes_in(room, "Typen")
    phone.words.fill("Los punt")
    phone.words.press("Enter")
    expect(phone.page.locator("#words-said")).to_have_text("Kies eerst een tafel.")
    expect(phone.page.locator("#typing-number")).to_be_focused()
    phone.page.keyboard.type("4")
    expect(phone.page.locator("#typing-says")).to_have_text("Er is geen tafel 4.")
    phone.page.get_by_text("Alle tafels").click()
    phone.page.locator("#typing-tables").get_by_text("7").click()
    expect(phone.words).to_be_focused()
    expect(phone.page.locator("#typing-says")).to_contain_text("Wie zorgt er voor het plein?")
    phone.words.press("Enter")
    phone.all_arrived()
    assert lies(room) == [("Los punt", "c7", "r1")]


def test_the_round_goes_along_with_the_day_until_one_is_chosen(helped: Rooms, helpers: Helpers) -> None:
    room = helped()
    room.clock.go("r1").result()
    phone = helpers().comes_in(room, "Typen")
    round_ = phone.page.locator("#typing-round")
    expect(round_).to_have_value("r1")
    room.clock.go("r2").result()
    expect(round_).to_have_value("r2")
    round_.select_option("Ronde 1")
    phone.types(1, "Van daarnet")
    phone.all_arrived()
    assert lies(room) == [("Van daarnet", "c1", "r1")]


def test_what_is_typed_without_a_network_arrives_once_after_a_reload(helped: Rooms, helpers: Helpers) -> None:
    room = helped()
    phone = helpers().comes_in(room, "Typen")
    phone.page.route("**/api/helper/items/*", lambda route: route.abort())
    phone.types(7, "Eerste", "Tweede")
    phone.words.fill("Nog niet af")
    phone.holds("Eerste", "Tweede")
    phone.holds("Nog niet af", drawer="kv")
    expect(phone.state_of("Eerste")).to_contain_text("Op dit apparaat")
    expect(phone.status).to_have_text("Geen verbinding. Werk rustig door: 2 punten gaan straks vanzelf mee.")
    phone.page.reload()
    expect(phone.state_of("Tweede")).to_contain_text("Op dit apparaat")
    expect(phone.words).to_have_value("Nog niet af")
    expect(phone.page.locator("#typing-number")).to_have_value("7")
    phone.page.unroute("**/api/helper/items/*")
    phone.all_arrived()
    assert lies(room) == [("Eerste", "c7", "r1"), ("Tweede", "c7", "r1")]
    assert phone.kept() == []


def arrives(phone: HelperPhone, room: HelpRoom, route: Route) -> None:
    """Bring to the laptop what the page sends, by another way."""
    cookies = phone.context.cookies(f"{room.url}/api/helper")
    phone.page.request.fetch(
        route.request.url.replace(NAME, "127.0.0.1"),
        method="PUT",
        data=route.request.post_data or "",
        headers={
            "Content-Type": "application/json",
            "X-Tafelronde": "1",
            "Origin": room.served["url"],
            "Cookie": "; ".join(f"{one['name']}={one['value']}" for one in cookies),
        },
    )


def test_an_answer_that_gets_lost_is_no_second_point(helped: Rooms, helpers: Helpers) -> None:
    room = helped()
    phone = helpers().comes_in(room, "Typen")
    bodies: list[str | None] = []

    def arrives_and_says_nothing(route: Route) -> None:
        bodies.append(route.request.post_data)
        if len(bodies) < 3:
            arrives(phone, room, route)
            route.abort()
        else:
            route.continue_()

    phone.page.route("**/api/helper/items/*", arrives_and_says_nothing)
    phone.types(7, "Eén keer")
    phone.all_arrived()
    assert (len(bodies), len(set(bodies))) == (3, 1)
    assert room.texts() == ["Eén keer"]


def test_a_laptop_that_is_killed_while_somebody_helps_loses_nothing(helpers: Helpers, tmp_path: Path) -> None:
    path = on_disk(helped_day(), tmp_path / "day.tafelronde")
    with EventFile.open(path) as file:
        HelpingService(file).let("ada", list(Right)).result()
    with Laptop(path) as laptop:
        phone = helpers()
        phone.page.goto(laptop.served["helpers"][0]["link"].replace("127.0.0.1", NAME))
        phone.goes_to("Typen").types(7, "Voor")
        phone.all_arrived()
        laptop.kill()
        phone.types(7, "Tijdens")
        phone.goes_to("Klok")
        expect(phone.go).to_be_disabled()
        laptop.start()
        expect(phone.go).to_be_enabled()
        phone.goes_to("Typen").all_arrived()
        assert laptop.texts() == ["Voor", "Tijdens"]


def test_what_waits_goes_to_the_table_it_was_typed_for_also_when_that_gets_another_number(
    helped: Rooms, helpers: Helpers
) -> None:
    room = helped()
    phone = helpers().comes_in(room, "Typen")
    phone.context.set_offline(True)
    phone.types(7, "Voor zeven")
    phone.holds("Voor zeven")
    for key, number in (("t7", 9), ("t1", 7)):
        TableService(room.file).change(key, number=number).result()
    phone.context.set_offline(False)
    phone.all_arrived()
    (point,) = room.points()
    assert room.file.day().conversation[point.conversation].table == "t7"
    assert phone.said == []


def test_two_tabs_send_nothing_twice(helped: Rooms, helpers: Helpers) -> None:
    room = helped()
    phone = helpers().comes_in(room, "Typen")
    other = HelperPhone(phone.context).comes_in(room, "Typen")
    sent: list[str] = []
    phone.context.on("request", lambda request: sent.append(request.url) if request.method == "PUT" else None)
    phone.context.set_offline(True)
    phone.types(7, "Een", "Twee", "Drie")
    expect(other.typed("Drie")).to_be_visible()
    other.types(1, "Vier")
    phone.context.set_offline(False)
    phone.all_arrived()
    other.all_arrived()
    assert sorted(room.texts()) == ["Drie", "Een", "Twee", "Vier"]
    assert other.said == []


def test_a_point_is_changed_taken_back_and_put_back(helped: Rooms, helpers: Helpers) -> None:
    room = helped()
    phone = helpers().comes_in(room, "Typen")
    phone.types(7, "Bankjes")
    phone.all_arrived()
    phone.page.get_by_role("button", name="Pas aan: Bankjes").click()
    field = phone.page.get_by_label("Tekst van dit punt")
    expect(field).to_be_focused()
    field.fill("Meer bankjes")
    field.press("Enter")
    expect(phone.state_of("Meer bankjes")).to_contain_text("Aangekomen om")
    assert room.texts() == ["Meer bankjes"]
    phone.page.get_by_role("button", name="Pas aan: Meer bankjes").click()
    phone.page.get_by_role("button", name="Neem terug").click()
    expect(phone.state_of("Meer bankjes")).to_contain_text("Teruggenomen")
    phone.all_arrived()
    assert room.texts() == []
    phone.page.get_by_role("button", name="Terugzetten").click()
    expect(phone.page.get_by_role("button", name="Pas aan: Meer bankjes")).to_be_visible()
    phone.all_arrived()
    assert room.texts() == ["Meer bankjes"]


def test_a_point_edited_while_it_was_on_its_way_is_one_point(helped: Rooms, helpers: Helpers) -> None:
    room = helped()
    phone = helpers().comes_in(room, "Typen")
    phone.page.route("**/api/helper/items/*", lambda route: route.abort())
    phone.types(7, "Bankjes")
    phone.page.get_by_role("button", name="Pas aan: Bankjes").click()
    phone.page.unroute("**/api/helper/items/*")
    phone.all_arrived()
    phone.page.get_by_label("Tekst van dit punt").fill("Meer bankjes")
    phone.page.get_by_role("button", name="Bewaar").click()
    phone.all_arrived()
    expect(phone.page.locator(".pair")).to_have_count(0)
    assert room.texts() == ["Meer bankjes"]


def test_two_versions_stand_side_by_side_until_one_is_chosen(helped: Rooms, helpers: Helpers) -> None:
    room = helped()
    phone, other = helpers().comes_in(room, "Typen"), helpers().comes_in(room, "Typen")
    phone.types(7, "Bankjes")
    expect(other.typed("Bankjes")).to_be_visible()
    phone.context.set_offline(True)
    for one, words in ((phone, "Meer bankjes"), (other, "Bankjes en bomen")):
        one.page.get_by_role("button", name="Pas aan: Bankjes").click()
        one.page.get_by_label("Tekst van dit punt").fill(words)
        one.page.get_by_role("button", name="Bewaar").click()
    other.all_arrived()
    phone.context.set_offline(False)
    pair = phone.page.locator(".pair")
    expect(pair).to_contain_text("Er zijn twee versies van dit punt. Allebei blijven, tot je kiest.")
    expect(pair).to_contain_text("Bankjes en bomen")
    assert sorted(room.texts()) == ["Bankjes en bomen", "Meer bankjes"]
    pair.locator("article", has_text="Meer bankjes").get_by_role("button", name="Bewaar alleen deze").click()
    expect(pair).to_have_count(0)
    phone.all_arrived()
    assert room.texts() == ["Meer bankjes"]


def test_a_right_that_is_ticked_off_keeps_the_words_on_the_phone(helped: Rooms, helpers: Helpers) -> None:
    room = helped()
    phone = helpers().comes_in(room, "Typen")
    phone.context.set_offline(True)
    phone.types(7, "Blijft hier")
    phone.words.fill("Half af")
    room.let([Right.CLOCK, Right.PHOTOS])
    phone.context.set_offline(False)
    expect(phone.parts).to_have_text(["Klok", "Foto’s"])
    expect(phone.status).to_have_text("De dagvoorzitter zette dit voor jou uit. 1 punt blijft op dit apparaat staan.")
    assert room.texts() == []
    room.let(list(Right))
    expect(phone.parts).to_have_count(3)
    phone.goes_to("Typen")
    phone.all_arrived()
    expect(phone.words).to_have_value("Half af")
    assert room.texts() == ["Blijft hier"]


def test_who_lost_the_session_keeps_the_words_and_joins_again(helped: Rooms, helpers: Helpers) -> None:
    room = helped()
    phone = helpers().comes_in(room, "Typen")
    phone.context.set_offline(True)
    phone.types(7, "Al getypt")
    phone.words.fill("Half af")
    room.file.withdraw_links("ada").result()
    room.server.let_in_again()
    phone.context.set_offline(False)
    expect(phone.page.locator("#join-how")).to_contain_text("Wat je schreef, staat er nog.")
    expect(phone.status).to_have_text("1 punt staat nog op dit apparaat")
    phone.page.get_by_label("Jouw code").fill(room.typed_in)
    phone.page.keyboard.press("Enter")
    phone.all_arrived()
    expect(phone.words).to_have_value("Half af")
    assert room.texts() == ["Al getypt"]


def test_points_are_typed_from_the_photo_of_a_sheet(helped: Rooms, helpers: Helpers, sheet: Path) -> None:
    room = helped()
    room.clock.go("r2").result()
    taker = helpers().comes_in(room, "Foto’s")
    taker.photographs(sheet, table=7)
    taker.all_arrived()
    phone = helpers(viewport={"width": 1280, "height": 720}).comes_in(room, "Typen")
    expect(phone.page.locator("#sheets-title")).to_have_text("Nog te typen: 1 foto")
    phone.page.locator("#sheet-list button").click()
    image = phone.page.locator("#sheet-frame img")
    expect(image).to_have_attribute("alt", "Foto van het vel: Tafel 7, Ronde 2")
    expect(phone.words).to_be_focused()
    for text in ("Van het vel", "Nog een"):
        phone.page.keyboard.type(text)
        phone.page.keyboard.press("Enter")
        expect(phone.typed(text)).to_be_visible()
        expect(phone.words).to_be_focused()
    phone.page.get_by_role("button", name="Alles overgetypt").click()
    expect(phone.page.locator("#sheets")).to_be_hidden()
    phone.all_arrived()
    assert lies(room) == [("Van het vel", "c7", "r2"), ("Nog een", "c7", "r2")]
    assert room.photos() == [("t7", "r2", True)]
    phone.page.get_by_role("button", name="Toch nog niet").click()
    expect(image).to_be_visible()
    phone.all_arrived()
    assert room.photos() == [("t7", "r2", False)]


def test_a_sheet_is_made_larger_and_turned_by_buttons_and_keys(helped: Rooms, helpers: Helpers, sheet: Path) -> None:
    room = helped()
    phone = helpers(viewport={"width": 1280, "height": 720}).comes_in(room, "Foto’s")
    phone.photographs(sheet, table=7)
    phone.all_arrived()
    phone.goes_to("Typen")
    phone.page.locator("#sheet-list button").click()
    image = phone.page.locator("#sheet-frame img")
    expect(image).to_be_visible()

    def wide() -> float:
        box = image.bounding_box()
        assert box is not None
        return box["width"]

    whole = wide()
    phone.page.get_by_role("button", name="Groter").click()
    assert wide() == pytest.approx(whole * 1.3, abs=2)
    phone.page.locator("#sheet-frame").focus()
    phone.page.keyboard.press("+")
    assert wide() == pytest.approx(whole * 1.69, abs=3)
    phone.page.keyboard.press("-")
    phone.page.keyboard.press("0")
    assert wide() == pytest.approx(whole, abs=2)
    phone.page.keyboard.press("r")
    assert wide() > whole  # it lies on its side
    phone.words.focus()
    phone.page.keyboard.press("Alt+KeyR")
    assert wide() == pytest.approx(whole, abs=2)
    phone.page.keyboard.type("r+0")
    expect(phone.words).to_have_value("r+0")


def test_what_the_laptop_tells_late_is_not_put_back(helped: Rooms, helpers: Helpers) -> None:
    room = helped()
    phone = helpers().comes_in(room, "Typen")
    phone.types(7, "Bankjes")
    expect(phone.state_of("Bankjes")).to_contain_text("Aangekomen om")
    phone.page.get_by_role("button", name="Pas aan: Bankjes").click()
    phone.page.get_by_label("Tekst van dit punt").fill("Meer bankjes")
    phone.page.get_by_label("Tekst van dit punt").press("Enter")
    for number in range(3):  # the stream is a second behind: all of it comes before the new words do
        phone.page.get_by_role("button", name="Pas aan: Meer bankjes").click()
        phone.page.get_by_role("button", name="Neem terug").click()
        room.clock.go(("r1", "r2", "p1")[number]).result()
        phone.all_arrived()
        phone.page.get_by_role("button", name="Terugzetten").click()
    phone.all_arrived()
    assert room.texts() == ["Meer bankjes"]


@pytest.mark.parametrize(("deed", "left"), [("Neem terug", []), ("Bewaar", ["Nog meer bankjes"])])
def test_a_deed_at_the_instant_of_the_answer_goes_on_from_it(
    helped: Rooms, helpers: Helpers, deed: str, left: list[str]
) -> None:
    room, phone = helped(), helpers()
    phone.context.add_init_script(AT_ARRIVAL)
    phone.comes_in(room, "Typen").types(7, "Bankjes")
    phone.all_arrived()
    phone.page.route("**/api/helper/items/*", lambda route: route.abort())
    phone.changes("Bankjes", "Meer bankjes")
    phone.opens("Meer bankjes").fill("Nog meer bankjes")
    phone.will_click(deed)
    phone.page.unroute("**/api/helper/items/*")
    phone.all_arrived()
    expect(phone.page.locator(".pair")).to_have_count(0)
    assert room.texts() == left


DEAF = "delete window.BroadcastChannel;"
"""A tab that sleeps hears nothing of another one."""


def two_tabs(room: HelpRoom, context: BrowserContext) -> tuple[HelperPhone, HelperPhone]:
    """Two tabs of one browser with a point in both."""
    one, other = HelperPhone(context).comes_in(room, "Typen"), HelperPhone(context).comes_in(room, "Typen")
    one.types(7, "Bankjes")
    one.all_arrived()
    expect(other.state_of("Bankjes")).to_contain_text("Aangekomen om")
    return one, other


def test_the_words_of_another_tab_that_were_not_seen_are_not_taken_back(
    contexts: Callable[..., BrowserContext], helped: Rooms
) -> None:
    room, context = helped(), contexts()
    context.add_init_script(DEAF)
    one, other = two_tabs(room, context)
    context.route("**/api/helper/items/*", lambda route: route.abort())
    other.changes("Bankjes", "Bankjes en bomen")
    other.holds("Bankjes en bomen")
    one.opens("Bankjes")
    one.page.get_by_role("button", name="Neem terug").click()
    expect(one.page.get_by_role("button", name="Terugzetten")).to_be_visible()
    context.unroute("**/api/helper/items/*")
    one.all_arrived()  # also of the other: one outbox for both
    assert room.texts() == ["Bankjes en bomen"]


def test_an_edit_goes_on_from_no_words_of_another_tab(contexts: Callable[..., BrowserContext], helped: Rooms) -> None:
    room, context = helped(), contexts()
    context.add_init_script(DEAF)
    one, other = two_tabs(room, context)
    field = one.opens("Bankjes")
    other.page.route("**/api/helper/items/*", lambda route: route.abort())  # so it is the first tab that sends them
    other.changes("Bankjes", "Bankjes en bomen")
    expect(one.page.locator(".meanwhile")).to_have_text(
        "Iemand anders veranderde dit punt intussen. Bewaar je, dan blijven beide versies."
    )
    field.fill("Meer bankjes")
    field.press("Enter")
    expect(one.page.locator(".pair .words")).to_have_text(["Bankjes en bomen", "Meer bankjes"])
    one.all_arrived()
    assert sorted(room.texts()) == ["Bankjes en bomen", "Meer bankjes"]


@pytest.mark.parametrize("deaf", [False, True])
def test_an_edit_goes_on_from_its_own_words_that_another_tab_sent(
    contexts: Callable[..., BrowserContext], helped: Rooms, deaf: bool
) -> None:
    room, context = helped(), contexts()
    context.add_init_script(DEAF if deaf else "")
    one, other = two_tabs(room, context)
    one.page.route("**/api/helper/items/*", lambda route: route.abort())  # so it is the other tab that sends them
    one.changes("Bankjes", "Meer bankjes")
    field = one.opens("Meer bankjes")
    field.fill("Nog meer bankjes")
    expect(other.state_of("Meer bankjes")).to_contain_text("Aangekomen om")
    if not deaf:
        one.all_arrived()
    expect(one.page.locator(".meanwhile")).to_be_empty()
    one.page.unroute("**/api/helper/items/*")
    field.press("Enter")
    expect(other.state_of("Nog meer bankjes")).to_contain_text("Aangekomen om")
    expect(other.page.locator(".pair")).to_have_count(0)
    assert room.texts() == ["Nog meer bankjes"]


def test_what_was_kept_from_a_taking_back_is_not_written_over_by_putting_back(helped: Rooms, helpers: Helpers) -> None:
    room = helped()
    phone, other = helpers().comes_in(room, "Typen"), helpers().comes_in(room, "Typen")
    phone.types(7, "Bankjes")
    expect(other.typed("Bankjes")).to_be_visible()
    phone.context.set_offline(True)
    phone.opens("Bankjes")
    phone.page.get_by_role("button", name="Neem terug").click()
    phone.page.get_by_role("button", name="Terugzetten").click()
    expect(phone.typed("Bankjes")).to_be_visible()
    other.changes("Bankjes", "Bankjes en bomen")
    other.all_arrived()
    phone.context.set_offline(False)
    phone.all_arrived()
    assert sorted(room.texts()) == ["Bankjes", "Bankjes en bomen"]
