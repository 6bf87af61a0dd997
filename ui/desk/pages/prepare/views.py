"""What the preparation shows of a day, worked out without a window."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import time
from enum import StrEnum

from facilitator.domain.clock import LAST_MINUTE_S, WRAP_UP_S
from facilitator.domain.day import Day
from facilitator.domain.event import Attachment
from facilitator.domain.hall import ItemKind, ProgrammeItem
from facilitator.domain.identity import OrganiserId
from facilitator.domain.programme import start_times
from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from facilitator.domain.text import is_blank


class PartName(StrEnum):
    """The parts of the preparation, in their order: Alt+1 to Alt+4."""

    DAY = "day"
    PROGRAMME = "programme"
    HALL = "hall"
    PEOPLE = "people"


_PART_OF = {
    Kind.EVENT: PartName.DAY,
    Kind.ORGANISER: PartName.DAY,
    Kind.ITEM: PartName.PROGRAMME,
    Kind.TABLE: PartName.HALL,
    Kind.CONVERSATION: PartName.HALL,
    Kind.PERSON: PartName.PEOPLE,
    Kind.INITIATIVE: PartName.PEOPLE,
}


def part_of(day: Day, spot: Spot) -> PartName | None:
    """In which part a field is found; None = in another stage. A picture stands where its owner does."""
    if spot.kind is Kind.ATTACHMENT:
        return PartName.DAY if organiser_of_logo(day, spot.record) else PartName.HALL
    return _PART_OF.get(spot.kind)


def count_by_part(day: Day, spots: Iterable[Spot]) -> Counter[PartName | None]:
    """How much there is to do in each part."""
    return Counter(part_of(day, spot) for spot in spots)


def organiser_of_logo(day: Day, attachment: str) -> OrganiserId | None:
    """Whose logo a picture is."""
    owners = (organiser for organiser in day.organisers if (logo := day.logo_of(organiser)) and logo.id == attachment)
    return next((organiser.id for organiser in owners), None)


@dataclass(frozen=True, slots=True)
class OrganiserView:
    """An organiser with the logo that prints for it."""

    key: str
    name: str
    logo: Attachment | None


def organiser_views(day: Day) -> tuple[OrganiserView, ...]:
    """The organisers, in the order they print in."""
    return tuple(OrganiserView(one.id, one.name, day.logo_of(one)) for one in day.organisers)


# -- the programme -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ItemView:
    """A programme item with its planned times; None where they do not follow from what was filled in.

    waits: minutes between what stands before it and its fixed start. late, over: minutes that it comes out after its
    fixed start, and after its fixed end.
    """

    item: ProgrammeItem
    starts: time | None
    ends: time | None
    waits: int = 0
    late: int = 0
    over: int = 0


@dataclass(frozen=True, slots=True)
class ProgrammeView:
    """The programme as a whole. minutes: of all items together; unplanned: how many have no length yet.

    waits: minutes between them, before what has a fixed start.
    """

    items: tuple[ItemView, ...]
    starts: time | None
    ends: time | None
    minutes: int
    unplanned: int
    waits: int = 0


def programme_view(day: Day) -> ProgrammeView:
    """The programme of a day, with its clock times."""
    timed = tuple(
        ItemView(one.item, one.starts, one.ends, one.waits, one.late, one.over)
        for one in start_times(day.programme, day.event.starts)
    )
    return ProgrammeView(
        timed,
        timed[0].starts if timed else day.event.starts,
        timed[-1].ends if timed else None,
        sum(item.minutes or 0 for item in day.programme),
        sum(item.minutes is None for item in day.programme),
        sum(one.waits for one in timed[1:]),
    )


def usual_wrap_up_minutes(minutes: int | None) -> int:
    """How long before its end an item of this length is rounded off when nothing else was chosen: see `clock.py`."""
    return WRAP_UP_S // 60 if minutes is None else round(min(WRAP_UP_S, minutes * 60 / 3) / 60)


def usual_last_seconds(minutes: int | None) -> int:
    """How many seconds before its end it counts as nearly over when nothing else was chosen."""
    return LAST_MINUTE_S if minutes is None else round(min(LAST_MINUTE_S, minutes * 60 / 3))


@dataclass(frozen=True, slots=True)
class Held:
    """What hangs on a programme item. conversations: those of this round alone. notes: whether there are any."""

    points: int
    conversations: int
    seats: int
    notes: bool

    @property
    def anything(self) -> bool:
        """Whether removing the item is worth a question."""
        return bool(self.points or self.conversations or self.seats or self.notes)

    @property
    def as_round(self) -> bool:
        """Whether the item being a round matters to something."""
        return bool(self.conversations or self.seats)


def held_by(day: Day, item: ProgrammeItem) -> Held:
    """What hangs on an item."""
    if item.kind is not ItemKind.ROUND:
        return Held(0, 0, 0, not is_blank(item.notes))
    return Held(
        sum(takeaway.round == item.id for takeaway in day.takeaways),
        sum(conversation.rounds == (item.id,) for conversation in day.conversations),
        sum(seat.round == item.id for seat in day.seats),
        not is_blank(item.notes),
    )
