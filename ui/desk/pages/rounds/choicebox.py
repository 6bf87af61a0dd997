"""A box to choose one of a few things from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from facilitator.domain.language import Language
from ui.desk.pages.rounds.views import CUES
from ui.desk.theme.look import current
from ui.desk.widgets.combo import Combo


class ChoiceBox(Combo):
    """Shows options by key and words. The wheel scrolls the page: nobody chooses by accident."""

    chosen = Signal(object)
    """The key of what somebody chose."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.view().setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._options: tuple[tuple[object, str], ...] = ()
        self.activated.connect(self._tell)
        self.currentTextChanged.connect(self.setToolTip)

    def show_options(self, options: Sequence[tuple[object, str]], key: object) -> None:
        """Offer these, with one of them chosen; the first where that one is not there."""
        if tuple(options) != self._options:
            self._options = tuple(options)
            self.clear()
            self.addItems([words for _key, words in options])
            self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + current().px(24))  # the box may be narrower
        keys = [one for one, _words in options]
        self.setCurrentIndex(keys.index(key) if key in keys else 0)

    def key(self) -> object:
        """The key of what is chosen; None where there is nothing to choose."""
        return self._options[self.currentIndex()][0] if self.currentIndex() >= 0 else None

    @Slot(int)
    def _tell(self, _number: int) -> None:
        self.chosen.emit(self.key())

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """See above."""
        event.ignore()


class CueBox(Combo):
    """A line for a cue, with the usual ones a key away. Any other word is as good."""

    def __init__(self, line: QLineEdit, language: Language, parent: QWidget | None = None) -> None:
        """line: what it is typed in; it brings the accessible name."""
        super().__init__(parent)
        name = line.accessibleName()
        self.setEditable(True)
        self.setLineEdit(line)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setAccessibleName(name)
        self.view().setAccessibleName(name)
        self._line = line
        self._language: Language | None = None
        self.speak(language)

    def speak(self, language: Language) -> None:
        """Offer the cues of this language. What stands in the line stays."""
        if language is not self._language:
            self._language, words = language, self._line.text()
            self.clear()
            self.addItems(list(CUES[language]))
            self.setCurrentIndex(-1)
            self._line.setText(words)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """The wheel scrolls the page: nobody chooses by accident."""
        event.ignore()
