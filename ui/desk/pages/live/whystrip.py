"""One line after the clock was stopped: why? Nobody has to say, and GO goes on as always."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from facilitator.domain.clock import taken_by_back
from facilitator.domain.kinds import Kind
from facilitator.domain.spots import Spot
from facilitator.domain.steps import StepKind
from ui.desk.desk import Desk
from ui.desk.theme.look import current
from ui.desk.widgets.announce import announce
from ui.desk.widgets.escape import claims_escape
from ui.desk.widgets.fields import CaptureLine
from ui.desk.widgets.flow import Flow
from ui.desk.widgets.parts import button, column, label

WHY = Spot(Kind.STEP, "new:why", "reason")
FIELD_PX, LINE_PX = 150, 38
MARGINS = (16, 6, 8, 6)


class WhyStrip(QFrame):
    """A few usual reasons and a field for others. It takes no keys by itself: Tab leads here from the button that stops
    the clock. What was typed and not sent is kept as the reason when the clock runs again.
    """

    finished = Signal()
    """A reason was given, or is not going to be."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._opened = desk.opened
        self._step = ""
        self.setProperty("bar", "notice")
        self._question = self.tr("Why? (may stay empty)")
        self.setAccessibleName(self._question)
        self.words = CaptureLine(desk, self._question, self.tr("other, then Enter"))
        self.words.setFixedWidth(current().px(FIELD_PX))
        self.words.capture.bind(WHY)
        self.words.returnPressed.connect(self._send)
        usual = (self.tr("Fire alarm"), self.tr("Equipment"), self.tr("Waiting a moment"))
        self.usual = [button(reason, partial(self._give, reason)) for reason in usual]
        self.shut = button("", self._leave, icon="x", kind="icon", name=self.tr("No reason"))
        question = label(self._question, "item", of=self.words)
        question.setMinimumHeight(current().px(LINE_PX))  # Qt puts words in the middle of their own height
        self._flow = Flow(gap=8)
        for part in (question, *self.usual, self.words, self.shut):
            self._flow.addWidget(part)
        whole = column(self._flow)
        whole.setContentsMargins(*MARGINS)
        self.setLayout(whole)
        self.hide()

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """It has the height it says: the page around it would grow and scroll."""
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """In a narrow window, or with large text, the answers go on to a next line."""
        super().resizeEvent(event)
        left, above, right, below = MARGINS
        self.setFixedHeight(self._flow.heightForWidth(self.width() - left - right) + above + below)

    @Slot(str)
    def ask(self, step: str) -> None:
        """Come up for the step that stopped the clock (key)."""
        self._step = step
        self.show()
        announce(self, self._question)

    def ask_again(self) -> None:
        """The app stopped while a reason was being typed: it stands there again, if the clock still stands still."""
        newest = next(iter(taken_by_back(self._opened.day.steps)), None)
        if newest is not None and newest.kind is StepKind.STOP and not newest.reason and not self.words.capture.empty:
            self.ask(newest.id)

    def put_away(self) -> None:
        """The clock goes on, or somebody speaks: what was typed is the reason."""
        if self.isHidden():
            return
        if not self.words.capture.empty:
            self._keep(self.words.words())
        self._close()

    def _give(self, reason: str) -> None:
        self._keep(reason)
        self._close()
        self.finished.emit()

    @Slot()
    def _send(self) -> None:
        if not self.words.capture.empty:
            self._give(self.words.words())

    @Slot()
    def _leave(self) -> None:
        self._close()
        self.finished.emit()

    def _keep(self, reason: str) -> None:
        self._opened.watch(self._opened.clock.because(self._step, reason))

    def _close(self) -> None:
        self._step = ""
        self.words.capture.finish()
        self.words.put_words("")
        self._opened.drop_draft(WHY)
        self.hide()

    def event(self, event: QEvent) -> bool:
        """Escape is for here while the keys are here, whatever the stage behind does with it."""
        return claims_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape leaves it without a reason; letters on one of the buttons go into the field."""
        typed = event.text()
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif typed.isprintable() and typed.strip() and not self.words.hasFocus():
            self.words.setFocus(Qt.FocusReason.OtherFocusReason)
            self.words.insert(typed)
            self.words.textEdited.emit(self.words.text())
        else:
            super().keyPressEvent(event)
