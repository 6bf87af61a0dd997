"""Instances for tests, and what every plan of them keeps to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from hypothesis import strategies as st

from facilitator.seating.instance import Block, Instance, Pair, Plan


def wishing(instance: Instance, wishes: Mapping[int, tuple[int, ...]]) -> Instance:
    """The same day, with wishes of some."""
    return replace(instance, wishes=tuple(wishes.get(person, ()) for person in range(instance.people)))


@st.composite
def instances(draw: st.DrawFn, most_people: int = 14) -> Instance:
    """A small day with a bit of everything; there are always enough chairs in all."""
    people, tables, rounds = draw(st.integers(1, most_people)), draw(st.integers(1, 5)), draw(st.integers(1, 4))
    chairs = -(-people // tables)
    present = tuple(tuple(draw(st.integers(0, 9)) > 0 for _ in range(rounds)) for _ in range(people))
    some = st.lists(st.integers(0, people - 1), min_size=2, max_size=2, unique=True)
    few = st.lists(some, max_size=2) if people > 1 else st.just([])
    blocks, pairs = draw(few), draw(few)
    return Instance(
        present=present,
        chairs=tuple(tuple(chairs + draw(st.integers(0, 2)) for _ in range(tables)) for _ in range(rounds)),
        groups=tuple(draw(st.integers(-1, 2)) for _ in range(people)),
        wishes=tuple(tuple(draw(st.lists(st.integers(0, tables - 1), unique=True, max_size=3))) for _ in range(people)),
        barred=tuple(frozenset({0} if tables > 1 and draw(st.integers(0, 9)) == 0 else ()) for _ in range(people)),
        apart=tuple(Pair(*pair) for pair in pairs),
        together=tuple(Block(tuple(block)) for block in blocks),
    )


def is_possible(instance: Instance, plan: Plan) -> bool:
    """Whether nobody sits where they cannot: with their chair, not barred, and only who is there."""
    for round_ in range(instance.rounds):
        for table, people in enumerate(plan.together(round_, instance.tables)):
            if len(people) > instance.chairs[round_][table]:
                return False
            if any(not instance.present[person][round_] or table in instance.barred[person] for person in people):
                return False
    return len(plan.seats) == instance.people
