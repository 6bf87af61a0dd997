"""For every host: by keyboard, on a small screen, with large letters, in the dark, in both languages, read aloud."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from facilitator.domain.language import Language
from tests.e2e.hosts.phones import Phone, Room, photo_of_a_sheet, room_with, three_rounds

pytestmark = pytest.mark.slow

AXE = "axe-core@4"
KEYS = re.compile(r'(?:^|[,{])\s*(?:"([a-z0-9-]+)"|([a-z_]+)):\s', re.MULTILINE)
ARRIVED = re.compile(r"Aangekomen om \d\d:\d\d")
REFUSED = "Niet aangenomen"
LONG = "Schuldhulpverleningsmedewerkersoverleg " * 4 + "x" * 200


def focused(phone: Phone) -> str:
    """What has the focus, as a screen reader says it."""
    name: str = phone.page.evaluate(
        """() => {
            const at = document.activeElement;
            const label = at.labels && at.labels[0] && at.labels[0].textContent;
            return (at.getAttribute("aria-label") || label || at.textContent || at.tagName).trim();
        }"""
    )
    return name


def tab_to(phone: Phone, name: str) -> None:
    """Press Tab until this has the focus."""
    for _ in range(40):
        phone.page.keyboard.press("Tab")
        if focused(phone) == name:
            return
    pytest.fail(f"the Tab key never comes to {name!r}")


def test_everything_works_by_keyboard_alone(phone: Phone, room: Room) -> None:
    press = phone.page.keyboard.press
    phone.page.goto(room.url)
    expect(phone.page.get_by_label("Code van je tafel")).to_be_visible()
    tab_to(phone, "Code van je tafel")
    phone.page.keyboard.type(room.code())
    press("Enter")
    expect(phone.field).to_be_focused()
    for text in ("Licht", "Bankjes", "Bomen"):
        phone.page.keyboard.type(text)
        press("Control+Enter")
        expect(phone.card(text)).to_be_visible()
        expect(phone.field).to_be_focused()
    phone.page.evaluate("document.activeElement.blur()")
    tab_to(phone, "Pas aan: Bankjes")
    press("Enter")
    field = phone.page.get_by_label("Tekst van dit punt")
    expect(field).to_be_focused()
    press("Home")
    phone.page.keyboard.type("Meer ")
    press("Control+Enter")
    expect(phone.page.get_by_role("button", name="Pas aan: Meer Bankjes")).to_be_focused()
    press("Enter")
    tab_to(phone, "Omhoog")
    press("Enter")
    phone.sees("Licht", "Bomen")  # the one being edited is a field
    expect(phone.page.get_by_role("button", name="Omhoog")).to_be_focused()
    press("Enter")
    phone.page.get_by_label("Tekst van dit punt").focus()
    press("Escape")
    phone.sees("Meer Bankjes", "Licht", "Bomen")
    expect(phone.page.get_by_role("button", name="Pas aan: Meer Bankjes")).to_be_focused()
    tab_to(phone, "Hulp") if focused(phone) != "Hulp" else None
    press("Enter")
    expect(phone.page.get_by_role("button", name="Kom even langs")).to_be_focused()
    press("Escape")
    expect(phone.page.get_by_role("button", name="Hulp", exact=True)).to_be_focused()
    phone.all_arrived()
    assert room.texts() == ["Meer Bankjes", "Licht", "Bomen"]


@pytest.mark.parametrize(
    ("width", "height", "letters"), [(320, 568, 16), (360, 740, 32), (1280, 800, 16), (740, 360, 16)]
)
def test_it_fits(
    phones: Callable[..., Phone], room: Room, tmp_path: Path, width: int, height: int, letters: int
) -> None:
    phone = phones(viewport={"width": width, "height": height}).joins(room)
    session = phone.context.new_cdp_session(phone.page)
    session.send("Page.enable")
    session.send("Page.setFontSizes", {"fontSizes": {"standard": letters, "fixed": letters}})
    phone.writes("Kort", LONG.strip())
    assert phone.fits()
    phone.opens("Kort")
    room.clock.go("r2").result()
    expect(phone.notices).to_contain_text("Je schrijft nog bij ronde 1.")
    assert phone.fits()
    phone.page.get_by_role("button", name="Laat zo").click()
    phone.page.get_by_role("button", name="Hulp", exact=True).click()
    phone.page.locator("#more summary").click()
    assert phone.fits()
    assert too_small(phone) == []
    phone.page.get_by_role("button", name="Ronde 2", exact=True).click()
    phone.in_round("Ronde 2")
    phone.page.route("**/api/photos/*", lambda route: route.fulfill(status=422, json={"error": "no-picture"}))
    for seed in (1, 2):
        phone.shoots(photo_of_a_sheet(tmp_path / f"{seed}.jpg", seed, (400, 300)))
        expect(phone.photos).to_have_count(seed)
    expect(phone.page.get_by_role("button", name="Probeer opnieuw")).to_have_count(2)
    phone.page.get_by_role("button", name="Haal foto 1 weg").click()
    assert phone.fits()
    assert too_small(phone) == []
    phone.page.evaluate("link => { location.hash = link; }", room.link(1).partition("#")[2])
    expect(phone.page.locator("#bring")).to_be_visible()
    assert phone.fits()
    assert too_small(phone) == []


def too_small(phone: Phone) -> list[str]:
    """What can be pressed and is less than 44 pixels high or wide."""
    found: list[str] = phone.page.evaluate(
        """() => [...document.querySelectorAll("button, input[type=text], textarea, summary, .tick")]
            .filter((one) => one.checkVisibility())
            .filter((one) => { const box = one.getBoundingClientRect(); return box.width < 43.9 || box.height < 43.9; })
            .map((one) => one.id || one.textContent)"""
    )
    return found


def test_the_day_decides_the_language_and_the_host_may_choose_another(
    phones: Callable[..., Phone], tmp_path: Path
) -> None:
    with room_with(three_rounds(language=Language.EN), tmp_path / "day.tafelronde") as room:
        phone = phones(locale="nl-NL")
        phone.page.goto(room.url)
        expect(phone.page.get_by_role("button", name="Naar mijn tafel")).to_be_visible()
        phone.joins(room).writes("Light")
        expect(phone.status).to_have_text("Everything has arrived")
        expect(phone.page.locator("#table-name")).to_have_text("Table 7")
        expect(phone.card("Light").locator(".state")).to_have_text(re.compile(r"Arrived at \d\d:\d\d"))
        assert phone.page.locator("html").get_attribute("lang") == "en"
        phone.page.get_by_role("button", name="Nederlands").click()
        expect(phone.page.locator("#table-name")).to_have_text("Tafel 7")
        expect(phone.card("Light").locator(".state")).to_have_text(re.compile(r"Aangekomen om \d\d:\d\d"))
        phone.page.reload()
        expect(phone.page.locator("#table-name")).to_have_text("Tafel 7")


def test_the_words_are_the_same_in_both_languages(phone: Phone, room: Room) -> None:
    phone.joins(room)
    source = phone.page.evaluate("fetch('/page.js').then((answer) => answer.text())")
    table = source[source.index("const WORDS") : source.index("const BROWSER_LANGUAGE")]
    dutch, english = (set(KEYS.findall(part)) for part in table.split("\n  en: {"))
    assert dutch - {("", "nl")} == english
    assert len(english) > 100


@pytest.fixture(scope="session")
def axe(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The source of axe-core, from the npm registry, outside the project."""
    if shutil.which("npm") is None:
        pytest.skip("needs npm to fetch axe-core")
    folder = tmp_path_factory.mktemp("axe")
    fetched = subprocess.run(["npm", "pack", AXE, "--silent"], cwd=folder, capture_output=True, timeout=60, check=False)
    if fetched.returncode:
        pytest.skip("axe-core could not be fetched from the npm registry")
    (archive,) = folder.glob("*.tgz")
    shutil.unpack_archive(archive, folder, filter="data")
    return (folder / "package" / "axe.min.js").read_text("utf-8")


