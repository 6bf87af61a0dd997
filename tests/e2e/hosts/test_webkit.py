"""The same page in WebKitGTK: of what can be had here, the nearest to the Safari of an iPhone."""

from __future__ import annotations

import os
import subprocess
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import pytest

from tests.e2e.hosts.phones import SOON_MS, Laptop

webdriver = pytest.importorskip("selenium.webdriver", reason="needs Selenium to drive WebKitGTK")

if TYPE_CHECKING:
    from selenium.webdriver.remote.webdriver import WebDriver
    from selenium.webdriver.remote.webelement import WebElement

DRIVER = Path("/usr/bin/WebKitWebDriver")
BROWSERS = sorted(Path("/usr/lib").glob("*/webkit2gtk-4.1/MiniBrowser"))
SCREEN = "Xvfb"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not (DRIVER.exists() and BROWSERS), reason="needs WebKitWebDriver and its browser"),
]

T = TypeVar("T")


@pytest.fixture(scope="module")
def screen() -> Iterator[str]:
    """The name of a screen: WebKitGTK draws on one."""
    reads, writes = os.pipe()
    try:
        started = subprocess.Popen([SCREEN, "-displayfd", str(writes), "-nolisten", "tcp"], pass_fds=[writes])
    except FileNotFoundError:
        pytest.skip(f"needs {SCREEN}")
    os.close(writes)
    with os.fdopen(reads) as told:
        yield f":{told.readline().strip()}"
    started.terminate()
    started.wait(20)


@pytest.fixture(scope="module")
def browser(screen: str) -> Iterator[WebDriver]:
    from selenium.webdriver.webkitgtk.options import Options  # noqa: PLC0415
    from selenium.webdriver.webkitgtk.service import Service  # noqa: PLC0415

    options = Options()
    options.binary_location = str(BROWSERS[-1])
    options.add_argument("--automation")
    service = Service(str(DRIVER), env={**os.environ, "DISPLAY": screen})
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # Selenium's own, of how it begins this browser
        driver = webdriver.WebKitGTK(options=options, service=service)
    yield driver
    driver.quit()


class Phone:
    """A host's page in this browser."""

    def __init__(self, driver: WebDriver) -> None:
        self._driver = driver

    def joins(self, laptop: Laptop) -> None:
        # Its own address: to this browser another name cannot be made to lead to this computer.
        self._driver.get(laptop.link().replace(laptop.url, laptop.served["url"]))
        self.waits_for(lambda: self._one("#write").is_displayed())

    def _one(self, where: str) -> WebElement:
        return self._driver.find_element("css selector", where)

    def waits_for(self, what: Callable[[], T]) -> T:
        """Wait until something is so."""
        from selenium.webdriver.support.wait import WebDriverWait  # noqa: PLC0415

        return WebDriverWait(self._driver, SOON_MS / 1000).until(lambda _: what())

    def writes(self, *texts: str) -> None:
        for text in texts:
            self._one("#write").send_keys(text)
            self._one("#add").click()
            self.waits_for(lambda text=text: text in self.sees())

    def sees(self) -> list[str]:
        """The points on the page, in order."""
        words: list[str] = self._driver.execute_script(
            "return [...document.querySelectorAll('#points article.card .words')].map((one) => one.textContent)"
        )
        return words

    def says(self, words: str) -> None:
        """Wait until the page says of itself how it stands with what was written."""
        self.waits_for(lambda: words in self._one("#status-text").text)

    def is_visited_again(self) -> None:
        self._driver.refresh()
        self.waits_for(lambda: self._one("#write").is_displayed())


@pytest.fixture
def phone(browser: WebDriver) -> Phone:
    return Phone(browser)


def test_what_is_written_arrives_and_is_there_after_a_reload(phone: Phone, laptop: Laptop) -> None:
    phone.joins(laptop)
    phone.writes("Het plein is donker", "Zo'n <b>bankje</b> “voor iedereen” – é")
    phone.says("Alles is aangekomen")
    phone.is_visited_again()
    wanted = ["Het plein is donker", "Zo'n <b>bankje</b> “voor iedereen” – é"]
    phone.waits_for(lambda: phone.sees() == wanted)
    assert laptop.texts() == wanted


def test_what_is_written_while_the_laptop_is_away_arrives_once(phone: Phone, laptop: Laptop) -> None:
    phone.joins(laptop)
    wanted = []
    for number in range(3):
        phone.writes(f"Voor {number}")
        laptop.kill()
        phone.writes(f"Tijdens {number}", f"Daarna {number}")
        phone.says("Geen verbinding.")
        laptop.start()
        phone.says("Alles is aangekomen")
        wanted += [f"Voor {number}", f"Tijdens {number}", f"Daarna {number}"]
    assert phone.sees() == wanted
    assert laptop.texts() == wanted
