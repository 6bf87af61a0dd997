"""The grid of tables and rounds, worked like a sheet."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from ui.desk.desk import Desk
from ui.desk.pages.hall.celldelegate import CellDelegate
from ui.desk.pages.hall.gridmodel import HallModel
from ui.desk.pages.hall.tableheader import TableHeader
from ui.desk.pages.hall.typing import TopicTyping
from ui.desk.pages.hall.views import ALL_ROUNDS, Cell, HallView
from ui.desk.theme.look import current

NARROWEST_PX = 92


class HallGrid(QTableView):
    """Arrows walk, Enter, F2 or a letter types, Enter then goes down and Tab to the right.

    A topic for all rounds stands across them, and is typed once. At the end of a row Tab leaves the grid.
    """

    cellChosen = Signal()  # noqa: N815 - signals are named as Qt's are
    deleteAsked = Signal()  # noqa: N815

    def __init__(self, desk: Desk, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.hall = HallModel(self)
        self.typing = TopicTyping(desk, self.hall, self)
        self._delegate = CellDelegate(self.typing, self)
        self._wide: list[bool] = []
        self._before: tuple[str, str, list[str]] | None = None
        self._build()

    def _build(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(self._delegate)
        self.setModel(self.hall)
        self.header = TableHeader(self.hall, self)
        self.setVerticalHeader(self.header)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.DoubleClicked | trigger.EditKeyPressed | trigger.AnyKeyPressed)
        across = self.horizontalHeader()
        across.setMinimumSectionSize(current().px(NARROWEST_PX))
        across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        across.setHighlightSections(False)
        across.setSectionsClickable(False)
        self.hall.modelAboutToBeReset.connect(self._remember)
        self.hall.modelReset.connect(self._restore)
        self.selectionModel().currentChanged.connect(self._tell)
        self._delegate.stepped.connect(self.step)
        self.header.sectionClicked.connect(self._choose_table)

    # -- showing -----------------------------------------------------------------------------------------------

    def show_hall(self, view: HallView) -> None:
        """Show the hall as it is now. The chosen cell stays; is its table gone, the next takes its place."""
        self.hall.show(view)
        if self.header.fit():
            self.updateGeometries()
        for number, row in enumerate(view.rows):
            height = self._delegate.height_for(row)
            if self.rowHeight(number) != height:
                self.setRowHeight(number, height)
        self._span()
        if view.rows and not self.currentIndex().isValid():
            self.choose(view.rows[0].key)

    def _span(self) -> None:
        """Topics for all rounds stand across all columns."""
        columns = len(self.hall.view.columns)
        wide = [row.wide for row in self.hall.view.rows] if columns > 1 else []
        shape = [*wide, columns > 1]
        if shape == self._wide:
            return
        self._wide = shape
        self.clearSpans()
        for number, one in enumerate(wide):
            if one:
                self.setSpan(number, 0, 1, columns)

    def place(self) -> tuple[str, str]:
        """The table and the round the keys speak of; ("", "") where nothing is."""
        index = self._anchor()
        return (self.hall.row_at(index).key, self.hall.column_at(index).key) if index.isValid() else ("", "")

    def cell(self) -> Cell | None:
        """What stands in the chosen cell; None where there is none."""
        index = self._anchor()
        return self.hall.cell_at(index) if index.isValid() else None

    def choose(self, row: str, column: str = ALL_ROUNDS) -> None:
        """Choose a cell and bring it in sight. A table that is not there changes nothing."""
        index = self.hall.index_of(row, column)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def begin_typing(self) -> None:
        """Open the field in the chosen cell."""
        index = self._anchor()
        if index.isValid() and self.state() != QAbstractItemView.State.EditingState:
            self.setFocus()
            self.edit(index)

    def mean(self, talk: str) -> None:
        """Of several conversations in a cell this one is meant."""
        if self.typing.meant != talk:
            self.typing.meant = talk
            self.viewport().update()

    def _anchor(self) -> QModelIndex:
        """The chosen cell; of a topic that stands across, where it begins."""
        index = self.currentIndex()
        if index.isValid() and self.hall.row_at(index).wide:
            return self.hall.index(index.row(), 0)
        return index

    @Slot()
    def _tell(self) -> None:
        if self._before is None:
            self.cellChosen.emit()

    @Slot(int)
    def _choose_table(self, number: int) -> None:
        self.choose(self.hall.view.rows[number].key)
        self.setFocus()

    @Slot()
    def _remember(self) -> None:
        self._before = (*self.place(), [row.key for row in self.hall.view.rows])

    @Slot()
    def _restore(self) -> None:
        if self._before is None:
            return
        row, column, keys = self._before
        left = {one.key for one in self.hall.view.rows}
        place = keys.index(row) if row in keys else 0
        nearest = next((key for key in (*keys[place:], *reversed(keys[:place])) if key in left), None)
        self._wide = []
        if nearest is not None:
            self.choose(nearest, column)
        self._before = None
        self.cellChosen.emit()

    # -- keys --------------------------------------------------------------------------------------------------

    @Slot(int, int)
    def step(self, down: int, right: int) -> bool:
        """Go to a neighbouring cell; False at the edge."""
        index = self._anchor()
        columns = 1 if index.isValid() and self.hall.row_at(index).wide else self.hall.columnCount()
        row, column = index.row() + down, index.column() + right
        if not (0 <= row < self.hall.rowCount() and 0 <= column < (columns if right else self.hall.columnCount())):
            return False
        self.setCurrentIndex(self.hall.index(row, column))
        return True

    def focusNextPrevChild(self, next_: bool) -> bool:  # noqa: N802
        """Tab goes along the row, and then out of the grid."""
        return self.step(0, 1 if next_ else -1) or super().focusNextPrevChild(next_)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter types too; Delete is for the page."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self._is_typing():
            self.begin_typing()
        elif event.key() == Qt.Key.Key_Delete and not self._is_typing():
            self.deleteAsked.emit()
        else:
            super().keyPressEvent(event)

    def edit(self, index: QModelIndex, *how: object) -> object:  # type: ignore[override]
        """A topic that stands across is typed where it begins, wherever it was pressed."""
        if index.isValid() and self.hall.row_at(index).wide:
            index = self.hall.index(index.row(), 0)
        return super().edit(index, *how)

    def _is_typing(self) -> bool:
        return self.state() == QAbstractItemView.State.EditingState
