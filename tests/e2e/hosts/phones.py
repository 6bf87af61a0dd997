"""A laptop that serves the hosts' page, and phones that open it: what the tests of the page speak with."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from PIL import Image, ImageDraw
from playwright.sync_api import BrowserContext, Dialog, Locator, Page, Route, expect

from facilitator.domain.conversations import Takeaway
from facilitator.domain.day import Day
from facilitator.services.clock import ClockService
from facilitator.services.phones import OnPhonesService
from facilitator.storage.eventfile import EventFile
from tests.factories import fill, make_conversation, make_day, make_item, make_round, make_table
from ui.hosts.server import HostServer

ROOT = Path(__file__).parents[3]
CHROMIUM = "/usr/bin/chromium"
NAME = "venue.test"
"""It leads to this computer, in the browser alone: a page from there is of an insecure origin, as at a venue."""
ARGUMENTS = [
    "--no-sandbox",
    "--no-proxy-server",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    f"--host-resolver-rules=MAP {NAME} 127.0.0.1",
]
PREFERENCES: dict[str, str | float | bool] = {"network.dns.forceResolve": "127.0.0.1"}
"""The same for Firefox."""
IN_FIREFOX = os.environ.get("TAFELRONDE_TEST_PHONES") == "firefox"
"""The phones of this run are Firefox, driven by WebDriver BiDi: the one that is there, not one of Playwright's own."""
SOON_MS = 30_000
"""How long something may take that has to come by itself, on a slow computer."""

AT_ARRIVAL = """window.thenClick = null;
const put = IDBObjectStore.prototype.put;
IDBObjectStore.prototype.put = function (...given) {
    const request = put.apply(this, given);
    const name = this.name === "sent" && window.thenClick;
    if (!name) return request;
    window.thenClick = null;
    [...document.querySelectorAll("button")].find((one) => one.textContent.trim() === name).click();
    return request;
};"""
"""A page that can be pressed while an answer is being written down, before the page itself has heard of it."""
HOLDS = """async ([base, drawer, texts, most_ms]) => {
    const asPromise = (request) => new Promise((fine, wrong) => {
        request.onsuccess = () => fine(request.result);
        request.onerror = () => wrong(request.error);
    });
    const disk = await asPromise(indexedDB.open(base));
    const until = performance.now() + most_ms;
    try {
        for (;;) {
            const all = await asPromise(disk.transaction(drawer).objectStore(drawer).getAll());
            const there = new Set(all.map((one) => (one && one.text) ?? one));
            if (texts.every((text) => there.has(text))) return;
            if (performance.now() > until) throw new Error(`not in ${drawer}: ${texts}`);
            await new Promise((fine) => setTimeout(fine, 20));
        }
    } finally {
        disk.close();
    }
}"""

expect.set_options(timeout=SOON_MS)


def three_rounds(**event: Any) -> Day:
    """Two tables with a topic, three rounds, no points yet."""
    return make_day(
        make_table(1, "t1"),
        make_table(7, "t7"),
        make_round(1, "r1", title="Ronde 1", minutes=20, wrap_up_minutes=5),
        make_round(2, "r2", title="Ronde 2", minutes=20, wrap_up_minutes=5),
        make_item(key="pause", title="Koffie", minutes=15),
        make_round(3, "r3", title="Ronde 3", minutes=20, wrap_up_minutes=5),
        make_conversation("Eten in de wijk", "c1", table="t1"),
        make_conversation("Wie zorgt er voor het plein?", "c7", table="t7"),
        **event,
    )


def on_disk(day: Day, path: Path) -> Path:
    """A file with this day."""
    EventFile.create(path, lambda tx: fill(day, tx))
    return path


