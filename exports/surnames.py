"""Names in the order of an address book: by surname, and in Dutch without its prefix ("Jan de Vries" under V)."""

from __future__ import annotations

import re
from typing import NamedTuple

from facilitator.domain.folding import folded

_PREFIXES = frozenset(
    """
    aan aen af al an bij d d' da das de del della den der des di die do dos du el en het in l' la las le les lo los of
    onder op over s' 's 't ten ter te thoe toe tot uit uyt van vande vanden vander ver vom von voor vor zu zum zur
    """.split()  # noqa: SIM905 - a list of words, to be read as one
)
_TITLES = frozenset(
    """
    bc. dhr dhr. dr dr. drs drs. heer ing. ir ir. mevr mevr. mevrouw meneer mr mr. mrs mrs. ms ms. mw mw. prof prof.
    """.split()  # noqa: SIM905 - as above
)
_FIRST_NAMES_TOO = frozenset({"al", "an", "da", "di", "do", "el", "la", "lo", "ver"})
_AFTER = re.compile(r"(?:\s*[(\[].*|,?\s+(?:jr|sr|msc|bsc|ma|ba|phd|llm|mba)\.?)$", re.IGNORECASE)
_NUMBER = re.compile(r"(\d+)")


class NameParts(NamedTuple):
    """A name in three parts that make it up together, as typed: what comes before the surname, it, what follows."""

    before: str
    surname: str
    after: str


def parts_of(name: str) -> NameParts:
    """Where the surname is. Of "Vries, Jan de" it is what stands before the comma; one word alone is the surname."""
    told = _AFTER.search(name)
    end = told.start() if told and told.start() else len(name)
    core, after = name[:end], name[end:]
    if (comma := core.find(",")) > 0:
        return NameParts("", core[:comma], core[comma:] + after)
    words = list(re.finditer(r"\S+", core))
    start = _start(words)
    return NameParts(core[:start], core[start:], after)


def _start(words: list[re.Match[str]]) -> int:
    """Where the surname begins: behind its first row of prefixes, else the last word."""
    if not words:
        return 0
    first = 0
    while first < len(words) - 1 and _is(words[first], _TITLES):
        first += 1
    for index in range(first, len(words) - 1):
        if _is(words[index], _PREFIXES) and not (index == first and len(words) - first > 2 and _initial(words[index])):
            while index < len(words) - 1 and _is(words[index], _PREFIXES):
                index += 1  # noqa: PLW2901 - past the rest of the row
            return words[index].start()
    return words[-1].start()


def _is(word: re.Match[str], known: frozenset[str]) -> bool:
    return _plain(word[0]) in known


def _plain(word: str) -> str:
    return word.lower().replace("’", "'").replace("‘", "'")


def _initial(word: re.Match[str]) -> bool:
    """A first name that looks like a prefix: "Al Jansen de Boer", "El Mustafa Kaya"."""
    return word[0][0].isupper() and word[0].lower() in _FIRST_NAMES_TOO


def first_and_last(name: str) -> tuple[str, str]:
    """A name in its two parts as they are read: "Jan", "de Vries". The first is empty where there is no telling."""
    before, surname, after = parts_of(name)
    words = before.split()
    prefixes: list[str] = []
    while words and _plain(words[-1]) in _PREFIXES and (len(words) > 1 or _plain(words[0]) not in _FIRST_NAMES_TOO):
        prefixes.insert(0, words.pop())
    return " ".join(words), " ".join([*prefixes, *f"{surname}{after}".split()])


Key = tuple[tuple[tuple[bool, int, str], ...], ...]


def surname_key(name: str) -> Key:
    """What to sort names by: surname, then the rest; without capitals and accents, numbers as numbers."""
    before, surname, after = parts_of(name)
    return (_natural(surname), _natural(after), _natural(before))


def _natural(text: str) -> tuple[tuple[bool, int, str], ...]:
    plain = folded(text).strip(" ,.'-")
    return tuple(
        (not piece.isdecimal(), int(piece) if piece.isdecimal() else 0, piece)
        for piece in _NUMBER.split(plain)
        if piece
    )


def letter_of(name: str) -> str:
    """The letter a name is found under, a capital without its accent; empty when there is none."""
    return next((sign for sign in folded(parts_of(name).surname).upper() if sign.isalpha()), "")[:1]
