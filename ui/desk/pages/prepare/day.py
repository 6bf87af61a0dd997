"""The day itself: its facts, who chairs it and who organises it."""

from __future__ import annotations

from collections.abc import Set

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.domain.event import EVENT
from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from ui.desk.desk import Desk
from ui.desk.pages.prepare.chairs import ChairsCard
from ui.desk.pages.prepare.facts import FactsCard
from ui.desk.pages.prepare.organisers import OrganisersCard
from ui.desk.pages.prepare.part import Part
from ui.desk.pages.rounds.folding import Folding
from ui.desk.theme.look import current
from ui.desk.widgets.parts import column, scrolling

NARROW_PX = 640
"""Below this width (at 100 % text) the cards stand under each other."""


class DayPart(Part):
    """What the day is called, when and where it is, and whose it is."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.facts = FactsCard(desk)
        self.chairs = ChairsCard(desk)
        self.organisers = OrganisersCard(desk)
        left = column(self.facts, self.chairs, gap=16)
        left.setStretch(1, 1)
        self._both = Folding(left, self.organisers, gap=16, stretch=(11, 10))
        self._area = scrolling(self._both)
        self.setLayout(column(self._area, gap=0))
        QShortcut(QKeySequence("Ctrl+N"), self, self._add_organiser)

    def refresh(self, kinds: Set[Kind]) -> None:
        """Show the day as it is now."""
        if Kind.EVENT in kinds:
            self.facts.show_event(self.opened.day.event)
        if kinds & {Kind.EVENT, Kind.PERSON}:
            self.chairs.refresh()
        if kinds & {Kind.ORGANISER, Kind.ATTACHMENT}:
            self.organisers.refresh()

    def reach(self, spot: Spot | None) -> bool:
        """Bring a fact, the chairs or an organiser in sight."""
        if spot is None:
            self._give_the_keys(self.facts.title)
            return True
        if spot.kind is Kind.EVENT:
            fields = self.facts.fields() | {"chairs": self.chairs.adding}
            self._give_the_keys(fields.get(spot.field, self.facts.title))
            return True
        if spot.kind not in (Kind.ORGANISER, Kind.ATTACHMENT):
            return False
        return self.organisers.reach(spot)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """With large text the organisers stand under the rest."""
        super().resizeEvent(event)
        self._both.fold(self.width() < current().px(NARROW_PX))

    @Slot()
    def _add_organiser(self) -> None:
        self._give_the_keys(self.organisers.adding)

    def _give_the_keys(self, field: QWidget) -> None:
        field.setFocus()
        self._area.ensureWidgetVisible(field)

    def spot(self) -> Spot | None:
        """The field that has the keys."""
        using = QApplication.focusWidget()
        for name, field in self.facts.fields().items():
            if field is using:
                return Spot(Kind.EVENT, EVENT, name)
        if using is not None and self.chairs.isAncestorOf(using):
            return Spot(Kind.EVENT, EVENT, "chairs")
        if using is not None and self.organisers.isAncestorOf(using):
            return Spot(Kind.ORGANISER, self.organisers.list.current_key(), "name")
        return None
