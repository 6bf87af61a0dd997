"""What a plan costs in plain counts, and who is behind each of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from facilitator.domain.day import Day
from facilitator.domain.identity import PersonId
from facilitator.seating.counts import Counts
from facilitator.seating.instance import Instance
from facilitator.seating.musts import Must
from facilitator.seating.ofday import Planned


class CostKind(StrEnum):
    """What is counted, what matters most first."""

    BROKEN = "broken"
    """What has to be, and is not."""
    MEETS = "meets"
    """How many new people everybody meets, at least."""
    TWICE = "twice"
    """Pairs who share a table more than once."""
    BACK = "back"
    """Times that somebody comes to a topic or table they had."""
    HEARD = "heard"
    """Wishes that come true."""
    WISHLESS = "wishless"
    """People with wishes who see nothing of them."""
    UNEVEN = "uneven"
    """Heads by which tables have more or fewer people than their share."""
    UNMIXED = "unmixed"
    """Times that a table has more or fewer people of a group than its share."""


ALWAYS = frozenset({CostKind.MEETS, CostKind.TWICE, CostKind.HEARD})
"""Told also when there is nothing to tell; of the others only what there is."""


@dataclass(frozen=True, slots=True)
class Behind:
    """One line behind a count. rounds, table: by their numbers. topic: of the table; "" = none.

    must: which one is not kept. met, could: how many new people, of how many at most. group: by name.
    """

    people: tuple[PersonId, ...] = ()
    rounds: tuple[int, ...] = ()
    table: int | None = None
    topic: str = ""
    group: str = ""
    must: Must | None = None
    met: int = 0
    could: int = 0


@dataclass(frozen=True, slots=True)
class Cost:
    """A count. behind: who and where. is_least: it cannot be less at these tables. of: how many there could be."""

    kind: CostKind
    number: int
    behind: tuple[Behind, ...] = field(default=(), repr=False)
    is_least: bool = False
    of: int = 0

    @property
    def is_well(self) -> bool:
        """Whether there is nothing to wish for."""
        return not self.behind


def costs_of(day: Day, planned: Planned, counts: Counts) -> tuple[Cost, ...]:
    """The counts of a plan, what matters most first; of what is well only what is always told."""
    reading = _Reading(day, planned, counts)
    wished = any(planned.instance.wishes)
    costs = (reading.cost(kind) for kind in CostKind if wished or kind not in (CostKind.HEARD, CostKind.WISHLESS))
    return tuple(one for one in costs if one is not None and (one.kind in ALWAYS or not one.is_well))


class _Reading:
    def __init__(self, day: Day, planned: Planned, counts: Counts) -> None:
        self.day, self.planned, self.counts = day, planned, counts
        self.instance: Instance = planned.instance
        self.round_numbers = [day.item[one].round or number for number, one in enumerate(planned.rounds, 1)]
        self.table_numbers = [day.table[one].number for one in planned.tables]

    def cost(self, kind: CostKind) -> Cost | None:
        if kind is CostKind.MEETS:
            return self._meets()
        counts = self.counts
        if kind is CostKind.HEARD:
            return Cost(kind, counts.wishes.heard, of=counts.wishes.asked) if counts.wishes.asked else None
        number, behind = {
            CostKind.BROKEN: (counts.musts, self._broken),
            CostKind.TWICE: (len(counts.pairs_twice), self._twice),
            CostKind.BACK: (counts.same_table_twice, self._back),
            CostKind.WISHLESS: (len(counts.without_wish), self._wishless),
            CostKind.UNEVEN: (counts.size_off, self._uneven),
            CostKind.UNMIXED: (counts.role_misses, self._unmixed),
        }[kind]
        tight = counts.coincidences == counts.bound_coincidences
        return Cost(kind, number, tuple(behind()), kind is CostKind.TWICE and number > 1 and tight)

    def _who(self, *numbers: int) -> tuple[PersonId, ...]:
        return tuple(self.planned.people[number] for number in numbers)

    def _when(self, *numbers: int) -> tuple[int, ...]:
        return tuple(self.round_numbers[number] for number in numbers)

    def _meets(self) -> Cost | None:
        counts = self.counts
        meeting = [person for person, could in enumerate(counts.could_meet) if could]
        if not meeting:
            return None
        short = [person for person in meeting if counts.met[person] < counts.could_meet[person]]
        behind = tuple(
            Behind(self._who(person), met=counts.met[person], could=counts.could_meet[person])
            for person in sorted(short, key=lambda person: counts.met[person] - counts.could_meet[person])
        )
        return Cost(CostKind.MEETS, min(counts.met[person] for person in meeting), behind)

    def _twice(self) -> Iterator[Behind]:
        for pair in sorted(self.counts.pairs_twice, key=lambda pair: -len(pair.rounds)):
            yield Behind(self._who(pair.one, pair.other), self._when(*pair.rounds))

    def _back(self) -> Iterator[Behind]:
        for one in self.counts.same_theme:
            topic = ""
            if 0 <= one.theme < len(self.planned.themes):
                topic = self.day.conversation[self.planned.themes[one.theme]].topic
            table = self.table_numbers[-1 - one.theme] if one.theme < 0 else None
            if not self.instance.themes:
                table = self.table_numbers[one.theme]
            yield Behind(self._who(one.person), self._when(*one.rounds), table, topic)

    def _wishless(self) -> Iterator[Behind]:
        return (Behind(self._who(person)) for person in self.counts.without_wish)

    def _uneven(self) -> Iterator[Behind]:
        for round_, table in self.counts.off_size:
            yield Behind(rounds=self._when(round_), table=self.table_numbers[table])

    def _unmixed(self) -> Iterator[Behind]:
        for round_, table, group in self.counts.off_mix:
            yield Behind(rounds=self._when(round_), table=self.table_numbers[table], group=self.planned.groups[group])

    def _broken(self) -> Iterator[Behind]:
        for one in self.counts.broken:
            table = None if one.table is None else self.table_numbers[one.table]
            yield Behind(self._who(*one.people), self._when(one.round), table, must=one.kind)
