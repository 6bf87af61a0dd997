"""Everything a plan goes by, beside it: seldom needed, so it opens under "More"."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.domain.day import Day
from facilitator.seating.ofday import Planned
from ui.desk.desk import Desk
from ui.desk.pages.seating.ahead import Ahead
from ui.desk.pages.seating.bondfields import BondFields
from ui.desk.pages.seating.closedtables import ClosedTables
from ui.desk.pages.seating.factors import FactorFields
from ui.desk.widgets.parts import button, card, column, label, line, row, scrolling, tab_in_order


class MorePanel(QWidget):
    """The factors, who belongs together, which tables are used."""

    closed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.factors = FactorFields(desk)
        self.bonds = BondFields(desk)
        self.tables = ClosedTables(desk)
        self.bonds.laid_out.connect(self._put_in_order)
        self.tables.rows.laid_out.connect(self._put_in_order)
        self.close_button = button("", self.closed.emit, icon="x", kind="icon", name=self.tr("Close this panel"))
        inside = column(self.factors, line(), self.bonds, line(), self.tables, None, gap=12)
        inside.setContentsMargins(0, 0, 10, 0)
        content = QWidget()
        content.setLayout(inside)
        area = scrolling(content)
        for see_through in (content, area.viewport()):
            see_through.setAutoFillBackground(False)  # the card shows
        heading = row(label(self.tr("What a plan goes by"), "h2"), None, self.close_button)
        whole = column(heading, area, gap=8)
        whole.setStretch(1, 1)
        self.setLayout(column(card(whole)))

    def show_day(self, day: Day, planned: Planned, rounds: Ahead) -> None:
        """Show what the day holds."""
        self.factors.show_day(day, planned, rounds)
        self.bonds.show_day(day)
        self.tables.show_day(day, rounds)

    @Slot()
    def _put_in_order(self) -> None:
        """Have Tab go down the panel: lines that came later would be last."""
        tab_in_order(self.factors, *self.bonds.stops(), *self.tables.stops())

    def take_keys(self) -> None:
        """The keys go to the first factor."""
        self.factors.take_keys()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape closes the panel."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
