"""The network goes, the laptop is killed, the page and the browser are closed: every word arrives, and once."""

from __future__ import annotations

import os
import re
import shutil
import signal
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import psutil
import pytest
from playwright.sync_api import BrowserContext, Error, Playwright, Route, expect

from tests.e2e.hosts.phones import ARGUMENTS, CHROMIUM, IN_FIREFOX, Laptop, Phone, Room

pytestmark = pytest.mark.slow

TWENTY = [f"Punt {number}" for number in range(1, 21)]
BUSY_DISK = """() => new Promise((fine) => {
    window.busy = true;
    const request = indexedDB.open("tafelronde");
    request.onsuccess = () => {
        const store = request.result.transaction(["out", "sent", "kv"], "readwrite").objectStore("kv");
        const again = () => store.get("at").addEventListener("success", () => {
            fine();
            if (window.busy) again();
            else request.result.close();
        });
        again();
    };
})"""
"""Nobody else can write on this browser's disk until `busy` is no more."""


def test_twenty_points_without_a_network_arrive_when_it_is_back(phone: Phone, laptop: Laptop) -> None:
    phone.joins(laptop).writes("Vooraf")
    phone.all_arrived()
    phone.context.set_offline(True)
    phone.writes(*TWENTY)
    expect(phone.status).to_contain_text("Geen verbinding. Schrijf rustig door")
    expect(phone.status).to_contain_text("(20 punten)")
    expect(phone.card("Punt 7").locator(".state")).to_have_text("Op deze telefoon")
    phone.context.set_offline(False)
    phone.all_arrived()
    phone.sees("Vooraf", *TWENTY)
    assert laptop.texts() == ["Vooraf", *TWENTY]


def test_a_laptop_that_is_killed_while_a_table_writes_loses_nothing(phone: Phone, laptop: Laptop) -> None:
    phone.joins(laptop)
    for number in range(3):
        phone.writes(f"Voor {number}")
        laptop.kill()
        phone.writes(f"Tijdens {number}", f"Daarna {number}")
        expect(phone.status).to_contain_text("Geen verbinding.")
        laptop.start()
        phone.all_arrived()
    wanted = [f"{word} {number}" for number in range(3) for word in ("Voor", "Tijdens", "Daarna")]
    phone.sees(*wanted)
    assert laptop.texts() == wanted


def test_an_answer_that_gets_lost_is_no_second_point(phone: Phone, laptop: Laptop) -> None:
    phone.joins(laptop)
    bodies: list[str | None] = []

    def arrives_and_says_nothing(route: Route) -> None:
        bodies.append(route.request.post_data)
        if len(bodies) < 3:
            phone.page.request.fetch(  # it does arrive
                route.request.url.replace("venue.test", "127.0.0.1"),
                method="PUT",
                data=route.request.post_data or "",
                headers={
                    "Content-Type": "application/json",
                    "X-Tafelronde": "1",
                    "Origin": laptop.served["url"],
                    "Cookie": "; ".join(f"{one['name']}={one['value']}" for one in phone.context.cookies(laptop.url)),
                },
            )
            route.abort()
        else:
            route.continue_()

    phone.page.route("**/api/items/*", arrives_and_says_nothing)
    phone.writes("Eén keer")
    phone.all_arrived()
    assert len(bodies) == 3
    assert len(set(bodies)) == 1, "what may have been sent is sent again word for word"
    assert laptop.texts() == ["Eén keer"]


def test_a_reload_keeps_the_outbox_and_the_sentence_that_was_begun(phone: Phone, laptop: Laptop) -> None:
    phone.joins(laptop)
    phone.context.set_offline(True)
    phone.writes("Eerst", "Daarna")
    phone.field.fill("Half af")
    phone.holds("Eerst", "Daarna")
    phone.holds("Half af", drawer="kv")
    phone.context.set_offline(False)
    phone.page.reload()
    expect(phone.field).to_have_value("Half af")
    phone.all_arrived()
    phone.sees("Eerst", "Daarna")
    assert laptop.texts() == ["Eerst", "Daarna"]


