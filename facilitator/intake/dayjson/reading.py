"""From the JSON of a day to its records."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

from facilitator.domain.checks import check
from facilitator.domain.conversations import Conversation
from facilitator.domain.event import EVENT, Attachment, Event, Organiser, Use, logo_id
from facilitator.domain.fields import Field, Plain
from facilitator.domain.hall import ItemKind, ProgrammeItem, Seat, Table
from facilitator.domain.identity import AnyId, ItemId, OrganiserId, TableId, new_id
from facilitator.domain.people import Consent, Person, starting_consent
from facilitator.domain.records import CLASSES, KINDS, Kind, Record, ranked, target
from facilitator.errors import FacilitatorError
from facilitator.intake.dayjson.layout import (
    FORMAT,
    LISTS,
    LOGO,
    LOGO_ALT,
    ORGANISERS,
    POSITION,
    extra_keys,
    keys_of,
)
from facilitator.intake.dayjson.values import (
    known_keys,
    listed,
    nested_fields,
    read_id,
    read_number,
    read_text,
    read_value,
    wrong,
)
from facilitator.services.event import put_usual_sections
from facilitator.services.hall import numbered
from facilitator.services.pictures import picture_of
from facilitator.storage.pictures import Picture
from facilitator.storage.tx import Tx


@dataclass(frozen=True, slots=True)
class ReadDay:
    """A day that was read and found right.

    records: all of them, in their order. pictures: the files beside the JSON, by name. missing: files it names that
    are not there. usual_sections: the JSON says nothing about the report.
    """

    records: tuple[Record, ...]
    pictures: tuple[Picture, ...] = ()
    missing: tuple[str, ...] = ()
    usual_sections: bool = False

    def fill(self, tx: Tx) -> None:
        """Put the day into a file, as its first act."""
        for picture in self.pictures:
            tx.put_picture(picture)
        for record in self.records:
            tx.put(record)
        if self.usual_sections:
            put_usual_sections(tx)


def read_day_file(path: Path) -> ReadDay:
    """Read a day from a file, with the pictures beside it.

    Fails with `file-missing` (file), `day-not-json` (file, line), `day-wrong-format` (format), or, naming the place:
    `day-unknown-key`, `day-missing-key`, `day-wrong-value`, `day-missing-reference`, `day-twice`, or what
    `domain.checks` says, as `day-not-right`.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise FacilitatorError("file-missing", file=path.name) from error
    except (OSError, UnicodeDecodeError) as error:
        raise FacilitatorError("day-not-json", file=path.name, line=1) from error
    try:
        plain = json.loads(text)
    except json.JSONDecodeError as error:
        raise FacilitatorError("day-not-json", file=path.name, line=error.lineno) from error
    except RecursionError as error:
        raise FacilitatorError("day-not-json", file=path.name, line=1) from error
    return _with_pictures(read_day(plain), path.parent)


def read_day(plain: Plain) -> ReadDay:
    """Read a day from what its JSON holds. Pictures are named but not looked for."""
    top = known_keys(plain, {"format", "event", *LISTS}, "JSON")
    if top.get("format") != FORMAT:
        raise FacilitatorError("day-wrong-format", format=str(top.get("format")))
    return _Reader(top).read()


def _with_pictures(day: ReadDay, folder: Path) -> ReadDay:
    records, pictures, missing = [], [], []
    for record in day.records:
        if isinstance(record, Attachment):
            try:
                picture = picture_of(record.use, record.file, (folder / record.file).read_bytes())
                record = dataclasses.replace(record, sha256=picture.sha256)  # noqa: PLW2901
                pictures.append(picture)
            except OSError:
                missing.append(record.file)
        records.append(record)
    return dataclasses.replace(day, records=tuple(records), pictures=tuple(pictures), missing=tuple(missing))


@dataclass(slots=True)
class _Raw:
    """One object of the JSON on its way to a record."""

    record: type
    plain: dict[str, Plain]
    where: str
    id: str


