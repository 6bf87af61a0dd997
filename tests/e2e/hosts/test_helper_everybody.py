"""The helpers' page for everybody: on a small screen, with large letters, in the dark, by keyboard, read aloud."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from facilitator.domain.language import Language
from tests.e2e.hosts.helping import HelperPhone, HelpRoom, take_picture
from tests.e2e.hosts.test_for_everybody import (  # noqa: F401  # axe is a fixture
    KEYS,
    LONG,
    axe,
    complaints,
    focused,
    tab_to,
    too_small,
)

pytestmark = pytest.mark.slow

Rooms = Callable[..., HelpRoom]
Helpers = Callable[..., HelperPhone]


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    return take_picture(tmp_path / "vel.jpg")


def every_part(phone: HelperPhone, sheet: Path, look: Callable[[str], None]) -> None:
    """Walk through the page, and look at each part while something is going on in it."""
    photos, typing = (phone.parts.nth(place) for place in (1, 2))
    look("the clock")
    photos.click()
    look("no photos yet")
    phone.photographs(sheet, table=7)
    phone.all_arrived()
    phone.photo_cards.get_by_role("button").first.click()
    look("a photo that is put right")
    typing.click()
    look("nothing typed")
    phone.types(7, "Kort", LONG.strip())
    phone.typed("Kort").get_by_role("button").click()
    phone.page.locator("#typing-list summary").click()
    look("typed, one being changed, the tables unfolded")
    phone.page.locator("#sheet-list button").click()
    expect(phone.page.locator("#sheet-frame img")).to_be_visible()
    look("beside a sheet")


def sticking_out(phone: HelperPhone) -> list[str]:
    """What is too wide for the page."""
    found: list[str] = phone.page.evaluate(
        """() => [...document.querySelectorAll("body *")]
            .filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > innerWidth + 0.5)
            .map((one) => `${one.tagName}.${one.className}#${one.id}`)"""
    )
    return found


@pytest.mark.parametrize(
    ("width", "height", "letters"), [(320, 568, 16), (360, 740, 32), (1280, 720, 16), (740, 360, 16)]
)
def test_it_fits(helped: Rooms, helpers: Helpers, sheet: Path, width: int, height: int, letters: int) -> None:
    room = helped()
    room.clock.go("r1").result()
    room.calls_for_help()
    phone = helpers(viewport={"width": width, "height": height})
    session = phone.context.new_cdp_session(phone.page)
    session.send("Page.enable")
    session.send("Page.setFontSizes", {"fontSizes": {"standard": letters, "fixed": letters}})
    phone.comes_in(room)
    expect(phone.page.locator(".call")).to_be_visible()
    wrong: list[str] = []

    def look(part: str) -> None:
        if not phone.fits():
            wrong.append(f"{part}: {sticking_out(phone)} sticks out")
        wrong.extend(f"{part}: {one} is too small" for one in too_small(phone))

    every_part(phone, sheet, look)
    assert wrong == []


def test_the_words_are_the_same_in_both_languages(helped: Rooms, helpers: Helpers) -> None:
    phone = helpers().comes_in(helped())
    source = phone.page.evaluate("fetch('/helperwords.js').then((answer) => answer.text())")
    table = source[source.index("const WORDS") : source.index("const OF_BROWSER")]
    dutch, english = (set(KEYS.findall(part)) for part in table.split("\n  en: {"))
    assert dutch - {("", "nl")} == english
    assert len(english) > 100
    for module in ("helper", "helperclock", "helperphotos", "helpertyping", "tablechoice"):
        text = phone.page.evaluate("(path) => fetch(path).then((answer) => answer.text())", f"/{module}.js")
        asked = set(re.findall(r'say\("([a-z-]+)"[,)]', text))
        assert asked - {one or other for one, other in english} == set(), module


def test_everything_works_by_keyboard_alone(helped: Rooms, helpers: Helpers) -> None:
    room, phone = helped(), helpers()
    press = phone.page.keyboard.press
    room.calls_for_help()
    phone.page.goto(f"{room.url}/h")
    expect(phone.page.get_by_label("Jouw code")).to_be_visible()
    tab_to(phone, "Jouw code")
    phone.page.keyboard.type(room.typed_in)
    press("Enter")
    expect(phone.parts).to_have_count(3)
    tab_to(phone, "Typen")
    press("Enter")
    expect(phone.words).to_be_visible()
    press("Shift+Tab")
    phone.page.locator("body").press("Home")
    phone.page.evaluate("document.activeElement.blur()")
    tab_to(phone, "Tafel")
    phone.page.keyboard.type("7")
    press("Tab")
    assert focused(phone) == "Wat de tafel zei"
    phone.page.keyboard.type("Bankjes")
    press("Enter")
    tab_to(phone, "Pas aan: Bankjes")
    press("Enter")
    expect(phone.page.get_by_label("Tekst van dit punt")).to_be_focused()
    press("End")
    phone.page.keyboard.type(" en bomen")
    press("Enter")
    expect(phone.page.get_by_role("button", name="Pas aan: Bankjes en bomen")).to_be_focused()
    tab_to(phone, "Klok")
    press("Enter")
    phone.page.evaluate("document.activeElement.blur()")
    tab_to(phone, "Ik ga naar tafel 7")
    press("Enter")
    expect(phone.page.locator(".call")).to_contain_text("Jij gaat naar tafel 7")
    tab_to(phone, "Typen")
    press("Enter")
    phone.all_arrived()
    assert room.texts() == ["Bankjes en bomen"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", [Language.NL, Language.EN])
def test_axe_has_nothing_to_say_of_any_part(
    helped: Rooms,
    helpers: Helpers,
    sheet: Path,
    axe: str,  # noqa: F811
    scheme: str,
    language: Language,
) -> None:
    room = helped(language=language)
    phone = helpers(color_scheme=scheme, reduced_motion="reduce")
    found: dict[str, list[str]] = {}

    def look(part: str) -> None:
        found[part] = complaints(phone, axe)
        phone.page.set_viewport_size({"width": 360, "height": 740})

    phone.page.goto(f"{room.url}/h")
    expect(phone.page.locator("#join")).to_be_visible()
    look("a code is asked for")
    room.clock.go("r1").result()
    room.clock.earlier(16 * 60).result()
    room.calls_for_help()
    phone.comes_in(room)
    expect(phone.page.locator(".call")).to_be_visible()
    phone.page.locator("#go").evaluate("(button) => button.click()")
    look("the large button asks again")
    every_part(phone, sheet, look)
    phone.context.set_offline(True)
    phone.parts.nth(0).click()
    expect(phone.go).to_be_disabled()
    look("without a network")
    phone.context.set_offline(False)
    assert [f"{part}: {said}" for part, all_said in found.items() for said in all_said] == []
