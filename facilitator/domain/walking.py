"""How long people take to walk to another table, measured and offered for the changeovers to come."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from facilitator.domain.clock import course, still_to_come
from facilitator.domain.hall import ItemKind, ProgrammeItem
from facilitator.domain.steps import Moment, Share, Step

MOST_MINUTES = 15
"""A changeover that took longer was no walk: somebody forgot to press."""


@dataclass(frozen=True, slots=True)
class Walked:
    """minutes: how long the last changeover took. shares: what the ones to come lack, for `ClockService.plan`."""

    minutes: int
    shares: tuple[Share, ...]


def walked(programme: Sequence[ProgrammeItem], steps: Iterable[Step], now: Moment) -> Walked | None:
    """What the changeover that is just over says about those to come; None where they are long enough."""
    so_far = course(tuple(steps), now)
    by_id = {item.id: item for item in programme}
    before = so_far.stretches[-2] if len(so_far.stretches) > 1 else None
    item = None if before is None else by_id.get(before.item)  # type: ignore[call-overload]
    if before is None or item is None or item.kind is not ItemKind.CHANGEOVER:
        return None
    minutes = round(before.spent / 60)
    lacking = tuple(
        Share(one.id, minutes * 60 - length)
        for one in still_to_come(programme, so_far)
        if one.kind is ItemKind.CHANGEOVER and one.minutes is not None
        if (length := one.minutes * 60 + so_far.shares.get(one.id, 0)) < minutes * 60
    )
    return Walked(minutes, lacking) if lacking and minutes <= MOST_MINUTES else None
