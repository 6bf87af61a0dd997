"""How phones come to the page of the tables, to the seat finder, or to the report, for the whole hall; no code of any
table.
"""

from __future__ import annotations

from facilitator.domain.day import Day
from facilitator.domain.onphones import finder_at, report_at
from facilitator.domain.projector import FINDER, REPORT
from ui.projector.model import Scene, Tone, View
from ui.projector.released import Released


def join_view(day: Day, subject: str | None) -> View | None:
    """The code with the address, where it is now. None while the page is off, or the report is not handed out.

    subject: see `Shows.JOIN`.
    """
    page = day.on_phones.page
    if not page:
        return None
    match subject:
        case str() if subject == REPORT:
            address = report_page(day)
            return _code(day, address, "report-scan", "report-opens") if address else None
        case str() if subject == FINDER:
            return _code(day, finder_at(page), "find-seat", "by-name-or-badge")
    return _code(day, page, "hosts-scan", "code-on-sign")


def _code(day: Day, address: str, scan: str, then: str) -> View:
    released = Released(day)
    return View(
        Scene.JOIN,
        over=released.title,
        big=released.word(scan),
        lead=address,
        small=(released.word(then),),
        tone=Tone.ACCENT,
        code=address,
    )


def report_page(day: Day) -> str:
    """Where everybody can fetch the report; "" while it is not handed out."""
    phones = day.on_phones
    return report_at(phones.page) if phones.page and phones.report else ""
