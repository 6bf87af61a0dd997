"""Dates and times as people type them in one field, and as we write them back."""

from __future__ import annotations

import datetime
import re
from datetime import date, time, timedelta

from facilitator.domain.dates import DateStyle, printed_date
from facilitator.domain.folding import folded
from facilitator.domain.language import Language

JUST_PASSED = timedelta(days=31)
"""A date without a year is the next one, unless the last one was no longer ago than this."""

_WEEKDAY = r"(?:[a-z]+\.?,?\s+)?"
_YEAR = r"(?P<year>\d{4}|\d{2})"
_BETWEEN = r"[\s./-]+"
_DAY_FIRST = rf"{_WEEKDAY}(?P<day>\d{{1,2}}){_BETWEEN}(?P<month>\d{{1,2}}|[a-z]+)(?:{_BETWEEN}{_YEAR})?"
_YEAR_FIRST = r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})"
"""As words: `re` compiles them when they are first needed. The start page loads this, and seldom reads a date."""
_SHORTEST_MONTH = 3
_IRREGULAR_MONTHS = {"mrt": 3}


class NotUnderstoodError(ValueError):
    """Words that are no date or no time."""


def read_date(text: str, today: date) -> date | None:
    """The date somebody typed, a weekday before it or not: "19-9-2026", "za 19 sept". Nothing typed = None.

    Raises `NotUnderstoodError`.
    """
    words = folded(text)
    if not words:
        return None
    found = re.fullmatch(_YEAR_FIRST, words) or re.fullmatch(_DAY_FIRST, words)
    if found is None:
        raise NotUnderstoodError
    day, month = int(found["day"]), _month(found["month"])
    if found["year"] is None:
        return _next(day, month, today)
    return _existing(day, month, int(found["year"]) + (2000 if len(found["year"]) == 2 else 0))


def written_date(day: date | None, language: Language) -> str:
    """The date as it stands in its field: "19 september 2026"."""
    return "" if day is None else printed_date(day, DateStyle.DAY_MONTH_YEAR, language)


def read_time(text: str) -> time | None:
    """The time somebody typed: "13:00", "13.30", "9u30", "9". Nothing typed = None. Raises `NotUnderstoodError`."""
    from facilitator.intake.pasted.clocks import NotATimeError, read_span  # noqa: PLC0415  # see above

    words = text.strip()
    if not words:
        return None
    try:
        span = read_span(f"{words}:00" if words.isdecimal() else words)
    except NotATimeError as error:
        raise NotUnderstoodError from error
    if span is None or span.rest or span.ends is not None:
        raise NotUnderstoodError
    return span.starts


def written_time(at: time | None) -> str:
    """The time on a clock of 24 hours: "13:05"."""
    return "" if at is None else at.isoformat("minutes")


def _month(written: str) -> int:
    if written.isdecimal():
        return int(written)
    if len(written) >= _SHORTEST_MONTH:
        for number, name in _MONTHS:
            if name.startswith(written):
                return number
    if written in _IRREGULAR_MONTHS:
        return _IRREGULAR_MONTHS[written]
    raise NotUnderstoodError


def _month_names(language: Language) -> list[tuple[int, str]]:
    firsts = (date(2000, month, 1) for month in range(1, 13))
    return [(day.month, folded(printed_date(day, DateStyle.DAY_MONTH, language)).split()[1]) for day in firsts]


_MONTHS = [month for language in Language for month in _month_names(language)]


def _next(day: int, month: int, today: date) -> date:
    """A leap day may be eight years away (1896 to 1904)."""
    for year in range(today.year - 1, today.year + 9):
        try:
            found = datetime.date(year, month, day)
        except ValueError:
            continue
        if found >= today - JUST_PASSED:
            return found
    raise NotUnderstoodError


def _existing(day: int, month: int, year: int) -> date:
    try:
        return datetime.date(year, month, day)
    except ValueError as error:
        raise NotUnderstoodError from error
