"""Who sits where, for a hall that looks for its chairs: by table, or in a large hall by surname."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from exports.surnames import Key, letter_of, parts_of, surname_key
from facilitator.domain.clock import Clock, course, still_to_come
from facilitator.domain.day import Day
from facilitator.domain.folding import folded
from facilitator.domain.hall import ItemKind, ProgrammeItem, Table
from facilitator.domain.identity import ItemId, TableId
from facilitator.domain.people import Consent, Person
from facilitator.domain.projector import SeatsBy
from facilitator.domain.steps import Moment
from ui.projector.model import Entry, Group, Scene, Tone, View
from ui.projector.released import Released

LINES_ON_A_PAGE = 64
"""Names, and tables counted as two lines: what can be read from the back at once."""
NAMES_ON_A_PAGE = 30
"""Of a list by surname: three columns of ten, or two of fifteen on an old beamer."""
BY_NAME_ABOVE = 40
"""With more people a name is found sooner by the alphabet."""
PAGE_S = 12
"""So long a page stands."""
MOST_LETTERS = 3
"""Of a surname in the heading: as many as tell one page from the next."""

_TURN = re.compile(r"page (\d+) at (\d+)")


@dataclass(frozen=True, slots=True)
class SeatPages:
    """Who sits where in a round, page by page; there is one page at least.

    by_name: by surname, else by table. unnamed: how many people are not to be found by their name.
    """

    round: ProgrammeItem
    by_name: bool
    pages: tuple[tuple[Group, ...], ...]
    unnamed: int = 0


def round_to_sit_down_for(day: Day, clock: Clock, now: Moment) -> ProgrammeItem | None:
    """The round that is under way, or the next one; None when none comes any more."""
    if clock.item is not None and clock.item.kind is ItemKind.ROUND:
        return clock.item
    to_come = still_to_come(day.programme, course(day.steps, now))
    return next((item for item in to_come if item.kind is ItemKind.ROUND), None)


def seats_view(day: Day, clock: Clock, now: Moment, pace: float = 1.0) -> View | None:
    """Names with their tables, a page at a time; None where nobody has a seat. pace: seconds of the day that go in
    one.
    """
    found = seat_pages(day, clock, now)
    if found is None:
        return None
    released, total = Released(day), len(found.pages)
    page = page_at(day, total, now, pace)
    number = found.round.round
    return View(
        Scene.SEATS,
        over=released.title,
        heading=released.word("seats") if number is None else released.word("seats-of", n=number),
        small=(released.word("page", n=page + 1, total=total),) if total > 1 else (),
        groups=found.pages[page],
        tone=Tone.ACCENT,
    )


def seat_pages(day: Day, clock: Clock, now: Moment) -> SeatPages | None:
    """All pages for the round at hand, or the next one; None where nobody has a seat in it."""
    item = round_to_sit_down_for(day, clock, now)
    sitting = () if item is None else _sitting(day, item.id)
    if item is None or not sitting:
        return None
    released, unnamed = Released(day), sum(not _is_named(person) for person, _ in sitting)
    if lists_by_name(day, len(sitting)) and unnamed < len(sitting):
        return SeatPages(item, by_name=True, pages=_pages_by_name(released, sitting), unnamed=unnamed)
    return SeatPages(item, by_name=False, pages=_pages(_by_table(released, sitting)), unnamed=unnamed)


def lists_by_name(day: Day, people: int) -> bool:
    """Whether so many people are listed by surname: as the chair chose, else by how many they are."""
    asked = day.projector.seats_by
    return people > BY_NAME_ABOVE if asked is SeatsBy.SIZE else asked is SeatsBy.NAME


# -- pages ---------------------------------------------------------------------------------------------------------


def page_at(day: Day, pages: int, now: Moment, pace: float = 1.0) -> int:
    """Which of so many pages stands at a moment, from 0. They turn by the clock, on from where the chair turned to."""
    found = _TURN.fullmatch(day.projector.subject or "")
    page, since = (int(found[1]), int(found[2])) if found else (0, 0)
    return (page + int((now.steady - since) // (PAGE_S * pace))) % pages


def turned(day: Day, pages: int, by: int, now: Moment, pace: float = 1.0) -> str:
    """So many pages on from the one that stands now, as the subject of what the projector shows."""
    return f"page {(page_at(day, pages, now, pace) + by) % pages} at {int(now.steady)}"


# -- by table ------------------------------------------------------------------------------------------------------


class _Sits(NamedTuple):
    person: Person
    table: Table


def _sitting(day: Day, round_: ItemId) -> tuple[_Sits, ...]:
    """Who is there and sits at which table in a round."""
    joined = {one.table: one.into for one in day.joinings if one.round == round_}
    found = []
    for seat in (one for one in day.seats if one.round == round_):
        person, table = day.person.get(seat.person), day.table.get(_where(joined, seat.table))
        if person is None or table is None:
            continue
        if person.present and round_ not in person.misses:
            found.append(_Sits(person, table))
    return tuple(found)


def _where(joined: dict[TableId, TableId], table: TableId) -> TableId:
    """Where the people of a table sit: with the one they joined."""
    been: set[TableId] = set()
    while table in joined and table not in been:
        been.add(table)
        table = joined[table]
    return table


def _by_table(released: Released, sitting: tuple[_Sits, ...]) -> tuple[Group, ...]:
    """The people of each table, by the name they are looked for."""
    names: dict[TableId, list[str]] = {}
    for person, table in sitting:
        names.setdefault(table.id, []).append(released.at_the_table(person))
    return tuple(
        Group(
            tuple(Entry(name) for name in _sorted(names[table.id], released)),
            _table_name(released, table),
            table.number,
        )
        for table in released.day.tables
        if table.id in names
    )


def _sorted(names: list[str], released: Released) -> list[str]:
    """By the alphabet, with whoever is not named at the end."""
    return sorted(names, key=lambda name: (name == released.unnamed, name.casefold()))


def _table_name(released: Released, table: Table) -> str:
    name = released.word("table", n=table.number)
    return f"{name} · {table.name.strip()}" if table.name.strip() else name


def _pages(groups: tuple[Group, ...]) -> tuple[tuple[Group, ...], ...]:
    """The tables over as few pages as it takes, about as full as each other."""
    lines = [len(group.entries) + 2 for group in groups]
    wanted = -(-sum(lines) // LINES_ON_A_PAGE)
    full = sum(lines) / wanted
    pages: list[list[Group]] = [[]]
    so_far = 0.0
    for group, length in zip(groups, lines, strict=True):
        if pages[-1] and so_far + length / 2 > full * len(pages):
            pages.append([])
        pages[-1].append(group)
        so_far += length
    return tuple(tuple(page) for page in pages)


# -- by name -------------------------------------------------------------------------------------------------------


class _Listed(NamedTuple):
    """A name in an alphabetical list. key: what to sort by; text: surname first; letters: what it is found under."""

    key: Key
    text: str
    letters: str


@lru_cache(maxsize=2048)
def _listed(name: str, organisation: str = "") -> _Listed:
    """A name that ends in no word ("Gast 3") stands as it was typed, under its first letter.

    organisation: tells two people of one name apart, "" where there is only one.
    """
    behind = f" ({organisation})" if organisation else ""
    if not letter_of(name):
        return _Listed(surname_key(f"{name},"), f"{name}{behind}", folded(name))
    before, surname, after = parts_of(name)
    text = f"{surname}, {before.strip()}{after}" if before.strip() else name
    return _Listed(surname_key(name), f"{text}{behind}", folded(surname).strip(" ,.'-"))


def _pages_by_name(released: Released, sitting: tuple[_Sits, ...]) -> tuple[tuple[Group, ...], ...]:
    """By surname, about as many on each page. Whoever said no to their name is not among them."""
    words = {number: released.word("table", n=number) for number in {table.number for _, table in sitting}}
    named = [(" ".join(person.name.split()), person, table) for person, table in sitting if _is_named(person)]
    times = Counter(folded(name) for name, *_ in named)
    lines = sorted(
        (_listed(name, person.organisation.strip() if times[folded(name)] > 1 else ""), table.number)
        for name, person, table in named
    )
    count = -(-len(lines) // NAMES_ON_A_PAGE)
    pages = [lines[len(lines) * n // count : len(lines) * (n + 1) // count] for n in range(count)]
    made = []
    for place, page in enumerate(pages):
        before = pages[place - 1][-1][0].letters if place else ""
        after = pages[place + 1][0][0].letters if place + 1 < count else ""
        entries = tuple(Entry(name.text, words[number], table=number) for name, number in page)
        made.append((Group(entries, _from_to(page[0][0].letters, page[-1][0].letters, before, after)),))
    return tuple(made)


def _is_named(person: Person) -> bool:
    """Whether the hall may look for somebody by name: it takes a no to leave it out."""
    return person.consent is not Consent.NO and bool(person.name.strip())


def _from_to(first: str, last: str, before: str, after: str) -> str:
    """What a page holds: "A – D". before, after: what the pages beside it end and begin with."""
    start, end = _beginning(first, before), _beginning(last, after)
    return start if start == end else f"{start} – {end}"


def _beginning(letters: str, other: str) -> str:
    """As few letters as tell it from another."""
    count = next((n for n in range(1, MOST_LETTERS) if letters[:n] != other[:n]), MOST_LETTERS)
    return letters[:count].capitalize()
