"""How people find their table, and who shares one with whom whatever the plan is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from facilitator.domain.identity import BondId, ItemId, PersonId

SEATING = "seating"
FEWEST_AT_A_TABLE = 4
"""With fewer people a table has no conversation: it is the moment to let it join another."""


class Way(StrEnum):
    """How people find their table."""

    FREE = "free"
    """They choose in each round."""
    MOVING = "moving"
    """They move one table on, as they sit."""
    NAMED = "named"
    """Each has a seat by name in each round."""


@dataclass(frozen=True, slots=True)
class Seating:
    """How people find their table on this day; there is one in a day.

    way: None = not chosen yet, and nothing about seats is missing. new_people, mixed, wishes: how heavily a plan weighs
    meeting new people, groups mixed at each table, and wishes; per cent, 50 to 200, 100 = as usual. turnout: how many
    of each hundred on the list are expected to come. smallest: no table with fewer people than that, 0 = as it comes.
    """

    id: str = SEATING
    way: Way | None = None
    new_people: int = 200
    mixed: int = 100
    wishes: int = 100
    turnout: int = 100
    smallest: int = 0


class BondKind(StrEnum):
    """What binds people."""

    TOGETHER = "together"
    APART = "apart"


@dataclass(frozen=True, slots=True)
class Bond:
    """People who always share a table, or never do. round: in that round only, None = the whole day.

    Where fewer than two are left of them it binds nobody.
    """

    id: BondId
    kind: BondKind
    people: tuple[PersonId, ...] = ()
    round: ItemId | None = None
