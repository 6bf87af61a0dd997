"""Connections that would stay: half a request, a body without an end, an answer that nobody reads."""

from __future__ import annotations

import asyncio
import json
import os
import socket
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, suppress
from typing import Any

import pytest

from facilitator.domain.conversations import Takeaway
from facilitator.services.phones import OnPhonesService
from facilitator.storage.eventfile import EventFile
from tests.ui.hosts.conftest import Phone
from tests.ui.hosts.test_faults import Line
from ui.hosts import connections, server
from ui.hosts.connections import Doorway, Watched
from ui.hosts.limits import Limits
from ui.hosts.server import HostServer

PHOTO = f"/api/photos/{'ab' * 32}?round=r1"


@pytest.fixture
def line(server: HostServer) -> Iterator[Line]:
    made = Line(server)
    yield made
    made.socket.close()


def ends(one: socket.socket) -> bool:
    """Whether the server hangs up; it may do so without ceremony."""
    with suppress(ConnectionError):
        while one.recv(65_536):
            pass
    return True


# -- a body without an end --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("method", "path"),
    [("PUT", PHOTO), ("PUT", "/api/items/point-001"), ("GET", "/api/table"), ("GET", "/api/stream"), ("GET", "/")],
)
@pytest.mark.parametrize("body", [b"", b"5\r\nab"])
def test_a_body_that_does_not_say_how_long_it_is_is_refused_and_does_not_stay(
    phone: Phone, line: Line, monkeypatch: pytest.MonkeyPatch, method: str, path: str, body: bytes
) -> None:
    monkeypatch.setattr(server, "UNREAD_S", 0.1)
    line.request(method, path, phone, "Transfer-Encoding: chunked", body=body)

    head, _, said = line.read(b"never").partition(b"\r\n\r\n")

    assert head.startswith(b"HTTP/1.1 400 ")
    assert json.loads(said) == {"error": "bad-request", "field": ""}


@pytest.mark.parametrize("length", ["400", "0000000000400"])
def test_a_body_that_does_not_come_does_not_stay_however_its_length_is_written(
    phone: Phone, line: Line, length: str
) -> None:
    line.request("PUT", "/api/items/point-001", phone, f"Content-Length: {length}")
    assert ends(line.socket)


# -- nothing that is a head -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("nothing", [b"\r\n\r\n", b"\n", b"\r\n" * 20_000, b"\r\n\r\nGET / HTTP/1.1\r\n"])
def test_empty_lines_are_no_request_and_do_not_stay(line: Line, nothing: bytes) -> None:
    line.socket.sendall(nothing)
    assert ends(line.socket)


def test_empty_lines_that_go_on_and_on_do_not_stay_either(line: Line) -> None:
    line.socket.settimeout(0.02)
    with suppress(ConnectionError):
        while True:
            line.socket.sendall(b"\r\n\r\n")
            with suppress(TimeoutError):
                if not line.socket.recv(1):
                    break


def test_empty_lines_before_a_request_are_passed_over(phone: Phone, line: Line) -> None:
    line.socket.sendall(b"\r\n\r\n")
    for _ in range(2):
        line.request("GET", "/favicon.ico", phone)
        assert line.read().startswith(b"HTTP/1.1 204")
        line.socket.sendall(b"\r\n")


# -- answers that nobody reads ----------------------------------------------------------------------------------------


@pytest.fixture
def much(file: EventFile) -> None:
    """More than the network itself keeps, wherever one asks."""
    text = "x" * 4_000
    put = [Takeaway(f"much-{number:05d}", text, "c1", "r1", author="host:1") for number in range(3_000)]  # type: ignore[arg-type]
    file.act("write", "host:x", lambda tx: [tx.put(one) for one in put]).result()
    OnPhonesService(file).hand_out("verslag.pdf", b"%PDF" + os.urandom(12_000_000)).result()


@pytest.mark.usefixtures("much")
@pytest.mark.parametrize("path", ["/api/table", "/api/stream", "/r"])
def test_who_does_not_read_an_answer_leaves_the_place_to_another(
    serve: Callable[..., HostServer], monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    monkeypatch.setattr(connections, "SLOWEST", 10**9)
    server = serve(limits=Limits(slow_reader_s=0.05, connections_per_address=1))
    phone = Phone(server)
    phone.join()
    deaf = _in_the_only_place(server, path, phone)

    assert _asked(phone, "/favicon.ico") == 204
    deaf.socket.close()


def _in_the_only_place(server: HostServer, path: str, phone: Phone) -> Line:
    while True:
        one = Line(server)
        with suppress(ConnectionError):
            one.request("GET", path, phone)
            if one.socket.recv(1):
                return one
        one.socket.close()  # whoever was there before was still seen


def _asked(phone: Phone, path: str) -> int:
    while True:
        with suppress(ConnectionError):
            return phone.ask("GET", path).status


class Talker(asyncio.Protocol):
    """Says something until some of it stays unsaid, and then no more."""

    def __init__(self) -> None:
        self.said = 0
        self.paused, self.lost = False, asyncio.Event()

    def connection_made(self, transport: Any) -> None:
        while not transport.get_write_buffer_size():
            transport.write(b"x" * 1_000)
            self.said += 1_000

    def pause_writing(self) -> None:
        self.paused = True

    def resume_writing(self) -> None:
        self.paused = False

    def connection_lost(self, exc: Exception | None) -> None:
        self.lost.set()


@asynccontextmanager
async def _speaking(doorway: Doorway, talker: Talker) -> AsyncIterator[tuple[str, int]]:
    loop = asyncio.get_running_loop()
    listening = await loop.create_server(lambda: Watched(doorway, lambda: talker), "127.0.0.1", 0)
    async with listening:
        yield listening.sockets[0].getsockname()


def test_a_few_bytes_that_nobody_reads_are_enough() -> None:
    async def run() -> None:
        talker, doorway = Talker(), Doorway(Limits(slow_reader_s=0.05))
        async with _speaking(doorway, talker) as at:
            _, writer = await asyncio.open_connection(*at, limit=1)
            async with asyncio.timeout(5):
                await talker.lost.wait()
            assert not doorway.inside
            writer.close()

    asyncio.run(run())


def test_who_reads_it_all_stays() -> None:
    async def run() -> None:
        talker, doorway = Talker(), Doorway(Limits())
        async with _speaking(doorway, talker) as at:
            reader, writer = await asyncio.open_connection(*at)
            heard = len(await reader.readexactly(talker.said))
            assert heard == talker.said
            (one,) = doorway.inside
            assert not talker.paused
            assert one._unread is None
            writer.close()
            await talker.lost.wait()

    asyncio.run(run())
