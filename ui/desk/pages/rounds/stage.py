"""The stage of the rounds: running the day, and all that was brought in it."""

from __future__ import annotations

from collections.abc import Set
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from facilitator.domain.clock import Clock
from facilitator.domain.closing import Open, StillOpen, still_open
from facilitator.domain.hall import ItemKind
from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from facilitator.domain.walking import Walked, walked
from ui.desk.breathing import breathe
from ui.desk.desk import Deed, Desk
from ui.desk.pages.live.asidestrip import AsideStrip
from ui.desk.pages.live.insertstrip import InsertStrip
from ui.desk.pages.live.livepage import LivePage
from ui.desk.pages.live.tableline import TYPED_LINE
from ui.desk.pages.live.tablenotes import TYPED_LIVE
from ui.desk.pages.photos.views import photos_place
from ui.desk.pages.rounds.pointspage import PointsPage
from ui.desk.places import ASIDE, BETWEEN, HOST, TYPED_PHOTO, Place, StageName
from ui.desk.stage import Stage
from ui.desk.widgets.parts import column, tab_in_order
from ui.desk.widgets.typing import finish_typing

if TYPE_CHECKING:
    from ui.desk.pages.photos.page import PhotosPage

LIVE = Spot(Kind.STEP, "", "")
"""The clock and the tables, as a place to come back to."""


