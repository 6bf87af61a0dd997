"""The tables on one screen: a tile each, as many beside each other as there is room for."""

from __future__ import annotations

import math
from collections.abc import Iterable

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from facilitator.domain.seating import FEWEST_AT_A_TABLE
from ui.desk.pages.live.tileviews import Tile, TileState
from ui.desk.pages.live.tilewords import COUNTS_POINTS, TileRow, TileWords
from ui.desk.theme.look import Look, current
from ui.desk.widgets.records import KeyRole, RecordList, RowRole
from ui.desk.widgets.tablemark import paint_mark

GAP_PX, LEAST_WIDE_PX, LOW_PX, HIGH_PX = 8, 152, 84, 112
MARK_WIDE_PX, MARK_PX = 30, 18
SLACK_PX = 12
"""Qt keeps so much of the width for itself: without it the last column drops out."""
_ONE_LINE = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
_TWO_LINES = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)

TONES = {
    TileState.CALLS: "danger",
    TileState.JOINED: "plain",
    TileState.NO_TOPIC: "plain",
    TileState.SILENT: "warn",
    TileState.LISTENING: "plain",
    TileState.QUIET: "plain",
    TileState.BRINGS: "ok",
    TileState.PHOTO: "warn",
    TileState.TYPING: "accent",
    TileState.GONE: "plain",
    TileState.NOT_CONNECTED: "plain",
    TileState.CONNECTED: "plain",
    TileState.DONE: "ok",
}
ICONS = {
    TileState.CALLS: "hand-helping",
    TileState.JOINED: "link-2",
    TileState.NO_TOPIC: "circle",
    TileState.SILENT: "triangle-alert",
    TileState.LISTENING: "circle",
    TileState.QUIET: "circle",
    TileState.BRINGS: "check",
    TileState.PHOTO: "image",
    TileState.TYPING: "pencil-line",
    TileState.GONE: "wifi-off",
    TileState.NOT_CONNECTED: "circle",
    TileState.CONNECTED: "smartphone",
    TileState.DONE: "circle-check",
}


