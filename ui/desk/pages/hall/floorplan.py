"""The floor plan in the preparation: the hall with its tables, and what can be done with all of them."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.domain.hallmap import FEWEST_SHOWN, MOST_SHOWN, hall_map
from facilitator.errors import FacilitatorError
from ui.desk.desk import Desk
from ui.desk.pages.hall.floormap import FloorMap
from ui.desk.pages.hall.floorwords import FloorWords
from ui.desk.widgets.announce import announce
from ui.desk.widgets.parts import Elided, button, card, column, label, row


class FloorPlan(QWidget):
    """Tables are put where they stand; the projector shows it when people change tables."""

    closed = Signal()
    """Back to the tables and their topics."""
    table_asked = Signal(str)
    """Show what there is to say of this table."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._opened = desk.opened
        self._on_their_way: list[str] = []
        self._build()

    def _build(self) -> None:
        self.words = FloorWords(self._desk.language, self)
        self.map = FloorMap(self.words)
        self.map.moved.connect(self._place)
        self.map.table_asked.connect(self.table_asked)
        back = self.tr("Back to the list")
        self.back_button = button(back, self.leave, icon="list", kind="quiet", tip=self.tr("Back to the list (Esc)"))
        self.keep_button = button(self.tr("They stand like this"), self.keep, icon="check", kind="primary")
        self.rows_button = button(self.tr("All in rows"), self.line_up, icon="layout-list", kind="quiet")
        self.hint = label("", "muted", wrap=True)
        keys = Elided(self.tr("Drag a table, or use Alt with an arrow."), "small")
        heading = row(Elided(self.tr("Floor plan"), "h2"), self.back_button, gap=12)
        heading.setStretch(0, 1)
        deeds = row(keys, self.rows_button, self.keep_button, gap=8)
        deeds.setStretch(0, 1)
        inside = column(heading, self.hint, self.map, deeds, gap=10)
        inside.setStretch(2, 1)
        self.setLayout(column(card(inside)))

    # -- showing -----------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the tables where they stand now. While one is still being written down it stays where it was put."""
        places = hall_map(self._opened.day.tables)
        if not self._on_their_way and self.map.show_places(places):
            for one, next_ in pairwise((self.back_button, *self.map.in_order(), self.rows_button, self.keep_button)):
                QWidget.setTabOrder(one, next_)
        chosen = [one for one in places if one.chosen]
        self._offer(self.keep_button, len(chosen) < len(places))
        self._offer(self.rows_button, bool(chosen))
        self.hint.setText(self._hint(len(places), len(chosen)))

    def _offer(self, made: QWidget, wanted: bool) -> None:
        """A button that goes leaves the keys with the tables."""
        if made.hasFocus() and not wanted:
            self.map.choose()
        made.setVisible(wanted)

    def _hint(self, tables: int, chosen: int) -> str:
        if not FEWEST_SHOWN <= tables <= MOST_SHOWN:
            words = self.tr("The projector shows a floor plan from {least} to {most} tables.")
            return words.format(least=FEWEST_SHOWN, most=MOST_SHOWN)
        if chosen == tables:
            return self.tr("The projector shows this when people change tables.")
        if chosen:
            return self.tr("New tables stand where there was room. Is that right?")
        return self.tr("Now they stand in rows. Say that it is right, or move a table. Then the projector shows it.")

    def begin(self, table: str | None = None) -> None:
        """Give the keys to a table; None: the one that had them last."""
        self.map.choose(table)

    # -- acting ------------------------------------------------------------------------------------------------

    @Slot(str, int, int)
    def _place(self, table: str, across: int, down: int) -> None:
        self._on_their_way.append(table)
        arrived, refused = partial(self._arrived, table), partial(self._refused, table)
        self._opened.watch(self._opened.tables.place(table, across, down), arrived, refused)

    def _arrived(self, table: str, _: object) -> None:
        self._on_their_way.remove(table)
        self.refresh()

    def _refused(self, table: str, error: FacilitatorError) -> None:
        self._on_their_way.remove(table)
        self._desk.refuse(error)
        self.refresh()

    @Slot()
    def keep(self) -> None:
        """They stand where they are seen: one act."""
        self._opened.watch(self._opened.tables.keep_places())

    @Slot()
    def line_up(self) -> None:
        """All in rows again: one act."""
        self._opened.watch(self._opened.tables.line_up(), self._tell_rows)

    def _tell_rows(self, _: object) -> None:
        announce(self, self.tr("All tables stand in rows."))

    @Slot()
    def leave(self) -> None:
        """Back to the tables and their topics."""
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)
