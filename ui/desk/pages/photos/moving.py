"""A photo that came in at the wrong table: a line that asks whose sheet it is."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QWidget

from facilitator.domain.event import Attachment
from facilitator.errors import FacilitatorError
from facilitator.storage.writer import Pending
from ui.desk.desk import Desk
from ui.desk.pages.photos.views import Photo
from ui.desk.pages.rounds.choicebox import ChoiceBox
from ui.desk.pages.rounds.tablepick import TablePick
from ui.desk.pages.rounds.views import NO_ROUND, NO_TABLE
from ui.desk.pages.rounds.words import round_words
from ui.desk.theme.look import current
from ui.desk.widgets.flow import Flow
from ui.desk.widgets.parts import button, column, label

FIELD_PX = 38
"""As high as the fields beside it: a line that goes on below is aligned on top."""


class WhoseSheet(QFrame):
    """Asks for a table number and a round; Enter moves the photo, Escape leaves it."""

    done = Signal()
    """It was moved (the day has it) or left: the keys go back to where they were typing."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._opened = desk, desk.opened
        self._key = ""
        self._moving: Pending[Attachment] | None = None
        self.setProperty("bar", "notice")
        self._build()
        self.round.chosen.connect(self._aim)
        self.hide()

    def _build(self) -> None:
        self.pick = TablePick(self._opened, self)
        self.pick.choice.hide()
        self.round = ChoiceBox(self.tr("Round"))
        self.round.setMinimumContentsLength(8)
        self.move_button = button(self.tr("Move"), self.move_photo, icon="move-right", tip=self.tr("Move (Enter)"))
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
        rounds: list[tuple[object, str]] = [
            (one.id, round_words(one.round or NO_ROUND)) for one in self._opened.day.rounds
        ]
        self.round.show_options([*rounds, (None, round_words(NO_ROUND))], photo.round)
        self.pick.number.setText("" if photo.number == NO_TABLE else str(photo.number))
        self._aim()
        self.show()
        self.pick.number.setFocus(Qt.FocusReason.OtherFocusReason)
        self.pick.number.selectAll()

    def about(self, key: str) -> None:
        """This photo is in sight now: what was asked of another one is left."""
        if key != self._key:
            self.hide()

    @Slot()
    def _aim(self) -> None:
        self.pick.aim(self._round())
        self.pick.choice.hide()  # a sheet is of a table, whatever it talked about
        self.pick.says.show()

    def _round(self) -> str | None:
        key = self.round.key()
        return None if key is None else str(key)

    @Slot()
    def move_photo(self) -> None:
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
            self.move_photo()
        else:
            super().keyPressEvent(event)
