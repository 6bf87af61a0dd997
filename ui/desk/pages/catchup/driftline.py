"""One quiet line under the clock: how late the day runs, and when it ends."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from facilitator.domain.drift import Drift
from ui.desk.pages.catchup.words import CatchUpWords
from ui.desk.theme.look import current
from ui.desk.widgets.parts import button, column, label, row

ICON_PX = 18


class DriftLine(QWidget):
    """For the chair alone. Where there is something to catch up, a button leads to the ways to do so."""

    catch_up_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = CatchUpWords(self)
        self._shown: tuple[str, str, str] = ("", "", "")
        self._icon = QLabel()
        self._icon.setFixedWidth(current().px(ICON_PX))
        self._label = label("", "muted", wrap=True)
        self._label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.catch_up = button(self.tr("Catch up"), self.catch_up_asked.emit, kind="link")
        inside = row(self._icon, self._label, self.catch_up, gap=8)
        inside.setStretch(1, 1)
        self.setLayout(column(inside))
        self.hide()

    def show_drift(self, drift: Drift | None, private: bool) -> None:
        """Show how the day runs. private: the hall may see this screen, and then nothing of it is shown."""
        words = "" if drift is None or private else self._all_words(drift)
        if drift is None or not words:
            self.hide()
            return
        icon, colour = _icon_of(drift)
        if (words, icon, colour) != self._shown:
            self._shown = (words, icon, colour)
            self._label.setText(words)
            self._icon.setPixmap(current().pixmap(icon, colour, ICON_PX))
        self.catch_up.setVisible(bool(drift.broken) or (drift.behind_s or 0.0) > 0)
        self.show()

    def words(self) -> str:
        """What it says now; "" when it says nothing."""
        return "" if self.isHidden() else self._label.text()

    def _all_words(self, drift: Drift) -> str:
        return " ".join(filter(None, (self._words.drift(drift), *map(self._words.broken, drift.broken))))


def _icon_of(drift: Drift) -> tuple[str, str]:
    if drift.broken:
        return "triangle-alert", "warn"
    if drift.behind_s is None:
        return "clock", "text2"
    return ("clock", "warn") if drift.behind_s > 0 else ("circle-check", "ok")
