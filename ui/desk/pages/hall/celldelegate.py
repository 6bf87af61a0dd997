"""How a cell of the hall is drawn, and what happens when somebody types in it."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.desk.pages.hall.gridmodel import CellRole, HallModel, Index
from ui.desk.pages.hall.views import Cell, HallRow, Talk
from ui.desk.theme.look import current
from ui.desk.widgets.wrapping import Wrapping

TALK_PX = 46
AROUND_PX = 6


class Editing(Protocol):
    """Who knows what a cell edits. The editors are kept, so that what is on its way to the disk finds them."""

    def editor_for(self, index: Index, parent: QWidget) -> QWidget:
        """The field to type in, with what stands in the cell."""

    def take_in(self, editor: QWidget) -> None:
        """Bring what is typed into the day."""

    def give_up(self, editor: QWidget) -> None:
        """Forget what is typed: Escape."""

    def talk_in(self, cell: Cell) -> int:
        """Which of several conversations in a cell is meant."""


class CellDelegate(QStyledItemDelegate):
    """Draws the conversations of a cell under each other; Enter in a cell commits and goes down, Tab to the right.

    Ground and ring of the chosen cell are drawn by the style sheet, before the delegate is asked.
    """

    stepped = Signal(int, int)
    """Typing ended with a key that goes on: rows down, columns to the right."""

    def __init__(self, editing: Editing, parent: QObject) -> None:
        super().__init__(parent)
        self._editing = editing
        self._look = current()
        self._title, self._detail = self._look.font(15, 500), self._look.font(13)
        self._wrapping = Wrapping(self._title)
        self._line = QFontMetrics(self._title).height()
        self._small = QFontMetrics(self._detail).height()

    def height_for(self, row: HallRow) -> int:
        """How high a row is: room for the conversations of its fullest cell."""
        return max(row.most_talks, 1) * self._talk_height(row) + 2 * self._look.px(AROUND_PX)

    def _talk_height(self, row: HallRow) -> int:
        """The room of one conversation. Beside other rounds its title takes two lines."""
        lines = _lines_of(row)
        return max(self._look.px(TALK_PX), lines * self._line + self._small + self._look.px(4))

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        return QSize(self._look.px(150), self.height_for(_row_of(index)))

    # -- drawing -----------------------------------------------------------------------------------------------

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell: Cell = index.data(CellRole)
        row = _row_of(index)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setClipRect(option.rect)
        rect = _in_sight(option) if row.wide else option.rect
        for place, talk in enumerate(cell.talks):
            self._draw_talk(painter, self._room(rect, row, place), talk, _lines_of(row))
        if not cell.talks:
            self._draw_nothing(painter, self._room(rect, row, 0), self._hint(index, cell, chosen=chosen))
        elif chosen and len(cell.talks) > 1:
            self._mark_meant(painter, self._room(rect, row, self._editing.talk_in(cell)))
        painter.restore()

    def _room(self, rect: QRect, row: HallRow, place: int) -> QRect:
        around, height = self._look.px(AROUND_PX), self._talk_height(row)
        side = self._look.px(10)
        return QRect(rect.left() + side, rect.top() + around + place * height, rect.width() - 2 * side, height)

    def _draw_talk(self, painter: QPainter, room: QRect, talk: Talk, most_lines: int) -> None:
        lines = self._cut_lines(talk.title or self.tr("No topic yet"), room.width(), most_lines)
        points = self.tr("%n point(s)", "", talk.points) if talk.points else ""
        hosts = ", ".join(talk.hosts) or self.tr("no host yet")
        top = room.top() + (room.height() - len(lines) * self._line - self._small) // 2
        for line in lines:
            place = QRect(room.left(), top, room.width(), self._line)
            self._draw_cut(painter, place, line, self._title, "text" if talk.title else "text2")
            top += self._line
        place = QRect(room.left(), top, room.width(), self._small)
        self._draw_cut(painter, place, " · ".join(filter(None, (hosts, points))), self._detail, "text2")

    def _cut_lines(self, title: str, width: int, most: int) -> list[str]:
        """The title in so many lines at most; what is left over stands in the last, to be cut there."""
        lines = self._wrapping.lines(title, width) if most > 1 else [title]
        return [*lines[: most - 1], " ".join(lines[most - 1 :])] if len(lines) > most else lines

    def _hint(self, index: Index, cell: Cell, *, chosen: bool) -> str:
        """What stands in a cell without a topic of its own."""
        if cell.echo:
            return self.tr("same: {topic}").format(topic=cell.echo)
        row = _row_of(index)
        first = index.column() == 0 and row.number is not None and row.most_talks == 0
        return self.tr("Type a topic") if row.number is not None and (chosen or first) else ""

    def _draw_nothing(self, painter: QPainter, room: QRect, words: str) -> None:
        self._draw_cut(painter, room, words, self._detail, "text2")

    def _mark_meant(self, painter: QPainter, room: QRect) -> None:
        """Which of several conversations the fields are of."""
        painter.setPen(QPen(self._look.colour("accent"), 2))
        left = room.left() - self._look.px(4)
        painter.drawLine(left, room.top() + 4, left, room.bottom() - 4)

    def _draw_cut(self, painter: QPainter, room: QRect, words: str, font: QFont, colour: str) -> None:
        painter.setFont(font)
        painter.setPen(self._look.colour(colour))
        cut = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)

    # -- typing ------------------------------------------------------------------------------------------------

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:  # noqa: N802
        return self._editing.editor_for(index, parent)

    def setEditorData(self, _editor: QWidget, _index: Index) -> None:  # noqa: N802
        """The field was filled when it was given out, and is never overwritten while somebody types."""

    def setModelData(self, editor: QWidget, _model: QAbstractItemModel, _index: Index) -> None:  # noqa: N802
        self._editing.take_in(editor)

    def destroyEditor(self, editor: QWidget, _index: Index) -> None:  # noqa: N802
        """Whatever closes the field, its words come in; the field itself is kept for the next cell."""
        self._editing.take_in(editor)
        editor.hide()

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: N802
        place = self._editing.talk_in(index.data(CellRole))
        row = _row_of(index)
        room = self._room(_in_sight(option) if row.wide else option.rect, row, place)
        side = self._look.px(10)
        editor.setGeometry(room.adjusted(-side, 0, side, 0))

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:  # noqa: N802
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and isinstance(editor, QWidget):
            step = {
                Qt.Key.Key_Return: (1, 0),
                Qt.Key.Key_Enter: (1, 0),
                Qt.Key.Key_Tab: (0, 1),
                Qt.Key.Key_Backtab: (0, -1),
            }.get(Qt.Key(event.key()))
            if step is not None:
                self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
                self.stepped.emit(*step)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self._editing.give_up(editor)
                self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
                return True
        return super().eventFilter(editor, event)


def _row_of(index: Index) -> HallRow:
    model = index.model()
    assert isinstance(model, HallModel)
    return model.row_at(index)


def _lines_of(row: HallRow) -> int:
    return 2 if len(row.cells) > 1 and not row.wide else 1


def _in_sight(option: QStyleOptionViewItem) -> QRect:
    """What of a cell is not scrolled away: words across all rounds stand there."""
    view = option.widget
    return option.rect.intersected(view.viewport().rect()) if isinstance(view, QAbstractItemView) else option.rect
