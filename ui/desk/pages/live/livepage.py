"""The live day on one page: the clock with GO on the left, the tables on the right."""

from __future__ import annotations

from collections.abc import Set
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from facilitator.domain.clock import Clock
from facilitator.domain.drift import drift
from facilitator.domain.kinds import Kind
from facilitator.domain.onphones import PHONES
from facilitator.domain.spots import Spot
from ui.desk.desk import Desk
from ui.desk.pages.catchup.driftline import DriftLine
from ui.desk.pages.live.aheadcard import AheadCard, lines_ahead
from ui.desk.pages.live.clockcard import ClockCard
from ui.desk.pages.live.frames import OwnHeight
from ui.desk.pages.live.heading import TablesHeading
from ui.desk.pages.live.panels import Panels
from ui.desk.pages.live.presence import Presence, Watcher
from ui.desk.pages.live.tablenotes import TYPED_LIVE, TableNotes
from ui.desk.pages.live.tilegrid import TileGrid
from ui.desk.pages.live.tileviews import tiles
from ui.desk.pages.live.tilewords import TileRow, TileWords
from ui.desk.pages.live.whystrip import WhyStrip
from ui.desk.theme.look import current
from ui.desk.widgets.parts import (
    at_once,
    column,
    label,
    row,
    scrolling,
    tab_in_order,
)

if TYPE_CHECKING:
    from ui.projector.show import Show

CLOCK_PX, NARROW_CLOCK_PX, NARROW_PX, MOST_OF_THE_WIDTH = 336, 300, 1000, 0.45
"""How broad the clock is, and below which width of the page (at 100 % text) it is narrower."""
NOTES_PX, THUMBNAIL_PX, LEAST_PX = 340, 144, 640
AHEAD_EVERY_S = 5
"""What is told in minutes is worked out anew this often; what is done with the clock is shown at once."""
ONE_NUMBER_MS = 1_000
"""So soon a second digit follows the first one of a number; one that comes later begins another."""

OF_THE_TILES = frozenset(
    {
        Kind.TABLE,
        Kind.CONVERSATION,
        Kind.TAKEAWAY,
        Kind.PERSON,
        Kind.INITIATIVE,
        Kind.SEAT,
        Kind.JOINING,
        Kind.CALL,
        Kind.STEP,
        Kind.ITEM,
        Kind.ATTACHMENT,
        Kind.HEADCOUNT,
        Kind.PHONES,
    }
)


