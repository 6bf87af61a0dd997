"""The cues a host can give a point, and the words they print as in the document."""

from __future__ import annotations

from facilitator.domain.language import Language

CUES: dict[Language, dict[str, str]] = {
    Language.NL: {
        "question": "Vraag",
        "obstacle": "Belemmering",
        "solution": "Oplossing",
        "example": "Voorbeeld",
        "conclusion": "Conclusie",
        "agreement": "Afspraak",
    },
    Language.EN: {
        "question": "Question",
        "obstacle": "Obstacle",
        "solution": "Solution",
        "example": "Example",
        "conclusion": "Conclusion",
        "agreement": "Agreement",
    },
}


def kind_of(cue: str, language: Language) -> str:
    """The kind that a cue is; "" for none, and for a cue of the chair's own."""
    return next((kind for kind, word in CUES[language].items() if word == cue), "")
