"""The buttons that put marks in a text, for whoever does not know the signs or the keys."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from facilitator.domain.language import Language
from ui.desk.pages.report.markedfield import BOLD, BULLETS, ITALIC, KEYS, NUMBERS, Change, MarkedField
from ui.desk.pages.report.marking import indented, linked, outdented
from ui.desk.widgets.flow import Flow
from ui.desk.widgets.parts import button

TOKENS: dict[Language, tuple[str, ...]] = {
    Language.NL: ("datum", "dag", "plaats", "dagvoorzitter", "organisatoren"),
    Language.EN: ("date", "day", "venue", "chair", "organisers"),
}
"""What `exports/tokens.py` fills in, in the words of each language of the document."""


class MarksBar(QWidget):
    """Buttons over a text. They leave the keys in it; every mark has a key of its own too."""

    def __init__(self, field: MarkedField, *, tokens: bool) -> None:
        """tokens: whether the report fills tokens in in this text."""
        super().__init__()
        self._field = field
        self._language: Language | None = None
        marks = [
            self._mark("bold", self.tr("Bold"), BOLD),
            self._mark("italic", self.tr("Italic"), ITALIC),
            self._mark("link", self.tr("Link"), linked),
            self._mark("list", self.tr("List with dots"), BULLETS),
            self._mark("list-ordered", self.tr("List with numbers"), NUMBERS),
            self._mark("indent-increase", self.tr("One level in"), indented),
            self._mark("arrow-left", self.tr("One level back"), outdented),
        ]
        self.fill_button = self._build_fill_button()
        parts = [*marks, self.fill_button] if tokens else marks
        bar = Flow(gap=0)
        for part in parts:
            bar.addWidget(part)
        self.setLayout(bar)

    def _mark(self, icon: str, words: str, change: Change) -> QPushButton:
        keys = QKeySequence(next(keys for keys, does in KEYS.items() if does is change))
        shown = keys.toString(QKeySequence.SequenceFormat.NativeText)
        made = button("", icon=icon, kind="icon", name=words, tip=f"{words} ({shown})")
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.clicked.connect(partial(self._put_mark, change))
        return made

    def _build_fill_button(self) -> QPushButton:
        made = button("", icon="calendar", kind="icon", name=self.tr("Let the report fill in"))
        made.setToolTip(self.tr("Date, venue and names that the report fills in by itself"))
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.clicked.connect(self.open_menu)
        self.menu = QMenu(self)
        return made

    def speak(self, language: Language) -> None:
        """Offer the tokens in the language of the document."""
        if language is self._language:
            return
        self._language = language
        meanings = (
            self.tr("Date"),
            self.tr("Date with its weekday"),
            self.tr("Venue"),
            self.tr("Day chair"),
            self.tr("Organisers"),
        )
        self.menu.clear()
        for words, token in zip(meanings, TOKENS[language], strict=True):
            name = f"{words}  {{{token}}}"
            self.menu.addAction(name, partial(self._put_in, f"{{{token}}}"))

    def open_menu(self) -> None:
        """Let the chair choose what the report fills in."""
        self.menu.popup(self.fill_button.mapToGlobal(self.fill_button.rect().bottomLeft()))
        self.menu.setActiveAction(self.menu.actions()[0])

    def _put_in(self, token: str) -> None:
        self._field.put_in(token)

    def _put_mark(self, change: Change) -> None:
        self._field.put_mark(change)
