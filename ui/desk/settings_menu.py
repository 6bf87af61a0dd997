"""How the window speaks and looks, chosen in one small menu."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from facilitator.domain.language import Language
from ui.desk.settings import Settings, ThemeChoice
from ui.desk.theme.look import current

TEXT_SIZES = (90, 100, 110, 125, 150, 175, 200)
_LANGUAGES = {Language.NL: "Nederlands", Language.EN: "English"}
"""Each in its own tongue: whoever landed in the wrong one finds the way back."""


GONG_VOLUMES = (100, 75, 50, 25)


class SettingsMenu(QMenu):
    """Language, colours, text size, and the way to the list of keys. What is chosen now has a check mark."""

    chosen = Signal(object)
    """The Settings, with one choice made differently."""
    shortcuts_asked = Signal()

    def __init__(self, settings_now: Callable[[], Settings], language: Language, parent: QWidget | None = None) -> None:
        """settings_now: asked when a choice is made, since the window keeps more in them than this menu shows.

        language: what the window speaks, whether it was chosen or is the computer's own.
        """
        super().__init__(parent)
        self._settings_now = settings_now
        self._language = language
        self.aboutToShow.connect(self.fill)

    @Slot()
    def fill(self) -> None:
        """Put the choices in it: when it is first opened, since most pages go without anybody asking for it."""
        if self.actions():
            return
        settings = self._settings_now()
        self.languages = self._choices(self.tr("Language"), "languages", "language", _LANGUAGES, self._language)
        themes = self._theme_words()
        self.themes = self._choices(self.tr("Appearance"), "contrast", "theme", themes, settings.theme)
        sizes = {percent: self.tr("{n} %").format(n=percent) for percent in TEXT_SIZES}
        self.sizes = self._choices(self.tr("Text size"), "type", "text_percent", sizes, settings.text_percent)
        loud = {percent: self.tr("{n} %").format(n=percent) for percent in GONG_VOLUMES} | {0: self.tr("Off")}
        self.gong = self._choices(self.tr("Gong"), "bell", "gong_percent", loud, settings.gong_percent)
        self.addSeparator()
        keys = self.addAction(current().icon("keyboard"), self._with_key(self.tr("Keys"), "F1"))
        keys.triggered.connect(self.shortcuts_asked)

    def _theme_words(self) -> dict[ThemeChoice, str]:
        return {
            ThemeChoice.SYSTEM: self.tr("As the computer"),
            ThemeChoice.LIGHT: self.tr("Light"),
            ThemeChoice.DARK: self.tr("Dark"),
            ThemeChoice.CONTRAST: self.tr("High contrast"),
        }

    def _choices(self, words: str, icon: str, setting: str, values: dict[Any, str], now: Any) -> QMenu:
        menu = QMenu(words, self)
        menu.setIcon(current().icon(icon))
        self.addMenu(menu)
        one_of = QActionGroup(menu)
        for value, shown in values.items():
            action = menu.addAction(shown)
            action.setCheckable(True)
            action.setChecked(value == now)
            action.triggered.connect(partial(self._choose, setting, value))
            one_of.addAction(action)
        return menu

    @staticmethod
    def _with_key(words: str, keys: str) -> str:
        """The key is told and not bound: pressing it is the window's business, with or without a menu."""
        return f"{words}\t{QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)}"

    def _choose(self, setting: str, value: Any) -> None:
        settings = self._settings_now()
        chosen = replace(settings, **{setting: value})
        if chosen != settings:
            self.chosen.emit(chosen)
