"""Dates as a chair types them in a hurry."""

from __future__ import annotations

import re
from datetime import date

from facilitator.domain.dates import DateStyle, printed_date, weekday_name
from facilitator.domain.language import Language

_IN_FIGURES = re.compile(r"(\d{1,2})\s*[-/.]\s*(\d{1,2})(?:\s*[-/.]\s*(\d{4}))?")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_IN_WORDS = re.compile(r"(?:([a-z]+)\.?,?\s+)?(\d{1,2})\.?\s+([a-z]{3,})\.?(?:\s+(\d{4}))?", re.IGNORECASE)


def read_date(typed: str, near: date) -> date | None:
    """The date somebody typed ("13-11", "di 13 november", "2026-11-13"), or None where it is none.

    A date without a year is the first one on or after `near`: what is agreed lies ahead. A typed weekday is passed
    over: the date counts, and its own weekday is shown. With any other word beside it ("before 1 December") it says
    more than a date does, and is none.
    """
    words = typed.strip()
    if iso := _ISO.fullmatch(words):
        return _existing(int(iso[1]), int(iso[2]), int(iso[3]))
    if figures := _IN_FIGURES.fullmatch(words):
        return _ahead(int(figures[1]), int(figures[2]), figures[3], near)
    if written := _IN_WORDS.fullmatch(words):
        month = _month(written[3].lower())
        if month is None or not _is_weekday(written[1]):
            return None
        return _ahead(int(written[2]), month, written[4], near)
    return None


def _ahead(day: int, month: int, year: str | None, near: date) -> date | None:
    if year is not None:
        return _existing(int(year), month, day)
    years = range(near.year, near.year + 9)  # 29 February may be eight years away
    return next((found for y in years if (found := _existing(y, month, day)) and found >= near), None)


def _existing(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _is_weekday(typed: str | None) -> bool:
    """Whether a word before a date is its weekday, in full or its beginning ("di", "woe", "Tue"), or not there."""
    if typed is None:
        return True
    names = (weekday_name(number, language).lower() for number in range(7) for language in Language)
    return len(typed) > 1 and any(name.startswith(typed.lower()) for name in names)


def _month(typed: str) -> int | None:
    short = {"mrt": 3, "oct": 10}
    for language in Language:
        for number in range(1, 13):
            name = printed_date(date(2000, number, 1), DateStyle.DAY_MONTH, language).split()[1].lower()
            if name.startswith(typed) or typed.startswith(name):
                return number
    return short.get(typed)
