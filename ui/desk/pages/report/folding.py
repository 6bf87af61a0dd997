"""Fields that few blocks need: folded away behind a line of words until they are wanted or filled."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from ui.desk.theme.look import current
from ui.desk.widgets.parts import button, column, row


class Folding(QWidget):
    """Content under a button with a chevron."""

    def __init__(self, words: str, content: QWidget) -> None:
        super().__init__()
        self.content = content
        self.head = button(words, icon="chevron-right", kind="link")
        self.head.setCheckable(True)
        self.head.toggled.connect(self._fold)
        folded = column(row(self.head, None), content, gap=4)
        folded.setStretch(1, 1)
        self.setLayout(folded)
        content.setVisible(False)

    def unfold(self, on: bool = True) -> None:
        """Show the content, or only the button."""
        self.head.setChecked(on)

    @Slot(bool)
    def _fold(self, on: bool) -> None:
        self.content.setVisible(on)
        self.head.setIcon(current().icon("chevron-down" if on else "chevron-right", "text2", pad=6))
