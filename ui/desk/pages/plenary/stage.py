"""The heart of the day: the chair walks along the tables, and types along with what is said."""

from __future__ import annotations

from collections.abc import Set
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.domain.identity import TakeawayId
from facilitator.domain.plenary import ContributionKind
from facilitator.domain.projector import Shows
from facilitator.domain.records import Kind
from facilitator.domain.report import SectionKind
from facilitator.domain.spots import Spot
from ui.desk.desk import Desk
from ui.desk.pages.plenary.capture import POINT
from ui.desk.pages.plenary.contents import Part
from ui.desk.pages.plenary.listings import AGREEMENTS, FOLLOWUPS, LIST_OF, THREADS
from ui.desk.pages.plenary.reportcard import ReportCard
from ui.desk.pages.plenary.views import WITHOUT_TABLE, Stop, minutes_each, stop_of, walk
from ui.desk.pages.plenary.walk import Walk
from ui.desk.pages.plenary.workplace import Workplace
from ui.desk.places import TYPED_PLENARY, Place, StageName
from ui.desk.stage import Stage
from ui.desk.theme.look import current
from ui.desk.widgets.parts import at_once, button, column, label, row

WIDE_PX = 1340
"""From this width of the window on (at 100 % text) the walk and the report stand beside the points."""

_LIST_OF_SECTION = {
    SectionKind.THREADS: THREADS,
    SectionKind.REACTION: LIST_OF[ContributionKind.REACTION],
    SectionKind.REACTIONS: LIST_OF[ContributionKind.REACTION],
    SectionKind.REFLECTIONS: LIST_OF[ContributionKind.REFLECTION],
    SectionKind.LESSONS: LIST_OF[ContributionKind.LESSON],
    SectionKind.QUOTATIONS: LIST_OF[ContributionKind.QUOTATION],
    SectionKind.AGREEMENTS: AGREEMENTS,
    SectionKind.FOLLOWUPS: FOLLOWUPS,
}
_SHOWN_AS_LIST = {Kind.AGREEMENT: Shows.AGREEMENTS, Kind.THREAD: Shows.THREADS}
_NOT_OF_THE_REPORT = {Kind.SEAT, Kind.ATTACHMENT, Kind.ORGANISER}


