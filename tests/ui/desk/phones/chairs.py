"""Somebody at the panel of the phones, and the phones in the hall: real requests to the real page."""

from __future__ import annotations

import json
import socket
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from ui.desk.desk import Desk
from ui.desk.pages.phones.panel import PhonesPanel
from ui.desk.phones import Phones
from ui.desk.settings import PhonesAt
from ui.hosts.addresses import Address, AddressKind

HERE = Address("127.0.0.1", AddressKind.WIFI, "wlan0")


class Chair:
    """Somebody at the panel, with a phone in the hand."""

    def __init__(self, desk: Desk, qtbot: Any) -> None:
        self.desk, self._qtbot = desk, qtbot
        self.remembered: list[PhonesAt | None] = []
        self.phones = Phones(desk.opened, desk.jobs, self.remembered.append, desk)
        self.panel = PhonesPanel(desk, self.phones)
        qtbot.addWidget(self.panel)
        self.panel.page._take_addresses((HERE,))
        self._held: list[socket.socket] = []

    def turns_on(self, port: int | None = 0) -> None:
        self.phones.turn_on("127.0.0.1", port)
        self._qtbot.waitUntil(lambda: self.phones.is_on or self.phones.error is not None, timeout=20_000)

    def scans(self, number: int) -> str:
        """Scan the code of a table and keep the page in sight. Gives the cookie."""
        link = next(one for one in self.phones.links() if one.number == number)
        cookie = self.in_hall(joined, self.phones.url, link.link.split("#")[1])
        before = self.phones.connected()
        self._keep_in_sight("/api/stream", cookie)
        self._qtbot.waitUntil(lambda: self.phones.connected() != before and self.phones.seen_one)
        return cookie

    def helper_scans(self, person: str) -> str:
        """Scan the code of a helper and keep the page in sight. Gives the cookie."""
        link = next(one for one in self.phones.helper_links() if one.person == person)
        cookie = self.in_hall(joined, self.phones.url, link.link.split("#")[1], "/api/helper")
        self._keep_in_sight("/api/helper/stream", cookie)
        self._qtbot.waitUntil(lambda: bool(self.phones.helpers()))
        return cookie

    def _keep_in_sight(self, path: str, cookie: str) -> None:
        host = self.phones.url.removeprefix("http://")
        address, port = host.split(":")
        held = socket.create_connection((address, int(port)), timeout=5)
        held.sendall(f"GET {path}?since=0 HTTP/1.1\r\nHost: {host}\r\nCookie: {cookie}\r\n\r\n".encode())
        self._held.append(held)

    def asks(self, method: str, path: str, body: Any, cookie: str = "") -> Any:
        """Ask the page something, from the hall."""
        return self.in_hall(ask, self.phones.url, method, path, body, cookie)

    def follows_the_day(self) -> None:
        """As in the window: the panel is shown the day when it is different."""
        self.desk.opened.changed.connect(self.panel.refresh)

    def rows(self) -> list[str]:
        return [line.title for line in self.panel.list.records.rows]

    def in_hall(self, do: Any, *args: Any) -> Any:
        """Have something done outside the window, while the window goes on."""
        with ThreadPoolExecutor(1) as hall:
            future = hall.submit(do, *args)
            self._qtbot.waitUntil(future.done)
            return future.result()

    def leave(self) -> None:
        for held in self._held:
            held.close()
        self.phones.close()


def joined(url: str, token: str, at: str = "/api") -> str:
    return ask(url, "POST", f"{at}/join", {"token": token})["Set-Cookie"].split(";")[0]


def ask(url: str, method: str, path: str, body: Any, cookie: str = "") -> Any:
    headers = {"Origin": url, "X-Tafelronde": "1", "Content-Type": "application/json", "Cookie": cookie}
    asked = urllib.request.Request(url + path, json.dumps(body).encode(), headers, method=method)
    with urllib.request.urlopen(asked, timeout=5) as answer:
        return answer.headers
