"""How heavily a plan weighs what: three sliders, how many people come, and how small a table may be."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSlider, QWidget

from facilitator.domain.checks import LARGEST_TABLE
from facilitator.domain.day import Day
from facilitator.domain.identity import ItemId, TableId
from facilitator.domain.text import listing
from facilitator.seating.findings import expected, tables_to_close
from facilitator.seating.ofday import Planned
from ui.desk.desk import Desk
from ui.desk.pages.hall.choices import NumberField
from ui.desk.pages.seating.ahead import Ahead
from ui.desk.pages.seating.planhead import Aim
from ui.desk.theme.look import current
from ui.desk.widgets.parts import button, column, label, row

LEAST, MOST, STEP, USUAL = 50, 200, 10, 100
FIELD_PX = 124


@dataclass(frozen=True, slots=True)
class Turnout:
    """How many people are expected, and which tables are better closed for them."""

    people: int = 0
    closing: tuple[TableId, ...] = ()


def turnout_of(day: Day, planned: Planned) -> Turnout:
    """By the first round that is still to come: later ones have the same hall."""
    instance = planned.instance
    if instance.held >= instance.rounds:
        return Turnout()
    round_ = instance.held
    companions = {who for who, _ in instance.companions}
    there = [person for person, here in enumerate(instance.present) if here[round_]]
    silent = len(companions.intersection(there))
    people = expected(len(there) - silent, day.seating.turnout)
    closing = tables_to_close(people, instance.chairs[round_], day.seating.smallest, silent)
    return Turnout(people, tuple(planned.tables[table] for table in closing) if day.seating.smallest else ())


class FactorSlider(QWidget):
    """One factor, 50 to 200 per cent. It is told once, when it is let go or stepped by keys."""

    chosen = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slider = _Slider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(name)
        self.slider.setRange(LEAST, MOST)
        self.slider.setSingleStep(STEP)
        self.slider.setPageStep(USUAL // 2)
        self.slider.setTracking(False)
        self.slider.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.value = label("", "figure")
        self.value.setFixedWidth(current().px(56))
        self.value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.slider.sliderMoved.connect(self._say)
        self.slider.valueChanged.connect(self._tell)
        line = row(self.slider, self.value, gap=8)
        line.setStretch(0, 1)
        self.setLayout(column(label(name, "small", of=self.slider), line, gap=2))

    def show_value(self, value: int) -> None:
        """Show what the day holds. Who drags it goes on."""
        if not self.slider.isSliderDown():
            with QSignalBlocker(self.slider):
                self.slider.setValue(value)
            self._say(value)

    @Slot(int)
    def _say(self, value: int) -> None:
        self.value.setText(self.tr("{n} %").format(n=value))

    @Slot(int)
    def _tell(self, value: int) -> None:
        self._say(value)
        self.chosen.emit(value)


class _Slider(QSlider):
    """The wheel scrolls the page: nobody chooses by accident."""

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        event.ignore()


class FactorFields(QWidget):
    """All of it, written into the day as it is chosen."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._opened = desk.opened
        self._closing: tuple[TableId, ...] = ()
        self._coming: tuple[ItemId, ...] = ()
        self._build()

    def _build(self) -> None:
        names = {
            Aim.NEW_PEOPLE: self.tr("Meeting new people"),
            Aim.WISHES: self.tr("Wishes"),
            Aim.MIXED: self.tr("Groups mixed at each table"),
        }
        self.sliders = {aim: FactorSlider(names[aim]) for aim in Aim}
        for aim, slider in self.sliders.items():
            slider.chosen.connect(partial(self._choose, aim.value))
        self.turnout = NumberField(self.tr("How many of each hundred come"), 1, 100)
        self.turnout.setSuffix(self.tr(" %"))
        self.smallest = NumberField(self.tr("The least people at a table"), 0, LARGEST_TABLE, self.tr("any"))
        for field, name in ((self.turnout, "turnout"), (self.smallest, "smallest")):
            field.setFixedWidth(current().px(FIELD_PX))
            field.chosen.connect(partial(self._choose, name))
        self.advice = label("", "muted", wrap=True)
        self.close_button = button(self.tr("Close these tables"), self.close_tables, icon="x")
        self.setLayout(
            column(
                label(self.tr("What weighs how much"), "over"),
                *self.sliders.values(),
                6,
                label(self.tr("How many come"), "over"),
                self._field(self.tr("Of each hundred"), self.turnout),
                self._field(self.tr("Least at a table"), self.smallest),
                self.advice,
                row(self.close_button, None),
                gap=8,
            )
        )

    def _field(self, words: str, field: QWidget) -> QWidget:
        made = QWidget()
        made.setLayout(row(label(words, of=field), None, field))
        return made

    def show_day(self, day: Day, planned: Planned, rounds: Ahead) -> None:
        """Show what the day holds, and what it advises."""
        for aim, slider in self.sliders.items():
            slider.show_value(getattr(day.seating, aim.value))
        self.turnout.show_number(day.seating.turnout)
        self.smallest.show_number(day.seating.smallest)
        turnout = turnout_of(day, planned)
        self._closing, self._coming = turnout.closing, rounds.coming
        self.advice.setText(self._advice(day, turnout))
        self.close_button.setVisible(bool(turnout.closing))

    def _advice(self, day: Day, turnout: Turnout) -> str:
        told = self.tr("%n people expected.", "", turnout.people)
        if turnout.closing:
            numbers = sorted(day.table[key].number for key in turnout.closing)
            words = self.tr("Without table {list} every table has at least {n}.")
            listed = listing([str(number) for number in numbers], self.tr("and"))
            told = f"{told} {words.format(list=listed, n=day.seating.smallest)}"
        return told

    def take_keys(self) -> None:
        """To the first slider."""
        self.sliders[Aim.NEW_PEOPLE].slider.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- acting ------------------------------------------------------------------------------------------------

    def _choose(self, field: str, value: int) -> None:
        fields: dict[str, Any] = {field: value}
        self._opened.watch(self._opened.seating.choose(**fields))

    @Slot()
    def close_tables(self) -> None:
        """Nobody is seated at these tables in the rounds to come."""
        self.take_keys()  # the button goes
        self._opened.watch(self._opened.seating.close_tables(self._closing, self._coming))
