"""A line to all hosts, on their phones: the hall does not see it."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from facilitator.domain.kinds import Kind
from facilitator.domain.onphones import PHONES, OnPhones
from facilitator.domain.spots import Spot
from facilitator.storage.writer import Pending
from ui.desk.desk import Desk
from ui.desk.widgets.fields import CaptureLine
from ui.desk.widgets.parts import Elided, button, column, label, row

MESSAGE = Spot(Kind.PHONES, PHONES, "message")
"""Where what is being typed waits as a draft: no phone has it before Enter."""
LONGEST = 200
"""Signs: two or three lines on a phone."""


class HostsLine(QWidget):
    """Tells all hosts something, until it is taken away or something else is told."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._opened = desk.opened
        name = self.tr("Message to all hosts")
        self.words = CaptureLine(desk, name, self.tr("Only on the phones of the tables"))
        self.words.setMaxLength(LONGEST)
        self.words.capture.bind(MESSAGE)
        self.send = button(self.tr("Send"), self.tell, tip=self.tr("Show this on the phones (Enter)"))
        self.shown = Elided("", "body")
        self.away = button("", self.take_away, icon="x", kind="icon", name=self.tr("Take the message away"))
        self.standing = QWidget()
        standing = row(label(self.tr("On the phones:"), "muted"), self.shown, self.away)
        standing.setStretch(1, 1)
        standing.setContentsMargins(0, 0, 0, 0)
        self.standing.setLayout(standing)
        typed = row(label(name, of=self.words), self.words, self.send, gap=8)
        typed.setStretch(1, 1)
        self.setLayout(column(typed, self.standing, gap=4))
        self.words.returnPressed.connect(self.tell)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show what stands on the phones now."""
        message = self._opened.day.on_phones.message
        self.standing.setVisible(bool(message))
        self.shown.say(message)

    @Slot()
    def tell(self) -> None:
        """Send what was typed. The field is empty again once it stands there."""
        self.words.capture.send(self._tell)

    def _tell(self, words: str) -> Pending[OnPhones]:
        return self._opened.on_phones.tell(words)

    @Slot()
    def take_away(self) -> None:
        """Nothing is said any more."""
        self._opened.watch(self._opened.on_phones.tell(""))
        self.words.setFocus()