class RoundsStage(Stage):
    """The clock with the tables, all points, or the photos of sheets: pages behind each other."""

    name = StageName.ROUNDS

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._points: PointsPage | None = None
        self._photos: PhotosPage | None = None
        self._stale: set[Kind] = set()
        self._build()
        self.live.points_asked.connect(self.show_points)
        self.live.photos_asked.connect(self.show_photos)
        self.live.aside_asked.connect(self.aside.ask)
        self.live.insert_asked.connect(self.insert.ask)
        self.live.close_asked.connect(self._ask_to_close)
        self.live.report_asked.connect(self._go_to_report)
        self.live.programme_asked.connect(self._go_to_programme)
        desk.running.closing_asked.connect(self._say_what_is_open)
        desk.running.turned.connect(self._see_the_walk)

    def _build(self) -> None:
        self.live = LivePage(self.desk)
        self.aside = AsideStrip(self.desk, self.desk.running)
        self.insert = InsertStrip(self.desk, self.desk.running)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.live)
        whole = column(self.stack, self.aside, self.insert, gap=8)
        whole.setStretch(0, 1)
        self.setLayout(whole)
        QShortcut(QKeySequence("Alt+1"), self, self.show_live)
        QShortcut(QKeySequence("Alt+2"), self, self.show_points)
        QShortcut(QKeySequence("Alt+3"), self, self.show_phones)
        QShortcut(QKeySequence("Alt+4"), self, self.show_photos)
        QShortcut(QKeySequence("F7"), self, self.aside.ask)

    @property
    def points(self) -> PointsPage:
        """The page of all points; built when it is first asked for."""
        while self._points is None or self.stack.indexOf(self._points) < 0:
            self.build_more()
        return self._points

    @property
    def photos(self) -> PhotosPage:
        """The page of the photos of sheets; loaded and built when it is first asked for."""
        if self._photos is None:
            from ui.desk.pages.photos.page import PhotosPage  # noqa: PLC0415

            self._photos = PhotosPage(self.desk)
            self._photos.clock_asked.connect(self.show_live)
            self._photos.points_asked.connect(self.show_points)
            self.stack.addWidget(self._photos)
            tab_in_order(self._photos, self.aside, self.insert)
        return self._photos

    # -- showing -----------------------------------------------------------------------------------------------

    def refresh(self, kinds: Set[Kind]) -> None:
        """Show the day as it is now; the page out of sight follows when it comes in sight."""
        self.live.refresh(kinds)
        if self._photos is not None and self.stack.currentWidget() is self._photos:
            self._photos.refresh(kinds)
        if self._points is not None:
            self._stale |= kinds
            if self.stack.currentWidget() is self._points:
                self._bring_up_to_date()

    def _bring_up_to_date(self) -> None:
        stale, self._stale = self._stale, set()
        if stale:
            self.points.refresh(stale)

    def build_more(self) -> bool:
        """Build the page of all points in three steps: made, put in its place, filled."""
        if self._points is None:
            self._points = PointsPage(self.desk)
            self._points.clock_asked.connect(self.show_live)
            self._points.photos_asked.connect(self.show_photos)
            self._stale = set(Kind)
        elif self.stack.indexOf(self._points) < 0:
            self.stack.addWidget(self._points)
            tab_in_order(self._points, self.aside, self.insert)
        elif self._stale == set(Kind):
            self._bring_up_to_date()
        else:
            return False
        return True

    @property
    def has_go(self) -> bool:
        """The large one is beside the tables."""
        return self.stack.currentWidget() is self.live

    @Slot()
    def show_live(self) -> None:
        """The clock and the tables, with the keys on GO."""
        finish_typing(self)
        self.stack.setCurrentWidget(self.live)
        self.desk.show_large_go(self.has_go)
        self.live.take_keys()

    @Slot()
    def show_phones(self) -> None:
        """The phones of the tables, beside the clock."""
        self.show_live()
        self.live.show_phones()

    def show_points(self, key: str = "") -> None:
        """All points, with the keys in the quick grid; or one of them, to be worked on."""
        self._show_points()
        self.points.reach(Spot(Kind.TAKEAWAY, key, "edited") if key else None)

    def _show_points(self) -> None:
        finish_typing(self)
        while self.build_more():
            breathe()
        self._bring_up_to_date()
        self.stack.setCurrentWidget(self.points)
        self.desk.show_large_go(self.has_go)

    @Slot()
    def show_photos(self, table: str = "") -> None:
        """The photos of sheets, with the keys where they are typed; table: the first to type of that one."""
        self._show_photos(photos_place(table))

    def _show_photos(self, spot: Spot | None) -> None:
        finish_typing(self)
        page = self.photos
        page.refresh(set(Kind))
        self.stack.setCurrentWidget(page)
        self.desk.show_large_go(self.has_go)
        page.reach(spot)

    def reach(self, spot: Spot | None) -> None:
        """The clock, when no place is asked for and there is a programme; else the points."""
        if spot is not None and self._reach_typed(spot):
            return
        if spot is not None and spot.kind is Kind.ATTACHMENT:
            self._show_photos(spot)
            return
        if spot is not None and spot.kind is Kind.PHONES:
            self.show_phones()
            return
        if spot is not None and spot.kind is Kind.TABLE and spot.field == HOST:
            self._ask_host(spot.record)
            return
        if spot == LIVE or (spot is None and self.opened.day.programme):
            self.show_live()
            return
        if spot is not None and spot.kind is Kind.STEP:  # why the clock stands still: its line is on the live page
            self.show_live()
            return
        self._show_points()
        self.points.reach(spot)

    def _reach_typed(self, spot: Spot) -> bool:
        """Bring up a field in which something new waits, with the keys in it. False: it is no such field."""
        if spot.record == TYPED_LIVE:
            self._open_table(spot.within)
        elif spot.kind is Kind.PHONES and spot.field == TYPED_LINE:
            self._open_table(spot.within)
            if self.live.notes.table == spot.within:  # else that table is gone: another one may stand there
                self.live.notes.line.ask()
        elif spot.record == TYPED_PHOTO:
            self._show_photos(photos_place(photo=spot.within))
        elif spot == BETWEEN:
            self.show_live()
            self.insert.ask()
        elif spot == ASIDE:
            self.show_live()
            self.aside.ask()
        else:
            return False
        return True

    def _open_table(self, table: str) -> None:
        """One table beside the clock, also where something else stood in the place of the tables."""
        self.show_live()
        self.live.show_tables()
        self.live.open_table(table)

    def _ask_host(self, table: str) -> None:
        """Who is host of a table from now on? The keys are in the name."""
        self._open_table(table)
        self.live.notes.ask_host()

    def spot(self) -> Spot | None:
        """The clock or what stands open beside it, or where the chair is among the points."""
        page = self.stack.currentWidget()
        if self._photos is not None and page is self._photos:
            return self._photos.spot()
        return (self.live.spot() or LIVE) if page is self.live else self.points.spot()

    # -- walking -----------------------------------------------------------------------------------------------

    @Slot(object, object)
    def _see_the_walk(self, before: Clock, after: Clock) -> None:
        """A changeover is over: did it take longer than the ones to come may?"""
        if before.item is None or before.item.kind is not ItemKind.CHANGEOVER or before.item == after.item:
            return
        day = self.opened.day
        found = walked(day.programme, day.steps, self.opened.now())
        if found is not None:
            words = self.tr("Walking took %n minute(s), longer than planned.", "", found.minutes)
            count_on_it = Deed(self.tr("Count on that from now on"), partial(self._count_on, found))
            self.desk.tell(words, "plain", count_on_it)

    def _count_on(self, found: Walked) -> None:
        self.opened.watch(self.opened.clock.plan(found.shares))

    # -- closing the day ---------------------------------------------------------------------------------------

    @Slot()
    def _say_what_is_open(self) -> None:
        if words := self._open_words():
            self.desk.tell(words, "warn")

    @Slot()
    def _ask_to_close(self) -> None:
        words = self._open_words() or self.tr("Everything is in.")
        self.desk.ask(words, Deed(self.tr("Close the day"), self.desk.running.close_the_day))

    def _open_words(self) -> str:
        told = [self._words_of(one) for one in still_open(self.opened.day)]
        return self.tr("Still open: {list}.").format(list=", ".join(told)) if told else ""

    def _words_of(self, one: StillOpen) -> str:
        match one.what:
            case Open.UNTYPED_PHOTOS:
                return self.tr("%n photo(s) not typed yet", "", one.count)
            case Open.SILENT_TABLES:
                return self.tr("%n table(s) without points", "", one.count)
            case Open.WITHOUT_TABLE:
                return self.tr("%n point(s) without a table", "", one.count)
            case Open.EMPTY_REACTIONS:
                return self.tr("%n reaction(s) not typed", "", one.count)
            case Open.UNOWNED:
                return self.tr("%n agreement(s) without a name", "", one.count)
            case _:
                return self.tr("copy on the stick")

    # -- elsewhere ---------------------------------------------------------------------------------------------

    @Slot()
    def _go_to_report(self) -> None:
        self.desk.go(Place(StageName.REPORT))

    @Slot()
    def _go_to_programme(self) -> None:
        self.desk.go(Place(StageName.PREPARATION, Spot(Kind.ITEM, "", "title")))
