"""A day chair at the real window: sees what is on it, and has no other hands than the computer's own keys and mouse."""

from __future__ import annotations

import subprocess
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

T = TypeVar("T")

PATIENCE_S = 15.0
LOOK_AGAIN_S = 0.01
HEARTBEAT_MS = 5


class Eyes(QObject):
    """Looks at the window from another thread: each look happens on the window's own."""

    _asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._asked.connect(self._look, Qt.ConnectionType.QueuedConnection)

    def see(self, look: Callable[[], T]) -> T:
        """What `look` gives, from any thread but the window's."""
        seen = _Seen(look)
        self._asked.emit(seen)
        if not seen.there.wait(PATIENCE_S):
            raise AssertionError("the window does not answer")
        if seen.error is not None:
            raise seen.error
        return seen.value

    @Slot(object)
    def _look(self, seen: _Seen) -> None:
        try:
            seen.value = seen.look()
        except BaseException as error:  # noqa: BLE001  # it rises where it was asked
            seen.error = error
        seen.there.set()


@dataclass
class _Seen:
    look: Callable[[], Any]
    value: Any = None
    error: BaseException | None = None
    there: threading.Event = field(default_factory=threading.Event)


class Heartbeat(QObject):
    """Beats on the window's thread, and keeps the longest silence: how long the window did nothing else."""

    def __init__(self) -> None:
        super().__init__()
        self.silences_ms: list[float] = []
        self._last: float | None = None
        self._timer = QTimer(self, interval=HEARTBEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    @Slot()
    def start(self) -> None:
        """Begin to listen."""
        self._last = None
        self._timer.start()

    @Slot()
    def _beat(self) -> None:
        now = time.perf_counter()
        if self._last is not None:
            self.silences_ms.append((now - self._last) * 1000 - HEARTBEAT_MS)
        self._last = now


class Chair:
    """Speaks the chair's language. All of it is called from a thread that is not the window's."""

    def __init__(self, eyes: Eyes, window: QWidget) -> None:
        self._eyes = eyes
        self._window = window

    # -- eyes --------------------------------------------------------------------------------------------------

    def sees(self, look: Callable[[], T]) -> T:
        """What is on the window now."""
        return self._eyes.see(look)

    def waits_until(self, look: Callable[[], Any], what: str = "") -> None:
        """Wait until something is seen."""
        until = time.monotonic() + PATIENCE_S
        while not self.sees(look):
            if time.monotonic() > until:
                raise AssertionError(f"waited in vain: {what or look}")
            threading.Event().wait(LOOK_AGAIN_S)

    # -- hands -------------------------------------------------------------------------------------------------

    def takes_the_keys(self) -> None:
        """There is no window manager on the test's screen to do this."""
        number = self.sees(lambda: int(self._window.winId()))
        self._xdotool("windowfocus", "--sync", str(number))
        self.waits_until(self._window.isActiveWindow, "the window has the keys")

    def presses(self, *keys: str) -> None:
        """Press keys, as xdotool names them: `ctrl+1`, `Tab`, `Return`."""
        self._xdotool("key", "--clearmodifiers", "--delay", "8", *keys)
        self.sees(bool)

    def types(self, words: str) -> None:
        """Type words; a line end is Enter."""
        self._xdotool("type", "--delay", "4", "--", words)
        self.sees(bool)

    def clicks(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Click on a widget, in its middle or at a point of it."""
        where = self.sees(lambda: widget.mapToGlobal(at or widget.rect().center()))
        self._xdotool("mousemove", str(where.x()), str(where.y()), "click", "1")
        self.sees(bool)

    @staticmethod
    def _xdotool(*arguments: str) -> None:
        subprocess.run(["xdotool", *arguments], check=True, timeout=60)
