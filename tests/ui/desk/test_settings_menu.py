"""The menu in which language, colours and text size are chosen."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.domain.language import Language
from ui.desk.places import Place, StageName
from ui.desk.settings import Settings, ThemeChoice
from ui.desk.settings_menu import SettingsMenu


class Kept:
    """The settings as the window keeps them."""

    def __init__(self):
        self.settings = Settings(theme=ThemeChoice.DARK, text_percent=125)

    def now(self):
        return self.settings


@pytest.fixture
def kept():
    return Kept()


@pytest.fixture
def menu(kept, qtbot):
    made = SettingsMenu(kept.now, Language.EN)
    made.aboutToShow.emit()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def chosen(menu):
    heard = []
    menu.chosen.connect(heard.append)
    return heard


def choose(submenu, words):
    next(action for action in submenu.actions() if action.text() == words).trigger()


def checked(submenu):
    return [action.text() for action in submenu.actions() if action.isChecked()]


def test_what_is_chosen_now_has_a_check_mark(menu):
    assert checked(menu.languages) == ["English"]
    assert checked(menu.themes) == ["Dark"]
    assert checked(menu.sizes) == ["125 %"]


@pytest.mark.parametrize(
    ("submenu", "words", "different"),
    [
        ("languages", "Nederlands", {"language": Language.NL}),
        ("themes", "High contrast", {"theme": ThemeChoice.CONTRAST}),
        ("themes", "As the computer", {"theme": ThemeChoice.SYSTEM}),
        ("sizes", "200 %", {"text_percent": 200}),
    ],
)
def test_one_choice_changes_one_setting(menu, kept, chosen, submenu, words, different):
    choose(getattr(menu, submenu), words)
    assert chosen == [replace(kept.settings, **different)]


def test_what_the_window_kept_meanwhile_stays(menu, kept, chosen):
    kept.settings = kept.settings.left_at("day", Place(StageName.PLENARY))
    choose(menu.themes, "Light")
    assert chosen[0].places == {"day": Place(StageName.PLENARY)}


def test_choosing_what_is_chosen_already_builds_nothing_anew(menu, chosen):
    choose(menu.sizes, "125 %")
    assert chosen == []


def test_the_list_of_keys_is_one_line_further(menu, qtbot):
    with qtbot.waitSignal(menu.shortcuts_asked, timeout=500):
        next(action for action in menu.actions() if action.text() == "Keys\tF1").trigger()
