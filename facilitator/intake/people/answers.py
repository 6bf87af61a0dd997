"""What the chair decided about a list, kept for the next time it comes: without it a merge would be undone by a
newer version of the same list.

Rows are known by a hash of what they say, so that nobody's name or address is kept outside the day.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

from facilitator.domain.folding import folded
from facilitator.domain.identity import PersonId
from facilitator.intake.people.entries import Entry, read_entries
from facilitator.intake.people.guessing import Columns
from facilitator.intake.people.names import name_key
from facilitator.intake.people.proposals import Decisions, Other
from facilitator.intake.people.sheets import Sheet


def remembered(sheet: Sheet, columns: Columns, decisions: Decisions) -> dict[str, Any]:
    """The decisions as JSON can keep them, for this day: it holds ids of its people."""
    marks = {entry.row: _mark(entry) for entry in read_entries(sheet, columns)}
    return {
        "same": {
            marks[row]: {"row": marks[other]} if isinstance(other, int) else other
            for row, other in decisions.same.items()
            if row in marks and (not isinstance(other, int) or other in marks)
        },
        "left_out": sorted(marks[row] for row in decisions.left_out if row in marks),
        "taken": sorted(marks[row] for row in decisions.taken if row in marks),
        "kept": sorted([marks[row], name] for row, name in decisions.kept if row in marks),
        "groups": dict(decisions.groups),
    }


def recalled(plain: Mapping[str, Any], sheet: Sheet, columns: Columns) -> Decisions:
    """The decisions for the rows that are on this list too. What was kept otherwise than expected is nothing."""
    rows: dict[str, int] = {}
    for entry in read_entries(sheet, columns):
        rows.setdefault(_mark(entry), entry.row)
    same: dict[int, Other | None] = {}
    for mark, other in _mapping(plain.get("same")).items():
        if mark not in rows:
            continue
        if isinstance(other, Mapping):
            if (row := rows.get(str(other.get("row")))) is not None:
                same[rows[mark]] = row
        elif other is None or isinstance(other, str):
            same[rows[mark]] = None if other is None else PersonId(other)
    kept = [one for one in _several(plain.get("kept")) if len(_several(one)) == 2]
    return Decisions(
        same=same,
        left_out=_rows(rows, plain.get("left_out")),
        taken=_rows(rows, plain.get("taken")),
        kept=frozenset((rows[str(mark)], str(name)) for mark, name in kept if str(mark) in rows),
        groups={role: group for role, group in _mapping(plain.get("groups")).items() if isinstance(group, str)},
    )


def _mark(entry: Entry) -> str:
    words = "\n".join((name_key(entry.name), folded(entry.organisation), entry.email.casefold()))
    return hashlib.sha256(words.encode()).hexdigest()[:16]


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _several(value: object) -> list[Any]:
    return list(value) if isinstance(value, list | tuple) else []


def _rows(rows: Mapping[str, int], marks: object) -> frozenset[int]:
    return frozenset(rows[mark] for mark in map(str, _several(marks)) if mark in rows)
