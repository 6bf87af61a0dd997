"""A day with somebody who helps, and the helpers' page in a browser: what its tests speak with."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Self

from playwright.sync_api import Locator, expect
from PySide6.QtGui import QColor, QImage

from facilitator.domain.day import Day
from facilitator.domain.hall import Call, CallKind, ItemKind
from facilitator.domain.helping import Right
from facilitator.domain.identity import CallId, TableId
from facilitator.services.clock import ClockService
from facilitator.services.helping import HelpingService
from facilitator.storage.eventfile import CHAIR, EventFile
from facilitator.storage.moments import now
from tests.e2e.hosts.phones import NAME, Phone, Room
from tests.factories import make_conversation, make_day, make_item, make_person, make_round, make_table
from ui.hosts.server import HostServer

EVERYTHING = tuple(Right)


def helped_day(**event: Any) -> Day:
    """Three tables, two rounds with a changeover between them, and Ada, who will help."""
    return make_day(
        make_person("Ada de Wit", "ada"),
        make_table(1, "t1"),
        make_table(2, "t2"),
        make_table(7, "t7"),
        make_round(1, "r1", title="Ronde 1", minutes=20, notes="Noem de sponsor."),
        make_item(ItemKind.CHANGEOVER, "w1", title="Wisselen", minutes=5),
        make_round(2, "r2", title="Ronde 2", minutes=20),
        make_item(ItemKind.PLENARY, "p1", title="Plenair", minutes=30),
        make_conversation("Eten in de wijk", "c1", table="t1"),
        make_conversation("Rust op straat", "c2", table="t2"),
        make_conversation("Wie zorgt er voor het plein?", "c7", table="t7"),
        **event,
    )


def take_picture(path: Path, wide: int = 600, high: int = 800, shade: int = 0) -> Path:
    """A picture as a camera makes it; another shade is another picture."""
    image = QImage(wide, high, QImage.Format.Format_RGB32)
    image.fill(QColor(255, 250, 240 - shade))
    assert image.save(str(path))
    return path


class HelpRoom(Room):
    """A server in this process that Ada helps with. clicks: what the window would hear of a clicker."""

    def __init__(self, path: Path, rights: Iterable[Right] = EVERYTHING) -> None:
        self.clicks: list[str] = []
        self._servers: list[HostServer] = []
        self.file = EventFile.open(path, told=self._tell)
        self.helping = HelpingService(self.file)
        self.clock = ClockService(self.file)
        self.let(rights)
        self.server = HostServer(self.file, "127.0.0.1", 0, names=(NAME,), clicker=self.clicks.append)
        self._servers.append(self.server)
        self.server.start()
        self.served = {"url": self.server.url}

    def let(self, rights: Iterable[Right]) -> None:
        """Tick what Ada helps with."""
        self.helping.let("ada", list(rights)).result()

    @property
    def way_in(self) -> str:
        """What the QR of Ada says."""
        return self.server.helper_links()[0].link.replace("127.0.0.1", NAME)

    @property
    def typed_in(self) -> str:
        """The code of Ada."""
        return self.server.helper_links()[0].code

    def calls_for_help(self, table: str = "t7", kind: CallKind = CallKind.COME) -> None:
        """A table asks for somebody."""
        call = Call(CallId(f"call-{table}"), TableId(table), kind, now().wall)
        self.file.act("help-asked", CHAIR, lambda tx: tx.put(call)).result()

    def on_now(self) -> str | None:
        """The item that is under way, as the file has it."""
        steps = [step.item for step in self.file.day().steps if step.item is not None]
        return steps[-1] if steps else None

    def photos(self) -> list[tuple[str | None, str | None, bool]]:
        """Of each photo the table, the round, and whether it was typed."""
        return [(one.owner, one.round, one.typed) for one in self.file.day().photos]


class HelperPhone(Phone):
    """The helpers' page, in a helper's words."""

    BASE = "tafelronde-helper"

    def comes_in(self, room: HelpRoom, part: str = "") -> Self:
        """Scan the code, and go to a part when there are several."""
        self.page.goto(room.way_in)
        expect(self.page.locator("#bar")).to_be_visible()
        return self.goes_to(part) if part else self

    def goes_to(self, part: str) -> Self:
        """Tap one of the parts at the bottom."""
        self.page.locator("#tabs").get_by_role("button", name=part).click()
        return self

    @property
    def parts(self) -> Locator:
        return self.page.locator("#tabs button")

    @property
    def go(self) -> Locator:
        return self.page.locator("#go")

    @property
    def words(self) -> Locator:
        return self.page.locator("#words")

    def holds_go(self) -> None:
        """Put the mouse on the large button, and press it."""
        self.go.hover()
        self.page.mouse.down()

    def lets_go(self) -> None:
        self.page.mouse.up()

    def types(self, number: int, *texts: str) -> None:
        """Table number, Tab, words, Enter."""
        for text in texts:
            self.page.locator("#typing-number").focus()
            self.page.keyboard.type(str(number))
            self.page.keyboard.press("Tab")
            self.page.keyboard.type(text)
            self.page.keyboard.press("Enter")
            expect(self.typed(text)).to_be_visible()

    def typed(self, text: str) -> Locator:
        """The card of a point."""
        return self.page.locator("#points article.card", has=self.page.get_by_text(text, exact=True))

    def state_of(self, text: str) -> Locator:
        return self.typed(text).locator(".state")

    def opens(self, text: str) -> Locator:
        """Begin to edit a point; gives the field."""
        self.page.get_by_role("button", name=f"Pas aan: {text}", exact=True).click()
        return self.page.get_by_label("Tekst van dit punt")

    def changes(self, text: str, to: str) -> None:
        """Write a point anew."""
        self.opens(text).fill(to)
        self.page.get_by_role("button", name="Bewaar", exact=True).click()
        expect(self.typed(to).first).to_be_visible()

    @property
    def photo_cards(self) -> Locator:
        return self.page.locator("#photos > li")

    def photographs(self, picture: Path, table: int) -> None:
        """Choose a table and take a photo."""
        self.page.locator("#photo-tables").get_by_text(str(table), exact=True).click()
        self.page.locator("#shoot").set_input_files(picture)

    def all_arrived(self) -> None:
        expect(self.status).to_have_text(re.compile("^(Alles is aangekomen|Everything has arrived)$"))
