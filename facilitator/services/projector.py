"""What the chair asks of the projector. It is kept, so that the hall sees the same again after a crash."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from facilitator.domain.projector import PROJECTOR, Mode, Projector, SeatsBy, Shows
from facilitator.domain.steps import Moment
from facilitator.storage.eventfile import CHAIR, EventFile
from facilitator.storage.moments import now as now_here
from facilitator.storage.writer import Pending


class ProjectorService:
    """What the projector does and shows. Undo leaves it alone: it is what the hall sees, not what was written."""

    def __init__(self, file: EventFile, now: Callable[[], Moment] = now_here) -> None:
        self._file = file
        self.now = now

    def choose(self, mode: Mode, by: str = CHAIR) -> Pending[Projector]:
        """Follow the chair, stand still, be black, or be free for slides."""
        return self._change("projector-mode", by, mode=mode)

    def show(self, shows: Shows, subject: str | None = None, by: str = CHAIR) -> Pending[Projector]:
        """Show something to the hall; `Shows.DAY` = what the clock asks for. subject: see `Shows`."""
        return self._change("projector-shows", by, shows=shows, subject=subject)

    def count_up(self, on: bool = True, by: str = CHAIR) -> Pending[Projector]:
        """Past the end of a round let the hall see the time going up; off: words alone."""
        return self._change("projector-mode", by, counts_up=on)

    def list_seats(self, order: SeatsBy, by: str = CHAIR) -> Pending[Projector]:
        """List who sits where by table or by name."""
        return self._change("projector-mode", by, seats_by=order)

    def say(self, message: str, seconds: int = 0, by: str = CHAIR) -> Pending[Projector]:
        """Lay one line over the view. seconds: how long, 0 = until it is taken away."""
        return self._change("projector-message", by, message=message, said=self.now(), seconds=seconds)

    def say_nothing(self, by: str = CHAIR) -> Pending[Projector]:
        """Take the line away."""
        return self._change("projector-message", by, message="", said=None, seconds=0)

    def _change(self, name: str, by: str, **fields: Any) -> Pending[Projector]:
        def put(tx: Any) -> Projector:
            now = tx.find(Projector, PROJECTOR) or Projector()
            return tx.put(replace(now, **fields))  # type: ignore[no-any-return]

        return self._file.act(name, by, put, undoable=False)