def test_words_on_their_way_to_a_busy_disk_are_asked_about_and_come_back(phone: Phone, room: Room) -> None:
    phone.joins(room)
    phone.field.fill("Half op de schijf")
    phone.holds("Half op de schijf", drawer="kv")
    other = phone.context.new_page()
    other.goto(f"{room.url}/f")
    other.evaluate(BUSY_DISK)
    phone.page.bring_to_front()
    phone.page.locator("#add").click()
    expect(phone.card("Half op de schijf")).to_be_visible()
    expect(phone.status).to_have_text("1 punt staat nog op deze telefoon")
    phone.page.goto("about:blank")
    if not IN_FIREFOX:  # its driver says nothing of the question
        assert phone.asked == ["beforeunload"]
    other.evaluate("() => { window.busy = false; }")
    phone.page.goto(f"{room.url}/j")
    expect(phone.field).to_have_value("Half op de schijf")
    assert phone.kept() == []


def test_a_reload_while_the_laptop_is_down_loses_nothing(phone: Phone, laptop: Laptop) -> None:
    phone.joins(laptop)
    laptop.kill()
    phone.writes("Zonder laptop", "Nog een")
    phone.holds("Zonder laptop", "Nog een")
    with pytest.raises(Exception, match="CONNECTION_REFUSED"):
        phone.page.reload()
    laptop.start()
    if IN_FIREFOX:  # the next load is told of the one that failed
        with suppress(Error):
            phone.page.goto(f"{laptop.url}/j")
    phone.page.goto(f"{laptop.url}/j")
    phone.all_arrived()
    assert laptop.texts() == ["Zonder laptop", "Nog een"]


def test_two_tabs_of_one_phone_send_everything_once(contexts: Callable[..., BrowserContext], laptop: Laptop) -> None:
    context = contexts()
    one, other = Phone(context).joins(laptop), Phone(context).joins(laptop)
    context.set_offline(True)
    one.writes("Tab één")
    other.writes("Tab twee")
    one.writes("Weer tab één")
    context.set_offline(False)
    for tab in (one, other):
        tab.all_arrived()
        tab.sees("Tab één", "Tab twee", "Weer tab één")
    assert laptop.texts() == ["Tab één", "Tab twee", "Weer tab één"]


def test_a_tab_that_was_closed_leaves_its_points_to_the_next(
    contexts: Callable[..., BrowserContext], laptop: Laptop
) -> None:
    context = contexts()
    one = Phone(context).joins(laptop)
    context.set_offline(True)
    one.writes("Blijft liggen")
    one.holds("Blijft liggen")
    one.page.close(run_before_unload=False)
    context.set_offline(False)
    other = Phone(context).joins(laptop)
    other.sees("Blijft liggen")
    other.all_arrived()
    assert laptop.texts() == ["Blijft liggen"]


def test_a_browser_that_is_killed_keeps_what_was_added(playwright: Playwright, tmp_path: Path, laptop: Laptop) -> None:
    def browser() -> BrowserContext:
        return playwright.chromium.launch_persistent_context(
            tmp_path / "profile", executable_path=CHROMIUM, args=ARGUMENTS, locale="nl-NL"
        )

    phone = Phone(browser()).joins(laptop)
    laptop.kill()
    phone.writes("Voor de klap")
    phone.holds("Voor de klap")
    for process in psutil.process_iter(["cmdline"]):
        if f"--user-data-dir={tmp_path / 'profile'}" in (process.info["cmdline"] or []):
            os.kill(process.pid, signal.SIGKILL)
    phone.page.wait_for_event("close") if not phone.page.is_closed() else None
    laptop.start()
    with browser() as again:
        back = Phone(again)
        back.page.goto(f"{laptop.url}/j")
        expect(back.page.locator("#code:visible, #write:visible").first).to_be_visible()
        if back.page.locator("#code").is_visible():  # the cookie had not reached the disk
            back.joins(laptop)
        back.sees("Voor de klap")
        back.all_arrived()
    assert laptop.texts() == ["Voor de klap"]


def test_a_browser_that_keeps_nothing_says_so_and_works(phone: Phone, laptop: Laptop) -> None:
    phone.context.add_init_script(
        "Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('denied', 'SecurityError'); } });"
    )
    phone.joins(laptop)
    expect(phone.notices).to_contain_text("Deze browser bewaart niets. Laat dit tabblad open tot alles is aangekomen.")
    phone.context.set_offline(True)
    phone.writes("Alleen in het geheugen")
    expect(phone.status).to_contain_text("1 punt")
    phone.context.set_offline(False)
    phone.all_arrived()
    assert laptop.texts() == ["Alleen in het geheugen"]


