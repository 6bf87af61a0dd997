"""Single values from outside, each refused with the one place where it is wrong."""

from __future__ import annotations

import datetime
from enum import Enum
from typing import Any

from facilitator.domain.fields import Field, Plain, fields_of
from facilitator.domain.text import storable
from facilitator.errors import FacilitatorError

LARGEST_NUMBER = 2**53
"""What JSON holds exactly in every reader."""

LONGEST_ID = 64
LONGEST_SHOWN = 60


class KeyedTwice(dict[str, Plain]):
    """A JSON object in which a key stands twice: with the last of the two, as Python reads it."""

    twice = ""


def as_object(pairs: list[tuple[str, Plain]]) -> dict[str, Plain]:
    """A JSON object from its keys and values; one that would lose a value says so."""
    plain = dict(pairs)
    if len(plain) == len(pairs):
        return plain
    seen: set[str] = set()
    lossy = KeyedTwice(plain)
    lossy.twice = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
    return lossy


def shown(text: str) -> str:
    """A text from outside as an error may quote it: one short line without control characters."""
    start = storable(text[: LONGEST_SHOWN + 1])
    line = "".join(sign if sign.isprintable() else " " for sign in start)
    return line if len(text) <= LONGEST_SHOWN else f"{line[:LONGEST_SHOWN]}…"


def known_keys(plain: Plain, allowed: set[str], where: str) -> dict[str, Plain]:
    """A JSON object without unknown keys.

    Fails with `day-wrong-value` (where, expected), `day-twice` (where, what) or `day-unknown-key` (where, key).
    """
    if not isinstance(plain, dict):
        raise wrong(where, "object")
    if isinstance(plain, KeyedTwice):
        raise FacilitatorError("day-twice", where=where, what=shown(plain.twice))
    for key in plain:
        if key not in allowed:
            raise FacilitatorError("day-unknown-key", where=where, key=shown(key))
    return plain


def listed(plain: Plain, where: str) -> list[Plain]:
    """A JSON list; null is an empty one. Fails with `day-wrong-value`."""
    if plain is None:
        return []
    if not isinstance(plain, list):
        raise wrong(where, "list")
    return plain


def wrong(where: str, expected: str) -> FacilitatorError:
    """The error for a value that is not what it should be. expected: a word of `ui/words.py`, or the choices."""
    return FacilitatorError("day-wrong-value", where=where, expected=expected)


def read_value(field: Field, plain: Plain, where: str) -> Any:
    """The value of a field that is no reference. Fails with `day-wrong-value` (where, expected)."""
    if not field.many:
        return read_one(field.base, plain, where)
    return tuple(read_one(field.base, one, f"{where} {number}") for number, one in enumerate(listed(plain, where), 1))


def read_one(base: type, plain: Plain, where: str) -> Any:
    """One value of a type that a field can hold."""
    if issubclass(base, Enum):
        choices = [str(choice.value) for choice in base]
        if plain not in choices:
            raise wrong(where, " / ".join(choices))
        return base(plain)
    if base is datetime.date:
        return _read_date(plain, where)
    if base is datetime.time:
        return _read_time(plain, where)
    if base is bool:
        return _typed(plain, bool, where, "true / false")
    if base is int:
        return read_number(plain, where)
    return read_text(plain, where)


def read_text(plain: Plain, where: str) -> str:
    """A text, as the file can keep it."""
    text: str = _typed(plain, str, where, "text")
    return storable(text)


def read_number(plain: Plain, where: str) -> int:
    """A whole number that every reader of JSON holds exactly."""
    number = _typed(plain, int, where, "number")
    if isinstance(number, bool) or abs(number) > LARGEST_NUMBER:
        raise wrong(where, "number")
    return int(number)


def read_id(plain: Plain, where: str) -> str:
    """An identity: 1 to 64 letters, digits, dots, dashes and underscores."""
    text = read_text(plain, where)
    plain_text = text.replace(".", "").replace("-", "").replace("_", "")
    if not plain_text.isalnum() or len(text) > LONGEST_ID:
        raise wrong(where, "id")
    return text


def _read_date(plain: Plain, where: str) -> datetime.date:
    text = read_text(plain, where)
    try:
        date = datetime.date.fromisoformat(text)
    except ValueError:
        raise wrong(where, "date") from None
    if text != date.isoformat():
        raise wrong(where, "date")
    return date


def _read_time(plain: Plain, where: str) -> datetime.time:
    text = read_text(plain, where)
    try:
        time = datetime.time.fromisoformat(text)
    except ValueError:
        raise wrong(where, "time") from None
    if text != time.isoformat("minutes"):
        raise wrong(where, "time")
    return time


def _typed(plain: Plain, expected: type, where: str, name: str) -> Any:
    if not isinstance(plain, expected):
        raise wrong(where, name)
    return plain


def nested_fields(field: Field) -> tuple[Field, ...]:
    """The fields of the small records that a field holds."""
    return fields_of(field.base)
