"""The file that a phone gives with "Bewaar mijn punten": its points, and what it has not sent yet.

Read leniently: keys we do not know are passed over, and a value of another type counts as not there. Words are taken
wherever they stand: among the points, in what was refused, and in the field that was being typed in.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from facilitator.errors import FacilitatorError
from facilitator.intake.notes.headings import mention_in
from facilitator.intake.notes.lines import FromPhone, NoteLine, Notes

FORMAT = "tafelronde-notes"
MOST_LINES = 10_000
LONGEST_POINT = 4_000
_ITEM = re.compile(r"/api/items/([A-Za-z0-9_-]{8,40})")
_NAME = re.compile(r"[A-Za-z0-9_-]{8,40}")
_KINDS = frozenset({"question", "obstacle", "solution", "example", "conclusion", "agreement"})

Plain = dict[str, Any]


@dataclass(slots=True)
class _Told:
    """What a file tells of one point."""

    point: Plain
    unsent: list[Plain] = field(default_factory=list)


def looks_like_json(text: str) -> bool:
    """Whether a text is an object of JSON by its looks."""
    return re.match(r"\s*\{\s*\"", text) is not None


def read_phone_file(text: str, name: str) -> Notes:
    """The notes in a phone's file. Fails with `notes-damaged`, `notes-no-notes`, `notes-too-long` or `notes-empty`."""
    whole = _object_in(text, name)
    told: dict[str, _Told] = {}
    loose: list[NoteLine] = []
    table = _table_of(whole)
    for point in (*_dicts(whole.get("points")), *_dicts(whole.get("items"))):
        if _text(point, "id"):
            told[point["id"]] = _Told(point)
    for change in _changes(whole):
        _take_change(change, whole, told, loose)
    lines = _headlines(whole, table)
    lines += [line for key, one in told.items() if (line := _line(key, one, table)) is not None]
    lines += [line for line in loose if (line.text, line.table) not in {(one.text, one.table) for one in lines}]
    lines += _draft(whole, table)
    numbers = _numbers_of_rounds(whole)
    lines = [replace(line, round=numbers.get(line.round_id or "")) for line in lines]
    if len(lines) > MOST_LINES:
        raise FacilitatorError("notes-too-long", file=name, most=MOST_LINES)
    if not lines:
        raise FacilitatorError("notes-empty", file=name)
    return Notes(name, tuple(lines), _text(whole, "event"))


def _object_in(text: str, name: str) -> Plain:
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise FacilitatorError("notes-damaged", file=name) from error
    if not isinstance(whole, dict) or not _is_ours(whole):
        raise FacilitatorError("notes-no-notes", file=name)
    return whole


def _is_ours(whole: Plain) -> bool:
    said = whole.get("format")
    if isinstance(said, str):
        return said.split("/", maxsplit=1)[0] == FORMAT
    return any(isinstance(whole.get(key), list) for key in ("points", "items", "outbox", "unsent"))


# -- what was not sent ---------------------------------------------------------------------------------------------


def _changes(whole: Plain) -> Iterable[Plain]:
    """Every change of a point's words that the phone still had, as it would have sent it."""
    for key in ("unsent", "outbox"):
        for one in _dicts(whole.get(key)):
            flat = _flat(one)
            path = _ITEM.fullmatch(_text(flat, "path"))
            is_words = _text(flat, "method") in ("", "PUT") and _text(flat, "text")
            key_of_item = path[1] if path else _text(flat, "id") or _text(flat, "item")
            if is_words and key_of_item:
                yield {**flat, "id": key_of_item}


def _flat(one: Plain) -> Plain:
    """A change with what would have been sent of it; the page keeps that as method, path and body."""
    body = one.get("body")
    if isinstance(body, list):
        one = one | dict(zip(("method", "path", "body"), body, strict=False))
        body = one.get("body")
    return one | body if isinstance(body, dict) else one


def _take_change(change: Plain, whole: Plain, told: dict[str, _Told], loose: list[NoteLine]) -> None:
    """A change belongs to its point; what was refused or is another table's stands by itself."""
    elsewhere = _number(change.get("table")) not in (None, _table_of(whole))
    if change.get("refused") or elsewhere or _text(change, "event") not in ("", _text(whole, "event")):
        known = told.get(change["id"])
        if known is None or _text(known.point, "text") != _text(change, "text"):
            loose.append(_refused_line(change, _number(change.get("table")) or _table_of(whole)))
        return
    known = told.setdefault(change["id"], _Told(change))
    known.unsent.append(change)


def _refused_line(change: Plain, table: int | None) -> NoteLine:
    return NoteLine(_text(change, "text"), table=table, round_id=_round_of(change), cue=_cue(change))


# -- lines ---------------------------------------------------------------------------------------------------------


def _line(key: str, told: _Told, table: int | None) -> NoteLine | None:
    """A point as it reads with everything that was not sent yet; None when the table took it back."""
    point = told.point
    words = _text(told.unsent[-1], "text") if told.unsent else _text(point, "text")
    if point.get("removed") is True or not words.strip():
        return None
    if not _NAME.fullmatch(key):
        return NoteLine(words, table=table, round_id=_round_of(point), cue=_cue(point))
    first, last = (told.unsent[0], told.unsent[-1]) if told.unsent else ({}, {})
    base = first.get("base", point.get("base"))
    phone = FromPhone(
        key,
        op if _NAME.fullmatch(op := _text(last, "op")) else "",
        base if isinstance(base, int) and not isinstance(base, bool) else 0,
        point.get("pick") is True,
        _text(point, "by") == "desk",
    )
    written_at = _moment(_text(point, "at"))
    return NoteLine(words, table=table, round_id=_round_of(point), cue=_cue(point), written_at=written_at, phone=phone)


def _headlines(whole: Plain, table: int | None) -> list[NoteLine]:
    """The sentence of each round, as the laptop had it or as the phone was about to send it."""
    said = {_round_of(one): _text(one, "headline") for one in _dicts(whole.get("headlines"))}
    for one in map(_flat, (*_dicts(whole.get("unsent")), *_dicts(whole.get("outbox")))):
        own = _number(one.get("table")) in (None, table)
        if own and not one.get("refused") and (headline := _text(one, "headline")):
            said[_round_of(one)] = headline
    return [NoteLine(words, table=table, round_id=round_, headline=True) for round_, words in said.items() if words]


def _numbers_of_rounds(whole: Plain) -> dict[str, int]:
    """The numbers of the rounds by what they are called, for a day in which they have other identities."""
    found = {_text(one, "round"): mention_in(_text(one, "title")) for one in _dicts(whole.get("headlines"))}
    return {key: one.round for key, one in found.items() if one is not None and one.round is not None}


def _draft(whole: Plain, table: int | None) -> list[NoteLine]:
    draft = whole.get("draft")
    if not isinstance(draft, dict) or not _text(draft, "text"):
        return []
    return [NoteLine(_text(draft, "text"), table=table, round_id=_round_of(draft), unsent=True)]


def _table_of(whole: Plain) -> int | None:
    table = whole.get("table")
    return _number(table.get("number") if isinstance(table, dict) else table)


def _number(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 < value < 1_000_000 else None


def _round_of(one: Plain) -> str | None:
    return _text(one, "round") if "round" in one else None


def _cue(one: Plain) -> str:
    return kind if (kind := _text(one, "kind")) in _KINDS else ""


def _moment(said: str) -> str | None:
    return said if re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?Z", said) else None


def _dicts(value: object) -> list[Plain]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _text(one: Plain, key: str) -> str:
    value = one.get(key)
    return value if isinstance(value, str) and (key not in ("text", "headline") or value.strip()) else ""
