"""Badges: a name to be read across a table, and the number that the seat finder knows a person by."""

from __future__ import annotations

from dataclasses import dataclass

from exports.sheets.routes import Routes, name_of
from exports.surnames import surname_key
from facilitator.domain.day import Day
from facilitator.domain.identity import PersonId
from facilitator.domain.language import Language


@dataclass(frozen=True, slots=True)
class Badge:
    """The badge of one person. number: 1 and up. part: "tafelhost", "notulist" or nothing."""

    name: str
    number: int
    organisation: str = ""
    group: str = ""
    part: str = ""


def badge_numbers(day: Day) -> dict[PersonId, int]:
    """The number on each badge, 1 and up, in the order in which people were added.

    Whoever comes in later gets the next number, so badges that were handed out stay right; absence changes nothing.
    Only a person who is taken out of the day altogether moves the numbers behind.
    """
    return {person.id: number for number, person in enumerate(day.people, 1)}


def badges_of(day: Day, language: Language | None = None) -> tuple[Badge, ...]:
    """The badges of everybody who is there, by surname. language: None = the document's own."""
    routes = Routes(day, language or day.event.language)
    numbers = badge_numbers(day)
    return tuple(
        Badge(
            name_of(person, routes.language),
            numbers[person.id],
            " ".join(person.organisation.split()),
            " ".join(person.group.split()),
            routes.part(person.id),
        )
        for person in sorted(day.people, key=lambda p: surname_key(p.name))
        if person.present
    )