@dataclass(slots=True)
class _Reader:
    top: dict[str, Plain]
    ids: dict[Kind, set[str]] = field(default_factory=dict)
    tables: dict[int, TableId] = field(default_factory=dict)
    rounds: dict[int, ItemId] = field(default_factory=dict)
    implied: list[Record] = field(default_factory=list)

    def read(self) -> ReadDay:
        event = known_keys(self.top.get("event") or {}, _allowed(Event), "event")
        raws = self._organisers(event)
        for key, kind in LISTS.items():
            raws += self._raws(CLASSES[kind], self.top.get(key), key)
        self._number_tables_and_rounds(raws)
        self._imply_tables_and_rounds(raws)
        raws = self._in_order(raws)
        records = [self._record(raw, float(rank)) for raw, rank in _ranked(raws)]
        day = cast(Event, self._fields(_Raw(Event, event, "event", EVENT)))
        records = [_with_consent(record, raw, day) for record, raw in zip(records, raws, strict=True)]
        records += [logo for raw in raws if raw.record is Organiser for logo in _logo(raw)]
        return ReadDay(records=(day, *self.implied, *records), usual_sections=self.top.get("sections") is None)

    # -- finding all objects and their identities --------------------------------------------------------------

    def _organisers(self, event: dict[str, Plain]) -> list[_Raw]:
        return self._raws(Organiser, event.get(ORGANISERS), f"event {ORGANISERS}")

    def _raws(self, record: type, plain: Plain, where: str) -> list[_Raw]:
        raws = []
        for number, one in enumerate(listed(plain, where), 1):
            here = f"{where} {number}"
            values = known_keys(one, _allowed(record), here)
            raws.append(_Raw(record, values, here, self._identity(record, values, here)))
        return raws

    def _identity(self, record: type, plain: dict[str, Plain], where: str) -> str:
        if record is Seat:
            return ""
        given = plain.get("id")
        key = new_id() if given is None else read_id(given, f"{where} id")
        known = self.ids.setdefault(KINDS[record], set())
        if key in known:
            raise FacilitatorError("day-twice", where=where, what=key)
        known.add(key)
        return key

    def _number_tables_and_rounds(self, raws: list[_Raw]) -> None:
        for raw in raws:
            if raw.record is Table:
                number = read_number(_required(raw, "number"), f"{raw.where} number")
                self._claim(self.tables, number, TableId(raw.id), raw)
            elif raw.record is ProgrammeItem and raw.plain.get("kind") == ItemKind.ROUND:
                given = raw.plain.get("round")
                number = len(self.rounds) + 1 if given is None else read_number(given, f"{raw.where} round")
                raw.plain = {**raw.plain, "round": number}
                self._claim(self.rounds, number, ItemId(raw.id), raw)

    @staticmethod
    def _claim(taken: dict[int, Any], number: int, key: str, raw: _Raw) -> None:
        if number in taken:
            raise FacilitatorError("day-twice", where=raw.where, what=number)
        taken[number] = key

    def _imply_tables_and_rounds(self, raws: list[_Raw]) -> None:
        """A day that lists no tables (or no rounds) but uses their numbers means those tables and rounds."""
        if not self.tables:
            for number in sorted(_numbers(raws, Kind.TABLE)):
                table = Table(TableId(new_id()), number)
                self._imply(table, self.tables, number)
        if not self.rounds:
            for number in sorted(_numbers(raws, Kind.ITEM)):
                item = numbered(ProgrammeItem(ItemId(new_id()), ItemKind.ROUND, round=number, rank=float(number)), ())
                self._imply(item, self.rounds, number)

    def _imply(self, record: Table | ProgrammeItem, taken: dict[int, Any], number: int) -> None:
        check(record)
        taken[number] = record.id
        self.ids.setdefault(KINDS[type(record)], set()).add(record.id)
        self.implied.append(record)

    @staticmethod
    def _in_order(raws: list[_Raw]) -> list[_Raw]:
        """The objects as listed; conversations by their position where they have one, the others behind those."""

        def place(raw: _Raw) -> float:
            given = raw.plain.get(POSITION)
            return float("inf") if given is None else float(read_number(given, f"{raw.where} {POSITION}"))

        others = [raw for raw in raws if raw.record is not Conversation]
        return others + sorted((raw for raw in raws if raw.record is Conversation), key=place)

    # -- from an object to its record --------------------------------------------------------------------------

    def _record(self, raw: _Raw, rank: float) -> Any:
        record = self._fields(raw)
        return dataclasses.replace(record, rank=rank) if ranked(raw.record) else record

    def _fields(self, raw: _Raw) -> Any:
        values: dict[str, Any] = {}
        for known in keys_of(raw.record):
            if known.name == "id":
                continue
            plain = raw.plain.get(known.name)
            if plain is not None:
                values[known.name] = self._value(known, plain, f"{raw.where} {known.name}")
            elif known.default is dataclasses.MISSING:
                _required(raw, known.name)
        record = raw.record(**values) if raw.record is Seat else raw.record(id=raw.id, **values)
        try:
            check(record)
        except FacilitatorError as error:
            raise FacilitatorError("day-not-right", where=raw.where, why=error.code, **error.details) from error
        return record

    def _value(self, known: Field, plain: Plain, where: str) -> Any:
        if known.nested:
            return tuple(self._nested(known, one, f"{where} {n}") for n, one in enumerate(listed(plain, where), 1))
        if known.refers is None:
            return read_value(known, plain, where)
        if known.many:
            return tuple(self._reference(known, one, f"{where} {n}") for n, one in enumerate(listed(plain, where), 1))
        return self._reference(known, plain, where)

    def _nested(self, known: Field, plain: Plain, where: str) -> Any:
        values = known_keys(plain, {inner.name for inner in nested_fields(known)}, where)
        raw = _Raw(known.base, values, where, "")
        return known.base(
            **{
                inner.name: self._value(inner, _required(raw, inner.name), f"{where} {inner.name}")
                for inner in nested_fields(known)
            }
        )

    def _reference(self, known: Field, plain: Plain, where: str) -> str:
        kind = target(known)
        if isinstance(plain, int) and not isinstance(plain, bool) and kind in (Kind.TABLE, Kind.ITEM):
            numbers: dict[int, Any] = self.tables if kind is Kind.TABLE else self.rounds
            if plain not in numbers:
                raise FacilitatorError("day-missing-reference", where=where, to=plain)
            return str(numbers[plain])
        key = read_text(plain, where)
        kinds: Iterable[Kind] = [kind] if kind is not None else CLASSES
        if not any(key in self.ids.get(one, ()) for one in kinds):
            raise FacilitatorError("day-missing-reference", where=where, to=key)
        return key


