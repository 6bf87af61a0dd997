"""The list at the door: everybody by surname, with a box to tick and the table to go to first."""

from __future__ import annotations

from dataclasses import dataclass

from exports.sheets.routes import Routes, name_of
from exports.surnames import surname_key
from facilitator.domain.day import Day
from facilitator.domain.language import Language


@dataclass(frozen=True, slots=True)
class Attendant:
    """A line of the list. table: in the first round. part: "tafelhost", "notulist" or nothing."""

    name: str
    organisation: str = ""
    group: str = ""
    table: int | None = None
    part: str = ""
    absent: bool = False


@dataclass(frozen=True, slots=True)
class Attendance:
    """The list. first_round: what its column is called; empty for a day without rounds."""

    first_round: str
    people: tuple[Attendant, ...]


def attendance_of(day: Day, language: Language | None = None) -> Attendance:
    """Everybody in the day by surname, who is absent too. language: None = the document's own."""
    routes = Routes(day, language or day.event.language)
    people = sorted(day.people, key=lambda p: surname_key(p.name))
    first = routes.rounds[0] if routes.rounds else None
    lines = []
    for person in people:
        misses = first is None or first[0].id in person.misses
        table = None if first is None or misses else routes.table(person.id, first[0].id)
        lines.append(
            Attendant(
                name_of(person, routes.language),
                " ".join(person.organisation.split()),
                " ".join(person.group.split()),
                routes.day.table[table].number if table is not None and person.present else None,
                routes.part(person.id),
                not person.present,
            )
        )
    return Attendance(first[1] if first else "", tuple(lines))
