"""A real server on a real file, and a Chromium that visits it under another name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Playwright

    from tests.e2e.hosts.helping import HelperPhone, HelpRoom
    from tests.e2e.hosts.phones import Laptop, Phone, Room

CHROMIUM = Path("/usr/bin/chromium")
FIREFOX = Path("/usr/bin/firefox-esr")
PHONE_VIEW = {"width": 360, "height": 740}


def _missing() -> str:
    """What has to be there to drive a browser and is not; "" when all of it is."""
    if find_spec("playwright") is None:
        return "needs Playwright to drive a browser"
    return "" if CHROMIUM.exists() else f"needs a browser at {CHROMIUM}"


class _Left(pytest.Module):
    """A module of tests that cannot run here."""

    def collect(self) -> Any:
        pytest.skip(_missing(), allow_module_level=True)


def pytest_pycollect_makemodule(module_path: Path, parent: Any) -> pytest.Module | None:
    """The modules here import the browser's driver, so they are left out before they are read."""
    return _Left.from_parent(parent, path=module_path) if _missing() else None


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  # may be missing

    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    from tests.e2e.hosts.phones import ARGUMENTS, IN_FIREFOX, PREFERENCES  # noqa: PLC0415

    if IN_FIREFOX:
        started = playwright.firefox.launch(
            executable_path=FIREFOX, channel="moz-firefox", firefox_user_prefs=PREFERENCES
        )
    else:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
    with started as browser:
        yield browser


@pytest.fixture
def contexts(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """A phone's browser, empty, in Dutch. more: as Playwright has it."""
    made: list[BrowserContext] = []

    def make(**more: Any) -> BrowserContext:
        given = {"viewport": PHONE_VIEW, "locale": "nl-NL", "timezone_id": "Europe/Amsterdam", **more}
        made.append(browser.new_context(**given))
        return made[-1]

    yield make
    for context in made:
        context.close()


@pytest.fixture
def phones(contexts: Callable[..., BrowserContext]) -> Iterator[Callable[..., Phone]]:
    """A phone of its own, each time. At the end none of them may have met an error."""
    from tests.e2e.hosts.phones import Phone  # noqa: PLC0415

    made: list[Phone] = []

    def make(**more: Any) -> Phone:
        made.append(Phone(contexts(**more)))
        return made[-1]

    yield make
    assert [said for phone in made for said in phone.said] == []


@pytest.fixture
def phone(phones: Callable[..., Phone]) -> Phone:
    return phones()


@pytest.fixture
def laptop(tmp_path: Path) -> Iterator[Laptop]:
    from tests.e2e.hosts.phones import Laptop, on_disk, three_rounds  # noqa: PLC0415

    with Laptop(on_disk(three_rounds(), tmp_path / "day.tafelronde")) as laptop:
        yield laptop


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    """The same day in this process, in its first round."""
    from tests.e2e.hosts.phones import room_with, three_rounds  # noqa: PLC0415

    with room_with(three_rounds(), tmp_path / "day.tafelronde") as room:
        room.clock.go("r1").result()
        yield room


@pytest.fixture
def helped(tmp_path: Path) -> Iterator[Callable[..., HelpRoom]]:
    """A day in this process that Ada helps with, each time. rights: what is ticked for her; all of it without any."""
    from tests.e2e.hosts.helping import EVERYTHING, HelpRoom, helped_day  # noqa: PLC0415
    from tests.e2e.hosts.phones import on_disk  # noqa: PLC0415

    made: list[HelpRoom] = []

    def make(*rights: Any, **event: Any) -> HelpRoom:
        path = on_disk(helped_day(**event), tmp_path / f"helped-{len(made)}.tafelronde")
        made.append(HelpRoom(path, rights or EVERYTHING))
        return made[-1]

    yield make
    for room in made:
        room.close()


@pytest.fixture
def helpers(contexts: Callable[..., BrowserContext]) -> Iterator[Callable[..., HelperPhone]]:
    """A helper's phone of its own, each time. At the end none of them may have met an error."""
    from tests.e2e.hosts.helping import HelperPhone  # noqa: PLC0415

    made: list[HelperPhone] = []

    def make(**more: Any) -> HelperPhone:
        made.append(HelperPhone(contexts(**more)))
        return made[-1]

    yield make
    assert [said for phone in made for said in phone.said] == []
