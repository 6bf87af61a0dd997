"""Strikes the gongs: at once for who asks, on a thread of its own, and never in the way when there is no sound."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Sequence

from ui.sound.devices import Device, ways_to_sound
from ui.sound.gong import FULL_VOLUME, Gong, gong_wav, length_s

log = logging.getLogger(__name__)

PATIENCE_S = 5.0
"""How much longer than its own length a gong may take; then the device hangs. A loudspeaker that slept takes 1 or 2."""
LOOKS_EVERY_S = 0.05
CLOSES_WITHIN_S = 1.0


class Player:
    """Strikes gongs. No method waits for the sound, and none raises, whatever the computer makes of it.

    The newest strike wins: a gong that still sounds dies away for it, and of several that wait only the last is heard.
    The library is loaded with the first strike.
    """

    def __init__(
        self,
        volume: int = FULL_VOLUME,
        muted: bool = False,
        ways: Sequence[Callable[[], Device]] | None = None,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self._ways = ways_to_sound() if ways is None else ways
        self._now = now
        self._changed = threading.Condition()
        self._volume = volume
        self._muted = muted
        self._next: Gong | None = None
        self._waiting_since: float | None = None
        self._works: bool | None = None
        self._said = False
        self._closed = False
        self._thread: threading.Thread | None = None

    @property
    def volume(self) -> int:
        """Per cent, 0 to 100: for the next strike. At 0 nothing is struck."""
        return self._volume

    @volume.setter
    def volume(self, volume: int) -> None:
        self._volume = volume

    @property
    def muted(self) -> bool:
        """Whether no gong is struck. Muting silences the one that sounds; after it, none is made up for."""
        return self._muted

    @muted.setter
    def muted(self, muted: bool) -> None:
        with self._changed:
            self._muted = muted
            if muted:
                self._next = self._waiting_since = None
            self._changed.notify_all()

    @property
    def works(self) -> bool | None:
        """Whether the computer took the last gong. None: none was struck yet, or the first is on its way.

        True says that the system plays it, not that anybody hears it: the loudspeaker may be off. False also while a
        device hangs.
        """
        with self._changed:
            if self._waiting_since is not None and self._now() - self._waiting_since > PATIENCE_S:
                return False
            return self._works

    def strike(self, gong: Gong) -> None:
        """Sound this gong, now. Muted, at volume 0 or closed: nothing happens."""
        with self._changed:
            if self._closed or self._muted or self._volume <= 0:
                return
            self._next = gong
            if self._waiting_since is None:
                self._waiting_since = self._now()
            self._changed.notify_all()
            if self._thread is None:
                self._thread = threading.Thread(target=self._strike_what_comes, name="gong", daemon=True)
                self._thread.start()

    def close(self) -> None:
        """Silence everything. Waits for a second at most; a device that hangs longer does not keep the app."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
        if self._thread is not None:
            self._thread.join(CLOSES_WITHIN_S)

    def _strike_what_comes(self) -> None:
        while (gong := self._wait_for_strike()) is not None:
            try:
                self._sound(gong_wav(gong, self._volume))
            except Exception as error:  # noqa: BLE001  # a day goes on without a gong; the window shows one
                self._settle(works=False)
                self._say_once(error)

    def _wait_for_strike(self) -> Gong | None:
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._next is not None)
            gong, self._next = self._next, None
            return None if self._closed else gong

    def _sound(self, wav: bytes) -> None:
        device = self._started(wav)
        try:
            self._settle(works=True)
            self._wait_for_end(device, self._now() + length_s(wav) + PATIENCE_S)
        finally:
            device.stop()

    def _started(self, wav: bytes) -> Device:
        """The first device that takes it. Raises what the last one said when none does."""
        failure: Exception = OSError("no way to sound")
        for way in self._ways:
            device = way()
            try:
                device.start(wav)
            except Exception as error:  # noqa: BLE001  # a library may raise anything; the next way is asked
                log.debug("%s cannot sound: %s", type(device).__name__, type(error).__name__)
                failure = error
            else:
                return device
        raise failure

    def _wait_for_end(self, device: Device, until: float) -> None:
        while device.sounding():
            if self._now() > until:
                raise TimeoutError("the device takes no sound")
            with self._changed:
                if self._changed.wait_for(self._is_broken_off, LOOKS_EVERY_S):
                    return

    def _is_broken_off(self) -> bool:
        return self._closed or self._muted or self._next is not None

    def _settle(self, works: bool) -> None:
        with self._changed:
            self._works = works
            if self._next is None:
                self._waiting_since = None

    def _say_once(self, error: Exception) -> None:
        if not self._said:
            self._said = True
            log.warning("no gong can be sounded: %s", type(error).__name__)
