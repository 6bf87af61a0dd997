"""What went wrong once, or could: answers that are no answer, phones that are away, a disk that fails, a stop."""

from __future__ import annotations

import asyncio
import itertools
import logging
import socket
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from facilitator.domain.conversations import Takeaway
from facilitator.domain.kinds import Kind
from facilitator.domain.steps import Moment
from facilitator.services.clock import ClockService
from facilitator.services.hall import ProgrammeService, TableService
from facilitator.storage.eventfile import EventFile
from facilitator.storage.moments import now
from tests.ui.hosts.conftest import Heard, Phone
from ui.hosts.hall import Hall
from ui.hosts.limits import Limits
from ui.hosts.server import HostServer

SOON_S = 5.0


class Line:
    """A connection, byte by byte."""

    def __init__(self, server: HostServer) -> None:
        self.host = server.url.split("//")[1]
        address, port = self.host.rsplit(":", 1)
        self.socket = socket.create_connection((address, int(port)), timeout=SOON_S)

    def request(self, method: str, path: str, phone: Phone, *more: str, body: bytes = b"") -> None:
        own = (
            f"Host: {self.host}",
            f"Origin: http://{self.host}",
            "X-Tafelronde: 1",
            "Content-Type: application/json",
            f"Cookie: tafelronde={phone.cookie}",
        )
        self.socket.sendall("\r\n".join((f"{method} {path} HTTP/1.1", *own, *more, "", "")).encode() + body)

    def read(self, until: bytes = b"\r\n\r\n") -> bytes:
        """What comes, until it holds this, or nothing comes any more."""
        got = b""
        while until not in got and (more := self.socket.recv(65_536)):
            got += more
        return got


@pytest.fixture
def line(server: HostServer) -> Iterator[Callable[[], Line]]:
    made: list[Line] = []

    def make() -> Line:
        made.append(Line(server))
        return made[-1]

    yield make
    for one in made:
        one.socket.close()


