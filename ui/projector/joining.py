"""How the phones of the tables come to their page, for the whole hall: the address, and no code of any table."""

from __future__ import annotations

from facilitator.domain.day import Day
from ui.projector.model import Scene, Tone, View
from ui.projector.released import Released


def join_view(day: Day, address: str | None) -> View | None:
    """The code with the address of the page. None when nobody said where the page is."""
    if not address:
        return None
    released = Released(day)
    return View(
        Scene.JOIN,
        over=released.title,
        big=released.word("hosts-scan"),
        lead=address,
        small=(released.word("code-on-sign"),),
        tone=Tone.ACCENT,
        code=address,
    )
