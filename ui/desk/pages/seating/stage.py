"""The stage of the seating: one question first, and then what belongs to the answer."""

from __future__ import annotations

from collections.abc import Callable, Set
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from facilitator.domain.identity import ItemId
from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from ui.desk.breathing import breathe
from ui.desk.desk import Desk
from ui.desk.pages.seating.waypages import WayPages
from ui.desk.places import StageName
from ui.desk.stage import Stage
from ui.desk.widgets.parts import button, column, row, shown_keys
from ui.desk.widgets.typing import finish_typing

if TYPE_CHECKING:
    from ui.desk.pages.replan.panel import ReplanPanel


class Page(Protocol):
    """A page of the seating: a widget that shows the day, and knows where its work begins."""

    def refresh(self, kinds: Set[Kind]) -> None:
        """Show the day as it is now."""

    def reach(self, spot: Spot | None) -> bool:
        """Bring a field in sight and give it the keys; None = where work begins. Whether it is found here."""

    def spot(self) -> Spot | None:
        """Where the chair is in it."""


class PageName(StrEnum):
    """The pages of the seating, in the order of their tabs."""

    PLAN = "plan"
    DOOR = "door"
    MEETINGS = "meetings"


def _door(desk: Desk) -> QWidget:
    """Whoever is quicker than our loading does not wait for pages they did not ask for."""
    from ui.desk.pages.doors.page import DoorPage  # noqa: PLC0415

    return DoorPage(desk)


def _meetings(desk: Desk) -> QWidget:
    from ui.desk.pages.meetings.page import MeetingsPage  # noqa: PLC0415

    return MeetingsPage(desk)


@dataclass(frozen=True, slots=True)
class Entry:
    """A page behind a tab. make: builds it, when somebody first goes there."""

    name: PageName
    icon: str
    make: Callable[[Desk], QWidget]


_PAGES: tuple[Entry, ...] = (
    Entry(PageName.PLAN, "layout-list", WayPages),
    Entry(PageName.DOOR, "user-plus", _door),
    Entry(PageName.MEETINGS, "users", _meetings),
)
"""The pages there are, by their tabs. One more page is one more line; Alt+1, Alt+2 ... follow their order."""


def page_words(name: PageName) -> str:
    """The name of a page, as it stands on its tab."""
    return {
        PageName.PLAN: QCoreApplication.translate("SeatingPages", "Seating"),
        PageName.DOOR: QCoreApplication.translate("SeatingPages", "At the door"),
        PageName.MEETINGS: QCoreApplication.translate("SeatingPages", "Who meets whom"),
    }[name]


