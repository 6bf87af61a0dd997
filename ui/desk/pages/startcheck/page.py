"""The start check as a page: six things that are tried before the doors open."""

from __future__ import annotations

import sys
from collections.abc import Set

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from facilitator.domain.startcheck import Trial, Tried
from ui.desk.desk import Desk
from ui.desk.pages.startcheck.row import CheckRow
from ui.desk.pages.startcheck.trying import Trying
from ui.desk.pages.startcheck.views import TrialView, all_well, first_open, trial_views, tried_today
from ui.desk.pages.startcheck.words import battery_words, row_words
from ui.desk.widgets.announce import announce
from ui.desk.widgets.parts import button, card, chip, column, label, line, row, scrolling, set_chip
from ui.jobs import Job
from ui.power import Battery

BATTERY = "start-check-battery"
"""The job that asks for it: some laptops take tenths of a second to answer."""


class StartCheck(QWidget):
    """Six rows, each ended by a person's yes or no. What they said is kept with the day.

    The test image is taken away once it was answered, and whenever the page goes out of sight.
    """

    left = Signal()
    """Somebody is done here."""

    def __init__(self, desk: Desk, trying: Trying, system: str = sys.platform, parent: QWidget | None = None) -> None:
        """system: whose ways to extend the screen and to silence notifications are told (`sys.platform`)."""
        super().__init__(parent)
        self._desk = desk
        self._opened = desk.opened
        self._trying = trying
        self.rows = {tried: CheckRow(tried, row_words(tried, system), desk.locale) for tried in Tried}
        self._build()
        for one in self.rows.values():
            one.attempted.connect(self._try)
            one.answered.connect(self._answer)

    def _build(self) -> None:
        self.back = button(
            self.tr("Back"),
            self.left.emit,
            icon="arrow-left",
            kind="quiet",
            tip=self.tr("Back to the preparation (Esc)"),
        )
        self.count = chip("")
        self.intro = label(
            self.tr("Try these before the doors open. You say what you saw and heard."), "muted", wrap=True
        )
        heading = row(self.back, label(self.tr("Start check"), "h2"), None, self.count, gap=12)
        listing = QVBoxLayout()
        listing.setContentsMargins(0, 0, 8, 0)
        listing.setSpacing(0)
        for one in self.rows.values():
            if listing.count():
                listing.addWidget(line())
            listing.addWidget(one)
        listing.addStretch(1)
        content = QWidget()
        content.setLayout(listing)
        self.area = scrolling(content)
        for see_through in (content, self.area.viewport()):
            see_through.setAutoFillBackground(False)
        inside = column(heading, self.intro, self.area, gap=8)
        inside.setStretch(2, 1)
        self.setLayout(column(card(inside), gap=0))

    # -- showing -----------------------------------------------------------------------------------------------

    def refresh(self, kinds: Set[Kind]) -> None:
        """Show what was said of each thing. kinds: of the records that may be different."""
        if Kind.TRIAL not in kinds:
            return
        views = self._views()
        for view in views:
            self.rows[view.tried].show_trial(view)
        words = self.tr("{n} of {total} tried").format(n=tried_today(views), total=len(views))
        set_chip(self.count, words, "ok" if all_well(views) else "plain")

    def _views(self) -> tuple[TrialView, ...]:
        return trial_views(self._opened.day, self._opened.now().wall)

    def reach(self, spot: Spot | None) -> None:
        """Give the keys to the row of a trial; None: to the first that nobody answered today."""
        asked = None if spot is None else next((tried for tried in Tried if tried.value == spot.record), None)
        tried = asked or first_open(self._views())
        if tried is None:
            self.back.setFocus()
            return
        self.rows[tried].first().setFocus()
        QTimer.singleShot(0, self, self._show_row_in_use)  # once the rows have found their heights

    @Slot()
    def _show_row_in_use(self) -> None:
        """All of it, not the button alone."""
        using = QApplication.focusWidget()
        for one in self.rows.values():
            if using is not None and one.isAncestorOf(using):
                self.area.ensureWidgetVisible(one)
                self.area.ensureWidgetVisible(using)

    def spot(self) -> Spot:
        """The row the chair is in."""
        using = QApplication.focusWidget()
        inside = (tried.value for tried, one in self.rows.items() if using is not None and one.isAncestorOf(using))
        return Spot(Kind.TRIAL, next(inside, ""), "works")

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """What the battery says is there before anybody asks; and since yesterday it may be another day."""
        super().showEvent(event)
        if not event.spontaneous():
            self.refresh(frozenset({Kind.TRIAL}))
            self._look_at_the_battery()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Whoever goes elsewhere has seen enough of the test image."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._trying.end_projector()

    # -- acting ------------------------------------------------------------------------------------------------

    @Slot(object)
    def _try(self, tried: Tried) -> None:
        if tried is Tried.PROJECTOR:
            self._trying.try_projector()
        elif tried is Tried.GONG:
            self._trying.strike_gong()
        elif tried is Tried.POWER:
            self._look_at_the_battery(aloud=True)

    def _look_at_the_battery(self, *, aloud: bool = False) -> None:
        ask = self._trying.battery

        def look(_: Job[Battery | None]) -> Battery | None:
            return ask()

        self._desk.jobs.start(BATTERY, look, self._say_battery_aloud if aloud else self._say_battery, _rise)

    def _say_battery(self, battery: Battery | None) -> None:
        self.rows[Tried.POWER].say(battery_words(battery))

    def _say_battery_aloud(self, battery: Battery | None) -> None:
        self._say_battery(battery)
        announce(self, battery_words(battery))

    @Slot(object, bool)
    def _answer(self, tried: Tried, works: bool) -> None:
        if tried is Tried.PROJECTOR:
            self._trying.end_projector()
        self._opened.watch(self._opened.start_check.say(tried, works), self._say_kept)

    def _say_kept(self, trial: Trial) -> None:
        """What became of it, and after a no what helps, for who cannot see it."""
        one = self.rows[Tried(trial.id)]
        told = [one.state.text(), "" if trial.works else one.helps.text()]
        announce(one, ". ".join(filter(None, told)))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _rise(error: BaseException) -> None:
    raise error
