"""The plan as the chair sees it: tables by rounds with the people at them, and what each person's day looks like."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from exports.surnames import Key
from facilitator.domain.identity import ItemId, PersonId, TableId
from ui.desk.pages.seating.planlight import hits as hits
from ui.desk.pages.seating.planlight import lit as lit

NO_GROUP = -1


class Met(Protocol):
    """What is asked of counts here: per person of the instance how many others they meet, and could at most."""

    @property
    def met(self) -> Sequence[int]:
        """How many different people each one meets."""

    @property
    def could_meet(self) -> Sequence[int]:
        """How many that could be at most."""


@dataclass(frozen=True, slots=True)
class GroupMark:
    """A mixing group and the letter it is known by, which no other group of the day has."""

    letter: str
    name: str
    people: int


@dataclass(frozen=True, slots=True)
class Chip:
    """Somebody at a table in a round.

    name: short, and nobody else's on this day. group: the place of the mixing group in the view, -1 = none. locked: a
    new plan leaves the seat alone. held: the round is over or under way. need: this person needs something of a table.
    moved: another table than in the plan before, or than on the card in their hands. found: what is looked for.
    again: shares a table with the followed person, and did before.
    """

    person: PersonId
    name: str
    full: str
    group: int = NO_GROUP
    locked: bool = False
    held: bool = False
    companion: bool = False
    need: bool = False
    moved: bool = False
    found: bool = False
    followed: bool = False
    again: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A table in a round. chairs: for how many there is place beside the hosts, 0 = nobody counted them. topic: only
    where it is not the row's. closed: nobody is seated here. locked: somebody sits here, and all who do are locked.
    """

    chips: tuple[Chip, ...] = ()
    hosts: tuple[str, ...] = ()
    chairs: int = 0
    topic: str = ""
    closed: bool = False
    locked: bool = False


@dataclass(frozen=True, slots=True)
class TableRow:
    """A table and its rounds; the last row is that of the people without a table: table and number are None.

    topic: what is talked about in all rounds.
    """

    table: TableId | None
    number: int | None
    name: str
    topic: str
    cells: tuple[Cell, ...]

    @property
    def is_spare(self) -> bool:
        """Whether it is that of the people without a table, and there are none."""
        return self.table is None and not any(cell.chips for cell in self.cells)


@dataclass(frozen=True, slots=True)
class RoundColumn:
    """A round. title: as the chair called it, maybe nothing. held: over or under way. locked: every seat in it is.

    seated: somebody has a seat in it.
    """

    round: ItemId
    number: int
    title: str
    held: bool
    locked: bool
    seated: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody sits in a round."""

    table: int
    locked: bool = False
    held: bool = False
    moved: bool = False


@dataclass(frozen=True, slots=True)
class PersonLine:
    """Somebody's day. places: per round, None = no table. met: how many different people. could: how many at most,
    None = not known. wishes, heard: how many there are, and how many come true. there: per round, whether they come.
    """

    person: PersonId
    name: str
    organisation: str
    group: int
    places: tuple[Place | None, ...]
    there: tuple[bool, ...]
    met: int
    could: int | None
    wishes: int
    heard: int
    found: bool = False
    followed: bool = False
    order: Key = field(default=(), compare=False, repr=False)
    sought: tuple[str, ...] = field(default=(), compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class PlanView:
    """Everything that is shown of a plan. mates: who shares a table with whom whatever the plan is."""

    columns: tuple[RoundColumn, ...] = ()
    rows: tuple[TableRow, ...] = ()
    groups: tuple[GroupMark, ...] = ()
    people: tuple[PersonLine, ...] = ()
    follow: PersonId | None = None
    search: str = ""
    mates: Mapping[PersonId, frozenset[PersonId]] = field(default_factory=dict, compare=False, repr=False)

    def find(self, person: PersonId, column: int) -> tuple[int, int] | None:
        """The row and the place in its cell at which somebody sits in a round; None = nowhere."""
        for number, row in enumerate(self.rows):
            for place, chip in enumerate(row.cells[column].chips):
                if chip.person == person:
                    return number, place
        return None
