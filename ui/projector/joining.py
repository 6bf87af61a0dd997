"""How phones come to the page of the tables, or to the seat finder, for the whole hall; no code of any table."""

from __future__ import annotations

from facilitator.domain.day import Day
from facilitator.domain.onphones import finder_at
from facilitator.domain.projector import FINDER
from ui.projector.model import Scene, Tone, View
from ui.projector.released import Released


def join_view(day: Day, subject: str | None) -> View | None:
    """The code with the address, where it is now. None while the page is off. subject: see `Shows.JOIN`."""
    page, finds = day.on_phones.page, subject == FINDER
    if not page:
        return None
    released, address = Released(day), finder_at(page) if finds else page
    return View(
        Scene.JOIN,
        over=released.title,
        big=released.word("find-seat" if finds else "hosts-scan"),
        lead=address,
        small=(released.word("by-name-or-badge" if finds else "code-on-sign"),),
        tone=Tone.ACCENT,
        code=address,
    )
