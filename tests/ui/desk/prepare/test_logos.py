"""Logos: chosen or dropped, read by the worker, shown, described in words, taken away."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication

from facilitator.domain.event import logo_id
from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from ui.desk.pages.prepare.day import DayPart
from ui.desk.pages.prepare.logos import thumbnail
from ui.desk.pages.prepare.views import organiser_views


class LogoDriver:
    """Speaks the chair's language."""

    def __init__(self, part, desk, qtbot, settled, dialogs):
        self.part, self.desk, self.qtbot, self._settled, self._dialogs = part, desk, qtbot, settled, dialogs
        self.fields = part.organisers.fields

    def logo(self):
        return organiser_views(self.desk.opened.day)[0].logo

    def choose(self, path):
        self._dialogs.chosen = path
        self.qtbot.mouseClick(self.fields.choose_button, Qt.MouseButton.LeftButton)

    def drop(self, path):
        """Let go of a file over the box; False when the box does not want it."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        where, left = QPoint(10, 10), Qt.MouseButton.LeftButton
        entering = QDragEnterEvent(where, Qt.DropAction.CopyAction, data, left, Qt.KeyboardModifier.NoModifier)
        entering.ignore()
        QApplication.sendEvent(self.fields.box, entering)
        if not entering.isAccepted():
            return False
        dropping = QDropEvent(QPointF(where), Qt.DropAction.CopyAction, data, left, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(self.fields.box, dropping)
        return True

    def wait_for_logo(self):
        self.qtbot.waitUntil(lambda: self.logo() is not None and not self.fields.box.pixmap().isNull())

    def settle(self):
        self._settled(self.desk)


@pytest.fixture
def driver(desk, on_part, qtbot, settled, dialogs):
    return LogoDriver(on_part(desk, DayPart), desk, qtbot, settled, dialogs)


@pytest.fixture
def picture(tmp_path):
    """A logo in a file: three times as wide as high."""
    image = QImage(600, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    path = tmp_path / "verband.png"
    assert image.save(str(path))
    return path


def test_a_chosen_picture_becomes_the_logo_with_the_name_as_its_words(driver, picture):
    driver.choose(picture)
    driver.wait_for_logo()
    assert (driver.logo().file, driver.logo().alt) == ("verband.png", "Buurtverband")
    assert driver.desk.opened.file.pictures()[driver.logo().sha256] == picture.read_bytes()
    assert driver.fields.alt.text() == "Buurtverband"


def test_a_dropped_picture_becomes_the_logo(driver, picture):
    assert driver.drop(picture)
    driver.wait_for_logo()
    assert driver.logo().file == "verband.png"


def test_another_kind_of_file_cannot_be_dropped(driver, tmp_path):
    assert not driver.drop(tmp_path / "programma.docx")


def test_choosing_nothing_changes_nothing(driver, dialogs):
    driver.choose(None)
    assert len(dialogs.asked) == 1
    assert driver.desk.opened.at_rest
    assert driver.logo() is None


def test_words_for_the_logo_are_kept_and_stay_with_another_picture(driver, picture, tmp_path):
    driver.choose(picture)
    driver.wait_for_logo()
    driver.fields.alt.selectAll()
    driver.qtbot.keyClicks(driver.fields.alt, "Drie huizen aan het water")
    driver.qtbot.keyClick(driver.fields.alt, Qt.Key.Key_Return)
    driver.settle()
    assert driver.logo().alt == "Drie huizen aan het water"
    other = tmp_path / "ander.png"
    assert QImage.fromData(picture.read_bytes()).scaled(90, 30).save(str(other))
    driver.choose(other)
    driver.qtbot.waitUntil(lambda: driver.logo().file == "ander.png")
    assert driver.logo().alt == "Drie huizen aan het water"


def test_a_logo_can_be_removed_and_brought_back(driver, picture):
    driver.choose(picture)
    driver.wait_for_logo()
    driver.qtbot.mouseClick(driver.fields.remove_logo_button, Qt.MouseButton.LeftButton)
    driver.settle()
    assert driver.logo() is None
    assert driver.fields.choose_button.hasFocus()
    assert not driver.fields.alt.isEnabled()
    driver.desk.opened.undo()
    driver.settle()
    assert driver.logo() is not None
    assert driver.fields.alt.isEnabled()


def test_a_picture_that_is_too_large_is_refused_in_a_sentence(driver, tmp_path, messages, qtbot):
    told = messages(driver.desk)
    large = tmp_path / "poster.png"
    large.write_bytes(bytes(1_000_001))
    driver.choose(large)
    qtbot.waitUntil(lambda: bool(told))
    assert "poster.png" in told[0].words and "1 MB" in told[0].words
    assert driver.logo() is None


@pytest.mark.parametrize("content", [b"", b"not a picture at all"])
def test_what_is_no_picture_is_not_put_in_the_day(driver, tmp_path, messages, qtbot, content):
    told = messages(driver.desk)
    odd = tmp_path / "logo.png"
    odd.write_bytes(content)
    driver.choose(odd)
    qtbot.waitUntil(lambda: bool(told))
    assert "logo.png" in told[0].words
    assert driver.logo() is None


def test_a_file_that_is_gone_is_told(driver, tmp_path, messages, qtbot):
    told = messages(driver.desk)
    driver.choose(tmp_path / "weg.png")
    qtbot.waitUntil(lambda: bool(told))
    assert "weg.png" in told[0].words


def test_removing_an_organiser_with_a_logo_asks_first(driver, picture, messages):
    driver.choose(picture)
    driver.wait_for_logo()
    told = messages(driver.desk)
    driver.qtbot.keyClick(driver.part.organisers.list, Qt.Key.Key_Delete)
    assert told[0].asks and "Buurtverband" in told[0].words
    assert len(driver.desk.opened.day.organisers) == 1
    told[0].deeds[0].do()
    driver.settle()
    assert driver.desk.opened.day.organisers == ()
    assert driver.part.organisers.adding.hasFocus()


def test_the_words_of_a_logo_can_be_reached(driver, picture):
    driver.choose(picture)
    driver.wait_for_logo()
    assert driver.part.reach(Spot(Kind.ATTACHMENT, logo_id("o1"), "alt"))
    assert driver.fields.alt.hasFocus()


@pytest.mark.parametrize(
    ("width", "height", "shown"), [(600, 200, (148, 49)), (100, 400, (21, 84)), (40, 20, (40, 20))]
)
def test_a_thumbnail_keeps_its_proportions_and_is_never_made_larger(tmp_path, width, height, shown):
    path = tmp_path / "logo.png"
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    assert image.save(str(path))
    made = thumbnail(path.read_bytes(), QSize(148, 84))
    assert (made.width(), made.height()) == shown
