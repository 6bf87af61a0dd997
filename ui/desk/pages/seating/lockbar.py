"""Locks in sight: that of the chosen seat, of its table and of its round, each a button that says what it does."""

from __future__ import annotations

from functools import partial
from typing import cast

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QPushButton, QScrollArea, QWidget

from ui.desk.pages.seating.chips import draw_lock
from ui.desk.pages.seating.gridpaint import GridSpot
from ui.desk.pages.seating.planview import PlanView
from ui.desk.pages.seating.planwords import PlanWords
from ui.desk.theme.look import current
from ui.desk.widgets.parts import button, row

LOCK_PX, GAP_PX = 16, 5
BY_TAB = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
KEYS = {"lock": "L", "table": "T", "round": "R"}


def lock_icon(ratio: float, *, closed: bool) -> QIcon:
    """A padlock, closed or open."""
    look = current()
    side = look.px(LOCK_PX)
    made = QPixmap(QSize(side + look.px(GAP_PX), side) * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    with QPainter(made) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = QRect(side // 6, 1, side - side // 3, side - 2)
        draw_lock(painter, body, look.colour("accent" if closed else "text2"), closed=closed)
    return QIcon(made)


class LockBar(QWidget):
    """Three locks for whatever is chosen in the plan. A letter does the same, and stands in the tooltip."""

    asked = Signal(str)
    """Lock or unlock: `lock` (the seat), `table` or `round`."""

    def __init__(self, words: PlanWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.buttons: dict[str, QPushButton] = {}
        for deed, name in (("lock", self.tr("Seat")), ("table", self.tr("Table")), ("round", self.tr("Round"))):
            made = button(name, partial(self.asked.emit, deed), kind="quiet")
            made.setCheckable(True)
            made.setIconSize(QSize(current().px(LOCK_PX) + current().px(GAP_PX), current().px(LOCK_PX)))
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys where somebody was chosen
            made.installEventFilter(self)
            self.buttons[deed] = made
        self.setLayout(row(*self.buttons.values(), gap=4))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """With large letters the page scrolls: a lock that Tab comes to is brought in sight, also of half a one."""
        if event.type() is QEvent.Type.FocusIn and cast(QFocusEvent, event).reason() in BY_TAB:
            page = self.parentWidget()
            while page is not None and not isinstance(page, QScrollArea):
                page = page.parentWidget()
            if page is not None:
                page.ensureWidgetVisible(cast(QWidget, watched))
        return super().eventFilter(watched, event)

    def show_spot(self, view: PlanView, spot: GridSpot | None) -> None:
        """Show what is locked of this seat, its table and its round; None = nothing is chosen."""
        if spot is None or spot.row >= len(view.rows) or spot.column >= len(view.columns):
            self._show("lock", self.tr("Choose somebody to lock their seat"), locked=False, possible=False)
            self._show("table", self.tr("Choose somebody to lock their table"), locked=False, possible=False)
            self._show("round", self.tr("Choose somebody to lock their round"), locked=False, possible=False)
            return
        line, column = view.rows[spot.row], view.columns[spot.column]
        cell, table = line.cells[spot.column], self._words.table_words(line)
        chip = cell.chips[spot.place] if 0 <= spot.place < len(cell.chips) else None
        there, free, round_ = line.table is not None, not column.held, self._words.round_words(column)
        if chip is not None:
            words = self.tr("Unlock: {name}, {round}") if chip.locked else self.tr("Lock: {name}, {round}")
            self._show("lock", words.format(name=chip.full, round=round_), locked=chip.locked, possible=free and there)
        else:
            self._show("lock", self.tr("Choose somebody to lock their seat"), locked=False, possible=False)
        words = self.tr("Unlock: {name}, {round}") if cell.locked else self.tr("Lock: {name}, {round}")
        possible = free and there and bool(cell.chips)
        self._show("table", words.format(name=table, round=round_), locked=cell.locked, possible=possible)
        words = self.tr("Unlock: all seats in {round}") if column.locked else self.tr("Lock: all seats in {round}")
        self._show("round", words.format(round=round_), locked=column.locked, possible=free and column.seated)

    def _show(self, deed: str, words: str, *, locked: bool, possible: bool) -> None:
        made = self.buttons[deed]
        made.setEnabled(possible)
        made.setChecked(locked)
        made.setIcon(lock_icon(self.devicePixelRatioF(), closed=locked))
        made.setAccessibleName(words)
        made.setToolTip(f"{words} ({KEYS[deed]})")
