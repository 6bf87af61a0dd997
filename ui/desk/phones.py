"""The hosts' page of the day that is open: on or off, at which address, and which tables' phones are there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from facilitator.domain.kinds import Kind
from facilitator.errors import FacilitatorError
from facilitator.storage.writer import Pending
from ui.desk.network import Interfaces, Network
from ui.desk.settings import Certified, PhonesAt
from ui.jobs import Job, Jobs

if TYPE_CHECKING:
    from exports.sheets.tables import HostLink
    from ui.desk.opened import OpenDay
    from ui.hosts.addresses import Address
    from ui.hosts.links import HelperLink, TableLink
    from ui.hosts.phoneshere import PhoneHere
    from ui.hosts.server import HostServer

KIND = "phones"
LOOKING = "addresses"
ANSWERING = "page answers"
ANSWERS_WITHIN_S = 3.0
GATHER_MS = 50
"""After a network that was away all phones come back at once: they are looked at together."""


@dataclass(frozen=True, slots=True)
class _Wanted:
    """How the page is to be put on. port: None = the usual one; or_any: another one where it is taken."""

    address: str
    port: int | None
    or_any: bool
    certified: Certified | None
    password: str


def _remember_nothing(_: Certified | None) -> None:
    """Who keeps the certificate when nobody does."""


class Phones(QObject):
    """Puts the page on and off. What it is made of is loaded when it is first put on: nobody waits for it before.

    remember: keeps where it is on, and None when it is off: after a crash it is put on again where the phones know it.
    certified: the organiser's certificate, None = plain HTTP; remember_certified keeps another choice. interfaces: the
    connections of this computer; None = as the system tells of them.
    """

    changed = Signal()
    """It is on or off now, or cannot be put on; or phones came or went."""
    addresses_found = Signal(object)
    """The addresses of this computer, the likeliest first."""
    pressed = Signal(str)
    """A helper's phone was pressed as a clicker: "on", "back" or "black"."""
    own_phone_asked = Signal()
    """The chair wants their own phone to come in as a helper."""

    _came = Signal()
    _clicked = Signal(str)

    def __init__(
        self,
        opened: OpenDay,
        jobs: Jobs,
        remember: Callable[[PhonesAt | None], None],
        parent: QObject,
        *,
        certified: Certified | None = None,
        remember_certified: Callable[[Certified | None], None] = _remember_nothing,
        interfaces: Interfaces | None = None,
    ) -> None:
        super().__init__(parent)
        self._opened, self._jobs, self._remember = opened, jobs, remember
        self._remember_certified = remember_certified
        self._server: HostServer | None = None
        self._links: tuple[TableLink, ...] | None = None
        self._helper_links: tuple[HelperLink, ...] | None = None
        self._closed = False
        self._ending: list[HostServer] = []
        self._password = ""  # of the key: never kept
        self.certified = certified
        """The certificate it is put on with; None = without a lock."""
        self.starting = False
        self.seen_one = False
        """Whether a phone was there since it was put on: the network lets them through."""
        self.error: FacilitatorError | None = None
        """Why it could not be put on."""
        self._asked: tuple[str, int | None, bool] = ("", None, False)
        self._again = False
        self.stranded = False
        """Whether it was on when the app stopped or its network went, and could not be put on again by itself."""
        self.own_phone_wanted = False
        """Whether the chair asked for their own phone, and was not shown how yet."""
        self.own_phone = ""
        """Who the chair said to be, where the day names no chair: the identity of the person; "" = not said yet."""
        self.notes_may_go = False
        """Whether the chair said that their notes may go over this network without a lock."""
        self.network = Network(jobs, self, interfaces)
        self._soon = QTimer(self, singleShot=True, interval=GATHER_MS)
        self._soon.timeout.connect(self._look)
        self._came.connect(self._look_soon)
        self._clicked.connect(self.pressed, Qt.ConnectionType.QueuedConnection)
        self.network.came_back.connect(self._see_whether_it_answers)
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

    def helper_links(self) -> tuple[HelperLink, ...]:
        """How the phones of each helper come in; none while it is off."""
        if self._server is None:
            return ()
        from ui.hosts.links import helper_links  # noqa: PLC0415

        if self._helper_links is None:
            self._helper_links = helper_links(self._opened.file.access(), self._opened.day, self._server.url)
        return self._helper_links

    def on_paper(self) -> tuple[HostLink, ...]:
        """The links as signs and host cards print them; none while it is off."""
        from ui.hosts.onpaper import on_paper  # noqa: PLC0415

        return on_paper(self.links(), self.url)

    def connected(self) -> dict[str, int]:
        """How many phones each table has in sight of the page, by its identity."""
        return {} if self._server is None else self._server.connected()

    def helpers(self) -> dict[str, int]:
        """How many phones each helper has in sight of their page, by the identity of the person."""
        return {} if self._server is None else self._server.helpers()

    def here(self, table: str) -> tuple[PhoneHere, ...]:
        """The phones that came in at a table, those that listen now first."""
        found = () if self._server is None else (one for one in self._server.phones() if one.table == table)
        return tuple(sorted(found, key=lambda one: not one.connected))

    def typing(self) -> Mapping[str, float]:
        """The tables where somebody is typing, with the seconds since."""
        return {} if self._server is None else self._server.typing()

    # -- putting it on and off ---------------------------------------------------------------------------------

    def look_for_addresses(self) -> None:
        """Find out at which addresses it could be on: `addresses_found` tells."""
        self._jobs.start(LOOKING, _addresses, self.addresses_found.emit, _rise)

    def turn_on(self, address: str, port: int | None = None) -> None:
        """Put it on, or on another address. port: None = the usual one, or the next that is free."""
        if self._server is None or self._server.address != address:
            self._put_on(address, port)

    def turn_on_again(self, address: str, port: int) -> None:
        """Put it on where it was when the app stopped. Where that cannot be, `stranded` says so: nobody is looking."""
        if self._server is None or self._server.address != address:
            self._put_on(address, port, again=True)

    def try_again(self) -> None:
        """Once more where it could not be put on by itself."""
        address, port, or_any = self._asked
        self._put_on(address, port, or_any=or_any, again=True)

    def move_to(self, address: str) -> None:
        """Go on at another network. The port stays where it is free there; links and sessions hold."""
        if self._server is not None:
            self._put_on(address, self._server.port, or_any=True)

    def protect(self, certified: Certified | None, password: str = "") -> None:
        """Use a certificate from now on, or none. password: of its key, which is kept nowhere."""
        self.certified, self._password = certified, password
        self._remember_certified(certified)
        if self._server is not None:
            self._put_on(self._server.address, self._server.port, or_any=True)
        else:
            self.changed.emit()

    def _put_on(self, address: str, port: int | None, *, or_any: bool = False, again: bool = False) -> None:
        """again: by itself, where it was: nobody is looking when it fails."""
        self._stop()
        self._asked, self._again = (address, port, or_any), again
        self.starting, self.error = True, None
        wanted = _Wanted(address, port, or_any, self.certified, self._password)
        work = partial(_start, self._opened, wanted, self._came.emit, self._clicked.emit)
        self._jobs.start(KIND, work, self._on_on, self._on_not)
        self.changed.emit()

    def turn_off(self) -> None:
        """Put it off: what phones write from now on stays on them until it is on again."""
        self._stop()
        self.stranded = False
        self._remember(None)
        self.tell_hall()
        self.changed.emit()

    def tell_hall(self) -> None:
        """Let the hall see where the page is; nothing where it is off."""
        if self._opened.day.on_phones.page != self.url:
            self._opened.watch(self._opened.on_phones.be_at(self.url))

    def withdraw(self, whose: str) -> None:
        """The code of a table or helper, by identity, leads nowhere any more; there is another one."""
        if self._server is not None:
            self._opened.watch(self._opened.file.withdraw_links(whose), self._on_withdrawn)

    def _on_withdrawn(self, _: None) -> None:
        self._links = self._helper_links = None
        if self._server is not None:
            self._server.let_in_again()
        self.changed.emit()

    def reseat(self, phone: str, table: str) -> Pending[int] | None:
        """A phone sits at another table: what it wrote stands there from then on. Gives how many points and photos.

        phone: its key. None while the page is off. Fails with `gone` (kind).
        """
        return None if self._server is None else self._server.reseat(phone, table)

    def ask_own_phone(self) -> None:
        """Show how the chair's own phone comes in, once the panel is in sight."""
        self.own_phone_wanted = True
        self.own_phone_asked.emit()

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
        server, self._server = self._server, None
        self._links = self._helper_links = None
        self.network.watch("")
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
        self.starting, self.stranded, self._server = False, False, server
        self.network.watch(server.address)
        self._remember(PhonesAt(self._opened.identity, server.address, server.port))
        self.tell_hall()
        self.changed.emit()

    @Slot(object)
    def _on_not(self, error: BaseException) -> None:
        self.starting = False
        if not isinstance(error, FacilitatorError):
            raise error
        self.error, self.stranded = error, self._again
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
        if kinds & {Kind.HELPING, Kind.PERSON}:
            self._helper_links = None

    @Slot()
    def _see_whether_it_answers(self) -> None:
        """The network is back. Most systems let the page go on; where one does not, it is put on again."""
        if (server := self._server) is not None:
            work = partial(_answers, server.address, server.port)
            self._jobs.start(ANSWERING, work, partial(self._go_on, server), _rise)

    def _go_on(self, server: HostServer, answers: bool) -> None:
        if server is self._server and not answers:
            self._put_on(server.address, server.port, or_any=True, again=True)


