"""A length in minutes that the chair can set."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QSpinBox

from facilitator.domain.checks import LONGEST_ITEM_MINUTES


class LengthField(QSpinBox):
    """Minutes to type, or to step through one by one. The wheel scrolls the page: nobody sets a length by accident."""

    minutes_set = Signal(int)
    """The chair set a length."""

    def __init__(self, name: str, suffix: str) -> None:
        super().__init__()
        for part in (self, self.lineEdit()):
            part.setAccessibleName(name)
        self.setRange(0, LONGEST_ITEM_MINUTES)
        self.setSuffix(suffix)
        self.setKeyboardTracking(False)
        self.setCorrectionMode(QAbstractSpinBox.CorrectionMode.CorrectToNearestValue)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._shown = 0
        self.valueChanged.connect(self._tell)

    def show_minutes(self, minutes: int) -> None:
        """Show a length. Whoever is typing keeps their own."""
        self._shown = minutes
        if not (self.hasFocus() and self.lineEdit().isModified()):
            self.setValue(minutes)

    @Slot(int)
    def _tell(self, value: int) -> None:
        self.lineEdit().setModified(False)
        if value != self._shown:
            self._shown = value
            self.minutes_set.emit(value)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """See above."""
        event.ignore()
