"""From any seats to a plan worth searching from: everybody seated, tables even, broken musts repaired one by one."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from facilitator.seating.cost import Prices
from facilitator.seating.halls import Hall, Party
from facilitator.seating.instance import Instance, Seats
from facilitator.seating.matrices import Matrices, Tables
from facilitator.seating.packing import pack


def complete_plan(instance: Instance, halls: Sequence[Hall], prices: Prices, tables: Tables, rng: Random) -> Matrices:
    """The plan with everybody seated and as few broken musts as can be found at once."""
    plan = Matrices(instance, halls, prices, tables)
    _mend(plan)
    packed = False
    for round_, hall in enumerate(halls):
        if broken_musts(plan, round_) and (found := pack(instance, hall, rng)) is not None:
            tables[round_] = found
            packed = True
    if packed:
        plan = Matrices(instance, halls, prices, tables)
        _mend(plan)
    return plan


def adopted(instance: Instance, halls: Sequence[Hall], seats: Seats) -> Tables:
    """The tables of a plan that was made before, as far as they still stand; -1 for who has to be seated anew.

    Parties sit together at the table most of them had.
    """
    tables = [[-1] * instance.people for _ in halls]
    for round_, hall in enumerate(halls):
        for party in hall.parties:
            table = party.table if party.table is not None else _usual(party, round_, hall, seats)
            for person in party.people:
                tables[round_][person] = table
    return tables


def broken_musts(plan: Matrices, round_: int) -> int:
    """How many musts about chairs, barred tables and people apart are broken in a round."""
    hall, at = plan.halls[round_], plan.at[round_]
    over = sum(max(0, heads - room) for heads, room in zip(plan.heads[round_], hall.chairs, strict=False))
    barred = plan.instance.barred
    closed_to = sum(at[person] in barred[person] for person in hall.there) if barred else 0
    apart = sum(at[one] == at[other] for one, others in hall.apart.items() for other in others if one < other)
    return over + closed_to + apart


def singles(hall: Hall) -> list[int]:
    """Who moves alone and may."""
    return [party.people[0] for party in hall.parties if party.table is None and len(party.people) == 1]


def open_tables(hall: Hall) -> list[int]:
    """The tables that have chairs."""
    return [table for table, room in enumerate(hall.chairs) if room > 0]


def _usual(party: Party, round_: int, hall: Hall, seats: Seats) -> int:
    had = [table for person in party.people if person < len(seats) for table in seats[person][round_ : round_ + 1]]
    standing = [table for table in had if table is not None and 0 <= table < len(hall.chairs) and hall.chairs[table]]
    return max(standing, key=standing.count) if standing else -1


def _mend(plan: Matrices) -> None:
    for round_ in range(len(plan.halls)):
        _seat_rest(plan, round_)
        _level(plan, round_)
        _relieve(plan, round_)


def _seat_rest(plan: Matrices, round_: int) -> None:
    """Whoever has no seat takes the one that costs least, the largest parties first."""
    hall, at = plan.halls[round_], plan.at[round_]
    waiting = [party for party in hall.parties if at[party.people[0]] < 0]
    opened = open_tables(hall)
    for party in sorted(waiting, key=lambda party: -len(party.people)):
        costs = {table: _tried(plan, round_, party, table) for table in opened}
        plan.total += _seat(plan, round_, party, min(opened, key=lambda table: costs[table]))


def _tried(plan: Matrices, round_: int, party: Party, table: int) -> int:
    """What it would cost to seat a party there."""
    if len(party.people) == 1:
        return plan.shift_delta(round_, party.people[0], table)
    cost = _seat(plan, round_, party, table)
    _seat(plan, round_, party, -1)
    return cost


def _seat(plan: Matrices, round_: int, party: Party, table: int) -> int:
    """A whole party goes to a table. What it costs."""
    cost = 0
    for person in party.people:
        cost += plan.shift_delta(round_, person, table)
        plan.shift(round_, person, table)
    return cost


def _level(plan: Matrices, round_: int) -> None:
    """People go from tables that are too full to tables that are not full enough, the cheapest first."""
    hall = plan.halls[round_]
    free = set(singles(hall))
    opened = open_tables(hall)
    for _ in range(len(hall.there)):
        leave, join = plan.size_leave[round_], plan.size_join[round_]
        gain = min((leave[table] for table in opened), default=0) + min((join[table] for table in opened), default=0)
        if gain >= 0:
            return
        sources = [table for table in opened if leave[table] == min(leave[table] for table in opened)][:1]
        sinks = sorted(opened, key=lambda table: join[table])[:8]
        moves = [
            (plan.shift_delta(round_, person, sink), person, sink)
            for source in sources
            for person in free
            if plan.at[round_][person] == source
            for sink in sinks
            if sink != source
        ]
        if not moves or min(moves)[0] >= 0:
            return
        delta, person, sink = min(moves)
        plan.shift(round_, person, sink)
        plan.total += delta


def _relieve(plan: Matrices, round_: int) -> None:
    """Whoever breaks a must or sees a theme twice changes with the one where that helps most."""
    hall = plan.halls[round_]
    free = singles(hall)
    at, rows = plan.at[round_], plan.rows[round_]
    for person in free:
        if rows[person][at[person]] < plan.prices.theme // 2:
            continue
        swaps = [(plan.swap_delta(round_, person, other), other) for other in free if at[other] != at[person]]
        if swaps and min(swaps)[0] < 0:
            delta, other = min(swaps)
            here, there = at[person], at[other]
            plan.shift(round_, person, there)
            plan.shift(round_, other, here)
            plan.total += delta
