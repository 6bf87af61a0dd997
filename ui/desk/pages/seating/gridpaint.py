"""How the cells and headers of the plan are drawn.

A cell is drawn once and kept as a picture until something in it changes: scrolling and dragging over 400 people then
only lays pictures side by side.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.desk.pages.seating.chips import Chips, draw_lock
from ui.desk.pages.seating.planmodel import Index, PlanModel
from ui.desk.pages.seating.planview import Cell, Chip, PlanView, RoundColumn, TableRow
from ui.desk.pages.seating.planwords import PlanWords
from ui.desk.theme.look import current
from ui.desk.widgets.tablemark import paint_mark
from ui.desk.widgets.wrapping import Wrapping

AROUND_PX = 5
MOST_PICTURES = 120
"""Four screens of cells. A picture of a cell takes about 0.1 MB."""
HEADER_PX, ROOMY_HEADER_PX, ROOMY_COLUMN_PX = 104, 168, 290
MARK_PX = 22
BETWEEN = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
AT_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)


@dataclass(frozen=True, slots=True)
class GridSpot:
    """A chip of the grid, or with place -1 a cell as a whole."""

    row: int
    column: int
    place: int = -1


@dataclass(frozen=True, slots=True)
class Marked:
    """What is drawn over the cells: the chip the keys speak of, the one on its way, and where it would land."""

    current: GridSpot | None = None
    carried: GridSpot | None = None
    target: GridSpot | None = None


class CellPaint(QStyledItemDelegate):
    """Draws a table in a round. Ground and ring of the chosen cell come from the style sheet, before it."""

    def __init__(self, words: PlanWords, parent: QObject) -> None:
        super().__init__(parent)
        self._words = words
        self._look = current()
        self.chips = Chips(self._look)
        self._small = self._look.font(13)
        self._figures = self._look.font(13, 500, figures=True)
        self._metrics, self._figure_metrics = QFontMetrics(self._small), QFontMetrics(self._figures)
        self._line = self._metrics.height() + self._look.px(2)
        self._around = self._look.px(AROUND_PX)
        self._pictures: dict[tuple[int, int], tuple[Cell, object, QSize, QPixmap]] = {}
        self.marked = Marked()

    # -- where everything stands -------------------------------------------------------------------------------

    def be_wide(self, narrowest: int) -> None:
        """The narrowest column is so many pixels wide: as many chips as fit there stand beside each other in all."""
        self.chips.fit(narrowest - 2 * self._around)

    def height_for(self, row: TableRow) -> int:
        """How high a row is: its fullest cell."""
        most = max((len(cell.chips) for cell in row.cells), default=0)
        return 2 * self._around + self._heads(row) * self._line + self.chips.stack_height(max(most, 1))

    def _heads(self, row: TableRow) -> int:
        """The lines above the chips: hosts and chairs, and the topic where it changes by round."""
        return 1 + any(cell.topic for cell in row.cells)

    def chip_rect(self, row: TableRow, place: int, rect: QRect) -> QRect:
        """Where a chip stands in the rectangle of its cell."""
        return self.chips.rect(place, self._room(row, rect))

    def place_at(self, row: TableRow, cell: Cell, rect: QRect, mouse: QPoint) -> int:
        """The place of the chip under the mouse; -1 = none."""
        hit = (place for place in range(len(cell.chips)) if self.chip_rect(row, place, rect).contains(mouse))
        return next(hit, -1)

    def _room(self, row: TableRow, rect: QRect) -> QRect:
        top = self._around + self._heads(row) * self._line
        return rect.adjusted(self._around, top, -self._around, -self._around)

    # -- drawing -----------------------------------------------------------------------------------------------

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, PlanModel)
        painter.drawPixmap(option.rect.topLeft(), self._picture(model, index, option.rect.size(), painter))
        here = GridSpot(index.row(), index.column())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        self._draw_marked(painter, option.rect, model.row_at(index), here)
        painter.restore()

    def draw_ghost(self, painter: QPainter, mouse: QPoint, chip: Chip, view: PlanView) -> None:
        """Whoever is dragged, under the mouse."""
        size = self.chips.size_of(chip)
        rect = QRect(mouse.x() - size.width() // 3, mouse.y() - size.height() // 2, size.width(), size.height())
        self.chips.draw(painter, rect, replace(chip, followed=True), view.groups)

    def forget(self) -> None:
        """Draw everything anew: the cells are others."""
        self._pictures.clear()

    def _picture(self, model: PlanModel, index: Index, size: QSize, painter: QPainter) -> QPixmap:
        cell, row, place = model.cell_at(index), model.row_at(index), (index.row(), index.column())
        kept = self._pictures.get(place)
        if kept is not None and kept[2] == size and kept[1] is model.view.groups and _same(kept[0], cell):
            return kept[3]
        device = painter.device()
        ratio = device.devicePixelRatioF() if device is not None else 1.0
        made = QPixmap(size * ratio)
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        with QPainter(made) as on_picture:
            on_picture.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._draw_cell(on_picture, QRect(QPoint(0, 0), size), model.view, row, cell)
        self._pictures.pop(place, None)
        while len(self._pictures) >= MOST_PICTURES:
            self._pictures.pop(next(iter(self._pictures)))
        self._pictures[place] = (cell, model.view.groups, size, made)
        return made

    def _draw_cell(self, painter: QPainter, rect: QRect, view: PlanView, row: TableRow, cell: Cell) -> None:
        head = QRect(rect.left() + self._around, rect.top() + self._around, rect.width() - 2 * self._around, self._line)
        if self._heads(row) > 1:
            self._draw_line(painter, head, cell.topic, "text")
            head.translate(0, self._line)
        self._draw_head(painter, head, row, cell)
        room = self._room(row, rect)
        for place, chip in enumerate(cell.chips):
            self.chips.draw(painter, self.chips.rect(place, room), chip, view.groups)

    def _draw_head(self, painter: QPainter, head: QRect, row: TableRow, cell: Cell) -> None:
        """Hosts at the left, apart from those who move; how full the table is at the right."""
        seats = self._words.seats(cell) if row.table is not None else ""
        if cell.closed and not cell.chips:
            seats = self.tr("closed")
        over = row.table is not None and 0 < cell.chairs < len(cell.chips)
        wide = self._figure_metrics.horizontalAdvance(seats)
        painter.setFont(self._figures)
        painter.setPen(self._look.colour("danger" if over else "text2"))
        painter.drawText(head, AT_RIGHT, seats)
        if over:
            side = self._look.px(14)
            corner = QPoint(head.right() - wide - side - 3, head.center().y() - side // 2)
            painter.drawPixmap(QRect(corner, QSize(side, side)), self._look.pixmap("triangle-alert", "danger", 14))
            wide += side + 3
        if cell.hosts:
            side = self._look.px(14)
            corner = QPoint(head.left(), head.center().y() - side // 2)
            painter.drawPixmap(QRect(corner, QSize(side, side)), self._look.pixmap("armchair", "text2", 14))
            room = head.adjusted(side + 4, 0, -wide - 6, 0)
            self._draw_line(painter, room, ", ".join(cell.hosts), "text2")

    def _draw_line(self, painter: QPainter, room: QRect, words: str, colour: str) -> None:
        painter.setFont(self._small)
        painter.setPen(self._look.colour(colour))
        painter.drawText(room, BETWEEN, self._metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width()))

    def _draw_marked(self, painter: QPainter, rect: QRect, row: TableRow, here: GridSpot) -> None:
        marked, accent = self.marked, self._look.colour("accent")
        if _is_in(marked.target, here):
            painter.setPen(QPen(accent, 3))
            painter.drawRoundedRect(QRectF(rect).adjusted(2, 2, -2, -2), 6, 6)
            self._ring(painter, row, rect, marked.target, QPen(accent, 3))
        if _is_in(marked.carried, here):
            self._ring(painter, row, rect, marked.carried, QPen(self._look.colour("text"), 2, Qt.PenStyle.DashLine))
        elif _is_in(marked.current, here):
            self._ring(painter, row, rect, marked.current, QPen(self._look.colour("focus"), 2))

    def _ring(self, painter: QPainter, row: TableRow, rect: QRect, spot: GridSpot | None, pen: QPen) -> None:
        if spot is not None and spot.place >= 0:
            painter.setPen(pen)
            around = QRectF(self.chip_rect(row, spot.place, rect))
            painter.drawRoundedRect(around.adjusted(-0.5, -0.5, 0.5, 0.5), self._look.px(7), self._look.px(7))


def _same(old: Cell, new: Cell) -> bool:
    return old is new or old == new


def _is_in(spot: GridSpot | None, cell: GridSpot) -> bool:
    return spot is not None and (spot.row, spot.column) == (cell.row, cell.column)


class TableHeads(QHeaderView):
    """The left edge: the mark and number of a table, its name and what is talked about."""

    def __init__(self, model: PlanModel, words: PlanWords, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._plan, self._words = model, words
        self._look = current()
        self._number = self._look.font(17, 700, figures=True)
        self._small, self._strong = self._look.font(13), self._look.font(13, 600)
        self._wrapping = Wrapping(self._small)
        self._high = QFontMetrics(self._small).height()
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)

    def fit(self, room: int) -> bool:
        """Be wide enough for topics where the rounds leave room. room: of the whole grid. True: another width now."""
        roomy = self._look.px(ROOMY_HEADER_PX)
        each = (room - roomy) // max(1, len(self._plan.view.columns))
        wide = roomy if each >= self._look.px(ROOMY_COLUMN_PX) else self._look.px(HEADER_PX)
        if wide == self.minimumWidth():
            return False
        self.setFixedWidth(wide)
        return True

    def sectionSizeFromContents(self, _logical: int) -> QSize:  # noqa: N802
        return QSize(self._look.px(HEADER_PX), self._look.px(46))

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:  # noqa: N802
        if logical >= len(self._plan.view.rows):
            return
        row = self._plan.view.rows[logical]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._look.colour("border"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        self._draw(painter, rect.adjusted(self._look.px(8), self._look.px(6), -self._look.px(6), -3), row)
        painter.restore()

    def _draw(self, painter: QPainter, room: QRect, row: TableRow) -> None:
        side = self._look.px(MARK_PX)
        words = self._words.table_words(row) if row.number is None else ""
        if row.number is not None:
            paint_mark(painter, row.number, QRectF(room.left(), room.top(), side, side), self._look.theme)
            painter.setFont(self._number)
            painter.setPen(self._look.colour("text"))
            painter.drawText(
                QRect(room.left() + side + self._look.px(8), room.top(), room.width(), side), BETWEEN, str(row.number)
            )
            room = room.adjusted(0, side + self._look.px(3), 0, 0)
        room = self._draw_lines(painter, room, words or row.name, self._strong, "text")
        self._draw_lines(painter, room, row.topic, self._small, "text2")

    def _draw_lines(self, painter: QPainter, room: QRect, words: str, font: QFont, colour: str) -> QRect:
        """As many lines as there is room for; the last is cut with an ellipsis. Returns the room under them."""
        most = room.height() // self._high
        if not words or most < 1:
            return room
        lines = self._wrapping.lines(words, room.width())
        if len(lines) > most:
            rest = " ".join(lines[most - 1 :])
            cut = QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, room.width())
            lines = [*lines[: most - 1], cut]
        painter.setFont(font)
        painter.setPen(self._look.colour(colour))
        for number, words_of_line in enumerate(lines):
            top = room.top() + number * self._high
            painter.drawText(QRect(room.left(), top, room.width() + 2, self._high), BETWEEN, words_of_line)
        return room.adjusted(0, len(lines) * self._high, 0, 0)


class RoundHeads(QHeaderView):
    """The upper edge: what a round is called, and whether its seats can still change. Pressing opens its menu."""

    def __init__(self, model: PlanModel, words: PlanWords, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._plan, self._words = model, words
        self._look = current()
        self._name, self._state = self._look.font(14, 600), self._look.font(13)
        self._high = self._look.px(34)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(super().sizeHint().width(), self._high)

    def sectionSizeFromContents(self, _logical: int) -> QSize:  # noqa: N802
        return QSize(self._look.px(110), self._high)

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:  # noqa: N802
        if logical >= len(self._plan.view.columns):
            return
        column = self._plan.view.columns[logical]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._look.colour("border"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        self._draw(painter, rect.adjusted(self._look.px(AROUND_PX + 2), 0, -self._look.px(AROUND_PX + 2), 0), column)
        painter.restore()

    def _draw(self, painter: QPainter, room: QRect, column: RoundColumn) -> None:
        side = self._look.px(14)
        menu = QRect(room.right() - side, room.center().y() - side // 2, side, side)
        if not column.held:
            painter.drawPixmap(menu, self._look.pixmap("chevron-down", "text2", 14))
            room = room.adjusted(0, 0, -side - 4, 0)
        state = self._words.column_state(column)
        name = self._words.round_words(column)
        wide = min(QFontMetrics(self._name).horizontalAdvance(name), room.width())
        self._draw_words(painter, room, name, self._name, "text")
        room = room.adjusted(wide + self._look.px(8), 0, 0, 0)
        if state and room.width() > 2 * side:
            draw_lock(painter, QRect(room.left(), menu.top(), side - 3, side - 1), self._look.colour("text2"))
            self._draw_words(painter, room.adjusted(side + 2, 0, 0, 0), state, self._state, "text2")

    def _draw_words(self, painter: QPainter, room: QRect, words: str, font: QFont, colour: str) -> None:
        painter.setFont(font)
        painter.setPen(self._look.colour(colour))
        cut = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, BETWEEN, cut)
