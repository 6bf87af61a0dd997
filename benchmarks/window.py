"""The window: how long until it can be used, how long a deed holds it up, what it takes to go elsewhere, memory.

Everything is measured on the largest day we promise (30 tables, 5 rounds, 1,050 points) but the start, which is the
sample day's. A deed's time is the longest the window's thread was busy without a pause until all of it was shown.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from itertools import repeat
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from big_day import big_day
from machine import empty_folder, share
from PySide6.QtCore import QDeadlineTimer, QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

from facilitator.domain.language import Language
from ui.app import Window
from ui.desk.places import Place, StageName
from ui.desk.settings import ThemeChoice

STARTS = 7
AS_AT_HOME = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""As on anybody's computer: modules are compiled at the first start, and not at each."""
DEEDS = 30
LOOK_AGAIN_MS = 5
BUILT_AHEAD_MS = 3_000
BEAT_MS = 1
BARE = """
import os, sys
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
app = QApplication([])
window = QMainWindow()
window.setCentralWidget(QLabel("Tafelronde"))
window.show()
app.processEvents()
os._exit(0)
"""
OURS = """
import os, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from ui.commands import main
app = QApplication([])
def leave():
    app.processEvents()
    os._exit(0)
QTimer.singleShot(0, leave)
main(sys.argv[1:])
"""


def start_ms(program: str, *arguments: str) -> float:
    """From the prompt to the first picture."""
    with tempfile.TemporaryDirectory() as home:
        begun = time.perf_counter()
        subprocess.run(
            [sys.executable, "-c", program, *arguments],
            check=True,
            env={**AS_AT_HOME, "TAFELRONDE_HOME": home, "PYTHONPATH": str(Path(__file__).parent.parent)},
        )
        return (time.perf_counter() - begun) * 1000


def make_day(source: Path, path: Path) -> None:
    """By the command, in a process of its own: what it costs is not the window's."""
    new = [sys.executable, "-c", "from ui.commands import run; run()", "new", str(path), "--from", str(source)]
    subprocess.run(new, check=True, cwd=Path(__file__).parent.parent, stdout=subprocess.DEVNULL)


def starts(sample: Path) -> None:
    """Each program in turn, so that whatever else the machine does hits all three."""
    times: dict[str, list[float]] = {"bare": [], "start page": [], "sample day": []}
    for _ in range(STARTS):
        times["bare"].append(start_ms(BARE))
        times["start page"].append(start_ms(OURS))
        times["sample day"].append(start_ms(OURS, str(sample)))
        with suppress(FileNotFoundError):
            sample.with_name(sample.name + ".lock").unlink()
    bare = statistics.median(times["bare"])
    for what, several in times.items():
        middle = statistics.median(several)
        print(f"start, {what}: {middle:.0f} ms; ratio to a bare window {middle / bare:.2f}")


class Busy:
    """How long the window's thread is busy without a pause: what the person at the keys feels.

    A beat every millisecond; the longest silence is the answer.
    """

    def __init__(self) -> None:
        self._beat = QTimer(interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._beat.timeout.connect(self._listen)
        self._beat.start()
        self._since = time.perf_counter()
        self._longest = 0.0

    def _listen(self) -> None:
        now = time.perf_counter()
        self._longest = max(self._longest, (now - self._since) * 1000 - BEAT_MS)
        self._since = now

    def of(self, deed: Callable[[], object], done: Callable[[], bool]) -> float:
        """The longest stretch of a deed, from asking until all of it is shown."""
        self._longest, self._since = 0.0, time.perf_counter()
        deed()
        run_until(done)
        return self._longest


def run_until(done: Callable[[], bool], at_least_ms: int = 30) -> None:
    """Run the window until something is so, and a little longer, so that it is painted."""
    loop, look_again = QEventLoop(), QTimer(interval=LOOK_AGAIN_MS)
    least, most = QDeadlineTimer(at_least_ms), QDeadlineTimer(20_000)

    def look() -> None:
        if (done() and least.hasExpired()) or most.hasExpired():
            loop.quit()

    look_again.timeout.connect(look)
    look_again.start()
    loop.exec()
    assert not most.hasExpired()


def say(what: str, times: list[float]) -> None:
    print(f"{what}: median {statistics.median(times):.1f} ms, p95 {share(times, 95):.1f} ms, most {max(times):.1f} ms")


def memory_mb() -> float:
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return 0.0


def in_use(window: Window, busy: Busy) -> None:
    """Deeds, stages, themes and languages on the open day."""
    opened, view = window.opened, window.view
    assert opened is not None and view is not None
    points = opened.day.takeaways
    for stage in StageName:
        first = busy.of(lambda stage=stage: view.go(Place(stage)), lambda: opened.at_rest)
        print(f"first time in {stage}: {first:.1f} ms")
    run_until(lambda: opened.at_rest, BUILT_AHEAD_MS)
    for stage in (StageName.ROUNDS, StageName.PLENARY):
        view.go(Place(stage))
        run_until(lambda: opened.at_rest)
        stars = [
            busy.of(lambda p=p: opened.watch(opened.takeaways.star(p.id, not p.starred)), lambda: opened.at_rest)
            for p in points[:DEEDS]
        ]
        say(f"a star in {stage}", stars)
    switches = [
        busy.of(lambda stage=stage: view.go(Place(stage)), lambda: opened.at_rest)
        for _ in range(3)
        for stage in StageName
    ]
    say("another stage", switches)
    print(f"memory with every stage open: {memory_mb():.0f} MB")


def dressing(window: Window, busy: Busy) -> None:
    """Another theme or language, in each stage."""
    for stage in StageName:
        assert window.view is not None
        window.view.go(Place(stage))
        run_until(lambda: True)
        for what, change in (
            (
                "theme",
                lambda s: replace(s, theme=ThemeChoice.DARK if s.theme is ThemeChoice.LIGHT else ThemeChoice.LIGHT),
            ),
            ("language", lambda s: replace(s, language=Language.EN if s.language is Language.NL else Language.NL)),
        ):
            times = [
                busy.of(lambda c=change: window.choose_settings(c(window.settings)), lambda: True) for _ in repeat(0, 3)
            ]
            say(f"another {what} in {stage}", times)


with empty_folder() as folder:
    from facilitator.demo import DAYS

    sample = folder / "sample.tafelronde"
    make_day(DAYS["voorbeelddag"], sample)
    starts(sample)
    source = folder / "big.json"
    source.write_text(json.dumps(big_day(repeat("Meer ontmoeting in de straat, en een bank op het plein."))))
    large = folder / "big.tafelronde"
    make_day(source, large)
    qapp = QApplication([])
    window = Window(qapp)
    window.choose_settings(replace(window.settings, theme=ThemeChoice.LIGHT, language=Language.NL))
    window.begin(large)
    window.resize(1440, 900)
    window.show()
    busy = Busy()
    run_until(lambda: True, 500)
    in_use(window, busy)
    dressing(window, busy)
    window.close()
