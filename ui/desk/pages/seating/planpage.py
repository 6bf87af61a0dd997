"""Seats by name: make a plan, look at it, and change what should be different."""

from __future__ import annotations

import zlib
from collections.abc import Set
from typing import Any
from weakref import WeakKeyDictionary

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from facilitator.domain.day import Day
from facilitator.domain.hall import Seat
from facilitator.domain.identity import PersonId
from facilitator.domain.records import Kind, seat_key
from facilitator.domain.seating import Seating
from facilitator.domain.spots import Spot
from facilitator.errors import FacilitatorError
from facilitator.seating.cost import Aims
from facilitator.seating.findings import Finding, cannot
from facilitator.seating.instance import Instance, Plan
from facilitator.seating.ofday import Planned, on_cards
from facilitator.seating.replanning import wrong_cards
from ui.desk.desk import Deed, Desk
from ui.desk.opened import OpenDay
from ui.desk.pages.printing.button import PrintButton
from ui.desk.pages.seating.ahead import Ahead, ahead
from ui.desk.pages.seating.costline import BehindPanel, CostLine
from ui.desk.pages.seating.costs import Cost, CostKind
from ui.desk.pages.seating.costwords import CostWords
from ui.desk.pages.seating.drawing import Drawing
from ui.desk.pages.seating.emptyplan import EmptyPlan, missing_in
from ui.desk.pages.seating.findingslist import FindingsList, sentences
from ui.desk.pages.seating.insight import InSight
from ui.desk.pages.seating.morepanel import MorePanel
from ui.desk.pages.seating.planbody import PlanBody
from ui.desk.pages.seating.planhead import Aim, PlanHead
from ui.desk.pages.seating.planner import Looked, Planner, is_begun
from ui.desk.pages.seating.searching import Found, Task, seconds_for
from ui.desk.pages.seating.searchstrip import SearchStrip
from ui.desk.pages.seating.shown import Shown
from ui.desk.theme.look import current
from ui.desk.widgets.announce import announce
from ui.desk.widgets.parts import column, row, scrolling
from ui.seatingwords import plan_sentence

SIDE_PX, LOWEST_PX = 340, 280
_MATTERING = frozenset(
    {
        Kind.PERSON,
        Kind.TABLE,
        Kind.ITEM,
        Kind.CONVERSATION,
        Kind.STEP,
        Kind.JOINING,
        Kind.SEAT,
        Kind.SEATING,
        Kind.BOND,
    }
)


_PRESSES: WeakKeyDictionary[OpenDay, int] = WeakKeyDictionary()
"""The days in which a search is under way, and the how-manieth it is. Another language, theme or text size builds the
page anew: the search then goes on in the new one."""


def aims_of(seating: Seating) -> Aims:
    """What the search weighs: the chair's per cents as factors."""
    return Aims(seating.new_people / 100, seating.mixed / 100, seating.wishes / 100)


