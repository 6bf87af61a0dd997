"""The start page: a new day, a look around, and the days that were open lately."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QTranslator, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QPushButton

from facilitator.domain.language import Language
from facilitator.storage import places
from facilitator.storage.eventfile import EventFile
from facilitator.storage.recents import Recents, identity_of
from tests.disk import wait_for_no_disk
from tests.factories import fill, small_day
from tests.ui.manual_jobs import ManualJobs
from ui.desk.pages.home import HomePage

TRANSLATIONS = Path(__file__).parents[3] / "ui" / "translations"
NOW = datetime.now().astimezone()


class Driver:
    """The start page as the chair meets it."""

    def __init__(self, page, jobs, qtbot):
        self.page, self.jobs, self.qtbot = page, jobs, qtbot
        self.heard = []
        for name in ("new_asked", "sample_asked", "open_asked", "import_asked", "recent_asked", "file_dropped"):
            getattr(page, name).connect(self._hearing(name))

    def _hearing(self, name):
        return lambda *values: self.heard.append((name, *values))

    @property
    def list(self):
        return self.page.recent_days.list

    def rows(self):
        return self.list.records.rows

    def type_day(self, title, when=""):
        self.qtbot.keyClicks(self.page.new_day.title, title)
        self.qtbot.keyClicks(self.page.new_day.when, when)

    def press(self, words):
        found = [b for b in self.page.findChildren(QPushButton) if b.text() == words and b.isVisibleTo(self.page)]
        self.qtbot.mouseClick(found[0], Qt.MouseButton.LeftButton)

    def key(self, key):
        self.qtbot.keyClick(self.list, key)

    def said(self):
        return self.page.recent_days.said.text()


@pytest.fixture
def recents(tmp_path):
    return Recents(tmp_path / "recents.json")


@pytest.fixture
def make_page(recents, qtbot):
    def made(language=Language.EN):
        jobs = ManualJobs()
        page = HomePage(recents, jobs, language)
        qtbot.addWidget(page)
        page.resize(1280, 720)
        page.show()
        jobs.run_all()
        return Driver(page, jobs, qtbot)

    return made


@pytest.fixture
def remembered(recents, tmp_path):
    """Remember a day, by default one whose file is there."""

    def note(identity, title="Samen eten", *, there=True, days_ago=0, when=None):
        path = tmp_path / f"{identity}.tafelronde"
        if there:
            path.touch()
        recents.note(path, identity, title, when, NOW - timedelta(days=days_ago))
        return path

    return note


def test_enter_in_the_title_makes_a_day_without_a_date(make_page):
    home = make_page()
    home.type_day("  Samen   eten ")
    home.qtbot.keyClick(home.page.new_day.title, Qt.Key.Key_Return)
    assert home.heard == [("new_asked", "Samen eten", None)]


def test_a_date_is_read_back_with_its_weekday(make_page):
    home = make_page()
    home.type_day("Samen eten", "14-11-2026")
    assert home.page.new_day.said.text() == "Saturday 14 November 2026"
    home.press("New day")
    assert home.heard == [("new_asked", "Samen eten", date(2026, 11, 14))]


@pytest.mark.parametrize(
    ("title", "when", "field", "beginning"),
    [("", "14-11-2026", "title", "Give the day a name"), ("Samen eten", "somewhere in May", "when", "This is not")],
)
def test_what_is_missing_is_said_at_the_field(make_page, title, when, field, beginning):
    home = make_page()
    home.type_day(title, when)
    home.press("New day")
    assert home.heard == []
    assert home.page.new_day.said.text().startswith(beginning)
    wrong = getattr(home.page.new_day, field)
    assert wrong.property("problem") == "true"
    assert home.page.focusWidget() is wrong
    home.qtbot.keyClicks(wrong, "x")
    assert not wrong.property("problem")


@pytest.mark.parametrize(
    ("words", "signal"),
    [
        ("Look around in a sample day", "sample_asked"),
        ("Open a day", "open_asked"),
        ("Take a day from JSON", "import_asked"),
    ],
)
def test_the_other_ways_to_begin(make_page, words, signal):
    home = make_page()
    home.press(words)
    assert home.heard == [(signal,)]


def test_without_days_the_list_says_what_comes_there(make_page):
    home = make_page()
    assert home.page.recent_days.empty.isVisible()
    assert not home.list.isVisible()
    assert home.page.focusWidget() is home.page.new_day.title


def test_recent_days_say_when_they_are_and_when_they_were_open(make_page, remembered):
    remembered("old", "Wonen", days_ago=1)
    remembered("new", "", when=date(2026, 11, 14))
    first, second = make_page().rows()
    assert (first.title, first.detail.split(" · ")[0]) == ("Day without a name", "Saturday 14 November 2026")
    assert first.chip == ("plain", f"today {NOW:%H:%M}")
    assert (second.title, second.chip) == ("Wonen", ("plain", "yesterday"))


@pytest.mark.parametrize("name", ["voorbeelddag", "sample-day"])
def test_the_sample_day_is_called_a_sample(make_page, recents, tmp_path, name):
    days = places.days()
    days.mkdir(parents=True)
    for folder, key in ((days, "sample"), (tmp_path, "mine")):
        path = folder / f"{name}{places.SUFFIX}"
        path.touch()
        recents.note(path, key, "Buurttafels", None, NOW)
    chips = {row.key: (row.chip, row.detail) for row in make_page().rows()}
    assert chips["sample"] == (("accent", "sample"), f"today {NOW:%H:%M}")
    assert chips["mine"] == (("plain", f"today {NOW:%H:%M}"), tmp_path.name)


def test_enter_opens_the_day_that_was_open_last(make_page, remembered):
    path = remembered("a")
    home = make_page()
    assert home.page.focusWidget() is home.list
    home.key(Qt.Key.Key_Return)
    assert [(name, day.path) for name, day in home.heard] == [("recent_asked", path)]


def test_delete_takes_a_day_off_the_list_and_leaves_its_file(make_page, remembered, recents):
    path = remembered("a")
    remembered("b")
    home = make_page()
    home.list.select("a")
    home.key(Qt.Key.Key_Delete)
    assert [row.key for row in home.rows()] == ["b"]
    assert [recent.identity for recent in recents.all()] == ["b"]
    assert path.exists()
    assert home.said() == "Taken off the list. The file stays where it is."
    assert home.list.current_key() == "b"


def test_a_day_whose_file_is_gone_is_marked_and_offers_to_look_for_it(make_page, remembered):
    remembered("gone", there=False)
    remembered("here")
    home = make_page()
    assert [row.chip[1] for row in home.rows() if row.chip[0] == "warn"] == ["moved or gone"]
    assert home.page.recent_days.open_button.text() == "Open"
    home.list.select("gone")
    assert home.page.recent_days.open_button.text() == "Look for it"


def test_a_day_that_was_moved_is_found_again(make_page, recents, tmp_path, monkeypatch):
    wait_for_no_disk(monkeypatch)
    (tmp_path / "elsewhere").mkdir()
    moved = tmp_path / "elsewhere" / "renamed.tafelronde"
    EventFile.create(moved, lambda tx: fill(small_day(), tx))
    recents.note(tmp_path / "day.tafelronde", identity_of(moved), "Samen eten", None, NOW)
    home = make_page()
    home.press("Look for it")
    assert home.said() == "Looking for it …"
    assert home.heard == []
    home.jobs.run_all()
    assert [(name, day.path) for name, day in home.heard] == [("recent_asked", moved)]


def test_a_day_that_is_nowhere_says_what_to_do(make_page, remembered, monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    remembered("gone", there=False)
    home = make_page()
    home.key(Qt.Key.Key_Return)
    home.jobs.run_all()
    assert home.heard == []
    assert home.said().startswith("Not found")


def drag(page, path):
    """Drag a file over the page and let go of it there. Gives whether the page welcomed it."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    how = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    over = QDragEnterEvent(QPoint(5, 5), *how)
    over.ignore()
    page.dragEnterEvent(over)
    page.dropEvent(QDropEvent(QPoint(5, 5), *how))
    return over.isAccepted()


