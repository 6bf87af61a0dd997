"""The people of the day and the initiatives they bring: two lists, one at a time."""

from __future__ import annotations

from collections.abc import Set
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from ui.desk.desk import Desk
from ui.desk.pages.hall.initiatives import InitiativesPage
from ui.desk.pages.hall.peoplepage import PeoplePage
from ui.desk.pages.prepare.part import Part
from ui.desk.widgets.parts import button, column, row
from ui.desk.widgets.typing import finish_typing


class PeoplePart(Part):
    """Everybody who is there."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.people = PeoplePage(desk)
        self.initiatives = InitiativesPage(desk)
        self._build()
        self.people.counted.connect(self._show_counts)
        self.initiatives.counted.connect(self._show_counts)

    def _build(self) -> None:
        self.stack = QStackedWidget()
        self.stack.addWidget(self.people)
        self.stack.addWidget(self.initiatives)
        self.people_tab = self._tab(self.tr("People"), "users", self.people)
        self.initiatives_tab = self._tab(self.tr("Initiatives"), "lightbulb", self.initiatives)
        self.people_tab.setChecked(True)
        whole = column(row(self.people_tab, self.initiatives_tab, None, gap=4), self.stack, gap=10)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        QShortcut(QKeySequence("Ctrl+N"), self, self._add)

    def _tab(self, words: str, icon: str, page: PeoplePage | InitiativesPage) -> QPushButton:
        tab = button(words, partial(self.show_page, page), icon=icon, kind="tab")
        tab.setCheckable(True)
        return tab

    def refresh(self, kinds: Set[Kind]) -> None:
        """Show the people and the initiatives as they are now."""
        self.people.refresh(kinds)
        self.initiatives.refresh(kinds)

    @Slot()
    def _show_counts(self) -> None:
        day = self.opened.day
        for tab, words in (
            (self.people_tab, self.tr("%n person(s)", "", len(day.people))),
            (self.initiatives_tab, self.tr("%n initiative(s)", "", len(day.initiatives))),
        ):
            tab.setText(words)
            tab.setAccessibleName(words)

    def show_page(self, page: PeoplePage | InitiativesPage) -> None:
        """Show the people or the initiatives, with the keys in their list."""
        self._show(page)
        page.reach(None)

    def _show(self, page: PeoplePage | InitiativesPage) -> None:
        if page is not self._page():
            finish_typing(self._page())
        self.stack.setCurrentWidget(page)
        self.people_tab.setChecked(page is self.people)
        self.initiatives_tab.setChecked(page is self.initiatives)

    def _page(self) -> PeoplePage | InitiativesPage:
        return self.people if self.stack.currentWidget() is self.people else self.initiatives

    def reach(self, spot: Spot | None) -> bool:
        """Bring a field of somebody, or of an initiative, in sight."""
        if spot is not None and spot.kind not in (Kind.PERSON, Kind.INITIATIVE):
            return False
        if spot is not None:
            self._show(self.people if spot.kind is Kind.PERSON else self.initiatives)
        self._page().reach(spot)
        return True

    def spot(self) -> Spot | None:
        """Where the chair is now among the people or the initiatives."""
        return self._page().spot()

    @Slot()
    def _add(self) -> None:
        self._page().names.begin()