def _allowed(record: type) -> set[str]:
    return {known.name for known in keys_of(record)} | extra_keys(record)


def _required(raw: _Raw, key: str) -> Plain:
    plain = raw.plain.get(key)
    if plain is None:
        raise FacilitatorError("day-missing-key", where=raw.where, key=key)
    return plain


def _ranked(raws: list[_Raw]) -> Iterable[tuple[_Raw, int]]:
    """Each object with its place among those of its kind, 1 and up."""
    counts: dict[type, int] = {}
    for raw in raws:
        counts[raw.record] = counts.get(raw.record, 0) + 1
        yield raw, counts[raw.record]


def _numbers(raws: list[_Raw], kind: Kind) -> set[int]:
    """The numbers by which the objects refer to tables or to rounds."""
    found: set[int] = set()
    for raw in raws:
        for known in keys_of(raw.record):
            if known.refers is not None and target(known) is kind:
                plain = raw.plain.get(known.name)
                several = plain if isinstance(plain, list) else [plain]
                found |= {one for one in several if isinstance(one, int) and not isinstance(one, bool)}
    return found


def _with_consent(record: Any, raw: _Raw, event: Event) -> Any:
    """A person of whom nothing is said about consent starts as their part in the day has it."""
    if not isinstance(record, Person) or raw.plain.get("consent") is not None:
        return record
    consent = Consent.YES if record.id in event.chairs else starting_consent(record.kinds)
    return dataclasses.replace(record, consent=consent)


def _logo(raw: _Raw) -> list[Attachment]:
    """The logo that an organiser names."""
    file = raw.plain.get(LOGO)
    if file is None:
        return []
    where = f"{raw.where} {LOGO}"
    alt = raw.plain.get(LOGO_ALT)
    name = file_name(read_text(file, where), where)
    words = read_text(alt, f"{raw.where} {LOGO_ALT}") if alt is not None else ""
    owner = OrganiserId(raw.id)
    return [Attachment(logo_id(owner), AnyId(owner), Use.LOGO, name, words)]


def file_name(text: str, where: str) -> str:
    """The name of a file that lies beside the JSON. A path is refused with `day-wrong-value`."""
    if text in ("", ".", "..") or any(sign in text for sign in "/\\:\0"):
        raise wrong(where, "file")
    return text
