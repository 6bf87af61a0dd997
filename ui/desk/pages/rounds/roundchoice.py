"""In which round the points were brought out."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from facilitator.domain.day import Day
from ui.desk.pages.rounds.views import NO_ROUND
from ui.desk.pages.rounds.words import round_words
from ui.desk.widgets.announce import announce
from ui.desk.widgets.parts import button

MOST_WORDS = 5
"""More rounds than this are shown by their number alone."""


class RoundChoice(QWidget):
    """A button for each round, and one for points of no round in particular. One of them is always down."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chosen: str | None = None
        """The programme item of the round."""
        self.buttons: dict[str | None, QPushButton] = {}
        self._shown: tuple[tuple[str | None, int], ...] = ()
        self._row = QHBoxLayout()
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)
        self._row.addStretch(1)
        self.setLayout(self._row)
        self.setAccessibleName(self.tr("Round"))

    def show_rounds(self, day: Day) -> None:
        """Offer the rounds of the day. A round that is not there any more makes way for none."""
        rounds: list[tuple[str | None, int]] = [(item.id, item.round or NO_ROUND) for item in day.rounds]
        if (shown := (*rounds, (None, NO_ROUND))) != self._shown:
            self._shown = shown
            self._build()
        if self.chosen not in self.buttons:
            self.chosen = None
        self._mark()

    @property
    def has_rounds(self) -> bool:
        """Whether there is anything to choose: none at all is a choice beside rounds alone."""
        return len(self._shown) > 1

    def choose(self, round_: str | None) -> None:
        """Take this round from now on."""
        if round_ not in self.buttons:
            return
        moved, self.chosen = round_ != self.chosen, round_
        self._mark()
        if moved:
            announce(self, self.buttons[round_].accessibleName())
            self.changed.emit()

    def step(self, by: int) -> None:
        """The round before (-1) or after (1) this one."""
        keys = list(self.buttons)
        place = keys.index(self.chosen) + by
        if 0 <= place < len(keys):
            self.choose(keys[place])

    def _build(self) -> None:
        for old in self.buttons.values():
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        in_words = len(self._shown) - 1 <= MOST_WORDS
        self.buttons = {}
        for place, (key, number) in enumerate(self._shown):
            name = round_words(number)
            words = name if in_words or key is None else str(number)
            made = button(words, partial(self.choose, key), kind="tab", name=name)
            made.setCheckable(True)
            self.buttons[key] = made
            self._row.insertWidget(place, made)

    def _mark(self) -> None:
        for key, made in self.buttons.items():
            made.setChecked(key == self.chosen)
