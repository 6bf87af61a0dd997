"""What the report stage shows of a day, worked out without a window."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from exports.entries import printed_takeaways
from exports.inline import paragraphs
from exports.naming import Naming
from exports.placing import Placing
from facilitator.domain.conversations import Conversation, NewsForProse, Takeaway, news_for_prose
from facilitator.domain.day import Day
from facilitator.domain.identity import PersonId
from facilitator.domain.people import PUBLIC_KINDS
from facilitator.domain.plenary import Contribution, ContributionKind
from facilitator.domain.report import Section, SectionKind
from facilitator.domain.text import is_blank
from ui.desk.pages.report.headings import Headings

REPEATABLE = frozenset({SectionKind.TEXT, SectionKind.REACTION, SectionKind.THANKS})
"""Kinds of which a report can use more than one; of the others the first block tells everything."""

MENU = (
    SectionKind.TEXT,
    SectionKind.CONVERSATIONS,
    SectionKind.REACTION,
    SectionKind.REACTIONS,
    SectionKind.REFLECTIONS,
    SectionKind.LESSONS,
    SectionKind.QUOTATIONS,
    SectionKind.THREADS,
    SectionKind.AGREEMENTS,
    SectionKind.FOLLOWUPS,
    SectionKind.THANKS,
)
"""The kinds of block, in the order of the menu: what people add most often first."""


class Part(StrEnum):
    """What a block can be filled with; the words for a number of them are in `words.py`."""

    CONVERSATIONS = "conversations"
    POINTS = "points"
    PARAGRAPHS = "paragraphs"
    REACTIONS = "reactions"
    REFLECTIONS = "reflections"
    LESSONS = "lessons"
    QUOTATIONS = "quotations"
    THREADS = "threads"
    AGREEMENTS = "agreements"
    FOLLOWUPS = "followups"
    PEOPLE = "people"


Contents = tuple[tuple[Part, int], ...]
"""How many of what; empty = nothing that would print."""

_CONTRIBUTIONS = {
    SectionKind.REACTIONS: (Part.REACTIONS, ContributionKind.REACTION),
    SectionKind.REFLECTIONS: (Part.REFLECTIONS, ContributionKind.REFLECTION),
    SectionKind.LESSONS: (Part.LESSONS, ContributionKind.LESSON),
    SectionKind.QUOTATIONS: (Part.QUOTATIONS, ContributionKind.QUOTATION),
}


@dataclass(frozen=True, slots=True)
class BlockView:
    """A block of the report. heading: as it prints, may be empty; usual: what it would be if nobody typed one."""

    section: Section
    heading: str
    usual: str
    contents: Contents
    told_elsewhere: bool
    """An earlier block of this kind tells its records already."""

    @property
    def holds_words(self) -> bool:
        """Whether somebody typed words in the block itself, so that removing it is worth a question."""
        section = self.section
        typed = (
            section.heading or "",
            section.lead or "",
            section.text,
            section.tail,
            section.place,
            section.organiser,
        )
        return not all(is_blank(words) for words in typed)


def block_views(day: Day) -> tuple[BlockView, ...]:
    """The blocks, in the order they print in."""
    placing = Placing(day)
    headings = Headings(day, placing)
    return tuple(
        BlockView(
            section,
            headings.printed(section),
            headings.usual(section),
            tuple((part, n) for part, n in _contents(day, placing, section) if n),
            section.shown and section.kind not in REPEATABLE and not placing.tells(section),
        )
        for section in day.sections
    )


def heading_of(views: Iterable[BlockView], key: str) -> tuple[str, int] | None:
    """The heading a block prints, and how many blocks before it print the same; None when it prints none."""
    printed = [view for view in views if view.section.shown and view.heading]
    there = next((view for view in printed if view.section.id == key), None)
    if there is None:
        return None
    before = printed[: printed.index(there)]
    return there.heading, sum(view.heading == there.heading for view in before)


def _contents(day: Day, placing: Placing, section: Section) -> Iterator[tuple[Part, int]]:
    typed = len(paragraphs(section.lead or "")) + len(paragraphs(section.text))
    if section.kind is SectionKind.REACTION:
        typed += sum(len(paragraphs(said.text)) for said in placing.reactions_of(section))
    if section.kind is SectionKind.THANKS:
        yield Part.PEOPLE, len(section.people)
    elif placing.tells(section) or not section.shown:
        yield from _of_records(day, placing, section.kind)
    yield Part.PARAGRAPHS, typed


def _of_records(day: Day, placing: Placing, kind: SectionKind) -> Iterator[tuple[Part, int]]:
    match kind:
        case SectionKind.CONVERSATIONS:
            printed = [printed_takeaways(day, one.id) for one in day.conversations]
            own = [not is_blank(one.prose or "") for one in day.conversations]
            yield Part.CONVERSATIONS, sum(bool(points) or text for points, text in zip(printed, own, strict=True))
            yield Part.POINTS, sum(map(len, printed)) + len(printed_takeaways(day, None))
        case SectionKind.THREADS:
            yield Part.THREADS, len(day.threads)
        case SectionKind.AGREEMENTS:
            yield Part.AGREEMENTS, len(day.agreements)
        case SectionKind.FOLLOWUPS:
            yield Part.FOLLOWUPS, len(day.followups)
        case kind if kind in _CONTRIBUTIONS:
            part, said = _CONTRIBUTIONS[kind]
            yield part, len(placing.shared(said))


def kinds_to_add(day: Day) -> dict[SectionKind, bool]:
    """The kinds of the menu, and whether one more of it makes sense."""
    there = {section.kind for section in day.sections}
    return {kind: kind in REPEATABLE or kind not in there for kind in MENU}


def rank_behind(day: Day, key: str) -> float:
    """A rank for a block that is to come just behind another; without that one, at the end."""
    keys = [section.id for section in day.sections]
    ranks = [section.rank for section in day.sections]
    place = keys.index(key) + 1 if key in keys else len(keys)  # type: ignore[arg-type]
    low = ranks[place - 1] if place else 0.0
    return (low + ranks[place]) / 2 if place < len(ranks) else low + 1.0


# -- the table conversations ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class EntryView:
    """An entry of the report: what one conversation prints. table: None = without a table; points: that print."""

    conversation: Conversation
    label: str
    qualifier: str
    table: int | None
    points: int
    news: int


def entry_views(day: Day) -> tuple[EntryView, ...]:
    """The entries, in the order they print in."""
    naming = Naming(day, day.event.language)
    return tuple(_entry(day, naming, conversation) for conversation in day.conversations)


def _entry(day: Day, naming: Naming, conversation: Conversation) -> EntryView:
    label, qualifier = naming.entry(conversation)
    table = day.table.get(conversation.table) if conversation.table else None
    news = news_of(day, conversation)
    return EntryView(
        conversation,
        label or conversation.topic,
        qualifier,
        table.number if table else None,
        len(printed_takeaways(day, conversation.id)),
        len(news.new) + len(news.changed),
    )


def news_of(day: Day, conversation: Conversation) -> NewsForProse:
    """What the chair's own text of an entry does not know yet; nothing where it does not say what it came from."""
    if conversation.prose is None or not conversation.prose_from:
        return NewsForProse((), ())
    ours = [one for one in day.brought.get(conversation.id, ()) if not one.left_out]
    return news_for_prose(conversation, ours)


