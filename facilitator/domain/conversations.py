"""What is talked about at a table, what it brings out, and the lines the chair draws through it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from facilitator.domain.event import Attribution
from facilitator.domain.identity import (
    ConversationId,
    InitiativeId,
    ItemId,
    PersonId,
    TableId,
    TakeawayId,
    ThreadId,
)


class Layout(StrEnum):
    """How the takeaways of an entry print. None = one is a paragraph, more are bullets."""

    PARAGRAPH = "paragraph"
    PARAGRAPHS = "paragraphs"
    BULLETS = "bullets"
    NUMBERED = "numbered"


@dataclass(frozen=True, slots=True)
class ProseSource:
    """A takeaway as it read when the chair wrote the entry's own prose."""

    takeaway: TakeawayId
    text: str


@dataclass(frozen=True, slots=True)
class HostsThen:
    """Who was host in a round that was over when somebody else took over.

    round: names a programme item, as a step does; it is no reference.
    """

    round: str
    hosts: tuple[PersonId, ...]


@dataclass(frozen=True, slots=True)
class Conversation:
    """What is talked about at a table: the entry `label (qualifier): text` of the report.

    rounds: empty = all rounds. label, qualifier: None = the default (name and kind of the initiatives), "" = print
    nothing. hosts: of now and the rounds to come; hosts_then: of rounds that are over, where others took over since.
    headline: the one sentence the plenary should hear. prose: the chair's own text for the entry, None = drawn from
    the takeaways; prose_from: what it was written from. continues: joins the entry before it.
    """

    id: ConversationId
    table: TableId | None = None
    rounds: tuple[ItemId, ...] = ()
    topic: str = ""
    label: str | None = None
    qualifier: str | None = None
    initiatives: tuple[InitiativeId, ...] = ()
    hosts: tuple[PersonId, ...] = ()
    hosts_then: tuple[HostsThen, ...] = ()
    reporter: PersonId | None = None
    layout: Layout | None = None
    headline: str = ""
    prose: str | None = None
    prose_from: tuple[ProseSource, ...] = ()
    continues: bool = False
    attribution: Attribution | None = None
    rank: float = 0.0

    def hosts_in(self, round_: str) -> tuple[PersonId, ...]:
        """Who is, or was, its host in a round."""
        return next((then.hosts for then in self.hosts_then if then.round == round_), self.hosts)


class Tag(StrEnum):
    """What a takeaway is, when somebody says so."""

    NEED = "need"
    OBSTACLE = "obstacle"
    SOLUTION = "solution"
    IDEA = "idea"
    INTENTION = "intention"


@dataclass(frozen=True, slots=True)
class Takeaway:
    """One thing a table brings out.

    text: as the table wrote it; edited: the chair's wording on top of it, with `edited_from`, the raw text it was
    made from. author: who wrote it (`chair`, `host:<session>`); written_at: UTC, ISO 8601 with milliseconds.
    conversation: None = kept under "Zonder tafel". merged_into: the takeaway that now speaks for it. minority: a
    different opinion that stays with a merge. conflict_of: the other version of the same point. removed: a table
    took it back; the chair may still keep it.
    """

    id: TakeawayId
    text: str
    conversation: ConversationId | None = None
    round: ItemId | None = None
    cue: str = ""
    author: str = ""
    written_at: str | None = None
    starred: bool = False
    left_out: bool = False
    host_pick: bool = False
    edited: str | None = None
    edited_from: str | None = None
    merged_into: TakeawayId | None = None
    conflict_of: TakeawayId | None = None
    minority: bool = False
    removed: bool = False
    tags: tuple[Tag, ...] = ()
    rank: float = 0.0

    @property
    def wording(self) -> str:
        """What prints: the chair's wording where there is one, else the table's."""
        return self.text if self.edited is None else self.edited

    @property
    def changed_since_edit(self) -> bool:
        """Whether the table changed its text after the chair made a wording from it."""
        return self.edited is not None and self.edited_from != self.text

    @property
    def stands_alone(self) -> bool:
        """Whether it is a point of its own: not merged into another and not taken back."""
        return self.merged_into is None and not self.removed


@dataclass(frozen=True, slots=True)
class NewsForProse:
    """What happened at the table since the chair wrote the entry's prose."""

    new: tuple[TakeawayId, ...]
    changed: tuple[TakeawayId, ...]


def news_for_prose(conversation: Conversation, takeaways: Iterable[Takeaway]) -> NewsForProse:
    """The takeaways of a conversation against what its prose knew ("2 new, 1 changed since you wrote this")."""
    known = {source.takeaway: source.text for source in conversation.prose_from}
    ours = [t for t in takeaways if t.conversation == conversation.id and t.stands_alone]
    return NewsForProse(
        new=tuple(t.id for t in ours if t.id not in known),
        changed=tuple(t.id for t in ours if t.id in known and known[t.id] != t.wording),
    )


@dataclass(frozen=True, slots=True)
class Thread:
    """A line through several tables, made by the chair."""

    id: ThreadId
    name: str
    takeaways: tuple[TakeawayId, ...] = ()
    rank: float = 0.0
