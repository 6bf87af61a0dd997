"""The tokens that people may type in titles, headings and section texts: `{datum}`, `{dagvoorzitter}` ..."""

from __future__ import annotations

import re
from collections.abc import Mapping

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

_TOKEN = re.compile(rf"\{{({'|'.join(TOKENS)})\}}")
_SIGN = re.compile(r"([*\[\]\\])")


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


class Filler:
    """Fills the tokens in a text in. What is no token of ours stays as it was typed."""

    def __init__(self, day: Day, naming: Naming) -> None:
        values = day_values(day, naming)
        self._values = {token: values[meaning] for token, meaning in TOKENS.items()}

    def plain(self, text: str) -> str:
        """A title or a heading, filled in."""
        return _TOKEN.sub(lambda token: self._values[token[1]], text)

    def marked(self, text: str) -> str:
        """A text with marks, filled in: the stars and brackets in a name or a place stay stars and brackets."""
        return _TOKEN.sub(lambda token: _SIGN.sub(r"\\\1", self._values[token[1]]), text)


def title_of(day: Day) -> str:
    """The title of the day as the report prints it, its tokens filled in; empty when there is none."""
    return Filler(day, Naming(day, day.event.language)).plain(day.event.title)
