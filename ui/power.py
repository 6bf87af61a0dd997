"""The laptop of the chair during a day: it stays awake, and says in time when its battery runs out. No Qt."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

log = logging.getLogger(__name__)

CLOSES_WITHIN_S = 1.0
WARNED_FROM = (29, 20, 10)
"""Per cent that is left when the chair is warned: below 30, and again at 20 and at 10."""


class Mode(Protocol):
    """What wakepy tells of a computer that it keeps awake."""

    @property
    def active(self) -> bool: ...


Keeper = Callable[[], AbstractContextManager[Mode]]


class Awake:
    """Keeps the computer and its screen awake: no sleep, no screensaver, no lock.

    A closed lid, an empty battery and the chair's own "sleep" win. No method waits or raises: asking the system takes
    seconds where it hangs, so it happens on a thread. When the app ends in whatever way, the system lets go by itself.
    """

    def __init__(self, keeper: Keeper | None = None) -> None:
        self._keeper = keeper or _wakepy
        self._hold: _Hold | None = None
        self._ending: list[_Hold] = []

    @property
    def held(self) -> bool:
        """Whether the system agreed to stay awake, and still does."""
        return self._hold is not None and self._hold.agreed is True

    @property
    def works(self) -> bool | None:
        """Whether the system agreed. None: it is not held, or the system has not answered yet."""
        return None if self._hold is None else self._hold.agreed

    def hold(self) -> None:
        """Stay awake from now on. Called already: nothing happens, also when the system refused; release it first."""
        if self._hold is None:
            self._hold = _Hold(self._keeper)

    def release(self) -> None:
        """Sleep when it likes to. Not held: nothing happens."""
        if self._hold is not None:
            self._hold.release()
            self._ending = [hold for hold in (*self._ending, self._hold) if hold.is_alive()]
            self._hold = None

    def close(self) -> None:
        """Release, and wait until the system knows: for a second at most."""
        self.release()
        for hold in self._ending:
            hold.join(CLOSES_WITHIN_S)


class _Hold(threading.Thread):
    """From asking the system until it is let go. wakepy wants both on one thread; and the one it starts on Windows
    would keep the app from ending, were it not a daemon as its parent.
    """

    def __init__(self, keeper: Keeper) -> None:
        super().__init__(name="awake", daemon=True)
        self.agreed: bool | None = None
        self._keeper = keeper
        self._released = threading.Event()
        self.start()

    def release(self) -> None:
        self._released.set()

    def run(self) -> None:
        try:
            with self._keeper() as mode:
                self.agreed = mode.active
                if not mode.active:
                    log.warning("this system does not let itself be kept awake")
                    return
                self._released.wait()
        except Exception as error:  # noqa: BLE001  # a computer that may sleep is no reason to stop the day
            self.agreed = False
            log.warning("this computer cannot be kept awake: %s", type(error).__name__)


def _wakepy() -> AbstractContextManager[Mode]:
    from wakepy import keep  # noqa: PLC0415

    return keep.presenting(on_fail="pass")


@dataclass(frozen=True, slots=True)
class Battery:
    """How full it is, 0 to 100 per cent, and whether the charger is in. A charger nobody knows of counts as out."""

    percent: int
    charging: bool


def battery() -> Battery | None:
    """The battery as it is now. None: there is none, or the system does not tell.

    Reads from the hardware: some laptops take tenths of a second for it. Ask in a job, not on the window's thread.
    """
    try:
        import psutil  # type: ignore[import-untyped]  # noqa: PLC0415

        told = psutil.sensors_battery()
        return None if told is None else Battery(round(told.percent), bool(told.power_plugged))
    except Exception as error:  # noqa: BLE001  # whatever a driver or a system without batteries makes of it
        log.debug("the battery does not tell: %s", type(error).__name__)
        return None


def battery_warning(battery: Battery | None, warned_at: int | None = None) -> int | None:
    """The percentage to warn of; None when there is nothing to say.

    warned_at: the percentage warned of before, since the charger was last in. Once below 30, once at 20, once at 10.
    """
    if battery is None or battery.charging:
        return None
    passed = [level for level in WARNED_FROM if battery.percent <= level]
    news = [level for level in passed if warned_at is None or warned_at > level]
    return battery.percent if news else None


class BatteryWatch:
    """Remembers what it warned of; the charger makes it forget."""

    def __init__(self) -> None:
        self._warned_at: int | None = None

    def warning(self, battery: Battery | None) -> int | None:
        """The percentage to warn of now, the first time that it is time; else None."""
        if battery is not None and battery.charging:
            self._warned_at = None
        percent = battery_warning(battery, self._warned_at)
        if percent is not None:
            self._warned_at = percent
        return percent
