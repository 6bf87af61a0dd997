"""A hall full of hosts' phones, on bare sockets: what `hosts.py` and a test let loose on a server.

Reads one JSON object: address, port, tokens (one a host, of its table's link), hosts a source address, seconds,
every_s (each host sends a point so often, and halfway between two of them asks for nothing, which shows what the
machine itself takes), keep (one connection a host for its points; else one a point). Prints "begun" and
"ended" on lines of their own when the sending begins and ends, then a JSON object with what came of it. Times in ms.
"""

from __future__ import annotations

import heapq
import json
import random
import re
import selectors
import socket
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

TEXT = (
    "Er moet een plek komen waar je gewoon kunt binnenlopen, ook zonder vraag, met koffie en iemand die luistert. "
    "De zaal van de school staat 's avonds leeg."
)
AT_LAST_S = 5.0
PATIENCE_S = 30.0
NOTHING = "nothing"
_LENGTH = re.compile(rb"content-length: (\d+)", re.IGNORECASE)
_COOKIE = re.compile(rb"set-cookie: (tafelronde=[^;]+)", re.IGNORECASE)


@dataclass
class Host:
    """One phone: where it comes from, its session, its table, and its two connections."""

    number: int
    source: str
    token: str
    cookie: str = ""
    cursor: int = 0
    talk: socket.socket | None = None
    got: bytearray = field(default_factory=bytearray)
    heard: bytearray = field(default_factory=bytearray)
    busy: str = ""
    written: int = 0
    begun: float = 0.0


