"""What the worker makes ready of a plan: the window has only to copy it."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.day import Day
from facilitator.domain.language import Language
from facilitator.seating.counts import Counts
from facilitator.seating.instance import Plan
from facilitator.seating.ofday import Planned
from ui.desk.pages.seating.costs import Cost, costs_of
from ui.desk.pages.seating.planreading import Drawn, draw


@dataclass(frozen=True, slots=True)
class Shown:
    """A plan as it is drawn, and what it costs; nothing of that where it was not counted."""

    drawn: Drawn
    costs: tuple[Cost, ...] = ()


def shown_of(
    day: Day, read: Planned, language: Language, earlier: Drawn | None, plan: Plan, counts: Counts | None
) -> Shown:
    """Make a plan ready to be shown. It may be that of the day, or one that is still looked for."""
    drawn = draw(day, read, plan, language, counts, earlier)
    return Shown(drawn, costs_of(day, read, counts) if counts is not None else ())
