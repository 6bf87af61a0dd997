"""The report at `/r`: for everybody, while the chair hands it out, and at nobody's cost."""

from __future__ import annotations

import os
import threading
import time
from typing import Any

import pytest

from facilitator.services.event import DayService
from facilitator.services.phones import OnPhonesService
from facilitator.storage.eventfile import EventFile
from tests.ui.hosts.conftest import Answer, Phone
from tests.ui.hosts.test_faults import Line
from ui.hosts import connections, report
from ui.hosts.limits import Limits
from ui.hosts.server import HostServer

PDF = b"%PDF-1.7 " + os.urandom(300_000)


@pytest.fixture
def anybody(file: EventFile, server: HostServer) -> Phone:
    """Somebody who joined no table, while the report is handed out."""
    OnPhonesService(file).hand_out("Verslag – buurtdag.pdf", PDF).result()
    return Phone(server)


def fetch(somebody: Phone, method: str = "GET", **headers: Any) -> Answer:
    own = {"Cookie": None, "Origin": None, "X_Tafelronde": None, "Content_Type": None}
    return somebody.ask(method, "/r", **{**own, **headers})


def test_anybody_may_fetch_it_while_it_is_handed_out(anybody: Phone) -> None:
    answer = fetch(anybody)

    assert (answer.status, answer.body) == (200, PDF)
    assert (answer.headers["content-type"], answer.headers["content-length"]) == ("application/pdf", str(len(PDF)))
    assert answer.headers["content-disposition"].startswith("inline; ")
    assert answer.headers["content-disposition"].endswith("filename*=UTF-8''Verslag%20%E2%80%93%20buurtdag.pdf")
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_who_only_asks_how_large_it_is_gets_no_more(anybody: Phone) -> None:
    answer = fetch(anybody, "HEAD")

    assert (answer.status, answer.headers["content-length"], answer.body) == (200, str(len(PDF)), b"")


def test_who_asks_for_a_part_gets_the_whole(anybody: Phone) -> None:
    answer = fetch(anybody, Range="bytes=0-9")

    assert (answer.status, answer.body, answer.headers["accept-ranges"]) == (200, PDF, "none")


def test_a_newer_one_takes_its_place(anybody: Phone, file: EventFile) -> None:
    fetch(anybody)
    OnPhonesService(file).hand_out("verslag.pdf", b"%PDF-2").result()

    assert fetch(anybody).body == b"%PDF-2"


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ('a"; evil=\r\nSet-Cookie: x\x00.pdf', "a%22%3B%20evil%3D%0ASet-Cookie%3A%20x%00.pdf"),
        ("../../verslag.pdf", "verslag.pdf"),
        ("c:\\map\\verslag.pdf", "verslag.pdf"),
        ("\ud83d.pdf", "%EF%BF%BD.pdf"),
    ],
)
def test_a_name_is_no_header_and_no_folder(anybody: Phone, file: EventFile, name: str, kept: str) -> None:
    OnPhonesService(file).hand_out(name, b"%PDF").result()
    answer = fetch(anybody)

    assert answer.headers["content-disposition"].endswith(f"''{kept}")
    assert "set-cookie" not in answer.headers


@pytest.mark.parametrize("closes", [lambda one: one.hand_out_no_more(), lambda one: one.be_at("")])
def test_it_is_closed_again(anybody: Phone, file: EventFile, closes: Any) -> None:
    assert fetch(anybody).status == 200
    closes(OnPhonesService(file)).result()

    answer = fetch(anybody)
    assert (answer.status, answer.json) == (404, {"error": "not-open"})


def test_one_whose_bytes_are_missing_is_not_there(anybody: Phone, file: EventFile) -> None:
    with file._writer.connection as connection:
        connection.execute("DELETE FROM blob")

    assert fetch(anybody).error == "not-open"
    OnPhonesService(file).hand_out("verslag.pdf", PDF).result()
    assert fetch(anybody).body == PDF


@pytest.mark.parametrize(
    ("language", "says"), [("nl", "Het verslag is hier nu niet op te halen."), ("en", "cannot be")]
)
def test_a_browser_says_in_words_that_it_is_closed(
    server: HostServer, file: EventFile, language: Any, says: str
) -> None:
    DayService(file).change("event", language=language, title="<b>Dag</b>").result()

    answer = fetch(Phone(server), Accept="text/html,application/xhtml+xml")

    page = answer.body.decode()
    assert (answer.status, answer.headers["content-type"]) == (404, "text/html; charset=utf-8")
    assert f'<html lang="{language}">' in page
    assert says in page
    assert "&lt;b&gt;Dag" in page


def test_it_opens_no_table_and_nothing_can_be_sent_there(anybody: Phone) -> None:
    assert anybody.ask("GET", "/api/table").error == "no-session"
    assert anybody.ask("PUT", "/r", {}).status == 405 or anybody.ask("PUT", "/r", {}).error == "not-found"


def test_who_takes_it_slowly_holds_up_nobody(serve: Any, file: EventFile, monkeypatch: pytest.MonkeyPatch) -> None:
    """There is one turn, and somebody who does not listen has it."""
    monkeypatch.setattr(report, "TURN_S", 0.05)
    OnPhonesService(file).hand_out("verslag.pdf", b"%PDF" + bytes(20_000_000)).result()
    phone = Phone(serve(limits=Limits(reports_at_once=1)))
    phone.join()
    slow = Line(phone.server)
    slow.request("GET", "/r", phone)
    slow.read(b"%PDF")

    assert phone.put("point-001", "Een bus").status == 200
    next_one = Line(phone.server)
    next_one.request("GET", "/r", phone)
    assert b"%PDF" in next_one.read(b"%PDF")
    for one in (slow, next_one):
        one.socket.close()


def test_who_does_not_take_it_at_all_is_let_go(serve: Any, file: EventFile, monkeypatch: pytest.MonkeyPatch) -> None:
    over, send = threading.Event(), report.Report._send

    async def until_it_is_over(*given: Any) -> None:
        try:
            await send(*given)
        finally:
            over.set()

    monkeypatch.setattr(report.Report, "_send", until_it_is_over)
    monkeypatch.setattr(connections, "SLOWEST", 10**9)
    OnPhonesService(file).hand_out("verslag.pdf", b"%PDF" + bytes(20_000_000)).result()
    phone = Phone(serve(limits=Limits(slow_reader_s=0.05)))
    deaf = Line(phone.server)
    deaf.request("GET", "/r", phone)
    assert over.wait(5)

    assert len(deaf.read(b"never")) < 20_000_000
    deaf.socket.close()


def test_the_server_ends_soon_whoever_still_fetches_it(serve: Any, file: EventFile) -> None:
    OnPhonesService(file).hand_out("verslag.pdf", b"%PDF" + bytes(20_000_000)).result()
    phone = Phone(serve(limits=Limits(reports_at_once=2)))
    deaf = [Line(phone.server) for _ in range(4)]
    for number, one in enumerate(deaf):
        one.request("GET", "/r", phone)
        if number < 2:  # the others wait for a turn
            one.read(b"%PDF")
    since = time.monotonic()
    phone.server.stop()
    assert time.monotonic() - since < 2
    for one in deaf:
        one.socket.close()
