"""What a table's phones see of the photos of its sheets."""

from __future__ import annotations

from facilitator.domain.day import Day
from ui.hosts.board import Json


def photo_views(day: Day, table: str) -> list[Json]:
    """The photos of a table, the oldest first: that they came in, and whether the laptop made points of them."""
    own = sorted((one for one in day.photos if one.owner == table), key=lambda one: one.at)
    return [{"id": one.id, "round": one.round, "at": one.at, "typed": one.typed} for one in own]
