"""All photos of sheets under each other: the mark of the table, where each comes from, and whether it is typed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QLocale, QRect, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from ui.desk.pages.photos.views import Photo
from ui.desk.pages.photos.words import origin_words, state_words
from ui.desk.pages.rounds.views import NO_TABLE
from ui.desk.pages.rounds.words import table_words
from ui.desk.theme.look import current
from ui.desk.widgets.reorder import Line, LineDelegate, OrderList
from ui.desk.widgets.tablemark import paint_mark

MARK_PX, AROUND_PX = 20, 12


@dataclass(frozen=True, slots=True)
class PhotoLine(Line):
    """A line with the mark of a table in front. number: of that table, `NO_TABLE` for no mark."""

    number: int = NO_TABLE


class _Painter(LineDelegate):
    def _first_mark(self, rect: QRect) -> int:
        return super()._first_mark(rect) + current().px(MARK_PX + AROUND_PX)

    def _draw_marks(self, painter: QPainter, rect: QRect, line: Line, selected: bool) -> None:
        super()._draw_marks(painter, rect, line, selected)
        if isinstance(line, PhotoLine) and line.number != NO_TABLE:
            side, left = current().px(MARK_PX), super()._first_mark(rect)
            place = QRectF(left, rect.center().y() - side / 2, side, side)
            paint_mark(painter, line.number, place, current().theme)


class PhotoList(OrderList):
    """The photos, in the order they came in: typing one moves none."""

    def __init__(self, name: str, locale: QLocale, parent: QWidget | None = None) -> None:
        super().__init__(name, parent, reorderable=False)
        self._locale = locale
        self.setItemDelegate(_Painter(False, self))

    def show_photos(self, photos: Iterable[Photo]) -> None:
        """Show these photos."""
        self.show_rows([self._line(one) for one in photos])

    def _line(self, photo: Photo) -> PhotoLine:
        title, detail, state = table_words(photo.number), origin_words(photo, self._locale), state_words(photo)
        return PhotoLine(
            photo.key,
            title,
            detail,
            icon="check" if photo.typed else "image",
            chip=("ok" if photo.typed else "warn", state),
            spoken=", ".join(filter(None, (title, detail.replace(" · ", ", "), state))),
            number=photo.number,
        )
