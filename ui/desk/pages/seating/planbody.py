"""The plan in the page: shown as it is searched, and changed seat by seat once it is that of the day."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from facilitator.domain.hall import Seat
from facilitator.domain.identity import ItemId, PersonId, TableId
from facilitator.seating.instance import Plan
from facilitator.seating.ofday import Planned
from ui.desk.desk import Desk
from ui.desk.pages.seating.planpane import PlanPane
from ui.desk.pages.seating.planview import PlanView, lit


class PlanBody(PlanPane):
    """Does what is asked of single seats. While a plan is only looked at nothing in it can be changed."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._opened = desk.opened
        self.settled = True
        self.move_asked.connect(self._move)
        self.swap_asked.connect(self._swap)
        self.lock_asked.connect(self._lock)
        self.stay_asked.connect(self._stay)

    # -- showing -----------------------------------------------------------------------------------------------

    def show_view(self, view: PlanView, planned: Planned, plan: Plan, *, settled: bool) -> None:
        """Show a plan of which the view was made already. settled: it is that of the day, to be changed by hand."""
        self._planned, self._plan, self.settled = planned, plan, settled
        follow = self.view.follow if self.view.follow in planned.number_of else None
        self._show(lit(view, follow, self.search.text()))

    @property
    def shown(self) -> tuple[Planned, Plan]:
        """The plan in sight, and who is who in it."""
        return self._planned, self._plan

    def take_keys(self) -> None:
        """The keys go into the plan."""
        (self.grid if self.stack.currentWidget() is self.grid else self.list).setFocus()

    # -- acting ------------------------------------------------------------------------------------------------

    def _table_of(self, person: str, round_: str) -> TableId | None:
        """Where somebody sits in the day."""
        seats = self._opened.day.seats
        return next((one.table for one in seats if (one.person, one.round) == (person, round_)), None)

    @Slot(str, str, str)
    def _move(self, person: str, round_: str, table: str) -> None:
        if self.settled:
            seat = Seat(ItemId(round_), PersonId(person), TableId(table))
            self._opened.watch(self._opened.seats.place([seat]))

    @Slot(str, str, str)
    def _swap(self, person: str, other: str, round_: str) -> None:
        here, there = self._table_of(person, round_), self._table_of(other, round_)
        if self.settled and here is not None and there is not None:
            seats = (Seat(ItemId(round_), PersonId(person), there), Seat(ItemId(round_), PersonId(other), here))
            self._opened.watch(self._opened.seats.place(seats))

    @Slot(str, object, object, bool)
    def _lock(self, round_: str, person: str | None, table: str | None, on: bool) -> None:
        if not self.settled:
            return
        if person is not None:
            self._opened.watch(self._opened.seats.lock(round_, person, on))
        else:
            self._opened.watch(self._opened.seats.lock_all([round_], table, on))

    @Slot(str, str)
    def _stay(self, person: str, round_: str) -> None:
        """From this round on."""
        table, rounds = self._table_of(person, round_), self._planned.rounds
        if self.settled and table is not None and round_ in rounds:
            left = rounds[rounds.index(ItemId(round_)) :]
            self._opened.watch(self._opened.seats.stay(person, table, left))
