"""What would become of a list: row by row, against who is there already. Nothing is done here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from facilitator.domain.day import Day
from facilitator.domain.folding import folded
from facilitator.domain.identity import PersonId
from facilitator.domain.people import PersonKind
from facilitator.intake.people.entries import Entry, Problem, joined, read_entries
from facilitator.intake.people.groups import guess_group
from facilitator.intake.people.guessing import Columns
from facilitator.intake.people.matching import Acquaintance, Who
from facilitator.intake.people.sheets import Sheet
from facilitator.intake.people.telling import Change, Companions, told_of, what_changes
from facilitator.intake.people.wishes import Wishes
from facilitator.services.importing import PersonRow

Other = PersonId | int
"""Somebody a row may be: a person in the day, or the row of that number."""


class Deed(StrEnum):
    """What would become of a row. DOUBLE: it belongs to an earlier row, and fills in what that left open."""

    ADD = "add"
    CHANGE = "change"
    SAME = "same"
    DOUBLE = "double"
    LEAVE_OUT = "leave-out"
    REFUSE = "refuse"


@dataclass(frozen=True, slots=True)
class Decisions:
    """What the chair decided about a list, by the numbers of its rows.

    same: who a row is; None = somebody else than whom it may be. left_out, taken: rows to leave out, or to take though
    they were left out. kept: fields of people known that stay as they are. groups: the mixing group of a role, by the
    role as it is written; "" = none.
    """

    same: Mapping[int, Other | None] = field(default_factory=lambda: MappingProxyType({}))
    left_out: frozenset[int] = frozenset()
    taken: frozenset[int] = frozenset()
    kept: frozenset[tuple[int, str]] = frozenset()
    groups: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Line:
    """A row and what would become of it.

    known: who it is in the day. double_of: the row it belongs to. perhaps: who it may be as well, to be asked; until
    it is answered it is somebody new. changes: of somebody known, what would differ. told: what is written.
    """

    entry: Entry
    deed: Deed
    known: PersonId | None = None
    double_of: int | None = None
    perhaps: tuple[Other, ...] = ()
    changes: tuple[Change, ...] = ()
    problems: tuple[Problem, ...] = ()
    told: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def key(self) -> str:
        """By what other rows mean this one."""
        return self.known or key_of_row(self.entry.row)


@dataclass(frozen=True, slots=True)
class RoleCount:
    """A role as it is written on the list, how many have it, and its mixing group; "" = still to be sorted."""

    role: str
    count: int
    group: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """What would become of a list. vanished: who is in the day and not on the list; they are told, never removed."""

    lines: tuple[Line, ...]
    vanished: tuple[PersonId, ...]
    roles: tuple[RoleCount, ...]

    def of(self, deed: Deed) -> tuple[Line, ...]:
        """The lines of which the same would become."""
        return tuple(line for line in self.lines if line.deed is deed)

    @property
    def unsorted_roles(self) -> tuple[RoleCount, ...]:
        """The roles without a mixing group."""
        return tuple(role for role in self.roles if not role.group)

    @property
    def to_ask(self) -> tuple[Line, ...]:
        """The lines that may be somebody else's, and have no answer yet."""
        return tuple(line for line in self.lines if line.perhaps)

    @property
    def rows(self) -> tuple[PersonRow, ...]:
        """What `ImportService.put_people` does with it."""
        return tuple(
            PersonRow(line.key, line.known, line.told) for line in self.lines if line.deed in (Deed.ADD, Deed.CHANGE)
        )


UNDECIDED = Decisions()


def key_of_row(row: int) -> str:
    """The key of somebody new on a row. No id of a person has such a sign in it."""
    return f"row:{row}"


def propose(sheet: Sheet, columns: Columns, day: Day, decisions: Decisions = UNDECIDED) -> Proposal:
    """What would become of a list in this day, after these decisions."""
    entries = read_entries(sheet, columns)
    found = _Finding(day, decisions)
    for entry in entries:
        found.look_at(entry)
    lines = found.lines(Wishes(day))
    return Proposal(lines, _vanished(day, found.recognised()), _roles(found.standing(), decisions))


