"""The line over the view: one of the usual ones, or words of the chair's own, for a while or until it is taken away."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Slot
from PySide6.QtWidgets import QComboBox, QFrame, QMenu, QSizePolicy, QWidget

from facilitator.domain.projector import PROJECTOR, Projector
from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from facilitator.storage.writer import Pending
from ui.desk.desk import Desk
from ui.desk.theme.look import current
from ui.desk.widgets.combo import Combo
from ui.desk.widgets.fields import CaptureLine
from ui.desk.widgets.parts import Elided, button, column, label, row
from ui.projector.show import Show

MESSAGE = Spot(Kind.PROJECTOR, PROJECTOR, "message")
"""Where what is being typed waits as a draft: nothing of it is shown before Enter."""
LONGEST = 90
"""Signs: more cannot be read from the back."""
UNTIL_TAKEN_AWAY = 0
LENGTHS_S = (30, 60, 120, 300, UNTIL_TAKEN_AWAY)
USUAL_S = 60


class MessageLine(QWidget):
    """Says something to the hall, over whatever it sees."""

    def __init__(self, desk: Desk, show: Show, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._opened, self._show = desk, desk.opened, show
        self._build()
        self.words.returnPressed.connect(self.say)
        self.refresh()

    def _build(self) -> None:
        name = self.tr("Message to the hall")
        self.words = CaptureLine(self._desk, name, self.tr("One line, for everyone"))
        self.words.setMaxLength(LONGEST)
        self.words.setToolTip(self.tr("{next}, {time} and {table} are filled in."))
        self.words.capture.bind(MESSAGE)
        self.length = Combo()
        self.length.setAccessibleName(self.tr("How long it stands"))
        self.length.view().setAccessibleName(self.length.accessibleName())
        for seconds in LENGTHS_S:
            self.length.addItem(self._length_words(seconds), seconds)
        self.length.setCurrentIndex(LENGTHS_S.index(USUAL_S))
        self.length.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.length.setMinimumContentsLength(5)
        self.length.currentTextChanged.connect(self.length.setToolTip)
        self.length.setToolTip(self.length.currentText())
        self.presets = QMenu(self)
        self.usual = button(self.tr("Choose a message"), self.open_presets, icon="list", kind="quiet")
        self.send = button(self.tr("Show"), self.say, tip=self.tr("Show this message to the hall (Enter)"))
        typed = row(self.words, self.send, gap=6)
        below = row(self.usual, self.length, gap=6)
        below.setStretch(1, 1)
        self.setLayout(column(label(name, "over", of=self.words), typed, below, self._build_standing(), gap=6))

    def _build_standing(self) -> QFrame:
        self.standing = QFrame()
        self.standing.setProperty("bar", "notice")
        self.shown = Elided("", "body")
        self.away = button(self.tr("Take away"), self.take_away, icon="x", tip=self.tr("Take the message away"))
        inside = row(self.shown, self.away)
        inside.setStretch(0, 1)
        inside.setContentsMargins(12, 6, 10, 6)
        self.standing.setLayout(inside)
        self.standing.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return self.standing

    def _length_words(self, seconds: int) -> str:
        if seconds == UNTIL_TAKEN_AWAY:
            return self.tr("Until taken away")
        if seconds < 60:
            return self.tr("%n second(s)", "", seconds)
        return self.tr("%n minute(s)", "", seconds // 60)

    # -- showing -----------------------------------------------------------------------------------------------

    @Slot()
    def refresh(self) -> None:
        """Show what stands there now, filled in as the hall reads it."""
        message = self._show.view.message
        self.standing.setVisible(bool(message))
        if message != self.shown.words():
            self.shown.say(message)

    # -- acting ------------------------------------------------------------------------------------------------

    @Slot()
    def say(self) -> None:
        """Show what was typed. The field is empty again once it stands there."""
        self.words.capture.send(self._write)

    def _write(self, words: str) -> Pending[Projector]:
        return self._opened.projector.say(words.strip(), self.length.currentData())

    @Slot()
    def open_presets(self) -> None:
        """Offer the usual messages as the hall would read them now, in its language."""
        self.presets.clear()
        for words, filled in self._show.usual_messages():
            self.presets.addAction(filled.replace("&", "&&"), partial(self._say_preset, words))
        self.presets.popup(self.usual.mapToGlobal(QPoint(0, self.usual.height() + current().px(4))))

    def _say_preset(self, words: str) -> None:
        self._opened.watch(self._opened.projector.say(words, self.length.currentData()))

    @Slot()
    def take_away(self) -> None:
        """Nothing is said any more."""
        self._opened.watch(self._opened.projector.say_nothing())
        self.words.setFocus()
