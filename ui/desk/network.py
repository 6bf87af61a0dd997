"""The network that the hosts' page is on at: whether it is still there, and which other one there is."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ui.jobs import Job, Jobs

if TYPE_CHECKING:
    from ui.hosts.addresses import Address, Interface

log = logging.getLogger(__name__)

KIND = "network"
LOOK_EVERY_MS = 5_000

Interfaces = Callable[[], "tuple[Interface, ...]"]


@dataclass(frozen=True, slots=True)
class Look:
    """What was seen. address: that was looked for. other: where phones can most likely be reached else."""

    address: str
    there: bool
    other: Address | None


class Network(QObject):
    """Looks every five seconds, by the worker, while it has an address to look for.

    A network counts as gone only when it was seen before: a system that does not know its own connections is believed
    in nothing.
    """

    changed = Signal()
    """It is gone, or there is another one to go on at."""
    came_back = Signal()

    def __init__(self, jobs: Jobs, parent: QObject, interfaces: Interfaces | None = None) -> None:
        """interfaces: the connections of this computer; None = as the system tells of them."""
        super().__init__(parent)
        self._jobs, self._interfaces = jobs, interfaces or _own_interfaces
        self._address = ""
        self._seen = False
        self.gone = False
        """Whether the address is not this computer's any more."""
        self.other: Address | None = None
        """Where to go on, once it is gone; None where there is no other network."""
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def watch(self, address: str) -> None:
        """Look for this address from now on; "" = for none."""
        self._address, self._seen, self.gone, self.other = address, False, False, None
        if address:
            self._timer.start()
            self.look()
        else:
            self._timer.stop()

    @Slot()
    def look(self) -> None:
        """Look now."""
        self._jobs.start(KIND, partial(_look, self._interfaces, self._address), self._take, _rise)

    def _take(self, look: Look | None) -> None:
        if look is None or look.address != self._address:
            return
        self._seen = self._seen or look.there
        before = self.gone, self.other
        self.gone = self._seen and not look.there
        self.other = look.other if self.gone else None
        if (self.gone, self.other) != before:
            self.changed.emit()
        if before[0] and not self.gone:
            self.came_back.emit()


def _own_interfaces() -> tuple[Interface, ...]:
    from ui.hosts.addresses import own_interfaces  # noqa: PLC0415  # nobody waits for it before the page is on

    return own_interfaces()


def _look(interfaces: Interfaces, address: str, _: Job[Look | None]) -> Look | None:
    """None when the system does not say: the next look is another."""
    from ui.hosts.addresses import is_there, likeliest  # noqa: PLC0415

    try:
        seen = interfaces()
    except OSError as error:
        log.info("the networks of this computer could not be looked at: %s", type(error).__name__)
        return None
    return Look(address, is_there(seen, address), likeliest(seen, address))


def _rise(error: BaseException) -> None:
    raise error