def test_a_phone_with_a_wrong_clock_shows_the_time_of_the_laptop(phone: Phone, room: Room) -> None:
    phone.context.add_init_script(
        """const real = Date, away = 9 * 3600e3 + 17 * 60e3;
        Date = class extends real {
            constructor(...given) { given.length ? super(...given) : super(real.now() + away); }
            static now() { return real.now() + away; }
        };"""
    )
    phone.joins(room).writes("Op tijd")
    phone.all_arrived()
    (point,) = room.points()
    assert point.written_at is not None
    at = str(point.written_at)
    shown = phone.card("Op tijd").locator(".state")
    expect(shown).to_have_text(re.compile(r"Aangekomen om \d\d:\d\d"))
    local = phone.page.evaluate(
        "at => new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit' }).format(new Date(at))", at
    )
    expect(shown).to_have_text(f"Aangekomen om {local}")
    left = phone.page.locator("#clock-time").inner_text()
    assert re.fullmatch(r"(20:00|19:\d\d)", left)


def test_a_refused_point_is_kept_in_sight(phone: Phone, laptop: Laptop) -> None:
    phone.joins(laptop)

    def refuses(route: Route) -> None:
        route.fulfill(status=422, json={"error": "too-long", "field": "text", "most": 4000})

    phone.page.route("**/api/items/*", refuses)
    phone.writes_blind("Kan niet mee")
    refused = phone.page.locator("#refused")
    expect(refused).to_contain_text("Kan niet mee")
    expect(refused).to_contain_text("Dit punt kon niet mee: het is te lang. Het staat nog hier.")
    phone.page.reload()
    expect(refused).to_contain_text("Kan niet mee")
    phone.page.unroute("**/api/items/*")
    refused.get_by_role("button", name="Probeer opnieuw").click()
    phone.all_arrived()
    expect(refused).to_be_hidden()
    assert laptop.texts() == ["Kan niet mee"]


@pytest.mark.parametrize("status", [200, 403, 404, 502])
def test_a_page_of_the_wifi_is_no_answer_of_the_laptop(phone: Phone, laptop: Laptop, status: int) -> None:
    phone.joins(laptop)
    phone.page.route(
        "**/api/items/*", lambda route: route.fulfill(status=status, body="<h1>Log in</h1>", content_type="text/html")
    )
    phone.writes("Achter het portaal")
    expect(phone.status).to_contain_text("1 punt")
    phone.page.unroute("**/api/items/*")
    phone.all_arrived()
    assert laptop.texts() == ["Achter het portaal"]


def test_a_laptop_that_cannot_save_is_waited_for(phone: Phone, laptop: Laptop) -> None:
    phone.joins(laptop)
    phone.page.route(
        "**/api/items/*", lambda route: route.fulfill(status=503, json={"error": "cannot-save", "retry_s": 1})
    )
    phone.writes("Even wachten")
    expect(phone.status).to_contain_text("De laptop kan even niet opslaan.")
    phone.page.unroute("**/api/items/*")
    phone.all_arrived()
    assert laptop.texts() == ["Even wachten"]


def test_a_laptop_with_an_older_copy_of_the_day_gets_the_points_again(
    phone: Phone, laptop: Laptop, own_home: Path
) -> None:
    old = laptop.path.with_name("copy.tafelronde")
    phone.joins(laptop).writes("Vooraf")
    phone.all_arrived()
    laptop.stop()
    old.write_bytes(laptop.path.read_bytes())
    laptop.start()
    phone.writes("Na de kopie", "Nog een")
    phone.all_arrived()
    laptop.stop()
    for part in laptop.path.parent.glob("day.tafelronde*"):
        part.unlink()
    shutil.rmtree(own_home)  # the text copies, from which the laptop would bring the points back by itself
    laptop.path.write_bytes(old.read_bytes())
    laptop.start()
    phone.all_arrived()
    phone.sees("Vooraf", "Na de kopie", "Nog een")
    phone.page.reload()
    phone.sees("Vooraf", "Na de kopie", "Nog een")
    phone.all_arrived()
    assert laptop.texts() == ["Vooraf", "Na de kopie", "Nog een"]
