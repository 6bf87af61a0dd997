"""Who comes to the door without being on a list: one person in a line, or so many guests of a house."""

from __future__ import annotations

import re
from collections.abc import Iterable

from facilitator.domain.folding import folded
from facilitator.domain.identity import PersonId, new_id
from facilitator.domain.language import Language
from facilitator.domain.people import Person, PersonKind
from facilitator.intake.people.groups import guess_group, needs_in
from facilitator.intake.people.names import split_mail

_KINDS = (PersonKind.PARTICIPANT,)
_SEVERAL = re.compile(
    r"\s*(\d{1,3})\s*(?:[x×*]\s*|(?:gasten|mensen|guests|people)\s+(?:van|from|of)\s+)(?!\d)(.*)", re.I
)
_NAMES = {
    Language.NL: ("Gast {n}", "Gast {n} van {house}"),
    Language.EN: ("Guest {n}", "Guest {n} from {house}"),
}


def read_guests(line: str, people: Iterable[Person], language: Language) -> tuple[Person, ...]:
    """The people of a line, each with a fresh id; () when it names nobody.

    "Fatma Yıldız, Buurthuis De Brug, bewoner": name, organisation, role, in any order that their words tell. "12x
    Buurthuis De Brug": twelve guests, numbered on from those who are there; at most 999.
    """
    several = _SEVERAL.fullmatch(line)
    if several is None:
        return _one(line)
    return _nameless(int(several[1]), _cells(several[2]), people, language)


def _cells(line: str) -> list[str]:
    return [cell for part in re.split(r"[,;\t|]", line) if (cell := " ".join(part.split()))]


def _one(line: str) -> tuple[Person, ...]:
    words, email = split_mail(line)
    cells = _cells(words)
    if not cells or not any(map(str.isalpha, cells[0])):
        return ()
    organisation, role, group = _told(cells[1:])
    needs = needs_in(words)
    return (Person(PersonId(new_id()), cells[0], role, organisation, _KINDS, group, email=email, needs=needs),)


def _told(cells: list[str]) -> tuple[str, str, str]:
    """Organisation, role and mixing group: of one cell its words tell which it is, of two the second is the role."""
    if not cells:
        return "", "", ""
    if len(cells) == 1:
        group = guess_group(cells[0])
        is_role = bool(group) and len(cells[0].split()) == 1 and cells[0][:1].islower()
        return ("" if is_role else cells[0]), (cells[0] if is_role else ""), group
    role = ", ".join(cells[1:])
    if guess_group(cells[0]) and cells[0][:1].islower() and not role[:1].islower():
        return role, cells[0], guess_group(cells[0])
    return cells[0], role, guess_group(role) or guess_group(cells[0])


def _nameless(count: int, cells: list[str], people: Iterable[Person], language: Language) -> tuple[Person, ...]:
    house, role, group = (cells[0], *_told(["", *cells[1:]])[1:]) if cells else ("", "", "")
    pattern = _NAMES[language][1 if house else 0]
    first = _last_number(house, people) + 1
    return tuple(
        Person(
            PersonId(new_id()), pattern.format(n=n, house=house), role, house, _KINDS, group or guess_group(role, house)
        )
        for n in range(first, first + count)
    )


def _last_number(house: str, people: Iterable[Person]) -> int:
    """The highest number among the guests of a house, in either language."""
    names = [re.escape(folded(pair[1 if house else 0])) for pair in _NAMES.values()]
    known = [
        re.compile(one.replace(r"\{n\}", r"(\d+)").replace(r"\{house\}", re.escape(folded(house)))) for one in names
    ]
    numbers = [int(found[1]) for one in people for name in known if (found := name.fullmatch(folded(one.name)))]
    return max(numbers, default=0)
