"""From the JSON of a day to its records."""

from __future__ import annotations

import dataclasses
import itertools
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

from facilitator.domain.checks import check, in_a_circle
from facilitator.domain.conversations import Conversation, Takeaway
from facilitator.domain.event import EVENT, Attachment, Event, Organiser, Use, logo_id
from facilitator.domain.fields import Field, Plain
from facilitator.domain.hall import ItemKind, Joining, ProgrammeItem, Seat, Table
from facilitator.domain.identity import AnyId, ItemId, OrganiserId, TableId, new_id
from facilitator.domain.people import Consent, Person, starting_consent
from facilitator.domain.records import CLASSES, KINDS, Kind, Record, key_of, ranked, target
from facilitator.domain.seating import SEATING, Seating
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
    as_object,
    known_keys,
    listed,
    nested_fields,
    read_id,
    read_number,
    read_text,
    read_value,
    shown,
    wrong,
)
from facilitator.intake.jsonfile import read_json_file
from facilitator.services.event import put_usual_sections
from facilitator.services.pictures import LARGEST_MEGABYTES, picture_of
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

    Fails with `file-missing` or `cannot-read` (file), `day-not-json` (file, line), `picture-too-large` (file,
    megabytes), or as `read_day`.
    """
    plain = read_json_file(path, as_object)
    return _with_pictures(read_day(plain), path.parent)


def read_day(plain: Plain) -> ReadDay:
    """Read a day from what its JSON holds. Pictures are named but not looked for.

    Fails with `day-wrong-format` (format), or, naming the place (where): `day-unknown-key` (key), `day-missing-key`
    (key), `day-wrong-value` (expected), `day-missing-reference` or `day-unclear-reference` (to), `day-twice` (what),
    `day-circle`, or what `domain.checks` says, as `day-not-right` (why).
    """
    top = known_keys(plain, {"format", "event", *LISTS}, "JSON")
    given = top.get("format")
    if given != FORMAT:
        raise FacilitatorError("day-wrong-format", format=shown(given) if isinstance(given, str) else "")
    return _Reader(top).read()


def _with_pictures(day: ReadDay, folder: Path) -> ReadDay:
    records, pictures, missing = [], [], []
    for record in day.records:
        if isinstance(record, Attachment):
            try:
                picture = picture_of(record.use, record.file, _content(folder / record.file, record.use))
                record = dataclasses.replace(record, sha256=picture.sha256)  # noqa: PLW2901
                pictures.append(picture)
            except OSError:
                missing.append(record.file)
        records.append(record)
    return dataclasses.replace(day, records=tuple(records), pictures=tuple(pictures), missing=tuple(missing))


def _content(path: Path, use: Use) -> bytes:
    """The bytes of a picture, or enough of them to see that it is too large."""
    with path.open("rb") as file:
        return file.read(LARGEST_MEGABYTES[use] * 1_000_000 + 1)


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
        given = self.top.get("event")
        event = known_keys({} if given is None else given, _allowed(Event), "event")
        raws = self._raws(Organiser, event.get(ORGANISERS), f"event {ORGANISERS}")
        for key, kind in LISTS.items():
            raws += self._raws(CLASSES[kind], self._list(key), key)
        self._number_tables(raws)
        self._number_rounds(raws)
        self._imply_tables_and_rounds(raws)
        raws = self._in_order(raws)
        day = cast(Event, self._fields(_Raw(Event, event, "event", EVENT)))
        records = [self._record(raw, float(rank), day) for raw, rank in _ranked(raws)]
        self._refuse_twice(raws, records)
        _refuse_joined_twice(raws, records)
        _refuse_circles(raws, records)
        logos = [logo for raw in raws if raw.record is Organiser for logo in self._logo(raw)]
        return ReadDay((day, *self.implied, *records, *logos), usual_sections=self.top.get("sections") is None)

    # -- finding all objects and their identities --------------------------------------------------------------

    def _list(self, key: str) -> Plain:
        given = self.top.get(key)
        return [given] if key == SEATING and given is not None else given

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
        if record is Seating:
            return SEATING
        given = plain.get("id")
        key = new_id() if given is None else read_id(given, f"{where} id")
        self._know(KINDS[record], key, where)
        return key

    def _know(self, kind: Kind, key: str, where: str) -> None:
        known = self.ids.setdefault(kind, set())
        if key in known:
            raise FacilitatorError("day-twice", where=where, what=key)
        known.add(key)

    def _number_tables(self, raws: list[_Raw]) -> None:
        for raw in raws:
            if raw.record is Table:
                number = read_number(_required(raw, "number"), f"{raw.where} number")
                self._claim(self.tables, number, TableId(raw.id), raw)

    def _number_rounds(self, raws: list[_Raw]) -> None:
        """Rounds by their numbers; those without one get the numbers that are left, in their order."""
        rounds = [r for r in raws if r.record is ProgrammeItem and r.plain.get("kind") == ItemKind.ROUND]
        for raw in rounds:
            given = raw.plain.get("round")
            if given is not None:
                self._claim(self.rounds, read_number(given, f"{raw.where} round"), ItemId(raw.id), raw)
        left = (number for number in itertools.count(1) if number not in self.rounds)
        for raw in rounds:
            if raw.plain.get("round") is None:
                number = next(left)
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
            for number, where in sorted(_numbers(raws, Kind.TABLE).items()):
                self._imply(Table(TableId(new_id()), number), self.tables, number, where)
        if not self.rounds:
            for number, where in sorted(_numbers(raws, Kind.ITEM).items()):
                item = ProgrammeItem(ItemId(new_id()), ItemKind.ROUND, round=number, rank=float(number))
                self._imply(item, self.rounds, number, where)

    def _imply(self, record: Table | ProgrammeItem, taken: dict[int, Any], number: int, where: str) -> None:
        _check(record, where)
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

    def _record(self, raw: _Raw, rank: float, day: Event) -> Any:
        record = self._fields(raw)
        if isinstance(record, Person) and raw.plain.get("consent") is None:
            consent = Consent.YES if record.id in day.chairs else starting_consent(record.kinds)
            record = dataclasses.replace(record, consent=consent)
        elif isinstance(record, Takeaway) and record.edited is not None and record.edited_from is None:
            record = dataclasses.replace(record, edited_from=record.text)
        elif isinstance(record, Attachment) and record.use is Use.LOGO:  # a logo stands with its organiser
            raise wrong(f"{raw.where} use", " / ".join(use for use in Use if use is not Use.LOGO))
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
                values[known.name] = None if known.optional else _required(raw, known.name)
        record = raw.record(**values) if raw.record is Seat else raw.record(id=raw.id, **values)
        _check(record, raw.where)
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
                raise FacilitatorError("day-missing-reference", where=where, to=shown(str(plain)))
            return str(numbers[plain])
        key = read_text(plain, where)
        kinds: Iterable[Kind] = [kind] if kind is not None else CLASSES
        found = sum(key in self.ids.get(one, ()) for one in kinds)
        if found != 1:
            code = "day-unclear-reference" if found else "day-missing-reference"
            raise FacilitatorError(code, where=where, to=shown(key))
        if kind is Kind.ITEM and key not in self.rounds.values():
            raise wrong(where, "round")
        return key

    # -- what only shows in all of them together ---------------------------------------------------------------

    @staticmethod
    def _refuse_twice(raws: list[_Raw], records: list[Any]) -> None:
        """A seat has no identity of its own: somebody may sit at one table only in a round."""
        seats: set[str] = set()
        for raw, record in zip(raws, records, strict=True):
            if isinstance(record, Seat):
                if key_of(record) in seats:
                    raise FacilitatorError("day-twice", where=raw.where, what=record.person)
                seats.add(key_of(record))

    def _logo(self, raw: _Raw) -> list[Attachment]:
        """The logo that an organiser names."""
        file, alt = raw.plain.get(LOGO), raw.plain.get(LOGO_ALT)
        if file is None:
            return []
        where = f"{raw.where} {LOGO}"
        words = "" if alt is None else read_text(alt, f"{raw.where} {LOGO_ALT}")
        key = logo_id(OrganiserId(raw.id))
        self._know(Kind.ATTACHMENT, key, where)
        logo = Attachment(key, AnyId(raw.id), Use.LOGO, read_text(file, where), words)
        _check(logo, where)
        return [logo]


def _refuse_joined_twice(raws: list[_Raw], records: list[Any]) -> None:
    """In a round a table joins one other at most, and that one joins none: everybody has one table to go to."""
    joinings = [(raw, one) for raw, one in zip(raws, records, strict=True) if isinstance(one, Joining)]
    joined: set[tuple[str, str]] = set()
    for raw, one in joinings:
        if (one.round, one.table) in joined:
            raise FacilitatorError("day-twice", where=raw.where, what=shown(str(raw.plain["table"])))
        joined.add((one.round, one.table))
    for raw, one in joinings:
        if (one.round, one.into) in joined:
            raise FacilitatorError("day-twice", where=f"{raw.where} into", what=shown(str(raw.plain["into"])))


def _refuse_circles(raws: list[_Raw], records: list[Any]) -> None:
    """Companions and merged points may not lead back to themselves: neither would sit, or print, anywhere."""
    for record, name in ((Person, "accompanies"), (Takeaway, "merged_into"), (Takeaway, "conflict_of")):
        ours = {str(one.id): raw for raw, one in zip(raws, records, strict=True) if isinstance(one, record)}
        key = in_a_circle({one.id: getattr(one, name) for one in records if isinstance(one, record)})
        if key is not None:
            raise FacilitatorError("day-circle", where=f"{ours[key].where} {name}")


def _check(record: Any, where: str) -> None:
    try:
        check(record)
    except FacilitatorError as error:
        details = {name: shown(value) if isinstance(value, str) else value for name, value in error.details.items()}
        raise FacilitatorError("day-not-right", where=where, why=error.code, **details) from error


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


def _numbers(raws: list[_Raw], kind: Kind) -> dict[int, str]:
    """The numbers by which the objects refer to tables or to rounds, and where each does so first."""
    found: dict[int, str] = {}
    for raw in raws:
        for known in keys_of(raw.record):
            if known.refers is not None and target(known) is kind:
                plain = raw.plain.get(known.name)
                for one in plain if isinstance(plain, list) else [plain]:
                    if isinstance(one, int) and not isinstance(one, bool):
                        found.setdefault(one, f"{raw.where} {known.name}")
    return found
