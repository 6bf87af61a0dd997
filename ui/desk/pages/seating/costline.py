"""The counts of a plan in a line, and the list of the people behind one of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from facilitator.domain.day import Day
from facilitator.domain.identity import PersonId
from ui.desk.pages.seating.costs import Cost, CostKind
from ui.desk.pages.seating.costwords import CostWords
from ui.desk.theme.look import current
from ui.desk.widgets.flow import Flow
from ui.desk.widgets.parts import button, card, column, label, row
from ui.desk.widgets.reorder import Line, OrderList

LINK_PX = 26


class CostLine(QWidget):
    """Each count is a button that opens the people behind it; what has nobody behind it is words alone."""

    opened = Signal(object)
    """Who is behind this count (CostKind)?"""

    def __init__(self, words: CostWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._costs: tuple[Cost, ...] = ()
        self.buttons: dict[CostKind, QPushButton] = {}
        self.labels = {kind: label("", "item") for kind in CostKind}
        flow = Flow(gap=8)
        for kind in CostKind:
            self.buttons[kind] = one = button("", partial(self.opened.emit, kind), kind="link")
            one.hide()
            self.labels[kind].setMinimumHeight(current().px(LINK_PX))  # one line with the buttons
            self.labels[kind].hide()
            flow.addWidget(self.labels[kind])
            flow.addWidget(one)
        self.buttons[CostKind.BROKEN].setIcon(current().icon("triangle-alert", "danger", pad=6))
        self.setLayout(flow)

    def show_costs(self, costs: Sequence[Cost]) -> None:
        """Show these."""
        if tuple(costs) == self._costs:
            return
        self._costs = tuple(costs)
        told = {cost.kind: cost for cost in costs}
        for kind in CostKind:
            cost = told.get(kind)
            words = "" if cost is None else self._words.cost(cost)
            opens = cost is not None and bool(cost.behind)
            self._say(self.buttons[kind], words if opens else "")
            self._say(self.labels[kind], "" if opens else words)

    def _say(self, part: QPushButton | QLabel, words: str) -> None:
        if part.text() == words:  # else the whole page is laid out anew, five times a second
            return
        part.setText(words)
        if isinstance(part, QPushButton):
            part.setToolTip(self.tr("Who are they?"))
            part.setAccessibleName(f"{words} {self.tr('Who are they?')}")
        part.setVisible(bool(words))

    @property
    def costs(self) -> tuple[Cost, ...]:
        """What is shown."""
        return self._costs

    def said(self) -> str:
        """All of it, to be read aloud."""
        return " ".join(map(self._words.cost, self._costs))


class BehindPanel(QWidget):
    """Who is behind a count. A line, clicked or entered, has the plan follow the first of them."""

    followed = Signal(str)
    """Follow this person (key) through the day."""
    closed = Signal()

    def __init__(self, words: CostWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.kind: CostKind | None = None
        self._people: dict[str, PersonId] = {}
        self.heading = label("", "h2", wrap=True)
        self.close_button = button("", self.closed.emit, icon="x", kind="icon", name=self.tr("Close this list"))
        self.list = OrderList(self.tr("Who is behind this count"), reorderable=False)
        self.list.setToolTip(self.tr("Enter follows someone through the day."))
        self.list.setAccessibleDescription(self.list.toolTip())
        self.list.editAsked.connect(self._follow)
        self.list.clicked.connect(self._follow_current)
        top = row(self.heading, self.close_button, gap=8)
        top.setStretch(0, 1)
        top.setAlignment(self.close_button, Qt.AlignmentFlag.AlignTop)
        inside = column(top, self.list, gap=8)
        inside.setStretch(1, 1)
        self.setLayout(column(card(inside)))

    def show_cost(self, day: Day, cost: Cost | None) -> None:
        """Show who is behind a count; None = it is not told any more."""
        self.kind = None if cost is None else cost.kind
        self._people = {}
        self.heading.setText("" if cost is None else self._words.cost(cost))
        lines: list[Line] = []
        for one in cost.behind if cost else ():
            title, detail = self._words.behind(day, cost.kind, one) if cost else ("", "")
            key = f"{len(lines)} {' '.join(one.people)}"
            if one.people:
                self._people[key] = one.people[0]
            lines.append(Line(key, title, detail, spoken=": ".join(filter(None, (title, detail)))))
        self.list.show_rows(lines)
        if lines and not self.list.current_key():
            self.list.select(lines[0].key)

    @Slot()
    def _follow_current(self) -> None:
        self._follow(self.list.current_key())

    @Slot(str)
    def _follow(self, key: str) -> None:
        if key in self._people:
            self.followed.emit(self._people[key])

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape closes the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
