"""The laptop is killed again and again while twenty phones write: what was acknowledged is there, and once.

And its disk fills up, and is emptied again. TAFELRONDE_KILLS: how often it is killed (10; at night 200).
"""

from __future__ import annotations

import http.client
import itertools
import json
import os
import random
import socket
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("aiohttp", reason="the hosts' page needs aiohttp")

from facilitator.domain.day import Day
from facilitator.storage.check import check_file
from facilitator.storage.eventfile import EventFile
from tests.factories import fill, make_conversation, make_day, make_round, make_table

pytestmark = [pytest.mark.slow, pytest.mark.timeout(3_000)]

ROOT = Path(__file__).parents[2]
KILLS = int(os.environ.get("TAFELRONDE_KILLS", "10"))
PHONES = 20
TABLES = 5
READY_S = 60
BACK_S = 0.05
SERVE = "import sys; from ui.commands import run; sys.exit(run())"


def a_hall() -> Day:
    tables = [make_table(number, f"t{number}") for number in range(1, TABLES + 1)]
    talks = [make_conversation(f"Onderwerp {one.number}", table=one.id) for one in tables]
    return make_day(*tables, make_round(1, "r1", title="Ronde 1", minutes=25), *talks)


class Laptop:
    """`tafelronde serve` as a process that can be killed, and comes back at the same place."""

    def __init__(self, path: Path) -> None:
        self.path = path
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = int(free.getsockname()[1])
        self.served: dict[str, Any] = {}
        self.process: subprocess.Popen[str]

    def start(self) -> None:
        """Serve; waits until it does. Links and address have to be those of the time before."""
        command = ["serve", str(self.path), "--address", "127.0.0.1", "--port", str(self.port), "--json"]
        self.process = subprocess.Popen(
            [sys.executable, "-c", SERVE, *command], stdout=subprocess.PIPE, text=True, cwd=ROOT
        )
        assert self.process.stdout is not None
        served = json.loads(self.process.stdout.readline())
        assert self.served in ({}, served)
        self.served = served

    def end(self, how: Callable[[subprocess.Popen[str]], None]) -> int:
        """Give its exit status."""
        how(self.process)
        with self.process:
            return self.process.wait(READY_S)


@pytest.fixture
def laptop(tmp_path: Path) -> Iterator[Laptop]:
    path = tmp_path / "day.tafelronde"
    EventFile.create(path, lambda tx: fill(a_hall(), tx))
    made = Laptop(path)
    made.start()
    yield made
    if made.process.poll() is None:
        made.end(subprocess.Popen.kill)


HEARD = threading.Condition()
"""A phone had an answer: whoever waits for some looks again."""


class Phone:
    """A host who writes one point after the other. Whatever has no answer yet is sent again, word for word."""

    def __init__(self, laptop: Laptop, name: str) -> None:
        self._name = name
        self._laptop = laptop
        self._connection: http.client.HTTPConnection | None = None
        self._cookie = ""
        self.acknowledged: dict[str, str] = {}
        self.statuses: Counter[int] = Counter()

    def ask(self, method: str, path: str, body: Any) -> tuple[int, Any, str]:
        """One request, once: status, answer and cookie. OSError or HTTPException when nobody answers."""
        if self._connection is None:
            self._connection = http.client.HTTPConnection("127.0.0.1", self._laptop.port, timeout=10)
        headers = {
            "Origin": self._laptop.served["url"],
            "X-Tafelronde": "1",
            "Content-Type": "application/json",
            "Cookie": f"tafelronde={self._cookie}",
        }
        try:
            self._connection.request(method, path, None if body is None else json.dumps(body), headers)
            response = self._connection.getresponse()
            read = response.read()
        except BaseException:
            self.hang_up()
            raise
        with HEARD:
            self.statuses[response.status] += 1
            HEARD.notify_all()
        return response.status, json.loads(read), response.headers.get("Set-Cookie", "")

    def hang_up(self) -> None:
        if self._connection is not None:
            self._connection.close()
        self._connection = None

    def join(self, table: int) -> None:
        link = self._laptop.served["tables"][table]["link"]
        status, _, cookie = self.ask("POST", "/api/join", {"token": link.split("#")[1]})
        assert status == 200
        self._cookie = cookie.split("=", 1)[1].split(";")[0]

    def until_answered(self, method: str, path: str, body: Any, over: threading.Event) -> Any:
        """Send it until somebody says that it is done; None when it is time to stop."""
        while not over.is_set():
            with suppress(OSError, http.client.HTTPException):
                status, answer, _ = self.ask(method, path, body)
                if status == 200:
                    return answer
                assert status in (429, 503), (status, answer)
            over.wait(BACK_S)
        return None

    def write_on(self, over: threading.Event, pause_s: float = 0.0) -> None:
        """Write, and change now and then what was written, until it is time to stop."""
        for number in itertools.count():
            key, text = f"{self._name}-point-{number:05d}", f"Punt {number} van {self._name}, met de nodige woorden"
            body = {"op": f"{key}-a", "base": 0, "round": "r1", "text": text}
            answer = self.until_answered("PUT", f"/api/items/{key}", body, over)
            if answer is None:
                return
            with HEARD:
                self.acknowledged[answer["id"]] = text
                HEARD.notify_all()
            if number % 5 == 0:
                body = {"op": f"{key}-b", "base": answer["base"], "round": "r1", "text": f"{text}, en beter"}
                answer = self.until_answered("PUT", f"/api/items/{key}", body, over)
                if answer is None:
                    del self.acknowledged[key]  # either of the two may stand
                    return
                assert "conflict_of" not in answer
                self.acknowledged[key] = f"{text}, en beter"
            over.wait(pause_s)


