"""Clock times and lengths as people write them in a programme: "13.45 - 14:10", "9u30", "1:45 pm", "(25 min)"."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

_CLOCK = re.compile(
    r"""(?:(?:van|vanaf|from|om|at|ca\.?|±|~)\s*)?
    (?P<hour>\d{1,2})
    (?:[:.](?P<minute>\d{2})(?::\d{2})? | \s?[uh](?P<after>\d{2})?\b | (?=\s?(?:uur\b|[ap]\.?m\b)))
    (?![:.]?\d)
    (?:\s?(?:uur|u|h)\b)? (?:\s?(?P<half>[ap])\.?m\b\.?)?""",
    re.IGNORECASE | re.VERBOSE,
)
_UNTIL = re.compile(r"\s*(?:-+>?|[–—−→]|tot|t/m|to\b|until\b|till\b)\s*", re.IGNORECASE)
_BETWEEN = " \t:,.-–—−"

_MINUTES = r"(?:min(?:uten|utes|uut|ute|s)?\b\.?|['’′])"
_LENGTH = re.compile(
    rf"""(?:(?P<hours>\d{{1,2}}(?:[.,]\d{{1,2}})?)\s?(?:uur|uren|u|hours?|hrs?|h)(?![a-z])\s?(?:en\b|and\b|,)?\s?)?
    (?:(?P<minutes>\d{{1,3}})\s?(?P<unit>{_MINUTES})?)?""",
    re.IGNORECASE | re.VERBOSE,
)
_IN_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]\s*$")
_AT_END = re.compile(rf"(?:^|(?<![\s,:–—-])[\s,:–—-]+)(\d{{1,3}}\s?{_MINUTES})\s*$", re.IGNORECASE)
_AT_START = re.compile(rf"(\d{{1,3}}\s?{_MINUTES})[\s,:–—-]+", re.IGNORECASE)


class NotATimeError(ValueError):
    """Figures that stand where a time does, yet are none: 25:99."""


@dataclass(frozen=True, slots=True)
class Span:
    """A time at the beginning of a text, perhaps with the end of it, and the words that follow."""

    starts: datetime.time
    ends: datetime.time | None
    rest: str


def read_span(text: str) -> Span | None:
    """The time or times a text begins with, or None. Raises `NotATimeError`."""
    first = _CLOCK.match(text)
    if first is None:
        return None
    until = _UNTIL.match(text, first.end())
    last = _CLOCK.match(text, until.end()) if until else None
    rest = text[(last or first).end() :].lstrip(_BETWEEN)
    ends = _time(last) if last else None
    if last and first["half"] is None and last["half"]:
        return Span(_time(first, like=last["half"]), ends, rest)
    return Span(_time(first), ends, rest)


def read_length(text: str) -> int | None:
    """The minutes of a text that is nothing but a length ("25 min", "1,5 uur", "1u15"), or None."""
    found = _LENGTH.fullmatch(text.strip())
    if found is None or not (found["hours"] or found["unit"]):
        return None
    hours = float((found["hours"] or "0").replace(",", "."))
    return round(hours * 60) + int(found["minutes"] or 0)


def split_length(text: str) -> tuple[str, int | None]:
    """The words of a text, and the length that stands before or behind them."""
    bracketed = _IN_BRACKETS.search(text)
    if bracketed and (minutes := read_length(bracketed[1])) is not None:
        return text[: bracketed.start()].rstrip(_BETWEEN), minutes
    if found := _AT_END.search(text):
        return text[: found.start()].rstrip(_BETWEEN), read_length(found[1])
    if found := _AT_START.match(text):
        return text[found.end() :], read_length(found[1])
    return text, None


def _time(found: re.Match[str], like: str = "") -> datetime.time:
    hour, minute = int(found["hour"]), int(found["minute"] or found["after"] or 0)
    half = (found["half"] or like).lower()
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    try:
        return datetime.time(0 if (hour, minute) == (24, 0) else hour, minute)
    except ValueError as error:
        raise NotATimeError from error
