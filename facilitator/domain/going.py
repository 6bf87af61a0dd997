"""What the chair's one large button does next, and what comes by itself."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from facilitator.domain.clock import Clock, Phase
from facilitator.domain.hall import ItemKind, ProgrammeItem

ASKS_ABOVE_S = 60
"""With more than this left, one press might be a slip: it is said how long there is, and a second one means it."""
ONE_PRESS_S = 2.0
"""Presses that come closer together are one press of a trembling hand, or of a clicker that sends two."""
STILL_NEWS_S = 5.0
"""What happened longer ago is past: a laptop that wakes up strikes no gong for it."""


class Deed(StrEnum):
    """What a press on GO does."""

    BEGIN = "begin"
    RUN = "run"
    END = "end"
    NOTHING = "nothing"
    """There is no programme, or the day is over."""


@dataclass(frozen=True, slots=True)
class Press:
    """The next press on GO. item: what it begins, or lets go on. asks: a second press has to confirm it.

    The end of the day is always confirmed: before it, what is still open is said.
    """

    deed: Deed
    item: ProgrammeItem | None = None
    asks: bool = False


def next_press(clock: Clock) -> Press:
    """What a press on GO does now."""
    under_way = clock.item is not None or clock.spent > 0 or clock.running
    if under_way and not clock.running:
        return Press(Deed.RUN, clock.item)
    asks = clock.left is not None and clock.left > ASKS_ABOVE_S and clock.phase is not Phase.CHANGEOVER
    if clock.coming is not None:
        return Press(Deed.BEGIN, clock.coming, asks)
    return Press(Deed.END, clock.item, asks=True) if under_way else Press(Deed.NOTHING)


def begins_itself(clock: Clock) -> ProgrammeItem | None:
    """What begins now without a press: only an item that says so, once the time of what stands before it is up."""
    if not clock.running or clock.left is None or clock.left > 0:
        return None
    return clock.coming if clock.coming is not None and clock.coming.starts_itself else None


class Stroke(StrEnum):
    """What the hall hears and sees at a turn of the clock."""

    SOFT = "soft"
    """Time to round off."""
    FULL = "full"
    """The time is up."""
    DOUBLE = "double"
    """Everybody sits, it begins."""


_ROUNDED_OFF = frozenset({ItemKind.ROUND})
_ENDS_WITH_A_GONG = frozenset({ItemKind.ROUND, ItemKind.CHANGEOVER, ItemKind.BREAK, ItemKind.READING})
"""Nobody who speaks to the hall is struck down by a gong: there the clock only shows it."""


def stroke_between(before: Clock, after: Clock) -> Stroke | None:
    """What sounds between two looks at the clock; None for nothing, or for what is no news any more."""
    if after.item is None or not after.running:
        return None
    if before.item != after.item or after.spent < before.spent:
        return _at_the_start(before, after)
    if before.phase is after.phase or after.left is None:
        return None
    if after.phase is Phase.TIME_UP and after.item.kind in _ENDS_WITH_A_GONG and after.left > -STILL_NEWS_S:
        return Stroke.FULL
    rounding_off = after.phase is Phase.WRAP_UP and before.phase is Phase.TALK
    return Stroke.SOFT if rounding_off and after.item.kind in _ROUNDED_OFF else None


def _at_the_start(before: Clock, after: Clock) -> Stroke | None:
    if after.item is None or after.spent > STILL_NEWS_S:
        return None
    if after.item.kind is ItemKind.ROUND:
        return Stroke.DOUBLE
    cut_short = before.item is not None and before.item.kind is ItemKind.ROUND and before.phase is not Phase.TIME_UP
    return Stroke.FULL if cut_short else None
