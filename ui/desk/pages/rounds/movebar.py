"""Points go to another table or round: a line that asks where to."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from facilitator.domain.identity import TakeawayId
from ui.desk.desk import Desk
from ui.desk.pages.rounds.choicebox import ChoiceBox
from ui.desk.pages.rounds.tablepick import TablePick
from ui.desk.pages.rounds.views import NO_TABLE, table_number
from ui.desk.pages.rounds.whereto import WhereTo
from ui.desk.widgets.parts import button, label, row


class MoveBar(WhereTo):
    """One act for all points."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self._keys: tuple[str, ...] = ()
        super().__init__(desk, parent)

    def _build(self) -> None:
        self.question = label("", "item")
        self.pick = TablePick(self._opened, self)
        self.round = ChoiceBox(self.tr("Round"))
        self.round.setMinimumContentsLength(11)
        self.move_button = button(self.tr("Move"), self.go, icon="move-right", tip=self.tr("Move (Enter)"))
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
        self.question.setText(self.tr("Move %n point(s) to table", "", len(keys)))
        self._begin(number, first.round)

    def refresh(self) -> None:
        """Look where the number leads in the day as it is now."""
        if self.isVisible():
            self._keys = tuple(key for key in self._keys if key in self._opened.day.takeaway)
            self._aim()

    @Slot()
    def go(self) -> None:
        """Bring them there, behind the points that are there already."""
        if self.pick.leads_nowhere:
            self.pick.complain()
            return
        self._opened.watch(self._opened.takeaways.move_to(self._keys, self.pick.destination(), self._round()))
        self.leave()
