"""Making a plan in the window: how soon the first one is painted, and how long the window stands still meanwhile.

    python benchmarks/seatingwindow.py [--people 400 --tables 40 --rounds 5]

Goals for 400 people, 40 tables, 5 rounds: first plan within 200 ms, no gap over 50 ms. A gap is the time between two
beats of a timer that wants to beat each millisecond; beside it the gaps of the same window at rest. "At work" is what
the window's own thread computed between two beats, which a busy machine does not make longer.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from machine import describe_machine, share
from PySide6.QtCore import QDeadlineTimer, QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

from facilitator.domain.day import Day
from facilitator.domain.language import Language
from facilitator.domain.seating import Seating, Way
from facilitator.storage.eventfile import EventFile
from tests.factories import fill, make_conversation, make_day, make_person, make_round, make_table
from ui.app import STAGES
from ui.collecting import Collecting
from ui.desk.desk import Desk
from ui.desk.dialogs import NativeDialogs
from ui.desk.opened import OpenDay
from ui.desk.opening import open_at
from ui.desk.pages.seating.planpage import PlanPage
from ui.desk.places import Place, StageName
from ui.desk.theme.look import Look, dress, put_on
from ui.desk.theme.tokens import Theme
from ui.desk.window import DayView
from ui.jobs import Jobs

RUNS = 3
REST_S = 3.0
GROUPS = ("bewoner", "professional", "ambtenaar", "bestuurder")


class Beats(QObject):
    """A timer that wants to beat each millisecond, and the times between its beats, in milliseconds."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps: list[float] = []
        self.work: list[float] = []
        self._last = self._worked = 0.0
        self._timer = QTimer(self, interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        self.gaps, self._last = [], time.perf_counter()
        self.work, self._worked = [], time.thread_time()
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def _beat(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        self.gaps.append((now - self._last) * 1_000)
        self.work.append((worked - self._worked) * 1_000)
        self._last, self._worked = now, worked

    def told(self) -> str:
        gaps = f"longest {max(self.gaps):.0f} ms, p99 {share(self.gaps, 99):.0f} ms, p50 {share(self.gaps, 50):.1f} ms"
        return f"{gaps}; at work {max(self.work):.0f} ms at most"


class FirstPaint(QObject):
    """When the grid was painted for the first time after a plan was shown in it."""

    def __init__(self, page: PlanPage) -> None:
        super().__init__()
        self.page, self.at, self._shown = page, 0.0, False
        page.planner.improved.connect(self._note)
        page.body.grid.viewport().installEventFilter(self)

    def begin(self) -> None:
        self.at, self._shown = 0.0, False

    def _note(self, _found: object) -> None:
        self._shown = True

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() is QEvent.Type.Paint and self._shown and not self.at:
            self.at = time.perf_counter()
        return False


def large_day(people: int, tables: int, rounds: int) -> Day:
    """Everybody in a mixing group and with three wishes."""
    rng = random.Random(1)
    topics = [f"c{number}" for number in range(1, tables + 1)]
    return make_day(
        *(make_table(number, f"t{number}", capacity=-(-people // tables) + 2) for number in range(1, tables + 1)),
        *(make_round(number, f"r{number}", title=f"Ronde {number}") for number in range(1, rounds + 1)),
        *(make_conversation(f"Onderwerp {key}", key, table=f"t{key[1:]}") for key in topics),
        *(
            make_person(
                f"Persoon {number}", f"p{number}", group=GROUPS[number % 4], wishes=tuple(rng.sample(topics, 3))
            )
            for number in range(1, people + 1)
        ),
        Seating(way=Way.NAMED),
    )


def wait(done: object, seconds: float) -> None:
    """Let the window do what it does until this is so, or this long."""
    loop, until = QEventLoop(), QDeadlineTimer(int(seconds * 1_000))
    while not done() and not until.hasExpired():  # type: ignore[operator]
        QTimer.singleShot(5, loop.quit)
        loop.exec()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    for name, usual in (("people", 400), ("tables", 40), ("rounds", 5)):
        parser.add_argument(f"--{name}", type=int, default=usual)
    size = parser.parse_args()
    print(describe_machine())
    app = QApplication([])
    put_on(app, Look(Theme.LIGHT))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "day.tafelronde"
        EventFile.create(path, lambda tx: fill(large_day(size.people, size.tables, size.rounds), tx))
        jobs, opened = Jobs(), OpenDay(open_at(path))
        desk = Desk(opened, jobs, NativeDialogs(QMainWindow()), Language.NL)
        view = DayView(desk, STAGES)
        dress(view)
        view.resize(1280, 720)
        view.show()
        view.go(Place(StageName.SEATING))
        page = view.stage().page("plan").current  # type: ignore[attr-defined]
        wait(lambda: page.looked is not None, 20)
        collecting = Collecting(desk)  # as the window does: else Python looks for rubbish when it likes, up to 150 ms
        collecting.start()
        collecting.keep_what_is_loaded()
        beats, first = Beats(), FirstPaint(page)
        beats.start()
        wait(lambda: False, REST_S)
        beats.stop()
        print(f"at rest: {beats.told()}")
        for number in range(1, RUNS + 1):
            wait(lambda: False, REST_S)
            first.begin()
            beats.start()
            begun = time.perf_counter()
            page.make()
            pressed = time.perf_counter()
            wait(lambda: not page.planner.busy, 30)
            searched = time.perf_counter()
            search = beats.told(), sum(gap > 50 for gap in beats.gaps)
            beats.start()
            wait(lambda: opened.at_rest and page.body.settled, 30)
            beats.stop()
            stored = time.perf_counter()
            print(
                f"press {number}: {(pressed - begun) * 1_000:.0f} ms in the press, first plan painted after "
                f"{(first.at - begun) * 1_000:.0f} ms, searched {searched - begun:.1f} s, in the day "
                f"{(stored - searched) * 1_000:.0f} ms later"
                f"\n    searching: {search[0]}, {search[1]} over 50 ms\n    storing: {beats.told()}"
            )
        collecting.stop()
        desk.running.deleteLater()
        view.close()
        jobs.close()
        opened.close()


if __name__ == "__main__":
    main()
