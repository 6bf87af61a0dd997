"""The length of a programme item: minutes, or not known yet."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QSpinBox

from facilitator.domain.checks import LONGEST_ITEM_MINUTES

STEP = 5
UNKNOWN = -1


class MinutesField(QSpinBox):
    """Minutes to type or to step through by five. Nothing typed = not known yet.

    Rolling the wheel over it changes nothing until it has the keys: a page that is scrolled must not change the day.
    """

    chosen = Signal(object)
    """Somebody chose another length (int or None)."""

    def __init__(self, name: str, unknown: str, suffix: str) -> None:
        super().__init__()
        for part in (self, self.lineEdit()):
            part.setAccessibleName(name)
        self.setRange(UNKNOWN, LONGEST_ITEM_MINUTES)
        self.setSpecialValueText(unknown)
        self.setSuffix(suffix)
        self.setKeyboardTracking(False)
        self.setCorrectionMode(QAbstractSpinBox.CorrectionMode.CorrectToNearestValue)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._minutes: int | None = None
        self.valueChanged.connect(self._tell)

    def show_minutes(self, minutes: int | None) -> None:
        """Show a length. Whoever is typing keeps their own."""
        typing = self.hasFocus() and self.lineEdit().isModified()
        self._minutes = minutes
        if not typing:
            self.setValue(UNKNOWN if minutes is None else minutes)

    def finish(self) -> None:
        """Take what is typed as it stands."""
        self.interpretText()
        self.lineEdit().setModified(False)

    @Slot(int)
    def _tell(self, value: int) -> None:
        minutes = None if value == UNKNOWN else value
        if minutes != self._minutes:
            self._minutes = minutes
            self.chosen.emit(minutes)

    def stepBy(self, steps: int) -> None:  # noqa: N802
        """By five minutes; below nothing there is one step more: not known."""
        if self.value() == UNKNOWN and steps > 0:
            self.setValue(steps * STEP)
        elif self.value() > 0:
            self.setValue(max(0, self.value() + steps * STEP))
        else:
            self.setValue(self.value() + steps * STEP)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Only for whoever works in this field."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
