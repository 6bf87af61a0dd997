"""Something comes in between that the programme does not have: what, and how long."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.domain.hall import ItemKind, ProgrammeItem
from facilitator.domain.identity import ItemId, new_id
from facilitator.storage.writer import Pending
from ui.desk.desk import Desk
from ui.desk.pages.live.minutesstrip import MinutesStrip
from ui.desk.pages.prepare.itemwords import item_name
from ui.desk.places import BETWEEN
from ui.desk.running import Running
from ui.desk.theme.look import current
from ui.desk.widgets.fields import CaptureLine
from ui.desk.widgets.parts import button

WHAT = BETWEEN
USUAL_MIN, MOST_MIN = 5, 240


class InsertStrip(MinutesStrip):
    """A few words, minutes and Enter: it stands in the programme, before what was to come next."""

    def __init__(self, desk: Desk, running: Running, parent: QWidget | None = None) -> None:
        super().__init__(USUAL_MIN, MOST_MIN, parent)
        self._desk, self._opened, self._running = desk, desk.opened, running
        self._before: ProgrammeItem | None = None
        name = self.tr("What comes in between?")
        self.what = CaptureLine(self._desk, name, self.tr("a few words, then Enter"))
        self.what.capture.bind(WHAT)
        self.put = button("", self.do, kind="primary", icon="plus")
        self._lay_out(self.tr("Put something in between"), name, self.what, self.put)
        running.ticked.connect(self._follow)

    @Slot()
    def ask(self) -> None:
        """Come up with the keys in the words."""
        self._say_where()
        super().ask()

    @Slot()
    def _follow(self) -> None:
        """The clock may go on while somebody types, and what comes next may change without it."""
        if self._running.clock.coming != self._before:
            self._say_where()

    def _say_where(self) -> None:
        self._before = coming = self._running.clock.coming
        words = self.tr("Put in at the end")
        if coming is not None:
            words = self.tr("Put in before: {item}").format(item=item_name(coming))
        room = current().px(240)
        cut = self.put.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        self.put.setText(cut.replace("&", "&&"))
        self.put.setAccessibleName(words)

    @Slot()
    def do(self) -> None:
        """Put it into the programme."""
        if self.what.capture.empty:
            self.what.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        before = None if self._before is None else self._before.id
        self.what.capture.send(partial(self._insert, self.minutes.value(), before), self._on_put_in)

    def _insert(self, minutes: int, before: str | None, words: str) -> Pending[ProgrammeItem]:
        item = ProgrammeItem(ItemId(new_id()), ItemKind.TALK, words.strip(), minutes, unplanned=True)
        return self._opened.programme.insert(item, before)

    def _on_put_in(self, _: object) -> None:
        if self.what.capture.empty:  # else somebody typed on meanwhile
            self.put_away()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter in the words leads to the minutes; once the field had moved the keys, it would work there as well."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.what.hasFocus():
            self.to_minutes()
        else:
            super().keyPressEvent(event)
