"""Something comes in between that the programme does not have: what, and how long."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from facilitator.domain.hall import ItemKind, ProgrammeItem
from facilitator.domain.identity import ItemId, new_id
from facilitator.domain.kinds import Kind
from facilitator.domain.spots import Spot
from ui.desk.desk import Desk
from ui.desk.pages.live.minutesstrip import MinutesStrip
from ui.desk.pages.prepare.itemwords import item_name
from ui.desk.running import Running
from ui.desk.theme.look import current
from ui.desk.widgets.fields import CaptureLine
from ui.desk.widgets.parts import button

WHAT = Spot(Kind.ITEM, "new:between", "title")
USUAL_MIN, MOST_MIN = 5, 240


class InsertStrip(MinutesStrip):
    """A few words, minutes and Enter: it stands in the programme, before what was to come next."""

    def __init__(self, desk: Desk, running: Running, parent: QWidget | None = None) -> None:
        super().__init__(USUAL_MIN, MOST_MIN, parent)
        self._desk, self._opened, self._running = desk, desk.opened, running
        name = self.tr("What comes in between?")
        self.what = CaptureLine(self._desk, name, self.tr("a few words, then Enter"))
        self.what.capture.bind(WHAT)
        self.put = button("", self.do, kind="primary", icon="plus")
        self._lay_out(self.tr("Put something in between"), name, self.what, self.put)
        self.what.returnPressed.connect(self.to_minutes)

    @Slot()
    def ask(self) -> None:
        """Come up with the keys in the words."""
        coming = self._running.clock.coming
        words = self.tr("Put in at the end")
        if coming is not None:
            words = self.tr("Put in before: {item}").format(item=item_name(coming))
        room = current().px(240)
        cut = self.put.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        self.put.setText(cut.replace("&", "&&"))
        self.put.setAccessibleName(words)
        super().ask()

    @Slot()
    def do(self) -> None:
        """Put it into the programme."""
        if self.what.capture.empty:
            self.what.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        coming = self._running.clock.coming
        before = None if coming is None else coming.id
        words, minutes = self.what.words().strip(), self.minutes.value()
        item = ProgrammeItem(ItemId(new_id()), ItemKind.TALK, words, minutes, unplanned=True)
        self._opened.watch(self._opened.programme.insert(item, before))
        self.what.put_words("")
        self._opened.drop_draft(WHAT)
        self.put_away()
