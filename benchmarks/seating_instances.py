"""The halls that the planner is measured on, each made again from its name and seed.

The JSON of those with everything lies in `benchmarks/instances/`, so that a change here does not move the figures:
`python -m benchmarks.seating_instances` writes it again.
"""

from __future__ import annotations

import json
import random
import re
from dataclasses import replace
from pathlib import Path

from facilitator.seating.asjson import read_instance, write_instance
from facilitator.seating.instance import Block, Instance, Pair, plain_instance
from facilitator.seating.replanning import hold
from facilitator.seating.search import Search

FOLDER = Path(__file__).parent / "instances"

PLAIN = ("40x5x3", "60x8x3", "120x15x4", "200x20x4", "400x40x5", "1000x100x5")
COMPOSITE = ("35x7x5", "56x8x4", "96x12x5", "150x14x4", "90x10x4")
GOLF = ("8-4-7", "5-3-6", "5-3-7", "9-5-6", "6-4-6", "7-4-7", "8-4-8", "8-4-9")
FULL = ("40x5x3", "60x8x3", "120x15x4", "200x20x4", "400x40x5")
LARGE = "1000x100x5"
MADE_WITH = (7, 8, 9)

GROUPS = (45, 30, 18, 7)
"""Residents, professionals, civil servants, council: of each hundred."""

LEAVE, COME = 0.10, 0.05
TRIES = 200_000
"""How long the plan that is replanned was searched for: by tries, so that it is the same everywhere. About 5 s."""


def instance_of(kind: str, name: str, seed: int) -> Instance:
    """The hall of a set (plain, golf, full, replan), from its JSON where that is committed."""
    file = FOLDER / f"{kind}-{name}-{seed}.json"
    if file.exists():
        return read_instance(json.loads(file.read_text(encoding="utf-8")))
    return {"plain": plain, "golf": golf, "full": full, "replan": to_replan}[kind](name, seed)


def plain(name: str, _seed: int = 0) -> Instance:
    """People x tables x rounds, nothing asked but to meet and to sit nowhere twice."""
    return plain_instance(*sizes(name))


def golf(name: str, _seed: int = 0) -> Instance:
    """Groups-size-weeks: tables without an identity, so nobody comes to one twice."""
    groups, size, weeks = sizes(name)
    themes = tuple(tuple(week * groups + group for group in range(groups)) for week in range(weeks))
    return replace(plain_instance(groups * size, groups, weeks), themes=themes)


def full(name: str, seed: int) -> Instance:
    """A day with everything: roles, odd tables, wheelchairs, wishes for a few popular tables, couples, latecomers."""
    people, tables, rounds = sizes(name)
    rnd = random.Random(seed)  # what is drawn when is part of the instance: the order stays as it is
    groups = tuple(rnd.choices(range(4), GROUPS)[0] for _ in range(people))
    chairs = _chairs(people, tables, rnd)
    accessible = [rnd.random() < 0.6 for _ in range(tables)]
    if sum(accessible) < rounds + 1:
        accessible[: rounds + 1] = [True] * (rounds + 1)
    steps = frozenset(table for table in range(tables) if not accessible[table])
    barred = tuple(steps if rnd.random() < 0.04 else frozenset[int]() for _ in range(people))
    popular = _popular(tables)
    rnd.shuffle(popular)
    wishes = tuple(_wishes(bars, popular, rnd) for bars in barred)
    order = list(range(people))
    rnd.shuffle(order)
    couples = [(order[2 * number], order[2 * number + 1]) for number in range(people // 50)]
    apart = _apart(people, couples, rnd)
    return Instance(
        present=_present(people, rounds, {one for pair in couples for one in pair}, rnd),
        chairs=(chairs,) * rounds,
        groups=groups,
        wishes=wishes,
        barred=barred,
        apart=apart,
        together=tuple(Block(pair) for pair in couples),
    )


def to_replan(name: str, seed: int) -> Instance:
    """The full day after its first round: of each hundred ten have left, and five come late."""
    before = full(name, seed)
    plan = Search(before, seed=1).run(TRIES)
    rnd = random.Random(1000 + seed)
    left = set(rnd.sample(range(before.people), round(LEAVE * before.people)))
    late = round(COME * before.people)
    here = tuple(round_ > 0 for round_ in range(before.rounds))
    popular = _popular(before.tables)
    more = replace(
        before,
        present=(
            *(
                tuple(there and (r == 0 or p not in left) for r, there in enumerate(row))
                for p, row in enumerate(before.present)
            ),
            *((here,) * late),
        ),
        groups=(*before.groups, *(rnd.choices(range(4), GROUPS)[0] for _ in range(late))),
        wishes=(*before.wishes, *(_wishes(frozenset(), popular, rnd) for _ in range(late))),
        barred=(*before.barred, *((frozenset[int](),) * late)),
    )
    return hold(more, plan.seats, 1)


def sizes(name: str) -> tuple[int, int, int]:
    """The three numbers of a name."""
    first, second, third = map(int, re.split("[x-]", name))
    return first, second, third


def _popular(tables: int) -> list[float]:
    return [1 / (rank + 1) ** 0.7 for rank in range(tables)]


def _chairs(people: int, tables: int, rnd: random.Random) -> tuple[int, ...]:
    each = -(-people // tables)
    chairs = [each + 1] * tables
    for more in (-1, 2):
        for table in rnd.sample(range(tables), max(1, tables // 10)):
            chairs[table] = each + more
    return tuple(chairs)


def _present(people: int, rounds: int, always: set[int], rnd: random.Random) -> tuple[tuple[bool, ...], ...]:
    rows = [[True] * rounds for _ in range(people)]
    for person in range(people):
        chance = rnd.random()
        if person not in always and chance < 0.10:
            rows[person][0 if chance < 0.05 else -1] = False
    return tuple(map(tuple, rows))


def _wishes(barred: frozenset[int], popular: list[float], rnd: random.Random) -> tuple[int, ...]:
    wishes: list[int] = []
    if rnd.random() < 0.7:
        while len(wishes) < 3:
            table = rnd.choices(range(len(popular)), popular)[0]
            if table not in wishes and table not in barred:
                wishes.append(table)
    return tuple(wishes)


def _apart(people: int, couples: list[tuple[int, int]], rnd: random.Random) -> tuple[Pair, ...]:
    bound = {frozenset(couple) for couple in couples}
    pairs = dict.fromkeys(frozenset(rnd.sample(range(people), 2)) for _ in range(people // 20))
    return tuple(Pair(*sorted(pair)) for pair in pairs if pair not in bound)


def write_all() -> None:
    """Write the JSON of the halls with everything."""
    FOLDER.mkdir(exist_ok=True)
    for kind, make in (("full", full), ("replan", to_replan)):
        for name in FULL:
            for seed in MADE_WITH:
                plain_json = json.dumps(write_instance(make(name, seed)), separators=(",", ":"))
                text = re.sub(r',"(?=[a-z]+":)', ',\n"', plain_json)
                (FOLDER / f"{kind}-{name}-{seed}.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    write_all()
