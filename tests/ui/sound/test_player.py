"""The player: at once for who asks, the newest strike wins, and no computer makes it raise, hang or stay."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from queue import Queue

import pytest

from ui.sound import player as module
from ui.sound.gong import Gong, gong_wav
from ui.sound.player import PATIENCE_S, Player

SOON_S = 30
GONGS = {gong_wav(gong): gong for gong in Gong}


class FakeDevice:
    """A loudspeaker in a hall: sounds until the hall says that it is over."""

    def __init__(self, hall: Hall) -> None:
        self._hall = hall
        self.over = threading.Event()
        self.stopped = threading.Event()

    def start(self, wav: bytes) -> None:
        assert self._hall.may_start.wait(SOON_S)
        if self._hall.failure is not None:
            self._hall.failed.put(None)
            raise self._hall.failure
        self._hall.begun.put((wav, self))

    def sounding(self) -> bool:
        if self._hall.breaks:
            raise OSError("unplugged")
        return not self.over.is_set()

    def stop(self) -> None:
        self.stopped.set()
        assert self._hall.may_stop.wait(SOON_S)


class Hall:
    """What is heard where the loudspeaker stands, and what goes wrong with it."""

    def __init__(self) -> None:
        self.begun: Queue[tuple[bytes, FakeDevice]] = Queue()
        self.failed: Queue[None] = Queue()
        self.failure: Exception | None = None
        self.breaks = False
        self.may_start = threading.Event()
        self.may_stop = threading.Event()
        self.may_start.set()
        self.may_stop.set()
        self.now_s = 1000.0

    def device(self) -> FakeDevice:
        return FakeDevice(self)

    def now(self) -> float:
        return self.now_s

    def hear(self) -> tuple[bytes, FakeDevice]:
        return self.begun.get(timeout=SOON_S)

    def hear_to_the_end(self) -> Gong:
        wav, device = self.hear()
        device.over.set()
        assert device.stopped.wait(SOON_S)
        return GONGS[wav]


@pytest.fixture
def hall() -> Hall:
    return Hall()


@pytest.fixture
def player(hall: Hall) -> Iterator[Player]:
    made = Player(ways=[hall.device], now=hall.now)
    yield made
    hall.may_start.set()
    hall.may_stop.set()
    made.close()
    assert threads() == []


def threads() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "gong"]


def test_gongs_are_heard_in_the_order_they_are_struck(hall: Hall, player: Player) -> None:
    heard = []
    for gong in (Gong.DOUBLE, Gong.SOFT, Gong.FULL):
        player.strike(gong)
        heard.append(hall.hear_to_the_end())

    assert heard == [Gong.DOUBLE, Gong.SOFT, Gong.FULL]
    assert player.works is True


def test_the_newest_strike_silences_the_one_that_sounds_and_passes_the_one_that_waits(
    hall: Hall, player: Player
) -> None:
    hall.may_stop.clear()
    player.strike(Gong.FULL)
    _, first = hall.hear()

    player.strike(Gong.SOFT)
    assert first.stopped.wait(SOON_S)
    player.strike(Gong.DOUBLE)
    hall.may_stop.set()

    assert hall.hear_to_the_end() is Gong.DOUBLE
    assert hall.begun.empty()


def test_before_the_first_strike_nothing_is_known_and_no_thread_runs(player: Player) -> None:
    assert player.works is None
    assert threads() == []


def test_a_computer_without_sound_raises_nothing_and_is_known_for_it(
    hall: Hall, player: Player, caplog: pytest.LogCaptureFixture
) -> None:
    hall.failure = RuntimeError("Sanne's headphones are gone")
    for _ in range(3):
        player.strike(Gong.FULL)
        hall.failed.get(timeout=SOON_S)
    player.close()

    assert player.works is False
    assert [record.getMessage() for record in caplog.records] == ["no gong can be sounded: RuntimeError"]


def test_sound_that_comes_back_is_known_too(hall: Hall, player: Player) -> None:
    hall.failure = OSError("in use")
    player.strike(Gong.FULL)
    hall.failed.get(timeout=SOON_S)

    hall.failure = None
    player.strike(Gong.FULL)
    hall.hear_to_the_end()

    assert player.works is True


def test_the_next_way_is_asked_when_the_first_cannot(hall: Hall) -> None:
    deaf = Hall()
    deaf.failure = ImportError("no wheel for this computer")
    player = Player(ways=[deaf.device, hall.device])

    player.strike(Gong.SOFT)

    assert hall.hear_to_the_end() is Gong.SOFT
    assert player.works is True
    player.close()


def test_a_device_that_breaks_while_it_sounds_is_let_go_of(hall: Hall, player: Player) -> None:
    hall.breaks = True
    player.strike(Gong.FULL)
    _, device = hall.hear()
    assert device.stopped.wait(SOON_S)
    player.close()

    assert player.works is False


def test_a_device_that_takes_no_sound_is_let_go_of(hall: Hall, player: Player) -> None:
    player.strike(Gong.FULL)
    _, device = hall.hear()

    hall.now_s += 3 + PATIENCE_S + 0.1
    assert device.stopped.wait(SOON_S)
    player.close()

    assert player.works is False


def test_a_device_that_hangs_keeps_nobody_waiting(hall: Hall, player: Player, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "CLOSES_WITHIN_S", 0.01)
    hall.may_start.clear()
    player.strike(Gong.FULL)
    assert player.works is None

    hall.now_s += PATIENCE_S + 0.1
    player.strike(Gong.FULL)

    assert player.works is False
    player.close()  # comes back, though the device does not


def test_muted_nothing_is_struck(hall: Hall, player: Player) -> None:
    player.muted = True
    player.strike(Gong.FULL)
    player.muted = False
    player.strike(Gong.SOFT)

    assert hall.hear_to_the_end() is Gong.SOFT
    assert hall.begun.empty()


def test_muting_silences_what_sounds(hall: Hall, player: Player) -> None:
    player.strike(Gong.FULL)
    _, device = hall.hear()

    player.muted = True

    assert device.stopped.wait(SOON_S)
    assert player.muted


def test_a_strike_is_as_loud_as_the_volume_says(hall: Hall, player: Player) -> None:
    player.volume = 40
    player.strike(Gong.SOFT)
    wav, device = hall.hear()
    device.over.set()

    assert wav == gong_wav(Gong.SOFT, player.volume)


def test_without_volume_nothing_is_struck(player: Player) -> None:
    player.volume = 0
    player.strike(Gong.SOFT)

    assert threads() == []


def test_closing_silences_and_ends_the_thread(hall: Hall, player: Player) -> None:
    player.strike(Gong.FULL)
    _, device = hall.hear()

    player.close()
    player.close()
    player.strike(Gong.SOFT)

    assert device.stopped.is_set()
    assert threads() == []
    assert hall.begun.empty()


def test_a_player_that_never_struck_closes() -> None:
    Player(ways=[]).close()


def test_no_library_is_loaded_before_the_first_strike() -> None:
    code = "import sys; from ui.sound.player import Player; Player().close(); print('miniaudio' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout == "False\n"