def _addresses(_: Job[tuple[Address, ...]]) -> tuple[Address, ...]:
    from ui.hosts.addresses import own_addresses  # noqa: PLC0415

    return own_addresses()


def _answers(address: str, port: int, _: Job[bool]) -> bool:
    import socket  # noqa: PLC0415

    try:
        with socket.create_connection((address, port), timeout=ANSWERS_WITHIN_S) as asked:
            asked.sendall(b"GET / HTTP/1.0\r\n\r\n")
            asked.recv(1)
    except ConnectionResetError:
        return True  # as when it wants a lock first
    except OSError:
        return False
    return True


def _start(
    opened: OpenDay, wanted: _Wanted, told: Callable[[], None], clicker: Callable[[str], None], _: Job[HostServer]
) -> HostServer:
    """On the worker's thread: what the page is made of takes a third of a second to load."""
    try:
        return _started(opened, wanted, wanted.port, told, clicker)
    except FacilitatorError as error:
        if error.code != "cannot-listen" or not wanted.or_any:
            raise
    return _started(opened, wanted, None, told, clicker)


def _started(
    opened: OpenDay, wanted: _Wanted, port: int | None, told: Callable[[], None], clicker: Callable[[str], None]
) -> HostServer:
    from ui.hosts.server import HostServer  # noqa: PLC0415

    tls, names = None, tuple[str, ...]()
    if (certified := wanted.certified) is not None:
        from ui.hosts.certificate import name_for, tls_of  # noqa: PLC0415

        certificate = tls_of(certified.certificate, certified.key, wanted.password or None)
        tls, names = certificate.context, (name_for(certificate, certified.name, certified.certificate.name),)
    server = HostServer(
        opened.file, wanted.address, port, names=names, tls=tls, now=opened.now, told=told, clicker=clicker
    )
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
