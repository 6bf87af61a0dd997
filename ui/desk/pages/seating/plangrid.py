"""The plan as a grid: tables by rounds, people as chips. It shows, prices and asks; it changes nothing itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QToolTip, QWidget

from facilitator.domain.identity import PersonId
from facilitator.seating.instance import Plan
from facilitator.seating.ofday import Planned
from ui.desk.pages.seating.carrying import Carrying
from ui.desk.pages.seating.griddrag import GridDrag
from ui.desk.pages.seating.gridpaint import CellPaint, GridSpot, Marked, RoundHeads, TableHeads
from ui.desk.pages.seating.planmenu import PlanMenu, deed_of
from ui.desk.pages.seating.planmodel import PlanModel
from ui.desk.pages.seating.planview import Chip, PlanView
from ui.desk.pages.seating.planwords import PlanWords
from ui.desk.pages.seating.walking import STEPS, neighbour
from ui.desk.theme.look import current
from ui.desk.widgets.announce import announce

NARROWEST_PX = 112


class PlanGrid(QTableView):
    """Arrows walk from chip to chip, Enter or F2 takes one up, arrows choose the table, Enter lets go, Escape leaves.

    L locks the seat, T the table in this round, R the round, B lets somebody stay there, Delete leaves them without a
    table. The chosen chip is followed.
    """

    move_asked = Signal(str, str, str)
    """A person, a round, a table: seat them there."""
    swap_asked = Signal(str, str, str)
    """Two people and a round: have them change places."""
    lock_asked = Signal(str, object, object, bool)
    """A round, a person or None, a table or None, on or off. Both None: the whole round."""
    stay_asked = Signal(str, str)
    """A person and a round: they stay at their table from then on."""
    leave_asked = Signal(str, str)
    """A person and a round: they are to have no table in it."""
    same_asked = Signal(str, str)
    """A round, and the one whose groups sit together in it too."""
    new_asked = Signal(str)
    """A round in which everybody is to sit with other people."""
    followed = Signal(str)
    """Whose day is lit from now on; "" = nobody's."""
    chosen = Signal()
    """Another chip or cell is chosen."""
    told = Signal(str)
    """What a move costs, or why it cannot be; "" = nothing to say."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        self._words = PlanWords()  # first of all: a view asks for its cells while it is being made
        super().__init__(parent)
        self.setAccessibleName(name)
        self.plan = PlanModel(self._words, self)
        self._paint = CellPaint(self._words, self)
        self.carrying = Carrying(self._words, self)
        self._place = -1
        self._showing = False
        self._build()

    def _build(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(self._paint)
        self.setModel(self.plan)
        self.tables = TableHeads(self.plan, self._words, self)
        self.rounds = RoundHeads(self.plan, self._words, self)
        self.setVerticalHeader(self.tables)
        self.setHorizontalHeader(self.rounds)
        self.rounds.setMinimumSectionSize(current().px(NARROWEST_PX))
        self.rounds.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setAutoScroll(False)
        self.drag = GridDrag(self, self.carrying, self.spot_at)
        self.menu = PlanMenu(self._words, self)
        self.menu.lock_asked.connect(self.lock_asked)
        self.menu.stay_asked.connect(self.stay_asked)
        self.menu.pick_up_asked.connect(self.pick_up)
        self.menu.take_out_asked.connect(self.take_out)
        self.menu.same_asked.connect(self.same_asked)
        self.menu.new_asked.connect(self.new_asked)
        self.carrying.leave_asked.connect(self.leave_asked)
        self.tables.sectionClicked.connect(self._open_table_menu)
        self.rounds.sectionClicked.connect(self._open_round_menu)
        self.carrying.move_asked.connect(self.move_asked)
        self.carrying.swap_asked.connect(self.swap_asked)
        self.carrying.changed.connect(self._mark)
        self.carrying.told.connect(self._tell)
        self.selectionModel().currentChanged.connect(self._choose_cell)

    # -- showing -----------------------------------------------------------------------------------------------

    def show_plan(self, view: PlanView, planned: Planned, plan: Plan) -> None:
        """Show the plan as it is now. The chosen chip stays chosen where its person still sits in that round."""
        chosen, column = self.chip(), self.currentIndex().column()
        self._showing = True
        if self.plan.show(view):
            self._paint.forget()
        self.carrying.show_plan(view, planned, plan)
        self._fit()
        found = view.find(chosen.person, column) if chosen is not None and 0 <= column < len(view.columns) else None
        if found is not None:
            self._place = found[1]
            self.setCurrentIndex(self.plan.index(found[0], column))
        self._clamp()
        self._showing = False
        self._mark()

    def _show_spare(self) -> None:
        """Nobody's table is a row once somebody is without, or while somebody could be left there."""
        rows = self.plan.view.rows
        if rows and rows[-1].table is None:
            self.setRowHidden(len(rows) - 1, rows[-1].is_spare and not self.carrying.is_under_way)

    def _fit(self) -> None:
        """Heights go by the fullest cell; chips stand beside each other as far as the narrowest column is wide."""
        if self.tables.fit(self.width()):
            self.updateGeometries()
        self._paint.be_wide(self._narrowest())
        for number, row in enumerate(self.plan.view.rows):
            height = max(self._paint.height_for(row), self.tables.minimumSectionSize())
            if self.rowHeight(number) != height:
                self.setRowHeight(number, height)

    def _narrowest(self) -> int:
        """How wide a column is at least: as if the scroll bar were there, or rows would change their height with it."""
        room = self.width() - self.tables.minimumWidth() - self.verticalScrollBar().sizeHint().width()
        return max(self.rounds.minimumSectionSize(), room // max(1, len(self.plan.view.columns)))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit()

    def _clamp(self) -> None:
        """There may be fewer people at the chosen table now."""
        index = self.currentIndex()
        last = len(self.plan.cell_at(index).chips) - 1 if index.isValid() else -1
        self._place = min(self._place, last)

    # -- what is chosen ----------------------------------------------------------------------------------------

    def spot(self) -> GridSpot | None:
        """The chip the keys speak of, or its cell; None = nothing is chosen."""
        index = self.currentIndex()
        return GridSpot(index.row(), index.column(), self._place) if index.isValid() else None

    def chip(self) -> Chip | None:
        """The chosen person in the chosen round; None where nobody is."""
        return self.carrying.chip(self.spot())

    def choose(self, person: PersonId, column: int | None = None) -> bool:
        """Choose somebody, in a round or in the first they sit in, and bring them in sight. False: nowhere."""
        columns = range(len(self.plan.view.columns)) if column is None else (column,)
        for number in columns:
            if (found := self.plan.view.find(person, number)) is not None:
                self._choose_spot(GridSpot(found[0], number, found[1]))
                return True
        return False

    def _choose_spot(self, spot: GridSpot) -> None:
        index = self.plan.index(spot.row, spot.column)
        self._place = spot.place
        if index != self.currentIndex():
            self._showing = True  # one choice, told once
            self.setCurrentIndex(index)
            self._showing = False
        self.scrollTo(index)
        self._tell_choice()

    @Slot(QModelIndex)
    def _choose_cell(self, index: QModelIndex) -> None:
        """Qt chose another cell, by Ctrl with an arrow, Page up or a reader."""
        if not self._showing and index.isValid():
            self._place = min(max(self._place, 0), len(self.plan.cell_at(index).chips) - 1)
            self._tell_choice()

    def _tell_choice(self) -> None:
        self._mark()
        chip, index = self.chip(), self.currentIndex()
        if chip is not None:
            row, column = self.plan.row_at(index), self.plan.column_at(index)
            announce(self, self._words.chip_words(self.plan.view, row, column, chip))
            if chip.person != self.plan.view.follow:
                self.followed.emit(chip.person)

    @Slot()
    def _mark(self) -> None:
        self._show_spare()
        spot = self.spot() if self.hasFocus() or self.plan.view.follow else None
        marked = Marked(spot, self.carrying.carried, self.carrying.target)
        if marked != self._paint.marked:
            self._paint.marked = marked
            self.viewport().update()
            self.chosen.emit()

    @Slot(str)
    def _tell(self, words: str) -> None:
        self.told.emit(words)
        if words:
            announce(self, words)

    # -- keys --------------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Keys of our own come before the commands of the window that have the same."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride and deed_of(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        answered = self._carry_on(event) if self.carrying.is_under_way else self._answer(event)
        if not answered:
            super().keyPressEvent(event)

    def _carry_on(self, event: QKeyEvent) -> bool:
        """While somebody is carried all keys are about that."""
        if event.key() == Qt.Key.Key_Escape:
            self._let_go()
            return True
        if not self.carrying.hear(event.key()):
            return bool(event.text())
        if (target := self.carrying.target) is not None:
            self.scrollTo(self.plan.index(target.row, target.column))
        return True

    def _answer(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in STEPS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return self._walk(*STEPS[key])
        if deed := deed_of(event):
            self._do(deed)
            return True
        match key:
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_F2:
                self.pick_up()
            case Qt.Key.Key_Escape if self.plan.view.follow is not None:
                self._place = -1
                self.followed.emit("")
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                self.take_out()
            case Qt.Key.Key_Menu:
                self._open_menu()
            case Qt.Key.Key_Space:
                pass  # Qt would take the choice away
            case _:
                return bool(event.text().strip()) and not event.modifiers()
        return True

    def _do(self, deed: str) -> None:
        if (spot := self.spot()) is not None:
            self.menu.do(deed, spot, self.plan.view)

    def _walk(self, down: int, right: int) -> bool:
        spot = self.spot()
        if spot is None:
            return False
        found = neighbour(self.plan.view, spot, self._paint.chips.beside, down, right)
        if found is not None:
            self._choose_spot(found)
        return True

    @Slot()
    def pick_up(self) -> None:
        """Take the chosen person up; arrows and Enter go on from there."""
        if (spot := self.spot()) is not None:
            self.setFocus()
            self.scrollTo(self.plan.index(spot.row, spot.column))  # it may have been scrolled out of sight
            self.carrying.pick_up(spot)

    @Slot()
    def take_out(self) -> None:
        """The chosen person is to have no table in this round."""
        if (spot := self.spot()) is not None:
            self.carrying.take_out(spot)

    def _let_go(self) -> None:
        self.drag.finish()
        self.carrying.leave()

    # -- the mouse ---------------------------------------------------------------------------------------------

    def spot_at(self, mouse: QPoint) -> GridSpot | None:
        """What is under the mouse, seen from the viewport."""
        index = self.indexAt(mouse)
        if not index.isValid():
            return None
        row, cell = self.plan.row_at(index), self.plan.cell_at(index)
        return GridSpot(index.row(), index.column(), self._paint.place_at(row, cell, self.visualRect(index), mouse))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        spot = self.spot_at(event.position().toPoint())
        if self.carrying.is_under_way and not self.drag.is_under_way:  # taken up by keys, put down by the mouse
            if spot is not None and spot.column == (self.carrying.carried or spot).column:
                self.carrying.hold_over(spot.row, spot.place)
                self.carrying.drop()
            return
        if spot is None:
            return
        if event.button() == Qt.MouseButton.LeftButton and not event.modifiers():
            self.drag.press(spot, event.position().toPoint())
        self._choose_spot(spot)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self.drag.move(event.position().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self.drag.release(event.position().toPoint())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self.mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """The cells, and whoever is dragged under the mouse."""
        super().paintEvent(event)
        chip = self.carrying.chip(self.carrying.carried) if self.drag.is_under_way else None
        if chip is not None:
            with QPainter(self.viewport()) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                self._paint.draw_ghost(painter, self.drag.mouse, chip, self.plan.view)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """The keys begin at the first chip."""
        if not self.currentIndex().isValid() and self.plan.rowCount() and self.plan.columnCount():
            self._showing = True
            self.setCurrentIndex(self.plan.index(0, 0))
            self._showing = False
        super().focusInEvent(event)
        self._mark()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Who goes elsewhere carries nobody along, but for the menu of the grid itself."""
        if event.reason() is not Qt.FocusReason.PopupFocusReason and not self.drag.is_under_way:
            self._let_go()
        super().focusOutEvent(event)
        self._mark()

    # -- menus and hints ---------------------------------------------------------------------------------------

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """What can be done with a chip, its table and its round."""
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        self._open_menu(event.pos() if by_mouse else None)  # of the viewport: that is where it was pressed

    def _open_menu(self, mouse: QPoint | None = None) -> None:
        spot = self.spot_at(mouse) if mouse is not None else self.spot()
        if spot is None:
            return
        if spot != self.spot():
            self._choose_spot(spot)
        rect = self.visualRect(self.plan.index(spot.row, spot.column))
        row = self.plan.view.rows[spot.row]
        corner = self._paint.chip_rect(row, spot.place, rect).bottomLeft() if spot.place >= 0 else rect.center()
        self.menu.open_for(spot, self.plan.view, self.viewport().mapToGlobal(mouse or corner))

    @Slot(int)
    def _open_table_menu(self, number: int) -> None:
        place = QPoint(self.tables.width() // 2, self.tables.sectionViewportPosition(number) + current().px(28))
        self.menu.open_for_table(number, self.plan.view, self.tables.viewport().mapToGlobal(place))

    @Slot(int)
    def _open_round_menu(self, number: int) -> None:
        place = QPoint(self.rounds.sectionViewportPosition(number), self.rounds.height())
        self.menu.open_for_round(number, self.plan.view, self.rounds.viewport().mapToGlobal(place))

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802
        """The tooltip says what the chip under the mouse is, or the cell."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.hint_at(event.pos()), self.viewport())
            return True
        return super().viewportEvent(event)

    def hint_at(self, mouse: QPoint) -> str:
        """Everything about what is under the mouse."""
        spot = self.spot_at(mouse)
        if spot is None:
            return ""
        view = self.plan.view
        row, column = view.rows[spot.row], view.columns[spot.column]
        cell = row.cells[spot.column]
        if spot.place < 0:
            return self._words.cell_words(view, row, column, cell)
        return self._words.chip_words(view, row, column, cell.chips[spot.place])
