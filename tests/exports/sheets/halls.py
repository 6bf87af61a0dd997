"""Days with seats, for the tests of the sheets."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from facilitator.domain.day import Day
from tests.factories import make_conversation, make_day, make_organiser, make_round, make_seat, make_table


def hall(*people: Any, tables: int = 9, rounds: int = 3, seats: Any = (), **event: Any) -> Day:
    """A day with tables t1..., rounds r1..., a conversation at each table, and seats as (person, "4 5 -")."""
    day = make_day(
        make_organiser("Buurtverband"),
        *people,
        *(make_table(n, f"t{n}") for n in range(1, tables + 1)),
        *(make_round(n, f"r{n}") for n in range(1, rounds + 1)),
        *(make_conversation(f"Onderwerp {n}", f"c{n}", table=f"t{n}") for n in range(1, tables + 1)),
        **event,
    )
    taken = tuple(
        make_seat(person, f"t{table}", f"r{n}")
        for person, route in seats
        for n, table in enumerate(route.split(), 1)
        if table != "-"
    )
    return replace(day, seats=taken)
