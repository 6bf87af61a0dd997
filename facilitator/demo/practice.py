"""What made-up tables write down in a practice run, and who the made-up people are. All of it our own writing.

The points fit any table, whatever it talks about.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache

from facilitator.demo import FOLDER
from facilitator.domain.language import Language


@dataclass(frozen=True, slots=True)
class MadeUpPoint:
    """What a table might write down. cue: the word in front of it, mostly none."""

    text: str
    cue: str = ""


@dataclass(frozen=True, slots=True)
class MadeUpPerson:
    """Somebody who does not exist. role: in their own words."""

    name: str
    role: str


@dataclass(frozen=True, slots=True)
class MadeUp:
    """All that is made up for the days of one language."""

    points: tuple[MadeUpPoint, ...]
    people: tuple[MadeUpPerson, ...]


@cache
def made_up(language: Language) -> MadeUp:
    """The points and the people for days that are written in this language."""
    plain = json.loads((FOLDER / f"practice-{language}.json").read_text(encoding="utf-8"))
    return MadeUp(
        tuple(MadeUpPoint(**one) for one in plain["points"]),
        tuple(MadeUpPerson(**one) for one in plain["people"]),
    )
