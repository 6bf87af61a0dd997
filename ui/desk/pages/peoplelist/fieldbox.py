"""The box that says what a column holds. A list may have 250 columns, so it is no more than it has to be until used."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox

from facilitator.intake.people.headwords import Field
from ui.desk.pages.peoplelist.words import field_words

_OPTIONS: tuple[Field | None, ...] = (None, *Field)


class FieldBox(QComboBox):
    """Everything a column may hold. The wheel scrolls the page: nobody chooses by accident.

    Before it has the keys it holds one option, the one that is shown: the list of a box takes Qt longer than the box.
    """

    chosen = Signal(object)
    """What somebody chose: a Field, or None."""

    def __init__(self) -> None:
        super().__init__()
        self._field: Field | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(16)
        self.addItem("")
        self.activated.connect(self._tell)

    def key(self) -> Field | None:
        """What is shown."""
        return self._field

    def show_field(self, field: Field | None) -> None:
        """Show what the column is taken for."""
        self._field = field
        if self.count() == 1:
            self.setItemText(0, field_words(field))
        else:
            self.setCurrentIndex(_OPTIONS.index(field))
        self.setToolTip(self.currentText())

    def _fill(self) -> None:
        if self.count() > 1:
            return
        with QSignalBlocker(self):
            self.clear()
            self.addItems([field_words(field) for field in _OPTIONS])
            self.setCurrentIndex(_OPTIONS.index(self._field))
        self.setMaxVisibleItems(len(_OPTIONS))
        view = self.view()
        view.setAccessibleName(self.accessibleName())
        view.setMinimumWidth(view.sizeHintForColumn(0) + 2 * self.fontMetrics().averageCharWidth())

    @Slot(int)
    def _tell(self, number: int) -> None:
        self._field = _OPTIONS[number]
        self.chosen.emit(self._field)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Whoever comes here may choose."""
        self._fill()
        super().focusInEvent(event)

    def showPopup(self) -> None:  # noqa: N802
        """Also for a screen reader that opens it without the keys."""
        self._fill()
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """See above."""
        event.ignore()
