"""A laptop on which a day is run: a process of its own, to be killed, and to be started with clocks that are set.

Run with a file: presses come in as lines, what the clock shows after each goes out as a line, both in JSON.
"""

from __future__ import annotations

import json
import os
import select
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from facilitator.domain.clock import Phase, clock_at, course, jump_between
from facilitator.domain.day import Day
from facilitator.domain.fields import to_plain
from facilitator.domain.hall import ItemKind
from facilitator.domain.steps import Moment
from facilitator.services.clock import ClockService
from facilitator.storage import moments
from facilitator.storage.eventfile import EventFile
from tests.factories import make_day, make_item, make_person, make_round

ROOT = Path(__file__).parents[2]
READY_S = 60


def short_day(**of_the_round: Any) -> Day:
    """A round of two minutes that is rounded off in its second one, with what stands before and after it."""
    return make_day(
        make_person("Jos Vink", "jos"),
        make_round(1, "r1", **{"minutes": 2, "wrap_up_minutes": 1, "last_seconds": 20, **of_the_round}),
        make_item(ItemKind.CHANGEOVER, "change", minutes=2),
        make_item(ItemKind.PLENARY, "plenary", minutes=40),
    )


def told(day: Day, now: Moment) -> dict[str, Any]:
    """What the clock shows, as JSON can hold it. jumps: how far the wall clock was put forward, each time it was."""
    clock, so_far = clock_at(day.programme, day.steps, now), course(day.steps, now)
    moments_of = [*(step.at for step in day.steps), now]
    return {
        "phase": clock.phase,
        "item": clock.item and clock.item.id,
        "running": clock.running,
        "left": clock.left,
        "spent": clock.spent,
        "aside": clock.aside and clock.aside.left,
        "counted": sum(one.spent + one.still for one in so_far.stretches),
        "jumps": [jump for one, next_ in pairwise(moments_of) if (jump := jump_between(one, next_))],
        "steps": len(day.steps),
        **to_plain(now),
    }


class Laptop:
    """The other process, and what it says. Killed at the end of the `with`, if it was not killed before.

    boot: what it takes for the name of this boot, None = what the computer says. around: its environment besides.
    """

    def __init__(self, path: Path, boot: str | None = None, around: dict[str, str] | None = None) -> None:
        arguments = [sys.executable, "-m", "tests.e2e.laptop", str(path), *([boot] if boot else [])]
        self._process = subprocess.Popen(
            arguments,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
            env={**os.environ, **(around or {})},
        )
        self.opened: dict[str, Any] = self._hear()

    def does(self, deed: str, *arguments: Any, **more: Any) -> dict[str, Any]:
        """Have something done with the clock; gives what it shows then."""
        self.begins(deed, *arguments, **more)
        return self._hear()

    def begins(self, deed: str, *arguments: Any, **more: Any) -> None:
        """The same without waiting for it."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps([deed, arguments, more]) + "\n")
        self._process.stdin.flush()

    def shows(self) -> dict[str, Any]:
        """What its clock shows now."""
        return self.does("look")

    def hears(self, lines: int) -> list[dict[str, Any]]:
        """What it says by itself."""
        return [self._hear() for _ in range(lines)]

    def _hear(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        if not select.select([self._process.stdout], [], [], READY_S)[0]:
            raise TimeoutError("the laptop says nothing")
        line = self._process.stdout.readline()
        if not line:
            raise EOFError("the laptop is off")
        heard: dict[str, Any] = json.loads(line)
        return heard

    def kill(self) -> None:
        """SIGKILL: it gets no chance to close anything."""
        self._process.kill()
        self._process.communicate()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self.kill()


# -- in the other process ------------------------------------------------------------------------------------------


def main(path: Path, boot: str | None) -> None:
    """Open the day as the app does, and do what is asked."""
    if boot is not None:
        moments._boot = lambda: boot  # type: ignore[assignment]
    with EventFile.open(path) as file:
        clock = ClockService(file)
        clock.seen().result()
        say(file, clock)
        for line in sys.stdin:
            deed, arguments, more = json.loads(line)
            if deed in OF_ITS_OWN:
                OF_ITS_OWN[deed](file, clock, *arguments)
            else:
                getattr(clock, deed)(*arguments, **more).result()
                say(file, clock)


def say(file: EventFile, clock: ClockService) -> dict[str, Any]:
    """Tell what the clock shows."""
    shown = told(file.day(), clock.now())
    print(json.dumps(shown), flush=True)
    return shown


def wait(file: EventFile, clock: ClockService, seconds: float) -> None:
    """Let time pass. `time.sleep` fails under libfaketime, which does not set the clock that it waits on."""
    select.select([], [], [], seconds)
    say(file, clock)


def press_on(file: EventFile, clock: ClockService) -> None:
    """Press without end, and tell after each press."""
    while True:
        for deed in (lambda: clock.go("r1", late=7), clock.stop, clock.run, lambda: clock.add(30), clock.back):
            deed().result()
            say(file, clock)


def run_the_day(file: EventFile, clock: ClockService) -> None:
    """Let every item take its time, and tell of each phase that comes."""
    item, phase = None, Phase.READY
    while phase is not Phase.DONE:
        day, now = file.day(), clock.now()
        shown = clock_at(day.programme, day.steps, now)
        if (shown.item, shown.phase) != (item, phase):
            item, phase = shown.item, shown.phase
            say(file, clock)
        if shown.phase is Phase.READY or (shown.phase is Phase.TIME_UP and shown.coming is not None):
            assert shown.coming is not None
            clock.go(shown.coming.id, late=-(shown.left or 0.0)).result()
        elif shown.phase is Phase.TIME_UP:
            clock.end().result()


OF_ITS_OWN = {"look": say, "wait": wait, "press_on": press_on, "run_the_day": run_the_day}

if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2] if sys.argv[2:] else None)
