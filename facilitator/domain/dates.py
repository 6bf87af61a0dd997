"""Dates as people write them: printing one, and finding a typed weekday that does not fit its date.

The names stand in a table of our own, so a day prints the same on every laptop, whatever its locale.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from facilitator.domain.language import Language

_WEEKDAYS = {
    Language.NL: ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"),
    Language.EN: ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_MONTHS = {
    Language.NL: (
        "januari", "februari", "maart", "april", "mei", "juni",
        "juli", "augustus", "september", "oktober", "november", "december",
    ),
    Language.EN: (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
}  # fmt: skip
_SHORT_WEEKDAYS = (
    ("ma", "mon"), ("di", "tue", "tues"), ("wo", "wed"), ("do", "thu", "thur", "thurs"),
    ("vr", "vrij", "fri"), ("za", "zat", "sat"), ("zo", "sun"),
)  # fmt: skip
_SHORT_MONTHS = (
    ("jan",), ("feb", "febr"), ("mrt", "mar"), ("apr",), (), ("jun",),
    ("jul",), ("aug",), ("sep", "sept"), ("okt", "oct"), ("nov",), ("dec",),
)  # fmt: skip


class DateStyle(StrEnum):
    """How much of a date prints. The value is what a day file stores."""

    DAY_MONTH = "day-month"
    DAY_MONTH_YEAR = "day-month-year"
    WEEKDAY_DAY_MONTH = "weekday-day-month"
    WEEKDAY_DAY_MONTH_YEAR = "weekday-day-month-year"


_WITH_WEEKDAY = {DateStyle.WEEKDAY_DAY_MONTH, DateStyle.WEEKDAY_DAY_MONTH_YEAR}
_WITH_YEAR = {DateStyle.DAY_MONTH_YEAR, DateStyle.WEEKDAY_DAY_MONTH_YEAR}


def weekday_name(weekday: int, language: Language) -> str:
    """Name of a weekday, Monday = 0, as it stands inside a sentence: "dinsdag", "Tuesday"."""
    return _WEEKDAYS[language][weekday]


def printed_date(day: date, style: DateStyle, language: Language) -> str:
    """The date in words: "19 september", "dinsdag 13 november", "Tuesday 13 November 2018"."""
    parts = [str(day.day), _MONTHS[language][day.month - 1]]
    if style in _WITH_WEEKDAY:
        parts.insert(0, weekday_name(day.weekday(), language))
    if style in _WITH_YEAR:
        parts.append(str(day.year))
    return " ".join(parts)


@dataclass(frozen=True, slots=True)
class WeekdayMismatch:
    """A typed weekday that is not the weekday of the date beside it. Weekdays count from Monday = 0."""

    passage: str
    day: date
    typed: int
    right: int


def weekday_mismatches(text: str, near: date | None) -> tuple[WeekdayMismatch, ...]:
    """Weekdays in `text` that do not fit their date, in the order typed. Dutch and English, any case.

    A date without a year is the one nearest to `near`, of two equally near the later; without `near` it is passed over.
    So are dates that do not exist (31 juni): their weekday cannot be wrong. Dates in figures (13-11) are not read.
    """
    found = []
    for written in re.finditer(_TYPED, text, re.IGNORECASE | re.VERBOSE):
        typed = _WEEKDAY_INDEX[written["weekday"].lower()]
        day = _day_meant(written, near)
        if day is not None and day.weekday() != typed:
            found.append(WeekdayMismatch(written[0], day, typed, day.weekday()))
    return tuple(found)


def _index(full: Mapping[Language, tuple[str, ...]], short: tuple[tuple[str, ...], ...]) -> dict[str, int]:
    """Every way to write a name, in small letters, with its place in the table."""
    names = {name.lower(): place for table in full.values() for place, name in enumerate(table)}
    return names | {name: place for place, ways in enumerate(short) for name in ways}


def _any_of(names: dict[str, int]) -> str:
    return "|".join(sorted(names, key=len, reverse=True))


_WEEKDAY_INDEX = _index(_WEEKDAYS, _SHORT_WEEKDAYS)
_MONTH_INDEX = _index(_MONTHS, _SHORT_MONTHS)
_TYPED = rf"""\b(?P<weekday>{_any_of(_WEEKDAY_INDEX)})
    (?:(?:ochtend|morgen|middag|avond|nacht)\b|\s+(?:morning|afternoon|evening|night)\b|\b)   # dinsdagavond
    \.?,?\s+(?:de\s+|the\s+|on\s+|op\s+)?
    (?:(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th|ste|de|e)?(?:\s+of|\s+van)?\s+(?P<month>{_any_of(_MONTH_INDEX)})\b
      |(?P<us_month>{_any_of(_MONTH_INDEX)})\b\.?\s+(?:the\s+)?(?P<us_day>[0-9]{{1,2}})(?:st|nd|rd|th)?\b)
    (?:\.?,?\s+(?P<year>(?:19|20)[0-9]{{2}})\b)?"""
"""As words: `re` compiles it when it is first needed, and the start page has no need of it."""
_YEARS_BETWEEN_LEAP_DAYS = 8  # at most: 1896 to 1904


def _day_meant(written: re.Match[str], near: date | None) -> date | None:
    month = _MONTH_INDEX[(written["month"] or written["us_month"]).lower()] + 1
    day = int(written["day"] or written["us_day"])
    if written["year"]:
        return next(_existing(day, month, [int(written["year"])]), None)
    if near is None:
        return None
    years = range(near.year - _YEARS_BETWEEN_LEAP_DAYS, near.year + _YEARS_BETWEEN_LEAP_DAYS + 1)
    return min(_existing(day, month, reversed(years)), key=lambda found: abs(found - near), default=None)


def _existing(day: int, month: int, years: Iterable[int]) -> Iterator[date]:
    for year in years:
        try:
            yield date(year, month, day)
        except ValueError:
            continue
