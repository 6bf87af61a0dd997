"""Who gets another table, for a hall that has to hear of it: a page of names at a time. Without Qt."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from facilitator.domain.day import Day
from facilitator.domain.hall import Seat
from facilitator.domain.identity import ItemId, PersonId
from facilitator.domain.people import Consent
from facilitator.domain.steps import Moment
from ui.projector.model import Entry, Group, Scene, Tone, View
from ui.projector.released import Released

NAMES_ON_A_PAGE = 20
PAGE_S = 15
"""So long a page stands when nobody turns it."""


@dataclass(frozen=True, slots=True)
class SeatChanges:
    """The seats that were changed in one act. before: (round, person) -> the number of the table there, None = none.

    page: the page the chair turned to, from 0; None = they turn by themselves, since the steady clock stood at `since`
    seconds: the hall begins with the first.
    """

    before: Mapping[tuple[ItemId, PersonId], int | None]
    page: int | None = None
    since: int = 0

    def written(self) -> str:
        """As the subject of what the projector shows, which is kept in the file."""
        rounds: dict[str, dict[str, int | None]] = {}
        for (round_, person), was in self.before.items():
            rounds.setdefault(round_, {})[person] = was
        return json.dumps(
            {"page": self.page, "since": self.since, "before": rounds}, separators=(",", ":"), ensure_ascii=False
        )


@dataclass(frozen=True, slots=True)
class Changed:
    """One seat that is not the one it was. name: as the chair knows them. table: its number."""

    round: int
    person: PersonId
    name: str
    was: int | None
    table: int
    released: bool


def changes_between(day: Day, seats: Iterable[Seat], rounds: Collection[ItemId]) -> SeatChanges:
    """What the seats of these rounds would change in a day. Who had no seat and gets one is among them."""
    numbers = {table.id: table.number for table in day.tables}
    had = {(seat.round, seat.person): numbers.get(seat.table) for seat in day.seats if seat.round in rounds}
    return SeatChanges(
        {
            (seat.round, seat.person): had.get((seat.round, seat.person))
            for seat in seats
            if seat.round in rounds and had.get((seat.round, seat.person)) != numbers.get(seat.table)
        }
    )


@lru_cache(maxsize=4)
def read_changes(subject: str | None) -> SeatChanges | None:
    """What `SeatChanges.written` wrote; None for anything else."""
    try:
        plain = json.loads(subject or "")
        before = {
            (ItemId(str(round_)), PersonId(str(person))): None if was is None else int(was)
            for round_, people in plain["before"].items()
            for person, was in people.items()
        }
        page = plain["page"]
        return SeatChanges(before, None if page is None else int(page), int(plain["since"]))
    except (ValueError, TypeError, KeyError, AttributeError):
        return None


def changed_in(day: Day, changes: SeatChanges) -> tuple[Changed, ...]:
    """The changes that still stand, by round and name; not of who is away, or sits where they sat before."""
    found = []
    order = {item.id: place for place, item in enumerate(day.rounds, 1)}
    numbers = {item.id: item.round or order[item.id] for item in day.rounds}
    for seat in day.seats:
        here = (seat.round, seat.person)
        person, table = day.person.get(seat.person), day.table.get(seat.table)
        if here not in changes.before or person is None or table is None or seat.round not in order:
            continue
        if person.present and seat.round not in person.misses and table.number != changes.before[here]:
            one = Changed(
                numbers[seat.round],
                person.id,
                " ".join(person.name.split()),
                changes.before[here],
                table.number,
                person.consent is not Consent.NO and bool(person.name.strip()),
            )
            found.append((order[seat.round], one.name.casefold(), one))
    return tuple(one for _, _, one in sorted(found, key=lambda each: each[:2]))


def pages_of(changed: Iterable[Changed]) -> tuple[tuple[Changed, ...], ...]:
    """What the hall reads page by page: one round on a page, about as full as each other. No name without a yes to it:
    who said no hears it from the chair.
    """
    rounds: dict[int, list[Changed]] = {}
    for one in changed:
        if one.released:
            rounds.setdefault(one.round, []).append(one)
    pages = []
    for names in rounds.values():
        count = -(-len(names) // NAMES_ON_A_PAGE)
        size = -(-len(names) // count)
        pages += [tuple(names[start : start + size]) for start in range(0, len(names), size)]
    return tuple(pages)


def page_at(changes: SeatChanges, pages: int, now: Moment, pace: float = 1.0) -> int:
    """Which of so many pages stands at a moment, from 0. pace: seconds of the day that go in one."""
    if not pages:
        return 0
    if changes.page is not None:
        return changes.page % pages
    return int((now.steady - changes.since) // (PAGE_S * pace)) % pages


def by_themselves(changes: SeatChanges, now: Moment) -> SeatChanges:
    """From the first page on, each for its time."""
    return replace(changes, page=None, since=int(now.steady))


def turned(changes: SeatChanges, pages: int, by: int, now: Moment, pace: float = 1.0) -> SeatChanges:
    """So many pages on from the one that stands now; from then on the chair turns them."""
    return replace(changes, page=(page_at(changes, pages, now, pace) + by) % max(1, pages))


def changes_view(day: Day, subject: str | None, now: Moment, pace: float = 1.0) -> View | None:
    """Names with their new table; None when nothing that was asked for still stands."""
    changes = read_changes(subject)
    pages = () if changes is None else pages_of(changed_in(day, changes))
    if changes is None or not pages:
        return None
    released = Released(day)
    place = page_at(changes, len(pages), now, pace)
    entries = tuple(Entry(one.name, note=released.word("table", n=one.table), table=one.table) for one in pages[place])
    return View(
        Scene.CHANGES,
        over=released.title,
        heading=released.word("changes"),
        groups=(Group(entries, released.word("round-number", n=pages[place][0].round)),),
        small=(released.word("page", n=place + 1, total=len(pages)),) if len(pages) > 1 else (),
        tone=Tone.ACCENT,
    )