@dataclass(slots=True)
class _Found:
    """A row while it is being placed."""

    entry: Entry
    deed: Deed
    known: PersonId | None = None
    double_of: int | None = None
    perhaps: tuple[Other, ...] = ()
    problems: list[Problem] = field(default_factory=list)

    @property
    def who(self) -> Who:
        return Who(self.entry.name, self.entry.organisation, self.entry.email)

    @property
    def key(self) -> str:
        return self.known or key_of_row(self.entry.row)

    @property
    def stands(self) -> bool:
        return self.deed in (Deed.ADD, Deed.CHANGE, Deed.SAME)


class _Finding:
    """Who each row is: in the day, on an earlier row, or somebody new."""

    def __init__(self, day: Day, decisions: Decisions) -> None:
        self._day, self._decisions = day, decisions
        self._found: dict[int, _Found] = {}
        self._claimed: set[PersonId] = set()
        self._here: Acquaintance[PersonId] = Acquaintance(strict=False)
        self._listed: Acquaintance[int] = Acquaintance(strict=True)
        for person in day.people:
            self._here.meet(person.id, Who(person.name, person.organisation, person.email))

    # -- one row after another ---------------------------------------------------------------------------------

    def look_at(self, entry: Entry) -> None:
        found = self._found[entry.row] = _Found(entry, Deed.ADD, problems=list(entry.problems))
        if {Problem.NO_NAME, Problem.TOO_LONG} & set(entry.problems):
            found.deed = Deed.REFUSE
        elif self._stays_out(found):
            found.deed = Deed.LEAVE_OUT
        else:
            self._place(found)

    def _stays_out(self, found: _Found) -> bool:
        row = found.entry.row
        if row in self._decisions.left_out:
            return True
        if found.entry.may_be_a_heading:
            found.problems = [Problem.ODD_NAME]
            return row not in self._decisions.taken
        if not found.entry.cancelled:
            return False
        known = self._here.surely(found.who)
        found.problems.append(Problem.CANCELLED if known is None else Problem.CANCELLED_BUT_HERE)
        if row in self._decisions.taken:
            return False
        found.known = known
        return True

    def _place(self, found: _Found) -> None:
        row, who = found.entry.row, found.who
        answered = self._is_answered(row)
        decided = self._decisions.same[row] if answered else None
        if isinstance(decided, str):
            self._claim(found, decided)
        elif isinstance(decided, int):
            self._double(found, decided)
        elif not answered and (twin := self._listed.surely(who)) is not None:
            self._double(found, twin)
        elif not answered and (known := self._here.surely(who, self._claimed)) is not None:
            self._claim(found, known)
        if found.deed is not Deed.DOUBLE:
            self._ask(found, answered=answered)
            self._listed.meet(row, who)

    def _is_answered(self, row: int) -> bool:
        """Whether the chair said who a row is, and that can still be: the person is there, the row is before it."""
        if row not in self._decisions.same:
            return False
        other = self._decisions.same[row]
        if isinstance(other, str):
            return other in self._day.person and other not in self._claimed
        return other is None or (other != row and other in self._found and self._found[other].deed is not Deed.REFUSE)

    def _claim(self, found: _Found, known: PersonId) -> None:
        found.known = known
        self._claimed.add(known)

    def _double(self, found: _Found, twin: int) -> None:
        first = self._found[twin]
        while first.double_of is not None:
            first = self._found[first.double_of]
        if not first.stands:
            return
        found.deed, found.double_of = Deed.DOUBLE, first.entry.row
        first.entry = joined(first.entry, found.entry)

    def _ask(self, found: _Found, *, answered: bool) -> None:
        """Whom it may be as well; an address that others on the list have is only told."""
        others = [row for row in self._listed.with_mail(found.who.mail) if row != found.entry.row]
        if others:
            found.problems.append(Problem.SHARED_EMAIL)
        if answered:
            return
        perhaps: list[Other] = list(self._listed.perhaps(found.who))
        if found.known is None:
            perhaps += self._here.perhaps(found.who, self._claimed)
            if not others:
                perhaps += [one for one in self._here.with_mail(found.who.mail) if one not in self._claimed]
        found.perhaps = tuple(dict.fromkeys(perhaps))

    # -- all together ------------------------------------------------------------------------------------------

    def standing(self) -> list[_Found]:
        """The rows of which somebody is made or known."""
        return [found for found in self._found.values() if found.stands]

    def recognised(self) -> set[PersonId]:
        """Who of the day is on the list, those who cancelled included."""
        return {found.known for found in self._found.values() if found.known is not None}

    def lines(self, wishes: Wishes) -> tuple[Line, ...]:
        companions = self._companions()
        return tuple(self._line(found, wishes, companions) for found in self._found.values())

    def _companions(self) -> Companions:
        """Who comes with whom, after every row has its place."""
        companions = Companions({person.id: person.accompanies for person in self._day.people})
        for found in self.standing():
            for name, turned in ((found.entry.accompanies, False), (found.entry.companion, True)):
                if not name:
                    continue
                other = self._meant(name)
                if other is None:
                    companions.unknown.add(found.key)
                    continue
                who, whom = (other, found.key) if turned else (found.key, other)
                companions.bring(who, whom)
        return companions

    def _meant(self, name: str) -> str | None:
        row = self._listed.named(name)
        if row is not None:
            return self._found[row].key if self._found[row].stands else None
        return self._here.named(name)

    def _line(self, found: _Found, wishes: Wishes, companions: Companions) -> Line:
        problems = dict.fromkeys(found.problems)
        entry = found.entry
        if Problem.CANCELLED_BUT_HERE in problems and found.known in self._claimed:
            problems = dict.fromkeys([Problem.CANCELLED])  # somebody who came back: another row of theirs stands
        if not found.stands:
            return Line(entry, found.deed, found.known, found.double_of, problems=tuple(problems))
        not_understood: list[str] = []
        wanted, all_found = wishes.of(entry.wishes)
        if not all_found:
            problems[Problem.UNKNOWN_WISH] = None
            not_understood.append(" / ".join(entry.wishes))
        if found.key in companions.unknown:
            problems[Problem.UNKNOWN_COMPANION] = None
            not_understood += [name for name in (entry.accompanies, entry.companion) if name]
        if found.key in companions.circles:
            problems[Problem.IN_A_CIRCLE] = None
        told = told_of(entry, self._group(entry), wanted, companions.whom.get(found.key), not_understood)
        known = self._day.person.get(found.known) if found.known is not None else None
        if known is None:
            return Line(entry, Deed.ADD, None, None, found.perhaps, (), tuple(problems), told)
        kept = {name for row, name in self._decisions.kept if row == entry.row}
        changes = what_changes(known, told, guessed_group=not entry.group, kept=kept)
        deed = Deed.CHANGE if changes else Deed.SAME
        written = {change.field: change.after for change in changes}
        return Line(entry, deed, known.id, None, found.perhaps, changes, tuple(problems), written)

    def _group(self, entry: Entry) -> str:
        return entry.group or _group_of(entry.role, entry.organisation, self._decisions)


def _group_of(role: str, organisation: str, decisions: Decisions) -> str:
    decided = {folded(written): group for written, group in decisions.groups.items()}.get(folded(role))
    if decided is not None and role:
        return decided
    return guess_group(role, "" if role else organisation)


def _roles(standing: Iterable[_Found], decisions: Decisions) -> tuple[RoleCount, ...]:
    """The roles of people whose group no column tells, the most frequent first."""
    counts: Counter[str] = Counter()
    written: dict[str, str] = {}
    for found in standing:
        if found.entry.role and not found.entry.group:
            counts[folded(found.entry.role)] += 1
            written.setdefault(folded(found.entry.role), found.entry.role)
    ordered = sorted(counts.items(), key=lambda one: (-one[1], one[0]))
    return tuple(RoleCount(written[key], count, _group_of(written[key], "", decisions)) for key, count in ordered)


def _vanished(day: Day, recognised: set[PersonId]) -> tuple[PersonId, ...]:
    """Who may have been on an earlier list: people with no part in the day of their own, and not here already."""
    away = (person for person in day.people if person.id not in recognised and not person.came)
    return tuple(person.id for person in away if set(person.kinds) <= {PersonKind.PARTICIPANT})
