"""The tables on one screen: a tile each, as many beside each other as there is room for."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import QLocale, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt, QTime
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from facilitator.domain.seating import FEWEST_AT_A_TABLE
from ui.desk.pages.live.tileviews import Tile, TileState
from ui.desk.theme.look import Look, current
from ui.desk.widgets.records import RecordList, RowRole
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
}
ICONS = {
    TileState.CALLS: "hand-helping",
    TileState.JOINED: "link-2",
    TileState.NO_TOPIC: "circle",
    TileState.SILENT: "triangle-alert",
    TileState.LISTENING: "circle",
    TileState.QUIET: "circle",
    TileState.BRINGS: "check",
}


@dataclass(frozen=True, slots=True)
class TileRow:
    """A tile with its words, as the list shows and says it. topic: also where there is none, for who looks closer."""

    key: str
    tile: Tile
    topic: str
    state: str
    people: str
    spoken: str

    @property
    def words(self) -> str:
        return self.spoken


class TileWords(QObject):
    """What is said of a table."""

    def __init__(self, locale: QLocale, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._locale = locale
        self.names_people = True
        """Not while the hall may see this screen."""

    def row(self, tile: Tile) -> TileRow:
        """A tile with its words."""
        topic = tile.topic or self.tr("No topic yet")
        if not self.names_people:
            tile = replace(tile, hosts="")
        state, people = self.state(tile), self._people(tile)
        heard = self.tr("last at {time}").format(time=self._time(tile)) if tile.heard else ""
        table = self.tr("Table {n}").format(n=tile.number)
        own = tile.topic if tile.topic != tile.name else ""  # that there is none is said by the state
        phones = self.tr("%n phone(s)", "", tile.phones) if tile.phones else ""
        parts = (table, tile.name, own, tile.hosts, state, people, phones, heard)
        return TileRow(tile.key, tile, topic, state, people, ", ".join(part for part in parts if part))

    def state(self, tile: Tile) -> str:
        """How the table does, in words."""
        match tile.state:
            case TileState.CALLS:
                return self.tr("Help, {n} min").format(n=tile.waiting)
            case TileState.JOINED:
                return self.tr("With table {n}").format(n=tile.joined)
            case TileState.NO_TOPIC:
                return self.tr("No topic")
            case TileState.SILENT:
                return self.tr("Nothing yet")
            case TileState.LISTENING:
                return self.tr("Listening")
            case TileState.QUIET:
                return self.tr("No points yet")
            case _:
                return self.tr("%n point(s)", "", tile.points)

    def _people(self, tile: Tile) -> str:
        if tile.seated is not None:
            return f"{tile.seated}/{tile.capacity}" if tile.capacity else str(tile.seated)
        return self.tr("%n chair(s)", "", tile.capacity) if tile.capacity else ""

    def _time(self, tile: Tile) -> str:
        assert tile.heard is not None
        return self._locale.toString(QTime(tile.heard.hour, tile.heard.minute), QLocale.FormatType.ShortFormat)

    def heard(self, tile: Tile) -> str:
        """When it was last heard of; "" when it was not."""
        return self._time(tile) if tile.heard else ""


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
        inside = box.adjusted(look.px(10), look.px(8), -look.px(10), -look.px(8))
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
            painter.drawText(words, _TWO_LINES, _on_two_lines(metrics, topic, words.width()))
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
        tone, high = TONES[row.tile.state], look.px(22)
        metrics, icon = QFontMetrics(self._chip), look.px(14)
        room = inside.width()
        words = metrics.elidedText(row.state, Qt.TextElideMode.ElideRight, room - icon - look.px(20))
        wide = metrics.horizontalAdvance(words) + icon + look.px(20)
        chip = QRect(inside.right() - wide + 1, inside.bottom() - high + 1, wide, high)
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
        self._people(
            painter, QRect(inside.left(), chip.top(), chip.left() - inside.left() - look.px(6), high), row, look
        )

    def _people(self, painter: QPainter, room: QRect, row: TileRow, look: Look) -> None:
        """How many sit there, its phones, and when it was last heard of, as far as there is room."""
        painter.setFont(self._small)
        metrics, left, icon = QFontMetrics(self._small), room.left(), look.px(14)
        seated, capacity = row.tile.seated, row.tile.capacity
        odd = seated is not None and (seated < FEWEST_AT_A_TABLE or 0 < capacity < seated)
        people = row.people if row.tile.seated is not None else str(row.tile.capacity or "")
        for name, words, colour in (
            ("users", people, "warn" if odd else "text2"),
            ("smartphone", str(row.tile.phones or ""), "text2"),
            ("clock", self._words.heard(row.tile), "text2"),
        ):
            wide = icon + look.px(4) + metrics.horizontalAdvance(words)
            if not words or left + wide > room.right():
                continue
            painter.drawPixmap(left, room.center().y() - icon // 2, look.pixmap(name, colour, 14))
            painter.setPen(look.colour(colour))
            painter.drawText(QRect(left + icon + look.px(4), room.top(), wide, room.height()), _ONE_LINE, words)
            left += wide + look.px(8)


def _on_two_lines(metrics: QFontMetrics, words: str, width: int) -> str:
    """The words broken where a line is full; what is left of the second is elided."""
    first, rest = "", words
    for word in words.split():
        longer = f"{first} {word}".strip()
        if metrics.horizontalAdvance(longer) > width and first:
            break
        first = longer
    rest = words[len(first) :].strip() if words.startswith(first) else ""
    first = metrics.elidedText(first, Qt.TextElideMode.ElideRight, width)
    return f"{first}\n{metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)}" if rest else first


class TileGrid(RecordList):
    """All tables. Digits choose one, Enter opens it; letters are told to the page."""

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
