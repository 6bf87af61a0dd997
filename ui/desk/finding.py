"""What can be asked for in words: the commands of the window."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from facilitator.domain.folding import folded
from facilitator.domain.search import LETTERS_FOR_A_TYPO, one_edit_apart

LETTERS_FOR_A_PART = 3
"""Shorter pieces stand inside too many words to mean one of them."""

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Command:
    """Something the window can do. keys: what does it without being asked for, as Qt writes it ("Ctrl+2"), or "".

    only_for: a word that must be asked for. There is one for each table: they would stand before everything else.
    """

    words: str
    keys: str
    do: Callable[[], object]
    only_for: str = ""


def fitting(commands: Iterable[Command], query: str) -> tuple[Command, ...]:
    """The commands a question fits, the best first; all of them for a question without words.

    As in the search itself: all words must be there, in any order; accents do not count and one typo is forgiven. Of
    two that fit as well, the one that has the words in the order of the question comes first.
    """
    asked = _WORD.findall(folded(query))
    meant = [one for one in commands if not one.only_for or any(_match(word, folded(one.only_for)) for word in asked)]
    scored = [(_score(asked, _WORD.findall(folded(command.words))), command) for command in meant]
    fits = [(score, command) for score, command in scored if score is not None]
    return tuple(command for _, command in sorted(fits, key=lambda fit: fit[0], reverse=True))


def _score(asked: Sequence[str], words: Sequence[str]) -> tuple[int, bool] | None:
    """How well, and whether in this order; None where one of the words that were asked is not there at all."""
    matches = [[_match(one, word) for word in words] for one in asked]
    best = [max(of_one, default=0) for of_one in matches]
    if 0 in best:
        return None
    places = [of_one.index(most) for of_one, most in zip(matches, best, strict=True)]
    return sum(best), places == sorted(places)


def _match(asked: str, word: str) -> int:
    if word.startswith(asked):
        return 4 if word == asked else 3
    if len(asked) >= LETTERS_FOR_A_PART and asked in word:
        return 2
    return int(len(asked) >= LETTERS_FOR_A_TYPO and one_edit_apart(asked, word))
