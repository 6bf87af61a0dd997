"""Points go to another table or round: a line that asks where to."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QWidget

from facilitator.domain.identity import TakeawayId
from ui.desk.desk import Desk
from ui.desk.pages.rounds.choicebox import ChoiceBox
from ui.desk.pages.rounds.tablepick import TablePick
from ui.desk.pages.rounds.views import NO_ROUND, NO_TABLE, table_number
from ui.desk.pages.rounds.words import round_words
from ui.desk.widgets.parts import button, label, row


class MoveBar(QFrame):
    """Asks for a table number and a round; Enter moves, Escape leaves everything as it is. One act for all points."""

    done = Signal()
    """Somebody moved the points or left them: the keys go back to the list."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._opened = desk.opened
        self._keys: tuple[str, ...] = ()
        self.setProperty("bar", "notice")
        self._build()
        self.round.chosen.connect(self._aim)
        self.hide()

    def _build(self) -> None:
        self.question = label("", "item")
        self.pick = TablePick(self._opened, self)
        self.round = ChoiceBox(self.tr("Round"))
        self.round.setMinimumContentsLength(11)
        self.move_button = button(self.tr("Move"), self.move_points, icon="move-right", tip=self.tr("Move (Enter)"))
        leave = button(self.tr("Leave as is"), self.leave, kind="quiet", tip=self.tr("Leave as is (Escape)"))
        where = (self.question, self.pick.number, self.round, self.pick.says, self.pick.choice)
        whole = row(*where, self.move_button, leave, gap=8)
        whole.setStretch(3, 1)
        whole.setContentsMargins(12, 6, 8, 6)
        self.setLayout(whole)

    def ask(self, keys: tuple[str, ...]) -> None:
        """Where do these points go? They begin where the first of them is now."""
        day, self._keys = self._opened.day, keys
        first = day.takeaway[TakeawayId(keys[0])]
        conversation = None if first.conversation is None else day.conversation[first.conversation]
        number = NO_TABLE if conversation is None else table_number(day, conversation)
        rounds: list[tuple[object, str]] = [(one.id, round_words(one.round or NO_ROUND)) for one in day.rounds]
        self.round.show_options([*rounds, (None, round_words(NO_ROUND))], first.round)
        self.question.setText(self.tr("Move %n point(s) to table", "", len(keys)))
        self.pick.number.setText("" if number == NO_TABLE else str(number))
        self._aim()
        self.show()
        self.pick.number.setFocus(Qt.FocusReason.OtherFocusReason)
        self.pick.number.selectAll()

    def refresh(self) -> None:
        """Look where the number leads in the day as it is now."""
        if self.isVisible():
            self._keys = tuple(key for key in self._keys if key in self._opened.day.takeaway)
            self._aim()

    @Slot()
    def _aim(self) -> None:
        self.pick.aim(self._round())

    def _round(self) -> str | None:
        key = self.round.key()
        return None if key is None else str(key)

    @Slot()
    def move_points(self) -> None:
        """Bring them there, behind the points that are there already."""
        if self.pick.leads_nowhere:
            self.pick.complain()
            return
        self._opened.watch(self._opened.takeaways.move_to(self._keys, self.pick.destination(), self._round()))
        self.leave()

    @Slot()
    def leave(self) -> None:
        """Close the line."""
        self.hide()
        self.done.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape leaves everything as it is, Enter in a field moves."""
        in_field = isinstance(self.focusWidget(), QLineEdit | QComboBox)
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and in_field:
            self.move_points()
        else:
            super().keyPressEvent(event)
