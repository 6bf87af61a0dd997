"""What was tried before the doors opened, and how it went."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from facilitator.domain.startcheck import Trial, Tried, trial_id
from facilitator.domain.steps import Moment
from facilitator.storage.eventfile import CHAIR, EventFile
from facilitator.storage.moments import now as now_here
from facilitator.storage.writer import Pending


class StartCheckService:
    """Keeps what a person said of each thing that was tried."""

    def __init__(self, file: EventFile, now: Callable[[], Moment] = now_here) -> None:
        self._file = file
        self._now = now

    def say(self, tried: Tried, works: bool, by: str = CHAIR) -> Pending[Trial]:
        """It works, or it does not. Trying again replaces what was said before."""
        at: datetime.datetime = self._now().wall
        return self._file.act("tried", by, lambda tx: tx.put(Trial(trial_id(tried), works, at)), undoable=False)
