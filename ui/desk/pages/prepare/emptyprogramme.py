"""What stands where the programme will be: two usual programmes to begin with, or one that is pasted."""

from __future__ import annotations

from datetime import time
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from facilitator.domain.programme import later
from facilitator.domain.records import Kind
from ui.desk.desk import Desk
from ui.desk.pages.prepare.itemwords import from_till, length_words
from ui.desk.pages.prepare.usual import USUAL_START, usual_programme
from ui.desk.theme.look import current
from ui.desk.widgets.parts import button, card, column, label, row

NOON, EVENING = time(12, 0), time(17, 0)


class EmptyProgramme(QWidget):
    """The ways to get a programme."""

    paste_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._opened = desk.opened
        self._times: dict[int, QLabel] = {}
        self._build()
        self._opened.changed.connect(self._on_changed)
        self.refresh()

    def _build(self) -> None:
        self.two_button = button(" ", partial(self._begin_with, 2), icon="calendar-days")
        self.three_button = button(" ", partial(self._begin_with, 3), icon="calendar-days")
        self.paste_button = button(
            self.tr("Paste a programme"),
            self.paste_asked.emit,
            icon="clipboard-paste",
            tip=self.tr("Paste a programme (Ctrl+V)"),
        )
        words = self.tr("The programme comes here. Begin with a usual one, or paste one from a mail or a sheet.")
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
        self._times[rounds] = label("", "small")
        return column(made, self._times[rounds], gap=4)

    # -- showing -----------------------------------------------------------------------------------------------

    @Slot(object)
    def _on_changed(self, kinds: frozenset[Kind]) -> None:
        if Kind.EVENT in kinds:
            self.refresh()

    def refresh(self) -> None:
        """Say from when till when each would be, from the day's own start."""
        event, starts = self._opened.day.event, self._starts
        for rounds, made in ((2, self.two_button), (3, self.three_button)):
            words = self._part_of_the_day(starts).format(n=rounds)
            made.setText(words)
            made.setAccessibleName(words)
            minutes = sum(item.minutes or 0 for item in usual_programme(rounds, event.language))
            self._times[rounds].setText(f"{from_till(starts, later(starts, minutes))} · {length_words(minutes)}")

    @property
    def _starts(self) -> time:
        return self._opened.day.event.starts or USUAL_START

    def _part_of_the_day(self, starts: time) -> str:
        if starts < NOON:
            return self.tr("Morning with {n} rounds")
        return self.tr("Afternoon with {n} rounds") if starts < EVENING else self.tr("Evening with {n} rounds")

    def begin(self) -> None:
        """Give the keys to where work begins."""
        self.two_button.setFocus()

    def _begin_with(self, rounds: int) -> None:
        items = usual_programme(rounds, self._opened.day.event.language)
        self._opened.watch(self._opened.pasting.put_programme(items, self._starts))
