"""One thing that is tried: what to do, a button that tries it, a question, and what became of it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from facilitator.domain.startcheck import Tried
from ui.desk.pages.rounds.folding import Folding
from ui.desk.pages.startcheck.views import NEEDED, TrialView
from ui.desk.pages.startcheck.words import RowWords
from ui.desk.theme.look import current
from ui.desk.widgets.flow import Flow
from ui.desk.widgets.parts import button, chip, column, label, row, set_chip

NARROW_PX, ASKING_PX = 720, 424
"""Below this width (at 100 % text) the question stands under the rest; else it has so much room beside it."""

_NO_LIMIT = 16_777_215  # QWIDGETSIZE_MAX, which PySide does not hand on

_ATTEMPTS = {Tried.PROJECTOR: "presentation", Tried.GONG: "bell", Tried.POWER: "eye"}
_LOOKS = {"ok": ("circle-check", "ok"), "warn": ("circle-alert", "warn"), "plain": ("circle", "edge")}


class CheckRow(QWidget):
    """The row of one thing. It tells what was pressed, and shows what is known."""

    attempted = Signal(object)
    """Somebody wants the computer to try it (Tried)."""
    answered = Signal(object, bool)
    """Somebody says whether it works (Tried)."""

    def __init__(self, tried: Tried, words: RowWords, locale: QLocale) -> None:
        super().__init__()
        self._words = words
        self._locale = locale
        self.tried = tried
        self.icon = QLabel()
        self.state = chip("")
        self.said = label("", "muted", wrap=True)
        self.helps = label(words.helps, "body", wrap=True)
        keeps_its_room = self.helps.sizePolicy()
        keeps_its_room.setRetainSizeWhenHidden(True)  # a no moves nothing away from under the mouse
        self.helps.setSizePolicy(keeps_its_room)
        self.attempt: QPushButton | None = None
        if words.attempt:
            self.attempt = button(words.attempt, partial(self.attempted.emit, tried), icon=_ATTEMPTS[tried])
        self.yes = self._answer(words.yes, works=True)
        self.no = self._answer(words.no, works=False)
        self._build()

    def _answer(self, words: str, *, works: bool) -> QPushButton:
        """Heard with its question: there are six of each."""
        return button(words, partial(self.answered.emit, self.tried, works), name=f"{self._words.question} {words}")

    def _build(self) -> None:
        heading = row(label(self._words.title, "h2"), self.state, None, gap=12)
        told = column(heading, label(self._words.what, "muted", wrap=True), self.said, None, gap=4)
        deeds = Flow(gap=8)
        for deed in filter(None, (self.attempt, self.yes, self.no)):
            deeds.addWidget(deed)
        self._asking = QWidget()
        self._asking.setLayout(column(label(self._words.question, wrap=True), deeds, None, gap=6))
        self._both = Folding(told, self._asking, gap=10)
        whole = row(self.icon, column(self._both, self.helps, gap=2), gap=12)
        whole.setAlignment(self.icon, Qt.AlignmentFlag.AlignTop)
        whole.setStretch(1, 1)
        whole.setContentsMargins(0, 8, 0, 6)
        self.setLayout(whole)
        for later in (self.said, self.helps):
            later.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """With large text the question stands under what to do."""
        super().resizeEvent(event)
        narrow = self.width() < current().px(NARROW_PX)
        self._asking.setMinimumWidth(0 if narrow else current().px(ASKING_PX))
        self._asking.setMaximumWidth(_NO_LIMIT if narrow else current().px(ASKING_PX))
        self._both.fold(narrow)

    def first(self) -> QPushButton:
        """Where work begins in this row."""
        return self.attempt or self.yes

    def show_trial(self, view: TrialView) -> None:
        """Show what somebody said of it."""
        tone = "plain"
        if view.works is False:
            tone = "warn" if view.tried in NEEDED else "plain"
        elif view.today:
            tone = "ok"
        self.icon.setPixmap(current().pixmap(*_LOOKS[tone], 20))
        set_chip(self.state, self.state_words(view), tone)
        self.helps.setVisible(view.works is False)

    def state_words(self, view: TrialView) -> str:
        """What became of it, and when: the time of today, or the day."""
        if view.works is None or view.at is None:
            return self.tr("Not tried yet")
        if not view.works:
            return self._words.works_not
        when = view.at.strftime("%H:%M")
        if not view.today:
            when = self._locale.toString(QDate(view.at.year, view.at.month, view.at.day), "ddd d MMM")
        return f"{self._words.works}, {when}"

    def say(self, words: str) -> None:
        """Show what the computer tells."""
        self.said.setText(words)
        self.said.setVisible(bool(words))
