"""The ways to sound, as real as a machine without a loudspeaker allows: the library itself plays into a file."""

from __future__ import annotations

import io
import sys
import threading
import wave
from array import array
from collections.abc import Callable
from ctypes.util import find_library
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from ui.sound.devices import Miniaudio, SystemCommand, WindowsSound, ways_to_sound
from ui.sound.gong import Gong, gong_wav

miniaudio_only = pytest.mark.skipif(
    sys.platform != "linux" or find_library("asound") is None, reason="needs ALSA, which can play into a file"
)
system_command_only = pytest.mark.skipif(sys.platform != "linux", reason="Linux' own players")


def wait_until(condition: Callable[[], bool]) -> None:
    pause = threading.Event()
    for _ in range(3000):
        if condition():
            return
        pause.wait(0.01)
    pytest.fail("it did not come to pass in 30 s")


@pytest.fixture
def loudspeaker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that ALSA plays into, faster than time. PulseAudio, which would go first, is sent to nowhere."""
    played, settings = tmp_path / "played", tmp_path / "asound.conf"
    settings.write_text(
        f'pcm.!default {{ type file slave.pcm "nothing" file "{played}" format "raw" }}\npcm.nothing {{ type null }}\n'
    )
    monkeypatch.setenv("ALSA_CONFIG_PATH", str(settings))
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path / 'nowhere'}")
    return played


@miniaudio_only
def test_miniaudio_plays_every_sample_to_the_end(loudspeaker: Path) -> None:
    wav, device = gong_wav(Gong.SOFT), Miniaudio()

    device.start(wav)
    wait_until(lambda: not device.sounding())
    device.stop()

    with wave.open(io.BytesIO(wav)) as file:
        assert loudspeaker.read_bytes().startswith(file.readframes(file.getnframes()))


@miniaudio_only
def test_miniaudio_sounds_gong_after_gong(loudspeaker: Path) -> None:
    for _ in range(60):
        device = Miniaudio()
        device.start(gong_wav(Gong.SOFT))
        device.stop()

    assert not device.sounding()


@miniaudio_only
def test_miniaudio_without_a_loudspeaker_raises(loudspeaker: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALSA_CONFIG_PATH", str(loudspeaker))  # there is no such file
    device = Miniaudio()

    with pytest.raises(Exception, match=r"device|context|sound system"):
        device.start(gong_wav(Gong.SOFT))


class SilentDevice:
    """What miniaudio gives where there is no sound system: everything goes well, and nobody hears it."""

    closed = False
    backend = "Null"

    def __init__(self, *_: Any, **__: Any) -> None:
        self._context = "open"

    def close(self) -> None:
        SilentDevice.closed = True


def test_a_system_that_plays_to_nobody_counts_as_none(monkeypatch: pytest.MonkeyPatch) -> None:
    let_go: list[str] = []
    silent: Any = ModuleType("miniaudio")
    silent.PlaybackDevice = SilentDevice
    silent.SampleFormat = SimpleNamespace(SIGNED16=2)
    silent.ffi = SimpleNamespace(NULL=None)
    silent.lib = SimpleNamespace(ma_context_uninit=let_go.append)
    monkeypatch.setitem(sys.modules, "miniaudio", silent)

    with pytest.raises(OSError, match="no sound system"):
        Miniaudio().start(gong_wav(Gong.SOFT))

    assert SilentDevice.closed
    assert let_go == ["open"]


def asked_for(device: Miniaudio, samples: list[int]) -> Any:
    """What miniaudio asks for more, at 1,000 samples a second."""
    pieces = device._pieces(array("h", samples), 1000)
    next(pieces)
    return pieces


def test_what_is_broken_off_fades_instead_of_clicking() -> None:
    device = Miniaudio()
    pieces = asked_for(device, [1000] * 200)
    assert list(pieces.send(50)) == [1000] * 50

    device._cut = True
    last = list(pieces.send(50))

    assert last == [1000 - 50 * step for step in range(20)]  # in 20 ms
    assert list(pieces) == []
    assert not device.sounding()


class Shelf:
    """A folder of programs, the only one this computer has."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        monkeypatch.setenv("PATH", str(folder))

    def put(self, name: str, script: str) -> None:
        program = self.folder / name
        program.write_text(f"#!/bin/sh\n{script}\n")
        program.chmod(0o755)


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shelf:
    return Shelf(tmp_path, monkeypatch)


