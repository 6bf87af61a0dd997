"""Somebody on the way to another table, by keys or by the mouse. Where they would land is priced; nothing is moved."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal

from facilitator.domain.identity import PersonId
from facilitator.seating.instance import Instance, Plan
from facilitator.seating.ofday import Planned
from ui.desk.pages.seating.gridpaint import GridSpot
from ui.desk.pages.seating.moving import Price, Pricing, Refusal
from ui.desk.pages.seating.planview import Chip, PlanView
from ui.desk.pages.seating.planwords import PlanWords
from ui.desk.pages.seating.walking import STEPS

NOBODY = Planned(Instance((), ()), (), (), (), (), (), {})


class Carrying(QObject):
    """One person, picked up from a chip; and the table, or the other chip, they are held over."""

    changed = Signal()
    """Somebody was picked up, held elsewhere or let go."""
    told = Signal(str)
    """What it would cost there, or why it cannot be."""
    move_asked = Signal(str, str, str)
    """The person, the round, the table."""
    swap_asked = Signal(str, str, str)
    """The person, whom they change places with, the round."""

    leave_asked = Signal(str, str)
    """The person, and the round in which they are to have no table."""

    def __init__(self, words: PlanWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._view, self._planned = PlanView(), NOBODY
        self._plan = Plan(())
        self._pricing: Pricing | None = None
        self._names: dict[PersonId, str] = {}
        self.carried: GridSpot | None = None
        self.target: GridSpot | None = None
        self.price: Price | None = None
        """What it would cost to let go here; None = nothing can be done here."""
        self.still = ""
        """Why nobody can be moved at all now; "" = they can."""

    def show_plan(self, view: PlanView, planned: Planned, plan: Plan) -> None:
        """The plan as it is now. Has it changed, whoever was carried is let go."""
        same = planned is self._planned and plan == self._plan
        self._view = view
        if not same:
            self._planned, self._plan, self._pricing = planned, plan, None
            self._names = {}
            self.leave()

    @property
    def pricing(self) -> Pricing:
        """Made ready when it is first asked for: most of the time nobody is moved."""
        if self._pricing is None:
            self._pricing = Pricing(self._planned.instance, self._plan)
        return self._pricing

    @property
    def names(self) -> dict[PersonId, str]:
        """The short name of everybody."""
        if not self._names:
            chips = (chip for row in self._view.rows for cell in row.cells for chip in cell.chips)
            self._names = {chip.person: chip.name for chip in chips}
        return self._names

    @property
    def is_under_way(self) -> bool:
        """Whether somebody is carried."""
        return self.carried is not None

    def chip(self, spot: GridSpot | None) -> Chip | None:
        """The chip of a spot; None where there is none."""
        if spot is None or spot.place < 0 or spot.row >= len(self._view.rows):
            return None
        chips = self._view.rows[spot.row].cells[spot.column].chips
        return chips[spot.place] if spot.place < len(chips) else None

    # -- on the way --------------------------------------------------------------------------------------------

    def pick_up(self, spot: GridSpot) -> bool:
        """Take somebody up. False: they stay, and it was told why."""
        chip = self.chip(spot)
        if chip is None:
            return False
        if self.still:
            self.told.emit(self.still)
            return False
        person = self._planned.number_of[chip.person]
        if (why := self.pricing.stays(person, spot.column)) is not None:
            self._tell_refusal(why, chip, spot)
            return False
        self.carried, self.target, self.price = spot, GridSpot(spot.row, spot.column), None
        self.changed.emit()
        words = self.tr("{name}: up and down choose a table, left and right a person to change with. Enter, or Esc.")
        self.told.emit(words.format(name=chip.full))
        return True

    def hold_over(self, row: int, place: int = -1) -> None:
        """Hold them over a table, or over somebody there."""
        if self.carried is None:
            return
        if self._view.rows[self.carried.row].table is None or self._view.rows[row].table is None:
            place = -1  # where nobody has a table there is no place to change with
        target = GridSpot(row, self.carried.column, place)
        if target != self.target:
            self.target = target
            self._reckon()
            self.changed.emit()

    def hold_nowhere(self) -> None:
        """The mouse is over no table of this round."""
        if self.target is not None:
            self.target, self.price = None, None
            self.changed.emit()
            self.told.emit(self.tr("People change tables within their round."))

    def step(self, by: int) -> None:
        """Hold them over the next open table up (-1) or down (1); under the last one is no table at all."""
        if self.carried is None:
            return
        start = self.target.row if self.target is not None else self.carried.row
        last = len(self._view.rows) - 1
        rows = range(start + 1, last + 1) if by > 0 else range(start - 1, -1, -1)
        row = next((row for row in rows if self._is_open(row) or self._view.rows[row].table is None), None)
        if row is not None:
            self.hold_over(row)

    def to_end(self, *, last: bool) -> None:
        """Hold them over the first open table, or the last."""
        rows = [row for row in range(len(self._view.rows)) if self._is_open(row)]
        if rows:
            self.hold_over(rows[-1] if last else rows[0])

    def sideways(self, by: int) -> None:
        """At this table, hold them over the next person to change places with, or over the table as a whole."""
        if self.target is None:
            return
        row = self._view.rows[self.target.row]
        chips = len(row.cells[self.target.column].chips) if row.table is not None else 0
        self.hold_over(self.target.row, (self.target.place + 1 + by) % (chips + 1) - 1)

    def _is_open(self, row: int) -> bool:
        assert self.carried is not None
        one = self._view.rows[row]
        return one.table is not None and not one.cells[self.carried.column].closed

    def hear(self, key: int) -> bool:
        """A key while somebody is carried: an arrow, Home, End or Enter. Whether it is one of these."""
        match key:
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                self.step(STEPS[Qt.Key(key)][0])
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                self.sideways(STEPS[Qt.Key(key)][1])
            case Qt.Key.Key_Home | Qt.Key.Key_End:
                self.to_end(last=key == Qt.Key.Key_End)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_F2:
                self.drop()
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace if self.carried is not None:
                self.take_out(self.carried)
            case _:
                return False
        return True

    # -- the end of it -----------------------------------------------------------------------------------------

    def drop(self) -> None:
        """Ask for what can be done here. Where nothing can, they stay in the hand, and the line says why."""
        carried, target = self.chip(self.carried), self.target
        if carried is None or target is None or self.price is None:
            return
        other, column = self.chip(target), self._view.columns[target.column].round
        table = self._view.rows[target.row].table
        self.leave()
        if other is not None:
            self.swap_asked.emit(carried.person, other.person, column)
        elif table is not None:
            self.move_asked.emit(carried.person, column, table)
        else:
            self.leave_asked.emit(carried.person, column)

    def take_out(self, spot: GridSpot) -> None:
        """Ask that somebody has no table in this round any more; or tell why they stay."""
        chip = self.chip(spot)
        if chip is None:
            return
        why = self.pricing.refuses_leaving(self._planned.number_of[chip.person], spot.column)
        if self.still:
            self.told.emit(self.still)
        elif why is not None:
            self._tell_refusal(why, chip, spot)
        else:
            self.leave()
            self.leave_asked.emit(chip.person, self._view.columns[spot.column].round)

    def leave(self) -> None:
        """Let them go; they sit where they sat."""
        if self.carried is not None:
            self.carried, self.target, self.price = None, None, None
            self.changed.emit()
            self.told.emit("")

    # -- what it costs -----------------------------------------------------------------------------------------

    def _reckon(self) -> None:
        carried, target = self.chip(self.carried), self.target
        assert carried is not None and target is not None
        other = self.chip(target)
        self.price = None
        why = self._refusal(carried, target, other)
        if why is not None:
            self._tell_refusal(why, carried, target)
            return
        person = self._planned.number_of[carried.person]
        if self._view.rows[target.row].table is None:
            self.price = self.pricing.leave(person, target.column)
        elif other is None:
            self.price = self.pricing.move(person, target.column, target.row)
        else:
            self.price = self.pricing.swap(person, self._planned.number_of[other.person], target.column)
        cost = self._words.price(self.names, self._planned.people, self.price)
        table = self._words.table_words(self._view.rows[target.row])
        if other is not None:
            words = self.tr("Change with {name}, {table}: {cost}").format(name=other.full, table=table, cost=cost)
        else:
            words = f"{table}: {cost}"
        self.told.emit(words)

    def _refusal(self, carried: Chip, target: GridSpot, other: Chip | None) -> Refusal | None:
        person = self._planned.number_of[carried.person]
        if self._view.rows[target.row].table is None:
            return self.pricing.refuses_leaving(person, target.column)
        if other is None or other.person == carried.person:
            return self.pricing.refuses_move(person, target.column, target.row)
        return self.pricing.refuses_swap(person, self._planned.number_of[other.person], target.column)

    def _tell_refusal(self, why: Refusal, chip: Chip, spot: GridSpot) -> None:
        row, column = self._view.rows[spot.row], self._view.columns[spot.column]
        self.told.emit(self._words.refusal(why, chip.full, row, column))
