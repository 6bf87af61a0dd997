"""What says that a day is a practice run, in the language its document is in."""

from __future__ import annotations

from facilitator.domain.language import Language

_MARKS = {Language.NL: "Oefening", Language.EN: "Practice"}


def practice_mark(language: Language) -> str:
    """The word for the corner of the projector."""
    return _MARKS[language]


def marked_title(title: str, language: Language) -> str:
    """The title of a day with that word in front."""
    mark = practice_mark(language)
    return f"{mark}: {title}" if title.strip() else mark
