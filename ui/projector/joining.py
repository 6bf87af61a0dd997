"""How phones come to the page of the tables, or to the seat finder, for the whole hall; no code of any table."""

from __future__ import annotations

from facilitator.domain.day import Day
from ui.projector.model import Scene, Tone, View
from ui.projector.released import Released

FINDER = "/f"
"""How the address of the seat finder ends, for participants."""


def join_view(day: Day, address: str | None) -> View | None:
    """The code with the address of the page. None when nobody said where the page is."""
    if not address:
        return None
    released, finds = Released(day), address.endswith(FINDER)
    return View(
        Scene.JOIN,
        over=released.title,
        big=released.word("find-seat" if finds else "hosts-scan"),
        lead=address,
        small=(released.word("by-name-or-badge" if finds else "code-on-sign"),),
        tone=Tone.ACCENT,
        code=address,
    )
