"""What falls between two on the helpers' page: a finger that slides away, a browser that lost a photo, two tabs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Route, expect

from tests.e2e.hosts.helping import HelperPhone, HelpRoom, take_picture
from tests.e2e.hosts.phones import IN_FIREFOX
from tests.e2e.hosts.test_helper_clock import labelled, stands_still

pytestmark = pytest.mark.slow

Rooms = Callable[..., HelpRoom]
Helpers = Callable[..., HelperPhone]
CHROMIUM_ALONE = pytest.mark.skipif(IN_FIREFOX, reason="only Chromium's driver puts fingers on a page")

LOSES = """() => new Promise((fine, wrong) => {
    const request = indexedDB.open("tafelronde-helper");
    request.onerror = () => wrong(request.error);
    request.onsuccess = () => {
        const deed = request.result.transaction("pictures", "readwrite");
        deed.objectStore("pictures").clear();
        deed.oncomplete = () => { request.result.close(); fine(); };
    };
})"""
HIDES = """() => {
    Object.defineProperty(document, "visibilityState", { get: () => "hidden" });
    document.dispatchEvent(new Event("visibilitychange"));
}"""
"""Go to another tab, as this one hears of it."""


HANGS = """(button) => button.addEventListener("pointerdown", () => setTimeout(() => {
    console.log("hangs", button.dataset.state);
    const until = Date.now() + 2500;
    while (Date.now() < until);
}), { once: true });"""
"""From the moment the button is pressed the page does nothing else, for longer than it is to be held."""


class Fingers:
    """Fingers on the large button; where they are, in pixels from its middle."""

    def __init__(self, phone: HelperPhone) -> None:
        self._touch = phone.context.new_cdp_session(phone.page)
        box = phone.go.bounding_box()
        assert box is not None
        self._at = (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)

    def down(self, *places: tuple[float, float]) -> None:
        self._send("touchStart", places or ((0, 0),))

    def move(self, *places: tuple[float, float]) -> None:
        self._send("touchMove", places)

    def up(self, *left: tuple[float, float]) -> None:
        """Lift a finger. left: those that stay."""
        self._send("touchEnd", left)

    def _send(self, what: str, places: Any) -> None:
        points = [{"x": self._at[0] + x, "y": self._at[1] + y, "id": n} for n, (x, y) in enumerate(places)]
        self._touch.send("Input.dispatchTouchEvent", {"type": what, "touchPoints": points})


def held_by_a_finger(helpers: Helpers, room: HelpRoom) -> tuple[HelperPhone, Fingers]:
    phone = helpers(has_touch=True, is_mobile=True)
    stands_still(phone, room)
    fingers = Fingers(phone)
    fingers.down()
    expect(phone.go).to_have_attribute("data-state", "holding")
    phone.page.clock.run_for(300)
    return phone, fingers


def nothing_came_of_it(phone: HelperPhone, room: HelpRoom) -> None:
    expect(phone.go).to_have_attribute("data-state", "idle")
    phone.page.clock.run_for(2000)
    expect(phone.page.locator("#go-said")).to_be_empty()
    assert room.on_now() is None


@CHROMIUM_ALONE
def test_a_finger_that_slides_off_the_button_presses_nothing(helped: Rooms, helpers: Helpers) -> None:
    room = helped()
    phone, fingers = held_by_a_finger(helpers, room)
    fingers.move((0, -120))
    fingers.move((0, -200))
    nothing_came_of_it(phone, room)
    fingers.up()


@CHROMIUM_ALONE
def test_a_finger_that_trembles_on_the_button_holds_it(helped: Rooms, helpers: Helpers) -> None:
    room = helped()
    phone, fingers = held_by_a_finger(helpers, room)
    for x in (2, -3, 4):
        fingers.move((x, 1))
    phone.page.clock.run_for(1000)
    labelled(phone, "Nu wisselen")
    fingers.up()
    assert room.on_now() == "r1"


@CHROMIUM_ALONE
def test_one_of_two_fingers_that_is_lifted_lets_go(helped: Rooms, helpers: Helpers) -> None:
    room = helped()
    phone, fingers = held_by_a_finger(helpers, room)
    fingers.down((0, 0), (30, 0))
    fingers.up((0, 0))
    nothing_came_of_it(phone, room)


@pytest.mark.parametrize("what", ["new Event('blur')", "new Event('visibilitychange')"])
def test_a_page_that_goes_out_of_sight_lets_go(helped: Rooms, helpers: Helpers, what: str) -> None:
    room = helped()
    phone = helpers()
    stands_still(phone, room)
    phone.holds_go()
    phone.page.clock.run_for(500)
    phone.page.evaluate(f"() => {{ ({'document' if 'visib' in what else 'window'}).dispatchEvent({what}); }}")
    nothing_came_of_it(phone, room)
    phone.lets_go()


def test_a_page_that_hung_while_the_button_was_let_go_of_presses_nothing(helped: Rooms, helpers: Helpers) -> None:
    room = helped()
    phone = helpers().comes_in(room)
    labelled(phone, "Start ronde 1")
    phone.go.evaluate(HANGS)
    with phone.page.expect_console_message() as told:
        phone.holds_go()
    assert told.value.text == "hangs holding"
    phone.lets_go()
    expect(phone.go).to_have_attribute("data-state", "idle")
    assert room.on_now() is None


@pytest.mark.parametrize("anew", [False, True], ids=["open", "opened anew"])
def test_a_helper_is_not_sent_away_because_the_laptop_is_busy(helped: Rooms, helpers: Helpers, anew: bool) -> None:
    room = helped()
    phone = helpers().comes_in(room, "Typen")
    tried: list[str] = []

    def busy(route: Route) -> None:
        tried.append(route.request.url)
        if len(tried) <= 2:
            route.fulfill(status=503, json={"error": "cannot-save", "retry_s": 1})
        else:
            route.continue_()

    phone.page.route("**/api/helper/join", busy)
    phone.context.clear_cookies()
    if anew:
        phone.page.reload()
        expect(phone.words).to_be_visible()
    phone.types(7, "Licht")
    phone.all_arrived()
    assert room.texts() == ["Licht"]


def test_a_photo_that_the_browser_lost_holds_up_nothing(helped: Rooms, helpers: Helpers, tmp_path: Path) -> None:
    room = helped()
    phone = helpers().comes_in(room, "Foto’s")
    phone.page.route("**/api/helper/photos/*", lambda route: route.abort())
    phone.photographs(take_picture(tmp_path / "een.jpg"), table=1)
    expect(phone.photo_cards.locator(".state")).to_have_text("Staat op dit apparaat")
    phone.page.evaluate(LOSES)
    phone.page.unroute("**/api/helper/photos/*")
    phone.photographs(take_picture(tmp_path / "twee.jpg", shade=60), table=7)
    expect(phone.photo_cards.first.locator(".state")).to_contain_text("Aangekomen om")
    assert room.photos() == [("t7", "r1", False)]


def test_a_tab_with_nothing_in_it_leaves_what_another_one_is_typing(
    contexts: Callable[..., BrowserContext], helped: Rooms
) -> None:
    room, context = helped(), contexts()
    other, one = HelperPhone(context).comes_in(room, "Typen"), HelperPhone(context).comes_in(room, "Typen")
    one.words.press_sequentially("Half af")
    one.holds("Half af", drawer="kv")
    other.page.evaluate(HIDES)
    other.kept("kv")  # after whatever it had to keep
    third = HelperPhone(context)
    third.page.goto(f"{room.url}/h")
    expect(third.words).to_have_value("Half af")