class _Painter(QStyledItemDelegate):
    """Draws a tile: number and mark, topic, host; below it people and state."""

    def __init__(self, words: TileWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.tile_size = QSize(LEAST_WIDE_PX, LOW_PX)
        look = current()
        self._bold, self._small, self._number = look.font(15, 600), look.font(13), look.font(16, 700)
        self._chip = look.font(13, 500)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802
        """All tiles are as large as there is room for."""
        return self.tile_size

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """One tile."""
        row, look = index.data(RowRole), current()
        gap = look.px(GAP_PX)
        box = option.rect.adjusted(0, 0, -gap, -gap)
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._frame(painter, box, row, bool(state & QStyle.StateFlag.State_Selected), state)
        inside = inside_of(option.rect)
        self._head(painter, inside, row, look)
        self._foot(painter, inside, row, look)
        painter.restore()

    @staticmethod
    def _frame(painter: QPainter, box: QRect, row: TileRow, chosen: bool, state: QStyle.StateFlag) -> None:
        look = current()
        calls, focused = row.tile.state is TileState.CALLS, bool(state & QStyle.StateFlag.State_HasFocus)
        colour = "danger" if calls else "focus" if focused or chosen else "border"
        wide = 2 if calls or focused or chosen else 1
        painter.setPen(QPen(look.colour(colour), wide))
        painter.setBrush(look.colour("accent_soft" if chosen else "surface"))
        painter.drawRoundedRect(box.adjusted(wide, wide, -wide, -wide), 10, 10)

    def _head(self, painter: QPainter, inside: QRect, row: TileRow, look: Look) -> None:
        wide = look.px(MARK_WIDE_PX)
        self._mark(painter, QRect(inside.left(), inside.top(), wide, look.px(40)), row.tile.number, look)
        left = inside.left() + wide + look.px(6)
        words = QRect(left, inside.top() - look.px(1), inside.right() - left, look.px(20))
        metrics, topic = QFontMetrics(self._bold), row.tile.topic
        painter.setFont(self._bold)
        painter.setPen(look.colour("text"))
        roomy = inside.height() >= look.px(90) and metrics.horizontalAdvance(topic) > words.width()
        if roomy:
            words.setHeight(metrics.lineSpacing() * 2)
            painter.drawText(words, _TWO_LINES, on_two_lines(metrics, topic, words.width()))
        else:
            painter.drawText(words, _ONE_LINE, metrics.elidedText(topic, Qt.TextElideMode.ElideRight, words.width()))
        hosts = QRect(left, words.bottom() + 1, words.width(), look.px(18))
        painter.setFont(self._small)
        painter.setPen(look.colour("text2"))
        shown = QFontMetrics(self._small).elidedText(row.tile.hosts, Qt.TextElideMode.ElideRight, hosts.width())
        painter.drawText(hosts, _ONE_LINE, shown)

    def _mark(self, painter: QPainter, box: QRect, number: int, look: Look) -> None:
        """The number of the table, and under it the mark that it has on paper and on the projector."""
        above = QRect(box.left(), box.top() - look.px(1), box.width(), look.px(20))
        painter.setPen(look.colour("text"))
        painter.setFont(self._number)
        painter.drawText(above, Qt.AlignmentFlag.AlignCenter, str(number))
        side = look.px(MARK_PX)
        place = QRectF(box.left() + (box.width() - side) / 2, above.bottom() + look.px(2), side, side)
        paint_mark(painter, number, place, look.theme)

    def _foot(self, painter: QPainter, inside: QRect, row: TileRow, look: Look) -> None:
        chip, words = self.chip(inside, row)
        tone, icon = tone_of(row.tile), look.px(14)
        colour, soft = ("text2", "sunken") if tone == "plain" else (tone, f"{tone}_soft")
        painter.setPen(QPen(look.colour(colour), 1) if look.tokens.bg == look.tokens.surface else Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(soft))
        painter.drawRoundedRect(chip, 10, 10)
        painter.drawPixmap(
            chip.left() + look.px(7), chip.center().y() - icon // 2, look.pixmap(ICONS[row.tile.state], colour, 14)
        )
        painter.setPen(look.colour(colour))
        painter.setFont(self._chip)
        painter.drawText(chip.adjusted(icon + look.px(11), 0, 0, 0), _ONE_LINE, words)
        self._beside(
            painter,
            QRect(inside.left(), chip.top(), chip.left() - inside.left() - look.px(6), chip.height()),
            row,
            look,
        )

    def chip(self, inside: QRect, row: TileRow) -> tuple[QRect, str]:
        """Where the state stands, and in which words: in full where that leaves room for how many people there are."""
        look, metrics = current(), QFontMetrics(self._chip)
        around, high = look.px(34), look.px(22)
        people = self._wide(row.people[-1], look) + look.px(6) if row.people else 0
        said = (row.state, *row.shorter)
        fitting = (one for one in said if metrics.horizontalAdvance(one) + around + people <= inside.width())
        words = next(fitting, said[-1])
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, inside.width() - around)
        wide = metrics.horizontalAdvance(words) + around
        return QRect(inside.right() - wide + 1, inside.bottom() - high + 1, wide, high), words

    def _wide(self, words: str, look: Look) -> int:
        """What words behind an icon take beside the chip."""
        return look.px(18) + QFontMetrics(self._small).horizontalAdvance(words)

    def _beside(self, painter: QPainter, room: QRect, row: TileRow, look: Look) -> None:
        """How many sit there, what the state does not say, and when it was last heard of, as far as there is room."""
        painter.setFont(self._small)
        left, icon, tile = room.left(), look.px(14), row.tile
        there = tile.seated if tile.told is None else tile.told
        odd = there is not None and (there < FEWEST_AT_A_TABLE or 0 < tile.capacity < there)
        people = next((one for one in self._seen_people(row) if self._wide(one, look) <= room.width()), "")
        for name, words, colour in (
            ("armchair" if there is None else "users", people, "warn" if odd else "text2"),  # nobody counted: chairs
            ("list", str(tile.points or "") if tile.state not in COUNTS_POINTS else "", "text2"),
            ("image", str(tile.photos or "") if tile.state is not TileState.PHOTO else "", "warn"),
            ("smartphone", str(tile.phones or "") if tile.state is not TileState.CONNECTED else "", "text2"),
            ("clock", self._words.heard(tile), "text2"),
        ):
            wide = self._wide(words, look)
            if not words or left + wide > room.right():
                continue
            painter.drawPixmap(left, room.center().y() - icon // 2, look.pixmap(name, colour, 14))
            painter.setPen(look.colour(colour))
            painter.drawText(QRect(left + look.px(18), room.top(), wide, room.height()), _ONE_LINE, words)
            left += wide + look.px(8)

    @staticmethod
    def _seen_people(row: TileRow) -> tuple[str, ...]:
        """In full what the host said; of chairs and seats the figures say enough."""
        return row.people if row.tile.told is not None or row.tile.seated is not None else row.people[1:]


def inside_of(tile: QRect) -> QRect:
    """Where the words of a tile stand."""
    look = current()
    across, down, gap = look.px(10), look.px(8), look.px(GAP_PX)
    return tile.adjusted(across, down, -across - gap, -down - gap)


def tone_of(tile: Tile) -> str:
    """The colour of its state. Nobody is missed before the round is rounded off."""
    return "warn" if tile.state is TileState.GONE and tile.silent else TONES[tile.state]


def on_two_lines(metrics: QFontMetrics, words: str, width: int) -> str:
    """The words broken where a line is full; what is left of the second is elided."""
    first, rest = "", words
    for word in words.split():
        longer = f"{first} {word}".strip()
        if first and metrics.elidedText(longer, Qt.TextElideMode.ElideRight, width) != longer:
            break  # asked of what elides: it counts parts of a pixel, an advance does not
        first = longer
    rest = words[len(first) :].strip() if words.startswith(first) else ""
    first = metrics.elidedText(first, Qt.TextElideMode.ElideRight, width)
    return f"{first}\n{metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)}" if rest else first


class TileGrid(RecordList):
    """All tables. Digits choose one, Enter opens it; letters are told to the page."""

    photoAsked = Signal(str)  # noqa: N815 - signals are named as Qt's are
    """The photos of a table (its key) are to be typed: the word that says so was clicked."""

    def __init__(self, words: TileWords, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._words = words
        self.setAccessibleName(self.tr("Tables"))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setUniformItemSizes(True)
        self.setProperty("tiles", "true")
        self._painter = _Painter(words, self)
        self.setItemDelegate(self._painter)
        self.setMouseTracking(False)
        self._pressed_photo = ""

    # -- the photos --------------------------------------------------------------------------------------------

    def photo_rect(self, key: str) -> QRect:
        """Where on the viewport a click leads to the photos of a table; empty where it leads nowhere."""
        index = self.records.index_of(key)
        row = index.data(RowRole) if index.isValid() else None
        if not isinstance(row, TileRow) or row.tile.state is not TileState.PHOTO:
            return QRect()
        return self._painter.chip(inside_of(self.visualRect(index)), row)[0]

    def _photo_under(self, event: QMouseEvent) -> str:
        mouse = event.position().toPoint()
        key = str(self.indexAt(mouse).data(KeyRole) or "")
        return key if self.photo_rect(key).contains(mouse) else ""

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A click on the word that a photo waits is no click on the table."""
        self._pressed_photo = self._photo_under(event) if event.button() == Qt.MouseButton.LeftButton else ""
        if not self._pressed_photo:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """As above."""
        pressed, self._pressed_photo = self._pressed_photo, ""
        if not pressed:
            super().mouseReleaseEvent(event)
        elif pressed == self._photo_under(event):
            self.photoAsked.emit(pressed)

    # -- showing -----------------------------------------------------------------------------------------------

    def show_tiles(self, tiles: Iterable[Tile]) -> None:
        """Show these tables."""
        self.show_rows([self._words.row(tile) for tile in tiles])
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """As many beside each other as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        look = current()
        room = self.viewport().size()
        size = tile_size(self.model().rowCount(), room, look)
        if size != self._painter.tile_size:
            self._painter.tile_size = size
            self.setGridSize(size)

    def choose_number(self, number: int) -> bool:
        """Choose a table by its number. False: there is none."""
        row = next((one for one in self.records.rows if isinstance(one, TileRow) and one.tile.number == number), None)
        if row is not None:
            self.select(row.key)
        return row is not None


def tile_size(count: int, room: QSize, look: Look) -> QSize:
    """How large the tiles may be so that all are in sight, gap included; as low as they can be when they do not fit."""
    gap, low, high, least = (look.px(n) for n in (GAP_PX, LOW_PX, HIGH_PX, LEAST_WIDE_PX))
    wide = max(room.width() - SLACK_PX, least)
    most = max(1, wide // least)
    for columns in range(min(3, most), most + 1):
        rows = math.ceil(max(1, count) / columns)
        if rows * (low + gap) <= room.height():
            return QSize(wide // columns, min(high + gap, room.height() // rows))
    return QSize(wide // most, low + gap)
