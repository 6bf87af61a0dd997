"""Who sits where, for a hall that looks for its chairs."""

from __future__ import annotations

from facilitator.domain.clock import Clock, course, still_to_come
from facilitator.domain.day import Day
from facilitator.domain.hall import ItemKind, ProgrammeItem
from facilitator.domain.identity import ItemId, TableId
from facilitator.domain.steps import Moment
from ui.projector.model import Entry, Group, Scene, Tone, View
from ui.projector.released import Released

LINES_ON_A_PAGE = 64
"""Names, and tables counted as two lines: what can be read from the back at once."""
PAGE_S = 12
"""So long a page stands."""


def round_to_sit_down_for(day: Day, clock: Clock, now: Moment) -> ProgrammeItem | None:
    """The round that is under way, or the next one; None when none comes any more."""
    if clock.item is not None and clock.item.kind is ItemKind.ROUND:
        return clock.item
    to_come = still_to_come(day.programme, course(day.steps, now))
    return next((item for item in to_come if item.kind is ItemKind.ROUND), None)


def seats_view(day: Day, clock: Clock, now: Moment, pace: float = 1.0) -> View | None:
    """Names by table, a page at a time; None where nobody has a seat. pace: seconds of the day that go in one."""
    item = round_to_sit_down_for(day, clock, now)
    pages = [] if item is None else _pages(seated(day, item.id))
    if item is None or not pages:
        return None
    released = Released(day)
    page = int(now.steady // (PAGE_S * pace)) % len(pages)
    heading = released.word("seats") if item.round is None else released.word("seats-of", n=item.round)
    more = (released.word("page", n=page + 1, total=len(pages)),) if len(pages) > 1 else ()
    return View(
        Scene.SEATS, over=released.title, heading=heading, small=more, groups=tuple(pages[page]), tone=Tone.ACCENT
    )


def seated(day: Day, round_: ItemId) -> tuple[Group, ...]:
    """The people of each table in a round, by the name they are looked for; who is not there has no line."""
    released = Released(day)
    joined = {one.table: one.into for one in day.joinings if one.round == round_}
    names: dict[TableId, list[str]] = {}
    for seat in day.seats:
        person = day.person.get(seat.person)
        if seat.round == round_ and person is not None and person.present:
            names.setdefault(_where(joined, seat.table), []).append(released.at_the_table(person))
    return tuple(
        Group(tuple(Entry(name) for name in _sorted(names[table.id], released)), _table_name(released, day, table.id))
        for table in day.tables
        if table.id in names
    )


def _where(joined: dict[TableId, TableId], table: TableId) -> TableId:
    """Where the people of a table sit: with the one they joined."""
    been: set[TableId] = set()
    while table in joined and table not in been:
        been.add(table)
        table = joined[table]
    return table


def _sorted(names: list[str], released: Released) -> list[str]:
    """By the alphabet, with whoever is not named at the end."""
    return sorted(names, key=lambda name: (name == released.unnamed, name.casefold()))


def _table_name(released: Released, day: Day, key: TableId) -> str:
    table = day.table[key]
    name = released.word("table", n=table.number)
    return f"{name} · {table.name.strip()}" if table.name.strip() else name


def _pages(groups: tuple[Group, ...]) -> list[list[Group]]:
    """The tables over as few pages as it takes, about as full as each other."""
    lines = [len(group.entries) + 2 for group in groups]
    if not lines:
        return []
    wanted = -(-sum(lines) // LINES_ON_A_PAGE)
    full = sum(lines) / wanted
    pages: list[list[Group]] = [[]]
    so_far = 0.0
    for group, length in zip(groups, lines, strict=True):
        if pages[-1] and so_far + length / 2 > full * len(pages):
            pages.append([])
        pages[-1].append(group)
        so_far += length
    return pages