def photo_of_a_sheet(path: Path, seed: int = 1, size: tuple[int, int] = (4000, 3000)) -> Path:
    """A photo as a phone takes it: large, lying on its side, with the place and the camera in it."""
    chance = random.Random(seed)
    image = Image.new("RGB", size, "#F4F1E6")
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, 0, size[0] // 2, size[1] // 2), fill="#A81E16")
    pen.rectangle((0, size[1] // 2, size[0] // 2, size[1]), fill="#0B5F6B")
    for _ in range(3000):
        x, y = chance.randrange(size[0]), chance.randrange(size[1])
        pen.line((x, y, x + 90, y + chance.randrange(-20, 20)), fill="#1D1B18", width=6)
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned a quarter
    exif[0x0110] = "Testcamera"
    exif.get_ifd(0x8825).update({1: "N", 2: (52.0, 5.0, 13.2), 3: "E", 4: (5.0, 7.0, 3.1)})
    image.save(path, "JPEG", quality=92, exif=exif)
    return path


def texts_in(path: Path) -> list[str]:
    """What the file holds of points that were not taken back, in order. No laptop may have it open."""
    with EventFile.open(path) as file:
        return [one.text for one in file.day().takeaways if not one.removed]


class _Links:
    """How a phone gets in."""

    served: dict[str, Any]

    @property
    def url(self) -> str:
        return str(self.served["url"]).replace("127.0.0.1", NAME)

    def link(self, table: int = 7) -> str:
        """What the QR of a table says."""
        return str(self._of(table)["link"]).replace("127.0.0.1", NAME)

    def code(self, table: int = 7) -> str:
        return str(self._of(table)["code"])

    def _of(self, table: int) -> dict[str, Any]:
        found: dict[str, Any] = next(one for one in self.served["tables"] if one["number"] == table)
        return found


class Laptop(_Links):
    """`tafelronde serve` in a process of its own: it can be killed, and comes back at the same place."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._port = 0
        self._process: subprocess.Popen[str] | None = None
        self.start()

    def start(self) -> None:
        """Serve, at the same port as before."""
        command = [
            "serve",
            str(self.path),
            "--address",
            "127.0.0.1",
            "--port",
            str(self._port),
            "--json",
            "--name",
            NAME,
        ]
        code = "import sys; from ui.commands import run; sys.exit(run())"
        self._process = subprocess.Popen(
            [sys.executable, "-c", code, *command], stdout=subprocess.PIPE, text=True, cwd=ROOT
        )
        assert self._process.stdout is not None
        self.served = json.loads(self._process.stdout.readline())
        self._port = int(self.served["url"].rpartition(":")[2])

    def kill(self) -> None:
        """Pull the plug."""
        self._end(lambda process: process.kill())

    def stop(self) -> None:
        """End it as it is ended by hand."""
        self._end(lambda process: process.terminate())

    def _end(self, end: Any) -> None:
        if self._process is None:
            return
        end(self._process)
        self._process.wait(20)
        assert self._process.stdout is not None
        self._process.stdout.close()
        self._process = None

    def texts(self) -> list[str]:
        """What is on the disk. Ends the laptop."""
        self.stop()
        return texts_in(self.path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.kill()


class Room(_Links):
    """A server in this process, with the chair's side at hand: the clock and the file."""

    def __init__(self, path: Path) -> None:
        self._servers: list[HostServer] = []
        self.file = EventFile.open(path, told=self._tell)
        server = HostServer(self.file, "127.0.0.1", 0, names=(NAME,))
        self._servers.append(server)
        server.start()
        tables = [{"number": one.number, "link": one.link, "code": one.code} for one in server.links()]
        self.served = {"url": server.url, "tables": tables}
        self.server = server
        self.clock = ClockService(self.file)
        self.phones = OnPhonesService(self.file)

    def _tell(self, changes: Any) -> None:
        for server in self._servers:
            server.hear(changes)

    def texts(self) -> list[str]:
        return [one.text for one in self.points()]

    def points(self) -> list[Takeaway]:
        """The points that were not taken back, in order."""
        return [one for one in self.file.day().takeaways if not one.removed]

    def close(self) -> None:
        self.server.stop()
        self.file.close()


@contextmanager
def room_with(day: Day, path: Path) -> Iterator[Room]:
    room = Room(on_disk(day, path))
    try:
        yield room
    finally:
        room.close()


class Phone:
    """A page in a browser, in a host's words. said: what the browser complained of. asked: what it asked the host."""

    BASE = "tafelronde"

    def __init__(self, context: BrowserContext, page: Page | None = None) -> None:
        self.context = context
        self.page = page or context.new_page()
        self.said: list[str] = []
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.asked: list[str] = []
        self.page.on("dialog", self._answer)

    def _answer(self, dialog: Dialog) -> None:
        self.asked.append(dialog.type)
        dialog.accept()

    def joins(self, places: _Links, table: int = 7) -> Self:
        """Scan the QR of a table."""
        self.page.goto(places.link(table))
        expect(self.field).to_be_visible()
        return self

    @property
    def field(self) -> Locator:
        return self.page.locator("#write")

    @property
    def status(self) -> Locator:
        return self.page.locator("#status-text")

    @property
    def notices(self) -> Locator:
        return self.page.locator("#notices")

    def in_round(self, title: str) -> None:
        """Wait until it writes in this round."""
        expect(self.page.locator("#rounds [aria-current=true]")).to_have_text(title)

    def writes(self, *texts: str) -> None:
        """Write points, one after the other."""
        for text in texts:
            self.field.fill(text)
            self.page.locator("#add").click()
            expect(self.field).to_have_value("")
            expect(self.card(text).first).to_be_visible()

    def writes_blind(self, text: str) -> None:
        """Write a point that will not stay among the others."""
        self.field.fill(text)
        self.page.locator("#add").click()

    def shoots(self, picture: Path, seen: bool = True) -> None:
        """Take a photo of the sheet. seen: wait until it is on the page."""
        self.page.locator("#photo-file").set_input_files(picture)
        if seen:
            expect(self.page.locator("#photo-said")).not_to_have_text("De foto wordt klaargezet…")
            expect(self.photos.first).to_be_visible()

    @property
    def photos(self) -> Locator:
        """The photos of this round that were taken with this phone."""
        return self.page.locator("#photo-list > li")

    def sends_itself(self, places: _Links, route: Route) -> None:
        """Send a request that the page made, past the page: it arrives, and the page hears nothing of it."""
        body = route.request.post_data_buffer
        self.page.request.fetch(
            route.request.url.replace(NAME, "127.0.0.1"),
            method=route.request.method,
            data=b"" if body is None else body,
            headers={
                "Content-Type": route.request.headers["content-type"],
                "X-Tafelronde": "1",
                "Origin": places.served["url"],
                "Cookie": "; ".join(f"{one['name']}={one['value']}" for one in self.context.cookies(places.url)),
            },
        )

    def card(self, text: str) -> Locator:
        return self.page.locator("article.card", has=self.page.get_by_text(text, exact=True))

    @property
    def cards(self) -> Locator:
        return self.page.locator("#points article.card .words")

    def opens(self, text: str) -> Locator:
        """Begin to edit a point; gives the field."""
        self.card(text).get_by_role("button").first.click()
        return self.page.locator(".card.open textarea")

    def changes(self, text: str, to: str) -> None:
        """Write a point anew."""
        self.opens(text).fill(to)
        self.page.locator(".card.open").get_by_role("button", name="Bewaar").click()
        expect(self.card(to).first).to_be_visible()

    def all_arrived(self) -> None:
        """Wait until the page says that everything is on the laptop."""
        expect(self.status).to_have_text("Alles is aangekomen")

    def sees(self, *texts: str) -> None:
        """Wait until these are the points on the page, in this order."""
        expect(self.cards).to_have_text(list(texts))

    def kept(self, drawer: str = "out") -> list[Any]:
        """What the browser holds in one of its drawers."""
        found: list[Any] = self.page.evaluate(
            """([base, drawer]) => new Promise((fine, wrong) => {
                const request = indexedDB.open(base);
                request.onerror = () => wrong(request.error);
                request.onsuccess = () => {
                    const all = request.result.transaction(drawer).objectStore(drawer).getAll();
                    all.onsuccess = () => { request.result.close(); fine(all.result); };
                };
            })""",
            [self.BASE, drawer],
        )
        return found

    def holds(self, *texts: str, drawer: str = "out") -> None:
        """Wait until these words are on the browser's disk: a card is shown when they are on their way to it."""
        self.page.evaluate(HOLDS, [self.BASE, drawer, list(texts), SOON_MS])

    def will_click(self, name: str) -> None:
        """Have a button pressed at the instant of the next answer. The page was opened with `AT_ARRIVAL`."""
        self.page.evaluate("(name) => { window.thenClick = name; }", name)

    def fits(self) -> bool:
        """Nothing sticks out to the side."""
        wide: bool = self.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
        return wide
