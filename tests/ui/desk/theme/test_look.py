from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict

import pytest
from PySide6.QtCore import QDate, QSize, Qt
from PySide6.QtGui import QColor, QFontInfo, QFontMetricsF, QIcon, QImage, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QCalendarWidget,
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)

from ui.desk.theme.icons import names
from ui.desk.theme.look import Look, current, dress, dress_calendar, put_on
from ui.desk.theme.tokens import TOKENS, Theme


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[Look]:
    """The light look at 100 %, put on."""
    put_on(qapp, Look(Theme.LIGHT))
    yield current()
    put_on(qapp, Look(Theme.LIGHT))


def colours(pixmap: QPixmap) -> set[str]:
    """The colours of all pixels that are not see-through."""
    image = pixmap.toImage().convertToFormat(QImage.Format.Format_ARGB32)
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name().upper() for pixel in pixels if pixel.alpha() == 255}


def ink(pixmap: QPixmap) -> int:
    image = pixmap.toImage()
    return sum(image.pixelColor(x, y).alpha() for x in range(image.width()) for y in range(image.height()))


@pytest.mark.parametrize("name", sorted(names()))
def test_every_icon_is_drawn_in_the_colour_asked_for(dressed, name):
    pixmap = dressed.pixmap(name, "danger", size=16)
    assert colours(pixmap) == {TOKENS[Theme.LIGHT].danger}


def test_unknown_icon_is_an_error(dressed):
    with pytest.raises(KeyError):
        dressed.pixmap("no-such-icon")


def test_a_filled_icon_has_more_ink(dressed):
    assert ink(dressed.pixmap("star", "star", filled=True)) > 1.5 * ink(dressed.pixmap("star", "star"))


def test_icon_has_room_before_the_text_and_a_colour_per_state(dressed):
    icon = dressed.icon("timer", "text")
    room = icon.actualSize(QSize(52, 52))
    assert room.width() / room.height() == 26 / 20
    tokens = TOKENS[Theme.LIGHT]
    assert colours(icon.pixmap(52, 52)) == {tokens.text}
    assert colours(icon.pixmap(52, 52, QIcon.Mode.Disabled)) == {tokens.edge}
    assert colours(icon.pixmap(52, 52, QIcon.Mode.Normal, QIcon.State.On)) == {tokens.accent}


def test_icons_grow_with_the_text(qapp):
    pixmap = Look(Theme.DARK, 1.5).pixmap("check", size=20, ratio=2)
    assert pixmap.width() == 60
    assert pixmap.devicePixelRatio() == 2


def test_four_weights_really_differ(dressed):
    fonts = [dressed.font(21, weight) for weight in (400, 500, 600, 700)]
    widths = [QFontMetricsF(font).horizontalAdvance("Tafelronde, ronde 3") for font in fonts]
    assert {QFontInfo(font).family() for font in fonts} == {"Inter"}
    assert widths == sorted(set(widths))


@pytest.mark.parametrize("weight", [400, 500, 600, 700])
def test_figures_are_equally_wide(dressed, weight):
    plain = QFontMetricsF(dressed.font(68, weight))
    figures = QFontMetricsF(dressed.font(68, weight, figures=True))
    assert plain.horizontalAdvance("1111") < plain.horizontalAdvance("0000")
    assert figures.horizontalAdvance("1111") == figures.horizontalAdvance("0000")


def test_a_label_with_figures_does_not_jump(dressed, qtbot):
    label = QLabel("11:11")
    label.setProperty("role", "figure")
    qtbot.addWidget(label)
    dress(label)
    narrow = label.sizeHint().width()
    label.setText("00:00")
    assert label.sizeHint().width() == narrow


@pytest.mark.parametrize("theme", Theme)
def test_the_app_wears_the_look_that_was_put_on(qapp, qtbot, dressed, theme):
    put_on(qapp, Look(theme, 1.25))
    button = QPushButton("Start ronde 2")
    button.setProperty("kind", "primary")
    qtbot.addWidget(button)
    dress(button)
    assert current() == Look(theme, 1.25)
    assert {TOKENS[theme].accent, TOKENS[theme].on_accent} <= colours(button.grab())
    assert button.sizeHint().height() == round(46 * 1.25)


@pytest.mark.parametrize("kind", ["", "primary", "quiet", "stage", "icon", "danger", "tab", "link"])
def test_a_button_keeps_its_size_when_it_gets_the_focus(dressed, qtbot, kind):
    button = QPushButton("" if kind == "icon" else "Bekijk")
    button.setProperty("kind", kind)
    button.setIcon(dressed.icon("search", pad=0))
    qtbot.addWidget(button)
    dress(button)
    button.show()
    before, picture = button.sizeHint(), button.grab().toImage()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    assert button.sizeHint() == before
    assert button.grab().toImage() != picture


def test_one_line_fields_are_equally_high(dressed, qtbot):
    row = QWidget()
    qtbot.addWidget(row)
    fields = QLineEdit(), QComboBox(), QSpinBox(), QDateEdit(QDate(2026, 9, 19)), QPushButton("Bekijk")
    layout = QHBoxLayout(row)
    for field in fields:
        layout.addWidget(field)
    dress(row)
    row.show()
    assert {field.height() for field in fields} == {38}


def test_the_arrow_of_a_combo_box_is_drawn(dressed, qtbot):
    box = QComboBox()
    qtbot.addWidget(box)
    dress(box)
    box.resize(120, 38)
    inside = box.grab().copy(88, 8, 28, 22)
    assert QColor(TOKENS[Theme.LIGHT].text2).name().upper() in colours(inside)


def test_weekend_is_not_written_in_a_colour_of_qt(dressed, qtbot):
    calendar = QCalendarWidget()
    qtbot.addWidget(calendar)
    dress_calendar(calendar)
    sunday = calendar.weekdayTextFormat(Qt.DayOfWeek.Sunday)
    assert sunday == calendar.weekdayTextFormat(Qt.DayOfWeek.Monday)


def test_ground_of_the_window_shows_nothing_of_the_system(dressed, qapp):
    for theme in Theme:
        put_on(qapp, Look(theme))
        palette = qapp.palette()
        known = set(asdict(TOKENS[theme]).values())
        roles = set(palette.ColorRole) - {palette.ColorRole.NColorRoles, palette.ColorRole.NoRole}
        assert {palette.color(role).name().upper() for role in roles} <= known
