"""Days with a plan in them, small and large."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from facilitator.domain.day import Day
from facilitator.seating.instance import Plan
from facilitator.seating.ofday import Planned, planned
from tests import factories as make

NAMES = {
    "anna": "Anna de Vries",
    "bram": "Bram Bakker",
    "zoe": "Zoë Jansen",
    "dirk": "Dirk Smit",
    "els": "Els Kok",
    "finn": "Finn Meijer",
}
GROUPS = {
    "anna": "Bewoner",
    "bram": "Professional",
    "zoe": "Bewoner",
    "dirk": "Ambtenaar",
    "els": "Bewoner",
    "finn": "",
}
PLACES = {
    "anna": ("t1", "t1"),
    "bram": ("t1", "t2"),
    "zoe": ("t2", "t1"),
    "dirk": ("t2", "t2"),
    "els": ("t3", "t3"),
    "finn": ("t3", "t1"),
}


@dataclass(frozen=True)
class Made:
    """A day, how the planner sees it, and the plan in it."""

    day: Day
    planned: Planned
    plan: Plan


def of_day(day: Day, held: int = 0) -> Made:
    """The plan that is in a day."""
    seen = planned(day, day.rounds, held)
    return Made(day, seen, seen.plan_of(day.seats))


def small_plan(held: int = 0, *more: Any, **seats: dict[str, Any]) -> Made:
    """Six people at three tables of three chairs in two rounds, a host at table 1. seats: fields by person."""
    people = [
        make.make_person(NAMES[key], key, group=GROUPS[key], organisation="Buurthuis" if key == "els" else "")
        for key in NAMES
    ]
    day = make.make_day(
        *people,
        make.make_person("Hans Host", "hans", kinds=("host",)),
        *(make.make_table(n, f"t{n}", capacity=4 if n == 1 else 3) for n in (1, 2, 3)),
        make.make_round(1, "r1"),
        make.make_round(2, "r2"),
        make.make_conversation("Eten", "c1", table="t1", hosts=("hans",)),
        make.make_conversation("Groen", "c2", table="t2"),
        make.make_conversation("Zorg", "c3", table="t3"),
        *(
            make.make_seat(person, table, f"r{number}", **seats.get(f"{person}_{number}", {}))
            for person, tables in PLACES.items()
            for number, table in enumerate(tables, 1)
        ),
        *more,
    )
    return of_day(day, held)


def large_plan(people: int = 400, tables: int = 40, rounds: int = 5) -> Made:
    """Many people at many tables; who sits where follows from the numbers."""
    each = people // tables
    day = make.make_day(
        *(make.make_person(f"Voornaam{n} Achternaam{n}", f"p{n}", group=f"Groep {n % 4}") for n in range(people)),
        *(make.make_table(n + 1, f"t{n}", capacity=each + 1) for n in range(tables)),
        *(make.make_round(n + 1, f"r{n}") for n in range(rounds)),
        *(
            make.make_seat(f"p{n}", f"t{(n // each + r * (n % each)) % tables}", f"r{r}")
            for n in range(people)
            for r in range(rounds)
        ),
    )
    return of_day(day)


def without_seat(made: Made, person: str, round_: str) -> Made:
    """The same day, but somebody has no table in a round."""
    seats = tuple(seat for seat in made.day.seats if (seat.person, seat.round) != (person, round_))
    return of_day(replace(made.day, seats=seats), made.planned.instance.held)
