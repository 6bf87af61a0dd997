"""The report: its blocks on the left, the words of one in the middle, and what it looks like on the right."""

from __future__ import annotations

from collections.abc import Callable, Set
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QStackedWidget, QWidget

from facilitator.domain.identity import SectionId
from facilitator.domain.records import Kind
from facilitator.domain.report import SectionKind
from facilitator.domain.spots import Spot
from ui.desk.desk import Desk
from ui.desk.pages.report.blocklist import BlockList
from ui.desk.pages.report.coverpage import CoverPage
from ui.desk.pages.report.outcome import BESIDE_THE_REPORT, Outcome
from ui.desk.pages.report.sectionpage import SectionPage
from ui.desk.pages.report.views import BlockView, block_views, heading_of
from ui.desk.places import StageName
from ui.desk.stage import Stage
from ui.desk.widgets.parts import column, scrolling
from ui.desk.widgets.typing import finish_typing

P = TypeVar("P", bound=QWidget)

BESIDE_BAR_PX = 8
"""Between the fields and the bar that scrolls them."""


class ReportStage(Stage):
    """Where the report is put together, looked at and made."""

    name = StageName.REPORT

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._views: dict[str, BlockView] = {}
        self._build()
        self.blocks.chosen.connect(self._show_chosen)
        self.blocks.chosen.connect(self._show_in_preview)
        self.blocks.edit_asked.connect(self._begin)

    def _build(self) -> None:
        """From the outside in: Qt works the style of a widget, and of all in it, out anew when it is put elsewhere."""
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(16)
        self.blocks = BlockList(self.desk)
        self.pages = QStackedWidget()
        whole.addWidget(self.blocks)
        whole.addWidget(self.pages, 1)
        self.areas: dict[QWidget, QScrollArea] = {}
        self.cover = self._page(CoverPage)
        self.section = self._page(SectionPage)
        self.outcome = Outcome(self.desk, self)
        whole.addWidget(self.outcome, 1)

    def _page(self, make: Callable[[Desk], P]) -> P:
        """A page in the middle, which scrolls."""
        inside = column(gap=0)
        inside.setContentsMargins(0, 0, BESIDE_BAR_PX, 0)
        holder = QWidget()
        holder.setLayout(inside)
        area = scrolling(holder)
        self.pages.addWidget(area)
        page = make(self.desk)
        inside.addWidget(page)
        self.areas[page] = area
        return page

    # -- showing -----------------------------------------------------------------------------------------------

    def refresh(self, kinds: Set[Kind]) -> None:
        """Show the day as it is now. Nearly every record has its place in the report."""
        if not kinds - BESIDE_THE_REPORT:
            self.outcome.day_changed(kinds)
            return
        views = block_views(self.opened.day)
        self._views = {view.section.id: view for view in views}
        self.cover.show_event(self.opened.day.event)
        self.blocks.show_blocks(views)
        self._show_chosen()
        self.outcome.day_changed(kinds)

    @Slot()
    def _show_chosen(self) -> None:
        view = self.blocks.current()
        if view is None:
            self.pages.setCurrentWidget(self.areas[self.cover])
            finish_typing(self.section)
            return
        finish_typing(self.cover)
        self.section.show_block(self.opened.day, view)
        self.pages.setCurrentWidget(self.areas[self.section])

    @Slot(str)
    def _show_in_preview(self, key: str) -> None:
        """The report beside it turns to what the chair is at."""
        if not key:
            self.outcome.view.go_to_begin()
        elif (heading := heading_of(self._views.values(), key)) is not None:
            self.outcome.view.go_to_heading(*heading)

    @Slot()
    def _begin(self) -> None:
        if self.blocks.current() is None:
            self.cover.reach("title")
        else:
            self.section.begin()

    # -- going somewhere ---------------------------------------------------------------------------------------

    def reach(self, spot: Spot | None) -> None:
        """Bring a field of the report in sight."""
        if spot is None:
            self._reach_beginning()
        elif spot.kind is Kind.EVENT:
            self.blocks.show_cover()
            self.cover.reach(spot.field)
        elif spot.kind is Kind.SECTION and spot.record in self._views:
            self.blocks.choose(spot.record)
            self.section.reach(spot.field)
        elif spot.kind is Kind.CONVERSATION and (home := self._home_of_conversations()) is not None:
            self.blocks.choose(home)
            self.section.entries.reach(spot.record, spot.field)
        else:
            self._reach_beginning()
        QTimer.singleShot(0, self, self._bring_in_sight)

    def _reach_beginning(self) -> None:
        if self.blocks.current() is None:
            self.cover.reach("title")
        else:
            self.blocks.list.setFocus()

    def _home_of_conversations(self) -> SectionId | None:
        """The block that tells what the tables brought."""
        found = (view.section for view in self._views.values() if view.section.kind is SectionKind.CONVERSATIONS)
        return next((section.id for section in sorted(found, key=lambda one: not one.shown)), None)

    @Slot()
    def _bring_in_sight(self) -> None:
        """Once the page has its size, scroll to the field that has the keys."""
        field = QApplication.focusWidget()
        for page, area in self.areas.items():
            if field is not None and page.isAncestorOf(field):
                area.ensureWidgetVisible(field)

    def spot(self) -> Spot | None:
        """The field of the front page or of the block that is chosen."""
        return self.cover.spot() if self.blocks.current() is None else self.section.spot()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Fields of several lines keep Ctrl+Enter from the button it belongs to, and have no use for it."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.outcome.maker.make()
        else:
            super().keyPressEvent(event)

    # -- fitting -----------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """In a narrow window, or with large text, list and pages leave room for the words."""
        super().resizeEvent(event)
        self.blocks.fit(self.width())
        self.outcome.fit(self.width())
