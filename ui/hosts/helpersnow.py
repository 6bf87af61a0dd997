"""The helpers as the server has them: who may come in, with what, and what their phones see."""

from __future__ import annotations

import asyncio
from collections.abc import Set
from typing import TYPE_CHECKING

from facilitator.domain.clock import clock_at, course
from facilitator.domain.helping import Helper, helpers_of
from facilitator.domain.kinds import Kind
from facilitator.services.clock import ClockService
from facilitator.services.helping import HelperService
from ui.hosts.devices import place_of_helper
from ui.hosts.helperview import Ahead, HelperViews, Seen, ahead

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.hosts.hall import Hall

UNSEEN = frozenset(
    {
        Kind.SEAT,
        Kind.SECTION,
        Kind.PROJECTOR,
        Kind.CONTRIBUTION,
        Kind.AGREEMENT,
        Kind.PHONES,
        Kind.HEADCOUNT,
        Kind.TRIAL,
    }
)
"""What helpers see nothing of."""
STREAMING_IN = frozenset({Kind.TAKEAWAY})
"""What comes in all the time, and makes little different for them."""
PACE_S = 1.0
"""That they hear of so often: all tables are told whole, to each of them."""
CLOCK = frozenset({Kind.STEP, Kind.ITEM})


class HelpersNow:
    """On the server's thread, beside the tables. clicker: see `HostServer`."""

    def __init__(self, hall: Hall, loop: asyncio.AbstractEventLoop, clicker: Callable[[str], None] | None) -> None:
        self._hall = hall
        self._loop = loop
        self.clicker = clicker
        self.service = HelperService(hall.file, hall.now)
        self.clock = ClockService(hall.file, hall.now)
        self.known: dict[str, Helper] = {}
        """Who helps, by the identity of the person."""
        self._ahead: Ahead | None = None
        self._shown_s = 0.0
        self._later: asyncio.TimerHandle | None = None

    def read(self) -> None:
        """Others may help now, or with other things."""
        self.known = {one.person.id: one for one in helpers_of(self._hall.day)}

    def hear(self, kinds: Set[Kind]) -> None:
        """The day is different."""
        if kinds <= UNSEEN:
            return
        wait_s = self._shown_s + PACE_S - self._loop.time() if kinds <= UNSEEN | STREAMING_IN else 0.0
        if wait_s <= 0:
            self.show(frozenset({"clock"}) if kinds & CLOCK else frozenset())
        elif self._later is None:
            self._later = self._loop.call_later(wait_s, self.show)

    def catch_up(self) -> None:
        """Work out now what they hear of later: who asks sees it as it is."""
        if self._later is not None:
            self.show()

    def show(self, jumped: Set[str] = frozenset()) -> None:
        """What each of them sees now. jumped: see `Board.show`."""
        self.close()
        if not self.known:
            return
        day, board, now = self._hall.day, self._hall.board, self._hall.now()
        so_far = course(day.steps, now)
        self._ahead, self._shown_s = ahead(day, so_far, now), self._loop.time()
        clock = clock_at(day.programme, day.steps, now)
        views = HelperViews(Seen(day, clock, so_far, self._ahead, self._hall.bases, self.clicker is not None))
        for helper in self.known.values():
            place = place_of_helper(helper.person.id)
            if board.show(place, views.of(helper, self._hall.authors_at(place)), jumped=jumped):
                self._hall.wake(place)

    def look_at_the_clock(self, *, turned: bool) -> None:
        """A second went by. turned: another phase, or another item."""
        if not self.known:
            return
        day, now = self._hall.day, self._hall.now()
        if turned or ahead(day, course(day.steps, now), now) != self._ahead:
            self.show()

    def close(self) -> None:
        """Nothing is to be told later any more."""
        if self._later is not None:
            self._later.cancel()
            self._later = None
