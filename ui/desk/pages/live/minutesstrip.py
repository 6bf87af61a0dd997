"""A strip under the page that asks for something and for how many minutes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPushButton, QSpinBox, QWidget

from ui.desk.borrowed import BorrowedKeys
from ui.desk.theme.look import current
from ui.desk.widgets.escape import claims_escape
from ui.desk.widgets.fields import CaptureLine
from ui.desk.widgets.parts import button, label, row

FIELD_PX = 200


class MinutesStrip(QFrame):
    """A few words and Enter, minutes and Enter. Escape leaves things as they are; what was typed waits there."""

    def __init__(self, usual: int, most: int, parent: QWidget | None = None) -> None:
        """usual, most: minutes."""
        super().__init__(parent)
        self._borrowed = BorrowedKeys(self)
        self.setProperty("bar", "notice")
        self.minutes = QSpinBox()
        self.minutes.setRange(1, most)
        self.minutes.setValue(usual)
        self.minutes.setSuffix(self.tr(" min"))
        self.minutes.setAccessibleName(self.tr("How many minutes"))
        self.hide()

    def _lay_out(self, name: str, question: str, field: CaptureLine, *deeds: QPushButton) -> None:
        self.setAccessibleName(name)
        field.setMinimumWidth(current().px(FIELD_PX))
        shut = button("", self.put_away, icon="x", kind="icon", name=self.tr("Leave as is"))
        inside = row(label(question, "item", of=field), field, self.minutes, *deeds, shut, gap=10)
        inside.setStretchFactor(field, 1)
        inside.setContentsMargins(16, 8, 8, 8)
        self.setLayout(inside)
        self._field = field

    def do(self) -> None:
        """What Enter in the minutes does."""
        raise NotImplementedError

    @Slot()
    def ask(self) -> None:
        """Come up with the keys in the words."""
        self._borrowed.borrow()
        self.show()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def put_away(self) -> None:
        """Nothing happens; what was typed is there again next time."""
        self._borrowed.give_back()
        self.hide()

    @Slot()
    def to_minutes(self) -> None:
        """The keys go to the minutes."""
        self.minutes.setFocus(Qt.FocusReason.OtherFocusReason)
        self.minutes.selectAll()

    def event(self, event: QEvent) -> bool:
        """Escape is for here while the keys are here, whatever the stage behind does with it."""
        return claims_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter in the minutes does it; Escape leaves things as they are."""
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.minutes.hasFocus():
            self.do()
        else:
            super().keyPressEvent(event)
