"""The strip that says that this is a practice run."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from tests.ui.desk import inspecting
from ui.desk.practice.banner import PACES, USUAL_PACE, PracticeBanner
from ui.desk.theme.look import Look, dress, put_on
from ui.desk.theme.tokens import Theme
from ui.desk.widgets.parts import column


@pytest.fixture
def banner(qtbot):
    made = PracticeBanner()
    qtbot.addWidget(made)
    made.resize(1164, made.sizeHint().height())
    made.show()
    return made


def test_it_says_in_words_what_this_is_and_how_fast_it_goes(banner):
    assert banner.words.text() == "This is a practice run. Nothing of it is kept."
    assert banner.accessibleName() == banner.words.text()
    assert banner.pace_words.text() == "60 times as fast"


def test_the_other_speeds_are_under_more(banner, qtbot):
    assert tuple(banner.paces) == PACES
    assert [pace for pace, action in banner.paces.items() if action.isChecked()] == [USUAL_PACE]
    with qtbot.waitSignal(banner.pace_chosen) as chosen:
        banner.paces[240].trigger()
    assert chosen.args == [240]


@pytest.mark.parametrize("pace", PACES)
def test_it_shows_the_speed_there_is(banner, pace):
    banner.show_pace(pace)
    assert [one for one, action in banner.paces.items() if action.isChecked()] == [pace]
    assert banner.pace_words.text() == banner.paces[pace].text()
    assert banner.pace_words.text() in banner.more_button.accessibleName()


def test_a_press_on_the_button_asks_to_stop(banner, qtbot):
    for press in (
        lambda: qtbot.mouseClick(banner.stop_button, Qt.MouseButton.LeftButton),
        lambda: qtbot.keyClick(banner.stop_button, Qt.Key.Key_Return),
    ):
        with qtbot.waitSignal(banner.stop_asked):
            press()


def test_all_of_it_can_be_reached_and_heard(banner):
    buttons = banner.findChildren(QPushButton)
    assert all(made.accessibleName() and made.focusPolicy() & Qt.FocusPolicy.TabFocus for made in buttons)
    assert len(buttons) == 2


def test_in_a_narrow_window_the_button_alone_tells_the_speed(banner):
    banner.resize(700, banner.height())
    assert not banner.pace_words.isVisible()
    assert banner.more_button.toolTip() == "60 times as fast"
    banner.resize(1164, banner.height())
    assert banner.pace_words.isVisible()


@pytest.fixture
def in_a_window(qapp, qtbot) -> Iterator[Callable[[int, float], QWidget]]:
    """The strip on top of a window of this width, at this text size."""

    def shown(width: int, scale: float) -> QWidget:
        put_on(qapp, Look(Theme.LIGHT, scale))
        window = QWidget()
        window.setLayout(column(PracticeBanner(), None, gap=0))
        dress(window)
        qtbot.addWidget(window)
        window.resize(width, 640)
        window.show()
        return window

    yield shown
    put_on(qapp, Look(Theme.LIGHT))


@pytest.mark.parametrize(("width", "scale"), [(1024, 1.0), (1280, 1.0), (1024, 1.5), (1024, 2.0)])
def test_nothing_is_cut_off(in_a_window, width, scale):
    window = in_a_window(width, scale)
    assert window.width() == width
    assert inspecting.fit_problems(window) == []
    assert inspecting.name_problems(window) == []
