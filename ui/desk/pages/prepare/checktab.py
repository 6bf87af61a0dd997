"""Under what is still to be done: the start check, with how much of it was tried, and practice."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtWidgets import QWidget

from facilitator.domain.day import Day
from facilitator.domain.startcheck import Tried
from ui.desk.pages.prepare.parttab import PartTab
from ui.desk.pages.startcheck.views import trial_views, tried_today
from ui.desk.widgets.parts import card, column


class CheckTab(QWidget):
    """A card with two buttons; the first is marked while the start check is in sight."""

    def __init__(self, clicked: Callable[[], object], practise: Callable[[], object], width: int) -> None:
        """width: in pixels; with large text the count gives way to the name."""
        super().__init__()
        words = self.tr("Start check")
        tip = self.tr("Try projector, gong and power before the doors open")
        self.tab = PartTab(words, "list-checks", tip, clicked)
        practice = self.tr("Practise")
        self.practise = PartTab(
            practice, "play", self.tr("Run the whole day, fast, on a copy. Nothing is kept."), practise
        )
        self.practise.setCheckable(False)
        inside = column(self.tab, self.practise, gap=4)
        self.setLayout(column(card(inside), gap=0))
        inside.setContentsMargins(8, 8, 8, 8)
        self.setFixedWidth(width)

    def show_day(self, day: Day, now: datetime) -> None:
        """Show how much was tried today. now: with its zone."""
        tried, total = tried_today(trial_views(day, now)), len(Tried)
        if not tried:
            self.tab.say_left("", "")
            return
        spoken = self.tr("{n} of {total} tried").format(n=tried, total=total)
        self.tab.say_left(self.tr("{n} of {total}").format(n=tried, total=total), spoken)
