"""The clock of a real process while somebody sets the clock of the laptop: Debian's `faketime`.

libfaketime stands between a process and its clocks. Told to leave the monotonic clocks alone, it moves the wall clock
and nothing else, also while the process runs: that is somebody who sets the clock. Not told so, it gives the steady
clock the time of the wall clock (seen with 0.9.10): all clocks then go at the same speed, which serves for a whole day
in seconds. A real sleep of a computer is not tried here: no test can have one.
"""

from __future__ import annotations

import itertools
import shutil
import subprocess
import time as real_time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, time, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from facilitator.domain.clock import Phase
from facilitator.domain.day import Day
from facilitator.domain.drift import report_of_times
from facilitator.domain.hall import ItemKind
from facilitator.storage.eventfile import EventFile
from tests.e2e.laptop import Laptop, short_day
from tests.factories import fill, make_day, make_item, make_round

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("faketime") is None, reason="Debian's faketime is not installed"),
]

CLOSE_ENOUGH_S = 0.1
A_SLOW_DISK_S = 5.0
"""Between a press and a look at the clock that waited for it."""
AN_HOUR = 3_600
AMSTERDAM = "CET-1CEST,M3.5.0,M10.5.0/3"


class SetClock:
    """The clock on the wall, for the processes that are started with `around`: somebody may set it."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "faketimerc"
        self.put_forward(0)
        self.around = {
            "LD_PRELOAD": library(),
            "FAKETIME_TIMESTAMP_FILE": str(self._file),
            "FAKETIME_NO_CACHE": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
            "NO_FAKE_STAT": "1",
            "LC_ALL": "C",  # how it reads numbers
            "TZ": "UTC",
        }

    def put_forward(self, seconds: float) -> None:
        """So far from what is true; less than nothing: back."""
        self._file.write_text(f"{seconds:+.3f}\n", encoding="ascii")

    def set_to(self, moment: datetime) -> None:
        """It is this moment now."""
        self.put_forward((moment - datetime.now(UTC)).total_seconds())


@cache
def library() -> str:
    """What `faketime` loads into a process.

    Asked once, and again when it fails: it leaves memory behind under the number of its process, and fails for who gets
    the same number later.
    """
    asking = ["faketime", "-m", "-f", "+0", "printenv", "LD_PRELOAD"]
    for _ in range(10):
        said = subprocess.run(asking, check=False, capture_output=True, text=True)
        if not said.returncode:
            return said.stdout.strip()
    raise AssertionError(said.stderr)


@pytest.fixture
def wall(tmp_path: Path) -> SetClock:
    return SetClock(tmp_path)


@pytest.fixture
def laptop(wall: SetClock, tmp_path: Path) -> Callable[..., Laptop]:
    """Opens the one day of the test, on a laptop with that clock."""
    path = tmp_path / "day.tafelronde"

    def open_(boot: str | None = None, day: Day | None = None, **around: str) -> Laptop:
        if not path.exists():
            whole = day or short_day(minutes=25)
            EventFile.create(path, lambda tx: fill(whole, tx))
        return Laptop(path, boot, wall.around | around)

    return open_


def wall_of(shown: dict[str, Any]) -> datetime:
    return datetime.fromisoformat(shown["wall"])


def passed(before: dict[str, Any], after: dict[str, Any]) -> tuple[float, float]:
    """Seconds between two looks by the wall clock, and by the steady one."""
    return (wall_of(after) - wall_of(before)).total_seconds(), after["steady"] - before["steady"]


def near(seconds: float) -> Any:
    return pytest.approx(seconds, abs=CLOSE_ENOUGH_S)


# -- what these tests lean on --------------------------------------------------------------------------------------


def test_faketime_moves_the_wall_clock_of_a_process_that_runs_and_not_its_steady_one(
    wall: SetClock, laptop: Callable[..., Laptop]
) -> None:
    with laptop() as one:
        before = one.shows()
        wall.put_forward(AN_HOUR)
        after = one.shows()
        wall.put_forward(-AN_HOUR)
        back = one.shows()

    by_wall, by_steady = passed(before, after)
    assert by_wall - by_steady == near(AN_HOUR)
    assert 0 < by_steady < 5
    assert after["steady"] == pytest.approx(real_time.clock_gettime(real_time.CLOCK_BOOTTIME), abs=30)
    assert passed(after, back)[0] - passed(after, back)[1] == near(-2 * AN_HOUR)


# -- within one boot -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("jump", [AN_HOUR, -AN_HOUR, 24 * AN_HOUR, 30, -30])
def test_a_clock_that_is_set_while_an_item_is_under_way_changes_nothing_and_is_noticed(
    wall: SetClock, laptop: Callable[..., Laptop], jump: int
) -> None:
    with laptop() as one:
        begun = one.does("go", "r1")
        wall.put_forward(jump)
        after = one.does("wait", 0.5)
        stopped = one.does("stop")
        wall.put_forward(0)
        still = one.does("wait", 0.5)
        running = one.does("run")
        later = one.does("wait", 0.5)

    assert (begun["jumps"], after["jumps"], still["jumps"]) == ([], [near(jump)], [near(jump), near(-jump)])
    assert begun["left"] - after["left"] == near(passed(begun, after)[1])
    assert still["left"] == stopped["left"]
    assert running["left"] - later["left"] == near(passed(running, later)[1])
    assert later["counted"] - begun["counted"] == near(passed(begun, later)[1])


@pytest.mark.parametrize("jump", [AN_HOUR, -AN_HOUR])
def test_a_day_that_is_opened_again_under_a_clock_that_was_set_goes_on_where_it_was(
    wall: SetClock, laptop: Callable[..., Laptop], jump: int
) -> None:
    with laptop() as one:
        begun = one.does("go", "r1", late=60)
    wall.put_forward(jump)
    with laptop() as one:
        opened = one.opened
        later = one.does("wait", 0.5)

    assert opened["boot"] == begun["boot"] != ""
    by_wall, by_steady = passed(begun, later)
    assert by_wall - by_steady == near(jump)
    assert begun["left"] - later["left"] == near(by_steady)
    assert (opened["phase"], later["phase"]) == ("talk", "talk")
    assert opened["jumps"] == later["jumps"] == [near(jump)]


# -- over a restart ------------------------------------------------------------------------------------------------


def test_over_a_restart_the_wall_clock_decides(wall: SetClock, laptop: Callable[..., Laptop]) -> None:
    """Whatever the steady clock says: it started anew, and here it goes on as if nothing had been."""
    with laptop() as one:
        begun = one.does("go", "r1")
    wall.put_forward(600)
    with laptop(boot="b2") as one:
        opened = one.opened
    wall.put_forward(900)
    with laptop(boot="b3") as one:
        later = one.opened

    assert passed(begun, later)[0] - passed(begun, later)[1] == near(900)
    assert begun["left"] - opened["left"] == near(passed(begun, opened)[0])
    assert begun["left"] - later["left"] == near(passed(begun, later)[0])
    assert later["counted"] - begun["counted"] == near(passed(begun, later)[0])
    assert later["jumps"] == []  # nobody can tell


def test_a_clock_that_was_put_back_over_a_restart_takes_nothing_away(
    wall: SetClock, laptop: Callable[..., Laptop]
) -> None:
    with laptop() as one:
        begun = one.does("go", "r1")
    wall.put_forward(-600)
    with laptop(boot="b2") as one:
        opened = one.opened
        later = one.does("wait", 0.5)

    assert begun["left"] == pytest.approx(25 * 60, abs=A_SLOW_DISK_S)
    assert opened["left"] == pytest.approx(25 * 60, abs=A_SLOW_DISK_S)
    assert opened["left"] - later["left"] == near(passed(opened, later)[1])


@pytest.mark.parametrize("over", [False, True], ids=["under way", "over, and one step back"])
def test_once_the_day_is_open_after_a_restart_nobody_can_set_its_clock(
    wall: SetClock, laptop: Callable[..., Laptop], over: bool
) -> None:
    with laptop() as one:
        begun = one.does("go", "r1")
        if over:
            one.does("end")
    wall.put_forward(600)
    with laptop(boot="b2") as one:
        opened = one.opened
        wall.put_forward(AN_HOUR)
        later = one.does("back") if over else one.shows()

    assert (opened["phase"], later["phase"], later["running"]) == ("done" if over else "talk", "talk", True)
    assert begun["left"] - later["left"] == near(passed(begun, opened)[0] + passed(opened, later)[1])
    assert passed(opened, later)[0] > 2_900


# -- the calendar --------------------------------------------------------------------------------------------------


def test_midnight_is_a_moment_like_any_other(wall: SetClock, laptop: Callable[..., Laptop]) -> None:
    wall.set_to(datetime(2026, 11, 14, 23, 59, 57, tzinfo=UTC))
    with laptop() as one:
        begun = one.does("go", "r1")
        after = one.does("wait", 4.0)
    wall.set_to(datetime(2026, 11, 15, 0, 10, tzinfo=UTC))
    with laptop(boot="b2") as one:
        restarted = one.opened

    assert (wall_of(begun).day, wall_of(after).day) == (14, 15)
    assert begun["left"] - after["left"] == near(passed(begun, after)[1])
    assert (after["jumps"], after["phase"]) == ([], "talk")
    assert begun["left"] - restarted["left"] == near(passed(begun, restarted)[0])
    assert 600 < passed(begun, restarted)[0] < 620


def test_a_break_lasts_until_a_fixed_time_after_midnight(wall: SetClock, laptop: Callable[..., Laptop]) -> None:
    wall.set_to(datetime(2026, 11, 14, 23, 59, 57, tzinfo=UTC))
    fixed = make_round(1, "r1", minutes=25, starts=time(0, 20))
    with laptop(day=make_day(make_item(ItemKind.BREAK, "break", minutes=5), fixed)) as one:
        begun = one.does("go", "break")
        after = one.does("wait", 4.0)

    twenty_past = datetime(2026, 11, 15, 0, 20, tzinfo=UTC)
    for shown in (begun, after):
        assert shown["left"] == near((twenty_past - wall_of(shown)).total_seconds())
    assert wall_of(after).day == 15


def test_the_night_the_clocks_go_back_has_an_hour_that_is_there_twice(
    wall: SetClock, laptop: Callable[..., Laptop]
) -> None:
    wall.set_to(datetime(2026, 10, 25, 0, 59, 57, tzinfo=UTC))
    with laptop(TZ=AMSTERDAM) as one:
        begun = one.does("go", "r1")
        after = one.does("wait", 4.0)
    wall.set_to(datetime(2026, 10, 25, 1, 10, tzinfo=UTC))
    with laptop(boot="b2", TZ=AMSTERDAM) as one:
        restarted = one.opened

    offsets = [wall_of(shown).utcoffset() for shown in (begun, after, restarted)]
    assert offsets == [timedelta(hours=2), timedelta(hours=1), timedelta(hours=1)]
    assert (after["jumps"], begun["left"] - after["left"]) == ([], near(passed(begun, after)[1]))
    assert begun["left"] - restarted["left"] == near(passed(begun, restarted)[0])
    assert 600 < passed(begun, restarted)[0] < 620


@pytest.mark.parametrize("boot", [None, "b2"], ids=["the same boot", "a restart"])
def test_a_laptop_that_is_told_it_is_elsewhere_loses_no_second(
    wall: SetClock, laptop: Callable[..., Laptop], boot: str | None
) -> None:
    with laptop(TZ=AMSTERDAM) as one:
        begun = one.does("go", "r1")
    with laptop(boot=boot, TZ="EST5") as one:
        opened = one.opened

    assert wall_of(opened).utcoffset() == timedelta(hours=-5) != wall_of(begun).utcoffset()
    assert begun["left"] - opened["left"] == near(passed(begun, opened)[1])
    assert opened["jumps"] == []


# -- a whole day ---------------------------------------------------------------------------------------------------

SPEED = 900
EVENING = (
    make_item(ItemKind.OPENING, "opening", minutes=10),
    make_round(1, "r1", minutes=25),
    make_item(ItemKind.CHANGEOVER, "change", minutes=3),
    make_item(ItemKind.BREAK, "break", minutes=5),
    make_round(2, "r2", minutes=25, starts=time(0, 20)),
    make_item(ItemKind.PLENARY, "plenary", minutes=20),
)
ORDER = [Phase.TALK, Phase.CHANGEOVER, Phase.WRAP_UP, Phase.LAST_MINUTE, Phase.TIME_UP]


def test_a_whole_evening_over_midnight_at_speed_adds_up(
    wall: SetClock, laptop: Callable[..., Laptop], tmp_path: Path
) -> None:
    """The second round is tied to twenty past twelve, and the break waits for it.

    At this speed the laptop is minutes late before it is started: what is fixed is fixed by the wall clock.
    """
    ahead = datetime(2026, 11, 14, 23, 0, tzinfo=UTC) - datetime.now(UTC)
    del wall.around["FAKETIME_DONT_FAKE_MONOTONIC"], wall.around["FAKETIME_TIMESTAMP_FILE"]
    began = real_time.monotonic()
    with laptop(day=make_day(*EVENING), FAKETIME=f"{ahead.total_seconds():+.0f} x{SPEED}") as one:
        one.begins("run_the_day")
        heard = list(iter_until_done(one))
    really = real_time.monotonic() - began

    for item, shown in itertools.groupby(heard[:-1], lambda one: one["item"]):
        phases = [Phase(one["phase"]) for one in shown]
        assert phases == sorted(set(phases), key=ORDER.index), item
        assert phases[-1] is Phase.TIME_UP
    with EventFile.open(tmp_path / "day.tafelronde") as file:
        day = file.day()
    first, last = day.steps[0].at, day.steps[-1].at
    assert (first.wall.day, last.wall.day) == (14, 15)
    told = report_of_times(day.programme, day.steps, last)
    took = {one.item.id: one.real_s for one in told if one.real_s is not None}
    whole = last.steady - first.steady
    assert sum(took.values()) == near(whole)
    assert SPEED / 4 < whole / really <= SPEED
    until_twenty_past = (datetime(2026, 11, 15, 0, 20, tzinfo=UTC) - first.wall).total_seconds()
    assert whole == near_at_speed(until_twenty_past + 45 * 60)
    assert sum(took[item] for item in ("opening", "r1", "change", "break")) == near_at_speed(until_twenty_past)
    for item, minutes in (("opening", 10), ("r1", 25), ("change", 3), ("r2", 25)):
        assert took[item] == near_at_speed(minutes * 60), item


def near_at_speed(seconds: float) -> Any:
    """A look and the press that follows it are some milliseconds apart, which are seconds here."""
    return pytest.approx(seconds, abs=45)


def iter_until_done(laptop: Laptop) -> Iterator[dict[str, Any]]:
    while True:
        (shown,) = laptop.hears(1)
        yield shown
        if shown["phase"] == Phase.DONE:
            return
