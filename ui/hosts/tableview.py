"""What a table's phones see of the day: worked out here from the day and the clock, sent elsewhere."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from exports.tablemarks import mark_of
from exports.tokens import title_of
from facilitator.domain.clock import Clock, Course, Phase, rounds_held
from facilitator.domain.conversations import Conversation, Takeaway
from facilitator.domain.day import Day
from facilitator.domain.hall import ItemKind, ProgrammeItem, Table
from facilitator.domain.identity import TakeawayId
from facilitator.domain.steps import Moment
from facilitator.services.phones import is_from_phone
from ui.hosts.cues import CUES, kind_of
from ui.hosts.photoview import photo_views

Json = dict[str, Any]

HARVEST = frozenset({Phase.WRAP_UP, Phase.LAST_MINUTE, Phase.TIME_UP})
"""When a table is asked for what everybody should hear."""


@dataclass(frozen=True, slots=True)
class TableView:
    """One table, as its phones have it. about: every part but the points, by its name. points: by identity, in order.

    Two views are the same when there is nothing to tell: what only counts on by itself is in `passing`.
    """

    about: Json
    points: Mapping[TakeawayId, Json]


def view_of(
    day: Day, table: Table, clock: Clock, so_far: Course, authors: Collection[str], bases: Mapping[str, int]
) -> TableView:
    """A table at one moment. authors: of its phones, past ones too. bases: `text_seq` by takeaway."""
    conversations = [one for one in day.conversations if one.table == table.id]
    points = {
        one.id: _point(day, one, table, bases)
        for one in _points(day, conversations, authors)
        if one.id in bases  # a point that came in between the two readings is told the next time
    }
    return TableView(_about(day, table, conversations, clock, so_far), points)


def passing(day: Day, table: str, clock: Clock, now: Moment) -> Json:
    """What counts on by itself, in seconds, as of now: of the clock, and since the table asked for help."""
    call = next((one for one in day.calls if one.table == table and one.answered is None), None)
    return {
        "left_s": None if clock.left is None else round(clock.left, 1),
        "since_s": None if call is None else max(0, round((now.wall - call.asked).total_seconds())),
    }


def with_passing(part: str, value: Any, counts: Json) -> Any:
    """A part of a view, with what counts on by itself in it."""
    if part == "clock":
        return {**value, "left_s": counts["left_s"]}
    if part == "help" and value is not None:
        return {**value, "since_s": counts["since_s"]}
    return value


def _about(day: Day, table: Table, conversations: list[Conversation], clock: Clock, so_far: Course) -> Json:
    mark, language = mark_of(table.number), day.event.language
    rounds = _rounds(day, conversations, so_far)
    call = next((one for one in day.calls if one.table == table.id and one.answered is None), None)
    return {
        "language": language.value,
        "title": title_of(day),
        "table": {
            "number": table.number,
            "name": table.name,
            "shape": mark.shape.value,
            "colour": mark.colour.on_light,
            "dark": mark.colour.on_dark,
            "mark": mark.words(language),
        },
        "rounds": rounds,
        "clock": _clock(clock, {one["id"] for one in rounds}),
        "help": None if call is None else {"kind": call.kind.value},
        "kinds": list(CUES[language]) if day.on_phones.cues else [],
        "message": _message(day),
        "line": _line(day, table),
        "counts": {one.round: one.people for one in day.headcounts if one.table == table.id},
        "photos": photo_views(day, table.id),
    }


def _message(day: Day) -> Json | None:
    asked = day.on_phones
    if not asked.message or asked.said is None:
        return None
    return {"id": asked.said.wall.isoformat(), "text": asked.message}


def _line(day: Day, table: Table) -> Json | None:
    line = next((one for one in day.on_phones.lines if one.table == table.id), None)
    return None if line is None else {"id": line.said.wall.isoformat(), "text": line.text}


def _rounds(day: Day, conversations: list[Conversation], so_far: Course) -> list[Json]:
    """Those in which this table has something to talk about; all of them when nobody said what."""
    went = {stretch.item for stretch in so_far.stretches}
    now = so_far.under_way
    held = rounds_held(day.rounds, so_far)
    talks = {one.id: held_in(conversations, one) for one in held}
    return [
        {
            "id": one.id,
            "number": one.round,
            "title": one.title,
            "topic": topics(day, talks[one.id]),
            "headline": next((each.headline for each in talks[one.id] if each.headline), ""),
            "over": one.id in went and (now is None or now.item != one.id),
        }
        for one in held
        if talks[one.id] or not conversations
    ]


def held_in(conversations: Iterable[Conversation], round_: ProgrammeItem) -> list[Conversation]:
    """Those of these conversations that are in a round."""
    return [one for one in conversations if not one.rounds or round_.id in one.rounds]


def topics(day: Day, conversations: Iterable[Conversation]) -> str:
    """What these conversations are about, in one line; "" where nobody said."""
    return " · ".join(filter(None, (_topic(day, one) for one in conversations)))


def _topic(day: Day, conversation: Conversation) -> str:
    if conversation.topic.strip():
        return conversation.topic
    known = (day.initiative.get(one) for one in conversation.initiatives)  # one may be in the next reading only
    return conversation.label or ", ".join(one.name for one in known if one is not None)


def _clock(clock: Clock, rounds: Collection[str]) -> Json:
    item = clock.item
    in_round = item is not None and item.kind is ItemKind.ROUND
    return {
        "phase": clock.phase.value,
        "title": "" if item is None else item.title,
        "round": item.id if item is not None and item.id in rounds else None,
        "running": clock.running,
        "harvest": in_round and clock.phase in HARVEST,
        "next": "" if clock.coming is None else clock.coming.title,
    }


def _points(day: Day, conversations: list[Conversation], authors: Collection[str]) -> list[Takeaway]:
    """What stands with this table, and what its phones wrote that stands elsewhere now; in the order of the day."""
    here = {one.id for one in conversations}
    return [one for one in day.takeaways if one.conversation in here or one.author in authors]


def _point(day: Day, takeaway: Takeaway, table: Table, bases: Mapping[str, int]) -> Json:
    conversation = None if takeaway.conversation is None else day.conversation.get(takeaway.conversation)
    return {
        "id": takeaway.id,
        "round": takeaway.round,
        "kind": kind_of(takeaway.cue, day.event.language),
        "text": takeaway.text,
        "base": bases[takeaway.id],
        "at": takeaway.written_at,
        "by": "host" if is_from_phone(takeaway) else "desk",
        "pick": takeaway.host_pick,
        "removed": takeaway.removed,
        "conflict_of": takeaway.conflict_of,
        "elsewhere": conversation is None or conversation.table != table.id,
    }
