"""A hosts' page that is on, on a real file, and a phone that speaks to it."""

from __future__ import annotations

import http.client
import itertools
import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import pytest

from facilitator.changes import Changed
from facilitator.storage.eventfile import EventFile
from ui.hosts.limits import Limits
from ui.hosts.server import HostServer

Json = dict[str, Any]
SOON_S = 5.0


@dataclass
class Answer:
    """What came back: status, headers and, where there is one, the JSON."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    @property
    def error(self) -> str:
        return str(self.json["error"])


@dataclass
class Phone:
    """A client of our own: what a page sends, and what a page never would."""

    server: HostServer
    cookie: str = ""
    _ops: Iterator[int] = field(default_factory=itertools.count)

    def ask(self, method: str, path: str, body: Any = None, **headers: str) -> Answer:
        """One request. A header of None is left out; a body of bytes goes as it is."""
        given: dict[str, str | None] = {
            "Origin": self.server.url,
            "X-Tafelronde": "1",
            "Content-Type": "application/json",
            "Cookie": f"tafelronde={self.cookie}",
        }
        given |= {name.replace("_", "-"): value for name, value in headers.items()}
        sent = {name: value for name, value in given.items() if value is not None}
        data = body if body is None or isinstance(body, bytes) else json.dumps(body).encode()
        address, port = self.server.url.split("//")[1].rsplit(":", 1)
        connection = http.client.HTTPConnection(address, int(port), timeout=10)
        try:
            connection.request(method, path, data, sent)
            response = connection.getresponse()
            return Answer(response.status, {k.lower(): v for k, v in response.getheaders()}, response.read())
        finally:
            connection.close()

    def join(self, number: int = 1) -> Json:
        """Scan the code of a table. Gives the table."""
        link = next(one for one in self.server.links() if one.number == number)
        answer = self.ask("POST", "/api/join", {"token": link.link.split("#")[1]})
        assert answer.status == 200, answer.body
        self.cookie = answer.headers["set-cookie"].split("=", 1)[1].split(";")[0]
        return dict(answer.json)

    def op(self) -> str:
        return f"op-{id(self)}-{next(self._ops)}"

    def put(self, key: str, text: str, base: int = 0, round_: str | None = "r1", **more: Any) -> Answer:
        body = {"op": self.op(), "base": base, "round": round_, "text": text, **more}
        return self.ask("PUT", f"/api/items/{key}", body)

    def table(self) -> Json:
        return dict(self.ask("GET", "/api/table").json)

    def points(self) -> dict[str, Json]:
        return {one["id"]: one for one in self.table()["items"]}


class Heard:
    """Wakes whoever waits for something on another thread: devices come and go, acts are done."""

    def __init__(self) -> None:
        self._news = threading.Condition()

    def something(self) -> None:
        with self._news:
            self._news.notify_all()

    def of_file(self, server: HostServer, changes: tuple[Changed, ...]) -> None:
        server.hear(changes)
        self.something()

    def until(self, holds: Callable[[], object]) -> bool:
        """Whether something comes to hold in time."""
        with self._news:
            return bool(self._news.wait_for(holds, SOON_S))


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def serve(file: EventFile, heard: Heard) -> Iterator[Callable[..., HostServer]]:
    """Puts the page on, on loopback; taken off after the test."""
    servers: list[HostServer] = []

    def start(**settings: Any) -> HostServer:
        server = HostServer(file, "127.0.0.1", settings.pop("port", 0), told=heard.something, **settings)
        file._writer._tell = partial(heard.of_file, server)  # as whoever opened the file would have given it
        server.start()
        servers.append(server)
        return server

    yield start
    for server in servers:
        server.stop()


@pytest.fixture
def server(serve: Callable[..., HostServer]) -> HostServer:
    return serve(limits=Limits(head_s=0.3, body_s=0.3))


@pytest.fixture
def phone(server: HostServer) -> Phone:
    """A phone at table 1."""
    made = Phone(server)
    made.join()
    return made
