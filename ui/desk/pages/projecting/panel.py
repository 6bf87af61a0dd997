"""The projector on a card: what the hall sees, what it may see, and what is said over it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any, cast

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QCheckBox, QFrame, QGridLayout, QLayout, QPushButton, QWidget

from facilitator.domain.hallmap import FEWEST_SHOWN, MOST_SHOWN
from facilitator.domain.projector import Mode, Shows
from facilitator.domain.records import Kind
from ui.desk.desk import Desk
from ui.desk.pages.projecting.finder import SeatFinder
from ui.desk.pages.projecting.messages import MessageLine
from ui.desk.pages.projecting.thumbnail import Thumbnail
from ui.desk.pages.projecting.words import ICONS, KEYS, SHOWS_ICONS, ProjectorWords
from ui.desk.theme.look import current
from ui.desk.widgets.parts import Elided, button, chip, column, label, row, set_chip, shown_keys
from ui.projector.show import Show

COLUMNS = 2
NARROWEST_PX = 372
BESIDE_PX, BETWEEN_PX = 760, 20
"""From this width on its two halves stand beside each other, so far apart."""


class ProjectorPanel(QFrame):
    """Thumbnail, the four words, what to show, and the message."""

    def __init__(self, desk: Desk, show: Show, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._opened, self._show = desk, desk.opened, show
        self._words = ProjectorWords(self)
        self.setProperty("card", "true")
        self.setMinimumWidth(current().px(NARROWEST_PX))
        self._build()
        show.shown_changed.connect(self.refresh)
        show.screens.changed.connect(self.refresh)
        self._opened.changed.connect(self._on_changed)
        self.refresh()

    def _build(self) -> None:
        self.state = chip("", "warn")
        self.thumbnail = Thumbnail(self._show)
        self.seen = Elided("", "small")
        heading = row(label(self.tr("Projector"), "h2"), self.state, None)
        hall = column(self.thumbnail, self.seen, self._build_modes(), None)
        self.finder = SeatFinder(self._desk, self._show)
        shows = self._build_shows()
        what = column(label(self.tr("What to show"), "over"), shows, self.finder, self._build_over_time())
        self.message = MessageLine(self._desk, self._show)
        what.addWidget(self.message)
        what.addStretch(1)
        self._halves = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        for half in (hall, what):
            half.setContentsMargins(0, 0, 0, 0)
            self._halves.addLayout(half, 1)
        whole = column(heading, self._halves, None)
        whole.setContentsMargins(16, 14, 16, 14)
        self.setLayout(whole)

    def _build_over_time(self) -> QCheckBox:
        self.counts_up = QCheckBox(self.tr("Count up when a round is over time"))
        self.counts_up.setToolTip(self.tr("The hall then sees +1:20 beside the words."))
        self.counts_up.clicked.connect(self._count_up)
        return self.counts_up

    def _build_modes(self) -> QGridLayout:
        self.modes: dict[Mode, QPushButton] = {}
        self._mode_group = QButtonGroup(self)
        for mode in Mode:
            made = button(self._words.choice(mode), partial(self._choose, mode), icon=ICONS[mode], kind="tab")
            made.setToolTip(f"{made.text()} ({shown_keys(KEYS[mode])})" if mode in KEYS else made.text())
            self.modes[mode] = made
        return self._one_of(self._mode_group, self.modes)

    def _build_shows(self) -> QGridLayout:
        self.shows: dict[Shows, QPushButton] = {}
        self._shows_group = QButtonGroup(self)
        for shows, icon in SHOWS_ICONS.items():
            self.shows[shows] = button(self._words.shows(shows), partial(self._ask_for, shows), icon=icon, kind="tab")
        return self._one_of(self._shows_group, self.shows)

    def _one_of(self, group: QButtonGroup, buttons: Mapping[Any, QPushButton]) -> QGridLayout:
        """Buttons of which one is chosen at most: the group would not let go of the last one."""
        grid = QGridLayout()
        grid.setSpacing(4)
        group.setExclusive(False)
        for number, made in enumerate(buttons.values()):
            made.setCheckable(True)
            group.addButton(made)
            grid.addWidget(made, *divmod(number, COLUMNS))
        for column_number in range(COLUMNS):
            grid.setColumnStretch(column_number, 1)
        return grid

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """With room for it what may be shown stands beside what is seen."""
        super().resizeEvent(event)
        wide = event.size().width() >= current().px(BESIDE_PX)
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if direction != self._halves.direction():
            self._halves.setDirection(direction)
            self._halves.setSpacing(current().px(BETWEEN_PX) if wide else 8)
            cast(QLayout, self.layout()).activate()

    # -- showing -----------------------------------------------------------------------------------------------

    @Slot(object)
    def _on_changed(self, kinds: frozenset[Kind]) -> None:
        if kinds & {Kind.PROJECTOR, Kind.SEAT, Kind.AGREEMENT, Kind.THREAD, Kind.EVENT}:
            self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show what the projector does and what the hall sees."""
        shown, day = self._show.shown, self._opened.day
        gone = self._show.screens.missing is not None
        set_chip(self.state, *self._words.state(self._show))
        self.seen.say(self._words.lost() if gone else self._words.seen(shown))
        self.seen.setVisible(gone or not shown.visible)  # else the thumbnail says it
        for mode, made in self.modes.items():
            made.setChecked(mode is shown.mode)
        there: dict[Shows, object] = {
            Shows.SEATS: day.seats,
            Shows.MAP: FEWEST_SHOWN <= len(day.tables) <= MOST_SHOWN,
            Shows.AGREEMENTS: day.agreements,
            Shows.THREADS: day.threads,
        }
        for shows, made in self.shows.items():
            made.setChecked(shows is day.projector.shows)
            made.setEnabled(bool(there.get(shows, True)) or made.isChecked())
            made.setToolTip("" if made.isEnabled() else self.tr("There is nothing of this yet."))
        self.counts_up.setChecked(day.projector.counts_up)
        self.finder.refresh()
        self.message.refresh()

    # -- acting ------------------------------------------------------------------------------------------------

    def _choose(self, mode: Mode) -> None:
        self.modes[mode].setChecked(True)  # pressed again it stays
        self._show.choose(mode)

    def _ask_for(self, shows: Shows) -> None:
        self.shows[shows].setChecked(True)
        self._opened.watch(self._opened.projector.show(shows))

    @Slot(bool)
    def _count_up(self, on: bool) -> None:
        self._opened.watch(self._opened.projector.count_up(on))

    def begin(self) -> None:
        """Give the keys to where work begins."""
        self.modes[self._show.mode].setFocus()
