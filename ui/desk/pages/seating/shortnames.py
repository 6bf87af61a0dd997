"""What is small enough for a chip and still nobody else's: short names of people, letters of groups."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache

from exports.surnames import first_and_last
from facilitator.domain.folding import folded


def group_letters(groups: Sequence[str]) -> tuple[str, ...]:
    """A letter for each group: its first that no group before it took, else the next free one of the alphabet."""
    taken: list[str] = []
    for name in groups:
        own = [sign for sign in folded(name).upper() if sign.isalpha()]
        free = (sign for sign in (*own, *"ABCDEFGHIJKLMNOPQRSTUVWXYZ") if sign not in taken)
        taken.append(next(free, "?"))
    return tuple(taken)


@lru_cache(maxsize=4)
def short_names(names: tuple[str, ...]) -> tuple[str, ...]:
    """Names as they fit on a chip, no two the same: "Anna K.", "Anna Ko." where there is another Anna K.

    Two people of one name stay apart by a number: "Anna K. 2".
    """
    split = {name: first_and_last(name) for name in names}
    found: dict[str, str] = {}
    open_, letters = list(split), 1
    while open_:
        tried = {name: _shortened(name, split[name], letters) for name in open_}
        often, settled = Counter(map(_bare, tried.values())), set(map(_bare, found.values()))
        for name, short in tried.items():
            if (often[_bare(short)] == 1 and _bare(short) not in settled) or short == name:
                found[name] = short
        open_ = [name for name in open_ if name not in found]
        letters += 1
    return tuple(_numbered(found[name] for name in names))


def _shortened(name: str, parts: tuple[str, str], letters: int) -> str:
    """The first name and so many letters of the surname without prefix; the whole name where that is no shorter."""
    first, last = parts
    surname = last.split()[-1] if last else ""
    if not first or len(surname) <= letters:
        return name
    return f"{first.split()[0]} {surname[:letters]}."


def _bare(short: str) -> str:
    """A full stop alone tells nobody apart: "Anna Bo" and "Anna Bo."."""
    return short.rstrip(".")


def _numbered(names: Iterable[str]) -> Iterable[str]:
    times: Counter[str] = Counter()
    for name in names:
        times[name] += 1
        yield name if times[name] == 1 else f"{name} {times[name]}"
