"""What is to be seen of each table while a round runs. Decided here from the day and the clock; painted elsewhere."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from facilitator.domain.clock import Clock, Phase
from facilitator.domain.conversations import Conversation, Takeaway
from facilitator.domain.day import Day
from facilitator.domain.hall import CallKind, ItemKind, ProgrammeItem
from facilitator.domain.identity import ItemId, TableId
from facilitator.domain.steps import Moment
from ui.desk.pages.rounds.views import conversation_name


class TileState(StrEnum):
    """How a table does, the most urgent first."""

    CALLS = "calls"
    JOINED = "joined"
    NO_TOPIC = "no-topic"
    SILENT = "silent"
    """Nothing yet, and the round is being rounded off."""
    LISTENING = "listening"
    """Nothing yet: hosts listen first, so that is as it should be."""
    QUIET = "quiet"
    """Nothing, and no round is under way."""
    BRINGS = "brings"


@dataclass(frozen=True, slots=True)
class Tile:
    """A table in the hall. seated: people with a seat at it in this round; None while nobody has a seat by name.

    joined: the number of the table it sits with. with_it: numbers of the tables that sit with it. heard: when its last
    point of this round was written, local time. waiting: minutes it has been asking for help. phones: how many of its
    phones are there now.
    """

    key: str
    number: int
    name: str
    topic: str
    hosts: str
    seated: int | None
    capacity: int
    points: int
    state: TileState
    heard: datetime.time | None = None
    joined: int | None = None
    with_it: tuple[int, ...] = ()
    waiting: int | None = None
    call: CallKind | None = None
    phones: int = 0


def tiles(
    day: Day, round_: ProgrammeItem | None, clock: Clock, now: Moment, phones: Mapping[str, int] | None = None
) -> tuple[Tile, ...]:
    """All tables, by number. round_: the one that people sit in; None before the first. phones: by table."""
    key = None if round_ is None else round_.id
    brought = _brought(day, key)
    seated = Counter(seat.table for seat in day.seats if seat.round == key)
    joined = {one.table: one.into for one in day.joinings if one.round == key}
    over = clock.phase is Phase.DONE  # nobody comes any more
    calls = {} if over else {call.table: call for call in day.calls if call.answered is None}
    numbers = {table.id: table.number for table in day.tables}
    made = []
    for table in day.tables:
        conversations = held_at(day, table.id, key)
        points = [one for conversation in conversations for one in brought.get(conversation.id, [])]
        call = calls.get(table.id)
        into = joined.get(table.id)
        state = _state(conversations, points, clock, calls=call is not None, joins=into is not None)
        made.append(
            Tile(
                key=table.id,
                number=table.number,
                name=table.name,
                topic=" · ".join(filter(None, (conversation_name(day, one) for one in conversations))) or table.name,
                hosts=_hosts(day, conversations),
                seated=seated[table.id] if seated else None,
                capacity=table.capacity,
                points=len(points),
                state=state,
                heard=_heard(points, now),
                joined=None if into is None else numbers.get(into),
                with_it=tuple(sorted(numbers[one] for one, other in joined.items() if other == table.id)),
                waiting=None if call is None else max(0, int((now.wall - call.asked).total_seconds() // 60)),
                call=None if call is None else call.kind,
                phones=(phones or {}).get(table.id, 0),
            )
        )
    return tuple(made)


def held_at(day: Day, table: TableId, round_: ItemId | None) -> tuple[Conversation, ...]:
    """What is talked about at a table in a round; None: in any."""
    return tuple(
        one
        for one in day.conversations
        if one.table == table and (round_ is None or not one.rounds or round_ in one.rounds)
    )


def _brought(day: Day, round_: ItemId | None) -> dict[str, list[Takeaway]]:
    kept: dict[str, list[Takeaway]] = {}
    for one in day.takeaways:
        if one.stands_alone and one.conversation is not None and (round_ is None or one.round in (round_, None)):
            kept.setdefault(one.conversation, []).append(one)
    return kept


def _state(
    conversations: tuple[Conversation, ...], points: list[Takeaway], clock: Clock, *, calls: bool, joins: bool
) -> TileState:
    if calls:
        return TileState.CALLS
    if joins:
        return TileState.JOINED
    if points:
        return TileState.BRINGS
    if not conversations:
        return TileState.NO_TOPIC
    if clock.item is None or clock.item.kind is not ItemKind.ROUND:
        return TileState.QUIET
    rounding_off = clock.phase in (Phase.WRAP_UP, Phase.LAST_MINUTE, Phase.TIME_UP)
    return TileState.SILENT if rounding_off else TileState.LISTENING


def _hosts(day: Day, conversations: Iterable[Conversation]) -> str:
    people = dict.fromkeys(host for one in conversations for host in one.hosts)
    return ", ".join(day.person[one].name for one in people if one in day.person)


def _heard(points: Iterable[Takeaway], now: Moment) -> datetime.time | None:
    newest = max((one.written_at for one in points if one.written_at), default=None)
    if newest is None:
        return None
    return datetime.datetime.fromisoformat(newest).astimezone(now.wall.tzinfo).time()
