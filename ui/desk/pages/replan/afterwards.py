"""After a new plan: how the hall hears who goes where. On the projector, read aloud, or as slips."""

from __future__ import annotations

from collections.abc import Set

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from exports.sheets.writing import What
from facilitator.domain.projector import Shows
from facilitator.domain.records import Kind
from ui.desk.desk import Desk
from ui.desk.pages.printing.button import PrintButton
from ui.desk.pages.replan.aloud import AloudList
from ui.desk.theme.look import current
from ui.desk.widgets.flow import Flow
from ui.desk.widgets.parts import button, column, label, row
from ui.desk.widgets.reorder import Line, OrderList
from ui.projector.changes import (
    Changed,
    SeatChanges,
    by_themselves,
    changed_in,
    page_at,
    pages_of,
    read_changes,
    turned,
)

_MATTERING = frozenset({Kind.PERSON, Kind.SEAT, Kind.TABLE, Kind.ITEM, Kind.PROJECTOR})


class AfterPanel(QWidget):
    """The changes of one act, and three ways to tell them."""

    done = Signal()
    """The chair is through with it."""
    gone = Signal()
    """None of the changes stands any more: they were taken back."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.opened = desk, desk.opened
        self.changes = SeatChanges({})
        self._changed: tuple[Changed, ...] = ()
        self._printing = PrintButton(desk)
        self._printing.setParent(self)
        self._printing.hide()  # one of its sheets is asked for here, by a button of our own
        self._build()
        desk.running.ticked.connect(self._show_page)

    def _build(self) -> None:
        self.outcome = label("", "h2", wrap=True)
        self.project = button(self.tr("Show on the projector"), self._project, icon="presentation")
        self.project.setCheckable(True)
        self.read = button(self.tr("Read aloud"), self._read, icon="volume-2")
        self.read.setCheckable(True)
        self.slips = button(self.tr("Slips as PDF"), self._print, icon="printer")
        self.done_button = button(self.tr("Done"), self.done.emit, kind="primary", tip=self.tr("Done (Esc)"))
        ways = Flow(gap=8)
        for part in (self.project, self.read, self.slips):
            ways.addWidget(part)
        self.untold = label("", "muted", wrap=True)
        self.list = OrderList(self.tr("Changed seats"), reorderable=False)
        self.aloud = AloudList()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.aloud)
        whole = column(self.outcome, ways, self._pages(), self.untold, self.stack, row(None, self.done_button), gap=10)
        whole.setStretch(4, 1)
        self.setLayout(whole)

    def _pages(self) -> QWidget:
        """Which page the hall sees, and the next one."""
        self.page = label("", "muted")
        self.back = button("", self._turn_back, icon="chevron-left", kind="icon", name=self.tr("Page back"))
        self.on = button("", self._turn_on, icon="chevron-right", kind="icon", name=self.tr("Next page"))
        self.back.setToolTip(self.tr("Page back (PageUp)"))
        self.on.setToolTip(self.tr("Next page (PageDown)"))
        self.by_itself = button(self.tr("By itself"), self._by_itself, kind="quiet")
        self.by_itself.setCheckable(True)
        self.by_itself.setToolTip(self.tr("A new page every 15 seconds"))
        self.pages = QWidget()
        self.pages.setMinimumHeight(current().px(38))
        self.pages.setLayout(row(self.page, self.back, self.on, self.by_itself, None, gap=8))
        return self.pages

    # -- showing -----------------------------------------------------------------------------------------------

    def show_changes(self, outcome: str, changes: SeatChanges) -> None:
        """Show the changes of an act that was just done. outcome: what it came to, as a sentence."""
        self.changes = changes
        self.outcome.setText(outcome)
        self.read.setChecked(False)
        self.stack.setCurrentWidget(self.list)
        self._show()

    def reach(self) -> None:
        """Give the keys to where work begins."""
        self.project.setFocus()

    def refresh(self, kinds: Set[Kind]) -> None:
        """Show what still stands of the changes."""
        if not kinds & _MATTERING:
            return
        self._show()
        if not self._changed and self.changes.before:
            self.gone.emit()

    def stands(self) -> bool:
        """Whether there are changes that were not taken back."""
        return bool(changed_in(self.opened.day, self.changes))

    @property
    def is_projected(self) -> bool:
        """Whether the hall sees these changes."""
        projector = self.opened.day.projector
        shown = read_changes(projector.subject) if projector.shows is Shows.CHANGES else None
        return shown is not None and shown.before == self.changes.before

    def _show(self) -> None:
        day = self.opened.day
        before = self._changed
        self._changed = changed_in(day, self.changes)
        if self.is_projected and (shown := read_changes(day.projector.subject)) is not None:
            self.changes = shown
        self.list.show_rows([self._line(place, one) for place, one in enumerate(self._changed)])
        if before != self._changed:
            lines = [(one.name, self._goes(one)) for one in self._changed]
            self.aloud.show_lines(lines, self.tr("{n} of {total}"))
        untold = sum(not one.released for one in self._changed)
        words = self.tr("%n line(s) not on the projector: these people did not agree to that. Tell them.", "", untold)
        self.untold.setText(words if untold else "")
        self.untold.setVisible(bool(untold))
        self.project.setChecked(self.is_projected)
        self.project.setEnabled(bool(pages_of(self._changed)) or self.is_projected)
        self.slips.setEnabled(any(seat.printed not in (None, seat.table) for seat in day.seats))
        self.slips.setToolTip("" if self.slips.isEnabled() else self.tr("All cards in people’s hands are right."))
        self._show_page()

    @Slot()
    def _show_page(self) -> None:
        """Which page stands now: they turn by the clock."""
        projected = self.is_projected
        total = len(pages_of(self._changed))
        for part in (self.page, self.back, self.on, self.by_itself):
            part.setVisible(projected and total > 1)
        self.pages.setVisible(projected and total > 1)
        if projected and total > 1:
            place = page_at(self.changes, total, self.opened.now(), self.opened.pace)
            self.page.setText(self.tr("The hall sees page {n} of {total}").format(n=place + 1, total=total))
            self.by_itself.setChecked(self.changes.page is None)

    def _line(self, place: int, one: Changed) -> Line:
        detail = self._from(one)
        return Line(
            str(place), one.name, detail, badge=str(one.table), spoken=f"{one.name}: {self._goes(one)}. {detail}"
        )

    def _goes(self, one: Changed) -> str:
        return self.tr("round {round}, table {table}").format(round=one.round, table=one.table)

    def _from(self, one: Changed) -> str:
        where = self.tr("Round {n}").format(n=one.round)
        if one.was is None:
            return self.tr("{round}: had no table").format(round=where)
        return self.tr("{round}: was at table {was}").format(round=where, was=one.was)

    # -- acting ------------------------------------------------------------------------------------------------

    @Slot()
    def _project(self) -> None:
        """Show them to the hall, or what the clock asks for."""
        if self.is_projected:
            self.opened.watch(self.opened.projector.show(Shows.DAY))
        else:
            self._show_to_the_hall(by_themselves(self.changes, self.opened.now()))

    def _show_to_the_hall(self, changes: SeatChanges) -> None:
        self.opened.watch(self.opened.projector.show(Shows.CHANGES, changes.written()))

    def turn(self, by: int) -> bool:
        """Turn the page the hall sees: 1 = on, -1 = back. Whether there was one to turn."""
        total = len(pages_of(self._changed))
        if not self.is_projected or total < 2:
            return False
        self._show_to_the_hall(turned(self.changes, total, by, self.opened.now(), self.opened.pace))
        return True

    @Slot()
    def _turn_on(self) -> None:
        self.turn(1)

    @Slot()
    def _turn_back(self) -> None:
        self.turn(-1)

    @Slot()
    def _by_itself(self) -> None:
        """The pages turn by the clock again, or the one that stands stays."""
        if self.changes.page is None:
            self.turn(0)
        else:
            self._show_to_the_hall(by_themselves(self.changes, self.opened.now()))

    @Slot()
    def _read(self) -> None:
        aloud = self.stack.currentWidget() is not self.aloud
        self.read.setChecked(aloud)
        self.stack.setCurrentWidget(self.aloud if aloud else self.list)
        (self.aloud if aloud else self.read).setFocus()

    @Slot()
    def _print(self) -> None:
        self._printing.make(What.SLIPS)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape first closes what is read aloud."""
        if event.key() == Qt.Key.Key_Escape and self.stack.currentWidget() is self.aloud:
            self._read()
        else:
            super().keyPressEvent(event)
