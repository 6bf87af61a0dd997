"""Words that say where notes belong: "Tafel 4", "Ronde 2: Wie zorgt er voor het plein?", "Table 3 – 1st round"."""

from __future__ import annotations

import re
from dataclasses import dataclass

_NUMBER = r"(?:nr\.?|no\.?|nummer|number)?\s*#?(\d{1,3})"
_MENTIONS = (
    ("table", re.compile(rf"(?:tafel|table)\s*{_NUMBER}(?!\w|[.,]\d)", re.IGNORECASE)),
    ("round", re.compile(rf"(?:ronde|round|gespreksronde)\s*{_NUMBER}(?!\w|[.,]\d)", re.IGNORECASE)),
    ("round", re.compile(r"(\d{1,2})\s*(?:e|de|ste|st|nd|rd|th)\s+(?:ronde|round)\b", re.IGNORECASE)),
)
_BETWEEN = re.compile(
    r"[\s,;/|·•:()\[\]–—&+-]*(?:\b(?:en|and|van|of|bij|at|in)\b)?[\s,;/|·•:()\[\]–—-]*", re.IGNORECASE
)
_BEFORE = re.compile(r"[\s#*_=([–—-]*")
_AFTER = re.compile(r"[\s#*_=)\].:;–—-]*")
_LEADS_ON = re.compile(r"\s*[:;|·–—)\]-]")


@dataclass(frozen=True, slots=True)
class Mention:
    """What a line says of its place.

    words: the words that say it. rest: what stands behind them, "" for nothing. titled: by a sign that stands before
    titles only.
    """

    table: int | None
    round: int | None
    words: str
    rest: str
    titled: bool = False


def mention_in(line: str) -> Mention | None:
    """The table and round with which a line begins; None when it begins with something else."""
    found: dict[str, int] = {}
    at = end = _end_of(_BEFORE, line, 0)
    while True:
        hit = next(((what, m) for what, pattern in _MENTIONS if (m := pattern.match(line, at))), None)
        if hit is None or hit[0] in found:
            break
        found[hit[0]] = int(hit[1][1])
        end = hit[1].end()
        at = _end_of(_BETWEEN, line, end)
    if not found:
        return None
    rest = line[_end_of(_AFTER, line, end) :].strip()
    if rest and not _LEADS_ON.match(line, end):
        return None
    words = line[:end].strip() if rest else line.strip()
    titled = line[end:].lstrip().startswith(("·", "|"))
    return Mention(found.get("table"), found.get("round"), words, rest, titled)


def _end_of(pattern: re.Pattern[str], line: str, at: int) -> int:
    found = pattern.match(line, at)
    return found.end() if found else at
