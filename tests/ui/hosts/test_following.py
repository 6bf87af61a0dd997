"""Phones that come and go, are moved and look again late: each ends with exactly what its table has."""

from __future__ import annotations

import asyncio
import json
import random
from dataclasses import dataclass, field
from typing import Any

import pytest

from facilitator.errors import FacilitatorError
from facilitator.services.phones import OnPhonesService, Words
from facilitator.services.takeaways import TakeawayService
from facilitator.storage.eventfile import EventFile
from tests.factories import Watch
from ui.hosts.devices import place_of
from ui.hosts.hall import Hall
from ui.hosts.tableview import Json

DEEDS = 120
COUNTING = ("seq", "cursor", "event")


@dataclass
class Page:
    """What a page does with the news: the parts whole, the points one by one."""

    held: str
    cursor: int = 0
    parts: Json = field(default_factory=dict)
    items: dict[str, Json] = field(default_factory=dict)
    order: list[str] = field(default_factory=list)

    def merge(self, news: Json) -> None:
        self.cursor = news.pop("cursor")
        self.items |= {one["id"]: one for one in news.pop("items", ())}
        for key in news.pop("gone", ()):
            self.items.pop(key, None)
        if "order" in news:
            self.order = news.pop("order")
            self.items = {key: one for key, one in self.items.items() if key in self.order}
        self.parts |= {part: value for part, value in news.items() if part not in COUNTING}

    def shows(self) -> Json:
        return {**self.parts, "items": [self.items[key] for key in self.order]}


class Network:
    """Three phones, a chair and the server's hall, without a network."""

    def __init__(self, file: EventFile, seed: int) -> None:
        self.file, self.dice = file, random.Random(seed)
        self.watch = Watch()
        self.hall = Hall(file, self.watch, lambda: None)
        loop = asyncio.get_running_loop()
        file._writer._tell = lambda changes: loop.call_soon_threadsafe(self.hall.hear, changes)
        self.chair, self.on_phones = TakeawayService(file), OnPhonesService(file)
        self.pages: list[Page] = []
        self.numbers = iter(range(10_000))

    def session(self, page: Page) -> Any:
        return self.hall.session_of(page.held)

    def looks(self, page: Page) -> None:
        self.hall.catch_up()
        if (news := self.hall.since(place_of(self.session(page)), page.cursor)) is not None:
            page.merge(json.loads(news[1]))

    async def something_happens(self) -> None:
        page, table = self.dice.choice(self.pages), self.dice.choice(("t1", "t2"))
        phone, number = self.hall.phone_of(self.session(page)), next(self.numbers)
        points = [one.id for one in self.file.day().takeaways]
        key = self.dice.choice(points)
        match self.dice.randrange(9):
            case 0 | 1:
                words = Words(f"op-{number:06d}", f"point-{number:04d}", 0, "r1", f"Punt {number}")
                await self.hall.phones.write(phone, words)
            case 2:
                await self.hall.bring(self.session(page), table)
            case 3:
                await self.hall.phones.reseat(phone, table)
                self.hall.read_access()
            case 4:
                await self.chair.move_to([key], self.dice.choice(("c1", "c2", None)), "r2")
            case 5:
                await self.hall.phones.count(phone, f"op-{number:06d}", "r1", self.dice.choice((None, 7, number)))
            case 6:
                await self.on_phones.tell(self.dice.choice(("", f"Regel {number}")), table)
            case 7:
                await self.chair.star(key, on=self.dice.random() < 0.5)
            case _:
                await self.undone()

    async def undone(self) -> None:
        try:
            await self.file.undo()
        except FacilitatorError as error:
            assert error.code in ("nothing-to-undo", "undo-overtaken")


@pytest.mark.parametrize("seed", range(4))
def test_whoever_follows_has_in_the_end_what_there_is(file: EventFile, seed: int) -> None:
    async def live() -> None:
        net = Network(file, seed)
        for table in ("t1", "t1", "t2"):
            held = await net.hall.admit(table)
            net.pages.append(Page(held or ""))
        for _ in range(DEEDS):
            await net.something_happens()
            await asyncio.sleep(0)  # what is told from the writer's thread arrives
            if net.dice.random() < 0.6:
                net.looks(net.dice.choice(net.pages))
        for page in net.pages:
            net.looks(page)
            place = place_of(net.session(page))
            whole = {part: value for part, value in net.hall.whole(place).items() if part not in COUNTING}
            assert page.shows() == whole
        assert {"t1", "t2"} >= {place_of(net.session(page)) for page in net.pages}
        net.hall.close()

    file.keep_secret("11" * 32).result()
    asyncio.run(live())
