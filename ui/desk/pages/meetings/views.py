"""What the page of who met whom shows: worked out by the worker, from the day."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.day import Day
from facilitator.domain.hall import ProgrammeItem
from facilitator.domain.identity import PersonId
from facilitator.domain.language import Language
from facilitator.seating.meetings import NO_GROUP, MeetingMap, meeting_map
from facilitator.seating.ofday import planned
from ui.desk.pages.seating.groupwords import group_words

EVEN, UNEVEN = 0.15, 0.35
"""So far from an even mix a share is called even, and from so far on uneven."""


@dataclass(frozen=True, slots=True)
class Someone:
    """Somebody on the circle. number: in the map. met, possible: how many others. group: the place of the arc."""

    key: PersonId
    number: int
    name: str
    group: int
    met: int
    possible: int


@dataclass(frozen=True, slots=True)
class MeetingsView:
    """map: who met whom. people: by name. groups: the names of the arcs, "" = people in none. upto: so many rounds."""

    map: MeetingMap
    people: tuple[Someone, ...]
    groups: tuple[str, ...]
    upto: int

    @property
    def mixed(self) -> float | None:
        """The meetings between groups against an even mix; None where there are no two groups."""
        size = len(self.groups)
        between = [(one, other) for one in range(size) for other in range(one + 1, size)]
        even = sum(self.map.even[one][other] for one, other in between)
        return sum(self.map.matrix[one][other] for one, other in between) / even if even else None

    def largest_other(self, arc: int) -> int | None:
        """The group with most people beside this one; people in none are no group."""
        others = [one for one, words in enumerate(self.groups) if one != arc and words]
        return max(others, key=lambda one: self.map.arcs[one].length, default=None)


def meetings_view(
    day: Day, rounds: tuple[ProgrammeItem, ...], held: int, upto: int, language: Language = Language.NL
) -> MeetingsView:
    """Who met whom in the first so many rounds. rounds, held: as `planned` has them. language: of our own groups."""
    read = planned(day, rounds, held)
    map_ = meeting_map(read, read.plan_of(day.seats), upto)
    arc_of = {
        person: number
        for number, arc in enumerate(map_.arcs)
        for person in map_.order[arc.start : arc.start + arc.length]
    }
    people = (
        Someone(
            read.people[person],
            person,
            " ".join(day.person[read.people[person]].name.split()),
            arc_of[person],
            map_.met[person],
            map_.possible[person],
        )
        for person in map_.order
    )
    groups = tuple("" if arc.group == NO_GROUP else group_words(read.groups[arc.group], language) for arc in map_.arcs)
    return MeetingsView(map_, tuple(sorted(people, key=lambda one: one.name.casefold())), groups, upto)
