"""What falls between two: a photo between two tables, a tab between two sessions, a disk that says nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Route, expect

from tests.e2e.hosts.helping import HelpRoom
from tests.e2e.hosts.phones import Phone, Room, photo_of_a_sheet
from tests.e2e.hosts.test_table import scans, table_name, where

pytestmark = pytest.mark.slow

SLOW_EYES = """window.looked = [];
const look = createImageBitmap;
window.createImageBitmap = async (...given) => {
    await new Promise((fine) => window.looked.push(fine));
    return look(...given);
};"""
"""A picture is only read when the test says so."""
SEES = """async () => {
    while (!window.looked.length) await new Promise((fine) => setTimeout(fine, 20));
    window.looked.splice(0).forEach((fine) => fine());
}"""
HIDES = """() => {
    Object.defineProperty(document, "visibilityState", { get: () => "hidden" });
    document.dispatchEvent(new Event("visibilitychange"));
}"""
"""Go to another tab, as this one hears of it."""
SAYS_NOTHING = "IDBFactory.prototype.open = function () { return {}; };"


def looks(phone: Phone) -> None:
    """Let the page read the pictures that wait to be read, as soon as there are."""
    phone.page.evaluate(SEES)


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    return photo_of_a_sheet(tmp_path / "vel.jpg", size=(1200, 900))


# -- a photo that is made ready ------------------------------------------------------------------------------------


def test_a_photo_taken_at_the_moment_of_a_move_goes_along(phone: Phone, room: Room, sheet: Path) -> None:
    phone.context.add_init_script(SLOW_EYES)
    phone.joins(room).shoots(sheet, seen=False)
    (here,) = room.server.phones()
    room.server.reseat(here.key, "t1").result()
    expect(table_name(phone)).to_have_text("Tafel 1")
    looks(phone)
    expect(phone.photos.locator(".state")).to_contain_text("Aangekomen om")
    assert [(one.owner, one.round) for one in room.file.day().photos] == [("t1", "r1")]


def test_not_all_has_arrived_while_a_photo_is_made_ready(phone: Phone, room: Room, sheet: Path) -> None:
    phone.context.add_init_script(SLOW_EYES)
    phone.joins(room).writes("Licht")
    phone.all_arrived()
    phone.shoots(sheet, seen=False)
    expect(phone.status).to_have_text("1 foto staat nog op deze telefoon")
    looks(phone)
    phone.all_arrived()
    assert len(room.file.day().photos) == 1


def test_a_photo_that_is_made_ready_stays_with_its_table_when_its_host_says_so(
    phone: Phone, room: Room, sheet: Path, tmp_path: Path
) -> None:
    phone.context.add_init_script(SLOW_EYES)
    phone.joins(room)
    phone.shoots(sheet, seen=False)
    phone.shoots(photo_of_a_sheet(tmp_path / "ander.jpg", 2, size=(1200, 900)), seen=False)
    scans(phone, room, 1)
    expect(phone.page.locator("#bring-asked")).to_have_text(
        "Je hebt 2 foto’s bij tafel 7. Neem je ze mee naar tafel 1?"
    )
    phone.page.route("**/api/photos/*", lambda route: route.abort())
    phone.page.get_by_role("button", name="Laat ze daar").click()
    for _ in range(2):
        looks(phone)
    expect(table_name(phone)).to_have_text("Tafel 1")
    phone.page.evaluate("setInterval(() => window.looked.splice(0).forEach((fine) => fine()), 20)")
    expect(phone.notices).to_contain_text("2 foto’s van tafel 7 staan nog op deze telefoon.")
    expect(phone.photos).to_have_count(0)
    assert room.file.day().photos == ()


# -- the session ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "answer",
    [
        {"status": 503, "json": {"error": "cannot-save", "retry_s": 1}},
        {"status": 429, "json": {"error": "too-many-tries", "retry_s": 1}},
        {"status": 200, "content_type": "text/html", "body": "<p>Welkom op de wifi"},
    ],
    ids=["a laptop that cannot save", "too many at once", "a page of the Wi-Fi"],
)
@pytest.mark.parametrize("anew", [False, True], ids=["open", "opened anew"])
def test_a_table_is_not_lost_because_the_laptop_is_busy(
    phone: Phone, room: Room, answer: dict[str, object], anew: bool
) -> None:
    phone.joins(room)
    tried: list[str] = []

    def busy(route: Route) -> None:
        tried.append(route.request.url)
        if len(tried) <= 2:
            route.fulfill(**answer)  # type: ignore[arg-type]
        else:
            route.continue_()

    phone.page.route("**/api/join", busy)
    phone.context.clear_cookies()
    if anew:
        phone.page.reload()
    expect(phone.field).to_be_visible()
    phone.writes("Licht")
    phone.all_arrived()
    assert room.texts() == ["Licht"]


def test_a_tab_that_was_not_told_sends_nothing_with_the_key_of_another_table(
    contexts: Callable[..., BrowserContext], room: Room
) -> None:
    context = contexts()
    context.add_init_script("delete window.BroadcastChannel;")  # a tab that sleeps hears nothing
    one, other = Phone(context).joins(room), Phone(context).joins(room)
    scans(one, room, 1)
    expect(table_name(one)).to_have_text("Tafel 1")
    other.field.fill("Voor tafel zeven")
    other.page.locator("#add").click()
    expect(table_name(other)).to_have_text("Tafel 1")
    expect(other.notices).to_contain_text("1 punt van tafel 7 staat nog op deze telefoon.")
    other.writes("Voor tafel één")
    expect(other.card("Voor tafel één").locator(".state")).to_contain_text("Aangekomen")
    assert where(room) == {("Voor tafel één", "c1")}


def test_a_tab_with_nothing_in_it_leaves_what_another_one_is_typing(
    contexts: Callable[..., BrowserContext], room: Room
) -> None:
    context = contexts()
    other, one = Phone(context).joins(room), Phone(context).joins(room)
    one.field.press_sequentially("Half af")
    one.holds("Half af", drawer="kv")
    other.page.evaluate(HIDES)
    other.kept("kv")  # after whatever it had to keep
    third = Phone(context)
    third.page.goto(f"{room.url}/j")
    expect(third.field).to_have_value("Half af")


def test_the_code_of_a_helper_leads_to_the_helpers_page(phone: Phone, helped: Callable[..., HelpRoom]) -> None:
    room = helped()
    phone.page.goto(f"{room.url}/")
    phone.page.get_by_label("Code van je tafel").fill(room.typed_in)
    phone.page.keyboard.press("Enter")
    expect(phone.page.locator("#helper-name")).to_have_text("Ada de Wit")


def test_what_was_written_before_the_session_was_lost_is_said_to_stay_behind(
    phone: Phone, room: Room, tmp_path: Path
) -> None:
    phone.joins(room).writes("Licht", "Bankjes")
    phone.all_arrived()
    phone.context.clear_cookies()
    phone.writes("Bomen")
    phone.all_arrived()
    scans(phone, room, 1)
    expect(phone.page.locator("#bring-asked")).to_contain_text("3 punten bij tafel 7")
    phone.page.get_by_role("button", name="Neem mee").click()
    expect(table_name(phone)).to_have_text("Tafel 1")
    expect(phone.notices).to_contain_text("2 punten bleven bij tafel 7. Vraag de dagvoorzitter ze te verplaatsen.")
    phone.sees("Bomen")
    phone.all_arrived()
    assert where(room) == {("Licht", "c7"), ("Bankjes", "c7"), ("Bomen", "c1")}
    phone.page.reload()
    expect(phone.notices).to_contain_text("2 punten bleven bij tafel 7.")
    phone.sees("Bomen")
    phone.page.get_by_role("button", name="Gelezen").click()
    expect(phone.notices).to_be_empty()


# -- a disk that says nothing --------------------------------------------------------------------------------------


def test_a_disk_that_says_nothing_keeps_nobody_waiting_long(phone: Phone, room: Room, sheet: Path) -> None:
    phone.context.add_init_script(SAYS_NOTHING)
    phone.page.goto(room.link(7))
    expect(phone.field).to_be_visible(timeout=18_000)
    expect(phone.notices).to_contain_text("Deze browser bewaart niets.")
    phone.writes("Licht")
    phone.shoots(sheet, seen=False)
    expect(phone.photos.locator(".state")).to_contain_text("Aangekomen om", timeout=18_000)
    phone.all_arrived()
    assert room.texts() == ["Licht"]
