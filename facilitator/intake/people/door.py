"""Ticking people off: found by the first letters of any part of their name, and counted."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from facilitator.domain.folding import folded
from facilitator.domain.people import Person
from facilitator.intake.people.groups import USUAL_GROUPS

_PARTS = re.compile(r"[^\w]+")
_MOST_SHOWN = 20


@dataclass(frozen=True, slots=True)
class GroupCount:
    """How many of a mixing group came, are still expected, and will not be there. group: "" = those without one."""

    group: str
    came: int
    expected: int
    absent: int


class DoorList:
    """The people of a day, to be found while somebody types. Make it anew when people change."""

    def __init__(self, people: Iterable[Person]) -> None:
        self._people = [_Findable(person) for person in people]

    def find(self, typed: str, most: int = _MOST_SHOWN) -> tuple[Person, ...]:
        """Who may be meant, best first: every word typed begins a word of the name, or of the organisation.

        Best is a name that begins with what was typed, then one whose last name does, then any part, then the
        organisation; of equals, who did not come yet, then by name. Accents and capitals do not count. Nothing typed
        finds nobody.
        """
        words = _parts(typed)
        if not words:
            return ()
        begun = [f" {word}" for word in words]
        found = [
            (rank, one.person.came, one.folded, n)
            for n, one in enumerate(self._people)
            if all(word in one.folded for word in begun) and (rank := _rank(words, one)) is not None
        ]
        return tuple(self._people[n].person for *_, n in sorted(found)[:most])


class _Findable:
    """Somebody as they are looked for. folded: the words of name and organisation, a space before each."""

    __slots__ = ("folded", "house", "name", "person")

    def __init__(self, person: Person) -> None:
        self.person, self.name, self.house = person, _parts(person.name), _parts(person.organisation)
        self.folded = "".join(f" {part}" for part in (*self.name, *self.house))


def _parts(text: str) -> list[str]:
    return [part for part in _PARTS.split(folded(text)) if part]


def _rank(words: list[str], one: _Findable) -> int | None:
    """How well somebody fits, 0 = best, or None. Each word typed takes a word of its own."""
    name = one.name
    if len(words) <= len(name) and all(part.startswith(word) for word, part in zip(words, name, strict=False)):
        return 0
    if not _each_begins_one(words, name):
        return 3 if _each_begins_one(words, name + one.house) else None
    return 1 if name[-1].startswith(words[0]) or name[-1].startswith(words[-1]) else 2


def _each_begins_one(words: list[str], parts: list[str]) -> bool:
    left = list(parts)
    for word in sorted(words, key=len, reverse=True):
        taken = next((part for part in left if part.startswith(word)), None)
        if taken is None:
            return False
        left.remove(taken)
    return True


def counts_by_group(people: Iterable[Person]) -> tuple[GroupCount, ...]:
    """Who came and who did not, per mixing group: the usual groups first, others by name, those without one last."""
    counts: dict[str, list[int]] = {}
    for person in people:
        state = 2 if not person.present else 0 if person.came else 1
        counts.setdefault(person.group, [0, 0, 0])[state] += 1
    return tuple(GroupCount(group, *counts[group]) for group in sorted(counts, key=_group_order))


def _group_order(group: str) -> tuple[bool, int, str]:
    usual = USUAL_GROUPS.index(group) if group in USUAL_GROUPS else len(USUAL_GROUPS)
    return not group, usual, folded(group)
