"""Slips for whom the card in their hands is wrong: only the seats that changed since it was printed."""

from __future__ import annotations

from dataclasses import dataclass

from exports.sheets.routes import Routes, name_of
from exports.surnames import surname_key
from facilitator.domain.day import Day
from facilitator.domain.identity import PersonId
from facilitator.domain.language import Language


@dataclass(frozen=True, slots=True)
class Change:
    """A seat that is not the one on the card: "Ronde 2: tafel 7 (was 4)"."""

    round: str
    table: int
    was: int
    topic: str = ""


@dataclass(frozen=True, slots=True)
class Slip:
    """All changes of one person, by round."""

    name: str
    changes: tuple[Change, ...]


def slips_of(day: Day, language: Language | None = None) -> tuple[Slip, ...]:
    """The slips of who is there, by surname; empty while all cards are right. language: None = the document's own."""
    routes = Routes(day, language or day.event.language)
    changed = _changes(day, routes)
    people = sorted((p for p in day.people if p.present and p.id in changed), key=lambda p: surname_key(p.name))
    return tuple(Slip(name_of(person, routes.language), tuple(changed[person.id])) for person in people)


def _changes(day: Day, routes: Routes) -> dict[PersonId, list[Change]]:
    seats = {(seat.person, seat.round): seat for seat in day.seats}
    changed: dict[PersonId, list[Change]] = {}
    for person in day.people:
        for item, label in routes.rounds:
            seat = seats.get((person.id, item.id))
            if seat is None or seat.printed in (None, seat.table) or item.id in person.misses:
                continue
            table, was = day.table.get(seat.table), day.table.get(seat.printed or seat.table)
            if table is not None and was is not None:
                change = Change(label, table.number, was.number, routes.topic(table.id, item.id))
                changed.setdefault(person.id, []).append(change)
    return changed
