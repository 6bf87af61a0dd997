"""In which rounds a topic is talked about."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget

from facilitator.domain.hall import ProgrammeItem
from ui.desk.pages.hall.views import round_name
from ui.desk.widgets.flow import Flow
from ui.desk.widgets.parts import button, column


class RoundChoice(QWidget):
    """All rounds, or some of them. It tells what was asked for and shows what the day has."""

    same_asked = Signal(bool)
    """The same topic in every round, or not any more."""
    rounds_asked = Signal(tuple)
    """These rounds, in their order."""

    def __init__(self) -> None:
        super().__init__()
        self.same = QCheckBox(self.tr("Same topic in every round"))
        self.same.clicked.connect(self.same_asked)
        self.buttons: dict[str, QPushButton] = {}
        self._flow = Flow()
        self._row = QWidget()
        self._row.setLayout(self._flow)
        self.setLayout(column(self.same, self._row, gap=6))
        self.setFocusProxy(self.same)

    def show_rounds(self, items: Sequence[ProgrammeItem], chosen: Sequence[str]) -> None:
        """Show the rounds there are, and those that are chosen; none of them = all."""
        if [item.id for item in items] != list(self.buttons):
            self._build_buttons(items)
        self.same.setChecked(not chosen)
        for key, made in self.buttons.items():
            made.setChecked(key in chosen)
        self._row.setVisible(bool(chosen) and bool(items))

    def _build_buttons(self, items: Sequence[ProgrammeItem]) -> None:
        for made in self.buttons.values():
            made.hide()
            made.deleteLater()
        while self._flow.takeAt(0) is not None:
            pass
        self.buttons = {}
        for item in items:
            name = self.tr("Round {n}").format(n=round_name(item))
            made = button(name, partial(self._toggle, item.id))
            made.setCheckable(True)
            self.buttons[item.id] = made
            self._flow.addWidget(made)

    @Slot()
    def _toggle(self, key: str) -> None:
        chosen = tuple(one for one, made in self.buttons.items() if made.isChecked())
        if chosen:
            self.rounds_asked.emit(chosen)
        else:
            self.buttons[key].setChecked(True)
