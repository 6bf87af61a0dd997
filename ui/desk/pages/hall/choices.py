"""Small fields of the hall: a number, and what a table offers or a person needs."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QCheckBox, QSpinBox, QWidget

from facilitator.domain.hall import FACILITIES
from facilitator.domain.spots import Spot
from facilitator.errors import FacilitatorError
from facilitator.storage.writer import Pending
from ui.desk.desk import Desk
from ui.desk.pages.hall.views import words_between_commas
from ui.desk.pages.hall.words import facility_words
from ui.desk.widgets.fields import LineField
from ui.desk.widgets.flow import Flow
from ui.desk.widgets.parts import column

WriteList = Callable[[tuple[str, ...], str | None], Pending[Any]]
"""Puts a list of words into the day. The second argument is the act it goes on with."""


class NumberField(QSpinBox):
    """A whole number. It is told once, when the field is left, Enter is pressed or it is stepped.

    The wheel does nothing until the field has the keys: a page that is scrolled must not change the day.
    """

    chosen = Signal(int)
    """Somebody chose another number than the one that was shown."""

    def __init__(self, name: str, least: int, most: int, unknown: str = "") -> None:
        """unknown: what stands there instead of the least number."""
        super().__init__()
        self.setAccessibleName(name)
        self.setRange(least, most)
        self.setSpecialValueText(unknown)
        self.setKeyboardTracking(False)
        self.setCorrectionMode(QAbstractSpinBox.CorrectionMode.CorrectToNearestValue)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._shown = least
        self.valueChanged.connect(self._tell)

    def show_number(self, number: int, *, anew: bool = False) -> None:
        """Show a number. Whoever is typing keeps their own, unless it is another record's (anew)."""
        self._shown = number
        if anew or not (self.hasFocus() and self.lineEdit().isModified()):
            with QSignalBlocker(self):
                self.setValue(number)

    @Slot(int)
    def _tell(self, number: int) -> None:
        if number != self._shown:
            self.chosen.emit(number)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Only for whoever works in this field."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class ListField(LineField):
    """Several words in one line, with commas between them."""

    def bind_list(self, spot: Spot, listed: tuple[str, ...], write: WriteList) -> None:
        """Show a list of a record. Somebody's own commas and spaces stay while they mean the same."""
        same = spot == self.typing.spot and words_between_commas(self.words()) == listed
        words = self.words() if same and self.hasFocus() else ", ".join(listed)
        self.bind(spot, words, partial(self._write, write))

    @staticmethod
    def _write(write: WriteList, words: str, within: str | None) -> Pending[Any]:
        return write(words_between_commas(words), within)


class FacilityField(QWidget):
    """What a table offers, or what somebody needs of one: the usual things to tick, and others in words."""

    def __init__(self, desk: Desk, name: str) -> None:
        super().__init__()
        self._desk = desk
        self._listed: tuple[str, ...] = ()
        self._write: WriteList | None = None
        self._sending = 0
        self.boxes = {one: QCheckBox(facility_words(one)) for one in FACILITIES}
        flow = Flow(gap=12)
        for one, box in self.boxes.items():
            box.setAccessibleName(f"{name}: {box.text()}")
            box.clicked.connect(partial(self._tick, one))
            flow.addWidget(box)
        self.others = ListField(
            desk,
            QCoreApplication.translate("Hall", "{name}: something else").format(name=name),
            QCoreApplication.translate("Hall", "something else, with commas between"),
        )
        self.setLayout(column(flow, self.others, gap=6))
        self.setFocusProxy(self.boxes[FACILITIES[0]])

    def bind_list(self, spot: Spot, listed: tuple[str, ...], write: WriteList) -> None:
        """Show what is offered or needed."""
        if spot != self.others.typing.spot:
            self._sending = 0
        self._write = write
        if not self._sending:
            self._listed = listed
            for one, box in self.boxes.items():
                box.setChecked(one in listed)
        others = tuple(one for one in listed if one not in FACILITIES)
        self.others.bind_list(spot, others, self._write_others)

    def _write_others(self, others: tuple[str, ...], within: str | None) -> Pending[Any]:
        assert self._write is not None
        self._listed = (*(one for one in FACILITIES if one in self._listed), *others)
        return self._write(self._listed, within)

    def _tick(self, facility: str) -> None:
        if self._write is None:
            return
        on = self.boxes[facility].isChecked()
        others = tuple(one for one in self._listed if one not in FACILITIES)
        ticked = set(self._listed) - {facility}
        if on:
            ticked |= {facility}
        self._listed = (*(one for one in FACILITIES if one in ticked), *others)
        self._sending += 1
        self._desk.opened.watch(self._write(self._listed, None), self._done, self._refused)

    def _done(self, _: object) -> None:
        self._sending = max(0, self._sending - 1)

    def _refused(self, error: FacilitatorError) -> None:
        self._done(None)
        self._desk.refuse(error)
