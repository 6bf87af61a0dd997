"""What the start check shows, worked out without a window."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from facilitator.domain.day import Day
from facilitator.domain.startcheck import Tried, trial_id

NEEDED = frozenset(Tried) - {Tried.NETWORK}
"""What is worth a warning when it is not there: the day runs without a network."""


@dataclass(frozen=True, slots=True)
class TrialView:
    """How a thing did. works: what the person said, None = nobody tried it. at: when, on the clock of this computer.

    today: whether that is today: what worked at home says little of the hall.
    """

    tried: Tried
    works: bool | None = None
    at: datetime | None = None
    today: bool = False


def trial_views(day: Day, now: datetime) -> tuple[TrialView, ...]:
    """Everything that is tried, in its order. now: with its zone."""
    told = {trial.id: trial for trial in day.trials}
    views = []
    for tried in Tried:
        trial = told.get(trial_id(tried))
        if trial is None:
            views.append(TrialView(tried))
        else:
            at = trial.at.astimezone(now.tzinfo)
            views.append(TrialView(tried, trial.works, at, at.date() == now.date()))
    return tuple(views)


def first_open(views: Iterable[TrialView]) -> Tried | None:
    """The first thing that nobody tried today; None when there is none left."""
    return next((view.tried for view in views if not view.today), None)


def tried_today(views: Iterable[TrialView]) -> int:
    """How many things somebody tried today, however they did."""
    return sum(view.today for view in views)


def all_well(views: Iterable[TrialView]) -> bool:
    """Whether everything was tried today, and what the day needs is there."""
    return all(view.today and (view.works is True or view.tried not in NEEDED) for view in views)
