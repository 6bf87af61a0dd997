"""The lines of notes, each with its tick."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from ui.desk.theme.look import current
from ui.desk.widgets.records import KeyRole
from ui.desk.widgets.reorder import OrderList


class NoteList(OrderList):
    """Space or a click on the tick turns it; Backspace joins a line to the one above, F2 goes into its words."""

    turnAsked = Signal(str)  # noqa: N815
    joinAsked = Signal(str)  # noqa: N815
    putAsked = Signal()  # noqa: N815

    def __init__(self, name: str) -> None:
        super().__init__(name, reorderable=False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter puts all of it in: it is what the list is for."""
        key = self.current_key()
        match event.key():
            case Qt.Key.Key_Space if key:
                self.turnAsked.emit(key)
            case Qt.Key.Key_Backspace if key:
                self.joinAsked.emit(key)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.putAsked.emit()
            case _:
                super().keyPressEvent(event)
                return
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """The tick is as wide as a finger."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.position().x() < current().px(44):
            self.turnAsked.emit(str(index.data(KeyRole)))
