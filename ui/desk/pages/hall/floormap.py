"""The tables on the floor plan: each with its number, colour and shape, dragged or moved with the keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from facilitator.domain.hall import FULL
from facilitator.domain.hallmap import Placed, Point, largest, middle_of, nearest_free, neighbour, snapped, stepped
from ui.desk.pages.hall.floorwords import FloorWords
from ui.desk.theme.look import current
from ui.desk.theme.tokens import Theme
from ui.desk.widgets.announce import announce
from ui.desk.widgets.tablemark import paint_mark

NUMBER, MARK, BETWEEN, PAD, APART = 22, 22, 7, 10, 4
"""Of a table at its largest, in pixels at 100 %: its number, its mark, the room between, around, and to the next."""
SMALLEST = 0.5
"""A table is no smaller than this share of its largest: then they may stand over each other."""
FRONT_PX, FRONT_WIDE = 26, 0.4
LEAST_PX = QSize(240, 150)

_WAYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class TablePiece(QAbstractButton):
    """One table. What is done to it, the map does."""

    stepped = Signal(str, int, int, bool)
    """This table, so many to the right and to the back; moved, or only the keys to its neighbour."""
    dragged = Signal(str, QPoint)
    """It is under the mouse on its way: where its middle would come, in the map."""
    dropped = Signal(str, bool)
    """The mouse let go of it; whether it is to stay there."""
    asked = Signal(str)
    """Enter: show what there is to say of this table."""

    def __init__(self, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.key, self.number = key, 0
        self._held: QPoint | None = None
        self._under_way = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    @property
    def under_way(self) -> bool:
        """Whether the mouse has it on its way."""
        return self._under_way

    def show_table(self, number: int, name: str, where: str) -> None:
        """Which table it is, and in words where it stands."""
        self.number = number
        self.setAccessibleName(name)
        self.setAccessibleDescription(where)
        self.setToolTip(f"{name}: {where}")
        self.update()

    # -- the mouse ---------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Take hold of it."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._held = event.position().toPoint()
            self.raise_()
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Carry it along."""
        if self._held is None:
            return
        by = event.position().toPoint() - self._held
        if self._under_way or by.manhattanLength() >= QApplication.startDragDistance():
            self._under_way = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.dragged.emit(self.key, self.geometry().center() + by)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Put it down."""
        self._let_go(stays=True)
        event.accept()

    def _let_go(self, *, stays: bool) -> None:
        under_way, self._held, self._under_way = self._under_way, None, False
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        if under_way:
            self.dropped.emit(self.key, stays)

    # -- the keys ----------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Arrows choose, Alt with arrows moves, Enter goes to the table, Escape lets go of what is dragged."""
        way = _WAYS.get(Qt.Key(event.key()))
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if way is not None and plain in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier):
            self.stepped.emit(self.key, *way, plain == Qt.KeyboardModifier.AltModifier)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not plain:
            self.asked.emit(self.key)
        elif event.key() == Qt.Key.Key_Escape and self._under_way:
            self._let_go(stays=False)
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    # -- painting ----------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """The mark and the number; with the keys a ring."""
        look, share = current(), self.height() / max(1, full_size(1).height())
        box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            chosen = self.hasFocus()
            painter.setPen(QPen(look.colour("focus" if chosen else "edge"), 3 if chosen else 1))
            painter.setBrush(look.colour("accent_soft" if chosen or self._under_way else "surface"))
            painter.drawRoundedRect(box, 6, 6)
            pad, side = look.px(PAD) * share, look.px(MARK) * share
            sign = QRectF(pad, (self.height() - side) / 2, side, side)
            paint_mark(painter, self.number, sign, look.theme)
            font = look.font(NUMBER, 700)
            font.setPixelSize(max(8, int(look.px(NUMBER) * share)))
            painter.setFont(font)
            painter.setPen(look.colour("text"))
            left = sign.right() + look.px(BETWEEN) * share
            painter.drawText(
                QRectF(left, 0, self.width() - left, self.height()),
                int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter),
                str(self.number),
            )


