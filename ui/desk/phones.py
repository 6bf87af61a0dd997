"""The hosts' page of the day that is open: on or off, at which address, and which tables' phones are there."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from facilitator.domain.kinds import Kind
from facilitator.errors import FacilitatorError
from ui.desk.settings import PhonesAt
from ui.jobs import Job, Jobs

if TYPE_CHECKING:
    from exports.sheets.tables import HostLink
    from ui.desk.opened import OpenDay
    from ui.hosts.addresses import Address
    from ui.hosts.links import TableLink
    from ui.hosts.server import HostServer

KIND = "phones"
LOOKING = "addresses"
GATHER_MS = 50
"""After a network that was away all phones come back at once: they are looked at together."""


class Phones(QObject):
    """Puts the page on and off. What it is made of is loaded when it is first put on: nobody waits for it before.

    remember: keeps where it is on, and None when it is off: after a crash it is put on again where the phones know it.
    """

    changed = Signal()
    """It is on or off now, or cannot be put on; or phones came or went."""
    addresses_found = Signal(object)
    """The addresses of this computer, the likeliest first."""

    _came = Signal()

    def __init__(
        self, opened: OpenDay, jobs: Jobs, remember: Callable[[PhonesAt | None], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._opened, self._jobs, self._remember = opened, jobs, remember
        self._server: HostServer | None = None
        self._links: tuple[TableLink, ...] | None = None
        self._closed = False
        self._ending: list[HostServer] = []
        self.starting = False
        self.seen_one = False
        """Whether a phone was there since it was put on: the network lets them through."""
        self.error: FacilitatorError | None = None
        """Why it could not be put on."""
        self._soon = QTimer(self, singleShot=True, interval=GATHER_MS)
        self._soon.timeout.connect(self._look)
        self._came.connect(self._look_soon)
        opened.changed.connect(self._on_changed)

    # -- how it is ---------------------------------------------------------------------------------------------

    @property
    def is_on(self) -> bool:
        """Whether phones can come in."""
        return self._server is not None

    @property
    def url(self) -> str:
        """Where the page is; "" while it is off."""
        return "" if self._server is None else self._server.url

    @property
    def address(self) -> str:
        """The address of this computer it is on at; "" while it is off."""
        return "" if self._server is None else self._server.address

    def links(self) -> tuple[TableLink, ...]:
        """How the phones of each table come in; none while it is off."""
        if self._server is None:
            return ()
        from ui.hosts.links import table_links  # noqa: PLC0415  # there already: the server has loaded it

        if self._links is None:
            self._links = table_links(self._opened.file.access(), self._opened.day.tables, self._server.url)
        return self._links

    def on_paper(self) -> tuple[HostLink, ...]:
        """The links as signs and host cards print them; none while it is off."""
        from ui.hosts.onpaper import on_paper  # noqa: PLC0415

        return on_paper(self.links(), self.url)

    def connected(self) -> dict[str, int]:
        """How many phones each table has in sight of the page, by its identity."""
        return {} if self._server is None else self._server.connected()

    # -- putting it on and off ---------------------------------------------------------------------------------

    def look_for_addresses(self) -> None:
        """Find out at which addresses it could be on: `addresses_found` tells."""
        self._jobs.start(LOOKING, _addresses, self.addresses_found.emit, _rise)

    def turn_on(self, address: str, port: int | None = None) -> None:
        """Put it on, or on another address. port: None = the usual one, or the next that is free."""
        if self._server is not None and self._server.address == address:
            return
        self._stop()
        self.starting, self.error = True, None
        self._jobs.start(KIND, partial(_start, self._opened, address, port, self._came.emit), self._on_on, self._on_not)
        self.changed.emit()

    def turn_off(self) -> None:
        """Put it off: what phones write from now on stays on them until it is on again."""
        self._stop()
        self._remember(None)
        self.tell_hall()
        self.changed.emit()

    def tell_hall(self) -> None:
        """Let the hall see where the page is; nothing where it is off."""
        if self._opened.day.on_phones.page != self.url:
            self._opened.watch(self._opened.on_phones.be_at(self.url))

    def withdraw(self, table: str) -> None:
        """The code of a table leads nowhere any more; there is another one."""
        if self._server is not None:
            self._opened.watch(self._opened.file.withdraw_links(table), self._on_withdrawn)

    def _on_withdrawn(self, _: None) -> None:
        self._links = None
        if self._server is not None:
            self._server.let_in_again()
        self.changed.emit()

    def close(self) -> None:
        """The day closes. Whatever still lets go of phones is waited for: the file closes next."""
        self._closed = True
        self._stop()
        for server in self._ending:
            server.stop()
        self.tell_hall()
        self._remember(None)

    def _stop(self) -> None:
        """Let nobody in any more. Letting go of who is there takes a while, so the worker does it."""
        server, self._server, self._links = self._server, None, None
        self._opened.also_told = None
        self.seen_one = False
        if server is not None:
            self._ending.append(server)
            self._jobs.start(f"{KIND} {id(server)}", partial(_end, server), self._ending.remove, _rise)

    # -- hearing -----------------------------------------------------------------------------------------------

    @Slot(object)
    def _on_on(self, server: HostServer) -> None:
        if self._closed:
            server.stop()
            return
        self.starting, self._server = False, server
        self._remember(PhonesAt(self._opened.identity, server.address, server.port))
        self.tell_hall()
        self.changed.emit()

    @Slot(object)
    def _on_not(self, error: BaseException) -> None:
        self.starting = False
        if not isinstance(error, FacilitatorError):
            raise error
        self.error = error
        self.tell_hall()
        self.changed.emit()

    @Slot()
    def _look_soon(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    @Slot()
    def _look(self) -> None:
        self.seen_one = self.seen_one or bool(self.connected())
        self.changed.emit()

    @Slot(object)
    def _on_changed(self, kinds: frozenset[Kind]) -> None:
        if Kind.TABLE in kinds:
            self._links = None


def _addresses(_: Job[tuple[Address, ...]]) -> tuple[Address, ...]:
    from ui.hosts.addresses import own_addresses  # noqa: PLC0415

    return own_addresses()


def _start(opened: OpenDay, address: str, port: int | None, told: Callable[[], None], _: Job[HostServer]) -> HostServer:
    """On the worker's thread: what the page is made of takes a third of a second to load."""
    from ui.hosts.server import HostServer  # noqa: PLC0415

    server = HostServer(opened.file, address, port, now=opened.now, told=told)
    opened.also_told = server.hear
    try:
        server.start()
    except BaseException:
        opened.also_told = None
        raise
    return server


def _end(server: HostServer, _: Job[HostServer]) -> HostServer:
    server.stop()
    return server


def _rise(error: BaseException) -> None:
    raise error
