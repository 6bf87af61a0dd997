"""The strip under the page: what the window has to say, without a dialog and without taking the keys away."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QWidget

from ui.desk.messages import Message
from ui.desk.theme.look import current
from ui.desk.widgets.announce import announce
from ui.desk.widgets.parts import button, label, row

STAYS_MS = 4_000
"""So long a message stays whatever the chair does. After that it makes way for the next act: never by itself, since
the page then moves, and under the mouse stands another button."""
_ICONS = {"plain": "info", "ok": "circle-check", "warn": "triangle-alert", "danger": "circle-alert"}
_COLOURS = {"plain": "text2", "ok": "ok", "warn": "warn", "danger": "danger"}


class Strip(QFrame):
    """One message at a time; the newest wins. A question waits, anything else makes way for the chair's next act."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("bar", "notice")
        self.setAccessibleName(self.tr("Message"))
        self._icon = QLabel()
        self._words = label("", wrap=True)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._deeds: list[QPushButton] = []
        self._row = row(self._icon, self._words, gap=12)
        self._row.setContentsMargins(16, 8, 12, 8)
        self.setLayout(self._row)
        self._timer = QTimer(self, singleShot=True, interval=STAYS_MS)
        self._asking = False
        self._came_from: QWidget | None = None
        self.hide()

    @property
    def words(self) -> str:
        """What it says now; empty when it says nothing."""
        return "" if self.isHidden() else self._words.text()

    def show_message(self, message: Message | None) -> None:
        """Say something, or nothing any more."""
        if message is None:
            self.put_away()
            return
        self._clear_deeds()
        self._asking = message.asks
        self._icon.setPixmap(current().pixmap(_ICONS[message.tone], _COLOURS[message.tone], 20))
        self._words.setText(message.words)
        for deed in message.deeds:
            self._add_deed(deed.words, partial(self._do, deed.do))
        if message.asks:
            self._add_deed(self.tr("Leave as is"), self.put_away)
        self._timer.stop()
        if not message.asks:
            self._add_deed("", self.put_away, icon="x", kind="icon", name=self.tr("Close message"))
            self._timer.start()
        self.show()
        announce(self, message.words)
        if message.asks:
            self._came_from = self.window().focusWidget()
            self._deeds[0].setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def make_way(self) -> None:
        """The chair did something else: an old message that asks nothing goes."""
        if self.isVisible() and not self._asking and not self._timer.isActive():
            self.put_away()

    @Slot()
    def put_away(self) -> None:
        """Take the message away. The keys go back to where they were."""
        self._timer.stop()
        had_the_keys = self.isAncestorOf(self.window().focusWidget() or self)
        self.hide()
        self._clear_deeds()
        if had_the_keys and self._came_from is not None and self._came_from.isVisible():
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)
        self._came_from = None

    def _do(self, deed: Callable[[], None]) -> None:
        self.put_away()
        deed()

    def _add_deed(
        self, words: str, do: Callable[[], object], *, icon: str = "", kind: str = "", name: str = ""
    ) -> None:
        made = button(words, do, icon=icon, kind=kind, name=name)
        self._deeds.append(made)
        self._row.addWidget(made)

    def _clear_deeds(self) -> None:
        for made in self._deeds:
            self._row.removeWidget(made)
            made.hide()
            made.deleteLater()
        self._deeds = []

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape leaves everything as it is."""
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        else:
            super().keyPressEvent(event)
