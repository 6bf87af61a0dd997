"""What a row writes about somebody: everything it tells of who is new, and of who is known what differs."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from facilitator.domain.folding import folded
from facilitator.domain.identity import ConversationId, PersonId
from facilitator.domain.people import Consent, Person
from facilitator.intake.people.entries import Entry
from facilitator.intake.people.names import initials_only


@dataclass(frozen=True, slots=True)
class Change:
    """A field of somebody known, as it is and as the list has it."""

    field: str
    before: Any
    after: Any


@dataclass(slots=True)
class Companions:
    """Who comes with whom: by the ids of who is known, and the keys of new rows.

    unknown: rows that name somebody nobody knows. circles: rows that would come with themselves in the end.
    """

    here: Mapping[str, str | None]
    whom: dict[str, str] = field(default_factory=dict)
    unknown: set[str] = field(default_factory=set)
    circles: set[str] = field(default_factory=set)

    def bring(self, who: str, whom: str) -> None:
        """Let somebody come with somebody, unless that goes round in a circle."""
        seen = {who}
        step: str | None = whom
        while step is not None and step not in seen:
            seen.add(step)
            step = self.whom.get(step) or self.here.get(step)
        if step is None:
            self.whom[who] = whom
        else:
            self.circles.add(who)


def told_of(
    entry: Entry,
    group: str,
    wishes: tuple[ConversationId, ...],
    accompanies: str | None,
    not_understood: Iterable[str] = (),
) -> dict[str, Any]:
    """The fields a row tells, and no others. not_understood: words that go to the remarks, behind a question mark."""
    told: dict[str, Any] = {
        "name": entry.name,
        "email": entry.email,
        "organisation": entry.organisation,
        "role": entry.role,
        "group": group,
        "needs": entry.needs,
        "remarks": _remarks(entry, not_understood),
        "wishes": wishes,
    }
    told = {name: value for name, value in told.items() if value}
    if entry.present is not None:
        told["present"] = entry.present
    if entry.consent is not None:
        told["consent"] = entry.consent
    if accompanies is not None:
        told["accompanies"] = PersonId(accompanies)
    return told


def _remarks(entry: Entry, not_understood: Iterable[str]) -> str:
    """A line per column, each under its own words."""
    lines = [f"{label}: {_on_one_line(text)}" if label else _on_one_line(text) for label, text in entry.remarks]
    return "\n".join([*lines, *(f"? {_on_one_line(text)}" for text in not_understood)])


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


def what_changes(
    known: Person, told: Mapping[str, Any], *, guessed_group: bool, kept: Collection[str]
) -> tuple[Change, ...]:
    """What a row changes of somebody known. It blanks nothing, and takes nothing away that the chair put there.

    A name changes only from initials to a name in full. A group that was guessed gives way to any other. A no to being
    named stays a no, and who came to the door is there.
    """
    after = {name: _after(known, name, value, guessed_group) for name, value in told.items() if name not in kept}
    return tuple(
        Change(name, before, value) for name, value in after.items() if value != (before := getattr(known, name))
    )


def _after(known: Person, name: str, value: Any, guessed_group: bool) -> Any:
    before = getattr(known, name)
    match name:
        case "name":
            return value if initials_only(before) and not initials_only(value) else before
        case "group":
            return before if before and (guessed_group or folded(before) == folded(value)) else value
        case "needs":
            return tuple(dict.fromkeys((*before, *value)))
        case "remarks":
            return _remarks_after(before, value.split("\n"))
        case "present":
            return before or value if known.came else value
        case "consent":
            return before if before is Consent.NO else value
        case "organisation" | "role" | "email":
            return before if folded(before) == folded(value) else value
        case _:
            return value


def _remarks_after(before: str, told: list[str]) -> str:
    """The remarks with what the list tells now: a line under the same words is replaced, all else stays."""
    lines = before.split("\n") if before else []
    for line in told:
        label, colon, _ = line.partition(":")
        same = [n for n, one in enumerate(lines) if colon and one.startswith(f"{label}:")]
        if line in lines:
            continue
        if same:
            lines[same[0]] = line
        else:
            lines.append(line)
    return "\n".join(lines)
