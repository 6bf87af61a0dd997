"""Loading what the window will need, while whoever is at it still reads the first page."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from itertools import repeat
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from facilitator.domain.language import Language
from ui.desk.places import StageName

if TYPE_CHECKING:
    from ui.collecting import Collecting
    from ui.jobs import Job, Jobs

KIND = "load-ahead"
CLASSES = ("PySide6.QtWidgets", "PySide6.QtGui", "PySide6.QtCore", "PySide6.QtNetwork", "PySide6.QtSvg")
FIRST_STAGE = (
    "ui.desk.opened",
    "ui.desk.around",
    "ui.desk.pages.prepare.stage",
    "ui.desk.pages.prepare.programme",
    "ui.desk.pages.hall.tables",
    "ui.desk.pages.hall.people",
)
PAGES = (
    *FIRST_STAGE,
    "ui.desk.pages.rounds.stage",
    "ui.desk.pages.plenary.stage",
    "ui.desk.pages.report.stage",
    "ui.desk.lesson",
    "ui.desk.palette",
    "ui.desk.history",
    "ui.desk.projection",
    "ui.desk.pages.projecting.panel",
    "ui.desk.pages.projecting.onescreen",
    "ui.desk.pages.startcheck.page",
    "ui.desk.pages.catchup.panel",
    "ui.desk.pages.peoplelist.panel",
    "ui.desk.pages.seating.freepage",
    "ui.desk.pages.seating.movingon",
    "ui.desk.pages.seating.planpage",
    "ui.desk.pages.doors.page",
    "ui.desk.pages.meetings.page",
    "ui.desk.pages.replan.panel",
    "ui.desk.pages.seating.stage",
)
"""The likeliest first. The start page waits for none of them."""
STAGE_AT = {
    FIRST_STAGE[-1]: StageName.PREPARATION,
    "ui.desk.pages.rounds.stage": StageName.ROUNDS,
    "ui.desk.pages.plenary.stage": StageName.PLENARY,
    "ui.desk.pages.report.stage": StageName.REPORT,
    "ui.desk.pages.seating.stage": StageName.SEATING,
}
"""The page with which all of a stage is loaded."""
STEP_MS, STEP_EVERY_MS = 4, 15
BETWEEN_MS = 50
"""Between one page and the next: Python does one thing at a time, and the window has things to do too."""


class LoadingAhead(QObject):
    """First Qt's classes, on the window's thread; then our pages and what the first preview needs, by the worker.

    PySide makes its class of a thing in Qt, with all its enums, when Python first meets it; and all classes of widgets
    at once the first time a call returns a widget that Python does not know. That is a long moment in the middle of a
    page, and two threads that meet one class at the same time can crash. So they are met here, a few at a time.

    building: whether the window is at work on pages that are loaded. The rest waits for it: Python does one thing at a
    time, and both would take twice as long.
    """

    loaded = Signal()
    """All of one more stage is loaded, and later everything is. Told again for each day that was waited for."""

    def __init__(
        self, jobs: Jobs, language: Language, collecting: Collecting, building: Callable[[], bool], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._building = building
        self._stages: set[StageName] = set()
        self._jobs = jobs
        self._language = language
        self._collecting = collecting
        self._unmet = _classes()
        self._left: list[Callable[[Job[StageName | None]], StageName | None]] | None = None
        self._held = False
        self._then: Callable[[], object] | None = None
        self._timer = QTimer(self, interval=STEP_EVERY_MS)
        self._timer.timeout.connect(self._step)

    @property
    def finished(self) -> bool:
        """Whether everything is loaded."""
        return self._left == []

    @property
    def stages(self) -> frozenset[StageName]:
        """The stages of which everything is loaded."""
        return frozenset(self._stages)

    def start(self) -> None:
        """Begin. Asked again, nothing happens."""
        if self._left is None:
            pages = (partial(self._load, page) for page in PAGES)
            self._left = [_read_icons, *pages, partial(_warm_up, self._language)]
            self._timer.start()

    def make_way(self, then: Callable[[], object]) -> None:
        """A day is to be opened: the worker and Python itself are needed for that. then: once all classes are met."""
        self._held = True
        self._then = then
        self._timer.start(0)

    def go_on(self) -> None:
        """The day is there, or does not come."""
        self._held = False
        if self._left is not None:
            self._timer.start(STEP_EVERY_MS)

    @Slot()
    def _step(self) -> None:
        until = time.perf_counter() + STEP_MS / 1000
        for thing in self._unmet:
            _meet(*thing)
            if time.perf_counter() > until:
                return
        self._timer.stop()
        if self._then is not None:
            then, self._then = self._then, None
            then()
        self._load_next()

    @Slot()
    def _load_next(self) -> None:
        """One thing at a time: who opens a day meanwhile does not wait for the rest."""
        if self._held:
            return
        if self._left and self._building():
            QTimer.singleShot(BETWEEN_MS, self, self._load_next)
        elif self._left:
            self._jobs.start(KIND, self._left[0], self._on_loaded, _rise)
        else:
            self.loaded.emit()

    def _load(self, page: str, _: object) -> StageName | None:
        import_module(page)
        return STAGE_AT.get(page)

    def _on_loaded(self, stage: StageName | None) -> None:
        assert self._left
        self._left.pop(0)
        if stage is not None:
            self._stages.add(stage)
            self.loaded.emit()
        if not self._left:
            self._collecting.keep_what_is_loaded()
        QTimer.singleShot(BETWEEN_MS, self, self._load_next)


def _classes() -> Iterator[tuple[Any, str]]:
    for name in CLASSES:
        module = import_module(name)
        yield from zip(repeat(module), dir(module), strict=False)


def _meet(module: Any, name: str) -> None:
    getattr(module, name)


def _read_icons(_: object) -> None:
    from ui.desk.theme import icons  # noqa: PLC0415

    icons.read_all()


def _warm_up(language: Language, job: object) -> None:
    from ui.desk.preview import warm_up  # noqa: PLC0415

    warm_up(language, job)


def _rise(error: BaseException) -> None:
    raise error
