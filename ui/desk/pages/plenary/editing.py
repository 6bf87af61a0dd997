"""The card in which something that is there already is edited, in the place of the card for something new."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from ui.desk.desk import Desk
from ui.desk.pages.plenary.forms import RecordForm
from ui.desk.pages.plenary.sheets import Sheet
from ui.desk.pages.plenary.wording import Wording
from ui.desk.widgets.parts import card, column


class Editing(QWidget):
    """Shows the form of one record at a time."""

    finished = Signal()

    def __init__(self, desk: Desk, sheets: tuple[Sheet, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wording = Wording(desk)
        self.wording.finished.connect(self.finished)
        self.forms = {sheet.kind: RecordForm(desk, sheet) for sheet in sheets}
        self._cards: dict[Kind, QWidget] = {Kind.TAKEAWAY: self.wording}
        for kind, form in self.forms.items():
            form.finished.connect(self.finished)
            self._cards[kind] = card(column(form))
        self.setLayout(column(*self._cards.values(), gap=0))
        self.now: Kind | None = None
        for shown in self._cards.values():
            shown.hide()

    def open(self, spot: Spot) -> None:
        """Edit a record, with the keys in one of its fields."""
        self.now = spot.kind
        for kind, shown in self._cards.items():
            shown.setVisible(kind is spot.kind)
        if spot.kind is Kind.TAKEAWAY:
            self.wording.show_point(spot.record)
            self.wording.words.moveCursor(QTextCursor.MoveOperation.End)
            self.wording.words.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.forms[spot.kind].show_record(spot.record)
            self.forms[spot.kind].begin(spot.field)

    def refresh(self) -> None:
        """Show the record as it is now."""
        if self.now is Kind.TAKEAWAY:
            self.wording.show_point(self.wording.key)
        elif self.now is not None:
            self.forms[self.now].show_record(self.forms[self.now].key)

    def close_record(self) -> None:
        """Nothing is edited any more; what was typed is in the day."""
        self.now = None

    def spot(self) -> Spot | None:
        """What is being edited."""
        if self.now is Kind.TAKEAWAY:
            return Spot(self.now, self.wording.key, "text")
        return None if self.now is None else Spot(self.now, self.forms[self.now].key, "")
