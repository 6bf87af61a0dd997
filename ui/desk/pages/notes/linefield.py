"""One line of notes from close by: all of its words, and a cursor to split it at. The words themselves stay."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit


class LineField(QPlainTextEdit):
    """Shows a line; the cursor goes through it with the arrows."""

    splitAsked = Signal()  # noqa: N815
    joinAsked = Signal()  # noqa: N815
    left = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setReadOnly(True)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByKeyboard | flags.TextSelectableByMouse)
        self.setTabChangesFocus(True)
        self.setCursorWidth(2)

    def show_line(self, words: str) -> None:
        """Show these words; the cursor stays where it is when they are the same."""
        if words != self.toPlainText():
            self.setPlainText(words)

    def cursor_at(self) -> int:
        """Where the cursor stands, in characters."""
        before = self.toPlainText().encode("utf-16-le")[: 2 * self.textCursor().position()]  # Qt counts in UTF-16
        return len(before.decode("utf-16-le", "ignore"))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter splits, Backspace at the beginning joins, as in any text; Escape goes back to the list."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.splitAsked.emit()
            case Qt.Key.Key_Backspace if self.textCursor().position() == 0:
                self.joinAsked.emit()
            case Qt.Key.Key_Escape:
                self.left.emit()
            case _:
                super().keyPressEvent(event)
                return
        event.accept()
