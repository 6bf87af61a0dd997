"""What a helper may do, ticked one by one."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QWidget

from facilitator.domain.helping import Right, in_order
from ui.desk.pages.phones.words import EntryWords
from ui.desk.widgets.flow import Flow


class Rights(QWidget):
    """One tick a right. What is ticked by hand is told; what is shown is what the day says."""

    chosen = Signal(object)
    """The rights that are ticked now, in order."""

    def __init__(self, words: EntryWords) -> None:
        super().__init__()
        self.boxes = {right: QCheckBox(words.right(right)) for right in Right}
        line = Flow(gap=12)
        for right, box in self.boxes.items():
            box.setToolTip(words.means(right))
            box.setAccessibleDescription(words.means(right))
            box.clicked.connect(self._tell)
            line.addWidget(box)
        self.setLayout(line)

    def show_rights(self, rights: tuple[Right, ...]) -> None:
        """Show what somebody may do now."""
        for right, box in self.boxes.items():
            box.setChecked(right in rights)

    @Slot()
    def _tell(self) -> None:
        self.chosen.emit(in_order(right for right, box in self.boxes.items() if box.isChecked()))
