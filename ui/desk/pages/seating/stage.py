"""The stage of the seating: one question first, and then what belongs to the answer."""

from __future__ import annotations

from collections.abc import Callable, Set
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import Protocol

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from ui.desk.breathing import breathe
from ui.desk.desk import Desk
from ui.desk.pages.seating.waypages import WayPages
from ui.desk.places import StageName
from ui.desk.stage import Stage
from ui.desk.widgets.parts import button, column, row, shown_keys
from ui.desk.widgets.typing import finish_typing


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


@dataclass(frozen=True, slots=True)
class Entry:
    """A page behind a tab. make: builds it, when somebody first goes there."""

    name: PageName
    icon: str
    make: Callable[[Desk], QWidget]


_PAGES: tuple[Entry, ...] = (Entry(PageName.PLAN, "layout-list", WayPages),)
"""The pages there are, by their tabs. One more page is one more line; Alt+1, Alt+2 ... follow their order."""


def page_words(name: PageName) -> str:
    """The name of a page, as it stands on its tab."""
    return {
        PageName.PLAN: QCoreApplication.translate("SeatingPages", "Seating"),
        PageName.DOOR: QCoreApplication.translate("SeatingPages", "At the door"),
        PageName.MEETINGS: QCoreApplication.translate("SeatingPages", "Who meets whom"),
    }[name]


class SeatingStage(Stage):
    """The pages of the seating, behind tabs once there is more than one."""

    name = StageName.SEATING

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._pages: dict[PageName, QWidget] = {}
        self._stale: dict[PageName, set[Kind]] = {}
        self.now = PageName.PLAN
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
        bar = QWidget()
        bar.setLayout(row(*self.tabs.values(), None, gap=4))
        bar.setVisible(len(_PAGES) > 1)
        whole = column(bar, self.stack, gap=8)
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
            self._pages[name] = entry.make(self.desk)
            self._stale[name] = set(Kind)
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
        for name, tab in self.tabs.items():
            tab.setChecked(name is self.now)

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
        self.refresh(frozenset())

    # -- going somewhere ---------------------------------------------------------------------------------------

    def reach(self, spot: Spot | None) -> None:
        """Bring a field in sight, in the page it is found in."""
        if spot is None or self.page(self.now).reach(spot):
            if spot is None:
                self.page(self.now).reach(None)
            return
        self._show(PageName.PLAN)
        if not self.page(PageName.PLAN).reach(spot):
            self.page(PageName.PLAN).reach(None)

    def spot(self) -> Spot | None:
        """Where the chair is in the page in sight."""
        return self.page(self.now).spot()
