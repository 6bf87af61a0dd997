"""What stands where the plan will be: what it takes, and the way there."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from facilitator.domain.day import Day
from facilitator.domain.people import takes_part
from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from ui.desk.desk import Desk
from ui.desk.pages.seating.ahead import Ahead
from ui.desk.places import Place, StageName
from ui.desk.theme.look import current
from ui.desk.widgets.parts import button, card, column, label, row


class Missing(StrEnum):
    """What a plan cannot do without."""

    TABLES = "tables"
    ROUNDS = "rounds"
    PEOPLE = "people"


_SPOTS = {
    Missing.TABLES: Spot(Kind.TABLE, "", "topic"),
    Missing.ROUNDS: Spot(Kind.ITEM, "", "title"),
    Missing.PEOPLE: Spot(Kind.PERSON, "", "name"),
}


def missing_in(day: Day, rounds: Ahead) -> Missing | None:
    """What is missing first."""
    if not day.tables:
        return Missing.TABLES
    if not rounds.rounds:
        return Missing.ROUNDS
    if not any(takes_part(person) for person in day.people):
        return Missing.PEOPLE
    return None


class EmptyPlan(QWidget):
    """A sentence and a button."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._missing = Missing.TABLES
        self.words = label("", "h2", wrap=True)
        self.go_button = button(" ", self._go, kind="primary", icon="arrow-right")
        self.later = label(
            self.tr("Until then nothing is missing: a day runs without a plan as well."), "muted", wrap=True
        )
        inside = card(column(self.words, row(self.go_button, None), self.later, gap=12))
        inside.setMaximumWidth(current().px(620))
        self.setLayout(column(row(inside, None), None))

    def show_missing(self, missing: Missing) -> None:
        """Say what is missing."""
        self._missing = missing
        words, deed = {
            Missing.TABLES: (self.tr("A plan needs tables, and there are none yet."), self.tr("To the tables")),
            Missing.ROUNDS: (self.tr("A plan needs rounds, and there are none yet."), self.tr("To the programme")),
            Missing.PEOPLE: (self.tr("A plan needs names, and there are none yet."), self.tr("To the people")),
        }[missing]
        self.words.setText(words)
        self.go_button.setText(deed)
        self.go_button.setAccessibleName(deed)

    def take_keys(self) -> None:
        """The keys go to the button."""
        self.go_button.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _go(self) -> None:
        self._desk.go(Place(StageName.PREPARATION, _SPOTS[self._missing]))
