"""What stands where the tables will be: how many are there?"""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.desk.desk import Desk
from ui.desk.pages.hall.choices import NumberField
from ui.desk.theme.look import current
from ui.desk.widgets.parts import button, card, column, label, row

USUAL_TABLES = 8
MOST_TABLES = 200


class EmptyHall(QWidget):
    """Lay out all tables at once, or paste a list of them."""

    paste_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._opened = desk.opened
        self._build()

    def _build(self) -> None:
        self.count = NumberField(self.tr("How many tables are in the hall?"), 1, MOST_TABLES)
        self.count.show_number(USUAL_TABLES)
        self.count.setFixedWidth(current().px(110))
        self.count.lineEdit().returnPressed.connect(self.lay_out)
        self.lay_out_button = button(self.tr("Set them out"), self.lay_out, icon="layout-list", kind="primary")
        self.paste_button = button(
            self.tr("Paste a table list"),
            self.paste_asked.emit,
            icon="clipboard-paste",
            tip=self.tr("Paste a table list (Ctrl+V)"),
        )
        parts = (
            label(self.tr("No tables yet. How many are in the hall?"), "h2", wrap=True, of=self.count),
            label(self.tr("They get a number. Topics, hosts and names come after."), "muted", wrap=True),
            8,
            row(self.count, self.lay_out_button, None, gap=12),
            12,
            label(self.tr("Do you have a list already, with topics and hosts?"), "muted", wrap=True),
            row(self.paste_button, None),
        )
        inside = card(column(*parts, gap=8))
        inside.setMaximumWidth(current().px(560))
        self.setLayout(column(row(inside, None), None))

    def begin(self) -> None:
        """Give the keys to the number."""
        self.count.setFocus()
        self.count.selectAll()

    @Slot()
    def lay_out(self) -> None:
        """Put so many tables in the hall: one act."""
        self.count.interpretText()
        self._opened.watch(self._opened.tables.lay_out(self.count.value()))
