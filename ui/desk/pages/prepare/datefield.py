"""The date of the day: typed in any usual way, or picked from a calendar."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time

from PySide6.QtCore import QDate, QPoint, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QFrame, QWidget

from facilitator.domain.language import Language
from facilitator.domain.spots import Spot
from ui.desk.desk import Desk
from ui.desk.pages.prepare.readfield import ReadField, WriteValue
from ui.desk.pages.prepare.reading import read_date, read_time, written_date, written_time
from ui.desk.theme.look import dress_calendar
from ui.desk.widgets.parts import button, column, row


class Dates:
    """Dates, written in the language of the window. today: a year that was not typed follows from it."""

    def __init__(self, language: Language, today: Callable[[], date]) -> None:
        self._language = language
        self._today = today

    def read(self, words: str) -> date | None:
        """See `read_date`."""
        return read_date(words, self._today())

    def written(self, value: date | None) -> str:
        """See `written_date`."""
        return written_date(value, self._language)


class Times:
    """Times on a clock of 24 hours."""

    def read(self, words: str) -> time | None:
        """See `read_time`."""
        return read_time(words)

    def written(self, value: time | None) -> str:
        """See `written_time`."""
        return written_time(value)


class DateField(QWidget):
    """A date that can also be empty. Alt+Down or the button opens a calendar."""

    def __init__(self, desk: Desk, name: str, today: Callable[[], date] = date.today) -> None:
        super().__init__()
        self._desk = desk
        self._value: date | None = None
        problem = self.tr("This is not a date. Type it like this: 19-9-2026.")
        self.line = ReadField(desk, name, self.tr("for example 19-9-2026"), Dates(desk.language, today), problem)
        self.calendar_button = button(
            "", self.open_calendar, icon="calendar", kind="icon", name=self.tr("Pick a date (Alt+Down)")
        )
        self.setLayout(row(self.line, self.calendar_button, gap=4))
        self.setFocusProxy(self.line)
        self._popup: _CalendarPopup | None = None

    def bind(self, spot: Spot, value: date | None, write: WriteValue[date]) -> None:
        """Show a date of a record and write what is typed or picked back into it."""
        self._value = value
        self.line.bind_value(spot, value, write)

    @Slot()
    def open_calendar(self) -> None:
        """Show the calendar below the field, at the date that stands in it."""
        if self._popup is None:
            self._popup = _CalendarPopup(self, self.line.accessibleName())
            self._popup.calendar.setLocale(self._desk.locale)
            self._popup.calendar.activated.connect(self._pick)
            self._popup.calendar.clicked.connect(self._pick)
        self._popup.open_below(self.line, self._value)

    @Slot(QDate)
    def _pick(self, picked: QDate) -> None:
        if self._popup is not None and self._popup.isVisible():
            self._popup.close()
            self.line.setFocus(Qt.FocusReason.PopupFocusReason)
            self.line.choose(date(picked.year(), picked.month(), picked.day()))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Alt+Down opens what is below, as in any list that folds out."""
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_calendar()
        else:
            super().keyPressEvent(event)


class _CalendarPopup(QFrame):
    """A calendar that goes away by Escape or a click beside it."""

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("card", "true")
        self.calendar = QCalendarWidget()
        self.calendar.setAccessibleName(name)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        dress_calendar(self.calendar)
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        inside = column(self.calendar)
        inside.setContentsMargins(8, 8, 8, 8)
        self.setLayout(inside)

    def open_below(self, field: QWidget, value: date | None) -> None:
        """Show it below a field."""
        day = QDate.currentDate() if value is None else QDate(value.year, value.month, value.day)
        self.calendar.setSelectedDate(day)
        self.move(field.mapToGlobal(QPoint(0, field.height() + 4)))
        self.show()
        self.calendar.setFocus(Qt.FocusReason.PopupFocusReason)
