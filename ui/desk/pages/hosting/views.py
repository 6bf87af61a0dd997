"""Which tables miss their host, and what becomes different when somebody takes over: pure functions of the day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from facilitator.domain.clock import course
from facilitator.domain.day import Day
from facilitator.domain.hall import Seat
from facilitator.domain.hosting import handed_over, rounds_from_now, talks_of_table
from facilitator.domain.identity import ItemId, PersonId, TableId
from facilitator.domain.kinds import Kind
from facilitator.domain.people import Person, PersonKind, takes_part
from facilitator.domain.spots import Spot
from facilitator.domain.steps import Moment
from facilitator.seating.ofday import rounds_now
from facilitator.seating.walkins import seats_for
from ui.desk.places import HOST

MATTERING = frozenset({Kind.PERSON, Kind.TABLE, Kind.ITEM, Kind.CONVERSATION, Kind.STEP})


def host_spot(table: str) -> Spot:
    """Where the chair gives a table another host, and where half a name waits."""
    return Spot(Kind.TABLE, table, HOST)


@dataclass(frozen=True, slots=True)
class MissingHost:
    """A host who is not there. absent: told so; else they are still expected."""

    table: TableId
    number: int
    person: PersonId
    name: str
    absent: bool


@dataclass(frozen=True, slots=True)
class Handover:
    """Somebody who is about to be host of a table.

    makes_way: who was host. freed: numbers of the tables at which the new host had a seat, one for each seat. since:
    the number of the first round, None = from the beginning on.
    """

    rounds: tuple[ItemId, ...]
    makes_way: tuple[Person, ...]
    freed: tuple[int, ...]
    since: int | None


def missing_hosts(day: Day, now: Moment) -> tuple[MissingHost, ...]:
    """The hosts that are not there, the most urgent first: who does not come at all or whose round is under way.

    Among them, and among the others, by the round they are needed in. Nobody is missed for not being there yet before
    the first came in.
    """
    coming = rounds_from_now(day, now)
    current = course(day.steps, now).under_way
    runs = bool(coming) and current is not None and current.item == coming[0]
    if day.rounds and not coming:
        return ()
    begun = any(person.came for person in day.people)
    found: dict[tuple[TableId, PersonId], tuple[int, MissingHost]] = {}
    for talk in day.conversations:
        first = next((n for n, key in enumerate(coming) if key in talk.rounds), None) if talk.rounds else 0
        if talk.table not in day.table or first is None:
            continue
        for person in (day.person[host] for host in talk.hosts if host in day.person):
            if person.present and (person.came or not begun):
                continue
            table = day.table[talk.table]
            one = MissingHost(table.id, table.number, person.id, person.name, not person.present)
            earlier = found.get((table.id, person.id), (first, one))[0]
            found[table.id, person.id] = (min(first, earlier), one)

    def urgency(found: tuple[int, MissingHost]) -> tuple[bool, int, bool, int, str]:
        first, one = found
        return (not (one.absent or (runs and first == 0)), first, not one.absent, one.number, one.name)

    return tuple(one for _, one in sorted(found.values(), key=urgency))


def hosts_now(day: Day, table: str, now: Moment) -> tuple[Person, ...]:
    """Who is host of a table in the round under way or in one to come."""
    talks = talks_of_table(day.conversations, table, rounds_from_now(day, now))
    hosts = dict.fromkeys(host for talk in talks for host in talk.hosts)
    return tuple(day.person[host] for host in hosts if host in day.person)


def may_change(day: Day, now: Moment) -> bool:
    """Whether anybody can be host yet: a day of which all rounds are over keeps the hosts it had."""
    return not day.rounds or bool(rounds_from_now(day, now))


def handover(day: Day, table: str, person: str, now: Moment, instead_of: str | None = None) -> Handover:
    """What becomes different when somebody is host of a table from now on. instead_of: see `HostService.take_over`."""
    coming = rounds_from_now(day, now)
    hosts = hosts_now(day, table, now)
    makes_way = tuple(one for one in hosts if one.id != person and instead_of in (None, one.id))
    freed = tuple(
        day.table[seat.table].number
        for seat in day.seats
        if seat.person == person and seat.round in coming and seat.table in day.table
    )
    later = bool(coming) and len(coming) < len(day.rounds)
    since = day.item[coming[0]].round if later else None
    return Handover(coming, makes_way, freed, since)


def after_handover(
    day: Day, table: str, host: Person, plan: Handover, instead_of: str | None, moving: Sequence[Person]
) -> Day:
    """The day as it will be. moving: of who makes way, those who take part from now on."""
    held = [one.id for one in day.rounds if one.id not in plan.rounds]
    talks = {one.id for one in talks_of_table(day.conversations, table, plan.rounds, instead_of)}
    staying = (one for one in day.people if one.id != host.id and one not in moving)
    return replace(
        day,
        people=(*staying, *map(as_participant, moving), replace(host, present=True)),
        conversations=tuple(
            handed_over(one, host.id, held, instead_of) if one.id in talks else one for one in day.conversations
        ),
        seats=tuple(seat for seat in day.seats if seat.person != host.id or seat.round not in plan.rounds),
    )


def as_participant(person: Person) -> Person:
    """Somebody who moves from table to table, whatever else they do."""
    return person if takes_part(person) else replace(person, kinds=(*person.kinds, PersonKind.PARTICIPANT))


def seats_of_former(day: Day, moving: Sequence[Person], now: Moment) -> tuple[Seat, ...]:
    """Seats in the rounds to come for who made way and takes part. day: as it will be."""
    people = tuple(day.person[one.id] for one in moving)
    return seats_for(day, people, *rounds_now(day, now)) if people else ()