class SeatingStage(Stage):
    """The pages of the seating behind tabs, and in the place of a page how its plan is mended."""

    name = StageName.SEATING
    _fields = frozenset(map(str, PageName))
    """What stands in the field of a spot that is a whole page."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._pages: dict[PageName, QWidget] = {}
        self._stale: dict[PageName, set[Kind]] = {}
        self.now = PageName.PLAN
        self.replan: ReplanPanel | None = None
        self._replanning = False
        self._build()

    def _build(self) -> None:
        self.stack = QStackedWidget()
        self.tabs: dict[PageName, QPushButton] = {}
        for number, entry in enumerate(_PAGES, 1):
            keys = f"Alt+{number}"
            show = partial(self.show_page, entry.name)
            words = page_words(entry.name)
            tab = button(words, show, icon=entry.icon, kind="tab", tip=f"{words} ({shown_keys(keys)})")
            tab.setCheckable(True)
            QShortcut(QKeySequence(keys), self, show)
            self.tabs[entry.name] = tab
        self._bar = row(*self.tabs.values(), None, gap=4)  # the question and its answer come behind the tabs
        whole = column(self._bar, self.stack, gap=8)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    # -- showing -----------------------------------------------------------------------------------------------

    def page(self, name: PageName) -> Page:
        """A page; built when it is first asked for."""
        while self._take_a_step(name):
            pass
        return self._pages[name]  # type: ignore[return-value]  # a widget that is a Page as well

    def _take_a_step(self, name: PageName) -> bool:
        """Make a page, put it in its place. Whether there was anything left to do."""
        if name not in self._pages:
            entry = next(entry for entry in _PAGES if entry.name is name)
            made = self._pages[name] = entry.make(self.desk)
            self._stale[name] = set(Kind)
            if (replan_asked := getattr(made, "replan_asked", None)) is not None:
                replan_asked.connect(self.show_replan)
            if isinstance(made, WayPages):
                self._bar.insertWidget(len(self.tabs), made.bar, 100)
        elif self.stack.indexOf(self._pages[name]) < 0:
            self.stack.addWidget(self._pages[name])
        else:
            return False
        return True

    def refresh(self, kinds: Set[Kind]) -> None:
        """Show the day as it is now; pages out of sight follow when they come in sight."""
        page = self.page(self.now)
        for stale in self._stale.values():
            stale.update(kinds)
        if stale_now := self._stale.get(self.now):
            self._stale[self.now] = set()
            page.refresh(stale_now)
        self.stack.setCurrentWidget(self._pages[self.now])
        if self._replanning and self.replan is not None:
            self.replan.refresh(kinds)
            self.stack.setCurrentWidget(self.replan)
        ways = self._pages.get(PageName.PLAN)
        if isinstance(ways, WayPages):
            ways.bar.setVisible(ways.is_answered and self.now is PageName.PLAN and not self._replanning)
        for name, tab in self.tabs.items():
            tab.setChecked(name is self.now)

    def build_first(self) -> bool:
        """The page in sight, and in it the page of the answer, in steps."""
        if self._take_a_step(self.now):
            return True
        page = self._pages[self.now]
        return isinstance(page, WayPages) and page.build_more()

    def build_more(self) -> bool:
        """Take a step towards a page nobody asked for yet."""
        return any(self._take_a_step(entry.name) for entry in _PAGES)

    @Slot()
    def show_page(self, name: PageName) -> None:
        """Show a page, with the keys where its work begins."""
        self._show(name)
        self.page(name).reach(None)

    def _show(self, name: PageName) -> None:
        if name is not self.now and self.now in self._pages:
            finish_typing(self._pages[self.now])
        while self._take_a_step(name):
            breathe()
        self.now = name
        self._replanning = False
        self.refresh(frozenset())

    def ask_round(self, round_: ItemId, like: ItemId | None) -> None:
        """Ask of the plan that a round gets the groups of another one, or (None) all new ones."""
        self._show(PageName.PLAN)
        ways = self.page(PageName.PLAN)
        if isinstance(ways, WayPages) and ways.plan is not None:
            ways.plan.body.ask_round(round_, like)

    # -- planning again ----------------------------------------------------------------------------------------

    @Slot()
    def show_replan(self, *, anyway: bool = False) -> None:
        """Propose in the place of the page how the plan is mended.

        anyway: also during a round in which nothing is lacking.
        """
        if self.replan is None:
            from ui.desk.pages.replan.panel import ReplanPanel  # noqa: PLC0415

            self.replan = ReplanPanel(self.desk)
            self.replan.closed.connect(self._leave_replan)
            self.stack.addWidget(self.replan)
        self._replanning = True
        self.refresh(frozenset())
        self.replan.begin(anyway=anyway)

    @Slot()
    def _leave_replan(self) -> None:
        self._replanning = False
        self.refresh(frozenset())
        self.page(self.now).reach(None)

    def turn(self, by: int) -> bool:
        """The clicker turns the pages of who sits elsewhere, while the hall sees them."""
        return self._replanning and self.replan is not None and self.replan.turn(by)

    # -- going somewhere ---------------------------------------------------------------------------------------

    def reach(self, spot: Spot | None) -> None:
        """Bring a field in sight, in the page it is found in."""
        if spot is not None and spot.kind is Kind.SEATING and spot.field in self._fields:
            self.show_page(PageName(spot.field))
            return
        if spot is None or self.page(self.now).reach(spot):
            if spot is None:
                self.page(self.now).reach(None)
            return
        self._show(PageName.PLAN)
        if not self.page(PageName.PLAN).reach(spot):
            self.page(PageName.PLAN).reach(None)

    def spot(self) -> Spot | None:
        """Where the chair is in the page in sight; of a page without records, which page it is."""
        spot = self.page(self.now).spot()
        if spot is None and self.now is not PageName.PLAN:
            return Spot(Kind.SEATING, "", str(self.now))
        return spot
