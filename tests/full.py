"""A day in which every field of every record says something: what is forgotten anywhere shows."""

from __future__ import annotations

import dataclasses
import datetime
from enum import Enum
from typing import Any

from facilitator.domain.day import PARTS, Day
from facilitator.domain.event import Attachment, Use, logo_id
from facilitator.domain.fields import Field, fields_of
from facilitator.domain.hall import ItemKind
from facilitator.domain.kinds import LIVE
from facilitator.domain.records import ANY, CLASSES, Kind, target

_RIGHT: dict[str, Any] = {
    "kind": ItemKind.ROUND,
    "use": Use.PHOTO,
    "intentions": ("text",),
    "file": "foto.png",
    "sha256": None,
    "rank": 1.0,
    "merged_into": "other",
    "conflict_of": "other",
    "accompanies": "other",
    "into": "other",
}
"""What a field holds that the rules tie to something else."""


def full_day(*, live: bool = False) -> Day:
    """One record of each kind with every field filled in, and a bare one that it may point at.

    live: with what happens while the day is run; a day that is handed on has none of it.
    """
    parts = {part: (*_bare(kind), _full(kind)) for kind, part in PARTS.items() if live or kind not in LIVE}
    whole = Day(event=_full(Kind.EVENT), **parts)
    logo = Attachment(logo_id("organiser"), "organiser", Use.LOGO, "logo.png", "Het merk")  # type: ignore[arg-type]
    return dataclasses.replace(whole, attachments=(logo, *whole.attachments))


def _full(kind: Kind) -> Any:
    record = CLASSES[kind]
    values = {field.name: _value(field) for field in fields_of(record) if field.name != "id"}
    if kind in (Kind.PERSON, Kind.TAKEAWAY):
        values["rank"] = 2.0
    return record(**values) if kind is Kind.SEAT else record(id=kind.value, **values)


def _bare(kind: Kind) -> list[Any]:
    if kind is Kind.TABLE:
        return [CLASSES[kind]("other", 1)]
    return [CLASSES[kind]("other", "other", rank=1.0)] if kind in (Kind.PERSON, Kind.TAKEAWAY) else []


def _value(field: Field) -> Any:
    if field.name in _RIGHT and (field.name != "kind" or field.base is ItemKind):
        return _RIGHT[field.name]
    one = _one(field)
    return (one,) if field.many else one


def _one(field: Field) -> Any:
    if field.refers == ANY:
        return Kind.CONTRIBUTION.value
    if field.refers is not None:
        return target(field).value  # type: ignore[union-attr]
    if field.nested:
        return field.base(**{inner.name: _value(inner) for inner in fields_of(field.base)})
    if field.base is bool:
        return not field.default
    if field.base is int:
        return 60  # a length, a weight, a part of a hundred
    if field.base is float:
        return 3.5
    if field.base is datetime.datetime:
        return datetime.datetime(2018, 9, 19, 13, 45, 10, 250_000, datetime.timezone(datetime.timedelta(hours=2)))
    if field.base is datetime.date:
        return datetime.date(2018, 9, 19)
    if field.base is datetime.time:
        return datetime.time(13, 45)
    if issubclass(field.base, Enum):
        return next(choice for choice in field.base if choice != field.default)
    return "text"
