"""The start check: what somebody tried before the doors opened, and what they saw and heard."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum

from facilitator.domain.identity import TrialId


class Tried(StrEnum):
    """What is tried before the doors open, in this order."""

    PROJECTOR = "projector"
    GONG = "gong"
    NETWORK = "network"
    POWER = "power"
    NOTIFICATIONS = "notifications"
    STICK = "stick"


@dataclass(frozen=True, slots=True)
class Trial:
    """How a thing did when it was tried last. id: what (`Tried`). works: what the person said. at: with its zone."""

    id: TrialId
    works: bool
    at: datetime.datetime


def trial_id(tried: Tried) -> TrialId:
    """Each thing has one trial: the newest."""
    return TrialId(tried.value)
