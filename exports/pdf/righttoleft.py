"""Arabic and Hebrew for a renderer that draws from left to right: joined forms, in the order they are seen.

Only what a name or a sentence inside Dutch or English text needs: stretches of right-to-left letters are joined and
turned around. The logical text goes into ActualText, so a screen reader and copying never see this order.
"""

from __future__ import annotations

import unicodedata
from functools import cache

_LAM = "\u0644"
_MIRRORED = str.maketrans("()[]{}<>«»", ")(][}{><»«")
_LANGUAGES = (("\u0590", "\u05ff", "he"), ("\u0700", "\u074f", "syr"), ("\u0780", "\u07bf", "dv"))


def is_right_to_left(character: str) -> bool:
    """Whether a character belongs to a script that is written from right to left."""
    return unicodedata.bidirectional(character) in {"R", "AL"}


def language_of(text: str) -> str:
    """The language to read a right-to-left stretch in, told by its script."""
    for first, last, language in _LANGUAGES:
        if any(first <= character <= last for character in text):
            return language
    return "ar"


def visual(text: str) -> str:
    """Right-to-left text as it must be drawn from the left: joined, turned around, numbers kept in their order."""
    return "".join(reversed(_clusters(_joined(text)))).translate(_MIRRORED)


def _clusters(text: str) -> list[str]:
    """What keeps its order: the digits of a number. Marks come before their letter, where the face draws them."""
    clusters: list[str] = []
    for character in text:
        if clusters and _is_digit(character) and _is_digit(clusters[-1][-1]):
            clusters[-1] += character
        else:
            clusters.append(character)
    return clusters


def _is_digit(character: str) -> bool:
    return unicodedata.bidirectional(character) in {"EN", "AN"}


@cache
def _forms() -> dict[tuple[str, str], str]:
    """(form, letters) -> presentation form; forms are isolated, initial, medial, final (Unicode, blocks FB50, FE70)."""
    table: dict[tuple[str, str], str] = {}
    for code in (*range(0xFB50, 0xFBB2), *range(0xFBD3, 0xFC00), *range(0xFE70, 0xFEFD)):
        form, *letters = unicodedata.decomposition(chr(code)).split() or [""]
        base = "".join(chr(int(letter, 16)) for letter in letters)
        if form.startswith("<") and (len(base) == 1 or base.startswith(_LAM)):
            table[form.strip("<>"), base] = chr(code)
    return table


def _joined(text: str) -> str:
    """Arabic letters in the form their neighbours ask for, with the lam-alef ligatures."""
    forms = _forms()
    letters = _units(text)
    result = []
    for index, unit in enumerate(letters):
        before = _neighbour(letters, index, -1)
        after = _neighbour(letters, index, 1)
        joins_before = _joins_next(before) and ("final", unit) in forms
        joins_after = _joins_next(unit) and _joins_previous(after)
        name = {
            (False, False): "isolated",
            (False, True): "initial",
            (True, False): "final",
            (True, True): "medial",
        }[joins_before, joins_after]
        result.append(forms.get((name, unit), unit))
    return "".join(result)


def _units(text: str) -> list[str]:
    """The letters of `text`, with lam and alef as one."""
    units: list[str] = []
    for character in text:
        if units and units[-1] == _LAM and ("isolated", _LAM + character) in _forms():
            units[-1] += character
        else:
            units.append(character)
    return units


def _neighbour(units: list[str], index: int, step: int) -> str:
    """The next letter in a direction, past marks that do not break a join; empty at the edge."""
    index += step
    while 0 <= index < len(units):
        if unicodedata.bidirectional(units[index][0]) != "NSM":
            return units[index]
        index += step
    return ""


def _joins_next(unit: str) -> bool:
    return unit in {"\u0640", "\u200d"} or ("initial", unit) in _forms()


def _joins_previous(unit: str) -> bool:
    return unit in {"\u0640", "\u200d"} or ("final", unit) in _forms()
