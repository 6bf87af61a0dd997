"""The question how people find their table, and under it the page of the answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Set
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from facilitator.domain.records import Kind
from facilitator.domain.seating import Way
from facilitator.domain.spots import Spot
from ui.desk.breathing import breathe, load_next
from ui.desk.desk import Desk
from ui.desk.pages.seating.question import QuestionPage, WayBar
from ui.desk.widgets.parts import column

if TYPE_CHECKING:
    from ui.desk.pages.seating.freepage import FreePage
    from ui.desk.pages.seating.movingon import MovingPage
    from ui.desk.pages.seating.planpage import PlanPage

    WayPage = QuestionPage | FreePage | MovingPage | PlanPage


def _free(desk: Desk) -> FreePage:
    """Whoever is quicker than our loading does not wait for the pages of other answers."""
    from ui.desk.pages.seating.freepage import FreePage  # noqa: PLC0415

    return FreePage(desk)


def _moving(desk: Desk) -> MovingPage:
    from ui.desk.pages.seating.movingon import MovingPage  # noqa: PLC0415

    return MovingPage(desk)


def _named(desk: Desk) -> PlanPage:
    from ui.desk.pages.seating.planpage import PlanPage  # noqa: PLC0415

    return PlanPage(desk)


_MAKE: Mapping[Way, Callable[[Desk], WayPage]] = {Way.FREE: _free, Way.MOVING: _moving, Way.NAMED: _named}
_BEFORE: Mapping[Way, tuple[str, ...]] = {
    Way.NAMED: (
        "ui.desk.pages.seating.planview",
        "ui.desk.pages.seating.planpane",
        "ui.desk.pages.printing.button",
        "ui.desk.pages.seating.planpage",
    ),
}
"""What is loaded step by step before a page is made, where all of it together is long."""


class WayPages(QWidget):
    """The question alone as long as nobody answered it; else the page of the answer.

    bar: the question in a line, for the stage to put above it.
    """

    replan_asked = Signal()
    """The plan is to be mended, with few changes."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.opened = desk, desk.opened
        self._pages: dict[Way | None, WayPage] = {}
        self._stale: dict[Way | None, set[Kind]] = {}
        self._take_keys = False
        self._build()

    def _build(self) -> None:
        self.stack = QStackedWidget()
        self.bar = WayBar()
        self.bar.asked.connect(self._choose)
        self.setLayout(column(self.stack))

    def page(self, way: Way | None) -> WayPage:
        """The page of an answer, or (None) of the question; built when it is first asked for."""
        while self._take_a_step(way):
            pass
        return self._pages[way]

    def build_more(self) -> bool:
        """Take a step towards the page that is to be shown. Whether there was anything left to do."""
        return self._take_a_step(self.opened.day.seating.way)

    def _take_a_step(self, way: Way | None) -> bool:
        """Load what a page needs, make it, put it in its place. Whether there was anything left to do."""
        if way not in self._pages:
            if way is None:
                question = QuestionPage()
                question.asked.connect(self._choose)
                self._pages[way] = question
            elif load_next(_BEFORE.get(way, ())):
                return True
            else:
                self._pages[way] = _MAKE[way](self.desk)
            if way is Way.NAMED:
                cast("PlanPage", self._pages[way]).replan_asked.connect(self.replan_asked)
            self._stale[way] = set(Kind)
        elif self.stack.indexOf(self._pages[way]) < 0:
            self.stack.addWidget(self._pages[way])
        else:
            return False
        return True

    @property
    def is_answered(self) -> bool:
        """Whether somebody chose a way: the question then stands in a line above the page (`bar`)."""
        return self.opened.day.seating.way is not None

    @property
    def current(self) -> WayPage:
        """The page in sight."""
        return self.page(self.opened.day.seating.way)

    @property
    def plan(self) -> PlanPage | None:
        """The page of the plan, where people are seated by name."""
        return cast("PlanPage", self.current) if self.opened.day.seating.way is Way.NAMED else None

    # -- showing -----------------------------------------------------------------------------------------------

    def refresh(self, kinds: Set[Kind]) -> None:
        """Show the page of the answer as it is now."""
        way = self.opened.day.seating.way
        page = self.page(way)
        for stale in self._stale.values():
            stale.update(kinds)
        stale_now, self._stale[way] = self._stale[way], set()
        if stale_now and not isinstance(page, QuestionPage):
            page.refresh(stale_now)
        self.bar.show_way(way)
        self.stack.setCurrentWidget(page)
        if self._take_keys:
            self._take_keys = False
            page.take_keys()

    def reach(self, spot: Spot | None) -> bool:
        """Bring a seat in sight; None: the keys go to where work begins."""
        if spot is not None:
            return self.plan is not None and self.plan.reach(spot)
        self.current.take_keys()
        return True

    def spot(self) -> Spot | None:
        """Whom the chair follows, where people have seats."""
        return self.plan.spot() if self.plan is not None else None

    # -- acting ------------------------------------------------------------------------------------------------

    @Slot(object)
    def _choose(self, way: Way) -> None:
        """Answer the question: one act. What belonged to another answer stays where it is."""
        self._take_keys = True
        while self._take_a_step(way):
            breathe()
        self.opened.watch(self.opened.seating.choose(way=way))