def complaints(phone: Phone, axe: str) -> list[str]:
    """What axe-core finds wrong with the page as it stands, seen whole: to lie under a bar is no fault."""
    phone.page.set_viewport_size({"width": 360, "height": 2400})
    phone.page.evaluate(axe)
    result: dict[str, Any] = phone.page.evaluate(
        "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })"
    )
    return [
        f"{one['id']}: {one['nodes'][0]['html']} {one['nodes'][0]['failureSummary']}" for one in result["violations"]
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_has_nothing_to_say_of_any_state(
    phones: Callable[..., Phone], room: Room, axe: str, tmp_path: Path, scheme: str
) -> None:
    phone, other = phones(color_scheme=scheme, reduced_motion="reduce"), phones()
    phone.page.goto(room.url)
    phone.page.get_by_label("Code van je tafel").fill("222222")
    phone.page.keyboard.press("Enter")
    expect(phone.page.locator("#join-said")).to_contain_text("Deze code klopt niet.")
    found = {"join": complaints(phone, axe)}
    phone.joins(room)
    found["empty"] = complaints(phone, axe)
    phone.writes("Licht", "Bankjes", "Bomen")
    phone.all_arrived()
    phone.opens("Bankjes")
    phone.page.get_by_role("button", name="Hulp", exact=True).click()
    phone.page.locator("#more summary").click()
    phone.page.get_by_role("button", name="Toon als tekst").click()
    found["editing, help and text"] = complaints(phone, axe)
    phone.page.get_by_role("button", name="Neem terug").click()
    other.joins(room)
    phone.context.set_offline(True)
    phone.changes("Licht", "Meer licht")
    other.changes("Licht", "Licht op het plein")
    other.all_arrived()
    found["without a network"] = complaints(phone, axe)
    phone.context.set_offline(False)
    expect(phone.page.locator(".pair")).to_be_visible()
    found["two versions"] = complaints(phone, axe)
    room.clock.earlier(16 * 60).result()
    phone.page.get_by_role("button", name="Invullen").click()
    phone.page.get_by_role("checkbox").first.check()
    room.clock.go("r2").result()
    phone.page.route("**/api/items/*", lambda route: route.fulfill(status=422, json={"error": "too-long"}))
    phone.writes_blind("Kan niet mee")
    expect(phone.page.locator("#refused")).to_be_visible()
    found["the last minutes, another round, refused"] = complaints(phone, axe)
    phone.page.get_by_role("button", name="Naar ronde 2").click()
    phone.in_round("Ronde 2")
    phone.page.get_by_role("button", name="Eén meer aan tafel").click()
    room.phones.tell("Jullie mogen naar buiten.", table="t7").result()
    for seed, code in ((1, ""), (2, "no-picture"), (3, "")):
        if code:
            phone.page.route("**/api/photos/*", lambda route: route.fulfill(status=422, json={"error": "no-picture"}))
        phone.shoots(photo_of_a_sheet(tmp_path / f"{seed}.jpg", seed, (400, 300)))
        expect(phone.photos.nth(seed - 1).locator(".state")).to_have_text(REFUSED if code else ARRIVED)
        phone.page.unroute("**/api/photos/*")
    phone.page.get_by_role("button", name="Haal foto 3 weg").click()
    expect(phone.notices).to_contain_text("voor jouw tafel: Jullie mogen naar buiten.")
    found["photos, how many, a line to the table"] = complaints(phone, axe)
    phone.page.evaluate("link => { location.hash = link; }", room.link(1).partition("#")[2])
    expect(phone.page.locator("#bring")).to_be_visible()
    found["the wrong table"] = complaints(phone, axe)
    assert [f"{state}: {said}" for state, all_said in found.items() for said in all_said] == []
