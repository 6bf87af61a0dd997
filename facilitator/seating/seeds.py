"""Where a search begins: seats from arithmetic where it fits, dealt out evenly otherwise, the better of the two."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from random import Random

from facilitator.seating.cost import Aims
from facilitator.seating.cost import prices as prices_of
from facilitator.seating.halls import Hall, followers, group_of, halls
from facilitator.seating.instance import Instance, Seats
from facilitator.seating.matrices import Tables
from facilitator.seating.patterns import galois as galois
from facilitator.seating.patterns import modular as modular
from facilitator.seating.patterns import shifted as shifted


def start(instance: Instance, rng: Random) -> Seats:
    """A first plan for everybody who is there: the best of some from arithmetic and a dealt one. Pins are kept."""
    return as_seats(instance, first_tables(instance, halls(instance), rng))


def as_seats(instance: Instance, tables: Sequence[Sequence[int]]) -> Seats:
    """Per round, per person the table (-1 = none) as the seats of a plan."""
    if not tables:
        return ((),) * instance.people
    return tuple(tuple(None if table < 0 else table for table in places) for places in zip(*tables, strict=True))


def first_tables(instance: Instance, rounds: Sequence[Hall], rng: Random) -> Tables:
    """The same as `start`, for halls that are ready."""
    dealt = [deal(instance, hall, rng) for hall in rounds]
    candidates = [*_patterned(instance, rounds, rng), dealt]
    return min(candidates, key=lambda tables: rough_cost(instance, rounds, tables))


def deal(instance: Instance, hall: Hall, rng: Random) -> list[int]:
    """Everybody spread evenly by chance, the largest parties first, away from tables and people that are barred."""
    tables = [-1] * instance.people
    room = [float(level) for level in hall.level]
    parties = list(hall.parties)
    rng.shuffle(parties)
    parties.sort(key=lambda party: (party.table is None, -len(party.people)))
    waiting = []
    for party in parties:
        size = len(party.people)
        if party.table is None and size == 1:
            waiting.append(party.people[0])
            continue
        table = party.table if party.table is not None else _roomiest(hall, room)
        room[table] -= size
        for person in party.people:
            tables[person] = table
    places = _places(hall, room, len(waiting), rng)
    for person, table in zip(waiting, places, strict=True):
        tables[person] = table
    return tables


def rough_cost(instance: Instance, rounds: Sequence[Hall], tables: Tables) -> int:
    """What is quickly counted, to compare two starts. A broken must about chairs or tables is one or two moves away
    from its repair, and costs no more here than a theme seen twice."""
    price = prices_of(Aims())
    silent = followers(instance)
    met: Counter[tuple[int, int]] = Counter()
    hard = soft = 0
    for hall, places in zip(rounds, tables, strict=True):
        company: list[list[int]] = [[] for _ in hall.chairs]
        for person in hall.there:
            company[places[person]].append(person)
            if instance.barred and places[person] in instance.barred[person]:
                hard += 1
        for table, people in enumerate(company):
            heads = len(people)
            hard += max(0, heads - hall.chairs[table])
            soft += price.size * max(0, heads - hall.most[table], hall.least[table] - heads)
            for group, shares in hall.shares.items():
                mixed = sum(group_of(instance, person) == group for person in people)
                soft += price.mixed * max(0, mixed - shares[table][1], shares[table][0] - mixed)
            meeting = [person for person in people if person not in silent]
            met.update((one, other) for number, one in enumerate(meeting) for other in meeting[number + 1 :])
    soft += price.meeting * sum(m * (m - 1) // 2 for m in met.values() if m > 1)
    for person in range(instance.people):
        seen = Counter(
            instance.theme(round_, places[person]) for round_, places in enumerate(tables) if places[person] >= 0
        )
        soft += price.theme * sum(m * (m - 1) // 2 for m in seen.values() if m > 1)
    return soft + hard * price.theme


def _roomiest(hall: Hall, room: Sequence[float]) -> int:
    """The open table with most room."""
    return max((table for table, chairs in enumerate(hall.chairs) if chairs > 0), key=lambda table: room[table])


def _places(hall: Hall, room: Sequence[float], people: int, rng: Random) -> list[int]:
    """So many seats at the open tables, as level as the room that is left, in a random order."""
    opened = [table for table, chairs in enumerate(hall.chairs) if chairs > 0]
    places = [table for table in opened for _ in range(max(0, int(room[table])))]
    rng.shuffle(places)
    del places[people:]
    left = {table: room[table] - places.count(table) for table in opened}
    while len(places) < people:
        table = max(opened, key=lambda table: (left[table], rng.random()))
        left[table] -= 1
        places.append(table)
    rng.shuffle(places)
    return places


def _patterned(instance: Instance, rounds: Sequence[Hall], rng: Random) -> list[Tables]:
    """Starts from arithmetic: for rounds that all have the same number of open tables, people in order of group."""
    opened = [[table for table, chairs in enumerate(hall.chairs) if chairs > 0] for hall in rounds]
    tables = len(opened[0]) if opened else 0
    if tables < 2 or any(len(row) != tables for row in opened):
        return []
    order = list(range(instance.people))
    rng.shuffle(order)
    order.sort(key=lambda person: group_of(instance, person))
    stay = _no_theme_again(instance)
    found = (
        modular(len(order), tables, len(rounds), stay),
        galois(len(order), tables, len(rounds)),
        shifted(len(order), tables, len(rounds), rng, stay),
    )
    patterns = [pattern for pattern in found if pattern is not None]
    return [
        [_laid(instance, hall, order, row, own) for hall, row, own in zip(rounds, pattern, opened, strict=True)]
        for pattern in patterns
    ]


def _laid(instance: Instance, hall: Hall, order: Sequence[int], row: Sequence[int], opened: Sequence[int]) -> list[int]:
    wanted = [-1] * instance.people
    for person, place in zip(order, row, strict=True):
        wanted[person] = opened[place]
    tables = [-1] * instance.people
    for party in hall.parties:
        table = wanted[party.people[0]] if party.table is None else party.table
        for person in party.people:
            tables[person] = table
    return tables


def _no_theme_again(instance: Instance) -> bool:
    """Each theme is there in one round only, so that nobody can come back to it."""
    seen = [{instance.theme(r, table) for table in range(instance.tables)} for r in range(instance.rounds)]
    return sum(map(len, seen)) == len(set().union(*seen))
