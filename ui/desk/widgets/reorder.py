"""Reordering a list, by dragging and by Alt with the arrows; and the plain list of lines that have an order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from ui.desk.theme.look import current
from ui.desk.widgets.announce import announce
from ui.desk.widgets.dragging import Drag
from ui.desk.widgets.marks import Marks
from ui.desk.widgets.records import Index, KeyRole, RecordList, RowRole

STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}


def key_behind(keys: Sequence[str], key: str, place: int) -> str:
    """Before which row this one comes to stand when it takes that place, from 0; "" is the end of the list."""
    others = [other for other in keys if other != key]
    return others[place] if place < len(others) else ""


class Reorder(QObject):
    """Asks for another place of a row and never moves it: the fact that it moved does that.

    When the row then stands elsewhere, its new place is said to a screen reader. Rows that a filter hides do not count.
    """

    moveAsked = Signal(str, str)  # noqa: N815 - the row and the one it is to stand before; "" is the end

    def __init__(self, view: RecordList) -> None:
        super().__init__(view)
        self._view = view
        self._drag = Drag(view)
        self._drag.dropped.connect(self._drop)
        self._asked: tuple[str, int] | None = None
        view.installEventFilter(self)
        view.records.modelReset.connect(self._say_where_it_went)

    def step(self, by: int) -> None:
        """Ask for the current row to go up (-1) or down (1)."""
        if (key := self._view.current_key()) in (keys := self._shown_keys()):
            self._ask(key, keys.index(key) + by)

    def to_end(self, place: int) -> None:
        """Ask for the current row to become the first (0) or the last (-1)."""
        if key := self._view.current_key():
            self._ask(key, place % max(1, len(self._shown_keys())))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if not isinstance(event, QKeyEvent) or event.type() not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            return False
        if not _is_move(event):
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            self._move_by_key(Qt.Key(event.key()))
        return True

    def _move_by_key(self, key: Qt.Key) -> None:
        if key in STEPS:
            self.step(STEPS[key])
        else:
            self.to_end(ENDS[key])

    @Slot(str, str, bool)
    def _drop(self, key: str, target: str, below: bool) -> None:
        keys = self._shown_keys()
        if key in keys and target in keys:
            gap = keys.index(target) + below
            self._ask(key, gap - (gap > keys.index(key)))

    def _ask(self, key: str, place: int) -> None:
        keys = self._shown_keys()
        old, new = keys.index(key), min(max(place, 0), len(keys) - 1)
        if new == old:
            self._say_place(old, len(keys))
            return
        self._asked = (key, old)
        self.moveAsked.emit(key, key_behind(keys, key, new))

    def _shown_keys(self) -> list[str]:
        model = self._view.model()
        numbers = (number for number in range(model.rowCount()) if not self._view.isRowHidden(number))
        return [model.index(number, 0).data(KeyRole) for number in numbers]

    @Slot()
    def _say_where_it_went(self) -> None:
        if self._asked is None:
            return
        (key, old), keys = self._asked, self._shown_keys()
        if key not in keys:
            self._asked = None
        elif keys.index(key) != old:
            self._asked = None
            self._say_place(keys.index(key), len(keys))

    def _say_place(self, place: int, total: int) -> None:
        announce(self._view, self.tr("Place {n} of {total}").format(n=place + 1, total=total))


def _is_move(event: QKeyEvent) -> bool:
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return modifiers == Qt.KeyboardModifier.AltModifier and (event.key() in STEPS or event.key() in ENDS)


@dataclass(frozen=True, slots=True)
class Line:
    """A row of an `OrderList`: a programme item, a block of the report, a table."""

    key: str
    title: str
    detail: str = ""
    badge: str = ""
    icon: str = ""
    chip: tuple[str, str] = ("", "")
    """Its kind and its words."""
    dimmed: bool = False
    spoken: str = ""

    @property
    def words(self) -> str:
        return "\n".join(filter(None, (self.title, self.detail, self.chip[1])))


class LineDelegate(QStyledItemDelegate):
    """Draws a `Line`. What does not fit ends in an ellipsis, and a tooltip has all of it."""

    def __init__(self, grip: bool, parent: QObject) -> None:
        super().__init__(parent)
        self._look = current()
        self._marks = Marks(self._look)
        self._grip = grip
        self._title, self._chosen = self._look.font(15, 500), self._look.font(15, 600)
        self._detail = self._look.font(13)
        self._title_height = QFontMetrics(self._chosen).height()
        self._detail_height = QFontMetrics(self._detail).height()
        self._height = max(self._look.px(44), self._title_height + self._detail_height + self._look.px(6))

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802
        return QSize(0, self._height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: Line = index.data(RowRole)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if selected:
            self._marks.draw_chosen(painter, option.rect)
        if option.state & QStyle.StateFlag.State_HasFocus:
            self._marks.draw_focus(painter, option.rect, radius=8)
        self._draw_marks(painter, option.rect, line, selected)
        self._draw_words(painter, self._room(option.rect, line), line, selected)
        painter.restore()

    def helpEvent(  # noqa: N802
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        line: Line | None = index.data(RowRole)
        words = line.words if line and self.is_cut(line, option.rect) else ""
        QToolTip.showText(event.globalPos(), words, view)
        return True

    def is_cut(self, line: Line, rect: QRect) -> bool:
        """Whether there is more to read than is drawn in this rectangle."""
        width, chip = self._room(rect, line).width(), line.chip[1]
        return (
            bool(chip and self._chip(rect, line).width() < self._marks.chip_width(chip))
            or QFontMetrics(self._chosen).horizontalAdvance(line.title) > width
            or QFontMetrics(self._detail).horizontalAdvance(line.detail) > width
        )

    def _room(self, rect: QRect, line: Line) -> QRect:
        """Where the words stand: what grip, badge, icon and chip leave."""
        left, gap = self._first_mark(rect), self._look.px(12)
        if line.badge:
            left += self._marks.badge_width(line.badge) + gap
        if line.icon:
            left += self._look.px(20) + gap
        right = rect.right() - self._look.px(12)
        if line.chip[1]:
            right = self._chip(rect, line).left() - gap
        return QRect(left, rect.top(), max(right - left, 0), rect.height())

    def _first_mark(self, rect: QRect) -> int:
        return rect.left() + self._look.px(30 if self._grip else 12)

    def _chip(self, rect: QRect, line: Line) -> QRect:
        """At most half of the row, so that the title is never crowded out."""
        width = min(self._marks.chip_width(line.chip[1]), rect.width() // 2)
        height = self._marks.chip_height
        right, middle = rect.right() - self._look.px(12), rect.center().y()
        return QRect(right - width, middle - height // 2, width, height)

    def _draw_marks(self, painter: QPainter, rect: QRect, line: Line, selected: bool) -> None:
        left, middle = self._first_mark(rect), rect.center().y()
        if self._grip:
            self._marks.draw_grip(painter, QPoint(rect.left() + self._look.px(15), middle))
        if line.badge:
            ground = "surface" if selected else "accent_soft"
            self._marks.draw_badge(painter, QPoint(left, middle), line.badge, ground)
            left += self._marks.badge_width(line.badge) + self._look.px(12)
        if line.icon:
            size = self._look.px(20)
            painter.drawPixmap(QRect(left, middle - size // 2, size, size), self._look.pixmap(line.icon, size=20))
        if line.chip[1]:
            self._marks.draw_chip(painter, self._chip(rect, line), *line.chip)

    def _draw_words(self, painter: QPainter, room: QRect, line: Line, selected: bool) -> None:
        title = QRect(room)
        if line.detail:
            title.setTop(room.top() + (room.height() - self._title_height - self._detail_height) // 2)
            title.setHeight(self._title_height)
            detail = QRect(room.left(), title.bottom() + 1, room.width(), self._detail_height)
            self._draw_cut(painter, detail, line.detail, self._detail, "text2")
        colour = "accent" if selected else "text2" if line.dimmed else "text"
        self._draw_cut(painter, title, line.title, self._chosen if selected else self._title, colour)

    def _draw_cut(self, painter: QPainter, room: QRect, words: str, font: QFont, colour: str) -> None:
        painter.setFont(font)
        painter.setPen(self._look.colour(colour))
        cut = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)


class OrderList(RecordList):
    """A plain list of lines, one of which is chosen at a time."""

    moveAsked = Signal(str, str)  # noqa: N815 - see Reorder

    def __init__(self, name: str, parent: QWidget | None = None, *, reorderable: bool = True) -> None:
        super().__init__(name, parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setUniformItemSizes(True)
        self.setItemDelegate(LineDelegate(reorderable, self))
        self.reorder = Reorder(self) if reorderable else None
        if self.reorder is not None:
            self.reorder.moveAsked.connect(self.moveAsked)
