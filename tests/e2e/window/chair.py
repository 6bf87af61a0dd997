"""A day chair at the real window: sees what is on it, and has no other hands than the computer's own keys and mouse."""

from __future__ import annotations

import re
import subprocess
import sys
import threading
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from ui.app import Window
from ui.desk.window import DayView

T = TypeVar("T")

PATIENCE_S = 15.0
LOOK_AGAIN_S = 0.01
HEARTBEAT_MS = 5
OVERDUE_S = 0.06
TOLD = 10
_KEYS = {"\n": "Return", "\t": "Tab"}


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
    """Beats on the window's thread, and keeps its silences: how long the window did nothing else, and what it did.

    A watcher on another thread looks where the window's thread is when a beat is overdue.
    """

    def __init__(self) -> None:
        super().__init__()
        self.silences_ms: list[float] = []
        self.busy_with: list[str] = []
        self._last: float | None = None
        self._thread = threading.get_ident()
        self._over = threading.Event()
        self._timer = QTimer(self, interval=HEARTBEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._watcher = threading.Thread(target=self._watch, name="heartbeat")

    def start(self) -> None:
        """Begin to listen."""
        self._timer.start()
        self._watcher.start()

    def stop(self) -> None:
        """Listen no more."""
        self._timer.stop()
        self._over.set()
        self._watcher.join()

    def told(self) -> str:
        """The longest silences, and what the window did meanwhile."""
        longest = sorted(((ms, beat) for beat, ms in enumerate(self.silences_ms)), reverse=True)[:TOLD]
        return "\n".join([*(f"longest pause {ms:.0f} ms at beat {beat}" for ms, beat in longest), *self.busy_with])

    @Slot()
    def _beat(self) -> None:
        now = time.perf_counter()
        if self._last is not None:
            self.silences_ms.append((now - self._last) * 1000 - HEARTBEAT_MS)
        self._last = now

    def _watch(self) -> None:
        while not self._over.wait(OVERDUE_S / 2):
            if self._last is not None and time.perf_counter() - self._last > OVERDUE_S:
                self.busy_with.append(f"beat {len(self.silences_ms)}\n{self._stack()}")

    def _stack(self) -> str:
        """What the window does now. No frame is held longer than that: what it holds would live as long."""
        return "".join(traceback.format_stack(sys._current_frames()[self._thread])[-8:])


class Chair:
    """Speaks the chair's language. All of it is called from a thread that is not the window's."""

    def __init__(self, eyes: Eyes, window: Window) -> None:
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

    def named(self, name: str) -> QWidget | None:
        """The widget in sight that a screen reader would call this; only on the window's own thread."""
        return next((w for w in self._window.findChildren(QWidget) if w.isVisible() and self._calls(w) == name), None)

    @staticmethod
    def _calls(widget: QWidget) -> str:
        words = widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
        return words.replace("&&", "&")

    def window_view(self) -> DayView:
        """The day in the window; only on the window's own thread."""
        assert self._window.view is not None
        return self._window.view

    def finds(self, name: str) -> QWidget:
        """Wait for the widget with this name."""
        self.waits_until(lambda: self.named(name), name)
        found = self.sees(lambda: self.named(name))
        assert found is not None
        return found

    def waits_for_keys_in(self, name: str) -> None:
        """Wait until the keys go to the widget with this name."""
        try:
            self.waits_until(lambda: self._with_the_keys() == name)
        except AssertionError as error:
            raise AssertionError(f"keys in {self.sees(self._with_the_keys)}, not in {name}") from error

    def _with_the_keys(self) -> str:
        return self._calls(QApplication.focusWidget() or self._window)

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
        """Type words; a line end is Enter, a tab is Tab."""
        for piece in re.split(r"([\n\t])", words):
            if piece in _KEYS:
                self.presses(_KEYS[piece])
            elif piece:
                self._xdotool("type", "--delay", "4", "--", piece)
        self.sees(bool)

    def clicks(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Click on a widget, in its middle or at a point of it."""
        where = self.sees(lambda: widget.mapToGlobal(at or widget.rect().center()))
        self._xdotool("mousemove", str(where.x()), str(where.y()), "click", "1")
        self.sees(bool)

    def clicks_on(self, name: str) -> None:
        """Click on the widget with this name, once it can be clicked on."""
        widget = self.finds(name)
        self.waits_until(widget.isEnabled, f"{name} can be clicked on")
        self.clicks(widget)

    def fills(self, name: str, words: str) -> None:
        """Click in a field, and type in it in the place of what it holds."""
        self.clicks_on(name)
        self.waits_for_keys_in(name)
        self.presses("ctrl+a")
        self.types(words)

    @staticmethod
    def _xdotool(*arguments: str) -> None:
        subprocess.run(["xdotool", *arguments], check=True, timeout=60)
