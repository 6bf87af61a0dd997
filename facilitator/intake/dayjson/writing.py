"""From the records of a day to its JSON."""

from __future__ import annotations

import dataclasses
import itertools
import typing
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from facilitator.domain.day import PARTS, Day
from facilitator.domain.event import Attachment, Event, Organiser, Use
from facilitator.domain.fields import Plain, to_plain
from facilitator.domain.people import Person
from facilitator.domain.seating import SEATING
from facilitator.intake.dayjson.layout import FORMAT, LISTS, LOGO, LOGO_ALT, ORGANISERS, POSITION, keys_of


@dataclass(frozen=True, slots=True)
class WrittenDay:
    """A day as JSON can hold it, and the pictures to lay beside it, by file name."""

    plain: dict[str, Plain]
    files: dict[str, bytes]


def write_day(
    day: Day, pictures: dict[str, bytes], taken: Callable[[str, bytes], bool] = lambda _name, _content: False
) -> WrittenDay:
    """All records of a day. pictures: the bytes by hash. Two pictures of one name get names that differ.

    taken: whether a name is in use already, where the files will lie, for other bytes than these.
    """
    attachments, files = _named(day.attachments, pictures, taken)
    day = dataclasses.replace(day, attachments=attachments)
    event = _object(day.event)
    event[ORGANISERS] = [_organiser(organiser, day.logo_of(organiser)) for organiser in day.organisers]
    plain: dict[str, Plain] = {"format": FORMAT, "event": event}
    for key, kind in LISTS.items():
        plain[key] = [_object(record) for record in getattr(day, PARTS[kind]) if not _is_logo(record)]
    plain[SEATING] = next(iter(typing.cast(list[Plain], plain[SEATING])), [])
    plain["conversations"] = [{**_object(c), POSITION: n} for n, c in enumerate(day.conversations, 1)]
    return WrittenDay({key: value for key, value in plain.items() if value != [] or key == "sections"}, files)


def _is_logo(record: Any) -> bool:
    """A logo stands with its organiser, not among the other pictures."""
    return isinstance(record, Attachment) and record.use is Use.LOGO


def _organiser(organiser: Organiser, logo: Attachment | None) -> dict[str, Plain]:
    named: dict[str, Plain] = {} if logo is None else {LOGO: logo.file, LOGO_ALT: logo.alt}
    return {**_object(organiser), **named}


def _object(record: Any) -> dict[str, Plain]:
    """The fields that say something: those that are not as they would be without a word.

    The consent of a person is always said, since what it would be depends on their part in the day.
    """
    plain = to_plain(record)
    return {
        field.name: plain[field.name]
        for field in keys_of(type(record))
        if field.default is dataclasses.MISSING
        or getattr(record, field.name) != field.default
        or (isinstance(record, Person) and field.name == "consent")
        or (isinstance(record, Event) and field.name in ("title", "language"))
    }


def _named(
    attachments: tuple[Attachment, ...], pictures: dict[str, bytes], taken: Callable[[str, bytes], bool]
) -> tuple[tuple[Attachment, ...], dict[str, bytes]]:
    """Each attachment with a file name that no other picture has, and the bytes under those names.

    Names that differ in capitals only are one name on many a disk. The name of a picture that is missing stays its
    own, so that another is not taken for it.
    """
    missing = {a.file.casefold() for a in attachments if a.sha256 not in pictures}
    files: dict[str, tuple[str, bytes]] = {}

    def fits(name: str, content: bytes) -> bool:
        there = files.get(name.casefold())
        return there == (name, content) if there else name.casefold() not in missing and not taken(name, content)

    named = []
    for attachment in attachments:
        content = pictures.get(attachment.sha256 or "")
        name = attachment.file
        if content is not None:
            name = next(one for one in _names_like(attachment.file) if fits(one, content))
            files[name.casefold()] = (name, content)
        named.append(dataclasses.replace(attachment, file=name))
    return tuple(named), dict(files.values())


def _names_like(name: str) -> Iterator[str]:
    """The name, then `name-2`, `name-3` and so on before its ending."""
    yield name
    path = PurePath(name)
    yield from (f"{path.stem}-{number}{path.suffix}" for number in itertools.count(2))
