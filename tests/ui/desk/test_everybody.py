"""Every place of the window, for everybody: by ear, by keys, with long names and with large text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from facilitator.domain.language import Language
from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from facilitator.storage.eventfile import EventFile
from facilitator.storage.pictures import Picture
from tests.disk import wait_for_no_disk
from tests.factories import fill
from tests.ui.desk.conftest import AnsweringDialogs
from tests.ui.desk.crowded import crowded_day
from tests.ui.desk.inspecting import (
    chips_without_words,
    fit_problems,
    in_sight,
    key_problems,
    name_problems,
    same_names,
    scrolls_sideways,
    told,
    unheard_checks,
    visible,
)
from ui.app import Window
from ui.desk.around import Around
from ui.desk.desk import Deed
from ui.desk.history import HistoryPanel
from ui.desk.lesson import LessonStrip
from ui.desk.pages.home import NewDay
from ui.desk.pages.plenary.capture import POINT
from ui.desk.pages.plenary.listings import THREADS
from ui.desk.pages.prepare.views import PartName
from ui.desk.palette import Palette
from ui.desk.places import StageName
from ui.desk.settings import ThemeChoice
from ui.desk.settings_menu import SettingsMenu
from ui.desk.shortcuts import ShortcutSheet
from ui.desk.theme.look import Look, put_on
from ui.desk.theme.tokens import Theme

SMALL = (1280, 720)
EMPTY, SAMPLE, CROWDED = "empty", "sample", "crowded"
CHECKS = ("names", "keys", "fit", "state", "size")

pytestmark = pytest.mark.slow

ON_PURPOSE = {
    "in Speech": "after the name come the words; what stands beside the name follows them",
    "in MarksBar": "the marks stand above the text and have keys of their own: the text comes first",
}
"""Steps of Tab that go back, and why."""

UNDER_THE_PAGE = ("lesson", "question", "rounds: somebody speaks", "rounds: something between")
"""Strips that need more than 720 px together with the page above them, once text is larger than usual."""


@dataclass(frozen=True)
class View:
    """A place in the window: how to get there, and what of the window is the page then."""

    name: str
    go: Callable[[], object]
    page: Callable[[], QWidget]
    keeps_keys: bool = False
    """Whether Tab stays where it is, on purpose: a search that Escape closes."""


class Tour:
    """Walks through every place of the window on one day."""

    def __init__(self, window: Window, qtbot: QtBot, folder: Path) -> None:
        self.window = window
        self._qtbot = qtbot
        self._folder = folder

    # -- what is shown -----------------------------------------------------------------------------------------

    def speak(self, language: Language, percent: int) -> None:
        """Have the window speak and look like this, on the start page."""
        self.window.show_home()
        settings = self.window.settings
        wanted = replace(settings, language=language, text_percent=percent, theme=ThemeChoice.LIGHT)
        if wanted != settings:
            self.window.choose_settings(wanted)
        self.settle()

    def open(self, day: str) -> None:
        """Open one of the three days, a new one when it was not there yet."""
        if day == EMPTY:
            self.window.new_day("Buurtdag", None)
        elif day == SAMPLE:
            self.window.sample_day()
        else:
            self.window.open_day(self._crowded())
        self._qtbot.waitUntil(self._in_a_stage)
        self._build_ahead()
        self.settle()

    def _build_ahead(self) -> None:
        """As the window does while the chair reads: each step is laid out before the next is taken."""
        view = self.window.view
        view.build_ahead(frozenset(StageName))
        while view._ahead.isActive():
            view._build_a_little()
            self.settle()

    def _crowded(self) -> Path:
        path = self._folder / "crowded.tafelronde"
        if not path.exists():
            EventFile.create(path, lambda tx: fill(crowded_day(), tx))
        return path

    def _come_forward(self) -> None:
        """Offscreen, a menu that goes activates no window, and Qt tells of no new focus."""
        if not self.window.isActiveWindow():
            self.window.activateWindow()
            self._qtbot.waitUntil(self.window.isActiveWindow)

    def _in_a_stage(self) -> bool:
        return self.window.view is not None and self.window.view.now is not None

    @staticmethod
    def settle() -> None:
        """Let the layouts do what was asked of them, each time with what that asks of others."""
        for _ in range(8):
            QCoreApplication.sendPostedEvents()

    # -- where it goes -----------------------------------------------------------------------------------------

    def walk(self) -> Iterator[View]:
        """Every place of a day, one after the other; each stands until the next is asked for."""
        for places in (self._preparation, self._between, self._plenary, self._report, self._around):
            for view in places():
                self._come_forward()
                view.go()
                self.settle()
                yield view

    def _stage(self) -> QWidget:
        return self.window.view.stage()

    def _at(self, stage: StageName, name: str, then: Callable[[], object] | None = None) -> View:
        return View(f"{stage}: {name}", partial(self._go, stage, then), self._stage)

    def _go(self, stage: StageName, then: Callable[[], object] | None) -> None:
        if self.window.view.now is not stage:
            self.window.view.show_stage(stage)
        if then is not None:
            then()

    def _preparation(self) -> Iterator[View]:
        for part in PartName:
            yield self._at(StageName.PREPARATION, part, partial(self._show_part, part))
        yield self._at(StageName.PREPARATION, "floor plan", self._open_floor_plan)
        yield self._at(StageName.PREPARATION, "start check", self._stage().open_start_check)

    def _open_floor_plan(self) -> None:
        self._show_part(PartName.HALL)
        self._stage().stack.currentWidget().open_plan()

    def _show_part(self, part: PartName) -> None:
        self._stage().show_part(part)

    def _between(self) -> Iterator[View]:
        for stage in (StageName.SEATING, StageName.ROUNDS):
            yield self._at(stage, "begin")
        stage = self._stage()
        for table in self.window.opened.day.tables[:1]:
            yield self._at(StageName.ROUNDS, "a table", partial(stage.live.open_table, table.id))
        for name, strip in (("somebody speaks", stage.aside), ("something between", stage.insert)):
            yield self._at(StageName.ROUNDS, name, strip.ask)
            strip.put_away()
        self._qtbot.waitUntil(lambda: self.window.view.desk.show is not None, timeout=20_000)
        live = stage.live
        for name, panel in (
            ("projector", live.show_projector),
            ("catch up", live.catch_up),
            ("times", live.show_times),
        ):
            yield self._at(StageName.ROUNDS, name, partial(self._show_in_place_of_the_tables, panel))
        phones = self.window.view.desk.phones
        yield self._at(StageName.ROUNDS, "phones, off", partial(self._show_in_place_of_the_tables, live.show_phones))
        phones.turn_on("127.0.0.1", 0)
        self._qtbot.waitUntil(lambda: phones.is_on, timeout=20_000)
        yield self._at(StageName.ROUNDS, "phones", partial(self._show_in_place_of_the_tables, live.show_phones))
        phones.turn_off()
        live.show_tables()
        yield self._at(StageName.ROUNDS, "all points", stage.show_points)
        yield self._at(StageName.ROUNDS, "photos, none", stage.show_photos)
        self._keep_photos()
        yield self._at(StageName.ROUNDS, "photos", stage.show_photos)
        yield self._at(StageName.ROUNDS, "whose sheet", stage.photos.move_button.click)
        stage.photos.whose.leave()
        stage.show_live()
        for table in self.window.opened.day.tables[:1]:
            yield self._at(StageName.ROUNDS, "a table with a photo", partial(stage.live.open_table, table.id))
            yield self._at(StageName.ROUNDS, "a line to a table", stage.live.notes.line.ask)

    def _keep_photos(self) -> None:
        """Of the first two tables, and of nobody knows which."""
        opened = self.window.opened
        tables = [table.id for table in opened.day.tables[:2]]
        rounds = [one.id for one in opened.day.rounds[:1]]
        for number, table in enumerate((*tables, None)):
            picture = Picture(f"{number:064}", "image/jpeg", 0, 0, b"?")
            opened.watch(opened.photos.keep("phone:1", f"{number:064}", table, next(iter(rounds), None), picture))
        self._qtbot.waitUntil(lambda: opened.at_rest)

    def _show_in_place_of_the_tables(self, panel: Callable[[], object]) -> None:
        self._stage().show_live()
        panel()

    def _plenary(self) -> Iterator[View]:
        yield self._at(StageName.PLENARY, "begin")
        stage, workplace = self._stage(), self._stage().workplace
        for tab in workplace.capture.tabs:
            yield self._at(StageName.PLENARY, tab, partial(workplace.open_tab, tab))
        for name in (*workplace.capture.tabs, THREADS):
            if name != POINT:
                yield self._at(StageName.PLENARY, f"all {name}", partial(workplace.show_list, name))
        workplace.leave_list()
        for point in self.window.opened.day.takeaways[:1]:
            reach = partial(stage.reach, Spot(Kind.TAKEAWAY, point.id, "text"))
            yield self._at(StageName.PLENARY, "a point", reach)
            yield self._at(StageName.PLENARY, "its wording", partial(workplace.points.deeds.editAsked.emit, point.id))
            yield self._at(StageName.PLENARY, "no longer", workplace.editing.finished.emit)

    def _report(self) -> Iterator[View]:
        yield self._at(StageName.REPORT, "begin")
        stage = self._stage()
        yield self._at(StageName.REPORT, "front page", partial(stage.reach, Spot(Kind.EVENT, "event", "title")))
        for section in self.window.opened.day.sections:
            spot = Spot(Kind.SECTION, section.id, "heading")
            yield self._at(StageName.REPORT, section.kind, partial(stage.reach, spot))
        yield self._at(StageName.REPORT, "checks", stage.outcome.checks_tab.click)
        yield self._at(StageName.REPORT, "made", partial(stage.outcome.hand_out.take, Path("verslag.pdf")))

    def pages_of(self, name: StageName) -> Iterator[str]:
        """The stage as it is come upon; of the report also, once it is drawn, with each of its blocks."""
        yield "begin"
        if name is not StageName.REPORT:
            return
        stage = self._stage()
        self._qtbot.waitUntil(lambda: stage.outcome.view.page() > 0, timeout=20_000)
        for section in self.window.opened.day.sections:
            stage.reach(Spot(Kind.SECTION, section.id, "heading"))
            yield section.kind
        stage.reach(Spot(Kind.EVENT, "event", "title"))
        yield "front page"
        stage.outcome.hand_out.take(Path("verslag.pdf"))
        yield "made"

    def _around(self) -> Iterator[View]:
        """What comes up over or under every stage."""
        view = self.window.view
        around = view.findChild(Around)
        title = Spot(Kind.EVENT, "event", "title")
        yield View("history", partial(view.desk.history_asked.emit, title), partial(view.findChild, HistoryPanel))
        view.findChild(HistoryPanel).put_away()
        yield View("lesson", around.toggle_lesson, partial(view.findChild, LessonStrip))
        view.findChild(LessonStrip).put_away()
        yield View("search", around.ask, partial(view.findChild, Palette), keeps_keys=True)
        view.findChild(Palette).put_away()
        question = partial(view.desk.ask, "Tafel 3 weghalen? De punten blijven bewaard.", Deed("Weghalen", list))
        yield View("question", question, lambda: view.strip)
        view.strip.put_away()


def inspect(window: QWidget, view: View) -> dict[str, list[str]]:
    """All that is wrong at one place, by what was looked at."""
    page, wide = view.page(), window.centralWidget().minimumSizeHint()
    too_large = [] if QRect(0, 0, *SMALL).contains(QRect(0, 0, *wide.toTuple())) else [f"the window needs {wide}"]
    if view.keeps_keys:
        keys = [] if page.isAncestorOf(window.focusWidget()) else ["the keys are not in it"]
    else:
        keys = [one for one in key_problems(window, page) if not any(step in one for step in ON_PURPOSE)]
    return {
        "names": name_problems(window) + same_names(window),
        "keys": keys,
        "fit": fit_problems(window),
        "state": chips_without_words(window) + unheard_checks(window),
        "size": too_large,
    }


@pytest.fixture(scope="module")
def tour(qapp, request, tmp_path_factory) -> Iterator[Tour]:
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("everybody")
        patch.setenv("TAFELRONDE_HOME", str(folder))
        wait_for_no_disk(patch)
        window = Window(qapp, AnsweringDialogs())
        window.resize(*SMALL)
        window.begin(None)
        window.show()
        yield Tour(window, QtBot(request), folder)
        window.close()
        for translator in window._wearing.translators:
            qapp.removeTranslator(translator)
        delete(window)
        put_on(qapp, Look(Theme.LIGHT))


@dataclass(frozen=True)
class Seen:
    """A tour that was made: what was wrong, by what was looked at."""

    problems: dict[str, list[str]]


DAYS = [
    (EMPTY, Language.NL, 100),
    (EMPTY, Language.EN, 100),
    (SAMPLE, Language.NL, 100),
    (SAMPLE, Language.EN, 100),
    (CROWDED, Language.NL, 125),
]


@pytest.fixture(scope="module", params=DAYS, ids=lambda day: "-".join(map(str, day)))
def seen(tour: Tour, request) -> Seen:
    """Every place of one day was looked at."""
    day, language, percent = request.param
    tour.speak(language, percent)
    tour.open(day)
    problems: dict[str, list[str]] = {check: [] for check in CHECKS}
    for view in tour.walk():
        for check, found in inspect(tour.window, view).items():
            if check == "size" and percent > 100 and view.name in UNDER_THE_PAGE:
                continue
            problems[check] += [f"{view.name}: {problem}" for problem in found]
    return Seen(problems)


def test_everything_has_a_name_for_who_hears_it(seen):
    assert seen.problems["names"] == []


def test_tab_reaches_and_leaves_everything_in_the_order_one_reads(seen):
    assert seen.problems["keys"] == []


def test_nothing_is_cut_stands_over_another_or_sticks_out(seen):
    assert seen.problems["fit"] == []


def test_a_state_is_more_than_a_colour(seen):
    assert seen.problems["state"] == []


def test_it_fits_the_smallest_screen(seen):
    assert seen.problems["size"] == []


@pytest.mark.parametrize("percent", [150, 200])
def test_with_large_text_pages_scroll_one_way_and_the_main_deed_stays_in_sight(tour, percent):
    tour.speak(Language.NL, percent)
    tour.open(CROWDED)
    problems = []
    for stage in StageName:
        tour.window.view.show_stage(stage)
        for place in tour.pages_of(stage):
            tour.settle()
            problems += [f"{stage}, {place}: {problem}" for problem in scrolls_sideways(tour.window)]
            main = [one for one in visible(tour.window, QPushButton) if one.property("kind") == "primary"]
            problems += [
                f"{stage}, {place}: {told(one)} is out of sight" for one in main if not in_sight(tour.window, one)
            ]
    assert problems == []


@pytest.mark.parametrize("language", list(Language))
def test_the_start_page_is_for_everybody(tour, language):
    tour.speak(language, 100)
    view = View("start", tour.settle, tour.window.centralWidget)
    tour.window.centralWidget().findChild(NewDay).title.setFocus()
    found = inspect(tour.window, view)
    assert {check: problems for check, problems in found.items() if problems} == {}


@pytest.mark.parametrize("language", list(Language))
def test_each_choice_of_the_settings_says_what_it_is_and_which_one_is_taken(tour, language):
    tour.speak(language, 100)
    menu = tour.window.findChild(SettingsMenu)
    menu.aboutToShow.emit()
    assert all(action.text() for action in menu.actions() if not action.isSeparator())
    for choices in (menu.languages, menu.themes, menu.sizes):
        assert [action.isChecked() for action in choices.actions()].count(True) == 1
        assert all(action.text() for action in choices.actions())


@pytest.mark.parametrize("language", list(Language))
def test_the_sheet_with_keys_is_for_everybody(tour, language):
    tour.speak(language, 100)
    sheet = ShortcutSheet(tour.window)
    sheet.show()
    tour.settle()
    problems = name_problems(sheet) + fit_problems(sheet)
    sheet.close()
    assert problems == []
