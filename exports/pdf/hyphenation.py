"""Where a Dutch or English word may be broken at the end of a line."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

import pyphen  # type: ignore[import-untyped]

SHORTEST_WORD = 8
LEFT, RIGHT = 3, 3
_DICTIONARIES = {"nl": "nl_NL", "en": "en_GB"}
_LETTERS = re.compile(rf"[^\W\d_]{{{SHORTEST_WORD},}}")
_LOSES_TREMA = frozenset("ëïöü")

Hyphenate = Callable[[str], tuple[int, ...]]


@lru_cache(maxsize=8)
def hyphenator(language: str) -> Hyphenate | None:
    """The function that gives break points for a BCP 47 language, or None when we have no patterns for it.

    The first call for a language reads its dictionary (90 ms for Dutch).
    """
    name = _DICTIONARIES.get(language.lower().partition("-")[0])
    if name is None:
        return None
    patterns = pyphen.Pyphen(lang=name, left=LEFT, right=RIGHT)

    @lru_cache(maxsize=20_000)
    def points(word: str) -> tuple[int, ...]:
        """Offsets in `word` before which a hyphen may come, ascending."""
        return tuple(
            match.start() + position
            for match in _LETTERS.finditer(word)
            if not match.group()[0].isupper()
            for position in patterns.positions(match.group())
            if _is_plain(position, match.group())
        )

    return points


def _is_plain(position: int, word: str) -> bool:
    """Whether the spelling stays the same: Dutch drops the trema after a break (co-operatie), so we do not break there.

    Names, told by their capital, are left whole.
    """
    return getattr(position, "data", None) is None and word[position].lower() not in _LOSES_TREMA
