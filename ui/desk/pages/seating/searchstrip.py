"""How far a search is, or the question what to do with the plan it found. Under the head of the plan."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QProgressBar, QWidget

from ui.desk.theme.look import current
from ui.desk.widgets.announce import announce
from ui.desk.widgets.parts import button, label, row

PATIENCE_MS = 400
"""Before that nobody wonders what takes so long."""


class SearchStrip(QFrame):
    """Tells that a better plan is looked for: keep the one there is, or leave everything as it was."""

    kept = Signal()
    """What was found is good enough; or: do it."""
    left = Signal()
    """Everything is to stay as it was."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = label("", "item", wrap=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("How far the search is"))
        self.bar.setFixedWidth(current().px(140))
        self.keep_button = button(self.tr("Keep this one"), self.kept.emit, icon="check")
        self.leave_button = button(self.tr("Leave as is"), self.left.emit, tip=self.tr("Leave as is (Esc)"))
        for part in (self.keep_button, self.leave_button):
            part.setProperty("kind", "strip")
        inside = row(self.words, self.bar, self.keep_button, self.leave_button, gap=10)
        inside.setStretch(0, 1)
        inside.setContentsMargins(12, 6, 8, 6)
        self.setLayout(inside)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._show_itself)
        self.hide()

    @Slot()
    def _show_itself(self) -> None:
        self.show()
        self.keep_button.setFocus()

    def search(self) -> None:
        """A search begins: it is told when it takes a while."""
        self._dress("notice")
        self.words.setText(self.tr("Looking for a better plan. This one is complete already."))
        self._name_deed(self.tr("Keep this one"))
        self.bar.setVisible(True)
        self.bar.setValue(0)
        self._patience.start()

    def show_how_far(self, done: int, total: int) -> None:
        """So much of the time is up."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def ask(self, words: str, deed: str) -> None:
        """Ask whether the plan that was found is to be taken."""
        self._patience.stop()
        self._dress("warn")
        self.words.setText(words)
        self._name_deed(deed)
        self.bar.setVisible(False)
        self.show()
        self.leave_button.setFocus()
        announce(self, words)

    def be_done(self) -> bool:
        """There is nothing to tell any more. Whether it had the keys."""
        self._patience.stop()
        had_the_keys = self.keep_button.hasFocus() or self.leave_button.hasFocus()
        self.hide()
        return had_the_keys

    def _name_deed(self, words: str) -> None:
        self.keep_button.setText(words)
        self.keep_button.setAccessibleName(words)

    def _dress(self, bar: str) -> None:
        if self.property("bar") != bar:
            self.setProperty("bar", bar)
            self.style().polish(self)
