"""Each row of a list as a line: who it is, what becomes of it, and what changes, in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication

from facilitator.domain.day import Day
from facilitator.domain.folding import folded
from facilitator.domain.people import Person
from facilitator.intake.people.entries import Entry, Problem
from facilitator.intake.people.proposals import Deed, Other, Proposal
from facilitator.intake.people.proposals import Line as ProposedLine
from ui.desk.pages.hall.views import called
from ui.desk.pages.peoplelist.words import (
    DEED_ICONS,
    deed_tone,
    deed_words,
    problem_words,
    told_words,
    value_words,
)
from ui.desk.widgets.reorder import Line

VANISHED = "vanished"
"""The filter, and the beginning of the key, of who is in the day and not on the list."""
_TOLD_OF_SOMEBODY_NEW = ("organisation", "role", "needs", "accompanies", "wishes", "email")


@dataclass(frozen=True, slots=True)
class Filter:
    """Which rows are shown. only: the value of a deed, `VANISHED`, or "" for the whole list. words: all of them fit."""

    only: str = ""
    words: str = ""


class RowLines:
    """Makes the lines of one proposal. Those that are as they were in the one before are not made again."""

    def __init__(self, proposal: Proposal, day: Day, before: RowLines | None = None) -> None:
        self._proposal, self._day = proposal, day
        self._entries = {line.entry.row: line.entry for line in proposal.lines}
        self._names = {line.key: line.entry.name for line in proposal.lines}
        kept = before is not None and before._day is day and before._entries == self._entries
        self._made: dict[int, tuple[ProposedLine, Line]] = before._made if before is not None and kept else {}
        # a translation takes longer than all else about a line
        self._deeds = {deed: deed_words(deed) for deed in Deed}
        self._problems = {problem: problem_words(problem) for problem in Problem}
        self._perhaps_words = QCoreApplication.translate("PeopleList", "perhaps {name}: see the questions")
        self._row_words = QCoreApplication.translate("PeopleList", "row {n}")

    def shown(self, wanted: Filter) -> list[Line]:
        """The lines that fit."""
        if wanted.only == VANISHED:
            return _fitting(map(self._vanished, self._vanished_people()), wanted.words)
        lines = (line for line in self._proposal.lines if wanted.only in ("", line.deed))
        return _fitting(map(self._kept_line, lines), wanted.words)

    def _kept_line(self, line: ProposedLine) -> Line:
        made = self._made.get(line.entry.row)
        if made is None or made[0] != line:
            made = self._made[line.entry.row] = (line, self._line(line))
        return made[1]

    def _line(self, line: ProposedLine) -> Line:
        entry, state = line.entry, self._deeds[line.deed]
        told = [self._problems[problem] for problem in line.problems]
        detail = " · ".join([*told, *filter(None, self._told(line))])
        icon = "triangle-alert" if told and line.deed in (Deed.ADD, Deed.CHANGE) else DEED_ICONS[line.deed]
        place = self._row_words.format(n=entry.row)
        title = entry.name or place
        spoken = ", ".join(filter(None, (title, state, detail, place)))
        dimmed = line.deed in (Deed.SAME, Deed.DOUBLE, Deed.LEAVE_OUT)
        return Line(
            str(entry.row), title, detail, icon=icon, chip=(deed_tone(line.deed), state), dimmed=dimmed, spoken=spoken
        )

    def _told(self, line: ProposedLine) -> Sequence[str]:
        match line.deed:
            case Deed.ADD:
                return [self._perhaps(line), *(self._value(line.told, name) for name in _TOLD_OF_SOMEBODY_NEW)]
            case Deed.CHANGE:
                return [self._change(change.field, change.before, change.after) for change in line.changes]
            case Deed.DOUBLE if line.double_of in self._entries:
                first = self._entries[line.double_of]
                said = QCoreApplication.translate("PeopleList", "belongs to {name}, row {n}")
                return [said.format(name=first.name, n=first.row)]
        return [line.entry.organisation, line.entry.role]

    def _perhaps(self, line: ProposedLine) -> str:
        if not line.perhaps:
            return ""
        return self._perhaps_words.format(name=self.facts(line.perhaps[0]).name)

    def _value(self, told: Mapping[str, Any], name: str) -> str:
        if name not in told:
            return ""
        words = self._words(name, told[name])
        return words if name in ("organisation", "role", "email") else f"{told_words(name)}: {words}"

    def _words(self, name: str, value: Any) -> str:
        if name == "wishes":
            known = self._day.conversation
            return value_words(", ".join(called(self._day, known[one]) for one in value if one in known))
        if name == "accompanies" and value is not None:
            person = self._day.person.get(value)
            return person.name if person else self._names.get(value, "")
        return value_words(value)

    def _change(self, name: str, before: Any, after: Any) -> str:
        new, old = self._words(name, after), self._words(name, before)
        if name == "remarks":
            return QCoreApplication.translate("PeopleList", "Remarks: {now}").format(now=new)
        if not old:
            return f"{told_words(name)}: {new}"
        said = QCoreApplication.translate("PeopleList", "{field}: {now} (was {before})")
        return said.format(field=told_words(name), now=new, before=old)

    # -- who is not on the list --------------------------------------------------------------------------------

    def _vanished_people(self) -> Iterable[Person]:
        return (self._day.person[key] for key in self._proposal.vanished if key in self._day.person)

    def _vanished(self, person: Person) -> Line:
        stays = QCoreApplication.translate("PeopleList", "Stays")
        detail = ", ".join(filter(None, (person.role, person.organisation)))
        spoken = ", ".join(filter(None, (person.name, stays, detail)))
        return Line(f"{VANISHED}:{person.id}", person.name, detail, icon="user", chip=("plain", stays), spoken=spoken)

    def vanished_words(self) -> str:
        """Who is in the day and not on this list; "" = nobody."""
        names = [person.name for person in self._vanished_people()]
        if not names:
            return ""
        said = QCoreApplication.translate("PeopleList", "Not on this list, and they stay: {names}")
        return said.format(names=", ".join(names))

    # -- two beside each other ---------------------------------------------------------------------------------

    def facts(self, other: Other) -> Facts:
        """What is known of a row, or of somebody in the day."""
        if isinstance(other, int):
            return _facts_of_entry(self._entries.get(other) or Entry(other))
        person = self._day.person.get(other)
        if person is None:
            return Facts("", "", "", "")
        return Facts(person.name, person.organisation, person.role, person.email)


@dataclass(frozen=True, slots=True)
class Facts:
    """What two people are told apart by."""

    name: str
    organisation: str
    role: str
    email: str

    @property
    def lines(self) -> tuple[str, ...]:
        """What there is beside the name."""
        return tuple(filter(None, (self.organisation, self.role, self.email)))


def _facts_of_entry(entry: Entry) -> Facts:
    return Facts(entry.name, entry.organisation, entry.role, entry.email)


def _fitting(lines: Iterable[Line], words: str) -> list[Line]:
    parts = folded(words).split()
    if not parts:
        return list(lines)
    return [line for line in lines if all(part in folded(line.words) for part in parts)]
