"""A practice run: a day on a copy, with a fast clock and made-up tables, of which nothing is kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QWidget

from facilitator.domain.steps import Moment
from facilitator.storage import moments
from ui.desk.opened import OpenDay
from ui.desk.practice.banner import USUAL_PACE, PracticeBanner
from ui.desk.practice.copying import Copied, throw_away
from ui.desk.practice.fastclock import FastClock, beginning
from ui.desk.practice.neighbours import Neighbours
from ui.desk.running import Running


class Practice(QObject):
    """Joins the copy, the clock and the tables. The window shows `opened` as it shows any day.

    `copying.copy_of` makes the copy on the worker's thread. `came_from` is where the chair was, and where a start
    after a crash belongs.
    """

    stop_asked = Signal()
    """The chair is done practising."""
    pace_changed = Signal(int)
    """The clock goes so many times as fast from now on."""

    def __init__(
        self,
        copied: Copied,
        parent: QObject | None = None,
        now: Callable[[], Moment] = moments.now,
        seed: int = 0,
    ) -> None:
        """now: the real clock. seed: which of the many ways in which tables may behave."""
        super().__init__(parent)
        self._copied = copied
        self._seed = seed
        self._neighbours: Neighbours | None = None
        self.clock = FastClock(USUAL_PACE, now, beginning(copied.opening.day, now()))
        self.opened = OpenDay(copied.opening, self, now=self.clock, pace=USUAL_PACE)

    @property
    def source(self) -> Path:
        """The file that is practised with. Not a byte of it changes."""
        return self._copied.source

    @property
    def came_from(self) -> Path | None:
        """The day to go back to; None: practice began on the start page, and that is where it leads back to.

        So the sample day is on the list of recent days only when somebody opened it.
        """
        return None if self._copied.of_sample else self._copied.source

    def join(self, running: Running, view: QWidget) -> PracticeBanner:
        """Play the tables by this look at the clock, and put the strip on top of a view of the day.

        A view that is built anew, in another theme or language, is joined again: pace and tables go on as they were.
        """
        if self._neighbours is None:
            self._neighbours = Neighbours(running, self._seed, self)
        else:
            self._neighbours.follow(running)
        banner = PracticeBanner(round(self.clock.pace))
        self.pace_changed.connect(banner.show_pace)
        self.pace_changed.connect(running.tick)  # it waits for its next look at the old pace
        banner.pace_chosen.connect(self.choose_pace)
        banner.stop_asked.connect(self.stop_asked)
        cast(QBoxLayout, view.layout()).insertWidget(0, banner)
        return banner

    @Slot(int)
    def choose_pace(self, pace: int) -> None:
        """Let the clock go faster or slower from now on."""
        self.clock.change_pace(pace)
        self.opened.pace = pace
        self.pace_changed.emit(pace)

    def stop(self) -> None:
        """End it, and remove everything it left. The view is to be gone, or going; stopping twice is harmless."""
        if self._neighbours is not None:
            self._neighbours.stop()
        self.opened.close()
        throw_away(self._copied)
