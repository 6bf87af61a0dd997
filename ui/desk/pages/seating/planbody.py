"""The plan in the page: shown as it is searched, and changed seat by seat once it is that of the day."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from facilitator.domain.hall import Seat
from facilitator.domain.identity import ItemId, PersonId, TableId
from facilitator.seating.instance import Plan
from facilitator.seating.ofday import Planned
from ui.desk.desk import Desk
from ui.desk.pages.seating.planpane import PlanPane
from ui.desk.pages.seating.planview import PlanView, lit
from ui.desk.pages.seating.rounddeeds import RoundDeeds


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
        self.leave_asked.connect(self._leave)
        self.deeds = RoundDeeds(desk, self._words, self)
        self.same_asked.connect(self.deeds.make_same)
        self.new_asked.connect(self.deeds.make_new)

    # -- showing -----------------------------------------------------------------------------------------------

    def show_view(self, view: PlanView, planned: Planned, plan: Plan, *, settled: bool) -> None:
        """Show a plan of which the view was made already. settled: it is that of the day, to be changed by hand."""
        self._planned, self._plan, self.settled = planned, plan, settled
        self.deeds.show_plan(view, planned, plan)
        follow = self.view.follow if self.view.follow in planned.number_of else None
        self._show(lit(view, follow, self.search.text()))
        self.hold_still("" if settled else self.tr("A plan is being looked for. Keep it or leave it first."))

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

    def _place(self, round_: str, tables: Mapping[int, int | None]) -> None:
        """Seat people by number; None = they have no table any more. One act."""
        read = self._planned
        if not self.settled:
            return
        if None in tables.values():
            self._opened.watch(self._opened.seats.free(round_, [read.people[person] for person in tables]))
            return
        seats = (
            Seat(ItemId(round_), read.people[person], read.tables[table])
            for person, table in tables.items()
            if table is not None
        )
        self._opened.watch(self._opened.seats.place(seats))

    def _numbers(self, round_: str, *people: str) -> tuple[int, ...]:
        read = self._planned
        return read.rounds.index(ItemId(round_)), *(read.number_of[PersonId(person)] for person in people)

    @Slot(str, str, str)
    def _move(self, person: str, round_: str, table: str) -> None:
        """With who is bound to them."""
        at, who = self._numbers(round_, person)
        going = self.grid.carrying.pricing.along(who, at)
        self._place(round_, dict.fromkeys(going, self._planned.tables.index(TableId(table))))

    @Slot(str, str, str)
    def _swap(self, person: str, other: str, round_: str) -> None:
        at, one, another = self._numbers(round_, person, other)
        seats = self._plan.seats
        if seats[one][at] is not None and seats[another][at] is not None:
            self._place(round_, self.grid.carrying.pricing.swapped(one, another, at))

    @Slot(str, str)
    def _leave(self, person: str, round_: str) -> None:
        at, who = self._numbers(round_, person)
        self._place(round_, dict.fromkeys(self.grid.carrying.pricing.leaving(who, at)))

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
