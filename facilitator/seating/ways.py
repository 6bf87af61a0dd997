"""Ways to a plan without a search: by wishes, table by table, or group by group."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from facilitator.seating.assignment import cheapest_columns
from facilitator.seating.cost import Aims
from facilitator.seating.drafting import Draft
from facilitator.seating.instance import Instance, Plan, Seats
from facilitator.seating.replanning import pinned
from facilitator.seating.search import Search

Place = tuple[int, int]
"""A round and a table."""

CANNOT = 1_000_000
AS_LITTLE_AS_CAN_BE = 10_000
BEEN_THERE = 100

NEW_ABOVE_ALL = 2.0
"""How much heavier meeting again weighs than in a usual plan: as much as the window lets the chair turn it."""


def free_choice(instance: Instance, seed: int = 0) -> Plan:
    """Everybody at what they wish for, as far as there are chairs; whoever wishes nothing is spread evenly.

    Wishes are granted in turns: nobody gets a second one while one more person could have a first. In each turn as many
    people as can be get one, the dearest they can, and whoever has the fewest so far is asked first; of equals the seed
    says who.
    """
    draft = Draft(instance)
    order = list(range(instance.people))
    random.Random(seed).shuffle(order)  # noqa: S311  # a plan, not a secret: it must come out the same again
    for _ in range(max(map(len, instance.wishes), default=0)):
        _Turn(draft, order).grant()
    draft.place_all(range(instance.held, instance.rounds))
    return draft.plan


def same_groups(instance: Instance, plan: Plan, from_round: int, to_rounds: Sequence[int]) -> Plan:
    """Who share a table in one round stay together in others, each group at another table with a new theme if it can.

    Whoever cannot use that table, or finds no chair there, sits elsewhere. Rounds that were held stay as they are.
    """
    coming = [round_ for round_ in to_rounds if round_ >= instance.held and round_ != from_round]
    draft = Draft(instance, _without(plan.seats, coming))
    groups = [(table, people) for table, people in enumerate(plan.together(from_round, instance.tables)) if people]
    for round_ in coming:
        costs = [_costs_of(draft, table, people, round_) for table, people in groups]
        for (_, people), table in zip(groups, cheapest_columns(costs), strict=True):
            _follow(draft, people, round_, table)
    draft.place_all(coming)
    return draft.plan


def moving_on(instance: Instance, first: Seats) -> Plan:
    """Everybody stays with their table and moves one on each round, past tables that are closed.

    first: the seats of the first round there are any for. Whoever cannot use the next table, or finds no chair there,
    sits elsewhere for that round.
    """
    begun = next((round_ for round_ in range(instance.rounds) if any(row[round_] is not None for row in first)), 0)
    coming = range(max(begun + 1, instance.held), instance.rounds)
    draft = Draft(instance, _without(first, range(begun + 1, instance.rounds)))
    draft.place_all([begun])
    groups = [people for people in draft.plan.together(begun, instance.tables) if people] if instance.rounds else []
    at_first = [draft.seats[people[0]][begun] or 0 for people in groups]
    for round_ in coming:
        open_ = [table for table, chairs in enumerate(instance.chairs[round_]) if chairs]
        if not open_:
            continue
        for people, table in zip(groups, at_first, strict=True):
            place = sum(one < table for one in open_)
            _follow(draft, people, round_, open_[(place + round_ - begun) % len(open_)])
    draft.place_all(coming)
    return draft.plan


def all_new(instance: Instance, plan: Plan, rounds: Collection[int], seed: int = 0) -> Search:
    """A search for these rounds in which everybody sits with people they do not meet in the others; those stand.

    Rounds that were held, and pins, stay as they are. Who has no seat in a round that stands is given none there.
    """
    standing = [round_ for round_ in range(instance.rounds) if round_ < instance.held or round_ not in rounds]
    present = tuple(
        tuple(here and (number not in standing or seats[number] is not None) for number, here in enumerate(row))
        for row, seats in zip(instance.present, plan.seats, strict=True)
    )
    fixed = pinned(replace(instance, present=present), plan.seats, standing)
    return Search(fixed, Aims(new_people=NEW_ABOVE_ALL), seed)


class _Turn:
    """One wish more for everybody who can have one: a largest matching of people and places, the dearest wishes first.

    People who are bound to others, or avoid somebody, are seated before the others: for them a place is more than a
    chair.
    """

    def __init__(self, draft: Draft, order: Sequence[int]) -> None:
        self.draft = draft
        self.instance = draft.instance
        self.open = self._open_wishes()
        self.people = sorted((one for one in order if self.open[one]), key=lambda one: len(draft.granted(one)))
        self.given: dict[int, Place] = {}
        self.given_at: dict[Place, set[int]] = defaultdict(set)
        self._places_of_theme = self._by_theme()

    def grant(self) -> None:
        """Give them their seats."""
        entangled = [person for person in self.people if self.draft.is_entangled(person)]
        for person in entangled:
            self._seat_with_others(person)
        alone = [person for person in self.people if not self.draft.is_entangled(person)]
        for dearest in range(max((len(self.open[person]) for person in alone), default=0)):
            self.reach = {person: self._places(person, dearest + 1) for person in alone}
            for person in alone:
                if person not in self.given:
                    self._find_place(person)
        for person, (round_, table) in self.given.items():
            self.draft.seat((person,), round_, table)

    def _open_wishes(self) -> list[tuple[int, ...]]:
        """Per person the wishes that were not granted yet."""
        wishes = self.instance.wishes or ((),) * self.instance.people
        been = [self.draft.granted(person, all_themes=True) for person in range(self.instance.people)]
        return [tuple(one for one in wishes[person] if one not in been[person]) for person in range(len(wishes))]

    def _by_theme(self) -> dict[int, list[Place]]:
        places: dict[int, list[Place]] = defaultdict(list)
        for round_ in range(self.instance.held, self.instance.rounds):
            for table, chairs in enumerate(self.instance.chairs[round_]):
                if chairs:
                    places[self.instance.theme(round_, table)].append((round_, table))
        return places

    def _places(self, person: int, wishes: int) -> list[Place]:
        """Where somebody could have one of their dearest open wishes, the dearest first."""
        barred = self.draft.barred((person,))
        free = {
            r for r, here in enumerate(self.instance.present[person]) if here and not self.draft.is_seated(person, r)
        }
        return [
            (round_, table)
            for theme in self.open[person][:wishes]
            for round_, table in self._places_of_theme[theme]
            if round_ in free and table not in barred
        ]

    def _room(self, place: Place) -> int:
        return self.draft.room(*place) - len(self.given_at[place])

    def _find_place(self, person: int) -> None:
        """One more gets a place: a free one, or that of somebody who can have another."""
        came: dict[Place, int] = {}
        asking = [person]
        for who in asking:
            for place in self.reach[who]:
                if place in came:
                    continue
                came[place] = who
                if self._room(place) > 0:
                    self._shift(place, came)
                    return
                asking += sorted(self.given_at[place])

    def _shift(self, place: Place, came: dict[Place, int]) -> None:
        while True:
            who = came[place]
            was = self.given.get(who)
            self.given[who] = place
            self.given_at[place].add(who)
            if was is None:
                return
            self.given_at[was].discard(who)
            place = was

    def _seat_with_others(self, person: int) -> None:
        for round_, table in self._places(person, len(self.open[person])):
            people = self.draft.bond(person, round_)
            if any(self.draft.is_seated(one, round_) for one in people):
                continue
            if table in self.draft.usable(people, round_) and self.draft.room(round_, table) >= len(people):
                self.draft.seat(people, round_, table)
                return


def _without(seats: Seats, rounds: Iterable[int]) -> Seats:
    gone = set(rounds)
    return tuple(tuple(None if r in gone else table for r, table in enumerate(row)) for row in seats)


def _costs_of(draft: Draft, was: int, people: Sequence[int], round_: int) -> list[int]:
    """Per table what it costs that a group moves there: who cannot sit there, who was there, and how far it is."""
    instance, coming = draft.instance, list(_coming(draft, people, round_))
    been = [draft.granted(person, all_themes=True) for person in coming]
    costs = []
    for table, chairs in enumerate(instance.chairs[round_]):
        short = max(0, len(coming) - draft.room(round_, table)) + sum(table in draft.barred((p,)) for p in coming)
        again = sum(instance.theme(round_, table) in themes for themes in been)
        far = (table - was - 1) % instance.tables + (BEEN_THERE if table == was else 0)
        costs.append(CANNOT * (not chairs) + AS_LITTLE_AS_CAN_BE * short + BEEN_THERE * again + far)
    return costs


def _coming(draft: Draft, people: Iterable[int], round_: int) -> Iterator[int]:
    """Who of a group is there and has no seat yet."""
    return (one for one in people if draft.instance.present[one][round_] and not draft.is_seated(one, round_))


def _follow(draft: Draft, people: Iterable[int], round_: int, table: int) -> None:
    """Seat a group at its next table, as far as each of it can sit there."""
    for person in list(_coming(draft, people, round_)):
        with_them = tuple(_coming(draft, draft.bond(person, round_), round_))
        can = table in draft.usable(with_them, round_) if with_them else False
        if can and draft.room(round_, table) >= len(with_them):
            draft.seat(with_them, round_, table)
