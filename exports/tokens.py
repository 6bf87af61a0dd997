"""The tokens that people may type in titles, headings and section texts: `{datum}`, `{dagvoorzitter}` ..."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from exports.naming import Naming
from exports.words import word
from facilitator.domain.dates import DateStyle, printed_date
from facilitator.domain.day import Day
from facilitator.domain.text import listing

TOKENS = {
    "datum": "date",
    "date": "date",
    "dag": "day",
    "day": "day",
    "plaats": "venue",
    "venue": "venue",
    "dagvoorzitter": "chairs",
    "chair": "chairs",
    "organisatoren": "organisers",
    "organisers": "organisers",
}
"""Each token people type, in either language, and what it stands for."""


def day_values(day: Day, naming: Naming) -> Mapping[str, str]:
    """What the tokens stand for on this day; empty where the day does not say, or where nobody may be named."""
    event, language = day.event, naming.language
    conjunction = word(language, "and")
    return {
        "date": printed_date(event.date, event.date_style, language) if event.date else "",
        "day": printed_date(event.date, DateStyle.WEEKDAY_DAY_MONTH, language) if event.date else "",
        "venue": event.venue,
        "chairs": listing(naming.people(day.event.chairs), conjunction),
        "organisers": listing([organiser.name for organiser in day.organisers], conjunction),
    }


def filler(day: Day, naming: Naming) -> Callable[[str], str]:
    """A function that fills the tokens in a text in. What is no token of ours stays as it was typed."""
    values = day_values(day, naming)

    def fill(text: str) -> str:
        for token, meaning in TOKENS.items():
            text = text.replace(f"{{{token}}}", values[meaning])
        return text

    return fill
