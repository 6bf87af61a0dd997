"""Connections that may not stay: too many of them, half a request and then nothing, an answer that nobody reads.

The library closes neither by itself. So each of its connections stands behind one of ours, which counts it and watches
its requests come in; what is asked and answered is none of its affair.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable
from typing import Any

from ui.hosts.limits import Limits

END_OF_HEAD = b"\r\n\r\n"
EMPTY_LINES = b"\r\n"
"""Before a request they are passed over, as the library does: they are no request."""
LARGEST_HEAD = 16 * 1024
SLOWEST = 25_000
"""Bytes a second: a body, or an answer, that takes longer than this is given up."""
ONE, NONE = 1, 0
"""Bytes of an answer that have to wait: from one on they are unread, and only when none is left they were read."""
_LENGTH = b"content-length:"


class Doorway:
    """How many connections there are, in all and by address."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self._by_address: Counter[str] = Counter()
        self._all = 0
        self.inside: set[Watched] = set()

    def enter(self, address: str) -> bool:
        """Count one more connection from here; whether there is room for it."""
        limits = self.limits
        if self._all >= limits.connections or self._by_address[address] >= limits.connections_per_address:
            return False
        self._all += 1
        self._by_address[address] += 1
        return True

    def leave(self, address: str) -> None:
        """A connection that had entered is gone."""
        self._all -= 1
        self._by_address[address] -= 1
        if not self._by_address[address]:
            del self._by_address[address]

    async def empty(self) -> None:
        """Let go of every connection, until all of them are gone: one that is left open would stay so."""
        while self.inside:
            for one in tuple(self.inside):
                one.let_go()
            await asyncio.sleep(0)  # the loop tells each of them that it is gone


class Watched(asyncio.Protocol):
    """One connection. behind: makes the library's protocol, which does the work.

    Half a request has a deadline, and so has the first one: the library begins to count when one has come. And an
    answer has one, from the moment that some of it has to wait here until the network takes more.
    """

    def __init__(self, doorway: Doorway, behind: Callable[[], Any]) -> None:
        self._doorway = doorway
        self._make = behind
        self._behind: Any = None
        self._address = ""
        self._transport: asyncio.BaseTransport | None = None
        self._deadline: asyncio.TimerHandle | None = None
        self._unread: asyncio.TimerHandle | None = None
        self._head = b""
        self._body_left = 0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = transport
        self._doorway.inside.add(self)
        peer = transport.get_extra_info("peername")
        address = str(peer[0]) if peer else ""
        if not self._doorway.enter(address):
            self.let_go()
            return
        self._address = address or "?"
        self._behind = self._make()
        self._behind.connection_made(transport)
        if isinstance(transport, asyncio.WriteTransport):  # of TLS there may be something that waits already
            transport.set_write_buffer_limits(ONE, NONE)
        self._wait(self._doorway.limits.head_s)

    def data_received(self, data: bytes) -> None:
        if self._behind is None:
            return
        self._watch(data)
        if not self._transport_ends():  # the library would begin with a request of a connection that is gone
            self._behind.data_received(data)

    def eof_received(self) -> bool | None:
        return None if self._behind is None else self._behind.eof_received()

    def connection_lost(self, exc: Exception | None) -> None:
        self._rest()
        self._was_read()
        self._doorway.inside.discard(self)
        if self._behind is not None:
            self._doorway.leave(self._address if self._address != "?" else "")
            self._behind.connection_lost(exc)

    def pause_writing(self) -> None:
        waiting = self._transport.get_write_buffer_size() if isinstance(self._transport, asyncio.WriteTransport) else 0
        seconds = self._doorway.limits.slow_reader_s + waiting / SLOWEST
        self._unread = asyncio.get_running_loop().call_later(seconds, self.let_go)
        self._behind.pause_writing()

    def resume_writing(self) -> None:
        self._was_read()
        self._behind.resume_writing()

    # -- watching ----------------------------------------------------------------------------------------------

    def _watch(self, data: bytes) -> None:
        """Follow where a request begins and ends, so that half a one does not keep its place for ever."""
        while data:
            if self._body_left:
                taken = min(self._body_left, len(data))
                self._body_left -= taken
                data = data[taken:]
                if not self._body_left:
                    self._rest()
                continue
            self._head += data if self._head else data.lstrip(EMPTY_LINES)
            if not self._head:
                return
            head, end, rest = self._head.partition(END_OF_HEAD)
            if not end:
                if len(self._head) > LARGEST_HEAD:
                    self.let_go()
                elif self._deadline is None:
                    self._wait(self._doorway.limits.head_s)
                return
            self._head, data = b"", rest
            self._rest()
            self._body_left = _length_in(head)
            if self._body_left:
                self._wait(self._patience_s())

    def _patience_s(self) -> float:
        limits = self._doorway.limits
        return limits.body_s + min(self._body_left, limits.photo_body) / SLOWEST

    def _wait(self, seconds: float) -> None:
        self._rest()
        self._deadline = asyncio.get_running_loop().call_later(seconds, self.let_go)

    def _rest(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None

    def _was_read(self) -> None:
        if self._unread is not None:
            self._unread.cancel()
            self._unread = None

    def _transport_ends(self) -> bool:
        return self._transport is None or self._transport.is_closing()

    def let_go(self) -> None:
        """End it now."""
        self._rest()
        self._was_read()
        if isinstance(self._transport, asyncio.WriteTransport):
            self._transport.abort()


def _length_in(head: bytes) -> int:
    """How long the body is that follows a head; 0 where it does not say, or says nonsense: the library answers that."""
    for line in head.split(b"\r\n"):
        if line.lower().startswith(_LENGTH):
            value = line[len(_LENGTH) :].strip().lstrip(b"0")
            return int(value) if value.isdigit() and len(value) < 10 else 0
    return 0
