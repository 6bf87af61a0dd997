"""Staying awake and the battery: asked of the system off the window's thread, and never in the way."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from ui import power
from ui.power import Awake, Battery, BatteryWatch, battery, battery_warning

SOON_S = 30


class FakeSystem:
    """A computer that is asked to stay awake; as a context manager it is one such request."""

    def __init__(self) -> None:
        self.agrees = True
        self.failure: Exception | None = None
        self.may_answer = threading.Event()
        self.may_answer.set()
        self.asked = threading.Semaphore(0)
        self.let_go = threading.Semaphore(0)
        self.threads: list[threading.Thread] = []

    def __call__(self) -> FakeSystem:
        self.threads.append(threading.current_thread())
        return self

    @property
    def active(self) -> bool:
        return self.agrees

    def __enter__(self) -> FakeSystem:
        assert self.may_answer.wait(SOON_S)
        self.asked.release()
        if self.failure is not None:
            raise self.failure
        return self

    def __exit__(self, *_: object) -> None:
        self.let_go.release()


@pytest.fixture
def system() -> FakeSystem:
    return FakeSystem()


@pytest.fixture
def awake(system: FakeSystem) -> Iterator[Awake]:
    made = Awake(system)
    yield made
    system.may_answer.set()
    made.close()
    assert threads() == []


def threads() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "awake"]


def settle(awake: Awake) -> None:
    """Wait until the system has answered."""
    pause = threading.Event()
    while awake.works is None:
        pause.wait(0.001)


def test_a_day_that_runs_keeps_the_computer_awake_until_it_is_released(awake: Awake, system: FakeSystem) -> None:
    awake.hold()
    settle(awake)
    assert (awake.held, awake.works) == (True, True)

    awake.release()

    assert system.let_go.acquire(timeout=SOON_S)
    assert (awake.held, awake.works) == (False, None)


def test_the_system_is_asked_on_a_thread_that_does_not_keep_the_app(awake: Awake, system: FakeSystem) -> None:
    awake.hold()
    settle(awake)

    assert [thread.daemon for thread in system.threads] == [True]
    assert system.threads != [threading.current_thread()]


def test_holding_twice_asks_once(awake: Awake, system: FakeSystem) -> None:
    awake.hold()
    settle(awake)
    awake.hold()

    assert len(system.threads) == 1


def test_a_system_that_refuses_is_known_for_it_and_asked_again_after_releasing(
    awake: Awake, system: FakeSystem
) -> None:
    system.agrees = False
    awake.hold()
    settle(awake)
    awake.hold()
    assert (awake.held, awake.works, len(system.threads)) == (False, False, 1)

    system.agrees = True
    awake.release()
    awake.hold()
    settle(awake)

    assert awake.held


def test_a_library_that_fails_raises_nothing(
    awake: Awake, system: FakeSystem, caplog: pytest.LogCaptureFixture
) -> None:
    system.failure = RuntimeError("Sanne's desktop has no bus")
    awake.hold()
    settle(awake)
    awake.close()

    assert [record.getMessage() for record in caplog.records] == ["this computer cannot be kept awake: RuntimeError"]


def test_a_system_that_hangs_keeps_nobody_waiting(
    awake: Awake, system: FakeSystem, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(power, "CLOSES_WITHIN_S", 0.01)
    system.may_answer.clear()

    awake.hold()
    assert awake.works is None
    awake.close()

    system.may_answer.set()
    assert system.let_go.acquire(timeout=SOON_S)  # it does not stay held behind our back


def test_releasing_what_is_not_held_and_closing_twice_are_harmless(awake: Awake) -> None:
    awake.release()
    awake.close()
    awake.close()

    assert not awake.held


@pytest.mark.parametrize(("answer", "held"), [("WAKEPY_FAKE_SUCCESS", True), ("WAKEPY_FORCE_FAILURE", False)])
def test_wakepy_itself_holds_or_says_that_it_cannot(answer: str, held: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(answer, "1")
    awake = Awake()

    awake.hold()
    settle(awake)

    assert awake.held is held
    awake.close()
    assert threads() == []


def machine(monkeypatch: pytest.MonkeyPatch, read: Any) -> None:
    psutil: Any = ModuleType("psutil")
    psutil.sensors_battery = read
    monkeypatch.setitem(sys.modules, "psutil", psutil)


@pytest.mark.parametrize(
    ("percent", "plugged", "told"),
    [(57.6, False, Battery(58, False)), (100, True, Battery(100, True)), (9, None, Battery(9, False))],
)
def test_the_battery_tells(
    percent: float, plugged: bool | None, told: Battery, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine(monkeypatch, lambda: SimpleNamespace(percent=percent, power_plugged=plugged))

    assert battery() == told


def broken() -> None:
    raise FileNotFoundError("/sys/class/power_supply")


@pytest.mark.parametrize("read", [lambda: None, broken, lambda: SimpleNamespace(percent=None)])
def test_a_computer_that_does_not_tell_has_no_battery(read: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    machine(monkeypatch, read)

    assert battery() is None


def test_a_system_that_psutil_does_not_know_has_no_battery(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psutil", ModuleType("psutil"))

    assert battery() is None


def test_psutil_itself_tells_something_or_nothing() -> None:
    told = battery()

    assert told is None or 0 <= told.percent <= 100


@pytest.mark.parametrize(
    ("percent", "warned_at", "warning"),
    [
        (100, None, None),
        (30, None, None),
        (29, None, 29),
        (25, 29, None),
        (20, 29, 20),
        (19, 20, None),
        (10, 20, 10),
        (3, 10, None),
        (8, None, 8),
        (8, 29, 8),
        (0, 8, None),
    ],
)
def test_a_warning_comes_below_30_and_again_at_20_and_10(
    percent: int, warned_at: int | None, warning: int | None
) -> None:
    assert battery_warning(Battery(percent, charging=False), warned_at) == warning


def test_no_warning_with_the_charger_in_or_without_a_battery() -> None:
    assert battery_warning(Battery(5, charging=True)) is None
    assert battery_warning(None) is None


def test_a_day_on_the_battery_is_warned_of_three_times() -> None:
    watch = BatteryWatch()

    warnings = [watch.warning(Battery(percent, charging=False)) for percent in range(100, -1, -1)]

    assert [percent for percent in warnings if percent is not None] == [29, 20, 10]


def test_the_charger_makes_the_watch_forget_and_a_missed_reading_does_not() -> None:
    watch = BatteryWatch()
    low, charging = Battery(25, charging=False), Battery(25, charging=True)

    assert [watch.warning(read) for read in (low, None, low, charging, low)] == [25, None, None, None, 25]
