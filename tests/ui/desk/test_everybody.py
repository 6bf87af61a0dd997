"""Every place of the window, for everybody: by ear, by keys, with long names and with large text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from facilitator.domain.language import Language
from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from facilitator.storage.eventfile import EventFile
from tests.disk import wait_for_no_disk
from tests.factories import fill
from tests.ui.desk.conftest import AnsweringDialogs
from tests.ui.desk.crowded import crowded_day
from tests.ui.desk.inspecting import (
    chips_without_words,
    fit_problems,
    key_problems,
    name_problems,
    place_in,
    same_names,
    shown,
    told,
    unheard_checks,
    visible,
)
from ui.app import Window
from ui.desk.history import HistoryPanel
from ui.desk.lesson import LessonStrip
from ui.desk.pages.prepare.views import PartName
from ui.desk.palette import Palette
from ui.desk.places import StageName
from ui.desk.settings import ThemeChoice
from ui.desk.shortcuts import ShortcutSheet
from ui.desk.theme.look import Look, put_on
from ui.desk.theme.tokens import Theme

SMALL = (1280, 720)
EMPTY, SAMPLE, CROWDED = "empty", "sample", "crowded"


@dataclass
class View:
    """A place in the window: how to get there, and what of the window is the page then."""

    name: str
    go: Callable[[], object]
    page: Callable[[], QWidget]


class Tour:
    """Walks through every place of the window on one day."""

    def __init__(self, window: Window, qtbot: QtBot) -> None:
        self.window = window
        self._qtbot = qtbot

    def begin(self, language: Language, percent: int = 100) -> None:
        settings = self.window.settings
        wanted = replace(settings, language=language, text_percent=percent, theme=ThemeChoice.LIGHT)
        if wanted != settings:
            self.window.choose_settings(wanted)
        self.settle()

    def open(self, day: str, folder: Path) -> None:
        if day == EMPTY:
            self.window.new_day("Buurtdag", None)
        elif day == SAMPLE:
            self.window.sample_day()
        else:
            path = folder / "crowded.tafelronde"
            if not path.exists():
                EventFile.create(path, lambda tx: fill(crowded_day(), tx))
            self.window.open_day(path)
        self._qtbot.waitUntil(self._in_a_stage)
        self.settle()

    def _in_a_stage(self) -> bool:
        return self.window.view is not None and self.window.view.now is not None

    @staticmethod
    def settle() -> None:
        """Let the layouts do what was asked of them."""
        for _ in range(3):
            QCoreApplication.sendPostedEvents()

    def walk(self) -> Iterator[View]:
        """Every place, one after the other; each stands until the next is asked for."""
        for places in (self._preparation, self._stages, self._plenary, self._report, self._around):
            for view in places():
                view.go()
                self.settle()
                yield view

    def _stage(self) -> QWidget:
        return self.window.view.stage()

    def _go(self, stage: StageName, then: Callable[[], object] = lambda: None) -> None:
        if self.window.view.now is not stage:
            self.window.view.show_stage(stage)
        then()

    def _at(self, stage: StageName, name: str, then: Callable[[], object] = lambda: None) -> View:
        return View(f"{stage}: {name}", partial(self._go, stage, then), self._stage)

    def _preparation(self) -> Iterator[View]:
        for part in PartName:
            yield self._at(StageName.PREPARATION, part, lambda part=part: self._stage().show_part(part))

    def _stages(self) -> Iterator[View]:
        for stage in (StageName.SEATING, StageName.ROUNDS):
            yield self._at(stage, "begin")

    def _plenary(self) -> Iterator[View]:
        yield self._at(StageName.PLENARY, "begin")
        workplace = self._stage().workplace
        for tab in workplace.capture.tabs:
            yield self._at(StageName.PLENARY, tab, partial(workplace.open_tab, tab))
        for name in workplace.said._listings.by_name:
            yield self._at(StageName.PLENARY, f"all {name}", partial(workplace.show_list, name))
        workplace.leave_list()
        for point in self.window.opened.day.takeaways[:1]:
            spot = Spot(Kind.TAKEAWAY, point.id, "text")
            yield self._at(StageName.PLENARY, "a point", partial(self._stage().reach, spot))
            yield self._at(StageName.PLENARY, "its wording", partial(workplace._edit, spot))

    def _report(self) -> Iterator[View]:
        yield self._at(StageName.REPORT, "begin")
        stage = self._stage()
        yield self._at(StageName.REPORT, "front page", partial(stage.reach, Spot(Kind.EVENT, "event", "title")))
        for section in self.window.opened.day.sections:
            spot = Spot(Kind.SECTION, section.id, "heading")
            yield self._at(StageName.REPORT, section.kind, partial(stage.reach, spot))
        yield self._at(StageName.REPORT, "checks", stage.outcome.checks_tab.click)

    def _around(self) -> Iterator[View]:
        view = self.window.view
        panel = view.findChild(HistoryPanel)
        history = Spot(Kind.EVENT, "event", "title")
        yield View("history", partial(view.desk.history_asked.emit, history), lambda: panel)
        panel.put_away()
        strip = view.findChild(LessonStrip)
        yield View("lesson", strip.toggle, lambda: strip)
        strip.put_away()
        palette = view.findChild(Palette)
        yield View("palette", palette.ask, lambda: palette)
        palette.put_away()


@dataclass
class Findings:
    """What was wrong, by what was looked at."""

    found: dict[str, list[str]] = field(default_factory=dict)

    def note(self, what: str, where: str, problems: list[str]) -> None:
        self.found.setdefault(what, []).extend(f"{where}: {problem}" for problem in problems)


@pytest.fixture(scope="module")
def tour(qapp, request, tmp_path_factory) -> Iterator[Tour]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TAFELRONDE_HOME", str(tmp_path_factory.mktemp("everybody")))
        wait_for_no_disk(patch)
        window = Window(qapp, AnsweringDialogs())
        window.resize(*SMALL)
        window.begin(None)
        window.show()
        QTest.qWaitForWindowActive(window)
        yield Tour(window, QtBot(request))
        window.close()
        for translator in window._translators:
            qapp.removeTranslator(translator)
        put_on(qapp, Look(Theme.LIGHT))


def inspect(tour: Tour, findings: Findings, where: str, page: QWidget) -> None:
    window = tour.window
    findings.note("names", where, name_problems(window) + same_names(window))
    findings.note("state", where, chips_without_words(window) + unheard_checks(window))
    findings.note("fit", where, fit_problems(window))
    findings.note("keys", where, key_problems(window, page))


if __name__ == "__main__":
    pass