@contextmanager
def writing(phones: list[Phone], pause_s: float = 0.0) -> Iterator[None]:
    """All of them write meanwhile. What any of them complained of fails the test."""
    over, wrong = threading.Event(), []

    def write(phone: Phone) -> None:
        try:
            phone.write_on(over, pause_s)
        except BaseException as error:  # noqa: BLE001  # told by the thread of the test
            wrong.append(error)

    threads = [threading.Thread(target=write, args=(phone,)) for phone in phones]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        over.set()
        for thread in threads:
            thread.join()
        for phone in phones:
            phone.hang_up()
    assert wrong == []


def joined(laptop: Laptop, phones: int) -> list[Phone]:
    made = [Phone(laptop, f"phone{number:02d}") for number in range(phones)]
    for number, phone in enumerate(made):
        phone.join(number % TABLES)
    return made


def kept(path: Path, phones: list[Phone]) -> None:
    """Every word that was acknowledged is there, each once, and the file is whole."""
    assert check_file(path).whole
    with EventFile.open(path) as file:
        day = file.day()
    for phone in phones:
        for key, text in phone.acknowledged.items():
            assert day.takeaway[key].text == text
    assert not [one for one in day.takeaways if one.conflict_of is not None]
    twice = [text for text, times in Counter(one.text for one in day.takeaways).items() if times > 1]
    assert twice == []


def answered(phones: list[Phone], status: int, wanted: int) -> None:
    """Wait until so many answers had this status."""
    with HEARD:
        assert HEARD.wait_for(lambda: sum(phone.statuses[status] for phone in phones) >= wanted, READY_S)


def enough(phones: list[Phone], more: int) -> None:
    """Wait until so many more were acknowledged."""
    wanted = sum(len(phone.acknowledged) for phone in phones) + more
    with HEARD:
        assert HEARD.wait_for(lambda: sum(len(phone.acknowledged) for phone in phones) >= wanted, READY_S)


def test_a_laptop_that_is_killed_loses_nothing_it_acknowledged(laptop: Laptop) -> None:
    phones, dice = joined(laptop, PHONES), random.Random(KILLS)
    with writing(phones, pause_s=0.02 if KILLS <= 20 else 0.5):
        for _ in range(KILLS):
            enough(phones, dice.randrange(1, 60))
            laptop.end(subprocess.Popen.kill)
            laptop.start()
        enough(phones, PHONES)
    assert sum(phone.statuses[401] for phone in phones) == 0
    assert laptop.end(subprocess.Popen.terminate) == 0
    kept(laptop.path, phones)


@pytest.mark.skipif(sys.platform != "linux", reason="sets a limit on the files of another process")
def test_a_full_disk_refuses_and_loses_nothing_and_goes_on(laptop: Laptop) -> None:
    import resource  # noqa: PLC0415  # not on Windows

    phones = joined(laptop, 6)
    ever = (resource.RLIM_INFINITY, resource.RLIM_INFINITY)
    full = (laptop.path.with_name(f"{laptop.path.name}-wal").stat().st_size, resource.RLIM_INFINITY)
    with writing(phones, pause_s=0.05):
        for _ in range(3):
            enough(phones, 20)
            resource.prlimit(laptop.process.pid, resource.RLIMIT_FSIZE, full)
            refused = sum(phone.statuses[503] for phone in phones)
            answered(phones, 503, refused + 10)
            late = Phone(laptop, "late")
            status, answer, _ = late.ask("POST", "/api/join", {"token": _token(laptop)})
            late.hang_up()
            assert (status, answer) == (503, {"error": "cannot-save", "retry_s": 2})
            resource.prlimit(laptop.process.pid, resource.RLIMIT_FSIZE, ever)
            enough(phones, 20)
    assert laptop.end(subprocess.Popen.terminate) == 0
    assert {*sum((phone.statuses for phone in phones), Counter())} <= {200, 429, 503}
    kept(laptop.path, phones)


def _token(laptop: Laptop) -> str:
    return str(laptop.served["tables"][0]["link"].split("#")[1])