@pytest.fixture(autouse=True)
def nothing_is_logged_as_an_error(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    yield
    assert [one.getMessage() for one in caplog.records if one.levelno >= logging.ERROR] == []


# -- ops that were used for something else ---------------------------------------------------------------------------


def test_an_op_that_brought_other_words_is_not_said_to_have_brought_these(phone: Phone, file: EventFile) -> None:
    body = {"op": "op-twice-1", "base": 0, "round": "r1", "text": "Een bus"}
    assert phone.ask("PUT", "/api/items/point-001", body).status == 200
    for key, text in (("point-001", "Een tram"), ("point-002", "Een bus"), ("point-002", "Een trein")):
        answer = phone.ask("PUT", f"/api/items/{key}", {**body, "text": text})
        assert (answer.status, answer.json) == (400, {"error": "bad-request", "field": "op"})
    assert file.find(Kind.TAKEAWAY, "point-002") is None


@pytest.mark.parametrize(("method", "path"), [("PUT", ""), ("DELETE", ""), ("PUT", "/place")])
def test_an_op_of_a_call_for_help_is_none_of_a_point(phone: Phone, method: str, path: str) -> None:
    phone.ask("POST", "/api/help", {"op": "op-help-01", "kind": "come"})
    body = {"op": "op-help-01", "base": 0, "text": "Een bus"}
    answer = phone.ask(method, f"/api/items/point-001{path}", body)
    assert (answer.status, answer.json) == (400, {"error": "bad-request", "field": "op"})


def test_the_op_of_a_conflict_gets_its_answer_again_whatever_the_line_ends(phone: Phone) -> None:
    phone.put("point-001", "Een bus")
    body = {"op": "op-stale-1", "base": 1, "round": "r1", "text": "Een\r\ntram"}
    first = phone.ask("PUT", "/api/items/point-001", body)
    assert first.json["conflict_of"] == "point-001"
    assert phone.ask("PUT", "/api/items/point-001", body).json == first.json


def test_a_point_has_no_place_behind_itself(phone: Phone) -> None:
    phone.put("point-001", "Een bus")
    answer = phone.ask("PUT", "/api/items/point-001/place", {"op": phone.op(), "after": "point-001"})
    assert (answer.status, answer.json) == (400, {"error": "bad-request", "field": "after"})


# -- who is away -----------------------------------------------------------------------------------------------------


def test_a_phone_that_hangs_up_is_away_at_once(server: HostServer, phone: Phone, line: Any, heard: Heard) -> None:
    ear = line()
    ear.request("GET", "/api/stream", phone)
    ear.read(b"data: ")
    assert server.connected() == {"t1": 1}
    ear.socket.close()
    assert heard.until(lambda: server.connected() == {})


def test_what_a_phone_sent_before_it_hung_up_is_kept(phone: Phone, file: EventFile, line: Any, heard: Heard) -> None:
    for number in range(20):
        one = line()
        body = b'{"op": "op-gone-%02d", "base": 0, "round": "r1", "text": "Punt %d"}' % (number, number)
        one.request("PUT", f"/api/items/point-{number:03d}", phone, f"Content-Length: {len(body)}", body=body)
        one.socket.close()
    assert heard.until(lambda: len([one for one in file.day().takeaways if one.text.startswith("Punt")]) >= 15)


def test_a_phone_whose_table_is_taken_away_hears_no_more(phone: Phone, file: EventFile, line: Any) -> None:
    ear = line()
    ear.request("GET", "/api/stream", phone)
    ear.read(b"data: ")
    TableService(file).remove("t1").result()
    ear.read(b"never")  # until the server hangs up
    assert phone.ask("GET", "/api/table").error == "no-session"


@pytest.mark.parametrize(
    ("more", "body"),
    [
        (("Content-Length: 100",), b'{"op"'),
        (("Transfer-Encoding: chunked",), b"zz\r\n"),
        (("Transfer-Encoding: chunked",), b"fffffffff\r\n{"),
        (("Content-Encoding: gzip", "Content-Length: 5"), b"12345"),
        (("Expect: 100-continue", "Content-Length: 100"), b""),
        (("Content-Length: 5", "Content-Length: 6"), b"12345"),
        (("X-Odd: \x00",), b""),
    ],
)
def test_a_request_that_is_cut_off_or_out_of_joint_is_nobodys_fault(
    phone: Phone, line: Any, more: tuple[str, ...], body: bytes
) -> None:
    for hangs_up in (True, False):
        one = line()
        one.request("PUT", "/api/items/point-001", phone, *more, body=body)
        if hangs_up:
            one.socket.close()
        else:
            assert b" 500 " not in one.read(b"never")[:20]
    assert phone.put("point-002", "Een bus").status == 200


def test_words_in_a_coat_are_not_unpacked(phone: Phone) -> None:
    answer = phone.ask("PUT", "/api/items/point-001", b"x", Content_Encoding="gzip")
    assert (answer.status, answer.error) == (415, "not-json")


# -- what must not be seen too early or too late ---------------------------------------------------------------------


def test_a_base_is_never_newer_than_the_words_it_is_shown_with(file: EventFile, phone: Phone) -> None:
    """Else a phone would write over words that it never showed."""
    phone.put("point-001", "Een bus")
    real = file.reread

    def while_others_write(day: Any, changes: Any) -> Any:
        read = real(day, changes)
        phone.server._hall.file.reread = real  # type: ignore[union-attr]
        file.act("write", "host:x", lambda tx: tx.put(Takeaway("w1", "Nieuw", "c1", "r1", author="host:1"))).result()
        return read

    seen = file.text_seq("w1")
    file.reread = while_others_write  # type: ignore[method-assign]
    phone.put("point-002", "Een tram")
    shown = phone.points()["w1"]
    assert (shown["text"], shown["base"]) in [("Meer banken op het plein", seen), ("Nieuw", file.text_seq("w1"))]


def test_who_comes_in_while_the_links_are_withdrawn_is_not_in(file: EventFile) -> None:
    async def race() -> tuple[str | None, int]:
        hall = Hall(file, now, lambda: None)
        coming = asyncio.create_task(hall.admit("t1"))
        file.withdraw_links("t1")  # committed before the device is in
        held = await coming
        hall.close()
        return held, len(file.access().sessions)

    file.keep_secret("ab" * 32).result()
    assert asyncio.run(race()) == (None, 0)


def test_a_phone_hears_of_minutes_that_are_added_or_taken(phone: Phone, file: EventFile, line: Any) -> None:
    ProgrammeService(file).change("r1", minutes=25).result()
    clock = ClockService(file)
    clock.go("r1").result()
    phone.table()  # it is read now
    ear = line()
    ear.request("GET", "/api/stream", phone)
    ear.read(b'"left_s":')
    longer = ProgrammeService(file)
    for deed in (lambda: clock.add(300), lambda: clock.earlier(60), lambda: longer.change("r1", minutes=40)):
        deed().result()
        assert b'"left_s":' in ear.read(b'"left_s":')


def test_the_hosts_hear_of_a_phase_that_comes_by_itself(file: EventFile, line: Any, serve: Any) -> None:
    """And of nothing as long as none does: what is shown is not worked out each second for nothing."""
    ProgrammeService(file).change("r1", minutes=25, wrap_up_minutes=5).result()
    ClockService(file).go("r1").result()
    watch = [0.0]

    def later() -> Moment:
        here = now()
        return replace(here, wall=here.wall + timedelta(seconds=watch[0]), steady=here.steady + watch[0])

    phone = Phone(serve(now=later))
    phone.join()
    ear = Line(phone.server)
    ear.request("GET", "/api/stream", phone)
    assert b'"phase":"talk"' in ear.read(b'"left_s":')
    watch[0] = 21 * 60
    assert b'"phase":"wrap-up"' in ear.read(b'"left_s":')
    ear.socket.close()


def test_phones_of_a_table_that_ask_at_once_hear_the_same_and_each_what_it_missed(phone: Phone, line: Any) -> None:
    before = phone.table()["cursor"]
    phone.put("point-001", "Een bus")
    between = phone.table()["cursor"]
    phone.put("point-002", "Een tram")
    phone.table()
    heard = []
    for since in (before, between, before):
        ear = line()
        ear.request("GET", f"/api/stream?since={since}", phone)
        heard.append(ear.read(b"}\n\n").partition(b"data: ")[2])
    assert heard[0] == heard[2]
    assert [(b'point-001","round' in one, b'point-002","round' in one) for one in heard[:2]] == [
        (True, True),
        (False, True),
    ]


# -- a disk that fails ------------------------------------------------------------------------------------------------


class Failing:
    """A connection whose disk fails at each so many-th commit."""

    def __init__(self, connection: sqlite3.Connection, every: int) -> None:
        self._connection = connection
        self._every = every
        self._commits = itertools.count(1)

    def execute(self, sql: str, *more: Any) -> Any:
        if sql == "COMMIT" and next(self._commits) % self._every == 0:
            error = sqlite3.OperationalError("disk I/O error")
            error.sqlite_errorcode = sqlite3.SQLITE_IOERR
            raise error
        return self._connection.execute(sql, *more)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._connection, name)


