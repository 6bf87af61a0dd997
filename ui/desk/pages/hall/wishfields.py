"""Where somebody wants to sit, and in which rounds they are not there: what a plan by name asks of a person."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from facilitator.domain.day import Day
from facilitator.domain.hall import ProgrammeItem
from facilitator.domain.people import Person
from ui.desk.pages.hall.views import called, round_name
from ui.desk.widgets.combo import Combo
from ui.desk.widgets.flow import Flow
from ui.desk.widgets.parts import column

NARROWEST = 12
FEWEST_SHOWN = 3
"""So many wishes can be filled in at least; a list that brought more shows all of them."""


class WishFields(QWidget):
    """The topics somebody wants, the dearest first. It tells what was asked for and shows what the day has."""

    asked = Signal(tuple)
    """These conversations, in their order."""

    def __init__(self) -> None:
        super().__init__()
        self.boxes: list[QComboBox] = []
        self._inside = column(gap=6)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self.setLayout(self._inside)
        self._have(FEWEST_SHOWN)

    def show_person(self, day: Day, person: Person) -> None:
        """Show what somebody wants, among all topics of the day."""
        self._have(max(FEWEST_SHOWN, len(person.wishes)))
        topics = [(one.id, called(day, one)) for one in day.conversations]
        for number, box in enumerate(self.boxes):
            wanted = person.wishes[number] if number < len(person.wishes) else ""
            with QSignalBlocker(box):
                box.clear()
                box.addItem(self.tr("no wish"), "")
                for key, words in topics:
                    box.addItem(words, key)
                box.setCurrentIndex(max(0, box.findData(wanted)))
            box.setVisible(number < FEWEST_SHOWN or bool(wanted))

    def _have(self, count: int) -> None:
        while len(self.boxes) < count:
            box = Combo()
            box.setAccessibleName(self.tr("Wish {n}").format(n=len(self.boxes) + 1))
            box.view().setAccessibleName(box.accessibleName())
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(NARROWEST)
            box.activated.connect(self._choose)
            self.boxes.append(box)
            self._inside.addWidget(box)
            if len(self.boxes) > 1:  # made when somebody is shown, long after what stands behind them
                self.setTabOrder(self.boxes[-2], box)

    def _choose(self, _: int) -> None:
        """One topic twice is one wish: the dearer one."""
        self.asked.emit(tuple(dict.fromkeys(key for box in self.boxes if (key := box.currentData()))))


class MissedRounds(QWidget):
    """The rounds somebody is not there."""

    asked = Signal(tuple)
    """These rounds, in their order."""

    def __init__(self) -> None:
        super().__init__()
        self.boxes: dict[str, QCheckBox] = {}
        self._flow = Flow(gap=12)
        self.setLayout(self._flow)

    def show_person(self, rounds: Sequence[ProgrammeItem], person: Person) -> bool:
        """Show in which of these rounds somebody is not there. Whether there are other boxes now."""
        others = [one.id for one in rounds] != list(self.boxes)
        if others:
            self._build(rounds)
        for key, box in self.boxes.items():
            box.setChecked(key in person.misses)
        return others

    def _build(self, rounds: Sequence[ProgrammeItem]) -> None:
        for box in self.boxes.values():
            box.hide()
            box.deleteLater()
        while self._flow.takeAt(0) is not None:
            pass
        self.boxes = {}
        for item in rounds:
            words = self.tr("Not in round {n}").format(n=round_name(item))
            box = self.boxes[item.id] = QCheckBox(words)
            box.clicked.connect(self._ask)
            self._flow.addWidget(box)

    def _ask(self, _: bool) -> None:
        self.asked.emit(tuple(key for key, box in self.boxes.items() if box.isChecked()))
