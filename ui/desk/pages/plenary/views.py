"""What the plenary shows, read from the day: the walk along the tables, their points, and what was said and agreed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from facilitator.domain.clock import Clock
from facilitator.domain.conversations import Takeaway, Thread
from facilitator.domain.day import Day
from facilitator.domain.hall import ItemKind, ProgrammeItem
from facilitator.domain.identity import ConversationId, ItemId, PersonId
from facilitator.domain.plenary import Contribution, ContributionKind
from facilitator.domain.text import is_blank

WITHOUT_TABLE = "without-table"
"""The stop for points that lost their table."""
LONGEST_MENTION = 60
"""The most signs of a point that is spoken of in a line."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A stop on the walk. key: of its conversation, or WITHOUT_TABLE. table: its number, None = at no table."""

    key: str
    table: int | None
    topic: str
    points: int
    starred: int


def walk(day: Day) -> tuple[Stop, ...]:
    """The conversations in the order of the report; at the end what is kept without a table."""
    stops = [_stop(day, c.id, table_number(day, c.id), topic(day, c.id)) for c in day.conversations]
    if standing(day, WITHOUT_TABLE):
        stops.append(_stop(day, WITHOUT_TABLE, None, ""))
    return tuple(stops)


def _stop(day: Day, key: str, table: int | None, named: str) -> Stop:
    points = standing(day, key)
    return Stop(key, table, named, len(points), sum(t.starred for t in points))


