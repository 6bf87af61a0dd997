"""A plan that people have in their hands, when somebody left, came late, or a table or round is lost."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar

from facilitator.domain.seating import FEWEST_AT_A_TABLE
from facilitator.seating.cost import CHANGE, Aims
from facilitator.seating.drafting import Draft
from facilitator.seating.halls import followers
from facilitator.seating.instance import Block, Change, Instance, Pair, Pin, Plan, Seats, changes
from facilitator.seating.search import Search

SWEEPS = 2
"""How often the seats of somebody who comes in are looked at again, once they have all of them."""


class Mode(StrEnum):
    """What may change in a plan."""

    NEWCOMERS = "newcomers"
    """Nobody who has a seat moves, unless it is lost: their table closed, or they cannot sit there any more."""
    FEW = "few"
    """As few seats as even tables and new people allow."""
    FREELY = "freely"
    """Everything in the rounds to come."""


class NeedKind(StrEnum):
    """Why something is proposed during a round."""

    FEW_PEOPLE = "few-people"
    TOO_FEW_CHAIRS = "too-few-chairs"


@dataclass(frozen=True, slots=True)
class Need:
    """A table that needs something. people: how many sit there; their companions count where it is about chairs."""

    kind: NeedKind
    round: int
    table: int
    people: int


def replan(instance: Instance, mode: Mode = Mode.FEW, aims: Aims = Aims(), seed: int = 0) -> Search:  # noqa: B008  # frozen
    """A search for the plan after `instance.before`. Its first plan stands at once; rounds that were held stay.

    aims.change: 0 = as the mode has it.
    """
    held = hold(instance, instance.before or (), instance.held)
    draft = Draft(held, _as_long(instance.before or (), held))
    for round_ in range(held.rounds):
        for people in draft.unseated(round_):
            _squeeze_in(draft, people, round_)
    held = pinned(held, draft.plan.seats, range(held.held))
    if mode is Mode.FREELY:
        return Search(held, aims, seed)
    few = aims if aims.change else replace(aims, change=float(CHANGE))
    if mode is Mode.NEWCOMERS:
        held = _with_the_seats_that_stand(held, draft)
    return Search(held, few, seed, start=draft.plan.seats)


def insert(instance: Instance, plan: Plan, person: int) -> Plan:
    """The best seats for one more in the rounds in which they have none, with who comes with them. Nobody moves.

    plan: without the person yet, or with them; a row that is missing is empty. Where no chair is free they sit at the
    table with the fewest too many: `cannot` has the words for that.
    """
    seats = _as_long(plan.seats, instance)
    draft = Draft(instance, seats)
    new = [round_ for round_, here in enumerate(instance.present[person]) if here and seats[person][round_] is None]
    coming = {round_: _unseated(draft, person, round_) for round_ in new}
    coming = {round_: people for round_, people in coming.items() if people}
    for _ in range(1 + SWEEPS):
        for round_, people in coming.items():
            for one in people:
                draft.leave(one, round_)
            _squeeze_in(draft, people, round_)
    with_them = {person} | {one for people in coming.values() for one in people}
    return Plan(tuple(tuple(draft.seats[p]) if p in with_them else row for p, row in enumerate(seats)))


def needed(instance: Instance, plan: Plan) -> tuple[Need, ...]:
    """Where something is to be proposed, in the round under way and those to come: by round and table.

    Nothing else is worth a walk during a round: a table with too few people for a conversation, or too few chairs.
    """
    silent, found = followers(instance), []
    for round_ in range(max(0, instance.held - 1), instance.rounds):
        open_ = sum(chairs > 0 for chairs in instance.chairs[round_])
        sitting = plan.together(round_, instance.tables)
        enough = sum(len(set(people) - silent) for people in sitting) >= FEWEST_AT_A_TABLE and open_ > 1
        for table, (people, chairs) in enumerate(zip(sitting, instance.chairs[round_], strict=True)):
            talking = len(set(people) - silent)
            if len(people) > chairs:
                found.append(Need(NeedKind.TOO_FEW_CHAIRS, round_, table, len(people)))
            elif chairs and enough and talking < min(FEWEST_AT_A_TABLE, chairs):
                found.append(Need(NeedKind.FEW_PEOPLE, round_, table, talking))
    return tuple(found)


def moved(before: Seats, after: Seats) -> tuple[Change, ...]:
    """Who had a seat and gets another: by round and person. Who left, and who only came, moves nowhere."""
    longer = _padded(before, len(after), len(after[0]) if after else 0)
    return tuple(one for one in changes(longer, after) if one.was is not None and one.now is not None)


def wrong_cards(printed: Seats, before: Seats, after: Seats) -> tuple[int, ...]:
    """Whose card turns wrong: it was right about a round, and they will sit elsewhere in it.

    printed: what stands on the cards. before: where people sit now. Who never had a card, or only loses a seat, holds
    none that turns wrong; a round about which it was wrong already counts no more.
    """
    rounds = len(after[0]) if after else 0
    cards, seats = _padded(printed, len(after), rounds), _padded(before, len(after), rounds)
    return tuple(
        person
        for person, (card, was, now) in enumerate(zip(cards, seats, after, strict=True))
        if any(table is not None for table in card)
        and any(new is not None and said == old != new for said, old, new in zip(card, was, now, strict=True))
    )


def hold(instance: Instance, seats: Seats, held: int) -> Instance:
    """The same day after so many rounds: their seats stand, and these are the seats people have in their hands."""
    longer = _as_long(seats, instance)
    return pinned(replace(instance, before=longer, held=held), longer, range(held))


def pinned(instance: Instance, seats: Seats, rounds: Iterable[int]) -> Instance:
    """With a pin for each seat of these rounds that has none, of people who were there."""
    standing = {(pin.person, pin.round) for pin in instance.pins}
    pins = [
        Pin(person, round_, table)
        for round_ in rounds
        for person, row in enumerate(seats)
        if (table := row[round_]) is not None and instance.present[person][round_] and (person, round_) not in standing
    ]
    return replace(instance, pins=(*instance.pins, *pins))


def stays(instance: Instance, person: int, table: int, from_round: int) -> Instance:
    """The same day, with somebody who stays at a table for the rest of it."""
    pins = [pin for pin in instance.pins if pin.person != person or pin.round < from_round]
    here = [r for r in range(from_round, instance.rounds) if instance.present[person][r]]
    return replace(instance, pins=(*pins, *(Pin(person, round_, table) for round_ in here)))


def close_table(instance: Instance, table: int, from_round: int) -> Instance:
    """The same day without a table, from a round on. Pins to it are lost."""
    chairs = tuple(
        tuple(0 if round_ >= from_round and at == table else seats for at, seats in enumerate(row))
        for round_, row in enumerate(instance.chairs)
    )
    pins = tuple(pin for pin in instance.pins if pin.table != table or pin.round < from_round)
    return replace(instance, chairs=chairs, pins=pins)


def drop_round(instance: Instance, round_: int) -> Instance:
    """The same day without a round that is still to come; those after it move up."""
    left = {old: new for new, old in enumerate(r for r in range(instance.rounds) if r != round_)}

    def kept(rounds: tuple[int, ...]) -> tuple[int, ...]:
        return tuple(left[one] for one in rounds if one in left)

    return replace(
        instance,
        present=_without_column(instance.present, round_),
        chairs=_without_row(instance.chairs, round_),
        themes=_without_row(instance.themes, round_),
        apart=tuple(Pair(p.one, p.other, kept(p.rounds)) for p in instance.apart if p.rounds != (round_,)),
        together=tuple(Block(b.people, kept(b.rounds)) for b in instance.together if b.rounds != (round_,)),
        pins=tuple(Pin(pin.person, left[pin.round], pin.table) for pin in instance.pins if pin.round in left),
        before=None if instance.before is None else _without_column(instance.before, round_),
    )


Row = TypeVar("Row")


def _without_row(rows: tuple[Row, ...], number: int) -> tuple[Row, ...]:
    return rows[:number] + rows[number + 1 :]


def _without_column(rows: tuple[tuple[Row, ...], ...], number: int) -> tuple[tuple[Row, ...], ...]:
    return tuple(_without_row(row, number) for row in rows)


def _as_long(seats: Seats, instance: Instance) -> Seats:
    """The seats with a row for everybody and a place for each round; empty where there was none."""
    return _padded(seats, instance.people, instance.rounds)


def _padded(seats: Seats, people: int, rounds: int) -> Seats:
    rows = [(*row[:rounds], *((None,) * (rounds - len(row)))) for row in seats[:people]]
    return (*rows, *(((None,) * rounds,) * (people - len(rows))))


def _unseated(draft: Draft, person: int, round_: int) -> tuple[int, ...]:
    return tuple(one for one in draft.bond(person, round_) if not draft.is_seated(one, round_))


def _squeeze_in(draft: Draft, people: tuple[int, ...], round_: int) -> None:
    """Seat people without moving anybody; where no chair is free, where the fewest are too many."""
    open_ = [table for table, chairs in enumerate(draft.instance.chairs[round_]) if chairs]
    barred = draft.barred(people)
    tables = draft.usable(people, round_) or [table for table in open_ if table not in barred] or open_
    if tables:
        costs = draft.costs(people, round_)
        short = {table: max(0, len(people) - draft.room(round_, table)) for table in tables}
        draft.seat(people, round_, min(tables, key=lambda table: (short[table], costs[table], table)))


def _with_the_seats_that_stand(instance: Instance, draft: Draft) -> Instance:
    """With a pin for everybody who had a seat and can keep it: it breaks no must."""
    before = instance.before or ()
    pins = list(instance.pins)
    for round_ in range(instance.held, instance.rounds):
        pinned = {pin.person for pin in pins if pin.round == round_}
        for table, people in enumerate(draft.sitting[round_]):
            had = [person for person in sorted(people) if before[person][round_] == table and person not in pinned]
            places = instance.chairs[round_][table] - len(people & pinned)
            staying: set[int] = set(people & pinned)
            for person in had:
                if places > 0 and draft.can_stay(person, round_, staying):
                    places -= 1
                    staying.add(person)
                    pins.append(Pin(person, round_, table))
    return replace(instance, pins=tuple(pins))
