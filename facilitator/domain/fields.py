"""Records as plain values and back, by the types of their fields.

One reading of the dataclasses serves the log, the projection and the JSON of a day, so that a field added to a
record is stored, undone and exported without another line of code.
"""

from __future__ import annotations

import dataclasses
import datetime
import functools
import types
import typing
from collections.abc import Callable
from enum import Enum
from typing import Any, TypeVar

T = TypeVar("T")


def once_per_class(reading: Callable[[type], T]) -> Callable[[type], T]:
    """Read a record class once and remember it. `functools.cache`, with a type a checker can follow."""
    return typing.cast(Callable[[type], T], functools.cache(reading))


Plain = None | bool | int | float | str | list["Plain"] | dict[str, "Plain"]
"""What JSON can hold."""


@dataclasses.dataclass(frozen=True, slots=True)
class Field:
    """One field of a record.

    base: the type of one value: str, int, float, bool, date, time (to the minute), datetime (with its zone), an Enum or
    a nested dataclass.
    refers: the name of the identity it points with (`PersonId`), None for a value. default: dataclasses.MISSING where
    there is none.
    """

    name: str
    base: type
    optional: bool
    many: bool
    refers: str | None
    default: object

    @property
    def plain_default(self) -> Plain:
        """What the field is, as a plain value, in a record written before the field existed."""
        if self.default is dataclasses.MISSING:
            raise TypeError(f"{self.name} has no default")
        return _plain(self.default)

    @property
    def nested(self) -> bool:
        """Whether one value is a small record itself."""
        return dataclasses.is_dataclass(self.base)


@once_per_class
def fields_of(record: type) -> tuple[Field, ...]:
    """The fields of a record class, in their order."""
    hints = typing.get_type_hints(record)
    return tuple(_field(f, hints[f.name]) for f in dataclasses.fields(record))


def _field(declared: dataclasses.Field[Any], hint: Any) -> Field:
    optional = many = False
    if typing.get_origin(hint) in (types.UnionType, typing.Union):
        (hint,) = (part for part in typing.get_args(hint) if part is not types.NoneType)
        optional = True
    if typing.get_origin(hint) is tuple:
        hint, _ellipsis = typing.get_args(hint)
        many = True
    refers = None
    if isinstance(hint, typing.NewType):
        refers, hint = hint.__name__, hint.__supertype__
    return Field(declared.name, hint, optional, many, refers, declared.default)


def to_plain(record: object) -> dict[str, Plain]:
    """All fields of a record as plain values, in their order."""
    return {field.name: _plain(getattr(record, field.name)) for field in fields_of(type(record))}


_PLAIN = frozenset({type(None), bool, int, float, str})


def _plain(value: Any) -> Plain:
    if type(value) in _PLAIN:  # most are: an act spends its time here
        return typing.cast(Plain, value)
    match value:
        case Enum():
            return typing.cast(str, value.value)
        case datetime.datetime() if value.tzinfo is None:  # beside times with a zone it could not be put in order
            raise TypeError("a time without its zone is no value of a record")
        case datetime.date():
            return value.isoformat()
        case datetime.time():
            return value.isoformat("minutes")
        case tuple():
            return [_plain(one) for one in value]
        case _ if dataclasses.is_dataclass(value):
            return to_plain(value)
        case _:
            raise TypeError(f"{type(value).__name__} is no value of a record")


def from_plain(record: type, plain: dict[str, Plain]) -> Any:
    """A record from its plain values, as `to_plain` gave them. Missing fields take their default.

    For values that are known to be right (our own log); what comes from outside goes through `intake`.
    """
    return record(
        **{field.name: restore(plain[field.name]) for field, restore in restorers(record) if field.name in plain}
    )


@once_per_class
def restorers(record: type) -> tuple[tuple[Field, Callable[[Any], Any]], ...]:
    """For each field the function that turns its plain value into the record's own."""
    return tuple((field, _restorer(field)) for field in fields_of(record))


def _restorer(field: Field) -> Callable[[Any], Any]:
    one: Callable[[Any], Any]
    if field.nested:
        one = functools.partial(from_plain, field.base)
    elif field.base is datetime.date:
        one = datetime.date.fromisoformat
    elif field.base is datetime.datetime:
        one = datetime.datetime.fromisoformat
    elif field.base is datetime.time:
        one = datetime.time.fromisoformat
    elif issubclass(field.base, Enum) or field.base is bool:
        one = field.base
    else:
        one = _as_it_is
    if field.many:
        return lambda plain: tuple(one(value) for value in plain)
    if one is _as_it_is or not field.optional:
        return one
    return lambda plain: None if plain is None else one(plain)


def _as_it_is(plain: Any) -> Any:
    return plain
