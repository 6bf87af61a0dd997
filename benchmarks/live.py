"""A second of a live day on the largest day: the look at the clock and what is painted of it; and eight hours of them.

    python benchmarks/live.py

Beside an empty repaint of the same window in the same run. Memory is what the process holds, before and after.
"""

from __future__ import annotations

import datetime
import json
import os
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from big_day import big_day
from machine import describe_machine, share
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QMainWindow
from sentences import points

from facilitator.domain.language import Language
from facilitator.domain.steps import Moment
from facilitator.intake.dayjson.reading import read_day_file
from facilitator.storage.eventfile import EventFile
from ui.app import STAGES
from ui.desk.desk import Desk
from ui.desk.dialogs import NativeDialogs
from ui.desk.opened import OpenDay
from ui.desk.opening import open_at
from ui.desk.places import Place, StageName
from ui.desk.theme.look import Look, dress, put_on
from ui.desk.theme.tokens import Theme
from ui.desk.window import DayView
from ui.jobs import Jobs

POINTS = 1_050
TICKS = 300
HOURS = 8
BEGIN = datetime.datetime(2026, 11, 14, 13, 0, tzinfo=datetime.UTC)


class Held:
    """A clock that the benchmark moves."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> Moment:
        return Moment(BEGIN + datetime.timedelta(seconds=self.seconds), self.seconds, "b")


def memory_mb() -> float:
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return 0.0


def settle(opened: OpenDay) -> None:
    until = time.monotonic() + 20
    while not opened.at_rest and time.monotonic() < until:
        QCoreApplication.processEvents()


def paint() -> None:
    """Everything that was asked to be painted anew, and nothing else."""
    QCoreApplication.sendPostedEvents()
    QCoreApplication.processEvents()


def timed(do: object, times: int) -> list[float]:
    took = []
    for _ in range(times):
        begun = time.perf_counter()
        do()  # type: ignore[operator]
        took.append((time.perf_counter() - begun) * 1_000)
    return took


def main() -> None:
    print(describe_machine())
    app = QApplication([])
    put_on(app, Look(Theme.LIGHT))
    with tempfile.TemporaryDirectory() as folder:
        path, source = Path(folder) / "day.tafelronde", Path(folder) / "day.json"
        source.write_text(json.dumps(big_day(points(POINTS, seed=1))), encoding="utf-8")
        EventFile.create(path, read_day_file(source).fill)
        clock, jobs = Held(), Jobs()
        opened = OpenDay(open_at(path), now=clock)
        desk = Desk(opened, jobs, NativeDialogs(QMainWindow()), Language.NL)
        view = DayView(desk, STAGES)
        dress(view)
        view.resize(1440, 900)
        view.show()
        for stage in StageName:
            view.go(Place(stage))
        view.go(Place(StageName.ROUNDS))
        rounds = opened.day.rounds
        if rounds:
            desk.running.begin(rounds[0])
            settle(opened)
        paint()

        def tick() -> None:
            clock.seconds += 1
            desk.running.tick()
            paint()

        def whole() -> None:
            view.update()
            paint()

        for name, took in (("a second", timed(tick, TICKS)), ("the whole window anew", timed(whole, TICKS // 10))):
            print(f"{name}: median {share(took, 50):.2f} ms, p95 {share(took, 95):.2f}, most {max(took):.2f}")
        nothing = timed(paint, TICKS)
        print(f"nothing to paint: median {share(nothing, 50):.2f} ms")
        before = memory_mb()
        for _ in range(HOURS * 3_600):
            tick()
        print(f"memory: {before:.0f} MB, after {HOURS} hours of ticks {memory_mb():.0f} MB")
        jobs.close()
        opened.close()
        view.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


if __name__ == "__main__":
    main()
