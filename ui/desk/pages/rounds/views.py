"""What the rounds show of the day: where a typed point goes, and the points in the order they are read in."""

from __future__ import annotations

import functools
import heapq
import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from facilitator.domain.conversations import Conversation, Takeaway
from facilitator.domain.day import Day
from facilitator.domain.folding import folded
from facilitator.domain.hall import Table
from facilitator.domain.identity import ItemId, TableId, TakeawayId
from facilitator.domain.language import Language
from facilitator.domain.text import is_blank
from facilitator.storage.eventfile import CHAIR

NO_TABLE = 0
NO_ROUND = 0
"""Beside the numbers of tables and rounds, which count from 1: what belongs to none."""

CUES: dict[Language, tuple[str, ...]] = {
    Language.NL: ("Centrale vraag", "Voorbeeld", "Conclusie", "Oplossing", "Nodig"),
    Language.EN: ("Central question", "Example", "Conclusion", "Solution", "Needed"),
}
"""The usual cues, in the language of the document: they print before the point."""


# -- where a point goes ----------------------------------------------------------------------------------------


class Found(Enum):
    """What a typed table number leads to."""

    NOTHING = auto()
    NO_TABLE = auto()
    NO_CONVERSATION = auto()
    NOT_IN_THIS_ROUND = auto()
    """The table has conversations, but in other rounds."""
    CONVERSATIONS = auto()


@dataclass(frozen=True, slots=True)
class Target:
    """The table with a typed number, and what is talked about at it in a round."""

    found: Found
    number: int | None = None
    table: Table | None = None
    conversations: tuple[Conversation, ...] = ()


def target(day: Day, number: int | None, round_: str | None) -> Target:
    """Where a point goes that table `number` brought in a round; None: in no round in particular."""
    if number is None:
        return Target(Found.NOTHING)
    table = next((table for table in day.tables if table.number == number), None)
    if table is None:
        return Target(Found.NO_TABLE, number)
    at_table = [one for one in day.conversations if one.table == table.id]
    now = tuple(one for one in at_table if round_ is None or not one.rounds or round_ in one.rounds)
    if now:
        return Target(Found.CONVERSATIONS, number, table, now)
    return Target(Found.NOT_IN_THIS_ROUND if at_table else Found.NO_CONVERSATION, number, table)


def held_at(day: Day, table: TableId, round_: ItemId | None) -> tuple[Conversation, ...]:
    """What is talked about at a table in a round; None: in any."""
    return tuple(
        one
        for one in day.conversations
        if one.table == table and (round_ is None or not one.rounds or round_ in one.rounds)
    )


def conversation_name(day: Day, conversation: Conversation) -> str:
    """What a conversation is known by: its topic, else its label, else who brings it; "" where nobody said."""
    if not is_blank(conversation.topic):
        return conversation.topic
    if conversation.label is not None and not is_blank(conversation.label):
        return conversation.label
    return ", ".join(day.initiative[one].name for one in conversation.initiatives)


def round_to_begin_with(day: Day) -> str | None:
    """The round of the point that was typed last, else the first; None for a point of no round, or without rounds."""
    newest = last_typed(day, 1)
    if newest:
        return newest[0].round
    return day.rounds[0].id if day.rounds else None


def last_typed(day: Day, limit: int) -> tuple[Takeaway, ...]:
    """The points the chair typed last, newest first."""
    typed = (one for one in day.takeaways if one.written_at and one.author == CHAIR and one.stands_alone)
    return tuple(heapq.nlargest(limit, typed, key=lambda one: (one.written_at or "", one.rank)))


# -- all points ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Point:
    """A point, and what is to be seen of it in a list.

    table, round: their numbers. topic: of its conversation. versions: how many stand beside each other, itself
    included; 0 where there is one alone. sources: how many points were merged into it.
    """

    key: str
    text: str
    table: int = NO_TABLE
    topic: str = ""
    round: int = NO_ROUND
    cue: str = ""
    starred: bool = False
    left_out: bool = False
    changed: bool = False
    merged: bool = False
    removed: bool = False
    versions: int = 0
    sources: int = 0

    @property
    def stands_alone(self) -> bool:
        return not (self.merged or self.removed)


class PointReader:
    """Reads the points of one day after another; a point that nothing happened to stays the same object."""

    def __init__(self) -> None:
        self._around: tuple[object, ...] = ()
        self._known: dict[str, tuple[Takeaway, int, int, Point]] = {}

    def read(self, day: Day) -> tuple[Point, ...]:
        """All points, by table number; within a table in the order of the day. Those without a table come last."""
        around = (day.tables, day.programme, day.conversations, day.initiatives)
        if len(self._around) != len(around) or any(a is not b for a, b in zip(around, self._around, strict=True)):
            self._around, self._known = around, {}
        versions = _count_versions(day)
        sources = Counter(one.merged_into for one in day.takeaways if one.merged_into is not None)
        known = self._known
        self._known = {}
        for takeaway in _reading_order(day):
            several, merged = 0 if takeaway.removed else versions[_first_version(takeaway)], sources[takeaway.id]
            old = known.get(takeaway.id)
            if old is None or old[0] is not takeaway or old[1:3] != (several, merged):
                old = (takeaway, several, merged, point(day, takeaway, several, merged))
            self._known[takeaway.id] = old
        return tuple(one[3] for one in self._known.values())


