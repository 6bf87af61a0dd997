"""The plan person by person: where everybody sits, whom they meet, which wishes come true."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from facilitator.domain.identity import PersonId
from ui.desk.pages.seating.chips import BADGE_PX, Chips, draw_lock
from ui.desk.pages.seating.personmodel import BEFORE, LEFT, Column, Order, PersonModel
from ui.desk.pages.seating.planmenu import deed_of
from ui.desk.pages.seating.planview import NO_GROUP, PersonLine, Place, PlanView
from ui.desk.pages.seating.planwords import PlanWords
from ui.desk.theme.look import current
from ui.desk.widgets.announce import announce
from ui.desk.widgets.tablemark import paint_mark

Index = QModelIndex | QPersistentModelIndex

HIGH_PX = 36
ROUND_PX, LEAST_NAME_PX, LEAST_GROUP_PX, ROOMY_PX = 88, 140, 120, 430


class _PersonPaint(QStyledItemDelegate):
    """Draws the mark of a table beside its number, and the letter of a group beside its name."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._look = current()
        self._chips = Chips(self._look)
        self._number = self._look.font(15, 500, figures=True)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        model = index.model()
        assert isinstance(model, PersonModel)
        line, column = model.lines[index.row()], model.columns[index.column()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if column is Column.GROUP and line.group != NO_GROUP:
            letter = model.view.groups[line.group].letter
            self._chips.draw_badge(painter, self._box(option.rect, BADGE_PX), line.group, letter)
        elif not isinstance(column, Column) and (place := line.places[column]) is not None:
            self._draw_place(painter, option.rect, place)
        painter.restore()

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: N802
        """Room for the mark: Qt then cuts and places the words."""
        super().initStyleOption(option, index)
        model = index.model()
        if isinstance(model, PersonModel):
            line, column = model.lines[index.row()], model.columns[index.column()]
            if not isinstance(column, Column):
                option.text = ""
            elif column is Column.GROUP and line.group != NO_GROUP:
                side = self._look.px(BADGE_PX)
                option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
                option.decorationSize.setWidth(side + self._look.px(3))
                option.decorationSize.setHeight(side)

    def _box(self, rect: QRect, side: int) -> QRect:
        size = self._look.px(side)
        return QRect(rect.left() + self._look.px(10), rect.center().y() - size // 2 + 1, size, size)

    def _draw_place(self, painter: QPainter, rect: QRect, place: Place) -> None:
        box = self._box(rect, 16)
        paint_mark(painter, place.table, QRectF(box), self._look.theme)
        painter.setFont(self._number)
        painter.setPen(self._look.colour("text2" if place.held else "text"))
        words = QRect(box.right() + self._look.px(6), rect.top(), self._look.px(30), rect.height())
        painter.drawText(words, LEFT, str(place.table))
        side = self._look.px(12)
        sign = QRect(words.right(), rect.center().y() - side // 2, side, side)
        if place.locked:
            draw_lock(painter, sign.adjusted(0, 0, -2, 0), self._look.colour("text2"))
            sign.translate(side + 2, 0)
        if place.moved and sign.right() <= rect.right():
            painter.drawPixmap(sign, self._look.pixmap("move-right", "accent", 12))


class PersonList(QTableView):
    """Arrows walk, Enter follows, F2 takes somebody up in the round they stand in, L locks their seat in it.

    Delete leaves them without a table in that round.
    """

    followed = Signal(str)
    """Whose day is to be lit."""
    chosen = Signal()
    """Another seat is chosen."""
    lock_asked = Signal(str, object, object, bool)
    """See `PlanGrid`."""
    stay_asked = Signal(str, str)
    pick_up_asked = Signal(str, str)
    """A person and a round: take them up in the grid."""
    leave_asked = Signal(str, str)
    """A person and a round: they are to have no table in it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        self._words = PlanWords()
        super().__init__(parent)
        self.setAccessibleName(name)
        self.people = PersonModel(self._words, self)
        self._kept: tuple[PersonId | None, int] = (None, 0)
        self._build()

    def _build(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setModel(self.people)
        self.setItemDelegate(_PersonPaint(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(current().px(HIGH_PX))
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setHighlightSections(False)
        self.doubleClicked.connect(self._follow)
        self.people.modelAboutToBeReset.connect(self._keep)
        self.people.modelReset.connect(self._restore)
        self.selectionModel().currentChanged.connect(self.chosen)

    def show_plan(self, view: PlanView) -> None:
        """Show everybody's day; the chosen person stays chosen."""
        self.people.show(view)

    def sort_by(self, order: Order) -> None:
        """Sort by something else."""
        self.people.order = order
        self.people.show(self.people.view)

    def choose(self, person: PersonId) -> bool:
        """Bring somebody in sight. False: they are not in the list now."""
        row = self.people.row_of(person)
        if row < 0:
            return False
        index = self.people.index(row, max(self.currentIndex().column(), 0))
        self.setCurrentIndex(index)
        self.scrollTo(index)
        return True

    def seat(self) -> tuple[PersonId | None, int | None]:
        """Whose row the keys stand in, and which round by place; None = none."""
        line = self.line()
        return (line.person if line else None, self.people.round_of(self.currentIndex()) if line else None)

    def line(self) -> PersonLine | None:
        """Of whom the chosen row is."""
        index = self.currentIndex()
        return self.people.lines[index.row()] if index.isValid() else None

    @Slot()
    def _keep(self) -> None:
        line = self.line()
        self._kept = (line.person if line else None, max(self.currentIndex().column(), 0))

    @Slot()
    def _restore(self) -> None:
        self._fit()
        person, column = self._kept
        row = self.people.row_of(person) if person is not None else -1
        if row < 0 and self.people.lines and (person is not None or self.hasFocus()):
            row = 0
        if row >= 0:
            self.setCurrentIndex(self.people.index(row, min(column, len(self.people.columns) - 1)))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Rounds are all equally wide; names get what is left. Where that is little the organisation stands back."""
        px, columns = current().px, self.people.columns
        words = self.width() - self.verticalScrollBar().sizeHint().width()
        words -= px(ROUND_PX) * sum(column not in BEFORE for column in columns)
        roomy = words >= px(ROOMY_PX)
        shares = {Column.NAME: 0.38, Column.ORGANISATION: 0.36, Column.GROUP: 0.26}
        for number, column in enumerate(columns):
            if column is Column.ORGANISATION:
                self.setColumnHidden(number, not roomy)
            if isinstance(column, Column) and column in shares:
                least = px(LEAST_NAME_PX) if column is Column.NAME else px(LEAST_GROUP_PX)
                wide = words - px(LEAST_GROUP_PX) if column is Column.NAME else least
                self.setColumnWidth(number, int(words * shares[column]) if roomy else max(least, wide))
            else:
                self.setColumnWidth(number, px(ROUND_PX))

    # -- keys --------------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Keys of our own come before the commands of the window that have the same."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride and deed_of(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Letters are no search here: the field above has that."""
        if not self._answer(event):
            super().keyPressEvent(event)

    def _answer(self, event: QKeyEvent) -> bool:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._follow()
            case Qt.Key.Key_Escape if self.people.view.follow is not None:
                self.followed.emit("")
            case Qt.Key.Key_F2:
                self._ask(self._pick_up)
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                self._ask(self._take_out)
            case Qt.Key.Key_L if deed_of(event):
                self._ask(self._lock)
            case Qt.Key.Key_B if deed_of(event):
                self._ask(self._stay)
            case _:
                return bool(event.text().strip()) and not event.modifiers()
        return True

    @Slot()
    def _follow(self) -> None:
        if (line := self.line()) is not None:
            self.followed.emit(line.person)
            announce(self, self._words.person_day(self.people.view, line))

    def _ask(self, ask: Callable[[PersonLine, int], None]) -> None:
        """Something about a seat: the row says whose, the column in which round."""
        line, round_ = self.line(), self.people.round_of(self.currentIndex())
        if line is not None and round_ is not None and line.places[round_] is not None:
            ask(line, round_)

    def _pick_up(self, line: PersonLine, round_: int) -> None:
        self.pick_up_asked.emit(line.person, self.people.view.columns[round_].round)

    def _take_out(self, line: PersonLine, round_: int) -> None:
        self.leave_asked.emit(line.person, self.people.view.columns[round_].round)

    def _lock(self, line: PersonLine, round_: int) -> None:
        column, place = self.people.view.columns[round_], line.places[round_]
        if place is not None and not column.held:
            self.lock_asked.emit(column.round, line.person, None, not place.locked)

    def _stay(self, line: PersonLine, round_: int) -> None:
        column = self.people.view.columns[round_]
        if not column.held:
            self.stay_asked.emit(line.person, column.round)
