"""From the phone of a host to the typed points: a photo through the real server, and what the phone hears of it."""

from __future__ import annotations

import hashlib
import io
import json
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from PIL import Image

from tests.ui.desk.photos.conftest import CTRL, Key, Typist
from ui.desk.phones import Phones


class Host:
    """A host with a phone, who photographs a sheet."""

    def __init__(self, typist: Typist, phones: Phones) -> None:
        self.typist, self.phones, self.cookie = typist, phones, ""

    def asks(self, method: str, path: str, body: bytes | None = None, kind: str = "application/json") -> Any:
        """Ask the laptop, while its window goes on."""
        with ThreadPoolExecutor(1) as hall:
            future = hall.submit(self._ask, method, path, body, kind)
            self.typist._qtbot.waitUntil(future.done)
            return future.result()

    def _ask(self, method: str, path: str, body: bytes | None, kind: str) -> Any:
        url = self.phones.url
        headers = {"Origin": url, "X-Tafelronde": "1", "Content-Type": kind, "Cookie": self.cookie}
        asked = urllib.request.Request(url + path, body, headers, method=method)
        with urllib.request.urlopen(asked, timeout=5) as answer:
            self.cookie = (answer.headers["Set-Cookie"] or self.cookie).split(";")[0]
            return json.loads(answer.read())

    def joins(self, number: int) -> None:
        link = next(one for one in self.phones.links() if one.number == number)
        self.asks("POST", "/api/join", json.dumps({"token": link.link.split("#")[1]}).encode())

    def photographs(self, round_: str) -> str:
        with io.BytesIO() as out, Image.new("RGB", (60, 80), "navy") as image:
            image.save(out, "JPEG")
            content = out.getvalue()
        key = hashlib.sha256(content).hexdigest()
        self.asks("PUT", f"/api/photos/{key}?round={round_}", content, "image/jpeg")
        return key

    def sees_photos(self) -> list[tuple[str, bool]]:
        return [(one["id"], one["typed"]) for one in self.asks("GET", "/api/table")["photos"]]


@pytest.fixture
def host(typist: Typist) -> Iterator[Host]:
    desk = typist.desk
    phones = Phones(desk.opened, desk.jobs, lambda _: None, desk)
    phones.turn_on("127.0.0.1", 0)
    typist._qtbot.waitUntil(lambda: phones.is_on and typist.desk.opened.at_rest)
    yield Host(typist, phones)
    phones.close()


def test_a_photo_from_a_phone_is_typed_over_and_the_phone_hears_that_it_was(typist, host):
    host.joins(2)
    key = host.photographs("r1")
    typist.waits()

    grid = typist.stage.live.grid
    assert {row.key: row.state for row in grid.records.rows}["t2"] == "Photo, not typed yet"
    typist.comes("t2")
    typist.sees()
    assert host.sees_photos() == [(key, False)]
    typist.types("Een zebrapad")
    typist.presses(Key.Key_Return, CTRL)

    typist._qtbot.waitUntil(lambda: typist.desk.opened.day.photos[0].typed)
    typist.waits()
    newest = typist.desk.opened.day.takeaways[-1]
    assert (newest.text, newest.conversation, newest.round) == ("Een zebrapad", "c2", "r1")
    assert host.sees_photos() == [(key, True)]
    assert {row.key: row.state for row in grid.records.rows}["t2"] != "Photo, not typed yet"
