"""Whole days, made at random from the dataclasses, and the ways to and from JSON."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable
from dataclasses import replace
from enum import Enum
from typing import Any

from hypothesis import strategies as st

from facilitator.domain.day import PARTS, Day, reading_order
from facilitator.domain.event import Attachment, Event, Use, logo_id
from facilitator.domain.fields import Field, fields_of
from facilitator.domain.hall import ItemKind, Joining
from facilitator.domain.kinds import LIVE
from facilitator.domain.records import ANY, CLASSES, KINDS, Kind, Record, target
from facilitator.domain.seating import SEATING
from facilitator.intake.dayjson.reading import ReadDay, read_day
from facilitator.intake.dayjson.writing import write_day

TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=20)
WORDS = TEXT.filter(str.strip)
OWN_KIND = {"accompanies", "merged_into", "conflict_of"}


def day_of(records: Iterable[Any]) -> Day:
    """The day that a file would hold after these records were put into it."""
    parts: dict[str, list[Any]] = {}
    event = Event()
    for record in records:
        if isinstance(record, Event):
            event = record
        else:
            parts.setdefault(PARTS[KINDS[type(record)]], []).append(record)
    return Day(event=event, **{part: tuple(sorted(some, key=reading_order)) for part, some in parts.items()})


def there_and_back(day: Day) -> ReadDay:
    """A day written as JSON text and read again."""
    return read_day(json.loads(json.dumps(write_day(day, {}).plain, ensure_ascii=False)))


@st.composite
def days(draw: st.DrawFn) -> Day:
    """Any day that can be handed on: every field of every record drawn by its type, references to what is there.

    What is `LIVE` is not among it: it is not in the JSON.
    """
    ids = {
        kind: [f"{kind.value}-{n}" for n in range(draw(st.integers(0, 3)))]
        for kind in CLASSES
        if kind not in LIVE | {Kind.EVENT, Kind.SEAT, Kind.SEATING}
    }
    rounds = draw(st.lists(st.sampled_from(ids[Kind.ITEM]), unique=True)) if ids[Kind.ITEM] else []
    drawn = _Drawn(draw, ids, rounds)
    records: list[Record] = [drawn.record(Kind.EVENT, "event", 0)]
    for kind, keys in ids.items():
        made = [drawn.record(kind, key, place) for place, key in enumerate(keys)]
        records += _joined_once(made) if kind is Kind.JOINING else made
    if draw(st.booleans()):
        records.append(drawn.record(Kind.SEATING, SEATING, 0))
    seats = {(s.round, s.person): s for s in (drawn.record(Kind.SEAT, "", 0) for _ in range(3)) if s is not None}
    logos = [
        Attachment(logo_id(key), key, Use.LOGO, f"{key}.png", draw(TEXT))  # type: ignore[arg-type]
        for key in draw(st.sets(st.sampled_from(ids[Kind.ORGANISER])) if ids[Kind.ORGANISER] else st.just(set()))
    ]
    return day_of([*records, *seats.values(), *logos])


class _Drawn:
    def __init__(self, draw: st.DrawFn, ids: dict[Kind, list[str]], rounds: list[str]) -> None:
        self.draw, self.ids, self.rounds = draw, ids, rounds

    def record(self, kind: Kind, key: str, place: int) -> Any:
        record = CLASSES[kind]
        values: dict[str, Any] = {} if kind is Kind.SEAT else {"id": key}
        for field in fields_of(record):
            if field.name in values:
                continue
            values[field.name] = self.value(field, kind, place)
            if field.refers and not field.optional and not field.many and values[field.name] is None:
                return None  # nobody to seat, no table to join
        return self.made_right(record(**values), place)

    def value(self, field: Field, kind: Kind, place: int) -> Any:
        if field.name == "rank":
            return place + 1.0
        known = self.known(field, kind, place)
        if field.many:
            one = _any_of(known) if field.refers else self.one(field)
            return () if one.is_empty else tuple(self.draw(st.lists(one, max_size=3)))
        if field.refers:
            return self.draw(st.sampled_from([*known, None] if field.optional or not known else known))
        return self.draw(st.none() | self.one(field) if field.optional else self.one(field))

    def known(self, field: Field, kind: Kind, place: int) -> list[str]:
        """What a reference may point at. Among its own kind only backwards: no circles."""
        if field.refers == ANY:
            return [key for kind, keys in self.ids.items() if kind is not Kind.JOINING for key in keys]
        aims = target(field)
        if aims is Kind.ITEM:
            return self.rounds
        keys = self.ids[aims] if aims else []
        return keys[:place] if field.name in OWN_KIND and aims is kind else keys

    def one(self, field: Field) -> st.SearchStrategy[Any]:
        if field.nested:
            parts = {inner.name: self.part(inner) for inner in fields_of(field.base)}
            return st.nothing() if any(one.is_empty for one in parts.values()) else st.builds(field.base, **parts)
        if field.base is bool:
            return st.booleans()
        if field.base is int:
            return st.integers(1, 999)
        if field.base is datetime.date:
            return st.dates()
        if field.base is datetime.time:
            return st.builds(datetime.time, st.integers(0, 23), st.integers(0, 59))
        return st.sampled_from(field.base) if issubclass(field.base, Enum) else TEXT  # type: ignore[type-var]

    def part(self, inner: Field) -> st.SearchStrategy[Any]:
        """What a field of a small record inside another may hold."""
        aims = target(inner)
        if aims is None:
            return TEXT
        keys = _any_of(self.ids[aims])
        if not inner.many:
            return keys
        return st.just(()) if keys.is_empty else st.lists(keys, max_size=3).map(tuple)

    def made_right(self, record: Any, place: int) -> Any:
        """What the checks of the domain ask for, field by field."""
        match KINDS[type(record)]:
            case Kind.TABLE:
                return replace(record, number=place * 7 + 1)
            case Kind.ITEM:
                is_round = record.id in self.rounds
                other = ItemKind.BREAK if record.kind is ItemKind.ROUND else record.kind
                number = self.rounds.index(record.id) + 1 if is_round else None
                return replace(record, kind=ItemKind.ROUND if is_round else other, round=number)
            case Kind.TAKEAWAY:
                edited = record.edited if record.edited and record.edited.strip() else None
                made_from = None if edited is None else record.edited_from or "was"
                return replace(record, text=self.draw(WORDS), edited=edited, edited_from=made_from)
            case Kind.CONTRIBUTION:
                return replace(record, intentions=(record.text[1:],) if record.text[1:].strip() else ())
            case Kind.ATTACHMENT:
                use = Use.PHOTO if record.use is Use.LOGO else record.use
                return replace(record, use=use, file=f"{record.id}.png", sha256=None)
            case Kind.PERSON | Kind.ORGANISER | Kind.INITIATIVE | Kind.THREAD:
                return replace(record, name=self.draw(WORDS))
            case Kind.SEATING:
                weights = {name: self.draw(st.integers(50, 200)) for name in ("new_people", "mixed", "wishes")}
                return replace(record, **weights, turnout=self.draw(st.integers(1, 100)), smallest=place)
            case Kind.AGREEMENT:
                return replace(record, what=self.draw(WORDS))
            case Kind.FOLLOWUP:
                return replace(record, title=self.draw(WORDS))
            case _:
                return record


def _joined_once(joinings: list[Joining | None]) -> list[Joining]:
    """Those among them that can be together: in a round a table joins one other, and that one joins none."""
    kept: list[Joining] = []
    for one in joinings:
        if one is None or one.table == one.into:
            continue
        here = [other for other in kept if other.round == one.round]
        if one.into not in {other.table for other in here} and one.table not in {
            table for other in here for table in (other.table, other.into)
        }:
            kept.append(one)
    return kept


def _any_of(keys: list[str]) -> st.SearchStrategy[str]:
    return st.sampled_from(keys) if keys else st.nothing()
