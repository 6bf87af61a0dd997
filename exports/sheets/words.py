"""The fixed words on the sheets, one table per language. They follow the document's language, not the window's."""

from __future__ import annotations

from facilitator.domain.language import Language

WORDS: dict[Language, dict[str, str]] = {
    Language.NL: {
        "cards": "Kaartjes",
        "slips": "Andere tafels",
        "badges": "Badges",
        "attendance": "Presentielijst",
        "read-aloud": "Om voor te lezen",
        "round": "Ronde {n}",
        "table": "tafel",
        "table-of": "tafel {n}",
        "was": "(was {n})",
        "change": "Gaat naar",
        "whole-day": "De hele dag",
        "write-here": "Schrijf hier de tafel",
        "guest": "Gast",
        "host": "tafelhost",
        "reporter": "notulist",
        "number": "nr. {n}",
        "tick": "Er",
        "name": "Naam",
        "organisation": "Organisatie",
        "group": "Groep",
        "absent": "afwezig",
        "no-seat": "–",
        "people": "{n} mensen",
        "people-one": "1 persoon",
        "page-of": "pagina {x} van {y}",
        "no-cards": "Er is nog geen ronde. Zet eerst de rondes in het programma.",
        "no-slips": "Alle kaartjes kloppen nog. Er valt niets af te drukken.",
        "no-badges": "Er staat nog niemand in deze dag. Voeg eerst mensen toe.",
        "no-attendance": "Er staat nog niemand in deze dag. Voeg eerst mensen toe.",
    },
    Language.EN: {
        "cards": "Cards",
        "slips": "Other tables",
        "badges": "Badges",
        "attendance": "Attendance list",
        "read-aloud": "To read aloud",
        "round": "Round {n}",
        "table": "table",
        "table-of": "table {n}",
        "was": "(was {n})",
        "change": "Goes to",
        "whole-day": "All day",
        "write-here": "Write the table here",
        "guest": "Guest",
        "host": "table host",
        "reporter": "note-taker",
        "number": "no. {n}",
        "tick": "Here",
        "name": "Name",
        "organisation": "Organisation",
        "group": "Group",
        "absent": "absent",
        "no-seat": "–",
        "people": "{n} people",
        "people-one": "1 person",
        "page-of": "page {x} of {y}",
        "no-cards": "There is no round yet. Put the rounds in the programme first.",
        "no-slips": "All cards are still right. There is nothing to print.",
        "no-badges": "Nobody is in this day yet. Add people first.",
        "no-attendance": "Nobody is in this day yet. Add people first.",
    },
}


def word(language: Language, key: str, **fill: str | int) -> str:
    """A fixed word or sentence in the document's language, filled in."""
    return WORDS[language][key].format(**fill)
