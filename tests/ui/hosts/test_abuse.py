"""Ten thousand odd requests: no answer says that we failed, nothing odd is kept, and nothing is left over."""

from __future__ import annotations

import gc
import logging
import random
import re
import socket
import threading
import time
from collections import Counter
from contextlib import suppress
from typing import Any

import psutil
import pytest

from facilitator.domain.checks import MOST_AT_A_TABLE
from facilitator.domain.helping import Right
from facilitator.services.helping import HelpingService
from facilitator.storage.eventfile import EventFile
from facilitator.storage.oplog import read_ops
from facilitator.storage.projection import differences
from tests.ui.hosts.conftest import Heard, Phone
from tests.ui.hosts.odd import PICTURES, Asking, Insider, odd_asking
from tests.ui.hosts.test_helpers import HelperPhone
from ui.hosts.asked import LONGEST_HEADLINE, LONGEST_TEXT
from ui.hosts.cues import CUES
from ui.hosts.limits import Limits
from ui.hosts.server import HostServer

ASKINGS = 10_000
WARM = 2_000
HANDS = 12
SEED = 6
MOST_GROWTH = 30_000_000
PATIENCE_S = 5.0
_STATUS = re.compile(rb"HTTP/1\.[01] (\d{3}) ")
_NAME = re.compile(r"[A-Za-z0-9_-]{8,40}")

LIMITS = Limits(
    head_s=0.3,
    body_s=0.3,
    changes_at_once=1e9,
    tries_per_minute=1e9,
    longest_wait_s=0.01,
    connections_per_address=100,
    joins_at_once=1e9,
    photos_at_once=100,
)
"""What would wait for seconds here is in `test_server`."""


def ask(address: tuple[str, int], asking: Asking) -> list[int]:
    """Do it; gives the statuses of what came back."""
    with socket.create_connection(address, timeout=PATIENCE_S) as there, suppress(ConnectionError):
        for piece in asking.pieces:
            there.sendall(piece)
        if asking.then_gone:
            return []
        return first_status(there)
    return []


def first_status(there: socket.socket) -> list[int]:
    """The status of the first answer; none when the server hangs up."""
    got = b""
    while b"\r\n\r\n" not in got:
        more = there.recv(65_536)
        if not more:
            return []
        got += more
    found = _STATUS.match(got)
    assert found, got[:200]
    return [int(found[1])]


class Hands:
    """Some threads that ask, each with dice of its own."""

    def __init__(self, server: HostServer, known: Insider) -> None:
        host, port = known.host.rsplit(":", 1)
        self._address = (host, int(port))
        self._server, self._known = server, known
        self.said: Counter[int] = Counter()
        self.failed: list[tuple[int, Asking]] = []
        self.silent: list[Asking] = []

    def ask(self, askings: int, seed: int) -> None:
        """All of them at once, and wait for the last."""
        hands = [threading.Thread(target=self._ask, args=(askings // HANDS, seed + n)) for n in range(HANDS)]
        for hand in hands:
            hand.start()
        for hand in hands:
            hand.join()

    def _ask(self, askings: int, seed: int) -> None:
        dice = random.Random(seed)
        for _ in range(askings):
            asking = odd_asking(dice, self._known)
            try:
                statuses = ask(self._address, asking)
            except TimeoutError:
                self.silent.append(asking)
                continue
            self.said.update(statuses)
            self.failed += [(status, asking) for status in statuses if status >= 500]


@pytest.fixture
def guests(serve: Any) -> list[Phone]:
    """Phones that came in at both tables; their sessions get into the wrong hands."""
    server = serve(limits=LIMITS)
    phones = [Phone(server) for _ in range(6)]
    for number, phone in enumerate(phones):
        phone.join(1 + number % 2)
    return phones


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_ten_thousand_odd_requests_do_no_harm(
    guests: list[Phone], file: EventFile, caplog: pytest.LogCaptureFixture, heard: Heard
) -> None:
    caplog.set_level(logging.WARNING)
    server = guests[0].server
    HelpingService(file).let("els", list(Right)).result()
    helper = HelperPhone(server)
    assert heard.until(server.helper_links)
    helper.enter()
    known = Insider(
        server.url.split("//")[1],
        (*(phone.cookie for phone in guests[1:] * 4), "nonsense", "x" * 300),
        guests[0].cookie,
        server.links()[0].link.split("#")[1],
        ("w1", "w2", "odd-000001"),
        (helper.cookie, "nonsense"),
    )
    hands, process = Hands(server, known), psutil.Process()
    hands.ask(WARM, SEED)
    gc.collect()
    before = process.memory_info().rss

    hands.ask(ASKINGS - WARM, SEED + 1_000)

    gc.collect()
    grown = process.memory_info().rss - before
    assert hands.failed == []
    assert hands.silent == []
    assert hands.said[200] > ASKINGS / 20
    assert hands.said[400] > ASKINGS / 20
    assert [one.getMessage() for one in caplog.records if one.exc_info or one.levelno >= logging.ERROR] == []
    assert grown < MOST_GROWTH
    _all_is_sound(file)
    late = Phone(server)
    late.join()
    assert late.put("after-all", "Een bankje in de zon").status == 200
    assert late.points()["after-all"]["text"] == "Een bankje in de zon"
    assert heard.until(lambda: not server.connected())
    begun = time.monotonic()
    server.stop()
    assert time.monotonic() - begun < 4
    assert server.port not in {one.laddr.port for one in process.net_connections() if one.status == psutil.CONN_LISTEN}


def _all_is_sound(file: EventFile) -> None:
    """What is kept is what the protocol allows, and the tables are what the log amounts to."""
    connection = file._writer.connection
    ops = list(read_ops(connection))
    assert not differences(connection, iter(ops))
    day = file.day()
    cues = {"", *CUES[day.event.language].values()}
    written = [one for one in day.takeaways if one.author.startswith("host:") and one.id not in ("w1", "w2")]
    assert len(written) > 50
    for one in written:
        assert _NAME.fullmatch(one.id), one
        assert 0 < len(one.text) <= LONGEST_TEXT, one
        assert one.text.strip(), one
        assert one.cue in cues, one
        assert one.conversation in day.conversation, one
        assert one.round is None or one.round in day.item, one
    assert 0 < len(day.photos) <= len(PICTURES)
    assert all(0 <= one.people <= MOST_AT_A_TABLE for one in day.headcounts)
    assert len({(one.table, one.round) for one in day.headcounts}) == len(day.headcounts)
    assert all(len(one.headline) <= LONGEST_HEADLINE for one in day.conversations)
    assert all(_NAME.fullmatch(one.op) for one in ops)