class PlanPage(QWidget):
    """The plan of the day. What is searched is only shown; it comes into the day once it is there: one act."""

    replan_asked = Signal()
    """The plan is to be mended, with few changes."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.opened = desk, desk.opened
        self.planner = Planner(desk.jobs, self)
        self.ahead = Ahead()
        self.planned: Planned | None = None
        self.drawing = Drawing(desk.language)
        self.looked: Looked | None = None
        self._looks = False  # what was found is of an older day
        self._searched: Planned | None = None
        self._found: Found | None = None
        self._presses = _PRESSES.get(desk.opened, 0)
        self._words = CostWords(desk.language, self)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.head = PlanHead(PrintButton(self.desk))
        self.findings = FindingsList()
        self.strip = SearchStrip()
        self.costs = CostLine(self._words)
        self.body = PlanBody(self.desk)
        self.body.deeds.drawing = self.drawing
        self.behind = BehindPanel(self._words)
        self.more = MorePanel(self.desk)
        self.side = QStackedWidget()
        self.side.setFixedWidth(current().px(SIDE_PX))
        for panel in (self.behind, self.more):
            self.side.addWidget(panel)
        self.side.hide()
        self.body.setMinimumHeight(current().px(LOWEST_PX))  # with large text the page scrolls
        work = row(self.body, self.side, gap=12)
        work.setStretch(0, 1)
        inside = column(self.head, self.findings, self.strip, self.costs, work, gap=8)
        inside.setStretch(4, 1)
        whole = QWidget()
        whole.setLayout(inside)
        self.empty = EmptyPlan(self.desk)
        self.stack = QStackedWidget()
        area = scrolling(whole)
        InSight(area, self.body.grid)
        self.stack.addWidget(area)
        self.stack.addWidget(self.empty)
        self.setLayout(column(self.stack))

    def _connect(self) -> None:
        self.head.make_asked.connect(self.make)
        self.head.aim_asked.connect(self._choose_aim)
        self.head.replan_asked.connect(self.replan_asked)
        self.head.more_asked.connect(self._show_more)
        self.strip.kept.connect(self._keep)
        self.strip.left.connect(self.leave)
        self.costs.opened.connect(self._show_behind)
        self.behind.followed.connect(self._follow)
        self.behind.closed.connect(self._close_side)
        self.more.closed.connect(self._close_side)
        self.planner.improved.connect(self._show_found)
        self.planner.told.connect(self.strip.show_how_far)
        self.planner.ended.connect(self._end)
        self.planner.looked.connect(self._take_looked)

    # -- showing -----------------------------------------------------------------------------------------------

    def refresh(self, kinds: Set[Kind]) -> None:
        """Show the plan of the day as it is now. A search under way begins anew when it would plan another day."""
        if kinds.isdisjoint(_MATTERING):
            return
        day = self.opened.day
        before, self.ahead = self.ahead, ahead(day, self.opened.now())
        if kinds == {Kind.STEP} and before == self.ahead:
            return  # the clock was pressed: nothing about seats is different
        missing = missing_in(day, self.ahead)
        if missing is not None:
            self._leave_quietly()
            self.planned = None
            self.empty.show_missing(missing)
            self.stack.setCurrentWidget(self.empty)
            return
        self.stack.setCurrentIndex(0)
        self.planned = self.drawing.read(day, self.ahead)
        plan = self.planned.plan
        self.head.show_seating(day.seating, again=is_begun(plan))
        if kinds != {Kind.SEAT}:  # who sits where is not what a plan goes by
            self.more.show_day(day, self.planned, self.ahead)
        if self._searched is not None and self._searched.instance != self.planned.instance:
            self._search_again()
        elif self._searched is None and self.opened in _PRESSES:
            self._begin()  # it was under way in the page before this one
        if self._found is None:
            drawn = self.drawing.draw(day, self.planned)
            self.body.show_view(drawn.view, self.planned, plan, settled=True)
            self.planner.look(day, self.planned, drawn, self.desk.language)
            self._looks = True

    @property
    def _is_searching(self) -> bool:
        return self._searched is not None

    @Slot(object, object, object)
    def _take_looked(self, day: Day, read: Planned, looked: Looked) -> None:
        self.looked, self._looks = looked, False
        if self.planned is None:
            return
        self.findings.show_sentences(looked.said)
        if self._found is None:
            self._show_costs(day, looked.costs)
            if looked.drawn is not None and read is self.planned and self.body.settled:
                self.drawing.drawn = looked.drawn
                self.body.show_view(looked.drawn.view, read, read.plan, settled=True)

    def _show_costs(self, day: Day, costs: tuple[Cost, ...]) -> None:
        self.costs.show_costs(costs)
        if self.behind.kind is not None:
            self.behind.show_cost(day, next((one for one in costs if one.kind is self.behind.kind), None))

    # -- beside the plan ---------------------------------------------------------------------------------------

    @Slot(object)
    def _show_behind(self, kind: CostKind) -> None:
        cost = next((one for one in self.costs.costs if one.kind is kind), None)
        self.behind.show_cost(self.opened.day, cost)
        self.head.more_button.setChecked(False)
        self.side.setCurrentWidget(self.behind)
        self.side.show()
        self.behind.list.setFocus()

    @Slot(bool)
    def _show_more(self, on: bool) -> None:
        if on:
            self.side.setCurrentWidget(self.more)
            self.side.show()
            self.more.take_keys()
        elif self.side.currentWidget() is self.more:
            self.side.hide()

    @Slot()
    def _close_side(self) -> None:
        kind = self.behind.kind if self.side.currentWidget() is self.behind else None
        self.side.hide()
        if kind is None:
            self.head.more_button.setChecked(False)
            self.head.more_button.setFocus()
        else:
            self.behind.show_cost(self.opened.day, None)
            self.costs.buttons[kind].setFocus()

    @Slot(str)
    def _follow(self, person: str) -> None:
        self.body.follow(PersonId(person))

    @Slot(object)
    def _choose_aim(self, aim: Aim) -> None:
        factors: dict[str, Any] = dict(aim.factors)
        self.opened.watch(self.opened.seating.choose(**factors))

    # -- making a plan -----------------------------------------------------------------------------------------

    @Slot()
    def make(self) -> None:
        """Search for a plan, unless it cannot be had: then say so first."""
        if self.planned is None:
            return
        stopping = [one for one in self._findings() if one.stops]
        said = sentences(self.opened.day, self.planned, stopping, self.desk.language)
        if said and not self._is_searching:
            self.desk.ask(said[0], Deed(self.tr("Make a plan all the same"), self.search))
        else:
            self.search()

    def _findings(self) -> tuple[Finding, ...]:
        assert self.planned is not None
        if self.looked is None or self._looks:
            return cannot(self.planned.instance)
        return self.looked.findings

    @Slot()
    def search(self) -> None:
        """Search; each press begins somewhere else, so that another plan comes of it."""
        self._presses += 1
        self._begin()

    def _search_again(self) -> None:
        """The day is another now: the same search for that one."""
        self._found = None
        self._begin()

    def _begin(self) -> None:
        if self.planned is None:
            return
        self._searched, self._found = self.planned, None
        _PRESSES[self.opened] = self._presses
        self.planner.start(self._task(self.planned))
        self.strip.search()

    def _task(self, read: Planned) -> Task:
        seed = zlib.crc32(self.opened.identity.encode()) + self._presses
        instance: Instance = read.instance
        seconds = seconds_for(instance.people)
        show = self.drawing.show(self.opened.day, read)
        return Task(instance, aims_of(self.opened.day.seating), seed, seconds, show)

    @Slot(object)
    def _show_found(self, found: Found) -> None:
        """Look at the best so far. Nothing is in the day yet."""
        if self._searched is None:
            return
        self._found = found
        shown: Shown = found.shown
        self.body.show_view(shown.drawn.view, self._searched, found.plan, settled=False)
        self._show_costs(self.opened.day, shown.costs)

    @Slot(object)
    def _end(self, found: Found) -> None:
        """The search is over: the plan comes into the day, unless cards in people's hands turn wrong by it."""
        if self._searched is None:
            return
        self._show_found(found)
        wrong = self._wrong_cards(found.plan)
        if wrong:
            words = plan_sentence("cards", wrong, self.desk.language)
            self.strip.ask(words, self.tr("Do it"))
        else:
            self._put()

    def _wrong_cards(self, plan: Plan) -> int:
        """How many cards turn wrong by a plan."""
        day, read = self.opened.day, self._searched
        assert read is not None
        return len(wrong_cards(on_cards(day, read), read.plan_of(day.seats).seats, plan.seats))

    def _seats(self, found: Found) -> tuple[Seat, ...]:
        assert self._searched is not None
        coming = set(self.ahead.coming)
        return tuple(seat for seat in self._searched.seats_of(found.plan) if seat.round in coming)

    @Slot()
    def _keep(self) -> None:
        """It is good enough; or, where that was the question: do it."""
        if self.planner.busy:
            self.planner.keep()
        else:
            self._put()

    def _put(self) -> None:
        """Put what was found into the day: one act."""
        if self._found is None or self._searched is None:
            return
        made = self.opened.seats.make_plan(self._seats(self._found), self.ahead.coming)
        self.drawing.expect(self._searched, self._found)
        self._searched = None
        self._end_strip()
        self.opened.watch(made, self._tell_made, self._refused)
        self._found = None

    def _tell_made(self, _: object) -> None:
        if not self.body.settled:  # it was the plan they had already: nothing in the day is different
            self.refresh(frozenset({Kind.SEAT}))
        announce(self, self.costs.said())

    def _refused(self, error: FacilitatorError) -> None:
        self.desk.refuse(error)
        self.refresh(frozenset({Kind.SEAT}))

    @Slot()
    def leave(self) -> None:
        """Search no more; the seats are as they were."""
        self._leave_quietly()
        self.refresh(frozenset({Kind.SEAT}))

    def _leave_quietly(self) -> None:
        self.planner.leave()
        self._searched = self._found = None
        self._end_strip()

    def _end_strip(self) -> None:
        _PRESSES.pop(self.opened, None)
        if self.strip.be_done():
            self.head.make_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape leaves a search."""
        if event.key() == Qt.Key.Key_Escape and self._is_searching:
            self.leave()
        else:
            super().keyPressEvent(event)

    # -- going somewhere ---------------------------------------------------------------------------------------

    def take_keys(self) -> None:
        """The keys go to where work begins."""
        if self.stack.currentWidget() is self.empty:
            self.empty.take_keys()
        else:
            self.head.make_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def reach(self, spot: Spot) -> bool:
        """Bring somebody's seats in sight. Whether they have any."""
        person = self._person_of(spot)
        if self.planned is None or PersonId(person) not in self.planned.number_of:
            return False
        self.body.follow(PersonId(person))
        self.body.take_keys()
        return True

    def _person_of(self, spot: Spot) -> str:
        """Of a seat, who has it."""
        if spot.kind is not Kind.SEAT or spot.within:
            return spot.within or spot.record
        seats = self.opened.day.seats
        return next((one.person for one in seats if seat_key(one.round, one.person) == spot.record), "")

    def spot(self) -> Spot | None:
        """Whom the chair follows."""
        follow = self.body.view.follow
        return None if follow is None else Spot(Kind.SEAT, "", "table", follow)
