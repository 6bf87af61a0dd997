"""One line after the clock was stopped: why? Nobody has to say, and GO goes on as always."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from facilitator.domain.clock import counting
from facilitator.domain.kinds import Kind
from facilitator.domain.spots import Spot
from facilitator.domain.steps import Step, StepKind
from facilitator.storage.writer import Pending
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
    the clock. What was typed and not sent is kept as the reason when the clock runs again. It stands there until the
    reason is on the disk.
    """

    finished = Signal()
    """A reason was given, or is not going to be."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._opened = desk.opened
        self._step = ""
        self._tried = ""  # whose reason was sent because the clock went on: once, not again each second
        self._given: Pending[Step] | None = None
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
        """Come up for the step that stopped the clock (key). Words that could not be kept are of the one before."""
        if self._step and self._step != step and not self._is_giving:
            self._give_words(None)
        self._step = step
        self.show()
        announce(self, self._question)

    def ask_again(self) -> None:
        """The app stopped before a reason that was typed was kept: it stands there again, for the newest stop."""
        steps = counting(self._opened.day.steps)
        newest = next((step for step in reversed(steps) if step.kind is StepKind.STOP), None)
        if newest is not None and not newest.reason and not self.words.capture.empty:
            self.ask(newest.id)

    def put_away(self) -> None:
        """The clock goes on, or somebody speaks: what was typed is the reason."""
        if self.isHidden() or self._is_giving:
            return
        if self.words.capture.empty:
            self._close()
        elif self._tried != self._step:
            self._tried = self._step
            self._give_words(None)

    @property
    def _is_giving(self) -> bool:
        """Whether a reason is on its way to the disk."""
        return self._given is not None and self._opened.waits_for(self._given)

    def _give(self, reason: str) -> None:
        self._opened.watch(self._because(reason), partial(self._on_given, self._step, self._has_the_keys()))

    @Slot()
    def _send(self) -> None:
        self._give_words(self._has_the_keys())

    def _has_the_keys(self) -> QWidget:
        return self.window().focusWidget() or self

    def _give_words(self, holder: QWidget | None) -> None:
        self.words.capture.send(self._because, partial(self._on_words_given, self._step, holder))

    def _because(self, reason: str) -> Pending[Step]:
        self._given = self._opened.clock.because(self._step, reason)
        return self._given

    def _on_words_given(self, step: str, holder: QWidget | None, given: Any) -> None:
        if self.words.capture.empty:
            self._on_given(step, holder, given)
        else:  # somebody typed on meanwhile: it takes the place of what was given only when they say so
            self._tried = step

    def _on_given(self, step: str, holder: QWidget | None, _: Any) -> None:
        """holder: who had the keys when it was given by hand. Whoever took them elsewhere since keeps them."""
        done = holder is self._has_the_keys()
        if step == self._step:
            self._close()
        if done:
            self.finished.emit()

    @Slot()
    def _leave(self) -> None:
        if not self._is_giving:  # what is on its way was given: it closes this by itself
            self._close()
        self.finished.emit()

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
