"""The day as a whole: its facts, who organises it, and the pictures that belong to it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum

from facilitator.domain.dates import DateStyle
from facilitator.domain.identity import AnyId, AttachmentId, EventId, ItemId, OrganiserId, PersonId
from facilitator.domain.language import Language

EVENT = EventId("event")


class Prints(StrEnum):
    """Which takeaways the report prints: one choice for the whole document."""

    ALL = "all"
    STARRED = "starred"


class LabelStyle(StrEnum):
    """How the labels of the entries are set."""

    BOLD = "bold"
    PLAIN = "plain"


class Attribution(StrEnum):
    """How far outputs say who spoke. Each step names less than the one before."""

    NAME = "name"
    INITIATIVE = "initiative"
    ROLE = "role"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Event:
    """The day. A file holds exactly one.

    title, subtitle: may hold tokens such as {datum}; see `exports/tokens.py`. starts: when the first programme item is
    planned to begin, local time, to the minute; all other times follow from the lengths. language: of the document,
    apart from the language of the window. group_by_initiative: entries of one initiative stand together, where the
    first of them stands. version: of the report; a later one prints its line in the footer with `version_date`.
    """

    id: EventId = EVENT
    title: str = ""
    subtitle: str = ""
    date: datetime.date | None = None
    starts: datetime.time | None = None
    venue: str = ""
    language: Language = Language.NL
    chairs: tuple[PersonId, ...] = ()
    date_style: DateStyle = DateStyle.DAY_MONTH
    prints: Prints = Prints.ALL
    attribution: Attribution = Attribution.NAME
    label_style: LabelStyle = LabelStyle.BOLD
    group_by_initiative: bool = False
    version: int = 1
    version_date: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Organiser:
    """Who organises the day. Prints as its logo, or in words while there is no picture."""

    id: OrganiserId
    name: str
    rank: float = 0.0


class Use(StrEnum):
    """What a picture is for."""

    LOGO = "logo"
    POSTER = "poster"
    PHOTO = "photo"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A picture and what it belongs to. The bytes are kept once per content, under their hash.

    owner: an organiser (logo), a table or a conversation (poster, photo); None = kept when that was removed. file: its
    name as people know it. alt: what a blind reader hears. sha256: hex; None while the named file has not been found.

    Of a photo of a sheet: round it was written in, None = not known; author: who took it, as of a point; at: when it
    came in, UTC in ISO 8601, "" = not known; typed: what stands on it has become points.
    """

    id: AttachmentId
    owner: AnyId | None
    use: Use
    file: str
    alt: str = ""
    sha256: str | None = None
    round: ItemId | None = None
    author: str = ""
    at: str = ""
    typed: bool = False
    rank: float = 0.0


def logo_id(organiser: OrganiserId) -> AttachmentId:
    """An organiser has one logo at most, so its identity follows from the organiser's."""
    return AttachmentId(f"{organiser}.logo")
