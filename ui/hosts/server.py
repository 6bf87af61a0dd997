"""The small server behind the hosts' page: a thread of its own, with a loop of its own, on one address.

It writes through the same event file as the window and answers when the words are on the disk. What the phones may ask
is in `docs/hosts-api.md`; what they see is worked out in `tableview`, what they were told is kept in `board`.
"""

from __future__ import annotations

import asyncio
import logging
import ssl
import threading
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from contextlib import suppress
from functools import partial
from typing import Any

from aiohttp import web
from aiohttp.http_exceptions import HttpProcessingError
from aiohttp.web_protocol import RequestPayloadError

from facilitator.changes import Changed
from facilitator.domain.identity import TableId
from facilitator.domain.steps import Moment
from facilitator.errors import FacilitatorError
from facilitator.services.phones import Phone, PhoneService
from facilitator.storage.access import Scope, Session
from facilitator.storage.eventfile import EventFile
from facilitator.storage.moments import now as now_here
from facilitator.storage.writer import Pending
from ui.hosts.connections import Doorway, Watched
from ui.hosts.devices import author_of
from ui.hosts.hall import Hall
from ui.hosts.limits import Limits, within_open_files
from ui.hosts.links import HelperLink, TableLink, fresh_secret, helper_links, table_links
from ui.hosts.misread import AnsweringInJson
from ui.hosts.phoneshere import PhoneHere
from ui.hosts.routes import application

log = logging.getLogger(__name__)
library = logging.getLogger(f"{__name__}.library")

PORT = 8765
PORTS_TRIED = 20
USUAL_PORTS = {"http": 80, "https": 443}
KEEP_ALIVE_S = 75.0
STOPPING_S = 2.0
UNREAD_S = 1.0
"""So long the rest of a body is still taken in that nobody wants, so that the answer is heard."""
BACKLOG = 512


def _is_ours(record: logging.LogRecord) -> bool:
    """Whether something went wrong here. That somebody sent no proper HTTP, or is away, does not."""
    error = record.exc_info[1] if record.exc_info else None
    return not isinstance(error, HttpProcessingError | RequestPayloadError | ConnectionError)


library.addFilter(_is_ours)


async def _end_all() -> None:
    """Whatever is still under way on this loop ends, and is waited for."""
    left = asyncio.all_tasks() - {asyncio.current_task()}
    for task in left:
        task.cancel()
    await asyncio.gather(*left, return_exceptions=True)


def _nobody() -> None:
    """Who is told when nobody asked to be."""


