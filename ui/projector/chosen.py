"""What the chair chose to show: a table, who reacts, agreements, threads. None where there is nothing of it to show."""

from __future__ import annotations

import datetime

from facilitator.domain.dates import DateStyle, printed_date
from facilitator.domain.day import Day
from facilitator.domain.identity import ContributionId, ConversationId
from facilitator.domain.plenary import Agreement
from facilitator.domain.text import is_blank
from ui.projector.model import Entry, Group, Scene, Tone, View
from ui.projector.released import Released, point

WITHOUT_TABLE = "without-table"
"""The subject of points that lost their table, as the walk along the tables names it."""


def table_view(day: Day, subject: str | None) -> View | None:
    """What one table brings to the plenary; what it wrote without a star is not there."""
    released = Released(day)
    conversation = day.conversation.get(ConversationId(subject or ""))
    if conversation is None and subject != WITHOUT_TABLE:
        return None
    points = tuple(point(one) for one in released.points(None if conversation is None else conversation.id))
    if conversation is None and not points:
        return None
    return View(
        Scene.TABLE,
        over=released.title,
        heading=released.word("without-table") if conversation is None else _table_name(day, subject),
        big="" if conversation is None else released.topic(conversation),
        lead="" if conversation is None else released.headline(conversation),
        groups=(Group(points),) if points else (),
        tone=Tone.ACCENT,
        table=table_number(day, subject),
    )


def table_number(day: Day, subject: str | None) -> int | None:
    """The number of the table where a conversation is held."""
    conversation = day.conversation.get(ConversationId(subject or ""))
    table = day.table.get(conversation.table) if conversation is not None and conversation.table else None
    return None if table is None else table.number


def _table_name(day: Day, subject: str | None) -> str:
    number = table_number(day, subject)
    return "" if number is None else Released(day).word("table", n=number)


def reaction_view(day: Day, subject: str | None) -> View | None:
    """Who speaks, by name and role; never what they say."""
    contribution = next((one for one in day.contributions if one.id == ContributionId(subject or "")), None)
    if contribution is None:
        return None
    released = Released(day)
    name, role = released.contributor(contribution)
    kind = released.word(str(contribution.kind))
    return View(
        Scene.REACTION,
        over=released.title,
        heading=kind if name else "",
        big=name or kind,
        lead=role,
        tone=Tone.ACCENT,
    )


def agreements_view(day: Day) -> View | None:
    """What was agreed, to be corrected by the room."""
    agreements = [one for one in day.agreements if not is_blank(one.what)]
    if not agreements:
        return None
    released = Released(day)
    entries = tuple(_agreement(released, one, number) for number, one in enumerate(agreements, 1))
    heading = released.word("is-this-right")
    return View(Scene.AGREEMENTS, over=released.title, heading=heading, groups=(Group(entries),), tone=Tone.ACCENT)


def _agreement(released: Released, agreement: Agreement, number: int) -> Entry:
    owner = released.doer(agreement.owner.strip()) or released.word("who")
    due = _due(released, agreement.due.strip())
    return Entry(agreement.what.strip(), " · ".join(part for part in (owner, due) if part), f"{number}.")


def _due(released: Released, due: str) -> str:
    """A date in words; free words as they were typed."""
    try:
        return printed_date(datetime.date.fromisoformat(due), DateStyle.WEEKDAY_DAY_MONTH, released.language)
    except ValueError:
        return due


def threads_view(day: Day) -> View | None:
    """The lines through the tables, with the points on them that the room shall hear."""
    released = Released(day)
    groups = tuple(
        Group(tuple(point(one) for one in released.points_of(thread.takeaways)), thread.name.strip())
        for thread in day.threads
        if not is_blank(thread.name)
    )
    if not groups:
        return None
    return View(Scene.THREADS, over=released.title, heading=released.word("threads"), groups=groups, tone=Tone.ACCENT)