class FloorMap(QWidget):
    """The hall, its front on top. It shows where tables stand, and asks for them to be moved."""

    moved = Signal(str, int, int)
    """A table was put somewhere: across, down (`hallmap.py`)."""
    table_asked = Signal(str)

    def __init__(self, words: FloorWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._places: tuple[Placed, ...] = ()
        self._points: dict[str, Point] = {}
        self.pieces: dict[str, TablePiece] = {}
        self.setAccessibleName(words.plan())
        self.setMinimumSize(current().px(LEAST_PX.width()), current().px(LEAST_PX.height()))

    # -- showing -----------------------------------------------------------------------------------------------

    def show_places(self, places: Sequence[Placed]) -> bool:
        """Show the tables where they stand now; the one under the mouse stays there. Whether they are other tables."""
        before, held = [str(one.table) for one in self._places], self._with_the_keys()
        self._places = tuple(places)
        self._points = {one.table: one.point for one in places}
        keys = [str(one.table) for one in places]
        for key in [key for key in self.pieces if key not in self._points]:
            self._take_away(self.pieces.pop(key))
        for one in places:
            if one.table not in self.pieces:
                self.pieces[one.table] = self._make(one.table)
            name, where = self._words.table(one.number), self._words.where(one.point)
            self.pieces[one.table].show_table(one.number, name, where)
        if held is not None and held not in self._points and keys:
            self.pieces[keys[min(before.index(held), len(keys) - 1)]].setFocus()
        self._lay_out()
        return keys != before

    def in_order(self) -> tuple[TablePiece, ...]:
        """The tables by number, as Tab goes through them."""
        return tuple(self.pieces[one.table] for one in self._places)

    def _make(self, key: str) -> TablePiece:
        made = TablePiece(key, self)
        made.stepped.connect(self._on_step)
        made.dragged.connect(self._on_dragged)
        made.dropped.connect(self._on_dropped)
        made.asked.connect(self.table_asked)
        made.show()
        return made

    @staticmethod
    def _take_away(piece: TablePiece) -> None:
        piece.hide()
        piece.deleteLater()

    def _with_the_keys(self) -> str | None:
        return next((key for key, piece in self.pieces.items() if piece.hasFocus()), None)

    def choose(self, key: str | None = None) -> None:
        """Give the keys to a table; None or one that is not there: to the one that had them last, else the first."""
        last = self.focusWidget()
        meant = key or (last.key if isinstance(last, TablePiece) else "")
        found = self.pieces.get(meant) or next((self.pieces[one.table] for one in self._places), None)
        if found is not None:
            found.setFocus()

    def _lay_out(self) -> None:
        """Each table at its place, all as large as they can be."""
        for one in self._places:
            piece = self.pieces[one.table]
            if not piece.under_way:
                self._put(piece, self._points[one.table])

    def _put(self, piece: TablePiece, point: Point) -> None:
        room, size = self._room(), self._size()
        x, y = middle_of(point, room.width(), room.height(), size.width(), size.height())
        piece.setGeometry(
            round(room.left() + x - size.width() / 2), round(room.top() + y - size.height() / 2), *size.toTuple()
        )

    def _room(self) -> QRectF:
        """Where tables stand: below the front, not against the walls."""
        look = current()
        air = look.px(6)
        return QRectF(self.rect()).adjusted(air, look.px(FRONT_PX) + air, -air, -air)

    def _size(self) -> QSize:
        """Of a table: as large as on paper, smaller where many stand close."""
        digits = max((len(str(one.number)) for one in self._places), default=1)
        whole, room, apart = full_size(digits), self._room(), current().px(APART)
        wide, high = whole.width() + apart, whole.height() + apart
        share = largest([one.point for one in self._places], room.width(), room.height(), wide, high)
        share = min(1.0, max(SMALLEST, share))
        return QSize(round(whole.width() * share), round(whole.height() * share))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """In another room tables stand in the same places of it."""
        super().resizeEvent(event)
        if self._places:
            self._lay_out()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """The walls, and the front."""
        look = current()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(look.colour("edge"), 1))
            painter.setBrush(look.colour("bg" if look.theme is Theme.DARK else "sunken"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
            font = look.font(13, 600)
            needed = QFontMetricsF(font).horizontalAdvance(self._words.front()) + look.px(24)
            wide = min(float(self.width()), max(self.width() * FRONT_WIDE, needed))
            front = QRectF((self.width() - wide) / 2, 0, wide, look.px(FRONT_PX))
            painter.fillRect(front, look.colour("accent_soft"))
            painter.setPen(look.colour("accent"))
            painter.setFont(font)
            painter.drawText(front, int(Qt.AlignmentFlag.AlignCenter), self._words.front())

    # -- moving ------------------------------------------------------------------------------------------------

    def _on_step(self, key: str, right: int, back: int, moves: bool) -> None:
        if not moves:
            found = neighbour(self._now(), key, right, back)
            if found is not None:
                self.pieces[found].setFocus()
            return
        self._move(key, stepped(self._points[key], right, back, self._points.values()))

    def _now(self) -> tuple[Placed, ...]:
        return tuple(Placed(one.table, one.number, *self._points[one.table], one.chosen) for one in self._places)

    def _on_dragged(self, key: str, middle: QPoint) -> None:
        self._put(self.pieces[key], self._point_at(QPointF(middle)))

    def _point_at(self, middle: QPointF) -> Point:
        """The place on the grid that is nearest to a spot in this widget."""
        room, size = self._room(), self._size()
        return snapped(
            FULL * (middle.x() - room.left() - size.width() / 2) / max(1.0, room.width() - size.width()),
            FULL * (middle.y() - room.top() - size.height() / 2) / max(1.0, room.height() - size.height()),
        )

    def _on_dropped(self, key: str, stays: bool) -> None:
        if not stays:
            self._put(self.pieces[key], self._points[key])
            return
        place = self.pieces[key].geometry()
        wanted = self._point_at(QRectF(place).center())
        self._move(key, nearest_free(wanted, [point for other, point in self._points.items() if other != key]))

    def _move(self, key: str, point: Point) -> None:
        """Show it there at once and say where that is; whether it stays there, the day says."""
        piece = self.pieces[key]
        if point == self._points[key]:
            self._put(piece, point)
            return
        self._points[key] = point
        where = self._words.where(point)
        piece.show_table(piece.number, self._words.table(piece.number), where)
        self._put(piece, point)
        announce(piece, where)
        self.moved.emit(key, *point)


def full_size(digits: int) -> QSize:
    """A table at its largest, with a number of so many digits."""
    look = current()
    number = QFontMetricsF(look.font(NUMBER, 700)).horizontalAdvance("0" * digits)
    return QSize(round(2 * look.px(PAD) + look.px(MARK) + look.px(BETWEEN) + number), look.px(MARK + 2 * PAD))