class PlenaryStage(Stage):
    """The tables in their order, with what they brought; below it whatever is said is typed; beside it the report."""

    name: ClassVar[StageName] = StageName.PLENARY

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._stops: tuple[Stop, ...] = ()
        self._stop = ""
        self._build()
        self.walk.chosen.connect(self.show_stop)
        self.workplace.turned.connect(self._show_footer)
        desk.running.ticked.connect(self._show_time)
        self.workplace.turned.connect(self.led)
        self.report.partAsked.connect(self._go_to_part)
        self.report.reportAsked.connect(self._go_to_report)

    # -- building ----------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.walk = Walk()
        self.workplace = Workplace(self.desk, self.walk.combo)
        self.report = ReportCard()
        middle = column(self.workplace, self._build_footer(), gap=12)
        middle.setStretch(0, 1)
        whole = row(self.walk, middle, self.report, gap=16)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self._share_room(wide=False)
        self.addActions(self.workplace.points.deeds.commands)
        at_once(self, "Ctrl+Down", self.go_on)
        at_once(self, "Ctrl+Up", self.go_back)
        for name, keys in self.workplace.capture.keys.items():
            at_once(self, keys, partial(self.workplace.open_tab, name))

    def _build_footer(self) -> QHBoxLayout:
        self.back_button = button("", self.go_back, icon="arrow-left")
        self.next_button = button("", self.go_on, icon="arrow-right", kind="primary")
        self.next_button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.next_key = label("F5", "small")
        self.time = label("", "muted")
        return row(
            self.back_button, label("F4", "small"), None, self.time, None, self.next_key, self.next_button, gap=10
        )

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Without room for it the walk becomes a choice above the points, and the report is one key away."""
        super().resizeEvent(event)
        self._share_room(wide=self.window().width() >= current().px(WIDE_PX))
        self._show_footer()

    def _share_room(self, *, wide: bool) -> None:
        self.walk.setVisible(wide)
        self.report.setVisible(wide)
        self.workplace.points.stand_alone(not wide)

    # -- showing -----------------------------------------------------------------------------------------------

    def refresh(self, kinds: Set[Kind]) -> None:
        """Show the day as it is now."""
        self._stops = walk(self.opened.day)
        self._stop = self._stop_among(self._stops)
        self._show_walk()
        self.workplace.refresh(kinds)
        if Kind.CONTRIBUTION in kinds:
            self.led.emit()
        if kinds - _NOT_OF_THE_REPORT:
            self.report.refresh(self.opened.day)

    def _stop_among(self, stops: tuple[Stop, ...]) -> str:
        """Where the chair is; is that gone, the stop that took its place."""
        keys = [stop.key for stop in stops]
        if self._stop in keys:
            return self._stop
        place = max(self.walk.place(), 0)
        return keys[min(place, len(keys) - 1)] if keys else WITHOUT_TABLE

    def _show_walk(self) -> None:
        self.walk.show_stops(self._stops, self._stop)
        self.workplace.show_stop(self._stop)
        self.workplace.points.deeds.tables = tuple((stop.key, self._named(stop)) for stop in self._stops)
        self._show_footer()

    def _named(self, stop: Stop) -> str:
        words = self.walk.words_of(stop)
        return words if stop.table is None else self.tr("Table {n}").format(n=stop.table) + f" · {words}"

    @Slot()
    def _show_footer(self) -> None:
        listing, following = self.workplace.lists, self.walk.beside(1)
        if listing:
            words = self.tr("On to the report")
        elif following is None:
            words = self.tr("On to the reactions")
        else:
            words = self.tr("Next: {topic}").format(topic=self.walk.words_of(following))
        goes_on = (listing or following is None) and self.desk.running.clock.item is not None
        self.next_key.setVisible(not goes_on)  # there the key is the clock's, and the button beside it is GO
        self._say_next(words)
        self._say_back(self.tr("Back to the tables") if listing else self.tr("Previous table"))
        self.back_button.setEnabled(listing or self.walk.beside(-1) is not None)
        self._show_time()

    @Slot()
    def _show_time(self) -> None:
        """How long each table can have, of the time that is left."""
        left = len(self._stops) - max(self.walk.place(), 0)
        each = None if self.workplace.lists else minutes_each(self.desk.running.clock, left)
        words = "" if each is None else self.tr("%n minute(s) for each table", "", each)
        if each == 0:
            words = self.tr("Less than a minute for each table")
        if words != self.time.text():
            self.time.setText(words)

    def _say_next(self, words: str) -> None:
        """A long topic is cut, and read out in full."""
        room = self.workplace.width() // 2
        cut = self.next_button.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        self.next_button.setText(cut.replace("&", "&&"))
        self.next_button.setAccessibleName(words)
        self.next_button.setToolTip(self.tr("{words} (F5, Ctrl+Down or Page Down)").format(words=words))

    def _say_back(self, words: str) -> None:
        self.back_button.setText(words)
        self.back_button.setAccessibleName(words)
        self.back_button.setToolTip(self.tr("{words} (F4, Ctrl+Up or Page Up)").format(words=words))

    # -- walking -----------------------------------------------------------------------------------------------

    @Slot(str)
    def show_stop(self, stop: str) -> None:
        """Stand at a table. The keys stay where they are, as long as that is in sight."""
        self._stop = stop
        self._show_walk()
        self.workplace.show_points()
        self.led.emit()

    @Slot()
    def go_on(self) -> None:
        """To the next table; after the last to what is said about them; then to the report."""
        if self.workplace.lists:
            self._go_to_report()
        elif (following := self.walk.beside(1)) is not None:
            self.show_stop(following.key)
        else:
            self.workplace.show_list(LIST_OF[ContributionKind.REACTION])
            self.workplace.open_tab(LIST_OF[ContributionKind.REACTION])

    @Slot()
    def go_back(self) -> None:
        """To the table before, or from a list back to the table."""
        if self.workplace.lists:
            self.workplace.leave_list()
        elif (before := self.walk.beside(-1)) is not None:
            self.show_stop(before.key)

    def leads(self) -> tuple[Shows, str | None]:
        """Who reacts, while that is typed; else what stands on the page: a list, or the table the chair is at."""
        spot = self.workplace.spot()
        if spot is not None and spot.kind is Kind.CONTRIBUTION:
            said = next((one for one in self.opened.day.contributions if one.id == spot.record), None)
            if said is not None and said.kind is ContributionKind.REACTION:
                return Shows.REACTION, said.id
        if spot is not None and spot.kind in _SHOWN_AS_LIST:
            return _SHOWN_AS_LIST[spot.kind], None
        return (Shows.DAY, None) if self._stop == WITHOUT_TABLE else (Shows.TABLE, self._stop)

    def turn(self, by: int) -> bool:
        """The clicker goes from table to table, and after the last to what the programme has next."""
        if by < 0:
            self.go_back()
        elif self.workplace.lists or self.walk.beside(1) is None:
            if self.desk.running.clock.item is not None:
                return False
            self.go_on()
        else:
            self.go_on()
        return True

    # -- elsewhere ---------------------------------------------------------------------------------------------

    @Slot()
    def _go_to_report(self) -> None:
        self.desk.go(Place(StageName.REPORT))

    @Slot(object)
    def _go_to_part(self, part: Part) -> None:
        """Where the words of a section are typed: at the tables, in a list, or in the report itself."""
        if part.kind is SectionKind.CONVERSATIONS:
            self.workplace.show_points()
            self.workplace.begin()
        elif part.kind not in _LIST_OF_SECTION:
            self.desk.go(Place(StageName.REPORT, Spot(Kind.SECTION, part.key, "text")))
        else:
            name = _LIST_OF_SECTION[part.kind]
            self.workplace.show_list(name)
            if part.empty and name in self.workplace.capture.tabs:
                self.workplace.open_tab(name)

    def reach(self, spot: Spot | None) -> None:
        """Bring a point, a table, or something said in sight, with the keys in it."""
        match spot:
            case Spot(kind=Kind.TAKEAWAY, record="", within=stop):
                self._reach_stop(stop)
                self.workplace.open_tab(POINT)
            case Spot(kind=Kind.TAKEAWAY) if spot.record.startswith(TYPED_PLENARY):
                self._reach_stop(spot.record.removeprefix(TYPED_PLENARY))
                self.workplace.open_tab(POINT)
            case Spot(kind=Kind.TAKEAWAY):
                self._reach_point(spot.record)
            case Spot(kind=Kind.CONVERSATION):
                self._reach_stop(spot.record)
                if spot.field == "headline":
                    self.workplace.points.headline.setFocus(Qt.FocusReason.OtherFocusReason)
                else:
                    self.workplace.begin()
            case Spot(kind=Kind.CONTRIBUTION | Kind.AGREEMENT | Kind.FOLLOWUP | Kind.THREAD):
                self.workplace.reach_said(spot)
            case _:
                self.workplace.reach_begin()

    def _reach_stop(self, stop: str) -> None:
        if stop in {known.key for known in self._stops}:
            self.show_stop(stop)

    def _reach_point(self, key: str) -> None:
        """A merged point is found in the one that speaks for it."""
        there = self.opened.day.takeaway
        takeaway = there.get(TakeawayId(key))
        if takeaway is not None and takeaway.merged_into is not None:
            takeaway = there.get(takeaway.merged_into)
        if takeaway is None:
            self.workplace.reach_begin()
        else:
            self._reach_stop(stop_of(takeaway))
            self.workplace.reach_point(takeaway.id)

    def spot(self) -> Spot | None:
        """What is being edited, typed, or chosen."""
        return self.workplace.spot()