class HostServer:
    """The page for table hosts, while it is on.

    address: of one network this computer is in; never all of them. port: 0 = any; None = the usual one, or the next
    that is free. names: by which the address is known too, for a router that gives it one. tls: of the organiser's
    certificate, which is one of the first of these names; None = plain HTTP. told: called on the server's thread when
    devices come or go. clicker: called there with "on", "back" or "black" for the keys of a clicker on a helper's
    phone, and returns at once; None = there is no window that hears it.
    """

    def __init__(
        self,
        file: EventFile,
        address: str,
        port: int | None = None,
        *,
        names: Iterable[str] = (),
        tls: ssl.SSLContext | None = None,
        limits: Limits | None = None,
        now: Callable[[], Moment] = now_here,
        told: Callable[[], None] = _nobody,
        clicker: Callable[[str], None] | None = None,
    ) -> None:
        self._file = file
        self.address = address
        self._asked_port = port
        self._names = tuple(names)
        self._tls = tls
        self._limits = within_open_files(limits or Limits())
        self._now = now
        self._told = told
        self._clicker = clicker
        self._loop = asyncio.new_event_loop()
        self._hall: Hall | None = None
        self.port = 0
        self._stop: asyncio.Event | None = None
        self._started: Future[None] = Future()
        self._thread = threading.Thread(target=self._run, name="hosts-server", daemon=True)

    # -- from any thread ---------------------------------------------------------------------------------------

    def start(self) -> str:
        """Begin, and give the address of the page, as `http://192.168.1.5:8765`.

        Fails with `cannot-listen` (address) when the address is not this computer's, or no port is free on it.
        """
        self._file.keep_secret(fresh_secret()).result()
        self._thread.start()
        self._started.result()
        return self.url

    @property
    def url(self) -> str:
        """Where the page is. With a certificate it is at the first name: a certificate is of a name, not an address."""
        own, *names = self._hosts()
        return f"{self._scheme}://{names[0] if names and self._tls is not None else own}"

    def links(self) -> tuple[TableLink, ...]:
        """How the phones of each table come in, by number."""
        return table_links(self._file.access(), self._file.day().tables, self.url)

    def helper_links(self) -> tuple[HelperLink, ...]:
        """How the phone of each helper comes in, in the order of the people."""
        return helper_links(self._file.access(), self._file.day(), self.url)

    def connected(self) -> dict[str, int]:
        """How many phones each table has in sight of the page now, by the identity of the table."""
        return {} if self._hall is None else self._hall.connected()

    def helpers(self) -> dict[str, int]:
        """How many phones each helper has in sight of their page now, by the identity of the person."""
        return {} if self._hall is None else self._hall.connected(Scope.HELPER)

    def typing(self) -> dict[str, float]:
        """Seconds since somebody typed, by the identity of the table, of the tables where somebody is typing now."""
        return {} if self._hall is None else self._hall.typing.since()

    def phones(self) -> tuple[PhoneHere, ...]:
        """The phones at the tables that wrote something or have the page in sight, by the number of their table."""
        return () if self._hall is None else self._hall.phones_here()

    def reseat(self, key: str, table: str) -> Pending[int]:
        """Put a phone at another table, with what it wrote and photographed. Gives how much that is.

        key: of `PhoneHere`. Undo puts the points back; the phone stays. Fails with `gone` (kind) when the table is not
        there any more, with `phone-gone` when the phone is not.
        """
        known = next((one for one in self._file.access().sessions if one.key == key), Session(key, Scope.TABLE, ""))
        phone = Phone(TableId(known.record), author_of(known), session=key)
        moved = PhoneService(self._file, self._now).reseat(phone, table)
        moved.when_done(lambda _: self.let_in_again())
        return moved

    def hear(self, changes: tuple[Changed, ...]) -> None:
        """The day is different. Called by whoever the event file tells its facts to."""
        with suppress(RuntimeError):  # the loop has just been closed
            self._loop.call_soon_threadsafe(self._pass_on, changes)

    def let_in_again(self) -> None:
        """Links were withdrawn (`EventFile.withdraw_links`): the phones of that table or helper come in anew."""
        with suppress(RuntimeError):
            self._loop.call_soon_threadsafe(self._let_in_again)

    def stop(self) -> None:
        """End it. What a phone sends from now on stays on the phone. Stopping twice is harmless."""
        if self._thread.is_alive():
            with suppress(RuntimeError):
                self._loop.call_soon_threadsafe(self._end)
            self._thread.join()

    # -- on the server's thread --------------------------------------------------------------------------------

    def _pass_on(self, changes: tuple[Changed, ...]) -> None:
        if self._hall is not None:
            self._hall.hear(changes)

    def _let_in_again(self) -> None:
        if self._hall is not None:
            self._hall.read_access()

    def _end(self) -> None:
        if self._stop is not None:
            self._stop.set()

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        try:
            self._loop.run_until_complete(self._serve())
        except Exception as error:  # whoever started it waits to hear
            if not self._started.done():
                self._started.set_exception(error)
            else:
                log.exception("the hosts' page stopped")
        finally:
            asyncio.set_event_loop(None)
            self._loop.close()

    async def _serve(self) -> None:
        self._stop = asyncio.Event()
        self._hall = hall = Hall(self._file, self._now, self._told, self._clicker)
        runner = web.AppRunner(
            application(hall, self._limits, self._is_ours, self._is_our_origin),
            handle_signals=False,
            shutdown_timeout=STOPPING_S,
            handler_cancellation=True,  # a phone that is away is seen to be; what it asked is done all the same
        )
        await runner.setup()
        doorway = Doorway(self._limits)
        listening = await self._listen(lambda: Watched(doorway, self._behind(runner)))
        counting = asyncio.create_task(hall.count_on())
        self._started.set_result(None)
        await self._stop.wait()
        await self._close_the_door(listening)
        counting.cancel()
        hall.close()
        await runner.cleanup()
        with suppress(TimeoutError):
            await asyncio.wait_for(listening.wait_closed(), STOPPING_S)
        await _end_all()
        await doorway.empty()

    async def _close_the_door(self, listening: asyncio.Server) -> None:
        """Nobody comes in any more. Who stands in the door still does: Python would leave them there for ever."""
        with suppress(NotImplementedError):  # on Windows it comes of itself
            for one in listening.sockets:
                self._loop.remove_reader(one.fileno())
        await asyncio.sleep(0)
        listening.close()

    def _behind(self, runner: web.AppRunner) -> Callable[[], asyncio.BaseProtocol]:
        assert runner.server is not None
        return partial(
            AnsweringInJson,
            runner.server,
            loop=self._loop,
            access_log=None,  # type: ignore[arg-type]  # it keeps none
            keepalive_timeout=KEEP_ALIVE_S,
            lingering_time=UNREAD_S,
            logger=library,
        )

    async def _listen(self, door: Callable[[], asyncio.Protocol]) -> asyncio.Server:
        ports = range(PORT, PORT + PORTS_TRIED) if self._asked_port is None else (self._asked_port,)
        secure: dict[str, Any] = {}
        if self._tls is not None:  # a handshake that does not come on is given up, as half a request is
            secure = {"ssl": self._tls, "ssl_handshake_timeout": self._limits.head_s}
        for port in ports:
            try:
                listening = await self._loop.create_server(door, self.address, port, backlog=BACKLOG, **secure)
            except (OSError, OverflowError):
                continue
            self.port = listening.sockets[0].getsockname()[1]
            return listening
        raise FacilitatorError("cannot-listen", address=self.address)

    @property
    def _scheme(self) -> str:
        return "http" if self._tls is None else "https"

    def _hosts(self) -> tuple[str, ...]:
        """How browsers write the address, and each name: the usual port of the scheme is left out."""
        own = f"[{self.address}]" if ":" in self.address else self.address
        behind = "" if self.port == USUAL_PORTS[self._scheme] else f":{self.port}"
        return tuple(f"{name}{behind}".lower() for name in (own, *self._names))

    def _is_ours(self, host: str) -> bool:
        return host.lower() in self._hosts()

    def _is_our_origin(self, origin: str) -> bool:
        scheme, _, host = origin.partition("://")
        return scheme == self._scheme and self._is_ours(host)
