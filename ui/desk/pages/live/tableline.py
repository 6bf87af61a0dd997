"""A line to the hosts of one table, on their phones: nobody else sees it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.domain.identity import TableId
from facilitator.domain.kinds import Kind
from facilitator.domain.onphones import PHONES, OnPhones
from facilitator.domain.spots import Spot
from facilitator.storage.writer import Pending
from ui.desk.desk import Desk
from ui.desk.pages.phones.hostsline import LONGEST
from ui.desk.widgets.announce import announce
from ui.desk.widgets.fields import CaptureLine
from ui.desk.widgets.parts import Elided, button, column, label, row

TYPED_LINE = "line"
"""The field in which a line waits as a draft; `within` says for which table."""


class TableLine(QWidget):
    """Tells one table something, until it is taken away or something else is told. The field is there when asked for.

    What stands on the phones of the table is always in sight.
    """

    closed = Signal()
    """The field is gone: somebody else needs the keys."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._opened = desk.opened
        self.table: TableId | None = None
        self._build(desk)
        self.words.returnPressed.connect(self.tell)
        self.words.capture.taken.connect(self.put_away)

    def _build(self, desk: Desk) -> None:
        self.words = CaptureLine(desk, self.tr("Message to this table"), self.tr("Only on the phones of this table"))
        self.words.setMaxLength(LONGEST)
        self.send = button(self.tr("Send"), self.tell, tip=self.tr("Show this on the phones (Enter)"))
        self.typing = QWidget()
        typed = row(self.words, self.send, gap=8)
        typed.setStretch(0, 1)
        self.typing.setLayout(typed)
        self.typing.hide()
        self.shown = Elided("", "body")
        self.away = button("", self.take_away, icon="x", kind="icon", name=self.tr("Take the message away"))
        self.standing = QWidget()
        standing = row(label(self.tr("On the phones:"), "muted"), self.shown, self.away)
        standing.setStretch(1, 1)
        self.standing.setLayout(standing)
        self.setLayout(column(self.typing, self.standing, gap=4))

    # -- showing -----------------------------------------------------------------------------------------------

    def show_table(self, table: TableId) -> None:
        """Show what stands on the phones of this table now. Another table than before: its field is asked for anew."""
        if table != self.table:
            self.table = table
            self.words.capture.bind(Spot(Kind.PHONES, PHONES, TYPED_LINE, table))
            self.typing.setVisible(not self.words.capture.empty)
        line = self._line()
        self.shown.say(line)
        self.standing.setVisible(bool(line))
        self.setVisible(bool(line) or not self.typing.isHidden())

    def _line(self) -> str:
        return next((one.text for one in self._opened.day.on_phones.lines if one.table == self.table), "")

    @property
    def stands(self) -> bool:
        """Whether something stands on the phones of the table."""
        return bool(self._line())

    # -- acting ------------------------------------------------------------------------------------------------

    @Slot()
    def ask(self) -> None:
        """What is to be said? The keys go to the field."""
        self.show()
        self.typing.show()
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def tell(self) -> None:
        """Send what was typed."""
        if self.table is not None:
            self.words.capture.send(partial(self._tell, self.table))

    def _tell(self, table: TableId, words: str) -> Pending[OnPhones]:
        return self._opened.on_phones.tell(words, table)

    @Slot()
    def take_away(self) -> None:
        """Nothing is said to this table any more."""
        if self.table is not None:
            self._opened.watch(self._opened.on_phones.tell("", self.table))
            self.closed.emit()

    @Slot()
    def put_away(self) -> None:
        """The field goes; what stands on the phones stays in sight."""
        if not self.words.capture.empty:
            return
        had_the_keys = self.typing.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self.typing.hide()
        self.setVisible(self.stands)
        if self.stands:
            announce(self, self.tr("On the phones: {line}").format(line=self._line()))
        if had_the_keys:
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape leaves the field; what was typed waits in it."""
        if event.key() == Qt.Key.Key_Escape and not self.typing.isHidden():
            self.typing.hide()
            self.setVisible(self.stands)
            self.closed.emit()
        else:
            super().keyPressEvent(event)
