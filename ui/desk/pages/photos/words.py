"""How photos of sheets are called, said in one place."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, QTime

from ui.desk.pages.photos.views import Photo
from ui.desk.pages.rounds.views import NO_ROUND
from ui.desk.pages.rounds.words import round_words, table_words


def state_words(photo: Photo) -> str:
    """Whether it is typed over."""
    if photo.typed:
        return QCoreApplication.translate("Photos", "Typed")
    return QCoreApplication.translate("Photos", "Not typed yet")


def origin_words(photo: Photo, locale: QLocale) -> str:
    """Of which round it is and when it came, as far as anybody knows."""
    parts = [round_words(photo.round_number)] if photo.round_number != NO_ROUND else []
    if photo.came is not None:
        parts.append(locale.toString(QTime(photo.came.hour, photo.came.minute), QLocale.FormatType.ShortFormat))
    return " · ".join(parts)


def title_words(photo: Photo, locale: QLocale) -> str:
    """The whole of it in one line."""
    return " · ".join(filter(None, (table_words(photo.number), origin_words(photo, locale))))
