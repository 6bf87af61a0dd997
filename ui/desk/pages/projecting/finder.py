"""While the hall sees who sits where: in which order, and the page."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QButtonGroup, QWidget

from facilitator.domain.clock import clock_at
from facilitator.domain.projector import SeatsBy, Shows
from ui.desk.desk import Desk
from ui.desk.widgets.parts import button, column, label, row, shown_keys
from ui.projector.model import Scene
from ui.projector.seats import SeatPages, seat_pages, turned
from ui.projector.show import Show

BACK_KEYS, ON_KEYS = "Alt+PgUp", "Alt+PgDown"
"""The pages turn by the clock, and by these. Page Down alone is GO, also of the clicker."""


class SeatFinder(QWidget):
    """By name or by table, and the pages; not there while the hall sees something else."""

    def __init__(self, desk: Desk, show: Show, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._opened, self._show = desk.opened, show
        self._build()
        self.refresh()

    def _build(self) -> None:
        words = {SeatsBy.NAME: self.tr("By name"), SeatsBy.TABLE: self.tr("By table")}
        self.orders = {order: button(said, partial(self._choose, order), kind="tab") for order, said in words.items()}
        self._one_of = QButtonGroup(self)
        for made in self.orders.values():
            made.setCheckable(True)
            self._one_of.addButton(made)
        back, on = self.tr("Page back"), self.tr("Next page")
        self.back = button("", self._turn_back, icon="chevron-left", kind="icon", name=back, keys=BACK_KEYS)
        self.on = button("", self._turn_on, icon="chevron-right", kind="icon", name=on, keys=ON_KEYS)
        for made, said, keys in ((self.back, back, BACK_KEYS), (self.on, on, ON_KEYS)):
            made.setToolTip(f"{said} ({shown_keys(keys)})")
        self.page = label("", "muted")
        self.untold = label("", "muted", wrap=True)
        orders = row(*self.orders.values(), None, gap=4)
        whole = column(orders, row(self.back, self.page, self.on, None, gap=4), self.untold, gap=4)
        whole.setContentsMargins(0, 0, 0, 0)
        self.setLayout(whole)

    # -- showing -----------------------------------------------------------------------------------------------

    @Slot()
    def refresh(self) -> None:
        """Say what the hall sees of it."""
        view = self._show.view
        asked = self._opened.day.projector.shows in (Shows.SEATS, Shows.DAY)
        found = self._found() if view.scene is Scene.SEATS and asked else None
        self.setVisible(found is not None)
        if found is None:
            return
        self.orders[SeatsBy.NAME if found.by_name else SeatsBy.TABLE].setChecked(True)
        letters = view.groups[0].heading if found.by_name and view.groups else ""
        self.page.setText(" · ".join(part for part in (letters, *view.small) if part))
        for made in (self.back, self.on):
            made.setVisible(len(found.pages) > 1)
        words = self.tr("%n person(s) cannot find their name here. Tell them their table.", "", found.unnamed)
        self.untold.setText(words)
        self.untold.setVisible(found.unnamed > 0)

    def _found(self) -> SeatPages | None:
        day, now = self._opened.day, self._opened.now()
        return seat_pages(day, clock_at(day.programme, day.steps, now), now)

    # -- acting ------------------------------------------------------------------------------------------------

    def _choose(self, order: SeatsBy) -> None:
        self._opened.watch(self._opened.projector.list_seats(order))

    @Slot()
    def _turn_back(self) -> None:
        self.turn(-1)

    @Slot()
    def _turn_on(self) -> None:
        self.turn(1)

    def turn(self, by: int) -> None:
        """Turn so many pages; from there the clock goes on."""
        found, day = self._found(), self._opened.day
        if found is not None and len(found.pages) > 1:
            subject = turned(day, len(found.pages), by, self._opened.now(), self._opened.pace)
            self._opened.watch(self._opened.projector.show(day.projector.shows, subject))
