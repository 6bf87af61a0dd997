"""A photo that came in at the wrong table: a line that asks whose sheet it is."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from facilitator.domain.event import Attachment
from facilitator.errors import FacilitatorError
from facilitator.storage.writer import Pending
from ui.desk.desk import Desk
from ui.desk.pages.photos.views import Photo
from ui.desk.pages.rounds.choicebox import ChoiceBox
from ui.desk.pages.rounds.tablepick import TablePick
from ui.desk.pages.rounds.whereto import WhereTo
from ui.desk.theme.look import current
from ui.desk.widgets.flow import Flow
from ui.desk.widgets.parts import button, column, label

FIELD_PX = 38
"""As high as the fields beside it: a line that goes on below is aligned on top."""


class WhoseSheet(WhereTo):
    """It closes once the day has the move: only then the field beside it takes keys."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self._key = ""
        self._moving: Pending[Attachment] | None = None
        super().__init__(desk, parent)

    def _build(self) -> None:
        self.pick = TablePick(self._opened, self)
        self.pick.choice.hide()
        self.round = ChoiceBox(self.tr("Round"))
        self.round.setMinimumContentsLength(8)
        self.move_button = button(self.tr("Move"), self.go, icon="move-right", tip=self.tr("Move (Enter)"))
        leave = button(self.tr("Leave as is"), self.leave, kind="quiet", tip=self.tr("Leave as is (Escape)"))
        question = label(self.tr("Whose sheet is this? Table"), "item", of=self.pick.number)
        question.setMinimumHeight(current().px(FIELD_PX))
        asked = Flow(gap=8)
        for part in (question, self.pick.number, self.round, self.move_button, leave):
            asked.addWidget(part)
        whole = column(asked, self.pick.says, gap=2)
        whole.setContentsMargins(12, 6, 8, 6)
        self.setLayout(whole)

    def ask(self, photo: Photo) -> None:
        """Whose sheet is it? It begins with where it is now."""
        self._key = photo.key
        self._begin(photo.number, photo.round)

    def about(self, key: str) -> None:
        """This photo is in sight now: what was asked of another one is left."""
        if key != self._key:
            self.hide()

    @Slot()
    def _aim(self) -> None:
        super()._aim()
        self.pick.choice.hide()  # a sheet is of a table, whatever it talked about
        self.pick.says.show()

    @Slot()
    def go(self) -> None:
        """It is the sheet of that table, of that round."""
        if self.pick.leads_nowhere:
            self.pick.complain()
            return
        if self._moving is not None and self._opened.waits_for(self._moving):
            return
        self._moving = self._opened.photos.move(self._key, self.pick.table.id, self._round())
        self._opened.watch(self._moving, partial(self._moved, self._key), partial(self._refused, self._key))

    def _moved(self, key: str, _: Attachment) -> None:
        """Only now the field takes keys: before, the photo may have been of no table."""
        if key == self._key and not self.isHidden():
            self.leave()

    def _refused(self, key: str, error: FacilitatorError) -> None:
        """The line stays, with what the number leads to now."""
        self._desk.refuse(error)
        if key == self._key and not self.isHidden():
            self._aim()
            self.pick.complain()
