"""A line that asks for a table and a round: where points go, or whose sheet a photo is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QWidget

from facilitator.domain.identity import ItemId
from ui.desk.desk import Desk
from ui.desk.pages.rounds.choicebox import ChoiceBox
from ui.desk.pages.rounds.tablepick import TablePick
from ui.desk.pages.rounds.views import NO_ROUND, NO_TABLE
from ui.desk.pages.rounds.words import round_words


class WhereTo(QFrame):
    """Enter in a field does it, Escape leaves everything as it is."""

    done = Signal()
    """It was moved or left: the keys go back to where they were."""

    pick: TablePick
    round: ChoiceBox

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._opened = desk, desk.opened
        self.setProperty("bar", "notice")
        self._build()
        self.round.chosen.connect(self._aim)
        self.hide()

    def _build(self) -> None:
        """Put `pick` and `round` in a line, with the words around them."""
        raise NotImplementedError

    def go(self) -> None:
        """Move it there."""
        raise NotImplementedError

    def _begin(self, number: int, round_: ItemId | None) -> None:
        """Come up with where it is now, and with the keys in the number."""
        rounds: list[tuple[object, str]] = [
            (one.id, round_words(one.round or NO_ROUND)) for one in self._opened.day.rounds
        ]
        self.round.show_options([*rounds, (None, round_words(NO_ROUND))], round_)
        self.pick.number.setText("" if number == NO_TABLE else str(number))
        self._aim()
        self.show()
        self.pick.number.setFocus(Qt.FocusReason.OtherFocusReason)
        self.pick.number.selectAll()

    @Slot()
    def _aim(self) -> None:
        self.pick.aim(self._round())

    def _round(self) -> str | None:
        key = self.round.key()
        return None if key is None else str(key)

    @Slot()
    def leave(self) -> None:
        """Close the line."""
        self.hide()
        self.done.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Whatever is neither of the two goes on to the page."""
        in_field = isinstance(self.focusWidget(), QLineEdit | QComboBox)
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and in_field:
            self.go()
        else:
            super().keyPressEvent(event)
