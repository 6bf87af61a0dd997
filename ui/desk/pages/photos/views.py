"""The photos of sheets as they are to be typed over: of which table, when they came, and which is next. No Qt."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.domain.conversations import Conversation, Takeaway
from facilitator.domain.day import Day
from facilitator.domain.event import Attachment
from facilitator.domain.identity import ConversationId, ItemId, TableId
from facilitator.domain.kinds import Kind
from facilitator.domain.spots import Spot
from ui.desk.pages.rounds.views import NO_ROUND, NO_TABLE, held_at


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo of a sheet. sha256: None when there are no bytes of it. table: None = of none that is there (any more).

    number, round_number: `NO_TABLE` and `NO_ROUND` where there is none. came: local time; None = not known.
    """

    key: str
    sha256: str | None
    table: TableId | None
    number: int
    round: ItemId | None
    round_number: int
    came: datetime.time | None
    typed: bool


def photos_of(day: Day, zone: datetime.tzinfo | None) -> tuple[Photo, ...]:
    """All photos of a day, in the order they came in. zone: that of the laptop."""
    return tuple(_photo(day, one, zone) for one in day.photos)


def _photo(day: Day, photo: Attachment, zone: datetime.tzinfo | None) -> Photo:
    table = table_of(day, photo)
    item = None if photo.round is None else day.item.get(photo.round)
    came = datetime.datetime.fromisoformat(photo.at).astimezone(zone).time() if photo.at else None
    return Photo(
        key=photo.id,
        sha256=photo.sha256,
        table=table,
        number=NO_TABLE if table is None else day.table[table].number,
        round=None if item is None else item.id,
        round_number=NO_ROUND if item is None else item.round or NO_ROUND,
        came=came,
        typed=photo.typed,
    )


def table_of(day: Day, photo: Attachment) -> TableId | None:
    """The table whose sheet a photo shows; None when it is not known, or not there any more."""
    owner = photo.owner
    if owner is None:
        return None
    if (table := day.table.get(TableId(owner))) is not None:
        return table.id
    talk = day.conversation.get(ConversationId(owner))
    return None if talk is None else talk.table


def to_type(day: Day, table: str | None = None) -> int:
    """How many photos are not typed over yet: of a table, or (None) of all."""
    return sum(not one.typed and (table is None or table_of(day, one) == table) for one in day.photos)


def next_to_type(photos: Sequence[Photo], behind: str = "") -> str:
    """The next photo to type behind one (its key), from the beginning again at the end; "" = none is left."""
    place = next((number + 1 for number, one in enumerate(photos) if one.key == behind), 0)
    return next((one.key for one in (*photos[place:], *photos[:place]) if not one.typed), "")


def first_of(photos: Sequence[Photo], table: str) -> str:
    """Where typing the photos of a table begins: the first that is not typed, else its newest; "" = it has none."""
    here = [one for one in photos if one.table == table]
    return next((one.key for one in here if not one.typed), here[-1].key if here else "")


def step_from(photos: Sequence[Photo], key: str, by: int) -> str:
    """The photo so many places further, or the one at that end; "" when there are none."""
    keys = [one.key for one in photos]
    if not keys:
        return ""
    place = keys.index(key) + by if key in keys else 0
    return keys[min(max(place, 0), len(keys) - 1)]


def talks_of(day: Day, photo: Photo) -> tuple[Conversation, ...]:
    """What was talked about at the table of a photo, in its round."""
    return () if photo.table is None else held_at(day, photo.table, photo.round)


def lines_of(day: Day, photo: Photo) -> tuple[Takeaway, ...]:
    """The points there are already of that table and round, in their order."""
    talks = {one.id for one in talks_of(day, photo)}
    return tuple(
        one
        for one in day.takeaways
        if one.conversation in talks and one.stands_alone and (photo.round is None or one.round in (photo.round, None))
    )


def photos_place(table: str = "", photo: str = "") -> Spot:
    """A photo as a place to come to: that one, else the first to type of a table, else of all."""
    return Spot(Kind.ATTACHMENT, photo, "typed", table)
