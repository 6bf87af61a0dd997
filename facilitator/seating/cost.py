"""What a plan costs: one table of weights with their reasons, and the three things the chair may turn."""

from __future__ import annotations

from dataclasses import dataclass

SCALE = 2
"""Prices are whole numbers: a weight times this, so that half a weight of 5 is one too."""

MUST = 400_000
"""A broken must: more than all wishes, repeats and balances of a hall of 2,000 can add up to in one exchange."""

THEME = 1000
"""Twice at one theme. Above table size x MEETING, or large tables trade a second visit for fewer repeats."""

SIZE = 60
"""Per head a table has outside its even share: an empty chair is seen by the whole hall."""

MEETING = 10
"""Two people meet again: this for the 2nd time, twice this for the 3rd (coincidences; convex, so no glue)."""

MIXED = 6
"""Per head of a mixing group outside the even share at a table."""

UNHEARD = 8
"""Somebody with wishes sees none of them come true: above any single wish."""

WISHES = (5, 3, 2)
"""The 1st, 2nd and 3rd wish come true. What is wished for after that counts LATER_WISH."""

LATER_WISH = 1

CHANGE = 20
"""A seat changes in a plan that people have in their hands. 3 drifts, 10 moves 2-3 times more people, 80 leaves
tables uneven: measured."""


def wish_value(rank: int) -> int:
    """What it is worth that a wish comes true. rank: 0 = the dearest."""
    return WISHES[rank] if rank < len(WISHES) else LATER_WISH


@dataclass(frozen=True, slots=True)
class Aims:
    """What matters more. Factors on the weights, 0.5-2 in the window; change is CHANGE in a re-plan, else 0."""

    new_people: float = 1.0
    mixed: float = 1.0
    wishes: float = 1.0
    change: float = 0.0


@dataclass(frozen=True, slots=True)
class Prices:
    """The weights of one search as whole numbers."""

    must: int
    theme: int
    size: int
    meeting: int
    mixed: int
    unheard: int
    wishes: float
    change: int

    def wish(self, rank: int) -> int:
        """What a wish that comes true takes off the cost."""
        return round(wish_value(rank) * self.wishes)


def prices(aims: Aims) -> Prices:
    """The weights with the factors in them."""
    return Prices(
        must=MUST * SCALE,
        theme=THEME * SCALE,
        size=SIZE * SCALE,
        meeting=round(MEETING * SCALE * aims.new_people),
        mixed=round(MIXED * SCALE * aims.mixed),
        unheard=round(UNHEARD * SCALE * aims.wishes),
        wishes=SCALE * aims.wishes,
        change=round(aims.change * SCALE),
    )
