"""A whole number of a record: a length in minutes, or nothing yet."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QValidator, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QSpinBox

from facilitator.domain.checks import LONGEST_ITEM_MINUTES
from facilitator.errors import FacilitatorError
from facilitator.storage.writer import Pending
from ui.desk.desk import Desk

STEP = 5
NOTHING = -1

WriteNumber = Callable[[int | None, str | None], Pending[Any]]
"""Puts a number into the day; None = none. The second argument is the act it goes on with."""


class NumberField(QSpinBox):
    """A number to type or to step through. Nothing typed = none.

    Rolling the wheel over it changes nothing until it has the keys: a page that is scrolled must not change the day.
    """

    chosen = Signal(object)
    """Somebody chose another number (int or None)."""

    def __init__(
        self, name: str, nothing: str, suffix: str, *, step: int = STEP, most: int = LONGEST_ITEM_MINUTES
    ) -> None:
        """nothing: what stands there while there is none."""
        super().__init__()
        for part in (self, self.lineEdit()):
            part.setAccessibleName(name)
        self.setRange(NOTHING, most)
        self.setSingleStep(step)
        self.setSpecialValueText(nothing)
        self.setSuffix(suffix)
        self.setKeyboardTracking(False)
        self.setCorrectionMode(QAbstractSpinBox.CorrectionMode.CorrectToNearestValue)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._number: int | None = None
        self._usual = 0
        self.valueChanged.connect(self._tell)

    def stand_for(self, usual: int, words: str) -> None:
        """While nothing stands in it, it stands for this number: stepping begins there."""
        self._usual = usual
        if self.specialValueText() != words:
            self.setSpecialValueText(words)

    def show_number(self, number: int | None) -> None:
        """Show a number. Whoever is typing keeps their own."""
        typing = self.hasFocus() and self.lineEdit().isModified()
        self._number = number
        if not typing:
            self.setValue(NOTHING if number is None else number)

    def finish(self) -> None:
        """Take what is typed as it stands."""
        if self.lineEdit().isModified():
            self.interpretText()
            self.lineEdit().setModified(False)

    def validate(self, text: str, at: int) -> tuple[QValidator.State, str, int]:
        """Nothing, and the words that stand for it, are as good as a number. Corrected by Qt they were a nought."""
        if self._says_nothing(text):
            return QValidator.State.Acceptable, text, at
        return super().validate(text, at)

    def _says_nothing(self, text: str) -> bool:
        return text == self.specialValueText() or not text.removesuffix(self.suffix()).strip()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """A digit takes the place of the words that stand there for nothing, wherever the cursor is in them."""
        if event.text().isdigit() and self.lineEdit().text() == self.specialValueText():
            self.lineEdit().selectAll()
        super().keyPressEvent(event)

    @Slot(int)
    def _tell(self, value: int) -> None:
        number = None if value == NOTHING else value
        if number != self._number:
            self._number = number
            self.chosen.emit(number)

    def stepBy(self, steps: int) -> None:  # noqa: N802
        """From nothing, on from the usual. Below 0 there is one step more: nothing."""
        by = steps * self.singleStep()
        if self.value() == NOTHING:
            if by > 0 or self._usual:
                self.setValue(max(0, self._usual + by))
        else:
            self.setValue(max(0, self.value() + by) if self.value() else by)

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:  # noqa: N802
        """From nothing one can go down as well, where that stands for a number."""
        if self.value() == NOTHING and self._usual:
            return QAbstractSpinBox.StepEnabledFlag.StepUpEnabled | QAbstractSpinBox.StepEnabledFlag.StepDownEnabled
        return super().stepEnabled()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Only for whoever works in this field."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class RecordNumber(NumberField):
    """The number of a record. Stepping through the numbers of one record is one act."""

    def __init__(self, desk: Desk, name: str, nothing: str, suffix: str, **more: int) -> None:
        super().__init__(name, nothing, suffix, **more)
        self._desk = desk
        self._record = ""
        self._write: WriteNumber | None = None
        self._newest: int | None = None
        self._stepping: str | None = None
        self._sending = 0
        self.chosen.connect(self._put)

    def bind(self, record: str, number: int | None, write: WriteNumber) -> None:
        """Show the number of a record and write what is chosen back into it. What is being typed goes to its own."""
        if record != self._record:
            self.finish()
            self._record, self._stepping = record, None
        self._write, self._newest = write, number
        if not self._sending:
            self.show_number(number)

    @Slot(object)
    def _put(self, number: int | None) -> None:
        if self._write is None:
            return
        pending = self._write(number, self._stepping)
        self._stepping = self._stepping or pending.act
        self._sending += 1
        self._desk.opened.watch(pending, self._kept, self._refused)

    def _kept(self, _: object) -> None:
        """The day has the last word, once it has heard all that was asked."""
        self._sending -= 1
        if not self._sending:
            self.show_number(self._newest)

    def _refused(self, error: FacilitatorError) -> None:
        self._kept(None)
        self._desk.refuse(error)
