"""What is still to be done before the day, in the order a chair would do it. Only what the day cannot do without."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from facilitator.domain.conversations import Conversation
from facilitator.domain.day import Day
from facilitator.domain.event import EVENT, Use
from facilitator.domain.hall import ItemKind, ProgrammeItem, Table
from facilitator.domain.identity import TableId
from facilitator.domain.programme import Timed, start_times
from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from facilitator.domain.text import is_blank

_TIME_TO_READ = frozenset({ItemKind.READING, ItemKind.BREAK})


@dataclass(frozen=True, slots=True)
class ToDo:
    """One thing to do, and where the cursor must go to do it. `code` has its sentence in `ui/words.py`."""

    code: str
    spot: Spot
    details: tuple[tuple[str, str | int], ...] = ()

    @staticmethod
    def of(code: str, spot: Spot, **details: str | int) -> ToDo:
        """A thing to do with its details in the order given."""
        return ToDo(code, spot, tuple(details.items()))


def still_to_do(day: Day) -> tuple[ToDo, ...]:
    """Everything that is still to be done; empty when all is ready."""
    parts = (
        _for_the_day,
        _for_the_programme,
        _for_what_is_fixed,
        _for_the_rounds,
        _for_the_tables,
        _before_the_plenary,
        _for_the_report,
    )
    return tuple(itertools.chain.from_iterable(part(day) for part in parts))


def _for_the_day(day: Day) -> Iterator[ToDo]:
    if is_blank(day.event.title):
        yield ToDo.of("no-title", Spot(Kind.EVENT, EVENT, "title"))
    if day.event.date is None:
        yield ToDo.of("no-date", Spot(Kind.EVENT, EVENT, "date"))
    if not day.chairs:
        yield ToDo.of("no-chair", Spot(Kind.EVENT, EVENT, "chairs"))


def _for_the_programme(day: Day) -> Iterator[ToDo]:
    if not day.programme:
        yield ToDo.of("no-programme", Spot(Kind.ITEM, "", "title"))
    elif not day.rounds:
        yield ToDo.of("no-round", Spot(Kind.ITEM, "", "title"))
    for place, item in enumerate(day.programme, 1):
        if item.minutes is None:
            spot = Spot(Kind.ITEM, item.id, "minutes")
            if is_blank(item.title):
                yield ToDo.of("untitled-item-without-minutes", spot, place=place)
            else:
                yield ToDo.of("item-without-minutes", spot, title=item.title)


def _for_what_is_fixed(day: Day) -> Iterator[ToDo]:
    """What is tied to the clock and cannot be there in time, the way the day is planned."""
    for place, timed in enumerate(start_times(day.programme, day.event.starts), 1):
        yield from _too_late(timed, place)


def _too_late(timed: Timed, place: int) -> Iterator[ToDo]:
    """That an item comes out after its fixed start, or ends after its fixed end for another reason than that alone."""
    item = timed.item
    if timed.late and item.starts is not None and timed.starts is not None:
        spot = Spot(Kind.ITEM, item.id, "starts")
        fixed, comes = _clock(item.starts), _clock(timed.starts)
        if is_blank(item.title):
            yield ToDo.of("untitled-item-starts-late", spot, place=place, fixed=fixed, comes=comes)
        else:
            yield ToDo.of("item-starts-late", spot, title=item.title, fixed=fixed, comes=comes)
    if timed.over > timed.late and item.ends is not None and timed.ends is not None:
        spot = Spot(Kind.ITEM, item.id, "ends")
        fixed, comes = _clock(item.ends), _clock(timed.ends)
        if is_blank(item.title):
            yield ToDo.of("untitled-item-ends-late", spot, place=place, fixed=fixed, comes=comes)
        else:
            yield ToDo.of("item-ends-late", spot, title=item.title, fixed=fixed, comes=comes)


def _clock(time: datetime.time) -> str:
    return time.isoformat("minutes")


def _for_the_rounds(day: Day) -> Iterator[ToDo]:
    """Rounds count from 1: a number that is missed sends people to a round that never comes."""
    expected = 1
    for item in day.rounds:
        if item.round is not None and item.round > expected:
            yield ToDo.of("round-missing", Spot(Kind.ITEM, item.id, "round"), round=item.round, missing=expected)
        expected = (item.round or 0) + 1


def _for_the_tables(day: Day) -> Iterator[ToDo]:
    if not day.tables:
        yield ToDo.of("no-tables", Spot(Kind.TABLE, "", "number"))
    at_table: dict[TableId | None, list[Conversation]] = {}
    for conversation in day.conversations:
        at_table.setdefault(conversation.table, []).append(conversation)
    for table in day.tables:
        yield from _for_a_table(table, at_table.get(table.id, []))
    for conversation in at_table.get(None, []):
        if _is_nameless(conversation):
            yield ToDo.of("conversation-without-topic", Spot(Kind.CONVERSATION, conversation.id, "topic"))
    rounds = {item.id for item in day.rounds}
    for conversation in day.conversations:
        if conversation.rounds and rounds.isdisjoint(conversation.rounds):
            spot = Spot(Kind.CONVERSATION, conversation.id, "rounds")
            yield ToDo.of("conversation-in-no-round", spot, topic=_called(day, conversation))


def _for_a_table(table: Table, conversations: list[Conversation]) -> Iterator[ToDo]:
    """A table without a topic cannot be announced; one without a host writes nothing down. Each is said once."""
    if not conversations:
        spot = Spot(Kind.CONVERSATION, "", "topic", within=table.id)
        yield ToDo.of("table-without-topic", spot, table=table.number)
        return
    nameless = next((one for one in conversations if _is_nameless(one)), None)
    if nameless is not None:
        spot = Spot(Kind.CONVERSATION, nameless.id, "topic")
        yield ToDo.of("table-without-topic", spot, table=table.number)
    without_host = next((one for one in conversations if not one.hosts), None)
    if without_host is not None:
        spot = Spot(Kind.CONVERSATION, without_host.id, "hosts")
        yield ToDo.of("table-without-host", spot, table=table.number)


def _is_nameless(conversation: Conversation) -> bool:
    """Whether nothing says what it is about. An initiative does so too; a label, even an empty one, was chosen."""
    chosen = conversation.initiatives or conversation.label is not None or conversation.continues
    return not chosen and is_blank(conversation.topic)


def _called(day: Day, conversation: Conversation) -> str:
    names = (day.initiative[key].name for key in conversation.initiatives)
    return conversation.topic or conversation.label or next(names, "…")


def _before_the_plenary(day: Day) -> Iterator[ToDo]:
    """Between the last round and the plenary somebody has to read what the tables brought."""
    plenary = _plenary_too_soon(day.programme)
    if plenary is not None:
        yield ToDo.of("no-reading-time", Spot(Kind.ITEM, "", "minutes", within=plenary.id))


def _plenary_too_soon(programme: Iterable[ProgrammeItem]) -> ProgrammeItem | None:
    """The first plenary after the last round before it, when there is nothing in between in which one can read."""
    round_begun = False
    for item in programme:
        if item.kind is ItemKind.ROUND:
            round_begun = True
        elif item.kind in _TIME_TO_READ and item.minutes != 0:
            round_begun = False
        elif item.kind is ItemKind.PLENARY and round_begun:
            return item
    return None


def _for_the_report(day: Day) -> Iterator[ToDo]:
    for organiser in day.organisers:
        logo = day.logo_of(organiser)
        if logo is not None and logo.use is Use.LOGO and is_blank(logo.alt):
            yield ToDo.of("logo-without-words", Spot(Kind.ATTACHMENT, logo.id, "alt"), name=organiser.name)
    lost = [one for one in day.brought.get(None, ()) if one.stands_alone and not one.left_out]
    if lost:
        yield ToDo.of("points-without-table", Spot(Kind.TAKEAWAY, lost[0].id, "conversation"), n=len(lost))
