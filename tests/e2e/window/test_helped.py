"""A day on which the chair runs the clock from a phone, a host sends a photo, and the hall fetches the report."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.request import ProxyHandler, build_opener

import pytest

from facilitator.domain.day import Day
from facilitator.domain.onphones import report_at
from facilitator.domain.projector import Mode
from facilitator.domain.report import SectionKind
from facilitator.storage.eventfile import EventFile
from tests.e2e.window.chair import Chair
from tests.e2e.window.test_day import make_the_report, text_of
from tests.factories import (
    fill,
    make_conversation,
    make_day,
    make_person,
    make_round,
    make_section,
    make_table,
)

if TYPE_CHECKING:
    from tests.e2e.hosts.helping import HelperPhone
    from tests.e2e.hosts.phones import Phone
    from ui.app import Window
    from ui.desk.phones import Phones

pytestmark = [pytest.mark.slow, pytest.mark.window]

CHROMIUM = Path("/usr/bin/chromium")
ON_THE_SHEET = "Bankjes op het plein"


@pytest.mark.skipif(
    find_spec("playwright") is None or not CHROMIUM.exists(), reason="needs Playwright and a Chromium to drive"
)
def test_the_clock_from_a_phone_a_photo_typed_over_and_the_report_in_everybodys_hands(
    play, window, dialogs, folder, heartbeat, tmp_path
):
    path = tmp_path / "dag.tafelronde"
    EventFile.create(path, lambda tx: fill(helped_day(), tx))
    dialogs.named = folder / "verslag.pdf"

    def scenario(chair: Chair) -> None:
        hall = Hall(chair, window)
        hall.opens(path)
        helper, host = hall.lets_phones_in()
        hall.is_helped(helper, host, tmp_path / "vel.jpg")
        make_the_report(chair, dialogs.named)
        assert hall.hands_out() == dialogs.named.read_bytes()

    play(scenario)
    print(heartbeat.told())
    assert ON_THE_SHEET in text_of(dialogs.named)


class Hall:
    """What the chair does, at the laptop and with a phone in the hand."""

    def __init__(self, chair: Chair, window: Window) -> None:
        self.chair, self.window = chair, window

    @property
    def day(self) -> Day:
        return self.window.opened.day

    @property
    def phones(self) -> Phones:
        return self.window.view.desk.phones

    def opens(self, path: Path) -> None:
        self.chair.sees(lambda: self.window.open_day(path))
        self.chair.waits_until(lambda: self.window.view is not None and self.window.view.now is not None, "the day")

    def lets_phones_in(self) -> tuple[str, str]:
        """Put the page on, and give the links of the chair's own phone and of the table."""
        self.chair.presses("ctrl+3")
        self.chair.presses("alt+3")
        self.chair.clicks_on("Pagina aanzetten")
        self.chair.waits_until(lambda: self.phones.is_on, "the page")
        self.chair.clicks_on("Helpers")
        self.chair.clicks_on("Mijn eigen telefoon")
        self.chair.clicks_on("Dat mag")
        self.chair.waits_until(self.phones.helper_links, "a code of the chair's own")
        return self.chair.sees(lambda: (self.phones.helper_links()[0].link, self.phones.links()[0].link))

    def is_helped(self, helper: str, host: str, sheet: Path) -> None:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415  # may be missing

        from tests.e2e.hosts.helping import HelperPhone  # noqa: PLC0415
        from tests.e2e.hosts.phones import ARGUMENTS, Phone, photo_of_a_sheet  # noqa: PLC0415

        with (
            sync_playwright() as playwright,
            playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS) as browser,
        ):
            own, at_table = (one(browser.new_context(locale="nl-NL")) for one in (HelperPhone, Phone))
            own.page.goto(helper)
            at_table.page.goto(host)
            self.runs_the_clock_with(own)
            self.types_over_what_comes_from(at_table, photo_of_a_sheet(sheet))
            for phone in (own, at_table):
                assert phone.said == []
                phone.context.close()

    def runs_the_clock_with(self, phone: HelperPhone) -> None:
        from playwright.sync_api import expect  # noqa: PLC0415  # may be missing

        expect(phone.page.locator("#go-words")).to_have_text("Start ronde 1")
        expect(phone.go).to_be_enabled()
        phone.holds_go()
        self.chair.waits_until(lambda: [step.item for step in self.day.steps if step.item] == ["r1"], "round 1")
        phone.lets_go()
        for mode in (Mode.BLACK, Mode.FOLLOWS):
            phone.page.get_by_role("button", name="Zwart").click()
            self.chair.waits_until(lambda mode=mode: self.day.projector.mode is mode, mode.value)

    def types_over_what_comes_from(self, phone: Phone, sheet: Path) -> None:
        from playwright.sync_api import expect  # noqa: PLC0415  # may be missing

        phone.shoots(sheet)
        phone.all_arrived()
        self.chair.waits_until(lambda: self.day.photos, "the photo at the desk")
        self.chair.presses("alt+4")
        self.chair.fills("Wat op het vel staat", ON_THE_SHEET + "\n")
        self.chair.waits_until(lambda: [one.text for one in self.day.takeaways] == [ON_THE_SHEET], "the point")
        self.chair.presses("ctrl+Return")
        self.chair.waits_until(lambda: self.day.photos[0].typed, "the photo typed over")
        expect(phone.photos.first).to_contain_text("Overgetypt")

    def hands_out(self) -> bytes:
        """Show the hall the code of the report, and fetch it as a phone does."""
        self.chair.clicks_on("Toon de code in de zaal")
        self.chair.clicks_on("Uitdelen")
        self.chair.waits_until(lambda: self.day.on_phones.report, "the report for everybody")
        url = report_at(self.chair.sees(lambda: self.phones.url))
        with build_opener(ProxyHandler({})).open(url, timeout=30) as given:
            return bytes(given.read())


def helped_day() -> Day:
    """One table, one round, and a chair."""
    return make_day(
        make_person("Ada de Wit", "ada"),
        make_table(1, "t1"),
        make_round(1, "r1", title="Ronde 1", minutes=20),
        make_conversation("Wie zorgt er voor het plein?", "c1", table="t1"),
        make_section(SectionKind.CONVERSATIONS, "s1"),
        chairs=("ada",),
    )