@pytest.mark.parametrize("every", [2, 3, 7])
def test_a_disk_that_fails_now_and_then_loses_nothing_that_was_acknowledged(
    phone: Phone, file: EventFile, every: int
) -> None:
    real = file._writer.connection
    file._writer.connection = Failing(real, every)  # type: ignore[assignment]
    kept: dict[str, str] = {}
    refused = 0
    for number in range(40):
        key, text = f"point-{number:03d}", f"Punt {number}"
        body = {"op": f"op-{number:06d}", "base": 0, "round": "r1", "text": text}
        while (answer := phone.ask("PUT", f"/api/items/{key}", body)).status != 200:
            assert (answer.status, answer.json) == (503, {"error": "cannot-save", "retry_s": 2})
            assert answer.headers["retry-after"] == "2"
            assert file.find(Kind.TAKEAWAY, key) is None
            refused += 1
        kept[key] = text
    file._writer.connection = real
    assert refused >= 40 // every
    assert kept.items() <= {one.id: one.text for one in file.day().takeaways}.items()
    assert kept.items() <= {key: one["text"] for key, one in phone.points().items()}.items()


def test_a_file_that_cannot_be_read_is_no_reason_to_throw_words_away(
    phone: Phone, file: EventFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails() -> int:
        raise sqlite3.OperationalError("disk I/O error")

    monkeypatch.setattr(file, "last_seq", fails)
    answer = phone.ask("GET", "/api/table")
    assert (answer.status, answer.json) == (503, {"error": "cannot-save", "retry_s": 2})
    monkeypatch.undo()
    assert phone.ask("GET", "/api/table").status == 200


# -- the end ----------------------------------------------------------------------------------------------------------


def test_it_ends_soon_whoever_hangs_on(serve: Any, file: EventFile) -> None:
    server = serve(limits=Limits())
    phone = Phone(server)
    phone.join()
    lines = [Line(server) for _ in range(30)]
    for number, one in enumerate(lines):
        if number % 3 == 0:
            one.request("GET", "/api/stream", phone)
            one.read(b"\r\n\r\n")
        elif number % 3 == 1:
            one.request("PUT", "/api/items/point-001", phone, "Content-Length: 400", body=b"{")
    begun = time.monotonic()
    server.stop()
    assert time.monotonic() - begun < SOON_S
    for one in lines:
        one.socket.close()
    assert "hosts-server" not in [one.name for one in threading.enumerate()]
    with pytest.raises(OSError, match=r"refused|reset"):
        Line(server)
    server.stop()
