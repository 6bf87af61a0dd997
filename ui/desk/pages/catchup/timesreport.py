"""Planned against real, item by item: for the chair alone, never in an output."""

from __future__ import annotations

from collections.abc import Sequence, Set

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from facilitator.domain.clock import course
from facilitator.domain.drift import ItemTimes, report_of_times
from facilitator.domain.kinds import Kind
from ui.desk.desk import Desk
from ui.desk.pages.catchup.words import CatchUpWords, clock_time
from ui.desk.pages.prepare.itemwords import item_name
from ui.desk.theme.look import current
from ui.desk.widgets.parts import button, card, column, label, row

Index = QModelIndex | QPersistentModelIndex
ROW_PX, WHY_PX = 34, 112
WHY = 6
"""The column of the reasons: in sight once there is one."""
_KINDS_THAT_MATTER = frozenset({Kind.STEP, Kind.ITEM})


class TimesModel(QAbstractTableModel):
    """The rows of the table, in words."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        words = CatchUpWords(self)
        self.heads: tuple[str, ...] = words.heads()
        self.rows: tuple[tuple[str, ...], ...] = ()

    def show(self, rows: Sequence[tuple[str, ...]]) -> None:
        """Show these rows. As many as before touch only what differs, so that what is chosen stays."""
        before, after = self.rows, tuple(rows)
        if len(before) != len(after):
            self.beginResetModel()
            self.rows = after
            self.endResetModel()
            return
        self.rows = after
        for number, (old, new) in enumerate(zip(before, after, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(number, 0), self.index(number, len(self.heads) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's own name and default
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's own name and default
        return 0 if parent.isValid() else len(self.heads)

    def headerData(  # noqa: N802 - Qt's own name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.heads):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(section)
        return self.heads[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        words = self.rows[index.row()][index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return words
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self.heads[index.column()]}: {words or '–'}"
            case Qt.ItemDataRole.TextAlignmentRole:
                return _side(index.column())
        return None


def _side(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignLeft if column in (0, WHY) else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter


class TimesReport(QWidget):
    """A plain table of how long everything took, which can be copied."""

    closed = Signal()
    """The table is done with."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.opened = desk, desk.opened
        self._words = CatchUpWords(self)
        self._build()
        self.show_now()

    def _build(self) -> None:
        self.model = TimesModel(self)
        self.table = self._table()
        self.whole = label("", "muted", wrap=True)
        self.copy_button = button(self.tr("Copy as text"), self.copy, icon="copy")
        self.close_button = button(self.tr("Close"), self.leave, tip=self.tr("Close (Esc)"))
        private = label(self.tr("For you alone. This is not in the report."), "small", wrap=True)
        deeds = row(private, self.copy_button, self.close_button, gap=12)
        deeds.setStretch(0, 1)
        inside = column(label(self.tr("Planned and real times"), "h2"), self.whole, self.table, deeds, gap=10)
        inside.setStretch(2, 1)
        self.setLayout(column(card(inside)))

    def _table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.model)
        table.setAccessibleName(self.tr("Planned and real times"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(current().px(ROW_PX))
        heads = table.horizontalHeader()
        heads.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        heads.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        heads.setSectionResizeMode(WHY, QHeaderView.ResizeMode.Interactive)
        table.setColumnWidth(WHY, current().px(WHY_PX))
        heads.setHighlightSections(False)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return table

    # -- showing -----------------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Give the keys to the table."""
        self.show_now()
        self.table.setFocus()

    def refresh(self, kinds: Set[Kind]) -> None:
        """Show the day as it is now."""
        if kinds & _KINDS_THAT_MATTER:
            self.show_now()

    @Slot()
    def show_now(self) -> None:
        """Look at the clock again."""
        day, now = self.opened.day, self.opened.now()
        told = report_of_times(day.programme, day.steps, now)
        skipped = course(day.steps, now).skipped
        self.model.show([self._row(one, one.item.id in skipped) for one in told])
        self.table.setColumnHidden(WHY, not any(one.reasons for one in told))
        self.whole.setText(self._words.whole_day(sum(one.longer_s or 0.0 for one in told if one.ended is not None)))

    def _row(self, one: ItemTimes, skipped: bool) -> tuple[str, ...]:
        name, planned = item_name(one.item), self._words.minutes(one.planned_s)
        if one.real_s is None:
            return (name, planned, self.tr("left out") if skipped else "–", "", "", "", "")
        difference = "" if one.ended is None else self._words.longer(one.longer_s)
        still = self._words.minutes(one.still_s) if one.still_s >= 30 else ""
        till = self.tr("now") if one.ended is None else clock_time(one.ended)
        real, times = self._words.minutes(one.real_s), f"{clock_time(one.began)} – {till}"
        return (name, planned, real, difference, still, times, ", ".join(one.reasons))

    # -- acting ------------------------------------------------------------------------------------------------

    @Slot()
    def copy(self) -> None:
        """Put the table on the clipboard, as a spreadsheet reads it."""
        lines = (self.model.heads, *self.model.rows)
        QGuiApplication.clipboard().setText("\n".join("\t".join(line) for line in lines) + "\n")
        self.desk.tell(self.tr("The times are copied. Paste them where you want."))

    @Slot()
    def leave(self) -> None:
        """Go back."""
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)
