"""How the app looks and which language it speaks: put on as a whole, before anything is built in it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from facilitator.domain.language import Language
from ui.desk.settings import Settings, ThemeChoice
from ui.desk.theme.look import Look, put_on, system_theme
from ui.desk.theme.tokens import Theme

TRANSLATIONS = Path(__file__).parents[1] / "translations"


class Words(QTranslator):
    """The words of a `.qm` file, read at once: mapped into memory, an update of the app would pull it from under us."""

    def __init__(self, file: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._kept = file.read_bytes()  # Qt reads from it as long as it translates
        self.load(self._kept)


class Wearing(QObject):
    """What the app wears now."""

    def __init__(self, qapp: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._qapp = qapp
        self.translators: list[Words] = []

    def put_on(self, settings: Settings, language: Language) -> None:
        """Wear the look of the settings, and speak this language."""
        for translator in self.translators:
            self._qapp.removeTranslator(translator)
        qt_words = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        self.translators = []
        for file in (qt_words / f"qtbase_{language}.qm", TRANSLATIONS / f"{language}.qm"):
            if file.is_file():
                self.translators.append(Words(file, self))
                self._qapp.installTranslator(self.translators[-1])
        theme = system_theme(self._qapp) if settings.theme is ThemeChoice.SYSTEM else Theme(settings.theme)
        put_on(self._qapp, Look(theme, settings.text_percent / 100))