def minutes_each(clock: Clock, stops_left: int) -> int | None:
    """Whole minutes there are for each stop that is left, the one at hand included.

    None while no plenary is under way, or when it has no length. A plenary that is over its time has 0.
    """
    if clock.item is None or clock.item.kind is not ItemKind.PLENARY or clock.left is None or stops_left < 1:
        return None
    return max(0, int(clock.left // 60) // stops_left)


def conversation_at(stop: str) -> ConversationId | None:
    """The conversation of a stop."""
    return None if stop == WITHOUT_TABLE else ConversationId(stop)


def stop_of(takeaway: Takeaway) -> str:
    """Where the walk comes by a point."""
    return WITHOUT_TABLE if takeaway.conversation is None else takeaway.conversation


def standing(day: Day, stop: str) -> tuple[Takeaway, ...]:
    """The points of a stop that stand on their own."""
    return tuple(t for t in day.brought.get(conversation_at(stop), ()) if t.stands_alone)


def topic(day: Day, conversation: ConversationId) -> str:
    """What a conversation is about: its topic, else its label, else who brought it."""
    record = day.conversation[conversation]
    names = ", ".join(day.initiative[key].name for key in record.initiatives)
    return next((words for words in (record.topic, record.label or "", names) if not is_blank(words)), "")


def table_number(day: Day, conversation: ConversationId | None) -> int | None:
    """The number of the table of a conversation, if it has one."""
    record = day.conversation.get(conversation) if conversation else None
    table = day.table.get(record.table) if record and record.table else None
    return table.number if table else None


@dataclass(frozen=True, slots=True)
class Facts:
    """What stands above the points of a stop. kind: who brings it ("bewonersinitiatief")."""

    topic: str
    table: int | None
    kind: str
    hosts: tuple[str, ...]
    headline: str


def facts(day: Day, stop: str) -> Facts:
    """Who sits at this stop, and about what. Nothing where the stop is not there any more."""
    record = day.conversation.get(ConversationId(stop))
    if record is None:
        return Facts("", None, "", (), "")
    initiatives = [day.initiative[key] for key in record.initiatives]
    kinds = ", ".join(dict.fromkeys(i.kind for i in initiatives if i.kind))
    hosts = tuple(day.person[key].name for key in record.hosts)
    kind = kinds if record.qualifier is None else record.qualifier
    return Facts(topic(day, record.id), table_number(day, record.id), kind, hosts, record.headline)


@dataclass(frozen=True, slots=True)
class Point:
    """A point as the plenary shows it.

    merged: from how many it was made, 0 = from itself alone. also_at: the other tables those came from. versions: two
    people changed it at once. changed: the table changed its text after the chair worded it.
    """

    key: str
    text: str
    cue: str
    round: ProgrammeItem | None
    starred: bool
    left_out: bool
    merged: int
    also_at: tuple[int, ...]
    versions: bool
    changed: bool


def points(day: Day, stop: str) -> tuple[Point, ...]:
    """The points of a stop, in the order of the report."""
    sources = _sources(day)
    crowded = Counter(_first_version(t) for t in day.takeaways if not t.removed)
    return tuple(_point(day, t, sources.get(t.id, []), crowded[_first_version(t)] > 1) for t in standing(day, stop))


def _point(day: Day, takeaway: Takeaway, sources: list[Takeaway], versions: bool) -> Point:
    here = table_number(day, takeaway.conversation)
    tables = {table_number(day, source.conversation) for source in sources} - {here, None}
    return Point(
        key=takeaway.id,
        text=takeaway.wording,
        cue=takeaway.cue,
        round=day.item.get(takeaway.round) if takeaway.round else None,
        starred=takeaway.starred,
        left_out=takeaway.left_out,
        merged=len(sources) + 1 if sources else 0,
        also_at=tuple(sorted(number for number in tables if number is not None)),
        versions=versions,
        changed=takeaway.changed_since_edit,
    )


def _sources(day: Day) -> dict[str, list[Takeaway]]:
    merged: dict[str, list[Takeaway]] = {}
    for takeaway in day.takeaways:
        if takeaway.merged_into is not None:
            merged.setdefault(takeaway.merged_into, []).append(takeaway)
    return merged


def sources_of(day: Day, takeaway: str) -> tuple[Takeaway, ...]:
    """What was merged into a point."""
    return tuple(_sources(day).get(takeaway, ()))


def versions_of(day: Day, takeaway: Takeaway) -> tuple[Takeaway, ...]:
    """The versions of a point between which somebody must choose; none where there is nothing to choose."""
    first = _first_version(takeaway)
    several = tuple(t for t in day.takeaways if _first_version(t) == first and not t.removed)
    return several if len(several) > 1 else ()


def _first_version(takeaway: Takeaway) -> str:
    return takeaway.conflict_of or takeaway.id


def round_told_in(day: Day, stop: str) -> ItemId | None:
    """The round of a point that is written down in the plenary: the last in which its conversation was held.

    None for a conversation of all rounds: what its table tells is of no round in particular.
    """
    conversation = day.conversation.get(ConversationId(stop))
    if conversation is None or not conversation.rounds:
        return None
    held = [item.id for item in day.rounds if item.id in conversation.rounds]
    return held[-1] if held else None


def round_shared(day: Day, takeaways: Iterable[str]) -> ItemId | None:
    """The round all these points are of, or None."""
    rounds = {t.round for t in day.takeaways if t.id in set(takeaways)}
    return rounds.pop() if len(rounds) == 1 else None


# -- what was said ------------------------------------------------------------------------------------------------


def said(day: Day, kind: ContributionKind) -> tuple[Contribution, ...]:
    """The contributions of a kind, in their order."""
    return tuple(c for c in day.contributions if c.kind is kind)


def newest_words(day: Day, kind: ContributionKind, person: PersonId | None) -> Contribution | None:
    """What a person said last: there the chair goes on writing."""
    return next((c for c in reversed(day.contributions) if c.kind is kind and c.person == person), None)


def speaker(day: Day, contribution: Contribution) -> str:
    """Whose words they are; empty where that was not said."""
    person = day.person.get(contribution.person) if contribution.person else None
    return person.name if person else contribution.printed_name or ""


def paragraphs_in(text: str) -> int:
    """How many paragraphs a text has."""
    return sum(not is_blank(part) for part in text.split("\n\n"))


def tables_of(day: Day, thread: Thread) -> tuple[int, ...]:
    """The tables a thread runs through."""
    heard = {table_number(day, t.conversation) for t in day.takeaways if t.id in thread.takeaways}
    return tuple(sorted(number for number in heard if number is not None))


def beginning(words: str) -> str:
    """The first words of a point, to speak of it in one line."""
    line = " ".join(words.split())
    return line if len(line) <= LONGEST_MENTION else line[: LONGEST_MENTION - 1].rstrip() + "…"
