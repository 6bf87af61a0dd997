"""From the records of a day to its JSON."""

from __future__ import annotations

import dataclasses
import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from facilitator.domain.day import PARTS, Day
from facilitator.domain.event import Attachment, Event, Organiser, Use
from facilitator.domain.fields import Plain, to_plain
from facilitator.domain.people import Person
from facilitator.domain.records import CLASSES
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
    named, files = _named(day.attachments, pictures, taken)
    event = _object(day.event)
    event[ORGANISERS] = [_organiser(organiser, day, named) for organiser in day.organisers]
    plain: dict[str, Plain] = {"format": FORMAT, "event": event}
    for key, kind in LISTS.items():
        plain[key] = [_object(named.get(record.id, record)) for record in _of(day, PARTS[kind], CLASSES[kind])]
    for number, conversation in enumerate(_objects(plain["conversations"]), 1):
        conversation[POSITION] = number
    return WrittenDay({key: value for key, value in plain.items() if value != [] or key == "sections"}, files)


def _of(day: Day, part: str, record: type) -> list[Any]:
    everything = getattr(day, part)
    return [one for one in everything if record is not Attachment or one.use is not Use.LOGO]


def _objects(plain: Plain) -> list[dict[str, Plain]]:
    return plain  # type: ignore[return-value]  # a list of objects, made just now


def _organiser(organiser: Organiser, day: Day, named: dict[str, Attachment]) -> Plain:
    plain = _object(organiser)
    logo = day.logo_of(organiser)
    if logo is not None:
        plain[LOGO] = named[logo.id].file
        plain[LOGO_ALT] = logo.alt
    return plain


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
) -> tuple[dict[str, Attachment], dict[str, bytes]]:
    """Each attachment with a file name that no other picture has, and the bytes under those names.

    Names that differ in capitals only are one name on many a disk. The name of a picture that is missing stays its
    own, so that another is not taken for it.
    """
    missing = {a.file.casefold() for a in attachments if a.sha256 not in pictures}
    files: dict[str, tuple[str, bytes]] = {}

    def fits(name: str, content: bytes) -> bool:
        there = files.get(name.casefold())
        return there == (name, content) if there else name.casefold() not in missing and not taken(name, content)

    named: dict[str, Attachment] = {}
    for attachment in attachments:
        content = pictures.get(attachment.sha256 or "")
        name = attachment.file
        if content is not None:
            name = next(one for one in _names_like(attachment.file) if fits(one, content))
            files[name.casefold()] = (name, content)
        named[attachment.id] = dataclasses.replace(attachment, file=name)
    return named, dict(files.values())


def _names_like(name: str) -> Iterator[str]:
    """The name, then `name-2`, `name-3` and so on before its ending."""
    yield name
    path = PurePath(name)
    yield from (f"{path.stem}-{number}{path.suffix}" for number in itertools.count(2))
