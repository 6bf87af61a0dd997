"""What is to be seen of each table while a round runs. Decided here from the day and the clock; painted elsewhere."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from facilitator.domain.clock import Clock, Phase
from facilitator.domain.conversations import Conversation, Takeaway
from facilitator.domain.day import Day
from facilitator.domain.hall import CallKind, ItemKind, ProgrammeItem
from facilitator.domain.identity import ItemId
from facilitator.domain.steps import Moment
from ui.desk.pages.live.presence import Presence
from ui.desk.pages.photos.views import table_of
from ui.desk.pages.rounds.views import conversation_name, held_at


class TileState(StrEnum):
    """How a table does, the most urgent first."""

    CALLS = "calls"
    JOINED = "joined"
    PHOTO = "photo"
    """What it wrote is on a photo of its sheet, which is not typed yet."""
    TYPING = "typing"
    """Somebody types on one of its phones."""
    GONE = "gone"
    """Its phones were there, and none is any more."""
    NO_TOPIC = "no-topic"
    SILENT = "silent"
    """Nothing yet, and the round is being rounded off."""
    LISTENING = "listening"
    """Nothing yet: hosts listen first, so that is as it should be."""
    QUIET = "quiet"
    """Nothing, and no round is under way."""
    NOT_CONNECTED = "not-connected"
    """Nothing yet, and none of its phones was there."""
    CONNECTED = "connected"
    """Nothing yet, with a phone there."""
    BRINGS = "brings"
    DONE = "done"
    """It chose what everybody should hear."""


@dataclass(frozen=True, slots=True)
class Tile:
    """A table in the hall. seated: people with a seat at it in this round; None while nobody has a seat by name. told:
    how many sit there as its host said; None = nobody said.

    joined: the number of the table it sits with. with_it: numbers of the tables that sit with it. heard: when its last
    point of this round was written, local time. waiting: minutes it has been asking for help. phones: how many of its
    phones are there now. gone: since when none is any more, local time. typing: somebody types on one of them. photos:
    of its sheets that are not typed yet, of any round. silent: it brought nothing, and the round is rounded off.
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
    gone: datetime.time | None = None
    typing: bool = False
    photos: int = 0
    told: int | None = None
    silent: bool = False


def tiles(
    day: Day, round_: ProgrammeItem | None, clock: Clock, now: Moment, phones: Presence | None = None
) -> tuple[Tile, ...]:
    """All tables, by number. round_: the one that people sit in; None before the first. phones: None = page off."""
    key = None if round_ is None else round_.id
    brought = _brought(day, key)
    seated = Counter(seat.table for seat in day.seats if seat.round == key)
    joined = {one.table: one.into for one in day.joinings if one.round == key}
    over = clock.phase is Phase.DONE  # nobody comes any more
    calls = {} if over else {call.table: call for call in day.calls if call.answered is None}
    numbers = {table.id: table.number for table in day.tables}
    photos = Counter(table_of(day, photo) for photo in day.photos if not photo.typed)
    told = {one.table: one.people for one in day.headcounts if one.round == key}
    there = None if over else phones
    made = []
    for table in day.tables:
        conversations = held_at(day, table.id, key)
        points = [one for conversation in conversations for one in brought.get(conversation.id, [])]
        call = calls.get(table.id)
        into = joined.get(table.id)
        tile = Tile(
            key=table.id,
            number=table.number,
            name=table.name,
            topic=" · ".join(filter(None, (conversation_name(day, one) for one in conversations))) or table.name,
            hosts=_hosts(day, conversations),
            seated=seated[table.id] if seated else None,
            capacity=table.capacity,
            points=len(points),
            state=TileState.QUIET,
            heard=_heard(points, now),
            joined=None if into is None else numbers.get(into),
            with_it=tuple(sorted(numbers[one] for one, other in joined.items() if other == table.id)),
            waiting=None if call is None else max(0, int((now.wall - call.asked).total_seconds() // 60)),
            call=None if call is None else call.kind,
            phones=0 if there is None else there.connected.get(table.id, 0),
            gone=None if there is None else there.gone.get(table.id),
            typing=there is not None and table.id in there.typing,
            photos=photos[table.id],
            told=told.get(table.id),
        )
        state = _state(tile, conversations, points, clock, on=there is not None)
        silent = not points and not tile.photos and bool(conversations) and into is None and _rounds_off(clock)
        made.append(replace(tile, state=state, silent=silent))
    return tuple(made)


def _brought(day: Day, round_: ItemId | None) -> dict[str, list[Takeaway]]:
    kept: dict[str, list[Takeaway]] = {}
    for one in day.takeaways:
        if one.stands_alone and one.conversation is not None and (round_ is None or one.round in (round_, None)):
            kept.setdefault(one.conversation, []).append(one)
    return kept


def _state(
    tile: Tile, conversations: tuple[Conversation, ...], points: list[Takeaway], clock: Clock, *, on: bool
) -> TileState:
    """on: the page for phones is."""
    in_round = clock.item is not None and clock.item.kind is ItemKind.ROUND
    claims = {
        TileState.CALLS: tile.waiting is not None,
        TileState.JOINED: tile.joined is not None,
        TileState.PHOTO: tile.photos > 0,
        TileState.TYPING: tile.typing,
        TileState.GONE: tile.gone is not None and in_round,
        TileState.DONE: _has_chosen(points) and not (in_round and clock.phase is Phase.TALK),
        TileState.BRINGS: bool(points),
        TileState.NO_TOPIC: not conversations,
        TileState.SILENT: _rounds_off(clock),
        TileState.CONNECTED: tile.phones > 0,
        TileState.NOT_CONNECTED: on and tile.gone is None,
        TileState.LISTENING: in_round,
    }
    return next((state for state, holds in claims.items() if holds), TileState.QUIET)


def _rounds_off(clock: Clock) -> bool:
    """Whether a round is in its last minutes, or past its end."""
    in_round = clock.item is not None and clock.item.kind is ItemKind.ROUND
    return in_round and clock.phase in (Phase.WRAP_UP, Phase.LAST_MINUTE, Phase.TIME_UP)


def _has_chosen(points: Iterable[Takeaway]) -> bool:
    """Whether its host said which of the points everybody should hear."""
    return any(one.host_pick for one in points)


def _hosts(day: Day, conversations: Iterable[Conversation]) -> str:
    people = dict.fromkeys(host for one in conversations for host in one.hosts)
    return ", ".join(day.person[one].name for one in people if one in day.person)


def _heard(points: Iterable[Takeaway], now: Moment) -> datetime.time | None:
    newest = max((one.written_at for one in points if one.written_at), default=None)
    if newest is None:
        return None
    return datetime.datetime.fromisoformat(newest).astimezone(now.wall.tzinfo).time()