@system_command_only
def test_the_player_of_the_system_gets_the_whole_gong_and_the_file_goes(shelf: Shelf, tmp_path: Path) -> None:
    shelf.put("aplay", f'/bin/cp "$2" {tmp_path}/heard; echo "$2" > {tmp_path}/name')
    device = SystemCommand()

    device.start(gong_wav(Gong.SOFT))
    wait_until(lambda: not device.sounding())
    device.stop()

    assert (tmp_path / "heard").read_bytes() == gong_wav(Gong.SOFT)
    assert not Path((tmp_path / "name").read_text().strip()).exists()


@system_command_only
def test_the_player_of_the_system_is_ended_when_broken_off(shelf: Shelf) -> None:
    shelf.put("pw-play", "exec /bin/sleep 60")
    device = SystemCommand()
    device.start(gong_wav(Gong.SOFT))
    assert device.sounding()

    device.stop()

    with pytest.raises(OSError, match="-9"):
        device.sounding()


@system_command_only
def test_a_player_that_gives_up_is_noticed(shelf: Shelf) -> None:
    shelf.put("paplay", "exit 3")
    device = SystemCommand()
    device.start(gong_wav(Gong.SOFT))

    with pytest.raises(OSError, match="3"):
        wait_until(lambda: not device.sounding())
    device.stop()


@system_command_only
def test_a_system_without_players_raises(shelf: Shelf) -> None:
    with pytest.raises(FileNotFoundError):
        SystemCommand().start(gong_wav(Gong.SOFT))


class FakeWinsound(ModuleType):
    SND_FILENAME, SND_ASYNC, SND_NODEFAULT = 0x20000, 1, 2

    def __init__(self) -> None:
        super().__init__("winsound")
        self.asked: list[str | None] = []
        self.heard = b""
        self.fails = False

    def PlaySound(self, file: str | None, flags: int) -> None:  # noqa: N802
        if self.fails:
            raise RuntimeError("Failed to play sound")
        self.asked.append(file)
        if file is not None:
            assert flags == self.SND_FILENAME | self.SND_ASYNC | self.SND_NODEFAULT
            self.heard = Path(file).read_bytes()


@pytest.fixture
def winsound(monkeypatch: pytest.MonkeyPatch) -> FakeWinsound:
    fake = FakeWinsound()
    monkeypatch.setitem(sys.modules, "winsound", fake)
    return fake


def test_windows_sounds_for_as_long_as_the_gong_lasts_and_the_file_goes(winsound: FakeWinsound) -> None:
    times = iter([100.0, 101.4, 101.6])
    device = WindowsSound(now=lambda: next(times))

    device.start(gong_wav(Gong.SOFT))

    assert winsound.heard == gong_wav(Gong.SOFT)
    assert [device.sounding(), device.sounding()] == [True, False]
    device.stop()
    file, silence = winsound.asked
    assert silence is None
    assert not Path(str(file)).exists()


def test_windows_without_a_loudspeaker_raises(winsound: FakeWinsound) -> None:
    winsound.fails = True

    with pytest.raises(RuntimeError):
        WindowsSound().start(gong_wav(Gong.SOFT))


@pytest.mark.parametrize(
    ("platform", "own"), [("win32", WindowsSound), ("linux", SystemCommand), ("darwin", SystemCommand)]
)
def test_each_system_has_a_second_way(platform: str, own: type, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", platform)

    assert ways_to_sound() == (Miniaudio, own)