def points(day: Day) -> tuple[Point, ...]:
    """All points of a day, as a `PointReader` gives them."""
    return PointReader().read(day)


def _count_versions(day: Day) -> Counter[str]:
    """How many versions there are, by the first of them; nothing is known of a point that is alone."""
    several = {one.conflict_of for one in day.takeaways if one.conflict_of is not None and not one.removed}
    left = (_first_version(one) for one in day.takeaways if not one.removed)
    return Counter({first: n for first, n in Counter(one for one in left if one in several).items() if n > 1})


def _reading_order(day: Day) -> Iterable[Takeaway]:
    groups = {one.id: table_number(day, one) or math.inf for one in day.conversations}
    for key in sorted(groups, key=groups.__getitem__):
        yield from day.brought.get(key, ())
    yield from day.brought.get(None, ())


def point(day: Day, takeaway: Takeaway, versions: int = 0, sources: int = 0) -> Point:
    """One point, as a list has it."""
    conversation = None if takeaway.conversation is None else day.conversation[takeaway.conversation]
    item = None if takeaway.round is None else day.item[takeaway.round]
    return Point(
        takeaway.id,
        takeaway.wording,
        NO_TABLE if conversation is None else table_number(day, conversation),
        "" if conversation is None else conversation_name(day, conversation),
        NO_ROUND if item is None else item.round or NO_ROUND,
        takeaway.cue,
        takeaway.starred,
        takeaway.left_out,
        takeaway.changed_since_edit,
        takeaway.merged_into is not None,
        takeaway.removed,
        versions,
        sources,
    )


def table_number(day: Day, conversation: Conversation) -> int:
    """The number of the table where it is held, or `NO_TABLE`."""
    return NO_TABLE if conversation.table is None else day.table[conversation.table].number


def _first_version(takeaway: Takeaway) -> str:
    return takeaway.conflict_of or takeaway.id


def versions_of(day: Day, takeaway: Takeaway) -> tuple[Takeaway, ...]:
    """The versions of a point that are still to be chosen from, itself included."""
    first = _first_version(takeaway)
    return tuple(one for one in day.takeaways if _first_version(one) == first and not one.removed)


# -- looking for some of them ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Sieve:
    """Which points are looked for. None: all tables, all rounds. also_gone: merged and taken back ones as well."""

    table: int | None = None
    round: int | None = None
    query: str = ""
    also_gone: bool = False

    def sift(self, points: Iterable[Point]) -> list[Point]:
        """Those of the points that are looked for, in their order."""
        words = folded(self.query).split()
        return [
            one
            for one in points
            if (self.also_gone or not (one.merged or one.removed))
            and (self.table is None or one.table == self.table)
            and (self.round is None or one.round == self.round)
            and (not words or _has_all(one, words))
        ]


def _has_all(point: Point, words: list[str]) -> bool:
    searched = _searched(point.text, point.cue, point.topic)
    return all(word in searched for word in words)


@functools.lru_cache(maxsize=4096)
def _searched(*texts: str) -> str:
    return folded("\n".join(texts))


@dataclass(frozen=True, slots=True)
class Choices:
    """What the list can be narrowed to: table and round numbers with how many points each has."""

    tables: tuple[tuple[int, int], ...]
    rounds: tuple[tuple[int, int], ...]


def choices(day: Day, shown: Sequence[Point]) -> Choices:
    """Every table and round of the day; those without a table or a round only where there are such points."""
    alone = [one for one in shown if one.stands_alone]
    tables, rounds = Counter(one.table for one in alone), Counter(one.round for one in alone)
    numbers = [one.number for one in day.tables] + [NO_TABLE] * bool(tables[NO_TABLE])
    round_numbers = [one.round or NO_ROUND for one in day.rounds] + [NO_ROUND] * bool(rounds[NO_ROUND])
    return Choices(tuple((one, tables[one]) for one in numbers), tuple((one, rounds[one]) for one in round_numbers))


# -- moving within a conversation ------------------------------------------------------------------------------


def place_within(day: Day, shown: Sequence[str], key: str, before: str) -> str | None:
    """Before which point of its own conversation a point is to stand, when it is asked to stand before `before`.

    shown: the list, in its order; before: "" = the end of the list. Gives "" for the end of its conversation, None
    where it would leave its conversation: that is another deed.
    """
    takeaway = day.takeaway[TakeawayId(key)]
    ours = [one.id for one in day.brought[takeaway.conversation] if one.id != key]
    if before in ours:
        return before
    others = [one for one in shown if one != key]
    above = others[(others.index(before) if before else len(others)) - 1] if others else ""
    if above not in ours:
        return None
    behind = ours[ours.index(TakeawayId(above)) + 1 :]
    return behind[0] if behind else ""
