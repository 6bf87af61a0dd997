"""The app as a whole: which day is open in it, how it looks and speaks, how it comes back."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from facilitator.domain.language import Language
from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from facilitator.storage import places
from facilitator.storage.eventfile import EventFile
from tests.disk import wait_for_no_disk
from tests.ui.desk.conftest import AnsweringDialogs
from ui.app import Window
from ui.desk import settings as kept
from ui.desk.one_window import ring
from ui.desk.places import Place, StageName
from ui.desk.settings import Settings, ThemeChoice
from ui.desk.shortcuts import ShortcutSheet
from ui.desk.theme.look import current
from ui.desk.theme.tokens import Theme

TITLE = Spot(Kind.EVENT, "event", "title")


@pytest.fixture
def dialogs() -> AnsweringDialogs:
    return AnsweringDialogs()


@pytest.fixture
def start(qapp, qtbot: QtBot, dialogs, monkeypatch) -> Iterator[Callable[[], Window]]:
    """Start the app, as often as wanted; each window is closed when the test is over."""
    wait_for_no_disk(monkeypatch)
    kept.write(kept.settings_file(), Settings(language=Language.EN, theme=ThemeChoice.LIGHT))
    started: list[Window] = []

    def begin(path: Path | None = None) -> Window:
        window = Window(qapp, dialogs)
        window.begin(path)
        started.append(window)
        return window

    yield begin
    for window in started:
        window.close()
        qtbot.waitUntil(lambda w=window: w.opened is None)
        delete(window)


@pytest.fixture
def entered(qtbot: QtBot) -> Callable[[Window], None]:
    """Wait until a day is shown."""

    def wait(window: Window) -> None:
        qtbot.waitUntil(lambda: window.view is not None and window.view.now is not None)

    return wait


def day_at(tmp_path: Path, small_file: Path, name: str = "day") -> Path:
    return Path(shutil.copy(small_file, tmp_path / f"{name}.tafelronde"))


def named(window: Window, name: str) -> QLineEdit:
    """The field that a screen reader calls this."""
    return next(field for field in window.findChildren(QLineEdit) if field.accessibleName() == name)


def test_a_new_day_is_made_in_the_apps_own_folder_and_opened(start, entered):
    window = start()
    window.new_day("Buurtdag: samen/verder", date(2026, 11, 14))
    entered(window)
    assert window.opened.file.path == places.days() / "Buurtdag samen verder.tafelronde"
    assert (window.opened.day.event.title, window.opened.day.event.date) == (
        "Buurtdag: samen/verder",
        date(2026, 11, 14),
    )
    assert window.view.now is StageName.PREPARATION


def test_the_sample_day_is_opened_as_it_was_left(start, entered):
    window = start()
    window.sample_day()
    entered(window)
    window.opened.watch(window.opened.facts.change("event", title="Anders"))
    window.show_home()
    window.sample_day()
    entered(window)
    assert window.opened.day.event.title == "Anders"


def test_a_day_from_json_becomes_a_new_day(start, entered, dialogs, tmp_path):
    source = tmp_path / "van ver.json"
    source.write_text(json.dumps({"format": "tafelronde-day/1", "event": {"title": "Van ver"}}), encoding="utf-8")
    dialogs.chosen = source
    window = start()
    window.import_day()
    entered(window)
    assert window.opened.day.event.title == "Van ver"
    assert window.opened.file.path.name == "van ver.tafelronde"


@pytest.mark.parametrize(
    ("words", "said"),
    [("{", "is not readable JSON"), ('{"format": "tafelronde-day/1", "evnt": {}}', "Tafelronde does not know “evnt”")],
)
def test_json_that_is_no_day_is_refused_in_words(start, dialogs, tmp_path, qtbot, words, said):
    dialogs.chosen = tmp_path / "stuk.json"
    dialogs.chosen.write_text(words, encoding="utf-8")
    window = start()
    window.import_day()
    qtbot.waitUntil(lambda: said in window.strip.words)
    assert window.opened is None
    assert list(places.days().glob("*")) == []


def test_what_is_no_day_is_refused_and_the_start_page_stays(start, tmp_path, qtbot):
    other = tmp_path / "foto.tafelronde"
    other.write_bytes(b"geen dag")
    window = start(other)
    assert "is not a Tafelronde day" in window.strip.words
    assert other.read_bytes() == b"geen dag"


def test_a_day_that_is_open_is_not_opened_again_but_shown(start, small_file, tmp_path, qtbot):
    path = day_at(tmp_path, small_file)
    first = start(path)
    qtbot.waitUntil(lambda: first._bell is not None)
    second = start(path)
    assert second.strip.words == "This day is already open on this computer."
    with qtbot.waitSignal(first._bell.rung):
        assert ring(path)


def test_closing_a_day_brings_in_what_is_typed_and_leaves_one_file(start, small_file, tmp_path, qtbot):
    path = day_at(tmp_path, small_file)
    window = start(path)
    title = named(window, "Title of the day")
    title.selectAll()
    qtbot.keyClicks(title, "Op het laatste moment")
    window.show_home()
    assert [file.name for file in tmp_path.glob("day*")] == ["day.tafelronde"]
    with EventFile.open(path) as file:
        assert file.day().event.title == "Op het laatste moment"


def test_the_window_comes_back_where_the_chair_was(start, small_file, tmp_path, entered):
    path = day_at(tmp_path, small_file)
    window = start(path)
    window.view.go(Place(StageName.PLENARY, Spot(Kind.TAKEAWAY, "w2", "text")))
    window.show_home()
    window.open_day(path)
    entered(window)
    assert window.view.place() == Place(StageName.PLENARY, Spot(Kind.TAKEAWAY, "w2", "text"))


def test_who_goes_back_before_the_day_is_in_sight_still_gets_everything_loaded(start, small_file, tmp_path, qtbot):
    window = start()
    window.show()
    window.open_day(day_at(tmp_path, small_file))
    qtbot.waitUntil(lambda: window.opened is not None)
    assert window.view.now is None
    window.show_home()
    qtbot.waitUntil(lambda: window._loading.finished, timeout=20_000)


def test_after_a_crash_the_day_goes_on_and_says_so(start, small_file, tmp_path, qtbot):
    path = day_at(tmp_path, small_file)
    with EventFile.open(path) as file:
        file.keep_draft(Kind.EVENT, "event", "venue", "Het Dorpsh").result()
        identity = file.lineage.file
    crashed = replace(kept.read(kept.settings_file()), left_open=path)
    kept.write(kept.settings_file(), crashed.left_at(identity, Place(StageName.ROUNDS)))
    window = start()
    assert window.opened.file.path == path
    assert window.view.now is StageName.ROUNDS
    assert window.strip.words.startswith("Welcome back.")
    window.strip.findChildren(QPushButton)[0].click()
    qtbot.waitUntil(lambda: window.view.now is StageName.PREPARATION)


def test_a_day_that_was_closed_does_not_come_back_by_itself(start, small_file, tmp_path):
    window = start(day_at(tmp_path, small_file))
    window.show_home()
    assert start().opened is None


def test_another_language_keeps_the_place_and_what_is_typed(start, small_file, tmp_path, qtbot):
    window = start(day_at(tmp_path, small_file))
    window.view.go(Place(StageName.PREPARATION, TITLE))
    field = named(window, "Title of the day")
    field.selectAll()
    qtbot.keyClicks(field, "Half getypt")
    window.choose_settings(replace(window.settings, language=Language.NL))
    again = named(window, "Titel van de dag")
    qtbot.waitUntil(lambda: again.text() == "Half getypt")
    assert window.view.now is StageName.PREPARATION
    assert window.view.entries[StageName.ROUNDS].accessibleName() == "Rondes"


def test_theme_and_text_size_are_worn_and_kept(start, small_file, tmp_path):
    window = start(day_at(tmp_path, small_file))
    window.choose_settings(replace(window.settings, theme=ThemeChoice.CONTRAST, text_percent=125))
    assert (current().theme, current().scale) == (Theme.CONTRAST, 1.25)
    assert kept.read(kept.settings_file()).text_percent == 125
    window.choose_settings(replace(window.settings, theme=ThemeChoice.LIGHT, text_percent=100))


def test_closing_the_window_remembers_where_it_stood(start):
    window = start()
    window.setGeometry(40, 30, 1300, 760)
    window.close()
    assert kept.read(kept.settings_file()).window == kept.Placement(40, 30, 1300, 760)


def test_f1_shows_the_keys(start, small_file, tmp_path, qtbot):
    window = start(day_at(tmp_path, small_file))
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: bool(window.findChildren(ShortcutSheet)))


def test_a_practice_run_leaves_the_day_as_it_was_and_nothing_behind(start, small_file, tmp_path, entered, qtbot):
    path = day_at(tmp_path, small_file)
    window = start(path)
    window.practise()
    qtbot.waitUntil(lambda: window._at_hand.practice is not None)
    entered(window)
    assert window.view.now is StageName.ROUNDS
    assert window.opened.file.path != path
    assert window.opened.pace == 60
    assert window.view.day_title.words().startswith("Oefening: ")  # in the language of the day
    window.opened.watch(window.opened.facts.change("event", venue="Elders"))
    window.stop_practising()
    qtbot.waitUntil(lambda: window._at_hand.practice is None and window.opened is not None)
    entered(window)
    assert (window.opened.file.path, window.opened.day.event.venue) == (path, "")
    assert list((places.home() / "practice").glob("*")) == []
    assert [recent.path for recent in window._recents.all()] == [path]


def test_from_the_start_page_one_practises_with_the_sample(start, entered, qtbot):
    window = start()
    window.practise_with_the_sample()
    qtbot.waitUntil(lambda: window._at_hand.practice is not None)
    entered(window)
    assert window._at_hand.practice.source.stem == "sample-day"
    window.show_home()
    assert window._at_hand.practice is None
    assert window.settings.left_open is None


def test_a_running_day_is_not_left_by_a_slip(start, small_file, tmp_path, entered, qtbot):
    window = start(day_at(tmp_path, small_file))
    window.view.desk.running.begin(window.opened.day.rounds[0])
    qtbot.waitUntil(lambda: window.view.desk.running.clock.item is not None)
    window.practise()
    assert window.strip.words == "The day is running. Practise before or after it."
    window.view.home_asked.emit()
    assert window.opened is not None
    window.close()
    assert window.strip.words == "The day is running. Close again to leave; its clock goes on."
    assert window.opened is not None
    window.close()
    qtbot.waitUntil(lambda: window.opened is None)