@dataclass(frozen=True, slots=True)
class PointView:
    """A point beside the text that was written from it."""

    takeaway: Takeaway
    new: bool
    changed: bool


def point_views(day: Day, conversation: Conversation) -> tuple[PointView, ...]:
    """What a conversation brought out, against what its own text knows."""
    news = news_of(day, conversation)
    ours = (one for one in day.brought.get(conversation.id, ()) if one.stands_alone)
    return tuple(PointView(one, one.id in news.new, one.id in news.changed) for one in ours)


# -- whose reaction ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whose reaction a block can tell: all of a person, or one contribution. words: its beginning, else the name."""

    person: PersonId | None
    said: Contribution | None
    words: str


def speakers(day: Day, section: Section) -> tuple[Speaker, ...]:
    """Everybody who speaks or reacted, and each reaction of whoever gave several, or that is nobody's."""
    reactions = [one for one in day.contributions if one.kind is ContributionKind.REACTION and not is_blank(one.text)]
    reacted = [one.person for one in reactions]
    found = [
        Speaker(person.id, None, person.name)
        for person in day.people
        if person.id in reacted or person.id == section.person or PUBLIC_KINDS & set(person.kinds)
    ]
    for one in reactions:
        if one.person is None or reacted.count(one.person) > 1 or one.id == section.contribution:
            found.append(Speaker(one.person, one, " ".join(one.text.split())))
    return tuple(found)
