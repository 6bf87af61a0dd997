"""What is to be planned, and a plan of it. People, tables, themes and rounds are numbers from 0 here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

Seats = tuple[tuple[int | None, ...], ...]
"""Per person, per round: the table, None = none."""


@dataclass(frozen=True, slots=True)
class Block:
    """People who share a table: in each round, those of them who are there. rounds: in these alone, () = in all."""

    people: tuple[int, ...]
    rounds: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Pair:
    """Two people who do not share a table. rounds: not in these, () = in none at all."""

    one: int
    other: int
    rounds: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Pin:
    """A seat that is no longer to be chosen: pinned, locked, or in a round that was held."""

    person: int
    round: int
    table: int


@dataclass(frozen=True, slots=True)
class Instance:
    """Everything a plan depends on. All that is per person, per round or per table has that length.

    present: per person, per round. Hosts and case owners stay at their table and are not among the people; their
    chairs are not among the chairs.
    chairs: per round, per table: for how many there is place; 0 = closed.
    themes: per round, per table: what is talked about; nobody comes to one theme twice while another is left. -1 = at
    a table without a theme, which is its own then.
    groups: per person the mixing group, 0 and up; -1 = in none.
    wishes: per person the themes, the dearest first.
    barred: per person the tables they cannot use (a step, no hearing loop).
    companions: (who, with whom): an interpreter or helper shares every table with somebody and takes a chair, and
    counts in no figure about meeting, mixing or attendance.
    pins: seats that stand.
    held: the rounds from 0 that are over or under way, all of them pinned.
    before: the plan that people have in their hands, if any.
    smallest: no open table has fewer people, if it can be helped; 0 = as it comes.
    """

    present: tuple[tuple[bool, ...], ...]
    chairs: tuple[tuple[int, ...], ...]
    themes: tuple[tuple[int, ...], ...] = ()
    groups: tuple[int, ...] = ()
    wishes: tuple[tuple[int, ...], ...] = ()
    barred: tuple[frozenset[int], ...] = ()
    apart: tuple[Pair, ...] = ()
    together: tuple[Block, ...] = ()
    companions: tuple[tuple[int, int], ...] = ()
    pins: tuple[Pin, ...] = ()
    held: int = 0
    before: Seats | None = None
    smallest: int = 0

    @property
    def people(self) -> int:
        """How many there are."""
        return len(self.present)

    @property
    def rounds(self) -> int:
        """How many there are."""
        return len(self.chairs)

    @property
    def tables(self) -> int:
        """How many there are."""
        return len(self.chairs[0]) if self.chairs else 0

    def theme(self, round_: int, table: int) -> int:
        """What is talked about there. A table without a theme is one of its own: -1 - table."""
        theme = self.themes[round_][table] if self.themes else table
        return theme if theme >= 0 else -1 - table


@dataclass(frozen=True, slots=True)
class Plan:
    """Who sits where. seats: per person, per round the table, None = none."""

    seats: Seats

    def at(self, round_: int) -> tuple[int | None, ...]:
        """Per person the table in a round."""
        return tuple(places[round_] for places in self.seats)

    def together(self, round_: int, tables: int) -> tuple[tuple[int, ...], ...]:
        """Per table the people in a round, by their number."""
        sitting: list[list[int]] = [[] for _ in range(tables)]
        for person, places in enumerate(self.seats):
            if (table := places[round_]) is not None:
                sitting[table].append(person)
        return tuple(map(tuple, sitting))


@dataclass(frozen=True, slots=True)
class Change:
    """One person gets another seat in a round. was, now: tables, None = none."""

    person: int
    round: int
    was: int | None
    now: int | None


def changes(before: Seats, after: Seats) -> Iterator[Change]:
    """What is different in a plan, by round and person."""
    for round_ in range(len(before[0]) if before else 0):
        for person, (was, now) in enumerate(zip(before, after, strict=True)):
            if was[round_] != now[round_]:
                yield Change(person, round_, was[round_], now[round_])


def plain_instance(people: int, tables: int, rounds: int, groups: Iterable[int] = ()) -> Instance:
    """A day on which nothing is asked but to meet: as many chairs as it takes to spread everybody evenly.

    groups: how many people there are of each mixing group, in their order; whoever is left is in none.
    """
    mixing = [number for number, size in enumerate(groups) for _ in range(size)][:people]
    chairs = -(-people // tables) if tables else 0
    return Instance(
        present=((True,) * rounds,) * people,
        chairs=((chairs,) * tables,) * rounds,
        groups=tuple(mixing + [-1] * (people - len(mixing))),
        wishes=((),) * people,
        barred=(frozenset(),) * people,
    )
