"""How the words of a field came to be: who wrote what when, and what became different each time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Any

from facilitator.domain.fields import Plain, fields_of
from facilitator.domain.records import CLASSES, Kind
from facilitator.domain.spots import Spot
from facilitator.storage.oplog import Act

_MAIN = {
    Kind.EVENT: "title",
    Kind.ORGANISER: "name",
    Kind.PERSON: "name",
    Kind.INITIATIVE: "name",
    Kind.TABLE: "name",
    Kind.ITEM: "title",
    Kind.CONVERSATION: "topic",
    Kind.TAKEAWAY: "text",
    Kind.THREAD: "name",
    Kind.CONTRIBUTION: "text",
    Kind.AGREEMENT: "what",
    Kind.FOLLOWUP: "title",
    Kind.SECTION: "text",
    Kind.ATTACHMENT: "alt",
    Kind.SEAT: "",
    Kind.JOINING: "",
    Kind.STEP: "",
    Kind.PROJECTOR: "message",
    Kind.PHONES: "message",
    Kind.CALL: "",
    Kind.TRIAL: "",
}
"""The words a record is known by; a seat and what happens on the clock have none."""

MOST_COMPARED = 4_000_000
"""Pairs of words: beyond it, comparing two texts would keep the window waiting."""

_TOKEN = re.compile(r"(?:\w+|[^\w\s]|^)\s*")
_WORD = re.compile(r"\w+")

Step = tuple[Act, Mapping[str, Any], str]
"""An act on a record, the fields it wrote, and when: see `EventFile.history`."""


@dataclass(frozen=True, slots=True)
class Version:
    """The words of a field as an act left them. at: UTC, ISO 8601. before: what stood there until then.

    value: what the field itself held, for putting it back.
    """

    act: Act
    at: str
    words: str
    before: str
    value: Plain


class Mark(StrEnum):
    """What happened to a piece of a text."""

    SAME = "same"
    ADDED = "added"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Piece:
    """A passage of a text, and what happened to it."""

    mark: Mark
    words: str


def with_words(spot: Spot) -> Spot:
    """The spot itself when its field holds words, else that of the words its record is known by."""
    return spot if _holds_words(spot) else replace(spot, field=_MAIN[spot.kind])


def _holds_words(spot: Spot) -> bool:
    return any(
        f.name == spot.field and f.name != "id" and f.base is str and f.refers is None
        for f in fields_of(CLASSES[spot.kind])
    )


def versions(history: Iterable[Step], spot: Spot) -> tuple[Version, ...]:
    """The versions of the words at a spot, newest first. Acts that left the words as they were are none.

    Typing that was saved in steps is one act, and so one version. Of a point the wording counts: the chair's, where
    there is one, over the table's own.
    """
    found: list[Version] = []
    state: dict[str, Plain] = {}
    for act, fields, at in history:
        state.update(fields)
        value = _value(state, spot)
        last = found[-1] if found else None
        goes_on = last is not None and last.act.act == act.act
        before = (last.before if goes_on else last.words) if last is not None else ""
        if goes_on:
            found.pop()
        if _words(value) != before:
            found.append(Version(act, at, _words(value), before, value))
    return tuple(reversed(found))


def _value(state: Mapping[str, Plain], spot: Spot) -> Plain:
    if spot.kind is Kind.TAKEAWAY and spot.field in ("text", "edited"):
        edited = state.get("edited")
        return state.get("text") if edited is None else edited
    return state.get(spot.field)


def _words(value: Plain) -> str:
    if isinstance(value, list):
        return ", ".join(str(one) for one in value)
    return value if isinstance(value, str) else ""


def compare(before: str, after: str) -> tuple[Piece, ...]:
    """What became different, word for word, in the order one reads it: what went stands before what came.

    White space goes along with the word before it: alone it would be found again everywhere, and tear passages apart.
    """
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    if len(old) * len(new) > MOST_COMPARED:
        return (Piece(Mark.GONE, before), Piece(Mark.ADDED, after))
    pieces: list[Piece] = []
    bare_old, bare_new = ([token.rstrip() for token in tokens] for tokens in (old, new))
    for kind, a, b, c, d in SequenceMatcher(None, bare_old, bare_new, autojunk=False).get_opcodes():
        if kind == "equal":
            pieces.append(Piece(Mark.SAME, "".join(new[c:d])))
            continue
        pieces += [Piece(Mark.GONE, "".join(old[a:b])), Piece(Mark.ADDED, "".join(new[c:d]))]
    return tuple(piece for piece in pieces if piece.words)


def word_count(pieces: Iterable[Piece], mark: Mark) -> int:
    """How many words came, or went."""
    return sum(len(_WORD.findall(piece.words)) for piece in pieces if piece.mark is mark)
