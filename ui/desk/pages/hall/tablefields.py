"""The fields of one table in the hall."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from facilitator.domain.checks import LARGEST_TABLE_NUMBER
from facilitator.domain.hall import Table
from facilitator.domain.identity import TableId
from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from facilitator.errors import FacilitatorError
from facilitator.storage.writer import Pending
from ui.desk.desk import Desk
from ui.desk.pages.hall.choices import FacilityField, NumberField
from ui.desk.pages.prepare.part import labelled
from ui.desk.widgets.fields import LineField
from ui.desk.widgets.parts import button, column, label, row


class TableFields(QWidget):
    """What can be said about the table of the chosen cell."""

    remove_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._opened = desk.opened
        self._table: Table | None = None
        self._build()

    def _build(self) -> None:
        self.number = NumberField(self.tr("Number"), 1, LARGEST_TABLE_NUMBER)
        self.number.chosen.connect(partial(self._choose, "number"))
        self.capacity = NumberField(self.tr("Chairs"), 0, LARGEST_TABLE_NUMBER, self.tr("not known"))
        self.capacity.chosen.connect(partial(self._choose, "capacity"))
        self.name = LineField(self._desk, self.tr("Name"), self.tr("when your tables have names"))
        self.place = LineField(self._desk, self.tr("Place"), self.tr("by the window, in the side room …"))
        self.offers = FacilityField(self._desk, self.tr("Offers"))
        self.remove_button = button(self.tr("Remove table"), self.remove_asked.emit, icon="trash-2", kind="quiet")
        numbers = row(labelled(self.tr("Number"), self.number), labelled(self.tr("Chairs"), self.capacity), gap=12)
        chairs = label(self.tr("Chairs: the host’s included."), "small", wrap=True)
        parts = (
            column(numbers, chairs, gap=4),
            labelled(self.tr("Name"), self.name),
            labelled(self.tr("Place"), self.place),
            column(label(self.tr("What this table offers"), "over"), self.offers, gap=6),
            4,
            row(self.remove_button, None),
            None,
        )
        self.setLayout(column(*parts, gap=12))

    def show_table(self, table: Table) -> None:
        """Show a table as it is now."""
        anew = self._table is None or self._table.id != table.id
        self._table = table
        self.number.show_number(table.number, anew=anew)
        self.capacity.show_number(table.capacity, anew=anew)
        for name, field in (("name", self.name), ("place", self.place)):
            field.bind(Spot(Kind.TABLE, table.id, name), getattr(table, name), partial(self._write, table.id, name))
        self.offers.bind_list(
            Spot(Kind.TABLE, table.id, "offers"), table.offers, partial(self._write, table.id, "offers")
        )

    def field(self, name: str) -> QWidget:
        """The field that holds this of a table; its number when there is none."""
        return self._fields().get(name, self.number)

    def field_in_use(self) -> str:
        """Which field has the keys; "" = none."""
        using = self.focusWidget()
        if using is None or not using.hasFocus():
            return ""
        return next((name for name, one in self._fields().items() if one is using or one.isAncestorOf(using)), "")

    def _fields(self) -> dict[str, QWidget]:
        return {
            "number": self.number,
            "name": self.name,
            "place": self.place,
            "capacity": self.capacity,
            "offers": self.offers,
        }

    def _write(self, key: str, name: str, value: Any, within: str | None) -> Pending[Table]:
        return self._opened.tables.change(key, within=within, **{name: value})

    @Slot()
    def _choose(self, name: str, value: int) -> None:
        if self._table is not None:
            self._opened.watch(self._write(self._table.id, name, value, None), None, self._refused)

    def _refused(self, error: FacilitatorError) -> None:
        """A number that is taken: what the day has stands there again, and the strip says why."""
        self._desk.refuse(error)
        table = None if self._table is None else self._opened.day.table.get(TableId(self._table.id))
        if table is not None:
            self.number.show_number(table.number, anew=True)
            self.capacity.show_number(table.capacity, anew=True)