class Load:
    """All of them, in one thread."""

    def __init__(self, asked: dict[str, Any]) -> None:
        self._there = (asked["address"], asked["port"])
        self._own = f"{asked['address']}:{asked['port']}"
        self._seconds, self._every_s, self._keep = asked["seconds"], asked["every_s"], asked["keep"]
        each = asked["hosts_a_source"]
        self.hosts = [Host(n, f"127.0.0.{2 + n // each}", token) for n, token in enumerate(asked["tokens"])]
        self._fellows = {token: sum(one.token == token for one in self.hosts) - 1 for token in set(asked["tokens"])}
        self._selector = selectors.DefaultSelector()
        self._sent: dict[str, Host] = {}
        self._acknowledged: dict[str, float] = {}
        self._seen: dict[tuple[str, int], float] = {}
        self.wrong: list[str] = []
        self.acks: list[float] = []
        self.nothings: list[float] = []

    # -- coming in ---------------------------------------------------------------------------------------------

    def _connected(self, host: Host) -> socket.socket:
        made = socket.create_connection(self._there, PATIENCE_S, (host.source, 0))
        made.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return made

    def _request(self, host: Host, method: str, path: str, body: Any = None, more: str = "") -> bytes:
        sent = b"" if body is None else json.dumps(body).encode()
        head = (
            f"{method} {path} HTTP/1.1\r\nHost: {self._own}\r\nOrigin: http://{self._own}\r\nX-Tafelronde: 1\r\n"
            f"Content-Type: application/json\r\nContent-Length: {len(sent)}\r\nCookie: {host.cookie}\r\n{more}\r\n"
        )
        return head.encode() + sent

    def join(self, host: Host) -> None:
        """Come in, and listen."""
        with self._connected(host) as there:
            there.sendall(self._request(host, "POST", "/api/join", {"token": host.token}, "Connection: close\r\n"))
            answer = b"".join(iter(lambda: there.recv(65_536), b""))
        head, _, body = answer.partition(b"\r\n\r\n")
        assert b" 200 " in head[:20], answer[:300]
        found = _COOKIE.search(head)
        assert found
        host.cookie = found[1].decode()
        listening = self._connected(host)
        listening.sendall(self._request(host, "GET", f"/api/stream?since={json.loads(body)['cursor']}"))
        listening.setblocking(False)
        self._selector.register(listening, selectors.EVENT_READ, (host, self._hear))

    # -- the load ----------------------------------------------------------------------------------------------

    def run(self) -> None:
        """Everybody writes, each at moments of its own, and then all is awaited that has to come."""
        dice, begun = random.Random(1), time.monotonic()
        firsts = [(begun + dice.random() * self._every_s, host.number) for host in self.hosts]
        halves = [((at - begun + self._every_s / 2) % self._every_s + begun, number) for at, number in firsts]
        due = [(at, n, True) for at, n in firsts] + [(at, n, False) for at, n in halves if self._keep or n % 20 == 0]
        heapq.heapify(due)
        ends = begun + self._seconds
        print("begun", flush=True)
        while due and due[0][0] < ends:
            self._turn(max(0.0, due[0][0] - time.monotonic()))
            while due and due[0][0] <= time.monotonic() and due[0][0] < ends:
                at, number, writes = heapq.heappop(due)
                heapq.heappush(due, (at + self._every_s, number, writes))
                (self._write if writes else self._ask_nothing)(self.hosts[number])
        print("ended", flush=True)
        until = time.monotonic() + AT_LAST_S
        while time.monotonic() < until and not self._all_came():
            self._turn(0.05)

    def _all_came(self) -> bool:
        return len(self._acknowledged) == len(self._sent) and len(self._seen) >= self.expected()

    def expected(self) -> int:
        """How often a point has to be seen, in all."""
        return sum(self._fellows[host.token] for host in self._sent.values())

    def _turn(self, seconds: float) -> None:
        for key, _ in self._selector.select(seconds):
            host, deed = key.data
            try:
                read = key.fileobj.recv(262_144)  # type: ignore[union-attr]
            except BlockingIOError:
                continue
            except OSError as error:
                read = b""
                self.wrong.append(f"connection: {error}")
            if read:
                deed(host, read)
                continue
            self._selector.unregister(key.fileobj)
            key.fileobj.close()  # type: ignore[union-attr]
            if host.talk is key.fileobj:
                host.talk = None
            else:
                self.wrong.append("a stream ended")

    def _write(self, host: Host) -> None:
        if host.busy:
            self.wrong.append("no answer for so long that the next point came")
            return
        key = f"host-{host.number:04d}-{host.written:04d}"
        host.written += 1
        body = {"op": f"op-{key}", "base": 0, "round": "r1", "text": f"{TEXT} {key}", "device": "Telefoon"}
        self._sent[key] = host
        self._ask(host, key, "PUT", f"/api/items/{key}", body)

    def _ask_nothing(self, host: Host) -> None:
        if not host.busy:
            self._ask(host, NOTHING, "GET", "/favicon.ico")

    def _ask(self, host: Host, busy: str, method: str, path: str, body: Any = None) -> None:
        host.busy, host.begun = busy, time.monotonic()
        if host.talk is None:
            host.talk = self._connected(host)
            host.talk.setblocking(False)
            self._selector.register(host.talk, selectors.EVENT_READ, (host, self._answered))
        host.talk.sendall(self._request(host, method, path, body, "" if self._keep else "Connection: close\r\n"))

    def _answered(self, host: Host, read: bytes) -> None:
        host.got += read
        head, end, body = bytes(host.got).partition(b"\r\n\r\n")
        length = _LENGTH.search(head)
        if not end or (length and len(body) < int(length[1])):
            return
        now = time.monotonic()
        if host.busy == NOTHING:
            self.nothings.append((now - host.begun) * 1000)
        elif b" 200 " in head[:20] and json.loads(body)["id"] == host.busy:
            self._acknowledged[host.busy] = now
            self.acks.append((now - host.begun) * 1000)
        else:
            self.wrong.append((head[:20] + body[:200]).decode("latin-1"))
        host.got.clear()
        host.busy = ""

    def _hear(self, host: Host, read: bytes) -> None:
        now = time.monotonic()
        host.heard += read
        for event in _events(host.heard):
            for item in event.get("items", ()):
                writer = self._sent.get(item["id"])
                if writer is not None and writer is not host:
                    self._seen.setdefault((item["id"], host.number), now)

    def told(self) -> dict[str, Any]:
        """What came of it."""
        fanned = [
            max(0.0, (at - self._acknowledged[key]) * 1000)
            for (key, _), at in self._seen.items()
            if key in self._acknowledged
        ]
        return {
            "sent": len(self._sent),
            "acknowledged": sorted(self._acknowledged),
            "acks": self.acks,
            "nothings": self.nothings,
            "expected": self.expected(),
            "seen": len(self._seen),
            "fanned": fanned,
            "wrong": self.wrong,
            "own_cpu_s": time.process_time(),
        }


def _events(heard: bytearray) -> Iterator[Any]:
    """The events that are there whole; they are taken out. Each is one chunk, as the server sends them."""
    if heard.startswith(b"HTTP/"):
        head = heard.find(b"\r\n\r\n")
        if head < 0:
            return
        assert b" 200 " in heard[:20], bytes(heard[:300])
        del heard[: head + 4]
    while (end := heard.find(b"\r\n")) > 0:
        size = int(heard[:end], 16)
        if len(heard) < end + 2 + size + 2:
            return
        chunk = bytes(heard[end + 2 : end + 2 + size])
        del heard[: end + 2 + size + 2]
        if chunk.startswith(b"data: "):
            yield json.loads(chunk[6:])


if __name__ == "__main__":
    load = Load(json.loads(sys.stdin.readline()))
    for one in load.hosts:
        load.join(one)
    load.run()
    print(json.dumps(load.told()), flush=True)
