"""The question while the computer tells of one screen only: does the hall see what the chair sees?"""

from __future__ import annotations

import sys

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from ui.desk.theme.look import current
from ui.desk.widgets.announce import announce
from ui.desk.widgets.parts import button, column, label, row
from ui.projector.show import Show

_PLATFORM: str = sys.platform


class OneScreenStrip(QFrame):
    """Stands over the page until the chair answered, or a second screen is there."""

    def __init__(self, show: Show, platform: str = _PLATFORM, parent: QWidget | None = None) -> None:
        """platform: `sys.platform` of this computer."""
        super().__init__(parent)
        self._show, self._platform = show, platform
        self.setProperty("bar", "warn")
        self._build()
        show.hall_may_see_changed.connect(self._on_may_see)
        self.setVisible(show.hall_may_see_this_screen)

    def _build(self) -> None:
        icon = QLabel()
        icon.setPixmap(current().pixmap("triangle-alert", "warn", 20))
        self.words = label(self.tr("Careful: the hall may be seeing this screen."), wrap=True)
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(self.words.text())
        self.how = button(self.tr("How to set it right"), self.toggle_how)
        self.how.setCheckable(True)
        self.cannot = button(self.tr("They can’t see it"), self._show.hall_does_not_see)
        top = row(icon, self.words, self.how, self.cannot, gap=12)
        self.steps = label(self._how_to(), wrap=True)
        self.steps.hide()
        whole = column(top, self.steps, gap=6)
        whole.setContentsMargins(16, 8, 12, 8)
        self.setLayout(whole)

    def _how_to(self) -> str:
        """How to give the hall a screen of its own, on this computer."""
        if self._platform == "win32":
            steps = self.tr("Press the Windows key and P together. Choose “Extend”.")
        elif self._platform == "darwin":
            steps = self.tr("Open System Settings, then Displays. Choose “Extended display” for the projector.")
        else:
            steps = self.tr("Open the settings of this computer, then Displays. Choose “Join” or “Extend”.")
        cable = self.tr("No projector in sight? Take the cable out and put it back in.")
        after = self.tr("The hall then has a screen of its own, and this line goes away.")
        return f"{steps} {cable} {after}"

    @Slot()
    def toggle_how(self) -> None:
        """Show the steps, or not any more."""
        self.steps.setVisible(self.steps.isHidden())
        self.how.setChecked(not self.steps.isHidden())

    @Slot(bool)
    def _on_may_see(self, may_see: bool) -> None:
        self.setVisible(may_see)
        if may_see:
            announce(self, self.words.text())
