"""The plug is pulled in each phase of the day: opened again, it is the same phase with the same time left."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from facilitator.domain.day import Day
from facilitator.services.clock import ClockService
from facilitator.storage import moments
from facilitator.storage.check import check_file
from facilitator.storage.eventfile import EventFile
from tests.e2e.laptop import Laptop, short_day, told
from tests.factories import fill, make_day, make_item, make_round

pytestmark = pytest.mark.slow

CLOSE_ENOUGH_S = 0.1
SAME = ("phase", "item", "running")


@pytest.fixture
def path(tmp_path: Path) -> Callable[[Day], Path]:
    """A day on disk."""

    def make(day: Day) -> Path:
        EventFile.create(tmp_path / "day.tafelronde", lambda tx: fill(day, tx))
        return tmp_path / "day.tafelronde"

    return make


PHASES: dict[str, tuple[list[tuple[Any, ...]], str, bool]] = {
    "before the day": ([], "ready", False),
    "talk": ([("go", "r1")], "talk", True),
    "wrap-up": ([("go", "r1", 75)], "wrap-up", True),
    "last minute": ([("go", "r1", 105)], "last-minute", True),
    "time up": ([("go", "r1", 140)], "time-up", True),
    "changeover": ([("go", "r1"), ("go", "change")], "changeover", True),
    "the day is over": ([("go", "plenary"), ("end",)], "done", False),
    "standing still": ([("go", "r1", 75), ("stop",)], "wrap-up", False),
    "somebody speaks": ([("go", "r1"), ("aside", "jos", 60)], "talk", False),
    "running again": ([("go", "r1", 75), ("stop",), ("run",)], "wrap-up", True),
    "longer by hand": ([("go", "r1", 140), ("add", 60)], "wrap-up", True),
    "one step back": ([("go", "r1", 75), ("go", "plenary"), ("back",)], "wrap-up", True),
}
"""What is pressed, and what phase that is; whether the clock runs."""


def press(laptop: Laptop, presses: list[tuple[Any, ...]]) -> None:
    for deed, *arguments in presses:
        late = {"late": arguments.pop()} if deed == "go" and len(arguments) > 1 else {}
        laptop.does(deed, *arguments, **late)


def agrees(now: dict[str, Any], before: dict[str, Any]) -> None:
    """Whether the clock shows what it should so many seconds after it was looked at, by the clock that counts sleep."""
    assert now["boot"] == before["boot"] != ""
    passed = now["steady"] - before["steady"]
    assert {key: now[key] for key in SAME} == {key: before[key] for key in SAME}
    assert now["left"] == near(before["left"], passed if before["running"] else 0.0)
    assert now["aside"] == near(before["aside"], passed)
    assert now["spent"] == near(before["spent"], -passed if before["running"] else 0.0)


def near(seconds: float | None, less: float) -> Any:
    return None if seconds is None else pytest.approx(seconds - less, abs=CLOSE_ENOUGH_S)


@pytest.mark.parametrize(("presses", "phase", "running"), PHASES.values(), ids=PHASES)
def test_a_kill_in_each_phase_leaves_the_phase_and_the_time(
    path: Callable[[Day], Path], presses: list[tuple[Any, ...]], phase: str, running: bool
) -> None:
    file = path(short_day())
    with Laptop(file) as laptop:
        press(laptop, presses)
        shown = laptop.does("wait", 0.3)
        laptop.kill()
    assert (shown["phase"], shown["running"]) == (phase, running)

    assert check_file(file).whole
    with EventFile.open(file) as again:
        agrees(told(again.day(), moments.now()), shown)
        ClockService(again).seen().result()
        agrees(told(again.day(), moments.now()), shown)


def test_a_break_until_a_fixed_time_lasts_until_that_time_over_a_kill(path: Callable[[Day], Path]) -> None:
    starts = (moments.now().wall + timedelta(minutes=30)).time().replace(second=0, microsecond=0, tzinfo=None)
    pause, fixed = make_item(key="break", minutes=5), make_round(1, "r1", minutes=25, starts=starts)
    file = path(make_day(pause, fixed))
    with Laptop(file) as laptop:
        shown = laptop.does("go", "break")
        laptop.kill()
    assert 28 * 60 < shown["left"] <= 30 * 60

    with EventFile.open(file) as again:
        agrees(told(again.day(), moments.now()), shown)


def test_a_day_that_is_killed_again_and_again_loses_no_second(path: Callable[[Day], Path]) -> None:
    file = path(short_day())
    with Laptop(file) as laptop:
        first = laptop.does("go", "r1")
    for _ in range(4):
        with Laptop(file) as laptop:
            agrees(laptop.opened, first)
            agrees(laptop.shows(), first)
    with EventFile.open(file) as again:
        last = told(again.day(), moments.now())
    agrees(last, first)
    assert last["counted"] - first["counted"] == pytest.approx(last["steady"] - first["steady"], abs=CLOSE_ENOUGH_S)


@pytest.mark.parametrize("presses", [1, 4, 30, 77])
def test_a_kill_in_the_middle_of_pressing_leaves_everything_that_was_acknowledged(
    path: Callable[[Day], Path], presses: int
) -> None:
    file = path(short_day())
    with Laptop(file) as laptop:
        laptop.begins("press_on")
        heard = laptop.hears(presses)[-1]
        laptop.kill()

    assert check_file(file).whole
    with EventFile.open(file) as again:
        day = again.day()
    kept = day.steps[: heard["steps"]]
    assert len(kept) == heard["steps"]
    shown = told(day.__class__(**{**vars(day), "steps": kept}), kept[-1].at)
    assert {key: shown[key] for key in SAME} == {key: heard[key] for key in SAME}
