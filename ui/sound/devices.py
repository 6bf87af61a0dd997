"""The ways to make this computer sound: miniaudio first, then what the system has of its own (docs/adr/0009).

Nothing is imported or asked before the first strike. A device is made, started and stopped on one thread, for one
sound, so that it goes to whatever the system takes for its loudspeaker at that moment: a beamer that was plugged in
since, or the laptop itself.
"""

from __future__ import annotations

import io
import subprocess
import sys
import tempfile
import time
import wave
from array import array
from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack, contextmanager, suppress
from importlib import import_module
from pathlib import Path
from shutil import which
from threading import Event
from typing import Any, Protocol

from ui.sound.gong import length_s

PERIOD_MS = 50
"""miniaudio keeps three of these ahead: a window that is busy for 100 ms is not heard."""
PERIODS_AHEAD = 3
FADE_S = 0.02
"""A sound that is broken off dies away in this time: no click."""
FADED_WITHIN_S = 0.2
SILENT_SYSTEM = "Null"
"""What miniaudio calls the system it turns to when there is none: it takes all sound, and nobody hears it."""

COMMANDS = {
    "linux": (("pw-play",), ("paplay",), ("aplay", "-q")),
    "darwin": (("afplay",),),
}
"""Players that come with a system, the best first. Each takes the name of a file."""


class Device(Protocol):
    """Something that sounds one WAV file, once."""

    def start(self, wav: bytes) -> None:
        """Begin, and return at once. Raises whatever it likes when it cannot; then there is nothing to stop."""

    def sounding(self) -> bool:
        """Whether it still sounds. Quick: it is asked many times a second."""

    def stop(self) -> None:
        """Break off what still sounds, and let go of everything."""


class Miniaudio:
    """The miniaudio library: plays from memory, on what Windows, macOS and Linux each have for sound."""

    def __init__(self) -> None:
        self._device: Any = None
        self._cut = False
        self._over = Event()

    def start(self, wav: bytes) -> None:
        with wave.open(io.BytesIO(wav)) as file:
            rate_hz = file.getframerate()
            samples = array("h", file.readframes(file.getnframes()))
        samples.extend([0] * (rate_hz * PERIOD_MS * PERIODS_AHEAD // 1000))  # pushes the last of it out of the device
        try:
            self._device = _open_miniaudio(rate_hz)
            pieces = self._pieces(samples, rate_hz)
            next(pieces)
            self._device.start(pieces)
        except BaseException:
            self._let_go()
            raise

    def sounding(self) -> bool:
        return not self._over.is_set()

    def stop(self) -> None:
        self._cut = True
        self._over.wait(FADED_WITHIN_S)
        self._let_go()

    def _pieces(self, samples: array[int], rate_hz: int) -> Generator[array[int], int, None]:
        """Called by miniaudio, on a thread of its own, for as many samples as it wants."""
        place, wanted = 0, (yield array("h"))
        while place < len(samples) and not self._cut:
            piece = samples[place : place + wanted]
            place += wanted
            wanted = yield piece
        if self._cut:
            yield _faded(samples[place : place + min(wanted, round(rate_hz * FADE_S))])
        self._over.set()

    def _let_go(self) -> None:
        device, self._device = self._device, None
        if device is not None:
            _close_miniaudio(device)


def _open_miniaudio(rate_hz: int) -> Any:
    import miniaudio  # type: ignore[import-untyped]  # noqa: PLC0415

    device = miniaudio.PlaybackDevice.__new__(miniaudio.PlaybackDevice)  # at hand when its __init__ fails half-way
    try:
        device.__init__(
            miniaudio.SampleFormat.SIGNED16, 1, rate_hz, PERIOD_MS, None, PERIODS_AHEAD, app_name="Tafelronde"
        )
        if device.backend == SILENT_SYSTEM:
            raise OSError("there is no sound system")
    except BaseException:
        _close_miniaudio(device)
        raise
    return device


def _close_miniaudio(device: Any) -> None:
    """Close it, and the link to the sound system too: miniaudio 1.71 keeps that open, and after 53 gongs PulseAudio
    gives no more (irmen/pyminiaudio issue 86).
    """
    import miniaudio  # noqa: PLC0415

    device.close()
    context = getattr(device, "_context", None)
    if context:
        device._context = miniaudio.ffi.NULL
        miniaudio.lib.ma_context_uninit(context)


def _faded(samples: array[int]) -> array[int]:
    length = len(samples)
    return array("h", [sample * (length - place) // length for place, sample in enumerate(samples)])


class SystemCommand:
    """A player that comes with Linux or macOS, as a process of its own."""

    def __init__(self) -> None:
        self._file = ExitStack()
        self._process: subprocess.Popen[bytes] | None = None

    def start(self, wav: bytes) -> None:
        found = [(path, *rest) for name, *rest in COMMANDS.get(sys.platform, ()) if (path := which(name))]
        if not found:
            raise FileNotFoundError("no player of the system's own")
        with ExitStack() as undo:
            command = [*found[0], undo.enter_context(_file_with(wav))]
            nothing = subprocess.DEVNULL
            self._process = subprocess.Popen(command, stdin=nothing, stdout=nothing, stderr=nothing)  # noqa: S603
            self._file = undo.pop_all()

    def sounding(self) -> bool:
        """Raises OSError when the player gave up."""
        assert self._process is not None
        status = self._process.poll()
        if status:
            raise OSError(f"the player ended with {status}")
        return status is None

    def stop(self) -> None:
        assert self._process is not None
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()
        self._file.close()


class WindowsSound:
    """What Windows has of its own; Python's `winsound`."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._file = ExitStack()
        self._until = 0.0

    def start(self, wav: bytes) -> None:
        winsound: Any = import_module("winsound")
        with ExitStack() as undo:
            file = undo.enter_context(_file_with(wav))
            winsound.PlaySound(file, winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT)
            self._until = self._now() + length_s(wav)
            self._file = undo.pop_all()

    def sounding(self) -> bool:
        return self._now() < self._until

    def stop(self) -> None:
        with suppress(RuntimeError):
            import_module("winsound").PlaySound(None, 0)
        self._file.close()


@contextmanager
def _file_with(wav: bytes) -> Iterator[str]:
    with tempfile.TemporaryDirectory(prefix="tafelronde-", ignore_cleanup_errors=True) as folder:
        file = Path(folder, "gong.wav")
        file.write_bytes(wav)
        yield str(file)


def ways_to_sound() -> tuple[Callable[[], Device], ...]:
    """The ways this system has, the best first."""
    return (Miniaudio, WindowsSound if sys.platform == "win32" else SystemCommand)
