"""Something comes in between that the programme does not have: what, and how long."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QSpinBox, QWidget

from facilitator.domain.hall import ItemKind, ProgrammeItem
from facilitator.domain.identity import ItemId, new_id
from facilitator.domain.kinds import Kind
from facilitator.domain.spots import Spot
from ui.desk.borrowed import BorrowedKeys
from ui.desk.desk import Desk
from ui.desk.pages.prepare.itemwords import item_name
from ui.desk.running import Running
from ui.desk.theme.look import current
from ui.desk.widgets.fields import CaptureLine
from ui.desk.widgets.parts import button, label, row

WHAT = Spot(Kind.ITEM, "new:between", "title")
USUAL_MIN, MOST_MIN = 5, 240


class InsertStrip(QFrame):
    """A few words, minutes and Enter: it stands in the programme, before what was to come next."""

    def __init__(self, desk: Desk, running: Running, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._opened, self._running = desk, desk.opened, running
        self._borrowed = BorrowedKeys(self)
        self.setProperty("bar", "notice")
        self.setAccessibleName(self.tr("Put something in between"))
        self._build()
        self.what.returnPressed.connect(self._to_minutes)
        self.hide()

    def _build(self) -> None:
        name = self.tr("What comes in between?")
        self.what = CaptureLine(self._desk, name, self.tr("a few words, then Enter"))
        self.what.capture.bind(WHAT)
        self.what.setMinimumWidth(current().px(200))
        self.minutes = QSpinBox()
        self.minutes.setRange(1, MOST_MIN)
        self.minutes.setValue(USUAL_MIN)
        self.minutes.setSuffix(self.tr(" min"))
        self.minutes.setAccessibleName(self.tr("How many minutes"))
        self.put = button("", self.put_in, kind="primary", icon="plus")
        shut = button("", self.put_away, icon="x", kind="icon", name=self.tr("Leave as is"))
        inside = row(label(name, "item", of=self.what), self.what, self.minutes, self.put, shut, gap=10)
        inside.setStretchFactor(self.what, 1)
        inside.setContentsMargins(16, 8, 8, 8)
        self.setLayout(inside)

    @Slot()
    def ask(self) -> None:
        """Come up with the keys in the words."""
        coming = self._running.clock.coming
        words = self.tr("Put in at the end")
        if coming is not None:
            words = self.tr("Put in before: {item}").format(item=item_name(coming))
        room = current().px(240)
        self.put.setText(self.put.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room).replace("&", "&&"))
        self.put.setAccessibleName(words)
        self._borrowed.borrow()
        self.show()
        self.what.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def put_away(self) -> None:
        """Nothing happens; what was typed is there again next time."""
        self._borrowed.give_back()
        self.hide()

    @Slot()
    def _to_minutes(self) -> None:
        self.minutes.setFocus(Qt.FocusReason.OtherFocusReason)
        self.minutes.selectAll()

    @Slot()
    def put_in(self) -> None:
        """Put it into the programme."""
        if self.what.capture.empty:
            self.what.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        coming = self._running.clock.coming
        before = None if coming is None else coming.id
        item = ProgrammeItem(ItemId(new_id()), ItemKind.TALK, self.what.words().strip(), self.minutes.value())
        self._opened.watch(self._opened.programme.insert(item, before))
        self.what.put_words("")
        self._opened.drop_draft(WHAT)
        self.put_away()

    def event(self, event: QEvent) -> bool:
        """Escape is for here while the keys are here, whatever the stage behind does with it."""
        overriding = event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if overriding and event.key() == Qt.Key.Key_Escape:  # type: ignore[attr-defined]
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter in the minutes puts it in; Escape leaves things as they are."""
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.minutes.hasFocus():
            self.put_in()
        else:
            super().keyPressEvent(event)
