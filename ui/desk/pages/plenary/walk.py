"""The walk along the tables: a list beside the points, or a choice above them where there is no room for a list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QWidget

from ui.desk.pages.plenary.views import WITHOUT_TABLE, Stop
from ui.desk.theme.look import current
from ui.desk.widgets.combo import Combo
from ui.desk.widgets.parts import card, column, label
from ui.desk.widgets.reorder import Line, OrderList


class Walk(QWidget):
    """All stops, and where the chair is. It never moves by itself: `chosen` asks the stage to."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stops: tuple[Stop, ...] = ()
        self._now = ""
        self._build()

    def _build(self) -> None:
        self.title = label("", "over")
        self.listing = OrderList(self.tr("Walk along the tables"), reorderable=False)
        self.listing.currentKeyChanged.connect(self._choose)
        inside = column(self.title, self.listing)
        self.setLayout(column(card(inside), gap=0))
        inside.setContentsMargins(12, 14, 8, 12)
        self.setFixedWidth(current().px(212))
        self.combo = Combo()
        self.combo.setAccessibleName(self.tr("Walk along the tables"))
        self.combo.view().setAccessibleName(self.combo.accessibleName())
        self.combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.combo.setMinimumContentsLength(24)
        self.combo.activated.connect(self._choose_in_combo)

    def show_stops(self, stops: Sequence[Stop], now: str) -> None:
        """Show the stops, and where the chair is."""
        if tuple(stops) != self._stops:
            self._stops = tuple(stops)
            self.listing.show_rows([self._line(stop) for stop in stops])
            self._fill_combo()
        self._now = now
        self.listing.select(now)
        self.combo.setCurrentIndex(self.place())
        where = self.tr("Walk · {n} of {total}").format(n=self.place() + 1, total=len(stops))
        self.title.setText(where if stops else self.tr("Walk"))

    def place(self) -> int:
        """The number of the stop where the chair is, from 0; -1 where there are none."""
        return next((number for number, stop in enumerate(self._stops) if stop.key == self._now), -1)

    def beside(self, by: int) -> Stop | None:
        """The next stop (1) or the one before (-1), if there is one."""
        place = self.place() + by
        return self._stops[place] if 0 <= place < len(self._stops) else None

    def words_of(self, stop: Stop) -> str:
        """What people call a stop."""
        if stop.topic:
            return stop.topic
        if stop.table is not None:
            return self.tr("Table {n}").format(n=stop.table)
        return self.tr("No table") if stop.key == WITHOUT_TABLE else self.tr("No topic yet")

    def _line(self, stop: Stop) -> Line:
        points = self.tr("%n point(s)", "", stop.points)
        starred = self.tr("%n with a star", "", stop.starred) if stop.starred else ""
        number = "" if stop.table is None else str(stop.table)
        title, detail = (
            self.words_of(stop),
            " · ".join(filter(None, (points, f"★ {stop.starred}" if stop.starred else ""))),
        )
        spoken = ", ".join(
            filter(None, (self.tr("Table {n}").format(n=number) if number else "", title, points, starred))
        )
        return Line(stop.key, title, detail, badge=number, spoken=spoken)

    def _fill_combo(self) -> None:
        self.combo.clear()
        for stop in self._stops:
            number = "" if stop.table is None else f"{stop.table}  "
            self.combo.addItem(f"{number}{self.words_of(stop)}", stop.key)

    @Slot(str)
    def _choose(self, key: str) -> None:
        if key and key != self._now:
            self.chosen.emit(key)

    @Slot(int)
    def _choose_in_combo(self, place: int) -> None:
        self._choose(self.combo.itemData(place))
