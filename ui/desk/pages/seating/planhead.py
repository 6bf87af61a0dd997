"""The head of the plan page: make a plan, and what matters most in it."""

from __future__ import annotations

from enum import StrEnum
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from facilitator.domain.seating import Seating
from ui.desk.widgets.flow import Flow
from ui.desk.widgets.parts import button, column, row

MOST, USUAL = 200, 100


class Aim(StrEnum):
    """What matters most in a plan; the value is the field of `Seating` that is turned up."""

    NEW_PEOPLE = "new_people"
    WISHES = "wishes"
    MIXED = "mixed"

    @property
    def factors(self) -> dict[str, int]:
        """The fields of `Seating` for it, per cent."""
        return {aim.value: MOST if aim is self else USUAL for aim in Aim}


def aim_of(seating: Seating) -> Aim | None:
    """What was chosen; None where the factors are the chair's own."""
    chosen = {aim.value: getattr(seating, aim.value) for aim in Aim}
    return next((aim for aim in Aim if aim.factors == chosen), None)


class PlanHead(QWidget):
    """Makes nothing by itself: it tells what was pressed."""

    make_asked = Signal()
    aim_asked = Signal(object)
    """This matters most (Aim)."""
    replan_asked = Signal()
    """The plan is to be mended, with few changes."""
    more_asked = Signal(bool)
    """The factors are to be in sight, or not."""

    def __init__(self, printing: QWidget, parent: QWidget | None = None) -> None:
        """printing: the button that prints who sits where."""
        super().__init__(parent)
        self.printing = printing
        self._aim: Aim | None = None
        self.make_button = button(
            self.tr("Make a plan"), self.make_asked.emit, icon="shuffle", kind="primary", keys="Ctrl+Return"
        )
        self.aims: dict[Aim, QPushButton] = {}
        tabs = Flow(gap=4)
        for aim in Aim:
            tab = button(self._words(aim), partial(self._ask, aim), kind="tab")
            tab.setCheckable(True)
            self.aims[aim] = tab
            tabs.addWidget(tab)
        self.replan_button = button(
            self.tr("Plan again"), self.replan_asked.emit, icon="repeat-2", tip=self.tr("With few changes, or freely")
        )
        self.more_button = button(self.tr("More"), icon="settings", kind="quiet")
        self.more_button.setCheckable(True)
        self.more_button.toggled.connect(self.more_asked)
        for deed in (self.replan_button, printing, self.more_button):
            tabs.addWidget(deed)
        inside = row(self.make_button, column(None, tabs, None, gap=0), gap=12)
        inside.setStretch(1, 1)
        self.setLayout(inside)

    def _words(self, aim: Aim) -> str:
        return {
            Aim.NEW_PEOPLE: self.tr("Mostly new people"),
            Aim.WISHES: self.tr("Mostly wishes"),
            Aim.MIXED: self.tr("Mostly mixed"),
        }[aim]

    def show_seating(self, seating: Seating, *, again: bool) -> None:
        """Show what matters most. again: there is a plan, and the next one is another."""
        self._aim = aim_of(seating)
        for aim, tab in self.aims.items():
            tab.setChecked(aim is self._aim)
        self.replan_button.setVisible(again)
        self.printing.setVisible(again)
        words = self.tr("Another plan") if again else self.tr("Make a plan")
        self.make_button.setText(words)
        self.make_button.setAccessibleName(words)

    def _ask(self, aim: Aim) -> None:
        self.aims[aim].setChecked(aim is self._aim)  # the day says what is chosen
        if aim is not self._aim:
            self.aim_asked.emit(aim)
