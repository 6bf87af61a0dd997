"""The cards a chair reads, stars and orders in the plenary. A card is as high as its text needs; nothing is cut."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QFontMetrics, QHelpEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from ui.desk.theme.look import current
from ui.desk.widgets.marks import Marks
from ui.desk.widgets.records import Index, KeyRole, RecordList, Row, RowRole
from ui.desk.widgets.reorder import Reorder
from ui.desk.widgets.wrapping import Wrapping

AS_BROKEN = int(Qt.TextFlag.TextDontClip | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
PLANS_KEPT = 5000
NOWHERE = QRect()


@dataclass(frozen=True, slots=True)
class Card:
    """A point as the chair reads it."""

    key: str
    text: str
    meta: tuple[str, ...] = ()
    """Cue, table, round: whatever says where it comes from."""
    starred: bool | None = None
    """None where there is nothing to star."""
    chips: tuple[tuple[str, str], ...] = ()
    """States in words: kind and words."""
    dimmed: bool = False
    spoken: str = ""
    number: str = ""

    @property
    def words(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class CardPlan:
    """Where everything stands on a card of one width, seen from its top left corner."""

    size: QSize
    text: QRect
    text_lines: str
    meta: QRect
    meta_lines: str
    chips: tuple[QRect, ...]
    star: QRect
    """Where a click stars it; empty where there is nothing to star."""


class CardDelegate(QStyledItemDelegate):
    """Measures a card once for each text and width, and draws it."""

    def __init__(self, grip: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = current()
        self._marks = Marks(self._look)
        self._grip = grip
        self._text_font, self._meta_font = self._look.font(16), self._look.font(13)
        self._text_wrapping, self._meta_wrapping = Wrapping(self._text_font), Wrapping(self._meta_font)
        self._text_height = QFontMetrics(self._text_font).lineSpacing()
        self._meta_metrics = QFontMetrics(self._meta_font)
        self._meta_height = self._meta_metrics.lineSpacing()
        self._ring, self._padding = self._look.px(4), self._look.px(12)
        self._words_left = self._ring + self._look.px(40 if grip else 16)
        self._star_side, self._gap, self._below_text = self._look.px(48), self._look.px(8), self._look.px(6)
        self._lowest = self._look.px(56)
        self._width = 0
        self._plans: dict[Card, CardPlan] = {}
        self._metas: dict[tuple[tuple[str, ...], int], list[str]] = {}

    def be_wide(self, width: int) -> None:
        """From now on cards are this wide, the ring of the focus included."""
        if width != self._width:
            self._width = width
            self._plans.clear()
            self._metas.clear()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        return self.plan(index.data(RowRole)).size

    def plan(self, card: Card) -> CardPlan:
        """Where everything stands on this card."""
        if (known := self._plans.get(card)) is not None:
            return known
        if len(self._plans) >= PLANS_KEPT:
            self._plans.clear()
        self._plans[card] = made = self._measure(card)
        return made

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        card: Card = index.data(RowRole)
        plan = self.plan(card)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(option.rect.topLeft())
        self._draw_ground(painter, plan, option.state)
        self._draw_marks(painter, plan, card)
        self._draw_words(painter, plan, card)
        painter.restore()

    def helpEvent(  # noqa: N802
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        on_star = index.isValid() and self.plan(index.data(RowRole)).star.contains(event.pos() - option.rect.topLeft())
        words = self.tr("Star: the hall should hear this") if on_star else ""
        QToolTip.showText(event.globalPos(), words, view)
        return True

    def _measure(self, card: Card) -> CardPlan:
        left, star_left = self._words_left, self._width - self._ring - self._star_side
        if card.number:
            left += self._marks.badge_width(card.number) + self._padding
        right = self._width - self._ring - self._padding if card.starred is None else star_left
        room = max(right - left, self._star_side)
        text_lines, meta_lines = self._text_wrapping.lines(card.text, room), self._meta_lines(card.meta, room)
        text_top = self._ring + self._padding
        text_height, meta_height = self._text_height * len(text_lines), self._meta_height * len(meta_lines)
        meta_top = text_top + text_height + self._below_text
        bottom = meta_top + meta_height if meta_lines else text_top + text_height
        chips: tuple[QRect, ...] = ()
        meta = QRect(left, meta_top, room, meta_height)
        if card.chips:
            chips = self._place_chips(card, meta, meta_lines)
            bottom = max(bottom, chips[-1].bottom() + 1)
        return CardPlan(
            size=QSize(self._width, max(bottom + self._padding, self._lowest) + self._ring),
            text=QRect(left, text_top, room, text_height),
            text_lines="\n".join(text_lines),
            meta=meta,
            meta_lines="\n".join(meta_lines),
            chips=chips,
            star=NOWHERE if card.starred is None else QRect(star_left, self._ring, self._star_side, self._star_side),
        )

    def _meta_lines(self, meta: tuple[str, ...], room: int) -> list[str]:
        """Many cards say the same: they come from one table in one round."""
        if not meta:
            return []
        if (known := self._metas.get((meta, room))) is None:
            known = self._metas[meta, room] = self._meta_wrapping.lines(_joined(meta), room)
        return known

    def _place_chips(self, card: Card, meta: QRect, meta_lines: list[str]) -> tuple[QRect, ...]:
        """Behind the meta line where they all fit, else on lines of their own."""
        gap, high = self._gap, self._marks.chip_height
        widths = [min(self._marks.chip_width(words), meta.width()) for _kind, words in card.chips]
        place = QPoint(meta.left(), meta.bottom() + 1 + (gap // 2 if meta_lines else 0))
        used = self._meta_metrics.horizontalAdvance(meta_lines[0]) + gap if meta_lines else 0
        if len(meta_lines) == 1 and used + sum(widths) + gap * (len(widths) - 1) <= meta.width():
            place = QPoint(meta.left() + used, meta.top() + (meta.height() - high) // 2)
        placed = []
        for width in widths:
            if place.x() + width > meta.right() + 1:
                place = QPoint(meta.left(), place.y() + high + gap // 2)
            placed.append(QRect(place, QSize(width, high)))
            place += QPoint(width + gap, 0)
        return tuple(placed)

    def _draw_ground(self, painter: QPainter, plan: CardPlan, state: QStyle.StateFlag) -> None:
        whole = QRect(QPoint(0, 0), plan.size)
        if state & QStyle.StateFlag.State_HasFocus:
            self._marks.draw_focus(painter, whole, radius=13)
        selected = state & QStyle.StateFlag.State_Selected
        pen = QPen(self._look.colour("accent"), 2) if selected else QPen(self._look.colour("border"), 1)
        painter.setPen(pen)
        painter.setBrush(self._look.colour("surface"))
        inset, radius = self._ring + pen.widthF() / 2, self._look.px(10)
        painter.drawRoundedRect(QRectF(whole).adjusted(inset, inset, -inset, -inset), radius, radius)

    def _draw_marks(self, painter: QPainter, plan: CardPlan, card: Card) -> None:
        px, first_line = self._look.px, plan.text.top() + self._text_height // 2
        if self._grip:
            self._marks.draw_grip(painter, QPoint(self._ring + px(20), plan.size.height() // 2))
        if card.number:
            self._marks.draw_badge(painter, QPoint(self._words_left, first_line), card.number)
        if card.starred is not None:
            size = px(22)
            star = QRect(plan.star.center().x() - size // 2, plan.star.center().y() - size // 2, size, size)
            colour = "star" if card.starred else "edge"
            painter.drawPixmap(star, self._look.pixmap("star", colour, 22, filled=card.starred))
        for (kind, words), rect in zip(card.chips, plan.chips, strict=True):
            self._marks.draw_chip(painter, rect, kind, words)

    def _draw_words(self, painter: QPainter, plan: CardPlan, card: Card) -> None:
        painter.setFont(self._text_font)
        painter.setPen(self._look.colour("text2" if card.dimmed else "text"))
        painter.drawText(plan.text, AS_BROKEN, plan.text_lines)
        painter.setFont(self._meta_font)
        painter.setPen(self._look.colour("text2"))
        painter.drawText(plan.meta, AS_BROKEN, plan.meta_lines)


def _joined(meta: tuple[str, ...]) -> str:
    """A number stays with its word, and no line begins with the dot."""
    return re.sub(r" (?=\d)", "\u00a0", "\u00a0· ".join(meta))


class CardList(RecordList):
    """Cards under each other. A click on a star is told, not drawn: the fact does that."""

    starClicked = Signal(str)  # noqa: N815 - signals are named as Qt's are
    moveAsked = Signal(str, str)  # noqa: N815 - see Reorder

    def __init__(self, name: str, parent: QWidget | None = None, *, reorderable: bool = False) -> None:
        self._cards = CardDelegate(reorderable)  # first of all: a view lays its items out while it is being made
        self._laid_out: tuple[Sequence[Row], int] = ((), 0)
        super().__init__(name, parent)
        self._cards.setParent(self)
        self._pressed_star = ""
        self.setItemDelegate(self._cards)
        self.viewport().setMouseTracking(True)
        self.reorder = Reorder(self) if reorderable else None
        if self.reorder is not None:
            self.reorder.moveAsked.connect(self.moveAsked)

    def doItemsLayout(self) -> None:  # noqa: N802
        if not self.isVisible():  # a thousand cards are measured once, in the width they get
            return
        # Room for the scroll bar is always kept, or all cards would be measured again when it comes and goes.
        width = self.maximumViewportSize().width() - self.verticalScrollBar().sizeHint().width()
        rows, wide = self._laid_out
        if rows is self.records.rows and wide == width:  # Qt asks at every turn
            self.updateGeometries()
            return
        self._laid_out = (self.records.rows, width)
        self._cards.be_wide(width)
        super().doItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        # Qt lays a list out again when it becomes higher; ours has other lines in another width.
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:  # noqa: N802
        # Qt lays all cards out again for any change; a star or a word more seldom changes the height of its card.
        indexes = [self.records.index(number) for number in range(first.row(), last.row() + 1)]
        if QAccessible.isActive() or any(self._outgrew(index) for index in indexes):
            super().dataChanged(first, last, roles)
            return
        for index in indexes:
            self.update(index)

    def _outgrew(self, index: QModelIndex) -> bool:
        """Whether the card needs another height than it was laid out with. Its own `visualRect` is measured anew."""
        below = self.records.index(index.row() + 1)
        end = self.visualRect(below).top() if below.isValid() else self.contentsSize().height() - self.verticalOffset()
        return self._cards.plan(index.data(RowRole)).size.height() != end - self.visualRect(index).top()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._pressed_star = self._star_under(event) if event.button() == Qt.MouseButton.LeftButton else ""
        if not self._pressed_star:
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self._star_under(event):
            self.mousePressEvent(event)
        else:
            super().mouseDoubleClickEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        pressed, self._pressed_star = self._pressed_star, ""
        if not pressed:
            super().mouseReleaseEvent(event)
        elif pressed == self._star_under(event):
            self.starClicked.emit(pressed)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self._star_under(event):
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.viewport().unsetCursor()
        super().mouseMoveEvent(event)

    def star_rect(self, key: str) -> QRect:
        """Where on the viewport the star of this card is clicked; empty where it has none."""
        return self._star_of(self.records.index_of(key))

    def _star_of(self, index: QModelIndex) -> QRect:
        if not index.isValid():
            return QRect()
        return self._cards.plan(index.data(RowRole)).star.translated(self.visualRect(index).topLeft())

    def _star_under(self, event: QMouseEvent) -> str:
        mouse = event.position().toPoint()
        index = self.indexAt(mouse)
        return str(index.data(KeyRole)) if self._star_of(index).contains(mouse) else ""
