"""The floor plan for the hall: where each table stands, and where nobody goes in this round. No names. Without Qt."""

from __future__ import annotations

from facilitator.domain.clock import Clock
from facilitator.domain.day import Day
from facilitator.domain.hallmap import FEWEST_SHOWN, MOST_SHOWN, hall_map, is_placed, joined_in, not_open
from facilitator.domain.identity import ItemId
from facilitator.domain.steps import Moment
from ui.projector.model import HallPlan, PlanTable, Scene, Tone, View
from ui.projector.released import Released
from ui.projector.seats import round_to_sit_down_for

MOST_JOINED = 3
"""So many tables that sit with another one are told in words."""


def plan_of(day: Day, round_: ItemId | None) -> HallPlan | None:
    """The tables as they stand, for one round; None where there is nothing to find."""
    if not FEWEST_SHOWN <= len(day.tables) <= MOST_SHOWN:
        return None
    away = not_open(day, round_)
    tables = tuple(PlanTable(one.number, one.across, one.down, one.table not in away) for one in hall_map(day.tables))
    return HallPlan(tables, Released(day).word("screen"))


def plan_on_the_way(day: Day, round_: ItemId) -> HallPlan | None:
    """The plan that comes by itself while people walk: only one of which somebody said that it is this hall."""
    return plan_of(day, round_) if is_placed(day.tables) else None


def joined_lines(day: Day, round_: ItemId | None) -> tuple[str, ...]:
    """Which tables sit with another one, a line each."""
    released = Released(day)
    return tuple(released.word("with-table", n=n, into=into) for n, into in joined_in(day, round_)[:MOST_JOINED])


def map_view(day: Day, clock: Clock, now: Moment) -> View | None:
    """The plan alone, as the chair chose it: of the round that is under way, or else the next one."""
    item = round_to_sit_down_for(day, clock, now)
    round_ = None if item is None else item.id
    plan = plan_of(day, round_)
    if plan is None:
        return None
    released = Released(day)
    return View(
        Scene.MAP,
        over=released.title,
        heading=released.word("where-tables"),
        lead=" · ".join(joined_lines(day, round_)),
        tone=Tone.ACCENT,
        plan=plan,
    )
