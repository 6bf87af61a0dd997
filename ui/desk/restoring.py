"""Putting earlier words back: a deed like any other, through the service the field belongs to, undone like any."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from facilitator.domain.day import PARTS, Day
from facilitator.domain.fields import Plain
from facilitator.domain.records import Kind, key_of
from facilitator.domain.spots import Spot
from facilitator.services.records import KeepingService
from facilitator.storage.writer import Pending
from ui.desk.opened import OpenDay

_Services = Callable[[OpenDay], KeepingService[Any]]
_Writing = Callable[[OpenDay, str, str | None], Pending[Any]]

_CHANGED: dict[Kind, tuple[_Services, frozenset[str]]] = {
    Kind.EVENT: (lambda o: o.facts, frozenset({"title", "subtitle", "venue"})),
    Kind.ORGANISER: (lambda o: o.organisers, frozenset({"name"})),
    Kind.PERSON: (lambda o: o.people, frozenset({"name", "role", "organisation", "group"})),
    Kind.INITIATIVE: (lambda o: o.initiatives, frozenset({"name", "kind", "organisations"})),
    Kind.TABLE: (lambda o: o.tables, frozenset({"name", "place"})),
    Kind.ITEM: (lambda o: o.programme, frozenset({"title", "notes"})),
    Kind.CONVERSATION: (lambda o: o.conversations, frozenset({"topic", "label", "qualifier", "headline"})),
    Kind.TAKEAWAY: (lambda o: o.takeaways, frozenset({"cue"})),
    Kind.THREAD: (lambda o: o.threads, frozenset({"name"})),
    Kind.CONTRIBUTION: (lambda o: o.contributions, frozenset({"printed_name"})),
    Kind.AGREEMENT: (lambda o: o.agreements, frozenset({"what", "owner", "partners", "beneficiary", "due", "note"})),
    Kind.FOLLOWUP: (lambda o: o.followups, frozenset({"title", "place", "link"})),
    Kind.SECTION: (lambda o: o.sections, frozenset({"lead", "text", "tail", "place", "organiser"})),
    Kind.ATTACHMENT: (lambda o: o.attachments, frozenset({"alt"})),
}
"""Fields that are words and nothing else: the service that changes them."""

_WRITTEN: dict[tuple[Kind, str], _Writing] = {
    (Kind.TAKEAWAY, "text"): lambda o, key, words: o.takeaways.reword(key, words),
    (Kind.TAKEAWAY, "edited"): lambda o, key, words: o.takeaways.reword(key, words),
    (Kind.CONTRIBUTION, "text"): lambda o, key, words: o.contributions.write(key, words or ""),
    (Kind.CONVERSATION, "prose"): lambda o, key, words: o.conversations.write_prose(key, words),
    (Kind.SECTION, "heading"): lambda o, key, words: o.sections.rename(key, words),
}
"""Fields with a deed of their own. A table's text is never written over: the old words become the chair's wording."""


def can_restore(spot: Spot, day: Day) -> bool:
    """Whether earlier words can be put back there: the record is still in the day, and its field is words."""
    plain = spot.kind in _CHANGED and spot.field in _CHANGED[spot.kind][1]
    return (plain or (spot.kind, spot.field) in _WRITTEN) and _is_there(spot, day)


def restore(opened: OpenDay, spot: Spot, value: Plain) -> Pending[Any]:
    """Have a field say again what it said before."""
    if writing := _WRITTEN.get((spot.kind, spot.field)):
        return writing(opened, spot.record, cast("str | None", value))
    service, _ = _CHANGED[spot.kind]
    again: Any = tuple(value) if isinstance(value, list) else value
    return service(opened).change(spot.record, **{spot.field: again})


def _is_there(spot: Spot, day: Day) -> bool:
    if spot.kind is Kind.EVENT:
        return True
    return any(key_of(record) == spot.record for record in getattr(day, PARTS[spot.kind]))
