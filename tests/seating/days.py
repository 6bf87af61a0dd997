"""Small, tight days for the core of the planner, and the exact answer whether one has a plan without a broken must."""

from __future__ import annotations

from itertools import combinations, product

from hypothesis import strategies as st

from facilitator.seating.counts import Counts, count
from facilitator.seating.instance import Block, Instance, Pair, Pin, Plan


@st.composite
def tight_days(draw: st.DrawFn, most_people: int = 6, most_rounds: int = 2) -> Instance:
    """A day with hardly a chair to spare and everything that binds: most have few plans, many have none."""
    people, tables = draw(st.integers(1, most_people)), draw(st.integers(1, 3))
    rounds = draw(st.integers(1, most_rounds))
    persons, places, times = st.integers(0, people - 1), st.integers(0, tables - 1), st.integers(0, rounds - 1)
    when = st.lists(times, max_size=1).map(tuple)
    blocks = st.lists(persons, min_size=1, max_size=3, unique=True).map(tuple)
    couples = st.lists(persons, min_size=2, max_size=2, unique=True).map(tuple)
    couple_lists = st.lists(couples, max_size=2) if people > 1 else st.just([])
    themes = st.lists(st.integers(-1, 2), min_size=tables, max_size=tables).map(tuple)
    pinned = draw(st.lists(st.builds(Pin, persons, times, places), max_size=2))
    return Instance(
        present=tuple(tuple(draw(st.integers(0, 5)) > 0 for _ in range(rounds)) for _ in range(people)),
        chairs=tuple(tuple(draw(st.integers(0, 3)) for _ in range(tables)) for _ in range(rounds)),
        themes=tuple(draw(themes) for _ in range(rounds)) if draw(st.booleans()) else (),
        groups=tuple(draw(st.integers(-1, 2)) for _ in range(people)),
        wishes=tuple(tuple(draw(st.lists(places, max_size=4, unique=True))) for _ in range(people)),
        barred=tuple(frozenset(draw(st.lists(places, max_size=1))) for _ in range(people)),
        apart=tuple(Pair(*pair, draw(when)) for pair in draw(couple_lists)),
        together=tuple(Block(block, draw(when)) for block in draw(st.lists(blocks, max_size=2))),
        companions=tuple(draw(couple_lists)[:1]),
        pins=tuple(pinned),
        smallest=draw(st.sampled_from([0, 0, 2])),
    )


def held(instance: Instance, plan: Plan, rounds: int) -> Instance:
    """The same day after so many rounds of a plan, which people have in their hands."""
    pins = tuple(
        Pin(person, round_, table)
        for person, places in enumerate(plan.seats)
        for round_, table in enumerate(places[:rounds])
        if table is not None
    )
    return Instance(
        present=instance.present,
        chairs=instance.chairs,
        themes=instance.themes,
        groups=instance.groups,
        wishes=instance.wishes,
        barred=instance.barred,
        apart=instance.apart,
        together=instance.together,
        companions=instance.companions,
        pins=pins + tuple(pin for pin in instance.pins if pin.round >= rounds),
        held=rounds,
        before=plan.seats,
        smallest=instance.smallest,
    )


def has_plan(instance: Instance) -> bool:
    """Whether some plan keeps every must; each round by trying all seats of it."""
    return all(_round_has_plan(instance, round_) for round_ in range(instance.rounds))


def every_plan_of_a_round(instance: Instance) -> list[Plan]:
    """All ways to seat everybody who is there in a day of one round."""
    there = [person for person in range(instance.people) if instance.present[person][0]]
    plans = []
    for places in product(range(instance.tables), repeat=len(there)):
        seats: list[tuple[int | None, ...]] = [(None,)] * instance.people
        for person, table in zip(there, places, strict=True):
            seats[person] = (table,)
        plans.append(Plan(tuple(seats)))
    return plans


def _round_has_plan(instance: Instance, round_: int) -> bool:
    there = [person for person in range(instance.people) if instance.present[person][round_]]
    return any(
        _keeps_all(instance, round_, dict(zip(there, places, strict=True)))
        for places in product(range(instance.tables), repeat=len(there))
    )


def _keeps_all(instance: Instance, round_: int, at: dict[int, int]) -> bool:
    """The musts, written down a second time, as plainly as they are said."""
    sitting = list(at.values())
    if any(sitting.count(table) > chairs for table, chairs in enumerate(instance.chairs[round_])):
        return False
    if any(table in instance.barred[person] for person, table in at.items()):
        return False
    for pair in instance.apart:
        asked = pair.one in at and pair.other in at and (not pair.rounds or round_ in pair.rounds)
        if asked and at[pair.one] == at[pair.other]:
            return False
    for block in instance.together:
        asked = not block.rounds or round_ in block.rounds
        if asked and len({at[person] for person in block.people if person in at}) > 1:
            return False
    if any(len({at[person] for person in pair if person in at}) > 1 for pair in instance.companions):
        return False
    return all(at.get(pin.person, pin.table) == pin.table for pin in instance.pins if pin.round == round_)


def coincidences_by_hand(instance: Instance, plan: Plan) -> int:
    """Pairs of rounds in which two people meet, for a day without bonds and companions."""
    return sum(
        plan.seats[one][r] is not None and plan.seats[one][r] == plan.seats[other][r]
        and plan.seats[one][s] is not None and plan.seats[one][s] == plan.seats[other][s]
        for one, other in combinations(range(instance.people), 2)
        for r, s in combinations(range(instance.rounds), 2)
    )  # fmt: skip


def counted(instance: Instance, plan: Plan) -> Counts:
    """The counts, which have to agree with themselves."""
    counts = count(instance, plan)
    assert counts.musts == sum(item.heads for item in counts.broken)
    assert counts.wishes.without == len(counts.without_wish)
    assert counts.role_misses == len(counts.off_mix)
    assert bool(counts.size_off) == bool(counts.off_size)
    assert counts.repeats <= counts.coincidences
    assert all(met <= possible for met, possible in zip(counts.met, counts.could_meet, strict=True))
    return counts
