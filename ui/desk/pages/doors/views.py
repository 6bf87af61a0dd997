"""What the page at the door shows: pure functions of the day and of what is typed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from facilitator.domain.conversations import Conversation
from facilitator.domain.day import Day
from facilitator.domain.hall import ProgrammeItem
from facilitator.domain.identity import ItemId, PersonId
from facilitator.domain.people import Person, takes_part
from facilitator.intake.people.door import DoorList, GroupCount, counts_by_group
from facilitator.intake.people.guests import read_guests
from facilitator.seating.ofday import hosts_of

NEW = "new"
"""The key of the line that adds whoever is typed."""


class State(StrEnum):
    """Whether somebody is there."""

    EXPECTED = "expected"
    CAME = "came"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class DoorLine:
    """Somebody who may be meant. tables: their numbers, by round, None = no seat in that round; () = no seats."""

    key: str
    name: str
    organisation: str
    group: str
    state: State
    tables: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class NewLine:
    """Whoever is typed, as a newcomer. count: how many."""

    name: str
    organisation: str
    role: str
    count: int


@dataclass(frozen=True, slots=True)
class DoorView:
    """lines: people, best first. new: what the typed line would add; None = nothing."""

    lines: tuple[DoorLine, ...]
    new: NewLine | None
    counts: tuple[GroupCount, ...]


def door_view(day: Day, who: DoorList, typed: str, rounds: tuple[ProgrammeItem, ...]) -> DoorView:
    """The page. typed: the first letters of somebody, or a newcomer in a line. rounds: those that are held.

    With nothing typed everybody stands there, who has not come yet first, then by name.
    """
    found = who.find(typed) if typed.strip() else tuple(sorted(attending(day), key=_not_yet_first))
    places = _places(day, rounds)
    lines = tuple(
        DoorLine(one.id, one.name, one.organisation, one.group, state_of(one), places.get(one.id, ())) for one in found
    )
    return DoorView(lines, _newcomer(day, typed), counts_by_group(attending(day)))


def attending(day: Day) -> tuple[Person, ...]:
    """Whoever may come to the door to sit at a table, hosts too: all but those who only have their name in the day."""
    hosts = {person for conversation in day.conversations for person in _staying(conversation)}
    return tuple(one for one in day.people if takes_part(one) or one.id in hosts)


def _staying(conversation: Conversation) -> tuple[PersonId, ...]:
    return (*conversation.hosts, *((conversation.reporter,) if conversation.reporter else ()))


def state_of(person: Person) -> State:
    """Whether somebody came, is expected, or is not there."""
    if not person.present:
        return State.ABSENT
    return State.CAME if person.came else State.EXPECTED


def without_seat(day: Day, coming: Sequence[ProgrammeItem]) -> tuple[PersonId, ...]:
    """Who came and has no seat in one of the rounds to come, though they are to move from table to table in it.

    Who stays at a table there, as host or to write, needs none; who was host before and is not any more does.
    """
    staying = {(round_, one) for (round_, _), people in hosts_of(day, coming).items() for one in people}
    seated = {(seat.round, seat.person) for seat in day.seats}
    return tuple(
        one.id
        for one in day.people
        if takes_part(one)
        and state_of(one) is State.CAME
        and any(
            item.id not in one.misses and (item.id, one.id) not in staying and (item.id, one.id) not in seated
            for item in coming
        )
    )


def _not_yet_first(person: Person) -> tuple[int, str]:
    order = (State.EXPECTED, State.CAME, State.ABSENT)
    return order.index(state_of(person)), person.name.casefold()


def _places(day: Day, rounds: tuple[ProgrammeItem, ...]) -> Mapping[PersonId, tuple[int | None, ...]]:
    """Per person with a seat the number of their table, by round."""
    numbers: dict[PersonId, dict[ItemId, int]] = {}
    for seat in day.seats:
        if seat.table in day.table:
            numbers.setdefault(seat.person, {})[seat.round] = day.table[seat.table].number
    return {person: tuple(here.get(one.id) for one in rounds) for person, here in numbers.items()}


def _newcomer(day: Day, typed: str) -> NewLine | None:
    guests = read_guests(typed, day.people, day.event.language)
    if not guests:
        return None
    first = guests[0]
    return NewLine(first.name, first.organisation, first.role, len(guests))