class LivePage(QWidget):
    """Runs the day. Digits choose a table, Enter opens it; Escape leads back to GO."""

    points_asked = Signal(str)
    """The chair wants to work on the points: on one of them (key), or "" for all."""
    photos_asked = Signal(str)
    """The chair wants to type over the photos of sheets: of one table (key), or "" for all."""
    aside_asked = Signal()
    insert_asked = Signal()
    close_asked = Signal()
    report_asked = Signal()
    programme_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.opened, self.running = desk, desk.opened, desk.running
        self._typed_digits = ""
        self._digits_timer = QTimer(self, singleShot=True, interval=ONE_NUMBER_MS)
        self._digits_timer.timeout.connect(self._forget_digits)
        self._private = False
        self._speaks = self.running.clock.aside is not None
        self._ahead_shown = -1
        self._watcher = Watcher()
        self._build()
        self.running.ticked.connect(self._on_tick)
        self.running.turned.connect(self._on_turned)
        self.running.stopped.connect(self.why.ask)
        self.why.ask_again()
        later = Qt.ConnectionType.QueuedConnection  # the control in the top bar is laid out first
        desk.projector_came.connect(self.take_projector, later)
        if desk.show is not None:
            self.take_projector(desk.show)
        if desk.phones is not None:
            desk.phones.changed.connect(self._count_phones)
            self._count_phones()
        self.grid.editAsked.connect(self.open_table)
        self.grid.clicked.connect(self._open_clicked)
        self.grid.photoAsked.connect(self.photos_asked)
        self.notes.photos_asked.connect(self.photos_asked)
        self.notes.closed.connect(self.close_table)
        self.notes.edit_asked.connect(self.points_asked)
        self.ahead.keep_asked.connect(self._keep)
        for keys, minutes in (("Ctrl+-", -1), ("Ctrl++", 1), ("Ctrl+=", 1), ("Alt+5", 5)):
            at_once(self, keys, partial(self._add, minutes))
        self.clock.aside_asked.connect(self.aside_asked)
        self.clock.insert_asked.connect(self.insert_asked)
        self.clock.times_asked.connect(self.show_times)
        self.clock.close_asked.connect(self.close_asked)
        self.clock.report_asked.connect(self.report_asked)
        self.clock.programme_asked.connect(self.programme_asked)

    # -- building ----------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.clock = ClockCard(self.desk, self.running)
        self.ahead = AheadCard(self.desk.locale)
        self.drift = DriftLine()
        self.drift.catch_up_asked.connect(self.catch_up)
        self.left = OwnHeight()
        under_each_other = column(self.clock, self.drift, self.ahead, gap=10)
        under_each_other.setStretch(0, 10)
        under_each_other.setStretch(2, 1)
        self.left.setLayout(under_each_other)
        self.why = WhyStrip(self.desk)
        self.why.finished.connect(self.take_keys)
        right = column(self._build_heading(), self.why, self._build_body(), gap=10)
        right.setStretch(2, 1)
        side_by_side = row(self.left, gap=16)
        side_by_side.addLayout(right, 1)
        inside = QWidget()
        inside.setLayout(side_by_side)
        self._whole = column(scrolling(inside), gap=8)
        self.setLayout(self._whole)
        tab_in_order(self.clock.stop, self.why, self.clock.gong)

    def _build_heading(self) -> QWidget:
        self.heading = TablesHeading(has_phones=self.desk.phones is not None)
        self.heading.phones_asked.connect(self.show_phones)
        self.heading.photos_asked.connect(self.photos_asked)
        self.heading.points_asked.connect(self.points_asked)
        return self.heading

    def _build_body(self) -> QWidget:
        self.words = TileWords(self.desk.locale, self)
        self.grid = TileGrid(self.words)
        self.notes = TableNotes(self.desk, self.running)
        self.notes.setFixedWidth(current().px(NOTES_PX))
        self.notes.hide()
        self.no_tables = self._build_no_tables()
        tables = QWidget()
        side_by_side = row(self.grid, self.no_tables, self.notes, gap=12)
        side_by_side.setStretch(0, 1)
        tables.setLayout(side_by_side)
        self.body = Panels(self.desk, tables, self.heading.all_points)
        self.body.closed.connect(self.take_keys)
        self.body.currentChanged.connect(self._on_body_turned)
        return self.body

    @Slot(object)
    def take_projector(self, show: Show) -> None:
        """There is a projector: what the hall sees is in sight from now on, in small."""
        from ui.desk.pages.projecting.onescreen import OneScreenStrip  # noqa: PLC0415
        from ui.desk.pages.projecting.thumbnail import Thumbnail  # noqa: PLC0415

        self.thumbnail = Thumbnail(show)
        self.thumbnail.setFixedWidth(THUMBNAIL_PX)  # a picture does not grow with the text
        self.thumbnail.clicked.connect(self.show_projector)
        self.heading.insert(self.thumbnail)
        self.one_screen = OneScreenStrip(show)
        self._whole.addWidget(self.one_screen)
        pressed = (self.heading.phones, self.heading.photos, self.heading.all_points)
        tab_in_order(self.left, self.thumbnail, *pressed, self.body, self.one_screen)
        show.hall_may_see_changed.connect(self.be_private)
        self.be_private(show.hall_may_see_this_screen)

    def _build_no_tables(self) -> QFrame:
        made = QFrame()
        made.setProperty("card", "true")
        words = label(self.tr("No tables yet. The clock runs without them."), "muted")
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        inside = column(None, words, None)
        inside.setContentsMargins(24, 24, 24, 24)
        made.setLayout(inside)
        return made

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """In a narrow window the clock is narrower."""
        super().resizeEvent(event)
        narrow = self.width() < current().px(NARROW_PX)
        wanted = current().px(NARROW_CLOCK_PX if narrow else CLOCK_PX)
        self.left.setFixedWidth(min(wanted, int(self.width() * MOST_OF_THE_WIDTH)))
        self.heading.be_roomy(self.width() >= current().px(LEAST_PX))  # with the largest text there is no room

    # -- showing -----------------------------------------------------------------------------------------------

    def refresh(self, kinds: Set[Kind]) -> None:
        """Show the day as it is now."""
        if kinds & OF_THE_TILES:
            self._show_tiles()
        self.body.refresh(kinds)
        if kinds & {Kind.ITEM, Kind.STEP, Kind.EVENT, Kind.PERSON}:
            self.clock.show_clock()
            self._show_ahead()

    @Slot()
    def _on_tick(self) -> None:
        """Most of the page stands still while the seconds pass: only what is different is shown anew."""
        clock = self.running.clock
        if clock.running or clock.aside is not None or clock.item is None:
            self.why.put_away()
        spoke, self._speaks = self._speaks, clock.aside is not None
        if not self.isVisible():
            return
        if self._speaks and not spoke:
            self.take_keys()  # whoever was let speak is followed by GO
        moment = int(self.running.now.steady / AHEAD_EVERY_S)
        if moment != self._ahead_shown:
            self._ahead_shown = moment
            self._show_ahead()
            self.body.show_now()
            if self.opened.day.calls or (self.desk.phones is not None and self.desk.phones.is_on):
                self._show_tiles()

    @Slot(object, object)
    def _on_turned(self, _before: Clock, _after: Clock) -> None:
        self._show_tiles()

    @Slot(int)
    def _on_body_turned(self, _index: int) -> None:
        self._show_tiles()

    def _show_tiles(self) -> None:
        day, running = self.opened.day, self.running
        shown = tiles(day, running.round_under_way, running.clock, running.now, self._phones_there())
        self.grid.show_tiles(shown)
        self.grid.setVisible(bool(shown))
        self.no_tables.setVisible(not shown)
        self.heading.show_tiles(shown, hidden=not self.body.shows_tables)
        self.heading.show_photos(day)
        self._show_table()

    def _show_table(self) -> None:
        if self.notes.isHidden():
            return
        tile = self._row_of(self.notes.table or "")
        if tile is None:
            self.close_table()
        else:
            self.notes.show_table(tile.tile, tile.topic)

    def _row_of(self, key: str) -> TileRow | None:
        rows = (one for one in self.grid.records.rows if isinstance(one, TileRow))
        return next((one for one in rows if one.key == key), None)

    def _show_ahead(self) -> None:
        day, now = self.opened.day, self.running.now
        item = self.running.clock.item
        notes = item.notes if item is not None and not self._private else ""
        self._show_drift()
        self.ahead.show_lines(lines_ahead(day.programme, day.steps, now, self.running.starts), notes)

    def _show_drift(self) -> None:
        day, event, now = self.opened.day, self.opened.day.event, self.running.now
        self.drift.show_drift(drift(day.programme, day.steps, now, event.starts, event.date), private=self._private)

    @Slot(bool)
    def be_private(self, private: bool) -> None:
        """The hall may see this screen: what is for the chair alone is not on it."""
        self._private = private
        self.words.names_people = not private
        self._show_ahead()
        self._show_tiles()

    def spot(self) -> Spot | None:
        """What stands open beside the clock: the phones, or one table. None = nothing does."""
        if self.body.shows_phones:
            return Spot(Kind.PHONES, PHONES, "")
        if self.notes.table and not self.notes.isHidden():
            return Spot(Kind.TAKEAWAY, TYPED_LIVE, "text", self.notes.table)
        return None

    # -- in the place of the tables ----------------------------------------------------------------------------

    @Slot()
    def catch_up(self) -> None:
        """Show the ways to catch up."""
        self.body.catch_up()

    @Slot()
    def show_times(self) -> None:
        """Show what was planned beside what it took."""
        self.body.show_times()

    @Slot()
    def show_phones(self) -> None:
        """Show how the phones of the tables come in, and which are there."""
        self.body.show_phones()

    @Slot()
    def show_projector(self) -> None:
        """Show what the projector does, and what it could."""
        self.body.show_projector()

    @Slot()
    def show_tables(self) -> None:
        """Back to the tables, with the keys on GO."""
        self.body.show_tables()

    def _phones_there(self) -> Presence | None:
        phones = self.desk.phones
        if phones is None or not phones.is_on:
            self._watcher.forget()
            return None
        return self._watcher.see(phones.connected(), phones.typing(), self.running.now)

    @Slot()
    def _count_phones(self) -> None:
        phones = self.desk.phones
        if phones is None:
            return
        self._show_tiles()
        self.heading.show_phones(phones)

    # -- one table ---------------------------------------------------------------------------------------------

    @Slot(str)
    def open_table(self, key: str) -> None:
        """Show one table beside the others, with the keys in the field for its next point."""
        self._forget_digits()
        tile = self._row_of(key)
        if tile is None:
            return
        self.grid.select(key)
        self.notes.show()
        self.notes.show_table(tile.tile, tile.topic)
        self.notes.take_keys()

    @Slot(object)
    def _open_clicked(self, index: object) -> None:
        self.open_table(self.grid.current_key())

    @Slot()
    def close_table(self) -> None:
        """All tables again."""
        self._forget_digits()
        self.notes.hide()
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _keep(self, item: str) -> None:
        self.opened.watch(self.opened.clock.keep(item))

    def _add(self, minutes: int) -> None:
        if self.clock.minutes[0].isEnabled():
            self.running.add(minutes)

    # -- keys --------------------------------------------------------------------------------------------------

    def take_keys(self) -> None:
        """The keys go to GO."""
        self.clock.go.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Digits choose a table; Escape leads to the tables, and from there to GO."""
        if event.text().isdigit() and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._choose_by_digit(event.text())
            return
        self._forget_digits()
        if event.key() == Qt.Key.Key_Escape:
            self.take_keys()
        else:
            super().keyPressEvent(event)

    def _choose_by_digit(self, digit: str) -> None:
        """Two digits in a row are one number, where there is such a table."""
        self._digits_timer.start()
        for digits in (self._typed_digits + digit, digit):
            if self.grid.choose_number(int(digits)):
                self._typed_digits = digits
                self.grid.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        self._forget_digits()

    @Slot()
    def _forget_digits(self) -> None:
        self._digits_timer.stop()
        self._typed_digits = ""
