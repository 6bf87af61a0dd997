"""What stands where the programme will be: two usual programmes to begin with, or one that is pasted."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.domain.programme import later
from ui.desk.desk import Desk
from ui.desk.pages.prepare.itemwords import from_till, length_words
from ui.desk.pages.prepare.usual import USUAL_START, usual_programme
from ui.desk.theme.look import current
from ui.desk.widgets.parts import button, card, column, label, row


class EmptyProgramme(QWidget):
    """The ways to get a programme."""

    paste_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._opened = desk.opened
        self._build()

    def _build(self) -> None:
        self.two_button = button(self.tr("Afternoon with 2 rounds"), partial(self._begin_with, 2), icon="calendar-days")
        self.three_button = button(
            self.tr("Afternoon with 3 rounds"), partial(self._begin_with, 3), icon="calendar-days"
        )
        self.paste_button = button(
            self.tr("Paste a programme"),
            self.paste_asked.emit,
            icon="clipboard-paste",
            tip=self.tr("Paste a programme (Ctrl+V)"),
        )
        words = self.tr("The programme comes here. Begin with a usual afternoon, or paste one from a mail or a sheet.")
        parts = (
            label(self.tr("No programme yet"), "h2"),
            label(words, "muted", wrap=True),
            8,
            row(self._offer(self.two_button, 2), self._offer(self.three_button, 3), gap=12),
            label(self.tr("With 5 minutes to change tables, and time to read before the plenary."), "small", wrap=True),
            8,
            row(self.paste_button, None),
        )
        inside = card(column(*parts, gap=8))
        inside.setMaximumWidth(current().px(620))
        self.setLayout(column(row(inside, None), None))

    def _offer(self, made: QWidget, rounds: int) -> QVBoxLayout:
        minutes = sum(item.minutes or 0 for item in usual_programme(rounds, self._opened.day.event.language))
        times = from_till(USUAL_START, later(USUAL_START, minutes))
        return column(made, label(f"{times} · {length_words(minutes)}", "small"), gap=4)

    def begin(self) -> None:
        """Give the keys to where work begins."""
        self.two_button.setFocus()

    def _begin_with(self, rounds: int) -> None:
        event = self._opened.day.event
        items = usual_programme(rounds, event.language)
        self._opened.watch(self._opened.pasting.put_programme(items, event.starts or USUAL_START))