def test_the_file_of_a_day_can_be_dropped_on_the_page(make_page, tmp_path):
    home = make_page()
    assert not drag(home.page, tmp_path / "photo.png")
    assert drag(home.page, tmp_path / "day.tafelronde")
    assert home.heard == [("file_dropped", tmp_path / "day.tafelronde")]


def test_a_day_in_the_apps_own_folder_is_not_told_by_the_name_of_that_folder(make_page, recents):
    recents.note(places.days() / "day.tafelronde", "own", "Samen eten", None, NOW)
    assert make_page().rows()[0].detail == "in Tafelronde’s own folder"


def test_in_a_narrow_page_the_list_stands_under_the_new_day(make_page, remembered):
    remembered("a")
    home = make_page()
    day, recent = home.page.new_day, home.page.recent_days
    assert recent.mapTo(home.page, QPoint()).x() > day.mapTo(home.page, QPoint()).x()
    home.page.resize(800, 720)
    home.qtbot.waitUntil(lambda: recent.mapTo(home.page, QPoint()).x() == day.mapTo(home.page, QPoint()).x())


def test_every_button_has_a_name(make_page, remembered):
    remembered("a")
    home = make_page()
    assert [b for b in home.page.findChildren(QPushButton) if not b.accessibleName()] == []


def test_the_page_speaks_dutch(make_page, remembered, qapp):
    remembered("gone", there=False)
    translator = QTranslator()
    assert translator.load(str(TRANSLATIONS / "nl.qm"))
    qapp.installTranslator(translator)
    try:
        home = make_page(Language.NL)
        words = {part.text() for kind in (QLabel, QPushButton) for part in home.page.findChildren(kind)}
    finally:
        qapp.removeTranslator(translator)
    assert {"Nieuwe dag", "Kijk rond in een voorbeelddag", "Dag openen", "Zoeken", "Je dagen"} <= words
    assert home.rows()[0].chip == ("warn", "is verplaatst of weg")
