"""What a helper's phone sees of the day: the parts that belong to the rights the chair ticked, and no others.

Names of participants are never in it. Worked out here from the day and the clock, sent elsewhere.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from exports.tablemarks import mark_of
from exports.tokens import title_of
from facilitator.domain.catchup import whole_minutes
from facilitator.domain.clock import Clock, Course, rounds_held, to_the_minute
from facilitator.domain.conversations import Conversation, Takeaway
from facilitator.domain.day import Day
from facilitator.domain.drift import drift_from, expected_from, planned
from facilitator.domain.event import Attachment
from facilitator.domain.going import next_press
from facilitator.domain.hall import ItemKind, ProgrammeItem, Table
from facilitator.domain.helping import Helper, Right
from facilitator.domain.identity import ConversationId
from facilitator.domain.language import Language
from facilitator.domain.steps import Moment
from facilitator.storage.oplog import utc
from ui.hosts.board import Json
from ui.hosts.tableview import held_in, topics

MOST_COMING = 6
ITEM_WORDS: dict[Language, dict[ItemKind, str]] = {
    Language.NL: {
        ItemKind.OPENING: "Opening",
        ItemKind.TALK: "Verhaal",
        ItemKind.ROUND: "Ronde",
        ItemKind.CHANGEOVER: "Wisselen",
        ItemKind.BREAK: "Pauze",
        ItemKind.READING: "Leestijd",
        ItemKind.PLENARY: "Plenair",
        ItemKind.REACTIONS: "Reacties",
        ItemKind.CLOSING: "Afsluiting",
    },
    Language.EN: {
        ItemKind.OPENING: "Opening",
        ItemKind.TALK: "Talk",
        ItemKind.ROUND: "Round",
        ItemKind.CHANGEOVER: "Changeover",
        ItemKind.BREAK: "Break",
        ItemKind.READING: "Reading time",
        ItemKind.PLENARY: "Plenary",
        ItemKind.REACTIONS: "Reactions",
        ItemKind.CLOSING: "Closing",
    },
}
"""What an item without a title is called, as in the window."""


@dataclass(frozen=True, slots=True)
class Ahead:
    """What is still to come, as the chair has it.

    ends: of the day by now, to the minute; None = nobody can tell. late_min: whole minutes, below 0 = early; None =
    nobody can tell. coming: the items with when they begin, to the minute, None = nobody can tell.
    """

    ends: datetime.datetime | None
    late_min: int | None
    coming: tuple[tuple[ProgrammeItem, datetime.datetime | None, float | None], ...]


def ahead(day: Day, so_far: Course, now: Moment) -> Ahead:
    """What is still to come. As long as it is the same, there is nothing to tell: seconds are not in it."""
    starts = day.event.starts
    plan = planned(day.programme, day.steps, now, starts)
    found = drift_from(day.programme, so_far, plan, now, starts, day.event.date)
    first = 0 if so_far.under_way is None else 1
    expected = () if so_far.over else expected_from(day.programme, so_far, now, starts)
    if so_far.under_way is not None and not any(one.item.id == so_far.under_way.item for one in expected[:1]):
        first = 0  # what is under way was taken out of the programme
    return Ahead(
        found.ends and to_the_minute(found.ends),
        None if found.behind_s is None else whole_minutes(found.behind_s),
        tuple(
            (one.item, one.begins and to_the_minute(one.begins), one.length_s)
            for one in expected[first : first + MOST_COMING]
        ),
    )


@dataclass(frozen=True, slots=True)
class Seen:
    """What all helpers may see of one moment; each gets what belongs to their rights.

    bases: `text_seq` by takeaway. clicker: whether there is a window that hears one.
    """

    day: Day
    clock: Clock
    so_far: Course
    ahead: Ahead
    bases: Mapping[str, int]
    clicker: bool


class HelperViews:
    """The views of several helpers at one moment: what they have in common is worked out once."""

    def __init__(self, seen: Seen) -> None:
        self._seen = seen
        self._day = seen.day
        self._language = seen.day.event.language
        self._held = rounds_held(seen.day.rounds, seen.so_far)
        self._table_of: dict[ConversationId, str] = {
            one.id: one.table for one in seen.day.conversations if one.table is not None
        }
        self._common: Json = {
            "language": self._language.value,
            "title": title_of(seen.day),
            "rounds": [{"id": one.id, "number": one.round, "title": self._name(one)} for one in self._held],
            "tables": list(self._tables()),
        }
        self._clock = self._clock_of_all()

    def of(self, helper: Helper, authors: Collection[str]) -> Json:
        """One helper's view, part by part. authors: of all their sessions, past ones too."""
        rights = frozenset(helper.rights)
        view = {
            **self._common,
            "name": helper.person.name,
            "rights": [right.value for right in helper.rights],
            "clock": self._clock,
        }
        if Right.CLOCK in rights:
            view["clock"] = {**self._clock, **self._clock_of_chair()}
            view |= {"coming": self._coming(), "calls": self._calls(), "clicker": self._seen.clicker}
        if Right.TYPING in rights:
            view["items"] = [self._item(one) for one in self._day.takeaways if self._shown(one, authors)]
        if rights & {Right.PHOTOS, Right.TYPING}:
            photos = (one for one in self._day.photos if Right.TYPING in rights or one.author in authors)
            view["photos"] = [self._photo(one, authors) for one in photos]
        return view

    # -- for everybody -----------------------------------------------------------------------------------------

    def _tables(self) -> Iterator[Json]:
        points = Counter(
            self._table_of.get(one.conversation)
            for one in self._day.takeaways
            if one.conversation is not None and not one.removed
        )
        talks: dict[str, list[Conversation]] = {}
        for one in self._day.conversations:
            if one.table is not None:
                talks.setdefault(one.table, []).append(one)
        for table in self._day.tables:
            mark = mark_of(table.number)
            yield {
                "id": table.id,
                "number": table.number,
                "name": table.name,
                "shape": mark.shape.value,
                "colour": mark.colour.on_light,
                "dark": mark.colour.on_dark,
                "mark": mark.words(self._language),
                "topics": self._topics(talks.get(table.id, [])),
                "points": points[table.id],
            }

    def _topics(self, talks: list[Conversation]) -> Json:
        """What a table talks about, by round; a round in which it talks about nothing is not among them."""
        by_round = {held.id: topics(self._day, held_in(talks, held)) for held in self._held}
        return {key: topic for key, topic in by_round.items() if topic}

    def _clock_of_all(self) -> Json:
        clock = self._seen.clock
        item, coming = clock.item, clock.coming
        return {
            "phase": clock.phase.value,
            "title": "" if item is None else self._name(item),
            "round": item.id if item is not None and item in self._held else None,
            "running": clock.running,
            "length_s": clock.length,
            "next": "" if coming is None else self._name(coming),
        }

    # -- with the right to the clock ---------------------------------------------------------------------------

    def _clock_of_chair(self) -> Json:
        press, item, found = next_press(self._seen.clock), self._seen.clock.item, self._seen.ahead
        return {
            "press": {
                "deed": press.deed.value,
                "item": None if press.item is None else press.item.id,
                "title": "" if press.item is None else self._name(press.item),
                "kind": "" if press.item is None else press.item.kind.value,
                "number": None if press.item is None else press.item.round,
            },
            "ends": found.ends and utc(found.ends),
            "late_min": found.late_min,
            "notes": "" if item is None else item.notes,
        }

    def _coming(self) -> list[Json]:
        return [
            {
                "title": self._name(item),
                "minutes": None if length_s is None else round(length_s / 60),
                "at": begins and utc(begins),
            }
            for item, begins, length_s in self._seen.ahead.coming
        ]

    def _calls(self) -> list[Json]:
        """Who waits for help, the longest first."""
        tables = self._day.table
        return [
            {"id": call.id, "number": tables[call.table].number, "kind": call.kind.value}
            for call in self._day.calls
            if call.answered is None and call.table in tables
        ]

    # -- with the rights to type, and to take photos -----------------------------------------------------------

    def _shown(self, takeaway: Takeaway, authors: Collection[str]) -> bool:
        """Their own, that is. A point that came in between two readings is told the next time."""
        return takeaway.author in authors and takeaway.id in self._seen.bases

    def _item(self, takeaway: Takeaway) -> Json:
        table = None if takeaway.conversation is None else self._table_of.get(takeaway.conversation)
        return {
            "id": takeaway.id,
            "number": self._number(table),
            "round": takeaway.round,
            "text": takeaway.text,
            "base": self._seen.bases[takeaway.id],
            "at": takeaway.written_at,
            "removed": takeaway.removed,
            "conflict_of": takeaway.conflict_of,
        }

    def _photo(self, photo: Attachment, authors: Collection[str]) -> Json:
        return {
            "id": photo.id,
            "number": self._number(photo.owner),
            "round": photo.round,
            "at": photo.at,
            "typed": photo.typed,
            "own": photo.author in authors,
        }

    def _number(self, table: str | None) -> int | None:
        """The number of a table; None when it is not there any more."""
        found: Table | None = None if table is None else self._day.table.get(table)  # type: ignore[call-overload]
        return None if found is None else found.number

    def _name(self, item: ProgrammeItem) -> str:
        """What to call an item: its title, or else what it is."""
        words = ITEM_WORDS[self._language][item.kind]
        return item.title.strip() or (words if item.round is None else f"{words} {item.round}")


def passing(day: Day, clock: Clock, now: Moment) -> Json:
    """What counts on by itself, in seconds, as of now: of the clock, and since each call by its identity."""
    return {
        "left_s": None if clock.left is None else round(clock.left, 1),
        "since_s": {one.id: max(0, round((now.wall - one.asked).total_seconds())) for one in day.calls},
    }


def with_passing(part: str, value: Any, counts: Json) -> Any:
    """A part of a view, with what counts on by itself in it."""
    if part == "clock":
        return {**value, "left_s": counts["left_s"]}
    if part == "calls":
        return [{**call, "since_s": counts["since_s"].get(call["id"], 0)} for call in value]
    return value
