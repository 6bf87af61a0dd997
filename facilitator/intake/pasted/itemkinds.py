"""What a programme item is, guessed from the words of its title, Dutch or English."""

from __future__ import annotations

import re

from facilitator.domain.folding import folded
from facilitator.domain.hall import ItemKind

_WORDS: dict[ItemKind, str] = {
    ItemKind.OPENING: r"(?:plenaire? )?opening\w*|welkom\w*|welcome|inloop|ontvangst|registrati\w+|arrivals?|aankomst"
    r"|kennismaking\w*|voorstelronde|start\b|begin\b",
    ItemKind.CLOSING: r"(?:plenaire? )?\w*afsluit\w*|slot\w*|sluiting|closing|close\b|borrel\w*|drinks|afrond\w+"
    r"|einde?\b|napraten|afscheid|wrap.?up|farewell",
    ItemKind.CHANGEOVER: r"wissel\w*|changeover|change (?:of )?tables?|change over|doorschuiven|move on"
    r"|naar (?:de |het |een )?(?:volgende|eerste|laatste|andere|tweede|derde)? ?tafels?\b"
    r"|to (?:the |your )?(?:next|first|last)? ?tables?\b",
    ItemKind.READING: r"lees\w*|lezen\b|reading|read\b",
    ItemKind.BREAK: r"\w*pauze|\w*lunch\w*|koffie\w*|thee\w*|\w*break|coffee|tea\b|diner|dinner|soep",
    ItemKind.PLENARY: r"plenair\w*|plenary|\w*terugkoppel\w*|report(?:ing)? back|feedback|langs de tafels"
    r"|round the tables|opbrengst\w*|oogst\w*|harvest",
    ItemKind.REACTIONS: r"reacti\w+|respon[sd]\w*|\w*discussi\w*|vragen\w*|q ?& ?a|panel\w*|nabespreking",
    ItemKind.ROUND: r"\w*ronde\b|\w*rondes\b|rounds?\b|workshops?\b|tafelgesprek\w*|table talks?",
    ItemKind.TALK: r"\w*inleiding\w*|introduc\w+|intro\b|talks?\b|\w*lezing\w*|\w*presentati\w+|keynote\w*|speech\w*"
    r"|toespra\w+|verha\w+|pitch\w*|speakers?|sprekers?|lecture\w*|toelichting|uitleg",
}
_KINDS = {kind: re.compile(rf"\b(?:{words})") for kind, words in _WORDS.items()}

_ORDINALS = (
    "eerste|first|1e|1ste|1st",
    "tweede|second|2e|2de|2nd",
    "derde|third|3e|3de|3rd",
    "vierde|fourth|4e|4de|4th",
)
_COUNTED = re.compile(r"(?:ronde|rounds?|workshops?)\s*(?:nr\.?\s*)?(\d{1,2})\b")
_BEFORE = [re.compile(rf"\b(?:{words})\s+(?:\w+\s+)?(?:\w*ronde|round|workshop)\b") for words in _ORDINALS]


def guess_kind(title: str) -> ItemKind | None:
    """The kind whose word comes first in a title, or None. Of two that begin together, the one listed first."""
    words = folded(title)
    found = {kind: match.start() for kind, pattern in _KINDS.items() if (match := pattern.search(words))}
    return min(found, key=lambda kind: found[kind], default=None)


def round_number(title: str) -> int | None:
    """The number of a round as its title tells it: "Ronde 2", "Second round"."""
    words = folded(title)
    if counted := _COUNTED.search(words):
        return int(counted[1]) or None
    return next((n for n, pattern in enumerate(_BEFORE, 1) if pattern.search(words)), None)
